//! Not this time, from either side: nobody can tell whose it was.

use axum::http::StatusCode;
use kernel::ids::{AskId, PersonId};
use porchlight::binds;
use porchlight::db::{One, Sql};

use super::{BY, follow, jordans_ask, make_room, offer, says_of_themself, undo_of};
use crate::app::{Reply, TestApp};
use kernel::people::Facet;

/// A page without the addresses in it, so that two runs can be compared word by word.
fn text(reply: &Reply) -> String {
    reply.words()
}

/// What Rosa and Jordan see after a suggestion that did not come about.
async fn after(ended_by: &str) -> [String; 4] {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    rosa.post(&format!("{pair}/accept"), &[]).await.see_other();
    app.wait(jiff::SignedDuration::from_hours(30));
    match ended_by {
        "Tomasz" => {
            let tomasz = app.as_("Tomasz").await;
            tomasz.post(&format!("{pair}/withdraw"), &[]).await.see_other();
        }
        one => {
            app.as_(one).await.post(&format!("{pair}/decline"), &[]).await.see_other();
        }
    }
    [
        text(&rosa.get(&pair).await.ok()),
        text(&rosa.get("/relationships").await.ok()),
        text(&jordan.get(&pair).await.ok()),
        text(&jordan.get("/relationships").await.ok()),
    ]
}

#[tokio::test]
async fn neither_side_can_tell_who_said_not_this_time() {
    let by_rosa = after("Rosa").await;
    assert!(by_rosa[0].contains("This one is not going ahead."), "{}", by_rosa[0]);
    assert!(by_rosa[2].contains("This one is not going ahead."), "{}", by_rosa[2]);
    assert_eq!(by_rosa, after("Jordan").await);
    assert_eq!(by_rosa, after("Tomasz").await);
}

#[tokio::test]
async fn a_person_never_hears_of_a_worker_who_said_no_first() {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    let jordan = app.as_("Jordan").await;
    let unknown = jordan.get("/relationships/0195a000-0000-7000-8000-000000000000").await;
    assert_eq!(jordan.get(&pair).await.shape(), unknown.shape());
    app.as_("Rosa").await.post(&format!("{pair}/decline"), &[]).await.see_other();
    assert_eq!(jordan.get(&pair).await.shape(), unknown.shape());
    for step in ["accept", "decline", "undo/1", "pause", "close", "reopen", "hello"] {
        let reply = jordan.post(&format!("{pair}/{step}"), &[]).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{step}");
    }
}

