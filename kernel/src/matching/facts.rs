//! What matching may compare.

use std::collections::BTreeMap;

use crate::people::{Facet, Profile, ValueCode};

/// The codes someone gave for one facet, open to matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub values: Vec<ValueCode>,
    /// Whether the other side may be told.
    pub may_be_shown: bool,
}

/// Everything about one person that matching may compare. What the person kept out is not in here, so
/// that no rule can use it by mistake.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<Facet, Fact>);

impl Facts {
    /// The answers whose owner turned *use for matching* on. Own words are never compared.
    pub fn of(profile: &Profile) -> Self {
        profile
            .used_for_matching()
            .map(|answer| {
                let values = answer.values().to_vec();
                (answer.facet(), Fact { values, may_be_shown: answer.may_be_shown })
            })
            .collect()
    }

    /// The codes of one facet, most at home first for languages; none if nothing was said.
    pub fn values(&self, facet: Facet) -> &[ValueCode] {
        self.0.get(&facet).map_or(&[], |fact| &fact.values)
    }

    /// Whether anything was said on a facet.
    pub fn said(&self, facet: Facet) -> bool {
        self.0.contains_key(&facet)
    }

    pub fn has(&self, facet: Facet, value: &ValueCode) -> bool {
        self.values(facet).contains(value)
    }

    /// Whether what was said on a facet may be told to the other side.
    pub fn may_be_shown(&self, facet: Facet) -> bool {
        self.0.get(&facet).is_some_and(|fact| fact.may_be_shown)
    }
}

impl FromIterator<(Facet, Fact)> for Facts {
    fn from_iter<I: IntoIterator<Item = (Facet, Fact)>>(facts: I) -> Self {
        Self(facts.into_iter().filter(|(_, fact)| !fact.values.is_empty()).collect())
    }
}
