//! What can go wrong in a request, each with its status and a page that offers a way out.
//!
//! A handler returns a [`WebError`]; the layer [`pages`] turns it into a page in the reader's
//! language, or into JSON for a program. Unknown and not yours are the same page.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::carry::Carried;
use super::form::FormError;
use super::reply::{Reply, own_path, wants_part};
use super::shell::Shell;
use super::words::Words;

/// Where people sign in; the page they wanted follows as `next`.
pub const SIGN_IN_PATH: &str = "/sign-in";

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebError {
    /// Nobody is signed in. `next` is where to go afterwards.
    #[error("open the page without signing in")]
    SignInNeeded { next: String },
    /// There is no such thing, or it is not theirs to know of.
    #[error("find the page")]
    NotFound,
    /// They may see it but not do this. Both are message keys: what it is about, and who can.
    #[error("do this in this role")]
    Refused { about: &'static str, who_can: &'static str },
    /// They may do this in another role they hold. All are codes of roles.
    #[error("do this in this role")]
    OtherRole { now: &'static str, other: &'static str, next: String },
    /// Somebody else changed the same thing first.
    #[error("save over a newer change")]
    Conflict,
    /// The request reads well but cannot be done; a message key says why.
    #[error("do what the request says")]
    Unprocessable(&'static str),
    #[error("answer so many requests")]
    TooMany { retry_after_s: u32 },
    #[error("take in so much at once")]
    TooLarge,
    /// The form was posted from a page of another site.
    #[error("accept a form from another site")]
    CrossSite,
    /// The request cannot be read; a message key says why.
    #[error("read the request")]
    BadRequest(&'static str),
    /// Something needed is not there for now.
    #[error("reach what the page needs")]
    Unavailable { reference: String },
    /// A defect of this program.
    #[error("finish the page")]
    Broken { reference: String },
}

impl WebError {
    /// A defect without a reference; the layer adds the request's number.
    pub const fn broken() -> Self {
        Self::Broken { reference: String::new() }
    }

    /// Tried too often: the seconds until it may be tried again.
    pub fn wait(seconds: u64) -> Self {
        Self::TooMany { retry_after_s: u32::try_from(seconds).unwrap_or(u32::MAX) }
    }

    pub const fn status(&self) -> StatusCode {
        match self {
            Self::SignInNeeded { .. } => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Refused { .. } | Self::OtherRole { .. } | Self::CrossSite => {
                StatusCode::FORBIDDEN
            }
            Self::Conflict => StatusCode::CONFLICT,
            Self::Unprocessable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Unavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Name of the kind, for programs and for the message keys `error-<code>-title` and `-text`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SignInNeeded { .. } => "sign-in",
            Self::NotFound => "not-found",
            Self::Refused { .. } => "refused",
            Self::OtherRole { .. } => "other-role",
            Self::Conflict => "conflict",
            Self::Unprocessable(_) => "unprocessable",
            Self::TooMany { .. } => "too-many",
            Self::TooLarge => "too-large",
            Self::CrossSite => "cross-site",
            Self::BadRequest(_) => "bad-request",
            Self::Unavailable { .. } => "unavailable",
            Self::Broken { .. } => "broken",
        }
    }

    /// What happened, in words.
    pub fn title(&self, words: Words) -> String {
        match self {
            Self::Refused { who_can, .. } => {
                words.with("error-refused-title", &[("who", (&*words.t(who_can)).into())])
            }
            _ => words.t(&format!("error-{}-title", self.code())).into_owned(),
        }
    }

    /// What is safe and what to do next, in words.
    pub fn text(&self, words: Words) -> String {
        match self {
            Self::Refused { about, .. } => words.t(about).into_owned(),
            Self::OtherRole { now, other, .. } => {
                let (now, other) = (role(words, now), role(words, other));
                let args = [("now", (&now).into()), ("other", (&other).into())];
                words.with("error-other-role-text", &args)
            }
            Self::Unprocessable(key) | Self::BadRequest(key) => words.t(key).into_owned(),
            Self::TooMany { retry_after_s } => {
                words.count("error-too-many-text", retry_after_s.div_ceil(60).max(1))
            }
            _ => words.t(&format!("error-{}-text", self.code())).into_owned(),
        }
    }

    /// Whether the same form may be taken when it is sent again.
    const fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Conflict | Self::TooMany { .. } | Self::Unavailable { .. } | Self::Broken { .. }
        )
    }

    fn reference(&self) -> &str {
        match self {
            Self::Unavailable { reference } | Self::Broken { reference } => reference,
            _ => "",
        }
    }

    /// Of the statuses that layers below give without words, those that have a page here.
    fn from_bare(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::NOT_FOUND => Some(Self::NotFound),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::BadRequest("error-method")),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooLarge),
            StatusCode::FORBIDDEN => Some(Self::CrossSite),
            StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
                Some(Self::BadRequest("error-unreadable"))
            }
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => {
                Some(Self::Unavailable { reference: String::new() })
            }
            StatusCode::INTERNAL_SERVER_ERROR => Some(Self::broken()),
            _ => None,
        }
    }
}

fn role(words: Words, code: &str) -> String {
    words.t(&format!("auth-role-{code}")).into_owned()
}

impl From<FormError> for WebError {
    fn from(fault: FormError) -> Self {
        match fault {
            FormError::TooLarge => Self::TooLarge,
            FormError::TooManyFields => Self::BadRequest("error-too-many-fields"),
            FormError::NotText => Self::BadRequest("error-unreadable"),
        }
    }
}

