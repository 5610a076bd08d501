//! What it costs to take in a large programme, and whether pages cost more when there are more people.
//!
//! `bin/bench growth` runs it, on SQLite. Rows: an invented programme of 100,000 people and about a
//! million entries is written through the store; beside it stands the floor,
//! the same rows written by the bare driver into the same tables. Sheets: spreadsheets of as many people
//! and contacts are brought in by the command. Pages: each is asked for at 1,000,
//! 10,000 and 100,000 people, and at 1,000,000 where `GROWTH_LARGE` is set.
//! The picture goes to the file that `GROWTH_PICTURE` names. Nothing is asserted.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a bench prints figures, and stops where it stands when something is missing"
)]

#[path = "../serving/mod.rs"]
#[expect(dead_code, reason = "the other bench uses the rest")]
mod serving;

mod pages;
mod picture;
mod rows;
mod sheets;

use std::path::{Path, PathBuf};

/// Participants of each programme whose pages are asked for.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const LARGE: usize = 1_000_000;
/// Months of entries behind the pages: about one a week for each pair.
const MONTHS: usize = 1;

fn main() {
    // Cargo passes `--bench`; a plain test run builds this file but must not run it.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = std::env::var_os("GROWTH_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = folder.join(format!("porchlight-growth-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the bench");
    let is_wanted = |part: &str| std::env::var("GROWTH_ONLY").map_or(true, |only| only == part);
    if is_wanted("rows") {
        rows::measure(&folder);
    }
    if is_wanted("sheets") {
        rows::measure_spreadsheets(&folder);
    }
    if is_wanted("pages") {
        pages_at_every_size(&folder);
    }
    let _ = std::fs::remove_dir_all(&folder);
}

fn pages_at_every_size(folder: &Path) {
    let is_large = std::env::var("GROWTH_LARGE").is_ok();
    let sizes: Vec<usize> = SIZES.into_iter().chain(is_large.then_some(LARGE)).collect();
    let mut all = Vec::new();
    for people in sizes {
        let data = folder.join(format!("people-{people}"));
        let place = ["--data".to_owned(), data.display().to_string()];
        println!("{}", serving::simulate(&place, people, MONTHS));
        all.push((people, pages::measure(&place)));
        let _ = std::fs::remove_dir_all(data);
    }
    pages::print(&all);
    if let Ok(file) = std::env::var("GROWTH_PICTURE") {
        std::fs::write(file, picture::draw(&all)).expect("the picture is written");
    }
}
