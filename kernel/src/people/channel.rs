//! Channels, and what is asked about each.

use serde::{Deserialize, Serialize};

use super::Address;

/// A way to reach someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Text,
    Call,
    Email,
    Post,
    /// Messages inside this site; nothing leaves it.
    InSite,
}

impl Channel {
    pub const ALL: [Self; 5] = [Self::Text, Self::Call, Self::Email, Self::Post, Self::InSite];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Call => "call",
            Self::Email => "email",
            Self::Post => "post",
            Self::InSite => "in_site",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// Whether it leads out of this site.
    pub const fn is_outside(self) -> bool {
        !matches!(self, Self::InSite)
    }

    /// Whether a kind of address belongs to this channel.
    pub(super) const fn takes(self, address: &Address) -> bool {
        matches!(
            (self, address),
            (Self::Text | Self::Call, Address::Phone(_))
                | (Self::Email, Address::Email(_))
                | (Self::Post, Address::Post(_))
        )
    }
}

/// What may be left when nobody picks up.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Voicemail {
    #[default]
    No,
    FirstNameOnly,
    SayWhereFrom,
}

impl Voicemail {
    pub const ALL: [Self; 3] = [Self::No, Self::FirstNameOnly, Self::SayWhereFrom];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::FirstNameOnly => "first_name_only",
            Self::SayWhereFrom => "say_where_from",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|voicemail| voicemail.code() == code)
    }
}

/// Whether someone else uses the phone or the mailbox.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum SharedDevice {
    Yes,
    No,
    #[default]
    Unsaid,
}

impl SharedDevice {
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unsaid];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsaid => "unsaid",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shared| shared.code() == code)
    }

    /// Whether to act as if others see it: unless the person said no, yes.
    pub const fn is_treated_as_shared(self) -> bool {
        !matches!(self, Self::No)
    }
}
