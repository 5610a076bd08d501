//! People: how they want to be called, what a peer is recognised by, how to reach them safely.
//!
//! Other capabilities show a person with [`known`] and [`Who`], compare people with [`profiles`] and
//! [`workers`], and keep what they were told with [`keep_profile`], [`keep_rules`], [`keep_worker`].
//! Keeps: `people`, `people_words`, `facet_answers`, `contact_rules`, `worker_profiles`.

mod conflict;
mod forms;
mod labels;
mod pages;
mod readers;
pub mod store;
mod ways;
mod who;

pub use labels::facet_of_another;
pub use store::{
    NewPerson, Person, WorkerProfile, find, find_worker, insert, keep_answer, keep_profile,
    keep_rules, keep_worker, named, places, profiles, reach, workers,
};
pub use ways::Ways;
pub use who::{Known, Tag, Who, known, tags};

use crate::access::FactsOf;

pub use pages::{menu, routes, saved};

pub fn facts() -> Vec<FactsOf> {
    vec![store::PERSON]
}
