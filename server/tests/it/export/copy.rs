//! A person's own copy: all they may see, and nobody else's private words.

use std::collections::BTreeMap;
use std::io::Cursor;

use axum::http::StatusCode;
use jiff::SignedDuration;
use porchlight::binds;
use porchlight::db::{One, Sql};
use serde_json::Value;

use super::{BY, text, told, unpacked};
use crate::app::{Reply, TestApp};
use crate::rows;

async fn lived_in() -> TestApp {
    let app = TestApp::new().await;
    rows::fill(&app.app, app.cast()).await;
    rows::fill(&app.app, app.cast_elsewhere()).await;
    app
}

/// The files of a copy; every one holds no word of the other organisation.
fn copy(reply: &Reply) -> BTreeMap<String, Vec<u8>> {
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.words());
    assert!(reply.header("content-disposition").starts_with("attachment; "));
    let files = unpacked(Cursor::new(reply.bytes.clone()));
    assert_eq!(files.keys().collect::<Vec<_>>(), ["copy.html", "copy.json"]);
    for name in files.keys() {
        assert!(!text(&files, name).to_lowercase().contains("hillside"), "{name}");
    }
    files
}

fn json(files: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&files["copy.json"]).unwrap()
}

#[tokio::test]
async fn everybody_can_take_their_copy_and_the_record_says_so() {
    let app = lived_in().await;
    for name in ["Sam", "Maya", "Kim", "Priya", "Tomasz", "Eve", "Noor"] {
        let client = app.as_(name).await;
        client.get("/you/copy").await.ok().says("Get my copy");
        // Entries of one instant stand in no order.
        app.wait(SignedDuration::from_millis(2));
        let before = told(&app, app.cast()).await.len();
        let files = copy(&client.post("/you/copy", &[]).await);
        let called = format!("{name} Riverside");
        assert_eq!(json(&files)["about"]["called"], called.as_str());
        assert!(text(&files, "copy.html").contains(&called));
        let told = told(&app, app.cast()).await;
        assert_eq!(told.len(), before + 1);
        let last = told.last().unwrap();
        assert_eq!((last.0.as_str(), last.1), ("OwnCopy", Some(app.cast().id(name))));
        let page = client.get("/you/copy").await.ok();
        page.says("Copies so far").says("1:10 pm: you");
    }
    assert_eq!(app.anonymous().post("/you/copy", &[]).await.bytes.get(..2), Some(&b"<!"[..]));
    app.as_("Noor").await.get("/audit").await.ok().says("took their own copy along");
}

#[tokio::test]
async fn a_participant_finds_what_was_shared_and_nobody_elses_words() {
    let app = lived_in().await;
    let files = copy(&app.as_("Sam").await.post("/you/copy", &[]).await);
    for name in ["copy.html", "copy.json"] {
        let text = text(&files, name);
        for there in ["A shared note of Riverside", "Maya Riverside", "Sam of Riverside hopes"] {
            assert!(text.contains(there) || there.starts_with("Sam of"), "{name} lacks {there}");
        }
        for never in ["A kept note", "Jordan", "Lou ", "Rosa", "Kim ", "$argon2", "token"] {
            assert!(!text.contains(never), "{name} holds {never}");
        }
    }
    let devices = json(&files)["devices"].as_array().unwrap().len();
    assert_eq!(devices, 1, "the one Sam is signed in on");
}

const SAID_NO: Sql<One> = Sql::one(
    "UPDATE relationships SET state = 'declined', worker_answer = 'not_this_time', \
       person_answer = $3 WHERE org_id = {org} AND person_id = $1 AND worker_id = $2",
);

#[tokio::test]
async fn who_said_no_is_never_in_it() {
    let app = lived_in().await;
    let by = BY.within(app.cast().org);
    let (jordan, rosa) = (app.cast().id("Jordan"), app.cast().id("Rosa"));
    for (answer, told) in [("not_asked", false), ("yes", true)] {
        let mut tx = app.app.db().write().await.unwrap();
        let changed = tx.write(&SAID_NO, &by, binds![jordan, rosa, answer]).await.unwrap();
        assert!(changed > 0, "there was a suggestion");
        tx.commit_bookkeeping("a test").await.unwrap();
        let files = copy(&app.as_("Jordan").await.post("/you/copy", &[]).await);
        for name in ["copy.html", "copy.json"] {
            let text = text(&files, name);
            assert!(!text.contains("Rosa"), "{name} names who was asked");
            assert!(!text.contains("not_this_time") && !text.contains("Not this time"), "{name}");
        }
        let page = text(&files, "copy.html");
        assert_eq!(page.contains("It did not go ahead"), told, "{answer}");
    }
}

