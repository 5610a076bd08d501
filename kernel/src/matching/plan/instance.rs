//! Who waits, who could take them, and what each pair would be worth: the problem, in its own order.

use super::{Load, Refused};

/// A worker somebody could be matched with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Number of the worker, from 0.
    pub worker: u32,
    /// What the pair is worth above leaving the participant waiting; units of 1/10,000.
    pub worth: i64,
}

/// The most two pairs of one participant may differ in worth: 2^29 units, over 50,000 whole points.
pub const REGRET_MAX: i64 = 1 << 29;
/// The most all worths and costs may add up to, in size. Every sum the solver makes stays below
/// four times this, so nothing can run over 64 bits.
pub const SIZE_MAX: i128 = 1 << 60;

/// A pair in the row of its participant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub worker: u32,
    /// How far it lies below the participant's best; [`Edge::FORBIDDEN`] is never used.
    pub regret: u32,
}

impl Edge {
    /// Larger than any regret, and with any price still within 31 bits.
    pub const FORBIDDEN: u32 = 1 << 30;

    pub const fn is_open(self) -> bool {
        self.regret != Self::FORBIDDEN
    }
}

/// Where the pairs of one participant stand, and what the best of them is worth.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Row {
    pub best: i64,
    pub start: u32,
    pub len: u32,
}

impl Row {
    /// What a pair of this row is worth.
    pub fn worth(self, edge: Edge) -> i64 {
        self.best - i64::from(edge.regret)
    }

    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.start as usize + self.len as usize
    }
}

/// A whole problem. Participants and workers are numbers in an order of the caller's; equal
/// instances give equal plans. [`super::Draft`] makes that order canonical from names.
#[derive(Debug, Clone, Default)]
pub struct Instance {
    pub(super) rows: Vec<Row>,
    pub(super) edges: Vec<Edge>,
    pub(super) loads: Vec<Load>,
    /// Sizes of all worths and costs added up, to know that sums fit.
    size: i128,
}

impl Instance {
    /// An instance with these workers and nobody waiting yet.
    pub fn new(loads: Vec<Load>) -> Result<Self, Refused> {
        if u32::try_from(loads.len()).is_err() {
            return Err(Refused::TooMany);
        }
        let mut instance = Self::default();
        for load in loads {
            instance.grow(costs_size(&load))?;
            instance.loads.push(load);
        }
        Ok(instance)
    }

    /// Room for so many participants and pairs, so that adding them moves nothing.
    pub fn reserve(&mut self, participants: usize, pairs: usize) {
        self.rows.reserve_exact(participants);
        self.edges.reserve_exact(pairs);
    }

    /// Adds the next participant. Each worker may stand once.
    pub fn add(&mut self, pairs: &[Pair]) -> Result<u32, Refused> {
        let participant = u32::try_from(self.rows.len()).map_err(|_| Refused::TooMany)?;
        let row = self.row_of(pairs)?;
        self.rows.push(row);
        Ok(participant)
    }

    /// Writes pairs down behind all others.
    pub(super) fn row_of(&mut self, pairs: &[Pair]) -> Result<Row, Refused> {
        let best = pairs.iter().map(|pair| pair.worth).max().unwrap_or_default();
        let ends = self.edges.len() + pairs.len();
        // Numbers of edges end one below the mark for "no seat".
        if u32::try_from(ends).is_err() || ends >= u32::MAX as usize {
            return Err(Refused::TooMany);
        }
        let mut size = 0;
        for pair in pairs {
            if pair.worker as usize >= self.loads.len() {
                return Err(Refused::NoSuchWorker);
            }
            let regret = i128::from(best) - i128::from(pair.worth);
            if regret > i128::from(REGRET_MAX) {
                return Err(Refused::TooFarApart);
            }
            size = size.max(i128::from(pair.worth).abs());
        }
        self.grow(size)?;
        let start = narrow(self.edges.len());
        let edge =
            |pair: &Pair| Edge { worker: pair.worker, regret: narrow_i64(best - pair.worth) };
        self.edges.extend(pairs.iter().map(edge));
        Ok(Row { best, start, len: narrow(pairs.len()) })
    }

    /// What a row that goes away no longer adds to the size of the instance.
    pub(super) fn forget_row(&mut self, participant: u32) {
        let largest = self.pairs_of(participant).map(|pair| i128::from(pair.worth).abs()).max();
        self.size = (self.size - largest.unwrap_or(0)).max(0);
    }

    fn grow(&mut self, by: i128) -> Result<(), Refused> {
        let size = self.size + by;
        if size > SIZE_MAX {
            return Err(Refused::TooLarge);
        }
        self.size = size;
        Ok(())
    }

    pub(super) fn change_load(&mut self, worker: u32, load: Load) -> Result<(), Refused> {
        let place = self.loads.get(worker as usize).ok_or(Refused::NoSuchWorker)?;
        self.grow((costs_size(&load) - costs_size(place)).max(0))?;
        self.loads[worker as usize] = load;
        Ok(())
    }

    pub fn participants(&self) -> usize {
        self.rows.len()
    }

    pub fn workers(&self) -> usize {
        self.loads.len()
    }

    pub fn pairs(&self) -> usize {
        self.edges.len()
    }

    pub fn load(&self, worker: u32) -> Option<&Load> {
        self.loads.get(worker as usize)
    }

    pub(super) fn row(&self, participant: u32) -> &[Edge] {
        &self.edges[self.rows[participant as usize].range()]
    }

    pub(super) fn worth(&self, participant: u32, edge: u32) -> i64 {
        self.rows[participant as usize].worth(self.edges[edge as usize])
    }

    /// The pairs of one participant that are not forbidden.
    pub fn pairs_of(&self, participant: u32) -> impl Iterator<Item = Pair> + '_ {
        let row = self.rows[participant as usize];
        let open = self.edges[row.range()].iter().filter(|edge| edge.is_open());
        open.map(move |edge| Pair { worker: edge.worker, worth: row.worth(*edge) })
    }
}

/// The costs that can ever be paid; the last step is never dearer per place than what it costs.
fn costs_size(load: &Load) -> i128 {
    load.cost_of(load.places()).max(i128::from(load.cost(u32::MAX)))
}

/// A number that was seen to fit into 32 bits.
#[expect(clippy::cast_possible_truncation, reason = "the caller saw that it fits")]
pub(super) const fn narrow(number: usize) -> u32 {
    number as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a regret lies between 0 and REGRET_MAX"
)]
const fn narrow_i64(number: i64) -> u32 {
    number as u32
}
