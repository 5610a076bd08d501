//! What a peer worker or a participant has open, and how it is settled when the role ends.

use jiff::tz::TimeZone;
use kernel::access::Role;
use kernel::access::act::RoleGrant;
use kernel::ids::RelationshipId;
use kernel::matching::{Mark, Side, State};

use super::kept::{PairState, Taking};
use super::{steps, store};
use crate::access::{Permit, RoleEnd, Soon, StillOpen};
use crate::db::{StoreError, Stored, Tx};
use crate::request::Cx;

/// What ends with a role, and how many of it there are.
pub fn role_ends() -> Vec<RoleEnd> {
    vec![
        RoleEnd { role: Role::PeerWorker, open: open_with_worker, settle: settle_worker },
        RoleEnd { role: Role::Participant, open: open_of_person, settle: settle_person },
    ]
}

fn open_with_worker<'a>(cx: &'a Cx, may: &'a Permit<RoleGrant>) -> Soon<'a, Vec<StillOpen>> {
    Box::pin(async move {
        let open = store::open_with(&mut cx.db(), may, may.id()).await?;
        let is_offer = |(_, state): &&(_, PairState)| *state == PairState::Proposed;
        let offers = open.iter().filter(is_offer).count();
        let counts =
            [("matching-ends-pairs", open.len() - offers), ("matching-ends-offers", offers)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        Ok(counts.map(|(key, count)| StillOpen { key, count }).collect())
    })
}

/// Takes every suggestion back, so that its ask waits again, and closes every pair, so that somebody
/// looks for a new peer. What the two had stays as it was written.
fn settle_worker<'a>(cx: &'a Cx, tx: &'a mut Tx, may: &'a Permit<RoleGrant>) -> Soon<'a, ()> {
    Box::pin(async move {
        let worker = may.id();
        // Nobody is offered to the worker from here on: whoever comes second finds the role ended.
        store::hold_worker(tx, may, worker).await?;
        for (id, _) in store::open_with(tx, may, worker).await? {
            if end_of(cx, tx, may, id).await? == Ended::Pair {
                store::set_peer_left(tx, may, id, Some(cx.now())).await?;
            }
        }
        Ok(())
    })
}

fn open_of_person<'a>(cx: &'a Cx, may: &'a Permit<RoleGrant>) -> Soon<'a, Vec<StillOpen>> {
    Box::pin(async move {
        let pairs = store::open_of(&mut cx.db(), may, may.id()).await?;
        let pairs = pairs.iter().filter(|(_, state)| *state != PairState::Proposed).count();
        let asks = store::open_asks_of(&mut cx.db(), may, may.id()).await?.len();
        let counts = [("matching-ends-own-pairs", pairs), ("matching-ends-asks", asks)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        Ok(counts.map(|(key, count)| StillOpen { key, count }).collect())
    })
}

/// Takes back what the person asked for, and closes every pair: their peer keeps no way to the record
/// of somebody who is not supported any more.
fn settle_person<'a>(cx: &'a Cx, tx: &'a mut Tx, may: &'a Permit<RoleGrant>) -> Soon<'a, ()> {
    Box::pin(async move {
        let person = may.id();
        for ask in store::open_asks_of(tx, may, person).await? {
            let by_whom = (may.actor().person, mark(cx));
            if !steps::withdraw_ask(tx, may, ask, by_whom).await? {
                settled(steps::Taken::Changed)?;
            }
        }
        for (id, _) in store::open_of(tx, may, person).await? {
            end_of(cx, tx, may, id).await?;
        }
        Ok(())
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// The two were peers.
    Pair,
    Offer,
    /// Answered meanwhile: the two stand closed, declined or taken back already.
    Nothing,
}

/// Ends what stands between two people.
async fn end_of(
    cx: &Cx,
    tx: &mut Tx,
    may: &Permit<RoleGrant>,
    id: RelationshipId,
) -> Stored<Ended> {
    let zone: TimeZone = cx.time_zone();
    let taking = Taking::new(may.actor().person, cx.now());
    let Some((now, _)) = steps::hold(tx, may, id, &zone).await? else { return Ok(Ended::Nothing) };
    let next = match now.is.state() {
        State::Proposed(_) => now.is.clone().withdraw(mark(cx)),
        _ => now.is.clone().close(mark(cx)),
    };
    let Ok(next) = next else { return Ok(Ended::Nothing) };
    let ended = if now.is.state().takes_a_place() { Ended::Pair } else { Ended::Offer };
    settled(steps::advance(tx, may, &now, next, &taking).await?)?;
    Ok(ended)
}

fn mark(cx: &Cx) -> Mark {
    Mark { by: Side::Coordinator, at: cx.now(), on: cx.today() }
}

/// Half of it is nothing: the role goes on, and whoever ends it tries again.
fn settled(taken: steps::Taken) -> Stored<()> {
    match taken {
        steps::Taken::Done => Ok(()),
        _ => Err(StoreError::Rows { expected: 1, found: 0 }),
    }
}
