//! The directory as people use it: finding, opening, checking an entry.

mod asked;
mod distress;
mod judged;
mod real;
mod spoken;
mod when;
mod zones;

use jiff::SignedDuration;
use porchlight::db::System;
use porchlight::resources::reading::directory_of_text;
use porchlight::resources::{Target, Unwatched, install_town, keep, load};

use crate::app::{Client, TestApp};

const BY: System = System::because("a test brings a town's directory in");

/// Riverside with the practice town's directory; Hillside has none.
async fn town() -> TestApp {
    let app = TestApp::new().await;
    let by = BY.within(app.cast().org);
    let today = "2031-03-04".parse().unwrap();
    let made = install_town(app.app.db(), &by, &app.moments, today).await.unwrap();
    assert_eq!(made, 24 + 21);
    app
}

/// The names on the list that an address gives.
async fn found(client: &Client, query: &str) -> Vec<String> {
    client.get(&format!("/resources?{query}")).await.ok().all("#found-list h3")
}

/// Where the first entry of a list leads.
async fn first(client: &Client, query: &str) -> String {
    let list = client.get(&format!("/resources?{query}")).await.ok();
    let hrefs = list.attributes("#found-list h3 a", "href");
    hrefs.first().expect("something is found").clone()
}

#[tokio::test]
async fn words_find_entries_whatever_their_accents_case_and_slips() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (query, expected) in [
        ("q=food+pantry", "Community food pantry"),
        ("q=FOOD+PANTRY", "Community food pantry"),
        ("q=cmounity+food+pantri", "Community food pantry"),
        ("q=recovery+cafe", "Recovery café"),
        ("q=Recovery+caf%C3%A9", "Recovery café"),
        ("q=consejeria", "Consejería en español"),
        ("q=Consejer%C3%ADa", "Consejería en español"),
        ("q=inmigracion", "Ayuda con papeles de inmigración"),
        ("q=naloxnoe", "Naloxone and test strips"),
        ("q=showers", "Day center, showers and laundry"),
        ("q=shower", "Day center, showers and laundry"),
        ("q=I+need+help+with+my+eviction", "Help for renters"),
        ("q=tenants+union", "Help for renters"),
        ("q=resume", "Job search help"),
    ] {
        let names = found(&sam, query).await;
        assert_eq!(names.first().map(String::as_str), Some(expected), "{query}: {names:?}");
    }
}

#[tokio::test]
async fn a_slip_in_a_word_the_list_does_not_use_finds_what_the_word_means() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (asked, meant) in [
        ("attorny", "attorney"),
        ("atorney", "attorney"),
        ("homless", "homeless"),
        ("apartmnt", "apartment"),
        ("therapyst", "therapist"),
        ("psycologist", "psychologist"),
        ("methadon", "methadone"),
        ("trabjo", "trabajo"),
        ("albegue", "albergue"),
        ("dentsta", "dentista"),
        ("abogdo", "abogado"),
        ("viviend", "vivienda"),
        ("alimnetos", "alimento"),
    ] {
        let right = found(&sam, &format!("q={meant}")).await;
        assert!(!right.is_empty(), "{meant}");
        let page = sam.get(&format!("/resources?q={asked}")).await.ok();
        assert_eq!(page.all("#found-list h3"), right, "{asked}");
        let told = format!("\u{201c}{asked}\u{201d} is not in the list. We looked for: {meant}");
        page.says(&told);
    }
    let spanish = app.as_("Sam").await.speaking("es");
    spanish.get("/resources?q=abogdo").await.ok().says("abogado");
    // As a place it is a name, and names are not guessed from what words mean.
    assert_eq!(found(&sam, "q=supper&place=abogdo").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_word_in_one_language_finds_help_named_in_the_other() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let names = found(&sam, "q=comida").await;
    // Named so, first; then what means the same.
    assert_eq!(names[0], "Despensa de comida");
    for also in ["Community food pantry", "Hot supper", "Groceries to your door"] {
        assert!(names.iter().any(|name| name == also), "{also}: {names:?}");
    }
    assert!(!names.iter().any(|name| name == "Dental care"), "{names:?}");
    let names = found(&sam, "q=abogada").await;
    assert!(names.iter().any(|name| name == "Free legal advice"), "{names:?}");
}

