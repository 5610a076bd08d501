//! One list of migrations for both engines.
//!
//! Files are applied in order, each in a transaction of its own, and never change once released: the
//! database remembers their checksums, its schema version and the oldest program that may open it.

use std::fmt::Write as _;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::engine::{Db, Engine};
use super::pg::Held;
use super::{
    Bare, Dialect, Reads, Ready, Row, Sql, StoreError, Stored, System, file, lite, ours, pg,
};

/// One migration: its number, name, text and the oldest program that may open the database after it.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    pub number: i64,
    pub name: &'static str,
    pub text: &'static str,
    pub oldest_program: Release,
}

/// A released version of the program: major, minor, patch.
pub type Release = (u64, u64, u64);

/// Every migration, in order.
pub const ALL: &[Migration] = &[
    migration(1, "house", include_str!("../../migrations/0001_house.sql")),
    migration(2, "people", include_str!("../../migrations/0002_people.sql")),
    migration(3, "matching", include_str!("../../migrations/0003_matching.sql")),
    migration(4, "contacts", include_str!("../../migrations/0004_contacts.sql")),
    migration(5, "resources", include_str!("../../migrations/0005_resources.sql")),
    migration(6, "matching_steps", include_str!("../../migrations/0006_matching_steps.sql")),
    migration(7, "contacts_plan", include_str!("../../migrations/0007_contacts_plan.sql")),
    migration(8, "settings", include_str!("../../migrations/0008_settings.sql")),
    migration(9, "reach", include_str!("../../migrations/0009_reach.sql")),
    migration(10, "imports", include_str!("../../migrations/0010_imports.sql")),
    migration(11, "duplicates", include_str!("../../migrations/0011_duplicates.sql")),
    migration(12, "export", include_str!("../../migrations/0012_export.sql")),
    migration(13, "speed", include_str!("../../migrations/0013_speed.sql")),
    migration(14, "growth", include_str!("../../migrations/0014_growth.sql")),
    migration(15, "groups", include_str!("../../migrations/0015_groups.sql")),
    migration(16, "referrals", include_str!("../../migrations/0016_referrals.sql")),
    migration(17, "certificates", include_str!("../../migrations/0017_certificates.sql")),
    migration(18, "beside", include_str!("../../migrations/0018_beside.sql")),
    migration(19, "zones", include_str!("../../migrations/0019_zones.sql")),
];

const fn migration(number: i64, name: &'static str, text: &'static str) -> Migration {
    Migration { number, name, text, oldest_program: (0, 1, 0) }
}

/// What [`migrate`] did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Migrated {
    pub from: i64,
    pub to: i64,
    pub applied: Vec<&'static str>,
}

const LAID: Sql<Bare> = Sql::bare(
    "CREATE TABLE IF NOT EXISTS migrations (number {int} PRIMARY KEY, name TEXT NOT NULL, \
     checksum TEXT NOT NULL, oldest_program TEXT NOT NULL)",
);
const DONE: Sql<Bare> =
    Sql::bare("SELECT number, name, checksum, oldest_program FROM migrations ORDER BY number");

const BY: System = System::because("the schema belongs to no organisation");

/// How long to wait for another program that is at it, in a folder. A server's lock waits by itself.
const OTHERS: Duration = Duration::from_mins(5);

/// Brings the database up to this program's schema, or says why that cannot be.
///
/// Programs that start together may all call this: each step takes the lock and looks again under it.
pub async fn migrate(db: &Db) -> Stored<Migrated> {
    let mut from = version(db).await?;
    let mut applied = Vec::new();
    if from < newest() {
        let mut is_first = true;
        loop {
            let step = step(db).await?;
            if std::mem::take(&mut is_first) {
                from = step.before;
            }
            let Some(name) = step.applied else { break };
            applied.push(name);
        }
    }
    Ok(Migrated { from, to: newest().max(from), applied })
}

/// What one turn under the lock found, and did.
struct Step {
    before: i64,
    applied: Option<&'static str>,
}

/// Applies the next migration that is missing, in a transaction of its own.
async fn step(db: &Db) -> Stored<Step> {
    let dialect = db.dialect();
    match db.engine() {
        Engine::Lite(lite) => {
            lite.with_writer(move |connection| {
                connection.busy_timeout(OTHERS)?;
                let step = step_in_file(connection, dialect);
                connection.busy_timeout(file::BUSY)?;
                step
            })
            .await
        }
        Engine::Pg(pg) => {
            let held = pg.hold().await?;
            let step = step_on_server(&held, dialect).await;
            if step.is_err() {
                pg::discard(held);
            }
            step
        }
    }
}

