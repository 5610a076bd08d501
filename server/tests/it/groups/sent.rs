//! Forms that are sent twice, late or with hostile words: nobody's words are lost, and no page lies.

use super::{bare, met, tea};
use crate::app::{Reply, TestApp};
use crate::people::fill;

/// A name that would turn the page around and a mark-up that would be one.
const HOSTILE: &str = "\u{202E}aet <b>yadseuT</b>";

#[tokio::test]
async fn an_id_that_was_used_for_other_words_keeps_nobodys_words_away() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let id = t.get("/groups/new").await.ok().attributes("input[name=group_id]", "value").remove(0);
    let named = |name| [("group_id", id.as_str()), ("name", name), ("open", "yes")];
    let first = bare(&t.post("/groups", &named("Tea")).await);
    assert_eq!(bare(&t.post("/groups", &named("Tea")).await), first, "pressed twice it is one");
    let second = bare(&t.post("/groups", &named("Coffee")).await);
    assert_ne!(second, first, "sent again with another name it is another");
    t.get("/groups").await.ok().says("Tea").says("Coffee");
    // The other organisation's form with the same id is a group of its own.
    let other = app.as_elsewhere("Tomasz").await;
    other.post("/groups", &named("Theirs")).await.see_other();
    other.get("/groups").await.ok().says("Theirs").says_not("Coffee");
    t.get(&first).await.ok().says("Tea").says_not("Theirs");
}

#[tokio::test]
async fn a_meeting_sent_again_with_another_count_is_told_and_not_swallowed() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let to = format!("{group}/meetings");
    let form = t.get(&format!("{to}/new")).await.ok();
    let id = form.attributes("input[name=meeting_id]", "value").remove(0);
    let sent = |on, others| [("meeting_id", id.as_str()), ("met_on", on), ("others", others)];
    let first = met(&t, &group, &sent("2031-03-03", "4")).await;
    t.post(&to, &sent("2031-03-03", "4")).await.see_other();
    // Gone back in the browser, and mended: it would have looked kept, with the old count.
    let reply = t.post(&to, &sent("2031-03-03", "5")).await;
    assert_eq!(reply.status, 422);
    reply.says("Open it and change it there");
    assert_eq!(reply.attributes("input[name=others]", "value"), ["5"]);
    // Another day under the same id is another meeting.
    t.post(&to, &sent("2031-03-02", "6")).await.see_other();
    let page = t.get(&group).await.ok();
    assert_eq!(page.all("main ul.people li").len(), 2, "{}", page.words());
    t.get(&first).await.ok().says("4 people came");
}

#[tokio::test]
async fn a_form_with_a_fault_does_not_write_over_what_somebody_else_changed() {
    let app = TestApp::new().await;
    let (t, maya) = (app.as_("Tomasz").await, app.as_("Maya").await);
    let group = tea(&app, &t).await;
    let meeting = met(&t, &group, &[("met_on", "2031-03-03"), ("others", "4")]).await;
    let id = app.cast().id("Maya").to_string();
    let wrong = ("minutes", "2000");
    for (page, form) in [
        (&group, vec![("name", "Tea"), ("worker", id.as_str())]),
        (&meeting, vec![("met_on", "2031-03-03"), ("others", "5")]),
    ] {
        let change = format!("{page}/change");
        let opened = maya.get(&change).await.ok();
        let version = opened.attributes("input[name=version]", "value").remove(0);
        let mut first = form.clone();
        first.extend([("version", version.as_str()), ("minutes", "75")]);
        t.post(&change, &first).await.see_other();
        let mut late = form.clone();
        late.extend([("version", version.as_str()), wrong]);
        let reply = maya.post(&change, &late).await;
        assert_eq!(reply.status, 422);
        assert_eq!(reply.attributes("input[name=version]", "value"), [version.as_str()], "{page}");
        late.pop();
        maya.post(&change, &late).await.says("Someone else changed this").says("1 hour 15 minutes");
    }
}

