//! Who does what in the life of a relationship, and what they answer.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Partner {
    Participant,
    Worker,
}

/// Who takes a step: one of the two, or a coordinator for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Participant,
    Worker,
    Coordinator,
}

impl Side {
    pub const ALL: [Self; 3] = [Self::Participant, Self::Worker, Self::Coordinator];
}

/// Who took a step, and when: the instant for the history, the day where the two are for the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub by: Side,
    pub at: Timestamp,
    pub on: Date,
}

/// A step in the life of a relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Propose,
    Accept,
    Decline,
    Withdraw,
    /// Both have said yes.
    Begin,
    Pause,
    Resume,
    Close,
    Reopen,
    /// Agreeing on a rhythm.
    AgreeHello,
}

impl Step {
    pub const ALL: [Self; 10] = [
        Self::Propose,
        Self::Accept,
        Self::Decline,
        Self::Withdraw,
        Self::Begin,
        Self::Pause,
        Self::Resume,
        Self::Close,
        Self::Reopen,
        Self::AgreeHello,
    ];

    /// The name used in storage and the audit record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Propose => "propose",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
            Self::Begin => "begin",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::AgreeHello => "agree_hello",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

/// A step that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub step: Step,
    pub mark: Mark,
}

/// What one of the two has said to the suggestion.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    #[default]
    NotAsked,
    Asked,
    Yes,
    NotThisTime,
}

impl Answer {
    pub const ALL: [Self; 4] = [Self::NotAsked, Self::Asked, Self::Yes, Self::NotThisTime];

    /// The name used in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Asked => "asked",
            Self::Yes => "yes",
            Self::NotThisTime => "not_this_time",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.code() == code)
    }
}
