//! The day that is set for the next talk: it holds, is undone with its note, and can be moved.

use jiff::SignedDuration;

use super::{app_with_peers, id, path, quick};
use crate::app::{Client, TestApp};

/// A quick note with what it says of the next talk.
async fn save(app: &TestApp, maya: &Client, note: &str, more: &[(&str, &str)]) -> String {
    // The clock of a test stands still: one entry comes after another.
    app.wait(SignedDuration::from_secs(1));
    let form_id = id(app);
    let mut form = quick(&form_id, "phone", note);
    form.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    form.extend_from_slice(more);
    maya.post(&path(app, "Sam"), &form).await.see_other();
    form_id
}

/// The heading of the card at the top of Sam's week.
async fn next(app: &TestApp) -> String {
    app.as_("Sam").await.get("/week").await.ok().all("#next").remove(0)
}

const SET: &str = "Maya Riverside and you, Monday 10 March";
const NONE: &str = "Maya Riverside is your peer";

async fn app_with_a_day() -> (TestApp, Client) {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    save(&app, &maya, "See you Monday.", &[("follow_up_on", "2031-03-10")]).await;
    (app, maya)
}

#[tokio::test]
async fn a_note_that_says_nothing_of_the_day_leaves_it_alone() {
    let (app, maya) = app_with_a_day().await;
    assert_eq!(next(&app).await, SET);
    save(&app, &maya, "A chat in between.", &[]).await;
    save(&app, &maya, "And a try.", &[("how", "tried")]).await;
    assert_eq!(next(&app).await, SET);
    maya.get("/my-people").await.ok().says("Next contact: 10 March");
}

#[tokio::test]
async fn the_note_shows_the_day_and_asks_what_becomes_of_it() {
    let (app, maya) = app_with_a_day().await;
    let note = format!("/my-people?note={}", app.cast().id("Sam"));
    let page = maya.get(&note).await.ok();
    page.says("You set Monday 10 March.");
    assert_eq!(
        page.all("#f-next .chip"),
        ["Keep Monday 10 March", "Another day", "No day for now"]
    );
    assert_eq!(page.attributes("[name=next][checked]", "value"), ["keep"]);
    save(&app, &maya, "Kept.", &[("next", "keep")]).await;
    assert_eq!(next(&app).await, SET);
    save(&app, &maya, "Moved.", &[("next", "day"), ("follow_up_on", "2031-03-12")]).await;
    assert_eq!(next(&app).await, "Maya Riverside and you, Wednesday 12 March");
    save(&app, &maya, "None.", &[("next", "none")]).await;
    assert_eq!(next(&app).await, NONE);
    maya.get(&note).await.ok().says_not("No day for now");
}

#[tokio::test]
async fn the_full_form_asks_the_same() {
    let (app, maya) = app_with_a_day().await;
    let page = maya.get(&format!("{}/new", path(&app, "Sam"))).await.ok();
    page.says("Keep Monday 10 March");
    let form = [
        ("form", "full"),
        ("mode", "text"),
        ("outcome", "reached"),
        ("codes", "D5"),
        ("next", "none"),
    ];
    app.wait(SignedDuration::from_secs(1));
    maya.post(&path(&app, "Sam"), &form).await.see_other();
    assert_eq!(next(&app).await, NONE);
}

#[tokio::test]
async fn a_day_is_done_once_they_have_spoken_on_it() {
    let (app, maya) = app_with_a_day().await;
    app.wait(SignedDuration::from_hours(24 * 6));
    maya.get("/my-people").await.ok().says("You set 10 March to talk.");
    save(&app, &maya, "Nobody there.", &[("how", "tried")]).await;
    assert_eq!(next(&app).await, SET);
    save(&app, &maya, "We spoke.", &[]).await;
    assert_eq!(next(&app).await, NONE);
}

