//! Where people were pointed to: noted, read, said what came of it, taken back.

use jiff::SignedDuration;

use crate::app::{Client, Reply, TestApp};

fn path(app: &TestApp, name: &str, end: &str) -> String {
    format!("/people/{}/referrals{end}", app.cast().id(name))
}

/// Maya notes a place for Sam; the address of the note.
async fn noted(app: &TestApp, more: &[(&str, &str)]) -> String {
    let maya = app.as_("Maya").await;
    let form = [&[("towards", "service"), ("place", "Elm Street pantry")][..], more].concat();
    let next = maya.post(&path(app, "Sam", ""), &form).await.see_other();
    assert!(next.contains("saved=referral&of="), "{next}");
    let id = next.split("of=").nth(1).unwrap().to_owned();
    format!("/referrals/{id}")
}

async fn page_of(client: &Client, app: &TestApp, name: &str) -> Reply {
    client.get(&path(app, name, "")).await
}

#[tokio::test]
async fn a_worker_notes_a_place_and_the_person_says_what_came_of_it() {
    let app = TestApp::new().await;
    let more = [("help", "went_along"), ("need", "food"), ("need_words", "a bag for the week")];
    let note = noted(&app, &more).await;
    let sam = app.as_("Sam").await;
    sam.get(&format!("/people/{}", app.cast().id("Sam"))).await.ok().says("Help elsewhere");
    let page = page_of(&sam, &app, "Sam").await.ok();
    page.says("Elm Street pantry").says("Went along").says("Maya Riverside").says("Not known yet");
    page.says("a bag for the week").says_not("Note a place");
    assert!(page.attributes("main a", "href").contains(&note));
    sam.get(&note).await.ok().says("I got there").says_not("Take it back");
    let back = sam.post(&note, &[("came_of", "got_there")]).await.see_other();
    sam.get(&back).await.ok().says("Saved.").says("I got there");
    let maya = app.as_("Maya").await;
    page_of(&maya, &app, "Sam").await.ok().says("Got there").says_not("I got there");
    // Said again, nothing changes; said otherwise, it does.
    maya.post(&note, &[("came_of", "did_not_want")]).await.see_other();
    page_of(&sam, &app, "Sam").await.ok().says("I did not want it");
}

#[tokio::test]
async fn only_the_person_their_peer_and_the_coordinator_read_it() {
    let app = TestApp::new().await;
    let note = noted(&app, &[]).await;
    for (name, may) in [
        ("Sam", true),
        ("Maya", true),
        ("Tomasz", true),
        ("Rosa", false),
        ("Kim", false),
        ("Priya", false),
        ("Jordan", false),
    ] {
        let client = app.as_(name).await;
        let list = page_of(&client, &app, "Sam").await;
        let one = client.get(&note).await;
        let posted = client.post(&note, &[("came_of", "not_known")]).await;
        let allowed = [list.status.is_success(), one.status.is_success()];
        assert_eq!(allowed, [may; 2], "{name}");
        assert_eq!(posted.status.is_redirection(), may, "{name}");
    }
    for name in ["Eve", "Noor"] {
        assert_eq!(app.as_(name).await.get(&note).await.status.as_u16(), 404, "{name}");
    }
}

#[tokio::test]
async fn another_organisation_gets_what_an_unknown_id_gets() {
    let app = TestApp::new().await;
    let note = noted(&app, &[]).await;
    let unknown = "/referrals/01956000-0000-7000-8000-0000deadbeef";
    for name in ["Tomasz", "Maya", "Sam"] {
        let other = app.as_elsewhere(name).await;
        assert_eq!(other.get(&note).await.shape(), other.get(unknown).await.shape(), "{name}");
        for end in ["", "/undo", "/back"] {
            let posted = other.post(&format!("{note}{end}"), &[("came_of", "got_there")]).await;
            assert_eq!(posted.status.as_u16(), 404, "{name}");
        }
        let add = other.post(&path(&app, "Sam", ""), &[("place", "A")]).await;
        assert!([403, 404].contains(&add.status.as_u16()), "{name}");
    }
    let sam = app.as_("Sam").await;
    page_of(&sam, &app, "Sam").await.ok().says("Not known yet");
}

#[tokio::test]
async fn a_colleague_s_own_record_stays_shut() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    assert_eq!(page_of(&t, &app, "Kim").await.status.as_u16(), 404);
    let posted = t.post(&path(&app, "Kim", ""), &[("place", "A")]).await;
    assert_eq!(posted.status.as_u16(), 404);
    // As a peer worker Kim does not meet her own participant record either.
    let kim = app.as_("Kim").await;
    assert_eq!(page_of(&kim, &app, "Kim").await.status.as_u16(), 404);
}

