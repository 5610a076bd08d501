//! The front pages themselves.

mod first_steps;
pub(super) mod going;
pub(super) mod own;
pub(super) mod team;
pub(super) mod today;
