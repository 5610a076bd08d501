//! One row for each person, with what happens next.

use super::{jordans_ask, offer, rosa_and_jordan};
use crate::app::TestApp;

/// Rows that name Jordan on the coordinator's first page, with their line and link.
async fn jordans_rows(app: &TestApp) -> Vec<String> {
    let today = app.as_("Tomasz").await.get("/today").await.ok();
    today.all(".people > li").into_iter().filter(|row| row.contains("Jordan")).collect()
}

#[tokio::test]
async fn today_has_one_row_for_each_person_and_it_follows_the_answers() {
    let app = TestApp::new().await;
    let rows = jordans_rows(&app).await;
    assert_eq!(rows.len(), 1);
    assert!(rows[0].contains("Asked ") && rows[0].contains("Find a peer"), "{rows:?}");

    let pair = offer(&app, "Rosa").await;
    let rows = jordans_rows(&app).await;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].contains("Rosa Riverside has been asked"), "{rows:?}");

    let rosa = app.as_("Rosa").await;
    rosa.post(&format!("{pair}/accept"), &[]).await.see_other();
    let rows = jordans_rows(&app).await;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].contains("Rosa Riverside said yes, waiting for Jordan"), "{rows:?}");
    let today = app.as_("Tomasz").await.get("/today").await.ok();
    today.says("Being asked").says_not("no answer yet");

    let jordan = app.as_("Jordan").await;
    jordan.post(&format!("{pair}/decline"), &[]).await.see_other();
    let rows = jordans_rows(&app).await;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].contains("Jordan said no to Rosa. Ask someone else."), "{rows:?}");
}

#[tokio::test]
async fn whoever_asked_to_open_again_stands_on_the_first_page_too() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let jordan = app.as_("Jordan").await;
    jordan.post(&format!("{pair}/close"), &[]).await.see_other();
    jordan.post(&format!("{pair}/reopen"), &[]).await.see_other();
    let rows = jordans_rows(&app).await;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].contains("Rosa Riverside has been asked"), "{rows:?}");
}

#[tokio::test]
async fn who_has_an_answer_to_give_is_not_told_that_we_still_look() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let pair = offer(&app, "Rosa").await;
    let jordan = app.as_("Jordan").await;
    jordan.get("/relationships").await.ok().says("We are looking for someone with you.");
    app.as_("Rosa").await.post(&format!("{pair}/accept"), &[]).await.see_other();
    let people = jordan.get("/relationships").await.ok();
    people.says("They said yes. Now you decide.").says("Your place in line stays");
    people.says_not("Being asked").says_not("We are looking for someone with you.");
    jordan.get(&ask).await.ok().says_not("We are looking for a peer with you");
}
