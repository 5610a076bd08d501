//! From what was typed to what is kept, field by field, and back.

use kernel::matching::{MeetingMode, TimeBand};
use kernel::people::{
    CalledName, Channel, ContactRule, Facet, FacetAnswer, PeopleError, ReachRules, SharedDevice,
    Topics, ValueCode, Voicemail, tidy_text,
};

use super::labels::own_words;
use super::store::{WorkerProfile, address_of};
use crate::organisation::Terms;
use crate::web::form::{FaultArg, Faults, Posted};

/// The most people one worker can agree to support at once. A judgement: far above what any
/// programme asks of one person, and low enough to stop a slip of the finger.
pub(super) const PLACES_MAX: u16 = 99;
/// The most hours of a week.
pub(super) const HOURS_MAX: u16 = 80;
/// The most characters of an introduction: half a page on a phone.
pub(super) const INTRODUCTION_MAX_CHARS: usize = 600;

/// What a page says about something that cannot be kept.
pub fn fault(faults: &mut Faults, field: &str, error: &PeopleError) {
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
        PeopleError::PhoneNotAlone => ("people-fault-phone-not-alone", vec![]),
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
    terms: &Terms,
) -> Result<Option<FacetAnswer>, Faults> {
    let kept = before.map(FacetAnswer::values).unwrap_or_default();
    let topics = terms.topics().and(kept.iter().cloned());
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
            let off = matches!(error, PeopleError::NotAnAnswer { .. })
                .then(|| topic_off(facet, posted, &topics, terms))
                .flatten();
            match off {
                Some(topic) => {
                    let what = vec![("what", FaultArg::Text(topic))];
                    faults.add_with("value", "people-fault-topic-off", what);
                }
                None => fault(&mut faults, if is_words { "own_words" } else { "value" }, &error),
            }
            faults
        })
}

/// The word of a topic that was picked and is no longer offered, as when it was taken off while the
/// form was open. None for what never was one.
fn topic_off(facet: Facet, posted: &Posted, topics: &Topics, terms: &Terms) -> Option<String> {
    let is_off = |code: &&str| facet.answer(code, topics).is_none();
    let mut picked = posted.all("value").filter(|code| !code.is_empty()).filter(is_off);
    let first = picked.next().filter(|_| facet == Facet::LivedExperience)?;
    terms.known_topic(first)
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
/// One line of hours goes for every way that was picked; a way with a line of its own keeps that. A
/// phone and a mailbox are each asked about who else sees them.
pub(super) fn read_rules(posted: &Posted) -> Result<ReachRules, Faults> {
    let mut faults = Faults::none();
    let picked = |channel: Channel| posted.has("way", channel.code());
    if picked(Channel::InSite) && Channel::ALL.into_iter().any(|c| c.is_outside() && picked(c)) {
        faults.add("way", "people-fault-only-in-site");
    }
    let voicemail = Voicemail::from_code(posted.one("voicemail")).unwrap_or_default();
    // Nothing picked yet: the words wait with calls.
    let is_timed = |channel: Channel| {
        TIMED.contains(&channel)
            && (picked(channel) || (channel == TIMED[0] && !TIMED.into_iter().any(picked)))
    };
    let mut rules = ReachRules::default();
    for channel in Channel::ALL {
        let (when, own) = match when_field(channel).map(|field| (field, posted.one(field))) {
            Some((field, own)) if !own.is_empty() => (own, field),
            _ if is_timed(channel) => (posted.one("when"), "when"),
            _ => ("", "when"),
        };
        let field = address_field(channel);
        let address = address_of(channel, posted.one(field)).unwrap_or_else(|error| {
            if channel != Channel::Call {
                fault(&mut faults, field, &error);
            }
            None
        });
        let shared = shared_field(channel).map_or("", |field| posted.one(field));
        let rule = ContactRule::unasked(channel)
            .allowed(picked(channel))
            .voicemail_is(voicemail)
            .shared_is(SharedDevice::from_code(shared).unwrap_or_default())
            .at(address)
            .and_then(|rule| rule.good_times_are(when));
        match rule {
            Ok(rule) => rules.set(rule),
            Err(_) if own == "when" && faults.iter().any(|fault| fault.field == "when") => {}
            Err(error) => fault(&mut faults, own, &error),
        }
    }
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

/// Whether a form about somebody who was never asked says anything at all.
pub(super) fn says_nothing(posted: &Posted) -> bool {
    let said = ["way", "phone", "email", "post", "when"].into_iter();
    said.chain(TIMED.into_iter().filter_map(when_field)).all(|field| posted.one(field).is_empty())
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
    filled.put("shared_email", rules.rule(Channel::Email).shared_device().code());
    match good_times(rules) {
        Some(same) => filled.put("when", same),
        None => {
            for channel in TIMED {
                if let (Some(field), Some(own)) =
                    (when_field(channel), rules.rule(channel).good_times())
                {
                    filled.put(field, own);
                }
            }
        }
    }
    filled
}

/// The person's words on good times where every way they picked has the same; none where they differ.
fn good_times(rules: &ReachRules) -> Option<String> {
    let timed = || TIMED.into_iter().map(|channel| rules.rule(channel));
    let is_any = timed().any(|rule| rule.is_allowed());
    let asked: Vec<ContactRule> = if is_any {
        timed().filter(ContactRule::is_allowed).collect()
    } else {
        vec![rules.rule(TIMED[0])]
    };
    let first = asked.first()?.good_times()?.to_owned();
    let is_told = |rule: ContactRule| {
        rule.good_times() == Some(&first) || (!rule.is_allowed() && rule.good_times().is_none())
    };
    timed().all(is_told).then_some(first)
}

/// The line of hours of one way alone.
const fn when_field(channel: Channel) -> Option<&'static str> {
    match channel {
        Channel::Call => Some("when_call"),
        Channel::Text => Some("when_text"),
        Channel::Email => Some("when_email"),
        Channel::Post | Channel::InSite => None,
    }
}

/// Who else sees it is asked of the phone and of the mailbox.
const fn shared_field(channel: Channel) -> Option<&'static str> {
    match channel {
        Channel::Text | Channel::Call => Some("shared"),
        Channel::Email => Some("shared_email"),
        Channel::Post | Channel::InSite => None,
    }
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
    let modes = picked(posted, "mode", &MeetingMode::ALL, MeetingMode::code, &mut faults);
    let times = picked(posted, "time", &TimeBand::ALL, TimeBand::code, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(WorkerProfile {
        person: before.person,
        places,
        is_taking_on: posted.has("taking", "yes"),
        hours_a_week,
        introduction,
        modes,
        times,
        last_matched_at: before.last_matched_at,
    })
}

/// What was ticked of a list, in its order. A code that is not in it is a fault, and not left out
/// without a word.
fn picked<T: Copy>(
    posted: &Posted,
    field: &'static str,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    faults: &mut Faults,
) -> Vec<T> {
    let mut given = posted.all(field).filter(|given| !given.is_empty());
    if given.any(|given| all.iter().all(|one| code(*one) != given)) {
        fault(faults, field, &PeopleError::CodeShape);
    }
    all.iter().copied().filter(|one| posted.has(field, code(*one))).collect()
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
