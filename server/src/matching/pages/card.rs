//! One suggested worker as a card, and the cards compared.

use kernel::matching::{Fit, Reason, ReasonAbout, Suggestion};

use super::board::things_asked;
use crate::matching::kept::KeptAsk;
use crate::matching::labels;
use crate::organisation::Terms;
use crate::people::Known;
use crate::web::words::Arg;

/// Cells of the meter at most; a worker with more is shown by the sentence alone.
const METER_MOST: u16 = 24;

/// A worker who could fit.
pub(super) struct Card {
    pub worker: String,
    pub called: String,
    pub first: String,
    pub initials: String,
    pub is_first: bool,
    pub reasons: Vec<ReasonLine>,
    /// One for each place; whether it is free.
    pub meter: Vec<bool>,
    pub meter_label: String,
    pub room: String,
}

/// One reason with its look.
pub(super) struct ReasonLine {
    pub class: &'static str,
    pub icon: &'static str,
    pub fit: String,
    pub text: String,
}

impl ReasonLine {
    pub fn of(reason: &Reason, terms: &Terms, is_for_participant: bool) -> Self {
        let (class, icon, fit) = labels::fit(terms.words(), reason.fit);
        let text = labels::reason(terms, reason, is_for_participant);
        Self { class, icon, fit, text }
    }
}

impl Card {
    pub fn of(one: &Suggestion, known: &Known, terms: &Terms, is_first: bool) -> Self {
        let mut reasons: Vec<&Reason> = one.told_to_coordinator().collect();
        // What fits first; within one fit, in the order it was asked.
        reasons.sort_by_key(|reason| reason.fit);
        let room = |key: &str| {
            let (supports, room) = (one.room.supports_count, one.room.room_count);
            terms.with(
                key,
                &[("supports", u32::from(supports).into()), ("room", u32::from(room).into())],
            )
        };
        let (taken, all) = (one.room.supports_count, one.room.supports_count + one.room.room_count);
        let meter =
            if all <= METER_MOST { (0..all).map(|cell| cell >= taken).collect() } else { vec![] };
        Self {
            worker: one.worker.to_string(),
            called: known.called.as_str().to_owned(),
            first: labels::first_name(known.called.as_str()).to_owned(),
            initials: known.called.initials(),
            is_first,
            reasons: reasons.into_iter().map(|r| ReasonLine::of(r, terms, false)).collect(),
            meter,
            meter_label: room("matching-meter"),
            room: room("matching-room"),
        }
    }
}

/// Why this order: a sentence for each, and a table of everything that was compared.
pub(super) struct Compared {
    pub sentences: Vec<String>,
    pub heads: Vec<String>,
    pub rows: Vec<(String, Vec<String>)>,
}

/// Compares the cards; nothing to compare without one.
pub(super) fn compare(
    ask: &KeptAsk,
    list: &[Suggestion],
    cards: &[Card],
    terms: &Terms,
    first: &str,
) -> Option<Compared> {
    if cards.is_empty() {
        return None;
    }
    let asked = things_asked(ask);
    let sentences = cards.iter().zip(list).filter(|_| asked > 0).map(|(card, one)| {
        let fits = one.told_to_coordinator().filter(|reason| is_asked_and_fits(reason)).count();
        let count = |number: usize| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
        terms.with(
            "matching-why-one",
            &[
                ("name", Arg::Text(&card.first)),
                ("person", Arg::Text(first)),
                ("count", count(fits)),
                ("asked", count(asked)),
            ],
        )
    });
    let mut told: Vec<&Reason> = Vec::new();
    for reason in list.iter().flat_map(Suggestion::told_to_coordinator) {
        if reason.about != ReasonAbout::SomethingAsked
            && !told.iter().any(|known| known.about == reason.about)
        {
            told.push(reason);
        }
    }
    let nothing = || terms.t("matching-compare-nothing").into_owned();
    let cell = |one: &Suggestion, row: &Reason| {
        let found = one.told_to_coordinator().find(|reason| reason.about == row.about);
        found.map_or_else(nothing, |reason| labels::fit(terms.words(), reason.fit).2)
    };
    let rows = told
        .iter()
        .map(|row| {
            let cells = list.iter().map(|one| cell(one, row)).collect();
            (labels::reason(terms, row, false), cells)
        })
        .collect();
    Some(Compared {
        sentences: sentences.collect(),
        heads: cards.iter().map(|card| card.first.clone()).collect(),
        rows,
    })
}

/// Whether a reason answers something that was asked for, and fits wholly. The neutral reason never
/// counts: beside the lines that are shown, one more would say which hidden thing it is.
fn is_asked_and_fits(reason: &Reason) -> bool {
    let is_asked =
        matches!(reason.about, ReasonAbout::Wish(_) | ReasonAbout::Times | ReasonAbout::Meeting(_));
    is_asked && reason.fit == Fit::Fits
}
