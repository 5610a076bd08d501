//! `simulate`: an invented programme of any size, for tests and benchmarks.

use std::process::ExitCode;

use clap::Args;

use super::progress::Progress;
use super::speak::{say, say_json};
use super::{Failure, Where};
use crate::moment::Moments;
use crate::practice::{self, Size, make};

/// Make an invented programme of any size, for tests and benchmarks.
#[derive(Debug, Args)]
pub struct Simulate {
    #[command(flatten)]
    place: Where,
    /// Participants.
    #[arg(long, value_name = "N")]
    people: usize,
    /// Months of contacts, about one a week for each pair.
    #[arg(long, value_name = "M", default_value_t = 2)]
    months: u16,
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

impl Simulate {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        if self.months > 11 {
            return Err(Failure::wrong(
                "--months goes up to 11: an entry may be a year old at most",
            ));
        }
        let config = self.place.config()?;
        let db = Where::open_unless(&config, practice::refuse_any).await?;
        practice::clear_half_made(&db).await?;
        #[expect(clippy::cast_possible_truncation, reason = "at most 48 weeks")]
        let weeks = (f64::from(self.months) * WEEKS_A_MONTH).round() as i64;
        let size = Size {
            participants: self.people,
            workers: self.people.div_ceil(PEOPLE_A_WORKER).max(1),
            weeks,
            seed: self.seed,
            waiting_pct: WAITING_PCT,
            has_town: false,
        };
        let progress = std::sync::Mutex::new(Progress::new("Making", self.people as u64));
        let made = make(&db, &Moments::real(), size, |done| {
            if let Ok(mut progress) = progress.lock() {
                progress.at(done);
            }
        })
        .await?;
        if let Ok(mut progress) = progress.lock() {
            progress.end();
        }
        if self.json {
            say_json(&made)?;
        } else {
            say(format!(
                "Made {} people, {} pairs, {} asks and {} contacts. Nobody in it is real.",
                made.people, made.pairs, made.asks, made.contacts
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}
