//! A contact as someone wants to keep it, and the checks before it is kept.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};

use super::{
    ContactError, ContactTopics, Direction, Mode, Next, Outcome, PlaceKind, Planned, WorkCode,
};
use crate::ids::PersonId;
use crate::people::{Channel, PeopleError, ReachRules, ValueCode, tidy_text};

/// How far a phone's clock may run ahead of ours.
pub const CLOCK_SLACK_MIN: i64 = 15;
/// How long ago a contact may have been and still be typed in, in days.
pub const CONTACT_MAX_AGE_DAYS: i32 = 366;
/// The first year of a contact that is brought in from another program. A judgement: a year before that
/// is a slip of the fingers.
pub const HISTORY_FIRST_YEAR: i16 = 1930;
/// The most minutes of one contact: a whole day.
pub const CONTACT_MAX_MIN: u32 = 24 * 60;

/// Who it was with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum With {
    /// Nobody: indirect work.
    Nobody,
    Person(PersonId),
    /// A group: those who chose to be named, and how many others were there.
    Several {
        people: BTreeSet<PersonId>,
        others_count: u16,
    },
    /// Someone who stays anonymous.
    Anonymous,
}

impl With {
    /// The name used in storage and forms.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Person(_) => "person",
            Self::Several { .. } => "several",
            Self::Anonymous => "anonymous",
        }
    }

    /// Every code there is.
    pub const CODES: [&'static str; 4] = ["nobody", "person", "several", "anonymous"];

    /// Whether anybody at all was there.
    pub const fn is_someone(&self) -> bool {
        !matches!(self, Self::Nobody)
    }

    /// The people named, if any.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        let (one, several) = match self {
            Self::Person(person) => (Some(*person), None),
            Self::Several { people, .. } => (None, Some(people)),
            Self::Nobody | Self::Anonymous => (None, None),
        };
        one.into_iter().chain(several.into_iter().flatten().copied())
    }
}

/// A few plain words about a contact, written so that the person could read them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    text: String,
    /// Whether the person it is about can read it. Yes unless the worker says otherwise.
    pub is_shared: bool,
}

impl Note {
    /// The most characters: about four pages. Longer texts belong in a file.
    pub const MAX_CHARS: usize = 10_000;

    /// Reads what was typed, readable by the participant; nothing typed is `None`.
    pub fn parse(raw: &str) -> Result<Option<Self>, ContactError> {
        let text = tidy_text(raw, Self::MAX_CHARS).map_err(|fault| match fault {
            PeopleError::TextTooLong { found_chars, max_chars } => {
                ContactError::NoteTooLong { found_chars, max_chars }
            }
            _ => ContactError::NoteTooLong { found_chars: 0, max_chars: Self::MAX_CHARS },
        })?;
        Ok(text.map(|text| Self { text, is_shared: true }))
    }

    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A contact as it comes from a form or a phone, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactDraft {
    pub with: With,
    pub started_at: Timestamp,
    pub minutes: u32,
    /// None only for work without a person.
    pub mode: Option<Mode>,
    pub place: Option<PlaceKind>,
    /// None where nobody said.
    pub planned: Option<Planned>,
    pub direction: Option<Direction>,
    /// None only for work without a person.
    pub outcome: Option<Outcome>,
    pub codes: BTreeSet<WorkCode>,
    pub topics: BTreeSet<ValueCode>,
    pub next: Next,
    pub is_for_supervision: bool,
    /// The note as typed.
    pub note: String,
    pub is_note_shared: bool,
}

impl ContactDraft {
    /// An empty draft that began at `started_at`: nobody, no work yet, note readable by the person.
    pub fn at(started_at: Timestamp) -> Self {
        Self {
            with: With::Nobody,
            started_at,
            minutes: 0,
            mode: None,
            place: None,
            planned: None,
            direction: None,
            outcome: None,
            codes: BTreeSet::new(),
            topics: BTreeSet::new(),
            next: Next::Unsaid,
            is_for_supervision: false,
            note: String::new(),
            is_note_shared: true,
        }
    }
}

/// A contact that may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    draft: ContactDraft,
    note: Option<Note>,
}

