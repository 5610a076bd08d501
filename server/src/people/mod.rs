//! People: how they want to be called, what a peer is recognised by, how to reach them safely.

pub mod store;

use crate::access::{FactsOf, Routes};
use crate::frame::{MenuItem, Saved};

pub fn routes() -> Routes {
    Routes::new()
}

pub fn menu() -> Vec<MenuItem> {
    Vec::new()
}

pub fn saved() -> Vec<Saved> {
    Vec::new()
}

pub fn facts() -> Vec<FactsOf> {
    vec![store::PERSON]
}
