//! Nonsense where an id belongs is a page that is not there, for whoever may use the route.

use axum::http::StatusCode;
use porchlight::access::{Method, Need, Route};

use super::addresses::{Ids, filled};
use super::{lived_in, parts};
use crate::app::{Client, TestApp};

fn nonsense() -> Vec<String> {
    vec![
        "x".to_owned(),
        "0".to_owned(),
        "-1".to_owned(),
        "..%2F".to_owned(),
        "%2e%2e".to_owned(),
        "%00".to_owned(),
        "%F0%9F%98%80".to_owned(),
        "%C3%B1and%C3%BA".to_owned(),
        "%27%20OR%201%3D1--".to_owned(),
        "%7Bperson%7D".to_owned(),
        "00000000-0000-0000-0000-000000000000".to_owned(),
        "ffffffff-ffff-ffff-ffff-ffffffffffff".to_owned(),
        "0195600000007000800000000000000g".to_owned(),
        "a".repeat(3000),
    ]
}

/// Somebody whose role has a row for the route's action; anybody for an open one.
async fn somebody(app: &TestApp, route: &Route) -> Client {
    let Need::Action(action) = route.need else {
        return app.anonymous();
    };
    for name in app.cast().names() {
        if app.cast().actor(name).role.actions().any(|one| one == action) {
            return app.as_(name).await;
        }
    }
    panic!("the cast has nobody who may {}", action.about());
}

#[tokio::test]
async fn nonsense_in_place_of_an_id_is_a_page_that_is_not_there() {
    let app = lived_in().await;
    let ids = Ids::of(&app.app, app.cast()).await;
    for route in app.app.routes().list() {
        for part in parts(route.path) {
            let is_subject = matches!(route.need, Need::Action(action) if action.subject() == part);
            for wrong in nonsense() {
                let address = filled(route.path, |name| {
                    if name == part { wrong.clone() } else { ids.one(name).to_string() }
                });
                let client = somebody(&app, route).await;
                let status = match route.method {
                    Method::Get => client.get(&address).await.status,
                    Method::Post => client.post(&address, &[]).await.status,
                };
                // A part that names no record of the action may be looked at after the form.
                let may_be_form = route.method == Method::Post && !is_subject;
                let is_fine = status == StatusCode::NOT_FOUND
                    || (may_be_form && status == StatusCode::UNPROCESSABLE_ENTITY);
                assert!(is_fine, "{route:?} with {part} = {wrong}: {status}");
            }
        }
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused_and_break_nothing() {
    let app = lived_in().await;
    let ids = Ids::of(&app.app, app.cast()).await;
    for route in app.app.routes().list() {
        for part in parts(route.path) {
            let address = filled(route.path, |name| {
                if name == part { "%FF%FE".to_owned() } else { ids.one(name).to_string() }
            });
            let client = somebody(&app, route).await;
            let reply = match route.method {
                Method::Get => client.get(&address).await,
                Method::Post => client.post(&address, &[]).await,
            };
            let refused = [StatusCode::NOT_FOUND, StatusCode::BAD_REQUEST];
            assert!(refused.contains(&reply.status), "{route:?}: {}", reply.status);
            assert!(reply.text.contains("<main"), "{route:?}: no page");
        }
    }
}

#[tokio::test]
async fn an_address_that_climbs_out_is_a_page_that_is_not_there() {
    let app = lived_in().await;
    for path in
        ["/../etc/passwd", "/%2e%2e/%2e%2e/x", "//people", "/people/../../x", "/static/../x"]
    {
        let reply = app.as_("Tomasz").await.get(path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
    }
}