impl IntoResponse for WebError {
    /// Only the status and the kind; the layer [`pages`] writes the words.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What is known of whoever asked: goes along with an error to the layer that writes its page.
#[derive(Debug, Clone)]
pub struct Asker {
    /// The frame of their pages.
    pub shell: Shell,
    /// What they had typed.
    pub carried: Option<Carried>,
}

#[derive(Template)]
#[template(path = "web/html/error.html")]
struct ErrorPage {
    shell: Shell,
    title: String,
    text: String,
    reference: String,
    sign_in_href: String,
    may_retry: bool,
    carried: Option<Carried>,
    /// What they wrote, to read and copy.
    typed: Vec<String>,
    other_role: Option<OtherRole>,
}

/// The button that goes on in another of the own roles.
struct OtherRole {
    code: &'static str,
    label: String,
    next: String,
}

impl OtherRole {
    /// The page is opened again in that role; what was sent cannot be sent again, so a change leads to
    /// the start.
    fn of(error: &WebError, words: Words, method: &Method) -> Option<Self> {
        let WebError::OtherRole { other, next, .. } = error else { return None };
        let label = words.with("error-other-role-go", &[("role", (&role(words, other)).into())]);
        let next = if method == Method::GET { own_path(next) } else { "/" };
        Some(Self { code: other, label, next: next.to_owned() })
    }
}

impl ErrorPage {
    fn new(error: &WebError, shell: Shell, carried: Option<Carried>) -> Self {
        let typed = carried.as_ref().map(Carried::words).unwrap_or_default();
        Self {
            title: error.title(shell.words),
            text: error.text(shell.words),
            reference: error.reference().to_owned(),
            sign_in_href: String::new(),
            may_retry: false,
            // Sent once more as it is, only what can go well the second time.
            carried: carried.filter(|_| error.may_pass()),
            typed,
            other_role: None,
            shell,
        }
    }
}

/// Makes the frame of an error page from the head of the request, where nobody could be asked who it is.
pub type MakeShell = Arc<dyn Fn(&HeaderMap, &Uri) -> Shell + Send + Sync>;

/// Layer: writes the page, or the JSON, of every error that comes from below.
pub async fn pages(State(make): State<MakeShell>, request: Request, next: Next) -> Response {
    let (headers, uri, method) =
        (request.headers().clone(), request.uri().clone(), request.method().clone());
    let mut response = next.run(request).await;
    let asker = response.extensions_mut().remove::<Asker>();
    let known = response.extensions().get::<WebError>().cloned();
    let has_words = response.headers().contains_key(header::CONTENT_TYPE)
        && response.headers().get(header::CONTENT_LENGTH).is_none_or(|length| length != "0")
        && is_written(&response);
    let error = match known {
        Some(error) => error,
        None if has_words => return response,
        None => match WebError::from_bare(response.status()) {
            Some(error) => error,
            None => return response,
        },
    };
    let asker = asker.unwrap_or_else(|| Asker { shell: make(&headers, &uri), carried: None });
    let mut answer = if wants_json(&headers) {
        as_json(&error, asker.shell.words)
    } else {
        as_page(&error, asker, &headers, &method)
    };
    keep_headers(&error, &response, &mut answer);
    answer
}

/// A body in HTML or JSON was written on purpose; plain text is a framework's own remark.
fn is_written(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| !kind.starts_with("text/plain"))
}

fn keep_headers(error: &WebError, from: &Response, to: &mut Response) {
    for name in [header::ALLOW, header::SET_COOKIE, header::WWW_AUTHENTICATE] {
        for value in from.headers().get_all(&name) {
            to.headers_mut().append(name.clone(), value.clone());
        }
    }
    if from.status() == StatusCode::METHOD_NOT_ALLOWED {
        *to.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    }
    if let WebError::TooMany { retry_after_s } = error {
        to.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_s));
    }
}

/// Whether a program asked: JSON is wanted and HTML is not.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|kinds| kinds.contains("json") && !kinds.contains("text/html"))
}

fn as_json(error: &WebError, words: Words) -> Response {
    let body = serde_json::json!({
        "error": error.code(),
        "title": error.title(words),
        "text": error.text(words),
        "reference": error.reference(),
    });
    Reply::json(error.status(), &body).into_response()
}

fn as_page(error: &WebError, asker: Asker, headers: &HeaderMap, method: &Method) -> Response {
    let mut page = ErrorPage::new(error, asker.shell, asker.carried);
    if let WebError::SignInNeeded { next } = error {
        // What was searched for does not stand in the address of a page that anybody may come upon.
        let next = own_path(next).split('?').next().unwrap_or("/");
        let next = utf8_percent_encode(next, NON_ALPHANUMERIC);
        let sign_in_href = format!("{SIGN_IN_PATH}?next={next}");
        // A form that is not sent must not look as if it was: they get the page.
        if method == Method::GET || method == Method::HEAD {
            let onward = Reply::see_other(&sign_in_href);
            return if wants_part(headers) {
                let name = header::HeaderName::from_static("hx-redirect");
                Reply::text(StatusCode::UNAUTHORIZED, "").header(name, &sign_in_href)
            } else {
                onward
            }
            .into_response();
        }
        page.sign_in_href = sign_in_href;
    }
    page.may_retry = matches!(error, WebError::Unavailable { .. } | WebError::Broken { .. })
        && method == Method::GET;
    page.other_role = OtherRole::of(error, page.shell.words, method);
    match page.render() {
        Ok(_) => Reply::html(error.status(), &page).into_response(),
        Err(_) => Reply::text(error.status(), page.title).into_response(),
    }
}

#[cfg(test)]
pub(super) use tests::sample;

#[cfg(test)]
mod tests;
