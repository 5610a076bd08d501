//! A small world to try matching in: askers, workers, and random ones of both.

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::super::*;
use super::{person, wish};
use crate::ids::AskId;
use crate::matching::Strength::{Must, Nice, PleaseNot};
use crate::people::{Facet, FacetAnswer, Profile, Topics, ValueCode};

/// Facts from `facet:value` codes, all of them shown or none.
pub fn facts(codes: &[&str], may_be_shown: bool) -> Facts {
    let answers = Facet::ALL.into_iter().filter_map(|facet| {
        let values = codes.iter().filter_map(|code| {
            let (kind, value) = code.split_once(':')?;
            (kind == facet.code()).then_some(value)
        });
        let answer = FacetAnswer::parse(facet, values, "", &Topics::default()).unwrap();
        answer.map(|answer| answer.with_switches(true, may_be_shown))
    });
    Facts::of(&answers.collect::<Profile>())
}

pub fn topic(code: &str) -> ValueCode {
    ValueCode::parse(code).unwrap()
}

pub fn ask(wishes: &[(Strength, &str)]) -> AskForMatching {
    AskForMatching {
        run: RunId::from_uuid(Uuid::from_u128(7)),
        ask: AskId::from_uuid(Uuid::from_u128(8)),
        participant: person(1),
        facts: Facts::default(),
        wishes: wishes.iter().map(|(strength, code)| wish(*strength, code)).collect(),
        main_concern: None,
        hours: None,
        modes: Vec::new(),
        accepts_interpreter: false,
        needed_roles: BTreeSet::new(),
        is_minor: false,
        has_agreed: true,
        excluded: BTreeSet::new(),
        refused: BTreeSet::new(),
    }
}

pub fn worker(n: u128, codes: &[&str]) -> Candidate {
    Candidate {
        worker: person(n),
        facts: facts(codes, true),
        wishes: Vec::new(),
        hours: None,
        modes: BTreeSet::new(),
        roles: BTreeSet::new(),
        is_cleared_for_minors: false,
        state: WorkerState::Active,
        has_agreed: true,
        supports_count: 4,
        room_count: 4,
        last_new_match_on: None,
    }
}

pub fn hidden(n: u128, codes: &[&str]) -> Candidate {
    Candidate { facts: facts(codes, false), ..worker(n, &[]) }
}

pub fn suggest(ask: &AskForMatching, candidates: &[Candidate]) -> Suggestions {
    FirstSuggest.suggest(ask, candidates, &Params::default())
}

pub fn order(found: &Suggestions) -> Vec<u128> {
    found.list.iter().map(|s| s.worker.uuid().as_u128()).collect()
}

pub fn told(suggestion: &Suggestion) -> Vec<(Fit, String)> {
    suggestion
        .told_to_coordinator()
        .map(|reason| {
            let about = match &reason.about {
                ReasonAbout::Wish(about) => about.code(),
                about => about.code().to_owned(),
            };
            (reason.fit, about)
        })
        .collect()
}

const VALUES: [&str; 10] = [
    "languages:en",
    "languages:es",
    "gender:woman",
    "gender:man",
    "age_band:26_35",
    "veteran:served",
    "family_role:parent",
    "lived_experience:grief",
    "lived_experience:no_home",
    "lived_experience:alcohol",
];

pub fn some_facts() -> impl Strategy<Value = Facts> {
    (prop::collection::vec(any::<bool>(), VALUES.len()), any::<[bool; 9]>()).prop_map(
        |(has, shown)| {
            let codes: Vec<&str> =
                VALUES.iter().zip(has).filter_map(|(v, has)| has.then_some(*v)).collect();
            let all = facts(&codes, true);
            Facet::ALL
                .into_iter()
                .zip(shown)
                .map(|(facet, may_be_shown)| {
                    (facet, Fact { values: all.values(facet).to_vec(), may_be_shown })
                })
                .collect()
        },
    )
}

pub fn some_wishes() -> impl Strategy<Value = Vec<Wish>> {
    let about = prop::sample::select([&VALUES[..], &["mode:phone", "time:evenings"]].concat());
    let one = (prop::sample::select(vec![Must, Nice, Nice, PleaseNot]), about);
    prop::collection::vec(one, 0..5).prop_map(|all| {
        let all = all.into_iter().map(|(strength, code)| wish(strength, code));
        Ask::new("", all).map(|ask| ask.wishes().to_vec()).unwrap_or_default()
    })
}

pub fn some_hours() -> impl Strategy<Value = Option<WeeklyHours>> {
    prop::option::of(
        (0_usize..3, 30_usize..40)
            .prop_map(|(day, from)| WeeklyHours::default().with(day, from, from + 4).unwrap()),
    )
}

pub fn some_modes() -> impl Strategy<Value = BTreeSet<MeetingMode>> {
    prop::sample::subsequence(MeetingMode::ALL.to_vec(), 0..=4).prop_map(BTreeSet::from_iter)
}

prop_compose! {
    pub fn some_worker()(
        facts in some_facts(), wishes in some_wishes(), hours in some_hours(), modes in some_modes(),
        has_agreed in prop::bool::weighted(0.9), supports_count in 0_u16..5, room_count in 0_u16..4,
        last in prop::option::of(1_i8..20), state in prop::sample::select(WorkerState::ALL.to_vec()),
    ) -> Candidate {
        Candidate {
            facts, wishes, hours, modes, has_agreed, supports_count, room_count, state,
            last_new_match_on: last.map(|d| date(2031, 11, d)),
            ..worker(0, &[])
        }
    }
}

prop_compose! {
    pub fn some_ask()(
        facts in some_facts(), wishes in some_wishes(), hours in some_hours(), modes in some_modes(),
        barred in prop::collection::vec(0_u128..12, 0..3), refused in prop::collection::vec(0_u128..12, 0..3),
    ) -> AskForMatching {
        let main_concern = facts.values(Facet::LivedExperience).first().cloned();
        AskForMatching {
            facts, wishes, hours, main_concern,
            modes: modes.into_iter().collect(),
            excluded: barred.into_iter().map(|n| person(10 + n)).collect(),
            refused: refused.into_iter().map(|n| person(10 + n)).collect(),
            ..ask(&[])
        }
    }
}

pub fn some_workers() -> impl Strategy<Value = Vec<Candidate>> {
    prop::collection::vec(some_worker(), 0..12).prop_map(|all| {
        let ids = (10..).map(person);
        all.into_iter().zip(ids).map(|(c, worker)| Candidate { worker, ..c }).collect()
    })
}
