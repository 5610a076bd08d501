//! Answers of handlers: a page, the same form again, on to another page.

use askama::Template;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::error::WebError;

const HTML: &str = "text/html; charset=utf-8";
/// Pages about people are kept nowhere between here and the reader's eyes.
const PERSONAL: &str = "no-store";
/// What a page's text depends on besides its address.
const VARIES: &str = "Accept-Language, Cookie, HX-Request, Save-Data";

/// An answer. Personal, so not kept by anything, unless [`Reply::public`] says otherwise.
#[derive(Debug)]
pub struct Reply(Response);

impl Reply {
    pub fn page(page: &impl Template) -> Self {
        Self::html(StatusCode::OK, page)
    }

    /// The form again with its faults and everything typed.
    pub fn unprocessable(page: &impl Template) -> Self {
        Self::html(StatusCode::UNPROCESSABLE_ENTITY, page)
    }

    pub fn html(status: StatusCode, page: &impl Template) -> Self {
        match page.render() {
            Ok(text) => Self::new(status, HTML, text),
            Err(fault) => {
                tracing::error!(%fault, "could not draw a page");
                Self(WebError::broken().into_response())
            }
        }
    }

    /// On to another page after a change, so that reloading does not repeat it.
    pub fn see_other(path: &str) -> Self {
        let mut reply = Self::new(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", "");
        match HeaderValue::from_str(path) {
            Ok(place) => {
                reply.0.headers_mut().insert(header::LOCATION, place);
                reply
            }
            Err(_) => Self(WebError::broken().into_response()),
        }
    }

    /// The same request again at another address, with everything that was posted.
    pub fn again_at(path: &str) -> Self {
        let mut reply = Self::see_other(path);
        if reply.0.status() == StatusCode::SEE_OTHER {
            *reply.0.status_mut() = StatusCode::TEMPORARY_REDIRECT;
        }
        reply
    }

    pub fn text(status: StatusCode, text: impl Into<String>) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.into())
    }

    pub fn json(status: StatusCode, value: &impl Serialize) -> Self {
        match serde_json::to_string(value) {
            Ok(text) => Self::new(status, "application/json", text),
            Err(fault) => {
                tracing::error!(%fault, "could not write JSON");
                Self(WebError::broken().into_response())
            }
        }
    }

    /// A file to keep, under a name in plain letters.
    pub fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> Self {
        let plain = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
        let name: String = name.chars().map(plain).collect();
        Self::new(StatusCode::OK, kind, bytes)
            .header(header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""))
    }

    pub fn not_modified() -> Self {
        Self(StatusCode::NOT_MODIFIED.into_response())
    }

    /// Adds a header, beside others of the same name; a value that cannot be one is left out.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.0.headers_mut().append(name, value);
        }
        self
    }

    pub fn headers(&self) -> &HeaderMap {
        self.0.headers()
    }

    /// The same, with another address where it leads on.
    #[must_use]
    pub fn placed(mut self, to: impl FnOnce(&str) -> String) -> Self {
        let place = self.0.headers().get(header::LOCATION).and_then(|at| at.to_str().ok()).map(to);
        if let Some(place) = place.and_then(|place| HeaderValue::from_str(&place).ok()) {
            self.0.headers_mut().insert(header::LOCATION, place);
        }
        self
    }

    /// For pages that are the same for everyone: browsers may keep them for a while.
    #[must_use]
    pub fn public(mut self, max_age_s: u32) -> Self {
        if let Ok(value) = HeaderValue::from_str(&format!("public, max-age={max_age_s}")) {
            self.0.headers_mut().insert(header::CACHE_CONTROL, value);
        }
        self
    }

    fn new(status: StatusCode, kind: &'static str, body: impl Into<Body>) -> Self {
        let mut response = Response::new(body.into());
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(PERSONAL));
        headers.insert(header::VARY, HeaderValue::from_static(VARIES));
        Self(response)
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        self.0
    }
}

/// Whether only a part of the page is wanted. Going back in history asks for the whole page.
pub fn wants_part(headers: &HeaderMap) -> bool {
    let is = |name: &str| headers.get(name).is_some_and(|value| value == "true");
    is("hx-request") && !is("hx-history-restore-request") && !is("hx-boosted")
}

/// Whether the request asks for few bytes.
pub fn wants_little(headers: &HeaderMap) -> bool {
    headers
        .get("save-data")
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.trim().eq_ignore_ascii_case("on"))
}

/// A place of this site to go on to, from an address that came from outside; `/` for any other.
pub fn own_path(next: &str) -> &str {
    let is_own = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_own { next } else { "/" }
}

/// Layer: a redirect asked for by htmx becomes one of the whole page, not of a part of it.
pub async fn whole_page_redirects(request: Request, next: Next) -> Response {
    let is_part = wants_part(request.headers());
    let mut response = next.run(request).await;
    if is_part
        && response.status() == StatusCode::SEE_OTHER
        && let Some(place) = response.headers_mut().remove(header::LOCATION)
    {
        response.headers_mut().insert(HeaderName::from_static("hx-redirect"), place);
        *response.status_mut() = StatusCode::NO_CONTENT;
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_of_this_site_are_gone_on_to() {
        let cases = [
            ("/people?q=a", "/people?q=a"),
            ("/", "/"),
            ("", "/"),
            ("people", "/"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("/a\r\nSet-Cookie: x=1", "/"),
            ("/a b", "/"),
        ];
        for (given, expected) in cases {
            assert_eq!(own_path(given), expected, "{given}");
        }
    }

    #[tokio::test]
    async fn htmx_is_sent_on_as_a_whole_page_and_a_plain_browser_by_redirect() {
        use tower::ServiceExt as _;
        let cases = [(None, 303, "location"), (Some("true"), 204, "hx-redirect")];
        for (part, status, name) in cases {
            let app = axum::Router::new()
                .route("/", axum::routing::post(|| async { Reply::see_other("/people") }))
                .layer(axum::middleware::from_fn(whole_page_redirects));
            let mut request = Request::new(Body::empty());
            *request.method_mut() = axum::http::Method::POST;
            if let Some(part) = part {
                request.headers_mut().insert("hx-request", part.parse().unwrap());
            }
            let response = app.oneshot(request).await.unwrap();
            assert_eq!(response.status().as_u16(), status);
            assert_eq!(response.headers()[name], "/people");
        }
    }

    #[test]
    fn answers_are_kept_by_nobody_unless_they_are_public() {
        let personal = Reply::text(StatusCode::OK, "x").into_response();
        assert_eq!(personal.headers()[header::CACHE_CONTROL], "no-store");
        let public = Reply::text(StatusCode::OK, "x").public(60).into_response();
        assert_eq!(public.headers()[header::CACHE_CONTROL], "public, max-age=60");
    }

    #[test]
    fn a_place_that_cannot_be_a_header_is_a_fault_of_ours() {
        let reply = Reply::see_other("/a\nb").into_response();
        assert_eq!(reply.status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
