//! What is right: the types and rules of a peer support programme.
//!
//! Everything here can be read, run and proved without a computer's help beyond arithmetic:
//! no files, network, clock, randomness or waiting. Callers pass `now`, `today` and identifiers in.
//! One folder a capability, with the same name as in `server`, in the guide and in the address bar.

pub mod access;
pub mod arriving;
pub mod certificates;
pub mod contacts;
pub mod duplicates;
pub mod export;
pub mod groups;
pub mod ids;
pub mod matching;
pub mod pay;
pub mod people;
pub mod referrals;
pub mod resources;
pub mod settings;
pub mod text;
