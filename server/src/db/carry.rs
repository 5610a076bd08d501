//! A whole database from PostgreSQL into one SQLite file, and from such a file into PostgreSQL.
//!
//! Both engines have the same tables under the same names, so a backup is the same kind of file
//! whichever took it, and either can take in what the other gave.

use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::mpsc::Sender;

use rusqlite::Connection;
use tokio::sync::mpsc;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::{ToSql, Type};

use super::engine::{Backup, Db, Engine};
use super::pg::{self, Held};
use super::sql::Ready;
use super::val::Val;
use super::worker::{Work, send, worker};
use super::{StoreError, Stored, backup, file, lite, migrate, ours};

/// Rows fetched and written at a time.
const ROWS_AT_ONCE: usize = 1_000;
/// The list of what was laid: it comes with every database and is not carried back.
const LIST: &str = "migrations";
/// What a program writes by itself as soon as it serves: an empty database may have it.
const BY_ITSELF: [&str; 2] = ["jobs", "throttles"];

type Rows = Vec<Vec<Val>>;

/// A table with its columns in order.
#[derive(Debug, Clone)]
pub(super) struct Table {
    name: &'static str,
    columns: Vec<String>,
}

impl Table {
    /// All rows of the same table in the database attached as `from`, into the one that is open.
    pub fn insert_from(&self, from: &str) -> String {
        let columns = self.columns.join(", ");
        format!("INSERT INTO main.{0} ({columns}) SELECT {columns} FROM {from}.{0}", self.name)
    }

    fn select(&self) -> String {
        format!("SELECT {} FROM {}", self.columns.join(", "), self.name)
    }

    fn insert(&self) -> String {
        let places: Vec<String> =
            (1..=self.columns.len()).map(|number| format!("?{number}")).collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({})",
            self.name,
            self.columns.join(", "),
            places.join(", ")
        )
    }
}

fn tables(laid: &Connection) -> Stored<Vec<Table>> {
    columns_of(laid, std::iter::once(LIST).chain(migrate::tables()))
}

