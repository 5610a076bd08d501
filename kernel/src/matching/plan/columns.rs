//! The same pairs seen from the workers: needed only to find who would come to a free place.

use super::instance::{Instance, narrow};

#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// By worker: participant and edge. Empty until made.
    by_worker: Vec<Vec<(u32, u32)>>,
}

impl Columns {
    /// Makes them, unless they are there.
    pub fn make(&mut self, instance: &Instance) {
        if !self.by_worker.is_empty() {
            return;
        }
        let mut counts = vec![0_usize; instance.workers()];
        for row in &instance.rows {
            for edge in &instance.edges[row.range()] {
                counts[edge.worker as usize] += 1;
            }
        }
        self.by_worker = counts.into_iter().map(Vec::with_capacity).collect();
        for participant in 0..narrow(instance.participants()) {
            self.add(instance, participant);
        }
    }

    /// Whether they follow every change.
    pub fn is_made(&self) -> bool {
        !self.by_worker.is_empty()
    }

    /// Adds the row of one participant.
    pub fn add(&mut self, instance: &Instance, participant: u32) {
        let row = instance.rows[participant as usize];
        for (edge, number) in instance.edges[row.range()].iter().zip(row.start..) {
            self.by_worker[edge.worker as usize].push((participant, number));
        }
    }

    /// Takes the row of one participant away.
    pub fn remove(&mut self, instance: &Instance, participant: u32) {
        for edge in instance.row(participant) {
            self.by_worker[edge.worker as usize].retain(|(who, _)| *who != participant);
        }
    }

    pub fn of(&self, worker: u32) -> &[(u32, u32)] {
        &self.by_worker[worker as usize]
    }
}
