//! A user who may not open what is there is told so, and not that there is nothing.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::faults::broken::say_not_tried;
use crate::running::{program, run};

const MAY_NOT: &str = "the user who runs this may not open it";

fn closed(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap();
}

/// The program without the powers of an administrator, whom nothing is closed to. Nothing where this
/// machine cannot take them away.
fn powerless(folder: &TempDir) -> Option<Command> {
    let locked = folder.path().join("locked");
    let _ = fs::remove_file(&locked);
    fs::write(&locked, "x").unwrap();
    closed(&locked);
    if fs::read(&locked).is_err() {
        return Some(program());
    }
    let bare = || {
        let mut bare = Command::new("setpriv");
        bare.arg("--bounding-set=-all");
        bare
    };
    let tried = bare().arg("cat").arg(&locked).output();
    if !tried.is_ok_and(|cat| cat.status.code() == Some(1)) {
        say_not_tried("folders that are closed to the user: nothing is closed to this one");
        return None;
    }
    let mut command = bare();
    command.arg(program().get_program()).env_remove("PORCHLIGHT_DATABASE").env_remove("RUST_LOG");
    Some(command)
}

#[track_caller]
fn is_told(output: &Output, words: &[&str], says: &str) {
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{words:?}: {err}");
    assert!(err.contains(says) && err.lines().count() == 1, "{words:?}: {err}");
    assert!(!err.contains("there is no programme"), "{words:?}: {err}");
}

#[test]
fn a_folder_that_is_closed_to_the_user_is_said_to_be_closed() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_) = powerless(&folder) else { return };
    let path = |name: &str| folder.path().join(name).display().to_string();
    let data = path("data");
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    let list = crate::import::fixture("ohana").display().to_string();
    let (to, out) = (path("copy.db"), path("out"));
    let all: [&[&str]; 9] = [
        &["check", "--data", &data],
        &["migrate", "--data", &data],
        &["backup", "--data", &data, &to],
        &["export", "--data", &data, "--out", &out],
        &["serve", "--data", &data, "--listen", "127.0.0.1:0"],
        &["demo", "--data", &data, "--listen", "127.0.0.1:0"],
        &["simulate", "--data", &data, "--people", "3"],
        &["import", "directory", &list, "--data", &data],
        &["import", "directory", &list, "--data", &data, "--dry-run"],
    ];
    let try_all = |all: &[&[&str]]| {
        for words in all {
            let output = powerless(&folder).unwrap().args(*words).output().unwrap();
            is_told(&output, words, MAY_NOT);
        }
    };
    closed(Path::new(&data));
    try_all(&all);
    // The folder alone may be open.
    fs::set_permissions(&data, Permissions::from_mode(0o700)).unwrap();
    closed(&Path::new(&data).join("porchlight.db"));
    try_all(&all[..4]);
    assert!(!Path::new(&to).exists() && !Path::new(&out).exists());
}

#[test]
fn a_backup_or_a_checksum_that_is_closed_to_the_user_is_said_to_be_closed() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_) = powerless(&folder) else { return };
    let path = |name: &str| folder.path().join(name).display().to_string();
    let kept = path("kept/copy.db");
    fs::create_dir(path("kept")).unwrap();
    run(&["simulate", "--data", &path("data"), "--people", "3", "--months", "1"]).done();
    run(&["backup", "--data", &path("data"), &kept]).done();
    let (to, sum) = (path("to"), format!("{kept}.sha256"));
    let words = ["restore", &kept, "--data", &to];
    for (shut, says) in [(&sum, "the checksum in "), (&path("kept"), "copy.db cannot be read")] {
        closed(Path::new(shut));
        let output = powerless(&folder).unwrap().args(words).output().unwrap();
        is_told(&output, &words, says);
        is_told(&output, &words, MAY_NOT);
        fs::set_permissions(shut, Permissions::from_mode(0o700)).unwrap();
        assert!(!Path::new(&to).exists());
    }
}
