//! The form of an ask, and bad input for every form.

use axum::http::StatusCode;

use super::{follow, jordans_ask, rosa_and_jordan};
use crate::app::TestApp;

#[tokio::test]
async fn every_question_can_be_skipped_and_who_can_read_it_is_said_first() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let form = format!("/people/{}/ask", app.cast().id("Sam"));
    let page = sam.get(&form).await.ok();
    let words = page.words();
    let (see, box_) = (
        words.find("can read this").unwrap(),
        words.find("In your own words").unwrap(),
    );
    assert!(see < box_);
    let made = sam.post(&form, &[]).await;
    let wait = follow(&sam, &made).await.ok();
    wait.says("Nothing special. Any peer could be fine.")
        .says("Sent. We start to look.");
}

#[tokio::test]
async fn a_person_has_one_open_ask_and_an_edit_keeps_its_place() {
    let app = TestApp::new().await;
    let ask = jordans_ask(&app).await;
    let jordan = app.as_("Jordan").await;
    let form = format!("/people/{}/ask", app.cast().id("Jordan"));
    let page = jordan.get(&form).await.ok();
    page.says("Someone to walk with by the Riverside bridge.");
    assert_eq!(page.attributes("input[name=version]", "value"), ["1"]);
    let kept = jordan
        .post(
            &form,
            &[("version", "1"), ("hopes", "Someone to cook with.")],
        )
        .await;
    assert!(kept.see_other().starts_with(&ask), "the same ask");
    // A second page, opened before, does not undo the first.
    let late = jordan
        .post(
            &form,
            &[("version", "1"), ("hopes", "Someone to row with.")],
        )
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Someone to row with.")
        .says("This was changed somewhere else");
    let new = jordan
        .post(&form, &[("version", ""), ("hopes", "A second one.")])
        .await;
    assert_eq!(new.status, StatusCode::UNPROCESSABLE_ENTITY);
    let waiting = app.as_("Tomasz").await.get("/matches").await.ok();
    assert_eq!(waiting.all(".people > li").len(), 1);
    waiting.says("8 days");
}

#[tokio::test]
async fn two_first_asks_at_the_same_time_leave_one() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let form = format!("/people/{}/ask", app.cast().id("Sam"));
    let (one, two) = tokio::join!(
        sam.post(&form, &[("hopes", "One.")]),
        sam.post(&form, &[("hopes", "Two.")])
    );
    let mut found = [one.status, two.status];
    found.sort();
    assert_eq!(
        found,
        [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]
    );
}

#[tokio::test]
async fn an_ask_is_taken_back_and_the_undo_keeps_its_place() {
    let app = TestApp::new().await;
    let pair = super::offer(&app, "Rosa").await;
    let ask = jordans_ask(&app).await;
    let (jordan, rosa) = (app.as_("Jordan").await, app.as_("Rosa").await);
    let back = jordan.post(&format!("{ask}/withdraw"), &[]).await;
    let page = follow(&jordan, &back).await.ok();
    page.says("Taken back.").says("Ask for a peer");
    rosa.get(&pair)
        .await
        .ok()
        .says("This one is not going ahead.");
    app.as_("Tomasz")
        .await
        .get("/matches")
        .await
        .ok()
        .says("Nobody is waiting");
    let again = jordan
        .post(&page.attributes(".flash form", "action")[0], &[])
        .await;
    follow(&jordan, &again).await.ok().says("Back in line");
    app.as_("Tomasz")
        .await
        .get("/matches")
        .await
        .ok()
        .says("8 days");
}

