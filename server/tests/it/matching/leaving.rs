//! The role of a peer worker ends: nobody is left with a peer who is not one.

use axum::http::StatusCode;

use super::{follow, jordans_ask, offer, pairs_of, rosa_and_jordan, undo_of};
use crate::app::TestApp;

fn roles(app: &TestApp, name: &str) -> String {
    format!("/people/{}/roles", app.cast().id(name))
}

#[tokio::test]
async fn pairs_of_a_role_that_ends_are_closed_and_the_people_stand_on_today() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let (tomasz, jordan) = (app.as_("Tomasz").await, app.as_("Jordan").await);
    let end = format!("{}/peer_worker/end", roles(&app, "Rosa"));
    let page = tomasz.get(&roles(&app, "Rosa")).await.ok();
    page.says("If you end it, this ends with it:").says("One pair is closed.");
    // A page that showed nothing is not enough.
    let unseen = tomasz.post(&end, &[]).await;
    assert_eq!(unseen.status, StatusCode::UNPROCESSABLE_ENTITY);
    unseen.says("More ends with this role than your page showed.");
    assert_eq!(pairs_of(&app, "Jordan").await.len(), 1);
    tomasz.get("/today").await.ok().says_not("Needs a new peer");

    app.wait(jiff::SignedDuration::from_hours(1));
    let ended = tomasz.post(&end, &[("ends", "1")]).await;
    follow(&tomasz, &ended).await.ok().says("The role has ended.");
    assert_eq!(pairs_of(&app, "Jordan").await, []);
    let told = jordan.get(&pair).await.ok();
    told.says("Rosa is not a peer here any more.").says_not("Open again");
    let form = format!("/people/{}/ask", app.cast().id("Jordan"));
    assert!(told.attributes("main a.btn", "href").contains(&form));
    let again = jordan.post(&format!("{pair}/reopen"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("has ended");

    let today = tomasz.get("/today").await.ok();
    today.says("Needs a new peer").says("The pair closed today.");
    assert_eq!(today.attributes("section[aria-labelledby=left] li a.btn", "href"), [pair.as_str()]);
    let page = tomasz.get(&pair).await.ok();
    page.says("Became peers").says("Ask for a peer with them");
    jordan.get(&pair).await.ok().says_not("no-new-peer");
    assert_eq!(jordan.post(&format!("{pair}/no-new-peer"), &[]).await.status.as_u16(), 404);
    let none = tomasz.post(&format!("{pair}/no-new-peer"), &[]).await;
    follow(&tomasz, &none).await.ok().says_not("Ask for a peer with them");
    tomasz.get("/today").await.ok().says_not("Needs a new peer");
}

#[tokio::test]
async fn somebody_who_asks_again_needs_nobody_to_look_after_it() {
    let app = TestApp::new().await;
    rosa_and_jordan(&app).await;
    let (tomasz, jordan) = (app.as_("Tomasz").await, app.as_("Jordan").await);
    app.wait(jiff::SignedDuration::from_hours(1));
    let end = format!("{}/peer_worker/end", roles(&app, "Rosa"));
    tomasz.post(&end, &[("ends", "1")]).await.see_other();
    tomasz.get("/today").await.ok().says("Needs a new peer");
    let form = format!("/people/{}/ask", app.cast().id("Jordan"));
    jordan.post(&form, &[("hopes", "Someone for Sundays.")]).await.see_other();
    tomasz.get("/today").await.ok().says_not("Needs a new peer").says("Jordan Riverside");
}

#[tokio::test]
async fn offers_to_a_role_that_ends_are_taken_back_and_nobody_is_offered_any_more() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = offer(&app, "Rosa").await;
    let (tomasz, rosa) = (app.as_("Tomasz").await, app.as_("Rosa").await);
    let said = rosa.post(&format!("{pair}/accept"), &[]).await;
    tomasz.get(&roles(&app, "Rosa")).await.ok().says("One person who was offered waits");
    let end = format!("{}/peer_worker/end", roles(&app, "Rosa"));
    tomasz.post(&end, &[("ends", "1")]).await.see_other();
    tomasz.get("/matches").await.ok().says("8 days").says("Next: look for a peer");
    let refused = rosa.post(&undo_of(&pair, &said), &[]).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    let id = app.cast().id("Rosa").to_string();
    let asked = tomasz.post(&format!("{ask}/offers"), &[("worker", &id)]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    asked.says("The role of this peer worker has ended.");
    tomasz.get("/today").await.ok().says_not("Needs a new peer");
}

#[tokio::test]
async fn a_closing_by_the_end_of_a_role_is_not_taken_back_while_it_has_ended() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let (tomasz, rosa) = (app.as_("Tomasz").await, app.as_("Rosa").await);
    let closed = rosa.post(&format!("{pair}/close"), &[]).await;
    let end = format!("{}/peer_worker/end", roles(&app, "Rosa"));
    tomasz.post(&end, &[]).await.see_other();
    let undone = rosa.post(&undo_of(&pair, &closed), &[]).await;
    assert!(undone.status.is_client_error(), "{}", undone.status);
    assert_eq!(pairs_of(&app, "Jordan").await, []);
}

