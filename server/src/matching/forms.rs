//! The form of an ask: what was typed, and what is kept of it.

use std::str::FromStr;

use jiff::civil::Date;
use kernel::matching::{Ask, MatchingError, MeetingMode, Strength, TimeBand, Wish, WishAbout};
use kernel::people::{Facet, OFFERED_LANGUAGES, Topics};

use super::kept::{KeptAsk, Wanted};
use super::labels;
use crate::organisation::Terms;
use crate::web::form::{FaultArg, Faults, Posted};

/// The facets in the order they are offered: what people name most often comes first.
pub(super) const FACETS: [Facet; 9] = [
    Facet::Languages,
    Facet::LivedExperience,
    Facet::Gender,
    Facet::AgeBand,
    Facet::FamilyRole,
    Facet::Veteran,
    Facet::FaithOrCulture,
    Facet::Orientation,
    Facet::Pronouns,
];

/// The answers of a facet that can be wished for.
pub(super) fn values(facet: Facet, topics: &Topics) -> Vec<String> {
    match facet {
        Facet::Languages => OFFERED_LANGUAGES.iter().map(|tag| (*tag).to_owned()).collect(),
        Facet::LivedExperience => topics.iter().map(|topic| topic.as_str().to_owned()).collect(),
        facet => facet.answers().iter().map(|code| (*code).to_owned()).collect(),
    }
}

/// The topics that can be wished for: those offered, and those that were wished for already.
pub(super) fn topics(offered: Topics, kept: Option<&KeptAsk>) -> Topics {
    let wishes = kept.map(|kept| kept.wanted.wishes.as_slice()).unwrap_or_default();
    offered.and(wishes.iter().filter_map(|wish| match wish.about() {
        WishAbout::Facet { facet: Facet::LivedExperience, value } => Some(value.clone()),
        _ => None,
    }))
}

/// The field of one wish: `wish-gender:woman`.
pub(super) fn field(code: &str) -> String {
    format!("wish-{code}")
}

/// Lines for further wishes, each with what is wished and how much it weighs.
pub(super) const ADD_LINES: usize = 2;

/// What was picked in the lines for further wishes.
fn added(posted: &Posted) -> impl Iterator<Item = (&str, &str)> {
    let line = |line| (format!("add-what-{line}"), format!("add-how-{line}"));
    let lines = (1..=ADD_LINES).map(line);
    lines
        .map(move |(what, how)| (posted.one(&what), posted.one(&how)))
        .filter(|(what, _)| !what.is_empty())
}

/// The form with its further wishes among the others, so that each has a line of its own from then on.
pub(super) fn with_added(mut posted: Posted, topics: &Topics) -> Posted {
    let added: Vec<(String, String)> = added(&posted)
        .filter(|(what, _)| WishAbout::from_code(what, topics).is_some())
        .map(|(what, how)| (field(what), how.to_owned()))
        .collect();
    for (field, how) in added {
        if !posted.has(&field, &how) {
            posted.put(field, how);
        }
    }
    posted
}

/// Reads the form and gives every fault at once.
pub(super) fn read(
    posted: &Posted,
    topics: &Topics,
    terms: &Terms,
) -> Result<(Option<String>, Wanted), Faults> {
    let mut faults = Faults::none();
    if added(posted).any(|(what, _)| WishAbout::from_code(what, topics).is_none()) {
        faults.add("wishes", "matching-form-unknown");
    }
    let wishes = wishes(posted, topics, &mut faults);
    let modes = picked(posted, "mode", MeetingMode::from_code, &mut faults);
    let times = picked(posted, "time", TimeBand::from_code, &mut faults);
    let hopes = posted.all("hopes").next().unwrap_or_default();
    match Ask::new(hopes, wishes) {
        Ok(ask) if faults.is_empty() => {
            let may_be_shown = posted.has("may_be_shown", "yes");
            let wishes = ask.wishes().to_vec();
            Ok((ask.hopes().map(str::to_owned), Wanted { wishes, modes, times, may_be_shown }))
        }
        Ok(_) => Err(faults),
        Err(wrong) => {
            for fault in &wrong {
                add(&mut faults, fault, terms);
            }
            Err(faults)
        }
    }
}

fn wishes(posted: &Posted, topics: &Topics, faults: &mut Faults) -> Vec<Wish> {
    let mut found = Vec::new();
    for facet in FACETS {
        for value in values(facet, topics) {
            let code = format!("{}:{value}", facet.code());
            for given in posted.all(&field(&code)).filter(|given| !given.is_empty()) {
                let about = WishAbout::facet(facet, &value, topics);
                let wish = Strength::from_code(given)
                    .zip(about)
                    .and_then(|(strength, about)| Wish::new(strength, about, 1).ok());
                match wish {
                    Some(wish) => found.push(wish),
                    None => faults.add(field(&code), "matching-form-unknown"),
                }
            }
        }
    }
    found
}

