//! Who are you: passwords, invitations, sessions.
//!
//! A session is 32 random bytes in a cookie, kept here only as a hash; it acts in one role, can be
//! listed and ended, and dies after a while of silence. Tries are counted in the database, so that
//! guessing is slow on every node at once. Whether an address is known is never told.
//! Keeps: `accounts`, `invitations`, `sessions`, `throttles`.

mod confirm;
mod cookies;
mod devices;
mod invitation;
mod marks;
mod pages;
pub mod password;
mod session;
pub mod store;
mod throttle;

use kernel::access::{Actor, Role};
use kernel::ids::OrgId;
use uuid::Uuid;

pub use confirm::{Confirmed, confirm, has_password};
pub use cookies::{last_here, leave_choice, token_in};
pub use invitation::{INVITATION_DAYS, invite};
pub use marks::Marks;
pub use pages::{let_in, routes, saved, sign_in_to_send};
pub use session::{device, load, open, parse};
pub use throttle::Limit;

/// Somebody with an open session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub actor: Actor,
    pub session: Uuid,
    /// How the person wants to be called.
    pub called: String,
    /// Every role the person holds today; the actor's is one of them.
    pub roles: Vec<Role>,
    /// The language of their pages, once they have picked one.
    pub language: Option<crate::web::language::Language>,
    pub marks: Marks,
    /// Others may see their phone: the cases that have the tag `ReachTag::MayBeShared`.
    pub is_phone_shared: bool,
    pub(crate) key: SessionKey,
}

/// What finds a session: the organisation and the hash of the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionKey {
    pub org: OrgId,
    pub token_hash: Vec<u8>,
}
