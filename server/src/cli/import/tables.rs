//! `import people|contacts|hours|groups|referrals|certificates`: somebody's own spreadsheet.

mod ended;
mod said;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kernel::arriving::{ArrivingRole, DateOrder, Kind, key_of};
use kernel::contacts::{Mode, Outcome, WorkCode};
use serde_json::json;

use self::ended::Report;
use self::said::{day_order, meant, mode, must_be_settled, outcome, role, work, worker};
use super::place::{self, Home};
use super::{SOME_REFUSED, STOPPED, Stop, refused};
use crate::cli::part::Part;
use crate::cli::progress::Progress;
use crate::cli::speak::{complain, say, say_json};
use crate::cli::{Failure, Where};
use crate::db::System;
use crate::imports::{self, Cannot, Ended, Plan, Refusal, Settled, Target, Watch};
use crate::moment::Moments;
use crate::private;
use crate::web::language::Language;
use crate::web::words::Words;

/// One list, and what somebody says about it.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "switches of one command, each by its name")]
pub(super) struct Table {
    /// The file: CSV or XLSX. A file of refused rows, mended, is brought in the same way.
    #[arg(value_name = "FILE")]
    path: PathBuf,
    #[command(flatten)]
    place: Where,
    /// The organisation, by its short name; not needed when there is only one.
    #[arg(long, value_name = "SLUG", visible_alias = "organization")]
    organisation: Option<String>,
    /// Which list it is, when several lists have numbers of their own that could be the same.
    #[arg(long, value_name = "NAME", default_value = "")]
    source: String,
    /// The sheet of a workbook; otherwise the first that holds something.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What a column means: "Name of the column=phone", "=minutes:hours", or "=-" to leave it out.
    #[arg(long = "column", value_name = "COLUMN=MEANING")]
    columns: Vec<String>,
    /// Which comes first in dates like 3/4/2024: day-first or month-first.
    #[arg(long, value_name = "ORDER", value_parser = day_order)]
    dates: Option<DateOrder>,
    /// What people are here as where a row does not say: participant or peer-worker.
    #[arg(long = "as", value_name = "ROLE", value_parser = role)]
    role: Option<ArrivingRole>,
    /// Who did the work where a row does not say, by name.
    #[arg(long, value_name = "NAME")]
    worker: Option<String>,
    /// How people met where a row does not say: in-person, phone, text, email, video, …
    #[arg(long, value_name = "MODE", value_parser = mode)]
    mode: Option<Mode>,
    /// How it went where a row does not say: reached, left-message, no-answer, …
    #[arg(long, value_name = "OUTCOME", value_parser = outcome)]
    outcome: Option<Outcome>,
    /// The kind of work where a row does not say, or says it in words of its own: D1 to W2.
    #[arg(long, value_name = "CODE", value_parser = work)]
    work: Option<WorkCode>,
    /// The group of a sign-in sheet where a row does not say, by name.
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    /// In a sign-in sheet: count people whom nobody here knows by that name, and do not keep the name.
    #[arg(long)]
    count_unknown: bool,
    /// Bring in rows that may be about somebody who is here already.
    #[arg(long)]
    anyway: bool,
    /// Read and compare, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// End with one line of JSON.
    #[arg(long)]
    json: bool,
    /// Where to write rows that were refused; usually beside the file.
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
}

const WORDS: Words = Words::of(Language::En);
/// Refused rows told on the terminal; all of them stand in the file.
const MOST_TOLD: usize = 10;

impl Table {
    pub(super) async fn run(self, kind: Kind) -> Result<ExitCode, Failure> {
        let ended = self.bring_in(kind).await;
        if let Err(failure) = &ended
            && self.json
        {
            say_json(&json!({ "kind": kind.code(), "error": failure.sentence() }))?;
        }
        ended
    }

