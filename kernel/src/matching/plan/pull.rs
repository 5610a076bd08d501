//! One place too dear: the best way to fill it, or to bring its price down to its cost.
//!
//! The same search as in `push`, backwards: who would come here, who would take their place there.

use super::instance::narrow;
use super::seating::{NONE, Seating};

/// Where the cheapest path ends.
#[derive(Clone, Copy)]
enum End {
    /// Nobody comes; the price falls to the cost of the free place.
    Here,
    /// Somebody who was out comes to `worker`.
    Comes { participant: u32, edge: u32 },
    /// Somebody leaves `worker`, whose place stays free.
    Leaves { worker: u32 },
}

impl Seating {
    /// Until no free place of any worker costs more than filling it would.
    pub fn fill_all(&mut self) {
        for worker in 0..narrow(self.instance.workers()) {
            self.fill(worker);
        }
    }

    /// Until the next free place of this worker costs no more than filling it would.
    pub fn fill(&mut self, worker: u32) {
        while let Some(cost) = self.next_cost(worker) {
            let over = self.price[worker as usize] - cost;
            if over <= 0 {
                return;
            }
            self.pull(worker, over);
        }
    }

    fn pull(&mut self, root: u32, over: i64) {
        self.columns.make(&self.instance);
        self.search.clear();
        self.search.reach(root, 0, NONE, NONE);
        let (mut bound, mut end) = (over, End::Here);
        while let Some((distance, worker)) = self.search.next(bound) {
            self.reach_back(worker, distance, &mut bound, &mut end);
        }
        for at in 0..self.search.reached.len() {
            let worker = self.search.reached[at];
            let distance = self.search.distance[worker as usize];
            if distance < bound {
                self.change_price(worker, distance - bound);
            }
        }
        self.come(root, end);
    }

    /// Who would come to a worker, and what becomes of the place they leave.
    fn reach_back(&mut self, worker: u32, distance: i64, bound: &mut i64, end: &mut End) {
        let price = self.price[worker as usize];
        for at in 0..self.columns.of(worker).len() {
            let (participant, edge) = self.columns.of(worker)[at];
            let (who, open) = (participant as usize, self.instance.edges[edge as usize]);
            let from = self.at[who];
            if from == worker || !open.is_open() {
                continue;
            }
            let loss = self.surplus[who] + price - self.instance.rows[who].worth(open);
            let there = distance + loss;
            if there >= *bound {
                continue;
            }
            if from == NONE {
                (*bound, *end) = (there, End::Comes { participant, edge });
            } else if there < self.search.distance[from as usize] {
                self.search.reach(from, there, participant, edge);
                let free = there + self.price[from as usize] - self.last_cost(from);
                if free < *bound {
                    (*bound, *end) = (free, End::Leaves { worker: from });
                }
            }
        }
    }

    fn come(&mut self, root: u32, end: End) {
        let mut worker = match end {
            End::Here => return,
            End::Comes { participant, edge } => {
                self.sit(participant, edge);
                self.instance.edges[edge as usize].worker
            }
            End::Leaves { worker } => worker,
        };
        while worker != root {
            let (who, edge) = (self.search.who[worker as usize], self.search.edge[worker as usize]);
            self.rise(who);
            self.sit(who, edge);
            worker = self.instance.edges[edge as usize].worker;
        }
    }
}
