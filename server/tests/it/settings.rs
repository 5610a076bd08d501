//! What a programme settles for itself: names, zone, lines for help; and that every node hears of it.

mod topics;

use axum::http::StatusCode;
use jiff::SignedDuration;
use kernel::access::Role;
use porchlight::access::store as ties;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::db::{One, Reads as _, Sql, System};
use porchlight::http;

use crate::app::{Client, Reply, TestApp};

const BY: System = System::because("a test gives a role");

fn programme<'a>() -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", "Riverside Lantern"),
        ("programme", "Side by side"),
        ("time_zone", "Europe/Madrid"),
        ("language", "es"),
        ("leave_to", "https://www.example.org/weather"),
    ]
}

fn line<'a>() -> Vec<(&'a str, &'a str)> {
    vec![
        ("number", "555 555 0102"),
        ("label_en", "Night line"),
        ("label_es", "Línea de noche"),
        ("hours_en", "8 pm to 6 am"),
        ("hours_es", "de 20:00 a 6:00"),
        ("takes_texts", "yes"),
    ]
}

/// The form with other values for some fields.
fn with<'a>(
    form: Vec<(&'a str, &'a str)>,
    changed: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let is_kept = |(name, _): &(&str, &str)| changed.iter().all(|(other, _)| other != name);
    form.into_iter().filter(is_kept).chain(changed.iter().copied()).collect()
}

/// The address of a button of the line with this label.
async fn button(client: &Client, label: &str, what: &str) -> Option<String> {
    let page = client.get("/settings").await.ok();
    let ids = page.attributes("#lines ~ ul a[href^='/settings/lines/']", "href");
    let place = page.all("#lines ~ ul h3").iter().position(|found| found == label)?;
    Some(format!("{}/{what}", ids[place]))
}

async fn labels(client: &Client) -> Vec<String> {
    client.get("/settings").await.ok().all("#lines ~ ul h3")
}

#[track_caller]
fn faulty(reply: &Reply, fields: &[&str]) {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.words());
    assert_eq!(reply.attributes("[aria-invalid]", "name"), fields);
}

#[tokio::test]
async fn a_change_of_the_programme_stands_on_every_page_at_once() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    let page = noor.get("/settings").await.ok();
    assert_eq!(page.attributes("#f-name", "value"), ["Riverside Peer Support"]);
    assert_eq!(page.attributes("#f-time_zone", "value"), ["America/Chicago"]);
    let done = noor.post("/settings", &programme()).await.see_other();
    noor.get(&done).await.ok().says("Saved.");
    let week = app.as_("Sam").await.get("/week").await.ok();
    assert!(week.text.contains("Riverside<br>Lantern"), "the name at the top");
    assert_eq!(week.attributes("[data-leave]", "href"), ["https://www.example.org/weather"]);
    let kept = app.app.organisation(app.cast().org).expect("it is there");
    assert_eq!(kept.programme.name, "Side by side");
    assert_eq!(kept.time_zone.iana_name(), Some("Europe/Madrid"));
    assert_eq!(kept.settings.help.shown().count(), 1, "the lines stay as they were");
    let other = app.as_elsewhere("Sam").await.get("/week").await.ok();
    other.says_not("Lantern");
}

#[tokio::test]
async fn every_fault_stands_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let long = "x".repeat(20_000);
    for (field, value) in [
        ("name", ""),
        ("name", long.as_str()),
        ("programme", " "),
        ("time_zone", ""),
        ("time_zone", "EST"),
        ("time_zone", "Middle/Earth"),
        ("language", "tlh"),
        ("leave_to", "http://www.example.org"),
        ("leave_to", "javascript:alert(1)"),
    ] {
        let form = with(programme(), &[(field, value)]);
        let reply = tomasz.post("/settings", &form).await;
        faulty(&reply, &[field]);
        if field != "programme" {
            assert_eq!(reply.attributes("#f-programme", "value"), ["Side by side"]);
        }
    }
    let madrid = tomasz.post("/settings", &with(programme(), &[("time_zone", "Madrid")])).await;
    madrid.says("Did you mean Europe/Madrid?");
    faulty(&tomasz.post("/settings", &[]).await, &["name", "programme", "time_zone", "language"]);
    let kept = app.app.organisation(app.cast().org).expect("it is there");
    assert_eq!(kept.name, "Riverside Peer Support");
}