#[tokio::test]
async fn bad_input_is_told_and_every_word_is_kept() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let long = "x".repeat(300);
    let cases: [(&[(&str, &str)], &str); 7] = [
        (&[("need_words", "shoes")], "Write which place it is"),
        (&[("place", " \u{0}\n ")], "Write which place it is"),
        (&[("place", &long)], "200 letters at most"),
        (&[("place", "A"), ("need_words", &long)], "120 letters at most"),
        (&[("place", "A"), ("day", "2031-03-05")], "still to come"),
        (&[("place", "A"), ("day", "0101-01-01")], "too long ago"),
        (&[("place", "A"), ("day", "yesterday")], "Pick the day"),
    ];
    for (form, told) in cases {
        let reply = maya.post(&path(&app, "Sam", ""), form).await;
        assert_eq!(reply.status.as_u16(), 422, "{told}");
        reply.says(told);
        for (name, typed) in form.iter().filter(|(name, _)| *name != "day") {
            let values = reply.attributes(&format!("[name={name}]"), "value");
            assert!(values.iter().any(|value| value.trim() == typed.trim().trim_matches('\0')));
        }
    }
    let hostile = "<script>alert(1)</script>";
    let form = [("place", hostile), ("towards", "nowhere"), ("help", "x"), ("came_of", "x")];
    maya.post(&path(&app, "Sam", ""), &form).await.see_other();
    page_of(&maya, &app, "Sam").await.ok().says(hostile).says_not(hostile);
    let note = noted(&app, &[]).await;
    let reply = maya.post(&note, &[("came_of", "failed")]).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Pick one of the four");
}

#[tokio::test]
async fn sent_twice_it_is_one_and_other_words_under_its_id_are_another() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let form = maya.get(&path(&app, "Sam", "/new")).await.ok();
    let id = form.attributes("input[name=referral_id]", "value").remove(0);
    let first = [("referral_id", id.as_str()), ("place", "A place")];
    maya.post(&path(&app, "Sam", ""), &first).await.see_other();
    let again = maya.post(&path(&app, "Sam", ""), &first).await.see_other();
    maya.get(&again).await.ok().says("noted before");
    let other = [("referral_id", id.as_str()), ("place", "Another place")];
    maya.post(&path(&app, "Sam", ""), &other).await.see_other();
    let page = page_of(&maya, &app, "Sam").await.ok();
    assert_eq!(page.all("main li.card").len(), 2);
}

#[tokio::test]
async fn whoever_noted_it_takes_it_back_and_it_is_gone() {
    let app = TestApp::new().await;
    let note = noted(&app, &[]).await;
    let (sam, maya) = (app.as_("Sam").await, app.as_("Maya").await);
    assert_eq!(sam.post(&format!("{note}/undo"), &[]).await.status.as_u16(), 404);
    app.wait(SignedDuration::from_hours(48));
    let back = maya.post(&format!("{note}/undo"), &[]).await.see_other();
    let page = maya.get(&back).await.ok();
    page.says("Taken back").says("Nothing is noted here yet");
    assert_eq!(page.attributes(".flash form", "action"), [format!("{note}/back")]);
    for client in [&sam, &maya] {
        assert_eq!(client.get(&note).await.status.as_u16(), 404);
        let answer = client.post(&note, &[("came_of", "got_there")]).await;
        assert_eq!(answer.status.as_u16(), 404);
    }
    // Pressed twice it is taken back once.
    maya.post(&format!("{note}/undo"), &[]).await.see_other();
    // A slip of the finger is no loss; only whoever took it back brings it back.
    assert_eq!(sam.post(&format!("{note}/back"), &[]).await.status.as_u16(), 404);
    let there = maya.post(&format!("{note}/back"), &[]).await.see_other();
    maya.get(&there).await.ok().says("It stands again.").says("Elm Street pantry");
    maya.get(&back).await.ok().says_not("Undo");
    sam.get(&note).await.ok().says("Elm Street pantry");
}

#[tokio::test]
async fn who_came_to_us_has_no_question_about_what_came_of_it() {
    let app = TestApp::new().await;
    let t = app.as_("Tomasz").await;
    let maya = app.cast().id("Maya").to_string();
    let form = [("towards", "us"), ("place", "Ward 3"), ("help", "told"), ("worker", &maya)];
    t.post(&path(&app, "Jordan", ""), &form).await.see_other();
    let jordan = app.as_("Jordan").await;
    let page = page_of(&jordan, &app, "Jordan").await.ok();
    page.says("Ward 3").says("Came to us from here").says_not("Say what came of it");
    // Somebody who never worked here cannot have helped.
    let sam = app.cast().id("Sam").to_string();
    let form = [("place", "Clinic"), ("worker", sam.as_str())];
    t.post(&path(&app, "Jordan", ""), &form).await.see_other();
    page_of(&jordan, &app, "Jordan").await.ok().says("Clinic").says_not("Sam Riverside");
}

#[tokio::test]
async fn from_an_entry_of_the_directory_a_worker_picks_whom_they_told() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let id = "01956000-0000-7000-8000-0000deadbeef";
    let pick = maya.get(&format!("/referrals/new?resource={id}")).await.ok();
    pick.says("Sam Riverside").says_not("Jordan Riverside");
    let new = format!("{}?resource={id}", path(&app, "Sam", "/new"));
    assert!(pick.attributes("main a", "href").contains(&new));
    // An entry that is not there leaves a form to write the place in.
    maya.get(&new).await.ok().says("Its name, as people say it");
    let rosa = app.as_("Rosa").await;
    rosa.get("/referrals/new").await.ok().says("You have no people");
    assert_eq!(app.as_("Sam").await.get("/referrals/new").await.status.as_u16(), 403);
    let t = app.as_("Tomasz").await;
    assert_eq!(t.get("/referrals/new").await.see_other(), "/people");
}