    async fn bring_in(&self, kind: Kind) -> Result<ExitCode, Failure> {
        if self.refused.as_deref().is_some_and(|file| super::is_same(file, &self.path)) {
            return Err(Failure::wrong(
                "--refused names the file that is to be read; name another",
            ));
        }
        super::must_be_kept(&self.path)?;
        // Read first: a file that cannot be read leaves no new database behind.
        let stop = Stop::listening();
        let mut settled = self.settled(kind)?;
        self.look_alone(kind, &settled)?;
        let home = place::open(&self.place, self.organisation.as_deref(), self.dry_run).await?;
        let (home, _scratch) = match home {
            Some(home) => (home, None),
            None => place::scratch().await.map(|(home, scratch)| (home, Some(scratch)))?,
        };
        let moments = Moments::real();
        let target = Target {
            db: &home.db,
            by: &home.by,
            moments: &moments,
            programme: home.programme,
            zone: home.zone.clone(),
            acted: None,
        };
        if let Some(name) = &self.worker {
            settled.worker = Some(worker(&target, name).await?);
        }
        let plan = imports::look(&target, &self.path, kind, &settled).await.map_err(cannot)?;
        must_be_settled(&plan)?;
        if self.dry_run {
            self.rehearse(&target, &home, plan, &settled, stop).await
        } else {
            self.bring(&target, &home, plan, &settled, stop).await
        }
    }

    fn look_alone(&self, kind: Kind, settled: &Settled) -> Result<(), Failure> {
        let today = Moments::real().now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let looked = Plan::look(&self.path, kind, settled, &BTreeMap::new(), today);
        looked.map(drop).map_err(|fault| cannot(Cannot::Read(fault)))
    }

    fn settled(&self, kind: Kind) -> Result<Settled, Failure> {
        let mut columns = BTreeMap::new();
        for said in &self.columns {
            let (name, meaning) = said.rsplit_once('=').ok_or_else(|| {
                Failure::wrong(format!("--column {said}: say it as “Name of the column=meaning”"))
            })?;
            columns.insert(key_of(name), meant(kind, meaning)?);
        }
        Ok(Settled {
            source: self.source.clone(),
            sheet: self.sheet.clone(),
            columns,
            day_order: self.dates.map(|order| order.code().to_owned()),
            role: self.role.map(|role| role.code().to_owned()),
            worker: None,
            mode: self.mode.map(|mode| mode.code().to_owned()),
            outcome: self.outcome.map(|outcome| outcome.code().to_owned()),
            work: self.work.map(|work| work.code().to_owned()),
            group: self.group.clone(),
            counts_strangers: self.count_unknown,
            anyway: std::collections::BTreeSet::new(),
            is_all_anyway: self.anyway,
        })
    }

    async fn rehearse(
        &self,
        target: &Target<'_, System>,
        home: &Home,
        plan: Plan,
        settled: &Settled,
        stop: Stop,
    ) -> Result<ExitCode, Failure> {
        let (kind, rows, left_out) = (plan.kind, plan.rows, plan.left_out());
        let mut bar = Bar::new(stop);
        let mut first = Vec::new();
        let tried = imports::rehearse(target, plan, settled, &mut bar, |refusal| {
            if first.len() <= MOST_TOLD {
                first.push(refusal);
            }
        });
        let tried = tried.await.map_err(cannot)?;
        let is_stopped = bar.end();
        let refusals = lines(target, &first).await?;
        self.tell(&Report {
            table: self,
            kind,
            organisation: &home.name,
            rows,
            counts: tried.counts,
            changes: &tried.changes,
            left_out: &left_out,
            refused_file: None,
            refusals: &refusals,
            import: None,
            is_stopped,
        })
    }