#[tokio::test]
async fn entries_with_every_word_come_first_and_then_those_with_some() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    assert_eq!(found(&sam, "q=counseling+spanish&kind=service").await.len(), 2);
    let some = sam.get("/resources?q=dental+eviction").await.ok();
    assert_eq!(some.all("#found-list h3"), ["Dental care", "Help for renters"]);
    some.says("Nothing has all of your words. 2 have some of them.");
    let both = sam.get("/resources?q=computers+eviction+forms").await.ok();
    both.says("Nothing has all of your words.");
    // One entry has both words; another that has one of them follows, and it is said.
    let both = sam.get("/resources?q=groceries+door").await.ok();
    assert_eq!(both.all("#found-list h3")[0], "Groceries to your door");
    both.says("We found one.").says("These have some of your words");
    // What nobody has is said, and takes nothing away.
    let with = sam.get("/resources?q=zorblax+dentist").await.ok();
    assert_eq!(with.all("#found-list h3"), ["Dental care"]);
    with.says("\u{201c}zorblax\u{201d} is not in the list.");
}

#[tokio::test]
async fn a_condition_is_never_loosened() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    assert_eq!(found(&sam, "q=dental&need=food").await, Vec::<String>::new());
    assert_eq!(found(&sam, "q=supper+dental&place=nowhereville").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_page_that_is_not_there_says_how_many_there_are() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let beyond = sam.get("/resources?page=99").await.ok();
    beyond.says("There are only 3 pages.").says_not("Nothing in the list fits");
    assert_eq!(beyond.attributes("#found-list a", "href"), ["/resources?page=2"]);
    let one = sam.get("/resources?q=supper&page=4").await.ok();
    one.says("There is only one page.");
    assert_eq!(one.attributes("#found-list a", "href"), ["/resources?q=supper"]);
}

#[tokio::test]
async fn what_was_found_is_where_the_form_leads_and_other_fields_fold_away() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let before = sam.get("/resources").await.ok();
    assert_eq!(before.all("form[role=search] > details[open]").len(), 1);
    let after = sam.get("/resources?q=owls&need=groups").await.ok();
    assert_eq!(after.attributes("form[role=search]", "action"), ["/resources#results"]);
    assert_eq!(after.attributes("h2#results", "tabindex"), ["-1"]);
    assert_eq!(after.all("h2#results"), ["We found one."]);
    assert!(after.all("form[role=search] > details[open]").is_empty());
    assert_eq!(
        after.all("form[role=search] > details"),
        after.all("form[role=search] > details:not([open])")
    );
    assert_eq!(after.all("form[role=search] summary .tag"), ["1 chosen"]);
}

#[tokio::test]
async fn filters_narrow_the_list_and_go_together() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    for (query, expected) in [
        ("language=pl", vec!["Doctor and nurse visits", "English classes"]),
        ("language=ase&kind=meeting", vec!["Saturday Speaker"]),
        ("day=sunday&kind=meeting&language=es", vec!["Puerta Abierta"]),
        ("place=60002", vec!["Job search help"]),
        (
            "place=market+square&day=wednesday",
            vec!["Help for renters", "Computers and a quiet place"],
        ),
        ("place=marcket&need=learning", vec!["Computers and a quiet place", "English classes"]),
        ("need=transport", vec!["Rides to appointments"]),
        ("q=meal&day=sunday", vec!["Hot supper"]),
        (
            "need=food&language=es&day=friday",
            vec!["Despensa de comida", "Early breakfast", "Groceries to your door"],
        ),
    ] {
        assert_eq!(found(&sam, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn open_now_follows_the_clock_where_the_organisation_is() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    // Tuesday, ten past one in the afternoon. Checked last stands first, never checked stands last.
    let names = found(&sam, "open=now&place=mill+street").await;
    assert_eq!(names, ["Naloxone and test strips", "Doctor and nurse visits", "Dental care"]);
    assert!(!found(&sam, "open=now&need=food").await.contains(&"Hot supper".to_owned()));
    // Four hours later supper is on, and the doctor still there.
    app.wait(SignedDuration::from_hours(4));
    assert!(found(&sam, "open=now&need=food").await.contains(&"Hot supper".to_owned()));
    // After midnight the shelter that opened the evening before is still open.
    app.wait(SignedDuration::from_hours(10));
    let names = found(&sam, "open=now&kind=service").await;
    assert_eq!(names, ["Night shelter", "Safe Harbor phone line"]);
}

#[tokio::test]
async fn without_a_question_everything_stands_by_name_a_page_at_a_time() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let first = sam.get("/resources").await.ok();
    let names = first.all("#found-list h3");
    assert_eq!(names.len(), 20);
    assert_eq!(names[0], "A room while you look");
    let next = first.attributes("#found-list nav a[rel=next]", "href");
    assert_eq!(next, ["/resources?page=1"]);
    let more = sam.get("/resources?page=1").await.ok().all("#found-list h3");
    assert_eq!(more.len(), 20);
    assert!(
        names.iter().all(|name| !more.contains(name)
            || name.contains("First Light")
            || name.contains("Noon"))
    );
    assert_eq!(found(&sam, "page=2").await.len(), 5);
}

#[tokio::test]
async fn strange_addresses_find_something_or_nothing_and_never_break() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let long = "x".repeat(5000);
    for query in [
        "day=someday&kind=9&need=gold&page=-1",
        "page=99999999999",
        "q=%F0%9F%92%A1&place=%00",
        "q='%22--&place=%25_",
        "q=%E4%BE%9D%E5%AD%98%E7%97%87",
        "language=zz",
        "q=the+a+of",
        &format!("q={long}"),
        "q=a+b+c+d+e+f+g+h&place=a+b+c+d&language=es&day=monday&need=food&open=now&kind=service",
    ] {
        sam.get(&format!("/resources?{query}")).await.ok();
    }
}

