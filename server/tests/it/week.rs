//! Front pages, help without sign-in, the first run and the practice programme.

use axum::http::StatusCode;
use kernel::access::Role;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::moment::Moments;
use porchlight::{http, practice};

use crate::app::{Client, TestApp, fresh_db};
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
    // Two organisations live here, with one number: without sign-in it is told in nobody's words.
    let page = app.anonymous().get("/now").await.ok();
    page.says("Help right now").says("Help line").says_not("warmline").says_not("Riverside");
    assert_eq!(page.header("cache-control"), "public, max-age=300");
    let own = app.as_("Sam").await.get("/now").await.ok();
    own.says("Riverside warmline").says_not("Hillside");
    own.says("call the emergency number where you are").says_not("to try it on");
    assert_eq!(own.header("cache-control"), "no-store");
    let week = app.as_("Sam").await.get("/week").await.ok();
    week.says("Riverside warmline").says("call the emergency number where you are");
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

#[tokio::test]
async fn how_it_is_going_prints_nothing_that_comes_from_few_people() {
    let app = app_with_peers().await;
    let (eve, maya) = (app.as_("Eve").await, app.as_("Maya").await);
    let going = eve.get("/going").await.ok();
    going.says("Nobody was in touch in these weeks yet").says_not("about as much");
    let note = format!("/people/{}/contacts", app.cast().id("Sam"));
    let minted = maya.get(&format!("/my-people?note={}", app.cast().id("Sam"))).await.ok();
    let id = minted.attributes("#note input[name=contact_id]", "value").pop().unwrap();
    let form = [("contact_id", id.as_str()), ("how", "phone"), ("minutes", "30")];
    maya.post(&note, &form).await.see_other();
    let going = eve.get("/going").await.ok();
    going.says("Too few people").says("not shown").says_not("met once");
    let numbers = going.all("table td.num");
    assert!(numbers.iter().all(|number| number == "0" || number == "not shown"), "{numbers:?}");
}

#[tokio::test]
async fn in_the_practice_programme_words_fit_what_happened_and_who_it_was_with() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    practice::make_if_absent(&db).await.unwrap();
    let app = App::new(db, Moments::real(), Config::default()).await.unwrap();
    let anybody = Client::of(http::router(&app));
    let enter = async |role: &str| {
        let entered = anybody.post("/practice/door", &[("as", role)]).await;
        let cookie = entered.header("set-cookie");
        let mut client = anybody.clone();
        client.token = cookie.split(['=', ';']).nth(1).map(str::to_owned);
        client
    };
    let client = enter("coordinator").await;
    let today = client.get("/today").await.ok();
    let waits = today.all(".people > li");
    assert_eq!(waits.len(), 2, "two wait: {waits:?}");
    assert!(
        waits.iter().any(|row| row.contains("Ev S.") && row.contains("Maya O. has been asked"))
    );
    let board = today.attributes(".people a.btn", "href");
    let board = board.iter().find(|href| href.ends_with("/board")).unwrap();
    let board = client.get(board).await.ok();
    let mut cards = board.all("ol.grid h3");
    cards.sort();
    assert_eq!(cards, ["Kay D.", "Maya O."]);
    let client = enter("peer_worker").await;
    client.get("/my-people").await.ok().says("You were asked").says("Ev S.");
    let client = enter("participant").await;
    let week = client.get("/week").await.ok();
    let written = week.attributes("main a", "href");
    let written = written.iter().find(|href| href.ends_with("/contacts")).unwrap();
    let record = client.get(written).await.ok().words();
    for other in ["Caminamos", "Hablamos", "Falámos", "Bebemos"] {
        assert!(!record.contains(other), "Sam writes and reads English: {record}");
    }
    assert!(record.contains("A hard night."), "{record}");
}
