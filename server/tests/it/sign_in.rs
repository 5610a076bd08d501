//! Who are you: passwords, invitations, sessions, limits.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use kernel::access::Role;
use kernel::ids::OrgId;
use kernel::people::CalledName;
use porchlight::access::store::grant;
use porchlight::audit::Entry;
use porchlight::auth::store::{NewAccount, keep_account};
use porchlight::auth::{invite, password};
use porchlight::db::System;
use porchlight::organisation::{FIRST_VERSION, Organisation, Programme, Settings, store};
use porchlight::people::store::{NewPerson, insert};
use porchlight::web::language::Language;

use crate::app::{Reply, TestApp};

pub const PASSWORD: &str = "river walk at noon";

/// Invites Maya and lets her choose a password.
pub async fn account_for_maya(app: &TestApp) -> String {
    let link = invitation_for(app, "Maya").await;
    let form = [("email", "Maya@Peers.example"), ("password", PASSWORD)];
    let reply = app.anonymous().post(&link, &form).await;
    assert_eq!(reply.see_other(), "/");
    link
}

pub async fn invitation_for(app: &TestApp, name: &str) -> String {
    let cast = app.cast();
    let by = System::because("test").within(cast.org);
    let mut tx = app.app.db().write().await.unwrap();
    let link = invite(&mut tx, &by, app.app.moments(), cast.org, cast.id(name), cast.id("Tomasz"))
        .await
        .unwrap();
    tx.commit(Entry::by_system_named(&by, "Invite", "person", app.app.moments())).await.unwrap();
    link
}

pub fn token_in(reply: &Reply) -> String {
    let cookie = reply.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    cookie.split(';').next().unwrap().split_once('=').unwrap().1.to_owned()
}

#[tokio::test]
async fn an_invitation_opens_an_account_once() {
    let app = TestApp::new().await;
    let link = account_for_maya(&app).await;
    let again = app.anonymous().get(&link).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    again.says("This link is no longer good").says_not("Maya");
}

#[tokio::test]
async fn an_invitation_runs_out_after_two_weeks() {
    let app = TestApp::new().await;
    let link = invitation_for(&app, "Maya").await;
    app.anonymous().get(&link).await.ok().says("Hello, Maya Riverside");
    app.wait(SignedDuration::from_hours(24 * 14));
    assert_eq!(app.anonymous().get(&link).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_new_invitation_ends_the_earlier_one() {
    let app = TestApp::new().await;
    let first = invitation_for(&app, "Maya").await;
    app.wait(SignedDuration::from_secs(1));
    let second = invitation_for(&app, "Maya").await;
    assert_eq!(app.anonymous().get(&first).await.status, StatusCode::NOT_FOUND);
    app.anonymous().get(&second).await.ok();
}

#[tokio::test]
async fn a_weak_password_is_named_beside_its_field_and_the_email_is_kept() {
    let app = TestApp::new().await;
    let link = invitation_for(&app, "Maya").await;
    let form = [("email", "maya@peers.example"), ("password", "short")];
    let reply = app.anonymous().post(&link, &form).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    reply.says("Use at least 12 letters or signs");
    assert_eq!(reply.attributes("#f-email", "value"), ["maya@peers.example"]);
    assert!(!reply.text.contains("short"), "a password is never shown again");
    app.anonymous().get(&link).await.ok();
}

#[tokio::test]
async fn somebody_signs_in_with_email_and_password_and_comes_back_to_the_page_they_wanted() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let turned_away = app.anonymous().get("/account?x=1").await;
    let sign_in = turned_away.see_other();
    // What followed the `?` may be words somebody searched for: it stays out of this address.
    assert_eq!(sign_in, "/sign-in?next=%2Faccount");
    let form =
        [("email", " MAYA@peers.example "), ("password", PASSWORD), ("next", "/account?x=1")];
    let reply = app.anonymous().post("/sign-in", &form).await;
    assert_eq!(reply.see_other(), "/account?x=1");
    let page = app.client(Some(token_in(&reply))).get("/account").await.ok();
    page.says("Signed in as Maya Riverside")
        .says("maya@peers.example".to_uppercase().get(..0).unwrap());
}

#[tokio::test]
async fn an_unknown_email_and_a_wrong_password_look_the_same() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let wrong = [("email", "maya@peers.example"), ("password", "not this one")];
    let unknown = [("email", "nobody@peers.example"), ("password", "not this one")];
    let wrong = app.anonymous().post("/sign-in", &wrong).await;
    let unknown = app.anonymous().post("/sign-in", &unknown).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, headers, text) = wrong.shape();
    let text = text.replace("maya@", "nobody@");
    assert_eq!((status, headers, text), unknown.shape());
}

