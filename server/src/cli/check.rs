//! `check`: is everything as it should be?

use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::speak::{say, say_json, told};
use super::{Failure, Where};
use crate::app::App;
use crate::config::EXAMPLE;
use crate::db::backup;
use crate::db::engine::file_in;
use crate::db::{Place, Trouble, migrate};
use crate::jobs;
use crate::moment::Moments;
use crate::private;

/// Look a database and the configuration over.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    place: Where,
    /// Print the commented example configuration and do nothing else.
    #[arg(long)]
    example: bool,
    /// Say it in JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Checked {
    engine: &'static str,
    place: String,
    schema: i64,
    is_up_to_date: bool,
    organisations: usize,
    is_practice: bool,
    dead_jobs: i64,
    warnings: Vec<String>,
}

impl Check {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        if self.example {
            say(EXAMPLE.trim_end())?;
            return Ok(ExitCode::SUCCESS);
        }
        let in_json = self.json;
        told(self.look_over().await, in_json)
    }

    async fn look_over(self) -> Result<ExitCode, Failure> {
        let config = self.place.config()?;
        Where::must_be_made(&config)?;
        let mut warnings = Vec::new();
        if let Place::Folder(folder) = Where::place(&config) {
            backup::check(&file_in(&folder))?;
            warnings = open_to_others(&folder);
            warnings.extend(only_read(&folder)?);
        }
        let db = Where::look(&config).await?;
        if let Place::Url(_) = Where::place(&config) {
            // As /readyz does: no value changes.
            db.try_writing().await?;
        }
        let schema = migrate::version(&db).await?;
        let app = App::new(db.clone(), Moments::real(), config).await?;
        let counts = jobs::store::counts(&mut db.clone()).await?;
        warnings.extend(mixed(&app));
        let checked = Checked {
            engine: db.dialect().name(),
            place: db.whereabouts(),
            schema,
            is_up_to_date: true,
            organisations: app.organisations().len(),
            is_practice: app.is_practice(),
            dead_jobs: counts.iter().filter(|(state, _)| state == "dead").map(|(_, n)| n).sum(),
            warnings,
        };
        report(&checked, self.json)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn report(checked: &Checked, in_json: bool) -> Result<(), Failure> {
    if in_json {
        return say_json(checked);
    }
    say(format!("Database: {} ({}), schema {}.", checked.place, checked.engine, checked.schema))?;
    say(format!(
        "Organisations: {}{}.",
        checked.organisations,
        if checked.is_practice { ", all practice" } else { "" }
    ))?;
    match checked.dead_jobs {
        0 => say("Background work: nothing is stuck.")?,
        found => {
            say(format!("Background work: {found} given up; an administrator can try again."))?;
        }
    }
    for warning in &checked.warnings {
        say(format!("Mind: {warning}"))?;
    }
    say(if checked.warnings.is_empty() { "All is well." } else { "All else is well." })
}

/// Whether a little more can be kept. A full disk is a fault; whoever looks without the right to
/// write, or at a disk that is only lent, is told that nobody could keep anything this way.
fn only_read(folder: &Path) -> Result<Option<String>, Failure> {
    use ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    let trouble = match private::try_writing_beside(&file_in(folder)) {
        Ok(()) => return Ok(None),
        Err(PermissionDenied | ReadOnlyFilesystem) => {
            return Ok(Some(format!(
                "this user can only read {}; whoever serves it must be able to write there",
                folder.display()
            )));
        }
        Err(StorageFull | QuotaExceeded) => Trouble::DiskFull,
        Err(_) => Trouble::DiskFails,
    };
    Err(Failure::cannot(trouble.to_string()))
}

/// Invented people beside real ones: nothing lets them in any more, but a database may be older.
fn mixed(app: &App) -> Option<String> {
    let all = app.organisations();
    let made_up = all.iter().find(|organisation| organisation.is_practice)?;
    (!app.is_practice()).then(|| {
        format!(
            "“{}” is a practice programme beside a real one; take the real one out with porchlight \
             export, and bring it into a place of its own",
            made_up.name
        )
    })
}

/// What other users of the machine could read.
fn open_to_others(folder: &Path) -> Vec<String> {
    let file = file_in(folder);
    let all = [(folder.to_owned(), "700"), (file.clone(), "600")];
    let beside = ["-wal", "-shm"].map(|ending| (private::beside(&file, ending), "600"));
    all.into_iter()
        .chain(beside)
        .filter(|(path, _)| private::is_open_to_others(path))
        .map(|(path, mode)| {
            let path = path.display();
            format!("{path} can be opened by other users of this machine; chmod {mode} {path}")
        })
        .collect()
}
