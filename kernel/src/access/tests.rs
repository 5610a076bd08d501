//! The table holds together, and its two readings agree.

mod shape;
mod worlds;
