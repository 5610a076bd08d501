//! Saying yes or not this time; a break, coming back, closing, opening again; taking a step back.

use jiff::SignedDuration;
use kernel::access::act::{RelationshipAnswer, RelationshipPause, RelationshipView};
use kernel::access::{Act, Role, subject};
use kernel::ids::{PersonId, RelationshipId};
use kernel::matching::{Mark, MatchingError, Partner, Relationship, Shown, Side, Step};

use super::relationship::{page, partner};
use crate::access::{Handled, Permit};
use crate::db::Tx;
use crate::frame::saved_at;
use crate::matching::back::{self, Back};
use crate::matching::kept::{TakenStep, Taking, Together, step_name};
use crate::matching::steps::{self, Taken};
use crate::matching::{forms, store};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
use crate::web::reply::Reply;

/// What a rule makes of a relationship.
type Ruled = Result<Relationship, MatchingError>;

pub(super) async fn accept(cx: Cx, may: Permit<RelationshipAnswer>, posted: Posted) -> Handled {
    let step = |now: Relationship, of: Option<Partner>, mark| match of {
        Some(of) => now.accept(of, mark),
        None => Err(MatchingError::NotAskedYet),
    };
    take(&cx, &may, posted, step, "said-yes").await
}

pub(super) async fn decline(cx: Cx, may: Permit<RelationshipAnswer>, posted: Posted) -> Handled {
    let step = |now: Relationship, of: Option<Partner>, mark| match of {
        Some(of) => now.decline(of, mark),
        None => Err(MatchingError::NotAskedYet),
    };
    take(&cx, &may, posted, step, "said-not-now").await
}

pub(super) async fn pause(cx: Cx, may: Permit<RelationshipPause>, posted: Posted) -> Handled {
    let mut faults = Faults::none();
    let until_on = forms::until(&posted, &mut faults);
    if !faults.is_empty() {
        return again(&cx, &may, posted, faults).await;
    }
    let step = |now: Relationship, _: Option<Partner>, mark| now.pause(until_on, mark);
    take_reasoned(&cx, &may, posted, step, "pair-paused").await
}

pub(super) async fn resume(cx: Cx, may: Permit<RelationshipPause>, posted: Posted) -> Handled {
    let step = |now: Relationship, _: Option<Partner>, mark| now.resume(mark);
    take_reasoned(&cx, &may, posted, step, "pair-resumed").await
}

pub(super) async fn close(cx: Cx, may: Permit<RelationshipPause>, posted: Posted) -> Handled {
    let step = |now: Relationship, _: Option<Partner>, mark| now.close(mark);
    take(&cx, &may, posted, step, "pair-closed").await
}

pub(super) async fn reopen(cx: Cx, may: Permit<RelationshipPause>, posted: Posted) -> Handled {
    let step = |now: Relationship, _: Option<Partner>, mark| now.reopen(mark);
    take(&cx, &may, posted, step, "pair-reopened").await
}

pub(super) async fn agree_hello(cx: Cx, may: Permit<RelationshipPause>, posted: Posted) -> Handled {
    let mut faults = Faults::none();
    let days = forms::days(&posted, &mut faults);
    if !faults.is_empty() {
        return again(&cx, &may, posted, faults).await;
    }
    let step = |now: Relationship, _: Option<Partner>, mark| now.agree_hello(days, mark);
    take(&cx, &may, posted, step, "hello-agreed").await
}

/// A coordinator takes a suggestion back, or puts a worker back whom they had set aside.
pub(super) async fn withdraw(cx: Cx, may: Permit<RelationshipAnswer>, _posted: Posted) -> Handled {
    if may.actor().role != Role::Coordinator {
        return Err(WebError::NotFound);
    }
    let mut tx = cx.write().await?;
    let (now, _) = find(&cx, &mut tx, &may).await?;
    let taking = Taking::new(may.actor().person, cx.now());
    let taken = if now.is_again() {
        // A suggestion to open again leaves the two closed as they were.
        match now.is.clone().withdraw(mark(&cx, may.actor().role)) {
            Ok(next) => steps::advance(&mut tx, &may, &now, next, &taking).await?,
            Err(_) => Taken::Changed,
        }
    } else {
        back::put_back(&mut tx, &may, &now, &taking).await?
    };
    let next = saved_at(&board_of(&now), "put-back", may.record());
    end(&cx, &may, tx, taken, &next).await
}

