//! A group as somebody describes it.

use std::ops::RangeInclusive;

use jiff::civil::{Date, Time, Weekday};

use super::meeting::OLDEST_YEAR;
use super::{DAYS, Group, GroupError, MEETING_MAX_MIN, Often};
use crate::ids::PersonId;
use crate::people::{LanguageTag, tidy_line, tidy_text};
use crate::resources::{UrlReading, read_url};

/// The most characters of a name: one line on a phone, and some more.
const NAME_MAX_CHARS: usize = 80;
const ABOUT_MAX_CHARS: usize = 1_000;
const PLACE_MAX_CHARS: usize = 200;
/// Far above any group that still is one; a larger number is a slip of the finger.
pub const ROOM_MAX: u32 = 1_000;
/// A year outside is a slip of the finger; a group may be known to end some day.
const YEARS: RangeInclusive<i16> = OLDEST_YEAR..=2_199;

/// What was said of a group, before it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupDraft {
    pub name: String,
    pub about: String,
    pub days: Vec<Weekday>,
    pub starts_at: Option<Time>,
    pub minutes: Option<u32>,
    pub often: Option<Often>,
    pub place: String,
    pub link: String,
    pub languages: Vec<LanguageTag>,
    pub worker: Option<PersonId>,
    pub room: Option<u32>,
    pub is_open: bool,
    pub started_on: Option<Date>,
    pub ended_on: Option<Date>,
}

/// A group that can be kept. Made only by checking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGroup(Group);

/// Reads the name of a group: one line.
pub fn group_name(raw: &str) -> Result<String, GroupError> {
    let too_long = GroupError::GroupTextTooLong { field: "name", max_chars: NAME_MAX_CHARS };
    tidy_line(raw, NAME_MAX_CHARS).map_err(|_| too_long)?.ok_or(GroupError::GroupUnnamed)
}

/// Reads where a group meets online; nothing written is none.
pub fn group_link(raw: &str) -> Result<Option<String>, GroupError> {
    match (raw.trim(), read_url(raw)) {
        ("", _) => Ok(None),
        (_, UrlReading::Kept(link) | UrlReading::SchemeAdded(link)) => Ok(Some(link)),
        (_, UrlReading::Dropped) => Err(GroupError::GroupLink),
    }
}

impl NewGroup {
    /// Checks everything at once.
    pub fn check(draft: GroupDraft) -> Result<Self, Vec<GroupError>> {
        let mut errors = Vec::new();
        let mut note = |error| errors.push(error);
        let name = group_name(&draft.name).map_err(&mut note).unwrap_or_default();
        let about = text(&draft.about, "about", ABOUT_MAX_CHARS).map_err(&mut note);
        let place = line(&draft.place, "place", PLACE_MAX_CHARS).map_err(&mut note);
        let link = group_link(&draft.link).map_err(&mut note);
        if draft.minutes.is_some_and(|minutes| minutes > MEETING_MAX_MIN) {
            note(GroupError::MeetingTooLong);
        }
        if draft.room.is_some_and(|room| room > ROOM_MAX) {
            note(GroupError::GroupRoom { max: ROOM_MAX });
        }
        for (field, on) in [("started_on", draft.started_on), ("ended_on", draft.ended_on)] {
            if on.is_some_and(|on| !YEARS.contains(&on.year())) {
                note(GroupError::GroupYear { field });
            }
        }
        if draft.ended_on.zip(draft.started_on).is_some_and(|(ended, started)| ended < started) {
            note(GroupError::GroupEndsBefore);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut languages = draft.languages;
        languages.dedup();
        Ok(Self(Group {
            name,
            about: about.unwrap_or_default(),
            days: DAYS.into_iter().filter(|day| draft.days.contains(day)).collect(),
            starts_at: draft.starts_at,
            minutes: draft.minutes.filter(|minutes| *minutes > 0),
            often: draft.often,
            place: place.unwrap_or_default(),
            link: link.unwrap_or_default(),
            languages,
            worker: draft.worker,
            room: draft.room.filter(|room| *room > 0),
            is_open: draft.is_open,
            started_on: draft.started_on,
            ended_on: draft.ended_on,
        }))
    }

    pub const fn group(&self) -> &Group {
        &self.0
    }
}

fn text(raw: &str, field: &'static str, max_chars: usize) -> Result<Option<String>, GroupError> {
    tidy_text(raw, max_chars).map_err(|_| GroupError::GroupTextTooLong { field, max_chars })
}

fn line(raw: &str, field: &'static str, max_chars: usize) -> Result<Option<String>, GroupError> {
    tidy_line(raw, max_chars).map_err(|_| GroupError::GroupTextTooLong { field, max_chars })
}