fn step_in_file(connection: &mut Connection, dialect: Dialect) -> Stored<Step> {
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    change.execute_batch(&dialect.schema(LAID.text))?;
    let done = known(&lite::run(&change, &plain(DONE.text))?.rows)?;
    let next = Next::after(&done);
    for statement in next.statements(dialect) {
        change.execute_batch(&statement)?;
    }
    change.commit()?;
    Ok(next.step())
}

async fn step_on_server(held: &Held, dialect: Dialect) -> Stored<Step> {
    held.batch_execute("BEGIN").await?;
    // Two nodes that start together must not both lay the same table.
    held.batch_execute("SELECT pg_advisory_xact_lock(7061726368)").await?;
    held.batch_execute(&dialect.schema(LAID.text)).await?;
    let done = known(&pg::run(held, &plain(DONE.text)).await?.rows)?;
    let next = Next::after(&done);
    for statement in next.statements(dialect) {
        held.batch_execute(&statement).await?;
    }
    held.batch_execute("COMMIT").await?;
    Ok(next.step())
}

/// Where the list ends, and what comes after it.
struct Next {
    before: i64,
    migration: Option<&'static Migration>,
}

impl Next {
    fn after(done: &[Done]) -> Self {
        let before = done.last().map_or(0, |last| last.number);
        Self { before, migration: ALL.iter().find(|migration| migration.number > before) }
    }

    fn statements(&self, dialect: Dialect) -> Vec<String> {
        let Some(migration) = self.migration else { return Vec::new() };
        let mut statements = split(&dialect.schema(migration.text));
        statements.push(format!(
            "INSERT INTO migrations (number, name, checksum, oldest_program) \
             VALUES ({}, '{}', '{}', '{}')",
            migration.number,
            migration.name,
            checksum(migration.text),
            text_of(migration.oldest_program),
        ));
        statements
    }

    fn step(&self) -> Step {
        Step { before: self.before, applied: self.migration.map(|migration| migration.name) }
    }
}

fn plain(text: &str) -> Ready {
    Ready { text: text.to_owned(), binds: Vec::new() }
}

/// The schema version of the database; 0 when nothing has been laid yet.
pub async fn version(db: &Db) -> Stored<i64> {
    if !ours::is_laid(db).await? {
        return Ok(0);
    }
    Ok(done(db).await?.last().map_or(0, |last| last.number))
}

/// The schema version of this program.
pub fn newest() -> i64 {
    ALL.last().map_or(0, |last| last.number)
}

/// The names of our tables, in the order they are laid; without the list of migrations itself. One that was
/// laid anew stands once, where it stood first.
pub fn tables() -> Vec<&'static str> {
    let mut names = Vec::new();
    let lines = ALL.iter().flat_map(|migration| migration.text.lines());
    for line in lines.filter_map(|line| line.strip_prefix("CREATE TABLE ")) {
        let name = line.split_whitespace().next().unwrap_or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

struct Done {
    number: i64,
    name: String,
    checksum: String,
    oldest_program: String,
}

async fn done(db: &Db) -> Stored<Vec<Done>> {
    known(&db.clone().rows(&DONE, &BY, vec![]).await?)
}

/// The list as it was read, when this program may go on from it.
fn known(rows: &[Row]) -> Stored<Vec<Done>> {
    let done = rows.iter().map(read).collect::<Stored<Vec<Done>>>()?;
    for past in &done {
        check_oldest(past)?;
        match ALL.iter().find(|migration| migration.number == past.number) {
            Some(known) if checksum(known.text) != past.checksum => {
                return Err(StoreError::Version(format!(
                    "migration {} ({}) was applied with another text than this program has",
                    past.number, past.name
                )));
            }
            Some(_) | None => {}
        }
    }
    Ok(done)
}

fn read(row: &Row) -> Stored<Done> {
    Ok(Done {
        number: row.get("number")?,
        name: row.get("name")?,
        checksum: row.get("checksum")?,
        oldest_program: row.get("oldest_program")?,
    })
}

fn check_oldest(past: &Done) -> Stored<()> {
    if release(&past.oldest_program)? <= release(env!("CARGO_PKG_VERSION"))? {
        return Ok(());
    }
    Err(StoreError::Version(format!(
        "the database needs program {} or newer; this is {}",
        past.oldest_program,
        env!("CARGO_PKG_VERSION")
    )))
}

/// Reads `1.20.3`.
fn release(text: &str) -> Stored<Release> {
    let mut parts = text.split('.').map(|part| part.parse::<u64>().ok());
    match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten()) {
        (Some(major), Some(minor), Some(patch)) => Ok((major, minor, patch)),
        _ => Err(StoreError::Version(format!("{text} is not the version of a program"))),
    }
}