/// Takes back the step that the page named, for whoever just took it.
pub(super) async fn undo(cx: Cx, may: Permit<RelationshipAnswer>, _posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    let id: RelationshipId = may.id();
    let (now, all) = find(&cx, &mut tx, &may).await?;
    let step = cx.path_value("step").unwrap_or_default().to_owned();
    let back = Back { step, who: may.actor().person, at: cx.now(), on: cx.today() };
    let taken = back::undo(&mut tx, &may, (&now, &all), &back).await?;
    let path = if all.len() == 1 { board_of(&now) } else { format!("/relationships/{id}") };
    end(&cx, &may, tx, taken, &saved_at(&path, "step-undone", may.record())).await
}

/// A coordinator writes down that somebody whose peer left wants no new one for now.
pub(super) async fn no_new_peer(
    cx: Cx,
    may: Permit<RelationshipPause>,
    _posted: Posted,
) -> Handled {
    if may.actor().role != Role::Coordinator {
        return Err(WebError::NotFound);
    }
    let mut tx = cx.write().await?;
    store::set_peer_left(&mut tx, &may, may.id(), None).await?;
    tx.commit(cx.done(&may)).await?;
    let path = format!("/relationships/{}", may.id());
    Ok(Reply::see_other(&saved_at(&path, "no-new-peer", None)))
}

/// Reads, lets the rule decide, and keeps what came of it, in one change.
async fn take<A: Act<On = subject::Relationship>>(
    cx: &Cx,
    may: &Permit<A>,
    posted: Posted,
    step: impl Fn(Relationship, Option<Partner>, Mark) -> Ruled,
    code: &'static str,
) -> Handled {
    take_with(cx, may, (posted, None), step, code).await
}

/// As [`take`], for steps with which a coordinator may end a break that is not theirs.
async fn take_reasoned<A: Act<On = subject::Relationship>>(
    cx: &Cx,
    may: &Permit<A>,
    posted: Posted,
    step: impl Fn(Relationship, Option<Partner>, Mark) -> Ruled,
    code: &'static str,
) -> Handled {
    let side = mark(cx, may.actor().role).by;
    let mut reason = None;
    if side == Side::Coordinator {
        let found = store::find_with_steps(&mut cx.db(), may, may.id(), &cx.time_zone()).await?;
        let (now, _) = found.ok_or(WebError::NotFound)?;
        if now.is.is_on_break(cx.today()) && now.is.break_taken_by() != Some(side) {
            let mut faults = Faults::none();
            reason = forms::reason(&posted, &mut faults);
            if !faults.is_empty() {
                return again(cx, may, posted, faults).await;
            }
        }
    }
    take_with(cx, may, (posted, reason), step, code).await
}

async fn take_with<A: Act<On = subject::Relationship>>(
    cx: &Cx,
    may: &Permit<A>,
    (posted, reason): (Posted, Option<String>),
    step: impl Fn(Relationship, Option<Partner>, Mark) -> Ruled,
    code: &'static str,
) -> Handled {
    let mut tx = cx.write().await?;
    let (now, all) = find(cx, &mut tx, may).await?;
    let actor = may.actor();
    let own = partner(actor.role, actor.person, &now);
    let of = own.or_else(|| said_for(&posted));
    // A coordinator writes somebody's answer down; it is not theirs.
    let code = if own.is_none() && of.is_some() { "answer-kept" } else { code };
    match step(now.is.clone(), of, mark(cx, actor.role)) {
        Ok(next) => {
            let taking = Taking { reason, ..Taking::new(actor.person, cx.now()) };
            let taken = steps::advance(&mut tx, may, &now, next, &taking).await?;
            let next = saved_at(&format!("/relationships/{}", now.id), code, may.record());
            let step = step_name(now.id, now.version + 1, (taking.who, taking.at));
            end(cx, may, tx, taken, &format!("{next}&step={step}")).await
        }
        Err(fault) => {
            drop(tx);
            if let Some(step) = pressed_twice(cx, (now.id, &all), actor.person, code) {
                let next = saved_at(&format!("/relationships/{}", now.id), code, may.record());
                return Ok(Reply::see_other(&format!("{next}&step={step}")));
            }
            let mut faults = Faults::none();
            forms::add(&mut faults, &fault, &cx.terms());
            again(cx, may, posted, faults).await
        }
    }
}

