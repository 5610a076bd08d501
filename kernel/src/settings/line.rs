//! One line of *help right now*.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{HelpNumber, Said};
use crate::ids::HelpLineId;

/// One number people can call when it cannot wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpLine {
    /// Lines of before they had ids are numbered when they are read.
    #[serde(default = "unnumbered")]
    pub id: HelpLineId,
    /// Who answers. Only an emergency line may leave it out: the program has words for that one.
    #[serde(default)]
    pub label: Said,
    pub number: HelpNumber,
    /// When somebody answers, in the programme's words; not asked where it is any time.
    #[serde(default)]
    pub hours: Said,
    #[serde(default)]
    pub is_any_time: bool,
    #[serde(default)]
    pub takes_texts: bool,
    /// For danger to life: it stands apart, and nobody calls it to try it.
    #[serde(default)]
    pub is_emergency: bool,
    /// The day somebody here last said that they called it and it was answered.
    #[serde(default)]
    pub tried_on: Option<Date>,
    /// The day before that, for who pressed by mistake.
    #[serde(default)]
    pub tried_before_on: Option<Date>,
    /// Taken off the pages then; kept a while so that it can be brought back.
    #[serde(default)]
    pub removed_at: Option<Timestamp>,
}

impl HelpLine {
    /// The most characters of who answers.
    pub const LABEL_MAX_CHARS: usize = 80;
    /// The most characters of when.
    pub const HOURS_MAX_CHARS: usize = 120;

    /// A line nobody has tried.
    pub fn new(id: HelpLineId, label: Said, number: HelpNumber) -> Self {
        Self {
            id,
            label,
            number,
            hours: Said::default(),
            is_any_time: false,
            takes_texts: false,
            is_emergency: false,
            tried_on: None,
            tried_before_on: None,
            removed_at: None,
        }
    }

    /// Whether somebody answers at both who is the same, however two programmes word it.
    pub fn leads_where(&self, other: &Self) -> bool {
        self.number == other.number && self.is_emergency == other.is_emergency
    }

    /// The line as it is after it was written anew: what was tried counts for the same number only.
    #[must_use]
    pub fn revised(&self, new: Self) -> Self {
        let still = new.number == self.number && !new.is_emergency;
        Self {
            id: self.id,
            tried_on: self.tried_on.filter(|_| still),
            tried_before_on: None,
            removed_at: self.removed_at,
            ..new
        }
    }
}

const fn unnumbered() -> HelpLineId {
    HelpLineId::from_uuid(uuid::Uuid::nil())
}