#[tokio::test]
async fn who_leaves_fast_does_not_land_on_this_site() {
    let app = TestApp::new().await;
    let address = Some("https://peers.example.org".to_owned());
    let config = Config { public_address: address, ..Config::default() };
    let here = App::new(app.app.db().clone(), app.moments.clone(), config).await.expect("starts");
    let token = app.as_("Tomasz").await.token.expect("a token");
    let form = with(programme(), &[("leave_to", "https://peers.example.org/now")]);
    let request = axum::http::Request::post("/settings")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("host", "peers.example.org")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("__Host-porchlight={token}"))
        .body(axum::body::Body::from(serde_urlencoded::to_string(&form).expect("a form")))
        .expect("a request");
    let tomasz = Client::of(http::router(&here));
    faulty(&tomasz.send(request).await, &["leave_to"]);
}

#[tokio::test]
async fn two_who_change_the_same_see_both_before_one_is_lost() {
    let app = TestApp::new().await;
    let (noor, tomasz) = (app.as_("Noor").await, app.as_("Tomasz").await);
    let seen = tomasz.get("/settings").await.ok().attributes("form [name=seen]", "value");
    noor.post("/settings", &programme()).await.see_other();
    let mine = with(programme(), &[("name", "Riverside Porch"), ("seen", &seen[0])]);
    let again = tomasz.post("/settings", &mine).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("Someone changed this while you were here").says("Riverside Lantern");
    assert_eq!(again.attributes("#f-name", "value"), ["Riverside Porch"]);
    let newer = again.attributes("form [name=seen]", "value");
    let mine = with(mine, &[("seen", &newer[0])]);
    tomasz.post("/settings", &mine).await.see_other();
    assert_eq!(app.app.organisation(app.cast().org).expect("there").name, "Riverside Porch");
}

#[tokio::test]
async fn a_line_is_added_in_both_languages_and_read_in_the_readers() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    tomasz.post("/settings/lines/new", &line()).await.see_other();
    let sam = app.as_("Sam").await;
    let english = sam.get("/now").await.ok();
    english.says("Night line").says("8 pm to 6 am").says("Text 555 555 0102");
    let spanish = sam.clone().speaking("es").get("/now").await.ok();
    spanish.says("Línea de noche").says("de 20:00 a 6:00").says_not("Night line");
    // The first line has words in English alone: they are shown, and marked as what they are.
    let marked = spanish.all("bdi[lang=en]");
    assert!(marked.contains(&"Riverside warmline".to_owned()), "{marked:?}");
    tomasz.get("/settings").await.ok().says("It has no words in Español yet.");
}

#[tokio::test]
async fn help_without_sign_in_keeps_numbers_for_danger_and_those_all_programmes_have() {
    let app = TestApp::new().await;
    let (noor, elsewhere) = (app.as_("Noor").await, app.as_elsewhere("Noor").await);
    let danger = [("number", "112"), ("is_emergency", "yes"), ("is_any_time", "yes")];
    noor.post("/settings/lines/new", &danger).await.see_other();
    for (client, label) in [(&noor, "Crisis line"), (&elsewhere, "Somebody to talk to")] {
        let both = [("label_en", label), ("number", "988"), ("is_any_time", "yes")];
        client.post("/settings/lines/new", &both).await.see_other();
    }
    let page = app.anonymous().get("/now").await.ok();
    let mut called = page.attributes("a[href^='tel:']", "href");
    called.dedup();
    // The warmlines of both have one number: what each calls it would tell which programme it is.
    assert_eq!(called, ["tel:5555550114", "tel:988", "tel:112"], "{}", page.words());
    page.says("Help line").says_not("warmline").says_not("Crisis line").says_not("Riverside");
}

#[tokio::test]
async fn the_last_help_line_stays_and_a_second_press_says_what_the_first_did() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    let mut buttons = noor.get("/settings").await.attributes("form[action$='/remove']", "action");
    let last = buttons.pop().expect("a line");
    for button in &buttons {
        let first = noor.post(button, &[]).await.see_other();
        assert_eq!(noor.post(button, &[]).await.see_other(), first);
    }
    let refused = noor.post(&last, &[]).await;
    assert_eq!(refused.status, 422);
    refused.says("This is the only help line left.");
    noor.get("/now").await.ok().says("warmline");
}

