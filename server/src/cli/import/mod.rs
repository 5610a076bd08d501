//! `import`: a directory or a list of meetings from files, and people, contacts, hours, groups,
//! referrals and certificates from spreadsheets.

mod export;
mod pay;
mod place;
mod refused;
mod report;
mod tables;
mod undo;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::{Args, Subcommand};
use kernel::arriving::Kind;
use kernel::resources::FileFault;

use super::progress::Progress;
use super::speak::{complain, say, say_json};
use super::{Failure, Where};
use crate::db::{Place, Stored};
use crate::moment::Moments;
use crate::resources::reading::{Format, Reading, open_directory, open_meetings};
use crate::resources::{self, Imported, Loaded, Stage, Target, Watch};
use crate::web::language::Language;
use crate::web::words::Words;
use place::Home;
use refused::Places;
use report::Report;
use tables::Table;

/// Bring a list in: a directory, meetings, people, contacts, hours, groups, referrals, certificates. Safe to repeat: what is there already stays as it is.
#[derive(Debug, Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// A directory: HSDS 1.1 or 3.0 tables, HSDS 3 JSON, Ohana tables, or the Illinois export.
    #[command(visible_alias = "resources")]
    Directory(List),
    /// A list of meetings in the Meeting Guide format.
    Meetings(List),
    /// Everything that `porchlight export` took out, into a database without that organisation.
    Export(export::TakeIn),
    /// People from a spreadsheet: participants, or peer workers.
    People(Box<Table>),
    /// A contact log from a spreadsheet. Bring the people in first.
    Contacts(Box<Table>),
    /// Hours of peer workers and volunteers from a spreadsheet.
    Hours(Box<Table>),
    /// What occupations near to peer work pay, from BLS OEWS; `--area WORD` shows it.
    Pay(pay::Pay),
    /// The groups you run, or their sign-in sheets; the columns tell which.
    Groups(Box<Table>),
    /// Where people were pointed to, and what came of it, from a spreadsheet. Bring the people in first.
    Referrals(Box<Table>),
    /// What workers were certified as, and until when, from a spreadsheet.
    Certificates(Box<Table>),
    /// Take a list back as a whole; without a name, the lists that can be taken back, and until when.
    Undo(undo::Undo),
}

#[derive(Debug, Args)]
struct List {
    /// The folder or file. A file of refused rows, mended, is brought in the same way.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[command(flatten)]
    place: Where,
    /// The organisation, by its short name; not needed when there is only one.
    #[arg(long, value_name = "SLUG", visible_alias = "organization")]
    organisation: Option<String>,
    /// What to call the list. The same name again brings the same list up to date. Usually the name of
    /// the file or folder.
    #[arg(long, value_name = "NAME", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    source: Option<String>,
    /// Read and compare, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// End with one line of JSON.
    #[arg(long)]
    json: bool,
    /// Where to write rows that could not be used; usually beside the source.
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
}

/// Some rows were refused; the others are in.
const SOME_REFUSED: u8 = 3;
/// Somebody stopped it; what came in stays.
const STOPPED: u8 = 1;

impl Import {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        match self.what {
            What::Directory(list) => list.run(open_directory).await,
            What::Meetings(list) => list.run(open_meetings).await,
            What::Export(export) => export.run().await,
            What::People(table) => table.run(Kind::People).await,
            What::Contacts(table) => table.run(Kind::Contacts).await,
            What::Hours(table) => table.run(Kind::Hours).await,
            What::Pay(pay) => pay.run().await,
            What::Groups(table) => table.run(Kind::Groups).await,
            What::Referrals(table) => table.run(Kind::Referrals).await,
            What::Certificates(table) => table.run(Kind::Certificates).await,
            What::Undo(undo) => undo.run().await,
        }
    }
}

/// A pipe or a device may never end, and a list is read more than once. What is not there at all is
/// named by whoever reads it.
fn must_be_kept(path: &Path) -> Result<(), Failure> {
    match std::fs::metadata(path) {
        Ok(found) if !found.is_file() && !found.is_dir() => Err(Failure::cannot(format!(
            "{} is neither a file nor a folder; save the list in a file and name that",
            path.display()
        ))),
        _ => Ok(()),
    }
}

impl List {
    async fn run(
        self,
        open: impl Fn(&Path, &str) -> Result<Reading, FileFault>,
    ) -> Result<ExitCode, Failure> {
        let is_said = AtomicBool::new(false);
        let ended = self.bring_in(open, &is_said).await;
        if let Err(failure) = &ended
            && self.json
            && !is_said.load(Ordering::SeqCst)
        {
            say_json(&report::Said::failed(self.source.clone(), self.dry_run, failure.sentence()))?;
        }
        ended
    }

