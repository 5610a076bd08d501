//! Tests of who is suggested, in what order, and of what the reasons tell.

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::super::*;
use super::{person, wish};
use crate::ids::AskId;
use crate::people::{Facet, FacetAnswer, Profile, Topics, ValueCode};

/// Facts from `facet:value` codes, all of them shown or none.
fn facts(codes: &[&str], may_be_shown: bool) -> Facts {
    let answers = Facet::ALL.into_iter().filter_map(|facet| {
        let values = codes.iter().filter_map(|code| {
            let (kind, value) = code.split_once(':')?;
            (kind == facet.code()).then_some(value)
        });
        let answer = FacetAnswer::parse(facet, values, "", &Topics::default()).unwrap();
        answer.map(|answer| answer.with_switches(true, may_be_shown))
    });
    Facts::of(&Profile::from_iter(answers))
}

fn topic(code: &str) -> ValueCode {
    ValueCode::parse(code).unwrap()
}

fn ask(wishes: &[(Strength, &str)]) -> AskForMatching {
    AskForMatching {
        run: RunId::from_uuid(Uuid::from_u128(7)),
        ask: AskId::from_uuid(Uuid::from_u128(8)),
        participant: person(1),
        facts: Facts::default(),
        wishes: wishes
            .iter()
            .map(|(strength, code)| wish(*strength, code))
            .collect(),
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

fn worker(n: u128, codes: &[&str]) -> Candidate {
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

fn hidden(n: u128, codes: &[&str]) -> Candidate {
    Candidate {
        facts: facts(codes, false),
        ..worker(n, &[])
    }
}

fn suggest(ask: &AskForMatching, candidates: &[Candidate]) -> Suggestions {
    FirstSuggest.suggest(ask, candidates, &Params::default())
}

fn order(found: &Suggestions) -> Vec<u128> {
    found
        .list
        .iter()
        .map(|s| s.worker.uuid().as_u128())
        .collect()
}

fn told(suggestion: &Suggestion) -> Vec<(Fit, String)> {
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

use Strength::{Must, Nice, PleaseNot};

#[test]
fn every_limit_keeps_its_pair_apart() {
    let free = worker(2, &["languages:es", "gender:woman"]);
    let tuesday = WeeklyHours::default().with(1, 36, 40).unwrap();
    let friday = WeeklyHours::default().with(4, 36, 40).unwrap();
    let plain = ask(&[]);
    let spanish = AskForMatching {
        facts: facts(&["languages:es"], true),
        ..plain.clone()
    };
    let tigrinya = AskForMatching {
        facts: facts(&["languages:ti"], true),
        ..plain.clone()
    };
    let by_phone = AskForMatching {
        modes: vec![MeetingMode::Phone],
        ..plain.clone()
    };
    let on_tuesday = AskForMatching {
        hours: Some(tuesday),
        ..plain.clone()
    };
    let in_person = BTreeSet::from([MeetingMode::InPerson]);
    let not_a_man_in_person = ask(&[(PleaseNot, "mode:in_person")]);
    let worker_wish = |s, code| Candidate {
        wishes: vec![wish(s, code)],
        ..free.clone()
    };
    for (limit, ask, c, is_fine) in [
        ("H01", spanish.clone(), free.clone(), true),
        ("H01", tigrinya.clone(), free.clone(), false),
        (
            "H01",
            AskForMatching {
                accepts_interpreter: true,
                ..tigrinya
            },
            free.clone(),
            true,
        ),
        ("H01", spanish.clone(), worker(2, &[]), false),
        (
            "H02",
            by_phone.clone(),
            Candidate {
                modes: in_person.clone(),
                ..free.clone()
            },
            false,
        ),
        ("H02", by_phone, free.clone(), true),
        (
            "H02",
            not_a_man_in_person,
            Candidate {
                modes: in_person,
                ..free.clone()
            },
            false,
        ),
        (
            "H04",
            on_tuesday.clone(),
            Candidate {
                hours: Some(friday),
                ..free.clone()
            },
            false,
        ),
        (
            "H04",
            on_tuesday.clone(),
            Candidate {
                hours: Some(tuesday),
                ..free.clone()
            },
            true,
        ),
        ("H04", on_tuesday, free.clone(), true),
        (
            "H04",
            ask(&[(PleaseNot, "time:evenings")]),
            Candidate {
                hours: Some(tuesday),
                ..free.clone()
            },
            false,
        ),
        (
            "H05",
            AskForMatching {
                needed_roles: BTreeSet::from([topic("family")]),
                ..plain.clone()
            },
            free.clone(),
            false,
        ),
        (
            "H06",
            AskForMatching {
                is_minor: true,
                ..plain.clone()
            },
            free.clone(),
            false,
        ),
        ("H07", ask(&[(Must, "gender:woman")]), free.clone(), true),
        ("H07", ask(&[(Must, "gender:man")]), free.clone(), false),
        ("H07", ask(&[(Must, "veteran:served")]), free.clone(), false),
        (
            "H08",
            ask(&[(PleaseNot, "gender:woman")]),
            free.clone(),
            false,
        ),
        ("H08", ask(&[(PleaseNot, "gender:man")]), free.clone(), true),
        (
            "H08",
            ask(&[(PleaseNot, "veteran:served")]),
            free.clone(),
            true,
        ),
        (
            "H09",
            spanish.clone(),
            worker_wish(Must, "languages:ti"),
            false,
        ),
        (
            "H09",
            plain.clone(),
            worker_wish(Must, "gender:woman"),
            true,
        ),
        (
            "H10",
            spanish,
            worker_wish(PleaseNot, "languages:es"),
            false,
        ),
        (
            "H11",
            AskForMatching {
                excluded: BTreeSet::from([person(2)]),
                ..plain.clone()
            },
            free.clone(),
            false,
        ),
        ("H11", plain.clone(), worker(1, &[]), false),
        (
            "H12",
            AskForMatching {
                refused: BTreeSet::from([person(2)]),
                ..plain.clone()
            },
            free.clone(),
            false,
        ),
        (
            "H13",
            plain.clone(),
            Candidate {
                room_count: 0,
                ..free.clone()
            },
            false,
        ),
        (
            "H13",
            plain.clone(),
            Candidate {
                state: WorkerState::OnLeave,
                ..free.clone()
            },
            false,
        ),
        (
            "H14",
            plain.clone(),
            Candidate {
                has_agreed: false,
                ..free.clone()
            },
            false,
        ),
        (
            "H14",
            AskForMatching {
                has_agreed: false,
                ..plain
            },
            free.clone(),
            false,
        ),
    ] {
        assert_eq!(!suggest(&ask, &[c]).list.is_empty(), is_fine, "{limit}");
    }
}

#[test]
fn of_several_ages_one_is_enough() {
    let wishes = [(Must, "age_band:26_35"), (Must, "age_band:36_50")];
    let found = suggest(
        &ask(&wishes),
        &[
            worker(2, &["age_band:36_50"]),
            worker(3, &["age_band:18_25"]),
        ],
    );
    assert_eq!(order(&found), [2]);
    assert_eq!(
        told(&found.list[0]),
        [(Fit::Fits, "age_band:36_50".to_owned())]
    );
}

#[test]
fn the_score_is_the_weighted_mean_of_what_was_spoken_about() {
    // EXP: main concern shared, one of two concerns: 0.6 + 0.4 x 0.5 = 0.8, weight 0.30.
    // PREF: one nice wish of two, equal weights: 0.5, weight 0.25. The rest drops out.
    // (0.30 x 8000 + 0.25 x 5000) / 0.55 = 3650 / 0.55 = 6636.4.
    let mut question = ask(&[(Nice, "gender:woman"), (Nice, "veteran:served")]);
    question.facts = facts(
        &["lived_experience:no_home", "lived_experience:grief"],
        true,
    );
    question.main_concern = Some(topic("no_home"));
    let rosa = worker(2, &["gender:woman", "lived_experience:no_home"]);
    assert_eq!(
        super::super::score::score(&question, &rosa, &Params::default()),
        6_636
    );
    assert_eq!(
        super::super::score::score(&ask(&[]), &rosa, &Params::default()),
        10_000
    );
    assert_eq!(
        Component::ALL
            .map(Component::default_weight)
            .iter()
            .sum::<u32>(),
        10_000
    );
}

#[test]
fn at_equal_fit_who_carries_least_comes_first_then_who_waited_longest_then_the_id() {
    let busy = Candidate {
        supports_count: 6,
        room_count: 2,
        ..worker(2, &[])
    };
    let recent = Candidate {
        last_new_match_on: Some(date(2031, 11, 1)),
        ..worker(3, &[])
    };
    let earlier = Candidate {
        last_new_match_on: Some(date(2031, 10, 1)),
        ..worker(4, &[])
    };
    let never = [worker(6, &[]), worker(5, &[])];
    let all = [busy, recent, earlier, never[0].clone(), never[1].clone()];
    let found = FirstSuggest.suggest(
        &ask(&[]),
        &all,
        &Params {
            list_max: 9,
            ..Params::default()
        },
    );
    assert_eq!(order(&found), [5, 6, 4, 3, 2]);
    assert_eq!(order(&suggest(&ask(&[]), &all)), [5, 6, 4]);
    assert_eq!(
        found.list[4].room,
        Room {
            supports_count: 6,
            room_count: 2
        }
    );
}

#[test]
fn reasons_follow_the_ask_and_say_what_was_shown() {
    let mut question = ask(&[
        (Must, "languages:es"),
        (PleaseNot, "gender:man"),
        (Nice, "lived_experience:no_home"),
        (Nice, "age_band:36_50"),
        (Nice, "time:evenings"),
    ]);
    question.facts = facts(&["lived_experience:grief"], false);
    let evenings = WeeklyHours::default().with(1, 36, 40).unwrap();
    let kay = Candidate {
        hours: Some(evenings),
        ..worker(
            2,
            &[
                "languages:es",
                "gender:non_binary",
                "age_band:26_35",
                "lived_experience:grief",
            ],
        )
    };
    let found = suggest(&question, &[kay]);
    let wanted = [
        (Fit::Fits, "languages:es"),
        (Fit::Fits, "gender:man"),
        (Fit::NotShared, "lived_experience:no_home"),
        (Fit::DoesNotFit, "age_band:36_50"),
        (Fit::Partly, "time:evenings"),
    ];
    assert_eq!(
        told(&found.list[0]),
        wanted.map(|(fit, about)| (fit, about.to_owned()))
    );
    // The person keeps grief to themselves: they are told, the coordinator is not.
    let to_person: Vec<_> = found.list[0]
        .told_to_participant()
        .map(|r| &r.about)
        .collect();
    assert!(to_person.contains(&&ReasonAbout::Experience(topic("grief"))));
    assert_eq!(to_person.len(), 4);
}

#[test]
fn a_must_that_rests_on_something_hidden_is_told_neutrally_and_only_to_the_coordinator() {
    let question = ask(&[(Must, "veteran:served"), (Must, "gender:woman")]);
    let found = suggest(&question, &[hidden(2, &["veteran:served", "gender:woman"])]);
    assert_eq!(
        told(&found.list[0]),
        [(Fit::Fits, "something_asked".to_owned())]
    );
    assert_eq!(found.list[0].told_to_participant().count(), 0);
}

#[test]
fn what_is_hidden_what_is_not_open_and_what_was_never_told_read_the_same() {
    let question = ask(&[(Nice, "veteran:served"), (PleaseNot, "gender:man")]);
    let reasons = [
        hidden(2, &["veteran:served"]),
        hidden(2, &["veteran:serving", "gender:woman"]),
        worker(2, &[]),
    ]
    .map(|c| suggest(&question, &[c]).list[0].reasons.clone());
    assert_eq!(told_codes(&reasons[0]), [(Fit::NotShared, "wish")]);
    assert!(reasons.iter().all(|r| *r == reasons[0]));
}

fn told_codes(reasons: &[Reason]) -> Vec<(Fit, &'static str)> {
    reasons
        .iter()
        .map(|reason| (reason.fit, reason.about.code()))
        .collect()
}

#[test]
fn for_nobody_there_is_a_funnel_and_the_smallest_change_that_helps() {
    let mut question = ask(&[(Must, "veteran:served")]);
    question.facts = facts(&["languages:es"], true);
    question.modes = vec![MeetingMode::InPerson];
    let phone = BTreeSet::from([MeetingMode::Phone]);
    let all = [
        worker(2, &["languages:en", "veteran:served"]),
        Candidate {
            modes: phone,
            ..worker(3, &["languages:es", "veteran:served"])
        },
        worker(4, &["languages:es"]),
        worker(5, &["languages:es"]),
        Candidate {
            room_count: 0,
            ..worker(6, &["languages:es", "veteran:served"])
        },
    ];
    let nobody = suggest(&question, &all).nobody.unwrap();
    assert_eq!(
        (nobody.why, nobody.funnel.worker_count),
        (WhyNobody::NobodyFits, 5)
    );
    let left: Vec<usize> = nobody.funnel.steps.iter().map(|s| s.left_count).collect();
    assert_eq!(left, [4, 3, 3, 3, 1, 0]);
    let about = wish(Must, "veteran:served").about().clone();
    assert_eq!(
        nobody.relaxations,
        [
            Relaxation {
                what: Relax::AnyMode,
                worker_count: 1
            },
            Relaxation {
                what: Relax::Must(about),
                worker_count: 2
            },
        ]
    );
}

#[test]
fn why_there_is_nobody_is_told_and_nobody_is_nudged_to_give_up_a_please_not() {
    assert_eq!(
        suggest(&ask(&[]), &[]).nobody.unwrap().why,
        WhyNobody::NoWorkers
    );
    let unsure = AskForMatching {
        has_agreed: false,
        ..ask(&[])
    };
    assert_eq!(
        suggest(&unsure, &[worker(2, &[])]).nobody.unwrap().why,
        WhyNobody::NotAgreedYet
    );
    let question = ask(&[(PleaseNot, "gender:man")]);
    let nobody = suggest(&question, &[worker(2, &["gender:man"])])
        .nobody
        .unwrap();
    assert_eq!(nobody.relaxations, []);
}

#[test]
fn private_limits_all_count_in_the_last_step() {
    let fell = |ask: &AskForMatching, c: Candidate| suggest(ask, &[c]).nobody.unwrap().funnel.steps;
    let full = fell(
        &ask(&[]),
        Candidate {
            room_count: 0,
            ..worker(2, &[])
        },
    );
    let excluded = AskForMatching {
        excluded: BTreeSet::from([person(2)]),
        ..ask(&[])
    };
    let refused = AskForMatching {
        refused: BTreeSet::from([person(2)]),
        ..ask(&[])
    };
    assert_eq!(full, fell(&excluded, worker(2, &[])));
    assert_eq!(full, fell(&refused, worker(2, &[])));
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

fn some_facts() -> impl Strategy<Value = Facts> {
    (
        prop::collection::vec(any::<bool>(), VALUES.len()),
        any::<[bool; 9]>(),
    )
        .prop_map(|(has, shown)| {
            let codes: Vec<&str> = VALUES
                .iter()
                .zip(has)
                .filter_map(|(v, has)| has.then_some(*v))
                .collect();
            let all = facts(&codes, true);
            Facet::ALL
                .into_iter()
                .zip(shown)
                .map(|(facet, may_be_shown)| {
                    (
                        facet,
                        Fact {
                            values: all.values(facet).to_vec(),
                            may_be_shown,
                        },
                    )
                })
                .collect()
        })
}

fn some_wishes() -> impl Strategy<Value = Vec<Wish>> {
    let about = prop::sample::select([&VALUES[..], &["mode:phone", "time:evenings"]].concat());
    let one = (
        prop::sample::select(vec![Must, Nice, Nice, PleaseNot]),
        about,
    );
    prop::collection::vec(one, 0..5).prop_map(|all| {
        let all = all.into_iter().map(|(strength, code)| wish(strength, code));
        Ask::new("", all)
            .map(|ask| ask.wishes().to_vec())
            .unwrap_or_default()
    })
}

fn some_hours() -> impl Strategy<Value = Option<WeeklyHours>> {
    prop::option::of(
        (0_usize..3, 30_usize..40)
            .prop_map(|(day, from)| WeeklyHours::default().with(day, from, from + 4).unwrap()),
    )
}

fn some_modes() -> impl Strategy<Value = BTreeSet<MeetingMode>> {
    prop::sample::subsequence(MeetingMode::ALL.to_vec(), 0..=4).prop_map(BTreeSet::from_iter)
}

prop_compose! {
    fn some_worker()(
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
    fn some_ask()(
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

fn some_workers() -> impl Strategy<Value = Vec<Candidate>> {
    prop::collection::vec(some_worker(), 0..12).prop_map(|all| {
        let ids = (10..).map(person);
        all.into_iter()
            .zip(ids)
            .map(|(c, worker)| Candidate { worker, ..c })
            .collect()
    })
}

/// Everybody feasible, not only the first three.
fn everybody(ask: &AskForMatching, all: &[Candidate]) -> Suggestions {
    FirstSuggest.suggest(
        ask,
        all,
        &Params {
            list_max: usize::MAX,
            ..Params::default()
        },
    )
}

/// The same worker with other hidden facts: `from` wherever nothing may be shown.
fn with_hidden_of(c: &Candidate, from: &Facts) -> Candidate {
    let facts = Facet::ALL.into_iter().map(|facet| {
        let is_shown = c.facts.may_be_shown(facet);
        let values = if is_shown {
            c.facts.values(facet)
        } else {
            from.values(facet)
        };
        (
            facet,
            Fact {
                values: values.to_vec(),
                may_be_shown: is_shown,
            },
        )
    });
    Candidate {
        facts: facts.collect(),
        ..c.clone()
    }
}

proptest! {
    #[test]
    fn a_forbidden_pair_is_never_suggested(ask in some_ask(), all in some_workers()) {
        for suggestion in everybody(&ask, &all).list {
            let c = all.iter().find(|c| c.worker == suggestion.worker).unwrap();
            prop_assert!(!ask.excluded.contains(&c.worker) && !ask.refused.contains(&c.worker));
            prop_assert!(c.room_count > 0 && c.state == WorkerState::Active && c.has_agreed);
            for wish in ask.wishes.iter().filter(|w| w.strength() == PleaseNot) {
                if let WishAbout::Facet { facet, value } = wish.about() {
                    prop_assert!(!c.facts.has(*facet, value));
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_input_never_matters(
        ask in some_ask(),
        (all, shuffled) in some_workers().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(suggest(&ask, &all), suggest(&ask, &shuffled));
    }

    #[test]
    fn saying_less_never_takes_a_peer_away(ask in some_ask(), all in some_workers(), pick in any::<prop::sample::Index>()) {
        let before: BTreeSet<_> = everybody(&ask, &all).list.iter().map(|s| s.worker).collect();
        let mut less = vec![
            AskForMatching { hours: None, ..ask.clone() },
            AskForMatching { modes: Vec::new(), ..ask.clone() },
            AskForMatching { main_concern: None, ..ask.clone() },
        ];
        let facet = Facet::ALL[pick.index(Facet::ALL.len())];
        less.push(AskForMatching { facts: without(&ask.facts, facet), ..ask.clone() });
        for at in 0..ask.wishes.len() {
            if ask.wishes[at].strength() == Nice {
                let mut fewer = ask.clone();
                fewer.wishes.remove(at);
                less.push(fewer);
            }
        }
        for ask in less {
            let after: BTreeSet<_> = everybody(&ask, &all).list.iter().map(|s| s.worker).collect();
            prop_assert!(before.is_subset(&after));
        }
    }

    #[test]
    fn reasons_are_the_same_whatever_is_hidden(ask in some_ask(), c in some_worker(), other in some_facts()) {
        let c = Candidate { worker: person(10), ..c };
        let twin = with_hidden_of(&c, &other);
        let (one, two) = (everybody(&ask, &[c]), everybody(&ask, &[twin]));
        if let ([one], [two]) = (one.list.as_slice(), two.list.as_slice()) {
            prop_assert_eq!(one, two);
        }
    }

    #[test]
    fn reasons_mention_nothing_that_may_not_be_shown(ask in some_ask(), all in some_workers()) {
        for suggestion in everybody(&ask, &all).list {
            let c = all.iter().find(|c| c.worker == suggestion.worker).unwrap();
            for reason in &suggestion.reasons {
                let facet = match &reason.about {
                    ReasonAbout::Wish(WishAbout::Facet { facet, .. }) => Some(*facet),
                    ReasonAbout::Wish(WishAbout::Language(_)) | ReasonAbout::Language(_) => Some(Facet::Languages),
                    ReasonAbout::Experience(_) => Some(Facet::LivedExperience),
                    ReasonAbout::Role { facet, .. } => Some(*facet),
                    _ => None,
                };
                let Some(facet) = facet else { continue };
                prop_assert!(c.facts.may_be_shown(facet) || reason.fit == Fit::NotShared);
                let is_from_the_person = reason.asked_as.is_none();
                if is_from_the_person && reason.may_tell != Audience::Participant {
                    prop_assert!(ask.facts.may_be_shown(facet));
                }
            }
        }
    }

    #[test]
    fn a_list_has_at_most_three_and_a_funnel_only_when_empty(ask in some_ask(), all in some_workers()) {
        let found = suggest(&ask, &all);
        prop_assert!(found.list.len() <= 3);
        prop_assert_eq!(found.list.is_empty(), found.nobody.is_some());
        if let Some(nobody) = found.nobody {
            let left: Vec<usize> = nobody.funnel.steps.iter().map(|s| s.left_count).collect();
            prop_assert!(left.is_sorted_by(|a, b| a >= b));
            prop_assert_eq!(left.last(), Some(&0));
            prop_assert!(nobody.relaxations.iter().all(|r| r.worker_count > 0));
        }
    }
}

fn without(facts: &Facts, facet: Facet) -> Facts {
    Facet::ALL
        .into_iter()
        .filter(|f| *f != facet)
        .map(|f| {
            let may_be_shown = facts.may_be_shown(f);
            (
                f,
                Fact {
                    values: facts.values(f).to_vec(),
                    may_be_shown,
                },
            )
        })
        .collect()
}
