//! Front pages, help without sign-in, the first run and the practice programme.

use axum::http::StatusCode;
use kernel::access::Role;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::moment::Moments;
use porchlight::{http, practice, welcome};

use crate::app::{Client, NOW, TestApp, fresh_db};
use crate::contacts::app_with_peers;

#[tokio::test]
async fn everybody_is_led_to_the_front_page_of_their_role() {
    let app = app_with_peers().await;
    let cases = [
        ("Sam", "/week"),
        ("Maya", "/my-people"),
        ("Priya", "/team"),
        ("Tomasz", "/today"),
        ("Eve", "/going"),
        ("Noor", "/access"),
    ];
    for (name, front) in cases {
        let somebody = app.as_(name).await;
        assert_eq!(somebody.get("/").await.see_other(), front, "{name}");
    }
    assert_eq!(app.anonymous().get("/").await.see_other(), "/sign-in");
}

#[tokio::test]
async fn a_participant_sees_what_is_next_and_who_to_call() {
    let app = app_with_peers().await;
    let week = app.as_("Sam").await.get("/week").await.ok();
    week.says("Good afternoon, Sam Riverside").says("Maya Riverside is your peer");
    week.says("Riverside warmline").says_not("Hillside");
    let jordan = app.as_("Jordan").await.get("/week").await.ok();
    jordan.says_not("Sam Riverside");
}

#[tokio::test]
async fn help_right_now_opens_without_sign_in_and_names_only_the_operators_lines() {
    let app = TestApp::new().await;
    // Two organisations live here: without sign-in nobody's lines are shown.
    let page = app.anonymous().get("/now").await.ok();
    page.says("Help right now").says_not("warmline").says_not("tel:");
    assert_eq!(page.header("cache-control"), "public, max-age=300");
    let own = app.as_("Sam").await.get("/now").await.ok();
    own.says("Riverside warmline").says_not("Hillside");
    assert_eq!(own.header("cache-control"), "no-store");
}

async fn empty() -> (App, Client, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let moments = Moments::set_to(NOW.parse().unwrap());
    let app = App::new(db, moments, Config::default()).await.unwrap();
    let client = Client::of(http::router(&app));
    (app, client, folder)
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
    let done = client.post(&path, &first()).await;
    assert_eq!(done.see_other(), "/");
    let cookie = done.header("set-cookie");
    let token = cookie.split(';').next().unwrap().split_once('=').unwrap().1;
    let mut ada = client.clone();
    ada.token = Some(token.to_owned());
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
async fn the_practice_programme_has_a_door_for_each_role_and_can_start_over() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    practice::make_if_absent(&db).await.unwrap();
    practice::make_if_absent(&db).await.unwrap();
    let app = App::new(db, Moments::real(), Config::default()).await.unwrap();
    assert_eq!(app.organisations().len(), 1);
    let client = Client::of(http::router(&app));
    let page = client.get("/practice").await.ok();
    assert_eq!(page.all("main h2").len(), Role::ALL.len());
    page.says("Sam R.").says("Maya O.");
    assert!(page.text.contains("Nobody here is real."));
    for role in Role::ALL {
        let entered = client.post("/practice/door", &[("as", role.code())]).await;
        assert_eq!(entered.see_other(), "/", "{role:?}");
    }
    assert_eq!(client.post("/practice/reset", &[]).await.see_other(), "/practice");
    client.get("/practice").await.ok().says("Sam R.");
}

#[tokio::test]
async fn practice_does_not_exist_beside_real_people() {
    let app = TestApp::new().await;
    assert!(practice::make_if_absent(app.app.db()).await.is_err());
    for path in ["/practice/door", "/practice/reset"] {
        let reply = app.as_("Tomasz").await.post(path, &[("as", "coordinator")]).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(app.anonymous().get("/practice").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.app.organisations().len(), 2);
}
