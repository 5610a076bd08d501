//! The front pages themselves.

pub(super) mod going;
pub(super) mod own;
mod small;
pub(super) mod team;
pub(super) mod today;
