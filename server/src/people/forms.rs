//! From what was typed to what is kept, field by field, and back.

use kernel::matching::{MeetingMode, TimeBand};
use kernel::people::{
    CalledName, Channel, ContactRule, Facet, FacetAnswer, PeopleError, ReachRules, SharedDevice,
    Topics, ValueCode, Voicemail, tidy_text,
};

use super::labels::own_words;
use super::store::{WorkerProfile, address_of};
use crate::web::form::{FaultArg, Faults, Posted};

/// The most people one worker can agree to support at once. A judgement: far above what any
/// programme asks of one person, and low enough to stop a slip of the finger.
pub(super) const PLACES_MAX: u16 = 99;
/// The most hours of a week.
pub(super) const HOURS_MAX: u16 = 80;
/// The most characters of an introduction: half a page on a phone.
pub(super) const INTRODUCTION_MAX_CHARS: usize = 600;

/// What a page says about something that cannot be kept.
pub(super) fn fault(faults: &mut Faults, field: &str, error: &PeopleError) {
    let number = |count: usize| FaultArg::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let (key, args) = match *error {
        PeopleError::NameEmpty => ("people-fault-name-empty", vec![]),
        PeopleError::NameTooLong { max_chars, .. } => {
            ("people-fault-name-too-long", vec![("max", number(max_chars))])
        }
        PeopleError::NameControl => ("people-fault-name-control", vec![]),
        PeopleError::TextTooLong { found_chars, max_chars } => (
            "people-fault-text-too-long",
            vec![("found", number(found_chars)), ("max", number(max_chars))],
        ),
        PeopleError::CodeShape => ("people-fault-code-shape", vec![]),
        PeopleError::LanguageShape => ("people-fault-language-shape", vec![]),
        PeopleError::NotAnAnswer { .. } => ("people-fault-not-an-answer", vec![]),
        PeopleError::TooManyAnswers { max, .. } => {
            ("people-fault-too-many-answers", vec![("max", number(max))])
        }
        PeopleError::AnswerEmpty => ("people-fault-answer-empty", vec![]),
        PeopleError::TooManyTopics { found, max } => {
            ("people-fault-too-many-topics", vec![("found", number(found)), ("max", number(max))])
        }
        PeopleError::PhoneTooShort { .. } => ("people-fault-phone-too-short", vec![]),
        PeopleError::PhoneTooLong { .. } => ("people-fault-phone-too-long", vec![]),
        PeopleError::EmailShape => ("people-fault-email-shape", vec![]),
        PeopleError::EmailTooLong { .. } => ("people-fault-email-too-long", vec![]),
        PeopleError::AddressKind { .. } => ("people-fault-address-kind", vec![]),
    };
    faults.add_with(field, key, args);
}

/// The name somebody wants to be called by.
pub(super) fn read_name(posted: &Posted) -> Result<CalledName, Faults> {
    CalledName::parse(posted.one("called")).map_err(|error| {
        let mut faults = Faults::none();
        fault(&mut faults, "called", &error);
        faults
    })
}

/// The answer to one facet; nothing ticked and nothing written takes it back.
///
/// Codes in `before` are taken although they are no longer offered: what somebody said stays said.
pub(super) fn read_answer(
    facet: Facet,
    posted: &Posted,
    before: Option<&FacetAnswer>,
) -> Result<Option<FacetAnswer>, Faults> {
    let kept = before.map(FacetAnswer::values).unwrap_or_default();
    let offered = Topics::default();
    // Lists stay within the limit together: the offered 22 and the 20 one person can have given.
    let topics =
        Topics::new(offered.iter().cloned().chain(kept.iter().cloned())).unwrap_or(offered);
    let first = posted.filled("first");
    let values = first.into_iter().chain(posted.all("value").filter(|value| !value.is_empty()));
    FacetAnswer::parse(facet, values, posted.one("own_words"), &topics)
        .map(|answer| {
            let (matching, shown) =
                (posted.has("use_for_matching", "yes"), posted.has("may_be_shown", "yes"));
            answer.map(|answer| answer.with_switches(matching, shown))
        })
        .map_err(|error| {
            let mut faults = Faults::none();
            let is_words = matches!(error, PeopleError::TextTooLong { .. });
            fault(&mut faults, if is_words { "own_words" } else { "value" }, &error);
            faults
        })
}

/// A form with what is kept about a facet.
pub(super) fn fill_answer(facet: Facet, answer: Option<&FacetAnswer>) -> Posted {
    let mut filled = Posted::default();
    let mut values = answer.map(FacetAnswer::values).unwrap_or_default().iter();
    if facet == Facet::Languages {
        filled.put("first", values.next().map_or("", ValueCode::as_str));
    }
    values.for_each(|value| filled.put("value", value.as_str()));
    if facet == Facet::AgeBand && answer.is_none_or(|answer| answer.values().is_empty()) {
        filled.put("value", "");
    }
    filled.put("own_words", own_words(answer));
    if answer.is_some_and(|answer| answer.use_for_matching) {
        filled.put("use_for_matching", "yes");
    }
    if answer.is_some_and(|answer| answer.may_be_shown) {
        filled.put("may_be_shown", "yes");
    }
    filled
}

/// The channels that are heard or seen at an hour, the likeliest first.
const TIMED: [Channel; 3] = [Channel::Call, Channel::Text, Channel::Email];

