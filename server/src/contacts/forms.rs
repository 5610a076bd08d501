//! Posted text to contacts, field by field.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::AmbiguousOffset;
use kernel::contacts::{
    ContactDraft, ContactError, ContactTopics, Direction, Mode, NewContact, Next, Outcome,
    PlaceKind, Planned, QuickContact, QuickHow, With, WorkCode,
};
use kernel::ids::{ContactId, PersonId};
use kernel::people::{ReachRules, ValueCode};

use crate::request::Cx;
use crate::web::form::{FaultArg, Faults, Posted};

/// The id the form was drawn with. The same id sent twice is the same contact.
pub(super) fn id_of(cx: &Cx, posted: &Posted) -> ContactId {
    posted.one("contact_id").parse().unwrap_or_else(|_| cx.app().moments().id())
}

/// The ten-second form about one person.
pub(super) fn quick(
    cx: &Cx,
    posted: &Posted,
    person: PersonId,
    rules: &ReachRules,
) -> Result<NewContact, Faults> {
    let mut faults = Faults::none();
    let started_at = instant(cx, posted, &mut faults);
    let how = QuickHow::from_code(posted.one("how"));
    if how.is_none() {
        faults.add("how", "contacts-fault-how");
    }
    let minutes = minutes(posted, how == Some(QuickHow::Tried), &mut faults);
    let next = next(posted, &mut faults);
    let (Some(how), true) = (how, faults.is_empty()) else { return Err(faults) };
    let topics = ContactTopics::default();
    let quick = QuickContact {
        person,
        started_at,
        how,
        minutes,
        topics: topic_codes(posted),
        note: note(posted).to_owned(),
        is_for_supervision: posted.has("extra", "supervision"),
    };
    let draft =
        ContactDraft { next, is_note_shared: is_shared(posted), ..quick.draft(&topics, rules) };
    of_draft(draft, cx.now(), Some(rules), &topics)
}

/// The full form, for any kind of work. `person` is the one the address names, if it names one.
pub(super) fn full(
    cx: &Cx,
    posted: &Posted,
    person: Option<(PersonId, &ReachRules)>,
) -> Result<NewContact, Faults> {
    let mut faults = Faults::none();
    let started_at = instant(cx, posted, &mut faults);
    let with = company(posted, person.map(|(person, _)| person), &mut faults);
    let next = next(posted, &mut faults);
    let minutes = minutes(posted, false, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let draft = ContactDraft {
        with,
        minutes,
        mode: Mode::from_code(posted.one("mode")),
        place: PlaceKind::from_code(posted.one("place")),
        planned: Planned::from_code(posted.one("planned")),
        direction: Direction::from_code(posted.one("direction")),
        outcome: Outcome::from_code(posted.one("outcome")),
        codes: posted.all("codes").filter_map(WorkCode::from_code).collect(),
        topics: topic_codes(posted),
        next,
        is_for_supervision: posted.has("extra", "supervision"),
        note: note(posted).to_owned(),
        is_note_shared: is_shared(posted),
        ..ContactDraft::at(started_at)
    };
    of_draft(draft, cx.now(), person.map(|(_, rules)| rules), &ContactTopics::default())
}

/// Checks a draft; each fault stands beside its field.
pub fn of_draft(
    draft: ContactDraft,
    now: Timestamp,
    rules: Option<&ReachRules>,
    topics: &ContactTopics,
) -> Result<NewContact, Faults> {
    NewContact::check(draft, now, rules, topics).map_err(|errors| {
        let mut faults = Faults::none();
        for error in &errors {
            let field = match error.field() {
                // The time is asked for in two fields; the day is the one to look at first.
                Some("started_at") => "day",
                field => field.unwrap_or("note"),
            };
            faults.add_with(field, key(error), args(error));
        }
        faults
    })
}

const fn key(error: &ContactError) -> &'static str {
    match error {
        ContactError::InTheFuture => "contacts-fault-in-the-future",
        ContactError::TooOld { .. } => "contacts-fault-too-old",
        ContactError::TooLong { .. } => "contacts-fault-too-long",
        ContactError::NoWork => "contacts-fault-no-work",
        ContactError::DirectWithNobody(_) => "contacts-fault-direct-with-nobody",
        ContactError::OutcomeWithNobody => "contacts-fault-outcome-with-nobody",
        ContactError::NoOutcome => "contacts-fault-no-outcome",
        ContactError::NoMode => "contacts-fault-no-mode",
        ContactError::SeveralIsEmpty => "contacts-fault-several-is-empty",
        ContactError::MessageNotAllowed(_) => "contacts-fault-message-not-allowed",
        ContactError::CallNotAgreed => "contacts-fault-call-not-agreed",
        ContactError::MessageToNobody => "contacts-fault-message-to-nobody",
        ContactError::NotATopic => "contacts-fault-not-a-topic",
        ContactError::TooManyTopics { .. } => "contacts-fault-too-many-topics",
        ContactError::FollowUpBefore => "contacts-fault-follow-up-before",
        ContactError::FollowUpFar { .. } => "contacts-fault-follow-up-far",
        ContactError::NoteTooLong { .. } => "contacts-fault-note-too-long",
        ContactError::NotTheAuthor => "contacts-fault-not-the-author",
        ContactError::UndoOver { .. } => "contacts-fault-undo-over",
    }
}

