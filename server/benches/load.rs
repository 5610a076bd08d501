//! What a request costs, beside the floor: the same rows through the bare driver.
//!
//! `bin/bench` runs it for both engines. It simulates a programme, starts the built program on it,
//! asks over HTTP with a session of the first worker, and reads processor time and memory of the
//! program's process from `/proc`. Nothing is asserted here: figures are read beside each other.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a bench prints figures, and stops where it stands when something is missing"
)]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Requests of each kind, and how many are under way at once.
const REQUESTS: usize = 2_000;
const AT_ONCE: usize = 4;
/// Rows written for the floor.
const FLOOR_ROWS: usize = 2_000;

fn main() {
    // Cargo passes `--bench`; a plain test run builds this file but must not run it.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let people = number("BENCH_PEOPLE", 10_000);
    let months = number("BENCH_MONTHS", 3);
    let database = std::env::var("BENCH_DATABASE").ok();
    let folder = std::env::temp_dir().join(format!("porchlight-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the bench");
    let place: Vec<String> = match &database {
        Some(url) => vec!["--database".into(), url.clone()],
        None => vec!["--data".into(), folder.join("data").display().to_string()],
    };
    let engine = if database.is_some() { "postgres" } else { "sqlite" };
    let made = simulate(&place, people, months);
    println!("engine {engine}: {made}");

    let started = Instant::now();
    let mut program = start(&place);
    wait_until_ready();
    let start_ms = started.elapsed().as_millis();
    println!("start to ready: {start_ms} ms; resident when idle: {} MiB", resident_mib(&program));

    let token = sign_in();
    let list = get("/my-people", &token);
    let person = between(&list, "/people/", "\"").expect("somebody to write about");
    let timeline = format!("/people/{person}/contacts");
    let form = "how=phone&minutes=15&note=A+few+plain+words.&asked_shared=1&extra=shared";
    post(&timeline, &token, form);
    let entry = between(&get(&timeline, &token), "/contacts/", "\"").expect("an entry");

    println!(
        "{:<28} {:>10} {:>9} {:>9} {:>9}",
        "over HTTP", "cpu s/1000", "p50 ms", "p99 ms", "req/s"
    );
    measure(&program, "create a contact", |_| {
        post(&timeline, &token, form);
    });
    measure(&program, "read one contact", |_| {
        get(&format!("/contacts/{entry}"), &token);
    });
    measure(&program, "list 50 of one person", |_| {
        get(&timeline, &token);
    });
    measure(&program, "my-people page", |_| {
        get("/my-people", &token);
    });
    println!("resident after load: {} MiB", resident_mib(&program));
    let _ = program.kill();
    let _ = program.wait();
    floor(database.as_deref(), &folder);
    let _ = std::fs::remove_dir_all(&folder);
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_porchlight");
const LISTEN: &str = "127.0.0.1:18431";

fn simulate(place: &[String], people: usize, months: usize) -> String {
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

fn start(place: &[String]) -> Child {
    Command::new(PROGRAM)
        .args(["serve", "--listen", LISTEN])
        .args(place)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

fn wait_until_ready() {
    let patience = Instant::now();
    while patience.elapsed() < Duration::from_secs(30) {
        if let Ok(mut stream) = TcpStream::connect(LISTEN) {
            let asked =
                format!("GET /readyz HTTP/1.1\r\nhost: {LISTEN}\r\nconnection: close\r\n\r\n");
            let mut answer = String::new();
            if stream.write_all(asked.as_bytes()).is_ok()
                && stream.read_to_string(&mut answer).is_ok()
                && answer.starts_with("HTTP/1.1 200")
            {
                return;
            }
        }
        std::thread::yield_now();
    }
    panic!("the program is not ready after 30 s");
}

thread_local! {
    static WIRE: std::cell::RefCell<Option<TcpStream>> = const { std::cell::RefCell::new(None) };
}

/// One request on this thread's connection; gives the head and the body.
fn ask(request: &str) -> (String, String) {
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

fn get(path: &str, token: &str) -> String {
    let (head, body) = ask(&format!(
        "GET {path} HTTP/1.1\r\nhost: {LISTEN}\r\ncookie: porchlight={token}\r\n\r\n"
    ));
    assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
    body
}

fn post(path: &str, token: &str, form: &str) -> String {
    let (head, _) = ask(&format!(
        "POST {path} HTTP/1.1\r\nhost: {LISTEN}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncookie: porchlight={token}\r\n\
         content-length: {}\r\n\r\n{form}",
        form.len()
    ));
    assert!(head.starts_with("http/1.1 303"), "{path}: {head}");
    head
}

fn sign_in() -> String {
    let head = post("/practice/door", "", "as=peer_worker");
    // The head is in small letters here, and a token is not: ask again and read it as it came.
    drop(head);
    let mut stream = TcpStream::connect(LISTEN).expect("a connection");
    let form = "as=peer_worker";
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

fn between(text: &str, before: &str, after: &str) -> Option<String> {
    text.match_indices(before)
        .filter_map(|(start, _)| {
            let rest = &text[start + before.len()..];
            rest.split_once(after).map(|(found, _)| found.to_owned())
        })
        .find(|found| found.len() > 20 && !found.contains('/'))
}

fn measure(program: &Child, what: &str, one: impl Fn(usize) + Sync) {
    let before = cpu_s(program);
    let begun = Instant::now();
    let next = Arc::new(AtomicUsize::new(0));
    let mut times: Vec<f64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..AT_ONCE)
            .map(|_| {
                let (next, one) = (Arc::clone(&next), &one);
                scope.spawn(move || {
                    let mut times = Vec::new();
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= REQUESTS {
                            return times;
                        }
                        let started = Instant::now();
                        one(number);
                        times.push(started.elapsed().as_secs_f64() * 1_000.0);
                    }
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a thread")).collect()
    });
    let wall = begun.elapsed().as_secs_f64();
    let cpu = (cpu_s(program) - before) / REQUESTS as f64 * 1_000.0;
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!(
        "{what:<28} {cpu:>10.3} {:>9.2} {:>9.2} {:>9.0}",
        at(0.5),
        at(0.99),
        REQUESTS as f64 / wall
    );
}

/// Processor seconds of the program so far, user and system.
fn cpu_s(program: &Child) -> f64 {
    let text =
        std::fs::read_to_string(format!("/proc/{}/stat", program.id())).expect("its figures");
    let after_name = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let ticks = |place: usize| fields[place].parse::<f64>().expect("a number");
    // The fields after the name: 11 is user, 12 is system; the kernel counts in hundredths.
    (ticks(11) + ticks(12)) / 100.0
}

fn resident_mib(program: &Child) -> u64 {
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

/// The same rows as a created contact (entry, version, pair, audit) through the bare driver.
fn floor(database: Option<&str>, folder: &Path) {
    let before = own_cpu_s();
    let begun = Instant::now();
    match database {
        None => floor_sqlite(folder),
        Some(url) => floor_postgres(url),
    }
    let cpu = (own_cpu_s() - before) / FLOOR_ROWS as f64 * 1_000.0;
    println!(
        "{:<28} {cpu:>10.3} {:>9.2} {:>9} {:>9.0}",
        "floor: the rows alone",
        begun.elapsed().as_secs_f64() * 1_000.0 / FLOOR_ROWS as f64,
        "-",
        FLOOR_ROWS as f64 / begun.elapsed().as_secs_f64()
    );
}

fn own_cpu_s() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").expect("own figures");
    let after_name = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    (fields[11].parse::<f64>().unwrap_or(0.0) + fields[12].parse::<f64>().unwrap_or(0.0)) / 100.0
}

const NOTE: &str = "A few plain words.";
const ENTRY: &str = r#"{"with":"person","minutes":15,"mode":"phone","note":"A few plain words."}"#;

fn floor_sqlite(folder: &Path) {
    let db = rusqlite::Connection::open(folder.join("floor.db")).expect("it opens");
    db.pragma_update(None, "journal_mode", "WAL").expect("set");
    db.pragma_update(None, "synchronous", "FULL").expect("set");
    db.execute_batch(
        "CREATE TABLE c (o BLOB, i BLOB, p BLOB, w BLOB, t INTEGER, m INTEGER, n TEXT, PRIMARY KEY (o, i)) WITHOUT ROWID; \
         CREATE INDEX c1 ON c (o, p, t); CREATE INDEX c2 ON c (o, w, t); CREATE INDEX c3 ON c (o, t); \
         CREATE TABLE v (o BLOB, i BLOB, n INTEGER, e TEXT, PRIMARY KEY (o, i, n)) WITHOUT ROWID; \
         CREATE TABLE a (o BLOB, i BLOB, t INTEGER, x TEXT, b BLOB, PRIMARY KEY (o, i)) WITHOUT ROWID; \
         CREATE INDEX a1 ON a (o, b, i); CREATE TABLE r (i BLOB PRIMARY KEY, t INTEGER) WITHOUT ROWID;",
    )
    .expect("laid");
    let org = [1_u8; 16];
    for row in 0..FLOOR_ROWS {
        let mut id = [0_u8; 16];
        id[..8].copy_from_slice(&row.to_be_bytes());
        let row = row as i64;
        let tx = db.unchecked_transaction().expect("begun");
        let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            tx.prepare_cached(sql).expect("prepared").execute(values).expect("written");
        };
        run("INSERT INTO c VALUES (?1,?2,?3,?4,?5,15,?6)", &[&org, &id, &org, &org, &row, &NOTE]);
        run("INSERT INTO v VALUES (?1,?2,1,?3)", &[&org, &id, &ENTRY]);
        run("INSERT OR REPLACE INTO r VALUES (?1,?2)", &[&org, &row]);
        run("INSERT INTO a VALUES (?1,?2,?3,'ContactRecordWith',?1)", &[&org, &id, &row]);
        tx.commit().expect("committed");
    }
}

fn floor_postgres(url: &str) {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (mut client, connection) =
            tokio_postgres::connect(url, tokio_postgres::NoTls).await.expect("the server answers");
        tokio::spawn(connection);
        client
            .batch_execute(
                "CREATE TEMP TABLE c (o uuid, i uuid, p uuid, w uuid, t bigint, m bigint, n text, PRIMARY KEY (o, i)); \
                 CREATE INDEX ON c (o, p, t); CREATE INDEX ON c (o, w, t); CREATE INDEX ON c (o, t); \
                 CREATE TEMP TABLE v (o uuid, i uuid, n bigint, e text, PRIMARY KEY (o, i, n)); \
                 CREATE TEMP TABLE a (o uuid, i uuid, t bigint, x text, b uuid, PRIMARY KEY (o, i)); \
                 CREATE INDEX ON a (o, b, i); CREATE TEMP TABLE r (i uuid PRIMARY KEY, t bigint);",
            )
            .await
            .expect("laid");
        let org = uuid::Uuid::from_u128(1);
        let texts = [
            "INSERT INTO c VALUES ($1,$2,$1,$1,$3,15,$4)",
            "INSERT INTO v VALUES ($1,$2,1,$3)",
            "INSERT INTO r VALUES ($1,$2) ON CONFLICT (i) DO UPDATE SET t = $2",
            "INSERT INTO a VALUES ($1,$2,$3,'ContactRecordWith',$1)",
        ];
        let mut made = Vec::new();
        for text in texts {
            made.push(client.prepare(text).await.expect("prepared"));
        }
        for row in 0..FLOOR_ROWS {
            let (id, at) = (uuid::Uuid::from_u128(row as u128 + 9), row as i64);
            let tx = client.transaction().await.expect("begun");
            tx.execute(&made[0], &[&org, &id, &at, &NOTE]).await.expect("written");
            tx.execute(&made[1], &[&org, &id, &ENTRY]).await.expect("written");
            tx.execute(&made[2], &[&org, &at]).await.expect("written");
            tx.execute(&made[3], &[&org, &id, &at]).await.expect("written");
            tx.commit().await.expect("committed");
        }
    });
}
