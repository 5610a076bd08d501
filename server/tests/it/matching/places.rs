//! A worker never gets more people than places.

use axum::http::StatusCode;

use super::{follow, jordans_ask, make_room, offer, pairs_of};
use crate::app::TestApp;

#[tokio::test]
async fn two_coordinators_who_ask_for_the_last_place_at_once_get_one_yes_and_one_clear_sentence() {
    let app = TestApp::new().await;
    let jordan = jordans_ask(&app).await;
    let tomasz = app.as_("Tomasz").await;
    let form = format!("/people/{}/ask", app.cast().id("Sam"));
    let sam = tomasz.post(&form, &[("hopes", "")]).await.see_other();
    let sam = sam.split('?').next().unwrap().to_owned();
    let rosa = app.cast().id("Rosa").to_string();
    let other = app.as_("Tomasz").await;
    let (one, two) = (format!("{jordan}/offers"), format!("{sam}/offers"));
    let form = [("worker", rosa.as_str())];
    let (one, two) = tokio::join!(tomasz.post(&one, &form), other.post(&two, &form));
    let mut found = [one.status, two.status];
    found.sort();
    assert_eq!(found, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
    let told = if one.status == StatusCode::SEE_OTHER { two } else { one };
    told.says("The last place was just given away");
}

#[tokio::test]
async fn a_worker_without_a_free_place_is_told_before_saying_yes_to_too_much() {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    make_room(&app, "Rosa", 0).await;
    let rosa = app.as_("Rosa").await;
    let said = rosa.post(&format!("{pair}/accept"), &[]).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    said.says("There is no free place left.");
    assert_eq!(pairs_of(&app, "Rosa").await, []);
    make_room(&app, "Rosa", 1).await;
    let said = rosa.post(&format!("{pair}/accept"), &[]).await;
    follow(&rosa, &said).await.ok();
}

#[tokio::test]
async fn asking_the_same_peer_twice_is_one_ask_and_says_the_same() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let path = format!("{}/offers", jordans_ask(&app).await);
    let [rosa, maya] = ["Rosa", "Maya"].map(|name| app.cast().id(name).to_string());
    let form = [("worker", rosa.as_str())];
    let (one, two) = tokio::join!(tomasz.post(&path, &form), tomasz.post(&path, &form));
    assert_eq!(one.see_other(), two.see_other());
    follow(&tomasz, &two).await.ok();
    // Somebody else is another ask, and later it is no second press.
    let other = tomasz.post(&path, &[("worker", &maya)]).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.wait(jiff::SignedDuration::from_secs(11));
    let late = tomasz.post(&path, &form).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Somebody is being asked for this person already.");
}

#[tokio::test]
async fn a_button_pressed_twice_counts_once_and_says_the_same() {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    let (rosa, path) = (app.as_("Rosa").await, format!("{pair}/accept"));
    let (one, two) = tokio::join!(rosa.post(&path, &[]), rosa.post(&path, &[]));
    assert_eq!(one.see_other(), two.see_other());
    // Kept once: a second yes would have begun something, or asked Jordan twice.
    follow(&rosa, &two).await.ok().says("You said yes.");
    let undone = rosa.post(&super::undo_of(&pair, &two), &[]).await;
    follow(&rosa, &undone).await.ok().says("Would you like to support Jordan");
    // Later, the same button says how things stand now.
    rosa.post(&path, &[]).await.see_other();
    app.wait(jiff::SignedDuration::from_secs(11));
    assert_eq!(rosa.post(&path, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
