//! How well a feasible pair fits, as whole numbers in 1/10 000. Never leaves this folder.

use serde::{Deserialize, Serialize};

use super::limits::{Met, Offer, common_hours, common_modes};
use super::{AskForMatching, Candidate, Params, Strength, Wish};
use crate::people::{Facet, ValueCode};

/// The whole, in 1/10 000.
const WHOLE: u64 = 10_000;
/// Half hours a week beyond which more common time adds nothing: four hours (5.3, AVL).
const PLENTY_HALF_HOURS: u64 = 8;
const FAMILY: [Facet; 2] = [Facet::FamilyRole, Facet::Veteran];

/// A part of the score; codes, weights and definitions of the matching method, 5.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Component {
    /// EXP: lived experience in common, the main concern above all.
    Experience,
    /// PREF: the person's nice wishes.
    Preferences,
    /// AVL: common time.
    Availability,
    /// MOD: the way to meet that the person likes best.
    Mode,
    /// INT: interests. Drops out until people are asked about them.
    Interests,
    /// ROLE: family and veteran roles in common.
    Roles,
    /// LNG: a language both are at home in.
    Language,
    /// WPR: the worker's nice wishes.
    WorkerPreferences,
}

impl Component {
    pub const ALL: [Self; 8] = [
        Self::Experience,
        Self::Preferences,
        Self::Availability,
        Self::Mode,
        Self::Interests,
        Self::Roles,
        Self::Language,
        Self::WorkerPreferences,
    ];

    /// The code in the method and in stored parameters.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Experience => "EXP",
            Self::Preferences => "PREF",
            Self::Availability => "AVL",
            Self::Mode => "MOD",
            Self::Interests => "INT",
            Self::Roles => "ROLE",
            Self::Language => "LNG",
            Self::WorkerPreferences => "WPR",
        }
    }

    /// The default weight in 1/10 000.
    pub const fn default_weight(self) -> u32 {
        match self {
            Self::Experience => 3_000,
            Self::Preferences => 2_500,
            Self::Availability | Self::Mode | Self::Interests => 1_000,
            Self::Roles | Self::Language | Self::WorkerPreferences => 500,
        }
    }

    /// How far the pair fits in this part; none if the person said nothing about it.
    fn of(self, ask: &AskForMatching, c: &Candidate) -> Option<u64> {
        match self {
            Self::Experience => experience(ask, c),
            Self::Preferences => nice_share(&ask.wishes, &Offer::of_worker(c), false),
            Self::Availability => ask.hours.map(|_| {
                let both = c.hours.map_or(0, |_| common_hours(ask, c).half_hour_count());
                share(u64::from(both).min(PLENTY_HALF_HOURS), PLENTY_HALF_HOURS)
            }),
            Self::Mode => mode(ask, c),
            Self::Interests => None,
            Self::Roles => roles(ask, c),
            Self::Language => language(ask, c),
            Self::WorkerPreferences => nice_share(&c.wishes, &Offer::of_participant(ask), true),
        }
    }
}

/// The score of a pair, 0 to 10 000. Parts nobody spoke about drop out and the rest is rescaled; with
/// nothing said at all everybody fits.
pub(super) fn score(ask: &AskForMatching, c: &Candidate, params: &Params) -> u64 {
    let (mut sum, mut weight_sum) = (0, 0);
    for (component, weight) in Component::ALL.into_iter().zip(params.weights) {
        if let Some(part) = component.of(ask, c) {
            sum += u64::from(weight) * part;
            weight_sum += u64::from(weight);
        }
    }
    if weight_sum == 0 { WHOLE } else { (2 * sum + weight_sum) / (2 * weight_sum) }
}

/// What the person has been through, the main concern first.
pub(super) fn concerns(ask: &AskForMatching) -> Vec<ValueCode> {
    let others = ask.facts.values(Facet::LivedExperience).iter();
    let mut all: Vec<ValueCode> = ask.main_concern.iter().cloned().collect();
    all.extend(others.filter(|topic| ask.main_concern.as_ref() != Some(topic)).cloned());
    all
}

fn share(part: u64, of: u64) -> u64 {
    if of == 0 { 0 } else { (2 * WHOLE * part + of) / (2 * of) }
}

fn experience(ask: &AskForMatching, c: &Candidate) -> Option<u64> {
    let all = concerns(ask);
    if all.is_empty() {
        return None;
    }
    let has = |topic: &ValueCode| c.facts.has(Facet::LivedExperience, topic);
    let common = all.iter().filter(|topic| has(topic)).count() as u64;
    let common = share(common, all.len() as u64);
    Some(match &ask.main_concern {
        Some(main) => (6 * u64::from(has(main)) * WHOLE + 4 * common) / 10,
        None => common,
    })
}

/// The weight of nice wishes met, of all stated. Half for what is partly met. With
/// `silence_drops_out`, wishes about things the other side said nothing on do not count.
fn nice_share(wishes: &[Wish], offer: &Offer<'_>, silence_drops_out: bool) -> Option<u64> {
    let (mut halves_met, mut halves) = (0, 0);
    for wish in wishes.iter().filter(|wish| wish.strength() == Strength::Nice) {
        let weight = u64::from(wish.weight());
        halves_met += match offer.met(wish.about()) {
            Met::Yes => 2 * weight,
            Met::Partly => weight,
            Met::Silent if silence_drops_out => continue,
            Met::No | Met::Silent => 0,
        };
        halves += 2 * weight;
    }
    (halves > 0).then(|| share(halves_met, halves))
}

/// The best liked way to meet counts whole, the second 0.7, any other common one 0.4.
fn mode(ask: &AskForMatching, c: &Candidate) -> Option<u64> {
    if ask.modes.is_empty() {
        return None;
    }
    let best = common_modes(ask, c).into_iter().next().filter(|_| !c.modes.is_empty());
    Some(match best.and_then(|best| ask.modes.iter().position(|mode| *mode == best)) {
        Some(0) => WHOLE,
        Some(1) => 7_000,
        Some(_) => 4_000,
        None => 0,
    })
}

fn roles(ask: &AskForMatching, c: &Candidate) -> Option<u64> {
    let mine = || FAMILY.into_iter().flat_map(|f| ask.facts.values(f).iter().map(move |v| (f, v)));
    let count = mine().count() as u64;
    let common = mine().filter(|(facet, value)| c.facts.has(*facet, value)).count() as u64;
    (count > 0).then(|| share(common, count))
}

/// A first language in common counts whole, another common one 0.6.
fn language(ask: &AskForMatching, c: &Candidate) -> Option<u64> {
    let mine = ask.facts.values(Facet::Languages);
    let theirs = c.facts.values(Facet::Languages);
    let first = mine.first()?;
    Some(if theirs.first() == Some(first) {
        WHOLE
    } else if mine.iter().any(|tag| theirs.contains(tag)) {
        6_000
    } else {
        0
    })
}
