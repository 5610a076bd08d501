//! From what a row says to an entry of the activity log, for contacts and for hours alike.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;

use super::{
    Change, Column as _, ContactColumn as Col, HoursColumn, Kind, Moment, Read, Reason, Value,
    Values,
};
use crate::contacts::{
    CONTACT_MAX_MIN, ContactDraft, ContactTopics, Direction, Mode, Next, Outcome, PlaceKind,
    Planned, With, WorkCode,
};
use crate::people::ValueCode;
use crate::text::fold;

/// What somebody settled for all rows of a file that do not say it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ForAll {
    pub mode: Option<Mode>,
    pub outcome: Option<Outcome>,
    pub work: Option<WorkCode>,
}

/// An entry as a row tells of it. Whom its names mean is not known here.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrivingActivity {
    pub source_id: Option<String>,
    /// The day as it was written.
    pub on: Date,
    pub person: Option<String>,
    /// What the other program knows the person by.
    pub person_id: Option<String>,
    pub worker: Option<String>,
    /// How many others were there.
    pub others_count: u16,
    draft: ContactDraft,
}

impl ArrivingActivity {
    /// Whether it was with somebody named.
    pub const fn names_somebody(&self) -> bool {
        self.person.is_some() || self.person_id.is_some()
    }

    /// The entry with whoever is meant.
    pub fn draft(self, with: With) -> ContactDraft {
        let is_alone = !with.is_someone();
        let ContactDraft { mode, outcome, .. } = self.draft;
        // What holds for all rows is about people; an entry without any is work alone.
        let (mode, outcome) = if is_alone { (None, None) } else { (mode, outcome) };
        ContactDraft { with, mode, outcome, ..self.draft }
    }

    /// When it was.
    pub const fn started_at(&self) -> Timestamp {
        self.draft.started_at
    }
}

/// The time of day of an entry of which only the day is known.
const MIDDAY: Time = time(12, 0, 0, 0);

/// Makes an entry of a row. `zone` is where a time without a zone of its own was written, `now` keeps an
/// entry of this morning, whose time nobody wrote down, from lying ahead.
pub fn activity_of(
    kind: Kind,
    values: &Values,
    (zone, now): (&TimeZone, Timestamp),
    for_all: ForAll,
) -> Result<Read<ArrivingActivity>, Reason> {
    let mut changes = Vec::new();
    let moment = match values.one(Col::StartedOn.code()) {
        Some(Value::Moment(moment)) => *moment,
        _ => return Err(Reason::NotADate),
    };
    let clock = |code: &str| match values.one(code) {
        Some(Value::Clock(at)) => Some(*at),
        _ => None,
    };
    let (from, to) = (clock(Col::StartedAt.code()).or(moment.at), clock(Col::EndedAt.code()));
    if from.is_none() {
        changes.push(Change::TimeUnsaid);
    }
    let mut started_at = instant(moment, from.unwrap_or(MIDDAY), zone);
    if from.is_none() && started_at.is_some_and(|at| at > now) {
        started_at = instant(moment, Time::midnight(), zone);
    }
    let draft = ContactDraft {
        minutes: minutes(values, from.zip(to), &mut changes),
        ..ContactDraft::at(started_at.ok_or(Reason::NotADate)?)
    };
    let draft = told(kind, values, for_all, draft, &mut changes)?;
    let others_count = one(values, Col::OthersCount, |value| match value {
        Value::Count(count) => Some(*count),
        _ => None,
    });
    let filled = |code: &str| Some(values.text(code).to_owned()).filter(|text| !text.is_empty());
    let value = ArrivingActivity {
        source_id: filled(HoursColumn::SourceId.code()),
        on: moment.on,
        person: filled(Col::Person.code()),
        person_id: filled(Col::PersonId.code()),
        worker: filled(Col::Worker.code()),
        others_count: others_count.unwrap_or_default(),
        draft,
    };
    Ok(Read { value, changes })
}

fn minutes(values: &Values, times: Option<(Time, Time)>, changes: &mut Vec<Change>) -> u32 {
    match (values.one(Col::Minutes.code()), times) {
        (Some(Value::Minutes(minutes)), _) => *minutes,
        (_, Some((from, to))) => {
            changes.push(Change::MinutesFromTimes);
            between(from, to)
        }
        _ => 0,
    }
}

