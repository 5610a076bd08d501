//! The topics people can say they have been through, as each programme sets them.

use axum::http::StatusCode;

use crate::app::{Client, Reply, TestApp};
use crate::matching::{jordans_ask, offer};

const TOPICS: &str = "/settings/topics";

/// What a browser sends when nothing was touched: every box as it stands.
fn boxes(page: &Reply) -> Vec<(String, String)> {
    let hidden = ["seen", "known"].into_iter().flat_map(|name| {
        let values = page.attributes(&format!("main form [name={name}]"), "value");
        values.into_iter().map(move |value| (name.to_owned(), value))
    });
    let ticked = ["topic", "own"].into_iter().flat_map(|name| {
        let values = page.attributes(&format!("main form [name={name}][checked]"), "value");
        values.into_iter().map(move |value| (name.to_owned(), value))
    });
    hidden.chain(ticked).collect()
}

async fn form(client: &Client) -> Vec<(String, String)> {
    boxes(&client.get(TOPICS).await.ok())
}

async fn send(client: &Client, path: &str, form: &[(String, String)]) -> Reply {
    let form: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(path, &form).await
}

fn put(form: &mut Vec<(String, String)>, name: &str, value: &str) {
    form.push((name.to_owned(), value.to_owned()));
}

fn take(form: &mut Vec<(String, String)>, value: &str) {
    form.retain(|(name, found)| name == "known" || found != value);
}

/// Adds a topic and tells its code.
async fn add(client: &Client, en: &str, es: &str) -> String {
    let mut form = form(client).await;
    put(&mut form, "word_en", en);
    put(&mut form, "word_es", es);
    send(client, TOPICS, &form).await.see_other();
    own(client).await.pop().expect("a topic of its own")
}

async fn own(client: &Client) -> Vec<String> {
    client.get(TOPICS).await.ok().attributes("main form [name=own]", "value")
}

fn facet(app: &TestApp, name: &str) -> String {
    format!("/people/{}/facets/lived_experience", app.cast().id(name))
}

/// Says something about oneself, as open as can be.
async fn says(app: &TestApp, name: &str, code: &str) -> Reply {
    let client = app.as_(name).await;
    let at = facet(app, name);
    let mark = client.get(&at).await.ok().attributes("[name=mark]", "value").remove(0);
    let said = [
        ("value", code),
        ("mark", mark.as_str()),
        ("use_for_matching", "yes"),
        ("may_be_shown", "yes"),
    ];
    client.post(&at, &said).await
}

#[tokio::test]
async fn a_programmes_own_topic_stands_wherever_topics_do_and_in_no_other_programme() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    noor.get("/settings").await.ok().says("Choose the topics");
    let code = add(&noor, "Life on a farm", "La vida en el campo").await;
    let jordan = app.as_("Jordan").await;
    let own_facet = facet(&app, "Jordan");
    jordan.get(&own_facet).await.ok().says("Life on a farm");
    let spanish = jordan.clone().speaking("es");
    spanish.get(&own_facet).await.ok().says("La vida en el campo").says_not("Life on a farm");
    for name in ["Jordan", "Rosa"] {
        says(&app, name, &code).await.see_other();
        let client = app.as_(name).await;
        for page in ["", "/facets", "/profile"] {
            let at = format!("/people/{}{page}", app.cast().id(name));
            client.get(&at).await.ok().says("Life on a farm").says_not(&code);
        }
    }

    let ask = format!("/people/{}/ask", app.cast().id("Jordan"));
    let rows = jordan.get(&ask).await.ok().attributes(".wish select", "name");
    let wish = format!("wish-lived_experience:{code}");
    assert!(rows.contains(&wish), "{rows:?}");
    let kept = [("version", "1"), (wish.as_str(), "must"), ("may_be_shown", "yes")];
    jordan.post(&ask, &kept).await.see_other();
    let at = jordans_ask(&app).await;
    jordan.get(&at).await.ok().says("Life on a farm");
    spanish.get(&at).await.ok().says("La vida en el campo");
    let board = app.as_("Tomasz").await.get(&format!("{at}/board")).await.ok();
    let card = board.all("ol .card").join(" ");
    assert!(card.contains("Rosa") && card.contains("Life on a farm"), "it matches: {card}");
    let pair = offer(&app, "Rosa").await;
    app.as_("Rosa").await.get(&pair).await.ok().says("Life on a farm");

    let elsewhere = app.as_elsewhere("Jordan").await;
    let theirs = format!("/people/{}", app.cast_elsewhere().id("Jordan"));
    let lived = format!("{theirs}/facets/lived_experience");
    elsewhere.get(&lived).await.ok().says_not("farm").says_not(&code);
    elsewhere.get(&format!("{theirs}/ask")).await.ok().says_not("farm").says_not(&code);
    let mark = elsewhere.get(&lived).await.ok().attributes("[name=mark]", "value").remove(0);
    let taken = elsewhere.post(&lived, &[("value", code.as_str()), ("mark", &mark)]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    let noor = app.as_elsewhere("Noor").await;
    noor.get(TOPICS).await.ok().says_not("farm");
    let unknown = noor.get("/settings/topics/own_1").await;
    assert_eq!(noor.get(&format!("{TOPICS}/{code}")).await.shape(), unknown.shape());
}

