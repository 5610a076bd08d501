//! One request from its head to its answer: who asks, what was posted, and what is kept of the words
//! when it cannot be done.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{RawPathParams, Request};
use axum::http::header::{self, HeaderName};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt as _;
use uuid::Uuid;

use crate::access::{Handled, Method, Route};
use crate::app::App;
use crate::auth;
use crate::frame::saved_at;
use crate::http::{CONNECTED, language_of};
use crate::mark;
use crate::request::{Asked, Cx};
use crate::web::carry::Carried;
use crate::web::error::{Asker, WebError, wants_json};
use crate::web::form::{BODY_MAX_BYTES, Posted};
use crate::web::language::{self, Language};
use crate::web::reply::{Reply, own_path, wants_little, wants_part};
use crate::web::upload::{self, Upload, is_with_file};

/// The longest a page may take before the visitor is told to try again.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Asks the handler of a route, and says in the frame of whoever asked what went wrong.
pub async fn answer(app: App, route: Route, params: RawPathParams, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let named = params.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let (cx, fault) = asker(&app, &head, named).await;
    let read = match route.method {
        Method::Get => Ok((Posted::default(), None)),
        Method::Post if route.takes_file && is_with_file(&head.headers) => {
            with_file(&cx, &route, &head.headers, body).await
        }
        Method::Post => form(&head.headers, body).await.map(|posted| (posted, None)),
    };
    let (posted, upload) = match read {
        Ok(read) => read,
        Err(fault) => return told(&cx, fault, None),
    };
    let cx = cx.with_upload(upload);
    let carried = Carried::of(&cx.address(), &cx.asked().came_from, &posted);
    let handled = match fault {
        // Whoever needs help gets the numbers, whether or not it is known who asks.
        Some(WebError::Unavailable { .. }) if route.stands_alone => {
            attempt(&route, cx.clone(), posted).await
        }
        Some(fault) => Err(fault),
        None => attempt(&route, cx.clone(), posted).await,
    };
    let handled = match handled {
        Err(WebError::NotFound) => elsewhere(&route, &cx).await,
        handled => handled,
    };
    match handled.map(|reply| marked(reply, &cx)) {
        Ok(reply) => match language::asked_for(&head.uri) {
            Some(language) => {
                let cookie = language::cookie(language, app.config().is_https());
                reply.header(header::SET_COOKIE, &cookie).into_response()
            }
            None => reply.into_response(),
        },
        // What was being posted goes through sign-in with the person who wrote it.
        Err(WebError::SignInNeeded { .. }) if route.method == Method::Post => {
            if wants_json(&head.headers) {
                return told(&cx, WebError::SignInNeeded { next: cx.address() }, None);
            }
            auth::sign_in_to_send(&cx, carried).into_response()
        }
        Err(fault) => told(&cx, fault, carried),
    }
}

/// On to where somebody's record is now, if it is no longer where the address says. A form that was open
/// goes there with every word in it.
async fn elsewhere(route: &Route, cx: &Cx) -> Handled {
    let named = cx.path_value("person").unwrap_or_default();
    let (Ok(person), true) = (Uuid::try_parse(named), cx.signed_in().is_some()) else {
        return Err(WebError::NotFound);
    };
    for moved in cx.app().moved() {
        if let Some(now) = moved(cx.clone(), person).await? {
            let address = cx.address().replacen(named, &now.to_string(), 1);
            return Ok(match route.method {
                Method::Get => Reply::see_other(&saved_at(&address, "person-moved", None)),
                Method::Post => Reply::again_at(&address),
            });
        }
    }
    Err(WebError::NotFound)
}

/// The address of the next page, with a mark that this program made it. Where the change itself began
/// another session, the mark is made for that one.
fn marked(reply: Reply, cx: &Cx) -> Reply {
    let is_https = cx.app().config().is_https();
    let new = reply
        .headers()
        .get_all(header::SET_COOKIE)
        .iter()
        .filter_map(|value| auth::token_in(value.to_str().ok()?, is_https))
        .next_back()
        .map(str::to_owned);
    match new.or_else(|| cx.asked().token.clone()) {
        Some(token) => reply.placed(|address| mark::marked(address, &token)),
        None => reply,
    }
}

/// The answer where no route leads, for whoever asks: it looks like that of a record not theirs.
pub async fn nowhere(app: &App, request: Request, answer: Response) -> Response {
    let (head, _) = request.into_parts();
    let (cx, fault) = asker(app, &head, Vec::new()).await;
    let asker = Asker { shell: cx.shell_of_error(), carried: None };
    let mut answer = fault.map_or(answer, IntoResponse::into_response);
    answer.extensions_mut().insert(asker);
    answer
}

/// The handler, within its patience. A panic is a defect of ours and not the end of the words.
async fn attempt(route: &Route, cx: Cx, posted: Posted) -> Handled {
    let work = async {
        let cx = if route.method == Method::Get { cx.look_back().await? } else { cx };
        route.handle(cx, posted).await
    };
    let work = AssertUnwindSafe(work).catch_unwind();
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(Ok(handled)) => handled,
        Ok(Err(_)) => Err(WebError::broken()),
        Err(_) => Err(WebError::Unavailable { reference: String::new() }),
    }
}

