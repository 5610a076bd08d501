//! Which engine, where, and how to open it.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialect::Dialect;
use super::lite::Lite;
use super::pg::Pg;
use super::tx::Tx;
use super::watch::Watch;
use super::{StoreError, Stored};
use crate::private;

/// The name of the database file inside the data folder.
const FILE: &str = "porchlight.db";
/// The file whose lock says that a program is using the folder.
const LOCK: &str = "porchlight.lock";

/// Where a database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// SQLite in one folder.
    Folder(PathBuf),
    /// A PostgreSQL server.
    Url(String),
}

/// An open database.
#[derive(Debug, Clone)]
pub struct Db {
    engine: Engine,
    watch: Watch,
    /// Held as long as the folder is in use, so that a restore cannot replace it underneath.
    _lock: Option<Arc<File>>,
}

#[derive(Debug, Clone)]
pub(super) enum Engine {
    Lite(Lite),
    Pg(Pg),
}

/// What a finished backup says about itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Backup {
    pub file: PathBuf,
    pub bytes: u64,
    /// Pages of the copy.
    pub pages: u64,
    /// The checksum of the file, which stands beside it too.
    pub sha256: String,
}

impl Db {
    /// Opens the database, making the folder and the file if they are not there.
    ///
    /// Does not migrate: see [`super::migrate`].
    pub fn open(place: &Place) -> Stored<Self> {
        match place {
            Place::Folder(folder) => {
                refuse_file(folder)?;
                private::folder(folder).map_err(|error| in_folder(folder, &error))?;
                let lock = lock(folder)?;
                let lite = Lite::open(&folder.join(FILE))?;
                Ok(Self::of(Engine::Lite(lite), Some(lock)))
            }
            Place::Url(url) => Ok(Self::of(Engine::Pg(Pg::open(url)?), None)),
        }
    }

    /// Opens a database that is there, to look and not to change: in a folder nothing is made.
    pub fn look(place: &Place) -> Stored<Self> {
        match place {
            Place::Folder(folder) => {
                refuse_file(folder)?;
                let file = folder.join(FILE);
                super::ours::refuse_foreign(&file)?;
                Ok(Self::of(Engine::Lite(Lite::look(&file)?), None))
            }
            Place::Url(_) => Self::open(place),
        }
    }

    fn of(engine: Engine, lock: Option<File>) -> Self {
        Self { engine, watch: Watch::default(), _lock: lock.map(Arc::new) }
    }

    pub(super) fn watch(&self) -> &Watch {
        &self.watch
    }

    pub fn dialect(&self) -> Dialect {
        match self.engine {
            Engine::Lite(_) => Dialect::Lite,
            Engine::Pg(_) => Dialect::Pg,
        }
    }

    pub(super) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Starts a change.
    pub async fn write(&self) -> Stored<Tx> {
        Tx::begin(self).await
    }

    /// Holds one moment of one organisation, to read all of it while others go on writing.
    pub async fn still(&self, by: &impl super::Proof<super::One>) -> Stored<super::Still> {
        super::Still::begin(self, by).await
    }

    /// The data folder, where there is one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.engine {
            Engine::Lite(lite) => lite.path().parent(),
            Engine::Pg(_) => None,
        }
    }

    /// Where the data is, in words for `check` and logs; never a password.
    pub fn whereabouts(&self) -> String {
        match &self.engine {
            Engine::Lite(lite) => lite.path().display().to_string(),
            Engine::Pg(_) => "a PostgreSQL server".to_owned(),
        }
    }

    /// Lets the engine look at what the tables hold, so that it picks the right index. PostgreSQL
    /// does so by itself, but only some minutes after many rows came in.
    pub async fn look_over(&self) -> Stored<()> {
        match &self.engine {
            Engine::Lite(lite) => lite.look_over().await,
            Engine::Pg(pg) => pg.look_over().await,
        }
    }

    /// Lets the one that writes use more memory, for a change of many rows, or the usual again. A server
    /// has its own.
    pub async fn make_room(&self, is_for_many: bool) -> Stored<()> {
        match &self.engine {
            Engine::Lite(lite) => lite.make_room(is_for_many).await,
            Engine::Pg(_) => Ok(()),
        }
    }

    /// Changes next to nothing and waits until it is on the disk.
    pub async fn try_writing(&self) -> Stored<()> {
        let written = match &self.engine {
            Engine::Lite(lite) => lite.try_writing().await,
            Engine::Pg(pg) => pg.try_writing().await,
        };
        self.watch.ended(&written);
        written
    }

    /// Copies the database into one file while it is in use: the same kind of file on both engines.
    ///
    /// `seen` hears what is done of how much: pages, or rows.
    pub async fn backup(
        &self,
        to: &Path,
        seen: impl Fn(u64, u64) + Send + Sync + 'static,
    ) -> Stored<Backup> {
        let made = match &self.engine {
            Engine::Lite(lite) => super::backup::copy(lite, to.to_owned(), seen).await,
            Engine::Pg(_) => super::carry::out(self, to, &seen).await,
        };
        made.map_err(|error| super::backup::room_there(to, error))
    }

    /// Puts a whole backup into a database that holds nothing about anybody yet. Says how many rows
    /// came in.
    pub async fn take_in(&self, from: &Path) -> Stored<u64> {
        let rows = super::carry::back(from, self).await?;
        self.look_over().await?;
        Ok(rows)
    }
}

