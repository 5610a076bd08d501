//! `restore`: a backup back into a folder or a server, after a rehearsal.

mod rehearsal;
mod swap;

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::speak::{say, say_json, told};
use super::{Failure, Where};
use crate::db::backup::is_as_written;
use crate::db::engine::file_in;
use crate::db::{Db, Place, StoreError, Stored};
use crate::organisation::store::kinds;
use crate::private;
use rehearsal::{BY, Rehearsal};
use swap::put_in;

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
    /// Whether a checksum stood beside the backup; it was right, or nothing would have been done.
    checksum: bool,
    sessions_ended: u64,
    invitations_ended: u64,
    /// Rows that went into a PostgreSQL server.
    rows: Option<u64>,
    kept_as: Option<PathBuf>,
}

impl Restore {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let in_json = self.json;
        told(self.put_back().await, in_json)
    }

    async fn put_back(self) -> Result<ExitCode, Failure> {
        self.must_be_a_file()?;
        let checksum = is_as_written(&self.from)?;
        let config = self.place.config()?;
        if config.data.is_none() && config.database.is_none() {
            return Err(Failure::wrong("say where to: --data DIR, or --database URL"));
        }
        let to = Where::place(&config);
        self.refuse_itself(&to)?;
        let rehearsal = Rehearsal::new(&to)?;
        let rehearsed = rehearsal.make_ready(&self.from).await?;
        let mut restored = Restored {
            restored: false,
            schema: rehearsed.schema,
            organisations: rehearsed.organisations,
            checksum,
            sessions_ended: rehearsed.ended.sessions,
            invitations_ended: rehearsed.ended.invitations,
            rows: None,
            kept_as: None,
        };
        if !self.rehearse {
            match &to {
                Place::Folder(data) => {
                    restored.kept_as = put_in(&rehearsal.file(), data, self.replace)?;
                }
                Place::Url(_) if self.replace => {
                    return Err(Failure::wrong(
                        "--replace is for a folder; a server's database must be empty: make a new \
                         one, and restore into that",
                    ));
                }
                Place::Url(_) => {
                    let db = Where::open_unless(&config, refuse_programme).await?;
                    restored.rows = Some(db.take_in(&rehearsal.file()).await?);
                }
            }
            restored.restored = true;
        }
        self.report(&restored, &to)?;
        Ok(ExitCode::SUCCESS)
    }

    fn must_be_a_file(&self) -> Result<(), Failure> {
        match std::fs::metadata(&self.from) {
            Ok(found) if found.is_file() => Ok(()),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(Failure::cannot(
                format!("{} cannot be read: {}", self.from.display(), private::why(&error)),
            )),
            _ => Err(Failure::wrong(format!("{} is not a file", self.from.display()))),
        }
    }

    /// What is there cannot take its own place.
    fn refuse_itself(&self, to: &Place) -> Result<(), Failure> {
        let Place::Folder(data) = to else { return Ok(()) };
        if self.rehearse || !private::is_same(&self.from, &file_in(data)) {
            return Ok(());
        }
        Err(Failure::wrong(format!(
            "{} is the database that is in {} now; name a backup, made with: \
             porchlight backup --data {1} FILE",
            self.from.display(),
            data.display()
        )))
    }

    fn report(&self, restored: &Restored, to: &Place) -> Result<(), Failure> {
        if self.json {
            return say_json(restored);
        }
        say(format!(
            "The backup is whole: schema {}, organisations: {}.",
            restored.schema, restored.organisations
        ))?;
        if !restored.checksum {
            say("No checksum stood beside it; it was looked over page by page instead.")?;
        }
        if let Some(kept) = &restored.kept_as {
            say(format!("What was there before is kept as {}.", kept.display()))?;
        }
        match (restored.restored, to, restored.rows) {
            (false, ..) => say("This was a rehearsal; nothing was changed.")?,
            (true, Place::Folder(data), _) => say(format!("Restored into {}.", data.display()))?,
            (true, Place::Url(_), rows) => {
                say(format!("Restored into the server, {} rows.", rows.unwrap_or(0)))?;
            }
        }
        if restored.restored {
            say(format!(
                "Everybody signs in again, with the password of the day of the backup: sessions \
                 ended: {}, open invitations ended: {}.",
                restored.sessions_ended, restored.invitations_ended
            ))?;
        }
        Ok(())
    }
}

/// A server that holds a programme stays as it is, to its schema. Asked again under a lock.
async fn refuse_programme(db: &Db) -> Stored<()> {
    if kinds(&mut db.clone(), &BY).await?.is_empty() {
        return Ok(());
    }
    Err(StoreError::Version(
        "the database already holds a programme; a backup goes into an empty one".into(),
    ))
}
