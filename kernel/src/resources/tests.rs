//! Tables of cases for each rule, worked out by hand, and laws that hold for any text.

mod assembly;
mod distress;
mod finding;
mod helping;
mod hours;
mod laws;
mod phones_and_addresses;
mod text;