/// The database file of a data folder.
pub fn file_in(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Every file that the program keeps in a data folder for its database.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let file = file_in(folder);
    let logs = ["-wal", "-shm", "-journal"].map(|ending| private::beside(&file, ending));
    [file].into_iter().chain(logs).chain([folder.join(LOCK)]).collect()
}

/// Whether a data folder already holds a database.
///
/// # Errors
/// When nobody can tell: the user may not look into the folder, or it is a file.
pub fn is_made(folder: &Path) -> Stored<bool> {
    refuse_file(folder)?;
    match std::fs::metadata(file_in(folder)) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(in_folder(folder, &error)),
    }
}

/// Stops where the user may not open the database of a data folder. Asked before it is opened: to
/// close a file lets go of what SQLite holds of it.
pub fn must_open(folder: &Path) -> Stored<()> {
    let file = file_in(folder);
    File::open(&file).map(drop).map_err(|error| {
        StoreError::Version(format!("{} cannot be read: {}", file.display(), private::why(&error)))
    })
}

/// Whether the address of a PostgreSQL server can be read. The answer never repeats it: a password
/// may be in it.
pub fn check_url(url: &str) -> Result<(), String> {
    super::pg::settings(url).map(drop).map_err(|error| error.to_string())
}

fn lock(folder: &Path) -> Stored<File> {
    let path = folder.join(LOCK);
    let file = private::lock_file(&path).map_err(|error| in_folder(folder, &error))?;
    // Shared: several programs may use the folder, as SQLite allows; a restore asks for it alone.
    file.try_lock_shared().map_err(|_| {
        StoreError::Engine(format!("{} is being restored right now", folder.display()))
    })?;
    Ok(file)
}

/// Takes a folder for itself alone, or says that a program is using it.
pub fn lock_alone(folder: &Path) -> Stored<File> {
    let path = folder.join(LOCK);
    let file = private::lock_file(&path).map_err(|error| in_folder(folder, &error))?;
    file.try_lock().map_err(|_| {
        StoreError::Engine(format!(
            "{} is in use; stop the program that serves it first",
            folder.display()
        ))
    })?;
    Ok(file)
}

/// Takes the folder of a database that is to be read as a file, so that nobody changes it meanwhile.
/// Nothing where the file is not the database of a data folder.
///
/// # Errors
/// When a program is using it: what it says in its memory and its log is not in the file.
pub fn lock_source(file: &Path) -> Stored<Option<File>> {
    let Ok(whole) = file.canonicalize() else { return Ok(None) };
    let is_database = whole.file_name().is_some_and(|name| name == FILE);
    let Some(folder) = whole.parent().filter(|_| is_database) else { return Ok(None) };
    let Ok(lock) = File::open(folder.join(LOCK)) else { return Ok(None) };
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::WouldBlock) => Err(StoreError::Version(format!(
            "{} is the database of a program that is running; take a backup and restore that: \
             porchlight backup --data {} FILE",
            file.display(),
            folder.display()
        ))),
        // A disk without locks: nobody can have taken this one either.
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// A path that leads to a file is no folder, and says so.
pub fn refuse_file(folder: &Path) -> Stored<()> {
    if folder.exists() && !folder.is_dir() {
        return Err(StoreError::Version(format!(
            "{} is a file; --data names a folder",
            folder.display()
        )));
    }
    Ok(())
}

fn in_folder(folder: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Version(format!(
        "the folder {} cannot be used: {}",
        folder.display(),
        private::why(error)
    ))
}
