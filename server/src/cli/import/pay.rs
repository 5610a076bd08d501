//! `import pay`: what occupations pay in an area, from BLS; and a look at it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kernel::pay::{Cents, Figure, STAND_INS, Spread};
use serde_json::json;

use super::{SOME_REFUSED, place};
use crate::audit::Entry;
use crate::cli::speak::{complain, say, say_json, told};
use crate::cli::{Failure, Where};
use crate::imports;
use crate::moment::Moments;
use crate::pay::{self, Origin, SOURCE};
use crate::web::language::Language;
use crate::web::words::Words;

/// A file of figures, or a look at those that are kept.
#[derive(Debug, Args)]
pub(super) struct Pay {
    /// A table of BLS OEWS (CSV).
    #[arg(value_name = "FILE", required_unless_present = "area")]
    path: Option<PathBuf>,
    /// Bring nothing in; show what the occupations nearest to peer work pay where this is in the name.
    #[arg(long, value_name = "WORD", conflicts_with = "path")]
    area: Option<String>,
    #[command(flatten)]
    place: Where,
    /// The organisation, by its short name; not needed when there is only one.
    #[arg(long, value_name = "SLUG", visible_alias = "organization")]
    organisation: Option<String>,
    /// Where the figures are from, as they are to be cited.
    #[arg(long, value_name = "TEXT", default_value = SOURCE)]
    source: String,
    /// Read and compare, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// End with one line of JSON.
    #[arg(long)]
    json: bool,
}

/// Rows kept in one change.
const AT_ONCE: usize = 500;

impl Pay {
    pub(super) async fn run(self) -> Result<ExitCode, Failure> {
        let ended = match &self.path {
            Some(path) => self.bring_in(path).await,
            None => self.look().await,
        };
        told(ended, self.json)
    }

    async fn bring_in(&self, path: &std::path::Path) -> Result<ExitCode, Failure> {
        let why = |fault| imports::file_fault(Words::of(Language::En), &fault);
        super::must_be_kept(path)?;
        let read = pay::read(path).map_err(|fault| Failure::cannot(why(fault)))?;
        let read = read.map_err(|fault| Failure::cannot(format!("could not {fault}")))?;
        let home = place::open(&self.place, self.organisation.as_deref(), self.dry_run).await?;
        let (mut kept, mut same) = (0_u64, 0_u64);
        if let Some(home) = home.filter(|_| !self.dry_run) {
            let moments = Moments::real();
            let from = Origin { source: &self.source, at: moments.now() };
            for batch in read.rows.chunks(AT_ONCE) {
                let mut tx = home.db.write().await?;
                for row in batch {
                    let is_new = pay::keep(&mut tx, &home.by, row, from).await?;
                    *(if is_new { &mut kept } else { &mut same }) += 1;
                }
                tx.commit(Entry::by_system_named(&home.by, "PayImport", "pay", &moments)).await?;
            }
        } else {
            kept = read.rows.len() as u64;
        }
        self.tell(&read, kept, same)
    }

    fn tell(&self, read: &pay::Read, kept: u64, same: u64) -> Result<ExitCode, Failure> {
        let refused = read.refused.len() as u64;
        if self.json {
            say_json(&json!({
                "read": read.rows.len() as u64 + refused, "kept": kept, "unchanged": same,
                "refused": refused, "source": self.source, "dry_run": self.dry_run,
            }))?;
        } else {
            say(format!("{kept} rows of pay kept, {same} unchanged, {refused} refused"))?;
        }
        for (line, why) in &read.refused {
            complain(format!("line {line}: {why}"));
        }
        Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) })
    }

    async fn look(&self) -> Result<ExitCode, Failure> {
        let home = place::open(&self.place, self.organisation.as_deref(), true).await?;
        let home = home.ok_or_else(|| Failure::cannot("there is no programme there yet"))?;
        let area = self.area.as_deref().unwrap_or_default();
        let found = pay::find(&mut home.db.clone(), &home.by, area, &STAND_INS).await?;
        if found.is_empty() {
            return Err(Failure::cannot(format!("no pay is kept for an area called “{area}”")));
        }
        say("There are no figures of peer workers; these occupations stand in for them.")?;
        for kept in found {
            let pay = kept.pay;
            say(format!("{}: {} {}", pay.area, pay.occupation_code, pay.occupation))?;
            say(format!("  an hour {}", spread(&pay.hourly)))?;
            say(format!("  a year  {}  ({})", spread(&pay.annual), kept.source))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// "10 % up to $16.17 · 25 % up to $18.34 · …".
fn spread(spread: &Spread) -> String {
    let parts = [10, 25, 50, 75, 90].iter().zip(spread.0);
    let one = |(pct, figure): (&i32, Figure)| format!("{pct} % up to {}", shown(figure));
    parts.map(one).collect::<Vec<_>>().join(" · ")
}

fn shown(figure: Figure) -> String {
    let dollars = |cents: Cents| format!("${}.{:02}", cents / 100, cents % 100);
    match figure {
        Figure::Cents(cents) => dollars(cents),
        Figure::AtLeast(cents) => format!("{} or more", dollars(cents)),
        Figure::NotPublished => "(not published)".to_owned(),
    }
}
