//! Out, in, and out again: the same bytes, on each engine and from one to the other.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::{files, text};
use crate::running::{Running, fresh, run};

/// What may differ: the moment, and the lines of the record that say that it was brought in, and
/// taken out since.
fn same(first: &Path, second: &Path, times: usize) {
    let (first, second) = (files(first), files(second));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        if name.contains("audit_events") {
            added(text(&first, name), text(&second, name), times);
        } else if name == "manifest.json" {
            assert_eq!(manifest(&first), manifest(&second));
        } else {
            assert!(bytes == &second[name], "{name} is not the same");
        }
    }
}

/// Every line of the first stands in the second, which was brought in `times` times, and taken out
/// once between each.
fn added(first: &str, second: &str, times: usize) {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (first.lines().collect(), second.lines().collect());
    let new: Vec<&&str> = after.iter().filter(|line| !before.contains(line)).collect();
    let count = |word: &str| new.iter().filter(|line| line.contains(word)).count();
    assert_eq!(count("ExportTakeIn"), times, "{new:?}");
    assert_eq!(count("ExportWrite"), times - 1, "{new:?}");
    assert_eq!(after.len(), before.len() + 2 * times - 1, "lines of the record");
}

/// The manifest without the moment and what follows from the one line of the record.
fn manifest(files: &BTreeMap<String, Vec<u8>>) -> Value {
    let mut whole: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let whole_map = whole.as_object_mut().unwrap();
    assert!(whole_map.remove("made_at").is_some() && whole_map.remove("rows").is_some());
    let listed = whole_map.get_mut("files").unwrap().as_array_mut().unwrap();
    listed.retain(|file| !file["name"].as_str().unwrap().contains("audit_events"));
    whole
}

#[tokio::test]
async fn a_whole_programme_comes_back_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let named = |name: &str| path(name).display().to_string();
    let home = fresh(&folder, "home").await;
    run(&["simulate", &home[0], &home[1], "--people", "40", "--months", "2"]).done();
    let said = run(&["export", &home[0], &home[1], "--out", &named("first"), "--json"]).done();
    let told: Value = serde_json::from_str(said.out.trim()).unwrap();
    assert!(told["rows"].as_u64().unwrap() > 500, "{told}");

    // Into another database of the same engine.
    let away = fresh(&folder, "away").await;
    let brought = run(&["import", "export", &named("first"), &away[0], &away[1]]).done();
    assert!(brought.out.contains("Passwords do not travel"), "{}", brought.out);
    run(&["check", &away[0], &away[1]]).done();
    run(&["export", &away[0], &away[1], "--out", &named("second")]).done();
    same(&path("first"), &path("second"), 1);

    // Into a folder, whichever engine it came from, as a zip file of tables for spreadsheets alone.
    let zip = named("third.zip");
    run(&["export", &away[0], &away[1], "--out", &zip, "--format", "csv"]).done();
    run(&["import", "export", &zip, "--data", &named("lite")]).done();
    run(&["export", "--data", &named("lite"), "--out", &named("fourth")]).done();
    same(&path("first"), &path("fourth"), 2);

    // And back into this engine, from lines of JSON alone.
    let zip = named("fifth.zip");
    run(&["export", "--data", &named("lite"), "--out", &zip, "--format", "jsonl"]).done();
    let last = fresh(&folder, "last").await;
    run(&["import", "export", &zip, &last[0], &last[1]]).done();
    run(&["export", &last[0], &last[1], "--out", &named("sixth")]).done();
    same(&path("first"), &path("sixth"), 3);
}

#[tokio::test]
async fn the_practice_town_with_its_directory_comes_back_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let home = fresh(&folder, "home").await;
    let serving = Running::start(folder.path(), &["demo", &home[0], &home[1]], "info");
    assert!(serving.ask("GET", "/healthz", "", "").contains("ok"));
    serving.stop();
    let first = path("first.zip").display().to_string();
    run(&["export", &home[0], &home[1], "--out", &first]).done();
    let packed = files(&path("first.zip"));
    let entries = text(&packed, "jsonl/resource_entries.jsonl").lines().count();
    assert!(entries > 10, "only {entries} entries of the directory");
    let away = fresh(&folder, "away").await;
    let brought = run(&["import", "export", &first, &away[0], &away[1]]).done();
    assert!(brought.out.contains("/invitations/"), "{}", brought.out);
    let second = path("second").display().to_string();
    run(&["export", &away[0], &away[1], "--out", &second]).done();
    same(&path("first.zip"), &path("second"), 1);
}
