//! Steps in the life of an ask and a relationship: the rule, the places, the links, in one change.
//!
//! Everything is checked inside the caller's transaction. Rows are held in one order (the worker, the
//! relationship, the ask), so that two changes at once wait for each other and never block.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use kernel::access::Tie;
use kernel::ids::{AskId, PersonId, ProgrammeId, RelationshipId};
use kernel::matching::{Answer, Event, Mark, Partner, Proposal, Relationship, Side, State, Step};

use super::kept::{AskState, NewPair, TakenStep, Together};
use super::store;
use crate::access::store as ties;
use crate::db::{One, Proof, Stored, Tx};

/// How long somebody can take back what they just did (interface rules, 2.5).
const UNDO: SignedDuration = SignedDuration::from_mins(10);

/// A worker to be asked for a person who waits.
#[derive(Debug, Clone)]
pub struct NewOffer {
    pub relationship: RelationshipId,
    pub programme: ProgrammeId,
    pub ask: AskId,
    pub person: PersonId,
    pub worker: PersonId,
    pub made_by: PersonId,
    pub at: Timestamp,
    /// The day where the two are.
    pub on: Date,
}

/// What became of asking a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    Asked,
    /// Every place is taken or promised, or the worker takes nobody new.
    NoRoom,
    /// Somebody else is being asked for this person.
    SomebodyIsAsked,
    /// The ask was met or taken back meanwhile.
    NotWaiting,
    /// The two know each other, or it was not this time before.
    KnownAlready,
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Done,
    /// The worker has no place left.
    NoRoom,
    /// Somebody else was faster.
    Changed,
    /// Not the last step, not their own, or longer ago than a step can be taken back.
    TooLate,
}

/// Asks a worker for a person who waits.
pub async fn propose(tx: &mut Tx, by: &impl Proof<One>, new: &NewOffer) -> Stored<Offered> {
    let Some((places, is_taking_on)) = store::hold_worker(tx, by, new.worker).await? else {
        return Ok(Offered::NoRoom);
    };
    if !store::hold_ask(tx, by, new.ask).await? {
        return Ok(Offered::NotWaiting);
    }
    if store::find_proposed(tx, by, new.ask, &TimeZone::UTC).await?.is_some() {
        return Ok(Offered::SomebodyIsAsked);
    }
    let known = store::known_to(tx, by, new.person).await?;
    if known.contains(&new.worker) || new.person == new.worker {
        return Ok(Offered::KnownAlready);
    }
    let room = store::room(tx, by, new.worker, new.relationship).await?;
    if !is_taking_on || room.promised() >= places {
        return Ok(Offered::NoRoom);
    }
    let mark = Mark { by: Side::Coordinator, at: new.at, on: new.on };
    let fresh = fresh(new, Relationship::propose(new.person, new.worker, mark));
    store::insert(tx, by, (new.programme, &fresh), (new.made_by, new.at)).await?;
    link(tx, by, &fresh).await?;
    Ok(Offered::Asked)
}

/// Sets a worker aside for a person, before anybody was asked. Says whether there was nothing between
/// the two yet.
pub async fn set_aside(tx: &mut Tx, by: &impl Proof<One>, new: &NewOffer) -> Stored<bool> {
    if store::known_to(tx, by, new.person).await?.contains(&new.worker) {
        return Ok(false);
    }
    let mark = Mark { by: Side::Coordinator, at: new.at, on: new.on };
    let fresh = fresh(new, Relationship::propose(new.person, new.worker, mark));
    store::insert_set_aside(tx, by, (new.programme, &fresh), (new.made_by, new.at)).await?;
    Ok(true)
}

fn fresh(new: &NewOffer, is: Relationship) -> Together {
    Together {
        id: new.relationship,
        ask: Some(new.ask),
        is,
        began_at: None,
        ended_at: None,
        version: 1,
    }
}