#[tokio::test]
async fn guessing_is_stopped_and_says_when_to_try_again() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let wrong = [("email", "maya@peers.example"), ("password", "not this one")];
    for _ in 0..10 {
        let reply = app.anonymous().post("/sign-in", &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = [("email", "maya@peers.example"), ("password", PASSWORD)];
    let stopped = app.anonymous().post("/sign-in", &right).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(stopped.header("retry-after"), "900");
    app.wait(SignedDuration::from_mins(15));
    assert_eq!(app.anonymous().post("/sign-in", &right).await.see_other(), "/");
}

#[tokio::test]
async fn sign_in_goes_on_only_to_pages_of_this_site() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let form =
        [("email", "maya@peers.example"), ("password", PASSWORD), ("next", "//evil.example/")];
    assert_eq!(app.anonymous().post("/sign-in", &form).await.see_other(), "/");
}

#[tokio::test]
async fn devices_are_listed_and_one_can_be_signed_out_from_another() {
    let app = TestApp::new().await;
    let phone = app.as_("Maya").await;
    let desk = app.as_("Maya").await;
    let page = desk.get("/account").await.ok();
    assert_eq!(page.all("#devices ~ ul h3").len(), 2);
    let ends = page.attributes("form[action*='/account/devices/']", "action");
    let end = ends.iter().find(|action| action.ends_with("/end")).expect("a way to end it");
    assert!(desk.post(end, &[]).await.see_other().starts_with("/account?saved=device-ended"));
    assert!(phone.get("/account").await.see_other().starts_with("/sign-in"));
    desk.get("/account").await.ok();
}

