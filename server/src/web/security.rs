//! Headers that keep a page to itself: on every answer, static files and errors too.

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Nothing from elsewhere, nothing inline, nobody frames us, forms stay here.
pub const CONTENT_POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Two years, the least that browsers' preload lists take (hstspreload.org asks for one).
const HTTPS_ONLY: &str = "max-age=63072000; includeSubDomains";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// Those that a file needs as well as a page.
const FOR_FILES: [HeaderName; 2] =
    [header::X_CONTENT_TYPE_OPTIONS, HeaderName::from_static("cross-origin-resource-policy")];

/// What the headers depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Security {
    /// Whether people reach this site by https. Over plain http the promise would lock them out.
    pub is_https: bool,
}

/// Layer: adds the headers that the answer does not have yet.
pub async fn headers(State(security): State<Security>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // A file that never changes is no page: what a page may do says nothing about it, and an old
    // phone need not fetch it six times over.
    let is_file = headers
        .get(header::CACHE_CONTROL)
        .is_some_and(|kept| kept.as_bytes().ends_with(b"immutable"));
    for (name, value) in ALWAYS {
        if is_file && !FOR_FILES.contains(&name) {
            continue;
        }
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if security.is_https {
        let promise = HeaderValue::from_static(HTTPS_ONLY);
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(promise);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::{Router, middleware, routing::get};
    use tower::ServiceExt as _;

    async fn answer(is_https: bool) -> Response {
        let app = Router::new()
            .route("/", get(|| async { "x" }))
            .layer(middleware::from_fn_with_state(Security { is_https }, headers));
        app.oneshot(Request::new(Body::empty())).await.unwrap()
    }

    #[tokio::test]
    async fn every_answer_carries_the_policy() {
        let response = answer(false).await;
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'self'") && !policy.contains("unsafe"));
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert!(!response.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
    }

    #[tokio::test]
    async fn https_is_promised_only_where_it_is_kept() {
        let response = answer(true).await;
        assert!(response.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
    }
}
