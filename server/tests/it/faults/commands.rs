//! Commands on a disk that is full or fails: what they say, and what they leave behind.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::broken::{Broken, Wrong, say_not_tried};
use super::disks::SmallDisk;
use crate::import::fixture;
use crate::running::{program, run};

fn says(output: &Output) -> String {
    let said = [&output.stdout, &output.stderr].map(|said| String::from_utf8_lossy(said));
    said.concat()
}

#[track_caller]
fn failed(mut command: Command, words: &[&str]) -> String {
    let output = command.args(words).output().expect("it starts");
    let said = says(&output);
    assert_eq!(output.status.code(), Some(1), "{words:?}: {said}");
    assert!(!said.contains("os error"), "{words:?}: {said}");
    said
}

#[test]
fn a_check_says_that_nothing_more_can_be_kept() {
    let Some(broken) = Broken::new() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    let file = Path::new(&data).join("porchlight.db");
    let before = fs::read(&file).expect("the file");
    let check = |wrong: Wrong| {
        broken.disk(wrong);
        let mut command = program();
        broken.under(&mut command, "/data/porchlight.");
        command
    };
    for (wrong, told) in [
        (Wrong::Full, "the disk is full"),
        (Wrong::Writes, "the disk refuses to write"),
        (Wrong::Syncs, "the disk refuses to write"),
    ] {
        let said = failed(check(wrong), &["check", "--data", &data]);
        assert!(said.contains(told) && !said.contains("well."), "{said}");
        let said = failed(check(wrong), &["check", "--data", &data, "--json"]);
        assert!(said.contains("\"error\"") && said.contains(told), "{said}");
    }
    // Somebody may look at a copy that is only lent.
    let lent = check(Wrong::ReadOnly).args(["check", "--data", &data]).output().expect("it starts");
    let said = says(&lent);
    assert!(lent.status.success() && said.contains("this user can only read"), "{said}");
    assert!(said.contains("All else is well."), "{said}");
    let well = check(Wrong::Nothing).args(["check", "--data", &data]).output().expect("it starts");
    assert!(says(&well).contains("All is well."), "{}", says(&well));
    assert_eq!(before, fs::read(&file).expect("the file"));
    assert!(!Path::new(&data).join("porchlight.db.try").exists());
}

#[test]
fn a_programme_that_cannot_be_begun_leaves_nothing_of_itself() {
    let Some(broken) = Broken::new() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let mine = folder.path().join("mine");
    fs::create_dir(&mine).expect("a folder");
    let (deep, data) = (mine.join("deep/data"), mine.join("data"));
    let list = fixture("ohana").display().to_string();
    for (wrong, at) in [(Wrong::Writes, &deep), (Wrong::Writes, &data), (Wrong::Full, &data)] {
        broken.disk(wrong);
        let at = at.display().to_string();
        let all: [&[&str]; 4] = [
            &["simulate", "--data", &at, "--people", "3", "--months", "1"],
            &["demo", "--data", &at, "--listen", "127.0.0.1:0"],
            &["serve", "--data", &at, "--listen", "127.0.0.1:0"],
            &["import", "directory", &list, "--data", &at],
        ];
        for words in all {
            let mut command = program();
            broken.under(&mut command, "/data/porchlight.");
            failed(command, words);
            let left: Vec<_> = fs::read_dir(&mine).expect("the folder").collect();
            assert!(left.is_empty(), "{words:?} left {left:?}");
        }
    }
    // What somebody else keeps in the folder stays, and so does the folder.
    fs::create_dir(&data).expect("a folder");
    fs::write(data.join("notes.txt"), "mine").expect("it is written");
    broken.disk(Wrong::Writes);
    let mut command = program();
    broken.under(&mut command, "/data/porchlight.");
    let at = data.display().to_string();
    failed(command, &["simulate", "--data", &at, "--people", "3", "--months", "1"]);
    let left: Vec<_> = fs::read_dir(&data).expect("the folder").filter_map(Result::ok).collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn a_programme_that_does_not_fit_on_its_disk_leaves_it_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, kib) in [48, 1024, 3072].into_iter().enumerate() {
        let mount = folder.path().join(format!("small-{number}"));
        fs::create_dir(&mount).expect("a folder");
        let Some(disk) = SmallDisk::new(&mount, kib) else {
            say_not_tried("a programme on a small disk: this machine lets no user mount one");
            return;
        };
        let data = mount.join("data").display().to_string();
        let words = ["simulate", "--data", &data, "--people", "900", "--months", "6"];
        let said = failed(disk.program(), &words);
        assert!(said.contains("the disk is full"), "{kib} KiB: {said}");
        let left: Vec<_> = fs::read_dir(disk.seen_from_here()).expect("the disk").collect();
        assert!(left.is_empty(), "{kib} KiB: {left:?}");
    }
}

#[test]
fn refused_rows_that_cannot_be_written_leave_no_part_of_a_file() {
    let Some(broken) = Broken::new() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let data = path("data");
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    let list = path("people.csv");
    fs::write(&list, "name,phone\nAna Ortiz,555-0100\n,555-0101\n").expect("it is written");
    broken.disk(Wrong::Writes);
    for to in ["rows.csv", "people.refused.csv"] {
        let mut command = program();
        broken.under(&mut command, to);
        let words = ["import", "people", &list, "--as", "participant", "--data", &data];
        let said = failed(command, &[&words[..], &["--refused", &path(to)]].concat());
        assert!(said.contains("could not be written to"), "{said}");
        for left in [path(to), path(&format!("{to}.part"))] {
            assert!(!Path::new(&left).exists(), "{left} is left");
        }
    }
}
