//! A restore that fails or is cut off, what stands in a log, and who is signed in afterwards.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use axum::http::StatusCode;
use porchlight::app::App;
use porchlight::audit::Entry;
use porchlight::auth::invite;
use porchlight::config::Config;
use porchlight::db::{Bare, Db, Place, Reads as _, Sql, System, migrate};
use porchlight::http;
use porchlight::moment::Moments;
use rusqlite::{Connection, OpenFlags};

use crate::app::{Client, NOW};
use crate::cast::{Cast, Home};
use crate::running::{Running, fresh, run};

/// How many people a file holds, read without changing anything.
fn people(file: &Path) -> i64 {
    let file = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    file.query_row("SELECT count(*) FROM people", [], |row| row.get(0)).unwrap()
}

fn simulate(data: &str, count: &str) -> i64 {
    run(&["simulate", "--data", data, "--people", count, "--months", "1"]).done();
    people(&Path::new(data).join("porchlight.db"))
}

/// Names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    all.sort();
    all
}

#[test]
fn a_restore_that_fails_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let home = path("home");
    let before = simulate(&home, "3");
    simulate(&path("other"), "30");
    run(&["backup", "--data", &path("other"), &path("copy.db")]).done();
    let restore = ["restore", &path("copy.db"), "--data", &home, "--replace"];

    // Something stands where the copy would be written.
    fs::create_dir(folder.path().join("home/porchlight.db.part")).unwrap();
    let said = run(&restore);
    said.refused(1, "is as it was");
    assert_eq!(people(&folder.path().join("home/porchlight.db")), before);
    fs::remove_dir(folder.path().join("home/porchlight.db.part")).unwrap();

    // There is no room for it, at the first byte or in the midst of it.
    let bytes = fs::metadata(path("copy.db")).unwrap().len();
    for blocks in [0, bytes / 1024 / 2] {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let said = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_porchlight")])
            .args(restore)
            .env_remove("PORCHLIGHT_DATABASE")
            .output()
            .unwrap();
        assert_eq!(said.status.code(), Some(1), "{}", String::from_utf8_lossy(&said.stderr));
        assert_eq!(people(&folder.path().join("home/porchlight.db")), before);
    }
    assert!(!names(Path::new(&home)).iter().any(|name| name.starts_with("before-restore")));
    run(&["check", "--data", &home]).done();
    run(&restore).done();
    assert!(people(&folder.path().join("home/porchlight.db")) > before);
    assert_eq!(people(&folder.path().join("home/before-restore-1/porchlight.db")), before);
}

#[test]
fn a_restore_that_is_killed_leaves_the_old_one_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let file = folder.path().join("home/porchlight.db");
    let counts = [("small", "3"), ("large", "60")].map(|(name, count)| {
        let found = simulate(&path(name), count);
        run(&["backup", "--data", &path(name), &path(&format!("{name}.db"))]).done();
        found
    });
    run(&["restore", &path("small.db"), "--data", &path("home")]).done();
    let began = Instant::now();
    run(&["restore", &path("large.db"), "--data", &path("home"), "--replace"]).done();
    let whole = began.elapsed();
    let rounds = 24_u32;
    for round in 0..rounds {
        let name = if round % 2 == 0 { "small.db" } else { "large.db" };
        let mut child = Command::new(env!("CARGO_BIN_EXE_porchlight"))
            .args(["restore", &path(name), "--data", &path("home"), "--replace"])
            .env_remove("PORCHLIGHT_DATABASE")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // At any time, or as soon as something shows in the folder that is not there yet.
        let before = names(Path::new(&path("home")));
        let part = whole * (round + 1) / rounds;
        let began = Instant::now();
        let is_time = |shown: &[String]| match round % 3 {
            0 => began.elapsed() > part,
            1 => shown.iter().any(|name| name == "porchlight.db.part"),
            _ => shown.iter().any(|name| name.starts_with("before-") && !before.contains(name)),
        };
        while !is_time(&names(Path::new(&path("home")))) && child.try_wait().unwrap().is_none() {}
        let _ = child.kill();
        child.wait().unwrap();
        assert!(file.exists(), "round {round}: there is no database");
        assert!(counts.contains(&people(&file)), "round {round}: neither the one nor the other");
        run(&["check", "--data", &path("home")]).done();
    }
    run(&["restore", &path("large.db"), "--data", &path("home"), "--replace"]).done();
    assert_eq!(people(&file), counts[1]);
}

/// Adds five people through the pages; each was acknowledged.
fn add_five(program: &Running) {
    let origin = "sec-fetch-site: same-origin\r\n";
    let door = program.ask("POST", "/practice/door", origin, "as=coordinator");
    let token = door.split("porchlight=").nth(1).unwrap().split(';').next().unwrap();
    let headers = format!("{origin}cookie: porchlight={token}\r\n");
    for number in 1..=5 {
        let form = format!("called=Five+{number}&role=participant&anyway=yes");
        let answer = program.ask("POST", "/people/new", &headers, &form);
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    }
}

fn fives(file: &Path) -> i64 {
    let file = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let asked = "SELECT count(*) FROM people WHERE called LIKE 'Five %'";
    file.query_row(asked, [], |row| row.get(0)).unwrap()
}

