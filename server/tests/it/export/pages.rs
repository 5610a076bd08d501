//! The page: why, made in the background, fetched by whoever asked, and gone.

use std::io::Cursor;
use std::path::PathBuf;

use axum::http::StatusCode;
use jiff::SignedDuration;
use kernel::access::{Actor, Role};
use porchlight::access::store as ties;
use porchlight::audit::Entry;
use porchlight::auth::{password, store::NewAccount, store::keep_account};
use porchlight::binds;
use porchlight::db::{One, Sql};
use porchlight::jobs::run_due;

use super::{BY, text, told, unpacked};
use crate::app::{Client, TestApp};
use crate::rows;

const WHY: [(&str, &str); 2] = [("why", "We move to another program."), ("format", "both")];

async fn lived_in() -> TestApp {
    let app = TestApp::new().await;
    rows::fill(&app.app, app.cast()).await;
    rows::fill(&app.app, app.cast_elsewhere()).await;
    app
}

/// Asks for an export; the answer is the address of its page.
async fn asked(noor: &Client) -> String {
    let to = noor.post("/export", &WHY).await.see_other();
    to.split('?').next().expect("a path").to_owned()
}

async fn work(app: &TestApp) {
    while run_due(&app.app).await.expect("the queue answers") > 0 {}
}

/// Where the file of an export lies.
fn file(app: &TestApp, page: &str) -> PathBuf {
    let id = page.rsplit('/').next().expect("an id");
    let within = app.app.db().folder().map(std::path::Path::to_owned);
    let within = within.unwrap_or_else(|| std::env::temp_dir().join("porchlight"));
    within.join("exports").join(format!("{id}.zip"))
}

#[tokio::test]
async fn whoever_asks_says_why_and_fetches_it_for_a_day() {
    let app = lived_in().await;
    let noor = app.as_("Noor").await;
    noor.get("/export").await.ok().says("Nothing has been taken out here yet.");
    let page = asked(&noor).await;
    noor.get(&format!("{page}?saved=export-asked")).await.ok().says("We are making it.");
    noor.get(&page).await.ok().says("Waiting its turn").says("We move to another program.");
    let early = noor.post(&format!("{page}/file"), &[]).await;
    assert_eq!(early.see_other(), page, "there is nothing to fetch yet");
    work(&app).await;
    // Entries of one instant stand in no order.
    app.wait(SignedDuration::from_millis(2));
    noor.get(&page).await.ok().says("Ready").says("You can fetch it until");
    assert!(file(&app, &page).exists());

    let given = noor.post(&format!("{page}/file"), &[]).await.ok();
    assert_eq!(given.header("content-type"), "application/zip");
    assert_eq!(given.header("cache-control"), "no-store");
    assert_eq!(given.header("content-encoding"), "");
    let name = given.header("content-disposition");
    assert_eq!(name, "attachment; filename=\"porchlight-riverside-2031-03-04.zip\"");
    let files = unpacked(Cursor::new(given.bytes));
    assert!(text(&files, "manifest.json").contains("Riverside Peer Support"));
    assert!(text(&files, "csv/people.csv").contains("Sam Riverside"));
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!text.contains("hillside"), "{name} names the other organisation");
    }
    noor.post(&format!("{page}/file"), &[]).await.ok();

    let told = told(&app, app.cast()).await;
    let actions: Vec<&str> = told.iter().map(|(action, ..)| action.as_str()).collect();
    assert_eq!(actions, ["ExportMake", "ExportFetch", "ExportFetch"]);
    assert!(told[0].2.contains("We move to another program."), "{told:?}");
    noor.get("/audit").await.ok().says("asked for a file with everything");

    app.wait(SignedDuration::from_hours(25));
    let noor = app.as_("Noor").await;
    noor.get(&page).await.ok().says("The file is gone");
    assert_eq!(noor.post(&format!("{page}/file"), &[]).await.see_other(), page);
    work(&app).await;
    assert!(!file(&app, &page).exists(), "it was deleted");
    noor.get("/export").await.ok().says("The file is gone").says("We move to another program.");
}

