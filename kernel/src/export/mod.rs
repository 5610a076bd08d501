//! Export: everything an organisation owns, taken out by somebody who says why.
//!
//! Words: an *export* is asked for, made in the background, ready for a while, and gone. Whoever asked
//! for it fetches it, and nobody else.

#[cfg(test)]
mod tests;
mod why;

pub use why::{WHY_MAX_CHARS, WHY_MIN_CHARS, Why};

use jiff::{SignedDuration, Timestamp};

/// How long a finished export can be fetched. Its file holds everything in clear text: long enough for
/// a day's work, and gone the day after.
pub const LIVES: SignedDuration = SignedDuration::from_hours(24);
/// Whoever makes an export says how far it is every second or so. After this long without a word
/// nobody makes it any more.
pub const SILENCE: SignedDuration = SignedDuration::from_mins(2);

/// Why an export cannot be asked for as given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    #[error("take it out without a reason")]
    WhyMissing,
    #[error("keep a reason of more than {max_chars} characters")]
    WhyTooLong { max_chars: usize },
}

/// In which form the tables are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// For programs: one JSON object on each line.
    Jsonl,
    Both,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Both, Self::Csv, Self::Jsonl];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Both => "both",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }

    /// The forms it is made of.
    pub const fn parts(self) -> &'static [Self] {
        match self {
            Self::Csv => &[Self::Csv],
            Self::Jsonl => &[Self::Jsonl],
            Self::Both => &[Self::Csv, Self::Jsonl],
        }
    }
}

/// How an export stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    Waiting,
    Making,
    /// Somebody asked that it be stopped; whoever makes it has not heard of it yet.
    Stopping,
    Stopped,
    Failed,
    Ready,
    /// Its file was removed.
    Gone,
}

impl State {
    pub const ALL: [Self; 7] = [
        Self::Waiting,
        Self::Making,
        Self::Stopping,
        Self::Stopped,
        Self::Failed,
        Self::Ready,
        Self::Gone,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Making => "making",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
            Self::Failed => "failed",
            Self::Ready => "ready",
            Self::Gone => "gone",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether somebody makes it, or soon will.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Waiting | Self::Making | Self::Stopping)
    }

    /// How it stands at an instant, whatever was written down: a file past its time is gone, and what
    /// nobody has spoken of for long did not get done.
    #[must_use]
    pub fn at(self, now: Timestamp, seen_at: Timestamp, gone_at: Option<Timestamp>) -> Self {
        match self {
            Self::Ready if gone_at.is_none_or(|gone_at| gone_at <= now) => Self::Gone,
            Self::Making | Self::Stopping if now.duration_since(seen_at) > SILENCE => Self::Failed,
            other => other,
        }
    }
}
