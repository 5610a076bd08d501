//! Steps in the life of an ask and a relationship: the rule, the places, the links, in one change.
//!
//! Everything is checked inside the caller's transaction. Rows are held in one order (the worker, the
//! ask, the relationship; see [`hold`]), so that two changes at once wait for each other, read what the
//! first has left, and never block.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::access::Role;
use kernel::ids::{AskId, PersonId, ProgrammeId, RelationshipId};
use kernel::matching::{Answer, Event, Mark, Partner, Relationship, Side, State, Step};

use super::kept::{AskState, NewPair, TakenStep, Taking, Together};
use super::store;
use crate::access::store as ties;
use crate::db::{One, Proof, Reads, Stored, Tx};

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

/// What became of asking a worker, or of setting one aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    Asked,
    /// Set aside before anybody was asked.
    SetAside,
    /// Every place is taken or promised, or the worker takes nobody new.
    NoRoom,
    /// Somebody else is being asked for this person.
    SomebodyIsAsked,
    /// The ask was met or taken back meanwhile.
    NotWaiting,
    /// The two know each other, or it was not this time before.
    KnownAlready,
    /// Not a peer worker today.
    NotAPeer,
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
    /// This very step was taken back before.
    AlreadyBack,
    /// The ask is over, or somebody else is asked for it meanwhile.
    Moved,
    /// The other's role of a peer worker has ended.
    NotAPeer,
    /// The person is not a participant today.
    NotAParticipant,
}

