//! `simulate`: an invented programme of any size, for tests and benchmarks.

use std::process::ExitCode;
use std::sync::Mutex;

use clap::Args;

use super::progress::Progress;
use super::speak::{say, say_json, told};
use super::{Failure, Where};
use crate::config::Config;
use crate::moment::Moments;
use crate::practice::{self, Made, Size, make};

/// Make an invented programme of any size, for tests and benchmarks.
#[derive(Debug, Args)]
pub struct Simulate {
    #[command(flatten)]
    place: Where,
    /// Participants.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    people: i64,
    /// Months of contacts, about one a week for each pair.
    #[arg(long, value_name = "M", default_value_t = 2, allow_negative_numbers = true)]
    months: i64,
    /// Another seed makes other people.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Say it in JSON.
    #[arg(long)]
    json: bool,
}

/// Participants for each worker: the size of a caseload with room to spare.
const PEOPLE_A_WORKER: usize = 12;
/// Of a hundred participants, so many wait for a peer.
const WAITING_PCT: usize = 8;
/// Weeks in a year over months in a year.
const WEEKS_A_MONTH: f64 = 52.0 / 12.0;
/// An entry may be a year old at most.
const MONTHS_MAX: u16 = 11;

impl Simulate {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let in_json = self.json;
        told(self.make().await, in_json)
    }

    async fn make(self) -> Result<ExitCode, Failure> {
        let size = self.size()?;
        let config = self.place.config()?;
        let made = Where::or_as_it_was(&config, Box::pin(fill(&config, size))).await?;
        if self.json {
            say_json(&made)?;
        } else {
            say(format!(
                "Made {} people, {} pairs, {} asks and {} contacts. Nobody in it is real.",
                made.people, made.pairs, made.asks, made.contacts
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn size(&self) -> Result<Size, Failure> {
        let participants = usize::try_from(self.people).ok().filter(|people| *people > 0);
        let participants = participants.ok_or_else(|| {
            Failure::wrong("--people says how many participants to invent, 1 or more")
        })?;
        let months = u16::try_from(self.months).ok().filter(|months| *months <= MONTHS_MAX);
        let months = months.ok_or_else(|| {
            Failure::wrong(format!(
                "--months goes from 0 up to {MONTHS_MAX}: an entry may be a year old at most"
            ))
        })?;
        #[expect(clippy::cast_possible_truncation, reason = "at most 48 weeks")]
        let weeks = (f64::from(months) * WEEKS_A_MONTH).round() as i64;
        Ok(Size {
            participants,
            workers: participants.div_ceil(PEOPLE_A_WORKER),
            weeks,
            seed: self.seed,
            waiting_pct: WAITING_PCT,
            has_town: false,
        })
    }
}

async fn fill(config: &Config, size: Size) -> Result<Made, Failure> {
    let db = Where::open_unless(config, practice::refuse_any).await?;
    practice::clear_half_made(&db).await?;
    let progress = Mutex::new(Progress::new("Making", size.participants as u64));
    let made = make(&db, &Moments::real(), size, |done| {
        if let Ok(mut progress) = progress.lock() {
            progress.at(done);
        }
    })
    .await?;
    if let Ok(mut progress) = progress.lock() {
        progress.end();
    }
    Ok(made)
}
