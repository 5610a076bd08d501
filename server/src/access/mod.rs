//! Loads what the access table needs, asks the kernel, hands out permits and scopes.
//!
//! A [`Permit`] says that one actor may do one action to one record; a [`Scope`] says which records
//! they may. Only this folder can make them, and only by asking `kernel::access`. Routes are
//! registered with [`Routes`], which does not take one without an action or a stated reason.
//! Keeps: `ties`, `role_spans`. Never: names a capability.

mod facts;
mod permit;
mod role_end;
mod routes;
pub mod store;

pub use facts::{FactsOf, Known};
pub use permit::{Denied, Looks, Permit, Scope};
pub use role_end::{RoleEnd, Soon, StillOpen};
pub use routes::{Guard, Handled, Method, Need, Route, Routes};
