//! The ways from a problem to a proved plan.

use super::auction::{Auction, Outcome};
use super::candidates::Candidates;
use super::instance::{Edge, Instance, Row, narrow};
use super::pricing;
use super::prove::{Plan, Unproved, prove};
use super::seating::{NONE, Seating};

/// Steps of an auction that begins at prices which were right before a few things changed.
const FROM_PRICES: [i32; 2] = [4, 1];
/// With more pairs than this a participant, looking at the likeliest few first is quicker.
const MANY_PAIRS: usize = 16;

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
pub fn solve(instance: &Instance, mut told: impl FnMut(Stage)) -> Result<Plan, Unproved> {
    let few = few_first(instance, &mut told);
    let seating = few.unwrap_or_else(|| from_all(instance.clone(), &mut told));
    told(Stage::Proving);
    plan_among(&mut &*instance, &seating)
}

/// Everybody's best place on the whole instance, from nothing.
pub(super) fn seated(instance: Instance) -> Seating {
    match few_first(&instance, &mut |_| ()) {
        Some(few) => {
            let outcome = on_all(&instance, few);
            repaired(instance, outcome, &mut |_| ())
        }
        None => from_all(instance, &mut |_| ()),
    }
}

fn from_all(instance: Instance, told: &mut impl FnMut(Stage)) -> Seating {
    let outcome = Auction::of(&instance).run(|step_units| told(Stage::Bidding { step_units }));
    repaired(instance, outcome, told)
}

/// Everybody's best place found by looking at few pairs of each, where there are many. Nothing where
/// there are not, or where a part of the instance could not be taken as one.
fn few_first(instance: &Instance, told: &mut impl FnMut(Stage)) -> Option<Seating> {
    let is_wide = instance.pairs() > MANY_PAIRS * instance.participants();
    is_wide.then(|| pricing::seated(&mut &*instance, pricing::FEW, told).ok()).flatten()
}

/// The same prices and seats on the whole instance, where nothing is left to repair.
fn on_all(instance: &Instance, few: Seating) -> Outcome {
    let seat = |(participant, row): (usize, &Row)| {
        let is_theirs = |edge: &Edge| edge.is_open() && edge.worker == few.at[participant];
        let place = instance.edges[row.range()].iter().position(is_theirs);
        place.map_or(NONE, |place| row.start + narrow(place))
    };
    let seat = instance.rows.iter().enumerate().map(seat).collect();
    Outcome { price: few.price, seat }
}

/// From yesterday's prices; a worker they do not name begins at 0.
pub(super) fn seated_from(instance: Instance, prices: &[i64]) -> Seating {
    let outcome = Auction::of(&instance).run_from(prices, &FROM_PRICES, |_| ());
    repaired(instance, outcome, &mut |_| ())
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
