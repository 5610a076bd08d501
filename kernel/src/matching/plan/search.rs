//! A shortest path over workers: what is known of each while one search runs.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::seating::NONE;

const UNREACHED: i64 = i64::MAX;

/// Scratch space for one search at a time; as long as the workers.
#[derive(Debug, Clone, Default)]
pub(super) struct Search {
    /// Least cost at which each worker is reached.
    pub distance: Vec<i64>,
    /// Who would move when the path goes through this worker.
    pub who: Vec<u32>,
    /// Onto which edge they would move.
    pub edge: Vec<u32>,
    /// Workers reached, in order.
    pub reached: Vec<u32>,
    open: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Search {
    pub fn for_workers(workers: usize) -> Self {
        Self {
            distance: vec![UNREACHED; workers],
            who: vec![NONE; workers],
            edge: vec![NONE; workers],
            ..Self::default()
        }
    }

    pub fn clear(&mut self) {
        for worker in self.reached.drain(..) {
            self.distance[worker as usize] = UNREACHED;
        }
        self.open.clear();
    }

    /// Notes a way to a worker that is shorter than any before.
    pub fn reach(&mut self, worker: u32, distance: i64, who: u32, edge: u32) {
        let at = worker as usize;
        if self.distance[at] == UNREACHED {
            self.reached.push(worker);
        }
        (self.distance[at], self.who[at], self.edge[at]) = (distance, who, edge);
        self.open.push(Reverse((distance, worker)));
    }

    /// The nearest worker not yet looked at, if it lies nearer than `bound`.
    pub fn next(&mut self, bound: i64) -> Option<(i64, u32)> {
        while let Some(Reverse((distance, worker))) = self.open.pop() {
            if distance >= bound {
                return None;
            }
            if distance == self.distance[worker as usize] {
                return Some((distance, worker));
            }
        }
        None
    }
}