#[tokio::test]
async fn a_peer_workers_copy_names_nobody_they_support() {
    let app = lived_in().await;
    let files = copy(&app.as_("Maya").await.post("/you/copy", &[]).await);
    for name in ["copy.html", "copy.json"] {
        let text = text(&files, name);
        for never in ["Sam", "Jordan", "Lou", "note of Riverside", "hopes for"] {
            assert!(!text.contains(never), "{name} holds {never}");
        }
    }
    let json = json(&files);
    assert!(!json["work"].as_array().unwrap().is_empty(), "{json}");
    assert!(!json["supported"].as_array().unwrap().is_empty(), "{json}");
}

#[tokio::test]
async fn it_speaks_the_persons_language_and_stands_alone() {
    let app = lived_in().await;
    let sam = app.as_("Sam").await.speaking("es");
    let files = copy(&sam.post("/you/copy", &[]).await);
    let page = text(&files, "copy.html");
    assert!(page.contains("<html lang=\"es\">") && page.contains("Lo que se guarda sobre Sam"));
    assert!(page.contains("@media print"), "it is made to be printed");
    for outside in ["http://", "https://", "src=", "href="] {
        assert!(!page.contains(outside), "it asks for {outside}");
    }
}

#[tokio::test]
async fn a_topic_of_the_programmes_own_stands_in_it_in_words() {
    let app = lived_in().await;
    let words = [("word_en", "Life on a farm"), ("word_es", "La vida en el campo")];
    let noor = app.as_("Noor").await;
    noor.post("/settings/topics", &words).await.see_other();
    let page = noor.get("/settings/topics").await.ok();
    let code = page.attributes("[name=own]", "value").remove(0);
    let sam = app.as_("Sam").await;
    let id = app.cast().id("Sam");
    let facet = format!("/people/{id}/facets/lived_experience");
    let mark = sam.get(&facet).await.ok().attributes("[name=mark]", "value").remove(0);
    sam.post(&facet, &[("value", code.as_str()), ("mark", mark.as_str())]).await.see_other();
    let wish = format!("wish-lived_experience:{code}");
    let ask = [("version", ""), ("hopes", ""), (wish.as_str(), "must")];
    sam.post(&format!("/people/{id}/ask"), &ask).await.see_other();
    for (language, said) in [("en", "Life on a farm"), ("es", "La vida en el campo")] {
        let files = copy(&sam.clone().speaking(language).post("/you/copy", &[]).await);
        let page = text(&files, "copy.html");
        assert_eq!(page.matches(said).count(), 2, "the answer and the wish: {page}");
        assert!(!page.contains(&code), "no code in it: {page}");
    }
}

#[tokio::test]
async fn a_coordinator_makes_it_for_whoever_asked_and_they_see_it() {
    let app = lived_in().await;
    let (sam, tomasz) = (app.cast().id("Sam"), app.as_("Tomasz").await);
    let at = format!("/people/{sam}/copy");
    let own = app.as_("Sam").await;
    tomasz.get(&format!("/people/{sam}")).await.ok().says("A copy for them");
    tomasz.get(&at).await.ok().says("Sam Riverside asked for it");
    let bare = tomasz.post(&at, &[]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    bare.says("Make it only when they asked.");
    assert!(told(&app, app.cast()).await.is_empty());
    let files = copy(&tomasz.post(&at, &[("asked", "yes")]).await);
    let kept = json(&files);
    assert_eq!(kept["made_for_them"], true);
    assert!(kept.get("devices").is_none() && kept.get("account").is_none(), "{kept}");
    assert!(text(&files, "copy.html").contains("A shared note of Riverside"));
    assert!(!text(&files, "copy.html").contains("A kept note"));
    let told = told(&app, app.cast()).await;
    assert_eq!((told[0].0.as_str(), told[0].1), ("PersonCopy", Some(sam)));
    own.get("/you/copy").await.ok().says("made by somebody here (coordinator)");
    let mine = copy(&own.post("/you/copy", &[]).await);
    assert!(text(&mine, "copy.html").contains("Somebody here (coordinator)"));
}

#[tokio::test]
async fn nobody_makes_a_copy_of_whom_they_may_not_read() {
    let app = lived_in().await;
    let elsewhere = app.cast_elsewhere().id("Sam");
    let tomasz = app.as_("Tomasz").await;
    let form = [("asked", "yes")];
    // A colleague's own record is sealed, and somebody elsewhere is nobody.
    for person in [app.cast().id("Kim"), elsewhere] {
        let at = format!("/people/{person}/copy");
        assert_eq!(tomasz.get(&at).await.status, StatusCode::NOT_FOUND);
        assert_eq!(tomasz.post(&at, &form).await.status, StatusCode::NOT_FOUND);
    }
    let at = format!("/people/{}/copy", app.cast().id("Sam"));
    for name in ["Maya", "Priya", "Eve", "Noor", "Jordan"] {
        let reply = app.as_(name).await.post(&at, &form).await;
        let refused = [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN];
        assert!(refused.contains(&reply.status), "{name}: {}", reply.status);
    }
    assert!(told(&app, app.cast()).await.is_empty());
}
