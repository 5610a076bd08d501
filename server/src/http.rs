//! From a connection to a handler and back: the layers around the guarded routes.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, RawPathParams, Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::access::{Method, Route};
use crate::app::App;
use crate::auth;
use crate::request::{Asked, Cx};
use crate::web::error::{self, MakeShell, WebError, wants_json};
use crate::web::form::{BODY_MAX_BYTES, Posted};
use crate::web::language::{self, Language};
use crate::web::reply::{wants_little, wants_part, whole_page_redirects};
use crate::web::security::{self, Security};
use crate::web::shell::Shell;
use crate::web::{assets, reply};

/// The longest a page may take before the visitor is told to try again.
const PATIENCE: Duration = Duration::from_secs(30);

/// The whole program as one service.
pub fn router(app: &App) -> Router {
    let mut router: Router<App> = Router::new();
    for route in app.routes().list() {
        router = router.route(route.path, served(route));
    }
    let security = Security { is_https: app.config().is_https() };
    router
        .route("/static/{file}", get(file))
        .route("/favicon.ico", get(async || assets::favicon()))
        .route("/manifest.webmanifest", get(manifest))
        .route("/robots.txt", get(async || "User-agent: *\nDisallow: /\n"))
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .fallback(async || WebError::NotFound)
        .with_state(app.clone())
        .layer(CatchPanicLayer::custom(|_| WebError::broken().into_response()))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(csrf(app))
        .layer(middleware::from_fn(whole_page_redirects))
        .layer(middleware::from_fn_with_state(shells(app), error::pages))
        .layer(middleware::from_fn(count))
        .layer(CompressionLayer::new().br(true).gzip(true))
        .layer(middleware::from_fn_with_state(security, security::headers))
}

/// Forms from other sites are stopped. Behind a proxy the public address is trusted by name.
fn csrf(app: &App) -> CsrfLayer {
    let layer = CsrfLayer::new();
    match &app.config().public_address {
        Some(address) => {
            layer.clone().add_trusted_origin(address.trim_end_matches('/')).unwrap_or(layer)
        }
        None => layer,
    }
}

fn served(route: &Route) -> MethodRouter<App> {
    let route = route.clone();
    let method = route.method;
    let handler = move |State(app): State<App>, params: RawPathParams, request: Request| {
        let route = route.clone();
        async move { answer(app, route, params, request).await }
    };
    match method {
        Method::Get => get(handler),
        Method::Post => post(handler),
    }
}

async fn answer(app: App, route: Route, params: RawPathParams, request: Request) -> Response {
    match handle(app, route, params, request).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

async fn handle(
    app: App,
    route: Route,
    params: RawPathParams,
    request: Request,
) -> Result<Response, WebError> {
    let (head, body) = request.into_parts();
    let asked = asked(&app, &head.headers, &head.uri, &params)?;
    let posted = match route.method {
        Method::Get => Posted::default(),
        Method::Post => form(&head.headers, body).await?,
    };
    let signed_in = match &asked.token {
        Some(token) => auth::load(app.db(), app.moments(), token).await?,
        None => None,
    };
    let kept = language::asked_for(&head.uri);
    let language = match (&signed_in, kept, has_language_cookie(&head.headers)) {
        (Some(signed_in), None, false) => signed_in.language,
        _ => Language::of_request(&head.headers, &head.uri),
    };
    let is_https = app.config().is_https();
    let mut cx = Cx::new(app, language, signed_in, asked);
    if route.method == Method::Get {
        cx = cx.look_back().await?;
    }
    let reply = route.handle(cx, posted).await?;
    let reply = match kept {
        Some(language) => reply.header(header::SET_COOKIE, &language::cookie(language, is_https)),
        None => reply,
    };
    Ok(reply.into_response())
}

fn asked(
    app: &App,
    headers: &HeaderMap,
    uri: &Uri,
    params: &RawPathParams,
) -> Result<Asked, WebError> {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let query_text = uri.query().unwrap_or_default().to_owned();
    Ok(Asked {
        path: uri.path().to_owned(),
        parts: params.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect(),
        query: Posted::parse(query_text.as_bytes())?,
        query_text,
        is_htmx: wants_part(headers),
        wants_json: wants_json(headers),
        saves_data: wants_little(headers),
        device: auth::device(text(header::USER_AGENT).unwrap_or_default()),
        from: from(app, headers),
        token: text(header::COOKIE)
            .and_then(|cookies| auth::token_in(cookies, app.config().is_https()))
            .map(str::to_owned),
    })
}

/// The sender's address: the connection's, or what a trusted proxy says.
fn from(app: &App, headers: &HeaderMap) -> String {
    let forwarded = headers
        .get("x-forwarded-for")
        .filter(|_| app.config().trust_forwarded)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next());
    let connected = headers.get(CONNECTED).and_then(|value| value.to_str().ok());
    forwarded.or(connected).unwrap_or("unknown").trim().to_owned()
}