#[tokio::test]
async fn finding_nothing_offers_words_that_are_alike_and_fewer_conditions() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let none = sam.get("/resources?q=dental&day=sunday&language=es").await.ok();
    none.says("We found nothing.");
    let less = none.attributes("#found-list .empty a", "href");
    assert!(less.contains(&"/resources?q=dental&language=es".to_owned()), "{less:?}");
    assert!(less.contains(&"/resources?q=dental&day=sunday".to_owned()), "{less:?}");
    let alike = sam.get("/resources?q=laundrette").await.ok();
    let words = alike.all("#found-list .empty a");
    assert!(words.contains(&"laundry".to_owned()), "{words:?}");
    // What was looked for instead is said.
    let near = sam.get("/resources?q=pantri").await.ok();
    near.says("“pantri” is not in the list. We looked for: pantry");
}

#[tokio::test]
async fn a_part_of_the_page_comes_alone_when_it_is_asked_for_alone() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let request = sam
        .request(axum::http::Method::GET, "/resources?q=owls")
        .header("hx-request", "true")
        .body(axum::body::Body::empty())
        .unwrap();
    let part = sam.send(request).await.ok();
    assert!(!part.text.contains("<html"), "{}", part.text);
    assert_eq!(part.all("#found-list h3"), ["Night Owls"]);
    assert_eq!(part.all("#found-count"), ["We found one."]);
}

#[tokio::test]
async fn every_row_says_when_it_was_checked() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    sam.get("/resources?q=supper").await.ok().says("Checked on 20 February 2031");
    sam.get("/resources?q=dental").await.ok().says("Not checked by us yet");
    // Nobody checked it, and where and when it was read is said.
    let late = sam.get("/resources?q=night+owls").await.ok();
    late.says("From millbrook-meetings, read on 4 March 2031.");
    let page = sam.get(&first(&sam, "q=supper").await).await.ok();
    page.says("From millbrook-services, read on 4 March 2031.");
    let papers = sam.get("/resources?q=inmigracion").await.ok();
    papers.says("Last checked on 20 October 2029. Call before you go.");
}

#[tokio::test]
async fn an_entry_says_how_to_call_where_to_go_and_when() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let page = sam.get(&first(&sam, "q=food+pantry").await).await.ok();
    for words in [
        "Community food pantry",
        "Millbrook Food Share",
        "St. Brigid Hall",
        "18 Chapel Lane",
        "Millbrook, IL 60000",
        "Opens today at 3 pm",
        "Walk in. No papers needed.",
        "Checked on 29 January 2031",
    ] {
        page.says(words);
    }
    assert_eq!(page.attributes("a[href^=tel]", "href").first().unwrap(), "tel:+15555550101");
    let today = page.all("tr:has(.tag-lamp)");
    assert_eq!(today, ["Tuesday today 3 pm to 6:30 pm"]);
    // Nothing is fetched from elsewhere.
    assert!(!page.text.contains("<iframe") && !page.text.contains("<img"));
    let meeting = sam.get(&first(&sam, "q=puerta+abierta&day=tuesday").await).await.ok();
    meeting.says("Tuesday, 7 pm to 8:30 pm").says("Reunión en español.");
}

#[tokio::test]
async fn pages_are_in_the_readers_language() {
    let app = town().await;
    let sam = app.as_("Sam").await.speaking("es");
    let list = sam.get("/resources?q=recovery+cafe").await.ok();
    list.says("Buscar ayuda").says("Abierto ahora, hasta las 20:00").says("Comprobado el");
}

