//! The ten-second form: how, about how long, what it was about, a few plain words.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ContactDraft, ContactTopics, Direction, Mode, Outcome, With, WorkCode};
use crate::ids::PersonId;
use crate::people::{Channel, ReachRules, ValueCode};

/// The one choice "what happened?" of the ten-second form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuickHow {
    InPerson,
    Phone,
    Text,
    /// Tried, no answer.
    Tried,
    Group,
}

impl QuickHow {
    pub const ALL: [Self; 5] = [Self::InPerson, Self::Phone, Self::Text, Self::Tried, Self::Group];

    /// The name used in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Phone => "phone",
            Self::Text => "text",
            Self::Tried => "tried",
            Self::Group => "group",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
    }

    fn mode(self, rules: &ReachRules) -> Mode {
        match self {
            Self::InPerson => Mode::InPerson,
            Self::Phone => Mode::Phone,
            Self::Text => Mode::Text,
            Self::Tried => tried(rules),
            Self::Group => Mode::Group,
        }
    }
}

/// How somebody was tried: the first way they agreed to. A person who agreed to texts alone was not
/// called, and one who is reached inside this site alone was sought out. Where nobody has asked yet, it
/// was the phone, as the button says.
fn tried(rules: &ReachRules) -> Mode {
    if *rules == ReachRules::default() {
        return Mode::Phone;
    }
    let ways = [
        (Channel::Call, Mode::Phone),
        (Channel::Text, Mode::Text),
        (Channel::Email, Mode::Email),
        (Channel::InSite, Mode::InPerson),
    ];
    let agreed = ways.into_iter().find(|(channel, _)| rules.rule(*channel).is_allowed());
    agreed.map_or(Mode::Phone, |(_, mode)| mode)
}

/// What the ten-second form holds about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickContact {
    pub person: PersonId,
    pub started_at: Timestamp,
    pub how: QuickHow,
    /// About how long; a try counts as no time.
    pub minutes: u32,
    pub topics: BTreeSet<ValueCode>,
    pub note: String,
    pub is_for_supervision: bool,
}

impl QuickContact {
    /// The lengths offered, in minutes; "longer" opens a field.
    pub const MINUTES_OFFERED: [u32; 4] = [15, 30, 45, 60];

    /// The whole contact this stands for, to be checked like any other.
    ///
    /// A topic counts as the work its programme says; no topic counts as being there (D5); a group
    /// counts as running a group (D6). A try is a message out that nobody answered, and no work with
    /// anybody.
    pub fn draft(self, topics: &ContactTopics, rules: &ReachRules) -> ContactDraft {
        let is_try = self.how == QuickHow::Tried;
        let mut codes: BTreeSet<WorkCode> = self
            .topics
            .iter()
            .filter_map(|code| topics.find(code.as_str()).map(|topic| topic.counts_as))
            .collect();
        if self.how == QuickHow::Group {
            codes.insert(WorkCode::D6);
        }
        if codes.is_empty() && !is_try {
            codes.insert(WorkCode::D5);
        }
        ContactDraft {
            with: With::Person(self.person),
            minutes: if is_try { 0 } else { self.minutes },
            mode: Some(self.how.mode(rules)),
            direction: is_try.then_some(Direction::Out),
            outcome: Some(if is_try { Outcome::NoAnswer } else { Outcome::Reached }),
            codes,
            topics: self.topics,
            is_for_supervision: self.is_for_supervision,
            note: self.note,
            ..ContactDraft::at(self.started_at)
        }
    }
}