#[tokio::test]
async fn an_emergency_number_needs_no_words_and_stands_last() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    let form = [("number", "112"), ("is_emergency", "yes"), ("is_any_time", "yes")];
    noor.post("/settings/lines/new", &form).await.see_other();
    noor.post("/settings/lines/new", &line()).await.see_other();
    assert_eq!(labels(&noor).await, ["Riverside warmline", "Night line", "Emergency"]);
    let spanish = app.as_("Sam").await.speaking("es").get("/now").await.ok();
    spanish.says("Emergencias").says("A cualquier hora, de día y de noche");
    assert_eq!(spanish.attributes("section[aria-labelledby=danger] a", "href"), ["tel:112"]);
    assert!(button(&noor, "Emergency", "tried").await.is_some());
    let page = noor.get("/settings").await.ok();
    assert_eq!(page.attributes("form[action$='/tried']", "action").len(), 2, "not for emergency");
    let tried = button(&noor, "Emergency", "tried").await.expect("a line");
    let refused = noor.post(&tried, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Nobody calls an emergency number to try it.");
}

#[tokio::test]
async fn every_fault_of_a_line_stands_at_its_field() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    let long = "x".repeat(20_000);
    let change = button(&noor, "Riverside warmline", "").await.expect("a line");
    let change = change.trim_end_matches('/');
    for path in ["/settings/lines/new", change] {
        for (field, value) in [
            ("number", ""),
            ("number", "none"),
            ("number", "988 press 1"),
            ("number", "911 or 988"),
            ("number", long.as_str()),
            ("label_en", long.as_str()),
            ("label_es", long.as_str()),
            ("hours_en", long.as_str()),
        ] {
            let reply = noor.post(path, &with(line(), &[(field, value)])).await;
            faulty(&reply, &[field]);
            let other = if field == "label_es" { "#f-hours_es" } else { "#f-label_es" };
            assert!(!reply.attributes(other, "value")[0].is_empty(), "{field}: kept");
        }
        let nameless = with(line(), &[("label_en", ""), ("label_es", " ")]);
        faulty(&noor.post(path, &nameless).await, &["label_en"]);
        faulty(&noor.post(path, &[]).await, &["number", "label_en", "hours_en"]);
        let hourless = with(line(), &[("hours_en", ""), ("hours_es", " ")]);
        let reply = noor.post(path, &hourless).await;
        faulty(&reply, &["hours_en"]);
        reply.says("Say when someone answers");
    }
    assert_eq!(labels(&noor).await, ["Riverside warmline"]);
}

