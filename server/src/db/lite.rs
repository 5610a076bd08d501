//! SQLite: one thread that writes, one that reads what is long, and short reads where they are asked.
//!
//! Handing a statement to another thread costs more than most statements do. So a read begins on
//! the thread that asks, on a connection from a small pool, and is broken off after a bounded
//! number of steps; the few that are longer begin again on the reading thread, where nobody waits
//! behind them. A write transaction holds the lease from its first statement to its end, so two
//! never mix. `synchronous = FULL` means that what was acknowledged survives a power cut.

use std::io::ErrorKind;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::thread;

use rusqlite::ErrorCode::OperationInterrupted;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::file::At;
use super::row::Row;
use super::sql::Ready;
use super::tx::Gathered;
use super::val::Val;
use super::worker::{Waits, Work, closed, send, started};
use super::{StoreError, Stored, Trouble, ours, trouble};
use crate::private;

/// Pages a writer keeps in memory, in KiB.
const WRITER_CACHE_KIB: i64 = 16_384;
/// The most it keeps while it makes a great many rows; taken only as far as there are pages.
const MANY_CACHE_KIB: i64 = 1_048_576;
/// Pages each reader keeps in memory, in KiB.
const READER_CACHE_KIB: i64 = 4_096;
/// Steps of SQLite's machine between two looks at whether a short read has become a long one; about
/// a fifth of a millisecond.
const SHORT_STEPS: i32 = 10_000;

/// An open SQLite database.
#[derive(Debug, Clone)]
pub struct Lite {
    path: PathBuf,
    // Dropped in this order: those that read first, so that the writer closes the file last.
    /// For reads that are long.
    read: Sender<Work>,
    /// For reads that are short.
    idle: Arc<Mutex<Vec<Short>>>,
    lease: Arc<Semaphore>,
    write: Sender<Work>,
    _waits: Arc<[Waits; 2]>,
}

/// A connection whose statements are broken off when they are not short.
#[derive(Debug)]
struct Short {
    connection: Connection,
    /// How often the machine has looked up since the statement began.
    looks: Arc<AtomicU32>,
}

/// The right to be the one writer.
pub type Lease = OwnedSemaphorePermit;

/// The answer to one statement.
#[derive(Debug, Default)]
pub struct Answer {
    pub rows: Vec<Row>,
    pub changed: u64,
}

impl Lite {
    /// Opens a database, making the file if it is not there.
    ///
    /// # Errors
    /// When the file holds something else: not a byte of it is changed.
    pub fn open(path: &Path) -> Stored<Self> {
        ours::refuse_foreign(path)?;
        private::file_if_absent(path).map_err(|error| {
            StoreError::Engine(format!("{}: {}", path.display(), private::why(&error)))
        })?;
        explained(path, Self::open_to_write(path))
    }

    fn open_to_write(path: &Path) -> Stored<Self> {
        let at = At { name: path.to_owned(), flags: OpenFlags::SQLITE_OPEN_READ_WRITE };
        let writer = at.connect(WRITER_CACHE_KIB)?;
        ours::mark(&writer)?;
        let reading = At { flags: OpenFlags::SQLITE_OPEN_READ_ONLY, ..at };
        Self::with(path, writer, &reading)
    }

    /// Opens a database that is there, only to look: nothing beside it or in it is made or changed.
    pub fn look(path: &Path) -> Stored<Self> {
        let at = At::quiet(path);
        Self::with(path, at.connect(READER_CACHE_KIB)?, &at)
    }