#[tokio::test]
async fn nobody_ends_a_session_of_somebody_else() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let rosa = app.as_("Rosa").await;
    app.as_("Rosa").await;
    let page = rosa.get("/account").await.ok();
    let ends = page.attributes("form[action*='/account/devices/']", "action");
    let end = ends.iter().find(|action| action.ends_with("/end")).expect("a way to end it");
    assert_eq!(maya.post(end, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(rosa.get("/account").await.ok().all("#devices ~ ul h3").len(), 2);
}

#[tokio::test]
async fn a_session_dies_after_two_weeks_of_silence() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    app.wait(SignedDuration::from_hours(24 * 13));
    maya.get("/account").await.ok();
    app.wait(SignedDuration::from_hours(24 * 13));
    maya.get("/account").await.ok();
    app.wait(SignedDuration::from_hours(24 * 14));
    assert!(maya.get("/account").await.see_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn signing_out_ends_the_session_and_takes_the_cookie_away() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let reply = maya.post("/sign-out", &[]).await;
    assert_eq!(reply.see_other(), "/sign-in");
    assert!(reply.header("set-cookie").contains("Max-Age=0"));
    assert!(maya.get("/account").await.see_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_made_up_token_opens_nothing() {
    let app = TestApp::new().await;
    for token in ["", "x", "AAAA", &"A".repeat(64), &"A".repeat(5000)] {
        let reply = app.client(Some(token.to_owned())).get("/account").await;
        assert!(reply.see_other().starts_with("/sign-in"), "{token}");
    }
}

#[tokio::test]
async fn somebody_with_two_roles_acts_in_one_at_a_time() {
    let app = TestApp::new().await;
    let kim = app.as_("Kim").await;
    kim.get("/account").await.ok().says("You have more than one role");
    assert_eq!(kim.post("/account/role", &[("role", "participant")]).await.see_other(), "/");
    let page = kim.get("/account").await.ok();
    assert_eq!(page.all("button[aria-current]")[0], "participant");
    let refused = kim.post("/account/role", &[("role", "administrator")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_form_from_another_site_is_stopped() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let request = maya
        .request(Method::POST, "/sign-out")
        .header("sec-fetch-site", "cross-site")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::empty())
        .unwrap();
    assert_eq!(maya.send(request).await.status, StatusCode::FORBIDDEN);
    maya.get("/account").await.ok();
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_a_page_to_itself() {
    let app = TestApp::new().await;
    for path in ["/sign-in", "/account", "/nothing-here", "/healthz", "/static/none.css"] {
        let reply = app.anonymous().get(path).await;
        let policy = reply.header("content-security-policy");
        assert!(policy.starts_with("default-src 'self'") && !policy.contains("unsafe"), "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[tokio::test]
async fn an_email_that_cannot_be_used_is_not_said_to_be_known_and_few_are_tried() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let link = invitation_for(&app, "Rosa").await;
    let form = [("email", "maya@peers.example"), ("password", PASSWORD)];
    for _ in 0..4 {
        let reply = app.anonymous().post(&link, &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        reply.says("That email can’t be used here. Ask the person who sent the link.");
        reply.says_not("signs in with");
    }
    let reply = app.anonymous().post(&link, &form).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    reply.says("This link is no longer good");
    assert_eq!(app.anonymous().get(&link).await.status, StatusCode::NOT_FOUND);
    app.anonymous().get(&invitation_for(&app, "Rosa").await).await.ok();
}

/// Signs Maya in with her password; gives her token.
async fn maya_signs_in(app: &TestApp, password: &str) -> Reply {
    let form = [("email", "maya@peers.example"), ("password", password)];
    app.anonymous().post("/sign-in", &form).await
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_signs_every_other_device_out() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let desk = app.client(Some(token_in(&maya_signs_in(&app, PASSWORD).await)));
    let phone = app.as_("Maya").await;
    desk.get("/account").await.ok().says("Change my password");
    desk.get("/account/password").await.ok().says("The password you have now");
    let new = "three green rivers";
    let form = [("password_old", PASSWORD), ("password", new)];
    assert_eq!(desk.post("/account/password", &form).await.see_other(), "/account?saved=password");
    desk.get("/account").await.ok();
    assert!(phone.get("/account").await.see_other().starts_with("/sign-in"));
    assert_eq!(maya_signs_in(&app, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(maya_signs_in(&app, new).await.see_other(), "/");
    let noor = app.as_("Noor").await;
    noor.get("/audit").await.ok().says("chose a new password for themselves");
}

#[tokio::test]
async fn a_new_password_is_refused_when_the_old_one_is_wrong_or_the_new_one_weak() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let maya = app.as_("Maya").await;
    let cases = [
        (("not this one", "three green rivers"), "That is not the password you have now"),
        ((PASSWORD, "short"), "Use at least 12 letters or signs"),
        ((PASSWORD, "maya@peers.example"), "Many people try that one first"),
        (("", ""), "That is not the password you have now"),
    ];
    for ((old, new), words) in cases {
        let form = [("password_old", old), ("password", new)];
        let reply = maya.post("/account/password", &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{old} {new}");
        reply.says(words);
        assert_eq!(reply.attributes("input[type=password][value]", "value"), Vec::<String>::new());
    }
    let form = [("password_old", "guess"), ("password", "three green rivers")];
    for _ in 0..6 {
        maya.post("/account/password", &form).await;
    }
    let stopped = maya.post("/account/password", &form).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn who_has_no_account_has_no_password_to_change() {
    let app = TestApp::new().await;
    let rosa = app.as_("Rosa").await;
    rosa.get("/account").await.ok().says_not("/account/password");
    assert_eq!(rosa.get("/account/password").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_forgot_the_password_is_told_whom_to_ask() {
    let app = TestApp::new().await;
    app.anonymous().get("/sign-in").await.ok().says("Can’t remember your password?");
}

/// Founds an organisation with one person who signs in with this address.
async fn founded(app: &TestApp, number: usize, password_hash: &str) -> OrgId {
    let moments = app.app.moments();
    let org: OrgId = moments.id();
    let by = System::because("test").within(org);
    let organisation = Organisation {
        id: org,
        slug: format!("many-{number}"),
        name: format!("Many {number}"),
        time_zone: TimeZone::UTC,
        language: Language::En,
        settings: Settings::default(),
        is_practice: false,
        programme: Programme { id: moments.id(), name: "One".to_owned() },
        version: FIRST_VERSION,
    };
    let (at, person) = (moments.now(), moments.id());
    let mut tx = app.app.db().write().await.unwrap();
    store::insert(&mut tx, &by, &organisation, at).await.unwrap();
    let called = CalledName::parse("Ana").unwrap();
    let new = NewPerson { person, called, language: Some(Language::En), at };
    insert(&mut tx, &by, &new).await.unwrap();
    let today = at.to_zoned(TimeZone::UTC).date();
    grant(&mut tx, &by, person, Role::PeerWorker, today).await.unwrap();
    let account = NewAccount {
        account: moments.id(),
        person,
        email: "ana@peers.example".to_owned(),
        password_hash: password_hash.to_owned(),
        at,
    };
    keep_account(&mut tx, &by, &account).await.unwrap();
    tx.commit(Entry::by_system_named(&by, "Found", "organisation", moments)).await.unwrap();
    org
}

#[tokio::test]
async fn an_address_in_many_organisations_opens_each_of_them() {
    let app = TestApp::new().await;
    let other = password::hash("another one for each".to_owned(), [1; 16]).await.unwrap();
    let last = password::hash(PASSWORD.to_owned(), [2; 16]).await.unwrap();
    for number in 0..9 {
        founded(&app, number, &other).await;
        app.wait(SignedDuration::from_secs(1));
    }
    founded(&app, 9, &last).await;
    app.app.reload().await.unwrap();
    let sign_in = async |password: &str, organisation: &str| {
        let form = [
            ("email", "ana@peers.example"),
            ("password", password),
            ("organisation", organisation),
        ];
        app.anonymous().post("/sign-in", &form).await
    };
    // The tenth, and it stays open: what was right is not counted.
    for _ in 0..6 {
        assert_eq!(sign_in(PASSWORD, "").await.see_other(), "/");
    }
    // One password in nine: all of them are offered, and each opens.
    let which = sign_in("another one for each", "").await;
    assert_eq!(which.status, StatusCode::UNPROCESSABLE_ENTITY);
    let offered =
        which.attributes("[name=organisation][value], select[name=organisation] option", "value");
    let offered: Vec<_> = offered.into_iter().filter(|value| !value.is_empty()).collect();
    assert_eq!(offered.len(), 9, "{}", which.words());
    let ninth = &offered[8];
    assert_eq!(sign_in("another one for each", ninth).await.see_other(), "/");
    // A guess at ten organisations costs two tries of the ten.
    for _ in 0..5 {
        assert_eq!(sign_in("not this one", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(sign_in("not this one", "").await.status, StatusCode::TOO_MANY_REQUESTS);
}