/// Set by the listener on every request, over whatever the sender wrote there.
pub const CONNECTED: &str = "x-porchlight-connected";

/// Layer of the listener: names the connection's address for the limits.
pub async fn name_connection(
    axum::extract::ConnectInfo(peer): axum::extract::ConnectInfo<std::net::SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    if let Ok(value) = HeaderValue::from_str(&peer.ip().to_string()) {
        request.headers_mut().insert(CONNECTED, value);
    }
    next.run(request).await
}

async fn form(headers: &HeaderMap, body: Body) -> Result<Posted, WebError> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    // An empty form is sent without a kind by some browsers.
    if kind.is_some_and(|kind| !kind.starts_with("application/x-www-form-urlencoded")) {
        return Err(WebError::BadRequest("error-unreadable"));
    }
    let body = to_bytes(body, BODY_MAX_BYTES).await.map_err(|_| WebError::TooLarge)?;
    Ok(Posted::parse(&body)?)
}

fn has_language_cookie(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .any(|pair| pair.trim().starts_with("language="))
}

async fn file(Path(file): Path<String>, headers: HeaderMap) -> Response {
    assets::serve(&file, &headers)
}

async fn manifest(headers: HeaderMap, uri: Uri) -> Response {
    // A neutral name: an icon on a phone must not say more than its owner would.
    assets::manifest("Porchlight", Language::of_request(&headers, &uri))
}

/// Whether the program can do its work: the database answers.
async fn ready(State(app): State<App>) -> Response {
    match crate::jobs::store::counts(&mut app.db().clone()).await {
        Ok(_) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// The frame of error pages, made without asking the database.
fn shells(app: &App) -> MakeShell {
    let app = app.clone();
    Arc::new(move |headers: &HeaderMap, uri: &Uri| {
        let address = uri.path_and_query().map_or("/", |address| address.as_str());
        let mut shell = Shell::new(Language::of_request(headers, uri), address)
            .low_data(reply::wants_little(headers));
        if let Some(organisation) = app.only_organisation() {
            shell = shell.brand(&organisation.name).leave_for(organisation.settings.leave_to());
        }
        shell
    })
}

/// Counts answers and how long they took, by method and status; never by address.
async fn count(request: Request, next: Next) -> Response {
    let started = std::time::Instant::now();
    let method = request.method().as_str().to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("porchlight_requests_total", "method" => method, "status" => status)
        .increment(1);
    metrics::histogram!("porchlight_request_seconds").record(started.elapsed().as_secs_f64());
    response
}

impl From<crate::db::StoreError> for WebError {
    fn from(error: crate::db::StoreError) -> Self {
        use crate::db::StoreError;
        // Somebody else was faster: the program does what it should, and the page says so.
        if let StoreError::Taken(_) | StoreError::Rows { .. } = error {
            tracing::warn!(%error, "a change met another one");
            return Self::Conflict;
        }
        // A number to find the line in the log by; it says nothing about the request.
        let mut bytes = [0_u8; 4];
        let _ = getrandom::fill(&mut bytes);
        let reference = u32::from_le_bytes(bytes).to_string();
        tracing::error!(%error, %reference, "a request could not be answered");
        match error {
            StoreError::Engine(_) => Self::Unavailable { reference },
            _ => Self::Broken { reference },
        }
    }
}
