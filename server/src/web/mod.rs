//! The web shell: what every page stands in, whatever it is about.
//!
//! Here are the frame of a page, languages and words, forms and their faults, error pages, static
//! files and security headers. This folder names no capability; capabilities hold a [`shell::Shell`]
//! in their page structs and extend `web/html/shell.html`.

pub mod assets;
pub mod carry;
pub mod dates;
pub mod error;
pub mod form;
pub mod help;
pub mod language;
pub mod reply;
pub mod security;
pub mod shell;
pub mod upload;
pub mod words;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod samples;
