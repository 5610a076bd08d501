//! `restore`: a backup back into a folder or a server, after a rehearsal.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::speak::{say, say_json};
use super::{Failure, Where};
use crate::app::App;
use crate::config::Config;
use crate::db::backup::check;
use crate::db::engine::{file_in, is_made, lock_alone, refuse_file};
use crate::db::{Db, Place, migrate};
use crate::moment::Moments;
use crate::private;

/// Put a backup back, after a rehearsal.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    #[arg(value_name = "FILE")]
    from: PathBuf,
    #[command(flatten)]
    place: Where,
    /// Only rehearse: open the backup, bring it up to date in a copy, count, and change nothing.
    #[arg(long)]
    rehearse: bool,
    /// Replace a database that is already in the folder; it is kept beside, under another name.
    #[arg(long)]
    replace: bool,
    /// Say it in JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Restored {
    restored: bool,
    schema: i64,
    organisations: usize,
    /// Rows that went into a PostgreSQL server.
    rows: Option<u64>,
    kept_as: Option<PathBuf>,
}

impl Restore {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        if !self.from.is_file() {
            return Err(Failure::wrong(format!("{} is not a file", self.from.display())));
        }
        let config = self.place.config()?;
        if config.data.is_none() && config.database.is_none() {
            return Err(Failure::wrong("say where to: --data DIR, or --database URL"));
        }
        let to = Where::place(&config);
        let rehearsal = Rehearsal::new(&to)?;
        let (schema, organisations) = rehearsal.look(&self.from).await?;
        let mut restored =
            Restored { restored: false, schema, organisations, rows: None, kept_as: None };
        if !self.rehearse {
            match &to {
                Place::Folder(data) => {
                    restored.kept_as = put_back(&self.from, data, self.replace)?;
                }
                Place::Url(_) if self.replace => {
                    return Err(Failure::wrong(
                        "--replace is for a folder; a server's database must be empty: make a new \
                         one, and restore into that",
                    ));
                }
                Place::Url(_) => {
                    let db = Where::open(&config).await?;
                    restored.rows = Some(db.take_in(&rehearsal.file()).await?);
                }
            }
            restored.restored = true;
        }
        self.report(&restored, &to)?;
        Ok(ExitCode::SUCCESS)
    }

    fn report(&self, restored: &Restored, to: &Place) -> Result<(), Failure> {
        if self.json {
            return say_json(restored);
        }
        say(format!(
            "The backup is whole: schema {}, organisations: {}.",
            restored.schema, restored.organisations
        ));
        if let Some(kept) = &restored.kept_as {
            say(format!("What was there before is kept as {}.", kept.display()));
        }
        match (restored.restored, to, restored.rows) {
            (false, ..) => say("This was a rehearsal; nothing was changed."),
            (true, Place::Folder(data), _) => say(format!("Restored into {}.", data.display())),
            (true, Place::Url(_), rows) => {
                say(format!("Restored into the server, {} rows.", rows.unwrap_or(0)));
            }
        }
        Ok(())
    }
}

/// A folder that is thrown away, in which a copy of the backup is opened as the program would.
struct Rehearsal {
    folder: PathBuf,
}

impl Rehearsal {
    /// Beside the data folder, where there is room for it; else where temporary things go.
    fn new(to: &Place) -> Result<Self, Failure> {
        let beside = match to {
            Place::Folder(data) => {
                refuse_file(data)?;
                data.parent().filter(|parent| parent.is_dir()).map(Path::to_owned)
            }
            Place::Url(_) => None,
        };
        let name = format!("porchlight-rehearsal-{}", std::process::id());
        let folder = beside.unwrap_or_else(std::env::temp_dir).join(name);
        // Not one that is there: it is removed in the end.
        if folder.exists() {
            return Err(Failure::cannot(format!(
                "{} is left over from another rehearsal; remove it first",
                folder.display()
            )));
        }
        private::folder(&folder).map_err(|error| failed(&error))?;
        Ok(Self { folder })
    }

    fn file(&self) -> PathBuf {
        file_in(&self.folder)
    }

    /// The schema and the number of organisations of a backup.
    async fn look(&self, from: &Path) -> Result<(i64, usize), Failure> {
        let unusable = |error| {
            Failure::cannot(format!("the backup {} cannot be used: {error}", from.display()))
        };
        check(from).map_err(unusable)?;
        private::copy(from, &self.file()).map_err(|error| failed(&error))?;
        let db = Db::open(&Place::Folder(self.folder.clone())).map_err(|_| {
            Failure::cannot(format!("{} is not a backup of this program", from.display()))
        })?;
        if migrate::version(&db).await? == 0 {
            return Err(Failure::cannot(format!("{} is empty: it is no backup", from.display())));
        }
        let migrated = migrate::migrate(&db).await?;
        let app = App::new(db, Moments::real(), Config::default()).await?;
        Ok((migrated.to, app.organisations().len()))
    }
}

impl Drop for Rehearsal {
    fn drop(&mut self) {
        // What cannot be removed now is named by the next rehearsal.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn failed(error: &std::io::Error) -> Failure {
    Failure::cannot(format!("the backup could not be rehearsed: {}", private::why(error)))
}

fn put_back(from: &Path, data: &Path, may_replace: bool) -> Result<Option<PathBuf>, Failure> {
    let io = |error: std::io::Error| {
        Failure::cannot(format!("could not restore: {}", private::why(&error)))
    };
    private::folder(data).map_err(io)?;
    let _alone = lock_alone(data)?;
    let file = file_in(data);
    let mut kept = None;
    if is_made(data) {
        if !may_replace {
            return Err(Failure::cannot(format!(
                "{} already holds a database; say --replace to put the backup in its place",
                data.display()
            )));
        }
        let beside = free_name(data);
        private::folder(&beside).map_err(io)?;
        for ending in ["", "-wal", "-shm"] {
            let name = format!("porchlight.db{ending}");
            if data.join(&name).exists() {
                fs::rename(data.join(&name), beside.join(&name)).map_err(io)?;
            }
        }
        kept = Some(beside);
    }
    // Copied beside and renamed, so that a cut in the middle leaves no half database.
    let part = private::beside(&file, ".part");
    let _ = fs::remove_file(&part);
    private::copy(from, &part).map_err(io)?;
    fs::rename(&part, &file).map_err(io)?;
    Ok(kept)
}

fn free_name(data: &Path) -> PathBuf {
    (1..10_000)
        .map(|number| data.join(format!("before-restore-{number}")))
        .find(|name| !name.exists())
        .unwrap_or_else(|| data.join("before-restore"))
}
