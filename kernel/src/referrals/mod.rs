//! Referrals: somebody was pointed to a service, or helped to reach it, or was sent to us from one.
//!
//! A *referral* is one such time: a place, a day, what it was for, who helped and how, and *what came of
//! it*, which is said later, by the person or by whoever helps them. There are four answers and none of
//! them blames: not known yet, got there, did not work out, did not want it.
//!
//! Source: referrals made, reached and kept, field guide 8.1 and 8.10; a warm hand-over is calling
//! together or going along.
//!
//! Never: sends anything to anybody. It is a record of what was said and done.

mod new;
#[cfg(test)]
mod tests;

pub use new::{NewReferral, ReferralDraft};

/// Which way somebody was pointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Towards {
    /// From here to a service.
    Service,
    /// From a service to us.
    Us,
}

impl Towards {
    pub const ALL: [Self; 2] = [Self::Service, Self::Us];

    /// The word in storage, forms and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Us => "us",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|towards| towards.code() == code)
    }
}

/// How somebody was helped to reach a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Help {
    /// They were told about it, or given a number.
    Told,
    /// The two called or wrote there together.
    Together,
    /// Somebody went along.
    WentAlong,
}

impl Help {
    pub const ALL: [Self; 3] = [Self::Told, Self::Together, Self::WentAlong];

    /// The word in storage, forms and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Together => "together",
            Self::WentAlong => "went_along",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|help| help.code() == code)
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum CameOf {
    #[default]
    NotKnown,
    GotThere,
    /// No place, no answer, not the right thing: whatever it was, nobody's fault.
    DidNotWorkOut,
    DidNotWant,
}

impl CameOf {
    pub const ALL: [Self; 4] =
        [Self::NotKnown, Self::GotThere, Self::DidNotWorkOut, Self::DidNotWant];

    /// The word in storage, forms and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotKnown => "not_known",
            Self::GotThere => "got_there",
            Self::DidNotWorkOut => "did_not_work_out",
            Self::DidNotWant => "did_not_want",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|came_of| came_of.code() == code)
    }
}

/// Why a referral cannot be kept as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferralError {
    #[error("keep the referral: it names no place")]
    PlaceUnsaid,
    #[error("keep the referral: the name of the place is longer than {max_chars} characters")]
    PlaceTooLong { max_chars: usize },
    #[error("keep the referral: what it was for is longer than {max_chars} characters")]
    NeedTooLong { max_chars: usize },
    #[error("keep the referral: its day is still to come")]
    DayAhead,
    #[error("keep the referral: its day is too long ago to be meant")]
    DayTooLongAgo,
}

impl ReferralError {
    /// Every code there is.
    pub const CODES: [&'static str; 5] =
        ["place_unsaid", "place_too_long", "need_too_long", "day_ahead", "day_too_long_ago"];

    /// The word in message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PlaceUnsaid => "place_unsaid",
            Self::PlaceTooLong { .. } => "place_too_long",
            Self::NeedTooLong { .. } => "need_too_long",
            Self::DayAhead => "day_ahead",
            Self::DayTooLongAgo => "day_too_long_ago",
        }
    }
}
