//! Which plan, when several are worth the same: settled by wishes, one after the other.
//!
//! Every best plan uses only pairs that are exactly right at the prices, serves everybody whose
//! surplus is above 0 and fills every place that costs less than its worker's price; and every plan
//! that does is best, whichever best prices these are. So the plans to choose from are those of a
//! smaller instance, and the same solver chooses among them by another worth. What it chooses is
//! proved like any plan.

use super::Refused;
use super::instance::{Instance, Pair, narrow};
use super::load::{Load, Step};
use super::prove::{Plan, Unproved, prove};
use super::solve::solve;

/// Wishes weigh less than this.
pub const WEIGHT_MAX: u32 = 1 << 20;

/// Of all plans worth as much as this one, the one whose pairs weigh most by the first wish; of
/// those, by the second; and so on. A wish takes the numbers of participant and worker; weights of
/// [`WEIGHT_MAX`] or more count as one less than that.
///
/// Where the wishes tell all plans apart, the choice is the same whatever plan it begins with.
pub fn among_equals(
    instance: &Instance,
    plan: Plan,
    wishes: &[&dyn Fn(u32, u32) -> u32],
) -> Result<Result<Plan, Unproved>, Refused> {
    let prices = plan.prices().to_vec();
    let (mut chosen, mut among) = (plan, None);
    for wish in wishes {
        let face = face(among.as_ref().unwrap_or(instance), &chosen, wish)?;
        chosen = match solve(&face, |_| ()) {
            Ok(plan) => plan,
            Err(unproved) => return Ok(Err(unproved)),
        };
        among = Some(face);
    }
    Ok(prove(&mut &*instance, chosen.worker_of().to_vec(), prices))
}

/// The best plans of an instance as an instance, in which a pair is worth what a wish gives it.
///
/// Serving somebody who must be served and filling a place that must be filled are each worth more
/// than all wishes together.
fn face(
    instance: &Instance,
    plan: &Plan,
    wish: &dyn Fn(u32, u32) -> u32,
) -> Result<Instance, Refused> {
    let people = instance.participants();
    let must = i64::from(narrow(people) + 1) * i64::from(WEIGHT_MAX);
    let loads = instance.loads.iter().zip(plan.prices());
    let loads = loads.map(|(load, price)| places_at(load, *price, people, must));
    let mut face = Instance::new(loads.collect::<Result<_, _>>()?)?;
    face.reserve(people, people);
    let mut row = Vec::new();
    for (participant, surplus) in (0_u32..).zip(plan.surpluses()) {
        row.clear();
        let served = if *surplus > 0 { 2 * must } else { must };
        for pair in instance.pairs_of(participant) {
            if pair.worth - plan.prices()[pair.worker as usize] == *surplus {
                let weight = wish(participant, pair.worker).min(WEIGHT_MAX - 1);
                row.push(Pair { worker: pair.worker, worth: served + i64::from(weight) });
            }
        }
        face.add(&row)?;
    }
    Ok(face)
}

/// Places that must be filled at this price cost nothing, those that may cost what filling one
/// that must is worth, and the others are gone.
fn places_at(load: &Load, price: i64, people: usize, must: i64) -> Result<Load, Refused> {
    let seekable = load.places().min(u32::try_from(people).unwrap_or(u32::MAX));
    let below = |cost: &dyn Fn(i64) -> bool| {
        let costs = (0..seekable).take_while(|place| cost(load.cost(*place)));
        narrow(costs.count())
    };
    let (filled, open) = (below(&|cost| cost < price), below(&|cost| cost <= price));
    let mut steps = Vec::new();
    if filled > 0 {
        steps.push(Step { up_to: filled, cost: 0 });
    }
    if open > filled {
        steps.push(Step { up_to: open, cost: must });
    }
    Load::with_steps(open, steps)
}

/// A number below [`WEIGHT_MAX`] that looks like chance and is always the same for the same three:
/// the last wish, so that nobody is always behind. The finish of `SplitMix64` (Steele, Lea and Flood
/// 2014).
pub const fn mixed(key: u64, participant: u64, worker: u64) -> u32 {
    let mut mixed = key;
    let mut round = 0;
    while round < 3 {
        mixed ^= [participant, worker, 0x9E37_79B9_7F4A_7C15][round];
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        round += 1;
    }
    (mixed >> 44) as u32
}
