//! What someone hopes for from a peer.

use serde::{Deserialize, Serialize};

use super::{MatchingError, TimeBand};
use crate::people::{Facet, LanguageTag, PeopleError, Topics, ValueCode, tidy_text};

/// How much a wish weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    Must,
    Nice,
    PleaseNot,
}

impl Strength {
    pub const ALL: [Self; 3] = [Self::Must, Self::Nice, Self::PleaseNot];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Nice => "nice",
            Self::PleaseNot => "please_not",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strength| strength.code() == code)
    }
}

/// A way for two people to meet or speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingMode {
    InPerson,
    Phone,
    Text,
    Video,
}

impl MeetingMode {
    pub const ALL: [Self; 4] = [Self::InPerson, Self::Phone, Self::Text, Self::Video];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Phone => "phone",
            Self::Text => "text",
            Self::Video => "video",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// What a wish is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WishAbout {
    /// One answer to one facet. Languages have a kind of their own.
    Facet {
        facet: Facet,
        value: ValueCode,
    },
    Language(LanguageTag),
    Mode(MeetingMode),
    Time(TimeBand),
}

impl WishAbout {
    /// A wish about one answer to one facet, checked against the facet's list.
    pub fn facet(facet: Facet, raw: &str, topics: &Topics) -> Option<Self> {
        if facet == Facet::Languages {
            return LanguageTag::parse(raw).ok().map(Self::Language);
        }
        facet.answer(raw, topics).map(|value| Self::Facet { facet, value })
    }

    /// Reads `gender:woman`, `languages:es`, `mode:phone`, `time:evenings`.
    pub fn from_code(code: &str, topics: &Topics) -> Option<Self> {
        let (kind, value) = code.split_once(':')?;
        match kind {
            "mode" => MeetingMode::from_code(value).map(Self::Mode),
            "time" => TimeBand::from_code(value).map(Self::Time),
            kind => Self::facet(Facet::from_code(kind)?, value, topics),
        }
    }

    /// The name used in storage and forms.
    pub fn code(&self) -> String {
        match self {
            Self::Facet { facet, value } => format!("{}:{value}", facet.code()),
            Self::Language(tag) => format!("{}:{}", Facet::Languages.code(), tag.as_str()),
            Self::Mode(mode) => format!("mode:{}", mode.code()),
            Self::Time(band) => format!("time:{}", band.code()),
        }
    }
}

/// One wish.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Wish {
    strength: Strength,
    about: WishAbout,
    weight: u8,
}

impl Wish {
    /// The heaviest a nice wish can be; the lightest is 1.
    pub const MAX_WEIGHT: u8 = 3;

    /// A wish; only nice wishes have a weight, the others keep 1.
    pub fn new(strength: Strength, about: WishAbout, weight: u8) -> Result<Self, MatchingError> {
        if !(1..=Self::MAX_WEIGHT).contains(&weight) {
            return Err(MatchingError::WishWeight { found: weight });
        }
        let weight = if strength == Strength::Nice { weight } else { 1 };
        Ok(Self { strength, about, weight })
    }

    pub fn strength(&self) -> Strength {
        self.strength
    }

    pub fn about(&self) -> &WishAbout {
        &self.about
    }

    /// How much a nice wish weighs beside the other nice ones, 1 to 3.
    pub fn weight(&self) -> u8 {
        self.weight
    }
}

/// What someone hopes for: their words, and wishes in the order they gave them. Both may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    hopes: Option<String>,
    wishes: Vec<Wish>,
}

impl Ask {
    /// The most wishes. Each must makes the choice smaller.
    pub const MAX_WISHES: usize = 12;
    /// The most characters of the hopes.
    pub const HOPES_MAX_CHARS: usize = 1_000;

    /// Checks an ask and gives every fault at once.
    ///
    /// A wish given twice stands once, a must in place of a nice. Wishing for a thing and asking to
    /// leave it out contradict each other.
    pub fn new(
        hopes: &str,
        wishes: impl IntoIterator<Item = Wish>,
    ) -> Result<Self, Vec<MatchingError>> {
        let mut faults = Vec::new();
        let hopes = tidy_text(hopes, Self::HOPES_MAX_CHARS).unwrap_or_else(|fault| {
            if let PeopleError::TextTooLong { found_chars, max_chars } = fault {
                faults.push(MatchingError::HopesTooLong { found_chars, max_chars });
            }
            None
        });
        let mut kept: Vec<Wish> = Vec::new();
        for wish in wishes {
            match kept.iter_mut().find(|k| k.about == wish.about) {
                None => kept.push(wish),
                Some(k)
                    if (k.strength == Strength::PleaseNot)
                        != (wish.strength == Strength::PleaseNot) =>
                {
                    faults.push(MatchingError::Contradiction { about: wish.about });
                }
                Some(k) if wish.strength == Strength::Must => *k = wish,
                Some(_) => {}
            }
        }
        if kept.len() > Self::MAX_WISHES {
            faults.push(MatchingError::TooManyWishes { found: kept.len(), max: Self::MAX_WISHES });
        }
        if faults.is_empty() { Ok(Self { hopes, wishes: kept }) } else { Err(faults) }
    }

    /// What the person hopes for, in their words.
    pub fn hopes(&self) -> Option<&str> {
        self.hopes.as_deref()
    }

    pub fn wishes(&self) -> &[Wish] {
        &self.wishes
    }
}
