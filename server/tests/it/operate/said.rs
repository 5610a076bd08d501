//! What a command answers: whole or not at all, and slips on its line by name.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::import::fixture;
use crate::running::{Running, program, run};

const UNSAID: &str = "could not be written to standard output: the disk is full";

fn into_a_full_device(words: &[&str]) -> Command {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = program();
    command.args(words).stdout(full);
    command
}

#[test]
fn an_answer_that_cannot_be_written_is_a_fault() {
    if !Path::new("/dev/full").exists() {
        return; // Linux alone has one.
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (data, list) = (path("data"), path("riverbend"));
    fs::create_dir(&list).unwrap();
    for entry in fs::read_dir(fixture("ohana")).unwrap() {
        let from = entry.unwrap().path();
        fs::copy(&from, Path::new(&list).join(from.file_name().unwrap())).unwrap();
    }
    run(&["simulate", "--data", &data, "--people", "3", "--months", "1"]).done();
    let (copy, again, new) = (path("copy.db"), path("again.db"), path("new"));
    run(&["backup", "--data", &data, &copy]).done();
    let (out, home, gone) = (path("out"), path("home"), path("gone"));
    let all: [&[&str]; 15] = [
        &["check", "--data", &data],
        &["check", "--data", &data, "--json"],
        &["check", "--example"],
        // The sentence of a failure goes there as well.
        &["check", "--data", &gone, "--json"],
        &["migrate", "--data", &data],
        &["backup", "--data", &data, &again],
        &["export", "--data", &data, "--out", &out, "--json"],
        &["import", "directory", &list, "--data", &home],
        &["import", "directory", &list, "--data", &home, "--json"],
        &["import", "directory", "/no/such/list", "--data", &home, "--json"],
        &["simulate", "--data", &new, "--people", "3", "--months", "1"],
        &["restore", &copy, "--data", &path("back"), "--rehearse"],
        &["explain-access"],
        &["help"],
        &["--version"],
    ];
    for words in all {
        let output = into_a_full_device(words).stderr(Stdio::piped()).output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{words:?}: {err}");
        assert!(err.contains(UNSAID), "{words:?}: {err}");
        assert!(!err.contains("os error"), "{words:?}: {err}");
    }
}

#[test]
fn whoever_closes_the_pipe_has_read_enough() {
    let mut child = program()
        .arg("explain-access")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_server_serves_though_nobody_can_hear_where() {
    // A log that has run full must not keep anybody from the numbers for help.
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let running = Running::start(folder.path(), &["serve", "--data", &data], "info");
    let taken = running.at.to_string();
    drop(running);
    if !Path::new("/dev/full").exists() {
        return;
    }
    let mut child = into_a_full_device(&["serve", "--data", &data, "--listen", &taken])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let until = std::time::Instant::now() + std::time::Duration::from_mins(1);
    let mut is_there = false;
    while !is_there && std::time::Instant::now() < until {
        is_there = std::net::TcpStream::connect(&taken).is_ok();
        crate::running::rest();
    }
    let ended = child.try_wait().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(is_there && ended.is_none(), "{ended:?}");
}

#[test]
fn nobody_and_fewer_cannot_be_invented() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let simulate = |more: &[&str]| run(&[&["simulate", "--data", &data], more].concat());
    for people in ["0", "-1", "-9000000000"] {
        let said = simulate(&["--people", people, "--json"]);
        said.refused(2, "--people says how many participants to invent, 1 or more");
        assert!(said.out.contains("\"error\""), "{}", said.out);
    }
    for months in ["-1", "12", "70000"] {
        simulate(&["--people", "3", "--months", months])
            .refused(2, "--months goes from 0 up to 11");
    }
    assert!(!Path::new(&data).exists());
}

#[test]
fn a_database_that_is_no_postgresql_server_is_refused_by_its_address() {
    let written = "it is written like postgres://USER@HOST/NAME or host=";
    for (address, says) in [
        ("mysql://secret@x/y", "the database must be a PostgreSQL server"),
        ("sqlite:///secret.db", "the database must be a PostgreSQL server"),
        ("http://secret", "the database must be a PostgreSQL server"),
        ("", "the address of the database is empty"),
        (" ", "the address of the database is empty"),
        ("postgres://", "the address of the database names no server"),
        ("dbname=secret", "the address of the database names no server"),
        ("secret", "the address of the database cannot be read"),
    ] {
        for command in ["check", "serve", "migrate"] {
            let said = run(&[command, "--database", address]);
            said.refused(2, says);
            said.refused(2, written);
            assert!(!said.err.contains("secret"), "{}", said.err);
        }
    }
}