fn text_of((major, minor, patch): Release) -> String {
    format!("{major}.{minor}.{patch}")
}

fn checksum(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Splits a migration at the semicolons that end a line, leaving comments out.
fn split(text: &str) -> Vec<String> {
    let bare: Vec<&str> = text
        .lines()
        .map(|line| line.split_once("--").map_or(line, |(before, _)| before).trim_end())
        .filter(|line| !line.trim().is_empty())
        .collect();
    bare.join("\n")
        .split(";\n")
        .map(|statement| statement.trim().trim_end_matches(';').to_owned())
        .filter(|statement| !statement.is_empty())
        .collect()
}

/// Lays every table into an empty SQLite file, without saying in the list that it was done.
pub(super) fn lay(connection: &Connection) -> Stored<()> {
    let dialect = Dialect::Lite;
    connection.execute_batch(&dialect.schema(LAID.text))?;
    for migration in ALL {
        for statement in split(&dialect.schema(migration.text)) {
            connection.execute_batch(&statement)?;
        }
    }
    Ok(())
}

/// Lays the tables of an earlier schema into an empty SQLite file, and says so in the list, so that
/// the later steps can follow.
pub(super) fn lay_up_to(connection: &Connection, schema: i64) -> Stored<()> {
    let dialect = Dialect::Lite;
    connection.execute_batch(&dialect.schema(LAID.text))?;
    let mut done = Vec::new();
    loop {
        let next = Next::after(&done);
        let Some(migration) = next.migration.filter(|migration| migration.number <= schema) else {
            return Ok(());
        };
        for statement in next.statements(dialect) {
            connection.execute_batch(&statement)?;
        }
        done.push(Done {
            number: migration.number,
            name: migration.name.to_owned(),
            checksum: checksum(migration.text),
            oldest_program: text_of(migration.oldest_program),
        });
    }
}

/// The columns of a table's key, in order, as it was laid last.
pub(super) fn key_of(table: &str) -> Vec<&'static str> {
    let head = format!("CREATE TABLE {table} (");
    let laid = ALL.iter().rev().find_map(|migration| migration.text.split_once(&head));
    let Some((_, body)) = laid else { return Vec::new() };
    let body = body.split(";\n").next().unwrap_or_default();
    if let Some((_, key)) = body.split_once("PRIMARY KEY (") {
        return key.split(')').next().unwrap_or_default().split(',').map(str::trim).collect();
    }
    let line = body.lines().find(|line| line.contains("PRIMARY KEY"));
    line.and_then(|line| line.split_whitespace().next()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_was_laid_anew_stands_once_and_has_its_new_key() {
        let again = tables().into_iter().filter(|name| *name == "people_words").count();
        assert_eq!(again, 1);
        assert_eq!(key_of("people_words"), ["org_id", "word", "beside", "person_id"]);
    }

    #[test]
    fn versions_compare_by_number_not_by_letter() {
        assert!(release("0.10.0").unwrap() > release("0.9.9").unwrap());
        assert!(release("one").is_err());
    }

    #[test]
    fn the_key_of_every_table_is_known() {
        assert_eq!(key_of("organisations"), ["org_id"]);
        assert_eq!(key_of("role_spans"), ["org_id", "person_id", "role", "from_on"]);
        assert_eq!(key_of("jobs"), ["job_id"]);
        assert!(tables().into_iter().all(|table| !key_of(table).is_empty()));
    }

    #[test]
    fn a_migration_is_split_at_its_statements() {
        let found = split(
            "-- head; with a semicolon\nCREATE TABLE a (\n x TEXT -- why;\n);\n\nCREATE INDEX b ON a (x);\n",
        );
        assert_eq!(found, ["CREATE TABLE a (\n x TEXT\n)", "CREATE INDEX b ON a (x)"]);
    }
}
