//! What someone chose to say about a facet, and who may make use of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Facet, OwnWords, PeopleError, Topics, ValueCode};

/// What one person chose to say about one facet.
///
/// The switches are separate and off until the person turns them on. *Use for matching* lets the
/// program compare the codes with what others ask for. *May be shown* lets a suggested or present
/// peer read the answer. Neither follows from the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetAnswer {
    facet: Facet,
    values: Vec<ValueCode>,
    own_words: Option<OwnWords>,
    pub use_for_matching: bool,
    pub may_be_shown: bool,
}

impl FacetAnswer {
    /// Reads the ticked codes and the typed words of one facet, both switches off.
    ///
    /// Nothing ticked and nothing typed is `None`: the question was skipped. A code given twice
    /// counts once. Languages keep their order (most at home first), the others take the order in
    /// which the answers are offered.
    pub fn parse<'a>(
        facet: Facet,
        values: impl IntoIterator<Item = &'a str>,
        own_words: &str,
        topics: &Topics,
    ) -> Result<Option<Self>, PeopleError> {
        let mut kept: Vec<ValueCode> = Vec::new();
        for raw in values {
            let value = facet.answer(raw, topics).ok_or(PeopleError::NotAnAnswer { facet })?;
            if !kept.contains(&value) {
                kept.push(value);
            }
        }
        let max = facet.max_answers();
        if kept.len() > max {
            return Err(PeopleError::TooManyAnswers { facet, found: kept.len(), max });
        }
        if facet != Facet::Languages {
            kept.sort_by_key(|value| place(facet, value, topics));
        }
        let own_words = OwnWords::parse(own_words)?;
        if kept.is_empty() && own_words.is_none() {
            return Ok(None);
        }
        Ok(Some(Self {
            facet,
            values: kept,
            own_words,
            use_for_matching: false,
            may_be_shown: false,
        }))
    }

    /// The same answer with the two switches as the person set them.
    #[must_use]
    pub fn with_switches(self, use_for_matching: bool, may_be_shown: bool) -> Self {
        Self { use_for_matching, may_be_shown, ..self }
    }

    pub fn facet(&self) -> Facet {
        self.facet
    }

    pub fn values(&self) -> &[ValueCode] {
        &self.values
    }

    pub fn own_words(&self) -> Option<&OwnWords> {
        self.own_words.as_ref()
    }
}

fn place(facet: Facet, value: &ValueCode, topics: &Topics) -> usize {
    let found = match facet {
        Facet::LivedExperience => topics.iter().position(|topic| topic == value),
        _ => facet.answers().iter().position(|code| *code == value.as_str()),
    };
    found.unwrap_or(usize::MAX)
}

/// Everything one person chose to say, at most one answer a facet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile(BTreeMap<Facet, FacetAnswer>);

impl Profile {
    /// Keeps an answer, in place of an earlier one to the same facet.
    pub fn set(&mut self, answer: FacetAnswer) {
        self.0.insert(answer.facet, answer);
    }

    /// Takes an answer back, as if the question had been skipped.
    pub fn remove(&mut self, facet: Facet) -> Option<FacetAnswer> {
        self.0.remove(&facet)
    }

    pub fn answer(&self, facet: Facet) -> Option<&FacetAnswer> {
        self.0.get(&facet)
    }

    /// Every answer, in the order of [`Facet::ALL`]: for the person, and for those who keep the record.
    pub fn answers(&self) -> impl Iterator<Item = &FacetAnswer> {
        self.0.values()
    }

    /// What a peer may read.
    pub fn shown_to_a_peer(&self) -> impl Iterator<Item = &FacetAnswer> {
        self.answers().filter(|answer| answer.may_be_shown)
    }

    /// What matching may compare.
    pub fn used_for_matching(&self) -> impl Iterator<Item = &FacetAnswer> {
        self.answers().filter(|answer| answer.use_for_matching)
    }
}

impl FromIterator<FacetAnswer> for Profile {
    fn from_iter<I: IntoIterator<Item = FacetAnswer>>(answers: I) -> Self {
        let mut profile = Self::default();
        answers.into_iter().for_each(|answer| profile.set(answer));
        profile
    }
}
