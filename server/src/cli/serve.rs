//! `serve` and `demo`.

use std::fmt::Display;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use axum::middleware;
use clap::Args;
use tokio::net::TcpListener;
use tokio::time::{Instant, timeout_at};

use super::speak::{complain, say};
use super::{Failure, Where};
use crate::app::App;
use crate::config::{Config, checks};
use crate::db::{Db, Stored};
use crate::jobs::Runner;
use crate::listener::Limits;
use crate::moment::Moments;
use crate::{housekeeping, http, listener, people, practice, telemetry};

/// Where to listen when nothing else is said: this machine only.
const LISTEN: &str = "127.0.0.1:8080";
/// The data folder of the practice programme when nothing else is said.
const PRACTICE: &str = "practice";

/// The wait before it is planned again where it could not be.
const PLAN_AGAIN: Duration = Duration::from_secs(5);

/// Make a practice programme if there is none, and serve it.
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    place: Where,
    /// Where to listen.
    #[arg(long, value_name = "ADDR", default_value = LISTEN)]
    listen: String,
}

/// Serve a programme.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    place: Where,
    /// Where to listen.
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

impl Demo {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let mut config = self.place.config()?;
        if config.data.is_none() && config.database.is_none() {
            config.data = Some(PathBuf::from(PRACTICE));
        }
        telemetry::start(&config).await?;
        let listener = listen(&self.listen).await?;
        // Links that are copied out of a page begin with this.
        config.listen = Some(address(&listener)?.to_string());
        let db = Where::or_as_it_was(&config, Box::pin(practised(&config))).await?;
        let app = App::new(db, Moments::real(), config).await?;
        tell(format!(
            "A practice programme is ready. Nobody in it is real.\nOpen http://{} and look around. Stop with Ctrl-C.",
            address(&listener)?
        ));
        run(app, listener).await
    }
}

impl Serve {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let mut config = self.place.config()?;
        telemetry::start(&config).await?;
        let wished = self.listen.or_else(|| config.listen.clone());
        let listener = listen(wished.as_deref().unwrap_or(LISTEN)).await?;
        let at = address(&listener)?;
        config.listen = Some(at.to_string());
        let db = Where::or_as_it_was(&config, Where::open(&config)).await?;
        let app = App::new(db, Moments::real(), config).await?;
        tell(format!("Porchlight listens on http://{at}. Stop with Ctrl-C."));
        if app.is_unlit() {
            let key = crate::welcome::key(&app);
            // An import may have started the programme before anybody came.
            let what = if app.organisations().is_empty() {
                "Nobody is here yet. Start the programme at"
            } else {
                "A programme has been started, and nobody can sign in to it yet. Open it at"
            };
            tell(format!("{what} http://{at}/welcome/{key}"));
        }
        run(app, listener).await
    }
}

/// The practice programme, made where there is none.
async fn practised(config: &Config) -> Result<Db, Failure> {
    let is_used = Where::is_used(config);
    let db = Where::open_unless(config, async |db: &Db| {
        practice::refuse_real(db).await?;
        if is_used { practice::refuse_awaited(db).await } else { Ok(()) }
    })
    .await?;
    practice::make_if_absent(&db).await?;
    Ok(db)
}

/// Says a line as far as anybody can hear it: a log that is full must not keep people from help.
fn tell(line: impl Display) {
    if let Err(failure) = say(line) {
        complain(failure.sentence());
    }
}

async fn listen(at: &str) -> Result<TcpListener, Failure> {
    checks::listen(at).map_err(|why| Failure::wrong(format!("listen: {why}")))?;
    TcpListener::bind(at).await.map_err(|error| {
        Failure::cannot(format!("could not listen on {at}: {error}; try another with --listen"))
    })
}

fn address(listener: &TcpListener) -> Result<SocketAddr, Failure> {
    listener.local_addr().map_err(|error| Failure::cannot(error.to_string()))
}

/// Plans what is due as soon as the database takes it. A disk that is full must not keep anybody from
/// reading, and the numbers for help least of all.
async fn plan_in_time(app: App) {
    while let Err(error) = plan(&app).await {
        tracing::warn!(%error, "what is due could not be planned yet");
        tokio::time::sleep(PLAN_AGAIN).await;
    }
}

async fn plan(app: &App) -> Stored<()> {
    housekeeping::plan(app).await?;
    people::plan(app).await
}

/// Serves until asked to stop, then finishes the requests and the job in hand, as far as there is
/// time for it.
async fn run(app: App, listener: TcpListener) -> Result<ExitCode, Failure> {
    tokio::spawn(plan_in_time(app.clone()));
    let runner = Runner::start(app.clone());
    let router = http::router(&app).layer(middleware::from_fn(http::name_connection));
    let limits = Limits::OURS;
    let (told, asked) = tokio::sync::oneshot::channel();
    let stop = async move {
        asked_to_stop().await;
        let _ = told.send(Instant::now());
    };
    let cut = listener::serve(listener, router, limits, stop).await;
    let since = asked.await.unwrap_or_else(|_| Instant::now());
    // A job that is cut off runs again: each is written so that this does no harm.
    let is_job_done = timeout_at(since + limits.stop_within, runner.stop()).await.is_ok();
    if cut == 0 && is_job_done {
        tracing::info!("stopped; every request was finished");
    } else {
        tracing::warn!(cut, is_job_done, "stopped; not everything came to its end");
        complain(format!(
            "stopped after {} seconds; connections cut off: {cut}{}",
            limits.stop_within.as_secs(),
            if is_job_done { "" } else { "; a job was cut off and will run again" }
        ));
    }
    Ok(ExitCode::SUCCESS)
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
}
