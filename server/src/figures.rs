//! Figures for Prometheus, on an address of their own.

use std::sync::Arc;
use std::time::Duration;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::cli::Failure;
use crate::config::checks;

/// Limits of the buckets for how long an answer takes, in seconds.
const SECONDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// How long one reader may take. Prometheus itself waits ten seconds by default.
const PATIENCE: Duration = Duration::from_secs(10);
/// Readers at once. One Prometheus is one; the others wait.
const READERS_MAX: usize = 16;
/// The wait after the machine could not take a connection, so that the loop does not spin.
const AFTER_FAULT: Duration = Duration::from_millis(200);

/// Takes the address, then offers the figures there.
///
/// # Errors
/// When the address is taken: the operator asked for figures and would not get any.
pub(crate) async fn start(at: &str) -> Result<(), Failure> {
    let address = checks::metrics(at).map_err(|why| Failure::wrong(format!("metrics: {why}")))?;
    let listener = TcpListener::bind(address).await.map_err(|error| {
        Failure::cannot(format!("metrics: the figures cannot be offered on {at}: {error}"))
    })?;
    let handle = PrometheusBuilder::new()
        .set_buckets(SECONDS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| Failure::cannot(format!("the figures cannot be kept: {error}")))?;
    tokio::spawn(offer(listener, Arc::new(move || rendered(&handle)), PATIENCE));
    Ok(())
}

type Render = Arc<dyn Fn() -> String + Send + Sync>;

fn rendered(handle: &PrometheusHandle) -> String {
    handle.run_upkeep();
    handle.render()
}

/// Answers every request with the figures, each on its own, so that no reader holds another up.
async fn offer(listener: TcpListener, render: Render, patience: Duration) {
    let places = Arc::new(Semaphore::new(READERS_MAX));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "a reader of the figures could not be let in");
                tokio::time::sleep(AFTER_FAULT).await;
                continue;
            }
        };
        let render = Arc::clone(&render);
        tokio::spawn(async move {
            // A reader that is slow or goes away is no fault of ours.
            let _ = tokio::time::timeout(patience, answer(stream, &render)).await;
            drop(place);
        });
    }
}

async fn answer(mut stream: TcpStream, render: &Render) {
    let mut asked = [0_u8; 1024];
    // Whatever was asked, there is one answer.
    let _ = stream.read(&mut asked).await;
    let body = render();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/plain; version=0.0.4\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(body.as_bytes()).await;
    let _ = stream.shutdown().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(at: std::net::SocketAddr) -> String {
        let mut stream = TcpStream::connect(at).await.unwrap();
        stream.write_all(b"GET /metrics HTTP/1.1\r\n\r\n").await.unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).await.unwrap();
        text
    }

    #[tokio::test]
    async fn silent_readers_hold_nobody_up() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let render: Render = Arc::new(|| "figure 1\n".to_owned());
        tokio::spawn(offer(listener, render, Duration::from_millis(200)));
        let mut silent = Vec::new();
        for _ in 0..3 * READERS_MAX {
            silent.push(TcpStream::connect(at).await.unwrap());
        }
        let text = tokio::time::timeout(Duration::from_secs(10), read(at)).await.unwrap();
        assert!(text.ends_with("figure 1\n"), "{text}");
    }

    #[tokio::test]
    async fn an_address_that_is_taken_stops_the_start() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap().to_string();
        assert!(start(&at).await.is_err());
    }
}