/// How somebody can be reached. Nobody has to give a number to say that it may be called.
///
/// The hours are asked once, and kept with every way that was picked. Words that differ from way to
/// way stay as they are until somebody writes others.
pub(super) fn read_rules(posted: &Posted, before: &ReachRules) -> Result<ReachRules, Faults> {
    let mut faults = Faults::none();
    let picked = |channel: Channel| posted.has("way", channel.code());
    if picked(Channel::InSite) && Channel::ALL.into_iter().any(|c| c.is_outside() && picked(c)) {
        faults.add("way", "people-fault-only-in-site");
    }
    let voicemail = Voicemail::from_code(posted.one("voicemail")).unwrap_or_default();
    let shared = SharedDevice::from_code(posted.one("shared")).unwrap_or_default();
    let said_before = good_times(before).unwrap_or_default();
    let said = posted.one("when");
    // Nothing picked yet: the words wait with calls.
    let is_timed = |channel: Channel| {
        TIMED.contains(&channel)
            && (picked(channel) || (channel == TIMED[0] && !TIMED.into_iter().any(picked)))
    };
    let mut rules = ReachRules::default();
    for channel in Channel::ALL {
        let kept = before.rule(channel);
        let when = match kept.good_times().filter(|_| said == said_before) {
            Some(kept) => kept,
            None if is_timed(channel) => said,
            None => "",
        };
        let field = address_field(channel);
        let address = address_of(channel, posted.one(field)).unwrap_or_else(|error| {
            if channel != Channel::Call {
                fault(&mut faults, field, &error);
            }
            None
        });
        let rule = ContactRule::unasked(channel)
            .allowed(picked(channel))
            .voicemail_is(voicemail)
            .shared_is(if is_shareable(channel) { shared } else { SharedDevice::Unsaid })
            .at(address)
            .and_then(|rule| rule.good_times_are(when));
        match rule {
            Ok(rule) => rules.set(rule),
            Err(error) => {
                if channel == TIMED[0] || !is_timed(TIMED[0]) {
                    fault(&mut faults, "when", &error);
                }
            }
        }
    }
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

/// Whether a form about somebody who was never asked says anything at all.
pub(super) fn says_nothing(posted: &Posted) -> bool {
    ["way", "phone", "email", "post", "when"].iter().all(|field| posted.one(field).is_empty())
}

/// A form with the rules that are kept; nothing is picked for somebody who was never asked.
pub(super) fn fill_rules(said: Option<&ReachRules>) -> Posted {
    let mut filled = Posted::default();
    let unasked = ReachRules::default();
    let rules = said.unwrap_or(&unasked);
    for channel in Channel::ALL {
        let rule = rules.rule(channel);
        if said.is_some() && rule.is_allowed() {
            filled.put("way", channel.code());
        }
        if let Some(address) = rule.address() {
            filled.put(address_field(channel), super::store::address_text(address));
        }
    }
    filled.put("voicemail", rules.rule(Channel::Call).voicemail().code());
    filled.put("shared", rules.rule(Channel::Text).shared_device().code());
    filled.put("when", good_times(rules).unwrap_or_default());
    filled
}

/// The person's words on good times, wherever they are kept.
pub(super) fn good_times(rules: &ReachRules) -> Option<String> {
    TIMED
        .into_iter()
        .chain(Channel::ALL)
        .find_map(|channel| rules.rule(channel).good_times().map(str::to_owned))
}

/// Texts and calls go to one phone.
const fn address_field(channel: Channel) -> &'static str {
    match channel {
        Channel::Text | Channel::Call => "phone",
        Channel::Email => "email",
        Channel::Post => "post",
        Channel::InSite => "none",
    }
}

const fn is_shareable(channel: Channel) -> bool {
    matches!(channel, Channel::Text | Channel::Call | Channel::Email)
}

/// What a worker agreed to. Empty numbers are none.
pub(super) fn read_worker(
    posted: &Posted,
    before: &WorkerProfile,
) -> Result<WorkerProfile, Faults> {
    let mut faults = Faults::none();
    let mut number = |field: &'static str, max: u16| {
        let given = posted.one(field);
        let read = if given.is_empty() { Some(0) } else { given.parse().ok() };
        let read = read.filter(|number: &u16| *number <= max);
        if read.is_none() {
            let max = FaultArg::Count(i64::from(max));
            faults.add_with(field, "people-fault-number", vec![("max", max)]);
        }
        read.unwrap_or_default()
    };
    let (places, hours_a_week) = (number("places", PLACES_MAX), number("hours", HOURS_MAX));
    let introduction = tidy_text(posted.one("introduction"), INTRODUCTION_MAX_CHARS)
        .unwrap_or_else(|error| {
            fault(&mut faults, "introduction", &error);
            None
        });
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(WorkerProfile {
        person: before.person,
        places,
        is_taking_on: posted.has("taking", "yes"),
        hours_a_week,
        introduction,
        modes: MeetingMode::ALL.into_iter().filter(|m| posted.has("mode", m.code())).collect(),
        times: TimeBand::ALL.into_iter().filter(|t| posted.has("time", t.code())).collect(),
        last_matched_at: before.last_matched_at,
    })
}

/// A form with what a worker agreed to.
pub(super) fn fill_worker(worker: &WorkerProfile) -> Posted {
    let mut filled = Posted::default();
    filled.put("places", worker.places.to_string());
    filled.put("hours", worker.hours_a_week.to_string());
    if worker.is_taking_on {
        filled.put("taking", "yes");
    }
    worker.modes.iter().for_each(|mode| filled.put("mode", mode.code()));
    worker.times.iter().for_each(|band| filled.put("time", band.code()));
    filled.put("introduction", worker.introduction.clone().unwrap_or_default());
    filled
}
