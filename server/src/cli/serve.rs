//! `serve` and `demo`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use axum::middleware;
use clap::Args;
use tokio::net::TcpListener;

use super::speak::say;
use super::{Failure, Where};
use crate::app::App;
use crate::jobs::Runner;
use crate::moment::Moments;
use crate::{housekeeping, http, practice, telemetry};

/// Where to listen when nothing else is said: this machine only.
const LISTEN: &str = "127.0.0.1:8080";
/// The data folder of the practice programme when nothing else is said.
const PRACTICE: &str = "practice";

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
        telemetry::start(&config)?;
        let listener = listen(&self.listen).await?;
        // Links that are copied out of a page begin with this.
        config.listen = Some(address(&listener)?.to_string());
        let db = Where::open(&config).await?;
        practice::make_if_absent(&db).await.map_err(Failure::from)?;
        let app = App::new(db, Moments::real(), config).await?;
        say(format!(
            "A practice programme is ready. Nobody in it is real.\nOpen http://{} and look around. Stop with Ctrl-C.",
            address(&listener)?
        ));
        run(app, listener).await
    }
}

impl Serve {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let mut config = self.place.config()?;
        telemetry::start(&config)?;
        let wished = self.listen.or_else(|| config.listen.clone());
        let listener = listen(wished.as_deref().unwrap_or(LISTEN)).await?;
        let at = address(&listener)?;
        config.listen = Some(at.to_string());
        let db = Where::open(&config).await?;
        let app = App::new(db, Moments::real(), config).await?;
        say(format!("Porchlight listens on http://{at}. Stop with Ctrl-C."));
        if app.is_unlit() {
            let key = crate::welcome::key(&app);
            // An import may have started the programme before anybody came.
            let what = if app.organisations().is_empty() {
                "Nobody is here yet. Start the programme at"
            } else {
                "A programme has been started, and nobody can sign in to it yet. Open it at"
            };
            say(format!("{what} http://{at}/welcome/{key}"));
        }
        run(app, listener).await
    }
}

async fn listen(at: &str) -> Result<TcpListener, Failure> {
    TcpListener::bind(at).await.map_err(|error| {
        Failure::cannot(format!("could not listen on {at}: {error}; try another with --listen"))
    })
}

fn address(listener: &TcpListener) -> Result<SocketAddr, Failure> {
    listener.local_addr().map_err(|error| Failure::cannot(error.to_string()))
}

/// Serves until asked to stop, then finishes the requests and the job in hand.
async fn run(app: App, listener: TcpListener) -> Result<ExitCode, Failure> {
    housekeeping::plan(&app).await?;
    let runner = Runner::start(app.clone());
    let service = http::router(&app)
        .layer(middleware::from_fn(http::name_connection))
        .into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(asked_to_stop())
        .await
        .map_err(|error| Failure::cannot(format!("the server stopped: {error}")))?;
    runner.stop().await;
    tracing::info!("stopped; every request was finished");
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
