//! What people look for, in a few plain kinds.
//!
//! Directories name needs each in their own way. The kinds join them, so that somebody who writes
//! nothing can choose from a short list. The words that mean them stand in [`super::topics`].

/// A kind of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedKind {
    Food,
    Housing,
    Health,
    MentalHealth,
    SubstanceUse,
    Groups,
    Safety,
    Legal,
    Money,
    Work,
    Learning,
    Transport,
    Family,
    Things,
}

impl NeedKind {
    /// In the order they are offered.
    pub const ALL: [Self; 14] = [
        Self::Food,
        Self::Housing,
        Self::Health,
        Self::MentalHealth,
        Self::SubstanceUse,
        Self::Groups,
        Self::Safety,
        Self::Legal,
        Self::Money,
        Self::Work,
        Self::Learning,
        Self::Transport,
        Self::Family,
        Self::Things,
    ];

    /// The word in addresses, in the index and in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Food => "food",
            Self::Housing => "housing",
            Self::Health => "health",
            Self::MentalHealth => "mental_health",
            Self::SubstanceUse => "substance_use",
            Self::Groups => "groups",
            Self::Safety => "safety",
            Self::Legal => "legal",
            Self::Money => "money",
            Self::Work => "work",
            Self::Learning => "learning",
            Self::Transport => "transport",
            Self::Family => "family",
            Self::Things => "things",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.code() == code)
    }
}
