//! Imports: people, contacts, hours, groups and their sign-in sheets, referrals and certificates from
//! somebody's own spreadsheets.
//!
//! What a column and a cell mean is `kernel::arriving`; any table is opened by `sheets`. A file is first
//! tried, then brought in, by the same judge. An import can be taken back for a stated time.
//! Keeps: the tables that begin with `import`. Who may: `ImportMake`. Uses: people, contacts, groups,
//! referrals, certificates.
//! Never: gives an account or writes to anybody; keeps a column that has no place here.

mod book;
mod bring;
mod copy;
mod given_back;
mod jobs;
mod judge;
mod likely;
mod names;
mod pages;
mod reading;
mod row_key;
mod stayed;
mod store;
mod told;
mod undoing;
mod why;

pub use bring::{
    Cannot, Ended, Target, Tried, Watch, begin, bring, look, rehearse, stop, worker_called,
};
pub use given_back::{refusal_lines, write_refused};
pub use jobs::kinds;
pub use pages::{routes, saved};
pub use reading::{Meaning, Meant, Plan, Settled, columns_of};
pub use stayed::stayed;
pub use store::{Counts, Import, Refusal, State, find, list, refused};
pub use told::{change, column, file_fault, state};
pub use undoing::{TakenBack, may_undo, take_back, undo_until};

/// Days after which an import can no longer be taken back as a whole. A judgement: long enough to notice
/// in the next weekly meeting and the one after, short enough that few have built on it.
pub const UNDO_DAYS: i64 = 14;
/// Days for which refused rows are kept to be mended.
pub const REFUSED_KEPT_DAYS: i64 = 30;
/// Rows taken back in one change.
const UNDO_AT_ONCE: u32 = 200;
