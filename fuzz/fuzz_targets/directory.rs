//! A directory of services: tables of HSDS, Ohana and Illinois, or an HSDS document in JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use porchlight::resources::reading::{Reading, directory_of_text, open_directory};
use reading::{as_folder, text};

/// The names under which tables come; an input names one by its place.
const NAMES: [&str; 16] = [
    "organizations.csv",
    "services.csv",
    "locations.csv",
    "phones.csv",
    "addresses.csv",
    "regular_schedules.csv",
    "holiday_schedules.csv",
    "programs.csv",
    "taxonomy.csv",
    "schedules.csv",
    "services_at_location.csv",
    "physical_addresses.csv",
    "contacts.csv",
    "languages.csv",
    "organizations.json",
    "services.json",
];
/// Between two tables of an input; the letter behind it names the next.
const BETWEEN: &[u8] = b"\n%%";

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    if *kind == b'{' || *kind == b'[' {
        let Some(document) = text(bytes) else { return };
        if let Ok(reading) = directory_of_text("document.json", document.to_owned(), "fuzz") {
            every_row_ends_once(reading);
        }
        return;
    }
    let mut files: Vec<(&str, &[u8])> = Vec::new();
    for part in parts(rest) {
        let Some((letter, table)) = part.split_first() else { continue };
        let name = NAMES[usize::from(letter.wrapping_sub(b'a')) % NAMES.len()];
        if !files.iter().any(|(known, _)| *known == name) {
            files.push((name, table));
        }
    }
    as_folder(&files, |folder| {
        if let Ok(reading) = open_directory(folder, "fuzz") {
            every_row_ends_once(reading);
        }
    });
});

fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    let (mut parts, mut from) = (Vec::new(), 0);
    while let Some(at) = bytes[from..].windows(BETWEEN.len()).position(|three| three == BETWEEN) {
        parts.push(&bytes[from..from + at]);
        from += at + BETWEEN.len();
    }
    parts.push(&bytes[from..]);
    parts
}

fn every_row_ends_once(mut reading: Reading) {
    let given = reading.by_ref().count();
    let counted = reading.summary().all;
    assert_eq!(u64::try_from(given).expect("few"), counted.read);
    assert_eq!(counted.read, counted.kept + counted.refused);
}
