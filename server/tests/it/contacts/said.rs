//! What an entry holds is what somebody said, once, and under their name.

use jiff::SignedDuration;

use super::{app_with_peers, id, path, quick};

#[tokio::test]
async fn the_long_forms_begin_with_nothing_chosen() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    for page in [
        format!("{}/new", path(&app, "Sam")),
        "/contacts/new?kind=people".to_owned(),
        "/contacts/new?kind=around".to_owned(),
    ] {
        let page = maya.get(&page).await.ok();
        assert!(page.attributes("input[type=radio][checked]", "value").is_empty());
        assert!(page.attributes("option[selected]", "value").iter().all(String::is_empty));
        let places = page.attributes("select[name=place] option", "value");
        assert!(places.first().is_none_or(String::is_empty), "{places:?}");
    }
}

#[tokio::test]
async fn nothing_is_kept_that_was_not_said() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let at = path(&app, "Sam");
    let empty = maya.post(&at, &[("form", "full")]).await;
    assert_eq!(empty.status.as_u16(), 422);
    empty.says("Say how it went").says("Pick what kind of work it was.");
    let form = [("form", "full"), ("mode", "phone"), ("outcome", "reached"), ("codes", "D5")];
    maya.post(&at, &form).await.see_other();
    let page = maya.get(&at).await.ok();
    assert_eq!(page.all(".timeline h3"), ["Phone"]);
}

#[tokio::test]
async fn longer_asks_how_long() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let at = path(&app, "Sam");
    let form_id = id(&app);
    let with = |minutes: &'static str, more: &'static str| {
        let mut form = quick(&form_id, "in_person", "Kept words.");
        form.retain(|(name, _)| *name != "minutes");
        form.extend([("minutes", minutes), ("more_minutes", more)]);
        form
    };
    for (minutes, more, says) in [
        ("more", "", "Write about how many minutes it was"),
        ("more", "long", "Write the minutes as a number"),
        ("30", "90", "Two lengths are given."),
    ] {
        let reply = maya.post(&at, &with(minutes, more)).await;
        assert_eq!(reply.status.as_u16(), 422, "{minutes} {more}");
        reply.says(says);
        assert_eq!(reply.all("textarea"), ["Kept words."]);
    }
    maya.post(&at, &with("more", "100")).await.see_other();
    maya.get(&at).await.ok().says("1 hour 40 minutes");
}

#[tokio::test]
async fn the_quick_note_says_what_the_picked_answers_come_to() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let page = maya.get(&format!("/my-people?note={}", app.cast().id("Sam"))).await.ok();
    assert_eq!(page.all("[data-sum]"), ["You save what is picked above."]);
    assert_eq!(page.attributes("[data-sum]", "data-sum"), ["how minutes"]);
    assert_eq!(page.all("[name=more_minutes]").len(), 1);
}

#[tokio::test]
async fn what_was_saved_is_said_with_the_name() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    let form = [("contact_id", form_id.as_str()), ("how", "tried")];
    let saved = maya.post(&path(&app, "Sam"), &form).await.see_other();
    maya.get(&saved).await.ok().says("Noted for Sam Riverside: tried, no answer.");
    let undone = maya.post(&format!("/contacts/{form_id}/undo"), &[]).await.see_other();
    maya.get(&undone).await.ok().says("Taken back for Sam Riverside: tried, no answer.");
    // Nobody else learns it from the address.
    let rosa = app.as_("Rosa").await.get(&saved).await.ok();
    rosa.says_not("Saved.").says_not("Noted for").says_not("Sam Riverside");
}

#[tokio::test]
async fn an_id_that_comes_again_with_other_words_loses_none_of_them() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let at = path(&app, "Sam");
    let form_id = id(&app);
    maya.post(&at, &quick(&form_id, "phone", "First words.")).await.see_other();
    app.wait(SignedDuration::from_secs(30));
    let other = maya.post(&at, &quick(&form_id, "phone", "Other words.")).await.see_other();
    assert!(other.starts_with("/my-people?saved=contact&of=") && !other.ends_with(&form_id));
    let page = maya.get(&at).await.ok();
    page.says("First words.").says("Other words.");
    // The very same, sent again by a phone that got no answer, is still one entry.
    let same = maya.post(&at, &quick(&form_id, "phone", "First words.")).await.see_other();
    assert_eq!(same, format!("/my-people?saved=contact-again&of={form_id}"));
    assert_eq!(maya.get(&at).await.ok().all(".timeline > li").len(), 2);
}

