//! What else ends when a role ends.
//!
//! Each capability that keeps something open for a role says how much of it there is, and settles it in
//! the change that ends the role.

use std::pin::Pin;

use kernel::access::Role;
use kernel::access::act::RoleGrant;

use super::Permit;
use crate::db::{Stored, Tx};
use crate::request::Cx;

/// An answer that is being looked up.
pub type Soon<'a, T> = Pin<Box<dyn Future<Output = Stored<T>> + Send + 'a>>;

/// Something that ends with the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StillOpen {
    /// Message key of a sentence with `count`.
    pub key: &'static str,
    pub count: usize,
}

/// What one capability does when somebody's role ends.
#[derive(Debug, Clone, Copy)]
pub struct RoleEnd {
    pub role: Role,
    /// What is open, for the page from which the role is ended.
    pub open: for<'a> fn(&'a Cx, &'a Permit<RoleGrant>) -> Soon<'a, Vec<StillOpen>>,
    /// Settles it. Not done, the role does not end.
    pub settle: for<'a> fn(&'a Cx, &'a mut Tx, &'a Permit<RoleGrant>) -> Soon<'a, ()>,
}
