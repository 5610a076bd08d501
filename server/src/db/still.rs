//! One organisation's rows as they were at one moment, read from front to back in parts, while others
//! go on writing.
//!
//! A part is asked for by the key of the last row before it, so that what is kept in memory does not
//! grow with the table, and both engines are asked the same.

use std::sync::mpsc::Sender;

use rusqlite::OpenFlags;

use super::engine::{Db, Engine};
use super::file::At;
use super::lite::{self, Answer};
use super::pg::{self, Held};
use super::proof::Proof;
use super::sql::{One, Ready};
use super::val::Val;
use super::worker::{Work, send, worker};
use super::{Dialect, StoreError, Stored, migrate};
use kernel::ids::OrgId;

/// Rows read at a time.
const ROWS_AT_ONCE: usize = 1_000;
/// Pages kept in memory by the connection, in KiB.
const CACHE_KIB: i64 = 4_096;

/// One moment of a database, within one organisation.
#[derive(Debug)]
pub struct Still {
    org: OrgId,
    on: On,
}

#[derive(Debug)]
enum On {
    Lite(Sender<Work>),
    Pg(Option<Box<Held>>),
}

/// Where reading a table has got to.
#[derive(Debug)]
pub struct Reading {
    columns: Vec<&'static str>,
    text: String,
    /// The places of the key among the columns, the organisation left out.
    key: Vec<usize>,
    /// What the first part binds, and then the key of the last row that was read.
    after: Option<Vec<Val>>,
    is_over: bool,
}

impl Still {
    /// Holds the moment. Nobody has to wait for it.
    pub(super) async fn begin(db: &Db, by: &impl Proof<One>) -> Stored<Self> {
        let org =
            by.org().ok_or_else(|| StoreError::Engine("a moment is of one organisation".into()))?;
        let on = match db.engine() {
            Engine::Lite(lite) => {
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
                let at = At { name: lite.path().to_owned(), flags };
                let reader = worker("porchlight-still", at.connect(CACHE_KIB)?)?;
                send(&reader, |connection| {
                    // The first read settles which moment it is.
                    Ok(connection.execute_batch("BEGIN; SELECT count(*) FROM sqlite_master;")?)
                })
                .await?;
                On::Lite(reader)
            }
            Engine::Pg(pg) => {
                let held = pg.hold().await?;
                let begun = held
                    .batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1")
                    .await;
                if let Err(error) = begun {
                    pg::discard(held);
                    return Err(error.into());
                }
                On::Pg(Some(Box::new(held)))
            }
        };
        Ok(Self { org, on })
    }

    /// How many rows of the organisation a table holds.
    pub async fn count(&self, table: &'static str) -> Stored<u64> {
        let place = self.dialect().placeholder(1);
        let text = format!("SELECT count(*) AS found FROM {table} WHERE org_id = {place}");
        let answer = self.answer(Ready { text, binds: vec![self.org.into()] }).await?;
        answer.rows.first().map_or(Ok(0), |row| row.get("found"))
    }

    /// Begins to read a table, in the order of its key.
    pub fn read(&self, table: &'static str, columns: &[&'static str]) -> Stored<Reading> {
        let key: Vec<&str> =
            migrate::key_of(table).into_iter().filter(|name| *name != "org_id").collect();
        let places = key.iter().map(|name| columns.iter().position(|column| column == name));
        let places: Option<Vec<usize>> = places.collect();
        let places =
            places.ok_or_else(|| StoreError::Engine(format!("{table} is read without its key")))?;
        let (names, by) = (columns.join(", "), key.join(", "));
        let order = if key.is_empty() { String::new() } else { format!(" ORDER BY {by}") };
        let text = format!(
            "SELECT {names} FROM {table} WHERE org_id = {{org}}{{after}}{order} LIMIT {ROWS_AT_ONCE}"
        );
        Ok(Reading { columns: columns.to_vec(), text, key: places, after: None, is_over: false })
    }

    /// The next rows of a table, each with its values in the order of the columns; none at the end.
    pub async fn next(&self, reading: &mut Reading) -> Stored<Vec<Vec<Val>>> {
        if reading.is_over {
            return Ok(Vec::new());
        }
        let answer = self.answer(reading.ready(self.dialect(), self.org)).await?;
        let rows: Vec<Vec<Val>> = answer.rows.into_iter().map(super::Row::values).collect();
        reading.is_over = rows.len() < ROWS_AT_ONCE || reading.key.is_empty();
        if let Some(last) = rows.last() {
            reading.after = Some(reading.key.iter().map(|place| last[*place].clone()).collect());
        }
        Ok(rows)
    }

    fn dialect(&self) -> Dialect {
        match self.on {
            On::Lite(_) => Dialect::Lite,
            On::Pg(_) => Dialect::Pg,
        }
    }

    async fn answer(&self, ready: Ready) -> Stored<Answer> {
        match &self.on {
            On::Lite(reader) => {
                send(reader, move |connection| Ok(lite::run(connection, &ready)?)).await
            }
            On::Pg(Some(held)) => pg::run(held, &ready).await,
            On::Pg(None) => Err(StoreError::Engine("the moment is over".into())),
        }
    }
}

impl Drop for Still {
    fn drop(&mut self) {
        // Not back among the connections with its transaction open.
        if let On::Pg(held) = &mut self.on
            && let Some(held) = held.take()
        {
            pg::discard(*held);
        }
    }
}

impl Reading {
    fn ready(&self, dialect: Dialect, org: OrgId) -> Ready {
        let mut binds: Vec<Val> = vec![org.into()];
        let after = match &self.after {
            None => String::new(),
            Some(last) => {
                let names: Vec<&str> = self.key.iter().map(|place| self.columns[*place]).collect();
                let places: Vec<String> =
                    (2..last.len() + 2).map(|number| dialect.placeholder(number)).collect();
                binds.extend(last.iter().cloned());
                format!(" AND ({}) > ({})", names.join(", "), places.join(", "))
            }
        };
        let text = self.text.replace("{org}", &dialect.placeholder(1)).replace("{after}", &after);
        Ready { text, binds }
    }
}
