//! Many people by their keys, for finding the few worth comparing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, Prepared};

/// A key that more people share than this tells nobody from anybody, and is passed over. What is missed
/// so has another key, unless a very common name is all that is known.
pub const CROWD_MAX_COUNT: usize = 2_000;

/// An index in memory, for reading a file or looking through one organisation. People are numbers that the
/// caller gives. A store keeps the same as a table of keys.
#[derive(Clone, Default)]
pub struct Blocks {
    people_by_key: BTreeMap<Key, Vec<usize>>,
}

impl Blocks {
    pub fn insert(&mut self, person: usize, known: &Prepared) {
        for key in known.keys() {
            self.people_by_key.entry(key).or_default().push(person);
        }
    }

    /// Whoever shares a key, in order, without repeats; with `known` itself if it was inserted.
    pub fn candidates(&self, known: &Prepared) -> Vec<usize> {
        let crowds = known.keys().into_iter().filter_map(|key| self.people_by_key.get(&key));
        let near = crowds.filter(|crowd| crowd.len() <= CROWD_MAX_COUNT).flatten();
        near.copied().collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Every pair of people who share a key, the smaller number first, in order.
    pub fn pairs(&self) -> BTreeSet<(usize, usize)> {
        let mut found = BTreeSet::new();
        for crowd in self.people_by_key.values().filter(|crowd| crowd.len() <= CROWD_MAX_COUNT) {
            for (at, one) in crowd.iter().enumerate() {
                let others = crowd[at + 1..].iter().filter(|other| *other != one);
                found.extend(others.map(|other| (*one.min(other), *one.max(other))));
            }
        }
        found
    }
}