/// What the row tells of the entry besides when it was, filled up with what holds for all rows.
fn told(
    kind: Kind,
    values: &Values,
    for_all: ForAll,
    draft: ContactDraft,
    changes: &mut Vec<Change>,
) -> Result<ContactDraft, Reason> {
    let (codes, word) = work(values, for_all.work, changes)?;
    let note = note(values, word.as_deref());
    let mode = one(values, Col::Mode, |value| match value {
        Value::Mode(mode) => Some(*mode),
        _ => None,
    });
    let outcome = one(values, Col::Outcome, |value| match value {
        Value::Outcome(outcome) => Some(*outcome),
        _ => None,
    });
    let is_filled_up = (mode.is_none() && for_all.mode.is_some())
        || (outcome.is_none() && for_all.outcome.is_some());
    if kind == Kind::Contacts && is_filled_up && !changes.contains(&Change::SettledForAll) {
        changes.push(Change::SettledForAll);
    }
    Ok(ContactDraft {
        mode: mode.or(for_all.mode),
        outcome: outcome.or(for_all.outcome),
        place: one(values, Col::Place, place),
        planned: one(values, Col::Planned, planned),
        direction: one(values, Col::Direction, direction),
        codes,
        topics: topics(values, changes),
        next: next(values),
        is_for_supervision: values.one(Col::ForSupervision.code()) == Some(&Value::YesNo(true)),
        is_note_shared: note.is_empty(),
        note,
        ..draft
    })
}

fn one<T>(values: &Values, col: Col, take: impl Fn(&Value) -> Option<T>) -> Option<T> {
    values.one(col.code()).and_then(take)
}

const fn place(value: &Value) -> Option<PlaceKind> {
    match value {
        Value::Place(place) => Some(*place),
        _ => None,
    }
}

const fn planned(value: &Value) -> Option<Planned> {
    match value {
        Value::Planned(planned) => Some(*planned),
        _ => None,
    }
}

const fn direction(value: &Value) -> Option<Direction> {
    match value {
        Value::Direction(direction) => Some(*direction),
        _ => None,
    }
}

fn next(values: &Values) -> Next {
    let day = |value: &Value| match value {
        Value::Date(on) => Some(*on),
        _ => None,
    };
    one(values, Col::FollowUpOn, day).map_or(Next::Unsaid, Next::Day)
}

fn instant(moment: Moment, at: Time, zone: &TimeZone) -> Option<Timestamp> {
    let zone = moment.offset.map_or_else(|| zone.clone(), TimeZone::fixed);
    Some(moment.on.to_datetime(at).to_zoned(zone).ok()?.timestamp())
}

/// Minutes from one time of day to another, over midnight where the second is the earlier.
fn between(from: Time, to: Time) -> u32 {
    let minute = |at: Time| i32::from(at.hour()) * 60 + i32::from(at.minute());
    let day = i32::try_from(CONTACT_MAX_MIN).unwrap_or(i32::MAX);
    u32::try_from((minute(to) - minute(from)).rem_euclid(day)).unwrap_or(0)
}

/// The kinds of work, and a word that is none of them where one is settled for all.
fn work(
    values: &Values,
    for_all: Option<WorkCode>,
    changes: &mut Vec<Change>,
) -> Result<(BTreeSet<WorkCode>, Option<String>), Reason> {
    let (mut codes, mut words) = (BTreeSet::new(), Vec::new());
    for value in values.all(Col::Work.code()) {
        match value {
            Value::Work(found) => codes.extend(found),
            Value::Text(word) => words.push(word.clone()),
            _ => {}
        }
    }
    match (words.is_empty(), for_all) {
        (false, None) => return Err(Reason::WordUnknown),
        (false, Some(_)) => changes.push(Change::WorkIntoNote),
        (true, _) => {}
    }
    if let (true, Some(work)) = (codes.is_empty(), for_all) {
        changes.push(Change::SettledForAll);
        codes.insert(work);
    }
    Ok((codes, Some(words.join(", ")).filter(|words| !words.is_empty())))
}

/// The topics of the programme's list; others are left out, because a list of topics is short.
fn topics(values: &Values, changes: &mut Vec<Change>) -> BTreeSet<ValueCode> {
    let (mut found, known) = (BTreeSet::new(), ContactTopics::default());
    for piece in values.texts(Col::Topics.code()).flat_map(|text| text.split([',', ';', '|'])) {
        let folded = fold(piece);
        let topic = known.iter().find(|topic| fold(topic.code.as_str()) == folded);
        match topic {
            Some(topic) => {
                found.insert(topic.code.clone());
            }
            None if folded.is_empty() || changes.contains(&Change::TopicLeftOut) => {}
            None => changes.push(Change::TopicLeftOut),
        }
    }
    found
}

/// The notes one below the other, after the word for the work that has no code here.
fn note(values: &Values, word: Option<&str>) -> String {
    let notes = values.texts(Col::Note.code());
    word.into_iter().chain(notes).collect::<Vec<_>>().join("\n")
}