fn picked<T: PartialEq>(
    posted: &Posted,
    field: &str,
    from_code: impl Fn(&str) -> Option<T>,
    faults: &mut Faults,
) -> Vec<T> {
    let mut found = Vec::new();
    for given in posted.all(field) {
        match from_code(given) {
            Some(value) if !found.contains(&value) => found.push(value),
            Some(_) => {}
            None => faults.add(field, "matching-form-unknown"),
        }
    }
    found
}

/// Puts a rule's fault beside its question.
pub(super) fn add(faults: &mut Faults, fault: &MatchingError, terms: &Terms) {
    let count = |number: usize| FaultArg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    match fault {
        MatchingError::HopesTooLong { found_chars, max_chars } => faults.add_with(
            "hopes",
            "matching-fault-hopes-too-long",
            vec![("found", count(*found_chars)), ("max", count(*max_chars))],
        ),
        MatchingError::TooManyWishes { found, max } => faults.add_with(
            "wishes",
            "matching-fault-too-many-wishes",
            vec![("found", count(*found)), ("max", count(*max))],
        ),
        MatchingError::Contradiction { about } => faults.add_with(
            field(&about.code()),
            "matching-fault-contradiction",
            vec![("what", FaultArg::Text(labels::about(terms, about)))],
        ),
        MatchingError::PauseInThePast => faults.add("until", "matching-fault-pause-in-the-past"),
        MatchingError::PauseTooLong => faults.add("until", "matching-fault-pause-too-long"),
        MatchingError::HelloRhythm { max, .. } => faults.add_with(
            "days",
            "matching-fault-hello-rhythm",
            vec![("max", FaultArg::Count(i64::from(*max)))],
        ),
        other => faults.add("step", step_fault(other)),
    }
}

/// Message key of a step that does not fit any more.
pub(super) const fn step_fault(fault: &MatchingError) -> &'static str {
    match fault {
        MatchingError::NotAskedYet => "matching-fault-not-asked-yet",
        MatchingError::AlreadyAnswered => "matching-fault-already-answered",
        MatchingError::NotTheirBreak => "matching-fault-not-their-break",
        MatchingError::NotTheirsToReopen => "matching-fault-not-theirs-to-reopen",
        MatchingError::WishWeight { .. } => "matching-fault-wish-weight",
        MatchingError::HoursShape => "matching-fault-hours-shape",
        _ => "matching-fault-wrong-state",
    }
}

/// A kept ask as the form shows it.
pub(super) fn filled(ask: &KeptAsk) -> Posted {
    let mut form = Posted::default();
    form.put("hopes", ask.hopes.clone().unwrap_or_default());
    for wish in &ask.wanted.wishes {
        form.put(field(&wish.about().code()), wish.strength().code());
    }
    ask.wanted.modes.iter().for_each(|mode| form.put("mode", mode.code()));
    ask.wanted.times.iter().for_each(|band| form.put("time", band.code()));
    if ask.wanted.may_be_shown {
        form.put("may_be_shown", "yes");
    }
    form.put("version", ask.version.to_string());
    form
}

/// The end of a break: none when nothing was written.
pub(super) fn until(posted: &Posted, faults: &mut Faults) -> Option<Date> {
    let text = posted.filled("until")?;
    let day = Date::from_str(text).ok();
    if day.is_none() {
        faults.add("until", "matching-form-day");
    }
    day
}

/// The most letters of a reason.
const REASON_MAX_CHARS: usize = 500;

/// Why a coordinator ends a break that is not theirs: they always say so.
pub(super) fn reason(posted: &Posted, faults: &mut Faults) -> Option<String> {
    let reason = posted.filled("reason").map(str::to_owned);
    match &reason {
        None => faults.add("reason", "matching-form-reason"),
        Some(text) if text.chars().count() > REASON_MAX_CHARS => {
            faults.add("reason", "matching-form-reason-too-long");
        }
        Some(_) => {}
    }
    reason
}

/// Days between hellos: none when nothing was written.
pub(super) fn days(posted: &Posted, faults: &mut Faults) -> Option<u16> {
    let text = posted.filled("days")?;
    let days = text.parse().ok();
    if days.is_none() {
        let max = i64::from(kernel::matching::Relationship::HELLO_MAX_DAYS);
        let max = vec![("max", FaultArg::Count(max))];
        faults.add_with("days", "matching-fault-hello-rhythm", max);
    }
    days
}