#[tokio::test]
async fn what_cannot_be_kept_is_named_beside_its_question_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let form = format!("/people/{}/ask", app.cast().id("Sam"));
    let long = "x".repeat(1_001);
    let topics = [
        "alcohol",
        "drugs",
        "opioids",
        "gambling",
        "anxiety",
        "low_mood",
        "hearing_voices",
        "highs_and_lows",
        "trauma",
        "grief",
        "self_harm",
        "eating",
        "hospital_stay",
    ];
    let names: Vec<String> = topics
        .iter()
        .map(|topic| format!("wish-lived_experience:{topic}"))
        .collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "nice")).collect();
    let cases = [
        (
            vec![("hopes", long.as_str())],
            "hopes",
            "This is 1,001 letters long. The most is 1,000.",
        ),
        (
            many,
            "wishes",
            "You picked 14 wishes. Keep the 12 that matter most.",
        ),
        (
            vec![
                ("wish-gender:man", "must"),
                ("wish-gender:man", "please_not"),
            ],
            "wish-gender:man",
            "You asked for “Man” and also to leave it out.",
        ),
        (
            vec![("wish-gender:woman", "always")],
            "wish-gender:woman",
            "Pick one of the answers",
        ),
        (vec![("mode", "pigeon")], "mode", "Pick one of the answers"),
        (vec![("time", "never")], "time", "Pick one of the answers"),
    ];
    for (mut given, field, says) in cases {
        given.push(("wish-age_band:26_35", "nice"));
        if field != "hopes" {
            given.push(("hopes", "Kept words."));
        }
        let reply = sam.post(&form, &given).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let plain = reply.words().replace(['\u{2068}', '\u{2069}'], "");
        assert!(
            plain.contains(says) || plain.replace(',', "").contains(&says.replace(',', "")),
            "{plain}"
        );
        assert!(
            reply
                .attributes(".faults a", "href")
                .contains(&format!("#f-{field}")),
            "{field}"
        );
        assert!(reply.text.contains(if field == "hopes" {
            &long
        } else {
            "Kept words."
        }));
        let kept = reply.attributes(
            "select[id='f-wish-age_band:26_35'] option[selected]",
            "value",
        );
        assert_eq!(kept, ["nice"]);
    }
}

#[tokio::test]
async fn bad_days_are_named_beside_their_field_and_kept() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let jordan = app.as_("Jordan").await;
    for (step, field, typed, says) in [
        ("pause", "until", "soon", "Write the day as year-month-day"),
        ("pause", "until", "2031-03-04", "Pick a day after today"),
        (
            "pause",
            "until",
            "2031-02-30",
            "Write the day as year-month-day",
        ),
        ("hello", "days", "often", "Pick a number of days from 1 to"),
        ("hello", "days", "0", "Pick a number of days from 1 to"),
        ("hello", "days", "367", "Pick a number of days from 1 to"),
        ("hello", "days", "-3", "Pick a number of days from 1 to"),
    ] {
        let reply = jordan
            .post(&format!("{pair}/{step}"), &[(field, typed)])
            .await;
        assert_eq!(
            reply.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{step} {typed}"
        );
        reply.says(says);
        assert_eq!(reply.attributes(&format!("#f-{field}"), "value"), [typed]);
    }
}

#[tokio::test]
async fn a_step_that_no_longer_fits_says_so() {
    let app = TestApp::new().await;
    let pair = rosa_and_jordan(&app).await;
    let rosa = app.as_("Rosa").await;
    for step in ["accept", "decline", "resume", "reopen"] {
        let reply = rosa.post(&format!("{pair}/{step}"), &[]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
        reply.says("Things have changed since you opened this page.");
    }
    let ask = jordans_ask_now(&app, &pair).await;
    let tomasz = app.as_("Tomasz").await;
    let rosa_id = app.cast().id("Rosa").to_string();
    for (path, form) in [
        ("offers", vec![("worker", rosa_id.as_str())]),
        ("withdraw", vec![]),
    ] {
        let reply = tomasz.post(&format!("{ask}/{path}"), &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
    let unread = tomasz
        .post(&format!("{ask}/offers"), &[("worker", "nobody")])
        .await;
    assert_eq!(unread.status, StatusCode::BAD_REQUEST);
}

/// The ask a pair began with, as the coordinator's link says.
async fn jordans_ask_now(app: &TestApp, pair: &str) -> String {
    let page = app.as_("Tomasz").await.get(pair).await.ok();
    let links = page.attributes("main a", "href");
    let board = links
        .into_iter()
        .find(|href| href.starts_with("/asks/"))
        .unwrap();
    board.trim_end_matches("/board").to_owned()
}
