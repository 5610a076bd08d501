//! The program as a bench asks it: started on a database, spoken to over one connection a thread,
//! watched through what the system counts of it.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_porchlight");
const LISTEN: &str = "127.0.0.1:18431";

pub fn simulate(place: &[String], people: usize, months: usize) -> String {
    let output = Command::new(PROGRAM)
        .args([
            "simulate",
            "--people",
            &people.to_string(),
            "--months",
            &months.to_string(),
            "--json",
        ])
        .args(place)
        .stderr(Stdio::inherit())
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "simulate failed");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The program at work. It ends with the bench, however the bench ends.
pub struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program and waits until it answers.
///
/// Whoever else answers where it listens would be measured in its place, so nobody may, before it starts,
/// and the program itself must still run when the answer comes.
pub fn start(place: &[String]) -> Serving {
    assert!(TcpStream::connect(LISTEN).is_err(), "somebody else listens on {LISTEN}: end it first");
    let program = Command::new(PROGRAM)
        .args(["serve", "--listen", LISTEN])
        .args(place)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut serving = Serving(program);
    let patience = Instant::now();
    while !is_ready() {
        let ended = serving.0.try_wait().expect("it can be asked about");
        assert!(ended.is_none(), "the program ended before it was ready: {ended:?}");
        assert!(
            patience.elapsed() < Duration::from_secs(30),
            "the program is not ready after 30 s"
        );
        std::thread::yield_now();
    }
    WIRE.take();
    serving
}

fn is_ready() -> bool {
    let Ok(mut stream) = TcpStream::connect(LISTEN) else { return false };
    let asked = format!("GET /readyz HTTP/1.1\r\nhost: {LISTEN}\r\nconnection: close\r\n\r\n");
    let mut answer = String::new();
    stream.write_all(asked.as_bytes()).is_ok()
        && stream.read_to_string(&mut answer).is_ok()
        && answer.starts_with("HTTP/1.1 200")
}

thread_local! {
    static WIRE: std::cell::RefCell<Option<TcpStream>> = const { std::cell::RefCell::new(None) };
}

/// One request on this thread's connection; gives the head and the body.
pub fn ask(request: &str) -> (String, String) {
    WIRE.with_borrow_mut(|wire| {
        let stream = wire.get_or_insert_with(|| {
            let stream = TcpStream::connect(LISTEN).expect("a connection");
            stream.set_nodelay(true).expect("no delay");
            stream
        });
        stream.write_all(request.as_bytes()).expect("it is sent");
        read_answer(stream)
    })
}

fn read_answer(stream: &mut TcpStream) -> (String, String) {
    let mut bytes = Vec::with_capacity(32 * 1024);
    let mut chunk = [0_u8; 16 * 1024];
    loop {
        let found = stream.read(&mut chunk).expect("an answer");
        assert!(found > 0, "the connection was closed");
        bytes.extend_from_slice(&chunk[..found]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let body = &bytes[end + 4..];
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .and_then(|text| text.trim().parse::<usize>().ok());
        let is_whole = match length {
            Some(length) => body.len() >= length,
            None => body.ends_with(b"0\r\n\r\n") || head.starts_with("http/1.1 204"),
        };
        if is_whole {
            return (head, String::from_utf8_lossy(body).into_owned());
        }
    }
}

pub fn get(path: &str, token: &str) -> String {
    let (head, body) = ask(&format!(
        "GET {path} HTTP/1.1\r\nhost: {LISTEN}\r\ncookie: porchlight={token}\r\n\r\n"
    ));
    assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
    body
}

pub fn post(path: &str, token: &str, form: &str) -> String {
    let (head, _) = ask(&format!(
        "POST {path} HTTP/1.1\r\nhost: {LISTEN}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncookie: porchlight={token}\r\n\
         content-length: {}\r\n\r\n{form}",
        form.len()
    ));
    assert!(head.starts_with("http/1.1 303"), "{path}: {head}");
    head
}

/// The session of the first of a role in the practice programme.
pub fn sign_in(role: &str) -> String {
    let mut stream = TcpStream::connect(LISTEN).expect("a connection");
    let form = format!("as={role}");
    let asked = format!(
        "POST /practice/door HTTP/1.1\r\nhost: {LISTEN}\r\nconnection: close\r\n\
         sec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(asked.as_bytes()).expect("it is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    between(&answer, "porchlight=", ";").expect("a session")
}

pub fn between(text: &str, before: &str, after: &str) -> Option<String> {
    text.match_indices(before)
        .filter_map(|(start, _)| {
            let rest = &text[start + before.len()..];
            rest.split_once(after).map(|(found, _)| found.to_owned())
        })
        .find(|found| found.len() > 20 && !found.contains('/'))
}

/// Processor seconds of the program so far, user and system.
pub fn cpu_s(Serving(program): &Serving) -> f64 {
    let text =
        std::fs::read_to_string(format!("/proc/{}/stat", program.id())).expect("its figures");
    let after_name = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let ticks = |place: usize| fields[place].parse::<f64>().expect("a number");
    // The fields after the name: 11 is user, 12 is system; the kernel counts in hundredths.
    (ticks(11) + ticks(12)) / 100.0
}

pub fn resident_mib(Serving(program): &Serving) -> u64 {
    let text =
        std::fs::read_to_string(format!("/proc/{}/status", program.id())).expect("its figures");
    let kib: u64 = text
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|kib| kib.parse().ok())
        .unwrap_or(0);
    kib / 1024
}
