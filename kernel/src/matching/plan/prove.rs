//! A plan, and the proof that no plan is worth more.
//!
//! Weak duality: for any prices that are not below 0, no plan is worth more than the bound they give.
//! So a plan whose value equals a bound is best, whoever made it and however. This file trusts
//! nothing of what the solver believes: it looks at every pair once.

use super::candidates::Candidates;
use super::instance::narrow;
use super::load::Load;

/// Who is matched with whom, proved to be worth as much as any plan can be.
///
/// There is no way to make one but [`prove`], so whoever holds one holds the proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    worker_of: Vec<Option<u32>>,
    prices: Vec<i64>,
    surpluses: Vec<i64>,
    value: i64,
    bound: i64,
}

impl Plan {
    /// By participant: the number of their worker, or nobody.
    pub fn worker_of(&self) -> &[Option<u32>] {
        &self.worker_of
    }

    /// By worker: what one more place would be worth to those who wait; units of 1/10,000.
    pub fn prices(&self) -> &[i64] {
        &self.prices
    }

    /// By participant: what serving them is worth to the plan; units of 1/10,000.
    pub fn surpluses(&self) -> &[i64] {
        &self.surpluses
    }

    /// What the plan is worth above leaving everybody waiting; units of 1/10,000.
    pub const fn value(&self) -> i64 {
        self.value
    }

    /// What no plan can exceed, from the prices. Equal to the value.
    pub const fn bound(&self) -> i64 {
        self.bound
    }

    pub fn matched(&self) -> usize {
        self.worker_of.iter().flatten().count()
    }
}

/// Why there is no plan: what was found is not proved, and must not be used as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unproved {
    #[error("prove the plan: it is worth {value}, and the bound is {bound}")]
    Gap { value: i128, bound: i128 },
    #[error("prove the plan: worker {worker} has more people than places")]
    TooMany { worker: u32 },
    #[error("prove the plan: participant {participant} was given a worker who is not for them")]
    NotAPair { participant: u32 },
    #[error("prove the plan: the price of worker {worker} is below nothing")]
    PriceBelowNothing { worker: u32 },
    #[error("prove the plan: its parts do not have the length of the instance")]
    Shape,
}

/// Looks at every pair once: whether this is a plan, and whether value and bound are equal.
pub fn prove(
    candidates: &mut impl Candidates,
    worker_of: Vec<Option<u32>>,
    prices: Vec<i64>,
) -> Result<Plan, Unproved> {
    let loads = candidates.loads();
    if worker_of.len() != candidates.participants() || prices.len() != loads.len() {
        return Err(Unproved::Shape);
    }
    if let Some(worker) = prices.iter().position(|price| *price < 0) {
        return Err(Unproved::PriceBelowNothing { worker: narrow(worker) });
    }
    let (mut value, mut bound) = loads_at(loads, &worker_of, &prices)?;
    let mut surpluses = vec![0; worker_of.len()];
    for (participant, surplus) in (0_u32..).zip(&mut surpluses) {
        let given = worker_of[participant as usize];
        let mut worth = None;
        candidates.each(participant, |pair| {
            *surplus = (*surplus).max(pair.worth - prices[pair.worker as usize]);
            if Some(pair.worker) == given {
                worth = worth.max(Some(pair.worth));
            }
        });
        if given.is_some() {
            value += i128::from(worth.ok_or(Unproved::NotAPair { participant })?);
        }
        bound += i128::from(*surplus);
    }
    let fits = |sum: i128| i64::try_from(sum).map_err(|_| Unproved::Gap { value, bound });
    if value != bound {
        return Err(Unproved::Gap { value, bound });
    }
    Ok(Plan { worker_of, prices, surpluses, value: fits(value)?, bound: fits(bound)? })
}

/// The workers' part of value and bound.
fn loads_at(
    loads: &[Load],
    worker_of: &[Option<u32>],
    prices: &[i64],
) -> Result<(i128, i128), Unproved> {
    let mut filled = vec![0_u32; loads.len()];
    for (participant, worker) in (0_u32..).zip(worker_of) {
        if let Some(worker) = worker {
            let place =
                filled.get_mut(*worker as usize).ok_or(Unproved::NotAPair { participant })?;
            *place += 1;
        }
    }
    let (mut value, mut bound) = (0, 0);
    for (worker, ((load, filled), price)) in (0_u32..).zip(loads.iter().zip(filled).zip(prices)) {
        if filled > load.places() {
            return Err(Unproved::TooMany { worker });
        }
        value -= load.cost_of(filled);
        bound += load.worth_at(*price);
    }
    Ok((value, bound))
}
