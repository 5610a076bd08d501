//! The words for what people said.

use kernel::access::Role;
use kernel::matching::{MeetingMode, TimeBand};
use kernel::people::{Facet, FacetAnswer, OwnWords, Topics, ValueCode};

use super::store::roles::Held;
use crate::organisation::Terms;
use crate::web::words::Words;

/// The name of a facet.
pub(super) fn facet(words: Words, facet: Facet) -> String {
    words.t(&format!("people-facet-{}", kebab(facet.code()))).into_owned()
}

/// The name of a facet on a page about somebody else. Where the form asks "what have you been
/// through", this does not say "you".
pub fn facet_of_another(words: Words, facet: Facet) -> String {
    match facet {
        Facet::LivedExperience => words.t("people-shown-experience").into_owned(),
        Facet::Orientation => words.t("people-shown-orientation").into_owned(),
        facet => self::facet(words, facet),
    }
}

/// The name of a facet, to the person it is about or to somebody else.
pub(super) fn facet_for(words: Words, facet: Facet, is_own: bool) -> String {
    if is_own { self::facet(words, facet) } else { facet_of_another(words, facet) }
}

/// The word for one answer. A language without a word in our lists shows its code.
pub fn value(terms: &Terms, facet: Facet, code: &str) -> String {
    let kind = match facet {
        Facet::Languages => "language".to_owned(),
        Facet::LivedExperience => return terms.topic(code),
        _ => kebab(facet.code()),
    };
    let key = format!("people-{kind}-{}", kebab(code));
    if terms.has(&key) { terms.t(&key).into_owned() } else { code.to_owned() }
}

/// What was ticked, in one line.
pub(super) fn values(terms: &Terms, answer: &FacetAnswer) -> String {
    let said = answer.values().iter().map(|code| value(terms, answer.facet(), code.as_str()));
    said.collect::<Vec<_>>().join(", ")
}

/// Somebody's own words, between marks.
pub(super) fn quoted(words: Words, text: &str) -> String {
    words.with("people-quoted", &[("words", text.into())])
}

/// A role as a word inside a sentence.
pub(super) fn role(words: Words, role: Role) -> String {
    words.t(&format!("auth-role-{}", role.code())).into_owned()
}

/// The roles of somebody in one line. Whether a colleague is also a participant is left out.
pub(super) fn roles(words: Words, held: &[Held], is_colleague: bool) -> String {
    let told = held.iter().filter(|held| !is_colleague || held.role.is_staff());
    let told: Vec<String> = told.map(|held| role(words, held.role)).collect();
    if told.is_empty() { words.t("people-role-none").into_owned() } else { told.join(", ") }
}

/// The codes to tick for a facet: those offered, and those the person gave that are not.
pub(super) fn choices(facet: Facet, given: Option<&FacetAnswer>, topics: &Topics) -> Vec<String> {
    let mut codes: Vec<String> = match facet {
        Facet::Languages => kernel::people::OFFERED_LANGUAGES.map(str::to_owned).to_vec(),
        Facet::LivedExperience => topics.iter().map(ToString::to_string).collect(),
        _ => facet.answers().iter().map(|code| (*code).to_owned()).collect(),
    };
    let given = given.map(FacetAnswer::values).unwrap_or_default();
    for code in given.iter().map(ValueCode::as_str) {
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

pub(super) fn own_words(answer: Option<&FacetAnswer>) -> &str {
    answer.and_then(FacetAnswer::own_words).map(OwnWords::as_str).unwrap_or_default()
}

pub(super) fn kebab(code: &str) -> String {
    code.replace('_', "-")
}

/// With a capital at the beginning, for a line that stands alone.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Ways to meet, in one line.
pub(super) fn modes(words: Words, modes: &[MeetingMode]) -> String {
    let said = modes.iter().map(|mode| mode_label(words, *mode));
    said.collect::<Vec<_>>().join(", ")
}

/// Times of the day and week, in one line.
pub(super) fn times(words: Words, times: &[TimeBand]) -> String {
    let said = times.iter().map(|band| time_label(words, *band));
    said.collect::<Vec<_>>().join(", ")
}

pub(super) fn mode_label(words: Words, mode: MeetingMode) -> String {
    words.t(&format!("matching-mode-{}", kebab(mode.code()))).into_owned()
}

pub(super) fn time_label(words: Words, band: TimeBand) -> String {
    words.t(&format!("matching-time-{}", kebab(band.code()))).into_owned()
}
