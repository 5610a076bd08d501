//! Roles, and the link with which somebody signs in for the first time.

use jiff::SignedDuration;
use kernel::access::{Actor, Role};
use porchlight::audit::Entry;
use porchlight::db::System;

use super::path;
use crate::app::TestApp;

#[tokio::test]
async fn a_role_is_given_and_ended_at_once_and_can_be_given_again_the_same_day() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let roles = path(&app, "Jordan", "/roles");
    let jordan = app.as_("Jordan").await;
    for _ in 0..2 {
        tomasz.post(&roles, &[("role", "evaluator")]).await.see_other();
        jordan.get("/account").await.ok().says("Evaluator".to_lowercase().as_str());
        tomasz.post(&format!("{roles}/evaluator/end"), &[]).await.see_other();
        jordan.get("/account").await.ok().says_not("value=\"evaluator\"");
    }
    let twice = tomasz.post(&format!("{roles}/evaluator/end"), &[]).await;
    assert_eq!(twice.status.as_u16(), 422);
    let nonsense = tomasz.post(&roles, &[("role", "king")]).await;
    assert_eq!(nonsense.status.as_u16(), 422);
    assert_eq!(tomasz.post(&format!("{roles}/king/end"), &[]).await.status.as_u16(), 404);
}

#[tokio::test]
async fn ending_the_only_role_ends_the_session_at_the_next_page() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    let end = path(&app, "Sam", "/roles/participant/end");
    let tomasz = app.as_("Tomasz").await;
    let seen = tomasz.get(&path(&app, "Sam", "/roles")).await.ok();
    let ends = seen.attributes("form[action$='/participant/end'] [name=ends]", "value").concat();
    tomasz.post(&end, &[("ends", &ends)]).await.see_other();
    assert!(sam.get("/you").await.see_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_coordinator_settles_neither_coordinators_nor_administrators() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    for role in ["administrator", "coordinator"] {
        let reply = tomasz.post(&path(&app, "Jordan", "/roles"), &[("role", role)]).await;
        assert_eq!(reply.status.as_u16(), 403, "{role}");
        let own = tomasz.post(&path(&app, "Tomasz", "/roles"), &[("role", role)]).await;
        assert_eq!(own.status.as_u16(), 403, "{role}");
    }
    let noor = path(&app, "Noor", "/roles/administrator/end");
    assert_eq!(tomasz.post(&noor, &[]).await.status.as_u16(), 403);
    let page = tomasz.get(&path(&app, "Noor", "/roles")).await.ok();
    page.says("Only the administrator can end this one");
    assert!(!page.text.contains("value=\"administrator\""));
}

#[tokio::test]
async fn a_coordinator_does_not_learn_whether_a_colleague_is_a_participant() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let shape = |name: &'static str| {
        let (app, tomasz) = (&app, &tomasz);
        async move {
            let page = tomasz.get(&path(app, name, "/roles")).await.ok();
            let same = page.text.replace(&app.cast().id(name).to_string(), "(id)");
            same.replace(name, "(name)")
        }
    };
    // Kim is a participant too; Rosa is not. Neither supports anybody yet.
    assert_eq!(shape("Kim").await, shape("Rosa").await);
    let give = [("role", "participant")];
    for name in ["Kim", "Rosa"] {
        let given = tomasz.post(&path(&app, name, "/roles"), &give).await;
        let ended = tomasz.post(&path(&app, name, "/roles/participant/end"), &[]).await;
        assert_eq!((given.status.as_u16(), ended.status.as_u16()), (403, 403), "{name}");
    }
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    let end = path(&app, "Noor", "/roles/administrator/end");
    let last = noor.post(&end, &[]).await;
    assert_eq!(last.status.as_u16(), 422);
    last.says("This is the last person who can let others in");
    noor.post(&path(&app, "Eve", "/roles"), &[("role", "administrator")]).await.see_other();
    noor.post(&end, &[]).await.see_other();
    assert!(noor.get("/access").await.see_other().starts_with("/sign-in"));
    let eve = app.as_("Eve").await;
    eve.post("/account/role", &[("role", "administrator")]).await.see_other();
    eve.get("/access").await.ok().says("Noor Riverside");
}

