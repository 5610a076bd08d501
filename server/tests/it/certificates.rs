//! What workers were certified as: kept, read, renewed, taken off, and what runs out soon.

use crate::app::{Client, Reply, TestApp};

fn path(app: &TestApp, name: &str, end: &str) -> String {
    format!("/people/{}/certificates{end}", app.cast().id(name))
}

async fn page_of(client: &Client, app: &TestApp, name: &str) -> Reply {
    client.get(&path(app, name, "")).await
}

/// Keeps one of Maya's; its address.
async fn kept(app: &TestApp, more: &[(&str, &str)]) -> String {
    let maya = app.as_("Maya").await;
    let form = [&[("name", "Certified Peer Specialist")][..], more].concat();
    let next = maya.post(&path(app, "Maya", ""), &form).await.see_other();
    format!("/certificates/{}", next.split("of=").nth(1).expect("an id"))
}

const DAYS: &[(&str, &str)] = &[
    ("given_by", "State board"),
    ("number", "CPS-77"),
    ("given_on", "2029-05-01"),
    ("valid_until_on", "2031-05-01"),
];

#[tokio::test]
async fn a_worker_keeps_and_renews_their_own() {
    let app = TestApp::new().await;
    let one = kept(&app, DAYS).await;
    let maya = app.as_("Maya").await;
    maya.get(&format!("/people/{}", app.cast().id("Maya"))).await.ok().says("Certificates");
    let page = page_of(&maya, &app, "Maya").await.ok();
    page.says("Certified Peer Specialist").says("State board").says("CPS-77");
    page.says("Valid until 1 May 2031");
    let form = maya.get(&one).await.ok();
    let version = form.attributes("input[name=version]", "value").remove(0);
    let days = [("valid_until_on", "2033-05-01"), ("renew_by_on", "2033-02-01")];
    let renewed =
        [&[("name", "Certified Peer Specialist"), ("version", version.as_str())][..], &days]
            .concat();
    let back = maya.post(&one, &renewed).await.see_other();
    maya.get(&back).await.ok().says("Saved.").says("Valid until 1 May 2033");
    page_of(&maya, &app, "Maya").await.ok().says("Renew by 1 February 2033");
    let back = maya.post(&format!("{one}/remove"), &[]).await.see_other();
    let page = maya.get(&back).await.ok();
    page.says("Taken off").says("Nothing is written down here yet");
    assert_eq!(page.attributes(".flash form", "action"), [format!("{one}/back")]);
    assert_eq!(maya.get(&one).await.status.as_u16(), 404);
    assert_eq!(maya.post(&one, &renewed).await.status.as_u16(), 404);
    // Pressed twice it is taken off once; and a slip of the finger is no loss.
    maya.post(&format!("{one}/remove"), &[]).await.see_other();
    let there = maya.post(&format!("{one}/back"), &[]).await.see_other();
    maya.get(&there).await.ok().says("It stands again.").says("Valid until 1 May 2033");
    maya.get(&one).await.ok();
}

#[tokio::test]
async fn the_worker_their_supervisor_and_the_coordinator_read_it_and_two_of_them_change_it() {
    let app = TestApp::new().await;
    let one = kept(&app, DAYS).await;
    for (name, reads, keeps) in [
        ("Maya", true, true),
        ("Tomasz", true, true),
        ("Priya", true, false),
        ("Rosa", false, false),
        ("Sam", false, false),
        ("Kim", false, false),
        ("Eve", false, false),
        ("Noor", false, false),
    ] {
        let client = app.as_(name).await;
        let list = page_of(&client, &app, "Maya").await;
        assert_eq!(list.status.is_success(), reads, "{name}");
        assert_eq!(client.get(&one).await.status.is_success(), keeps, "{name}");
        let new = client.get(&path(&app, "Maya", "/new")).await;
        assert_eq!(new.status.is_success(), keeps, "{name}");
        let posted = client.post(&path(&app, "Maya", ""), &[("name", "X")]).await;
        assert_eq!(posted.status.is_redirection(), keeps, "{name}");
    }
    let priya = app.as_("Priya").await;
    let page = page_of(&priya, &app, "Maya").await.ok();
    page.says("CPS-77").says_not("Change or renew").says_not("Add a certificate");
    // Of somebody who only takes part there is no such page.
    let t = app.as_("Tomasz").await;
    for end in ["", "/new"] {
        assert_eq!(t.get(&path(&app, "Sam", end)).await.status.as_u16(), 404);
    }
    let posted = t.post(&path(&app, "Sam", ""), &[("name", "X")]).await;
    assert_eq!(posted.status.as_u16(), 404);
}

#[tokio::test]
async fn another_organisation_gets_what_an_unknown_id_gets() {
    let app = TestApp::new().await;
    let one = kept(&app, DAYS).await;
    let unknown = "/certificates/01956000-0000-7000-8000-0000deadbeef";
    for name in ["Tomasz", "Maya", "Priya"] {
        let other = app.as_elsewhere(name).await;
        assert_eq!(other.get(&one).await.shape(), other.get(unknown).await.shape(), "{name}");
        for end in ["", "/remove", "/back"] {
            let posted = other.post(&format!("{one}{end}"), &[("name", "X")]).await;
            assert_eq!(posted.status.as_u16(), 404, "{name}");
        }
        assert_eq!(page_of(&other, &app, "Maya").await.status.as_u16(), 404);
        if name != "Maya" {
            other.get("/certificates").await.ok().says("None runs out soon");
        }
    }
}

