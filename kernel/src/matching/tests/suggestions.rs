//! Who is suggested, in what order, and what the reasons tell.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::super::score::score;
use super::super::*;
use super::world::{ask, facts, hidden, order, suggest, told, topic, worker};
use super::{person, wish};
use crate::matching::Strength::{Must, Nice, PleaseNot};

#[test]
fn of_several_ages_one_is_enough() {
    let wishes = [(Must, "age_band:26_35"), (Must, "age_band:36_50")];
    let found =
        suggest(&ask(&wishes), &[worker(2, &["age_band:36_50"]), worker(3, &["age_band:18_25"])]);
    assert_eq!(order(&found), [2]);
    assert_eq!(told(&found.list[0]), [(Fit::Fits, "age_band:36_50".to_owned())]);
}

#[test]
fn the_score_is_the_weighted_mean_of_what_was_spoken_about() {
    // EXP: main concern shared, one of two concerns: 0.6 + 0.4 x 0.5 = 0.8, weight 0.30.
    // PREF: one nice wish of two, equal weights: 0.5, weight 0.25. The rest drops out.
    // (0.30 x 8000 + 0.25 x 5000) / 0.55 = 3650 / 0.55 = 6636.4.
    let mut question = ask(&[(Nice, "gender:woman"), (Nice, "veteran:served")]);
    question.facts = facts(&["lived_experience:no_home", "lived_experience:grief"], true);
    question.main_concern = Some(topic("no_home"));
    let rosa = worker(2, &["gender:woman", "lived_experience:no_home"]);
    assert_eq!(score(&question, &rosa, &Params::default()), 6_636);
    assert_eq!(score(&ask(&[]), &rosa, &Params::default()), 10_000);
    assert_eq!(Component::ALL.map(Component::default_weight).iter().sum::<u32>(), 10_000);
}

#[test]
fn at_equal_fit_who_carries_least_comes_first_then_who_waited_longest_then_the_id() {
    let busy = Candidate { supports_count: 6, room_count: 2, ..worker(2, &[]) };
    let recent = Candidate { last_new_match_on: Some(date(2031, 11, 1)), ..worker(3, &[]) };
    let earlier = Candidate { last_new_match_on: Some(date(2031, 10, 1)), ..worker(4, &[]) };
    let never = [worker(6, &[]), worker(5, &[])];
    let all = [busy, recent, earlier, never[0].clone(), never[1].clone()];
    let found = FirstSuggest.suggest(&ask(&[]), &all, &Params { list_max: 9, ..Params::default() });
    assert_eq!(order(&found), [5, 6, 4, 3, 2]);
    assert_eq!(order(&suggest(&ask(&[]), &all)), [5, 6, 4]);
    assert_eq!(found.list[4].room, Room { supports_count: 6, room_count: 2 });
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
            &["languages:es", "gender:non_binary", "age_band:26_35", "lived_experience:grief"],
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
    assert_eq!(told(&found.list[0]), wanted.map(|(fit, about)| (fit, about.to_owned())));
    // The person keeps grief to themselves: they are told, the coordinator is not.
    let to_person: Vec<_> = found.list[0].told_to_participant().map(|r| &r.about).collect();
    assert!(to_person.contains(&&ReasonAbout::Experience(topic("grief"))));
    assert_eq!(to_person.len(), 4);
}

#[test]
fn a_must_that_rests_on_something_hidden_is_told_neutrally_and_only_to_the_coordinator() {
    let question = ask(&[(Must, "veteran:served"), (Must, "gender:woman")]);
    let found = suggest(&question, &[hidden(2, &["veteran:served", "gender:woman"])]);
    assert_eq!(told(&found.list[0]), [(Fit::Fits, "something_asked".to_owned())]);
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
    reasons.iter().map(|reason| (reason.fit, reason.about.code())).collect()
}

#[test]
fn for_nobody_there_is_a_funnel_and_the_smallest_change_that_helps() {
    let mut question = ask(&[(Must, "veteran:served")]);
    question.facts = facts(&["languages:es"], true);
    question.modes = vec![MeetingMode::InPerson];
    let phone = BTreeSet::from([MeetingMode::Phone]);
    let all = [
        worker(2, &["languages:en", "veteran:served"]),
        Candidate { modes: phone, ..worker(3, &["languages:es", "veteran:served"]) },
        worker(4, &["languages:es"]),
        worker(5, &["languages:es"]),
        Candidate { room_count: 0, ..worker(6, &["languages:es", "veteran:served"]) },
    ];
    let nobody = suggest(&question, &all).nobody.unwrap();
    assert_eq!((nobody.why, nobody.funnel.worker_count), (WhyNobody::NobodyFits, 5));
    let left: Vec<usize> = nobody.funnel.steps.iter().map(|s| s.left_count).collect();
    assert_eq!(left, [4, 3, 3, 3, 1, 0]);
    let about = wish(Must, "veteran:served").about().clone();
    assert_eq!(
        nobody.relaxations,
        [
            Relaxation { what: Relax::AnyMode, worker_count: 1 },
            Relaxation { what: Relax::Must(about), worker_count: 2 },
        ]
    );
}

#[test]
fn why_there_is_nobody_is_told_and_nobody_is_nudged_to_give_up_a_please_not() {
    assert_eq!(suggest(&ask(&[]), &[]).nobody.unwrap().why, WhyNobody::NoWorkers);
    let unsure = AskForMatching { has_agreed: false, ..ask(&[]) };
    assert_eq!(suggest(&unsure, &[worker(2, &[])]).nobody.unwrap().why, WhyNobody::NotAgreedYet);
    let question = ask(&[(PleaseNot, "gender:man")]);
    let nobody = suggest(&question, &[worker(2, &["gender:man"])]).nobody.unwrap();
    assert_eq!(nobody.relaxations, []);
}

#[test]
fn private_limits_all_count_in_the_last_step() {
    let steps_of =
        |ask: &AskForMatching, c: Candidate| suggest(ask, &[c]).nobody.unwrap().funnel.steps;
    let full = steps_of(&ask(&[]), Candidate { room_count: 0, ..worker(2, &[]) });
    let excluded = AskForMatching { excluded: BTreeSet::from([person(2)]), ..ask(&[]) };
    let refused = AskForMatching { refused: BTreeSet::from([person(2)]), ..ask(&[]) };
    assert_eq!(full, steps_of(&excluded, worker(2, &[])));
    assert_eq!(full, steps_of(&refused, worker(2, &[])));
}