    async fn bring(
        &self,
        target: &Target<'_, System>,
        home: &Home,
        plan: Plan,
        settled: &Settled,
        stop: Stop,
    ) -> Result<ExitCode, Failure> {
        let name = self.path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into());
        let (kind, rows) = (plan.kind, plan.rows);
        let id = imports::begin(target, (kind, &name), settled).await?;
        let mut bar = Bar::new(stop);
        let ended = imports::bring(target, id, plan, &mut bar).await;
        bar.end();
        if matches!(ended, Ok(Ended::Paused)) {
            imports::stop(target, id, imports::State::Running).await?;
        }
        let import = imports::find(&mut target.db.clone(), target.by, id).await?;
        let import = import.ok_or_else(|| Failure::cannot("the import is no longer there"))?;
        let file = self.write_refused(target, &import).await;
        ended.map_err(cannot)?;
        let file = file?;
        let first = imports::refused(&mut target.db.clone(), target.by, id, (0, 11)).await?;
        let refusals = lines(target, &first).await?;
        self.tell(&Report {
            table: self,
            kind,
            organisation: &home.name,
            rows,
            counts: import.counts,
            changes: &import.told.changes,
            left_out: &import.told.left_out,
            refused_file: file.as_deref(),
            refusals: &refusals,
            import: Some(id),
            is_stopped: import.state != imports::State::Done,
        })
    }

    /// Writes the refused rows beside the file, or where somebody said.
    async fn write_refused(
        &self,
        target: &Target<'_, System>,
        import: &imports::Import,
    ) -> Result<Option<PathBuf>, Failure> {
        if import.counts.refused == 0 {
            return Ok(None);
        }
        let first = match &self.refused {
            Some(wished) => wished.clone(),
            None => refused::beside(&self.path),
        };
        let nowhere = |error: std::io::Error| {
            Failure::cannot(format!(
                "the rows are in, but those that were refused could not be written to {}: {}; they \
                 can still be had on the page of the import",
                first.display(),
                private::why(&error)
            ))
        };
        let part = Part::beside(&first).map_err(nowhere)?;
        let written = imports::write_refused(target.db, target.by, WORDS, (import, part)).await?;
        let mut part = written.map_err(nowhere)?;
        let path = match &self.refused {
            Some(wished) => Ok(wished.clone()),
            None => refused::name_for(&mut part, &self.path),
        };
        let path = path.map_err(nowhere)?;
        part.keep(&path).map_err(nowhere)?;
        Ok(Some(path))
    }

    fn tell(&self, report: &Report<'_>) -> Result<ExitCode, Failure> {
        if self.json {
            say_json(&report.json())?;
        } else {
            report.lines().into_iter().try_for_each(say)?;
        }
        if report.is_stopped {
            complain(
                "stopped; what came in is kept whole, and the same command goes on from there",
            );
            return Ok(ExitCode::from(STOPPED));
        }
        let is_whole = report.counts.refused == 0;
        Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) })
    }
}

fn cannot(why: Cannot) -> Failure {
    match why {
        Cannot::Store(error) => error.into(),
        Cannot::Read(fault) => Failure::cannot(imports::file_fault(WORDS, &fault)),
    }
}

async fn lines(target: &Target<'_, System>, refusals: &[Refusal]) -> Result<Vec<String>, Failure> {
    Ok(imports::refusal_lines(target.db, target.by, WORDS, refusals).await?)
}

/// The bar of a long import, until somebody presses Ctrl-C.
pub(super) struct Bar {
    stop: Stop,
    shown: Option<Progress>,
}

impl Bar {
    pub(super) fn new(stop: Stop) -> Self {
        Self { stop, shown: None }
    }

    /// Ends the bar; says whether somebody asked to stop.
    pub(super) fn end(self) -> bool {
        if let Some(mut shown) = self.shown {
            shown.end();
        }
        let _ = std::io::stderr().flush();
        self.stop.listening.abort();
        self.stop.is_asked()
    }
}

impl Watch for Bar {
    fn go_on(&mut self, done: u64, total: u64) -> bool {
        let shown = self.shown.get_or_insert_with(|| Progress::new("Rows", total));
        shown.at(done);
        !self.stop.is_asked()
    }
}
