//! A problem by names, in any order; made an instance in the one order its names have.

use std::collections::BTreeMap;

use super::Refused;
use super::instance::{Instance, Pair};
use super::load::Load;
use super::waiting::TIER;

/// Who waits for whom, while it is put together. Names of participants sort as they should be served
/// among equals: the time of consent, then the id.
#[derive(Debug, Clone)]
pub struct Draft<P, W> {
    waiting: BTreeMap<P, Waits<W>>,
    workers: BTreeMap<W, Load>,
}

#[derive(Debug, Clone)]
struct Waits<W> {
    tier: i64,
    pairs: Vec<(W, i64)>,
}

/// An instance, and whose numbers are whose.
#[derive(Debug, Clone)]
pub struct Drafted<P, W> {
    pub instance: Instance,
    pub participants: Vec<P>,
    pub workers: Vec<W>,
}

impl<P, W> Default for Draft<P, W> {
    fn default() -> Self {
        Self { waiting: BTreeMap::new(), workers: BTreeMap::new() }
    }
}

impl<P: Ord + Clone, W: Ord + Clone> Draft<P, W> {
    pub fn worker(&mut self, name: W, load: Load) -> Result<(), Refused> {
        match self.workers.insert(name, load) {
            None => Ok(()),
            Some(_) => Err(Refused::Twice),
        }
    }

    /// Somebody waits. Worths are without the tier, which goes before all of them.
    pub fn waits(&mut self, name: P, tier: i64, pairs: Vec<(W, i64)>) -> Result<(), Refused> {
        match self.waiting.insert(name, Waits { tier, pairs }) {
            None => Ok(()),
            Some(_) => Err(Refused::Twice),
        }
    }

    /// The instance. The same names and worths give the same one, in whatever order they came.
    pub fn finish(self) -> Result<Drafted<P, W>, Refused> {
        self.tiers_must_tell()?;
        let numbers: BTreeMap<W, u32> = self.workers.keys().cloned().zip(0..).collect();
        let mut instance = Instance::new(self.workers.values().cloned().collect())?;
        let mut row: Vec<Pair> = Vec::new();
        for waits in self.waiting.values() {
            row.clear();
            let over = waits.tier.checked_mul(TIER).ok_or(Refused::TooLarge)?;
            for (name, worth) in &waits.pairs {
                let worker = *numbers.get(name).ok_or(Refused::NoSuchWorker)?;
                let worth = worth.checked_add(over).ok_or(Refused::TooLarge)?;
                row.push(Pair { worker, worth });
            }
            row.sort_unstable_by_key(|pair| pair.worker);
            if row.windows(2).any(|two| two[0].worker == two[1].worker) {
                return Err(Refused::Twice);
            }
            instance.add(&row)?;
        }
        Ok(Drafted {
            instance,
            participants: self.waiting.into_keys().collect(),
            workers: self.workers.into_keys().collect(),
        })
    }

    /// Whether one tier outweighs everything else two plans can differ in.
    fn tiers_must_tell(&self) -> Result<(), Refused> {
        if self.waiting.values().all(|waits| waits.tier == 0) {
            return Ok(());
        }
        let costs: i128 = self.workers.values().map(|load| load.cost_of(load.places())).sum();
        let range = |waits: &Waits<W>| {
            let most = waits.pairs.iter().map(|(_, worth)| *worth).max().unwrap_or(0).max(0);
            let least = waits.pairs.iter().map(|(_, worth)| *worth).min().unwrap_or(0).min(0);
            i128::from(most) - i128::from(least)
        };
        let range: i128 = self.waiting.values().map(range).sum();
        if costs + range < i128::from(TIER) { Ok(()) } else { Err(Refused::TierTooLow) }
    }
}
