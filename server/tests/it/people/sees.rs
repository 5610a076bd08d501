//! "Who can see what" against what is seen: marked words in every kind of thing, every page opened as
//! everybody, and the two compared.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::{Method, header};

use super::{PAGES, fill, path};
use crate::app::{Client, Reply, TestApp};
use crate::leaks::{addresses, open_all};
use crate::sign_in::token_in;

/// A thing of somebody, as the page names it, and the word that stands in it alone.
struct Marked {
    of: &'static str,
    thing: &'static str,
    mark: &'static str,
}

const fn marked(of: &'static str, thing: &'static str, mark: &'static str) -> Marked {
    Marked { of, thing, mark }
}

const MARKED: [Marked; 15] = [
    marked("Sam", "Your name", "Sam Riverside"),
    marked("Sam", "How you can be reached", "zqreach"),
    marked("Sam", "All you said about you", "zqsaid"),
    marked("Sam", "Answers you let a peer see", "zqshown"),
    marked("Sam", "Notes about time with you that you can read", "zqshared"),
    marked("Sam", "Other notes about time with you", "zqkept"),
    marked("Sam", "Places you were told about, and what came of it", "zqplace"),
    marked("Jordan", "What you hope for, if you let a peer read it", "by the Riverside bridge"),
    marked("Jordan", "How you can be reached", "zqjordan"),
    marked("Maya", "How you can be reached", "zqmayareach"),
    marked("Maya", "All you said about you", "zqmayasaid"),
    marked("Maya", "Answers you let a peer see", "zqmayashown"),
    marked("Maya", "Your own words as a worker", "I am Maya"),
    marked("Maya", "Your certificates", "zqcertificate"),
    marked("Lou", "How you can be reached", "zqlou"),
];

/// Who each reader of the page is in the cast, for one person.
fn readers_of(of: &str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut readers = BTreeMap::from([
        ("The coordinator", vec!["Tomasz"]),
        ("The administrator", vec!["Noor"]),
        ("The evaluator", vec!["Eve"]),
    ]);
    let more: &[(&str, &[&str])] = match of {
        "Sam" => &[("Your peer", &["Maya"]), ("Your peer’s supervisor", &["Priya"])],
        "Jordan" => &[("Someone suggested as your peer", &["Rosa"])],
        "Maya" => &[("Someone you support", &["Sam"]), ("Your supervisor", &["Priya"])],
        // The pair was closed: whoever was the peer reads no rule any more.
        _ => &[("A peer you had before", &["Maya"])],
    };
    readers.extend(more.iter().map(|(reader, names)| (*reader, names.to_vec())));
    readers
}

async fn scene(app: &TestApp) {
    let answer = |words: &'static str, shown: bool| {
        let mut form = vec![("own_words", words)];
        form.extend(shown.then_some(("may_be_shown", "yes")));
        form
    };
    let reach = |words: &'static str| [("way", "call"), ("phone", "555 555 0142"), ("when", words)];
    for (name, words) in
        [("Sam", "zqreach"), ("Jordan", "zqjordan"), ("Maya", "zqmayareach"), ("Lou", "zqlou")]
    {
        let client = app.as_(name).await;
        fill(&client, &path(app, name, "/reach"), &reach(words)).await.see_other();
    }
    for (name, kept, shown) in [("Sam", "zqsaid", "zqshown"), ("Maya", "zqmayasaid", "zqmayashown")]
    {
        let client = app.as_(name).await;
        let faith = path(app, name, "/facets/faith_or_culture");
        fill(&client, &faith, &answer(kept, false)).await.see_other();
        let lived = path(app, name, "/facets/lived_experience");
        fill(&client, &lived, &answer(shown, true)).await.see_other();
    }
    let maya = app.as_("Maya").await;
    for (words, extra) in [("zqshared", "shared"), ("zqkept", "")] {
        let id = app.app.moments().id::<kernel::ids::kind::Contact>().to_string();
        let form = [
            ("contact_id", id.as_str()),
            ("how", "in_person"),
            ("minutes", "30"),
            ("note", words),
            ("asked_shared", "1"),
            ("extra", extra),
        ];
        maya.post(&path(app, "Sam", "/contacts"), &form).await.see_other();
    }
    let certificate = [("name", "zqcertificate"), ("valid_until_on", "2031-05-01")];
    maya.post(&path(app, "Maya", "/certificates"), &certificate).await.see_other();
    let place = [("place", "zqplace"), ("towards", "service")];
    maya.post(&path(app, "Sam", "/referrals"), &place).await.see_other();
    let links = app.as_("Jordan").await.get("/relationships").await.attributes("main a", "href");
    let ask = links.into_iter().find(|href| href.starts_with("/asks/")).unwrap();
    let rosa = app.cast().id("Rosa").to_string();
    app.as_("Tomasz").await.post(&format!("{ask}/offers"), &[("worker", &rosa)]).await.see_other();
    let lou = app.as_("Lou").await;
    let links = lou.get("/relationships").await.attributes("main a", "href");
    let pair = links.into_iter().find(|href| href.starts_with("/relationships/")).unwrap();
    lou.post(&format!("{pair}/close"), &[]).await.see_other();
}

