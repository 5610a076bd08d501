//! Taking back: the very step that was named, by whoever took it, and never behind somebody's back.

use axum::http::StatusCode;
use jiff::SignedDuration;

use super::{follow, jordans_ask, make_room, offer, pairs_of, rosa_and_jordan, undo_of};
use crate::app::TestApp;

#[tokio::test]
async fn a_no_that_is_taken_back_late_makes_no_second_suggestion_of_the_ask() {
    let app = TestApp::new().await;
    make_room(&app, "Maya", 10).await;
    let pair = offer(&app, "Rosa").await;
    let (rosa, maya, jordan) =
        (app.as_("Rosa").await, app.as_("Maya").await, app.as_("Jordan").await);
    let said = rosa.post(&format!("{pair}/decline"), &[]).await;
    let other = offer(&app, "Maya").await;
    let undone = rosa.post(&undo_of(&pair, &said), &[]).await;
    assert_eq!(undone.status, StatusCode::UNPROCESSABLE_ENTITY);
    undone.says("Things have changed since you opened this page.");
    assert_eq!(rosa.post(&format!("{pair}/accept"), &[]).await.status.as_u16(), 422);
    maya.post(&format!("{other}/accept"), &[]).await.see_other();
    jordan.post(&format!("{other}/accept"), &[]).await.see_other();
    assert_eq!(pairs_of(&app, "Rosa").await, []);
    // Nor when the ask is met: nothing is answered for an ask that is over.
    assert_eq!(rosa.post(&undo_of(&pair, &said), &[]).await.status.as_u16(), 422);
    let peers = pairs_of(&app, "Jordan").await;
    assert_eq!(peers, [(app.cast().id("Jordan"), app.cast().id("Maya"))]);
}

#[tokio::test]
async fn a_no_taken_back_and_a_new_offer_at_once_leave_one_suggestion() {
    for _ in 0..3 {
        let app = TestApp::new().await;
        make_room(&app, "Maya", 10).await;
        let pair = offer(&app, "Rosa").await;
        let (rosa, tomasz) = (app.as_("Rosa").await, app.as_("Tomasz").await);
        let said = rosa.post(&format!("{pair}/decline"), &[]).await;
        let undo = undo_of(&pair, &said);
        let offers = format!("{}/offers", jordans_ask(&app).await);
        let maya = app.cast().id("Maya").to_string();
        let form = [("worker", maya.as_str())];
        let (one, two) = tokio::join!(rosa.post(&undo, &[]), tomasz.post(&offers, &form));
        let mut found = [one.status.as_u16(), two.status.as_u16()];
        found.sort_unstable();
        assert_eq!(found, [303, 422], "{} {}", one.words(), two.words());
    }
}

#[tokio::test]
async fn a_double_pressed_undo_takes_back_one_step() {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    rosa.post(&format!("{pair}/accept"), &[]).await.see_other();
    let begun = jordan.post(&format!("{pair}/accept"), &[]).await;
    app.wait(SignedDuration::from_mins(1));
    let hello = jordan.post(&format!("{pair}/hello"), &[("days", "7")]).await;
    let undo = undo_of(&pair, &hello);
    let (one, two) = tokio::join!(jordan.post(&undo, &[]), jordan.post(&undo, &[]));
    let (done, again) = if one.status == StatusCode::SEE_OTHER { (one, two) } else { (two, one) };
    follow(&jordan, &done).await.ok().says("There is no plan").says("You are peers.");
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("This is taken back already. Nothing else has changed.");
    let third = jordan.post(&undo, &[]).await;
    third.says("This is taken back already. Nothing else has changed.");
    assert_eq!(pairs_of(&app, "Rosa").await.len(), 1);
    // Only where that very step is named does it go.
    jordan.post(&undo_of(&pair, &begun), &[]).await.see_other();
    assert_eq!(pairs_of(&app, "Rosa").await, []);
}

#[tokio::test]
async fn an_earlier_step_and_an_unknown_one_are_not_taken_back() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let jordan = app.as_("Jordan").await;
    let paused = jordan.post(&format!("{pair}/pause"), &[("until", "")]).await;
    jordan.post(&format!("{pair}/resume"), &[]).await.see_other();
    let early = jordan.post(&undo_of(&pair, &paused), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.says("ten minutes");
    for unknown in ["0123456789abcdef", "1", "-1", "%20"] {
        let reply = jordan.post(&format!("{pair}/undo/{unknown}"), &[]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{unknown}");
    }
    jordan.get(&pair).await.ok().says("You are peers.").says("Back from the break");
}

#[tokio::test]
async fn a_suggestion_that_was_put_back_twice_is_put_back_once() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let tomasz = app.as_("Tomasz").await;
    let rosa = app.cast().id("Rosa").to_string();
    let made = tomasz.post(&format!("{ask}/offers"), &[("worker", &rosa)]).await;
    let undo = follow(&tomasz, &made).await.ok().attributes(".flash form", "action");
    assert_eq!(undo.len(), 1);
    tomasz.post(&undo[0], &[]).await.see_other();
    let again = tomasz.post(&undo[0], &[]).await;
    again.says("This is taken back already.");
    tomasz.get("/matches").await.ok().says("Next: look for a peer");
}

