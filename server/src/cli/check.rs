//! `check`: is everything as it should be?

use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::speak::{say, say_json};
use super::{Failure, Where};
use crate::app::App;
use crate::config::EXAMPLE;
use crate::db::backup;
use crate::db::engine::file_in;
use crate::db::{Db, Place, migrate};
use crate::jobs;
use crate::moment::Moments;

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
}

impl Check {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        if self.example {
            say(EXAMPLE.trim_end());
            return Ok(ExitCode::SUCCESS);
        }
        let config = self.place.config()?;
        let place = Where::place(&config);
        if let Place::Folder(folder) = &place {
            let file = file_in(folder);
            if !file.exists() {
                return Err(Failure::cannot(format!(
                    "there is no database in {}",
                    folder.display()
                )));
            }
            backup::check(&file)?;
        }
        let db = Db::open(&place)?;
        let schema = migrate::version(&db).await?;
        let newest = migrate::ALL.last().map_or(0, |last| last.number);
        if schema < newest {
            return Err(Failure::cannot(format!(
                "the schema is {schema}, this program's is {newest}; run: porchlight migrate"
            )));
        }
        let app = App::new(db.clone(), Moments::real(), config).await?;
        let counts = jobs::store::counts(&mut db.clone()).await?;
        let checked = Checked {
            engine: db.dialect().name(),
            place: db.whereabouts(),
            schema,
            is_up_to_date: true,
            organisations: app.organisations().len(),
            is_practice: app.is_practice(),
            dead_jobs: counts.iter().filter(|(state, _)| state == "dead").map(|(_, n)| n).sum(),
        };
        report(&checked, self.json)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn report(checked: &Checked, in_json: bool) -> Result<(), Failure> {
    if in_json {
        return say_json(checked);
    }
    say(format!("Database: {} ({}), schema {}.", checked.place, checked.engine, checked.schema));
    say(format!(
        "Organisations: {}{}.",
        checked.organisations,
        if checked.is_practice { ", all practice" } else { "" }
    ));
    match checked.dead_jobs {
        0 => say("Background work: nothing is stuck."),
        found => say(format!("Background work: {found} given up; an administrator can try again.")),
    }
    say("All is well.");
    Ok(())
}