/// How soon a second press of the same button comes.
pub(super) const DOUBLE_PRESS: SignedDuration = SignedDuration::from_secs(10);

/// The name of the step that somebody has just taken by this very button: whoever presses twice is
/// told what the first press did, and not that it cannot be done again.
fn pressed_twice(
    cx: &Cx,
    (pair, all): (RelationshipId, &[TakenStep]),
    who: PersonId,
    code: &str,
) -> Option<String> {
    let step: &[Step] = match code {
        "said-yes" => &[Step::Accept, Step::Begin],
        "said-not-now" => &[Step::Decline],
        "answer-kept" => &[Step::Accept, Step::Begin, Step::Decline],
        "pair-closed" => &[Step::Close],
        "pair-reopened" => &[Step::Reopen],
        "pair-resumed" => &[Step::Resume],
        _ => return None,
    };
    let last = all.last()?;
    let is_new = last.taken_at + DOUBLE_PRESS >= cx.now();
    let is_it = last.taken_by == who && is_new && step.contains(&last.after.step);
    is_it.then(|| last.name(pair))
}

/// Whose answer a coordinator writes down.
fn said_for(posted: &Posted) -> Option<Partner> {
    match posted.one("of") {
        "worker" => Some(Partner::Worker),
        "person" => Some(Partner::Participant),
        _ => None,
    }
}

async fn find<A: Act<On = subject::Relationship>>(
    cx: &Cx,
    tx: &mut Tx,
    may: &Permit<A>,
) -> Result<(Together, Vec<TakenStep>), WebError> {
    let found = steps::hold(tx, may, may.id(), &cx.time_zone()).await?;
    let (now, all) = found.ok_or(WebError::NotFound)?;
    hidden(may, &now)?;
    Ok((now, all))
}

/// What somebody has not been told of does not exist for them.
fn hidden<A: Act>(may: &Permit<A>, pair: &Together) -> Result<(), WebError> {
    let actor = may.actor();
    let shown = partner(actor.role, actor.person, pair).map(|partner| pair.is.shown_to(partner));
    if shown == Some(Shown::Nothing) { Err(WebError::NotFound) } else { Ok(()) }
}

async fn end<A: Act>(cx: &Cx, may: &Permit<A>, tx: Tx, taken: Taken, next: &str) -> Handled {
    match taken {
        Taken::Done => {
            tx.commit(cx.done(may)).await?;
            Ok(Reply::see_other(next))
        }
        Taken::NoRoom => Err(WebError::Unprocessable("matching-fault-no-room-left")),
        Taken::Changed => Err(WebError::Conflict),
        Taken::TooLate => Err(WebError::Unprocessable("matching-fault-too-late")),
        Taken::AlreadyBack => Err(WebError::Unprocessable("matching-fault-already-back")),
        Taken::Moved => Err(WebError::Unprocessable("matching-fault-wrong-state")),
        Taken::NotAPeer => Err(WebError::Unprocessable("matching-fault-not-a-peer")),
        Taken::NotAParticipant => Err(WebError::Unprocessable("matching-fault-not-a-participant")),
    }
}

/// The relationship page again, with the fault beside what was typed.
async fn again<A: Act>(cx: &Cx, may: &Permit<A>, posted: Posted, faults: Faults) -> Handled {
    let record = may.record().ok_or(WebError::NotFound)?;
    let view = cx.permit::<RelationshipView>(record).await?.ok_or(WebError::NotFound)?;
    page(cx, &view, Form::again(posted, faults)).await
}

fn board_of(pair: &Together) -> String {
    pair.ask
        .map_or_else(|| format!("/relationships/{}", pair.id), |ask| format!("/asks/{ask}/board"))
}

fn mark(cx: &Cx, role: Role) -> Mark {
    let by = match role {
        Role::Participant => Side::Participant,
        Role::PeerWorker => Side::Worker,
        _ => Side::Coordinator,
    };
    Mark { by, at: cx.now(), on: cx.today() }
}