#[tokio::test]
async fn what_runs_out_soon_stands_on_one_calm_page() {
    let app = TestApp::new().await;
    kept(&app, DAYS).await;
    let t = app.as_("Tomasz").await;
    let add = async |name: &str, called: &str, until: &str, renew: &str| {
        let form = [("name", called), ("valid_until_on", until), ("renew_by_on", renew)];
        t.post(&path(&app, name, ""), &form).await.see_other();
    };
    add("Rosa", "Ran out one", "2031-03-03", "").await;
    add("Rosa", "Far one", "2033-03-03", "").await;
    add("Kim", "Renewed soon one", "2033-03-03", "2031-04-01").await;
    add("Kim", "Open one", "", "").await;
    let page = t.get("/certificates").await.ok();
    page.says("Ran out on 3 March 2031").says("Ran out one").says("Renewed soon one");
    page.says("Certified Peer Specialist").says_not("Far one").says_not("Open one");
    page.says_not("overdue");
    t.get("/colleagues").await.ok().says("Certificates running out");
    // A supervisor sees those of her own workers, a worker their own.
    let priya = app.as_("Priya").await;
    let page = priya.get("/certificates").await.ok();
    page.says("Certified Peer Specialist").says_not("Ran out one");
    let rosa = app.as_("Rosa").await;
    let own = path(&app, "Rosa", "");
    assert_eq!(rosa.get("/certificates").await.see_other(), own);
    rosa.get(&own).await.ok().says("Ran out one").says_not("Certified Peer Specialist");
    for client in [&t, &priya] {
        let page = client.get("/certificates").await.ok();
        assert_eq!(page.attributes("main a.go", "href"), ["/colleagues"]);
        client.get("/colleagues").await.ok();
    }
    assert_eq!(app.as_("Sam").await.get("/certificates").await.status.as_u16(), 403);
}

#[tokio::test]
async fn bad_input_is_told_and_every_word_is_kept() {
    let app = TestApp::new().await;
    let one = kept(&app, DAYS).await;
    let maya = app.as_("Maya").await;
    let long = "x".repeat(400);
    let cases: [(&[(&str, &str)], &str); 7] = [
        (&[("given_by", "Board")], "Write the name"),
        (&[("name", &long)], "150 letters at most"),
        (&[("name", "A"), ("renewal", &long)], "300 letters at most"),
        (&[("name", "A"), ("given_on", "2031-03-05")], "still to come"),
        (
            &[("name", "A"), ("given_on", "2031-01-05"), ("valid_until_on", "2030-01-01")],
            "ends before it was given",
        ),
        (&[("name", "A"), ("valid_until_on", "0031-01-01")], "Look at the year"),
        (&[("name", "A"), ("renew_by_on", "soon")], "Pick the day"),
    ];
    for (form, told) in cases {
        for address in [path(&app, "Maya", ""), one.clone()] {
            let reply = maya.post(&address, form).await;
            assert_eq!(reply.status.as_u16(), 422, "{told}");
            reply.says(told);
            for (name, typed) in form {
                let values = reply.attributes(&format!("input[name={name}]"), "value");
                assert_eq!(values, [*typed], "{told}");
            }
        }
    }
    let hostile = "<script>alert(1)</script>";
    maya.post(&path(&app, "Maya", ""), &[("name", hostile)]).await.see_other();
    page_of(&maya, &app, "Maya").await.ok().says(hostile).says_not(hostile);
}

#[tokio::test]
async fn two_who_change_it_at_once_lose_no_words() {
    let app = TestApp::new().await;
    let one = kept(&app, DAYS).await;
    let (maya, t) = (app.as_("Maya").await, app.as_("Tomasz").await);
    t.post(&one, &[("name", "By Tomasz"), ("version", "1")]).await.see_other();
    let reply = maya.post(&one, &[("name", "By Maya"), ("version", "1")]).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Somebody changed this just now");
    assert_eq!(reply.attributes("input[name=name]", "value"), ["By Maya"]);
    let version = reply.attributes("input[name=version]", "value").remove(0);
    maya.post(&one, &[("name", "By Maya"), ("version", &version)]).await.see_other();
    page_of(&t, &app, "Maya").await.ok().says("By Maya");
}

#[tokio::test]
async fn sent_twice_it_is_one() {
    let app = TestApp::new().await;
    let maya = app.as_("Maya").await;
    let form = maya.get(&path(&app, "Maya", "/new")).await.ok();
    let id = form.attributes("input[name=certificate_id]", "value").remove(0);
    for name in ["One", "One", "Other"] {
        let form = [("certificate_id", id.as_str()), ("name", name)];
        maya.post(&path(&app, "Maya", ""), &form).await.see_other();
    }
    assert_eq!(page_of(&maya, &app, "Maya").await.ok().all("main li.card").len(), 2);
}
