use std::time::Duration;

use axum::Router;
use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::*;

/// Far longer than anything here should take.
const LONG: Duration = Duration::from_secs(20);

fn limits() -> Limits {
    Limits {
        head: Duration::from_millis(300),
        idle: Duration::from_millis(900),
        idle_when_crowded: Duration::from_millis(900),
        connections: 4,
        stop_within: Duration::from_secs(2),
    }
}

struct Served {
    at: SocketAddr,
    stop: oneshot::Sender<()>,
    done: JoinHandle<usize>,
    /// Whoever waits at `/slow` goes on.
    go: Arc<Notify>,
}

async fn served(limits: Limits) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let go = Arc::new(Notify::new());
    let waits = Arc::clone(&go);
    let router = Router::new().route("/", get(async || "here")).route(
        "/slow",
        get(async move || {
            waits.notified().await;
            "at last"
        }),
    );
    let done = tokio::spawn(serve(listener, router, limits, async {
        let _ = stopped.await;
    }));
    Served { at, stop, done, go }
}

async fn connect(served: &Served) -> TcpStream {
    TcpStream::connect(served.at).await.unwrap()
}

async fn send(served: &Served, text: &str) -> TcpStream {
    let mut stream = connect(served).await;
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

/// Everything until the other side ends; nothing when it never does.
async fn rest(mut stream: TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let ended = timeout(LONG, stream.read_to_end(&mut bytes)).await.is_ok();
    ended.then(|| String::from_utf8_lossy(&bytes).into_owned())
}

const WHOLE: &str = "GET / HTTP/1.1\r\nhost: x\r\n\r\n";
const SLOW: &str = "GET /slow HTTP/1.1\r\nhost: x\r\n\r\n";
const HALF: &str = "GET / HTTP/1.1\r\nhost: x\r\nx-half: ";

#[tokio::test]
async fn a_connection_that_never_says_anything_is_ended() {
    let served = served(limits()).await;
    assert_eq!(rest(connect(&served).await).await.as_deref(), Some(""));
}

#[tokio::test]
async fn half_a_head_is_ended_even_when_it_trickles() {
    let served = served(limits()).await;
    let mut stream = send(&served, HALF).await;
    let trickle = async {
        while stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(LONG, trickle).await.expect("it does not go on for ever");
}

#[tokio::test]
async fn a_connection_serves_again_and_ends_when_nothing_moves() {
    let served = served(limits()).await;
    let mut stream = send(&served, WHOLE).await;
    let mut first = [0; 512];
    let length = stream.read(&mut first).await.unwrap();
    assert!(String::from_utf8_lossy(&first[..length]).ends_with("here"));
    // Longer than a head may take, shorter than a connection may rest.
    tokio::time::sleep(Duration::from_millis(500)).await;
    stream.write_all(WHOLE.as_bytes()).await.unwrap();
    assert!(rest(stream).await.expect("it ends").ends_with("here"));
}

#[tokio::test]
async fn more_connections_than_there_is_room_for_wait_and_are_served() {
    let served = served(limits()).await;
    let mut silent = Vec::new();
    for _ in 0..8 {
        silent.push(connect(&served).await);
    }
    let close = WHOLE.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n");
    assert!(rest(send(&served, &close).await).await.expect("served").ends_with("here"));
}

#[tokio::test]
async fn stopping_does_not_wait_for_half_a_request() {
    let served = served(limits()).await;
    let _half = send(&served, HALF).await;
    let _silent = connect(&served).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    served.stop.send(()).unwrap();
    assert_eq!(timeout(LONG, served.done).await.expect("it stops").unwrap(), 0);
}

#[tokio::test]
async fn stopping_lets_a_request_in_hand_come_to_its_end() {
    let served = served(limits()).await;
    let slow = send(&served, SLOW).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    served.stop.send(()).unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(TcpStream::connect(served.at).await.is_err(), "nobody new is let in");
    served.go.notify_waiters();
    assert!(rest(slow).await.expect("answered").ends_with("at last"));
    assert_eq!(served.done.await.unwrap(), 0);
}

#[tokio::test]
async fn what_does_not_end_is_cut_off_and_counted() {
    let served = served(limits()).await;
    let _slow = send(&served, SLOW).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    served.stop.send(()).unwrap();
    assert_eq!(timeout(LONG, served.done).await.expect("it stops").unwrap(), 1);
}

#[tokio::test]
async fn who_rests_inside_makes_room_for_who_waits_at_the_door() {
    let patient = Duration::from_mins(10);
    let crowded = Duration::from_millis(200);
    let served = served(Limits { idle: patient, idle_when_crowded: crowded, ..limits() }).await;
    let mut resting = Vec::new();
    for _ in 0..4 {
        let mut stream = send(&served, WHOLE).await;
        let mut first = [0; 8];
        stream.read_exact(&mut first).await.unwrap();
        resting.push(stream);
    }
    // Every place is taken by somebody who asks for nothing more.
    let asked = send(&served, "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(rest(asked).await.expect("an answer").ends_with("here"));
    drop(resting);
}
