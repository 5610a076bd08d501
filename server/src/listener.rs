//! Connections: let in, watched, and ended.
//!
//! A connection costs memory and one of the machine's file handles, and whoever opens one need not
//! send anything. So each is watched: the head of a request must come within [`Limits::head`] of its
//! first byte, and a connection on which nothing moves ends after [`Limits::idle`]. How long a
//! request may take once its head is there is settled by the layers (`http.rs`).

mod watched;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};
use tower::ServiceExt as _;

use watched::{Watch, Watched};

/// What a connection may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For the head of a request, from its first byte; for the first one, from the connection on.
    pub head: Duration,
    /// Without a byte in either direction, between two requests or within an answer.
    pub idle: Duration,
    /// The same between two requests while few places are left: whoever waits at the door comes in
    /// before whoever rests inside. A connection that is closed at rest is opened again unseen.
    pub idle_when_crowded: Duration,
    /// Connections at once; more wait at the door.
    pub connections: usize,
    /// From the wish to stop until what is left is cut off.
    pub stop_within: Duration,
}

impl Limits {
    /// The program's own.
    ///
    /// Ten seconds for a head is long even for an old phone on a bad line. A proxy keeps its
    /// connections for up to two minutes (Caddy, `keepalive`): ours last a little longer, so that it
    /// is the proxy that closes. Half of the 1024 file handles a process usually has are for
    /// connections. A page may take 30 seconds, so 35 let every request that began come to its end.
    pub const OURS: Self = Self {
        head: Duration::from_secs(10),
        idle: Duration::from_secs(130),
        idle_when_crowded: Duration::from_secs(2),
        connections: 512,
        stop_within: Duration::from_secs(35),
    };
}

/// The longest head of a request in bytes; cookies and addresses of ours stay far below.
const HEAD_MAX_BYTES: usize = 64 * 1024;
/// The wait after the machine could not take a connection, so that the loop does not spin.
const AFTER_FAULT: Duration = Duration::from_millis(200);
/// How often a connection is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The places there are, and how many of them are few.
#[derive(Debug, Clone)]
struct Places {
    all: Arc<Semaphore>,
    few: usize,
}

impl Places {
    fn is_crowded(&self) -> bool {
        self.all.available_permits() <= self.few
    }
}

/// Serves until `stop`, then lets what is in hand come to its end. Says how many connections had to
/// be cut off.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> usize {
    let all = Arc::new(Semaphore::new(limits.connections));
    let places = Places { all, few: limits.connections / 4 };
    let (tell, stopped) = watch::channel(false);
    let mut open = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places.all).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let held =
                    hold(stream, peer, router.clone(), (limits, places.clone()), stopped.clone());
                open.spawn(async move {
                    held.await;
                    drop(place);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be let in");
                tokio::time::sleep(AFTER_FAULT).await;
            }
        }
        while open.try_join_next().is_some() {}
    }
    // Whoever comes now is told at once that nobody is here.
    drop(listener);
    let _ = tell.send(true);
    let deadline = Instant::now() + limits.stop_within;
    while let Ok(Some(_)) = timeout_at(deadline, open.join_next()).await {}
    let cut = open.len();
    open.shutdown().await;
    cut
}

/// One connection, until either side ends it.
async fn hold(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    (limits, places): (Limits, Places),
    mut stopped: watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    let seen = Arc::new(Watch::new());
    let io = TokioIo::new(Watched::new(stream, Arc::clone(&seen)));
    let asked = Arc::clone(&seen);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        let (router, seen) = (router.clone(), Arc::clone(&asked));
        request.extensions_mut().insert(ConnectInfo(peer));
        async move {
            seen.begin();
            let Ok(answer) = router.oneshot(request.map(Body::new)).await;
            seen.rest();
            Ok::<_, Infallible>(answer)
        }
    });
    let mut connection =
        pin!(http1::Builder::new().max_buf_size(HEAD_MAX_BYTES).serve_connection(io, service));
    let mut is_stopping = false;
    let mut look = tokio::time::interval(LOOK_EVERY.min(limits.head));
    loop {
        tokio::select! {
            // A peer that goes away or sends what is not HTTP is no fault of ours.
            _ = connection.as_mut() => return,
            _ = look.tick() => {
                let crowded = places.is_crowded();
                let idle = if crowded { limits.idle_when_crowded } else { limits.idle };
                if seen.is_over(limits.head, idle) {
                    return;
                }
            }
            _ = stopped.wait_for(|is_stopped| *is_stopped), if !is_stopping => {
                is_stopping = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

#[cfg(test)]
mod tests;