/// Some tables of a file.
pub(super) fn tables_of(file: &Path, names: &[&'static str]) -> Stored<Vec<Table>> {
    columns_of(&file::quiet(file)?, names.iter().copied())
}

fn columns_of(laid: &Connection, names: impl Iterator<Item = &'static str>) -> Stored<Vec<Table>> {
    names
        .map(|name| {
            let mut asked = laid.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
            let found = asked.query_map([name], |row| row.get(0))?;
            Ok(Table { name, columns: found.collect::<Result<_, _>>()? })
        })
        .collect()
}

/// Copies one moment of a PostgreSQL database into a new file, while it is in use.
pub(super) async fn out(
    db: &Db,
    to: &Path,
    seen: &(impl Fn(u64, u64) + Send + Sync),
) -> Stored<Backup> {
    let Engine::Pg(pg) = db.engine() else {
        return Err(StoreError::Engine("this copy is for PostgreSQL".into()));
    };
    let laid = migrate::version(db).await?;
    if laid != migrate::newest() {
        return Err(StoreError::Version(format!(
            "the schema is {laid}, this program's is {}; take the backup with the program that \
             serves it",
            migrate::newest()
        )));
    }
    let part = backup::start(to)?;
    let connection = Connection::open(&*part)?;
    ours::mark(&connection)?;
    connection.execute_batch("BEGIN")?;
    migrate::lay(&connection)?;
    let tables = tables(&connection)?;
    let target = worker("porchlight-backup", connection)?;
    let held = pg.hold().await?;
    let copied = read_all(&held, &tables, &target, seen).await;
    pg::discard(held);
    copied?;
    let pages = send(&target, |connection| {
        connection.execute_batch("COMMIT")?;
        let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        Ok(u64::try_from(pages).unwrap_or(0))
    });
    let pages = pages.await?;
    drop(target);
    backup::finish(&part, to, pages)
}

async fn read_all(
    held: &Held,
    tables: &[Table],
    target: &Sender<Work>,
    seen: &(impl Fn(u64, u64) + Send + Sync),
) -> Stored<()> {
    // Every table as it was at one moment, and nobody has to wait for us.
    held.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    let mut total = 0;
    for table in tables {
        let counted =
            held.query_one(&format!("SELECT count(*) AS found FROM {}", table.name), &[]).await?;
        total += u64::try_from(counted.try_get::<_, i64>(0)?).unwrap_or(0);
    }
    let mut done = 0;
    for table in tables {
        let (name, select) = (table.name, table.select());
        held.batch_execute(&format!("DECLARE all_{name} NO SCROLL CURSOR FOR {select}")).await?;
        let fetch =
            Ready { text: format!("FETCH {ROWS_AT_ONCE} FROM all_{name}"), binds: Vec::new() };
        loop {
            let rows: Rows =
                pg::run(held, &fetch).await?.rows.into_iter().map(super::Row::values).collect();
            let count = rows.len();
            done += count as u64;
            write(target, table.insert(), rows).await?;
            seen(done, total);
            if count < ROWS_AT_ONCE {
                break;
            }
        }
    }
    Ok(())
}

async fn write(target: &Sender<Work>, insert: String, rows: Rows) -> Stored<()> {
    send(target, move |connection| {
        let mut statement = connection.prepare_cached(&insert)?;
        for row in &rows {
            statement.execute(rusqlite::params_from_iter(row.iter().map(lite::to_sql)))?;
        }
        Ok(())
    })
    .await
}

/// Puts a backup, brought up to this program's schema, into an empty PostgreSQL database: all or
/// nothing.
pub(super) async fn back(from: &Path, db: &Db) -> Stored<u64> {
    let Engine::Pg(pg) = db.engine() else {
        return Err(StoreError::Engine("this way back is for PostgreSQL".into()));
    };
    let tables = tables(&file::quiet(from)?)?;
    let held = pg.hold().await?;
    match put_all(&held, from, &tables).await {
        Ok(rows) => Ok(rows),
        Err(error) => {
            pg::discard(held);
            Err(error)
        }
    }
}

async fn put_all(held: &Held, from: &Path, tables: &[Table]) -> Stored<u64> {
    held.batch_execute("BEGIN").await?;
    // Nobody founds a programme in the meantime.
    held.batch_execute("LOCK TABLE organisations IN ACCESS EXCLUSIVE MODE").await?;
    let carried = tables.iter().filter(|table| table.name != LIST);
    for table in carried.clone() {
        if BY_ITSELF.contains(&table.name) {
            held.batch_execute(&format!("DELETE FROM {}", table.name)).await?;
            continue;
        }
        let asked = format!("SELECT 1 FROM {} LIMIT 1", table.name);
        if held.query_opt(&asked, &[]).await?.is_some() {
            return Err(StoreError::Version(
                "the database already holds a programme; a backup goes into an empty one".into(),
            ));
        }
    }
    let mut all = 0;
    for table in carried {
        all += put(held, from.to_owned(), table.clone()).await?;
    }
    held.batch_execute("COMMIT").await?;
    Ok(all)
}

pub(super) async fn put(held: &Held, from: PathBuf, table: Table) -> Stored<u64> {
    let shape = held.prepare(&format!("{} LIMIT 0", table.select())).await?;
    let kinds: Vec<Type> = shape.columns().iter().map(|column| column.type_().clone()).collect();
    let copy = format!("COPY {} ({}) FROM STDIN BINARY", table.name, table.columns.join(", "));
    let mut writer = pin!(BinaryCopyInWriter::new(held.copy_in(copy.as_str()).await?, &kinds));
    let (give, mut take) = mpsc::channel::<Stored<Rows>>(2);
    let reading = tokio::task::spawn_blocking(move || read(&from, &table, &give));
    let mut sent = 0;
    while let Some(rows) = take.recv().await {
        for row in rows? {
            let values: Vec<&(dyn ToSql + Sync)> =
                row.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
            writer.as_mut().write(&values).await?;
            sent += 1;
        }
    }
    reading.await.map_err(|_| StoreError::Engine("the backup could not be read".into()))?;
    let kept = writer.finish().await?;
    if kept == sent { Ok(kept) } else { Err(StoreError::Rows { expected: sent, found: kept }) }
}

/// Reads a table of a file from front to back.
fn read(from: &Path, table: &Table, give: &mpsc::Sender<Stored<Rows>>) {
    if let Err(error) = read_in_parts(from, table, give) {
        // Nobody takes it any more when the other side has failed first.
        let _ = give.blocking_send(Err(error));
    }
}

fn read_in_parts(from: &Path, table: &Table, give: &mpsc::Sender<Stored<Rows>>) -> Stored<()> {
    let connection = file::quiet(from)?;
    let mut statement = connection.prepare(&table.select())?;
    let mut found = statement.query([])?;
    let mut part = Vec::with_capacity(ROWS_AT_ONCE);
    loop {
        let row = found.next()?;
        let is_end = row.is_none();
        if let Some(row) = row {
            let values = (0..table.columns.len())
                .map(|column| row.get_ref(column).map(lite::from_sql))
                .collect::<Result<Vec<_>, _>>()?;
            part.push(values);
        }
        let is_full = part.len() == ROWS_AT_ONCE;
        let must_go = is_full || (is_end && !part.is_empty());
        if must_go && give.blocking_send(Ok(std::mem::take(&mut part))).is_err() {
            return Ok(());
        }
        if is_end {
            return Ok(());
        }
    }
}
