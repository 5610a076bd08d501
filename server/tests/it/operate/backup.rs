//! Backups: there and back, on both engines and from one to the other.

use std::path::Path;

use porchlight::db::migrate;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::running::{Running, fresh, run};

/// Every row of every table of a backup, in order, but for the entry that each restore writes.
fn dump(file: &Path) -> Vec<String> {
    let file = Connection::open(file).unwrap();
    let mut all = Vec::new();
    for table in migrate::tables().into_iter().chain(["migrations"]) {
        let mut rows = file.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = rows.column_count();
        let mut found = rows.query([]).unwrap();
        let mut lines = Vec::new();
        while let Some(row) = found.next().unwrap() {
            let values: Vec<String> = (0..columns)
                .map(|column| match row.get_ref(column).unwrap() {
                    ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                    other => format!("{other:?}"),
                })
                .collect();
            if !values.iter().any(|value| value == "Restore") {
                lines.push(format!("{table}: {}", values.join("|")));
            }
        }
        lines.sort();
        all.append(&mut lines);
    }
    all
}

#[tokio::test]
async fn a_backup_taken_while_serving_comes_back_whole_here_and_on_the_other_engine() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let home = fresh(&folder, "home").await;
    let serving = Running::start(folder.path(), &["demo", &home[0], &home[1]], "info");
    let said = run(&["backup", &home[0], &home[1], &path("first.db"), "--json"]).done();
    assert!(said.out.contains("first.db"), "{}", said.out);
    serving.stop();
    let first = dump(&folder.path().join("first.db"));
    assert!(first.len() > 1_000, "only {} rows", first.len());

    // Into another database of the same engine, and out again.
    let away = fresh(&folder, "away").await;
    let rehearsed = run(&["restore", &path("first.db"), &away[0], &away[1], "--rehearse"]).done();
    assert!(rehearsed.out.contains("organisations: 1"), "{}", rehearsed.out);
    assert!(rehearsed.out.contains("nothing was changed"), "{}", rehearsed.out);
    run(&["restore", &path("first.db"), &away[0], &away[1]]).done();
    run(&["backup", &away[0], &away[1], &path("second.db")]).done();
    assert_eq!(first, dump(&folder.path().join("second.db")));

    // Into a folder, whichever engine it came from, and back into this one.
    run(&["restore", &path("second.db"), "--data", &path("lite")]).done();
    run(&["check", "--data", &path("lite")]).done();
    run(&["backup", "--data", &path("lite"), &path("third.db")]).done();
    let last = fresh(&folder, "last").await;
    run(&["restore", &path("third.db"), &last[0], &last[1]]).done();
    run(&["backup", &last[0], &last[1], &path("fourth.db")]).done();
    assert_eq!(first, dump(&folder.path().join("fourth.db")));
}

#[tokio::test]
async fn a_restore_never_goes_over_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let home = fresh(&folder, "home").await;
    let file = folder.path().join("backup.db").display().to_string();
    run(&["simulate", &home[0], &home[1], "--people", "3", "--months", "1"]).done();
    run(&["backup", &home[0], &home[1], &file]).done();
    run(&["backup", &home[0], &home[1], &file]).refused(1, "is already there");
    let again = run(&["restore", &file, &home[0], &home[1]]);
    again.refused(1, "already holds a");
    run(&["simulate", &home[0], &home[1], "--people", "3"])
        .refused(1, "already holds a made-up programme");
    run(&["check", &home[0], &home[1]]).done();
}

#[tokio::test]
async fn what_is_no_backup_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "some words, and more of them than a head of a file").unwrap();
    let empty = folder.path().join("empty.db");
    std::fs::write(&empty, "").unwrap();
    let foreign = folder.path().join("foreign.db");
    let other = Connection::open(&foreign).unwrap();
    other.execute_batch("CREATE TABLE songs (name TEXT)").unwrap();
    let home = fresh(&folder, "home").await;
    for (file, says) in
        [(&text, "cannot be used"), (&empty, "no backup"), (&foreign, "is not a backup")]
    {
        let file = file.display().to_string();
        run(&["restore", &file, &home[0], &home[1]]).refused(1, says);
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap()).collect();
    assert!(left.iter().all(|entry| !entry.path().is_dir()), "{left:?}");
}

#[test]
fn a_backup_leaves_files_of_like_names_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let data = path("home.v1");
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    std::fs::write(path("copy.part"), "mine").unwrap();
    std::fs::create_dir(path("home.rehearsal")).unwrap();
    run(&["backup", "--data", &data, &path("copy.db")]).done();
    run(&["restore", &path("copy.db"), "--data", &data, "--replace"]).done();
    assert_eq!(std::fs::read_to_string(path("copy.part")).unwrap(), "mine");
    assert!(Path::new(&path("home.rehearsal")).is_dir());
}

#[test]
fn a_backup_that_is_not_what_was_written_is_refused_before_anything_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (data, copy) = (path("home"), path("copy.db"));
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    run(&["backup", "--data", &data, &copy]).done();
    let line = std::fs::read_to_string(path("copy.db.sha256")).unwrap();
    let (sum, name) = line.trim().split_once("  ").expect("as sha256sum writes it");
    assert_eq!((sum.len(), name), (64, "copy.db"));
    run(&["restore", &copy, "--data", &path("away"), "--rehearse"]).done();

    // A byte in the middle of a page, as a tired disk leaves it: SQLite alone may not notice.
    let whole = std::fs::read(&copy).unwrap();
    let mut damaged = whole.clone();
    let at = whole.windows(4).position(|part| part == b"UTC\0" || part == b"one_").unwrap_or(9_000);
    damaged[at] ^= 1;
    std::fs::write(&copy, &damaged).unwrap();
    let said = run(&["restore", &copy, "--data", &path("away")]);
    said.refused(1, "is damaged: it is not what was written when it was made");
    assert!(!Path::new(&path("away")).exists(), "nothing was made");

    std::fs::write(&copy, &whole).unwrap();
    std::fs::write(path("copy.db.sha256"), "no sum\n").unwrap();
    run(&["restore", &copy, "--data", &path("away")]).refused(1, "no checksum that can be read");
    std::fs::remove_file(path("copy.db.sha256")).unwrap();
    let said = run(&["restore", &copy, "--data", &path("away")]).done();
    assert!(said.out.contains("No checksum stood beside it"), "{}", said.out);
}

#[test]
fn what_a_killed_rehearsal_left_is_swept_by_the_next_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let data = path("home");
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    run(&["backup", "--data", &data, &path("copy.db")]).done();
    for name in [
        "porchlight-rehearsal-4000001",
        "porchlight-rehearsal-4000002",
        "porchlight-rehearsal-mine",
    ] {
        std::fs::create_dir(path(name)).unwrap();
        std::fs::write(folder.path().join(name).join("in-use.lock"), "").unwrap();
        std::fs::write(folder.path().join(name).join("porchlight.db"), "people").unwrap();
    }
    // One of them goes on.
    let lock = folder.path().join("porchlight-rehearsal-4000002/in-use.lock");
    let held = std::fs::File::open(lock).unwrap();
    held.try_lock().unwrap();
    run(&["restore", &path("copy.db"), "--data", &data, "--rehearse"]).done();
    let mut left: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("porchlight-rehearsal"))
        .collect();
    left.sort();
    assert_eq!(left, ["porchlight-rehearsal-4000002", "porchlight-rehearsal-mine"]);
}
