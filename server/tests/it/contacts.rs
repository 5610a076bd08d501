//! The activity log through its pages: the ten-second note, undo, the week, the timeline.

mod list;
mod plan;
mod said;
mod supervision;
mod weeks;

use axum::http::StatusCode;
use jiff::SignedDuration;
use kernel::ids::kind;
use porchlight::audit::Entry;
use porchlight::db::System;
use porchlight::matching::{self, NewPair};

use crate::app::{Client, TestApp};
use crate::cast::Cast;

const BY: System = System::because("a test makes two people peers");

/// A program in which Maya is Sam's peer, in both organisations.
pub async fn app_with_peers() -> TestApp {
    let app = TestApp::new().await;
    for cast in [app.cast(), app.cast_elsewhere()] {
        peers(&app, cast, "Maya", "Sam").await;
    }
    app
}

async fn peers(app: &TestApp, cast: &Cast, worker: &str, person: &str) {
    let by = BY.within(cast.org);
    let (worker, person) = (cast.id(worker), cast.id(person));
    let mut db = app.app.db().clone();
    if matching::pair_between(&mut db, &by, worker, person).await.unwrap().is_some() {
        return;
    }
    let organisation = app.app.organisation(cast.org).unwrap();
    let new = NewPair {
        relationship: app.app.moments().id(),
        programme: organisation.programme.id,
        person,
        worker,
        began_at: app.now() - SignedDuration::from_hours(24 * 30),
        hello_every_days: Some(7),
        made_by: cast.id("Tomasz"),
    };
    let mut tx = app.app.db().write().await.unwrap();
    matching::begin(&mut tx, &by, &new).await.unwrap();
    let entry = Entry::by_system_named(&by, "Test", "relationship", app.app.moments());
    tx.commit(entry).await.unwrap();
}

fn path(app: &TestApp, name: &str) -> String {
    format!("/people/{}/contacts", app.cast().id(name))
}

/// A quick note as the form sends it.
fn quick<'a>(id: &'a str, how: &'a str, note: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("contact_id", id),
        ("how", how),
        ("minutes", "30"),
        ("topics", "housing"),
        ("note", note),
        ("asked_shared", "1"),
        ("extra", "shared"),
    ]
}

fn id(app: &TestApp) -> String {
    app.app.moments().id::<kind::Contact>().to_string()
}

async fn note(app: &TestApp, maya: &Client, text: &str) -> String {
    let form_id = id(app);
    let to = maya.post(&path(app, "Sam"), &quick(&form_id, "in_person", text)).await.see_other();
    assert_eq!(to, format!("/my-people?saved=contact&of={form_id}"));
    form_id
}

#[tokio::test]
async fn a_note_takes_two_taps_and_the_person_reads_it() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let list = maya.get("/my-people").await.ok();
    list.says("Sam Riverside").says("You have not spoken yet");
    let with_form = maya.get(&format!("/my-people?note={}", app.cast().id("Sam"))).await.ok();
    assert_eq!(
        with_form.attributes("#note form input[checked]", "value"),
        ["in_person", "30", "shared"]
    );
    note(&app, &maya, "Walked by the river.").await;
    maya.get("/my-people").await.ok().says("Last spoke today");
    let sam = app.as_("Sam").await;
    let own = sam.get(&path(&app, "Sam")).await.ok();
    own.says("Met in person · 30 minutes")
        .says("Walked by the river.")
        .says("Finding help and services");
}

#[tokio::test]
async fn a_note_kept_back_is_not_read_by_the_person() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    let mut form = quick(&form_id, "phone", "Not shared yet, river stone.");
    form.retain(|(name, _)| *name != "extra");
    maya.post(&path(&app, "Sam"), &form).await.see_other();
    maya.get(&path(&app, "Sam")).await.ok().says("river stone").says("can’t read this one yet");
    let sam = app.as_("Sam").await;
    sam.get(&path(&app, "Sam")).await.ok().says_not("river stone");
    let one = sam.get(&format!("/contacts/{form_id}")).await;
    assert_eq!(one.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn words_that_come_back_with_the_back_button_are_noted_once() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let [first, second, third, fourth] = [(); 4].map(|()| app.app.moments().id::<kind::Contact>());
    let send = async |id: String, how: &'static str, note: &'static str| {
        maya.post(&path(&app, "Sam"), &quick(&id, how, note)).await.see_other()
    };
    send(first.to_string(), "in_person", "By the river.").await;
    app.wait(SignedDuration::from_mins(3));
    let again = send(second.to_string(), "in_person", "By the river.").await;
    assert_eq!(again, format!("/my-people?saved=contact-again&of={first}"));
    maya.get(&again).await.ok().says("That was already noted");
    // Another day, other words, and no words at all are each an entry of their own.
    send(third.to_string(), "in_person", "By the river, later.").await;
    app.wait(SignedDuration::from_mins(20));
    let later = send(fourth.to_string(), "in_person", "By the river.").await;
    assert_eq!(later, format!("/my-people?saved=contact&of={fourth}"));
    for _ in 0..2 {
        let id = app.app.moments().id::<kind::Contact>().to_string();
        assert!(send(id, "phone", "").await.contains("saved=contact&"));
    }
    let page = maya.get(&path(&app, "Sam")).await.ok();
    assert_eq!(page.all(".timeline > li").len(), 5);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_contact() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = note(&app, &maya, "Once.").await;
    let again = maya.post(&path(&app, "Sam"), &quick(&form_id, "in_person", "Once.")).await;
    assert_eq!(again.see_other(), format!("/my-people?saved=contact-again&of={form_id}"));
    let page = maya.get(&path(&app, "Sam")).await.ok();
    assert_eq!(page.all(".timeline > li").len(), 1);
}