#[tokio::test]
async fn after_not_this_time_the_wait_goes_on_and_the_two_are_not_suggested_again() {
    let app = TestApp::new().await;
    make_room(&app, "Rosa", 5).await;
    let ask = jordans_ask(&app).await;
    let tomasz = app.as_("Tomasz").await;
    for said_by in ["Rosa", "Jordan"] {
        let pair = offer(&app, "Rosa").await;
        if said_by == "Jordan" {
            app.as_("Rosa").await.post(&format!("{pair}/accept"), &[]).await.see_other();
        }
        let client = app.as_(said_by).await;
        let said = client.post(&format!("{pair}/decline"), &[]).await;
        let next = match said_by {
            "Rosa" => "Rosa: not this time. Ask someone else.",
            _ => "Jordan said no to Rosa. Ask someone else.",
        };
        for page in ["/matches", "/today", &format!("{ask}/board")] {
            tomasz.get(page).await.ok().says(next);
        }
        tomasz.get("/matches").await.ok().says("8 days");
        let board = tomasz.get(&format!("{ask}/board")).await.ok();
        assert!(board.all(".card h3").is_empty(), "{}", board.words());
        let rosa = app.cast().id("Rosa").to_string();
        let again = tomasz.post(&format!("{ask}/offers"), &[("worker", &rosa)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("These two know each other already, or it was not this time before.");
        // The other run begins from the start: Rosa takes her no back.
        let undone = client.post(&undo_of(&pair, &said), &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        tomasz.post(&format!("{pair}/withdraw"), &[]).await.see_other();
    }
}

#[tokio::test]
async fn the_board_says_not_this_time_however_many_wait_longer() {
    let app = TestApp::new().await;
    make_room(&app, "Rosa", 5).await;
    let (ask, tomasz) = (jordans_ask(&app).await, app.as_("Tomasz").await);
    let pair = offer(&app, "Rosa").await;
    app.as_("Rosa").await.post(&format!("{pair}/decline"), &[]).await.see_other();
    // More than stand beside the board began to wait before Jordan did.
    for number in 0..31 {
        wait_longer(&app, number).await;
    }
    let board = tomasz.get(&format!("{ask}/board")).await.ok();
    board.says("Rosa: not this time. Ask someone else.");
    assert!(board.all(".people .is-open").is_empty(), "Jordan stands beside the board");
}

/// Somebody who began to wait long before all others.
async fn wait_longer(app: &TestApp, number: i64) {
    const PERSON: Sql<One> = Sql::one(
        "INSERT INTO people (org_id, person_id, called, language, made_at, version) \
         VALUES ({org}, $1, $2, 'en', 1, 1)",
    );
    const ASK: Sql<One> = Sql::one(
        "INSERT INTO asks (org_id, ask_id, programme_id, person_id, hopes, wishes, state, \
                           made_by, made_at, waiting_since_at, version) \
         SELECT org_id, $1, programme_id, $2, hopes, wishes, state, made_by, $3, $3, 1 FROM asks \
          WHERE org_id = {org} LIMIT 1",
    );
    let by = BY.within(app.cast().org);
    let (person, ask): (PersonId, AskId) = (app.app.moments().id(), app.app.moments().id());
    let mut tx = app.app.db().write().await.unwrap();
    let name = format!("Somebody {number}");
    tx.write_one(&PERSON, &by, binds![person, name]).await.unwrap();
    tx.write_one(&ASK, &by, binds![ask, person, number + 1]).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
}

#[tokio::test]
async fn what_somebody_just_said_can_be_taken_back_for_ten_minutes_and_by_nobody_else() {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    let (rosa, tomasz) = (app.as_("Rosa").await, app.as_("Tomasz").await);
    let said = rosa.post(&format!("{pair}/decline"), &[]).await;
    let page = follow(&rosa, &said).await.ok();
    assert_eq!(page.attributes(".flash form", "action"), [undo_of(&pair, &said)]);
    let by_another = tomasz.post(&undo_of(&pair, &said), &[]).await;
    assert_eq!(by_another.status, StatusCode::UNPROCESSABLE_ENTITY);
    let undone = rosa.post(&undo_of(&pair, &said), &[]).await;
    follow(&rosa, &undone).await.ok().says("Would you like to support Jordan");
    let said = rosa.post(&format!("{pair}/accept"), &[]).await;
    app.wait(jiff::SignedDuration::from_mins(11));
    let late = rosa.post(&undo_of(&pair, &said), &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("ten minutes");
}

#[tokio::test]
async fn taking_a_second_yes_back_lets_the_ask_wait_again_where_it_stood() {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    app.as_("Rosa").await.post(&format!("{pair}/accept"), &[]).await.see_other();
    let jordan = app.as_("Jordan").await;
    let said = jordan.post(&format!("{pair}/accept"), &[]).await;
    let undone = jordan.post(&undo_of(&pair, &said), &[]).await;
    follow(&jordan, &undone).await.ok().says("Meet your peer");
    app.as_("Tomasz").await.get("/matches").await.ok().says("Jordan Riverside").says("8 days");
    assert_eq!(super::pairs_of(&app, "Rosa").await, []);
}

#[tokio::test]
async fn an_answer_somebody_does_not_show_stands_on_no_page_of_the_other() {
    let app = TestApp::new().await;
    says_of_themself(
        &app,
        "Rosa",
        &[
            (Facet::Languages, &["en", "es"], true),
            (Facet::LivedExperience, &["no_home"], false),
            (Facet::Orientation, &["lesbian"], false),
        ],
    )
    .await;
    let ask = jordans_ask(&app).await;
    let form = format!("/people/{}/ask", app.cast().id("Jordan"));
    let jordan = app.as_("Jordan").await;
    let kept = [
        ("version", "1"),
        ("hopes", "A quiet bench."),
        ("wish-lived_experience:no_home", "must"),
        ("wish-orientation:lesbian", "nice"),
        ("time", "evenings"),
    ];
    jordan.post(&form, &kept).await.see_other();
    let board = app.as_("Tomasz").await.get(&format!("{ask}/board")).await.ok();
    let card = board.all("ol .card").join(" ");
    assert!(!card.contains("what was asked for fits"), "one hidden must alone: {card}");
    assert!(!card.contains("Having no home"), "{card}");
    assert!(card.contains("Lesbian (Not shared)"), "{card}");

    let pair = offer(&app, "Rosa").await;
    let rosa = app.as_("Rosa").await;
    for path in [&pair, &ask, &"/relationships".to_owned()] {
        let page = rosa.get(path).await.ok();
        page.says_not("Having no home").says_not("A quiet bench.").says_not("Lesbian");
    }
    rosa.get(&pair).await.ok().says("Evenings");
    rosa.post(&format!("{pair}/accept"), &[]).await.see_other();
    let meet = jordan.get(&pair).await.ok();
    let told = meet.all("section").join(" ");
    assert!(!told.contains("Having no home") && !told.contains("Lesbian"), "{told}");
    jordan.post(&format!("{pair}/accept"), &[]).await.see_other();
    for client in [&rosa, &jordan] {
        client.get(&pair).await.ok().says_not("Having no home").says_not("Lesbian");
    }
}