/// Adds two people who are peers already, as an import or the practice programme finds them. Whoever
/// calls this has counted the worker's places.
pub async fn begin(tx: &mut Tx, by: &impl Proof<One>, new: &NewPair) -> Stored<()> {
    let on = TimeZone::UTC.to_datetime(new.began_at).date();
    let mark = Mark { by: Side::Coordinator, at: new.began_at, on };
    let is = Relationship::restore(
        new.person,
        new.worker,
        State::Active { since_on: on },
        vec![Event { step: Step::Begin, mark }],
        new.hello_every_days,
    );
    let pair = Together {
        id: new.relationship,
        ask: None,
        is,
        began_at: Some(new.began_at),
        ended_at: None,
        version: 1,
    };
    store::insert(tx, by, (new.programme, &pair), (new.made_by, new.began_at)).await?;
    store::note_match(tx, by, new.worker, new.began_at).await?;
    link(tx, by, &pair).await
}

/// Begins a break of two peers, for whoever writes a programme in without its pages.
pub async fn pause(
    tx: &mut Tx,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    until_on: Option<Date>,
    taken: (PersonId, Timestamp),
) -> Stored<()> {
    let zone = TimeZone::UTC;
    let Some(now) = store::find(tx, by, relationship, &zone).await? else {
        return Ok(());
    };
    let mark = Mark { by: Side::Coordinator, at: taken.1, on: zone.to_datetime(taken.1).date() };
    if let Ok(next) = now.is.clone().pause(until_on, mark) {
        advance(tx, by, &now, next, taken).await?;
    }
    Ok(())
}

/// One of the two says yes, for whoever writes a programme in without its pages.
pub async fn say_yes(
    tx: &mut Tx,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    of: Partner,
    at: Timestamp,
) -> Stored<Taken> {
    let zone = TimeZone::UTC;
    let Some(now) = store::find(tx, by, relationship, &zone).await? else {
        return Ok(Taken::Changed);
    };
    let (who, side) = match of {
        Partner::Worker => (now.worker(), Side::Worker),
        Partner::Participant => (now.person(), Side::Participant),
    };
    let mark = Mark { by: side, at, on: zone.to_datetime(at).date() };
    match now.is.clone().accept(of, mark) {
        Ok(next) => advance(tx, by, &now, next, (who, at)).await,
        Err(_) => Ok(Taken::Changed),
    }
}

/// Keeps `next`, which a rule made of `now`: places, links and the ask follow.
pub async fn advance(
    tx: &mut Tx,
    by: &impl Proof<One>,
    now: &Together,
    next: Relationship,
    (who, at): (PersonId, Timestamp),
) -> Stored<Taken> {
    let step = next.history().last().map_or(Step::Accept, |event| event.step);
    let has_begun = step == Step::Begin;
    let next = Together {
        began_at: if has_begun { Some(at) } else { now.began_at },
        ended_at: ended_at(now, next.state(), at),
        is: next,
        ..now.clone()
    };
    if holds(&next) && (has_begun || !holds(now)) && !has_room(tx, by, &next).await? {
        return Ok(Taken::NoRoom);
    }
    if !store::keep(tx, by, &next, step, (who, at)).await? {
        return Ok(Taken::Changed);
    }
    link(tx, by, &next).await?;
    if has_begun {
        store::note_match(tx, by, next.worker(), at).await?;
        if let Some(ask) = next.ask {
            store::set_ask_state(tx, by, ask, (AskState::Waiting, AskState::Met)).await?;
        }
    }
    Ok(Taken::Done)
}