#[tokio::test]
async fn a_line_is_changed_moved_taken_off_and_brought_back() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    tomasz.post("/settings/lines/new", &line()).await.see_other();
    let up = button(&tomasz, "Night line", "up").await.expect("a line");
    tomasz.post(&up, &[]).await.see_other();
    assert_eq!(labels(&tomasz).await, ["Night line", "Riverside warmline"]);
    tomasz.post(&up.replace("/up", "/down"), &[]).await.see_other();
    assert_eq!(labels(&tomasz).await, ["Riverside warmline", "Night line"]);
    let change = up.trim_end_matches("/up").to_owned();
    let form = tomasz.get(&change).await.ok();
    assert_eq!(form.attributes("#f-hours_es", "value"), ["de 20:00 a 6:00"]);
    let renamed = with(line(), &[("label_en", "Owl line")]);
    tomasz.post(&change, &renamed).await.see_other();
    let off = tomasz.post(&format!("{change}/remove"), &[]).await.see_other();
    let page = tomasz.get(&off).await.ok();
    page.says("The line is off the pages.");
    app.as_("Sam").await.get("/now").await.ok().says_not("Owl line");
    assert_eq!(tomasz.get(&change).await.status, StatusCode::NOT_FOUND);
    let undo = page.attributes(".flash form", "action");
    tomasz.post(&undo[0], &[]).await.see_other();
    assert_eq!(labels(&tomasz).await, ["Riverside warmline", "Owl line"]);
    assert_eq!(tomasz.post(&undo[0], &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_who_change_the_same_line_see_both() {
    let app = TestApp::new().await;
    let (noor, tomasz) = (app.as_("Noor").await, app.as_("Tomasz").await);
    let path = button(&noor, "Riverside warmline", "").await.expect("a line");
    let path = path.trim_end_matches('/');
    let seen = tomasz.get(path).await.ok().attributes("[name=seen]", "value");
    noor.post(path, &line()).await.see_other();
    let mine = with(line(), &[("number", "555 555 0103"), ("seen", &seen[0])]);
    let again = tomasz.post(path, &mine).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("Someone changed this while you were here").says("555 555 0102");
    assert_eq!(again.attributes("#f-number", "value"), ["555 555 0103"]);
}

#[tokio::test]
async fn a_line_was_tried_when_somebody_said_so_and_on_the_programmes_own_day() {
    let app = TestApp::new().await;
    // 03:10 in UTC is still the evening of the 4th in Chicago.
    app.wait(SignedDuration::from_hours(8));
    let tomasz = app.as_("Tomasz").await;
    tomasz.get("/now").await.ok().says_not("to try it on");
    let tried = button(&tomasz, "Riverside warmline", "tried").await.expect("a line");
    let done = tomasz.post(&tried, &[]).await.see_other();
    let page = tomasz.get(&done).await.ok();
    app.as_("Sam").await.get("/now").await.ok().says("to try it on 4 March 2031");
    let undo = page.attributes(".flash form", "action");
    // Who presses second changes nothing and is offered nothing to take back.
    let noor = app.as_("Noor").await;
    let second = noor.post(&tried, &[]).await.see_other();
    let second = noor.get(&second).await.ok();
    assert!(second.attributes(".flash form", "action").is_empty());
    tomasz.get("/now").await.ok().says("to try it on 4 March 2031");
    tomasz.post(&undo[0], &[]).await.see_other();
    tomasz.get("/now").await.ok().says_not("to try it on");
}

#[tokio::test]
async fn before_sign_in_the_help_page_tells_of_no_organisation() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    nobody.get("/now").await.ok().says_not("Riverside").says_not("Hillside").says_not("Night line");
    let add = |tomasz: Client| async move {
        tomasz.post("/settings/lines/new", &line()).await.see_other();
    };
    add(app.as_("Tomasz").await).await;
    nobody.get("/now").await.ok().says_not("Night line");
    add(app.as_elsewhere("Tomasz").await).await;
    let page = nobody.get("/now").await.ok();
    page.says("Night line").says("8 pm to 6 am").says_not("Riverside").says_not("Hillside");
}

#[tokio::test]
async fn a_line_of_another_organisation_is_not_there() {
    let app = TestApp::new().await;
    let theirs = button(&app.as_elsewhere("Noor").await, "Hillside warmline", "remove").await;
    let reply = app.as_("Noor").await.post(&theirs.expect("a line"), &[]).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert_eq!(labels(&app.as_elsewhere("Noor").await).await, ["Hillside warmline"]);
}

#[tokio::test]
async fn another_node_hears_of_a_change_within_seconds() {
    let app = TestApp::new().await;
    let db = app.app.db().clone();
    let other = App::new(db, app.moments.clone(), Config::default()).await.expect("it starts");
    let mut sam = Client::of(http::router(&other));
    sam.token = app.as_("Sam").await.token;
    sam.get("/now").await.ok().says("Riverside warmline");
    let tomasz = app.as_("Tomasz").await;
    tomasz.post("/settings/lines/new", &line()).await.see_other();
    let off = button(&tomasz, "Riverside warmline", "remove").await.expect("a line");
    tomasz.post(&off, &[]).await.see_other();
    app.wait(SignedDuration::from_secs(4));
    sam.get("/now").await.ok().says_not("Riverside warmline");
    app.wait(SignedDuration::from_secs(4));
    tomasz.post(&off.replace("/remove", "/back"), &[]).await.see_other();
    app.wait(SignedDuration::from_secs(4));
    sam.get("/now").await.ok().says("Riverside warmline");
}

#[tokio::test]
async fn another_node_knows_a_programme_that_was_just_founded() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = crate::app::fresh_db(&folder).await;
    let moments = porchlight::moment::Moments::set_to(crate::app::NOW.parse().expect("a moment"));
    let start = || App::new(db.clone(), moments.clone(), Config::default());
    let (one, other) = (start().await.expect("starts"), start().await.expect("starts"));
    let cast = crate::cast::Cast::found(&one, crate::cast::Home::Riverside).await;
    one.reload().await.expect("read");
    let mut sam = Client::of(http::router(&other));
    sam.token = Some(cast.sign_in(&one, "Sam").await);
    sam.get("/now").await.ok().says("Riverside warmline");
}

const ENTRIES: Sql<One> = Sql::one(
    "SELECT action FROM audit_events WHERE org_id = {org} AND role IS NOT NULL ORDER BY event_id",
);