fn told(cx: &Cx, fault: WebError, carried: Option<Carried>) -> Response {
    let mut shell = cx.shell_of_error();
    if let Some(carried) = &carried {
        // The address that takes a form often has no page: a link to the other language leads to the form.
        shell.path.clone_from(&carried.back);
    }
    let mut response = fault.into_response();
    response.extensions_mut().insert(Asker { shell, carried });
    response
}

/// Who asks. When that cannot be found out, nobody, and why: their words are still worth keeping.
async fn asker(app: &App, head: &Parts, named: Vec<(String, String)>) -> (Cx, Option<WebError>) {
    app.keep_current().await;
    let (asked, query_fault) = asked(app, head, named);
    let (signed_in, fault) = match &asked.token {
        Some(token) => match auth::load(app.db(), app.moments(), token).await {
            Ok(signed_in) => (signed_in, None),
            Err(error) => (None, Some(WebError::from(error))),
        },
        None => (None, None),
    };
    // Founded on another node a moment ago, and asked here before the next look.
    let is_new = |known: &auth::SignedIn| app.organisation(known.actor.org).is_none();
    let fault = match fault {
        None if signed_in.as_ref().is_some_and(is_new) => {
            app.reload().await.err().map(WebError::from)
        }
        fault => fault,
    };
    // What somebody picked for their account counts, unless this browser or this page was told otherwise.
    let is_told = language::asked_for(&head.uri).is_some() || has_language_cookie(&head.headers);
    let picked = signed_in.as_ref().filter(|_| !is_told).and_then(|signed_in| signed_in.language);
    let theirs = || app.organisation(signed_in.as_ref()?.actor.org);
    let language = picked
        .or_else(|| Language::told(&head.headers, &head.uri))
        .or_else(|| theirs().map(|organisation| organisation.language))
        .unwrap_or_else(|| language_of(app, &head.headers, &head.uri));
    (Cx::new(app.clone(), language, signed_in, asked), query_fault.or(fault))
}

fn asked(app: &App, head: &Parts, parts: Vec<(String, String)>) -> (Asked, Option<WebError>) {
    let (headers, is_https) = (&head.headers, app.config().is_https());
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    // Several lines are allowed, and what follows is read as one list.
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookies = cookies.collect::<Vec<_>>().join("; ");
    let query_text = head.uri.query().unwrap_or_default().to_owned();
    let (query, fault) = match Posted::parse(query_text.as_bytes()) {
        Ok(query) => (query, None),
        Err(fault) => (Posted::default(), Some(WebError::from(fault))),
    };
    let asked = Asked {
        path: head.uri.path().to_owned(),
        parts,
        query,
        query_text,
        is_htmx: wants_part(headers),
        wants_json: wants_json(headers),
        saves_data: wants_little(headers),
        device: auth::device(text(header::USER_AGENT).unwrap_or_default()),
        from: from(app, headers),
        token: auth::token_in(&cookies, is_https).map(str::to_owned),
        last_here: auth::last_here(&cookies, is_https).map(str::to_owned),
        leave_signs_out: auth::leave_choice(&cookies),
        came_from: came_from(headers),
    };
    (asked, fault)
}

/// The path of the page the browser says it comes from. It names no place outside: of a whole address
/// only what follows the host is taken.
fn came_from(headers: &HeaderMap) -> String {
    let from = headers.get(header::REFERER).and_then(|value| value.to_str().ok());
    let uri = from.and_then(|from| from.parse::<Uri>().ok());
    let path = uri.as_ref().and_then(Uri::path_and_query).map_or("/", |path| path.as_str());
    own_path(path).to_owned()
}

/// The sender's address: the connection's, or what a trusted proxy says.
fn from(app: &App, headers: &HeaderMap) -> String {
    // The last value of the last line is the proxy's; whatever stands before it, the sender may have
    // written.
    let forwarded = headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()
        .filter(|_| app.config().trust_forwarded)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next())
        .filter(|value| !value.trim().is_empty());
    let connected = headers.get(CONNECTED).and_then(|value| value.to_str().ok());
    forwarded.or(connected).unwrap_or("unknown").trim().to_owned()
}

/// A form with a file. Nobody's file is read who could not use the route.
async fn with_file(
    cx: &Cx,
    route: &Route,
    headers: &HeaderMap,
    body: Body,
) -> Result<(Posted, Option<Upload>), WebError> {
    let may = cx.signed_in().is_some_and(|me| route.may_be_used_by(me.actor.role));
    if !may {
        return Ok((Posted::default(), None));
    }
    upload::read(headers, body).await
}

async fn form(headers: &HeaderMap, body: Body) -> Result<Posted, WebError> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    // An empty form is sent without a kind by some browsers.
    if kind.is_some_and(|kind| !is_form(kind)) {
        return Err(WebError::BadRequest("error-unreadable"));
    }
    let body = to_bytes(body, BODY_MAX_BYTES).await.map_err(|_| WebError::TooLarge)?;
    Ok(Posted::parse(&body)?)
}

/// Media types are the same in large and small letters (RFC 9110, 8.3.1).
fn is_form(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

fn has_language_cookie(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .any(|pair| pair.trim().starts_with("language="))
}
