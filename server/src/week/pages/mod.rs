//! The front pages themselves.

mod first_steps;
pub(super) mod going;
pub(super) mod own;
mod small;
pub(super) mod team;
pub(super) mod today;
