//! How, where and how it went: the fields of the field guide, 8.6.

use serde::{Deserialize, Serialize};

/// How the two met or spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    InPerson,
    Phone,
    /// A text message or a chat.
    Text,
    Email,
    Video,
    Group,
    /// Someone came by without a plan.
    DropIn,
    /// Going where people are.
    Outreach,
}

impl Mode {
    pub const ALL: [Self; 8] = [
        Self::InPerson,
        Self::Phone,
        Self::Text,
        Self::Email,
        Self::Video,
        Self::Group,
        Self::DropIn,
        Self::Outreach,
    ];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Phone => "phone",
            Self::Text => "text",
            Self::Email => "email",
            Self::Video => "video",
            Self::Group => "group",
            Self::DropIn => "drop_in",
            Self::Outreach => "outreach",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// Who turned to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The person turned to the worker.
    In,
    /// The worker turned to the person.
    Out,
}

impl Direction {
    pub const ALL: [Self; 2] = [Self::In, Self::Out];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|direction| direction.code() == code)
    }
}

/// How it went. None of them is a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Reached,
    LeftMessage,
    NoAnswer,
    /// The person said not this time.
    Declined,
    /// The two moved it to another time.
    Rescheduled,
}

impl Outcome {
    pub const ALL: [Self; 5] =
        [Self::Reached, Self::LeftMessage, Self::NoAnswer, Self::Declined, Self::Rescheduled];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::LeftMessage => "left_message",
            Self::NoAnswer => "no_answer",
            Self::Declined => "declined",
            Self::Rescheduled => "rescheduled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    /// Whether the two had the time together; everything else was a try.
    pub const fn is_reached(self) -> bool {
        matches!(self, Self::Reached)
    }
}

/// What kind of place it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    OurPlace,
    TheirPlace,
    /// A café, a library, a park, a bus.
    Community,
    Outdoors,
    Health,
    Shelter,
    PrisonOrJail,
    School,
    Workplace,
    Online,
    Elsewhere,
}

impl PlaceKind {
    pub const ALL: [Self; 11] = [
        Self::OurPlace,
        Self::TheirPlace,
        Self::Community,
        Self::Outdoors,
        Self::Health,
        Self::Shelter,
        Self::PrisonOrJail,
        Self::School,
        Self::Workplace,
        Self::Online,
        Self::Elsewhere,
    ];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OurPlace => "our_place",
            Self::TheirPlace => "their_place",
            Self::Community => "community",
            Self::Outdoors => "outdoors",
            Self::Health => "health",
            Self::Shelter => "shelter",
            Self::PrisonOrJail => "prison_or_jail",
            Self::School => "school",
            Self::Workplace => "workplace",
            Self::Online => "online",
            Self::Elsewhere => "elsewhere",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.code() == code)
    }
}

/// Whether it was planned. Unplanned time counts the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Planned {
    Planned,
    Unplanned,
}

impl Planned {
    pub const ALL: [Self; 2] = [Self::Planned, Self::Unplanned];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Unplanned => "unplanned",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|planned| planned.code() == code)
    }
}
