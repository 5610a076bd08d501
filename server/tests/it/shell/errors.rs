//! Error pages stand in the frame of whoever asks.

use axum::body::Body;
use axum::http::{Method, StatusCode};

use kernel::ids::kind;
use porchlight::db::{Bare, Sql, System};

use super::hidden;
use crate::app::TestApp;
use crate::contacts::app_with_peers;

const BY: System = System::because("a test takes a table away and brings it back");
const CONTACTS_AWAY: Sql<Bare> = Sql::bare("ALTER TABLE contacts RENAME TO contacts_away");
const CONTACTS_BACK: Sql<Bare> = Sql::bare("ALTER TABLE contacts_away RENAME TO contacts");
const SESSIONS_AWAY: Sql<Bare> = Sql::bare("ALTER TABLE sessions RENAME TO sessions_away");
const SESSIONS_BACK: Sql<Bare> = Sql::bare("ALTER TABLE sessions_away RENAME TO sessions");

async fn change(app: &TestApp, sql: &'static Sql<Bare>) {
    let mut tx = app.app.db().write().await.expect("a change begins");
    tx.write(sql, &BY, vec![]).await.expect("changed");
    tx.commit_bookkeeping("a test").await.expect("committed");
}

#[tokio::test]
async fn a_page_that_is_not_there_keeps_the_menu_and_the_way_out() {
    let app = TestApp::new().await;
    let id = uuid::Uuid::nil();
    for path in ["/nothing-here".to_owned(), format!("/people/{id}")] {
        let staff = app.as_("Tomasz").await.get(&path).await;
        assert_eq!(staff.status, StatusCode::NOT_FOUND);
        assert!(staff.all("nav.nav a").len() > 2, "{path}: the menu");
        assert_eq!(staff.attributes(".top .leave", "href"), ["/account"], "{path}");
        let sam = app.as_("Sam").await.get(&path).await;
        assert!(sam.all("nav.nav a").len() > 2, "{path}: the menu");
        assert_eq!(sam.all("[data-leave]"), ["Leave fast"], "{path}");
        sam.says("Riverside warmline");
        let nobody = app.anonymous().get("/nothing-here").await;
        assert_eq!(nobody.all("nav.nav a"), Vec::<String>::new());
        assert_eq!(nobody.all("[data-leave]"), ["Leave fast"]);
    }
}

#[tokio::test]
async fn unknown_and_not_theirs_look_the_same_to_whoever_asks() {
    let app = TestApp::new().await;
    let hidden = format!("/people/{}", app.cast().id("Jordan"));
    let unknown = format!("/people/{}", uuid::Uuid::nil());
    for name in ["Rosa", "Sam", "Eve"] {
        let client = app.as_(name).await;
        let (hidden, unknown) = (client.get(&hidden).await, client.get(&unknown).await);
        assert_eq!(hidden.shape(), unknown.shape(), "{name}");
        let nowhere = client.get("/nothing-here").await;
        if hidden.status == StatusCode::NOT_FOUND {
            assert_eq!(hidden.shape(), nowhere.shape(), "{name}: no route leads there");
        }
    }
}

#[tokio::test]
async fn an_error_page_never_says_that_something_was_saved() {
    let app = TestApp::new().await;
    let reply = app.as_("Maya").await.get("/nothing-here?saved=contact").await;
    assert_eq!(reply.all("[data-saved]"), Vec::<String>::new());
}

#[tokio::test]
async fn a_role_that_may_not_and_a_verb_that_is_not_there_keep_the_frame() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let refused = maya.get("/audit").await;
    assert!(refused.status.is_client_error());
    assert!(refused.all("nav.nav a").len() > 2);
    let request = maya.request(Method::PUT, "/account").body(Body::empty()).expect("a request");
    let reply = maya.send(request).await;
    assert_eq!(reply.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(reply.all("nav.nav a").len() > 2);
    assert!(reply.header("allow").contains("GET"));
}

#[tokio::test]
async fn what_was_typed_comes_back_readable_when_it_cannot_be_taken() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let path = format!("/people/{}/contacts", uuid::Uuid::nil());
    let reply = maya.post(&path, &[("note", "Walked by the river."), ("how", "in_person")]).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    reply.says("What you wrote").says("Walked by the river.").says_not("in_person");
    assert_eq!(reply.all("main form"), Vec::<String>::new(), "it cannot go well a second time");
}

#[tokio::test]
async fn while_the_database_does_not_answer_the_words_wait_on_the_page_and_can_be_sent_again() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let to = format!("/people/{}/contacts", app.cast().id("Sam"));
    let id = app.app.moments().id::<kind::Contact>().to_string();
    let form = [
        ("contact_id", id.as_str()),
        ("how", "in_person"),
        ("minutes", "30"),
        ("note", "Walked by the river."),
        ("asked_shared", "1"),
        ("extra", "shared"),
    ];
    let mut pages = Vec::new();
    for (away, back) in [(&CONTACTS_AWAY, &CONTACTS_BACK), (&SESSIONS_AWAY, &SESSIONS_BACK)] {
        change(&app, away).await;
        let page = maya.post(&to, &form).await;
        change(&app, back).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        page.says("Walked by the river.").says("Try again");
        // Only of what was saved before may it say that it is safe.
        assert_eq!(page.words().matches("safe").count(), 1, "{}", page.words());
        page.says("What was saved before is safe.");
        pages.push(page);
    }
    for page in pages {
        let again = hidden(&page, &to);
        let again: Vec<_> =
            again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(again, form);
    }
    maya.post(&to, &form).await.see_other();
}
