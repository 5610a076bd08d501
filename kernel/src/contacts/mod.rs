//! Contacts: the one activity log. Whatever a peer worker does is one entry, and everything that is
//! counted is a view over the entries.
//!
//! Words: a *contact* is one entry, with a person, several, someone who stays anonymous, or nobody;
//! planned or not; reached or tried. *Direct* work (D1 to D8) is done with people, *indirect* work
//! (I1 to I7, W1, W2) may be done alone. A *topic* is what it was about, in the programme's own list.
//! *Hello* says who to say hello to soon, by what the two agreed; there is no quota and nothing is late.
//!
//! Sources: the work categories of Jacobson, Trojanowski and Dewa 2012 (BMC Health Serv Res 12:205);
//! the fields recorded per contact of the field guide, 8.6; undo instead of asking, ux 2.5.

mod hello;
mod new;
mod outcome;
mod plan;
mod quick;
#[cfg(test)]
mod tests;
mod topics;
mod undo;
mod week;
mod work;

pub use hello::{Break, Hello, HelloFacts, HelloKey, SoonReason};
pub use new::{
    CLOCK_SLACK_MIN, CONTACT_MAX_AGE_DAYS, CONTACT_MAX_MIN, ContactDraft, HISTORY_FIRST_YEAR,
    NewContact, Note, With,
};
pub use outcome::{Direction, Mode, Outcome, PlaceKind, Planned};
pub use plan::{Next, PlanEntry, planned_day};
pub use quick::{QuickContact, QuickHow};
pub use topics::{ContactTopic, ContactTopics, DEFAULT_CONTACT_TOPICS};
pub use undo::{UNDO_WINDOW_MIN, may_undo};
pub use week::{WeekEntry, WeekSummary, week_of, week_starts};
pub use work::WorkCode;

use crate::people::WhyNot;

/// Why a contact cannot be kept, or taken back, as asked. Carries no text of a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContactError {
    #[error("keep a contact that has not happened yet")]
    InTheFuture,
    #[error("keep a contact more than {max_days} days old")]
    TooOld { max_days: i32 },
    #[error("keep a contact of {found_min} minutes; the most is {max_min}, a whole day")]
    TooLong { found_min: u32, max_min: u32 },
    #[error("tell what kind of work it was")]
    NoWork,
    #[error("count {} without saying who it was with", .0.code())]
    DirectWithNobody(WorkCode),
    #[error("keep how it went without saying who it was with")]
    OutcomeWithNobody,
    #[error("tell how it went with the person")]
    NoOutcome,
    #[error("tell how the two met or spoke")]
    NoMode,
    #[error("keep several people when none is named or counted")]
    SeveralIsEmpty,
    #[error("say that a message was left: {0}")]
    MessageNotAllowed(WhyNot),
    #[error("keep a call to somebody who said no to calls without a word why")]
    CallNotAgreed,
    #[error("say that a message was left when it is not with one named person")]
    MessageToNobody,
    #[error("use a topic that is not on the programme's list")]
    NotATopic,
    #[error("use {found} topics; the most is {max}")]
    TooManyTopics { found: usize, max: usize },
    #[error("plan the next contact before this one")]
    FollowUpBefore,
    #[error("plan the next contact more than {max_days} days ahead")]
    FollowUpFar { max_days: i64 },
    #[error("keep a note of {found_chars} characters; the most is {max_chars}")]
    NoteTooLong { found_chars: usize, max_chars: usize },
    #[error("take back what somebody else wrote")]
    NotTheAuthor,
    #[error("take it back: it was kept more than {window_min} minutes ago")]
    UndoOver { window_min: i64 },
}

impl ContactError {
    /// Every code there is, for the test that each has its words.
    pub const CODES: [&'static str; 19] = [
        "in_the_future",
        "too_old",
        "too_long",
        "no_work",
        "direct_with_nobody",
        "outcome_with_nobody",
        "no_outcome",
        "no_mode",
        "several_is_empty",
        "message_not_allowed",
        "call_not_agreed",
        "message_to_nobody",
        "not_a_topic",
        "too_many_topics",
        "follow_up_before",
        "follow_up_far",
        "note_too_long",
        "not_the_author",
        "undo_over",
    ];

    /// The short name by which the page finds the sentence to show.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InTheFuture => "in_the_future",
            Self::TooOld { .. } => "too_old",
            Self::TooLong { .. } => "too_long",
            Self::NoWork => "no_work",
            Self::DirectWithNobody(_) => "direct_with_nobody",
            Self::OutcomeWithNobody => "outcome_with_nobody",
            Self::NoOutcome => "no_outcome",
            Self::NoMode => "no_mode",
            Self::SeveralIsEmpty => "several_is_empty",
            Self::MessageNotAllowed(_) => "message_not_allowed",
            Self::CallNotAgreed => "call_not_agreed",
            Self::MessageToNobody => "message_to_nobody",
            Self::NotATopic => "not_a_topic",
            Self::TooManyTopics { .. } => "too_many_topics",
            Self::FollowUpBefore => "follow_up_before",
            Self::FollowUpFar { .. } => "follow_up_far",
            Self::NoteTooLong { .. } => "note_too_long",
            Self::NotTheAuthor => "not_the_author",
            Self::UndoOver { .. } => "undo_over",
        }
    }

    /// The field of the form the fault stands beside; none when it is about the whole.
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::InTheFuture | Self::TooOld { .. } => Some("started_at"),
            Self::TooLong { .. } => Some("minutes"),
            Self::NoWork => Some("codes"),
            Self::DirectWithNobody(_) | Self::SeveralIsEmpty => Some("with"),
            Self::OutcomeWithNobody
            | Self::NoOutcome
            | Self::MessageNotAllowed(_)
            | Self::MessageToNobody => Some("outcome"),
            Self::NoMode => Some("mode"),
            Self::NotATopic | Self::TooManyTopics { .. } => Some("topics"),
            Self::FollowUpBefore | Self::FollowUpFar { .. } => Some("follow_up_on"),
            Self::CallNotAgreed | Self::NoteTooLong { .. } => Some("note"),
            Self::NotTheAuthor | Self::UndoOver { .. } => None,
        }
    }
}
