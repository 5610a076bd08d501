//! Who sits where, at which prices: what the repair and every later change work on.
//!
//! Held after every operation, and only broken inside one:
//!
//! - for nobody is a pair worth more, less the worker's price, than their surplus;
//! - whoever has a seat gets exactly their surplus from it, and it is not below 0;
//! - whoever has none has a surplus of 0;
//! - a worker's price lies between the cost of their last filled place and that of the next.
//!
//! Together these say that value and bound are equal (complementary slackness).

use super::Refused;
use super::columns::Columns;
use super::instance::{Instance, Pair, narrow};
use super::search::Search;

/// "Nobody", "no seat": the mark in every array of numbers.
pub(super) const NONE: u32 = u32::MAX;

#[derive(Debug, Clone)]
pub(super) struct Seating {
    pub instance: Instance,
    /// By worker.
    pub price: Vec<i64>,
    /// By participant: what being matched is worth to the plan, above staying out.
    pub surplus: Vec<i64>,
    /// By participant: the edge they sit on.
    pub seat: Vec<u32>,
    /// By participant: the worker of that edge.
    pub at: Vec<u32>,
    /// By participant: where they stand among the worker's holders.
    spot: Vec<u32>,
    /// By worker.
    pub holders: Vec<Vec<u32>>,
    pub search: Search,
    /// Made when first needed.
    pub columns: Columns,
}

impl Seating {
    /// Nobody sits yet; prices as given, which may be any that are not below 0.
    pub fn at_prices(instance: Instance, price: Vec<i64>) -> Self {
        let (people, workers) = (instance.participants(), instance.workers());
        let mut seating = Self {
            price,
            surplus: vec![0; people],
            seat: vec![NONE; people],
            at: vec![NONE; people],
            spot: vec![NONE; people],
            holders: vec![Vec::new(); workers],
            search: Search::for_workers(workers),
            columns: Columns::default(),
            instance,
        };
        let ceiling = seating.instance.rows.iter().map(|row| row.best).max().unwrap_or(0).max(0);
        for (price, load) in seating.price.iter_mut().zip(&seating.instance.loads) {
            // A worker without places costs more than anybody would give, which costs the bound nothing.
            *price = if load.places() == 0 { ceiling } else { (*price).clamp(0, ceiling) };
        }
        seating
    }

    /// Takes over the seats that are exactly right at these prices, and finds the best place for
    /// everybody else.
    pub fn settle(&mut self, seats: &[u32], mut done: impl FnMut(usize, usize)) {
        let mut left = Vec::new();
        for participant in 0..narrow(self.instance.participants()) {
            let best = self.best_of(participant);
            self.surplus[participant as usize] = best;
            let seat = seats.get(participant as usize).copied().unwrap_or(NONE);
            if seat != NONE && self.gain(participant, seat) == best && self.has_room(seat) {
                self.sit(participant, seat);
            } else if best > 0 {
                left.push(participant);
            }
        }
        let all = left.len();
        for (at, participant) in left.into_iter().enumerate() {
            self.insert(participant);
            done(at, all);
        }
        self.fill_all();
    }

    fn has_room(&self, edge: u32) -> bool {
        let worker = self.instance.edges[edge as usize].worker;
        self.filled(worker) < self.instance.loads[worker as usize].places()
    }

    /// What a pair is worth less the price of its worker.
    pub fn gain(&self, participant: u32, edge: u32) -> i64 {
        let worker = self.instance.edges[edge as usize].worker;
        self.instance.worth(participant, edge) - self.price[worker as usize]
    }

    /// The most somebody could gain at these prices; staying out gains 0.
    pub fn best_of(&self, participant: u32) -> i64 {
        let row = self.instance.rows[participant as usize];
        let mut least = i64::MAX;
        for edge in &self.instance.edges[row.range()] {
            let loss = i64::from(edge.regret) + self.price[edge.worker as usize];
            if loss < least && edge.is_open() {
                least = loss;
            }
        }
        if least == i64::MAX { 0 } else { (row.best - least).max(0) }
    }

    /// Filled places of a worker.
    pub fn filled(&self, worker: u32) -> u32 {
        narrow(self.holders[worker as usize].len())
    }

    /// What filling the next place costs; `None` when there is none.
    pub fn next_cost(&self, worker: u32) -> Option<i64> {
        let (load, filled) = (&self.instance.loads[worker as usize], self.filled(worker));
        (filled < load.places()).then(|| load.cost(filled))
    }

    /// What the last filled place costs; 0 when none is filled.
    pub fn last_cost(&self, worker: u32) -> i64 {
        let filled = self.filled(worker);
        filled.checked_sub(1).map_or(0, |last| self.instance.loads[worker as usize].cost(last))
    }

    pub fn sit(&mut self, participant: u32, edge: u32) {
        let (who, worker) = (participant as usize, self.instance.edges[edge as usize].worker);
        self.seat[who] = edge;
        self.at[who] = worker;
        self.spot[who] = self.filled(worker);
        self.holders[worker as usize].push(participant);
    }

    pub fn rise(&mut self, participant: u32) {
        let who = participant as usize;
        let (worker, spot) = (self.at[who], self.spot[who]);
        if worker == NONE {
            return;
        }
        let holders = &mut self.holders[worker as usize];
        holders.swap_remove(spot as usize);
        if let Some(moved) = holders.get(spot as usize) {
            self.spot[*moved as usize] = spot;
        }
        (self.seat[who], self.at[who], self.spot[who]) = (NONE, NONE, NONE);
    }

    /// Moves one worker's price, and the surplus of all who sit there the other way.
    pub fn change_price(&mut self, worker: u32, by: i64) {
        self.price[worker as usize] += by;
        for holder in &self.holders[worker as usize] {
            self.surplus[*holder as usize] -= by;
        }
    }

    /// Room for one more participant.
    pub fn grow(&mut self) {
        self.surplus.push(0);
        self.seat.push(NONE);
        self.at.push(NONE);
        self.spot.push(NONE);
    }
}

/// Changes to the pairs and places themselves.
impl Seating {
    /// Adds pairs to somebody's row and finds their best place again.
    pub fn widen(&mut self, participant: u32, more: &[Pair]) -> Result<(), Refused> {
        let mut pairs: Vec<Pair> = self.instance.pairs_of(participant).collect();
        pairs.extend_from_slice(more);
        self.replace(participant, &pairs)
    }

    /// Gives somebody another row and finds their best place again.
    pub fn replace(&mut self, participant: u32, pairs: &[Pair]) -> Result<(), Refused> {
        let row = self.instance.row_of(pairs)?;
        let from = self.at[participant as usize];
        self.rise(participant);
        if self.columns.is_made() {
            self.columns.remove(&self.instance, participant);
        }
        self.instance.forget_row(participant);
        self.instance.rows[participant as usize] = row;
        self.follow(participant);
        self.insert(participant);
        if from != NONE {
            self.fill(from);
        }
        Ok(())
    }

    /// Tells the columns of a new row.
    pub fn follow(&mut self, participant: u32) {
        if self.columns.is_made() {
            self.columns.add(&self.instance, participant);
        }
    }

    /// Until a worker has no more people than places, at a price that covers the last one.
    pub fn relieve(&mut self, worker: u32) {
        while self.filled(worker) > self.instance.loads[worker as usize].places()
            || self.price[worker as usize] < self.last_cost(worker)
        {
            self.shed(worker);
        }
    }
}
