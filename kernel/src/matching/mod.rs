//! Matching: what someone hopes for, who could fit and why, and two people saying yes.
//!
//! Words: an *ask* is what someone hopes for, with *wishes* (must, nice, please not); a *suggestion*
//! is a worker who could fit, with *reasons* and never a number; a *relationship* begins when both
//! said yes, and can pause, close and open again. The program suggests and explains. People decide.
//!
//! # What nobody can read off
//!
//! - Who said "not this time", who asked for a break and who closed: both sides are [`Shown`] one
//!   and the same thing, also when a coordinator took the suggestion back. What somebody may do next
//!   (end a break, ask to open again) depends on nothing but what they did themself.
//! - A fact its owner did not agree to show: [`Reason`]s are made from shown facts, the ask and the
//!   limits alone. A fact kept to oneself, one not open to matching and one never told all read
//!   [`Fit::NotShared`]. A must that rests on such a fact gives the coordinator one neutral reason,
//!   which says no more than the worker's being on the list does, and gives the participant nothing.
//! - An exclusion, an earlier "not this time" or a worker's own wish: the [`Funnel`] counts them
//!   together with full and absent workers in its last step, and no relaxation touches them.
//!
//! # What remains
//!
//! Order and presence. A fact open to matching but not to showing moves its owner up or down, and a
//! must it meets puts the owner on the list. Someone who makes many asks and compares lists can guess
//! it; someone who asks for just that thing as a must can, too. The switch says so before it is
//! turned on (`people-use-for-matching-help`). The counts of the funnel and of relaxed musts rest on
//! the same facts; in a small programme a count of one can point at somebody. A coordinator who knows every worker by heart may
//! infer from an absent name that something private stands between two people, but not what. A worker
//! who said yes first and sees "not going ahead" knows that it was the other or the coordinator.
//!
//! Source of limits, components and weights: the project's matching method, sections 5.2 and 5.3.

mod ask;
mod door;
mod facts;
mod first;
mod funnel;
mod hours;
mod limits;
pub mod plan;
mod reason;
mod relationship;
mod score;
mod shown;
mod step;
mod suggest;
#[cfg(test)]
mod tests;

pub use ask::{Ask, MeetingMode, Strength, Wish, WishAbout};
pub use facts::{Fact, Facts};
pub use first::FirstSuggest;
pub use funnel::{Funnel, FunnelCount, FunnelStep, Nobody, Relax, Relaxation, WhyNobody};
pub use hours::{TimeBand, WeeklyHours};
pub use limits::HardLimit;
pub use reason::{Audience, Fit, Reason, ReasonAbout};
pub use relationship::{Proposal, Relationship, State};
pub use score::Component;
pub use shown::{Milestone, Shown};
pub use step::{Answer, Event, Mark, Partner, Side, Step};
pub use suggest::{
    AskForMatching, Candidate, MatchingRun, Method, Params, Room, RunId, Suggest, Suggestion,
    Suggestions, WorkerState,
};

/// Why an ask or a relationship cannot be changed as asked. Carries no text of a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatchingError {
    #[error("keep hopes of {found_chars} characters; the most is {max_chars}")]
    HopesTooLong { found_chars: usize, max_chars: usize },
    #[error("keep {found} wishes; the most is {max}")]
    TooManyWishes { found: usize, max: usize },
    #[error("keep a wish of weight {found}; it goes from 1 to 3")]
    WishWeight { found: u8 },
    #[error("both wish for the same thing and ask to leave it out")]
    Contradiction { about: WishAbout },
    #[error("read the hours; they lie outside a week or end before they begin")]
    HoursShape,
    #[error("{} what is {}", .step.code(), .state)]
    WrongState { state: &'static str, step: Step },
    #[error("take an answer from someone who has not been asked yet")]
    NotAskedYet,
    #[error("take a second answer; the first stands")]
    AlreadyAnswered,
    #[error("pause until a day that has passed")]
    PauseInThePast,
    #[error("pause until a day further away than a year")]
    PauseTooLong,
    #[error("end a break that somebody else took")]
    NotTheirBreak,
    #[error("ask again to open a door that is closed for now")]
    NotTheirsToReopen,
    #[error("plan a hello every {found} days; it goes from 1 to {max}")]
    HelloRhythm { found: u16, max: u16 },
}

impl MatchingError {
    /// Every code there is, for the test that each has its words.
    pub const CODES: [&'static str; 13] = [
        "hopes_too_long",
        "too_many_wishes",
        "wish_weight",
        "contradiction",
        "hours_shape",
        "wrong_state",
        "not_asked_yet",
        "already_answered",
        "pause_in_the_past",
        "pause_too_long",
        "not_their_break",
        "not_theirs_to_reopen",
        "hello_rhythm",
    ];

    /// The short name by which the page finds the sentence to show.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::HopesTooLong { .. } => "hopes_too_long",
            Self::TooManyWishes { .. } => "too_many_wishes",
            Self::WishWeight { .. } => "wish_weight",
            Self::Contradiction { .. } => "contradiction",
            Self::HoursShape => "hours_shape",
            Self::WrongState { .. } => "wrong_state",
            Self::NotAskedYet => "not_asked_yet",
            Self::AlreadyAnswered => "already_answered",
            Self::PauseInThePast => "pause_in_the_past",
            Self::PauseTooLong => "pause_too_long",
            Self::NotTheirBreak => "not_their_break",
            Self::NotTheirsToReopen => "not_theirs_to_reopen",
            Self::HelloRhythm { .. } => "hello_rhythm",
        }
    }
}
