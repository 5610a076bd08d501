//! Files and folders: closed to others, and left alone by a look.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::running::{fresh, run};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Every name in a folder with its size.
fn listed(folder: &Path) -> Vec<(String, u64)> {
    let mut all: Vec<(String, u64)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len()))
        .collect();
    all.sort();
    all
}

#[tokio::test]
async fn what_is_made_is_closed_to_other_users() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let home = fresh(&folder, "home").await;
    run(&["simulate", &home[0], &home[1], "--people", "3", "--months", "1"]).done();
    run(&["backup", &home[0], &home[1], &path("backup.db")]).done();
    assert_eq!(mode(&folder.path().join("backup.db")), 0o600);
    // A copy somebody made readable is closed again when it is put back.
    set_mode(&folder.path().join("backup.db"), 0o644);
    run(&["restore", &path("backup.db"), "--data", &path("deep/er")]).done();
    let data = folder.path().join("deep/er");
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&folder.path().join("deep")), 0o700);
    for name in ["porchlight.db", "porchlight.lock"] {
        assert_eq!(mode(&data.join(name)), 0o600, "{name}");
    }
    let said = run(&["check", "--data", &path("deep/er")]).done().out;
    assert!(said.contains("All is well.") && !said.contains("Mind:"), "{said}");
    set_mode(&data, 0o755);
    set_mode(&data.join("porchlight.db"), 0o644);
    let said = run(&["check", "--data", &path("deep/er")]).done().out;
    assert_eq!(said.matches("can be opened by other users").count(), 2, "{said}");
    assert!(said.contains("chmod 700") && said.contains("chmod 600"), "{said}");
}

#[test]
fn check_changes_nothing_and_works_where_nothing_may_be_changed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let words = data.display().to_string();
    run(&["simulate", "--data", &words, "--people", "3", "--months", "1"]).done();
    fs::remove_file(data.join("porchlight.lock")).unwrap();
    let before = listed(&data);
    run(&["check", "--data", &words]).done();
    assert_eq!(listed(&data), before, "a look leaves nothing behind");
    set_mode(&data.join("porchlight.db"), 0o400);
    set_mode(&data, 0o500);
    run(&["check", "--data", &words]).done();
    set_mode(&data, 0o700);
    assert_eq!(listed(&data), before);
}

#[test]
fn a_file_where_a_folder_should_be_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file").display().to_string();
    fs::write(&file, "x").unwrap();
    for command in ["migrate", "check", "serve", "demo"] {
        run(&[command, "--data", &file]).refused(1, "is a file; --data names a folder");
    }
    let below = folder.path().join("file/below").display().to_string();
    run(&["demo", "--data", &below]).refused(1, "a part of the path is a file");
}

#[cfg(unix)]
#[test]
fn a_configuration_that_is_a_pipe_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let pipe = path("settings.toml");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // Whoever opens the pipe to read it would otherwise wait for ever.
    let writes = pipe.clone();
    std::thread::spawn(move || fs::OpenOptions::new().write(true).open(writes));
    for command in ["serve", "check", "migrate"] {
        let said = run(&[command, "--data", &path("home"), "--config", &pipe]);
        said.refused(2, "is no file; --config names one");
    }
    run(&["check", "--config", &path("")]).refused(2, "is no file");
    assert!(!folder.path().join("home").exists());
}

#[test]
fn with_json_a_failure_is_an_object_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let home = path("home");
    let list = path("list.csv");
    let (id, away) = ("01956000-0000-7000-8000-00000000dead", path("away"));
    let cases: [&[&str]; 13] = [
        &["check", "--data", &home, "--json"],
        &["migrate", "--data", &home, "--json"],
        &["backup", "--data", &home, &path("copy.db"), "--json"],
        &["check", "--config", &path("gone.toml"), "--json"],
        &["export", "--data", &home, "--out", &path("out"), "--json"],
        &["restore", &path("gone.db"), "--data", &home, "--json"],
        &["simulate", "--data", &home, "--people", "3", "--months", "99", "--json"],
        &["explain-access", "--role", "owl", "--json"],
        &[
            "explain-access",
            "--data",
            &home,
            "--person",
            id,
            "--role",
            "coordinator",
            "--record",
            id,
            "--json",
        ],
        &["import", "export", &path("gone"), "--data", &away, "--json"],
        &["import", "pay", &list, "--data", &away, "--json"],
        &["import", "people", &list, "--data", &away, "--json"],
        &["import", "meetings", &list, "--data", &away, "--json"],
    ];
    for words in cases {
        let said = run(words);
        assert!(said.code == 1 || said.code == 2, "{words:?}");
        let told: serde_json::Value = serde_json::from_str(said.out.trim()).expect("an object");
        let error = told["error"].as_str().expect("a sentence");
        assert!(!error.is_empty() && said.err.contains(error), "{words:?}: {}", said.err);
    }
    // Without it, standard output stays for what was asked for.
    assert_eq!(run(&["check", "--data", &home]).out, "");
}

#[test]
fn a_slip_of_the_finger_is_no_new_database() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("dtaa");
    run(&["migrate", "--data", &data.display().to_string()]).refused(1, "there is no programme in");
    assert!(!data.exists());
}
