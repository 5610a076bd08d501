//! Groups: found by whom, written down by whom, and who reads who came.

mod lists;
mod sent;
mod walls;

use crate::app::{Client, Reply, TestApp};

/// Adds a group that Maya runs; its address.
async fn tea(app: &TestApp, t: &Client) -> String {
    let maya = app.cast().id("Maya").to_string();
    let form = [
        ("name", "Tuesday tea"),
        ("about", "For anyone who wants company."),
        ("days", "tu"),
        ("starts_at", "18:30"),
        ("minutes", "90"),
        ("often", "weekly"),
        ("place", "Room 2"),
        ("link", "meet.example/tea"),
        ("languages", "en"),
        ("languages", "es"),
        ("worker", maya.as_str()),
        ("room", "12"),
        ("open", "yes"),
    ];
    bare(&t.post("/groups", &form).await)
}

/// Where an answer leads, without what it says was saved.
#[track_caller]
fn bare(reply: &Reply) -> String {
    reply.see_other().split('?').next().unwrap_or_default().to_owned()
}

/// Writes down a meeting; the address of its page.
async fn met(by: &Client, group: &str, form: &[(&str, &str)]) -> String {
    by.post(&format!("{group}/meetings"), form).await.see_other();
    let page = by.get(group).await.ok();
    page.attributes("main a[href^='/meetings/']", "href").remove(0)
}

#[tokio::test]
async fn a_group_is_added_found_by_its_day_and_changed() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let list = t.get("/groups").await.ok();
    list.says("Tuesday").says("Tuesday tea").says("Someone new can come").says("Room 2");
    list.says("6:30 pm, 1 hour 30 minutes, every week").says("With Maya Riverside");
    // The day is the heading already.
    list.says_not("Tuesday, 6:30 pm");
    let page = t.get(&group).await.ok();
    page.says("Tuesday, 6:30 pm, 1 hour 30 minutes, every week");
    page.says("For anyone who wants company.").says("12 people").says("English, Español");
    assert_eq!(page.attributes("main dl a", "href"), ["https://meet.example/tea"]);
    let form = t.get(&format!("{group}/change")).await.ok();
    let version = form.attributes("input[name=version]", "value").remove(0);
    assert_eq!(form.attributes("input[name=days][checked]", "value"), ["tu"]);
    let new = [("name", "Tuesday coffee"), ("days", "we"), ("open", "no"), ("version", &version)];
    assert_eq!(bare(&t.post(&format!("{group}/change"), &new).await), group);
    t.get("/groups").await.ok().says("Wednesday").says("Full, or closed").says_not("Tuesday tea");
    // Somebody who had it open before changes nothing that they have not seen.
    let late = [("name", "Tuesday tea again"), ("version", version.as_str())];
    let reply = t.post(&format!("{group}/change"), &late).await;
    assert_eq!(reply.status, 422);
    reply.says("Someone else changed this").says("It says now: Tuesday coffee · Wednesday");
    assert_eq!(reply.attributes("input[name=name]", "value"), ["Tuesday tea again"]);
    t.get(&group).await.ok().says("Tuesday coffee");
}

#[tokio::test]
async fn every_fault_of_a_group_stands_beside_its_field_and_the_words_stay() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let form = [
        ("name", "  "),
        ("about", "words that stay"),
        ("starts_at", "soon"),
        ("minutes", "-5"),
        ("link", "javascript:alert(1)"),
        ("room", "99999999999"),
        ("started_on", "2031-02-30"),
        ("worker", "not-an-id"),
        ("days", "someday"),
    ];
    let reply = t.post("/groups", &form).await;
    assert_eq!(reply.status, 422);
    for told in ["Give the group a name.", "not a time of day", "not a web address", "Pick a day"] {
        reply.says(told);
    }
    assert_eq!(reply.all("p.fault").len(), 6, "{}", reply.words());
    assert!(reply.text.contains("words that stay") && reply.text.contains("javascript:alert(1)"));
    assert!(!reply.text.contains("href=\"javascript"), "a link was made of it");
    let long = "x".repeat(81);
    let reply = t.post("/groups", &[("name", long.as_str())]).await;
    reply.says("80 characters are the most");
    for year in ["-009999-01-01", "0031-03-04", "9999-12-31"] {
        let form = [("name", "Tea"), ("started_on", year), ("ended_on", year)];
        let reply = t.post("/groups", &form).await;
        assert_eq!(reply.status, 422, "{year}");
        assert_eq!(reply.says("Look at the year.").all("p.fault").len(), 2, "{year}");
        assert_eq!(reply.attributes("input[name=ended_on]", "value"), [year]);
    }
    t.get("/groups").await.ok().says("There is no group yet.");
}

