//! The server: everything that touches the world.

pub mod access;
pub mod app;
pub mod attempt;
pub mod audit;
pub mod auth;
pub mod cli;
pub mod config;
pub mod contacts;
pub mod db;
pub mod frame;
pub mod housekeeping;
pub mod http;
pub mod jobs;
pub mod matching;
pub mod moment;
pub mod organisation;
pub mod people;
pub mod practice;
pub mod request;
pub mod resources;
pub mod settings;
pub mod telemetry;
pub mod web;
pub mod week;
pub mod welcome;