/// Asks a worker for a person who waits.
pub async fn propose(tx: &mut Tx, by: &impl Proof<One>, new: &NewOffer) -> Stored<Offered> {
    let held = store::hold_worker(tx, by, new.worker).await?;
    if !is_peer(tx, by, new.worker, new.on).await? {
        return Ok(Offered::NotAPeer);
    }
    let Some((places, is_taking_on)) = held else {
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

/// Sets a worker aside for a person, before anybody was asked.
pub async fn set_aside(tx: &mut Tx, by: &impl Proof<One>, new: &NewOffer) -> Stored<Offered> {
    if !store::hold_ask(tx, by, new.ask).await? {
        return Ok(Offered::NotWaiting);
    }
    if store::known_to(tx, by, new.person).await?.contains(&new.worker) {
        return Ok(Offered::KnownAlready);
    }
    let mark = Mark { by: Side::Coordinator, at: new.at, on: new.on };
    let fresh = fresh(new, Relationship::propose(new.person, new.worker, mark));
    store::insert_set_aside(tx, by, (new.programme, &fresh), (new.made_by, new.at)).await?;
    Ok(Offered::SetAside)
}

fn fresh(new: &NewOffer, is: Relationship) -> Together {
    Together {
        id: new.relationship,
        ask: Some(new.ask),
        is,
        began_at: None,
        ended_at: None,
        peer_left_at: None,
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
        peer_left_at: None,
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
    (who, at): (PersonId, Timestamp),
) -> Stored<()> {
    let zone = TimeZone::UTC;
    let Some((now, _)) = hold(tx, by, relationship, &zone).await? else {
        return Ok(());
    };
    let side = side_of(&now, who);
    let mark = Mark { by: side, at, on: zone.to_datetime(at).date() };
    if let Ok(next) = now.is.clone().pause(until_on, mark) {
        advance(tx, by, &now, next, &Taking::new(who, at)).await?;
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
    let Some((now, _)) = hold(tx, by, relationship, &zone).await? else {
        return Ok(Taken::Changed);
    };
    let (who, side) = match of {
        Partner::Worker => (now.worker(), Side::Worker),
        Partner::Participant => (now.person(), Side::Participant),
    };
    let mark = Mark { by: side, at, on: zone.to_datetime(at).date() };
    match now.is.clone().accept(of, mark) {
        Ok(next) => advance(tx, by, &now, next, &Taking::new(who, at)).await,
        Err(_) => Ok(Taken::Changed),
    }
}

fn side_of(pair: &Together, who: PersonId) -> Side {
    match who {
        who if who == pair.person() => Side::Participant,
        who if who == pair.worker() => Side::Worker,
        _ => Side::Coordinator,
    }
}

/// A relationship with its steps, kept from others until this change has ended: whatever is decided
/// about it is decided on what it is now. None, if there is no such relationship.
pub async fn hold(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: RelationshipId,
    zone: &TimeZone,
) -> Stored<Option<(Together, Vec<TakenStep>)>> {
    // Whom and what it is about never changes, so that this may be read before anything is held.
    let Some(found) = store::find(tx, by, id, zone).await? else {
        return Ok(None);
    };
    store::hold_worker(tx, by, found.worker()).await?;
    if let Some(ask) = found.ask {
        store::hold_ask(tx, by, ask).await?;
    }
    store::hold_pair(tx, by, id).await?;
    store::find_with_steps(tx, by, id, zone).await
}

/// Keeps `next`, which a rule made of `now`: places, links and the ask follow. Whoever calls this
/// holds the relationship.
pub async fn advance(
    tx: &mut Tx,
    by: &impl Proof<One>,
    now: &Together,
    next: Relationship,
    taking: &Taking,
) -> Stored<Taken> {
    let last = next.history().last().copied();
    let step = last.map_or(Step::Accept, |event| event.step);
    let has_begun = step == Step::Begin;
    let next = Together {
        began_at: if has_begun { Some(taking.at) } else { now.began_at },
        ended_at: ended_at(now, next.state(), taking.at),
        is: next,
        ..now.clone()
    };
    if next.is_open()
        && (has_begun || !now.is_open())
        && let Some(event) = last
        && let Some(left) = who_left(tx, by, &next, event.mark.on).await?
    {
        return Ok(left);
    }
    if holds(&next) && (has_begun || !holds(now)) && !has_room(tx, by, &next).await? {
        return Ok(Taken::NoRoom);
    }
    if !store::keep(tx, by, &next, step, taking).await? {
        return Ok(Taken::Changed);
    }
    link(tx, by, &next).await?;
    if has_begun {
        store::note_match(tx, by, next.worker(), taking.at).await?;
        // The ask that two who open again once began with was met long ago.
        if let Some(ask) = next.ask.filter(|_| !now.is_again()) {
            let met = (AskState::Waiting, AskState::Met);
            if !store::set_ask_state(tx, by, ask, met).await? {
                return Ok(Taken::Changed);
            }
        }
    }
    Ok(Taken::Done)
}

/// Takes an ask back, and with it the suggestion that is being answered. Says whether it waited.
pub async fn withdraw_ask(
    tx: &mut Tx,
    by: &impl Proof<One>,
    ask: AskId,
    (who, mark): (PersonId, Mark),
) -> Stored<bool> {
    // Held before anything is read: nobody is offered for an ask that is being taken back.
    if !store::hold_ask(tx, by, ask).await? {
        return Ok(false);
    }
    if let Some(now) = store::find_proposed(tx, by, ask, &TimeZone::UTC).await?
        && let Ok(next) = now.is.clone().withdraw(mark)
        && advance(tx, by, &now, next, &Taking::new(who, mark.at)).await? != Taken::Done
    {
        return Ok(false);
    }
    store::withdraw_ask(tx, by, ask, (who, mark.at)).await
}

/// Whether somebody is a peer worker on a day.
pub(super) async fn is_peer(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    who: PersonId,
    on: Date,
) -> Stored<bool> {
    ties::holds_role(db, by, who, Role::PeerWorker, on).await
}

/// Who of the two is not in their role on a day, if anybody: nothing begins between them then.
pub(super) async fn who_left(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    pair: &Together,
    on: Date,
) -> Stored<Option<Taken>> {
    if !is_peer(db, by, pair.worker(), on).await? {
        return Ok(Some(Taken::NotAPeer));
    }
    let is_in = ties::holds_role(db, by, pair.person(), Role::Participant, on).await?;
    Ok((!is_in).then_some(Taken::NotAParticipant))
}

/// Whether the pair takes or was promised one of the worker's places by the worker's own yes.
pub(super) fn holds(pair: &Together) -> bool {
    match pair.is.state() {
        State::Proposed(proposal) => proposal.worker_answer == Answer::Yes,
        state => state.takes_a_place(),
    }
}

/// Whether the worker has a place for this pair beside all the others.
pub(super) async fn has_room(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    pair: &Together,
) -> Stored<bool> {
    let Some((places, _)) = store::places(db, by, pair.worker()).await? else {
        return Ok(false);
    };
    let room = store::room(db, by, pair.worker(), pair.id).await?;
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
pub(super) async fn link(tx: &mut Tx, by: &impl Proof<One>, pair: &Together) -> Stored<()> {
    let (person, worker) = (pair.person(), pair.worker());
    ties::untie(tx, by, pair.id.uuid()).await?;
    for (holder, tie) in pair.is.links() {
        let link = match holder {
            Partner::Worker => (worker, tie, person),
            Partner::Participant => (person, tie, worker),
        };
        ties::tie(tx, by, link, pair.id.uuid()).await?;
    }
    Ok(())
}
