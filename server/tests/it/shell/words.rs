//! Whose words a page may hold, and what becomes of them when nobody is signed in any more.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use kernel::ids::kind;

use super::{Browser, email, hidden};
use crate::app::{Reply, TestApp};
use crate::contacts::app_with_peers;
use crate::sign_in::PASSWORD;

fn whose(reply: &Reply) -> Vec<String> {
    reply.attributes("body", "data-whose")
}

fn contacts_of_sam(app: &TestApp) -> String {
    format!("/people/{}/contacts", app.cast().id("Sam"))
}

fn note(app: &TestApp, words: &str) -> Vec<(&'static str, String)> {
    vec![
        ("contact_id", app.app.moments().id::<kind::Contact>().to_string()),
        ("how", "in_person".to_owned()),
        ("minutes", "30".to_owned()),
        ("topics", "housing".to_owned()),
        ("note", words.to_owned()),
        ("asked_shared", "1".to_owned()),
        ("extra", "shared".to_owned()),
    ]
}

/// The sign-in form that a note ran into, filled in.
async fn sign_in_after(
    browser: &mut Browser,
    stopped: &Reply,
    name: &str,
    password: &str,
) -> Reply {
    let mut form = hidden(stopped, "/sign-in");
    form.push(("email".to_owned(), email(name)));
    form.push(("password".to_owned(), password.to_owned()));
    browser.post("/sign-in", &form).await
}

#[tokio::test]
async fn drafts_belong_to_one_account_in_one_role_and_to_nobody_where_nobody_is_signed_in() {
    let app = TestApp::new().await;
    let (kim, again) = (app.as_("Kim").await, app.as_("Kim").await);
    let mark = whose(&kim.get("/account").await.ok());
    assert_eq!(mark.len(), 1);
    assert_eq!(whose(&again.get("/account").await.ok()), mark, "the same on every device");
    assert_ne!(whose(&app.as_("Maya").await.get("/account").await), mark);
    assert_ne!(whose(&app.as_elsewhere("Kim").await.get("/account").await), mark);
    kim.post("/account/role", &[("role", "participant")]).await.see_other();
    assert_ne!(whose(&kim.get("/account").await.ok()), mark, "another role, another mark");
    assert!(!mark[0].contains(&app.cast().id("Kim").to_string()));
    for path in ["/sign-in", "/now", "/nothing-here"] {
        assert_eq!(whose(&app.anonymous().get(path).await), Vec::<String>::new(), "{path}");
    }
}

#[tokio::test]
async fn a_note_written_after_the_session_ended_is_saved_after_sign_in() {
    let app = app_with_peers().await;
    let mut maya = Browser::of(&app, "Maya").await;
    maya.forget("porchlight");
    let words = "Walked by the river.\nTold a \"story\" & laughed.";
    let to = contacts_of_sam(&app);
    let stopped = maya.post(&to, &note(&app, words)).await;
    assert_eq!(stopped.status, StatusCode::UNAUTHORIZED);
    stopped.says("Please sign in again").says("What you wrote is on this page");
    let wrong = sign_in_after(&mut maya, &stopped, "Maya", "not this one").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("What you wrote is on this page");
    let kept = sign_in_after(&mut maya, &wrong, "Maya", PASSWORD).await.ok();
    kept.says("You are signed in. Save what you wrote?").says("Walked by the river.");
    assert_eq!(kept.attributes("main a[href^='/my-people']", "href"), ["/my-people?note=1"]);
    let saved = maya.post(&to, &hidden(&kept, &to)).await.see_other();
    assert!(saved.contains("saved=contact"), "{saved}");
    let read = app.as_("Sam").await.get(&to).await.ok();
    read.says("Walked by the river. Told a \"story\" & laughed.");
}

#[tokio::test]
async fn words_go_on_with_the_person_who_wrote_them_and_nobody_else() {
    let app = app_with_peers().await;
    Browser::of(&app, "Rosa").await;
    for (name, has_mark) in [("Rosa", true), ("Maya", false)] {
        let mut browser = Browser::of(&app, "Maya").await;
        browser.forget("porchlight");
        let stopped = browser.post(&contacts_of_sam(&app), &note(&app, "A quiet secret.")).await;
        if !has_mark {
            browser.forget("who");
        }
        let dropped = sign_in_after(&mut browser, &stopped, name, PASSWORD).await.ok();
        dropped.says("We could not tell that it was yours").says_not("A quiet secret.");
        assert!(browser.has("porchlight"), "{name} is signed in all the same");
    }
}

#[tokio::test]
async fn words_that_cannot_go_along_are_shown_where_they_were_sent_from_and_only_there() {
    let app = app_with_peers().await;
    let mut browser = Browser::of(&app, "Maya").await;
    browser.forget("porchlight");
    browser.forget("who");
    let stopped = browser.post(&contacts_of_sam(&app), &note(&app, "A quiet secret.")).await;
    assert_eq!(stopped.status, StatusCode::UNAUTHORIZED);
    stopped.says("What you wrote is not saved. Copy it now.").says("A quiet secret.");
    stopped.says_not("out of sight");
    let after = sign_in_after(&mut browser, &stopped, "Maya", PASSWORD).await;
    after.says_not("A quiet secret.");
    let page = browser.get(&after.see_other()).await.ok();
    page.says_not("A quiet secret.");
}

#[tokio::test]
async fn signing_out_takes_the_mark_of_the_browser_away() {
    let app = TestApp::new().await;
    let mut maya = Browser::of(&app, "Maya").await;
    assert!(maya.has("who"));
    maya.post("/sign-out", &[("a", "b")]).await.see_other();
    assert!(!maya.has("who") && !maya.has("porchlight"));
}

#[tokio::test]
async fn a_password_is_never_carried() {
    let app = TestApp::new().await;
    let form = [("password_old", "river walk at noon"), ("password", "three green rivers")];
    let reply = Browser::new(&app).post("/account/password", &form).await;
    assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
    reply.says_not("river walk").says_not("green rivers").says_not("kept.").says("once more");
}

#[tokio::test]
async fn words_that_waited_go_to_no_other_site() {
    let app = TestApp::new().await;
    let mut maya = Browser::of(&app, "Maya").await;
    let form = [
        ("email", email("Maya")),
        ("password", PASSWORD.to_owned()),
        ("kept-to", "//evil.example/x".to_owned()),
        ("kept-back", "https://evil.example/x".to_owned()),
        ("kept.note", "Walked by the river.".to_owned()),
    ];
    maya.post("/sign-in", &form).await.ok().says_not("evil.example");
}

#[tokio::test]
async fn a_note_as_long_as_is_allowed_is_taken_in_every_script() {
    let app = app_with_peers().await;
    let maya = app.as_("Maya").await;
    let words = "न".repeat(10_000);
    let form = note(&app, &words);
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    maya.post(&contacts_of_sam(&app), &form).await.see_other();
    let too_long = "न".repeat(30_000);
    let refused = maya.post(&contacts_of_sam(&app), &[("note", &too_long)]).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    refused.says_not("still there");
}

#[tokio::test]
async fn a_form_is_read_whatever_the_letters_of_its_kind_are() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    for (kind, status) in [
        ("APPLICATION/X-WWW-FORM-URLENCODED; charset=utf-8", StatusCode::SEE_OTHER),
        ("application/x-www-form-urlencoded-not", StatusCode::BAD_REQUEST),
        ("text/plain", StatusCode::BAD_REQUEST),
    ] {
        let request = maya
            .request(Method::POST, "/account/language")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from("language=en"))
            .expect("a request");
        assert_eq!(maya.send(request).await.status, status, "{kind}");
    }
}
