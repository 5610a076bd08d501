//! Colleagues: what they agreed to, who supervises them, and everybody's own page.

use jiff::civil::date;
use kernel::matching::{MeetingMode, TimeBand};
use porchlight::db::System;
use porchlight::people::workers;

use super::{fill, pair, path};
use crate::app::TestApp;

#[tokio::test]
async fn a_worker_says_how_many_people_when_and_who_they_are() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let maya = app.as_("Maya").await;
    let at = path(&app, "Maya", "/worker");
    let form = [
        ("places", "8"),
        ("hours", "12"),
        ("taking", "yes"),
        ("mode", "phone"),
        ("mode", "in_person"),
        ("time", "evenings"),
        ("introduction", "I grew up\nby the river."),
    ];
    fill(&maya, &at, &form).await.see_other();
    let page = maya.get(&at).await.ok();
    assert_eq!(page.attributes("#f-places", "value"), ["8"]);
    assert_eq!(page.all("#f-introduction"), ["I grew up by the river."]);
    let colleague = format!("/colleagues/{}", app.cast().id("Maya"));
    for name in ["Tomasz", "Priya"] {
        let page = app.as_(name).await.get(&colleague).await.ok();
        page.says("Can support 8 people at once").says("by the river").says("Priya Riverside");
    }
    let by = System::because("test").within(app.cast().org);
    let found = workers(&mut app.app.db().clone(), &by, date(2031, 3, 4)).await.unwrap();
    let maya = app.cast().id("Maya");
    let found: Vec<_> = found.into_iter().filter(|profile| profile.person == maya).collect();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].places, found[0].hours_a_week, found[0].is_taking_on), (8, 12, true));
    assert_eq!(found[0].modes, [MeetingMode::InPerson, MeetingMode::Phone]);
    assert_eq!(found[0].times, [TimeBand::Evenings]);
    let before = workers(&mut app.app.db().clone(), &by, date(2031, 3, 3)).await.unwrap();
    assert!(before.is_empty(), "the role began on the fourth");
    let sam = app.as_("Sam").await;
    let profile = sam.get(&path(&app, "Maya", "/profile")).await;
    profile.ok().says("by the river").says("Evenings");
}

