//! What is damaged, edited, somebody else's or here already is refused in words, and nothing is half in.

use std::fs;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::running::{Said, fresh, run};

/// What is done to the files of an export, and what is said of it.
type Spoilt<'a> = (&'a str, &'a dyn Fn(&Path), &'a str);
/// What is done to the text of a table, and what is said of it.
type Changed<'a> = (&'a str, &'a dyn Fn(String) -> String, &'a str);

/// An export of a small programme, in a folder.
fn exported(folder: &tempfile::TempDir, name: &str) -> String {
    let data = folder.path().join(format!("{name}-home")).display().to_string();
    let out = folder.path().join(name).display().to_string();
    run(&["simulate", "--data", &data, "--people", "4", "--months", "1"]).done();
    run(&["export", "--data", &data, "--out", &out]).done();
    out
}

fn edit(file: &Path, change: impl Fn(String) -> String) {
    let text = fs::read_to_string(file).unwrap();
    let changed = change(text.clone());
    assert_ne!(text, changed, "nothing was changed in {}", file.display());
    fs::write(file, changed).unwrap();
}

/// Writes into the manifest what the files are now, as somebody with a little knowledge would.
fn sum_anew(export: &Path) {
    let path = export.join("manifest.json");
    let mut manifest: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    for file in manifest["files"].as_array_mut().unwrap() {
        let bytes = fs::read(export.join(file["name"].as_str().unwrap())).unwrap();
        let hex: Vec<String> =
            Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        file["sha256"] = hex.concat().into();
        file["bytes"] = bytes.len().into();
    }
    fs::write(path, manifest.to_string()).unwrap();
}

fn bring(export: &str, place: &[String; 2]) -> Said {
    run(&["import", "export", export, &place[0], &place[1]])
}

/// Nobody is there.
fn is_empty(place: &[String; 2], folder: &Path) {
    let out = folder.join("looked").display().to_string();
    run(&["migrate", &place[0], &place[1]]);
    let said = run(&["export", &place[0], &place[1], "--out", &out]);
    assert_eq!(said.code, 1, "{}", said.out);
    let is_bare =
        ["there is no programme", "there is no organisation"].iter().any(|t| said.err.contains(t));
    assert!(is_bare, "{}", said.err);
}

#[tokio::test]
async fn whatever_is_not_as_it_was_exported_is_refused_and_nothing_is_in() {
    let folder = tempfile::tempdir().unwrap();
    let away = fresh(&folder, "away").await;
    let people = "jsonl/people.jsonl";
    let cases: [Spoilt<'_>; 6] = [
        (
            "edited",
            &|at| edit(&at.join(people), |text| text.replacen("\"en\"", "\"es\"", 1)),
            "jsonl/people.jsonl is not what was exported: it was damaged or edited",
        ),
        (
            "longer",
            &|at| edit(&at.join("csv/people.csv"), |text| text + "x"),
            "csv/people.csv is not what was exported",
        ),
        ("short", &|at| fs::write(at.join(people), "").unwrap(), "is not what was exported"),
        ("missing", &|at| fs::remove_file(at.join(people)).unwrap(), "people.jsonl is missing"),
        ("bare", &|at| fs::remove_file(at.join("manifest.json")).unwrap(), "is not an export"),
        (
            "outside",
            &|at| edit(&at.join("manifest.json"), |t| t.replace("csv/people", "../people")),
            "names a file outside the export",
        ),
    ];
    for (name, spoil, says) in cases {
        let export = exported(&folder, name);
        spoil(Path::new(&export));
        bring(&export, &away).refused(1, says);
        is_empty(&away, folder.path());
    }
}

