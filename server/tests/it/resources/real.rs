//! The same questions in real lists, which lie beside the checkout and are not part of it.

use porchlight::resources::reading::{Reading, open_directory, open_meetings};
use porchlight::resources::{Target, Unwatched, keep, load};

use super::{BY, found};
use crate::app::{Client, TestApp};
use crate::import::shared;

const FEEDS: [&str; 8] = [
    "aasepia-2024",
    "aasfmarin-2021",
    "north-west-texas-2021",
    "al-anon-staging-2024",
    "kansas-city-2021",
    "sussex-delaware-2024",
    "michigan-2021",
    "atlanta-2024",
];

async fn bring(app: &TestApp, source: &str, reading: Reading) {
    let by = BY.within(app.cast().org);
    let target = Target { db: app.app.db(), by: &by, moments: &app.moments, source };
    let (loaded, known) = load(reading, Some(target)).await.unwrap();
    keep(target, &loaded, &known, &mut Unwatched).await.unwrap();
}

/// Everything there is, in one organisation.
async fn everything() -> Option<TestApp> {
    let directories = ["directory-ilao/input", "directory-ohana-smc", "hsds-3.0/examples"];
    let directories = directories.map(|name| shared(name).map(|path| (name, path)));
    let feeds = shared("meeting-guide/feeds")?;
    let app = TestApp::new().await;
    for found in directories {
        let (name, path) = found?;
        bring(&app, name, open_directory(&path, name).unwrap()).await;
    }
    for feed in FEEDS {
        let path = feeds.join(format!("{feed}.json"));
        bring(&app, feed, open_meetings(&path, feed).unwrap()).await;
    }
    Some(app)
}

async fn asked(client: &Client, question: &str) -> Vec<String> {
    let query = serde_urlencoded::to_string([("q", question)]).unwrap();
    let names = found(client, &query).await;
    assert!(!names.is_empty(), "{question}: nothing");
    names
}

/// Whether one of the words stands in a name, whatever its case.
fn has(name: &str, words: &[&str]) -> bool {
    let name = name.to_lowercase();
    words.iter().any(|word| name.contains(word))
}

#[tokio::test]
async fn real_lists_answer_what_people_typed() {
    let Some(app) = everything().await else {
        return;
    };
    let sam = app.as_("Sam").await;
    let mut wrong = Vec::new();
    let family = ["afg", "alateen", "al-anon", "al anon", "business meeting"];
    for question in ["aa meeting tonight", "aa meetings near me", "AA"] {
        let names = asked(&sam, question).await;
        if names.iter().any(|name| has(name, &family)) {
            wrong.push(format!("{question}: {names:?}"));
        }
    }
    for question in ["al anon", "alanon", "al-anon meetings"] {
        let names = asked(&sam, question).await;
        if !names.iter().all(|name| has(name, &["afg", "al-anon", "al anon", "gfa"])) {
            wrong.push(format!("{question}: {names:?}"));
        }
    }
    for question in ["reunion esta noche", "reunion hoy", "meeting today"] {
        let names = asked(&sam, question).await;
        if names.iter().any(|name| has(name, &["business meeting", "testing"])) {
            wrong.push(format!("{question}: {names:?}"));
        }
    }
    // The corps of the Salvation Army have pantries, the activity center serves meals.
    for (question, words) in [
        ("veterano", &["veteran", "armed forces"][..]),
        ("veteranos", &["veteran", "armed forces"]),
        ("ex militar", &["veteran", "armed forces"]),
        ("abogado para veteranos", &["veteran", "armed forces"]),
        ("my landlord is kicking me out", &["evict", "tenant", "housing", "rent", "landlord"]),
        ("me van a desalojar", &["evict", "tenant", "housing", "rent", "landlord"]),
        ("ancianos", &["senior", "elder", "older", "aging"]),
        ("personas mayores", &["senior", "elder", "older", "aging"]),
        ("adulto mayor", &["senior", "elder", "older", "aging"]),
        ("foodbank", &["corps"]),
        ("food", &["food", "meal", "corps", "activity center"]),
        ("comida", &["food", "meal", "corps", "activity center"]),
        ("me siento sola", &["counsel", "mental", "peer"]),
        ("me siento solo", &["counsel", "mental", "peer"]),
        ("nowhere to go", &["shelter", "homeless", "housing", "haven"]),
    ] {
        let query = serde_urlencoded::to_string([("q", question)]).unwrap();
        let names = found(&sam, &query).await;
        if !names.first().is_some_and(|name| has(name, words)) {
            wrong.push(format!("{question}: {:?}", names.iter().take(6).collect::<Vec<_>>()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
