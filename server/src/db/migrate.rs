//! One list of migrations for both engines.
//!
//! Files are applied in order, each in a transaction of its own, and never change once released: the
//! database remembers their checksums, its schema version and the oldest program that may open it.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::engine::{Db, Engine};
use super::{Bare, Reads, Row, Sql, StoreError, Stored, System, ours};

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

/// Brings the database up to this program's schema, or says why that cannot be.
pub async fn migrate(db: &Db) -> Stored<Migrated> {
    ours::is_laid(db).await?;
    run(db, vec![LAID.text.to_owned()]).await?;
    let done = done(db).await?;
    let from = done.last().map_or(0, |last| last.number);
    let mut applied = Vec::new();
    for migration in ALL.iter().filter(|migration| migration.number > from) {
        let mut statements = split(&db.dialect().schema(migration.text));
        statements.push(format!(
            "INSERT INTO migrations (number, name, checksum, oldest_program) \
             VALUES ({}, '{}', '{}', '{}')",
            migration.number,
            migration.name,
            checksum(migration.text),
            text_of(migration.oldest_program),
        ));
        run(db, statements).await?;
        applied.push(migration.name);
    }
    Ok(Migrated { from, to: newest().max(from), applied })
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

/// The names of our tables, in the order they are laid; without the list of migrations itself.
pub fn tables() -> Vec<&'static str> {
    ALL.iter()
        .flat_map(|migration| migration.text.lines())
        .filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split_whitespace().next())
        .collect()
}

struct Done {
    number: i64,
    name: String,
    checksum: String,
    oldest_program: String,
}

async fn done(db: &Db) -> Stored<Vec<Done>> {
    let rows = db.clone().rows(&DONE, &BY, vec![]).await?;
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
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
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
pub(super) fn lay(connection: &rusqlite::Connection) -> Stored<()> {
    let dialect = super::Dialect::Lite;
    connection.execute_batch(&dialect.schema(LAID.text))?;
    for migration in ALL {
        for statement in split(&dialect.schema(migration.text)) {
            connection.execute_batch(&statement)?;
        }
    }
    Ok(())
}

async fn run(db: &Db, statements: Vec<String>) -> Stored<()> {
    match db.engine() {
        Engine::Lite(lite) => {
            let dialect = db.dialect();
            lite.with_writer(move |connection| {
                let change = connection.transaction()?;
                for statement in &statements {
                    change.execute_batch(&dialect.schema(statement))?;
                }
                Ok(change.commit()?)
            })
            .await
        }
        Engine::Pg(pg) => {
            let mut held = pg.hold().await?;
            let change = held.transaction().await?;
            // Two nodes that start together must not both lay the same table.
            change.batch_execute("SELECT pg_advisory_xact_lock(7061726368)").await?;
            for statement in &statements {
                change.batch_execute(&db.dialect().schema(statement)).await?;
            }
            Ok(change.commit().await?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number_not_by_letter() {
        assert!(release("0.10.0").unwrap() > release("0.9.9").unwrap());
        assert!(release("one").is_err());
    }

    #[test]
    fn a_migration_is_split_at_its_statements() {
        let found = split(
            "-- head; with a semicolon\nCREATE TABLE a (\n x TEXT -- why;\n);\n\nCREATE INDEX b ON a (x);\n",
        );
        assert_eq!(found, ["CREATE TABLE a (\n x TEXT\n)", "CREATE INDEX b ON a (x)"]);
    }
}
