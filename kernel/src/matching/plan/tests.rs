//! The solver against brute force, against itself by other ways, and against what nobody would ask.

mod alike;
mod brute;
mod equals;
mod extremes;
mod files;
mod lasting;
mod made;
mod priced;
