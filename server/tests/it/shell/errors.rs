//! Error pages stand in the frame of whoever asks.

use axum::body::Body;
use axum::http::{Method, StatusCode};

use crate::app::TestApp;

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
