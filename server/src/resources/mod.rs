//! Resources: the directory of services and meetings.

pub mod reading;

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
    Vec::new()
}
