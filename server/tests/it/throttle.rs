//! Limits on guessing: whom they stop, and whom they must not.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::http::{self, CONNECTED};

use crate::app::{Client, Reply, TestApp};
use crate::sign_in::{PASSWORD, account_for_maya};

const MAYA: &str = "maya@peers.example";
const HOME: &str = "192.0.2.1";
const AWAY: &str = "198.51.100.7";

async fn tries(client: &Client, email: &str, password: &str, headers: &[(&str, &str)]) -> Reply {
    let body = serde_urlencoded::to_string([("email", email), ("password", password)]).unwrap();
    let mut request = client
        .request(Method::POST, "/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    client.send(request.body(Body::from(body)).unwrap()).await
}

async fn guess(client: &Client, email: &str, from: &str) -> StatusCode {
    tries(client, email, "not this one", &[(CONNECTED, from)]).await.status
}

async fn sign_in(client: &Client, from: &str) -> StatusCode {
    tries(client, MAYA, PASSWORD, &[(CONNECTED, from)]).await.status
}

#[tokio::test]
async fn somebody_who_guesses_elsewhere_does_not_keep_the_owner_out() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let client = app.anonymous();
    for _ in 0..10 {
        assert_eq!(guess(&client, MAYA, AWAY).await, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(guess(&client, MAYA, AWAY).await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(sign_in(&client, HOME).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn right_passwords_are_not_counted() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let client = app.anonymous();
    for _ in 0..15 {
        assert_eq!(sign_in(&client, HOME).await, StatusCode::SEE_OTHER);
    }
    for _ in 0..9 {
        guess(&client, MAYA, HOME).await;
        assert_eq!(sign_in(&client, HOME).await, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_network_past_its_limit_does_not_use_up_the_tries_of_others() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let client = app.anonymous();
    for number in 0..60 {
        let email = format!("nobody{}@peers.example", number / 10);
        assert_eq!(guess(&client, &email, AWAY).await, StatusCode::UNPROCESSABLE_ENTITY);
    }
    for _ in 0..220 {
        assert_eq!(guess(&client, MAYA, AWAY).await, StatusCode::TOO_MANY_REQUESTS);
    }
    for _ in 0..9 {
        assert_eq!(guess(&client, MAYA, HOME).await, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(sign_in(&client, HOME).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_address_guessed_from_very_many_networks_is_closed_for_a_while() {
    let app = TestApp::new().await;
    account_for_maya(&app).await;
    let client = app.anonymous();
    for number in 0..200 {
        let from = format!("203.0.113.{}", number / 10);
        assert_eq!(guess(&client, MAYA, &from).await, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(guess(&client, MAYA, HOME).await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn only_the_last_forwarded_line_is_the_proxys() {
    let test = TestApp::new().await;
    account_for_maya(&test).await;
    let config = Config { trust_forwarded: true, ..Config::default() };
    let app = App::new(test.app.db().clone(), test.moments.clone(), config).await.unwrap();
    let client = Client::of(http::router(&app));
    for number in 0..10 {
        let made_up = format!("10.0.0.{number}");
        let headers =
            [("x-forwarded-for", made_up.as_str()), ("x-forwarded-for", "10.9.9.9, 203.0.113.5")];
        let reply = tries(&client, MAYA, "not this one", &headers).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let headers = [("x-forwarded-for", "10.0.0.99"), ("x-forwarded-for", "203.0.113.5")];
    let stopped = tries(&client, MAYA, PASSWORD, &headers).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
}
