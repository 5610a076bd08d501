//! The first run: from an empty folder to a programme with a coordinator.

use axum::http::StatusCode;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::db::{Db, migrate};
use porchlight::moment::Moments;
use porchlight::{http, welcome};

use crate::app::{Client, NOW, Reply, fresh_db};
use crate::import::{Desk, fixture};

async fn empty() -> (App, Client, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let (app, client) = serve(fresh_db(&folder).await).await;
    (app, client, folder)
}

async fn serve(db: Db) -> (App, Client) {
    let moments = Moments::set_to(NOW.parse().unwrap());
    let app = App::new(db, moments, Config::default()).await.unwrap();
    let client = Client::of(http::router(&app));
    (app, client)
}

fn signed_in(client: &Client, done: &Reply) -> Client {
    assert_eq!(done.see_other(), "/");
    let cookie = done.header("set-cookie");
    let token = cookie.split(';').next().unwrap().split_once('=').unwrap().1;
    let mut somebody = client.clone();
    somebody.token = Some(token.to_owned());
    somebody
}

fn first<'a>() -> Vec<(&'a str, &'a str)> {
    vec![
        ("programme", "Lantern Peers"),
        ("time_zone", "Europe/Madrid"),
        ("help_label", "Our line"),
        ("help_number", "555 555 0101"),
        ("help_hours", "noon to 8 pm"),
        ("called", "Ada"),
        ("email", "ada@lantern.example"),
        ("password", "a lamp in the window"),
    ]
}

