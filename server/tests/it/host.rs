//! Under which names the program answers.

use axum::Router;
use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::moment::Moments;
use porchlight::{http, practice};

use crate::app::{Client, Reply, TestApp, fresh_db};

async fn under(router: &Router, name: &str, method: Method, path: &str) -> Reply {
    let client = Client::of(router.clone());
    let mut request = client.request(method, path).header("sec-fetch-site", "same-origin");
    let headers = request.headers_mut().unwrap();
    headers.insert(header::HOST, name.parse().unwrap());
    client.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_name_that_points_here_from_elsewhere_opens_and_resets_no_practice_programme() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    practice::make_if_absent(&db).await.unwrap();
    let config = Config { listen: Some("127.0.0.1:8080".into()), ..Config::default() };
    let app = App::new(db, Moments::real(), config).await.unwrap();
    let router = http::router(&app);
    for name in ["rebound.example:8080", "127.0.0.1.rebound.example", "10.0.0.4:8080"] {
        let page = under(&router, name, Method::GET, "/practice").await;
        assert_eq!(page.status, StatusCode::MISDIRECTED_REQUEST, "{name}");
        assert!(!page.text.contains("Sam"), "{}", page.text);
        let reset = under(&router, name, Method::POST, "/practice/reset").await;
        assert_eq!(reset.status, StatusCode::MISDIRECTED_REQUEST, "{name}");
    }
    for name in ["127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]:8080", "127.9.9.9"] {
        under(&router, name, Method::GET, "/practice").await.ok();
    }
}

#[tokio::test]
async fn a_programme_with_a_public_address_answers_under_that_name() {
    let test = TestApp::new().await;
    let config = Config {
        public_address: Some("https://peers.example.org".into()),
        listen: Some("127.0.0.1:8080".into()),
        ..Config::default()
    };
    let app = App::new(test.app.db().clone(), test.moments.clone(), config).await.unwrap();
    let router = http::router(&app);
    for name in ["peers.example.org", "Peers.Example.org:443", "127.0.0.1:8080"] {
        under(&router, name, Method::GET, "/sign-in").await.ok();
    }
    let elsewhere = under(&router, "evil.example", Method::GET, "/sign-in").await;
    assert_eq!(elsewhere.status, StatusCode::MISDIRECTED_REQUEST);
    assert_eq!(elsewhere.header("x-content-type-options"), "nosniff");
    // A balancer asks under whatever name it has.
    under(&router, "10.0.0.9", Method::GET, "/healthz").await.ok();
    under(&router, "10.0.0.9", Method::GET, "/readyz").await.ok();
}