#[tokio::test]
async fn no_suggestion_comes_back_for_an_ask_that_was_taken_back() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = offer(&app, "Rosa").await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    let said = rosa.post(&format!("{pair}/decline"), &[]).await;
    jordan.post(&format!("{ask}/withdraw"), &[]).await.see_other();
    let undone = rosa.post(&undo_of(&pair, &said), &[]).await;
    assert_eq!(undone.status, StatusCode::UNPROCESSABLE_ENTITY);
    rosa.get("/relationships").await.ok().says_not("Jordan");
}

#[tokio::test]
async fn an_ask_waits_again_only_for_whoever_just_took_it_back() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let (tomasz, jordan) = (app.as_("Tomasz").await, app.as_("Jordan").await);
    let (withdraw, again) = (format!("{ask}/withdraw"), format!("{ask}/again"));
    let back = jordan.post(&withdraw, &[]).await;
    let page = follow(&jordan, &back).await.ok();
    assert_eq!(page.attributes(".flash form", "action"), [again.as_str()]);
    assert_eq!(tomasz.post(&again, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    jordan.post(&again, &[]).await.see_other();
    tomasz.get("/matches").await.ok().says("8 days");
    tomasz.post(&withdraw, &[]).await.see_other();
    assert_eq!(jordan.post(&again, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.wait(SignedDuration::from_mins(11));
    assert_eq!(tomasz.post(&again, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    tomasz.get("/matches").await.ok().says("Nobody is waiting");
}

#[tokio::test]
async fn an_offer_and_an_ask_taken_back_at_once_leave_nobody_asked() {
    for _ in 0..4 {
        let app = TestApp::new().await;
        let ask = jordans_ask(&app).await;
        let (tomasz, jordan) = (app.as_("Tomasz").await, app.as_("Jordan").await);
        let rosa = app.cast().id("Rosa").to_string();
        let form = [("worker", rosa.as_str())];
        let (offers, withdraw) = (format!("{ask}/offers"), format!("{ask}/withdraw"));
        let (one, two) = tokio::join!(tomasz.post(&offers, &form), jordan.post(&withdraw, &[]));
        assert!(matches!(one.status.as_u16(), 303 | 422), "{}", one.status);
        two.see_other();
        app.as_("Rosa").await.get("/relationships").await.ok().says_not("Jordan");
    }
}

#[tokio::test]
async fn two_offers_for_one_ask_at_once_get_one_yes() {
    let app = TestApp::new().await;
    make_room(&app, "Maya", 10).await;
    let offers = format!("{}/offers", jordans_ask(&app).await);
    let (one, two) = (app.as_("Tomasz").await, app.as_("Tomasz").await);
    let (rosa, maya) = (app.cast().id("Rosa").to_string(), app.cast().id("Maya").to_string());
    let (rosa, maya) = ([("worker", rosa.as_str())], [("worker", maya.as_str())]);
    let (one, two) = tokio::join!(one.post(&offers, &rosa), two.post(&offers, &maya));
    let mut found = [one.status.as_u16(), two.status.as_u16()];
    found.sort_unstable();
    assert_eq!(found, [303, 422]);
}

#[tokio::test]
async fn a_worker_set_aside_twice_at_once_is_set_aside_once() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let aside = format!("{ask}/set-aside");
    let (one, two) = (app.as_("Tomasz").await, app.as_("Tomasz").await);
    let rosa = app.cast().id("Rosa").to_string();
    let form = [("worker", rosa.as_str())];
    let (one, two) = tokio::join!(one.post(&aside, &form), two.post(&aside, &form));
    let mut found = [one.status.as_u16(), two.status.as_u16()];
    found.sort_unstable();
    assert_eq!(found, [303, 422]);
    let board = app.as_("Tomasz").await.get(&format!("{ask}/board")).await.ok();
    assert_eq!(board.all("section[aria-labelledby=aside] li").len(), 1);
}

#[tokio::test]
async fn an_address_says_what_was_done_only_to_whoever_did_it_just_now() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = rosa_and_jordan(&app).await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    let closed = jordan.post(&format!("{pair}/close"), &[]).await;
    let query = closed.see_other().split_once('?').unwrap().1.to_owned();
    let (week, own) = (format!("/week?{query}"), format!("/relationships?{query}"));
    let undo = undo_of(&pair, &closed);
    assert_eq!(jordan.get(&week).await.ok().attributes(".flash form", "action"), [undo.as_str()]);
    // Somebody else who is sent the address, a step that is not named, an old ask.
    assert!(rosa.get(&own).await.ok().all(".flash").is_empty());
    let id = pair.rsplit('/').next().unwrap();
    let ask = ask.rsplit('/').next().unwrap();
    for forged in [
        format!("/week?saved=pair-closed&of={id}"),
        format!("/week?saved=pair-closed&of={id}&step=0123456789abcdef"),
        format!("/week?saved=pair-closed&of={id}&step=../../../asks/{ask}/withdraw"),
        format!("/week?saved=ask-made&of={ask}"),
        format!("/week?saved=ask-back&of={ask}"),
        "/week?saved=pair-closed&of=nobody".to_owned(),
        "/week?saved=pair-closed".to_owned(),
    ] {
        let page = jordan.get(&forged).await.ok();
        assert!(page.all(".flash").is_empty(), "{forged}");
    }
    app.wait(SignedDuration::from_mins(11));
    assert!(jordan.get(&week).await.ok().all(".flash").is_empty());
}
