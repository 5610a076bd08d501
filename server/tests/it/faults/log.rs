//! A write-ahead log that is cut, changed or gone, and a database file that is damaged.
//!
//! SQLite keeps what was written since the last checkpoint in the log beside the file, each change
//! with a sum. What is behind a cut is gone, whatever the program does; so a log that lost its end
//! must never cost more than its end.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use porchlight::db::{Db, Place};
use uuid::Uuid;

use super::{session, somebody};
use crate::app::is_postgres;
use crate::kept::looked::found;
use crate::kept::{Chance, number};
use crate::running::{Running, run};

/// Entries before the last checkpoint, and after it.
const BEFORE: usize = 12;
const AFTER: usize = 24;
const CUTS: u64 = 20;

/// Entries one after the other, each sent when the one before it was acknowledged.
fn write(program: &Running, count: usize) -> Vec<Uuid> {
    let session = session(program);
    let person = somebody(program, &session);
    let headers = format!("{session}sec-fetch-site: same-origin\r\n");
    (0..count)
        .map(|_| {
            let id = Uuid::now_v7();
            let form = format!(
                "contact_id={id}&how=phone&minutes=15&note=Kept+{id}&asked_shared=1&extra=shared"
            );
            let path = format!("/people/{person}/contacts");
            let answer = program.ask("POST", &path, &headers, &form);
            assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
            id
        })
        .collect()
}

fn copy(from: &Path, to: &Path) -> PathBuf {
    fs::create_dir(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
    }
    to.join("porchlight.db-wal")
}

/// How many of the entries are there; they are the first ones, in their order, each whole.
async fn kept_of(folder: &Path, all: &[Uuid]) -> usize {
    let db = Db::open(&Place::Folder(folder.to_owned())).expect("it opens");
    let names: BTreeSet<String> = found(&db).await.expect("it reads").expect("nothing stands half");
    let there: Vec<bool> = all.iter().map(|id| names.contains(&format!("entry {id}"))).collect();
    let count = there.iter().take_while(|is_there| **is_there).count();
    assert!(there[count..].iter().all(|is_there| !is_there), "a gap: {there:?}");
    count
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_is_cut_costs_no_more_than_what_stood_behind_the_cut() {
    if is_postgres() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("home");
    let data = home.display().to_string();
    run(&["simulate", "--data", &data, "--people", "6", "--months", "1"]).done();
    let serve = ["serve", "--data", &data];
    let program = Running::start(folder.path(), &serve, "error");
    let mut all = write(&program, BEFORE);
    // Asked to stop, it brings everything into the file: what is copied without a log is whole.
    program.stop();
    assert!(!home.join("porchlight.db-wal").exists(), "the log is gone after a stop");
    let program = Running::start(folder.path(), &serve, "error");
    all.extend(write(&program, AFTER));
    drop(program);
    let whole = fs::read(home.join("porchlight.db-wal")).expect("a log");
    assert!(whole.len() > 40_000, "nothing to cut: {} bytes", whole.len());

    let mut chance = Chance::new(number("CUT_SEED", u64::from(std::process::id())));
    let mut last = BEFORE;
    let mut cuts: Vec<u64> = (0..CUTS).map(|_| chance.below(whole.len() as u64)).collect();
    cuts.extend([0, 1, 31, 32, whole.len() as u64]);
    cuts.sort_unstable();
    for (number, cut) in cuts.iter().enumerate() {
        let away = folder.path().join(format!("cut-{number}"));
        let log = copy(&home, &away);
        let cut = usize::try_from(*cut).expect("small");
        fs::write(&log, &whole[..cut]).expect("it is cut");
        run(&["check", "--data", &away.display().to_string()]).done();
        let kept = kept_of(&away, &all).await;
        assert!(kept >= last, "cut at {cut}: {kept} entries, but {last} with less of the log");
        last = kept;
    }
    assert_eq!(last, all.len(), "with the whole log everything is there");
    changed_or_gone(&folder.path().join("changed"), &home, &all, &mut chance).await;
}

/// Bytes of the log changed, the log gone, its index full of rubbish: the program starts and serves.
async fn changed_or_gone(to: &Path, home: &Path, all: &[Uuid], chance: &mut Chance) {
    for (number, kind) in ["changed", "gone", "index"].iter().enumerate() {
        let away = to.with_extension(number.to_string());
        let log = copy(home, &away);
        match *kind {
            "changed" => {
                let mut bytes = fs::read(&log).expect("the log");
                for _ in 0..50 {
                    let at = usize::try_from(chance.below(bytes.len() as u64)).expect("small");
                    bytes[at] ^= 0x5a;
                }
                fs::write(&log, bytes).expect("it is changed");
            }
            "gone" => fs::remove_file(&log).expect("it is removed"),
            _ => fs::write(away.join("porchlight.db-shm"), vec![0xa5_u8; 32_768]).expect("rubbish"),
        }
        let kept = kept_of(&away, all).await;
        assert!(kept >= BEFORE, "{kind}: only {kept}");
        let data = away.display().to_string();
        let logs = tempfile::tempdir().expect("a folder");
        let program = Running::start(logs.path(), &["serve", "--data", &data], "error");
        let more = write(&program, 1);
        drop(program);
        assert_eq!(kept_of(&away, &more).await, 1, "{kind}: it goes on");
    }
}

#[test]
fn a_database_file_that_is_damaged_is_named_with_the_way_back() {
    if is_postgres() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("home");
    let data = home.display().to_string();
    run(&["simulate", "--data", &data, "--people", "30", "--months", "2"]).done();
    let file = home.join("porchlight.db");
    let whole = fs::read(&file).expect("the file");
    let backup = folder.path().join("backup.db").display().to_string();
    run(&["backup", "--data", &data, &backup]).done();

    // The first half, and a middle full of rubbish.
    let mut rubbish = whole.clone();
    let (from, to) = (whole.len() / 3, whole.len() / 2);
    rubbish[from..to].fill(0xff);
    for bytes in [&whole[..whole.len() / 2], &rubbish] {
        fs::write(&file, bytes).expect("it is damaged");
        let said = run(&["check", "--data", &data]);
        said.refused(1, "damaged");
        assert!(said.err.contains("porchlight restore"), "{}", said.err);
    }
    run(&["restore", &backup, "--data", &data, "--replace"]).done();
    run(&["check", "--data", &data]).done();
}
