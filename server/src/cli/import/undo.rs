//! `import undo`: which lists can be taken back as a whole and until when; and taking one back.

use std::process::ExitCode;

use clap::Args;
use kernel::ids::ImportId;
use serde_json::{Value, json};

use super::place::{self, Home};
use super::tables::Bar;
use super::{SOME_REFUSED, STOPPED, Stop};
use crate::cli::speak::{complain, say, say_json, told};
use crate::cli::{Failure, Where};
use crate::db::System;
use crate::imports::{self, Import, State, TakenBack, Target, may_undo, undo_until};
use crate::moment::Moments;
use crate::web::dates::Dates;
use crate::web::language::Language;
use crate::web::words::Words;

/// Take a list back as a whole: people, contacts, hours, groups, referrals or certificates.
#[derive(Debug, Args)]
pub(super) struct Undo {
    /// The import, as the list names it. Left out, everything that can be taken back is listed.
    #[arg(value_name = "IMPORT")]
    import: Option<ImportId>,
    #[command(flatten)]
    place: Where,
    /// The organisation, by its short name; not needed when there is only one.
    #[arg(long, value_name = "SLUG", visible_alias = "organization")]
    organisation: Option<String>,
    /// End with one line of JSON.
    #[arg(long)]
    json: bool,
}

const WORDS: Words = Words::of(Language::En);
/// Most of what stayed that is named.
const NAMED_MAX: u32 = 50;

impl Undo {
    pub(super) async fn run(self) -> Result<ExitCode, Failure> {
        told(self.look_or_take().await, self.json)
    }

    async fn look_or_take(&self) -> Result<ExitCode, Failure> {
        let stop = Stop::listening();
        let home = place::open(&self.place, self.organisation.as_deref(), true).await?;
        let home = home.ok_or_else(|| Failure::cannot("there is no programme there yet"))?;
        let moments = Moments::real();
        match self.import {
            Some(id) => self.take_back(&home, &moments, id, stop).await,
            None => self.list(&home, &moments).await,
        }
    }

    async fn list(&self, home: &Home, moments: &Moments) -> Result<ExitCode, Failure> {
        let mut all = imports::list(&mut home.db.clone(), &home.by).await?;
        all.retain(|import| may_undo(&as_stopped(import), moments.now()));
        if self.json {
            let all: Vec<Value> = all.iter().map(|import| one(&as_stopped(import))).collect();
            say_json(&json!({ "organisation": home.name, "can_be_undone": all }))?;
            return Ok(ExitCode::SUCCESS);
        }
        if all.is_empty() {
            say(format!("{}: there is no list that can be taken back as a whole.", home.name))?;
            return Ok(ExitCode::SUCCESS);
        }
        say(format!("{}: lists that can be taken back as a whole", home.name))?;
        for import in all {
            let until = day(home, &import);
            say(format!("  {}  {} {}", import.id, import.kind.code(), import.file_name))?;
            say(format!("    {} Until {until}.", imports::state(WORDS, &import)))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    async fn take_back(
        &self,
        home: &Home,
        moments: &Moments,
        id: ImportId,
        stop: Stop,
    ) -> Result<ExitCode, Failure> {
        let target = Target {
            db: &home.db,
            by: &home.by,
            moments,
            programme: home.programme,
            zone: home.zone.clone(),
            acted: None,
        };
        let mut import = found(home, id).await?;
        if is_cut_off(&import) {
            // Whoever still works on it sees with its next rows that it was stopped.
            imports::stop(&target, id, import.state).await?;
            import = found(home, id).await?;
        }
        if import.state != State::Undoing && !may_undo(&import, moments.now()) {
            return Err(Failure::cannot(why_not(home, &import)));
        }
        let mut bar = Bar::new(stop);
        let taken = imports::take_back(&target, &import, &mut bar).await;
        bar.end();
        if taken? == TakenBack::NotNow {
            return Err(Failure::cannot("somebody goes on with this list just now; it was left"));
        }
        self.tell(&target, home, &found(home, id).await?).await
    }

    async fn tell(
        &self,
        target: &Target<'_, System>,
        home: &Home,
        import: &Import,
    ) -> Result<ExitCode, Failure> {
        let dates = Dates::new(WORDS, home.zone.clone(), target.moments.now());
        let about = (import, NAMED_MAX);
        let stayed = imports::stayed(&mut home.db.clone(), &home.by, &dates, about).await?;
        let stayed: Vec<String> = stayed.into_iter().map(|one| one.label).collect();
        let is_stopped = import.state != State::Undone;
        if self.json {
            say_json(&json!({
                "organisation": home.name,
                "import": import.id,
                "kind": import.kind.code(),
                "file": import.file_name,
                "state": import.state.code(),
                "stopped": is_stopped,
                "stayed": import.stayed,
                "stayed_first": stayed,
            }))?;
        } else {
            say(format!("{}: {}", import.file_name, imports::state(WORDS, import)))?;
            for label in &stayed {
                say(format!("  {label}"))?;
            }
        }
        if is_stopped {
            complain(
                "stopped; the rest goes when the same command is given again, or by itself when the \
                 program serves",
            );
            return Ok(ExitCode::from(STOPPED));
        }
        let is_whole = import.stayed == 0;
        Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) })
    }
}

async fn found(home: &Home, id: ImportId) -> Result<Import, Failure> {
    let import = imports::find(&mut home.db.clone(), &home.by, id).await?;
    import.ok_or_else(|| {
        Failure::cannot(format!(
            "there is no import {id} in {}; without it, all are listed",
            home.name
        ))
    })
}

/// Begun at the machine and not at its end: it still runs there, or was cut off.
fn is_cut_off(import: &Import) -> bool {
    import.made_by.is_none() && matches!(import.state, State::Waiting | State::Running)
}

/// The import as it is once it has been stopped.
fn as_stopped(import: &Import) -> Import {
    let state = if is_cut_off(import) { State::Stopped } else { import.state };
    Import { state, ..import.clone() }
}

fn why_not(home: &Home, import: &Import) -> String {
    let name = &import.file_name;
    match import.state {
        State::Undone => format!("{name} has been taken back already"),
        state if state.is_moving() || state == State::Looking => {
            format!("{name} is being worked on just now; stop it on its page first")
        }
        _ if import.counts.added == 0 => format!("nothing came in from {name}"),
        _ => format!(
            "{name} can no longer be taken back as a whole; that was possible until {}",
            day(home, import)
        ),
    }
}

fn day(home: &Home, import: &Import) -> String {
    undo_until(import).to_zoned(home.zone.clone()).strftime("%Y-%m-%d %H:%M %Z").to_string()
}

fn one(import: &Import) -> Value {
    json!({
        "import": import.id,
        "kind": import.kind.code(),
        "file": import.file_name,
        "state": import.state.code(),
        "added": import.counts.added,
        "made_at": import.made_at,
        "until": undo_until(import),
    })
}