fn args(error: &ContactError) -> Vec<(&'static str, FaultArg)> {
    let count = |value: usize| FaultArg::Count(i64::try_from(value).unwrap_or(i64::MAX));
    match error {
        ContactError::TooManyTopics { found, max } => {
            vec![("found", count(*found)), ("max", count(*max))]
        }
        ContactError::NoteTooLong { found_chars, max_chars } => {
            vec![("found", count(*found_chars)), ("max", count(*max_chars))]
        }
        ContactError::UndoOver { window_min } => vec![("window", FaultArg::Count(*window_min))],
        _ => Vec::new(),
    }
}

fn note(posted: &Posted) -> &str {
    posted.all("note").next().unwrap_or_default()
}

/// Readable by the person unless the worker said otherwise: the box is sent with a mark that it was
/// on the page, since an unticked box is not sent at all.
fn is_shared(posted: &Posted) -> bool {
    !posted.has("asked_shared", "1") || posted.has("extra", "shared")
}

fn topic_codes(posted: &Posted) -> std::collections::BTreeSet<ValueCode> {
    posted.all("topics").filter_map(|code| ValueCode::parse(code).ok()).collect()
}

fn company(posted: &Posted, person: Option<PersonId>, faults: &mut Faults) -> With {
    if let Some(person) = person {
        return With::Person(person);
    }
    match posted.one("with") {
        "anonymous" => With::Anonymous,
        "several" => {
            let others_count = posted.one("others").parse().unwrap_or_else(|_| {
                faults.add("others", "contacts-fault-several-is-empty");
                0
            });
            With::Several { people: std::collections::BTreeSet::new(), others_count }
        }
        _ => With::Nobody,
    }
}

/// Minutes from the chips, or from the number beside "longer"; none said is none kept. A try has none.
fn minutes(posted: &Posted, is_try: bool, faults: &mut Faults) -> u32 {
    let typed = posted.filled("more_minutes");
    match (posted.one("minutes"), typed) {
        _ if is_try => 0,
        ("" | "more", Some(typed)) => number(typed, "more_minutes", faults),
        ("more", None) => {
            faults.add("more_minutes", "contacts-fault-longer");
            0
        }
        ("", None) => 0,
        (chosen, None) => number(chosen, "minutes", faults),
        (chosen, Some(typed)) if chosen == typed => number(chosen, "minutes", faults),
        (_, Some(_)) => {
            faults.add("more_minutes", "contacts-fault-two-lengths");
            0
        }
    }
}

fn number(text: &str, field: &str, faults: &mut Faults) -> u32 {
    text.parse().unwrap_or_else(|_| {
        faults.add(field, "contacts-fault-minutes");
        0
    })
}

/// What is said of the next talk. A written day beside an answer that wants none is asked about: it may
/// be left over, or the answer may be.
fn next(posted: &Posted, faults: &mut Faults) -> Next {
    let day = date(posted, "follow_up_on", faults);
    let is_written = posted.filled("follow_up_on").is_some();
    match (posted.one("next"), day) {
        ("none" | "keep", _) if is_written => {
            faults.add("next", "contacts-fault-next-both");
            Next::Unsaid
        }
        ("none", _) => Next::NoDay,
        ("day", None) if !is_written => {
            faults.add("follow_up_on", "contacts-fault-next-day");
            Next::Unsaid
        }
        (_, Some(on)) => Next::Day(on),
        (_, None) => Next::Unsaid,
    }
}

/// The day and time written, in the organisation's time zone; now when nothing is written.
fn instant(cx: &Cx, posted: &Posted, faults: &mut Faults) -> Timestamp {
    let (day, time) = (posted.filled("day"), posted.filled("time"));
    if day.is_none() && time.is_none() {
        return cx.now();
    }
    let day = match day {
        Some(text) => text.parse::<Date>().ok(),
        None => Some(cx.today()),
    };
    let is_typed = time.is_some();
    let time = match time {
        Some(text) => format!("{text}:00").get(..8).and_then(|text| text.parse::<Time>().ok()),
        None => Some(cx.local_now().time()),
    };
    let Some((day, time)) = day.zip(time) else {
        faults.add("day", "contacts-fault-when");
        return cx.now();
    };
    let at = cx.time_zone().to_ambiguous_zoned(day.to_datetime(time));
    // An hour that was left out was nobody's; one that is there twice is the first of the two.
    if is_typed && matches!(at.offset(), AmbiguousOffset::Gap { .. }) {
        faults.add("time", "contacts-fault-no-such-hour");
        return cx.now();
    }
    at.compatible().map_or_else(
        |_| {
            faults.add("day", "contacts-fault-when");
            cx.now()
        },
        |at| at.timestamp(),
    )
}

fn date(posted: &Posted, name: &str, faults: &mut Faults) -> Option<Date> {
    let text = posted.filled(name)?;
    let day = text.parse().ok();
    if day.is_none() {
        faults.add(name, "contacts-fault-day");
    }
    day
}
