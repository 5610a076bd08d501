//! Leave fast: where it stands, and what it does on a phone that others see.

use axum::http::StatusCode;

use super::Browser;
use crate::app::TestApp;
use crate::people::{fill, path};

#[tokio::test]
async fn it_stands_on_every_page_that_is_not_a_workers() {
    let app = TestApp::new().await;
    for path in ["/now", "/sign-in", "/nothing-here", "/invitations/x"] {
        let page = app.anonymous().get(path).await;
        assert_eq!(page.all("a[data-leave]"), ["Leave fast"], "{path}");
    }
    let page = app.as_("Maya").await.get("/now").await.ok();
    assert_eq!(page.all("[data-leave]"), Vec::<String>::new());
}

#[tokio::test]
async fn on_a_phone_that_others_see_it_signs_out_too() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    assert_eq!(sam.get("/week").await.ok().all("a[data-leave]"), ["Leave fast"]);
    let form = [("way", "text"), ("phone", "555 555 0142"), ("shared", "yes")];
    fill(&sam, &path(&app, "Sam", "/reach"), &form).await.see_other();
    let page = sam.get("/week").await.ok();
    assert_eq!(page.all("form[action='/leave'] button[data-leave]"), ["Leave fast"]);
    assert_eq!(page.header("cache-control"), "no-store", "Back must ask again");
    let left = sam.post("/leave", &[]).await.ok();
    assert_eq!(left.header("cache-control"), "no-store");
    assert!(left.header("clear-site-data").contains("cache"));
    let away = left.attributes("meta[http-equiv=refresh]", "content");
    assert!(away[0].starts_with("0; url=https://"), "{away:?}");
    left.says_not("Sam").says_not("Riverside");
    assert!(sam.get("/week").await.see_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn what_it_does_can_be_chosen_for_a_device_and_says_what_it_cannot_do() {
    let app = TestApp::new().await;
    let mut sam = Browser::of(&app, "Sam").await;
    let page = sam.get("/account").await.ok();
    page.says("It does not clear the history of the browser");
    assert_eq!(
        page.all("[action='/account/leave'] [aria-current]"),
        ["Leave and keep me signed in"]
    );
    let to = sam.post("/account/leave", &[("leave", "out")]).await.see_other();
    assert_eq!(to, "/account?saved=leave");
    assert_eq!(sam.get("/week").await.ok().all("form[action='/leave']"), ["Leave fast"]);
    sam.post("/account/leave", &[("leave", "stay")]).await.see_other();
    assert_eq!(sam.get("/week").await.ok().all("form[action='/leave']"), Vec::<String>::new());
    let refused = sam.post("/account/leave", &[("leave", "x")]).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    app.as_("Maya").await.get("/account").await.ok().says_not("/account/leave");
}
