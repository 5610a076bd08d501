//! Tests through the outermost door that is still fast: HTTP in process, on a fresh database.
//!
//! `TEST_ENGINE=postgres` runs them on the server that `PORCHLIGHT_TEST_POSTGRES` names; anything
//! else on an embedded database. The clock stands at [`app::NOW`] unless a test moves it.

mod app;
mod cast;
mod import;
mod jobs;
mod resources;
mod sign_in;
mod store;
