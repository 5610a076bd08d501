//! One more than before: the cheapest way to make room, by moving others along a path.
//!
//! A search over workers. Entering a worker costs what the mover loses; it ends at a free place,
//! at somebody for whom staying out is cheapest, or where it began.

use super::seating::{NONE, Seating};

/// Where the cheapest path ends.
#[derive(Clone, Copy)]
enum End {
    /// Nobody moves.
    Here,
    Free {
        worker: u32,
    },
    Out {
        participant: u32,
        worker: u32,
    },
}

impl Seating {
    /// Finds the best place for somebody who has none, or that it is best to leave them out.
    pub fn insert(&mut self, participant: u32) {
        let who = participant as usize;
        self.surplus[who] = self.best_of(participant);
        if self.surplus[who] == 0 {
            return;
        }
        self.search.clear();
        let mut bound = self.surplus[who];
        self.reach_from(participant, 0, bound);
        let end = self.make_room(&mut bound, End::Here);
        self.raise_prices(bound);
        self.surplus[who] -= bound;
        self.move_along(end);
    }

    /// Takes the strain off a worker with one too many, or with a price below what the last place
    /// costs: somebody goes elsewhere, or the price rises.
    pub fn shed(&mut self, worker: u32) {
        self.search.clear();
        self.search.reach(worker, 0, NONE, NONE);
        let is_over = self.filled(worker) > self.instance.loads[worker as usize].places();
        let lack = self.last_cost(worker) - self.price[worker as usize];
        let mut bound = if is_over { i64::MAX } else { lack };
        let end = self.make_room(&mut bound, End::Here);
        self.raise_prices(bound);
        self.move_along(end);
    }

    /// Workers somebody at distance `distance` could go to.
    fn reach_from(&mut self, participant: u32, distance: i64, bound: i64) {
        let row = self.instance.rows[participant as usize];
        let base = distance + self.surplus[participant as usize] - row.best;
        for (edge, number) in self.instance.edges[row.range()].iter().zip(row.start..) {
            let worker = edge.worker as usize;
            let there = base + i64::from(edge.regret) + self.price[worker];
            if there < bound && there < self.search.distance[worker] && edge.is_open() {
                self.search.reach(edge.worker, there, participant, number);
            }
        }
    }

    /// Goes on from what is reached until nothing can be cheaper than `bound`.
    fn make_room(&mut self, bound: &mut i64, begin: End) -> End {
        let mut end = begin;
        while let Some((distance, worker)) = self.search.next(*bound) {
            // Shedding begins at its own worker, whose free places are no way out.
            let is_root = self.search.who[worker as usize] == NONE;
            if let Some(cost) = self.next_cost(worker).filter(|_| !is_root) {
                let there = distance + (cost - self.price[worker as usize]).max(0);
                if there < *bound {
                    (*bound, end) = (there, End::Free { worker });
                }
            }
            for at in 0..self.holders[worker as usize].len() {
                let participant = self.holders[worker as usize][at];
                let out = distance + self.surplus[participant as usize];
                if out < *bound {
                    (*bound, end) = (out, End::Out { participant, worker });
                }
                self.reach_from(participant, distance, *bound);
            }
        }
        end
    }

    fn raise_prices(&mut self, bound: i64) {
        for at in 0..self.search.reached.len() {
            let worker = self.search.reached[at];
            let distance = self.search.distance[worker as usize];
            if distance < bound {
                self.change_price(worker, bound - distance);
            }
        }
    }

    fn move_along(&mut self, end: End) {
        let mut worker = match end {
            End::Here => return,
            End::Free { worker } => worker,
            End::Out { participant, worker } => {
                self.rise(participant);
                worker
            }
        };
        loop {
            let (who, edge) = (self.search.who[worker as usize], self.search.edge[worker as usize]);
            if who == NONE {
                return;
            }
            let from = self.at[who as usize];
            self.rise(who);
            self.sit(who, edge);
            if from == NONE {
                return;
            }
            worker = from;
        }
    }
}
