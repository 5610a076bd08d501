//! A break, closing, opening again, how often to say hello.

use axum::http::StatusCode;
use kernel::access::act::PersonView;

use super::{follow, rosa_and_jordan, undo_of};
use crate::app::TestApp;

/// Whether Rosa may open Jordan's page.
async fn rosa_reaches_jordan(app: &TestApp) -> bool {
    let cast = app.cast();
    let known = app.app.known();
    let mut db = app.app.db().clone();
    let id = cast.id("Jordan").uuid();
    let found = known.permit::<PersonView>(&mut db, cast.actor("Rosa"), id).await.unwrap();
    found.is_some_and(|answer| answer.is_ok())
}

#[tokio::test]
async fn a_break_keeps_the_link_and_closing_takes_it_away() {
    let app = TestApp::new().await;
    assert!(!rosa_reaches_jordan(&app).await);
    let pair = rosa_and_jordan(&app).await;
    assert!(rosa_reaches_jordan(&app).await);
    let jordan = app.as_("Jordan").await;
    let paused = jordan.post(&format!("{pair}/pause"), &[("until", "2031-03-20")]).await;
    let page = follow(&jordan, &paused).await.ok();
    page.says("You are taking a break. The door stays open.").says("Until 20 March 2031.");
    assert!(rosa_reaches_jordan(&app).await);
    app.as_("Rosa").await.get(&pair).await.ok().says("Taking a break. Please don’t contact.");
    let back = jordan.post(&format!("{pair}/resume"), &[]).await;
    follow(&jordan, &back).await.ok().says("You are peers.").says("Back from the break");
    let closed = jordan.post(&format!("{pair}/close"), &[]).await;
    follow(&jordan, &closed).await.ok().says("Closed for now. The door stays open.");
    assert!(!rosa_reaches_jordan(&app).await);
}

#[tokio::test]
async fn nobody_reads_off_who_asked_for_a_break_or_closed() {
    let mut seen = Vec::new();
    for name in ["Jordan", "Rosa", "Tomasz"] {
        let app = TestApp::new().await;
        let pair = rosa_and_jordan(&app).await;
        app.as_(name).await.post(&format!("{pair}/close"), &[]).await.see_other();
        let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
        seen.push([
            rosa.get(&pair).await.ok().words(),
            jordan.get(&pair).await.ok().words(),
            rosa.get("/relationships").await.ok().words(),
            jordan.get("/relationships").await.ok().words(),
        ]);
    }
    // Rosa is told apart only what she did herself: she may ask once to open what she closed.
    let [by_jordan, by_rosa, by_tomasz] = [&seen[0], &seen[1], &seen[2]];
    assert_eq!(by_jordan, by_tomasz);
    assert_eq!(by_jordan[1..], by_rosa[1..]);
    assert!(by_rosa[0].contains("Open again") && !by_jordan[0].contains("Open again"));
}

#[tokio::test]
async fn opening_again_asks_the_other_and_gives_the_link_back_with_their_yes() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    rosa.post(&format!("{pair}/close"), &[]).await.see_other();
    let asked = jordan.post(&format!("{pair}/reopen"), &[]).await;
    follow(&jordan, &asked).await.ok().says("You said yes.");
    assert!(!rosa_reaches_jordan(&app).await);
    rosa.get(&pair).await.ok().says("Jordan would like to open again with you.");
    rosa.post(&format!("{pair}/accept"), &[]).await.see_other();
    jordan.get(&pair).await.ok().says("You are peers.").says("Closed for now");
    assert!(rosa_reaches_jordan(&app).await);
}

#[tokio::test]
async fn closing_can_be_taken_back_at_once_without_asking_anybody() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let jordan = app.as_("Jordan").await;
    let closed = jordan.post(&format!("{pair}/close"), &[]).await;
    let undone = jordan.post(&undo_of(&pair, &closed), &[]).await;
    follow(&jordan, &undone).await.ok().says("You are peers.").says_not("Closed for now");
    assert!(rosa_reaches_jordan(&app).await);
}

#[tokio::test]
async fn both_may_change_how_often_they_say_hello() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    for (name, days, says) in [
        ("Rosa", "7", "The plan: say hello once a week. You set it."),
        ("Jordan", "1", "The plan: say hello every day. You set it."),
        ("Tomasz", "", "There is no plan. That is fine."),
    ] {
        let client = app.as_(name).await;
        let kept = client.post(&format!("{pair}/hello"), &[("days", days)]).await;
        follow(&client, &kept).await.ok().says(says);
    }
}

#[tokio::test]
async fn who_set_how_often_to_say_hello_is_said_to_whoever_did_not() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let rosa = app.as_("Rosa").await;
    rosa.post(&format!("{pair}/hello"), &[("days", "14")]).await.see_other();
    for name in ["Jordan", "Tomasz"] {
        let page = app.as_(name).await.get(&pair).await.ok();
        page.says("The plan: say hello every 14 days. Rosa set it.");
    }
    app.as_("Tomasz").await.post(&format!("{pair}/hello"), &[("days", "3")]).await.see_other();
    rosa.get(&pair).await.ok().says("The people who run the programme set it.");
}

#[tokio::test]
async fn whoever_is_neither_of_the_two_is_not_called_you() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let tomasz = app.as_("Tomasz").await;
    let page = tomasz.get(&pair).await.ok();
    page.says("Both of them see this").says_not("You both see this").says_not("You and Jordan");
    page.says("Leave it empty for a break without an end.");
    app.as_("Jordan").await.get(&pair).await.ok().says("You and Rosa").says("You both see this");
    tomasz.post(&format!("{pair}/close"), &[]).await.see_other();
    tomasz
        .get(&pair)
        .await
        .ok()
        .says("The person is asked first.")
        .says_not("You say yes by asking");
    let form = format!("/people/{}/ask", app.cast().id("Sam"));
    let page = tomasz.get(&form).await.ok();
    page.says("Sam and the people who look for a peer can read this.").says("When is Sam free?");
    page.says_not("When are you free?").says_not("In your own words").says_not("until you say yes");
    app.as_("Sam").await.get(&form).await.ok().says("When are you free?");
}

#[tokio::test]
async fn who_was_a_peer_before_is_not_called_nobody() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let jordan = app.as_("Jordan").await;
    jordan.post(&format!("{pair}/close"), &[]).await.see_other();
    let people = jordan.get("/relationships").await.ok();
    people
        .says("Rosa Riverside")
        .says("Closed for now")
        .says_not("You do not know anyone here yet");
    let all = app.as_("Tomasz").await.get("/relationships").await.ok();
    all.says("With Rosa Riverside · Closed for now");
    assert!(!all.words().contains(".."), "{}", all.words());
}

#[tokio::test]
async fn a_supervisor_reads_how_her_workers_pairs_stand_and_changes_nothing() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let links = maya.get("/relationships").await.ok().attributes("main .people a.btn", "href");
    assert_eq!(links.len(), 2, "Sam, and Lou on a break");
    let priya = app.as_("Priya").await;
    for pair in links {
        let page = priya.get(&pair).await.ok();
        assert!(page.attributes("main form", "action").is_empty());
        let closed = priya.post(&format!("{pair}/close"), &[]).await;
        // A supervisor may never do this, to any record.
        assert!(matches!(closed.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN));
        let rosa = app.as_("Rosa").await.get(&pair).await;
        assert_eq!(rosa.status, StatusCode::NOT_FOUND);
    }
}
