//! A whole program on a fresh database, and the people who ask it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use jiff::Timestamp;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::db::{Db, Place, migrate};
use porchlight::jobs::Kinds;
use porchlight::moment::Moments;
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::cast::{Cast, Home};

/// When every test begins: a Tuesday, ten past two in the afternoon where the cast lives (UTC-5).
pub const NOW: &str = "2031-03-04T19:10:00Z";

/// A program with two organisations in which the same people live.
pub struct TestApp {
    pub app: App,
    pub moments: Moments,
    router: Router,
    riverside: Cast,
    hillside: Cast,
    // Removed when the test ends.
    _folder: TempDir,
}

/// Which database this run is for.
pub fn is_postgres() -> bool {
    std::env::var("TEST_ENGINE").is_ok_and(|engine| engine == "postgres")
}

/// A fresh, empty database with this program's schema.
pub async fn fresh_db(folder: &TempDir) -> Db {
    let db = Db::open(&place(folder).await).expect("the database opens");
    migrate::migrate(&db).await.expect("the schema is laid");
    db
}

/// A place for a fresh database on the engine of this run.
pub async fn place(folder: &TempDir) -> Place {
    if !is_postgres() {
        return Place::Folder(folder.path().to_owned());
    }
    let url = std::env::var("PORCHLIGHT_TEST_POSTGRES")
        .expect("PORCHLIGHT_TEST_POSTGRES names a throw-away server; bin/test starts one");
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let schema = format!("t{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let (client, connection) =
        tokio_postgres::connect(&url, tokio_postgres::NoTls).await.expect("the server answers");
    let talking = tokio::spawn(connection);
    client.batch_execute(&format!("CREATE SCHEMA {schema}")).await.expect("a schema of its own");
    drop(client);
    talking.await.expect("the connection ends").expect("and ends well");
    Place::Url(format!("{url} options='-c search_path={schema}'"))
}

impl TestApp {
    pub async fn new() -> Self {
        Self::with_kinds(None).await
    }

    /// With kinds of jobs that only the test knows.
    pub async fn with_kinds(kinds: Option<Kinds>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let db = fresh_db(&folder).await;
        let moments = Moments::set_to(NOW.parse().expect("a moment"));
        let app = match kinds {
            Some(kinds) => App::with_kinds(db, moments.clone(), Config::default(), kinds).await,
            None => App::new(db, moments.clone(), Config::default()).await,
        }
        .expect("the program starts");
        let riverside = Cast::found(&app, Home::Riverside).await;
        let hillside = Cast::found(&app, Home::Hillside).await;
        app.reload().await.expect("the organisations are read");
        let router = porchlight::http::router(&app);
        Self { app, moments, router, riverside, hillside, _folder: folder }
    }

    /// The people of Riverside.
    pub fn cast(&self) -> &Cast {
        &self.riverside
    }

    /// The same people in the other organisation.
    pub fn cast_elsewhere(&self) -> &Cast {
        &self.hillside
    }

    /// Somebody of Riverside, signed in: `app.as_("Maya")`.
    pub async fn as_(&self, name: &str) -> Client {
        let token = self.riverside.sign_in(&self.app, name).await;
        self.client(Some(token))
    }

    /// Somebody of Hillside, signed in.
    pub async fn as_elsewhere(&self, name: &str) -> Client {
        let token = self.hillside.sign_in(&self.app, name).await;
        self.client(Some(token))
    }

    pub fn anonymous(&self) -> Client {
        self.client(None)
    }

    pub fn client(&self, token: Option<String>) -> Client {
        Client { router: self.router.clone(), token, language: "en", sent_to: Arc::default() }
    }

    pub fn now(&self) -> Timestamp {
        self.moments.now()
    }

    /// Lets time pass.
    pub fn wait(&self, span: jiff::SignedDuration) {
        self.moments.set(self.moments.now() + span);
    }
}

/// A browser with, or without, somebody signed in.
#[derive(Clone)]
pub struct Client {
    router: Router,
    pub token: Option<String>,
    language: &'static str,
    /// Addresses this browser was sent to, as tests write them, and as they are with their mark.
    sent_to: Arc<Mutex<HashMap<String, String>>>,
}

impl Client {
    /// A browser in front of a program that a test put together itself.
    pub fn of(router: Router) -> Self {
        Self { router, token: None, language: "en", sent_to: Arc::default() }
    }

    #[must_use]
    pub fn speaking(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    pub async fn get(&self, path: &str) -> Reply {
        let marked = self.sent_to.lock().expect("the addresses").get(path).cloned();
        let path = marked.as_deref().unwrap_or(path);
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        let body = serde_urlencoded::to_string(form).expect("a form");
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    /// Sends a form with a file, as a browser does.
    pub async fn send_file(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Reply {
        const BOUNDARY: &str = "----a-boundary-no-file-holds";
        let mut body = Vec::new();
        for (field, value) in fields {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    /// Starts a request the way this browser would.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "porchlight.example")
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.language);
        let mut cookies = format!("language={}", self.language);
        if let Some(token) = &self.token {
            cookies = format!("{cookies}; porchlight={token}");
        }
        request = request.header(header::COOKIE, cookies);
        request
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let path = request.uri().to_string();
        let response =
            self.router.clone().oneshot(request).await.expect("the router always answers");
        let (head, body) = response.into_parts();
        let body = body.collect().await.expect("the answer is whole").to_bytes();
        let text = String::from_utf8_lossy(&body).into_owned();
        if let Some(place) = head.headers.get(header::LOCATION).and_then(|at| at.to_str().ok()) {
            let mut sent_to = self.sent_to.lock().expect("the addresses");
            sent_to.insert(without_mark(place), place.to_owned());
        }
        Reply { path, status: head.status, headers: head.headers, text, bytes: body.to_vec() }
    }
}

/// An address without the mark of this program.
fn without_mark(address: &str) -> String {
    match address.split_once("&mark=") {
        Some((before, after)) => {
            let rest = after.find('&').map_or("", |at| &after[at..]);
            format!("{before}{rest}")
        }
        None => address.to_owned(),
    }
}

/// An answer, as a browser gets it.
#[derive(Debug, Clone)]
pub struct Reply {
    pub path: String,
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub text: String,
    /// As it came, for files.
    pub bytes: Vec<u8>,
}

impl Reply {
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, StatusCode::OK, "{}: {}", self.path, self.words());
        self
    }

    /// Where a redirect leads.
    #[track_caller]
    pub fn see_other(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}: {}", self.path, self.words());
        without_mark(&self.header("location"))
    }

    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// What a reader sees in `<main>`, in one line.
    pub fn words(&self) -> String {
        let page = scraper::Html::parse_document(&self.text);
        let main = scraper::Selector::parse("main").expect("a selector");
        let found = page.select(&main).next();
        let text: String = match found {
            Some(main) => main.text().collect::<Vec<_>>().join(" "),
            None => self.text.clone(),
        };
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text of what a selector finds, each in one line.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.text);
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector)
            .map(|found| {
                let text = found.text().collect::<Vec<_>>().join(" ");
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// The values of an attribute of what a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.text);
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector)
            .filter_map(|found| found.value().attr(name))
            .map(str::to_owned)
            .collect()
    }

    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(
            self.words().contains(text),
            "{} does not say {text:?}: {}",
            self.path,
            self.words()
        );
        self
    }

    #[track_caller]
    pub fn says_not(&self, text: &str) -> &Self {
        assert!(!self.text.contains(text), "{} says {text:?}", self.path);
        self
    }

    /// Everything an outsider could compare: status, headers, text without the address itself.
    pub fn shape(&self) -> (StatusCode, Vec<(String, String)>, String) {
        let mut headers: Vec<(String, String)> = self
            .headers
            .iter()
            .map(|(name, value)| {
                (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into())
            })
            .filter(|(name, _): &(String, String)| name != "content-length")
            .collect();
        headers.sort();
        let path = self.path.split('?').next().unwrap_or_default();
        (self.status, headers, self.text.replace(path, "(address)"))
    }
}
