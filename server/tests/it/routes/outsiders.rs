//! Nobody signed in: pages lead to the door, changes are refused, other methods are not there.

use axum::body::Body;
use axum::http::{Method as Verb, StatusCode, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use porchlight::access::{Method, Need};

use super::addresses::{Ids, filled};
use super::lived_in;

#[tokio::test]
async fn a_page_leads_to_the_door_and_back_and_a_change_is_refused() {
    let app = lived_in().await;
    let ids = Ids::of(&app.app, app.cast()).await;
    for route in app.app.routes().list() {
        if let Need::Open(_) = route.need {
            continue;
        }
        let address = filled(route.path, |part| ids.one(part).to_string());
        match route.method {
            Method::Get => {
                let asked = format!("{address}?day=1&x=%20");
                // What somebody searched for goes along to no page that others may come upon.
                let next = utf8_percent_encode(&address, NON_ALPHANUMERIC);
                let reply = app.anonymous().get(&asked).await;
                assert_eq!(reply.see_other(), format!("/sign-in?next={next}"), "{route:?}");
            }
            Method::Post => {
                let reply = app.anonymous().post(&address, &[("a", "b")]).await;
                assert_eq!(reply.status, StatusCode::UNAUTHORIZED, "{route:?}");
            }
        }
    }
}

#[tokio::test]
async fn an_open_route_never_breaks_whoever_asks() {
    let app = lived_in().await;
    let ids = Ids::of(&app.app, app.cast()).await;
    for route in app.app.routes().list() {
        let Need::Open(_) = route.need else { continue };
        let address = filled(route.path, |part| ids.one(part).to_string());
        for client in [app.anonymous(), app.as_("Sam").await, app.as_("Noor").await] {
            let reply = match route.method {
                Method::Get => client.get(&address).await,
                Method::Post => client.post(&address, &[]).await,
            };
            assert!(!reply.status.is_server_error(), "{route:?}: {}", reply.status);
        }
    }
}

#[tokio::test]
async fn a_method_a_path_does_not_have_is_refused_with_a_page() {
    let app = lived_in().await;
    let ids = Ids::of(&app.app, app.cast()).await;
    let routes = app.app.routes().list();
    for route in routes {
        let address = filled(route.path, |part| ids.one(part).to_string());
        for verb in [Verb::PUT, Verb::DELETE, Verb::PATCH] {
            let client = app.as_("Tomasz").await;
            let request = client
                .request(verb.clone(), &address)
                .header("sec-fetch-site", "same-origin")
                .body(Body::empty())
                .expect("a request");
            let reply = client.send(request).await;
            let refused = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::NOT_FOUND];
            assert!(refused.contains(&reply.status), "{verb} {address}: {}", reply.status);
            assert!(reply.text.contains("<main"), "{verb} {address}: no page");
            let kind = reply.header(header::CONTENT_TYPE.as_str());
            assert!(kind.starts_with("text/html"), "{verb} {address}: {kind}");
        }
    }
}

#[tokio::test]
async fn a_head_is_the_page_without_its_body_and_there_is_none_of_a_change() {
    let app = lived_in().await;
    let ids = Ids::of(&app.app, app.cast()).await;
    let routes = app.app.routes().list();
    for route in routes {
        let address = filled(route.path, |part| ids.one(part).to_string());
        let has_page =
            routes.iter().any(|other| other.path == route.path && other.method == Method::Get);
        let client = app.as_("Tomasz").await;
        let request = client.request(Verb::HEAD, &address).body(Body::empty()).expect("a request");
        let reply = client.send(request).await;
        assert_eq!(reply.text, "", "HEAD {address}");
        if has_page {
            assert_eq!(reply.status, client.get(&address).await.status, "HEAD {address}");
        } else {
            let refused = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::NOT_FOUND];
            assert!(refused.contains(&reply.status), "HEAD {address}: {}", reply.status);
        }
    }
}
