//! Prices that are nearly right, quickly: everybody bids for a place, in rounds of finer steps.
//!
//! The auction for similar objects (Bertsekas and Castañón 1989): places of one worker are alike,
//! so a bid compares the best worker with the second best and takes the cheapest place. Its outcome
//! is only a beginning for the repair, so it may work with worths cut to 32 bits.

use super::instance::{Edge, Instance, narrow};
use super::seating::NONE;

/// Worths are cut to this, so that worth, regret and price together stay within 32 bits.
const CUT_MAX: i64 = 1 << 28;
/// Each round bids in steps this much finer than the one before.
const FINER: i32 = 4;
/// The first round bids in steps of about this part of what is at stake.
const COARSEST_PART: i32 = 16;
/// How far below its price a full worker begins the next round, in steps of the last.
const BACK_STEPS: i32 = 3;
/// Bids a participant after which a round that began at given prices is given up.
const BIDS_MAX: usize = 40;
/// A worker nobody can afford.
const NEVER: i32 = 1 << 29;

#[derive(Debug, Clone, Copy)]
struct Place {
    price: i32,
    holder: u32,
}

/// What the auction came to.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// By worker, in units.
    pub price: Vec<i64>,
    /// By participant: the edge they hold, or none.
    pub seat: Vec<u32>,
}

#[derive(Debug)]
pub(super) struct Auction<'a> {
    instance: &'a Instance,
    /// By participant: the worth of their best pair, cut.
    best: Vec<i32>,
    price: Vec<i32>,
    /// Places of all workers, each worker's a heap with the cheapest first.
    places: Vec<Place>,
    /// By worker: where their places begin; one more at the end.
    first: Vec<usize>,
    seat: Vec<u32>,
    /// The finest step at which worths are told apart.
    scale: i32,
}

impl<'a> Auction<'a> {
    pub fn of(instance: &'a Instance) -> Self {
        let usual = usual_worth(instance);
        let regret = instance.edges.iter().filter(|edge| edge.is_open());
        let regret = i64::from(regret.map(|edge| edge.regret).max().unwrap_or(0));
        let cut = (16 * (regret + 1)).max(4 * usual).clamp(1 << 10, CUT_MAX);
        let best = instance.rows.iter().map(|row| cut_to(row.best, cut)).collect();
        let mut seekers = vec![0_u32; instance.workers()];
        for edge in &instance.edges {
            seekers[edge.worker as usize] += 1;
        }
        let mut first = vec![0];
        for (load, seekers) in instance.loads.iter().zip(seekers) {
            // More places than people who could come are never filled.
            let places = load.places().min(seekers) as usize;
            first.push(first.last().copied().unwrap_or(0) + places);
        }
        let free = Place { price: 0, holder: NONE };
        Self {
            best,
            price: vec![0; instance.workers()],
            places: vec![free; first.last().copied().unwrap_or(0)],
            first,
            seat: vec![NONE; instance.participants()],
            scale: cut_to(regret.max(usual), cut),
            instance,
        }
    }

    /// From nothing: coarse steps first.
    pub fn run(self, done: impl FnMut(i32)) -> Outcome {
        self.run_to(1, done)
    }

    /// From nothing, down to steps of `finest` or what comes first below it.
    pub fn run_to(mut self, finest: i32, mut done: impl FnMut(i32)) -> Outcome {
        let mut step = 1;
        while step < self.scale / COARSEST_PART {
            step *= FINER;
        }
        self.price.fill(0);
        self.open_all(0);
        loop {
            self.round(step, usize::MAX);
            done(step);
            if step <= finest {
                return self.outcome();
            }
            let back = BACK_STEPS * step;
            step /= FINER;
            self.open(back);
        }
    }

    /// From prices that were right before a few things changed. Where they turn out to be far from
    /// right, so that fine steps would take long, from nothing.
    pub fn run_from(mut self, price: &[i64], steps: &[i32], mut done: impl FnMut(i32)) -> Outcome {
        for (mine, old) in self.price.iter_mut().zip(price) {
            *mine = cut_to(*old, CUT_MAX);
        }
        let mut back = 0;
        for (at, step) in steps.iter().enumerate() {
            if at == 0 {
                self.open_all(BACK_STEPS * step);
            } else {
                self.open(back);
            }
            if !self.round(*step, BIDS_MAX) {
                return self.run(done);
            }
            done(*step);
            back = BACK_STEPS * step;
        }
        self.outcome()
    }

