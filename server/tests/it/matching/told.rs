//! What was asked for, and what an answer tells, in words that are true.

use super::{follow, jordans_ask, offer};
use crate::app::TestApp;

/// Jordan asks for these things and keeps the words and wishes to themself.
async fn asks(app: &TestApp, form: &[(&str, &str)]) -> String {
    let ask = jordans_ask(app).await;
    let path = format!("/people/{}/ask", app.cast().id("Jordan"));
    let mut all = vec![("version", "1")];
    all.extend_from_slice(form);
    app.as_("Jordan").await.post(&path, &all).await.see_other();
    ask
}

#[tokio::test]
async fn a_must_a_nice_wish_and_what_was_left_out_never_look_alike() {
    let app = TestApp::new().await;
    let ask = asks(
        &app,
        &[
            ("wish-gender:man", "please_not"),
            ("wish-family_role:parent", "nice"),
            ("wish-languages:es", "must"),
        ],
    )
    .await;
    let wait = app.as_("Jordan").await.get(&ask).await.ok();
    let tags = wait.all("li.tag");
    assert_eq!(tags, ["Language: Español (must have)", "Parent", "Not a man"]);
    let board = app.as_("Tomasz").await.get(&format!("{ask}/board")).await.ok();
    let card = board.all("ol .card").join(" ");
    assert!(card.contains("Fits: Not a man"), "{card}");
    assert!(card.contains("Language: Español (must have)"), "{card}");
    let heads = board.all("table tbody th");
    assert!(heads.contains(&"Language: Español (must have)".to_owned()), "{heads:?}");
    assert!(heads.contains(&"Not a man".to_owned()), "{heads:?}");
    let spanish = app.as_("Jordan").await.speaking("es").get(&ask).await.ok();
    spanish.says("Idioma: Español (imprescindible)").says("Que no sea hombre");
}

#[tokio::test]
async fn what_a_person_keeps_is_never_called_nothing_and_is_said_once() {
    let app = TestApp::new().await;
    let ask = asks(&app, &[("hopes", "A quiet bench."), ("wish-gender:woman", "must")]).await;
    let pair = offer(&app, "Rosa").await;
    let rosa = app.as_("Rosa").await;
    let meet = rosa.get(&pair).await.ok();
    meet.says_not("Nothing special").says_not("What Jordan hopes for").says_not("quiet bench");
    assert_eq!(meet.words().matches("keeps the rest").count(), 1, "{}", meet.words());
    let read = rosa.get(&ask).await.ok();
    read.says("Jordan keeps the rest for when you meet.").says_not("Nothing special");
}

#[tokio::test]
async fn how_and_when_to_meet_is_told_also_when_the_rest_is_kept() {
    let app = TestApp::new().await;
    asks(&app, &[("hopes", "A quiet bench."), ("time", "evenings")]).await;
    let pair = offer(&app, "Rosa").await;
    let meet = app.as_("Rosa").await.get(&pair).await.ok();
    meet.says("How and when Jordan can meet").says("Evenings").says_not("What Jordan hopes for");
    assert_eq!(meet.words().matches("keeps the rest").count(), 1, "{}", meet.words());
}

#[tokio::test]
async fn what_the_other_hears_of_an_answer_is_said_as_it_is() {
    let app = TestApp::new().await;
    let pair = offer(&app, "Rosa").await;
    let (rosa, jordan) = (app.as_("Rosa").await, app.as_("Jordan").await);
    let meet = rosa.get(&pair).await.ok();
    meet.says("Jordan hears of you only if you say yes.").says_not("Never who said what");
    let said = rosa.post(&format!("{pair}/accept"), &[]).await;
    follow(&rosa, &said).await.ok();
    let meet = jordan.get(&pair).await.ok();
    meet.says("If you say no, Rosa sees only that it is not going ahead.");
    meet.says("The people who run the programme see your answer.");
    jordan.post(&format!("{pair}/decline"), &[]).await.see_other();
    rosa.get(&pair).await.ok().says("This one is not going ahead.").says_not("Jordan said");
}
