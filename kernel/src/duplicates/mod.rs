//! One person once: which two records are likely to be about the same human.
//!
//! Words: a [`Sketch`] is what is known of somebody; [`keys`] say which others are worth a look;
//! [`compare`] weighs two sketches into a [`Finding`] with [`Reason`]s that can be read aloud. A person
//! decides; nothing here joins anything.
//!
//! A former name may help to find somebody and is never told: it goes in as [`Former`], which cannot be
//! read again, and a finding holds no words at all. [`Sight`] settles whether such names are weighed.
//!
//! Method, figures and limits: `docs/methods/duplicates.md`.

mod address;
mod birth;
mod blocks;
mod compare;
mod contact;
mod evidence;
mod finding;
mod keys;
mod likeness;
mod merging;
mod names;
mod nicknames;
mod pairing;
mod postcode;
mod prepared;
mod script;
mod sketch;
mod sound;
pub mod weights;
mod words;

pub use birth::Birth;
pub use blocks::{Blocks, CROWD_MAX_COUNT};
pub use compare::compare;
pub use evidence::{About, How, Note, Reason};
pub use finding::{Finding, Outcome};
pub use keys::{KEYS_MAX_COUNT, KEYS_VERSION, Key, keys};
pub use merging::{
    Standing, UNDO_DAYS, WhyNotMerge, WhyNotUndo, may_merge, may_undo, put_back, undo_until,
};
pub use prepared::Prepared;
pub use sketch::{ExternalId, Former, Sight, Sketch};

#[cfg(test)]
mod tests;
