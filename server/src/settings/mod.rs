//! Settings: what a programme says about itself on every page, and whom to call when it cannot wait.
//!
//! The first run reads its lines for help with [`LineFields`] too, so that both forms ask for the same.
//! Keeps nothing of its own: `organisation` does. Who may: `SettingsView`, `SettingsRevise`,
//! `TopicRevise`, `HelpLineRevise`, `HelpLineTry`.

mod forms;
mod pages;

pub use forms::{LineFields, fault, line, name, zone};
pub use pages::{menu, routes, saved};