#[tokio::test]
async fn an_offer_and_the_end_of_the_role_at_once_leave_nobody_asked() {
    for _ in 0..3 {
        let app = TestApp::new().await;
        let ask = jordans_ask(&app).await;
        let (one, two) = (app.as_("Tomasz").await, app.as_("Tomasz").await);
        let (offers, rosa) = (format!("{ask}/offers"), app.cast().id("Rosa").to_string());
        let end = format!("{}/peer_worker/end", roles(&app, "Rosa"));
        let (form, ends) = ([("worker", rosa.as_str())], [("ends", "1")]);
        let (asked, ended) = tokio::join!(one.post(&offers, &form), two.post(&end, &ends));
        assert!(matches!(asked.status.as_u16(), 303 | 422), "{}", asked.status);
        ended.see_other();
        let waiting = one.get("/matches").await.ok();
        waiting.says("Next: look for a peer");
    }
}

#[tokio::test]
async fn what_a_participant_has_open_ends_with_their_role() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let (tomasz, rosa) = (app.as_("Tomasz").await, app.as_("Rosa").await);
    let record = format!("/people/{}", app.cast().id("Jordan"));
    rosa.get(&record).await.ok();
    tomasz.get(&roles(&app, "Jordan")).await.ok().says("One pair is closed. What the two wrote");
    let end = format!("{}/participant/end", roles(&app, "Jordan"));
    assert_eq!(tomasz.post(&end, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.wait(jiff::SignedDuration::from_hours(1));
    let ended = tomasz.post(&end, &[("ends", "1")]).await;
    follow(&tomasz, &ended).await.ok().says("The role has ended.");
    assert_eq!(pairs_of(&app, "Rosa").await, []);
    // Their peer has no way to the record any more, and opens nothing again.
    assert_eq!(rosa.get(&record).await.status, StatusCode::NOT_FOUND);
    let again = tomasz.post(&format!("{pair}/reopen"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("The person is not a participant any more.");
    tomasz.get("/today").await.ok().says_not("Needs a new peer");
}

#[tokio::test]
async fn what_a_participant_waits_for_is_taken_back_with_their_role() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = offer(&app, "Rosa").await;
    let (tomasz, rosa) = (app.as_("Tomasz").await, app.as_("Rosa").await);
    tomasz.get(&roles(&app, "Jordan")).await.ok().says("They wait for a peer now.");
    let end = format!("{}/participant/end", roles(&app, "Jordan"));
    tomasz.post(&end, &[("ends", "1")]).await.see_other();
    tomasz.get("/matches").await.ok().says_not("Jordan Riverside");
    assert!(rosa.post(&format!("{pair}/accept"), &[]).await.status.is_client_error());
    let id = app.cast().id("Rosa").to_string();
    let asked = tomasz.post(&format!("{ask}/offers"), &[("worker", &id)]).await;
    assert!(asked.status.is_client_error(), "{}", asked.status);
    assert_eq!(pairs_of(&app, "Rosa").await, []);
}