impl NewContact {
    /// Checks a draft and gives every fault at once, so that the page can show each in its place.
    ///
    /// `rules` are the reach rules of the one named person, if there is one; without them nothing
    /// counts as agreed.
    pub fn check(
        draft: ContactDraft,
        now: Timestamp,
        rules: Option<&ReachRules>,
        topics: &ContactTopics,
    ) -> Result<Self, Vec<ContactError>> {
        let faults = [
            check_time(&draft, now),
            check_minutes(&draft),
            check_work(&draft),
            check_company(&draft),
            check_message(&draft, rules),
            check_call(&draft, rules),
            check_topics(&draft, topics),
            check_follow_up(&draft),
        ];
        Self::unless(faults, draft)
    }

    /// Checks a draft that another program kept, and gives every fault at once.
    ///
    /// What happened years ago may be brought in, and so may a message that was left then: the rules of
    /// today say what may be done from now on.
    pub fn check_history(
        draft: ContactDraft,
        now: Timestamp,
        topics: &ContactTopics,
    ) -> Result<Self, Vec<ContactError>> {
        let faults = [
            check_history_time(&draft, now),
            check_minutes(&draft),
            check_work(&draft),
            check_company(&draft),
            check_topics(&draft, topics),
            check_follow_up(&draft),
        ];
        Self::unless(faults, draft)
    }

    /// The contact, unless something is wrong with it or with its note.
    fn unless(
        checks: impl IntoIterator<Item = Result<(), ContactError>>,
        draft: ContactDraft,
    ) -> Result<Self, Vec<ContactError>> {
        let note = Note::parse(&draft.note);
        let of_note = note.as_ref().map(|_| ()).map_err(Clone::clone);
        let checks = checks.into_iter().chain([of_note]);
        let faults: Vec<ContactError> = checks.filter_map(Result::err).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let is_shared = draft.is_note_shared;
        let note = note.ok().flatten().map(|note| Note { is_shared, ..note });
        Ok(Self { draft, note })
    }

    /// What was checked.
    pub fn draft(&self) -> &ContactDraft {
        &self.draft
    }

    /// The note, tidied; none if nothing was typed.
    pub fn note(&self) -> Option<&Note> {
        self.note.as_ref()
    }

    /// Whether any of the work was with people.
    pub fn is_direct(&self) -> bool {
        self.draft.codes.iter().any(|code| code.is_direct())
    }
}

fn check_time(draft: &ContactDraft, now: Timestamp) -> Result<(), ContactError> {
    let age = now.duration_since(draft.started_at);
    if age < SignedDuration::from_mins(-CLOCK_SLACK_MIN) {
        return Err(ContactError::InTheFuture);
    }
    if age > SignedDuration::from_hours(24 * i64::from(CONTACT_MAX_AGE_DAYS)) {
        return Err(ContactError::TooOld { max_days: CONTACT_MAX_AGE_DAYS });
    }
    Ok(())
}

fn check_history_time(draft: &ContactDraft, now: Timestamp) -> Result<(), ContactError> {
    if now.duration_since(draft.started_at) < SignedDuration::from_mins(-CLOCK_SLACK_MIN) {
        return Err(ContactError::InTheFuture);
    }
    let year = draft.started_at.to_zoned(TimeZone::UTC).year();
    if year < HISTORY_FIRST_YEAR {
        return Err(ContactError::TooOld { max_days: CONTACT_MAX_AGE_DAYS });
    }
    Ok(())
}

fn check_minutes(draft: &ContactDraft) -> Result<(), ContactError> {
    if draft.minutes > CONTACT_MAX_MIN {
        return Err(ContactError::TooLong { found_min: draft.minutes, max_min: CONTACT_MAX_MIN });
    }
    Ok(())
}

