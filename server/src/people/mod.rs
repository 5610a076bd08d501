//! People: how they want to be called, what a peer is recognised by, how to reach them safely.
//!
//! Other capabilities show a person with [`known`] and [`Who`], compare people with [`profiles`] and
//! [`workers`], and keep what they were told with [`keep_profile`], [`keep_rules`], [`keep_worker`].
//! Who may be on record twice is told by [`likely`]. Whatever changes a name, a former name or a contact
//! rule goes through `store` here, which keeps the keys true; so finding belongs to this capability, and
//! `duplicates`, which decides about what was found, stands above it.
//! Keeps: `people`, `people_words`, `person_keys`, `former_names`, `likely_pairs`, `facet_answers`,
//! `contact_rules`, `worker_profiles`.

mod conflict;
mod forms;
mod jobs;
mod labels;
mod likely;
mod pages;
mod readers;
pub mod store;
mod ways;
mod who;

pub use forms::fault as name_fault;
pub use jobs::{KEYS, jobs, look_again, plan};
pub use labels::{facet_of_another, value};
pub use likely::{Likely, Told, compare, likely, likely_of, likely_unasked};
pub use store::{
    NewPerson, Person, WorkerProfile, find, find_worker, insert, insert_with_rules, keep_answer,
    keep_profile, keep_rules, keep_worker, named, places, profiles, reach, workers,
};
pub use ways::Ways;
pub use who::{Known, Tag, Who, known, tags};

use crate::access::FactsOf;

pub use pages::{menu, routes, saved};

pub fn facts() -> Vec<FactsOf> {
    vec![store::PERSON]
}