    /// Clears all seats. Full workers begin a little below their price, others at their costs.
    fn open(&mut self, back: i32) {
        for worker in 0..self.price.len() {
            let places = &self.places[self.first[worker]..self.first[worker + 1]];
            let is_full = places.iter().all(|place| place.holder != NONE);
            let from = if is_full { self.price[worker].saturating_sub(back).max(0) } else { 0 };
            self.lay_out(worker, from);
        }
        self.seat.fill(NONE);
    }

    fn open_all(&mut self, back: i32) {
        for worker in 0..self.price.len() {
            self.lay_out(worker, self.price[worker].saturating_sub(back).max(0));
        }
        self.seat.fill(NONE);
    }

    fn lay_out(&mut self, worker: usize, from: i32) {
        let load = &self.instance.loads[worker];
        let places = &mut self.places[self.first[worker]..self.first[worker + 1]];
        for (place, number) in places.iter_mut().zip(0_u32..) {
            // Costs never fall, so the places lie in order, and an ordered list is a heap.
            let cost = cut_to(load.cost(number), i64::from(NEVER));
            *place = Place { price: cost.max(from), holder: NONE };
        }
        self.price[worker] = places.first().map_or(NEVER, |place| place.price);
    }

    /// Everybody bids until nobody is outbid any more; `false` when that took more bids than
    /// `each_max` a participant.
    fn round(&mut self, step: i32, each_max: usize) -> bool {
        let mut left = self.best.len().saturating_mul(each_max);
        for participant in 0..narrow(self.best.len()) {
            let mut who = participant;
            while let Some(outbid) = self.bid(who, step) {
                who = outbid;
                left = left.saturating_sub(1);
                if left == 0 {
                    return false;
                }
            }
        }
        true
    }

    /// One bid; somebody who lost their place by it, if anybody did.
    #[inline]
    fn bid(&mut self, who: u32, step: i32) -> Option<u32> {
        let row = self.instance.rows[who as usize];
        // Losses: the smaller the better. Staying out loses the whole worth.
        let out = self.best[who as usize];
        let (mut least, mut second, mut chosen) = (out, out, NONE);
        for (edge, number) in self.instance.edges[row.range()].iter().zip(row.start..) {
            let loss = loss(*edge, self.price[edge.worker as usize]);
            if loss < second {
                if loss < least {
                    (second, least, chosen) = (least, loss, number);
                } else {
                    second = loss;
                }
            }
        }
        if chosen == NONE {
            return None;
        }
        let worker = self.instance.edges[chosen as usize].worker as usize;
        let price = self.price[worker] + (second - least) + step;
        let places = &mut self.places[self.first[worker]..self.first[worker + 1]];
        let outbid = places[0].holder;
        self.price[worker] = replace_first(places, Place { price, holder: who });
        self.seat[who as usize] = chosen;
        if outbid == NONE {
            return None;
        }
        self.seat[outbid as usize] = NONE;
        Some(outbid)
    }

    fn outcome(self) -> Outcome {
        Outcome { price: self.price.into_iter().map(i64::from).collect(), seat: self.seat }
    }
}

/// What somebody loses against their best pair free of charge; a forbidden pair loses more than any
/// worth that was cut.
#[inline]
#[expect(clippy::cast_possible_wrap, reason = "no regret has more than 30 bits")]
const fn loss(edge: Edge, price: i32) -> i32 {
    edge.regret as i32 + price
}

/// Puts a place where the cheapest was, and says what is cheapest now.
#[inline]
fn replace_first(places: &mut [Place], new: Place) -> i32 {
    let mut at = 0;
    loop {
        let left = 2 * at + 1;
        let Some(mut child) = places.get(left).copied() else { break };
        let mut child_at = left;
        if let Some(right) = places.get(left + 1).copied().filter(|right| right.price < child.price)
        {
            (child, child_at) = (right, left + 1);
        }
        if child.price >= new.price {
            break;
        }
        places[at] = child;
        at = child_at;
    }
    places[at] = new;
    places[0].price
}

/// The middle one of all best worths: what a seat is usually worth.
fn usual_worth(instance: &Instance) -> i64 {
    let mut all: Vec<i64> = instance.rows.iter().map(|row| row.best.max(0)).collect();
    if all.is_empty() {
        return 0;
    }
    let middle = all.len() / 2;
    *all.select_nth_unstable(middle).1
}

#[expect(clippy::cast_possible_truncation, reason = "it is cut to what fits")]
const fn cut_to(number: i64, most: i64) -> i32 {
    if number > most {
        most as i32
    } else if number < -most {
        -most as i32
    } else {
        number as i32
    }
}
