//! Which database a command works on: `--data DIR` or `--database URL`, and the configuration.

use std::path::PathBuf;

use clap::Args;

use super::Failure;
use super::begun::Begun;
use crate::config::Config;
use crate::db::engine::{is_made, lock_alone, must_open};
use crate::db::{Db, Place, Stored, migrate};

/// Where the data is.
#[derive(Debug, Clone, Args)]
pub struct Where {
    /// The data folder (embedded database).
    #[arg(long, value_name = "DIR", conflicts_with = "database")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL server instead of a folder.
    #[arg(long, value_name = "URL", env = "PORCHLIGHT_DATABASE")]
    pub database: Option<String>,
    /// A configuration file; the command line comes first.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// The data folder when nothing else is said.
pub const DATA: &str = "data";

impl Where {
    /// The configuration with what the command line says put over it.
    pub fn config(&self) -> Result<Config, Failure> {
        let mut config = match &self.config {
            Some(path) => Config::read(path)?,
            None => Config::default(),
        };
        if let Some(data) = &self.data {
            config.data = Some(data.clone());
            config.database = None;
        }
        if let Some(database) = &self.database {
            config.database = Some(database.clone());
        }
        config.checked().map_err(|(key, why)| Failure::wrong(format!("{key}: {why}")))
    }

    /// The place the configuration names.
    pub fn place(config: &Config) -> Place {
        match &config.database {
            Some(url) => Place::Url(url.clone()),
            None => Place::Folder(config.data.clone().unwrap_or_else(|| PathBuf::from(DATA))),
        }
    }

    /// Opens the database and brings it up to this program's schema.
    pub async fn open(config: &Config) -> Result<Db, Failure> {
        let db = Db::open(&Self::place(config))?;
        migrate::migrate(&db).await?;
        Ok(db)
    }

    /// As [`Where::open`], after a look: what is refused stays as it is, to its schema.
    pub async fn open_unless(
        config: &Config,
        refuse: impl AsyncFn(&Db) -> Stored<()>,
    ) -> Result<Db, Failure> {
        let place = Self::place(config);
        let may_be_made = match &place {
            Place::Folder(folder) => is_made(folder)?,
            Place::Url(_) => true,
        };
        if may_be_made {
            let db = Db::look(&place)?;
            if migrate::version(&db).await? > 0 {
                refuse(&db).await?;
            }
        }
        Self::open(config).await
    }

    /// Does what begins a programme. Where it fails, a folder that held no database holds none after it.
    pub async fn or_as_it_was<T>(
        config: &Config,
        work: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        let begun = match Self::place(config) {
            Place::Folder(folder) => Begun::at(folder),
            Place::Url(_) => None,
        };
        let ended = work.await;
        if let (Err(_), Some(begun)) = (&ended, begun) {
            begun.undo().await;
        }
        ended
    }

    /// Whether another program has the data folder open just now.
    pub fn is_used(config: &Config) -> bool {
        let Place::Folder(folder) = Self::place(config) else { return false };
        matches!(is_made(&folder), Ok(true)) && lock_alone(&folder).is_err()
    }

    /// Stops where there is no database yet. On a server that is found out by asking.
    pub fn must_be_made(config: &Config) -> Result<(), Failure> {
        let Place::Folder(folder) = Self::place(config) else { return Ok(()) };
        if is_made(&folder)? {
            return Ok(must_open(&folder)?);
        }
        Err(Failure::cannot(format!(
            "there is no programme in {}; start one with: porchlight serve --data {0}",
            folder.display()
        )))
    }

    /// Opens a database that must already be there and have this program's schema, to look only.
    pub async fn look(config: &Config) -> Result<Db, Failure> {
        Self::must_be_made(config)?;
        let db = Db::look(&Self::place(config))?;
        let schema = migrate::version(&db).await?;
        if schema == 0 {
            return Err(Failure::cannot("the database is empty; run: porchlight migrate"));
        }
        if schema < migrate::newest() {
            return Err(Failure::cannot(format!(
                "the schema is {schema}, this program's is {}; run: porchlight migrate",
                migrate::newest()
            )));
        }
        Ok(db)
    }
}
