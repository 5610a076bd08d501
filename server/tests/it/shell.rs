//! What every page stands in: whose words it may hold, what becomes of them when a form cannot be
//! taken, the frame of error pages, and leaving fast.

mod errors;
mod leaving;
mod words;

use axum::body::Body;
use axum::http::{Method, Request, header};

use crate::app::{Client, Reply, TestApp};
use crate::sign_in::{PASSWORD, invitation_for};

/// A browser as a person has it: it keeps the cookies it is given.
pub struct Browser {
    client: Client,
    cookies: Vec<(String, String)>,
}

impl Browser {
    pub fn new(app: &TestApp) -> Self {
        Self { client: app.anonymous(), cookies: Vec::new() }
    }

    /// Opens an account for somebody of the cast, and is signed in with it.
    pub async fn of(app: &TestApp, name: &str) -> Self {
        let mut browser = Self::new(app);
        let link = invitation_for(app, name).await;
        let form = [("email", email(name)), ("password", PASSWORD.to_owned())];
        assert_eq!(browser.post(&link, &form).await.see_other(), "/");
        browser
    }

    pub async fn get(&mut self, path: &str) -> Reply {
        let request = self.request(Method::GET, path).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    pub async fn post(&mut self, path: &str, form: &[(impl AsRef<str>, impl AsRef<str>)]) -> Reply {
        let pairs: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        let body = serde_urlencoded::to_string(pairs).expect("a form");
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::REFERER, "http://porchlight.example/my-people?note=1")
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let all: Vec<_> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.client.request(method, path).header(header::COOKIE, all.join("; "))
    }

    async fn send(&mut self, request: Request<Body>) -> Reply {
        let reply = self.client.send(request).await;
        for cookie in reply.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie");
            let (name, rest) = cookie.split_once('=').expect("a name");
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.retain(|(known, _)| known != name);
            if !cookie.contains("Max-Age=0;") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        reply
    }

    pub fn has(&self, name: &str) -> bool {
        self.cookies.iter().any(|(known, _)| known == name)
    }

    pub fn forget(&mut self, name: &str) {
        self.cookies.retain(|(known, _)| known != name);
    }
}

pub fn email(name: &str) -> String {
    format!("{}@peers.example", name.to_lowercase())
}

/// Names and values of the hidden fields of the form that posts to `action`.
pub fn hidden(reply: &Reply, action: &str) -> Vec<(String, String)> {
    let css = format!("form[action='{action}'] input[type=hidden]");
    let page = scraper::Html::parse_document(&reply.text);
    let css = scraper::Selector::parse(&css).expect("a selector");
    page.select(&css)
        .map(|field| {
            let value = |name| field.value().attr(name).unwrap_or_default().to_owned();
            (value("name"), value("value"))
        })
        .collect()
}

#[tokio::test]
async fn an_address_that_somebody_else_wrote_says_nothing_was_done() {
    let app = TestApp::new().await;
    let sam = app.as_("Sam").await;
    for code in
        ["password", "devices-ended", "device-ended", "role-ended", "no-new-peer", "move-asked"]
    {
        let of = "01c175de-0340-7208-82f4-80057793eb4c";
        for address in [
            format!("/week?saved={code}"),
            format!("/week?saved={code}&of={of}"),
            format!("/week?saved={code}&of={of}&mark=AAAAAAAAAAAAAAAA"),
        ] {
            assert!(sam.get(&address).await.ok().all(".flash").is_empty(), "{address}");
        }
    }
    // What the program itself said is good in the session it was said to, and in no other.
    let said = sam.post("/account/language", &[("language", "en")]).await;
    let address = said.header("location");
    assert!(address.contains("&mark="), "{address}");
    assert_eq!(sam.get(&address).await.ok().all(".flash").len(), 1);
    let phone = app.as_("Sam").await;
    assert!(phone.get(&address).await.ok().all(".flash").is_empty());
    assert!(app.as_("Maya").await.get(&address).await.ok().all(".flash").is_empty());
}
