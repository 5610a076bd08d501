//! A list longer than a page: everybody stands on one of its pages, and on no other.

use std::collections::BTreeSet;

use crate::app::{Client, TestApp};

/// Adds participants who ask for a peer.
async fn crowd(app: &TestApp, coordinator: &Client, size: usize) {
    for number in 0..size {
        let called = format!("Wren {number:03}");
        let added = coordinator
            .post("/people/new", &[("called", called.as_str()), ("role", "participant")])
            .await
            .see_other();
        let person = added.split(['/', '?']).nth(2).expect("an id").to_owned();
        // Some wait since the same instant: their order is settled all the same.
        if number % 3 == 0 {
            app.wait(jiff::SignedDuration::from_secs(1));
        }
        coordinator
            .post(&format!("/people/{person}/ask"), &[("hopes", "Walks.")])
            .await
            .see_other();
    }
}

/// What stands on all pages of a list, page by page.
async fn pages_of(client: &Client, path: &str, rows: &str) -> Vec<Vec<String>> {
    let (mut pages, mut next) = (Vec::new(), Some(path.to_owned()));
    while let Some(path) = next {
        let page = client.get(&path).await.ok();
        pages.push(page.all(rows));
        next = page.attributes("a[rel=next]", "href").pop();
        assert!(pages.len() < 10, "the pages have no end");
    }
    pages
}

#[tokio::test]
async fn everybody_who_waits_stands_on_one_page_and_the_longest_first() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let before = tomasz.get("/matches").await.ok().all("ol.people > li").len();
    crowd(&app, &tomasz, 104).await;
    let pages = pages_of(&tomasz, "/matches", "ol.people > li").await;
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [100, before + 4]);
    let all: Vec<String> = pages.into_iter().flatten().collect();
    let different: BTreeSet<&String> = all.iter().collect();
    assert_eq!(different.len(), all.len());
    for number in 0..104 {
        let called = format!("Wren {number:03}");
        assert!(all.iter().any(|row| row.contains(&called)), "{called}");
    }
    // Nothing of the other organisation, whatever the address names.
    let elsewhere = app.as_elsewhere("Tomasz").await;
    assert_eq!(pages_of(&elsewhere, "/matches", "ol.people > li").await.len(), 1);
    tomasz.get("/matches?after=nonsense").await.ok();
}

#[tokio::test]
async fn a_page_of_pairs_begins_behind_the_one_it_names() {
    let app = TestApp::new().await;
    let pair = super::rosa_and_jordan(&app).await;
    let id = pair.rsplit('/').next().expect("an id");
    let tomasz = app.as_("Tomasz").await;
    let rows = "main ul.people > li";
    let all = tomasz.get("/relationships").await.ok().all(rows);
    assert!(all.iter().any(|row| row.contains("Jordan")), "{all:?}");
    let behind = tomasz.get(&format!("/relationships?after={id}")).await.ok().all(rows);
    assert!(behind.iter().all(|row| !row.contains("Jordan")), "{behind:?}");
    // The pair of another organisation is no place to begin at.
    let elsewhere = app.as_elsewhere("Tomasz").await;
    let there = elsewhere.get(&format!("/relationships?after={id}")).await.ok();
    assert_eq!(there.all(rows), [""; 0]);
}