#[tokio::test]
async fn hostile_names_stay_words_and_turn_nothing_around() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let long = "x".repeat(80);
    let form = [("name", HOSTILE), ("place", HOSTILE), ("about", "<b>bold</b>"), ("open", "yes")];
    let group = bare(&t.post("/groups", &form).await);
    t.post("/groups", &[("name", long.as_str())]).await.see_other();
    let to = format!("{group}/meetings");
    met(&t, &group, &[("met_on", "2031-03-03"), ("others", "1"), ("note", HOSTILE)]).await;
    for page in ["/groups", &group, &format!("{group}/change"), &format!("{to}/new")] {
        let page = t.get(page).await.ok();
        assert!(!page.text.contains('\u{202E}') && !page.text.contains("<b>"), "{}", page.text);
        page.says("aet <b>yadseuT</b>");
    }
    // A name that is nobody's is told as it begins, and turns nothing around either.
    let name = format!("{HOSTILE}{}", "y".repeat(5_000));
    let reply = t.post(&to, &[("met_on", "2031-03-02"), ("names", &name), ("others", "0")]).await;
    let told = reply.says("Nobody whom you can see here").all("p.fault").join(" ");
    assert!(!told.contains('\u{202E}') && told.len() < 1_000, "{told}");
}

#[tokio::test]
async fn all_unknown_names_are_told_at_once_and_not_without_end() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let to = format!("{group}/meetings");
    let form = |names| [("met_on", "2031-03-03"), ("names", names), ("others", "0")];
    let reply = t.post(&to, &form("Pat Nobody\nAri Noone\nPat Nobody")).await;
    reply.says("called “Ari Noone, Pat Nobody”");
    let many: Vec<String> = (0..61).map(|one| format!("Name {one}")).collect();
    let reply = t.post(&to, &form(&many.join("\n"))).await;
    reply.says("Write 60 names at most.");
    assert!(reply.text.contains("Name 60"), "the words stay");
}

#[tokio::test]
async fn the_day_offered_is_the_last_on_which_the_group_meets() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let form = [("name", "Sunday walk"), ("days", "su"), ("days", "we"), ("open", "yes")];
    let group = bare(&t.post("/groups", &form).await);
    let new = format!("{group}/meetings/new");
    // Today is a Tuesday.
    let day = async || t.get(&new).await.ok().attributes("input[name=met_on]", "value").remove(0);
    assert_eq!(day().await, "2031-03-02");
    met(&t, &group, &[("met_on", "2031-03-02"), ("others", "3")]).await;
    assert_eq!(day().await, "2031-03-04", "that day is written down already");
}

#[tokio::test]
async fn older_meetings_stand_on_a_page_of_their_own() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let to = format!("{group}/meetings");
    for day in 1..=27 {
        let on = format!("2031-02-{day:02}");
        t.post(&to, &[("met_on", on.as_str()), ("others", "3")]).await.see_other();
    }
    let page = t.get(&group).await.ok();
    let days = |page: &Reply| page.attributes("main .people time", "datetime");
    assert_eq!((days(&page).len(), days(&page)[0].as_str()), (26, "2031-02-27"));
    let earlier = page.attributes("nav.pages a", "href").remove(0);
    assert_eq!(days(&t.get(&earlier).await.ok()), ["2031-02-01"]);
    for odd in ["-009999-01-01", "soon", "9999-12-31"] {
        t.get(&format!("{group}?until={odd}")).await.ok();
    }
}

#[tokio::test]
async fn names_carry_how_to_reach_the_person_where_the_reader_may() {
    let app = TestApp::new().await;
    let (t, maya) = (app.as_("Tomasz").await, app.as_("Maya").await);
    let sam = app.cast().id("Sam").to_string();
    let lou = app.cast().id("Lou").to_string();
    let rules = [("way", "text"), ("way", "call"), ("voicemail", "no"), ("shared", "no")];
    fill(&app.as_("Sam").await, &format!("/people/{sam}/reach"), &rules).await.see_other();
    let group = tea(&app, &t).await;
    let came = [("met_on", "2031-03-03"), ("people", &*sam), ("people", &*lou), ("others", "0")];
    let meeting = met(&maya, &group, &came).await;
    let listed = maya.get("/my-people").await.ok().all("main .tag-rule");
    assert!(!listed.is_empty(), "there is a rule to show");
    let own = format!("/people/{sam}");
    for page in
        [meeting, format!("{own}/groups"), format!("{own}/referrals"), "/referrals/new".into()]
    {
        let page = maya.get(&page).await.ok();
        assert!(!page.all("main .tag-rule").is_empty(), "{}", page.words());
    }
    let page = app.as_("Sam").await.get(&format!("{own}/groups")).await.ok();
    assert_eq!(page.all("main .tag-rule").len(), 0, "their own page needs no rule");
}