/// Takes the last step back, for whoever just took it. A first step becomes a suggestion taken back.
pub async fn undo(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (now, steps): (&Together, &[TakenStep]),
    (who, at): (PersonId, Timestamp),
) -> Stored<Taken> {
    let Some((last, earlier)) = steps.split_last() else {
        return Ok(Taken::TooLate);
    };
    if last.taken_by != who || at.duration_since(last.taken_at) > UNDO {
        return Ok(Taken::TooLate);
    }
    let Some(before) = earlier.last() else {
        return put_back(tx, by, now, (who, at)).await;
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
    if holds(&before) && !holds(now) && !has_room(tx, by, &before).await? {
        return Ok(Taken::NoRoom);
    }
    if !store::take_back(tx, by, &before, last.version).await? {
        return Ok(Taken::Changed);
    }
    link(tx, by, &before).await?;
    if last.after.step == Step::Begin
        && let Some(ask) = now.ask
    {
        store::set_ask_state(tx, by, ask, (AskState::Met, AskState::Waiting)).await?;
    }
    Ok(Taken::Done)
}

/// Takes back a suggestion nobody has heard of, so that the two may be suggested again.
pub async fn put_back(
    tx: &mut Tx,
    by: &impl Proof<One>,
    now: &Together,
    (who, at): (PersonId, Timestamp),
) -> Stored<Taken> {
    let proposal = match now.is.state() {
        State::Proposed(proposal) => *proposal,
        State::Declined(proposal) if *proposal == Proposal::default() => *proposal,
        _ => return Ok(Taken::TooLate),
    };
    let is = Relationship::restore(
        now.person(),
        now.worker(),
        State::Withdrawn(proposal),
        Vec::new(),
        None,
    );
    let next = Together { is, ..now.clone() };
    if !store::keep(tx, by, &next, Step::Withdraw, (who, at)).await? {
        return Ok(Taken::Changed);
    }
    link(tx, by, &next).await?;
    Ok(Taken::Done)
}

/// Takes an ask back, and with it the suggestion that is being answered. Says whether it waited.
pub async fn withdraw_ask(
    tx: &mut Tx,
    by: &impl Proof<One>,
    ask: AskId,
    (who, mark): (PersonId, Mark),
) -> Stored<bool> {
    if let Some(now) = store::find_proposed(tx, by, ask, &TimeZone::UTC).await?
        && let Ok(next) = now.is.clone().withdraw(mark)
        && advance(tx, by, &now, next, (who, mark.at)).await? != Taken::Done
    {
        return Ok(false);
    }
    store::set_ask_state(tx, by, ask, (AskState::Waiting, AskState::Withdrawn)).await
}

/// Whether the pair takes or was promised one of the worker's places by the worker's own yes.
fn holds(pair: &Together) -> bool {
    match pair.is.state() {
        State::Proposed(proposal) => proposal.worker_answer == Answer::Yes,
        state => state.takes_a_place(),
    }
}

/// Whether the worker has a place for this pair beside all the others. Holds the worker's row.
async fn has_room(tx: &mut Tx, by: &impl Proof<One>, pair: &Together) -> Stored<bool> {
    let Some((places, _)) = store::hold_worker(tx, by, pair.worker()).await? else {
        return Ok(false);
    };
    let room = store::room(tx, by, pair.worker(), pair.id).await?;
    Ok(room.held() < places)
}

fn ended_at(now: &Together, next: &State, at: Timestamp) -> Option<Timestamp> {
    match next {
        State::Closed { .. } if now.is.state().takes_a_place() => Some(at),
        State::Active { .. } | State::Paused { .. } => None,
        _ => now.ended_at,
    }
}

/// Makes the links follow from how the two stand.
async fn link(tx: &mut Tx, by: &impl Proof<One>, pair: &Together) -> Stored<()> {
    let (person, worker) = (pair.person(), pair.worker());
    ties::untie(tx, by, pair.id.uuid()).await?;
    let links = match pair.is.state() {
        State::Active { .. } | State::Paused { .. } => {
            vec![(worker, Tie::Supports, person), (person, Tie::SupportedBy, worker)]
        }
        State::Proposed(proposal) => {
            let is_asked = |of: Partner| matches!(proposal.answer(of), Answer::Asked | Answer::Yes);
            let both = [
                (Partner::Worker, (worker, Tie::Offered, person)),
                (Partner::Participant, (person, Tie::Offered, worker)),
            ];
            both.into_iter().filter(|(of, _)| is_asked(*of)).map(|(_, link)| link).collect()
        }
        State::Closed { .. } | State::Declined(_) | State::Withdrawn(_) => Vec::new(),
    };
    for one in links {
        ties::tie(tx, by, one, pair.id.uuid()).await?;
    }
    Ok(())
}
