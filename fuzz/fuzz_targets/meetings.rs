//! A Meeting Guide feed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use porchlight::resources::reading::{Outcome, meetings_of_text};
use reading::text;

fuzz_target!(|bytes: &[u8]| {
    let Some(feed) = text(bytes) else { return };
    let Ok(first) = meetings_of_text("feed.json", feed.to_owned(), "fuzz") else { return };
    let second = meetings_of_text("feed.json", feed.to_owned(), "fuzz").expect("as before");
    for (one, other) in first.zip(second) {
        match (one.outcome, other.outcome) {
            (Outcome::Kept(one), Outcome::Kept(other)) => {
                assert!(one.key == other.key && one.hash == other.hash, "the same meeting twice");
            }
            (Outcome::Refused { .. }, Outcome::Refused { .. }) => {}
            _ => panic!("the same row ends in two ways"),
        }
    }
});
