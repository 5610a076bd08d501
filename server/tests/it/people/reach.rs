//! How somebody can be reached safely.

use super::{fill, pair, path};
use crate::app::TestApp;

#[tokio::test]
async fn nothing_is_allowed_until_the_person_says_so() {
    let app = TestApp::new().await;
    let page = app
        .as_("Sam")
        .await
        .get(&path(&app, "Sam", "/reach"))
        .await
        .ok();
    assert_eq!(page.attributes("[name=way][checked]", "value"), ["in_site"]);
    assert_eq!(
        page.attributes("[name=voicemail][checked]", "value"),
        ["no"]
    );
    assert_eq!(
        page.attributes("[name=shared][checked]", "value"),
        ["unsaid"]
    );
    page.says("How can we reach you safely?").says("No texts.");
}

#[tokio::test]
async fn the_ways_somebody_picks_are_kept_and_can_be_read_by_their_peer() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    let form = [
        ("way", "text"),
        ("way", "email"),
        ("phone", "(555) 555-0142 x7"),
        ("email", "Sam@River.example"),
        ("post", "1 River Road\nRiverside"),
        ("shared", "yes"),
        ("when", "after 5"),
    ];
    fill(&sam, &at, &form).await.see_other();
    for client in [sam.clone(), app.as_("Maya").await, app.as_("Tomasz").await] {
        let page = client.get(&at).await.ok();
        assert_eq!(
            page.attributes("[name=way][checked]", "value"),
            ["text", "email"]
        );
        assert_eq!(page.attributes("#f-phone", "value"), ["5555550142x7"]);
        assert_eq!(page.attributes("#f-email", "value"), ["Sam@river.example"]);
        assert_eq!(page.all("#f-post"), ["1 River Road Riverside"]);
        assert_eq!(page.attributes("#f-when", "value"), ["after 5"]);
        page.says("No mention of support, recovery or our name.");
    }
    assert_eq!(app.as_("Priya").await.get(&at).await.status.as_u16(), 404);
    assert_eq!(app.as_("Rosa").await.get(&at).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_text_names_the_programme_only_where_nobody_else_sees_it() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    fill(&sam, &at, &[("way", "text"), ("shared", "no")])
        .await
        .see_other();
    sam.get(&at)
        .await
        .ok()
        .says("Alex from Riverside Peer Support");
    fill(&sam, &at, &[("way", "text"), ("shared", "unsaid")])
        .await
        .see_other();
    sam.get(&at)
        .await
        .ok()
        .says("No mention")
        .says_not("Alex from");
}

#[tokio::test]
async fn a_number_that_cannot_be_dialled_is_named_and_everything_typed_stays() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let at = path(&app, "Sam", "/reach");
    let form = [
        ("way", "call"),
        ("phone", "12"),
        ("email", "sam at river"),
        ("when", "mornings"),
        ("voicemail", "first_name_only"),
    ];
    let reply = fill(&sam, &at, &form).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply
        .says("Write a phone number, or leave it out")
        .says("Write an email address");
    assert_eq!(reply.attributes("#f-phone", "value"), ["12"]);
    assert_eq!(reply.attributes("#f-email", "value"), ["sam at river"]);
    assert_eq!(
        reply.attributes("[name=voicemail][checked]", "value"),
        ["first_name_only"]
    );
    let long = fill(&sam, &at, &[("when", &"x".repeat(81))]).await;
    assert_eq!(long.status.as_u16(), 422);
    sam.get(&path(&app, "Sam", ""))
        .await
        .ok()
        .says("Only inside this site");
}

#[tokio::test]
async fn rules_changed_by_two_are_a_choice() {
    let app = TestApp::new().await;
    let (sam, tomasz) = (app.as_("Sam").await, app.as_("Tomasz").await);
    let at = path(&app, "Sam", "/reach");
    let old = sam
        .get(&at)
        .await
        .ok()
        .attributes("input[name=mark]", "value")
        .remove(0);
    fill(&tomasz, &at, &[("way", "call"), ("phone", "555 555 0101")])
        .await
        .see_other();
    let both = sam
        .post(
            &at,
            &[("way", "text"), ("phone", "555 555 0102"), ("mark", &old)],
        )
        .await;
    assert_eq!(both.status.as_u16(), 409);
    both.says("Phone call: 5555550101")
        .says("Text message: 5555550102");
}
