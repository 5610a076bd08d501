//! What a request costs, beside the floor: the same rows through the bare driver.
//!
//! `bin/bench` runs it for both engines. It simulates a programme, starts the built program on it,
//! asks over HTTP with a session of the first worker, and reads processor time and memory of the
//! program's process from `/proc`. Nothing is asserted here: figures are read beside each other.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a bench prints figures, and stops where it stands when something is missing"
)]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

mod serving;

use serving::{Serving, between, cpu_s, get, post, resident_mib, sign_in, simulate, start};

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
    let program = start(&place);
    let start_ms = started.elapsed().as_millis();
    println!("start to ready: {start_ms} ms; resident when idle: {} MiB", resident_mib(&program));

    let token = sign_in("peer_worker");
    let list = get("/my-people", &token);
    let person = between(&list, "/people/", "\"").expect("somebody to write about");
    let timeline = format!("/people/{person}/contacts");
    let form = |number: usize| {
        format!("how=phone&minutes=15&note=A+few+plain+words+{number}.&asked_shared=1&extra=shared")
    };
    post(&timeline, &token, &form(REQUESTS));
    let entry = between(&get(&timeline, &token), "/contacts/", "\"").expect("an entry");

    println!(
        "{:<28} {:>10} {:>9} {:>9} {:>9}",
        "over HTTP", "cpu s/1000", "p50 ms", "p99 ms", "req/s"
    );
    measure(&program, "create a contact", |number| {
        post(&timeline, &token, &form(number));
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
    floor(database.as_deref(), &folder);
    let _ = std::fs::remove_dir_all(&folder);
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn measure(program: &Serving, what: &str, one: impl Fn(usize) + Sync) {
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
