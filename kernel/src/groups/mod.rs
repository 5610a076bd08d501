//! Groups: the peer support groups a programme runs, when each met, and how many came.
//!
//! A *group* meets again and again; a *meeting* is one day on which it did. Whoever came is either known
//! here by name or counted without one: a group has people who say their first name, or none, and that is
//! theirs to choose. Nothing is written of what a person said in a group.
//!
//! Sources: the group sign-in sheet among the spreadsheets of programmes, and "head count or names by
//! choice, no per-person narrative", field guide 8.7 and 8.4.
//!
//! Never: knows who may read what; counts a person twice in one meeting.

mod meeting;
mod new;
#[cfg(test)]
mod tests;

use jiff::ToSpan as _;
use jiff::civil::{Time, Weekday};

use crate::ids::PersonId;
use crate::people::LanguageTag;

pub use meeting::{CAME_MAX, MEETING_MAX_MIN, MeetingDraft, NewMeeting};
pub use new::{GroupDraft, NewGroup, ROOM_MAX, group_link, group_name};

/// Why a group or a meeting cannot be kept as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GroupError {
    #[error("keep a group without a name")]
    GroupUnnamed,
    #[error("keep a text of more than {max_chars} characters")]
    GroupTextTooLong { field: &'static str, max_chars: usize },
    #[error("make a link of that; it takes a whole web address")]
    GroupLink,
    #[error("keep a group that ends before it begins")]
    GroupEndsBefore,
    #[error("keep a group of a year that cannot be meant")]
    GroupYear { field: &'static str },
    #[error("have room for that many; the most is {max}")]
    GroupRoom { max: u32 },
    #[error("keep a meeting of more than a day")]
    MeetingTooLong,
    #[error("keep a meeting that has not happened yet")]
    MeetingAhead,
    #[error("keep a meeting from before {year}")]
    MeetingTooOld { year: i16 },
    #[error("count that many; the most is {max}")]
    MeetingTooMany { max: u32 },
    #[error("keep a meeting to which nobody came and of which nobody says so")]
    MeetingUncounted,
}

impl GroupError {
    /// Every code there is, for the test that each has its words.
    pub const CODES: [&'static str; 11] = [
        "group_unnamed",
        "group_text_too_long",
        "group_link",
        "group_ends_before",
        "group_year",
        "group_room",
        "meeting_too_long",
        "meeting_ahead",
        "meeting_too_old",
        "meeting_too_many",
        "meeting_uncounted",
    ];

    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GroupUnnamed => "group_unnamed",
            Self::GroupTextTooLong { .. } => "group_text_too_long",
            Self::GroupLink => "group_link",
            Self::GroupEndsBefore => "group_ends_before",
            Self::GroupYear { .. } => "group_year",
            Self::GroupRoom { .. } => "group_room",
            Self::MeetingTooLong => "meeting_too_long",
            Self::MeetingAhead => "meeting_ahead",
            Self::MeetingTooOld { .. } => "meeting_too_old",
            Self::MeetingTooMany { .. } => "meeting_too_many",
            Self::MeetingUncounted => "meeting_uncounted",
        }
    }

    /// The field of the form it is about.
    pub const fn field(self) -> &'static str {
        match self {
            Self::GroupUnnamed => "name",
            Self::GroupTextTooLong { field, .. } | Self::GroupYear { field } => field,
            Self::GroupLink => "link",
            Self::GroupEndsBefore => "ended_on",
            Self::GroupRoom { .. } => "room",
            Self::MeetingTooLong => "minutes",
            Self::MeetingAhead | Self::MeetingTooOld { .. } => "met_on",
            Self::MeetingTooMany { .. } | Self::MeetingUncounted => "others",
        }
    }
}

/// How often a group meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Often {
    Weekly,
    TwoWeeks,
    Monthly,
}

impl Often {
    pub const ALL: [Self; 3] = [Self::Weekly, Self::TwoWeeks, Self::Monthly];

    /// The word in storage, forms and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::TwoWeeks => "two_weeks",
            Self::Monthly => "monthly",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|often| often.code() == code)
    }
}

/// The days of the week, Monday first.
pub const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// The word for a day of the week in storage and forms.
pub const fn day_code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mo",
        Weekday::Tuesday => "tu",
        Weekday::Wednesday => "we",
        Weekday::Thursday => "th",
        Weekday::Friday => "fr",
        Weekday::Saturday => "sa",
        Weekday::Sunday => "su",
    }
}

pub fn day_from_code(code: &str) -> Option<Weekday> {
    DAYS.into_iter().find(|day| day_code(*day) == code)
}

/// A time of day as it is kept: `18:30`.
pub fn time_code(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

pub fn time_from_code(code: &str) -> Option<Time> {
    let (hour, minute) = code.split_once(':')?;
    let is_two = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !is_two(hour) || !is_two(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// What a group is, as it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub name: String,
    pub about: Option<String>,
    /// Monday first, each once.
    pub days: Vec<Weekday>,
    pub starts_at: Option<Time>,
    pub minutes: Option<u32>,
    pub often: Option<Often>,
    pub place: Option<String>,
    pub link: Option<String>,
    pub languages: Vec<LanguageTag>,
    /// Who runs it.
    pub worker: Option<PersonId>,
    /// Room for how many.
    pub room: Option<u32>,
    /// Somebody new can come: then participants find it.
    pub is_open: bool,
    pub started_on: Option<jiff::civil::Date>,
    pub ended_on: Option<jiff::civil::Date>,
}

impl Group {
    /// The latest day on which it was to meet, as its days of the week tell; today where it has none.
    pub fn last_day(&self, today: jiff::civil::Date) -> jiff::civil::Date {
        let ago = self.days.iter().map(|day| day.until(today.weekday())).min();
        today.checked_sub(ago.unwrap_or_default().days()).unwrap_or(today)
    }

    /// Whether it no longer meets on that day.
    pub fn is_over(&self, today: jiff::civil::Date) -> bool {
        self.ended_on.is_some_and(|ended| ended < today)
    }
}
