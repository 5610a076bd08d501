//! `export`: everything an organisation owns, in files that other programs can read.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kernel::export::Format;

use super::import::Stop;
use super::progress::Progress;
use super::speak::{say, say_json, told};
use super::{Failure, Where};
use crate::audit::Entry;
use crate::db::{Db, Stored, System, migrate};
use crate::export::{Exported, NotOut, Order, Watch, write};
use crate::moment::Moments;
use crate::organisation::{Organisation, store};

const BY: System = System::because("the operator at the machine takes everything out");

/// Take everything an organisation owns out, as tables with a description.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    place: Where,
    /// The organisation, by its short name; not needed when there is only one.
    #[arg(long, value_name = "SLUG", visible_alias = "organization")]
    organisation: Option<String>,
    /// The folder or zip file to write; it must not be there yet.
    #[arg(long, value_name = "FOLDER_OR_ZIP")]
    out: PathBuf,
    /// In which form the tables are written.
    #[arg(long, value_enum, default_value_t = Form::Both)]
    format: Form,
    /// End with one line of JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// For spreadsheets.
    Csv,
    /// For programs: one JSON object on each line.
    Jsonl,
    Both,
}

impl From<Form> for Format {
    fn from(form: Form) -> Self {
        match form {
            Form::Csv => Self::Csv,
            Form::Jsonl => Self::Jsonl,
            Form::Both => Self::Both,
        }
    }
}

impl Export {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let in_json = self.json;
        told(self.take_out().await, in_json)
    }

    async fn take_out(self) -> Result<ExitCode, Failure> {
        let config = self.place.config()?;
        Where::must_be_made(&config)?;
        let db = Db::open(&Where::place(&config))?;
        let laid = migrate::version(&db).await?;
        if laid == 0 {
            return Err(Failure::cannot("the database is empty: there is nothing to take out"));
        }
        if laid < migrate::newest() {
            return Err(Failure::cannot(format!(
                "the schema is {laid}, this program's is {}; run: porchlight migrate",
                migrate::newest()
            )));
        }
        let organisation = self.organisation(&db).await?;
        let (by, moments) = (BY.within(organisation.id), Moments::real());
        let order =
            Order { to: self.out.clone(), format: self.format.into(), made_at: moments.now() };
        let begun = entry(&db, &by, &moments);
        let mut watch = Bar { stop: Stop::listening(), bar: None };
        let exported = write(&db, &by, order, begun, &mut watch).await;
        if let Some(mut bar) = watch.bar.take() {
            bar.end();
        }
        self.tell(&exported.map_err(failure)?)?;
        Ok(ExitCode::SUCCESS)
    }

    async fn organisation(&self, db: &Db) -> Result<Organisation, Failure> {
        let mut all = store::list(&mut db.clone(), &BY).await?;
        let names = all.iter().map(|one| one.slug.as_str()).collect::<Vec<_>>().join(", ");
        let place = match &self.organisation {
            Some(slug) => all.iter().position(|one| one.slug == *slug).ok_or_else(|| {
                Failure::cannot(format!(
                    "there is no organisation called {slug}; there is: {}",
                    if names.is_empty() { "none" } else { &names }
                ))
            })?,
            None if all.len() == 1 => 0,
            None if all.is_empty() => {
                return Err(Failure::cannot("there is no organisation here to take out"));
            }
            None => {
                return Err(Failure::wrong(format!(
                    "there are several organisations; say which with --organisation: {names}"
                )));
            }
        };
        Ok(all.swap_remove(place))
    }

    fn tell(&self, exported: &Exported) -> Result<(), Failure> {
        if self.json {
            return say_json(exported);
        }
        say(format!(
            "Took “{}” out: {} rows of {} tables, into {} ({} bytes).",
            exported.organisation,
            exported.rows,
            exported.tables,
            exported.to.display(),
            exported.bytes
        ))?;
        say("Everything in it can be read by whoever has it: keep it as you keep the database.")
    }
}

/// The record says so before anything is read.
async fn entry(db: &Db, by: &System, moments: &Moments) -> Stored<()> {
    let tx = db.write().await?;
    tx.commit(Entry::by_system_named(by, "ExportWrite", "organisation", moments)).await
}

fn failure(error: NotOut) -> Failure {
    match error {
        NotOut::Store(error) => error.into(),
        other => Failure::cannot(other.to_string()),
    }
}

struct Bar {
    stop: Stop,
    bar: Option<Progress>,
}

impl Watch for Bar {
    async fn go_on(&mut self, done: u64, all: u64) -> Stored<bool> {
        self.bar.get_or_insert_with(|| Progress::new("Writing", all)).at(done);
        Ok(!self.stop.is_asked())
    }
}
