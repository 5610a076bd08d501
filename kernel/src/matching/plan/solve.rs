//! The ways from a problem to a proved plan.

use super::auction::{Auction, Outcome};
use super::candidates::Candidates;
use super::instance::{Instance, narrow};
use super::pricing;
use super::prove::{Plan, Unproved, prove};
use super::seating::{NONE, Seating};

/// Steps of an auction that begins at prices which were right before a few things changed.
const FROM_PRICES: [i32; 2] = [4, 1];
/// With more pairs than this a participant, looking at the likeliest few first is quicker.
const MANY_PAIRS: usize = 64;

/// How far a run is. Told now and then, so that somebody who waits can see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A round of bids is over; prices are right to about this many units.
    Bidding { step_units: i32 },
    /// So many of those whom the auction left without their best place have it.
    Repairing { done: usize, all: usize },
    /// So many participants have a better pair among those not looked at yet.
    Pricing { participants: usize },
    /// All there is to do is done, but for the proof.
    Proving,
}

/// The best plan for an instance.
pub fn solve(instance: Instance, mut told: impl FnMut(Stage)) -> Result<Plan, Unproved> {
    if instance.pairs() > MANY_PAIRS * instance.participants() {
        // Pairs of an instance were taken once, so some of them are taken again.
        return pricing::solve(&mut &instance, &mut told).map_err(|_| Unproved::Shape)?;
    }
    let seating = seated(instance, &mut told);
    told(Stage::Proving);
    plan_of(&seating)
}

pub(super) fn seated(instance: Instance, told: &mut impl FnMut(Stage)) -> Seating {
    let outcome = Auction::of(&instance).run(|step_units| told(Stage::Bidding { step_units }));
    repaired(instance, outcome, told)
}

/// From yesterday's prices; a worker they do not name begins at 0.
pub(super) fn seated_from(
    instance: Instance,
    prices: &[i64],
    told: &mut impl FnMut(Stage),
) -> Seating {
    let auction = Auction::of(&instance);
    let outcome =
        auction.run_from(prices, &FROM_PRICES, |step_units| told(Stage::Bidding { step_units }));
    repaired(instance, outcome, told)
}

pub(super) fn repaired(
    instance: Instance,
    outcome: Outcome,
    told: &mut impl FnMut(Stage),
) -> Seating {
    let mut seating = Seating::at_prices(instance, outcome.price);
    seating.settle(&outcome.seat, |done, all| told(Stage::Repairing { done, all }));
    seating
}

/// Proves what is seated, against the instance it was seated from.
pub(super) fn plan_of(seating: &Seating) -> Result<Plan, Unproved> {
    plan_among(&mut &seating.instance, seating)
}

/// Proves what is seated, against pairs that may be more than those it was seated from.
pub(super) fn plan_among(
    candidates: &mut impl Candidates,
    seating: &Seating,
) -> Result<Plan, Unproved> {
    let people = narrow(seating.instance.participants());
    let worker = |who: u32| seating.at[who as usize];
    let worker_of = (0..people).map(|who| (worker(who) != NONE).then(|| worker(who))).collect();
    prove(candidates, worker_of, seating.price.clone())
}
