//! The front pages themselves.

pub(super) mod going;
pub(super) mod own;
pub(super) mod team;
pub(super) mod today;
