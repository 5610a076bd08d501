//! Lists, finding, adding.

use kernel::access::Role;
use kernel::people::CalledName;
use porchlight::audit::Entry;
use porchlight::db::System;
use porchlight::people::{NewPerson, insert};
use porchlight::web::language::Language;

use super::{fill, pair, path};
use crate::app::TestApp;

async fn add(app: &TestApp, names: &[String]) {
    let by = System::because("test").within(app.cast().org);
    let mut tx = app.app.db().write().await.unwrap();
    for name in names {
        let new = NewPerson {
            person: app.moments.id(),
            called: CalledName::parse(name).unwrap(),
            language: Some(Language::En),
            at: app.now(),
        };
        insert(&mut tx, &by, &new).await.unwrap();
    }
    tx.commit(Entry::by_system_named(&by, "Add", "person", app.app.moments())).await.unwrap();
}

#[tokio::test]
async fn a_name_is_found_by_the_beginning_of_its_words_whatever_the_accents() {
    let app = TestApp::new().await;
    let names = ["Zoë Ångström", "José Núñez", "Ann-Marie O’Neil", "李小龙"].map(str::to_owned);
    add(&app, &names).await;
    let tomasz = app.as_("Tomasz").await;
    let cases = [
        ("zoe", "Zoë Ångström"),
        ("ANG", "Zoë Ångström"),
        ("nunez jo", "José Núñez"),
        ("oneil", "Ann-Marie O’Neil"),
        ("marie ann", "Ann-Marie O’Neil"),
        ("小龙", "李小龙"),
        ("sam riv", "Sam Riverside"),
    ];
    for (query, name) in cases {
        let query = serde_urlencoded::to_string([("q", query)]).unwrap();
        let page = tomasz.get(&format!("/people?{query}")).await.ok();
        assert_eq!(page.all("ul.people .name"), [name], "{query}");
    }
    for query in ["oe", "zoe+nunez", "xyz", "%2B%2B", "%25", "'"] {
        let page = tomasz.get(&format!("/people?q={query}")).await.ok();
        assert_eq!(page.all("ul.people .name"), [""; 0], "{query}");
        page.says("Nobody here goes by");
    }
    assert_eq!(tomasz.get("/find?q=jos%C3%A9+n").await.see_other(), "/people?q=jos%C3%A9%20n");
}

#[tokio::test]
async fn a_long_list_is_walked_page_by_page_and_nobody_comes_twice() {
    let app = TestApp::new().await;
    // The same name many times, so that the id must settle the order.
    let names: Vec<String> = (0..120).map(|number| format!("Ana {}", number % 3)).collect();
    add(&app, &names).await;
    let tomasz = app.as_("Tomasz").await;
    for start in ["/people", "/people?q=ana"] {
        let mut at = start.to_owned();
        let mut seen = Vec::new();
        loop {
            let page = tomasz.get(&at).await.ok();
            seen.extend(page.attributes("ul.people .name a", "href"));
            assert!(page.all("ul.people > li").len() <= 50);
            match page.attributes("a[rel=next]", "href").pop() {
                Some(next) => at = next,
                None => break,
            }
        }
        // Sam, Jordan and Lou are the participants of the cast who are not colleagues.
        let expected = if start == "/people" { 123 } else { 120 };
        assert_eq!(seen.len(), expected);
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), expected, "somebody came twice");
    }
}

#[tokio::test]
async fn a_page_that_begins_after_somebody_out_of_reach_is_empty() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    for id in [app.cast().id("Kim"), app.cast_elsewhere().id("Jordan")] {
        let page = tomasz.get(&format!("/people?after={id}")).await.ok();
        assert_eq!(page.all("ul.people .name"), [""; 0]);
    }
    tomasz.get("/people?after=nonsense").await.ok().says("Sam Riverside");
}

#[tokio::test]
async fn each_role_lists_the_people_within_its_reach() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let names = |path: &'static str, who: &'static str| {
        let app = &app;
        async move { app.as_(who).await.get(path).await.ok().all("ul.people .name") }
    };
    let people = ["Jordan Riverside", "Lou Riverside", "Sam Riverside"];
    assert_eq!(names("/people", "Tomasz").await, people);
    assert_eq!(names("/people", "Maya").await, ["Lou Riverside", "Sam Riverside"]);
    assert_eq!(names("/people", "Rosa").await, [""; 0]);
    assert_eq!(
        names("/people", "Priya").await,
        ["Lou Riverside", "Maya Riverside", "Sam Riverside"]
    );
    assert_eq!(names("/colleagues", "Priya").await, ["Maya Riverside"]);
    assert_eq!(names("/colleagues", "Tomasz").await.len(), 7);
    assert_eq!(names("/access", "Noor").await.len(), 10);
    for (path, who) in [("/people", "Sam"), ("/people", "Noor"), ("/people", "Eve")] {
        assert_eq!(app.as_(who).await.get(path).await.status.as_u16(), 403, "{who}");
    }
    for path in ["/access", "/colleagues", "/people/new"] {
        assert_eq!(app.as_("Maya").await.get(path).await.status.as_u16(), 403, "{path}");
    }
    assert_eq!(app.anonymous().get("/people").await.see_other(), "/sign-in?next=%2Fpeople");
}

