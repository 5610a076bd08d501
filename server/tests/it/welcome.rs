//! The first run: from an empty folder to a programme with a coordinator.

use axum::http::StatusCode;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::db::Db;
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
        ("called", "Ada"),
        ("email", "ada@lantern.example"),
        ("password", "a lamp in the window"),
    ]
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
async fn a_faulty_first_run_says_what_to_mend_and_founds_nothing() {
    let (app, client, _folder) = empty().await;
    let path = format!("/welcome/{}", welcome::key(&app));
    for (field, value) in [
        ("programme", ""),
        ("time_zone", "Middle/Earth"),
        ("help_number", "none"),
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
    assert_eq!(app.organisations()[0].settings.help[0].label, "Our line");
    let found = ada.get("/resources").await.ok();
    assert!(!found.all("main [href^='/resources/']").is_empty(), "{}", found.text);
    assert_eq!(client.get(&path).await.status, StatusCode::NOT_FOUND);
    let again = desk.import("meetings", &desk.copy(&fixture("meetings/wrapped.json"))).counts();
    assert_eq!(again[1], 0, "it goes on into the same programme");
}
