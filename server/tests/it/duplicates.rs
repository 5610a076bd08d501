//! One person once: pairs, putting two records together, taking them apart again.

mod keys;
mod tables;
mod together;
mod world;

use jiff::SignedDuration;
use kernel::ids::PersonId;
use kernel::people::CalledName;
use porchlight::audit::Entry;
use porchlight::db::System;
use porchlight::jobs::run_due;
use porchlight::people::{NewPerson, insert};

use crate::app::{Client, Reply, TestApp};
use crate::cast::Cast;
use crate::people::fill;

const BY: System = System::because("a test of duplicates");

/// Somebody new, a participant, with nothing but a name.
pub async fn add(app: &TestApp, cast: &Cast, name: &str) -> PersonId {
    let by = BY.within(cast.org);
    let new = NewPerson {
        person: app.moments.id(),
        called: CalledName::parse(name).unwrap(),
        language: None,
        at: app.now(),
    };
    let mut tx = app.app.db().write().await.unwrap();
    insert(&mut tx, &by, &new).await.unwrap();
    let today = app.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let role = kernel::access::Role::Participant;
    porchlight::access::store::grant(&mut tx, &by, new.person, role, today).await.unwrap();
    porchlight::people::look_again(&mut tx, &app.app, cast.org).await.unwrap();
    tx.commit(Entry::by_system_named(&by, "Add", "person", app.app.moments())).await.unwrap();
    new.person
}

/// Lets whoever changed be compared with the others.
pub async fn compare_all(app: &TestApp) {
    app.wait(SignedDuration::from_secs(11));
    while run_due(&app.app).await.unwrap() > 0 {}
}

pub fn at(person: PersonId, rest: &str) -> String {
    format!("/people/{person}{rest}")
}

/// Opens the page of two records, and posts what it carries with what is picked.
pub async fn put_together(
    client: &Client,
    (kept, gone): (PersonId, PersonId),
    picked: &[(&str, &str)],
) -> Reply {
    let page = client.get(&at(kept, &format!("/merge?with={gone}"))).await.ok();
    send(client, kept, &page, picked).await
}

/// Posts the form of a page of two records.
pub async fn send(client: &Client, kept: PersonId, page: &Reply, picked: &[(&str, &str)]) -> Reply {
    let held = |name: &str| {
        page.attributes(&format!("input[name={name}]"), "value")
            .first()
            .cloned()
            .unwrap_or_default()
    };
    let (with, ours, theirs) = (held("with"), held("kept_version"), held("gone_version"));
    let mut form = vec![
        ("with", with.as_str()),
        ("kept_version", ours.as_str()),
        ("gone_version", theirs.as_str()),
    ];
    form.extend(picked);
    client.post(&at(kept, "/merge"), &form).await
}

/// The address of the merge that an answer leads to.
#[track_caller]
pub fn made(reply: &Reply) -> String {
    let next = reply.see_other();
    assert!(next.starts_with("/merges/"), "{next}");
    next.split('?').next().unwrap().to_owned()
}

const NAMED: &str = "section.card .name";

#[tokio::test]
async fn pairs_are_listed_with_what_is_alike_and_what_was_said_is_remembered() {
    let app = TestApp::new().await;
    let robert = add(&app, app.cast(), "Robert Miller").await;
    add(&app, app.cast_elsewhere(), "Robert Miller").await;
    let bob = add(&app, app.cast(), "Bob Miller").await;
    let tomasz = app.as_("Tomasz").await;
    let due = tomasz.get("/duplicates").await.ok();
    due.says("still being looked at");
    assert_eq!(due.all(NAMED), [""; 0]);
    compare_all(&app).await;
    let page = tomasz.get("/duplicates").await.ok();
    page.says("First name: a short form of the same").says("Family name: the same");
    page.says_not("still being looked at");
    let mut names = page.all(NAMED);
    names.sort();
    assert_eq!(names, ["Bob Miller", "Robert Miller"]);
    // The other organisation has one of the two only.
    let elsewhere = app.as_elsewhere("Tomasz").await;
    assert_eq!(elsewhere.get("/duplicates").await.ok().all(NAMED), [""; 0]);
    // Later: out of the way, and there to be found.
    let (with, answer) = (bob.to_string(), at(robert, "/duplicates"));
    let theirs = elsewhere.post(&answer, &[("with", &with), ("answer", "two_people")]).await;
    assert_eq!(theirs.status.as_u16(), 404);
    tomasz.post(&answer, &[("with", &with), ("answer", "later")]).await.see_other();
    assert_eq!(tomasz.get("/duplicates").await.ok().all(NAMED), [""; 0]);
    assert_eq!(tomasz.get("/duplicates?show=later").await.ok().all(NAMED).len(), 2);
    // Two people, said from the other side: not asked again, also not when they are compared anew.
    let said = [("with", robert.to_string()), ("answer", "two_people".to_owned())];
    let said: Vec<(&str, &str)> = said.iter().map(|(k, v)| (*k, v.as_str())).collect();
    tomasz.post(&at(bob, "/duplicates"), &said).await.see_other();
    fill(&tomasz, &at(bob, "/reach"), &[("way", "text"), ("phone", "503 555 0142")])
        .await
        .see_other();
    compare_all(&app).await;
    for list in ["/duplicates", "/duplicates?show=later"] {
        assert_eq!(tomasz.get(list).await.ok().all(NAMED), [""; 0], "{list}");
    }
    // Nonsense keeps nothing.
    for (with, answer) in [("x", "later"), (with.as_str(), "perhaps"), (with.as_str(), "")] {
        let form = [("with", with), ("answer", answer)];
        let reply = tomasz.post(&at(robert, "/duplicates"), &form).await;
        assert_eq!(reply.status.as_u16(), 404, "{with} {answer}");
    }
}

