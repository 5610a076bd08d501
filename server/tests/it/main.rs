//! Tests through the outermost door that is still fast: HTTP in process, on a fresh database.
//!
//! `TEST_ENGINE=postgres` runs them on the server that `PORCHLIGHT_TEST_POSTGRES` names; anything
//! else on an embedded database. The clock stands at [`app::NOW`] unless a test moves it.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, with the sentence that says why"
)]

mod access_matrix;
mod app;
mod cast;
mod certificates;
mod compile_fail;
mod contacts;
mod docs;
mod duplicates;
mod export;
mod faults;
mod groups;
mod host;
mod import;
mod imports;
mod jobs;
mod kept;
mod leaks;
mod matching;
mod operate;
mod order;
mod pay;
mod people;
mod reach;
mod referrals;
mod resources;
mod routes;
mod rows;
mod running;
mod schema;
mod settings;
mod shell;
mod sign_in;
mod source;
mod statements;
mod store;
mod telemetry;
mod throttle;
mod tidy;
mod week;
mod welcome;
