//! Nothing leaves as a file without an access decision and an entry in the record.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use porchlight::access::{Method, Need};

use super::told;
use crate::app::TestApp;
use crate::routes::addresses::{Ids, filled};
use crate::rows;
use crate::source::rust_under;

/// Who may write an answer that is a file: the one place, which asks for the proof that the record
/// says so (`audit::Leaves`).
const ANSWERS: &str = "server/src/web/reply.rs";

#[test]
fn an_answer_is_a_file_in_one_place_that_asks_for_the_entry() {
    let mut places = BTreeSet::new();
    for source in rust_under("server/src").iter().filter(|source| !source.is_test()) {
        let production = source.production();
        let names_it = production.texts.iter().any(|text| text.value.contains("attachment"))
            || !production.places("CONTENT_DISPOSITION").is_empty();
        if names_it {
            places.insert(source.path.clone());
        }
    }
    assert_eq!(places, BTreeSet::from([ANSWERS.to_owned()]), "use Reply::file");
    let reply = rust_under("server/src/web").into_iter().find(|one| one.path == ANSWERS);
    let code = reply.expect("it is there").code;
    let file = code.split("pub fn file(").nth(1).expect("the answer");
    assert!(file.trim_start().starts_with("_leaves: Leaves"), "it takes the proof first");
}

/// The routes whose answer was a file for somebody.
#[tokio::test]
async fn every_route_that_answers_a_file_asks_the_table_and_writes_it_down() {
    let app = TestApp::new().await;
    rows::fill(&app.app, app.cast()).await;
    let noor = app.as_("Noor").await;
    let form = [("why", "We move to another program."), ("format", "csv")];
    noor.post("/export", &form).await.see_other();
    while porchlight::jobs::run_due(&app.app).await.expect("the queue answers") > 0 {}
    let mut giving = BTreeSet::new();
    for route in app.app.routes().list() {
        for name in app.cast().names() {
            let client = app.as_(name).await;
            let ids = Ids::of(&app.app, app.cast()).await;
            let address = filled(route.path, |part| match part {
                "person" => app.cast().id("Sam").to_string(),
                part => ids.one(part).to_string(),
            });
            // Entries of one instant stand in no order.
            app.wait(SignedDuration::from_millis(2));
            let before = told(&app, app.cast()).await.len();
            let reply = match route.method {
                Method::Get => client.get(&address).await,
                Method::Post => client.post(&address, &[("asked", "yes")]).await,
            };
            if !reply.header("content-disposition").starts_with("attachment") {
                continue;
            }
            let Need::Action(action) = route.need else {
                panic!("{route:?} gives a file to anybody")
            };
            giving.insert(route.path);
            let told = told(&app, app.cast()).await;
            assert_eq!(told.len(), before + 1, "{route:?} leaves no entry");
            assert_eq!(told.last().expect("one").0, action.name());
        }
    }
    let expected = ["/export/{export}/file", "/people/{person}/copy", "/you/copy"];
    assert_eq!(giving.into_iter().collect::<Vec<_>>(), expected);
}
