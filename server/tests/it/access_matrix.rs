//! Which route needs what, and who has it: read in review like code.

use std::fmt::Write as _;

use kernel::access::Role;
use porchlight::access::{Method, Need, Route};

use crate::app::TestApp;

/// `all` or the roles with a row for the action.
fn who(route: &Route) -> String {
    let Need::Action(action) = route.need else {
        return String::new();
    };
    let roles: Vec<&str> = Role::ALL
        .iter()
        .filter(|role| role.actions().any(|one| one == action))
        .map(|role| role.code())
        .collect();
    if roles.len() == Role::ALL.len() { "every role".to_owned() } else { roles.join(", ") }
}

fn line(route: &Route) -> String {
    let method = match route.method {
        Method::Get => "GET",
        Method::Post => "POST",
    };
    match route.need {
        Need::Action(action) => {
            format!("{method:<4} {:<44} {:<19} {}", route.path, action.name(), who(route))
        }
        Need::Open(reason) => format!("{method:<4} {:<44} open: {reason}", route.path),
    }
}

#[tokio::test]
async fn the_table_of_routes_reads_as_it_was_last_reviewed() {
    let app = TestApp::new().await;
    let mut lines: Vec<(String, String)> =
        app.app.routes().list().iter().map(|route| (route.path.to_owned(), line(route))).collect();
    lines.sort();
    let mut text = String::new();
    for (_, line) in lines {
        let _ = writeln!(text, "{line}");
    }
    insta::assert_snapshot!("routes", text);
}

#[tokio::test]
async fn no_route_stands_twice() {
    let app = TestApp::new().await;
    let routes = app.app.routes().list();
    for (place, route) in routes.iter().enumerate() {
        let is_twin = |other: &Route| other.path == route.path && other.method == route.method;
        assert!(!routes[..place].iter().any(is_twin), "{route:?}");
    }
}