#[tokio::test]
async fn a_topic_that_was_taken_off_stays_with_whoever_picked_it_and_can_be_put_back() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let code = add(&tomasz, "Life on a farm", "").await;
    says(&app, "Sam", &code).await.see_other();
    says(&app, "Rosa", "grief").await.see_other();
    let (jordan, ask) =
        (app.as_("Jordan").await, format!("/people/{}/ask", app.cast().id("Jordan")));
    let wish = format!("wish-lived_experience:{code}");
    jordan.post(&ask, &[("version", "1"), (wish.as_str(), "nice")]).await.see_other();

    let mut off = form(&tomasz).await;
    take(&mut off, &code);
    take(&mut off, "grief");
    send(&tomasz, TOPICS, &off).await.see_other();
    let maya = app.as_("Maya").await;
    maya.get(&facet(&app, "Maya")).await.ok().says_not("Life on a farm").says_not("Losing someone");
    // Whoever had the form open is told which one it is, and loses nothing else.
    let late = [("value", "trauma"), ("value", code.as_str()), ("own_words", "Hens.")];
    let told = maya.post(&facet(&app, "Maya"), &late).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    told.says("“Life on a farm” is not on the list any more.");
    assert_eq!(told.attributes("[name=value][checked]", "value"), ["trauma"]);
    assert_eq!(told.all("#f-own_words"), ["Hens."]);
    says(&app, "Maya", "grief").await.says("“Losing someone” is not on the list any more.");
    // What never was a topic here is not repeated.
    for never in ["own_of_others", "<b>farm</b>", "zorblax"] {
        let told = says(&app, "Maya", never).await;
        told.says("We don’t know this answer").says_not(never);
    }
    // Who picked it reads it, keeps it with the next answer, and keeps the wish.
    let sam = app.as_("Sam").await;
    let ticked = sam.get(&facet(&app, "Sam")).await.ok();
    assert_eq!(ticked.attributes("[name=value][checked]", "value"), [code.as_str()]);
    says(&app, "Sam", &code).await.see_other();
    sam.get(&format!("/people/{}", app.cast().id("Sam"))).await.ok().says("Life on a farm");
    let rosa = app.as_("Rosa").await.speaking("es");
    let rosa = rosa.get(&format!("/people/{}", app.cast().id("Rosa"))).await.ok();
    rosa.says("Perder a alguien");
    let again = [("version", "2"), ("hopes", "Hens."), (wish.as_str(), "must")];
    jordan.post(&ask, &again).await.see_other();
    jordan.get(&jordans_ask(&app).await).await.ok().says("Life on a farm").says("Hens.");

    let mut back = form(&tomasz).await;
    put(&mut back, "own", &code);
    put(&mut back, "topic", "grief");
    send(&tomasz, TOPICS, &back).await.see_other();
    let offered = maya.get(&facet(&app, "Maya")).await.ok();
    offered.says("Life on a farm").says("Losing someone");
    // Where Spanish is missing, the English words stand in.
    maya.speaking("es").get(&facet(&app, "Maya")).await.ok().says("Life on a farm");
}