fn check_work(draft: &ContactDraft) -> Result<(), ContactError> {
    // Trying to reach somebody is no work with them yet.
    let is_try = draft.outcome.is_some_and(|outcome| !outcome.is_reached());
    if draft.codes.is_empty() && !is_try {
        return Err(ContactError::NoWork);
    }
    match draft.codes.iter().find(|code| code.is_direct()) {
        Some(code) if !draft.with.is_someone() => Err(ContactError::DirectWithNobody(*code)),
        _ => Ok(()),
    }
}

fn check_company(draft: &ContactDraft) -> Result<(), ContactError> {
    match &draft.with {
        With::Nobody if draft.outcome.is_some() => Err(ContactError::OutcomeWithNobody),
        With::Nobody => Ok(()),
        With::Several { people, others_count: 0 } if people.is_empty() => {
            Err(ContactError::SeveralIsEmpty)
        }
        _ if draft.outcome.is_none() => Err(ContactError::NoOutcome),
        _ if draft.mode.is_none() => Err(ContactError::NoMode),
        _ => Ok(()),
    }
}

/// A message may be left only where the person agreed to it: on voicemail for a call, and by text or
/// e-mail where that channel is agreed. In person it can be left with nobody.
fn check_message(draft: &ContactDraft, rules: Option<&ReachRules>) -> Result<(), ContactError> {
    if draft.outcome != Some(Outcome::LeftMessage) || !draft.with.is_someone() {
        return Ok(());
    }
    if !matches!(draft.with, With::Person(_)) {
        return Err(ContactError::MessageToNobody);
    }
    let unasked = ReachRules::default();
    let rules = rules.unwrap_or(&unasked);
    let allowed = match draft.mode {
        Some(Mode::Text) => rules
            .may_use(Channel::Text)
            .or_else(|why| rules.may_use(Channel::InSite).map_err(|_| why)),
        Some(Mode::Email) => rules.may_use(Channel::Email),
        _ => rules.may_leave_voicemail().map(|_| ()),
    };
    allowed.map_err(ContactError::MessageNotAllowed)
}

/// Calling somebody who agreed to other ways only, or to none, is told with a word why. Who was never asked has
/// said nothing yet, and whoever calls by themself needs no reason.
fn check_call(draft: &ContactDraft, rules: Option<&ReachRules>) -> Result<(), ContactError> {
    let Some(rules) = rules.filter(|rules| **rules != ReachRules::default()) else { return Ok(()) };
    let is_call = draft.mode == Some(Mode::Phone)
        && draft.direction != Some(Direction::In)
        && matches!(draft.with, With::Person(_));
    if is_call && !rules.rule(Channel::Call).is_allowed() && draft.note.trim().is_empty() {
        return Err(ContactError::CallNotAgreed);
    }
    Ok(())
}

fn check_topics(draft: &ContactDraft, topics: &ContactTopics) -> Result<(), ContactError> {
    match draft.topics.iter().find(|code| topics.find(code.as_str()).is_none()) {
        Some(_) => Err(ContactError::NotATopic),
        None => Ok(()),
    }
}

/// How far ahead the next contact may be: beyond a year the year was mistyped.
const FOLLOW_UP_MAX_DAYS: i64 = 366;

/// The next contact may not be planned before this one, nor in a year that nobody means. One day of grace, because the day depends on
/// where the worker stands and the rule has no time zone.
fn check_follow_up(draft: &ContactDraft) -> Result<(), ContactError> {
    let started_on = draft.started_at.to_zoned(TimeZone::UTC).date();
    let earliest = started_on.yesterday().unwrap_or(started_on);
    let latest = started_on.checked_add(FOLLOW_UP_MAX_DAYS.days()).unwrap_or(started_on);
    match draft.next {
        Next::Day(on) if on < earliest => Err(ContactError::FollowUpBefore),
        Next::Day(on) if on > latest => {
            Err(ContactError::FollowUpFar { max_days: FOLLOW_UP_MAX_DAYS })
        }
        _ => Ok(()),
    }
}