#[tokio::test]
async fn numbers_that_make_no_sense_are_named_and_the_words_stay() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let at = path(&app, "Maya", "/worker");
    for (field, value) in [("places", "100"), ("places", "-1"), ("hours", "81"), ("hours", "many")]
    {
        let form = [(field, value), ("introduction", "Still here")];
        let reply = fill(&maya, &at, &form).await;
        assert_eq!(reply.status.as_u16(), 422, "{field} {value}");
        assert_eq!(reply.attributes(&format!("#f-{field}"), "value"), [value]);
        assert_eq!(reply.all("#f-introduction"), ["Still here"]);
    }
    for (field, value) in [("mode", "pigeon"), ("time", "yesterday"), ("time", "<b>")] {
        let form = [(field, value), ("mode", "phone"), ("introduction", "Still here")];
        let reply = fill(&maya, &at, &form).await;
        assert_eq!(reply.status.as_u16(), 422, "{field} {value}");
        reply.says("We don’t know this answer.");
        assert_eq!(reply.attributes("[name=mode][checked]", "value"), ["phone"]);
        assert_eq!(reply.all("#f-introduction"), ["Still here"]);
    }
    let long = "x".repeat(601);
    let reply = fill(&maya, &at, &[("introduction", &long)]).await;
    assert_eq!(reply.status.as_u16(), 422);
    fill(&maya, &at, &[]).await.see_other();
    for name in ["Sam", "Rosa", "Priya"] {
        assert_eq!(app.as_(name).await.get(&at).await.status.as_u16(), 404, "{name}");
    }
    let sam = path(&app, "Sam", "/worker");
    assert_eq!(app.as_("Tomasz").await.get(&sam).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_supervisor_reaches_the_people_of_a_worker_from_the_moment_it_is_said() {
    let app = TestApp::new().await;
    pair(&app, "Rosa", "Jordan").await;
    let (tomasz, priya) = (app.as_("Tomasz").await, app.as_("Priya").await);
    assert_eq!(priya.get(&path(&app, "Jordan", "")).await.status.as_u16(), 404);
    let at = path(&app, "Rosa", "/supervisor");
    let id = app.cast().id("Priya").to_string();
    tomasz.post(&at, &[("supervisor", &id)]).await.see_other();
    priya.get(&path(&app, "Jordan", "")).await.ok().says("Jordan Riverside");
    // A worker's own page is that of a colleague.
    let colleague = format!("/colleagues/{}", app.cast().id("Rosa"));
    assert_eq!(priya.get(&path(&app, "Rosa", "")).await.see_other(), colleague);
    tomasz.get(&colleague).await.ok().says("Priya Riverside");
    tomasz.post(&at, &[("supervisor", "")]).await.see_other();
    assert_eq!(priya.get(&path(&app, "Jordan", "")).await.status.as_u16(), 404);
    // The seal is another link that follows from the same id; it stays.
    assert_eq!(tomasz.get(&path(&app, "Rosa", "")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn only_somebody_who_supervises_can_be_picked() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let at = path(&app, "Maya", "/supervisor");
    let page = tomasz.get(&at).await.ok();
    let priya = app.cast().id("Priya").to_string();
    assert_eq!(page.attributes("[name=supervisor]", "value"), ["", priya.as_str()]);
    assert_eq!(page.attributes("[name=supervisor][checked]", "value"), [priya.as_str()]);
    let elsewhere = app.cast_elsewhere().id("Priya").to_string();
    let rosa = app.cast().id("Rosa").to_string();
    for wrong in [elsewhere.as_str(), rosa.as_str(), "nonsense"] {
        let reply = tomasz.post(&at, &[("supervisor", wrong)]).await;
        assert_eq!(reply.status.as_u16(), 422, "{wrong}");
    }
    let own = tomasz.get(&path(&app, "Priya", "/supervisor")).await.ok();
    assert_eq!(own.attributes("[name=supervisor]", "value"), [""]);
    for name in ["Sam", "Jordan"] {
        let page = tomasz.get(&path(&app, name, "/supervisor")).await;
        assert_eq!(page.status.as_u16(), 404, "{name} is no colleague");
    }
}

#[tokio::test]
async fn everybody_has_an_own_page_or_an_account() {
    let app = TestApp::new().await;
    for name in ["Sam", "Maya", "Priya", "Tomasz"] {
        let client = app.as_(name).await;
        let next = client.get("/you").await.see_other();
        assert_eq!(next, path(&app, name, ""));
        client.get(&next).await.ok().says("This is your page").says("Who can see what");
        let sees = client.get(&next).await.all("main .see").concat();
        // A colleague's own page is theirs alone.
        assert_eq!(sees.contains("coordinator"), name == "Sam", "{name}: {sees}");
    }
    for name in ["Eve", "Noor"] {
        assert_eq!(app.as_(name).await.get("/you").await.see_other(), "/account");
    }
}

#[tokio::test]
async fn who_can_see_what_follows_the_table_and_names_the_people() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let page = app.as_("Sam").await.get("/who-can-see").await.ok();
    let row = |thing: &str| {
        let lines = page.all("main li.card");
        lines.into_iter().find(|line| line.starts_with(thing)).unwrap()
    };
    let said = row("All you said about you");
    assert!(said.contains("You") && said.contains("The coordinator"), "{said}");
    assert!(!said.contains("Maya") && !said.contains("supervisor"), "{said}");
    assert!(row("How you can be reached").contains("Your peer ( Maya Riverside )"));
    assert!(row("Your name").contains("Your peer’s supervisor ( Priya Riverside )"));
    assert!(!row("How you can be reached").contains("supervisor"));
    page.says_not("evaluator");
    page.says_not("Hillside");
    let kim = app.as_("Kim").await.get("/who-can-see").await.ok();
    kim.says("sealed from your colleagues");
    let lines = kim.all("main li.card");
    let said = lines.iter().find(|line| line.starts_with("All you said")).unwrap();
    assert!(!said.contains("coordinator"), "{said}");
    for name in ["Maya", "Priya", "Tomasz", "Eve", "Noor"] {
        app.as_(name).await.get("/who-can-see").await.ok().says("Your roles");
    }
    let spanish = app.as_("Sam").await.speaking("es").get("/who-can-see").await.ok();
    spanish.says("Todo lo que dijiste de ti");
}

#[tokio::test]
async fn a_worker_is_told_that_those_they_support_read_what_they_show() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let page = maya.get("/who-can-see").await.ok();
    let row = |thing: &str| {
        let lines = page.all("main li.card");
        lines.into_iter().find(|line| line.starts_with(thing)).unwrap()
    };
    assert!(row("Answers you let a peer see").contains("Someone you support ( Lou Riverside"));
    assert!(!row("Answers you let a peer see").contains("coordinator"));
    for thing in ["Your name", "Your roles"] {
        assert!(row(thing).contains("The coordinator"), "{}", row(thing));
        assert!(row(thing).contains("Your supervisor ( Priya Riverside )"), "{}", row(thing));
    }
    // Nothing is a heading with nobody under it.
    for name in ["Eve", "Priya", "Noor"] {
        let page = app.as_(name).await.get("/who-can-see").await.ok();
        let cards = page.all("main li.card").len();
        assert!(cards > 0, "{name}");
        for place in 1..=cards {
            let readers = page.all(&format!("main ul.plain-list > li:nth-child({place}) li.yes"));
            assert!(!readers.is_empty(), "{name}, card {place}");
        }
    }
}

#[tokio::test]
async fn a_former_peer_is_named_and_what_they_keep_is_said() {
    let app = TestApp::new().await;
    let lou = app.as_("Lou").await;
    let list = lou.get("/relationships").await.ok().attributes("main a", "href");
    let pair = list.into_iter().find(|href| href.starts_with("/relationships/")).unwrap();
    lou.post(&format!("{pair}/close"), &[]).await.see_other();
    let page = lou.get("/who-can-see").await.ok();
    page.says("A peer you had before ( Maya Riverside )");
    page.says("keeps the page about the two of you");
    app.as_("Maya").await.get(&pair).await.ok().says("Lou");
}

#[tokio::test]
async fn the_page_of_a_person_says_who_their_peer_is_to_those_who_may_see_pairs() {
    let app = TestApp::new().await;
    let at = path(&app, "Sam", "");
    for name in ["Tomasz", "Priya"] {
        let page = app.as_(name).await.get(&at).await.ok();
        page.says("Maya Riverside").says("Peers").says("Since");
        let links = page.attributes("main a", "href");
        let pair = links.iter().find(|href| href.starts_with("/relationships/")).unwrap();
        app.as_(name).await.get(pair).await.ok();
    }
    let lou = app.as_("Tomasz").await.get(&path(&app, "Lou", "")).await.ok();
    lou.says("Taking a break").says_not("paused").says_not("Lou Riverside asked");
    let maya = format!("/colleagues/{}", app.cast().id("Maya"));
    for name in ["Tomasz", "Priya"] {
        let page = app.as_(name).await.get(&maya).await.ok();
        page.says("Supports").says("Sam Riverside").says("Lou Riverside");
    }
    app.as_("Maya").await.get(&at).await.ok().says_not("Peer support Maya");
}

#[tokio::test]
async fn what_a_worker_must_say_themself_is_said_to_the_coordinator() {
    let app = TestApp::new().await;
    let at = path(&app, "Rosa", "/worker");
    let page = app.as_("Tomasz").await.get(&at).await.ok();
    page.says("are on their own page, which no colleague can open").says("Make a link to sign in");
    page.says("In their own words").says_not("can you support").says_not("In your own words");
    let own = app.as_("Rosa").await.get(&at).await.ok();
    own.says("can you support").says_not("which no colleague can open");
}