#[tokio::test]
async fn rows_that_were_changed_together_with_the_manifest_are_looked_at_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let away = fresh(&folder, "away").await;
    let other = "\"org_id\":\"01956000-0000-7000-8000-00000000dead\"";
    let first = |text: &str| text.lines().next().unwrap().to_owned() + "\n";
    let cases: [Changed<'_>; 6] = [
        (
            "foreign",
            &|text| {
                let (before, rest) = text.split_once(",\"person_id\"").unwrap();
                let _ = before;
                format!("{{{other},\"person_id\"{rest}")
            },
            "jsonl/people.jsonl, line 1: the row is of another organisation",
        ),
        (
            "twice",
            &|text| {
                let one = first(&text);
                text + &one
            },
            "more or fewer rows|there twice",
        ),
        ("fewer", &|text| text.split_inclusive('\n').skip(1).collect(), "more or fewer rows"),
        (
            "broken",
            &|text| text.replacen("\"version\":1", "\"version\":\"one\"", 1),
            "a value is not of its kind",
        ),
        (
            "unknown",
            &|text| text.replace("\"version\"", "\"versions\""),
            "a column that is not known",
        ),
        ("nonsense", &|_| "{\"org_id\":\n".to_owned(), "line 1: it is not one JSON object"),
    ];
    for (name, change, says) in cases {
        let export = exported(&folder, name);
        edit(&Path::new(&export).join("jsonl/people.jsonl"), change);
        sum_anew(Path::new(&export));
        let said = bring(&export, &away);
        assert!(says.split('|').any(|says| said.err.contains(says)), "{name}: {}", said.err);
        said.refused(1, "nothing was brought in");
        is_empty(&away, folder.path());
    }
}

#[tokio::test]
async fn an_organisation_that_is_here_already_or_has_the_same_short_name_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let export = exported(&folder, "one");
    let away = fresh(&folder, "away").await;
    bring(&export, &away).done();
    bring(&export, &away).refused(1, "is in this database already");
    let again = folder.path().join("again").display().to_string();
    run(&["export", &away[0], &away[1], "--out", &again]).done();
    let other = exported(&folder, "other");
    bring(&other, &away).refused(1, "in this database already");
    let after = folder.path().join("after").display().to_string();
    run(&["export", &away[0], &away[1], "--out", &after]).done();
    assert_eq!(
        fs::read(Path::new(&again).join("csv/people.csv")).unwrap(),
        fs::read(Path::new(&after).join("csv/people.csv")).unwrap()
    );
}

#[test]
fn what_is_no_export_leaves_no_new_database_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("notes.txt"), "some words").unwrap();
    fs::create_dir(path("empty")).unwrap();
    for (from, says) in [
        ("notes.txt", "it is not a whole zip file"),
        ("empty", "is not an export"),
        ("gone", "it is not there"),
    ] {
        let said = run(&["import", "export", &path(from), "--data", &path("data")]);
        said.refused(1, says);
        assert!(!Path::new(&path("data")).exists());
    }
    let export = exported(&folder, "one");
    let newer = Path::new(&export).join("manifest.json");
    edit(&newer, |text| {
        let mut manifest: Value = serde_json::from_str(&text).unwrap();
        manifest["schema"] = 4_000.into();
        manifest.to_string()
    });
    let said = run(&["import", "export", &export, "--data", &path("data")]);
    said.refused(1, "was made by a newer program");
    run(&["import", "export", &export]).refused(2, "say where to");
}

#[test]
fn an_export_never_goes_over_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let export = exported(&folder, "one");
    let data = path("one-home");
    run(&["export", "--data", &data, "--out", &export]).refused(1, "already there");
    run(&["export", "--data", &path("nowhere"), "--out", &path("x")])
        .refused(1, "there is no programme in");
    run(&["export", "--data", &data, "--out", &path("x"), "--organisation", "hills"])
        .refused(1, "there is no organisation called hills");
    // What a killed run left is not taken for a whole one, and not in the way.
    fs::create_dir(path("two.part")).unwrap();
    fs::write(path("two.part/manifest.json"), "{}").unwrap();
    run(&["export", "--data", &data, "--out", &path("two")]).done();
    assert!(!Path::new(&path("two.part")).exists());
}