#[tokio::test]
async fn a_contact_can_be_taken_back_for_ten_minutes_and_not_longer() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let first = note(&app, &maya, "First.").await;
    app.wait(SignedDuration::from_mins(10));
    let saved = maya.get(&format!("/my-people?saved=contact&of={first}")).await.ok();
    assert_eq!(saved.attributes(".flash form", "action"), [format!("/contacts/{first}/undo")]);
    let undone = maya.post(&format!("/contacts/{first}/undo"), &[]).await;
    assert_eq!(undone.see_other(), format!("/my-people?saved=contact-undone&of={first}"));
    maya.get("/my-people").await.ok().says("You have not spoken yet");
    app.as_("Sam").await.get(&path(&app, "Sam")).await.ok().says_not("First.");

    let second = note(&app, &maya, "Second.").await;
    app.wait(SignedDuration::from_mins(11));
    let late = maya.post(&format!("/contacts/{second}/undo"), &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("ten minutes to take this back are over");
    maya.get(&path(&app, "Sam")).await.ok().says("Second.");
}

#[tokio::test]
async fn nobody_takes_back_what_somebody_else_wrote() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let written = note(&app, &maya, "Mine.").await;
    for name in ["Rosa", "Priya", "Tomasz", "Sam"] {
        let reply = app.as_(name).await.post(&format!("/contacts/{written}/undo"), &[]).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{name}");
    }
    let elsewhere = app.as_elsewhere("Maya").await;
    let theirs = elsewhere.post(&format!("/contacts/{written}/undo"), &[]).await;
    let nobodys = elsewhere.post(&format!("/contacts/{}/undo", id(&app)), &[]).await;
    assert_eq!(theirs.shape(), nobodys.shape());
}

#[tokio::test]
async fn a_faulty_note_keeps_every_word_and_says_what_to_mend() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let cases: &[(&str, &str, &str)] = &[
        ("how", "nonsense", "Pick what happened."),
        ("minutes", "many", "Write the minutes as a number"),
        ("day", "yesterday", "Write the day like"),
        ("time", "25:99", "Write the day like"),
        ("day", "2032-01-01", "This time has not come yet"),
        ("day", "2029-01-01", "more than a year ago"),
        ("follow_up_on", "soon", "Write the day like"),
        ("follow_up_on", "2031-01-01", "The next contact is before this one"),
        ("follow_up_on", "2096-01-01", "more than a year away"),
        ("topics", "astrology", "not on the list any more"),
    ];
    for (field, value, says) in cases {
        let form_id = id(&app);
        let mut form = quick(&form_id, "phone", "Every <word> & \"quote\" stays.");
        form.retain(|(name, _)| name != field);
        form.push((field, value));
        let reply = maya.post(&path(&app, "Sam"), &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        reply.says(says);
        assert_eq!(reply.all("textarea")[0], "Every <word> & \"quote\" stays.", "{field}={value}");
        assert_eq!(reply.attributes("input[name=contact_id]", "value").last().unwrap(), &form_id);
    }
    maya.get(&path(&app, "Sam")).await.ok().says("Nothing yet");
}

#[tokio::test]
async fn an_hour_that_was_left_out_is_asked_about_and_one_that_was_there_twice_is_the_first() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let at = |form_id: &str, day: &'static str, time: &'static str| {
        let mut form: Vec<(String, String)> = quick(form_id, "phone", "We spoke.")
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        form.retain(|(name, _)| name != "day" && name != "time");
        form.extend([("day".to_owned(), day.to_owned()), ("time".to_owned(), time.to_owned())]);
        form
    };
    // In Chicago the clocks went from 2 to 3 on 10 March 2030, and from 2 back to 1 on 3 November.
    for (day, time, is_there) in [
        ("2030-03-10", "02:30", false),
        ("2030-03-10", "02:00", false),
        ("2030-03-10", "03:00", true),
        ("2030-11-03", "01:30", true),
    ] {
        let form = at(&id(&app), day, time);
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let reply = maya.post(&path(&app, "Sam"), &form).await;
        if is_there {
            reply.see_other();
            continue;
        }
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{day} {time}");
        reply.says("the clocks were put forward then").says("We spoke.");
        assert!(reply.attributes("[aria-invalid]", "name").contains(&"time".to_owned()));
    }
    maya.get(&path(&app, "Sam")).await.ok().says("1:30");
}