/// Everybody of the cast whom the page of one person names for a thing.
fn told(page: &Reply, of: &'static str, thing: &str) -> BTreeSet<&'static str> {
    let cards = page.all("main > .wrap > ul > li.card");
    let place = cards.iter().position(|card| card.starts_with(thing));
    let place = place.unwrap_or_else(|| panic!("{of} has no {thing:?}: {cards:?}")) + 1;
    let lines = page.all(&format!("main > .wrap > ul > li:nth-child({place}) li.yes"));
    let known = readers_of(of);
    let mut told = BTreeSet::new();
    for line in lines {
        let label = line.trim_start_matches("Yes:").split(" (").next().unwrap_or_default().trim();
        if label == "You" {
            told.insert(of);
        }
        told.extend(known.get(label).into_iter().flatten());
    }
    told
}

#[tokio::test]
async fn what_everybody_sees_is_what_the_page_says() {
    let app = TestApp::new().await;
    scene(&app).await;
    let mut first = addresses(&app, app.cast()).await;
    // No link leads everywhere: every page about everybody is tried as well.
    for name in app.cast().names() {
        first.extend(PAGES.map(|page| path(&app, name, page)));
        first.insert(path(&app, name, "/contacts"));
        first.insert(format!("/colleagues/{}", app.cast().id(name)));
    }
    let mut seen: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for name in app.cast().names() {
        let client = app.as_(name).await;
        for page in open_all(&client, first.clone()).await {
            for one in MARKED.iter().filter(|one| page.text.contains(one.mark)) {
                seen.entry((one.of, one.thing)).or_default().insert(name);
            }
        }
    }
    let mut faults = Vec::new();
    for one in &MARKED {
        let page = app.as_(one.of).await.get("/who-can-see").await.ok();
        let told = told(&page, one.of, one.thing);
        let seen = seen.remove(&(one.of, one.thing)).unwrap_or_default();
        if told != seen {
            faults.push(format!("{}: {} — told {told:?}, seen {seen:?}", one.of, one.thing));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// As a browser that has picked no language here, and asks for `wished` by itself.
async fn fresh(client: &Client, wished: &str, at: &str) -> Reply {
    let mut request = client.request(Method::GET, at).body(Body::empty()).unwrap();
    let cookies = request.headers()[header::COOKIE].to_str().unwrap().to_owned();
    let kept: Vec<&str> =
        cookies.split("; ").filter(|cookie| !cookie.starts_with("language=")).collect();
    let headers = request.headers_mut();
    headers.insert(header::COOKIE, kept.join("; ").parse().unwrap());
    headers.insert(header::ACCEPT_LANGUAGE, wished.parse().unwrap());
    client.send(request).await
}

#[tokio::test]
async fn nobody_has_a_language_before_they_pick_one() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let form = [("called", "Noemi"), ("role", "participant")];
    let next = tomasz.post("/people/new", &form).await.see_other();
    let at = next.split('?').next().unwrap().to_owned();
    let made = tomasz.post(&format!("{at}/invitation"), &[]).await;
    let link = made.all("main textarea").concat();
    let link = link[link.find("/invit").expect("a link")..].to_owned();
    let account = [("email", "noemi@river.example"), ("password", "a quiet lantern hangs")];
    let taken = app.anonymous().speaking("es").post(&link, &account).await;
    taken.see_other();
    let mut noemi = app.anonymous();
    noemi.token = Some(token_in(&taken));
    // The invitation was opened in Spanish: so are the pages, whatever the next browser asks for.
    let page = fresh(&noemi, "en", &at).await;
    assert_eq!(page.attributes("html", "lang"), ["es"], "{}", page.words());
}
