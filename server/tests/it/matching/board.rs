//! Who may look, and what the board remembers.

use axum::http::StatusCode;

use super::{follow, jordans_ask, make_room, offer};
use crate::app::TestApp;

#[tokio::test]
async fn only_a_coordinator_opens_the_board() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let board = format!("{ask}/board");
    for name in ["Jordan", "Sam", "Rosa", "Maya", "Priya", "Eve", "Noor"] {
        let client = app.as_(name).await;
        let unknown = client.get("/asks/0195a000-0000-7000-8000-000000000000/board").await;
        assert_eq!(client.get(&board).await.shape(), unknown.shape(), "{name}");
    }
    app.as_("Jordan").await.get("/matches").await.see_other();
    assert_eq!(app.as_("Rosa").await.get("/matches").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn another_organisation_finds_nothing_under_the_same_addresses() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = offer(&app, "Rosa").await;
    for name in app.cast_elsewhere().names() {
        let client = app.as_elsewhere(name).await;
        for path in [ask.clone(), format!("{ask}/board"), pair.clone()] {
            let kind = path.split('/').nth(1).unwrap();
            let last = path.strip_prefix(&ask).unwrap_or_default();
            let unknown = format!("/{kind}/0195a000-0000-7000-8000-000000000000{last}");
            let unknown = client.get(&unknown).await;
            assert_eq!(client.get(&path).await.shape(), unknown.shape(), "{name} {path}");
        }
        client.get("/relationships").await.says_not("Riverside");
    }
    let tomasz = app.as_elsewhere("Tomasz").await;
    tomasz.get("/matches").await.ok().says("Jordan Hillside").says_not("Riverside");
    // A worker of one organisation cannot be asked by the other.
    let rosa_elsewhere = app.cast_elsewhere().id("Rosa").to_string();
    let here = app.as_("Tomasz").await;
    let asked = here.post(&format!("{ask}/offers"), &[("worker", &rosa_elsewhere)]).await;
    assert_eq!(asked.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_worker_reads_an_ask_only_while_asked_or_a_peer() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let rosa = app.as_("Rosa").await;
    assert_eq!(rosa.get(&ask).await.status, StatusCode::NOT_FOUND);
    let pair = offer(&app, "Rosa").await;
    rosa.get(&ask).await.ok().says("What Jordan Riverside hopes for");
    assert_eq!(app.as_("Maya").await.get(&ask).await.status, StatusCode::NOT_FOUND);
    rosa.post(&format!("{pair}/decline"), &[]).await.see_other();
    assert_eq!(rosa.get(&ask).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn not_a_fit_is_remembered_told_to_nobody_and_can_be_taken_back() {
    let app = TestApp::new().await;
    make_room(&app, "Maya", 10).await;
    make_room(&app, "Kim", 3).await;
    let ask = jordans_ask(&app).await;
    let (tomasz, rosa) = (app.as_("Tomasz").await, app.as_("Rosa").await);
    let before = rosa.get("/relationships").await.ok().words();
    let id = app.cast().id("Rosa").to_string();
    let set = tomasz.post(&format!("{ask}/set-aside"), &[("worker", &id)]).await;
    let board = follow(&tomasz, &set).await.ok();
    assert!(!board.all(".card h3").contains(&"Rosa Riverside".to_owned()));
    board.says("Not a fit, for now");
    assert_eq!(rosa.get("/relationships").await.ok().words(), before);
    let undo = board.attributes(".flash form", "action").pop().unwrap();
    let pair = undo.split("/undo/").next().unwrap().to_owned();
    assert_eq!(rosa.get(&pair).await.status, StatusCode::NOT_FOUND);
    let undone = tomasz.post(&undo, &[]).await;
    let board = follow(&tomasz, &undone).await.ok();
    assert_eq!(board.all(".card h3"), ["Rosa Riverside"]);
}

#[tokio::test]
async fn two_suggestions_of_one_ask_are_never_answered_at_once() {
    let app = TestApp::new().await;
    make_room(&app, "Maya", 10).await;
    let ask = jordans_ask(&app).await;
    offer(&app, "Rosa").await;
    let maya = app.cast().id("Maya").to_string();
    let tomasz = app.as_("Tomasz").await;
    let second = tomasz.post(&format!("{ask}/offers"), &[("worker", &maya)]).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    second.says("Somebody is being asked for this person already.");
}

#[tokio::test]
async fn the_pages_are_there_in_spanish() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let tomasz = app.as_("Tomasz").await.speaking("es");
    tomasz
        .get(&format!("{ask}/board"))
        .await
        .ok()
        .says("Buscar acompañante para Jordan")
        .says("Lugar para una");
}
