//! `migrate`, `backup`, `restore`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::progress::Progress;
use super::speak::{say, say_json};
use super::{Failure, Where};
use crate::config::Config;
use crate::db::backup::check;
use crate::db::engine::{file_in, is_made, lock_alone};
use crate::db::{Db, Place, migrate};

/// Bring a database up to this program's schema.
#[derive(Debug, Args)]
pub struct Migrate {
    #[command(flatten)]
    place: Where,
    /// Say it in JSON.
    #[arg(long)]
    json: bool,
}

impl Migrate {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let config = self.place.config()?;
        let db = Db::open(&Where::place(&config))?;
        let migrated = migrate::migrate(&db).await?;
        if self.json {
            say_json(&migrated)?;
        } else if migrated.applied.is_empty() {
            say(format!("The schema is up to date (version {}).", migrated.to));
        } else {
            say(format!(
                "Schema {} to {}: {}.",
                migrated.from,
                migrated.to,
                migrated.applied.join(", ")
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Copy the database while it is in use.
#[derive(Debug, Args)]
pub struct Backup {
    #[command(flatten)]
    place: Where,
    /// The file to write; it must not be there yet.
    #[arg(value_name = "FILE")]
    to: PathBuf,
    /// Say it in JSON.
    #[arg(long)]
    json: bool,
}

impl Backup {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let config = self.place.config()?;
        let db = Where::open_made(&config).await?;
        let (seen, mut told) = tokio::sync::mpsc::unbounded_channel();
        let copying = db.backup(&self.to, move |done, total| {
            // The end of the command is the end of the bar.
            let _ = seen.send((done, total));
        });
        let bar = tokio::spawn(async move {
            let mut bar: Option<Progress> = None;
            while let Some((done, total)) = told.recv().await {
                bar.get_or_insert_with(|| Progress::new("Copying", total)).at(done);
            }
            if let Some(mut bar) = bar {
                bar.end();
            }
        });
        let backup = copying.await?;
        let _ = bar.await;
        if self.json {
            say_json(&backup)?;
        } else {
            say(format!(
                "Backed up to {} ({} bytes), and read back whole.",
                backup.file.display(),
                backup.bytes
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Put a backup back, after a rehearsal.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    #[arg(value_name = "FILE")]
    from: PathBuf,
    /// The data folder to restore into.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Only rehearse: open the backup, bring it up to date in a copy, count, and change nothing.
    #[arg(long)]
    rehearse: bool,
    /// Replace a database that is already there; it is kept beside, under another name.
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
    kept_as: Option<PathBuf>,
}

impl Restore {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        if !self.from.is_file() {
            return Err(Failure::wrong(format!("{} is not a file", self.from.display())));
        }
        let (schema, organisations) = rehearse(&self.from, &self.data).await?;
        let mut restored = Restored { restored: false, schema, organisations, kept_as: None };
        if !self.rehearse {
            restored.kept_as = put_back(&self.from, &self.data, self.replace)?;
            restored.restored = true;
        }
        self.report(&restored)?;
        Ok(ExitCode::SUCCESS)
    }

    fn report(&self, restored: &Restored) -> Result<(), Failure> {
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
        if restored.restored {
            say(format!("Restored into {}.", self.data.display()));
        } else {
            say("This was a rehearsal; nothing was changed.");
        }
        Ok(())
    }
}

/// Opens a copy of the backup as the program would, in a folder that is thrown away.
async fn rehearse(from: &Path, data: &Path) -> Result<(i64, usize), Failure> {
    check(from).map_err(|error| Failure::cannot(format!("the backup cannot be used: {error}")))?;
    let folder = data.with_extension("rehearsal");
    let io = |error: std::io::Error| Failure::cannot(format!("the rehearsal failed: {error}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(io)?;
    fs::copy(from, file_in(&folder)).map_err(io)?;
    let result = look(&folder).await;
    fs::remove_dir_all(&folder).map_err(io)?;
    result
}

async fn look(folder: &Path) -> Result<(i64, usize), Failure> {
    let db = Db::open(&Place::Folder(folder.to_owned()))?;
    let migrated = migrate::migrate(&db).await?;
    let app = crate::app::App::new(db, crate::moment::Moments::real(), Config::default()).await?;
    Ok((migrated.to, app.organisations().len()))
}

fn put_back(from: &Path, data: &Path, may_replace: bool) -> Result<Option<PathBuf>, Failure> {
    let io = |error: std::io::Error| Failure::cannot(format!("could not restore: {error}"));
    fs::create_dir_all(data).map_err(io)?;
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
        fs::create_dir_all(&beside).map_err(io)?;
        for ending in ["", "-wal", "-shm"] {
            let name = format!("porchlight.db{ending}");
            if data.join(&name).exists() {
                fs::rename(data.join(&name), beside.join(&name)).map_err(io)?;
            }
        }
        kept = Some(beside);
    }
    // Copied beside and renamed, so that a cut in the middle leaves no half database.
    let part = data.join("porchlight.db.part");
    fs::copy(from, &part).map_err(io)?;
    fs::File::open(&part).and_then(|file| file.sync_all()).map_err(io)?;
    fs::rename(&part, &file).map_err(io)?;
    Ok(kept)
}

fn free_name(data: &Path) -> PathBuf {
    (1..10_000)
        .map(|number| data.join(format!("before-restore-{number}")))
        .find(|name| !name.exists())
        .unwrap_or_else(|| data.join("before-restore"))
}
