//! A closed door stays closed for whoever did not close it, and a break belongs to whoever took it.

use axum::http::StatusCode;
use kernel::access::act::{AskView, PersonProfile, PersonView};

use super::{follow, jordans_ask, rosa_and_jordan, undo_of};
use crate::app::TestApp;

/// Whether Rosa reads anything of Jordan's.
async fn rosa_reads_jordan(app: &TestApp, ask: &str) -> bool {
    let (cast, known) = (app.cast(), app.app.known());
    let mut db = app.app.db().clone();
    let (rosa, jordan) = (cast.actor("Rosa"), cast.id("Jordan").uuid());
    let ask = ask.rsplit('/').next().unwrap().parse().unwrap();
    let view = known.permit::<PersonView>(&mut db, rosa, jordan).await.unwrap();
    let profile = known.permit::<PersonProfile>(&mut db, rosa, jordan).await.unwrap();
    let hopes = known.permit::<AskView>(&mut db, rosa, ask).await.unwrap();
    view.is_some_and(|answer| answer.is_ok())
        || profile.is_some_and(|answer| answer.is_ok())
        || hopes.is_some_and(|answer| answer.is_ok())
}

#[tokio::test]
async fn a_worker_never_opens_a_door_that_the_participant_closed() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    assert!(rosa_reads_jordan(&app, &ask).await);
    jordan.post(&format!("{pair}/close"), &[]).await.see_other();
    let page = rosa.get(&pair).await.ok();
    assert!(page.attributes("main form", "action").is_empty());
    for _ in 0..2 {
        let asked = rosa.post(&format!("{pair}/reopen"), &[]).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        asked.says("The door is closed for now.");
        assert!(!rosa_reads_jordan(&app, &ask).await);
    }
    jordan.get(&pair).await.ok().says("Closed for now");
    jordan.post(&format!("{pair}/reopen"), &[]).await.see_other();
    rosa.post(&format!("{pair}/accept"), &[]).await.see_other();
    assert!(rosa_reads_jordan(&app, &ask).await);
}

#[tokio::test]
async fn a_worker_asks_to_open_again_once_and_reads_nothing_until_the_yes() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    rosa.post(&format!("{pair}/close"), &[]).await.see_other();
    let asked = rosa.post(&format!("{pair}/reopen"), &[]).await;
    follow(&rosa, &asked).await.ok().says("You said yes.");
    assert!(!rosa_reads_jordan(&app, &ask).await);
    jordan.get(&pair).await.ok().says("Rosa would like to open again with you.");
    jordan.post(&format!("{pair}/decline"), &[]).await.see_other();
    assert!(!rosa_reads_jordan(&app, &ask).await);
    let again = rosa.post(&format!("{pair}/reopen"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(rosa.get(&pair).await.ok().attributes("main form", "action").is_empty());
}

#[tokio::test]
async fn whoever_opens_again_leaves_the_ask_that_was_met_alone() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    rosa.post(&format!("{pair}/close"), &[]).await.see_other();
    jordan.post(&format!("{pair}/reopen"), &[]).await.see_other();
    let said = rosa.post(&format!("{pair}/accept"), &[]).await;
    follow(&rosa, &said).await.ok().says("You are peers.");
    rosa.post(&undo_of(&pair, &said), &[]).await.see_other();
    jordan.get(&ask).await.ok().says("You have a peer");
    app.as_("Tomasz").await.get("/matches").await.ok().says("Nobody is waiting");
}

#[tokio::test]
async fn a_break_is_ended_by_whoever_took_it_or_by_a_coordinator_who_says_why() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan, tomasz) =
        (app.as_("Rosa").await, app.as_("Jordan").await, app.as_("Tomasz").await);
    jordan.post(&format!("{pair}/pause"), &[("until", "2031-03-20")]).await.see_other();
    let page = rosa.get(&pair).await.ok();
    let forms = page.attributes("main form", "action");
    assert_eq!(forms, [format!("{pair}/hello"), format!("{pair}/close")]);
    for (step, form) in [("resume", vec![]), ("pause", vec![("until", "2031-03-05")])] {
        let tried = rosa.post(&format!("{pair}/{step}"), &form).await;
        assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
        tried.says("This break is not yours to end or move.");
    }
    let long = "x".repeat(501);
    for (reason, says) in
        [("", "Write in a few words why."), (long.as_str(), "Use 500 letters or fewer.")]
    {
        for (step, form) in [
            ("resume", vec![("reason", reason)]),
            ("pause", vec![("reason", reason), ("until", "2031-03-05")]),
        ] {
            let tried = tomasz.post(&format!("{pair}/{step}"), &form).await;
            assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
            tried.says(says);
            assert_eq!(tried.attributes("#f-reason", "value"), [reason]);
        }
    }
    let reason = [("reason", "Jordan rang and is back.")];
    let back = tomasz.post(&format!("{pair}/resume"), &reason).await;
    follow(&tomasz, &back).await.ok().says("Jordan rang and is back.");
    for client in [&rosa, &jordan] {
        client.get(&pair).await.ok().says("You are peers.").says_not("rang");
    }
}

#[tokio::test]
async fn who_took_a_break_ends_it_and_one_that_is_over_holds_nobody() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    rosa.post(&format!("{pair}/pause"), &[("until", "2031-03-08")]).await.see_other();
    let tried = jordan.post(&format!("{pair}/resume"), &[]).await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.wait(jiff::SignedDuration::from_hours(24 * 5));
    let jordan = app.as_("Jordan").await;
    jordan.post(&format!("{pair}/resume"), &[]).await.see_other();
}

#[tokio::test]
async fn a_coordinator_asks_the_participant_first_and_puts_no_words_in_their_mouth() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan, tomasz) =
        (app.as_("Rosa").await, app.as_("Jordan").await, app.as_("Tomasz").await);
    let as_rosa = async || {
        let list = rosa.get("/relationships").await.ok().words();
        (rosa.get(&pair).await.ok().words(), list, rosa.get("/my-people").await.ok().words())
    };
    jordan.post(&format!("{pair}/close"), &[]).await.see_other();
    let before = as_rosa().await;
    tomasz.post(&format!("{pair}/reopen"), &[]).await.see_other();
    assert_eq!(as_rosa().await, before);
    assert!(!rosa_reads_jordan(&app, &ask).await);
    let asked = jordan.get(&pair).await.ok();
    asked.says("The people who run the programme ask:").says_not("would like to open again");
    jordan.get("/relationships").await.ok().says("You are asked whether to open again.");
    jordan.post(&format!("{pair}/decline"), &[]).await.see_other();
    assert_eq!(as_rosa().await, before);
    assert!(!rosa_reads_jordan(&app, &ask).await);
    // Asked once more, Jordan says yes: now it is Jordan's wish, and Rosa reads it.
    tomasz.post(&format!("{pair}/reopen"), &[]).await.see_other();
    jordan.post(&format!("{pair}/accept"), &[]).await.see_other();
    rosa.get(&pair).await.ok().says("Jordan would like to open again with you.");
    rosa.post(&format!("{pair}/decline"), &[]).await.see_other();
    let told = jordan.get(&pair).await.ok();
    told.says("You said yes to opening again. It stays closed for now.").says("Open again");
}
