//! Taking back what somebody just did: the very step they name, and no other.
//!
//! What would come of it is worked out by reading alone, so that a page can say whether there is a way
//! back ([`may_take_back`]) by the same rule by which it is taken ([`undo`]).

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::ids::PersonId;
use kernel::matching::{Proposal, Relationship, State, Step};

use super::kept::{AskState, TakenStep, Taking, Together};
use super::steps::{Taken, has_room, holds, link, who_left};
use super::store;
use crate::db::{One, Proof, Reads, Stored, Tx};

/// How long somebody can take back what they just did (interface rules, 2.5).
const UNDO: SignedDuration = SignedDuration::from_mins(10);

/// Who takes which step back, and when.
#[derive(Debug, Clone)]
pub struct Back {
    /// The name of the step, as the page gave it.
    pub step: String,
    pub who: PersonId,
    pub at: Timestamp,
    /// The day where the two are.
    pub on: Date,
}

/// The earliest moment of what can still be taken back.
pub fn undo_since(at: Timestamp) -> Timestamp {
    at - UNDO
}

/// What taking a step back comes to.
enum Way {
    /// The two stand as they did before.
    To(Box<Together>),
    /// The first step becomes a suggestion taken back.
    PutBack,
}

/// Whether the step that is named can be taken back now, by whoever asks.
pub async fn may_take_back(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    (now, steps): (&Together, &[TakenStep]),
    back: &Back,
) -> Stored<bool> {
    let Ok(last) = named(now, steps, back) else {
        return Ok(false);
    };
    Ok(way(db, by, (now, steps), (last, back)).await?.is_ok())
}

/// Takes back the step that is named, for whoever just took it. Whoever calls this holds the
/// relationship.
pub async fn undo(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (now, steps): (&Together, &[TakenStep]),
    back: &Back,
) -> Stored<Taken> {
    let last = match named(now, steps, back) {
        Ok(last) => last,
        Err(why) => return Ok(why),
    };
    let before = match way(tx, by, (now, steps), (last, back)).await? {
        Ok(Way::To(before)) => before,
        Ok(Way::PutBack) => {
            return put_back(tx, by, now, &Taking::new(back.who, back.at)).await;
        }
        Err(why) => return Ok(why),
    };
    if !store::take_back(tx, by, &before, last.version).await? {
        return Ok(Taken::Changed);
    }
    link(tx, by, &before).await?;
    if let Some(ask) = met_with(last, &before) {
        let waits = (AskState::Met, AskState::Waiting);
        if !store::set_ask_state(tx, by, ask, waits).await? {
            return Ok(Taken::Moved);
        }
    }
    Ok(Taken::Done)
}

/// The last step, if it is the one that is named, is their own and was just taken.
fn named<'a>(now: &Together, steps: &'a [TakenStep], back: &Back) -> Result<&'a TakenStep, Taken> {
    let is_named = |step: &TakenStep| step.name(now.id) == back.step;
    let (last, earlier) = steps.split_last().ok_or(Taken::TooLate)?;
    if !is_named(last) {
        // A suggestion that was put back keeps its first step, and says so with a second one.
        let is_put_back = last.after.step == Step::Withdraw
            && last.taken_by == back.who
            && earlier.last().is_some_and(is_named);
        let is_there = steps.iter().any(is_named);
        return Err(if is_there && !is_put_back { Taken::TooLate } else { Taken::AlreadyBack });
    }
    if last.taken_by != back.who || last.taken_at < undo_since(back.at) {
        return Err(Taken::TooLate);
    }
    Ok(last)
}

/// How the two would stand, or why it cannot be.
async fn way(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    (now, steps): (&Together, &[TakenStep]),
    (last, back): (&TakenStep, &Back),
) -> Stored<Result<Way, Taken>> {
    let Some(before) = steps.len().checked_sub(2).and_then(|at| steps.get(at)) else {
        return Ok(if as_put_back(now).is_some() { Ok(Way::PutBack) } else { Err(Taken::TooLate) });
    };
    let is = Relationship::restore(
        now.person(),
        now.worker(),
        before.after.state,
        Vec::new(),
        before.after.hello_every_days,
    );
    let (began_at, ended_at) = (before.after.began_at, before.after.ended_at);
    let before = Together { is, began_at, ended_at, ..now.clone() };
    if before.is_open()
        && !now.is_open()
        && let Some(left) = who_left(db, by, now, back.on).await?
    {
        return Ok(Err(left));
    }
    if !is_free(db, by, &before, last).await? {
        return Ok(Err(Taken::Moved));
    }
    if holds(&before) && !holds(now) && !has_room(db, by, &before).await? {
        return Ok(Err(Taken::NoRoom));
    }
    Ok(Ok(Way::To(Box::new(before))))
}

/// Whether the ask still has room for the suggestion that would be answered again: it waits (or was
/// met by this very step), and nobody else is asked for it.
async fn is_free(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    before: &Together,
    last: &TakenStep,
) -> Stored<bool> {
    let State::Proposed(_) = before.is.state() else {
        return Ok(true);
    };
    let Some(ask) = before.ask.filter(|_| !before.is_again()) else {
        return Ok(true);
    };
    let needed = if met_with(last, before).is_some() { AskState::Met } else { AskState::Waiting };
    if store::ask_state(db, by, ask).await? != Some(needed) {
        return Ok(false);
    }
    let asked = store::find_proposed(db, by, ask, &jiff::tz::TimeZone::UTC).await?;
    Ok(asked.is_none_or(|asked| asked.id == before.id))
}

/// The ask that a step met. Two who opened again met none.
fn met_with(last: &TakenStep, before: &Together) -> Option<kernel::ids::AskId> {
    before.ask.filter(|_| last.after.step == Step::Begin && !before.is_again())
}

/// Takes back a suggestion nobody has heard of, so that the two may be suggested again. Whoever calls
/// this holds the relationship.
pub async fn put_back(
    tx: &mut Tx,
    by: &impl Proof<One>,
    now: &Together,
    taking: &Taking,
) -> Stored<Taken> {
    let Some(proposal) = as_put_back(now) else {
        return Ok(Taken::TooLate);
    };
    let withdrawn = State::Withdrawn(proposal);
    let is = Relationship::restore(now.person(), now.worker(), withdrawn, Vec::new(), None);
    let next = Together { is, ..now.clone() };
    if !store::keep(tx, by, &next, Step::Withdraw, taking).await? {
        return Ok(Taken::Changed);
    }
    link(tx, by, &next).await?;
    Ok(Taken::Done)
}

fn as_put_back(now: &Together) -> Option<Proposal> {
    match now.is.state() {
        State::Proposed(proposal) => Some(*proposal),
        State::Declined(proposal) if *proposal == Proposal::default() => Some(*proposal),
        _ => None,
    }
}
