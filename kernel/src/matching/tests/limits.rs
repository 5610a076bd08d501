//! Every hard limit, from both sides of its edge.

use std::collections::BTreeSet;

use super::super::*;
use super::world::{ask, facts, suggest, topic, worker};
use super::{person, wish};
use crate::matching::Strength::{Must, PleaseNot};

/// Whether the one worker there is gets suggested.
fn is_suggested(ask: &AskForMatching, c: &Candidate) -> bool {
    !suggest(ask, std::slice::from_ref(c)).list.is_empty()
}

fn speaking(codes: &[&str]) -> AskForMatching {
    AskForMatching { facts: facts(codes, true), ..ask(&[]) }
}

fn evening(day: usize) -> WeeklyHours {
    WeeklyHours::default().with(day, 36, 40).unwrap()
}

#[test]
fn a_language_in_common_or_an_agreed_interpreter_is_needed() {
    let spanish = worker(2, &["languages:es"]);
    let tigrinya = speaking(&["languages:ti"]);
    assert!(is_suggested(&speaking(&["languages:ti", "languages:es"]), &spanish));
    assert!(!is_suggested(&tigrinya, &spanish));
    assert!(!is_suggested(&tigrinya, &worker(2, &[])));
    assert!(is_suggested(&ask(&[]), &spanish));
    assert!(is_suggested(&AskForMatching { accepts_interpreter: true, ..tigrinya }, &spanish));
}

#[test]
fn a_way_to_meet_in_common_is_needed_once_both_have_named_some() {
    let in_person = BTreeSet::from([MeetingMode::InPerson]);
    let in_person = Candidate { modes: in_person, ..worker(2, &[]) };
    let by_phone = AskForMatching { modes: vec![MeetingMode::Phone], ..ask(&[]) };
    assert!(!is_suggested(&by_phone, &in_person));
    assert!(is_suggested(&by_phone, &worker(2, &[])));
    assert!(is_suggested(&ask(&[]), &in_person));
    assert!(!is_suggested(&ask(&[(PleaseNot, "mode:in_person")]), &in_person));
    assert!(is_suggested(&ask(&[(PleaseNot, "mode:phone")]), &in_person));
}

#[test]
fn a_meetings_worth_of_common_time_is_needed() {
    let on_tuesday = AskForMatching { hours: Some(evening(1)), ..ask(&[]) };
    let free = |hours| Candidate { hours, ..worker(2, &[]) };
    let half_an_hour = Some(WeeklyHours::default().with(1, 39, 41).unwrap());
    let an_hour = Some(WeeklyHours::default().with(1, 38, 41).unwrap());
    for (hours, is_fine) in [
        (Some(evening(1)), true),
        (Some(evening(4)), false),
        (None, true),
        (half_an_hour, false),
        (an_hour, true),
    ] {
        assert_eq!(is_suggested(&on_tuesday, &free(hours)), is_fine);
    }
    assert!(!is_suggested(&ask(&[(PleaseNot, "time:evenings")]), &free(Some(evening(1)))));
    let mornings_too = Some(evening(1).or(WeeklyHours::band(TimeBand::Mornings)));
    assert!(is_suggested(&ask(&[(PleaseNot, "time:evenings")]), &free(mornings_too)));
}

#[test]
fn needed_roles_and_clearance_for_minors_are_needed() {
    let family = BTreeSet::from([topic("family")]);
    let trained = Candidate { roles: family.clone(), ..worker(2, &[]) };
    let needs_family = AskForMatching { needed_roles: family, ..ask(&[]) };
    assert!(is_suggested(&needs_family, &trained));
    assert!(!is_suggested(&needs_family, &worker(2, &[])));
    let minor = AskForMatching { is_minor: true, ..ask(&[]) };
    assert!(!is_suggested(&minor, &worker(2, &[])));
    assert!(is_suggested(&minor, &Candidate { is_cleared_for_minors: true, ..worker(2, &[]) }));
}

#[test]
fn a_must_needs_a_yes_and_a_please_not_needs_no_yes() {
    let woman = worker(2, &["gender:woman"]);
    for (strength, code, is_fine) in [
        (Must, "gender:woman", true),
        (Must, "gender:man", false),
        (Must, "veteran:served", false),
        (PleaseNot, "gender:woman", false),
        (PleaseNot, "gender:man", true),
        (PleaseNot, "veteran:served", true),
    ] {
        assert_eq!(is_suggested(&ask(&[(strength, code)]), &woman), is_fine, "{strength:?} {code}");
    }
}

#[test]
fn a_workers_own_wishes_count_only_against_what_was_said() {
    let wishing =
        |s, code| Candidate { wishes: vec![wish(s, code)], ..worker(2, &["languages:es"]) };
    let spanish = speaking(&["languages:es"]);
    assert!(!is_suggested(&spanish, &wishing(Must, "languages:ti")));
    assert!(is_suggested(&spanish, &wishing(Must, "gender:woman")));
    assert!(!is_suggested(&spanish, &wishing(PleaseNot, "languages:es")));
}

#[test]
fn people_kept_apart_or_refused_before_are_never_suggested() {
    let two = BTreeSet::from([person(2)]);
    let excluded = AskForMatching { excluded: two.clone(), ..ask(&[]) };
    let refused = AskForMatching { refused: two, ..ask(&[]) };
    for ask in [excluded, refused] {
        assert!(!is_suggested(&ask, &worker(2, &[])));
        assert!(is_suggested(&ask, &worker(3, &[])));
    }
    assert!(!is_suggested(&ask(&[]), &worker(1, &[])), "nobody is their own peer");
}

#[test]
fn a_worker_needs_room_and_both_need_to_have_agreed() {
    let free = worker(2, &[]);
    assert!(!is_suggested(&ask(&[]), &Candidate { room_count: 0, ..free.clone() }));
    for state in [WorkerState::OnLeave, WorkerState::OnHold] {
        assert!(!is_suggested(&ask(&[]), &Candidate { state, ..free.clone() }));
    }
    assert!(!is_suggested(&ask(&[]), &Candidate { has_agreed: false, ..free.clone() }));
    assert!(!is_suggested(&AskForMatching { has_agreed: false, ..ask(&[]) }, &free));
    assert!(is_suggested(&ask(&[]), &free));
}
