//! `migrate` and `backup`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::progress::Progress;
use super::speak::{say, say_json, told};
use super::{Failure, Where};
use crate::db::{Db, migrate};

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
        let in_json = self.json;
        told(self.bring_up().await, in_json)
    }

    async fn bring_up(self) -> Result<ExitCode, Failure> {
        let config = self.place.config()?;
        // A slip of the finger must not become a second, empty database.
        Where::must_be_made(&config)?;
        let db = Db::open(&Where::place(&config))?;
        let migrated = migrate::migrate(&db).await?;
        if self.json {
            say_json(&migrated)?;
        } else if migrated.applied.is_empty() {
            say(format!("The schema is up to date (version {}).", migrated.to))?;
        } else {
            say(format!(
                "Schema {} to {}: {}.",
                migrated.from,
                migrated.to,
                migrated.applied.join(", ")
            ))?;
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
        let in_json = self.json;
        told(self.copy().await, in_json)
    }

    async fn copy(self) -> Result<ExitCode, Failure> {
        let config = self.place.config()?;
        // As it is: a backup is taken before a newer program changes the schema.
        Where::must_be_made(&config)?;
        let db = Db::open(&Where::place(&config))?;
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
                "Backed up to {} ({} bytes), and read back whole. Its checksum stands beside it, in \
                 {0}.sha256: keep the two together.",
                backup.file.display(),
                backup.bytes
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