#[tokio::test]
async fn taking_a_note_back_brings_back_the_day_from_before_it() {
    let (app, maya) = app_with_a_day().await;
    for more in [
        vec![("next", "day"), ("follow_up_on", "2031-03-20")],
        vec![("next", "none")],
        vec![("next", "keep")],
    ] {
        let written = save(&app, &maya, "A slip.", &more).await;
        maya.post(&format!("/contacts/{written}/undo"), &[]).await.see_other();
        assert_eq!(next(&app).await, SET, "{more:?}");
    }
    // Also when they are taken back in the order they were written.
    let first = save(&app, &maya, "One.", &[("follow_up_on", "2031-03-20")]).await;
    let second = save(&app, &maya, "Two.", &[("follow_up_on", "2031-03-21")]).await;
    maya.post(&format!("/contacts/{first}/undo"), &[]).await.see_other();
    assert_eq!(next(&app).await, "Maya Riverside and you, Friday 21 March");
    maya.post(&format!("/contacts/{second}/undo"), &[]).await.see_other();
    assert_eq!(next(&app).await, SET);
}

#[tokio::test]
async fn what_is_said_of_the_day_must_fit_together() {
    let (app, maya) = app_with_a_day().await;
    let cases = [
        (vec![("next", "day")], "Say which day, or pick another answer."),
        (vec![("next", "none"), ("follow_up_on", "2031-03-12")], "Another day is written."),
        (vec![("next", "keep"), ("follow_up_on", "2031-03-12")], "Another day is written."),
        (vec![("next", "day"), ("follow_up_on", "soon")], "Write the day like"),
    ];
    for (more, says) in cases {
        let form_id = id(&app);
        let mut form = quick(&form_id, "phone", "Words stay.");
        form.extend_from_slice(&more);
        let reply = maya.post(&path(&app, "Sam"), &form).await;
        assert_eq!(reply.status.as_u16(), 422, "{more:?}");
        reply.says(says);
        assert_eq!(reply.all("textarea"), ["Words stay."]);
        for field in reply.attributes(".faults a", "href") {
            assert_eq!(reply.all(&field).len(), 1, "{field} leads nowhere");
        }
    }
    assert_eq!(next(&app).await, SET);
}

#[tokio::test]
async fn the_person_is_told_who_set_the_day_and_can_ask_for_another() {
    let (app, maya) = app_with_a_day().await;
    let sam = app.as_("Sam").await;
    let week = sam.get("/week").await.ok();
    week.says("Maya Riverside set this day to talk.").says_not("You both set");
    let ask = week.attributes("section[aria-labelledby=next] form", "action").remove(0);
    app.wait(SignedDuration::from_secs(1));
    let saved = sam.post(&ask, &[]).await.see_other();
    let asked = sam.get(&saved).await.ok();
    asked.says("You asked for another day. Maya Riverside sees that at the top of their list.");
    let list = maya.get("/my-people").await.ok();
    assert_eq!(list.all("h2")[0], "Say hello soon 1");
    list.says("They asked for another day than 10 March.");
    let note = maya.get(&format!("/my-people?note={}", app.cast().id("Sam"))).await.ok();
    note.says("Sam Riverside asked for another day than Monday 10 March.");
    save(&app, &maya, "Moved.", &[("next", "day"), ("follow_up_on", "2031-03-12")]).await;
    assert_eq!(next(&app).await, "Maya Riverside and you, Wednesday 12 March");
    maya.get("/my-people").await.ok().says_not("asked for another day");
}

#[tokio::test]
async fn asking_for_another_day_can_be_taken_back_and_is_nobody_elses() {
    let (app, maya) = app_with_a_day().await;
    let sam = app.as_("Sam").await;
    let ask = sam.get("/week").await.ok();
    let ask = ask.attributes("section[aria-labelledby=next] form", "action").remove(0);
    for name in ["Maya", "Tomasz", "Priya", "Jordan"] {
        let reply = app.as_(name).await.post(&ask, &[]).await;
        assert_eq!(reply.status.as_u16(), 404, "{name}");
    }
    assert_eq!(app.as_elsewhere("Sam").await.post(&ask, &[]).await.status.as_u16(), 404);
    app.wait(SignedDuration::from_secs(1));
    sam.post(&ask, &[]).await.see_other();
    sam.get("/week").await.ok().says("Keep this day after all");
    sam.post(&format!("{ask}/undo"), &[]).await.see_other();
    sam.get("/week").await.ok().says("Ask to move it");
    maya.get("/my-people").await.ok().says_not("asked for another day");
    // Without a day there is nothing to move.
    save(&app, &maya, "No day.", &[("next", "none")]).await;
    assert_eq!(sam.post(&ask, &[]).await.see_other(), "/week");
}
