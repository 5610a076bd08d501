//! Codes as words.

use kernel::matching::{
    Fit, MeetingMode, Reason, ReasonAbout, Strength, TimeBand, Wish, WishAbout,
};
use kernel::people::Facet;

use crate::organisation::Terms;
use crate::people::value;
use crate::web::words::{Arg, Words};

/// The part of a message key that stands for a code.
fn kebab(code: &str) -> String {
    code.replace('_', "-").to_lowercase()
}

/// The word for a code: `matching-mode-` and `in_person` give "In person".
pub(super) fn word(words: Words, start: &str, code: &str) -> String {
    words.t(&format!("{start}{}", kebab(code))).into_owned()
}

pub(super) fn mode(words: Words, mode: MeetingMode) -> String {
    word(words, "matching-mode-", mode.code())
}

pub(super) fn time(words: Words, band: TimeBand) -> String {
    word(words, "matching-time-", band.code())
}

pub(super) fn strength(words: Words, strength: Strength) -> String {
    word(words, "matching-strength-", strength.code())
}

/// What a wish is about, so that it can be read without its heading.
pub(super) fn about(terms: &Terms, about: &WishAbout) -> String {
    let named = |key: &str, what: &str| terms.with(key, &[("what", Arg::Text(what))]);
    match about {
        WishAbout::Mode(mode) => self::mode(terms.words(), *mode),
        WishAbout::Time(band) => time(terms.words(), *band),
        WishAbout::Language(tag) => {
            named("matching-about-language", &value(terms, Facet::Languages, tag.as_str()))
        }
        WishAbout::Facet { facet: Facet::LivedExperience, value: topic } => {
            let topic = value(terms, Facet::LivedExperience, topic.as_str());
            named("matching-about-experience", &topic)
        }
        WishAbout::Facet { facet, value: answer } => value(terms, *facet, answer.as_str()),
    }
}

/// A wish as a tag: "Woman (must have)", "Not a man".
pub(super) fn wish(terms: &Terms, wish: &Wish) -> String {
    asked_as(terms, wish.about(), Some(wish.strength()))
}

fn asked_as(terms: &Terms, what: &WishAbout, strength: Option<Strength>) -> String {
    if strength == Some(Strength::PleaseNot) {
        return left_out(terms, what);
    }
    let strength = strength.map_or("nice", Strength::code);
    let what = about(terms, what);
    terms.with(
        "matching-reason-wish",
        &[("strength", Arg::Text(strength)), ("what", Arg::Text(&what))],
    )
}

/// What somebody asked to leave out, as they would say it: "Not a man".
fn left_out(terms: &Terms, what: &WishAbout) -> String {
    let (key, code, said) = match what {
        WishAbout::Language(tag) => {
            ("language", tag.as_str(), value(terms, Facet::Languages, tag.as_str()))
        }
        WishAbout::Facet { facet, value: answer } => {
            let said = value(terms, *facet, answer.as_str());
            match facet {
                Facet::Gender => ("gender", answer.as_str(), said),
                Facet::AgeBand => ("age", answer.as_str(), said),
                Facet::Orientation => ("orientation", answer.as_str(), said),
                Facet::Pronouns => ("pronouns", answer.as_str(), said),
                _ => ("other", answer.as_str(), about(terms, what)),
            }
        }
        WishAbout::Mode(_) | WishAbout::Time(_) => ("other", "", about(terms, what)),
    };
    terms.with(
        &format!("matching-left-out-{key}"),
        &[("code", Arg::Text(code)), ("what", Arg::Text(&said))],
    )
}

/// A reason, to the participant ("you have both…") or to a coordinator ("both have…").
pub(super) fn reason(terms: &Terms, reason: &Reason, is_for_participant: bool) -> String {
    let start = if is_for_participant { "matching-reason-" } else { "matching-told-" };
    let named = |what: &str| {
        let key = format!("{start}{}", kebab(reason.about.code()));
        terms.with(&key, &[("what", Arg::Text(what))])
    };
    match &reason.about {
        ReasonAbout::Wish(about) => asked_as(terms, about, reason.asked_as),
        ReasonAbout::Experience(topic) => {
            named(&value(terms, Facet::LivedExperience, topic.as_str()))
        }
        ReasonAbout::Role { facet, value: role } => named(&value(terms, *facet, role.as_str())),
        ReasonAbout::Language(tag) => named(&value(terms, Facet::Languages, tag.as_str())),
        ReasonAbout::Meeting(mode) => named(&self::mode(terms.words(), *mode)),
        ReasonAbout::Times | ReasonAbout::SomethingAsked => {
            word(terms.words(), start, reason.about.code())
        }
    }
}

/// The look of a fit: class of the line, picture, word for screen readers.
pub(super) fn fit(words: Words, fit: Fit) -> (&'static str, &'static str, String) {
    let (class, icon) = match fit {
        Fit::Fits => ("yes", "tick"),
        Fit::Partly => ("maybe", "about"),
        Fit::DoesNotFit => ("no", "cross"),
        Fit::NotShared => ("soft", "lock"),
    };
    (class, icon, word(words, "matching-fit-", fit.code()))
}

/// The part of a name to call somebody by in a button: the first word.
pub(super) fn first_name(called: &str) -> &str {
    called.split(' ').next().unwrap_or(called)
}
