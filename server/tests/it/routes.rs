//! Every route, tried by everybody, from the program's own list: nobody, the wrong role, the other
//! organisation, nonsense. A new route is in here without a word being added.

pub mod addresses;
mod fields;
mod members;
mod nonsense;
mod outsiders;

use std::fmt::Write as _;

use porchlight::access::{Need, Route};

use crate::app::TestApp;
use crate::rows;

/// The program with a little life in both organisations.
async fn lived_in() -> TestApp {
    let app = TestApp::new().await;
    rows::fill(&app.app, app.cast()).await;
    rows::fill(&app.app, app.cast_elsewhere()).await;
    app
}

/// The named parts of a path: `person` in `/people/{person}`.
fn parts(path: &str) -> Vec<&str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
}

/// Whether the route is about one record named in its address.
fn names_its_record(route: &Route) -> bool {
    match route.need {
        Need::Action(action) => parts(route.path).contains(&action.subject()),
        Need::Open(_) => false,
    }
}

#[tokio::test]
async fn open_routes_are_few_and_each_has_its_reason() {
    let app = TestApp::new().await;
    let mut text = String::new();
    for route in app.app.routes().list() {
        if let Need::Open(reason) = route.need {
            let _ = writeln!(text, "{:?} {}: {reason}", route.method, route.path);
        }
    }
    insta::assert_snapshot!("open_routes", text);
}
