use super::*;
use crate::web::form::BODY_MAX_BYTES;
use crate::web::language::Language;
use axum::body::Body;
use axum::routing::{get, post};
use axum::{Router, middleware};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

/// The page of a defect, for looking at.
pub fn sample(shell: Shell) -> String {
    let error = WebError::Broken { reference: "0192f3a8".to_owned() };
    let fields = [("note", "Walked by the river.")].into_iter().collect();
    let carried = Carried::of("/people/1/contacts", "/people/1/contacts/new", &fields);
    ErrorPage::new(&error, shell, carried).render().unwrap()
}

fn all() -> Vec<WebError> {
    vec![
        WebError::SignInNeeded { next: "/people?q=a".to_owned() },
        WebError::NotFound,
        WebError::Refused { about: "error-method", who_can: "error-who-coordinator" },
        WebError::OtherRole {
            now: "coordinator",
            other: "administrator",
            next: "/audit".to_owned(),
        },
        WebError::Conflict,
        WebError::Unprocessable("error-method"),
        WebError::TooMany { retry_after_s: 61 },
        WebError::TooLarge,
        WebError::CrossSite,
        WebError::BadRequest("error-unreadable"),
        WebError::Unavailable { reference: "0192f3a8".to_owned() },
        WebError::Broken { reference: "0192f3a8".to_owned() },
    ]
}

async fn ask(error: WebError, method: &str, headers: &[(&str, &str)]) -> (Response, String) {
    let make: MakeShell = Arc::new(|headers, uri| {
        Shell::new(Language::of_request(headers, uri), uri.path()).brand("Riverside Peer Support")
    });
    let fail = move || {
        let error = error.clone();
        async move { error }
    };
    let app = Router::new()
        .route("/page", get(fail.clone()).post(fail))
        .route("/post-only", post(|| async { "x" }))
        .layer(middleware::from_fn_with_state(make.clone(), pages))
        .fallback(|| async { WebError::NotFound })
        .layer(middleware::from_fn_with_state(make, pages));
    let mut request = axum::http::Request::builder().method(method).uri("/page");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    (Response::from_parts(parts, Body::empty()), text)
}

#[tokio::test]
async fn every_error_has_a_page_with_a_way_out_in_both_languages() {
    for error in all() {
        for language in ["en", "es"] {
            let (response, text) =
                ask(error.clone(), "POST", &[("accept-language", language)]).await;
            assert_eq!(response.status(), error.status(), "{error:?}");
            assert!(text.contains(&format!("<html lang=\"{language}\"")), "{error:?}");
            assert!(text.contains("class=\"btn\"") && text.contains("href=\"/now\""), "{error:?}");
            assert!(!text.to_lowercase().contains("forbidden"), "{error:?}");
            assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
        }
    }
}

#[tokio::test]
async fn a_program_gets_the_same_as_json() {
    for error in all() {
        let (response, text) = ask(error.clone(), "GET", &[("accept", "application/json")]).await;
        assert_eq!(response.status(), error.status());
        let body: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(body["error"], error.code());
        assert_eq!(body["title"], error.title(Words::of(Language::En)));
    }
}

#[tokio::test]
async fn someone_not_signed_in_is_taken_there_and_back() {
    let error = WebError::SignInNeeded { next: "/people?q=a b".to_owned() };
    let (response, _) = ask(error, "GET", &[]).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    // The space makes it an address that no browser sends, so it is not gone on to.
    assert_eq!(response.headers()[header::LOCATION], "/sign-in?next=%2F");
    let error = WebError::SignInNeeded { next: "/people?q=a".to_owned() };
    let (response, _) = ask(error.clone(), "GET", &[]).await;
    assert_eq!(response.headers()[header::LOCATION], "/sign-in?next=%2Fpeople");
    let (response, _) = ask(error, "GET", &[("hx-request", "true")]).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(response.headers()["hx-redirect"], "/sign-in?next=%2Fpeople");
}

#[test]
fn what_was_typed_can_be_sent_again_only_where_that_may_help() {
    for error in all() {
        let fields = [("note", "Walked <by> the river."), ("mode", "by_phone")];
        let fields = fields.into_iter().collect();
        let carried = Carried::of("/people/1/contacts", "/my-people", &fields);
        let page = ErrorPage::new(&error, Shell::new(Language::En, "/"), carried).render().unwrap();
        assert!(page.contains("Walked &#60;by&#62; the river."), "{error:?}");
        let again = [
            StatusCode::CONFLICT,
            StatusCode::TOO_MANY_REQUESTS,
            StatusCode::SERVICE_UNAVAILABLE,
            StatusCode::INTERNAL_SERVER_ERROR,
        ];
        let may = again.contains(&error.status());
        let form = "<form method=\"post\" action=\"/people/1/contacts\">";
        assert_eq!(page.contains(form), may, "{error:?}");
        assert_eq!(page.contains("name=\"mode\" value=\"by_phone\""), may, "{error:?}");
    }
}

#[tokio::test]
async fn someone_told_to_wait_is_told_how_long() {
    let (response, text) = ask(WebError::TooMany { retry_after_s: 61 }, "GET", &[]).await;
    assert_eq!(response.headers()[header::RETRY_AFTER], "61");
    assert!(text.contains("wait 2 minutes"), "{text}");
}

#[tokio::test]
async fn unknown_and_not_yours_are_the_same_page() {
    let (first, one) = ask(WebError::NotFound, "GET", &[]).await;
    let (second, two) = ask(WebError::NotFound, "GET", &[]).await;
    assert_eq!(first.status(), second.status());
    assert_eq!(one, two);
}

#[tokio::test]
async fn a_remark_of_the_framework_becomes_a_page() {
    let (response, text) = ask(WebError::NotFound, "DELETE", &[]).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert!(response.headers().contains_key(header::ALLOW));
    assert!(text.contains("class=\"btn\""), "{text}");
}

#[test]
fn an_error_says_what_could_not_be_done_and_nothing_about_anybody() {
    for error in all() {
        let text = error.to_string();
        assert!(text.starts_with(char::is_lowercase) && !text.ends_with('.'), "{text}");
        assert!(!text.contains("0192f3a8") && !text.contains("/people"), "{text}");
    }
}

#[test]
fn form_faults_have_their_own_statuses() {
    let cases = [
        (FormError::TooLarge, StatusCode::PAYLOAD_TOO_LARGE),
        (FormError::TooManyFields, StatusCode::BAD_REQUEST),
        (FormError::NotText, StatusCode::BAD_REQUEST),
    ];
    for (fault, status) in cases {
        assert_eq!(WebError::from(fault).status(), status);
    }
    assert!(FormError::TooLarge.to_string().contains(&BODY_MAX_BYTES.to_string()));
}