#[tokio::test]
async fn nobody_but_the_one_who_asked_can_fetch_it() {
    let app = lived_in().await;
    let noor = app.as_("Noor").await;
    let page = asked(&noor).await;
    work(&app).await;
    let at = format!("{page}/file");
    for name in ["Sam", "Maya", "Priya", "Tomasz", "Eve"] {
        let client = app.as_(name).await;
        for reply in [client.get("/export").await, client.get(&page).await] {
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{name} at {}", reply.path);
        }
        assert_eq!(client.post(&at, &[]).await.status, StatusCode::FORBIDDEN, "{name}");
        assert_eq!(client.post("/export", &WHY).await.status, StatusCode::FORBIDDEN, "{name}");
    }
    let elsewhere = app.as_elsewhere("Noor").await;
    assert_eq!(elsewhere.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(elsewhere.post(&at, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(elsewhere.post(&format!("{page}/stop"), &[]).await.status, StatusCode::NOT_FOUND);
    elsewhere.get("/export").await.ok().says("Nothing has been taken out here yet.");
    // Another administrator sees that it was taken out, and why; the file is not theirs.
    let other = second_administrator(&app).await;
    other.get(&page).await.ok().says("Only the one who asked for it can fetch it.");
    assert_eq!(other.post(&at, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(told(&app, app.cast()).await.len(), 1, "nothing left");
}

async fn second_administrator(app: &TestApp) -> Client {
    let by = BY.within(app.cast().org);
    let person = app.cast().id("Tomasz");
    let mut tx = app.app.db().write().await.unwrap();
    let day = "2031-03-01".parse().unwrap();
    ties::grant(&mut tx, &by, person, Role::Administrator, day).await.unwrap();
    let actor = Actor { org: app.cast().org, person, role: Role::Administrator };
    let token =
        porchlight::auth::open(&mut tx, &by, app.app.moments(), actor, "Firefox").await.unwrap();
    tx.commit(Entry::by_system_named(&by, "SignIn", "person", app.app.moments())).await.unwrap();
    app.client(Some(token))
}

#[tokio::test]
async fn without_a_reason_nothing_leaves_and_the_words_stay() {
    let app = lived_in().await;
    let noor = app.as_("Noor").await;
    let long = "because ".repeat(60);
    for (why, format, says) in [
        ("", "both", "Say why, in a sentence."),
        ("no reason", "both", "Say why, in a sentence."),
        ("..............", "csv", "Say why, in a sentence."),
        (long.as_str(), "csv", "Use up to 300 letters."),
        ("We move to another program.", "xml", "Pick one."),
        ("We move to another program.", "", "Pick one."),
    ] {
        let reply = noor.post("/export", &[("why", why), ("format", format)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{why:?} {format:?}");
        let reply = reply.says(says);
        assert!(reply.text.contains(why.trim()), "what was typed stays");
    }
    assert!(told(&app, app.cast()).await.is_empty());
    asked(&noor).await;
    let twice = noor.post("/export", &WHY).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says("One is being made already.");
    // That of another organisation is in nobody's way.
    asked(&app.as_elsewhere("Noor").await).await;
}

#[tokio::test]
async fn whoever_has_a_password_types_it_once_more() {
    let app = lived_in().await;
    let by = BY.within(app.cast().org);
    let hash = password::hash("river walk at noon".into(), [1; 16]).await.unwrap();
    let mut tx = app.app.db().write().await.unwrap();
    let account = NewAccount {
        account: app.moments.id(),
        person: app.cast().id("Noor"),
        email: "noor@peers.example".into(),
        password_hash: hash,
        at: app.now(),
    };
    keep_account(&mut tx, &by, &account).await.unwrap();
    tx.commit_bookkeeping("a test").await.unwrap();
    let noor = app.as_("Noor").await;
    for typed in ["", "river walk at night"] {
        let form = [WHY[0], WHY[1], ("password", typed)];
        let reply = noor.post("/export", &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let reply = reply.says("This is not your password.");
        assert!(!reply.text.contains("river walk"), "a password is never shown again");
    }
    let form = [WHY[0], WHY[1], ("password", "river walk at noon")];
    noor.post("/export", &form).await.see_other();
    // Somebody at her screen cannot guess on and on.
    for _ in 0..10 {
        noor.post("/export", &[WHY[0], WHY[1], ("password", "guess")]).await;
    }
    let reply = noor.post("/export", &form).await;
    assert_eq!(reply.status, StatusCode::TOO_MANY_REQUESTS);
}

const SET: Sql<One> = Sql::one(
    "UPDATE exports SET state = $1, seen_at = $2 WHERE org_id = {org} AND state = 'waiting'",
);

async fn set(app: &TestApp, state: &str, ago: SignedDuration) {
    let by = BY.within(app.cast().org);
    let mut tx = app.app.db().write().await.unwrap();
    tx.write_one(&SET, &by, binds![state, app.now() - ago]).await.unwrap();
    tx.commit_bookkeeping("a test").await.unwrap();
}

#[tokio::test]
async fn it_can_be_stopped_and_nothing_is_left() {
    let app = lived_in().await;
    let noor = app.as_("Noor").await;
    let page = asked(&noor).await;
    let to = noor.post(&format!("{page}/stop"), &[]).await.see_other();
    noor.get(&to).await.ok().says("It is being stopped.").says("Stopped");
    work(&app).await;
    noor.get(&page).await.ok().says("Stopped");
    assert!(!file(&app, &page).exists());
    assert_eq!(noor.post(&format!("{page}/stop"), &[]).await.see_other(), page, "it is over");

    // In the middle of it: whoever makes it hears of it with the next part.
    let page = asked(&noor).await;
    set(&app, "making", SignedDuration::ZERO).await;
    noor.get(&page).await.ok().says("Being made");
    noor.post(&format!("{page}/stop"), &[]).await.see_other();
    noor.get(&page).await.ok().says("Being stopped");
    app.wait(SignedDuration::from_mins(3));
    noor.get(&page).await.ok().says("It did not get done");
}

#[tokio::test]
async fn what_was_cut_off_is_made_by_the_next_who_comes() {
    let app = lived_in().await;
    let noor = app.as_("Noor").await;
    let page = asked(&noor).await;
    set(&app, "making", SignedDuration::from_secs(30)).await;
    run_due(&app.app).await.unwrap();
    noor.get(&page).await.ok().says("Being made");
    app.wait(SignedDuration::from_mins(10));
    work(&app).await;
    noor.get(&page).await.ok().says("Ready");
    assert!(file(&app, &page).exists());
}
