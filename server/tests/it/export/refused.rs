//! What is damaged, edited, somebody else's or here already is refused in words, and nothing is half in.

use std::fs;
use std::path::Path;
use std::process::Command;

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

#[tokio::test]
async fn two_programmes_of_the_same_short_name_stand_beside_each_other_under_another() {
    let folder = tempfile::tempdir().unwrap();
    let away = fresh(&folder, "away").await;
    bring(&exported(&folder, "one"), &away).done();
    let other = exported(&folder, "other");
    bring(&other, &away).refused(1, "say --as SLUG to bring this one in under another");
    let called =
        |name: &str| run(&["import", "export", &other, &away[0], &away[1], "--as", name, "--json"]);
    for name in ["", "North", "no rth", "1north", "nörth", "north'--", "n\u{202e}"] {
        called(name).refused(2, "a short name is small letters, digits and hyphens");
    }
    called(&"n".repeat(61)).refused(2, "a short name is");
    let told: Value = serde_json::from_str(called("north-2").done().out.trim()).unwrap();
    assert_eq!(told["short_name"], "north-2");
    called("north-3").refused(1, "is in this database already");
    let out = |slug: &str| {
        let to = folder.path().join(format!("{slug}-out"));
        let named = to.display().to_string();
        run(&["export", &away[0], &away[1], "--organisation", slug, "--out", &named]).done();
        to
    };
    let (before, after) = (Path::new(&other), out("north-2"));
    let of = |at: &Path| fs::read_to_string(at.join("jsonl/organisations.jsonl")).unwrap();
    let was: Value =
        serde_json::from_slice(&fs::read(before.join("manifest.json")).unwrap()).unwrap();
    let was = was["organisation"]["short_name"].as_str().unwrap();
    let (was, is) = (format!("\"slug\":\"{was}\""), "\"slug\":\"north-2\"");
    assert_eq!(of(before).replace(&was, is), of(&after), "nothing else of it has changed");
    let people = "jsonl/people.jsonl";
    assert_eq!(fs::read(before.join(people)).unwrap(), fs::read(after.join(people)).unwrap());
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
fn a_full_disk_is_said_in_words_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let data = path("home");
    run(&["simulate", "--data", &data, "--people", "20", "--months", "2"]).done();
    run(&["export", "--data", &data, "--out", &path("whole.zip")]).done();
    let bytes = fs::metadata(path("whole.zip")).unwrap().len();
    // Files of more bytes than this cannot be written, as where the disk is full.
    let blocks = (bytes / 512 * 3 / 4).to_string();
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let said = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_porchlight")])
        .args(["export", "--data", &data, "--out", &path("full.zip")])
        .env_remove("PORCHLIGHT_DATABASE")
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&said.stderr);
    assert_eq!(said.status.code(), Some(1), "{err}");
    assert!(err.starts_with("porchlight: ") && err.lines().count() == 1, "{err}");
    for name in ["full.zip", "full.zip.part"] {
        assert!(!Path::new(&path(name)).exists(), "{name} is left");
    }
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