#[tokio::test]
async fn what_cannot_be_a_topic_is_named_at_its_field_and_stays_written() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    add(&noor, "Life on a farm", "La vida en el campo").await;
    let long = "x".repeat(61);
    for (field, text, says) in [
        ("word_en", long.as_str(), "Write up to 60 letters"),
        ("word_es", long.as_str(), "Write up to 60 letters"),
        ("word_en", "  LIFE on a Fárm", "is a topic already"),
        ("word_es", "life on a farm", "is a topic already"),
        ("word_en", "alcohol", "is a topic already"),
        ("word_en", "DROGAS", "is a topic already"),
        ("word_en", "!?", "in at least one language"),
    ] {
        let mut posted = form(&noor).await;
        take(&mut posted, "grief");
        put(&mut posted, field, text);
        let reply = send(&noor, TOPICS, &posted).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        reply.says(says);
        assert_eq!(reply.attributes(&format!("#f-{field}"), "value"), [text]);
        let ticked = reply.attributes("[name=topic][checked]", "value");
        assert!(!ticked.contains(&"grief".to_owned()), "a box that was left stays so");
    }
    assert_eq!(own(&noor).await.len(), 1);
    noor.get(TOPICS).await.ok().says("Losing someone");

    let hostile = "<script>alert(1)</script>\u{202E}\u{200B} { $what }";
    let code = add(&noor, hostile, "=HYPERLINK(\"x\")").await;
    let page = app.as_("Sam").await.get(&facet(&app, "Sam")).await.ok();
    page.says("<script>alert(1)</script> { $what }");
    assert!(!page.text.contains("<script>alert") && !page.text.contains('\u{202E}'));
    let words = noor.get(&format!("{TOPICS}/{code}")).await.ok();
    assert_eq!(words.attributes("#f-word_en", "value"), ["<script>alert(1)</script> { $what }"]);
}

#[tokio::test]
async fn the_words_of_a_topic_can_be_mended_and_there_is_room_for_38() {
    let app = TestApp::new().await;
    let noor = app.as_("Noor").await;
    let code = add(&noor, "Lief on a farm", "").await;
    says(&app, "Sam", &code).await.see_other();
    let at = format!("{TOPICS}/{code}");
    let seen = noor.get(&at).await.ok().attributes("main form [name=seen]", "value").remove(0);
    let empty = noor.post(&at, &[("word_en", " "), ("seen", &seen)]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says("Write the topic in at least one language");
    let mended = [("word_en", "Life on a farm"), ("seen", seen.as_str())];
    noor.post(&at, &mended).await.see_other();
    app.as_("Sam").await.get(&facet(&app, "Sam")).await.ok().says("Life on a farm");
    let late = [("word_en", "Farm life"), ("seen", seen.as_str())];
    let late = noor.post(&at, &late).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Someone changed this while you were here").says("Life on a farm");
    let unknown = noor.get(&format!("{TOPICS}/alcohol")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND, "the program's words are its own");

    for number in 2..=38 {
        add(&noor, &format!("Topic {number}"), "").await;
    }
    let mut form = form(&noor).await;
    put(&mut form, "word_en", "One more");
    let full = send(&noor, TOPICS, &form).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    full.says("There is room for 38 topics of your own");
    take(&mut form, &code);
    send(&noor, TOPICS, &form).await.see_other();
    app.as_("Sam").await.get(&facet(&app, "Sam")).await.ok().says("One more");
}

#[tokio::test]
async fn two_who_change_the_list_see_both_and_what_one_added_is_not_lost() {
    let app = TestApp::new().await;
    let (noor, tomasz) = (app.as_("Noor").await, app.as_("Tomasz").await);
    let mut mine = form(&tomasz).await;
    let code = add(&noor, "Life on a farm", "").await;
    take(&mut mine, "alcohol");
    put(&mut mine, "word_en", "Night shifts");
    let both = send(&tomasz, TOPICS, &mine).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    both.says("Someone changed this while you were here").says("Life on a farm");
    assert_eq!(both.attributes("#f-word_en", "value"), ["Night shifts"]);
    let mut again = boxes(&both);
    assert!(again.contains(&("own".to_owned(), code.clone())), "{again:?}");
    put(&mut again, "word_en", "Night shifts");
    send(&tomasz, TOPICS, &again).await.see_other();
    let page = app.as_("Sam").await.get(&facet(&app, "Sam")).await.ok();
    page.says("Life on a farm").says("Night shifts").says_not("Alcohol");
}

#[tokio::test]
async fn only_who_may_change_settings_changes_topics_and_the_log_says_so() {
    let app = TestApp::new().await;
    for name in ["Sam", "Maya", "Priya", "Eve"] {
        let client = app.as_(name).await;
        for path in [TOPICS, "/settings/topics/own_1"] {
            let reply = client.get(path).await;
            assert_eq!(reply.status, client.get("/settings").await.status, "{name} {path}");
        }
        let reply = client.post(TOPICS, &[("known", "grief")]).await;
        assert_eq!(reply.status, client.post("/settings", &[]).await.status, "{name}");
    }
    app.as_("Sam").await.get(&facet(&app, "Sam")).await.ok().says("Losing someone");
    let noor = app.as_("Noor").await;
    add(&noor, "Life on a farm", "").await;
    let log = noor.get("/audit").await.ok();
    log.says("Noor Riverside changed the topics people can pick.").says_not("farm");
}
