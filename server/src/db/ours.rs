//! Whether a database is one of ours, before anything is laid into it.

use std::path::Path;

use rusqlite::Connection;

use super::engine::{Db, Engine};
use super::sql::Ready;
use super::{StoreError, Stored, file, lite, migrate};

/// What SQLite keeps in the head of a file to say whose it is: "Prch".
const MARK: i32 = 0x5072_6368;
/// The columns of our own list of migrations; other programs have lists of the same name.
const COLUMNS: [&str; 4] = ["checksum", "name", "number", "oldest_program"];

const MARKED: &str = "SELECT application_id FROM pragma_application_id";
const TABLES: &str = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')";
const COLUMNS_OF_LIST: &str = "SELECT name FROM pragma_table_info('migrations') ORDER BY name";
const PG_TABLES: &str = "SELECT table_name AS name FROM information_schema.tables \
     WHERE table_schema = current_schema() ORDER BY table_name";
const PG_COLUMNS: &str = "SELECT column_name AS name FROM information_schema.columns \
     WHERE table_schema = current_schema() AND table_name = 'migrations' ORDER BY column_name";

/// Stops when a file is there and holds something else.
pub(super) fn refuse_foreign(path: &Path) -> Stored<()> {
    let is_there = std::fs::metadata(path).is_ok_and(|found| found.len() > 0);
    if !is_there || is_ours(&file::quiet(path)?).map_err(|error| foreign(path, error))? {
        return Ok(());
    }
    Err(StoreError::Version(format!(
        "{} is the database of another program; name another folder",
        path.display()
    )))
}

fn foreign(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Version(why) => StoreError::Version(format!("{}: {why}", path.display())),
        other => other,
    }
}

/// Says in the head of the file whose it is. Costs a change of one page, once.
pub(super) fn mark(connection: &Connection) -> Stored<()> {
    let mark: i32 = connection.query_row(MARKED, [], |row| row.get(0))?;
    if mark != MARK {
        connection.pragma_update(None, "application_id", MARK)?;
    }
    Ok(())
}

/// Ours, or nobody's yet.
fn is_ours(connection: &Connection) -> Stored<bool> {
    let mark: i32 = connection.query_row(MARKED, [], |row| row.get(0))?;
    if mark == MARK {
        return Ok(true);
    }
    let tables = names(connection, TABLES)?;
    let is_empty = mark == 0 && tables.is_empty();
    Ok(is_empty || names(connection, COLUMNS_OF_LIST)? == COLUMNS)
}

fn names(connection: &Connection, text: &str) -> Stored<Vec<String>> {
    let mut statement = connection.prepare(text)?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<Result<Vec<String>, _>>()?)
}

/// Whether anything of ours has been laid yet.
///
/// # Errors
/// When tables of somebody else stand where ours would.
pub(super) async fn is_laid(db: &Db) -> Stored<bool> {
    let (tables, columns) = match db.engine() {
        Engine::Lite(lite) => {
            let columns = read(&lite.read(plain(COLUMNS_OF_LIST)).await?)?;
            (Vec::new(), columns)
        }
        Engine::Pg(pg) => {
            let tables = read(&pg.read(plain(PG_TABLES)).await?)?;
            (tables, read(&pg.read(plain(PG_COLUMNS)).await?)?)
        }
    };
    if columns == COLUMNS {
        return Ok(true);
    }
    let ours = migrate::tables();
    let taken: Vec<&str> = tables
        .iter()
        .map(String::as_str)
        .filter(|name| *name == "migrations" || ours.contains(name))
        .collect();
    if taken.is_empty() {
        return Ok(false);
    }
    Err(StoreError::Version(format!(
        "the database has tables of another program under names of ours ({}); give Porchlight a \
         database or a schema of its own",
        taken.join(", ")
    )))
}

fn plain(text: &str) -> Ready {
    Ready { text: text.to_owned(), binds: Vec::new() }
}

fn read(answer: &lite::Answer) -> Stored<Vec<String>> {
    answer.rows.iter().map(|row| row.get("name")).collect()
}