#[tokio::test]
async fn a_colleague_is_in_no_pair_and_put_together_with_nobody() {
    let app = TestApp::new().await;
    let also_kim = add(&app, app.cast(), "Kim Riverside").await;
    compare_all(&app).await;
    let tomasz = app.as_("Tomasz").await;
    let list = tomasz.get("/duplicates").await.ok();
    assert_eq!(list.all(NAMED), [""; 0]);
    let kim = app.cast().id("Kim");
    let unknown = "01890000-0000-7000-8000-000000000000";
    let with = |id: &str| at(also_kim, &format!("/merge?with={id}"));
    // Sealed, of the other organisation and not there at all are one answer.
    let sealed = tomasz.get(&with(&kim.to_string())).await;
    let other = tomasz.get(&with(&app.cast_elsewhere().id("Sam").to_string())).await;
    let none = tomasz.get(&with(unknown)).await;
    sealed.says("which is sealed");
    assert_eq!(sealed.words(), none.words());
    assert_eq!(other.words(), none.words());
    assert_eq!(tomasz.get(&at(kim, "/merge")).await.status.as_u16(), 404);
    for id in [kim.to_string(), unknown.to_owned(), also_kim.to_string()] {
        let form = [("with", id.as_str()), ("kept_version", "1"), ("gone_version", "1")];
        assert_eq!(tomasz.post(&at(also_kim, "/merge"), &form).await.status.as_u16(), 422);
    }
    tomasz.get(&at(also_kim, "")).await.ok().says("Kim Riverside");
}

#[tokio::test]
async fn only_a_coordinator_decides() {
    let app = TestApp::new().await;
    let other = add(&app, app.cast(), "Sam Rivers").await;
    let sam = app.cast().id("Sam");
    for name in ["Maya", "Priya", "Sam", "Eve", "Noor"] {
        let client = app.as_(name).await;
        assert_eq!(client.get("/duplicates").await.status.as_u16(), 403, "{name}");
        let page = client.get(&at(sam, &format!("/merge?with={other}"))).await;
        assert_eq!(page.status.as_u16(), 404, "{name}");
    }
}

#[tokio::test]
async fn what_two_have_to_settle_themselves_is_refused_in_words() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let (sam, lou) = (app.cast().id("Sam"), app.cast().id("Lou"));
    // Both have Maya as their peer.
    let page = tomasz.get(&at(sam, &format!("/merge?with={lou}"))).await.ok();
    page.says("Both have the same peer").says_not("One and the same: put together");
    let forced = send(&tomasz, sam, &page, &[]).await;
    forced.says_not("Put together. You can");
    tomasz.get(&at(lou, "")).await.ok().says("Lou Riverside");
    // Both wait.
    let jordan = app.cast().id("Jordan");
    let other = add(&app, app.cast(), "Jordan R").await;
    let ask = [("hopes", "Company"), ("step", "all")];
    tomasz.post(&at(other, "/ask"), &ask).await;
    let page = tomasz.get(&at(jordan, &format!("/merge?with={other}"))).await.ok();
    let waits = !tomasz.get(&at(other, "/ask")).await.text.contains("name=\"hopes\"");
    if waits {
        page.says("Both wait for a peer");
    }
}

#[tokio::test]
async fn whoever_searches_by_name_can_put_any_two_side_by_side() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let (sam, jordan) = (app.cast().id("Sam"), app.cast().id("Jordan"));
    let page = tomasz.get(&at(sam, "/merge?q=jor")).await.ok();
    page.says("Which other record is also Sam Riverside?");
    let beside = at(sam, &format!("/merge?with={jordan}"));
    assert!(page.attributes("a.btn-2", "href").contains(&beside));
    tomasz.get(&at(sam, "/merge?q=zzz")).await.ok().says("Nobody you can see goes by that name");
    let page = tomasz.get(&beside).await.ok();
    page.says("Is this one person?").says("Here since").says("Jordan Riverside");
}
