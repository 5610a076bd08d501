//! The directory: services, places and meetings that people can turn to.

pub mod reading;
