//! The server: everything that touches the world.

pub mod web;
