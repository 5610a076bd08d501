//! From a connection to a handler and back: the layers around the guarded routes.

use std::time::Duration;

use axum::Router;
use axum::extract::{Path, RawPathParams, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::access::{Method, Route};
use crate::app::App;
use crate::attempt::{self, PATIENCE};
use crate::db::Trouble;
use crate::host;
use crate::web::error::{self, MakeShell, WebError};
use crate::web::language::Language;
use crate::web::reply::whole_page_redirects;
use crate::web::security::{self, Security};
use crate::web::shell::Shell;
use crate::web::{assets, reply};

/// The longest anything may take. The handlers have a limit of their own that keeps the words.
const LONGEST: Duration = PATIENCE.saturating_add(Duration::from_secs(5));

/// The whole program as one service.
pub fn router(app: &App) -> Router {
    let mut router: Router<App> = Router::new();
    for route in app.routes().list() {
        router = router.route(route.path, served(route));
    }
    let security = Security { is_https: app.config().is_https() };
    let asked = app.clone();
    router
        .route("/static/{file}", get(file))
        .route("/favicon.ico", get(async || assets::favicon()))
        .route("/manifest.webmanifest", get(manifest))
        .route("/robots.txt", get(async || "User-agent: *\nDisallow: /\n"))
        .fallback(nowhere)
        .method_not_allowed_fallback(not_so)
        .with_state(app.clone())
        .layer(CatchPanicLayer::custom(|_| WebError::broken().into_response()))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(csrf(app))
        .layer(middleware::from_fn(whole_page_redirects))
        .layer(middleware::from_fn_with_state(shells(app), error::pages))
        // Below the pages of errors: these are for machines, and say what they say in one line.
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(async move || ready(&asked).await))
        .layer(middleware::from_fn(count))
        .layer(CompressionLayer::new().br(true).gzip(true).compress_when(not_packed()))
        .layer(middleware::from_fn_with_state(app.clone(), host::only_ours))
        .layer(middleware::from_fn_with_state(security, security::headers))
}

/// What is packed already is not packed again.
fn not_packed() -> impl Predicate {
    DefaultPredicate::new().and(NotForContentType::const_new("application/zip"))
}

async fn nowhere(State(app): State<App>, request: Request) -> Response {
    attempt::nowhere(&app, request, WebError::NotFound.into_response()).await
}

/// The path is there, but not for this verb.
async fn not_so(State(app): State<App>, request: Request) -> Response {
    attempt::nowhere(&app, request, StatusCode::METHOD_NOT_ALLOWED.into_response()).await
}

/// Forms from other sites are stopped. Behind a proxy the public address is trusted by name.
fn csrf(app: &App) -> CsrfLayer {
    let layer = CsrfLayer::new();
    match &app.config().public_address {
        Some(address) => layer.clone().add_trusted_origin(address).unwrap_or(layer),
        None => layer,
    }
}

fn served(route: &Route) -> MethodRouter<App> {
    let route = route.clone();
    let method = route.method;
    let handler = move |State(app): State<App>, params: RawPathParams, request: Request| {
        let route = route.clone();
        async move { attempt::answer(app, route, params, request).await }
    };
    match method {
        Method::Get => get(handler),
        Method::Post => post(handler),
    }
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

/// What the request says, else the programme's language.
pub fn language_of(app: &App, headers: &HeaderMap, uri: &Uri) -> Language {
    Language::told(headers, uri).unwrap_or_else(|| {
        app.only_organisation().map_or_else(Language::default, |one| one.language)
    })
}

async fn file(Path(file): Path<String>, headers: HeaderMap) -> Response {
    assets::serve(&file, &headers)
}

async fn manifest(headers: HeaderMap, uri: Uri) -> Response {
    // A neutral name: an icon on a phone must not say more than its owner would.
    assets::manifest("Porchlight", Language::of_request(&headers, &uri))
}

/// Whether the program can do its work: the database answers, and takes a change.
async fn ready(app: &App) -> Response {
    match app.readiness().look(app.db()).await {
        Ok(()) => "ready\n".into_response(),
        Err(why) => {
            let short = why.trouble().map_or("", Trouble::short);
            let said = match short {
                "" => "the database takes no changes\n".to_owned(),
                short => format!("the database takes no changes: {short}\n"),
            };
            (StatusCode::SERVICE_UNAVAILABLE, said).into_response()
        }
    }
}

/// The frame of error pages where nobody was asked who it is: forms from other sites, and the like.
fn shells(app: &App) -> MakeShell {
    let app = app.clone();
    Arc::new(move |headers: &HeaderMap, uri: &Uri| {
        let address = uri.path_and_query().map_or("/", |address| address.as_str());
        let mut shell = Shell::new(language_of(&app, headers, uri), address)
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
    let method = told(request.method());
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("porchlight_requests_total", "method" => method, "status" => status)
        .increment(1);
    metrics::histogram!("porchlight_request_seconds").record(started.elapsed().as_secs_f64());
    response
}

/// The methods there are. Whoever asks with a word of their own adds no line to the figures.
fn told(method: &axum::http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        _ => "OTHER",
    }
}

impl From<crate::db::StoreError> for WebError {
    fn from(error: crate::db::StoreError) -> Self {
        use crate::db::StoreError;
        // A number to find the line in the log by; it says nothing about the request.
        let mut bytes = [0_u8; 4];
        let _ = getrandom::fill(&mut bytes);
        let reference = u32::from_le_bytes(bytes).to_string();
        if let StoreError::Taken(_) | StoreError::Rows { .. } = error {
            // Two people at once: the second gets a page that says so, and nobody needs to act.
            tracing::info!(%error, "another change came first");
            return Self::Conflict;
        }
        tracing::error!(%error, %reference, "a request could not be answered");
        match error {
            StoreError::Engine(_) | StoreError::Trouble(_) => Self::Unavailable { reference },
            _ => Self::Broken { reference },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tracing::{Event, Level, Subscriber};
    use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

    use super::*;
    use crate::db::StoreError;

    /// Counts what an operator would have to look at.
    struct Alarms(Arc<AtomicUsize>);

    impl<S: Subscriber> Layer<S> for Alarms {
        fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
            if *event.metadata().level() == Level::ERROR {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    #[test]
    fn somebody_who_comes_second_raises_no_alarm() {
        let alarms = Arc::new(AtomicUsize::new(0));
        let counting = tracing_subscriber::registry().with(Alarms(Arc::clone(&alarms)));
        tracing::subscriber::with_default(counting, || {
            assert_eq!(WebError::from(StoreError::Taken("x".into())), WebError::Conflict);
            let rows = StoreError::Rows { expected: 1, found: 0 };
            assert_eq!(WebError::from(rows), WebError::Conflict);
            assert_eq!(alarms.load(Ordering::Relaxed), 0);
            let _ = WebError::from(StoreError::Engine("gone".into()));
            assert_eq!(alarms.load(Ordering::Relaxed), 1);
        });
    }
}