#[tokio::test]
async fn a_note_that_was_taken_back_can_be_saved_anew_from_the_same_form() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let at = path(&app, "Sam");
    let form_id = id(&app);
    maya.post(&at, &quick(&form_id, "phone", "Again.")).await.see_other();
    maya.post(&format!("/contacts/{form_id}/undo"), &[]).await.see_other();
    let saved = maya.post(&at, &quick(&form_id, "phone", "Again.")).await.see_other();
    assert!(saved.starts_with("/my-people?saved=contact&of="), "{saved}");
    app.as_("Sam").await.get(&at).await.ok().says("Again.");
}

#[tokio::test]
async fn an_id_of_somebody_elses_entry_changes_nothing_of_it() {
    let app = app_with_peers().await;
    let (maya, priya) = (app.as_("Maya").await, app.as_("Priya").await);
    let form_id = id(&app);
    maya.post(&path(&app, "Sam"), &quick(&form_id, "phone", "Mine.")).await.see_other();
    let form = [("contact_id", form_id.as_str()), ("with", "nobody"), ("codes", "I4")];
    let saved = priya.post("/contacts", &form).await.see_other();
    assert!(saved.starts_with("/contacts?saved=contact&of=") && !saved.ends_with(&form_id));
    maya.get(&path(&app, "Sam")).await.ok().says("Mine.");
}

#[tokio::test]
async fn other_work_is_one_of_two_short_forms() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let choice = maya.get("/contacts/new").await.ok();
    let ways = choice.attributes("main a", "href");
    assert_eq!(ways, ["/contacts/new?kind=around", "/contacts/new?kind=people"]);
    let around = maya.get(&ways[0]).await.ok();
    around.says("Talking with the team").says_not("How did it go?").says_not("Running a group");
    let people = maya.get(&ways[1]).await.ok();
    people.says("Running a group").says("How did it go?");
    // The form that had the fault comes back, with its words.
    let empty = maya.post("/contacts", &[("kind", "around"), ("note", "Hm.")]).await;
    assert_eq!(empty.status.as_u16(), 422);
    empty.says("Pick what kind of work it was.").says_not("How did it go?");
    assert_eq!(empty.all("textarea"), ["Hm."]);
}

#[tokio::test]
async fn a_refused_day_is_beside_its_field_and_the_fold_is_open() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    let mut form = quick(&form_id, "phone", "Words.");
    form.push(("day", "2032-05-01"));
    let reply = maya.post(&path(&app, "Sam"), &form).await;
    assert_eq!(reply.status.as_u16(), 422);
    assert_eq!(
        reply.attributes("#note details[open] #f-day[aria-invalid]", "value"),
        ["2032-05-01"]
    );
    assert_eq!(reply.attributes(".faults a", "href"), ["#f-day"]);
    let fresh = maya.get(&format!("/my-people?note={}", app.cast().id("Sam"))).await.ok();
    assert_eq!(fresh.attributes("#f-day", "value"), [""]);
}

#[tokio::test]
async fn what_was_taken_back_is_read_by_nobody_but_whoever_wrote_it() {
    let app = app_with_peers().await;
    let (maya, sam) = (app.as_("Maya").await, app.as_("Sam").await);
    let form_id = id(&app);
    maya.post(&path(&app, "Sam"), &quick(&form_id, "phone", "Meant for Dara.")).await.see_other();
    let entry = format!("/contacts/{form_id}");
    sam.get(&entry).await.ok().says("Meant for Dara.");
    maya.post(&format!("{entry}/undo"), &[]).await.see_other();
    for name in ["Sam", "Priya", "Tomasz"] {
        let reply = app.as_(name).await.get(&entry).await;
        assert_eq!(reply.status.as_u16(), 404, "{name}");
        reply.says_not("Meant for Dara.");
    }
    maya.get(&entry).await.ok().says("Meant for Dara.").says("taken back");
}
