//! The plan as it stands, kept best while things happen one by one.
//!
//! Each change is exact: afterwards the plan is one a solve from nothing could have found, and it
//! can be proved the same way. Most cost one search. Rows that were replaced, and those of people who
//! left, keep their room until the next solve from an instance made anew.

use super::Refused;
use super::instance::{Edge, Instance, Pair, narrow};
use super::load::Load;
use super::prove::{Plan, Unproved};
use super::seating::{NONE, Seating};
use super::solve::{plan_of, seated, seated_from};

/// A problem with its best plan, which follows what happens.
#[derive(Debug, Clone)]
pub struct Standing {
    seating: Seating,
}

impl Standing {
    /// Solves from nothing.
    pub fn begin(instance: Instance) -> Self {
        Self { seating: seated(instance) }
    }

    /// Solves from prices that were right before; the plan is worth the same, found sooner.
    pub fn begin_from(instance: Instance, prices: &[i64]) -> Self {
        Self { seating: seated_from(instance, prices) }
    }

    /// The plan, with its proof made anew over every pair.
    pub fn plan(&self) -> Result<Plan, Unproved> {
        plan_of(&self.seating)
    }

    /// The problem as it is after every change: forbidden pairs and those who left are gone from it.
    pub const fn instance(&self) -> &Instance {
        &self.seating.instance
    }

    pub fn worker_of(&self, participant: u32) -> Option<u32> {
        self.seating.at.get(participant as usize).copied().filter(|worker| *worker != NONE)
    }

    /// By worker: what one more place would be worth to those who wait.
    pub fn prices(&self) -> &[i64] {
        &self.seating.price
    }

    /// Somebody begins to wait; their number.
    pub fn arrive(&mut self, pairs: &[Pair]) -> Result<u32, Refused> {
        let participant = self.seating.instance.add(pairs)?;
        self.seating.grow();
        self.seating.follow(participant);
        self.seating.insert(participant);
        Ok(participant)
    }

    /// Somebody no longer waits. Their number stays, with no pairs.
    pub fn withdraw(&mut self, participant: u32) -> Result<(), Refused> {
        let from = self.leave(participant)?;
        if from != NONE {
            self.seating.fill(from);
        }
        Ok(())
    }

    /// What pairs of somebody are worth has changed: urgency, waiting time, their answers.
    pub fn revalue(&mut self, participant: u32, pairs: &[Pair]) -> Result<(), Refused> {
        self.must_be_there(participant)?;
        self.seating.replace(participant, pairs)
    }

    /// The two are not to be matched: a refusal, or a coordinator forbids it.
    pub fn forbid(&mut self, participant: u32, worker: u32) -> Result<(), Refused> {
        self.must_be_there(participant)?;
        let row = self.seating.instance.rows[participant as usize];
        let is_theirs = self.seating.at[participant as usize] == worker;
        for edge in &mut self.seating.instance.edges[row.range()] {
            if edge.worker == worker {
                edge.regret = Edge::FORBIDDEN;
            }
        }
        if is_theirs && worker != NONE {
            self.seating.rise(participant);
            self.seating.insert(participant);
            self.seating.fill(worker);
        }
        Ok(())
    }

    /// Both said yes: the person no longer waits, and the worker has one place less. When this is
    /// the pair of the plan, everybody else's part stays as it is.
    pub fn accept(&mut self, participant: u32, worker: u32) -> Result<(), Refused> {
        self.must_be_there(participant)?;
        let load = self.seating.instance.loads.get(worker as usize).ok_or(Refused::NoSuchWorker)?;
        if load.places() == 0 {
            return Err(Refused::NoPlace);
        }
        let rest = load.without_first();
        let from = self.leave(participant)?;
        self.set_load(worker, rest)?;
        if from != NONE {
            self.seating.fill(from);
        }
        Ok(())
    }

    /// A coordinator settles a pair by hand, whatever the plan says; both leave the problem as with
    /// [`Standing::accept`], and the pair need not be one the plan could have made.
    pub fn pin(&mut self, participant: u32, worker: u32) -> Result<(), Refused> {
        self.accept(participant, worker)
    }

    /// A worker has more places or fewer, or filling them costs something else. No places: on leave.
    pub fn set_load(&mut self, worker: u32, load: Load) -> Result<(), Refused> {
        self.seating.instance.change_load(worker, load)?;
        self.seating.relieve(worker);
        self.seating.fill(worker);
        Ok(())
    }

    /// Takes somebody off their seat and out of the problem; the worker they sat with.
    fn leave(&mut self, participant: u32) -> Result<u32, Refused> {
        self.must_be_there(participant)?;
        let from = self.seating.at[participant as usize];
        self.seating.rise(participant);
        self.seating.surplus[participant as usize] = 0;
        self.seating.instance.forget_row(participant);
        let row = self.seating.instance.rows[participant as usize];
        for edge in &mut self.seating.instance.edges[row.range()] {
            edge.regret = Edge::FORBIDDEN;
        }
        Ok(from)
    }

    fn must_be_there(&self, participant: u32) -> Result<(), Refused> {
        let is_there = participant < narrow(self.seating.instance.participants());
        is_there.then_some(()).ok_or(Refused::NoSuchParticipant)
    }
}
