//! Duplicates: who is on record twice, and putting two records together so that it can be undone.
//!
//! Finding belongs to `people`, whose store knows every writer of a name or a way to reach somebody; this
//! capability decides about what was found and stands above it: it names `people`, never the other way.
//!
//! - A pair is one person, two people (remembered, and not asked again), or for later. A person decides.
//! - Putting together moves every row of the one to the other, and keeps beside it how each row was
//!   (`store::tables` names every table; a test refuses a new one that is missing there).
//! - For thirty days it can be undone: every row as it was, but for what somebody changed since. Several
//!   are undone in the other order.
//! - A colleague's own record is sealed: it is never listed here, and never put together with another.
//! - The address of the record that is gone leads to the one that was kept, for those who may open that.
//!
//! Keeps: `pair_answers`, `merges`, `merge_rows`. Moves rows of every table that names a person.

mod both;
mod jobs;
mod merging;
mod moved;
mod pages;
mod store;
mod undoing;

use crate::access::FactsOf;

pub use jobs::{FORGET, GATHER, jobs};
pub use moved::moved;
pub use pages::{routes, saved};
pub use store::tables;

pub fn facts() -> Vec<FactsOf> {
    vec![store::MERGE]
}
