//! Lived-experience topics: what people may have been through, in the programme's own list.

use serde::{Deserialize, Serialize};

use super::{PeopleError, ValueCode};

/// The topics a programme starts with. It may add, leave out and reorder.
pub const DEFAULT_TOPICS: [&str; 22] = [
    "alcohol",
    "drugs",
    "opioids",
    "gambling",
    "anxiety",
    "low_mood",
    "hearing_voices",
    "highs_and_lows",
    "trauma",
    "grief",
    "self_harm",
    "eating",
    "hospital_stay",
    "no_home",
    "prison_or_jail",
    "parenting",
    "military_service",
    "loneliness",
    "migration",
    "pain_or_illness",
    "work_loss",
    "coming_out",
];

/// The topics of one programme, in the order they are offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topics(Vec<ValueCode>);

impl Topics {
    /// The most topics a list can hold and still be read on a phone.
    pub const MAX: usize = 60;

    /// A list without any topic.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// A programme's list; a topic named twice stands once.
    pub fn new(codes: impl IntoIterator<Item = ValueCode>) -> Result<Self, PeopleError> {
        let mut kept: Vec<ValueCode> = Vec::new();
        for code in codes {
            if !kept.contains(&code) {
                kept.push(code);
            }
        }
        if kept.len() > Self::MAX {
            return Err(PeopleError::TooManyTopics { found: kept.len(), max: Self::MAX });
        }
        Ok(Self(kept))
    }

    /// The list, and behind it what somebody said before: a topic that was taken off the list is
    /// still an answer of whoever gave it. What one person said stands beside the limit.
    #[must_use]
    pub fn and(mut self, said: impl IntoIterator<Item = ValueCode>) -> Self {
        for code in said {
            if !self.0.contains(&code) {
                self.0.push(code);
            }
        }
        self
    }

    pub fn contains(&self, code: &str) -> bool {
        self.0.iter().any(|topic| topic.as_str() == code)
    }

    pub fn iter(&self) -> impl Iterator<Item = &ValueCode> {
        self.0.iter()
    }
}

impl Default for Topics {
    fn default() -> Self {
        Self(DEFAULT_TOPICS.iter().filter_map(|code| ValueCode::parse(code).ok()).collect())
    }
}