#[tokio::test]
async fn colleagues_are_the_same_however_many_there_are() {
    let app = TestApp::new().await;
    let all =
        async |who: &str| app.as_(who).await.get("/colleagues").await.ok().all("ul.people .name");
    let (of_priya, of_tomasz) = (all("Priya").await, all("Tomasz").await);
    // So many that they are looked for another way; their names stand behind all others.
    let by = System::because("test").within(app.cast().org);
    let mut tx = app.app.db().write().await.unwrap().gathering();
    for number in 0..501 {
        let person = app.moments.id();
        let called = CalledName::parse(&format!("Zz {number:03}")).unwrap();
        let new = NewPerson { person, called, language: None, at: app.now() };
        insert(&mut tx, &by, &new).await.unwrap();
        let on = "2031-01-01".parse().unwrap();
        porchlight::access::store::grant(&mut tx, &by, person, Role::PeerWorker, on).await.unwrap();
    }
    tx.commit(Entry::by_system_named(&by, "Add", "person", app.app.moments())).await.unwrap();
    assert_eq!(all("Priya").await, of_priya);
    let with_more = all("Tomasz").await;
    assert_eq!(with_more[..of_tomasz.len()], of_tomasz);
    assert_eq!((with_more.len(), with_more[of_tomasz.len()].as_str()), (50, "Zz 000"));
}

#[tokio::test]
async fn the_contact_rule_stands_beside_the_name_for_those_who_may_reach_them() {
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let sam = app.as_("Sam").await;
    let rules = [("way", "text"), ("way", "call"), ("voicemail", "no"), ("shared", "no")];
    fill(&sam, &path(&app, "Sam", "/reach"), &rules).await.see_other();
    let places = ["/people".to_owned(), "/people?q=sam".to_owned(), path(&app, "Sam", "")];
    for who in ["Tomasz", "Maya"] {
        let client = app.as_(who).await;
        for at in &places {
            client.get(at).await.ok().says("No voicemail");
        }
    }
    // Whoever may not reach somebody reads no rule.
    let priya = app.as_("Priya").await;
    for at in &places {
        priya.get(at).await.ok().says("Sam Riverside").says_not("No voicemail");
    }
    // A list for settling access reads no contact rule.
    app.as_("Noor").await.get("/access").await.ok().says("Sam Riverside").says_not("No voicemail");
}

#[tokio::test]
async fn adding_someone_asks_for_a_name_and_nothing_else() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let page = tomasz.get("/people/new").await.ok();
    assert_eq!(page.attributes("[name=role][type=radio]", "value").len(), 4);
    assert!(page.attributes("[name=role][checked]", "value").is_empty());
    let roles = page.attributes("[name=role]", "value");
    assert_eq!(roles, ["participant", "peer_worker", "supervisor", "evaluator"]);
    let next = tomasz
        .post("/people/new", &[("called", "  Ngọc   Anh "), ("role", "participant")])
        .await
        .see_other();
    let page = tomasz.get(&next).await.ok();
    page.says("Ngọc Anh").says("Invite to sign in").says("How to reach: not asked yet");
    let next = tomasz.post("/people/new", &[("called", "Bo"), ("role", "peer_worker")]).await;
    assert!(next.see_other().starts_with("/colleagues/"));
}

#[tokio::test]
async fn a_name_that_cannot_be_kept_is_named_beside_the_field_and_kept_as_typed() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let long = "a".repeat(81);
    let cases = [
        ("", "Write a name"),
        ("   ", "Write a name"),
        (long.as_str(), "Keep it to 80"),
        ("Sam\u{202E}evil", "can’t be shown"),
    ];
    for (typed, fault) in cases {
        let reply = tomasz.post("/people/new", &[("called", typed), ("role", "supervisor")]).await;
        assert_eq!(reply.status.as_u16(), 422);
        reply.says(fault);
        assert_eq!(reply.attributes("#f-called", "value"), [typed]);
        assert_eq!(reply.attributes("[name=role][checked]", "value"), ["supervisor"]);
    }
    for role in ["administrator", "coordinator", "nobody", ""] {
        let reply = tomasz.post("/people/new", &[("called", "Sly"), ("role", role)]).await;
        assert_eq!(reply.status.as_u16(), 422);
        reply.says("Choose what they are here as");
        assert_eq!(reply.attributes("#f-called", "value"), ["Sly"]);
    }
    tomasz.get("/people?q=sly").await.ok().says_not("Sly</");
}

