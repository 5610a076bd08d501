//! Rows in: made by the program, brought in from spreadsheets, and through the driver alone.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::serving::PROGRAM;
use crate::sheets;

/// 100,000 people, and about one entry a week of each pair over these months: a million.
const PEOPLE: usize = 100_000;
const MONTHS: usize = 3;
/// Rows of the spreadsheet of contacts.
const CONTACTS: usize = 1_000_000;
/// The database of a data folder.
const FILE: &str = "porchlight.db";
/// Rows of the floor in one change: as many as the store takes at once.
const AT_ONCE: usize = 400_000;

/// What writing took.
#[derive(Clone, Copy)]
struct Took {
    rows: u64,
    processor_s: f64,
    wall_s: f64,
    peak_mib: u64,
}

impl Took {
    fn print(&self, what: &str) {
        println!(
            "| {what} | {} | {:.1} | {:.0} | {:.1} | {} |",
            self.rows,
            self.processor_s,
            self.rows as f64 / self.processor_s,
            self.wall_s,
            self.peak_mib
        );
    }
}

pub fn measure(folder: &Path) {
    let data = folder.join("rows");
    let sizes = [PEOPLE, MONTHS].map(|size| size.to_string());
    let made = by_the_program(&data, ["simulate", "--people", &sizes[0], "--months", &sizes[1]]);
    beside_the_floor("an invented programme, written through the store", folder, &data, &made);
}

/// Spreadsheets of 100,000 people and a million contacts, brought in by the command.
pub fn measure_spreadsheets(folder: &Path) {
    let data = folder.join("sheets");
    let files = sheets::write(folder, PEOPLE, CONTACTS);
    by_the_program(&data, sheets::workers(&files));
    let people = by_the_program(&data, sheets::people(&files));
    let contacts = by_the_program(&data, sheets::contacts(&files));
    heading();
    Took { rows: PEOPLE as u64, ..people }.print("people from a spreadsheet, rows of the file");
    Took { rows: CONTACTS as u64, ..contacts }
        .print("contacts from a spreadsheet, rows of the file");
    let both = Took {
        rows: contacts.rows,
        processor_s: people.processor_s + contacts.processor_s,
        wall_s: people.wall_s + contacts.wall_s,
        peak_mib: people.peak_mib.max(contacts.peak_mib),
    };
    beside_the_floor("both, rows of the database", folder, &data, &both);
}

fn heading() {
    println!("\n| Rows in | rows | processor s | rows a processor second | s | peak MiB |");
    println!("|---|---|---|---|---|---|");
}

fn beside_the_floor(what: &str, folder: &Path, data: &Path, took: &Took) {
    let floor = folder.join("floor.db");
    // The peak of this process is its own: it holds nothing but the rows under way.
    let alone = through_the_driver(&data.join(FILE), &floor, took.rows);
    heading();
    took.print(what);
    alone.print("the floor: the same rows through the driver alone");
    println!("store to floor, processor time: {:.2}", took.processor_s / alone.processor_s);
    let _ = std::fs::remove_file(floor);
    let _ = std::fs::remove_dir_all(data);
}

/// Runs the program until it ends. Its rows are those of the whole database.
fn by_the_program<S: AsRef<OsStr>>(data: &Path, args: impl IntoIterator<Item = S>) -> Took {
    let begun = Instant::now();
    let before = children_s();
    let mut program = Command::new(PROGRAM)
        .args(args)
        .arg("--data")
        .arg(data)
        .stdout(Stdio::inherit())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut peak_mib = 0;
    let ended = loop {
        if let Some(ended) = program.try_wait().expect("it runs") {
            break ended;
        }
        peak_mib = peak_mib.max(peak(&program.id().to_string()));
        pause();
    };
    assert!(ended.success(), "the program ended with {ended}");
    let wall_s = begun.elapsed().as_secs_f64();
    let rows = count(&data.join(FILE));
    Took { rows, processor_s: children_s() - before, wall_s, peak_mib }
}

fn through_the_driver(made: &Path, floor: &Path, rows: u64) -> Took {
    let begun = Instant::now();
    let before = own_s();
    let from = Connection::open(made).expect("it opens");
    let to = Connection::open(floor).expect("it opens");
    to.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -1048576;",
    )
    .expect("set");
    for statement in schema(&from) {
        to.execute_batch(&statement).expect("laid");
    }
    let mut written = 0;
    to.execute_batch("BEGIN").expect("begun");
    for table in tables(&from) {
        let mut all = from.prepare(&format!("SELECT * FROM {table}")).expect("prepared");
        let columns = all.column_count();
        let places = vec!["?"; columns].join(", ");
        let insert = format!("INSERT INTO {table} VALUES ({places})");
        let mut found = all.query([]).expect("asked");
        while let Some(row) = found.next().expect("read") {
            let values: Vec<Value> =
                (0..columns).map(|column| row.get(column).expect("a value")).collect();
            let mut statement = to.prepare_cached(&insert).expect("prepared");
            statement.execute(rusqlite::params_from_iter(values)).expect("written");
            written += 1;
            if written % AT_ONCE == 0 {
                to.execute_batch("COMMIT; BEGIN").expect("committed");
            }
        }
    }
    to.execute_batch("COMMIT").expect("committed");
    drop(to);
    let (wall_s, processor_s) = (begun.elapsed().as_secs_f64(), own_s() - before);
    Took { rows, processor_s, wall_s, peak_mib: peak("self") }
}

fn tables(db: &Connection) -> Vec<String> {
    list(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
}

fn schema(db: &Connection) -> Vec<String> {
    list(
        db,
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' \
          ORDER BY type DESC",
    )
}

fn list(db: &Connection, text: &str) -> Vec<String> {
    let mut statement = db.prepare(text).expect("prepared");
    let found = statement.query_map([], |row| row.get(0)).expect("asked");
    found.collect::<Result<_, _>>().expect("text")
}

fn count(file: &Path) -> u64 {
    let db = Connection::open(file).expect("it opens");
    let counts = tables(&db).into_iter().map(|table| {
        let text = format!("SELECT count(*) FROM {table}");
        db.query_row(&text, [], |row| row.get::<_, i64>(0)).expect("counted")
    });
    counts.sum::<i64>() as u64
}

/// Processor seconds of this process.
fn own_s() -> f64 {
    ticks(11) + ticks(12)
}

/// Processor seconds of the processes it started and waited for.
fn children_s() -> f64 {
    ticks(13) + ticks(14)
}

fn ticks(field: usize) -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").expect("own figures");
    let after_name = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    fields[field].parse::<f64>().unwrap_or(0.0) / 100.0
}

/// The most memory a process held, in MiB.
fn peak(process: &str) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let kib = text
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|kib| kib.parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}

#[expect(clippy::disallowed_methods, reason = "its memory is looked at now and then")]
fn pause() {
    std::thread::sleep(std::time::Duration::from_millis(100));
}
