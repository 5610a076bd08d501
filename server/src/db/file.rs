//! A file of SQLite, and how it is opened.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{StoreError, Stored};
use crate::private;

/// How long to wait for another process that holds the file.
pub(super) const BUSY: Duration = Duration::from_secs(5);
/// The wait before another try where SQLite does not wait itself.
const AGAIN: Duration = Duration::from_millis(20);
/// Prepared statements kept by each connection.
const KEPT_STATEMENTS: usize = 256;
/// Pages kept in memory by a connection that only looks, in KiB.
const CACHE_KIB: i64 = 4_096;
/// What would mean something in the address of a file.
const OF_PATH: &AsciiSet = &CONTROLS.add(b'%').add(b'?').add(b'#').add(b' ');

/// What is opened, and how.
pub(super) struct At {
    pub name: PathBuf,
    pub flags: OpenFlags,
}

impl At {
    /// A file as it lies there.
    ///
    /// SQLite makes files beside a database even when it only reads it. Where there are none, nobody
    /// is using the database, and it may be read as something that cannot change.
    pub fn quiet(path: &Path) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        if private::beside(path, "-wal").exists() {
            return Self { name: path.to_owned(), flags };
        }
        let name = utf8_percent_encode(&path.to_string_lossy(), OF_PATH).to_string();
        let name = PathBuf::from(format!("file:{name}?immutable=1"));
        Self { name, flags: flags | OpenFlags::SQLITE_OPEN_URI }
    }

    pub fn connect(&self, cache_kib: i64) -> Stored<Connection> {
        let flags = self.flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.name, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.set_prepared_statement_cache_capacity(KEPT_STATEMENTS);
        set_up(&connection, cache_kib)?;
        Ok(connection)
    }
}

/// Opens a file only to look at it.
pub(super) fn quiet(path: &Path) -> Stored<Connection> {
    At::quiet(path).connect(CACHE_KIB)
}

/// Brings what stands in a log beside a file into the file, so that it alone is the whole database.
/// False where SQLite cannot read the file at all.
pub(super) fn make_whole(path: &Path) -> Stored<bool> {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    match gather(path) {
        Ok(0) => {}
        Ok(_) => return Err(StoreError::Engine("another program is using it".into())),
        Err(rusqlite::Error::SqliteFailure(cause, _))
            if matches!(cause.code, DatabaseCorrupt | NotADatabase) =>
        {
            return Ok(false);
        }
        Err(error) => return Err(error.into()),
    }
    let is_left = std::fs::metadata(private::beside(path, "-wal")).is_ok_and(|log| log.len() > 0);
    if is_left { Err(StoreError::Engine("its log stays beside it".into())) } else { Ok(true) }
}

/// Whether somebody was in the way: 0 when not.
fn gather(path: &Path) -> rusqlite::Result<i64> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    // The first read takes back what a cut left half done.
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0))?;
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(busy)
}

fn set_up(connection: &Connection, cache_kib: i64) -> Stored<()> {
    if !connection.is_readonly("main")? {
        into_wal(connection)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
    }
    // A plan stays as it was made: with statistics kept, SQLite would plan again at every new value.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -cache_kib)?;
    Ok(())
}

/// SQLite does not wait for another connection that changes the mode of the same new file: it says
/// at once that the file is busy, whatever wait is set.
#[expect(clippy::disallowed_methods, reason = "nothing tells when the other one is done")]
fn into_wal(connection: &Connection) -> Stored<()> {
    let until = Instant::now() + BUSY;
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if is_busy(&error) && Instant::now() < until => std::thread::sleep(AGAIN),
            answer => return Ok(answer?),
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}