#[test]
fn what_was_acknowledged_before_a_kill_is_in_what_is_kept_aside_and_in_what_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let home = path("home");
    simulate(&home, "3");
    run(&["backup", "--data", &home, &path("early.db")]).done();
    let program = Running::start(folder.path(), &["serve", "--data", &home], "error");
    add_five(&program);

    let live = path("home/porchlight.db");
    run(&["restore", &live, "--data", &path("away")]).refused(1, "porchlight backup --data");
    run(&["restore", &live, "--data", &path("away"), "--rehearse"]).refused(1, "porchlight backup");
    assert!(!folder.path().join("away").exists());
    // Dropped, a program is killed, not asked.
    drop(program);
    let log = folder.path().join("home/porchlight.db-wal");
    assert!(fs::metadata(&log).unwrap().len() > 0, "the kill left nothing to try this with");
    run(&["restore", &live, "--data", &home, "--replace"]).refused(2, "name a backup");

    // A file with a log beside it, as somebody copied them.
    fs::create_dir(folder.path().join("copied")).unwrap();
    for ending in ["", "-wal"] {
        let copied = folder.path().join(format!("copied/mine.db{ending}"));
        fs::copy(format!("{live}{ending}"), copied).unwrap();
    }
    run(&["restore", &path("copied/mine.db"), "--data", &path("there")]).done();
    assert_eq!(fives(&folder.path().join("there/porchlight.db")), 5);
    assert_eq!(names(&folder.path().join("copied")), ["mine.db", "mine.db-wal"], "left alone");

    // What is put aside is whole in one file.
    run(&["restore", &path("early.db"), "--data", &home, "--replace"]).done();
    assert_eq!(fives(&folder.path().join("home/porchlight.db")), 0);
    let aside = folder.path().join("home/before-restore-1");
    assert_eq!(names(&aside), ["porchlight.db"]);
    run(&["restore", &path("home/before-restore-1/porchlight.db"), "--data", &path("back")]).done();
    assert_eq!(fives(&folder.path().join("back/porchlight.db")), 5);
}

#[test]
fn what_cannot_be_read_any_more_is_put_aside_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let there = simulate(&path("other"), "3");
    run(&["backup", "--data", &path("other"), &path("copy.db")]).done();
    fs::create_dir(folder.path().join("home")).unwrap();
    let broken = "broken ".repeat(2_000);
    fs::write(path("home/porchlight.db"), &broken).unwrap();
    fs::write(path("home/porchlight.db-wal"), "a log of something").unwrap();
    run(&["restore", &path("copy.db"), "--data", &path("home"), "--replace"]).done();
    assert_eq!(people(&folder.path().join("home/porchlight.db")), there);
    let aside = folder.path().join("home/before-restore-1/porchlight.db");
    assert_eq!(fs::read_to_string(aside).unwrap(), broken);
    run(&["check", "--data", &path("home")]).done();
}

fn place_of(words: &[String; 2]) -> Place {
    match words {
        [flag, folder] if flag == "--data" => Place::Folder(folder.into()),
        [_, url] => Place::Url(url.clone()),
    }
}

async fn opened(words: &[String; 2]) -> App {
    let db = Db::open(&place_of(words)).unwrap();
    migrate::migrate(&db).await.unwrap();
    App::new(db, Moments::set_to(NOW.parse().unwrap()), Config::default()).await.unwrap()
}

const RESTORED: Sql<Bare> = Sql::bare(
    "SELECT (SELECT count(*) FROM sessions) AS sessions, \
            (SELECT count(*) FROM audit_events WHERE action = 'Restore' AND actor_id IS NULL) AS told",
);

#[tokio::test]
async fn a_restore_ends_sessions_and_open_invitations_on_every_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let home = fresh(&folder, "home").await;
    let app = opened(&home).await;
    let cast = Cast::found(&app, Home::Riverside).await;
    let token = cast.sign_in(&app, "Maya").await;
    let by = System::because("test").within(cast.org);
    let mut tx = app.db().write().await.unwrap();
    let link = invite(&mut tx, &by, app.moments(), cast.org, cast.id("Rosa"), cast.id("Tomasz"))
        .await
        .unwrap();
    let entry = Entry::by_system_named(&by, "Invite", "person", app.moments());
    tx.commit(entry).await.unwrap();
    app.reload().await.unwrap();
    asked(&app, &token, &link, true).await;
    drop(app);

    run(&["backup", &home[0], &home[1], &path("first.db")]).done();
    let away = fresh(&folder, "away").await;
    let said = run(&["restore", &path("first.db"), &away[0], &away[1]]).done().out;
    assert!(said.contains("sessions ended: 1, open invitations ended: 1"), "{said}");
    assert!(said.contains("password of the day of the backup"), "{said}");
    // And from either engine into a folder.
    let lite = ["--data".to_owned(), path("lite")];
    let said = run(&["restore", &path("first.db"), &lite[0], &lite[1], "--json"]).done().out;
    assert!(said.contains("\"sessions_ended\":1,\"invitations_ended\":1"), "{said}");
    for restored in [&away, &lite] {
        let app = opened(restored).await;
        asked(&app, &token, &link, false).await;
        let by = System::because("test");
        let row = app.db().clone().row(&RESTORED, &by, vec![]).await.unwrap().unwrap();
        let (sessions, told): (i64, i64) = (row.get("sessions").unwrap(), row.get("told").unwrap());
        assert_eq!((sessions, told), (0, 1));
    }
    // What the backup was taken from goes on.
    asked(&opened(&home).await, &token, &link, true).await;
}

/// Whether the session and the link are good.
async fn asked(app: &App, token: &str, link: &str, are_good: bool) {
    let mut client = Client::of(http::router(app));
    let opened = client.get(link).await.status;
    assert_eq!(opened == StatusCode::OK, are_good, "the link: {opened}");
    client.token = Some(token.to_owned());
    let page = client.get("/account").await.status;
    assert_eq!(page == StatusCode::OK, are_good, "the session: {page}");
}