#[tokio::test]
async fn a_note_of_a_thousand_lines_is_kept_and_one_that_is_too_long_is_not_lost() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let long = "Ünïcödé 😀 line.\n".repeat(500);
    note(&app, &maya, &long).await;
    maya.get(&path(&app, "Sam")).await.ok().says("😀");
    let too_long = "x".repeat(10_001);
    let form_id = id(&app);
    let reply = maya.post(&path(&app, "Sam"), &quick(&form_id, "phone", &too_long)).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text.contains(&too_long));
    let huge = "x".repeat(300_000);
    let reply = maya.post(&path(&app, "Sam"), &quick(&form_id, "phone", &huge)).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_worker_writes_only_about_people_they_support() {
    let app = app_with_peers().await;
    for name in ["Rosa", "Kim", "Priya", "Eve", "Noor", "Jordan", "Sam"] {
        let form_id = id(&app);
        let reply =
            app.as_(name).await.post(&path(&app, "Sam"), &quick(&form_id, "phone", "no")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn trying_without_an_answer_is_one_tap_and_does_not_count_as_having_spoken() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    let form = [("contact_id", form_id.as_str()), ("how", "tried")];
    maya.post(&path(&app, "Sam"), &form).await.see_other();
    maya.get("/my-people").await.ok().says("You have not spoken yet");
    maya.get(&path(&app, "Sam")).await.ok().says("Phone · Tried, no answer");
}

#[tokio::test]
async fn after_the_days_the_two_agreed_the_person_is_to_say_hello_to_soon() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    note(&app, &maya, "Hello.").await;
    assert_eq!(maya.get("/my-people").await.ok().all("h2")[0], "In touch 1");
    app.wait(SignedDuration::from_hours(24 * 7));
    let page = maya.get("/my-people").await.ok();
    assert_eq!(page.all("h2")[0], "Say hello soon 1");
    page.says("Last spoke 7 days ago. The plan: once a week.");
}

#[tokio::test]
async fn work_without_a_person_counts_in_the_own_week() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    let form = [
        ("contact_id", form_id.as_str()),
        ("with", "nobody"),
        ("planned", "planned"),
        ("more_minutes", "45"),
        ("codes", "I7"),
        ("codes", "W2"),
    ];
    assert!(maya.post("/contacts", &form).await.see_other().starts_with("/contacts?saved=contact"));
    note(&app, &maya, "And with a person.").await;
    let week = maya.get("/contacts").await.ok();
    week.says("You spoke or met once.").says("With people: 30 min").says("Work around it: 45 min");
    week.says("Checking what help is out there");
    assert_eq!(app.as_("Rosa").await.get("/contacts").await.ok().all(".days h3").len(), 0);
}

#[tokio::test]
async fn work_with_people_needs_somebody_it_was_with() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let reply = maya.post("/contacts", &[("with", "nobody"), ("codes", "D5")]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    reply.says("Say who, or pick");
    let anonymous =
        [("with", "anonymous"), ("codes", "D5"), ("mode", "phone"), ("outcome", "reached")];
    maya.post("/contacts", &anonymous).await.see_other();
    let group = [
        ("with", "several"),
        ("others", "9"),
        ("codes", "D6"),
        ("mode", "group"),
        ("outcome", "reached"),
    ];
    maya.post("/contacts", &group).await.see_other();
    maya.get("/contacts").await.ok().says("Group · 9 people");
    let empty =
        maya.post("/contacts", &[("with", "several"), ("others", "x"), ("codes", "D6")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_message_cannot_be_left_where_the_person_did_not_agree_to_one() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form = [("mode", "phone"), ("outcome", "left_message"), ("codes", "D5"), ("note", "hm")];
    let reply = maya.post(&path(&app, "Sam"), &form).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    reply.says("They have not said yes to messages this way");
    assert_eq!(reply.all("textarea")[0], "hm");
}

#[tokio::test]
async fn a_supervisor_reads_what_her_workers_wrote_and_finds_what_they_marked() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let form_id = id(&app);
    let mut form = quick(&form_id, "phone", "I was unsure what to say.");
    form.push(("extra", "supervision"));
    maya.post(&path(&app, "Sam"), &form).await.see_other();
    let team = app.as_("Priya").await.get("/team").await.ok();
    team.says("Maya Riverside").says("I was unsure what to say.");
    team.says_not("Rosa Riverside").says_not("Hillside");
}

#[tokio::test]
async fn counts_are_shown_without_names_and_small_numbers_of_people_are_hidden() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    note(&app, &maya, "Counted.").await;
    let going = app.as_("Eve").await.get("/going").await.ok();
    going.says("Too few people were in touch").says("not shown");
    going.says_not("Sam").says_not("Maya").says_not("met once");
    assert_eq!(app.as_("Maya").await.get("/going").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_pages_speak_spanish() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await.speaking("es");
    maya.get("/my-people").await.ok().says("Mi gente");
    maya.get("/contacts").await.ok().says("Tu semana");
    let sam = app.as_("Sam").await.speaking("es");
    sam.get("/week").await.ok().says("Maya Riverside te acompaña");
}
