//! Where pairs come from: an instance that holds them all, or rules that work them out when asked.

use super::instance::{Instance, Pair};
use super::load::Load;

/// Everybody who could be matched with whom. Asked several times; must answer the same each time.
pub trait Candidates {
    fn participants(&self) -> usize;

    /// By worker.
    fn loads(&self) -> &[Load];

    /// Every pair of one participant, in any order that is always the same.
    fn each(&mut self, participant: u32, found: impl FnMut(Pair));
}

impl Candidates for &Instance {
    fn participants(&self) -> usize {
        Instance::participants(self)
    }

    fn loads(&self) -> &[Load] {
        &self.loads
    }

    #[inline]
    fn each(&mut self, participant: u32, found: impl FnMut(Pair)) {
        self.pairs_of(participant).for_each(found);
    }
}