#[tokio::test]
async fn whoever_runs_a_group_writes_its_meetings_and_takes_them_back() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let maya = app.as_("Maya").await;
    let form = maya.get(&format!("{group}/meetings/new")).await.ok();
    // Her own people can be ticked; Jordan is nobody's yet.
    form.says("Sam Riverside").says("Lou Riverside").says_not("Jordan Riverside");
    assert_eq!(form.attributes("input[name=met_on]", "value"), ["2031-03-04"]);
    assert_eq!(form.attributes("input[name=minutes]", "value"), ["90"]);
    let (sam, id) =
        (app.cast().id("Sam").to_string(), form.attributes("input[name=meeting_id]", "value"));
    let posted = [
        ("meeting_id", id[0].as_str()),
        ("met_on", "2031-03-03"),
        ("minutes", "80"),
        ("people", sam.as_str()),
        ("others", "4"),
        ("note", "The big room."),
    ];
    let meeting = met(&maya, &group, &posted).await;
    // The same form again is the same meeting.
    maya.post(&format!("{group}/meetings"), &posted).await.see_other();
    let page = maya.get(&group).await.ok();
    page.says("5 people came, 1 hour 20 minutes");
    assert_eq!(page.all("main ul.people li").len(), 1);
    let one = maya.get(&meeting).await.ok();
    one.says("Sam Riverside").says("4 people came who gave no name").says("With Maya Riverside");
    // Changed: nobody is named, and one more came.
    let change = maya.get(&format!("{meeting}/change")).await.ok();
    assert_eq!(change.attributes("input[name=others]", "value"), ["4"]);
    assert_eq!(change.attributes("input[name=people][checked]", "value"), [sam.as_str()]);
    let version = change.attributes("input[name=version]", "value").remove(0);
    let new = [("met_on", "2031-03-03"), ("others", "6"), ("version", version.as_str())];
    maya.post(&format!("{meeting}/change"), &new).await.see_other();
    let one = maya.get(&meeting).await.ok();
    one.says("6 people came").says_not("Sam Riverside").says("What was changed");
    one.says("Maya Riverside: 5 people came");
    let late = [("met_on", "2031-03-03"), ("others", "7"), ("version", version.as_str())];
    let late = maya.post(&format!("{meeting}/change"), &late).await;
    late.says("Someone else changed this");
    // Taken back and brought back.
    let back = maya.post(&format!("{meeting}/undo"), &[]).await.see_other();
    let page = maya.get(&back).await.ok();
    page.says("The meeting was taken back.").says("No meeting is written down yet.");
    assert_eq!(page.attributes(".flash form", "action"), [format!("{meeting}/back")]);
    maya.get(&meeting).await.ok().says("This meeting was taken back");
    assert_eq!(maya.get(&format!("{meeting}/change")).await.status, 404);
    maya.post(&format!("{meeting}/back"), &[]).await.see_other();
    maya.get(&group).await.ok().says("6 people came");
    // What was done stands in the record.
    let log = app.as_("Noor").await.get("/audit").await.ok();
    log.says("wrote down that a group met").says("changed or took back a meeting of a group");
}

#[tokio::test]
async fn a_group_meets_once_a_day() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let day = |on, others| [("met_on", on), ("others", others)];
    let first = met(&t, &group, &day("2031-03-03", "4")).await;
    let again = t.post(&format!("{group}/meetings"), &day("2031-03-03", "5")).await;
    assert_eq!(again.status, 422);
    again.says("written down for that day");
    // Once it was taken back the day is free; then the first cannot come back.
    t.post(&format!("{first}/undo"), &[]).await.see_other();
    let second = met(&t, &group, &day("2031-03-03", "5")).await;
    assert_eq!(t.post(&format!("{first}/back"), &[]).await.status, 422);
    let other = met(&t, &group, &day("2031-03-04", "7")).await;
    assert_ne!(second, other);
    let moved = t.post(&format!("{other}/change"), &day("2031-03-03", "7")).await;
    moved.says("written down for that day");
}

#[tokio::test]
async fn somebody_else_is_written_by_name_and_only_by_who_may_know_of_them() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let to = format!("{group}/meetings");
    let form = |names| [("met_on", "2031-03-03"), ("names", names), ("others", "0")];
    // Jordan is not one of Maya's people: for her there is nobody of that name.
    let maya = app.as_("Maya").await;
    let reply = maya.post(&to, &form("Jordan Riverside\nLou Riverside")).await;
    reply.says("Nobody whom you can see here is called “Jordan Riverside”");
    assert!(reply.text.contains("Jordan Riverside\nLou Riverside"), "the words stay");
    assert_eq!(reply.all("p.fault").len(), 1, "{}", reply.words());
    // Kim's own record is sealed from the coordinator.
    t.post(&to, &form("Kim Riverside")).await.says("Nobody whom you can see");
    // The other organisation's people are nobody here.
    t.post(&to, &form("Jordan Hillside")).await.says("Nobody whom you can see");
    let meeting = met(&t, &group, &form("jordan  RIVERSIDE")).await;
    t.get(&meeting).await.ok().says("Jordan Riverside").says("One person came");
    // Now Maya may know: it is her group's book. And next time Jordan can be ticked.
    maya.get(&meeting).await.ok().says("Jordan Riverside");
    maya.get(&format!("{group}/meetings/new")).await.ok().says("Jordan Riverside");
}

#[tokio::test]
async fn faults_of_a_meeting_stand_beside_their_fields() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let group = tea(&app, &t).await;
    let to = format!("{group}/meetings");
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[("met_on", "2031-03-05"), ("others", "1")], "This day has not come yet."),
        (&[("met_on", "1900-03-05"), ("others", "1")], "This is before 1930."),
        (&[("met_on", "yesterday"), ("others", "1")], "Pick a day."),
        (&[("others", "1")], "Pick a day."),
        (&[("met_on", "2031-03-03")], "Say how many came."),
        (&[("met_on", "2031-03-03"), ("others", "many")], "Write a whole number."),
        (&[("met_on", "2031-03-03"), ("others", "2001")], "2,000 is the most."),
        (&[("met_on", "2031-03-03"), ("others", "1"), ("minutes", "1441")], "longer than a day"),
    ];
    for (form, told) in cases {
        let reply = t.post(&to, form).await;
        assert_eq!(reply.status, 422, "{form:?}");
        reply.says(told);
        assert_eq!(reply.all("p.fault").len(), 1, "{form:?} {}", reply.words());
    }
    t.get(&group).await.ok().says("No meeting is written down yet.");
}
