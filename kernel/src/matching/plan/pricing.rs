//! Exact without looking at every pair every time: the likeliest few, then whatever prices show.
//!
//! A pair that nobody looked at can only matter if it would give its participant more, at today's
//! prices, than they have (column generation). So pairs are added until there is none such, and the
//! proof is made over all of them.

use super::Refused;
use super::auction::Auction;
use super::candidates::Candidates;
use super::instance::{Instance, Pair, narrow};
use super::prove::{Plan, Unproved};
use super::seating::Seating;
use super::solve::{Stage, plan_among, repaired};

/// Pairs a participant begins with.
pub(super) const FEW: usize = 12;
/// The coarse auction stops at this step: its prices only choose candidates.
const COARSE_UNITS: i32 = 64;
/// When more than one in so many participants has a better pair, all bid again.
const ONE_IN: usize = 50;

/// The best plan among all pairs of the candidates.
pub fn solve(
    candidates: &mut impl Candidates,
    told: &mut impl FnMut(Stage),
) -> Result<Result<Plan, Unproved>, Refused> {
    let seating = seated(candidates, FEW, told)?;
    told(Stage::Proving);
    Ok(plan_among(candidates, &seating))
}

/// Everybody's best place among all pairs, on an instance that holds only those that matter.
pub(super) fn seated(
    candidates: &mut impl Candidates,
    few: usize,
    told: &mut impl FnMut(Stage),
) -> Result<Seating, Refused> {
    let no_prices = vec![0; candidates.loads().len()];
    let first = likeliest(candidates, &no_prices, few)?;
    let said = |step_units| Stage::Bidding { step_units };
    let coarse = Auction::of(&first).run_to(COARSE_UNITS, |step| told(said(step)));
    drop(first);
    let second = likeliest(candidates, &coarse.price, few)?;
    let steps = [COARSE_UNITS, 16, 4, 1];
    let outcome = Auction::of(&second).run_from(&coarse.price, &steps, |step| told(said(step)));
    let mut seating = repaired(second, outcome, told);
    loop {
        let better = better_pairs(candidates, &seating);
        told(Stage::Pricing { participants: better.len() });
        if better.is_empty() {
            return Ok(seating);
        }
        if better.len() > candidates.participants() / ONE_IN {
            seating = again(&seating, &better, told)?;
        } else {
            for (participant, pairs) in &better {
                seating.widen(*participant, pairs)?;
            }
        }
    }
}

/// Of every participant's pairs the few that gain most at these prices.
pub(super) fn likeliest(
    candidates: &mut impl Candidates,
    prices: &[i64],
    few: usize,
) -> Result<Instance, Refused> {
    let mut instance = Instance::new(candidates.loads().to_vec())?;
    let people = candidates.participants();
    instance.reserve(people, people.saturating_mul(few));
    let (mut gains, mut pairs) = (Vec::new(), Vec::new());
    for participant in 0..narrow(people) {
        gains.clear();
        candidates.each(participant, |pair| {
            let loss = prices[pair.worker as usize] - pair.worth;
            gains.push((loss, spread(participant, pair.worker), pair.worker, pair.worth));
        });
        if gains.len() > few {
            gains.select_nth_unstable(few);
            gains.truncate(few);
        }
        gains.sort_unstable_by_key(|(.., worker, _)| *worker);
        pairs.clear();
        pairs.extend(
            gains.iter().map(|(.., worker, worth)| Pair { worker: *worker, worth: *worth }),
        );
        instance.add(&pairs)?;
    }
    Ok(instance)
}

/// Where many gain the same, each begins with others: with the same few workers for all, nobody
/// would look at the rest. Odd factors of `xxHash` (Collet 2012).
const fn spread(participant: u32, worker: u32) -> u32 {
    let mixed = participant.wrapping_mul(0x9E37_79B1) ^ worker.wrapping_mul(0x85EB_CA77);
    (mixed ^ (mixed >> 15)).wrapping_mul(0xC2B2_AE3D)
}

/// Everybody who has a better pair among all, with those pairs.
fn better_pairs(candidates: &mut impl Candidates, seating: &Seating) -> Vec<(u32, Vec<Pair>)> {
    let mut all = Vec::new();
    for participant in 0..narrow(candidates.participants()) {
        let surplus = seating.surplus[participant as usize];
        let mut pairs = Vec::new();
        candidates.each(participant, |pair| {
            if pair.worth - seating.price[pair.worker as usize] > surplus {
                pairs.push(pair);
            }
        });
        if !pairs.is_empty() {
            all.push((participant, pairs));
        }
    }
    all
}

/// All bid again, with the better pairs among theirs, from the prices there are.
fn again(
    seating: &Seating,
    better: &[(u32, Vec<Pair>)],
    told: &mut impl FnMut(Stage),
) -> Result<Seating, Refused> {
    let old = &seating.instance;
    let mut instance = Instance::new(old.loads.clone())?;
    let more: usize = better.iter().map(|(_, pairs)| pairs.len()).sum();
    instance.reserve(old.participants(), old.pairs() + more);
    let mut next = better.iter().peekable();
    let mut pairs = Vec::new();
    for participant in 0..narrow(old.participants()) {
        pairs.clear();
        pairs.extend(old.pairs_of(participant));
        if let Some((_, more)) = next.next_if(|(who, _)| *who == participant) {
            pairs.extend_from_slice(more);
        }
        instance.add(&pairs)?;
    }
    let outcome = Auction::of(&instance)
        .run_from(&seating.price, &[4, 1], |step_units| told(Stage::Bidding { step_units }));
    Ok(repaired(instance, outcome, told))
}
