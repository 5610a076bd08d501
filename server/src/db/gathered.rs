//! A whole organisation on its way into a database: first into a file of its own, with the schema it
//! came with and all of that schema's checks, then in one change into the database.
//!
//! Until that change nobody waits and nothing is there; after it everything is.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use rusqlite::Connection;

use super::engine::{Db, file_in};
use super::tx::Tx;
use super::val::Val;
use super::worker::{Work, send, worker};
use super::{Place, StoreError, Stored, carry, lite, migrate, ours};
use crate::private;

/// A file in which rows are gathered.
#[derive(Debug)]
pub struct Gathered {
    folder: PathBuf,
    target: Sender<Work>,
}

impl Gathered {
    /// Makes the file in an empty folder, with the tables as they were in the given schema.
    pub fn begin(folder: &Path, schema: i64) -> Stored<Self> {
        let file = file_in(folder);
        private::new_file(&file).map_err(|error| StoreError::Engine(private::why(&error)))?;
        let connection = Connection::open(&file)?;
        // Thrown away where the machine stops: it need not survive that.
        connection.execute_batch("PRAGMA synchronous = OFF")?;
        ours::mark(&connection)?;
        connection.execute_batch("BEGIN")?;
        migrate::lay_up_to(&connection, schema)?;
        Ok(Self { folder: folder.to_owned(), target: worker("porchlight-gather", connection)? })
    }

    /// Names of the columns of a table in the schema the rows came with; none where it had no such table.
    pub async fn columns(&self, table: &str) -> Stored<Vec<String>> {
        let table = table.to_owned();
        send(&self.target, move |connection| {
            let mut asked =
                connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
            let found = asked.query_map([table], |row| row.get(0))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// Puts rows in.
    ///
    /// # Errors
    /// [`StoreError::Taken`] where a row breaks a rule of the schema, or is there twice.
    pub async fn put(&self, table: &str, columns: &[String], rows: Vec<Vec<Val>>) -> Stored<()> {
        let places: Vec<String> = (1..=columns.len()).map(|number| format!("?{number}")).collect();
        let insert =
            format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "));
        send(&self.target, move |connection| {
            let mut statement = connection.prepare_cached(&insert)?;
            for row in &rows {
                statement.execute(rusqlite::params_from_iter(row.iter().map(lite::to_sql)))?;
            }
            Ok(())
        })
        .await
    }

    /// Ends the gathering and brings the file up to this program's schema, as a database is.
    pub async fn finish(self) -> Stored<PathBuf> {
        send(&self.target, |connection| {
            connection.flush_prepared_statement_cache();
            Ok(connection.execute_batch("COMMIT")?)
        })
        .await?;
        drop(self.target);
        let db = Db::open(&Place::Folder(self.folder.clone()))?;
        migrate::migrate(&db).await?;
        Ok(file_in(&self.folder))
    }
}

impl Tx {
    /// Takes the rows of a gathered file into this change, table by table. Says how many.
    ///
    /// On SQLite it must be the first thing the change does.
    pub async fn take_in(&mut self, file: &Path, tables: &[&'static str]) -> Stored<u64> {
        let tables = carry::tables_of(file, tables)?;
        self.attach(file).await?;
        let mut all = 0;
        for table in tables {
            all += self.take_table(file, table).await?;
        }
        Ok(all)
    }
}