#[tokio::test]
async fn nobody_else_settles_roles() {
    let app = TestApp::new().await;
    for name in ["Sam", "Maya", "Priya", "Eve"] {
        let client = app.as_(name).await;
        for (page, form) in [("/roles", vec![("role", "administrator")]), ("/invitation", vec![])] {
            let reply = client.post(&path(&app, name, page), &form).await;
            assert_eq!(reply.status.as_u16(), 404, "{name} {page}");
        }
    }
}

#[tokio::test]
async fn a_link_is_shown_once_and_opens_an_account() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let page = tomasz.post(&path(&app, "Sam", "/invitation"), &[]).await.ok();
    page.says("Good for 14 days");
    let link = page.all("#invitation").remove(0);
    let taken = [("email", "sam@peers.example"), ("password", "river walk at noon")];
    let browser = app.anonymous();
    browser.get(&link).await.ok().says("Hello, Sam Riverside");
    assert_eq!(browser.post(&link, &taken).await.see_other(), "/");
    assert_eq!(browser.get(&link).await.status.as_u16(), 404);
    tomasz.get(&path(&app, "Sam", "")).await.ok().says_not("/invitations/");
    // A new link for somebody who lost the password; the one before it ends.
    let first = tomasz.post(&path(&app, "Sam", "/invitation"), &[]).await.ok();
    app.wait(SignedDuration::from_secs(1));
    tomasz.post(&path(&app, "Sam", "/invitation"), &[]).await.ok();
    let old = first.all("#invitation").remove(0);
    assert_eq!(browser.get(&old).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_coordinator_makes_no_link_into_an_account_that_opens_more() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    for name in ["Noor", "Tomasz"] {
        let reply = tomasz.post(&path(&app, name, "/invitation"), &[]).await;
        assert_eq!(reply.status.as_u16(), 403, "{name}");
    }
    // Kim has no account yet, then has one: behind it lies her sealed record.
    let page = tomasz.post(&path(&app, "Kim", "/invitation"), &[]).await.ok();
    let taken = [("email", "kim@peers.example"), ("password", "river walk at noon")];
    app.anonymous().post(&page.all("#invitation")[0], &taken).await.see_other();
    for name in ["Kim", "Noor", "Tomasz"] {
        tomasz.get(&path(&app, name, "/roles")).await.ok().says_not("Invite to sign in");
    }
    tomasz.get(&path(&app, "Maya", "/roles")).await.ok().says("Invite to sign in");
    let again = tomasz.post(&path(&app, "Kim", "/invitation"), &[]).await;
    assert_eq!(again.status.as_u16(), 403);
    app.as_("Noor").await.post(&path(&app, "Kim", "/invitation"), &[]).await.ok();
}

#[tokio::test]
async fn of_two_administrators_who_end_each_others_role_at_once_one_stays() {
    for _ in 0..3 {
        let app = TestApp::new().await;
        let noor = app.as_("Noor").await;
        let given = [("role", "administrator")];
        noor.post(&path(&app, "Eve", "/roles"), &given).await.see_other();
        let eve = Actor { role: Role::Administrator, ..app.cast().actor("Eve") };
        let by = System::because("a test signs a second administrator in").within(app.cast().org);
        let mut tx = app.app.db().write().await.unwrap();
        let moments = app.app.moments();
        let token = porchlight::auth::open(&mut tx, &by, moments, eve, "Firefox").await.unwrap();
        tx.commit(Entry::by_system_named(&by, "SignIn", "person", moments)).await.unwrap();
        let eve = app.client(Some(token));
        let ends = |name| path(&app, name, "/roles/administrator/end");
        let (one, two) = (ends("Eve"), ends("Noor"));
        let (one, two) = tokio::join!(noor.post(&one, &[]), eve.post(&two, &[]));
        let done = [&one, &two].into_iter().filter(|reply| reply.status.as_u16() == 303).count();
        assert_eq!(done, 1, "{} {}", one.status, two.status);
    }
}
