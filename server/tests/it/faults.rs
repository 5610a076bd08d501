//! Faults of the machine: a disk that is full, only read or failing, a log that is cut, a clock that
//! goes back, a server that goes away.
//!
//! Each time the same is asked of the program, running as a process of its own while five people
//! write: it says what is wrong, to people, to a monitor and in its log; it loses nothing that it
//! acknowledged; and it goes on by itself when the fault is gone.

pub mod broken;
mod clock;
mod commands;
mod disks;
mod log;
mod server;
mod traffic;

use std::time::{Duration, Instant};

use porchlight::db::{Db, Place};

use crate::kept::looked::look;
use crate::kept::writers::Said;
use crate::running::{Running, rest, run};

/// Far longer than it takes to find out that a fault has come, or gone.
const LONG: Duration = Duration::from_secs(45);

/// Asks for readiness until the answer begins like this; the answer.
#[track_caller]
fn ready_says(program: &Running, status: &str) -> String {
    let until = Instant::now() + LONG;
    loop {
        let answer = program.ask("GET", "/readyz", "", "");
        if answer.starts_with(&format!("HTTP/1.1 {status}")) {
            return answer;
        }
        assert!(Instant::now() < until, "never {status}: {answer}\n{}", program.logged());
        rest();
    }
}

/// Waits until the log says something.
#[track_caller]
fn log_says(program: &Running, what: &str) {
    let until = Instant::now() + LONG;
    while !program.logged().contains(what) {
        assert!(Instant::now() < until, "the log never says {what:?}:\n{}", program.logged());
        rest();
    }
}

/// The session of somebody who looks around as a peer worker.
fn session(program: &Running) -> String {
    let answer =
        program.ask("POST", "/practice/door", "sec-fetch-site: same-origin\r\n", "as=peer_worker");
    let token = answer.split("porchlight=").nth(1).and_then(|rest| rest.split(';').next());
    format!("cookie: porchlight={}\r\n", token.expect("a session"))
}

/// An entry that cannot be kept now: the page says so kindly, and every word comes back.
#[track_caller]
fn words_come_back(program: &Running, session: &str, person: &str) {
    let form = "how=phone&minutes=15&note=Words+nobody+should+lose&asked_shared=1&extra=shared";
    let headers = format!("{session}sec-fetch-site: same-origin\r\n");
    let answer = program.ask("POST", &format!("/people/{person}/contacts"), &headers, form);
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("What was saved before is safe"), "{answer}");
    assert!(answer.contains("Words nobody should lose"), "{answer}");
    for raw in ["sqlite", "SQLite", "disk I/O", "os error", "porchlight.db"] {
        assert!(!answer.contains(raw), "{raw} in {answer}");
    }
}

/// Somebody whom the peer worker supports.
fn somebody(program: &Running, session: &str) -> String {
    let list = program.ask("GET", "/my-people", session, "");
    let id = list.split("/my-people?note=").nth(1).and_then(|rest| rest.get(..36));
    id.expect("somebody to write about").to_owned()
}

/// After the program is gone: everything acknowledged is there, once and whole.
async fn nothing_is_lost(place: &Place, said: &[Said]) {
    let db = Db::open(place).expect("it opens");
    look(&db, said).await.unwrap_or_else(|why| panic!("{why}"));
    drop(db);
    let at = crate::kept::words(place);
    run(&["check", &at[0], &at[1]]).done();
}