    async fn bring_in(
        &self,
        open: impl Fn(&Path, &str) -> Result<Reading, FileFault>,
        is_said: &AtomicBool,
    ) -> Result<ExitCode, Failure> {
        let words = Words::of(Language::En);
        if self.refused.as_deref().is_some_and(|file| is_same(file, &self.path)) {
            return Err(Failure::wrong(
                "--refused names the file that is to be read; name another",
            ));
        }
        let mut name = self.source.clone().unwrap_or_else(|| refused::name_of(&self.path));
        must_be_kept(&self.path)?;
        let stop = Stop::listening();
        // Read first: a file that cannot be read leaves no new database behind.
        let open = |name: &str| {
            let reading = open(&self.path, name);
            reading.map_err(|fault| Failure::cannot(resources::file_fault(words, &fault)))
        };
        let mut reading = open(&name)?;
        let format = reading.format();
        let home = place::open(&self.place, self.organisation.as_deref(), self.dry_run).await?;
        if let Some(telling) = self.telling(&name, home.as_ref()).await? {
            reading = open(&telling)?;
            name = telling;
        }
        let moments = Moments::real();
        let target = home.as_ref().map(|home| Target {
            db: &home.db,
            by: &home.by,
            moments: &moments,
            source: &name,
        });
        let (loaded, known) = resources::load(reading, target).await?;
        if let Some(target) = target {
            self.is_the_same_list(target, &loaded).await?;
        }
        let refused_file =
            if self.dry_run { None } else { self.write_refused(words, &loaded, format)? };
        let kept = match target.filter(|_| !self.dry_run) {
            Some(_) if stop.is_asked() => Ok(Imported { is_stopped: true, ..Imported::default() }),
            Some(target) => keep(target, &loaded, &known, stop).await,
            None => Ok(resources::rehearse(&loaded, &known)),
        };
        let error = kept.as_ref().err().map(ToString::to_string);
        let imported = kept.unwrap_or_default();
        let report = Report {
            words,
            source: &name,
            organisation: home.as_ref().map(|home| home.name.as_str()),
            format,
            is_dry_run: self.dry_run,
            loaded: &loaded,
            imported: &imported,
            refused_file: refused_file.as_deref(),
            error: error.as_deref(),
        };
        is_said.store(true, Ordering::SeqCst);
        self.tell(&report)
    }

    /// A better name for the list than that of its file, unless it is kept under that already.
    async fn telling(&self, name: &str, home: Option<&Home>) -> Result<Option<String>, Failure> {
        let telling = refused::telling_name(&self.path);
        if self.source.is_some() || telling == name {
            return Ok(None);
        }
        let is_kept = match home {
            Some(home) => resources::is_kept(&home.db, &home.by, name).await?,
            None => false,
        };
        Ok((!is_kept).then_some(telling))
    }

    /// The object of `--json` is said whatever happened.
    fn tell(&self, report: &Report<'_>) -> Result<ExitCode, Failure> {
        if self.json {
            say_json(&report.json())?;
        } else if report.error.is_none() {
            for line in report.lines() {
                say(line)?;
            }
        }
        match report.error {
            Some(error) => Err(Failure::cannot(error)),
            None => Ok(code(report.imported)),
        }
    }

    /// Two folders of one name are not one list: what is kept is not mixed up with what is new unless
    /// somebody says so.
    async fn is_the_same_list(&self, target: Target<'_>, loaded: &Loaded) -> Result<(), Failure> {
        if self.source.is_some() || refused::is_sent_again(&self.path) {
            return Ok(());
        }
        let Some((format, at)) = resources::other_of_that_name(target, loaded).await? else {
            return Ok(());
        };
        let format = resources::format(Words::of(Language::En), format);
        let on = at.to_zoned(jiff::tz::TimeZone::UTC).date();
        let name = target.source;
        Err(Failure::wrong(format!(
            "a list called “{name}” is here already, and it looks like another one ({format}, read on \
             {on}); nothing was brought in. If this is a new list, name it: --source NAME. If it is the \
             same list, say so: --source {name}"
        )))
    }

    fn write_refused(
        &self,
        words: Words,
        loaded: &Loaded,
        format: Format,
    ) -> Result<Option<PathBuf>, Failure> {
        let data = match Where::place(&self.place.config()?) {
            Place::Folder(folder) => Some(folder),
            Place::Url(_) => None,
        };
        let places = Places { source: &self.path, wished: self.refused.as_deref(), data };
        refused::write(words, loaded, format, &places)
    }
}

fn code(imported: &Imported) -> ExitCode {
    if imported.is_stopped {
        complain("stopped; what came in is kept whole, and the same command goes on from there");
        ExitCode::from(STOPPED)
    } else if imported.all.refused > 0 {
        ExitCode::from(SOME_REFUSED)
    } else {
        ExitCode::SUCCESS
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Somebody may press Ctrl-C at any time; what is said at the end is said all the same.
pub(in crate::cli) struct Stop {
    is_asked: Arc<AtomicBool>,
    listening: tokio::task::JoinHandle<()>,
}

impl Stop {
    pub fn listening() -> Self {
        let is_asked = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&is_asked);
        let listening = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                flag.store(true, Ordering::SeqCst);
            }
        });
        Self { is_asked, listening }
    }

    pub fn is_asked(&self) -> bool {
        self.is_asked.load(Ordering::SeqCst)
    }
}

/// Keeps everything, with a bar, until somebody presses Ctrl-C.
async fn keep(
    target: Target<'_>,
    loaded: &Loaded,
    known: &resources::KnownRows,
    stop: Stop,
) -> Stored<Imported> {
    let mut bar = Bar { is_asked_to_stop: stop.is_asked, shown: None };
    let imported = resources::keep(target, loaded, known, &mut bar).await;
    stop.listening.abort();
    if let Some((_, mut progress)) = bar.shown.take() {
        progress.end();
    }
    imported
}

struct Bar {
    is_asked_to_stop: Arc<AtomicBool>,
    shown: Option<(Stage, Progress)>,
}

impl Watch for Bar {
    fn go_on(&mut self, stage: Stage, done: u64, total: u64) -> bool {
        if self.shown.as_ref().is_none_or(|(shown, _)| *shown != stage) {
            if let Some((_, mut before)) = self.shown.take() {
                before.end();
            }
            let label = match stage {
                Stage::Rows => "Rows   ",
                Stage::Entries => "Entries",
            };
            self.shown = Some((stage, Progress::new(label, total)));
        }
        if let Some((_, progress)) = &mut self.shown {
            progress.at(done);
        }
        !self.is_asked_to_stop.load(Ordering::SeqCst)
    }
}
