//! What a peer worker has open, and how it is settled when the role ends.

use jiff::tz::TimeZone;
use kernel::access::Role;
use kernel::access::act::RoleGrant;
use kernel::matching::{Mark, Side, State};

use super::kept::{PairState, Taking};
use super::{steps, store};
use crate::access::{Permit, RoleEnd, Soon, StillOpen};
use crate::db::{StoreError, Stored, Tx};
use crate::request::Cx;

/// What ends with a role, and how many of it there are.
pub fn role_ends() -> Vec<RoleEnd> {
    vec![RoleEnd { role: Role::PeerWorker, open, settle }]
}

fn open<'a>(cx: &'a Cx, may: &'a Permit<RoleGrant>) -> Soon<'a, Vec<StillOpen>> {
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
fn settle<'a>(cx: &'a Cx, tx: &'a mut Tx, may: &'a Permit<RoleGrant>) -> Soon<'a, ()> {
    Box::pin(async move {
        let worker = may.id();
        let zone: TimeZone = cx.time_zone();
        let mark = Mark { by: Side::Coordinator, at: cx.now(), on: cx.today() };
        let taking = Taking::new(may.actor().person, cx.now());
        // Nobody is offered to the worker from here on: whoever comes second finds the role ended.
        store::hold_worker(tx, may, worker).await?;
        for (id, _) in store::open_with(tx, may, worker).await? {
            let Some((now, _)) = steps::hold(tx, may, id, &zone).await? else { continue };
            let next = match now.is.state() {
                State::Proposed(_) => now.is.clone().withdraw(mark),
                _ => now.is.clone().close(mark),
            };
            // Answered meanwhile: the two stand closed, declined or taken back already.
            let Ok(next) = next else { continue };
            let was_pair = now.is.state().takes_a_place();
            settled(steps::advance(tx, may, &now, next, &taking).await?)?;
            if was_pair {
                store::set_peer_left(tx, may, id, Some(cx.now())).await?;
            }
        }
        Ok(())
    })
}

/// Half of it is nothing: the role goes on, and whoever ends it tries again.
fn settled(taken: steps::Taken) -> Stored<()> {
    match taken {
        steps::Taken::Done => Ok(()),
        _ => Err(StoreError::Rows { expected: 1, found: 0 }),
    }
}