#[tokio::test]
async fn spanish_says_a_la_at_one_and_a_las_at_any_other_hour() {
    let app = town().await;
    let by = BY.within(app.cast().org);
    let services = r#"[{"id": "s", "name": "Una hora", "organization": {"id": "o", "name": "O"},
        "schedules": [{"id": "h", "byday": "TU", "freq": "WEEKLY", "opens_at": "13:00", "closes_at": "13:30"},
                      {"id": "i", "byday": "WE", "freq": "WEEKLY", "opens_at": "01:00", "closes_at": "01:30"}]}]"#;
    bring(&app, &by, services).await;
    let sam = app.as_("Sam").await.speaking("es");
    app.wait(SignedDuration::from_hours(1));
    sam.get("/resources?q=una+hora").await.ok().says("Abre el miércoles a la 1:00");
    app.wait(SignedDuration::from_hours(10));
    sam.get("/resources?q=una+hora").await.ok().says("Abre hoy a la 1:00");
    app.wait(SignedDuration::from_mins(65));
    sam.get("/resources?q=una+hora").await.ok().says("Abierto ahora, hasta la 1:30");
}

/// Brings a text in as a directory of its own.
async fn bring(app: &TestApp, by: &System, text: &str) {
    let reading = directory_of_text("one.json", text.to_owned(), "one").unwrap();
    let target = Target { db: app.app.db(), by, moments: &app.moments, source: "one" };
    let (loaded, known) = load(reading, Some(target)).await.unwrap();
    keep(target, &loaded, &known, &mut Unwatched).await.unwrap();
}

#[tokio::test]
async fn a_worker_says_that_an_entry_is_right_and_can_take_it_back() {
    let app = town().await;
    let maya = app.as_("Maya").await;
    let path = first(&maya, "q=dental").await;
    maya.get(&path).await.ok().says("Not checked by us yet").says("I checked this today");
    let saved = maya.post(&format!("{path}/verified"), &[]).await.see_other();
    let page = maya.get(&saved).await.ok();
    page.says("Thank you. It says today now.").says("Checked on 4 March 2031");
    let undo = page.attributes(".flash form", "action");
    assert_eq!(undo, [format!("{path}/verified/undo")]);
    // A colleague's undo takes back nothing of hers.
    let rosa = app.as_("Rosa").await;
    rosa.post(&undo[0], &[]).await.see_other();
    maya.get(&path).await.ok().says("Checked on 4 March 2031");
    let undone = maya.post(&undo[0], &[]).await.see_other();
    maya.get(&undone).await.ok().says("Taken back.").says("Not checked by us yet");
}

#[tokio::test]
async fn a_check_stays_after_ten_minutes_and_falls_back_to_the_sources_day() {
    let app = town().await;
    let tomasz = app.as_("Tomasz").await;
    let path = first(&tomasz, "q=supper").await;
    tomasz.post(&format!("{path}/verified"), &[]).await.see_other();
    app.wait(SignedDuration::from_mins(11));
    let late = tomasz.post(&format!("{path}/verified/undo"), &[]).await.see_other();
    tomasz.get(&late).await.ok().says("more than ten minutes ago").says("Checked on 4 March 2031");
    tomasz.post(&format!("{path}/verified"), &[]).await.see_other();
    tomasz.post(&format!("{path}/verified/undo"), &[]).await.see_other();
    tomasz.get(&path).await.ok().says("Checked on 4 March 2031");
}

#[tokio::test]
async fn only_workers_and_coordinators_check_entries() {
    let app = town().await;
    let sam = app.as_("Sam").await;
    let path = first(&sam, "q=dental").await;
    sam.get(&path).await.ok().says_not("I checked this today");
    let answer = sam.post(&format!("{path}/verified"), &[]).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    sam.get(&path).await.ok().says("Not checked by us yet");
    let eve = app.as_("Eve").await;
    assert!(eve.get("/resources").await.status.is_client_error());
}

#[tokio::test]
async fn another_organisation_sees_none_of_it() {
    let app = town().await;
    let here = app.as_("Sam").await;
    let path = first(&here, "q=dental").await;
    let there = app.as_elsewhere("Sam").await;
    there.get("/resources").await.ok().says("The list is empty").says_not("Dental care");
    there.get("/resources?q=dental").await.ok().says_not("Dental care");
    assert_eq!(
        there.get("/resources").await.ok().all("select#language option"),
        Vec::<String>::new()
    );
    let known = there.get(&path).await;
    let unknown = there.get("/resources/0197f1a0-0000-7000-8000-000000000000").await;
    assert_eq!(known.status, 404);
    assert_eq!(known.shape(), unknown.shape());
    let worker = app.as_elsewhere("Maya").await;
    assert_eq!(worker.post(&format!("{path}/verified"), &[]).await.status, 404);
}

#[tokio::test]
async fn a_town_brought_in_twice_is_the_same_town() {
    let app = town().await;
    let by = BY.within(app.cast().org);
    let today = "2031-03-04".parse().unwrap();
    assert_eq!(install_town(app.app.db(), &by, &app.moments, today).await.unwrap(), 0);
}