#[tokio::test]
async fn somebody_of_the_same_name_is_shown_before_another_is_added() {
    const ROLE: (&str, &str) = ("role", "participant");
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let reply = tomasz.post("/people/new", &[("called", "SÁM riverside"), ROLE]).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Someone here may be the same person").says("Sam Riverside");
    reply.says("First name: the same").says("This is the same person: open them");
    assert_eq!(reply.attributes("#f-called", "value"), ["SÁM riverside"]);
    let anyway = [("called", "SÁM riverside"), ("anyway", "yes"), ROLE];
    tomasz.post("/people/new", &anyway).await.see_other();
    let both = tomasz.get("/people?q=sam").await.ok();
    let mut names = both.all("ul.people .name");
    names.sort();
    assert_eq!(names, ["Sam Riverside", "SÁM riverside"]);
    // Colleagues are sealed: their names are not told here. A part of a name is another name.
    tomasz.post("/people/new", &[("called", "Kim Riverside"), ROLE]).await.see_other();
    tomasz.post("/people/new", &[("called", "Sam"), ROLE]).await.see_other();
    tomasz.post("/people/new", &[("called", "Sam Hillside"), ROLE]).await.see_other();
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_person() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let id = tomasz.get("/people/new").await.ok().attributes("input[name=id]", "value").remove(0);
    let form = [("id", id.as_str()), ("called", "Nadia Brook"), ("role", "participant")];
    let first = tomasz.post("/people/new", &form).await.see_other();
    let second = tomasz.post("/people/new", &form).await.see_other();
    let bare = |at: &str| at.split('?').next().unwrap_or_default().to_owned();
    assert_eq!(bare(&first), format!("/people/{id}"));
    assert_eq!(bare(&first), bare(&second));
    // The same form with another name is another person, and nobody is lost.
    let other = [("id", id.as_str()), ("called", "Omar Field"), ("role", "participant")];
    assert_ne!(bare(&tomasz.post("/people/new", &other).await.see_other()), bare(&first));
    let names = tomasz.get("/people").await.ok().all("ul.people .name");
    assert_eq!(names.iter().filter(|name| *name == "Nadia Brook").count(), 1);
    assert!(names.contains(&"Omar Field".to_owned()));
}

#[tokio::test]
async fn whoever_may_be_the_same_is_shown_with_what_is_alike_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    add(&app, &["Robert Miller".to_owned()]).await;
    let tomasz = app.as_("Tomasz").await;
    let list = tomasz.get("/people?q=robert").await.ok();
    let robert = list.attributes("ul.people .name a", "href").remove(0);
    let phone = [("way", "text"), ("phone", "503 555 0142"), ("shared", "no")];
    fill(&tomasz, &format!("{robert}/reach"), &phone).await.see_other();
    let form = [("called", "Bob Miller"), ("role", "participant"), ("reach", "+1 503-555-0142")];
    let reply = tomasz.post("/people/new", &form).await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Robert Miller").says("First name: a short form of the same");
    reply.says("Family name: the same").says("Phone number: the same").says_not("Score");
    assert_eq!(reply.attributes("#f-called", "value"), ["Bob Miller"]);
    assert_eq!(reply.attributes("#f-reach", "value"), ["+1 503-555-0142"]);
    assert_eq!(reply.attributes("[name=role][checked]", "value"), ["participant"]);
    assert_eq!(reply.attributes("a.btn-2.btn-s", "href"), [robert.as_str()]);
    // The same in the other organisation meets nobody.
    let elsewhere = app.as_elsewhere("Tomasz").await;
    elsewhere.post("/people/new", &form).await.see_other();
    // What was only looked for is not kept.
    let anyway: Vec<_> = form.into_iter().chain([("anyway", "yes")]).collect();
    let new = tomasz.post("/people/new", &anyway).await.see_other();
    tomasz.get(&new).await.ok().says("How to reach: not asked yet").says_not("0142");
}