#[tokio::test]
async fn every_change_has_its_entry_and_the_log_says_it_in_words() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    noor.post("/settings", &programme()).await.see_other();
    let tried = button(&noor, "Riverside warmline", "tried").await.expect("a line");
    noor.post(&tried, &[]).await.see_other();
    noor.post("/settings/lines/new", &line()).await.see_other();
    noor.post(&tried.replace("/tried", "/remove"), &[]).await.see_other();
    let rows = app.app.db().clone().rows(&ENTRIES, &BY.within(app.cast().org), vec![]).await;
    let mut done: Vec<String> =
        rows.expect("rows").iter().map(|row| row.get("action").expect("text")).collect();
    // All of them in one instant of a clock that stands still: their order says nothing.
    done.sort();
    assert_eq!(done, ["HelpLineRevise", "HelpLineRevise", "HelpLineTry", "SettingsRevise"]);
    let log = noor.get("/audit").await.ok();
    log.says("Noor Riverside changed the lines for help. as administrator");
    log.says_not("SettingsRevise").says_not("HelpLine");
    let spanish = noor.clone().speaking("es").get("/audit").await.ok();
    spanish.says("Noor Riverside cambió las líneas de ayuda.");
}

#[tokio::test]
async fn the_log_names_people_and_never_says_who_supports_whom() {
    let app = TestApp::new().await;
    let sam = app.cast().id("Sam");
    let noor = app.as_("Noor").await;
    noor.post(&format!("/people/{sam}/roles"), &[("role", "peer_worker")]).await.see_other();
    let maya = app.as_("Maya").await;
    let path = format!("/people/{sam}/contacts");
    let noted = maya.post(&path, &[("how", "met"), ("note", "By the river")]).await;
    let log = noor.get("/audit").await.ok();
    log.says("Noor Riverside gave or ended a role of Sam Riverside");
    log.says_not("By the river").says_not("RoleGrant").says_not(&sam.to_string());
    if noted.status == StatusCode::SEE_OTHER {
        log.says("Maya Riverside wrote down time with somebody: an entry of the activity log (");
    }
}

#[tokio::test]
async fn whoever_holds_the_role_a_page_is_for_is_offered_it() {
    let app = TestApp::new().await;
    let by = BY.within(app.cast().org);
    let mut tx = app.app.db().write().await.expect("a change begins");
    let today = app.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let tomasz = app.cast().id("Tomasz");
    ties::grant(&mut tx, &by, tomasz, Role::Administrator, today).await.expect("granted");
    tx.commit_bookkeeping("a test").await.expect("committed");
    let tomasz = app.as_("Tomasz").await;
    let page = tomasz.get("/audit?before=x").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    page.says("This page is for your other role").says("Act as administrator");
    let next = page.attributes("main form [name=next]", "value");
    assert_eq!(next, ["/audit?before=x"]);
    let role = page.attributes("main form [name=role]", "value");
    let go = tomasz.post("/account/role", &[("role", &role[0]), ("next", &next[0])]).await;
    assert_eq!(go.see_other(), "/audit?before=x");
    tomasz.get("/audit").await.ok();
    let back = [("role", "coordinator"), ("next", "https://elsewhere.example/")];
    assert_eq!(tomasz.post("/account/role", &back).await.see_other(), "/");
    // Who does not hold it is told who can help, as before.
    let maya = app.as_("Maya").await.get("/audit").await;
    maya.says("Only the administrator can do this").says_not("Act as");
}

#[tokio::test]
async fn a_browser_that_names_no_language_of_ours_gets_the_programmes() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = crate::app::fresh_db(&folder).await;
    let moments = porchlight::moment::Moments::set_to(crate::app::NOW.parse().expect("a moment"));
    let app = App::new(db, moments, Config::default()).await.expect("starts");
    let cast = crate::cast::Cast::found(&app, crate::cast::Home::Riverside).await;
    app.reload().await.expect("read");
    let mut tomasz = Client::of(http::router(&app));
    tomasz.token = Some(cast.sign_in(&app, "Tomasz").await);
    tomasz.post("/settings", &programme()).await.see_other();
    let asks = |languages: &str| {
        axum::http::Request::get("/now")
            .header("accept-language", languages)
            .body(axum::body::Body::empty())
            .expect("a request")
    };
    tomasz.token = None;
    tomasz.send(asks("fr, de;q=0.5")).await.ok().says("Ayuda ahora mismo");
    tomasz.send(asks("fr, en;q=0.5")).await.ok().says("Help right now");
}