/// Who answers the lines that were kept, in English.
fn labels(app: &App) -> Vec<String> {
    let all = app.organisations();
    let lines = all[0].settings.help.shown();
    lines.map(|line| line.label.get("en").unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn the_first_run_starts_a_programme_with_the_printed_key_and_only_once() {
    let (app, client, _folder) = empty().await;
    assert_eq!(client.get("/").await.see_other(), "/welcome");
    client.get("/welcome").await.ok().says("Open that link to begin");
    let key = welcome::key(&app);
    let path = format!("/welcome/{key}");
    client.get(&path).await.ok().says("Turn the light on");
    let ada = signed_in(&client, &client.post(&path, &first()).await);
    ada.get("/today").await.ok().says("Nobody is waiting");
    assert_eq!(client.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(client.post(&path, &first()).await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.organisations().len(), 1);
}

#[tokio::test]
async fn a_link_that_was_used_says_that_the_programme_has_started_and_no_more() {
    let (app, client, _folder) = empty().await;
    let path = format!("/welcome/{}", welcome::key(&app));
    let newest = format!("/welcome/{}", welcome::key(&app));
    client.get(&path).await.says("This link does not work any more");
    client.post(&newest, &first()).await.see_other();
    for path in [path.as_str(), newest.as_str(), "/welcome", "/welcome/x"] {
        let page = client.get(path).await;
        page.says("This programme has already started").says("Sign in");
        assert!(!page.text.contains("ada@lantern.example"), "{path}");
    }
    let sent = client.post(&newest, &first()).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    sent.says("This programme has already started");
    assert_eq!(app.organisations().len(), 1);
}

#[tokio::test]
async fn the_first_run_takes_several_numbers_and_nobody_has_tried_them() {
    let (app, client, _folder) = empty().await;
    let path = format!("/welcome/{}", welcome::key(&app));
    let mut form = first();
    form.extend([
        ("help_hours", "noon to 8 pm"),
        ("help2_label", "Night line"),
        ("help2_number", "555 555 0102"),
        ("help2_is_any_time", "yes"),
        ("help2_takes_texts", "yes"),
        ("emergency_number", "112"),
    ]);
    let ada = signed_in(&client, &client.post(&path, &form).await);
    assert_eq!(labels(&app), ["Our line", "Night line", ""]);
    let now = ada.get("/now").await.ok();
    now.says("Our line").says("noon to 8 pm").says("Night line").says("Any time, day or night");
    now.says("Emergency").says("Call 112").says_not("to try it on");
    let spanish = ada.clone().speaking("es").get("/now").await.ok();
    spanish.says("Emergencias").says("A cualquier hora, de día y de noche");
}

#[tokio::test]
async fn a_second_line_is_looked_at_only_when_something_is_in_it() {
    let (app, client, _folder) = empty().await;
    let path = format!("/welcome/{}", welcome::key(&app));
    let long = "x".repeat(20_000);
    type Fields<'a> = &'a [(&'a str, &'a str)];
    let cases: [(Fields<'_>, &[&str]); 5] = [
        (&[("help2_label", "Night line")], &["help2_number", "help2_hours"]),
        (&[("help3_number", "555 555 0103")], &["help3_label", "help3_hours"]),
        (
            &[("help2_label", &long), ("help2_number", "988"), ("help2_is_any_time", "yes")],
            &["help2_label"],
        ),
        (
            &[("help2_label", "x"), ("help2_number", "988"), ("help2_hours", &long)],
            &["help2_hours"],
        ),
        (&[("emergency_number", "112 or 911")], &["emergency_number"]),
    ];
    for (more, faulty) in cases {
        let mut form = first();
        form.extend(more);
        let reply = client.post(&path, &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{faulty:?}");
        assert_eq!(reply.attributes("[aria-invalid]", "name"), faulty);
    }
    assert!(app.organisations().is_empty());
}

#[tokio::test]
async fn a_new_programme_shows_what_to_do_first_until_it_is_done() {
    let (_app, client, _folder) = {
        let (app, client, folder) = empty().await;
        let path = format!("/welcome/{}", welcome::key(&app));
        let ada = signed_in(&client, &client.post(&path, &first()).await);
        (app, ada, folder)
    };
    let today = client.get("/today").await.ok();
    today.says("First steps").says("Add a colleague").says("See the numbers").says("Add a person");
    assert!(today.all(".tag-leaf").is_empty());
    client.post("/people/new", &[("called", "Rosa"), ("role", "peer_worker")]).await.see_other();
    client.post("/people/new", &[("called", "Sam"), ("role", "participant")]).await.see_other();
    let today = client.get("/today").await.ok();
    assert_eq!(today.all(".tag-leaf"), ["Done", "Done"]);
    let tried = client.get("/settings").await.ok().attributes("form[action$='/tried']", "action");
    client.post(&tried[0], &[]).await.see_other();
    client.get("/today").await.ok().says_not("First steps");
}

#[tokio::test]
async fn a_faulty_first_run_says_what_to_mend_and_founds_nothing() {
    let (app, client, _folder) = empty().await;
    let path = format!("/welcome/{}", welcome::key(&app));
    for (field, value) in [
        ("programme", ""),
        ("time_zone", "Middle/Earth"),
        ("time_zone", ""),
        ("help_label", ""),
        ("help_number", "none"),
        ("help_hours", ""),
        ("called", ""),
        ("email", "ada"),
        ("password", "short"),
    ] {
        let mut form = first();
        form.retain(|(name, _)| *name != field);
        form.push((field, value));
        let reply = client.post(&path, &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert_eq!(reply.attributes("[aria-invalid]", "name"), [field]);
    }
    assert!(app.organisations().is_empty());
}

#[tokio::test]
async fn a_wrong_key_starts_nothing() {
    let (app, client, _folder) = empty().await;
    welcome::key(&app);
    for key in ["x", "AAAA", &"A".repeat(43)] {
        let reply = client.post(&format!("/welcome/{key}"), &first()).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
    }
    assert!(app.organisations().is_empty());
}

#[tokio::test]
async fn a_directory_that_came_first_is_kept_and_its_programme_gets_its_people() {
    let desk = Desk::new().await;
    let added = desk.import("meetings", &desk.copy(&fixture("meetings/wrapped.json"))).counts()[1];
    assert!(added > 0);
    let (app, client) = serve(desk.db()).await;
    assert_eq!(client.get("/").await.see_other(), "/welcome");
    let path = format!("/welcome/{}", welcome::key(&app));
    let ada = signed_in(&client, &client.post(&path, &first()).await);
    assert_eq!(app.organisations().len(), 1);
    assert_eq!(app.organisations()[0].name, "Lantern Peers");
    assert_eq!(labels(&app), ["Our line"]);
    let found = ada.get("/resources").await.ok();
    assert!(!found.all("main [href^='/resources/']").is_empty(), "{}", found.text);
    assert_eq!(client.get(&path).await.status, StatusCode::NOT_FOUND);
    let again = desk.import("meetings", &desk.copy(&fixture("meetings/wrapped.json"))).counts();
    assert_eq!(again[1], 0, "it goes on into the same programme");
}

#[tokio::test]
async fn an_import_after_the_key_was_printed_and_a_second_program_are_seen() {
    let desk = Desk::new().await;
    let db = desk.db();
    migrate::migrate(&db).await.unwrap();
    let (one, client) = serve(db.clone()).await;
    let path = format!("/welcome/{}", welcome::key(&one));
    let (two, other) = serve(db).await;
    let late = format!("/welcome/{}", welcome::key(&two));
    desk.import("meetings", &desk.copy(&fixture("meetings/wrapped.json")));
    let ada = signed_in(&client, &client.post(&path, &first()).await);
    assert_eq!(one.organisations().len(), 1, "the nameless programme was taken over");
    assert!(!ada.get("/resources").await.ok().all("main [href^='/resources/']").is_empty());
    assert_eq!(other.get(&late).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.post(&late, &first()).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_name_that_is_too_long_is_called_too_long() {
    let (app, client, _folder) = empty().await;
    let path = format!("/welcome/{}", welcome::key(&app));
    let long = "a".repeat(5_000);
    for (called, says) in
        [(long.as_str(), "Keep it to 80 letters"), (" ", "Write how you want to be called")]
    {
        let mut form = first();
        form.retain(|(name, _)| *name != "called");
        form.push(("called", called));
        let reply = client.post(&path, &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(reply.attributes("[aria-invalid]", "name"), ["called"]);
        reply.says(says);
    }
}
