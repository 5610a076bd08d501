//! What it was about: the programme's own short list, each topic counted as one kind of work.

use serde::{Deserialize, Serialize};

use super::{ContactError, WorkCode};
use crate::people::ValueCode;

/// The topics a programme starts with, and the work each counts as unless the worker says otherwise.
pub const DEFAULT_CONTACT_TOPICS: [(&str, WorkCode); 6] = [
    ("being_there", WorkCode::D5),
    ("housing", WorkCode::D2),
    ("family_and_friends", WorkCode::D5),
    ("health_visits", WorkCode::D2),
    ("work_or_study", WorkCode::D7),
    ("wellness_plan", WorkCode::D7),
];

/// One topic of a programme's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactTopic {
    pub code: ValueCode,
    /// The kind of work the topic counts as when only the topic was ticked.
    pub counts_as: WorkCode,
}

/// The topics of one programme, in the order they are offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactTopics(Vec<ContactTopic>);

impl ContactTopics {
    /// The most topics that still fit a ten-second form.
    pub const MAX: usize = 24;

    /// A programme's list; a topic named twice stands once, as first given.
    pub fn new(topics: impl IntoIterator<Item = ContactTopic>) -> Result<Self, ContactError> {
        let mut kept: Vec<ContactTopic> = Vec::new();
        for topic in topics {
            if kept.iter().all(|k| k.code != topic.code) {
                kept.push(topic);
            }
        }
        if kept.len() > Self::MAX {
            return Err(ContactError::TooManyTopics { found: kept.len(), max: Self::MAX });
        }
        Ok(Self(kept))
    }

    pub fn find(&self, code: &str) -> Option<&ContactTopic> {
        self.0.iter().find(|topic| topic.code.as_str() == code)
    }

    pub fn iter(&self) -> impl Iterator<Item = &ContactTopic> {
        self.0.iter()
    }
}

impl Default for ContactTopics {
    fn default() -> Self {
        let topics = DEFAULT_CONTACT_TOPICS.iter().filter_map(|(code, counts_as)| {
            Some(ContactTopic { code: ValueCode::parse(code).ok()?, counts_as: *counts_as })
        });
        Self(topics.collect())
    }
}
