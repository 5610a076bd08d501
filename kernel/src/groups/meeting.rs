//! One day on which a group met.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::GroupError;
use crate::ids::PersonId;
use crate::people::tidy_text;

/// The most minutes of a meeting: a day.
pub const MEETING_MAX_MIN: u32 = 24 * 60;
/// The most people counted in one meeting; a larger number is a slip of the finger.
pub const CAME_MAX: u32 = 2_000;
/// No programme of this kind kept such lists before; an older year is a slip of the finger.
pub(super) const OLDEST_YEAR: i16 = 1930;
const NOTE_MAX_CHARS: usize = 1_000;

/// What was said of a meeting, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingDraft {
    pub met_on: Date,
    pub minutes: Option<u32>,
    /// Those who came and are known by name.
    pub people: BTreeSet<PersonId>,
    /// Those who came and gave no name; none where nobody said.
    pub others: Option<u32>,
    pub run_by: Option<PersonId>,
    /// About the room, the tea, the topic; never about a person.
    pub note: String,
}

/// A meeting that can be kept. Made only by checking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMeeting {
    draft: MeetingDraft,
    note: Option<String>,
}

impl NewMeeting {
    /// Checks everything at once. A meeting to which nobody came is one, if somebody says so.
    pub fn check(draft: MeetingDraft, today: Date) -> Result<Self, Vec<GroupError>> {
        let mut errors = Vec::new();
        if draft.met_on > today {
            errors.push(GroupError::MeetingAhead);
        }
        if draft.met_on.year() < OLDEST_YEAR {
            errors.push(GroupError::MeetingTooOld { year: OLDEST_YEAR });
        }
        if draft.minutes.is_some_and(|minutes| minutes > MEETING_MAX_MIN) {
            errors.push(GroupError::MeetingTooLong);
        }
        let others = draft.others.unwrap_or_default();
        if draft.people.len() as u64 + u64::from(others) > u64::from(CAME_MAX) {
            errors.push(GroupError::MeetingTooMany { max: CAME_MAX });
        }
        if draft.people.is_empty() && draft.others.is_none() {
            errors.push(GroupError::MeetingUncounted);
        }
        let note = tidy_text(&draft.note, NOTE_MAX_CHARS);
        if note.is_err() {
            errors.push(GroupError::GroupTextTooLong { field: "note", max_chars: NOTE_MAX_CHARS });
        }
        if errors.is_empty() {
            Ok(Self { note: note.unwrap_or_default(), draft })
        } else {
            Err(errors)
        }
    }

    pub const fn draft(&self) -> &MeetingDraft {
        &self.draft
    }

    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// How many came in all.
    pub fn came(&self) -> u32 {
        let named = u32::try_from(self.draft.people.len()).unwrap_or(u32::MAX);
        named.saturating_add(self.draft.others.unwrap_or_default())
    }
}