    fn with(path: &Path, writer: Connection, reading: &At) -> Stored<Self> {
        let reader = reading.connect(READER_CACHE_KIB)?;
        let (read, until_read) = started("porchlight-read", reader, |_| {})?;
        let short = (0..readers()).map(|_| Short::open(reading)).collect::<Stored<Vec<_>>>()?;
        let (write, until_written) = started("porchlight-write", writer, gather)?;
        Ok(Self {
            path: path.to_owned(),
            read,
            idle: Arc::new(Mutex::new(short)),
            lease: Arc::new(Semaphore::new(1)),
            write,
            _waits: Arc::new([until_read, until_written]),
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Waits to be the one writer.
    pub async fn lease(&self) -> Stored<Lease> {
        Arc::clone(&self.lease).acquire_owned().await.map_err(|_| closed())
    }

    pub async fn read(&self, ready: Ready) -> Stored<Answer> {
        // The lock is held only to take a connection and to give it back.
        let short = self.idle.lock().map_err(|_| closed())?.pop();
        if let Some(short) = short {
            let answer = short.run(&ready);
            self.idle.lock().map_err(|_| closed())?.push(short);
            if let Some(answer) = answer.transpose() {
                return self.explained(answer);
            }
        }
        let answer = send(&self.read, move |connection| Ok(run(connection, &ready)?)).await;
        self.explained(answer)
    }

    /// Runs statements on the writer, one after the other, stopping at the first that fails.
    pub async fn write(&self, statements: Vec<Ready>) -> Stored<Answer> {
        let answer = send(&self.write, move |connection| {
            let mut last = Answer::default();
            for ready in &statements {
                last = run(connection, ready)?;
            }
            Ok(last)
        });
        self.explained(answer.await)
    }

    /// Runs many statements on the writer, stopping at the first that fails or changes other than one
    /// row where it must change one.
    pub async fn write_all(&self, first: Option<Ready>, all: Vec<Gathered>) -> Stored<()> {
        let answer = send(&self.write, move |connection| {
            if let Some(first) = first {
                run(connection, &first)?;
            }
            for Gathered { ready, is_one } in &all {
                let changed = run(connection, ready)?.changed;
                if *is_one && changed != 1 {
                    return Err(StoreError::Rows { expected: 1, found: changed });
                }
            }
            Ok(())
        });
        self.explained(answer.await)
    }

    /// Lets the writer use more memory for pages, or the usual again: a change of many rows touches each
    /// page again and again, and one that does not fit is written each time.
    pub async fn make_room(&self, is_for_many: bool) -> Stored<()> {
        let cache_kib = if is_for_many { MANY_CACHE_KIB } else { WRITER_CACHE_KIB };
        self.with_writer(move |connection| {
            Ok(connection.pragma_update(None, "cache_size", -cache_kib)?)
        })
        .await
    }

    fn explained<T>(&self, answer: Stored<T>) -> Stored<T> {
        explained(&self.path, answer)
    }

    /// Ends whatever the writer has begun, without waiting. Work sent later comes after it.
    pub fn roll_back(&self, lease: Lease) {
        let sent = self.write.send(Box::new(move |connection| {
            if !connection.is_autocommit() {
                // A failed rollback leaves the transaction open; the next BEGIN then fails loudly.
                let _ = connection.execute_batch("ROLLBACK");
            }
            drop(lease);
        }));
        // The writer has gone: so has its transaction.
        drop(sent);
    }

    /// Refreshes what the planner knows of the tables, as far as they have changed.
    pub async fn look_over(&self) -> Stored<()> {
        // 0x10002: also tables this connection has not asked yet, with a bounded effort.
        self.with_writer(|connection| Ok(connection.execute_batch("PRAGMA optimize = 0x10002")?))
            .await
    }

    /// Writes a number that means nothing and waits until it is on the disk: one page, one sync.
    pub async fn try_writing(&self) -> Stored<()> {
        self.with_writer(|connection| {
            let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let last: i32 = change.query_row("PRAGMA user_version", [], |row| row.get(0))?;
            // The same number again would leave the page as it is, and nothing would be written.
            change.pragma_update(None, "user_version", i32::from(last == 0))?;
            Ok(change.commit()?)
        })
        .await
    }

    /// Runs anything on the writer's own connection: migrations, backup.
    pub async fn with_writer<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Stored<T> + Send + 'static,
    ) -> Stored<T> {
        let _lease = self.lease().await?;
        self.explained(send(&self.write, work).await)
    }
}

impl Short {
    fn open(at: &At) -> Stored<Self> {
        let mut connection = at.connect(READER_CACHE_KIB)?;
        let looks = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&looks);
        // Steps are counted over the life of a kept statement, so the first look may come at once.
        let is_long = move || seen.fetch_add(1, Ordering::Relaxed) > 0;
        connection.progress_handler(SHORT_STEPS, Some(is_long))?;
        Ok(Self { connection, looks })
    }

    /// The answer, or nothing when it would take long.
    fn run(&self, ready: &Ready) -> Stored<Option<Answer>> {
        self.looks.store(0, Ordering::Relaxed);
        match run(&self.connection, ready) {
            Ok(answer) => Ok(Some(answer)),
            Err(error) if error.sqlite_error_code() == Some(OperationInterrupted) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// Of some disks that are full or can only be read SQLite says no more than that they fail: a look at
/// the folder tells which it is.
fn explained<T>(path: &Path, answer: Stored<T>) -> Stored<T> {
    let Err(StoreError::Trouble(Trouble::DiskFails)) = answer else { return answer };
    Err(StoreError::Trouble(match private::try_writing_beside(path) {
        Err(ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => Trouble::DiskFull,
        Err(ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied) => Trouble::DiskReadOnly,
        _ => Trouble::DiskFails,
    }))
}

/// Brings what stands in the log into the file before it is closed: a file that is copied or moved by
/// hand without its log is then whole.
fn gather(connection: &Connection) {
    // What cannot be done now is done at the next start: the log stays.
    let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
}

fn readers() -> usize {
    thread::available_parallelism().map_or(2, NonZeroUsize::get).clamp(2, 8)
}

pub(super) fn run(connection: &Connection, ready: &Ready) -> rusqlite::Result<Answer> {
    let mut statement = connection.prepare_cached(&ready.text)?;
    for (position, value) in ready.binds.iter().enumerate() {
        statement.raw_bind_parameter(position + 1, to_sql(value))?;
    }
    if statement.column_count() == 0 {
        let changed = statement.raw_execute()?;
        return Ok(Answer { rows: Vec::new(), changed: changed as u64 });
    }
    let names: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let mut rows = Vec::new();
    let mut found = statement.raw_query();
    while let Some(row) = found.next()? {
        let values = (0..names.len())
            .map(|column| row.get_ref(column).map(from_sql))
            .collect::<Result<Vec<_>, _>>()?;
        rows.push(Row::new(Arc::clone(&names), values));
    }
    let changed = rows.len() as u64;
    Ok(Answer { rows, changed })
}

pub(super) fn to_sql(value: &Val) -> Value {
    match value {
        Val::Null => Value::Null,
        Val::Int(value) => Value::Integer(*value),
        Val::Real(value) => Value::Real(*value),
        Val::Text(value) => Value::Text(value.clone()),
        Val::Bytes(value) => Value::Blob(value.clone()),
        Val::Id(value) => Value::Blob(value.as_bytes().to_vec()),
    }
}

pub(super) fn from_sql(value: ValueRef<'_>) -> Val {
    match value {
        ValueRef::Null => Val::Null,
        ValueRef::Integer(value) => Val::Int(value),
        ValueRef::Real(value) => Val::Real(value),
        ValueRef::Text(value) => Val::Text(String::from_utf8_lossy(value).into_owned()),
        ValueRef::Blob(value) => Val::Bytes(value.to_vec()),
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{ConstraintViolation, NotADatabase};
        match &error {
            rusqlite::Error::SqliteFailure(cause, detail) => match cause.code {
                ConstraintViolation => {
                    Self::Taken(detail.clone().unwrap_or_else(|| cause.to_string()))
                }
                NotADatabase => Self::Version("the file is not an SQLite database".into()),
                code => trouble::of_sqlite(code)
                    .map_or_else(|| Self::Engine(error.to_string()), Self::Trouble),
            },
            // With the statement it would fill a screen, and say nothing more.
            rusqlite::Error::SqlInputError { msg, .. } => Self::Engine(msg.clone()),
            _ => Self::Engine(error.to_string()),
        }
    }
}
