//! Logs and figures. Neither ever holds a name, a note or a token.

use std::net::SocketAddr;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use crate::cli::Failure;
use crate::config::Config;

/// Limits of the buckets for how long an answer takes, in seconds.
const SECONDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// Starts logging, and the figures where the configuration asks for them.
pub fn start(config: &Config) -> Result<(), Failure> {
    let wished = config.log.clone().or_else(|| std::env::var("RUST_LOG").ok());
    let filter = EnvFilter::try_new(wished.as_deref().unwrap_or("warn,porchlight=info"))
        .map_err(|error| Failure::wrong(format!("log: {error}")))?;
    // A second start in one process, as tests do, keeps the first.
    let _ = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    let Some(at) = &config.metrics else { return Ok(()) };
    let at: SocketAddr = at.parse().map_err(|_| {
        Failure::wrong(format!("metrics: {at} is not an address like 127.0.0.1:9464"))
    })?;
    let handle = PrometheusBuilder::new()
        .set_buckets(SECONDS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| Failure::cannot(format!("the figures cannot be kept: {error}")))?;
    tokio::spawn(offer(at, handle));
    Ok(())
}

/// Answers every request on an address of its own with the figures.
async fn offer(at: SocketAddr, handle: PrometheusHandle) {
    let listener = match TcpListener::bind(at).await {
        Ok(listener) => listener,
        Err(error) => {
            tracing::error!(%error, %at, "the figures cannot be offered");
            return;
        }
    };
    while let Ok((mut stream, _)) = listener.accept().await {
        handle.run_upkeep();
        let body = handle.render();
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: text/plain; version=0.0.4\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            body.len()
        );
        let mut asked = [0_u8; 1024];
        // Whatever was asked, there is one answer; a reader that goes away is no fault.
        let _ = stream.read(&mut asked).await;
        let _ = stream.write_all(head.as_bytes()).await;
        let _ = stream.write_all(body.as_bytes()).await;
        let _ = stream.shutdown().await;
    }
}