#[tokio::test]
async fn a_colleagues_own_record_is_never_told_of() {
    let app = TestApp::new().await;
    let kim = app.as_("Kim").await;
    let phone = [("way", "text"), ("phone", "503 555 0199"), ("shared", "no")];
    fill(&kim, &path(&app, "Kim", "/reach"), &phone).await.see_other();
    let tomasz = app.as_("Tomasz").await;
    let form = [("called", "Kim Riverside"), ("role", "participant"), ("reach", "503 555 0199")];
    tomasz.post("/people/new", &form).await.see_other();
}

#[tokio::test]
async fn an_earlier_name_finds_somebody_and_is_shown_to_nobody() {
    let app = TestApp::new().await;
    add(&app, &["Walter Stone".to_owned()]).await;
    let tomasz = app.as_("Tomasz").await;
    let list = tomasz.get("/people?q=walter").await.ok();
    let page = list.attributes("ul.people .name a", "href").remove(0);
    let form = [("called", "Alba Reyes"), ("earlier", "yes")];
    fill(&tomasz, &format!("{page}/name"), &form).await.see_other();
    let reply = tomasz.post("/people/new", &[("called", "Walter Stone"), ("role", "participant")]);
    let reply = reply.await;
    assert_eq!(reply.status.as_u16(), 422);
    reply.says("Alba Reyes").says("An earlier name: the same");
    for at in [page.clone(), format!("{page}/name"), "/people".to_owned(), format!("{page}/reach")]
    {
        tomasz.get(&at).await.ok().says_not("Walter");
    }
    // Not kept where the box is not ticked.
    let form = [("called", "Alba Marsh")];
    fill(&tomasz, &format!("{page}/name"), &form).await.see_other();
    let asked = [("called", "Alba Reyes"), ("role", "participant")];
    tomasz.post("/people/new", &asked).await.see_other();
}

#[tokio::test]
async fn somebody_lets_an_earlier_name_go_by_themself() {
    let app = TestApp::new().await;
    let at = path(&app, "Sam", "/name");
    let sam = app.as_("Sam").await;
    sam.get(&at).await.ok().says_not("Let it go");
    fill(&sam, &at, &[("called", "Alba Reyes"), ("earlier", "yes")]).await.see_other();
    let tomasz = app.as_("Tomasz").await;
    let form = [("called", "Sam Riverside"), ("role", "participant")];
    assert_eq!(tomasz.post("/people/new", &form).await.status.as_u16(), 422);
    sam.get(&at).await.ok().says("Let it go");
    // The coordinator is not told that there is one, and cannot let it go.
    tomasz.get(&at).await.ok().says_not("Let it go");
    tomasz.post(&at, &[("forget", "yes")]).await;
    assert_eq!(tomasz.post("/people/new", &form).await.status.as_u16(), 422);
    sam.post(&at, &[("forget", "yes")]).await.see_other();
    sam.get(&at).await.ok().says_not("Let it go");
    tomasz.post("/people/new", &form).await.see_other();
}

#[tokio::test]
async fn a_slip_in_a_name_and_the_end_of_a_number_find_whoever_the_reader_may_reach() {
    let app = TestApp::new().await;
    add(&app, &["Robert Miller".to_owned()]).await;
    let tomasz = app.as_("Tomasz").await;
    let list = tomasz.get("/people?q=robert").await.ok();
    let robert = list.attributes("ul.people .name a", "href").remove(0);
    let phone = [("way", "text"), ("phone", "+1 503 555 0142"), ("shared", "no")];
    fill(&tomasz, &format!("{robert}/reach"), &phone).await.see_other();
    for asked in ["robbert+miler", "bob+miller", "miller+robrt", "503-555-0142"] {
        let page = tomasz.get(&format!("/people?q={asked}")).await.ok();
        assert_eq!(page.all("ul.people .name"), ["Robert Miller"], "{asked}");
        page.says("Nobody here goes by exactly that");
    }
    // Whoever may not reach him is not told by his number; and the other organisation has nobody.
    for client in [app.as_("Maya").await, app.as_("Priya").await, app.as_elsewhere("Tomasz").await]
    {
        let page = client.get("/people?q=503-555-0142").await.ok();
        assert_eq!(page.all("ul.people .name"), [""; 0]);
    }
    // An earlier name finds nobody here: a search is not the place to learn of one.
    fill(&tomasz, &format!("{robert}/name"), &[("called", "Alba Reyes"), ("earlier", "yes")])
        .await
        .see_other();
    let page = tomasz.get("/people?q=robert+miller").await.ok();
    assert_eq!(page.all("ul.people .name"), [""; 0]);
}
