//! Tests of the relationship and of asks; those of suggestions stand in `tests/`.

mod door;
mod limits;
mod properties;
mod suggestions;
mod world;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ids::PersonId;
use crate::people::{DEFAULT_TOPICS, Facet, Topics};

fn person(n: u128) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(n))
}

fn wish(strength: Strength, code: &str) -> Wish {
    let about = WishAbout::from_code(code, &Topics::default()).unwrap();
    Wish::new(strength, about, 1).unwrap()
}

fn day(day: i8) -> Date {
    date(2031, 11, day)
}

fn by(side: Side, on: i8) -> Mark {
    Mark { by: side, at: format!("2031-11-{on:02}T12:00:00Z").parse().unwrap(), on: day(on) }
}

fn proposed() -> Relationship {
    Relationship::propose(person(1), person(2), by(Side::Coordinator, 1))
}

fn worker_said_yes() -> Relationship {
    proposed().accept(Partner::Worker, by(Side::Worker, 2)).unwrap()
}

fn active() -> Relationship {
    worker_said_yes().accept(Partner::Participant, by(Side::Participant, 3)).unwrap()
}

#[test]
fn wishes_are_read_from_their_codes_and_back() {
    for code in ["gender:woman", "languages:es", "mode:phone", "time:evenings", "veteran:served"] {
        assert_eq!(WishAbout::from_code(code, &Topics::default()).unwrap().code(), code);
    }
    for code in ["", "gender", "gender:served", "mode:pigeon", "time:", "languages:spanish"] {
        assert_eq!(WishAbout::from_code(code, &Topics::default()), None, "{code}");
    }
}

#[test]
fn an_ask_may_be_empty() {
    let ask = Ask::new("  ", []).unwrap();
    assert_eq!((ask.hopes(), ask.wishes().len()), (None, 0));
}

#[test]
fn wishing_for_a_thing_and_leaving_it_out_contradict_each_other() {
    for strength in [Strength::Must, Strength::Nice] {
        let faults =
            Ask::new("", [wish(strength, "gender:man"), wish(Strength::PleaseNot, "gender:man")]);
        let about = wish(strength, "gender:man").about().clone();
        assert_eq!(faults, Err(vec![MatchingError::Contradiction { about }]));
    }
    let fine = [wish(Strength::Must, "gender:woman"), wish(Strength::PleaseNot, "gender:man")];
    assert!(Ask::new("", fine).is_ok());
}

#[test]
fn a_wish_given_twice_stands_once_as_the_stronger() {
    let twice = [wish(Strength::Nice, "mode:phone"), wish(Strength::Must, "mode:phone")];
    assert_eq!(Ask::new("", twice).unwrap().wishes(), [wish(Strength::Must, "mode:phone")]);
}

#[test]
fn an_ask_has_limits_and_tells_them_all_at_once() {
    let topics = DEFAULT_TOPICS.iter().take(13);
    let many = topics.map(|t| wish(Strength::Nice, &format!("lived_experience:{t}")));
    assert_eq!(
        Ask::new(&"x".repeat(1_001), many),
        Err(vec![
            MatchingError::HopesTooLong { found_chars: 1_001, max_chars: 1_000 },
            MatchingError::TooManyWishes { found: 13, max: 12 },
        ])
    );
    let about = WishAbout::Mode(MeetingMode::Phone);
    for weight in [0, 4] {
        assert_eq!(
            Wish::new(Strength::Nice, about.clone(), weight),
            Err(MatchingError::WishWeight { found: weight })
        );
    }
    assert_eq!(Wish::new(Strength::Must, about, 3).unwrap().weight(), 1);
}

#[test]
fn hours_add_up_within_a_week() {
    let tuesday_evening = WeeklyHours::default().with(1, 36, 40).unwrap();
    assert_eq!(tuesday_evening.half_hour_count(), 4);
    assert_eq!(tuesday_evening.and(WeeklyHours::band(TimeBand::Evenings)), tuesday_evening);
    let split = tuesday_evening.with(3, 10, 11).unwrap();
    assert_eq!((split.longest_half_hours(), split.day_count()), (4, 2));
    let over_sunday_night = WeeklyHours::default().with(6, 46, 48).unwrap().with(0, 0, 2).unwrap();
    assert_eq!(over_sunday_night.longest_half_hours(), 4);
    assert_eq!(WeeklyHours::whole_week().longest_half_hours(), 336);
    let bands = [TimeBand::Mornings, TimeBand::Afternoons, TimeBand::Evenings, TimeBand::Nights];
    let day = bands.into_iter().map(WeeklyHours::band).reduce(WeeklyHours::or).unwrap();
    assert_eq!(day, WeeklyHours::whole_week());
    for (day, from, to) in [(7, 0, 1), (0, 2, 2), (0, 3, 2), (0, 0, 49)] {
        let odd = WeeklyHours::default().with(day, from, to);
        assert_eq!(odd, Err(MatchingError::HoursShape));
    }
}

#[test]
fn the_worker_is_asked_first_and_both_say_yes() {
    let first = proposed();
    assert_eq!(
        (first.shown_to_worker(), first.shown_to_participant()),
        (Shown::YourAnswer, Shown::Nothing)
    );
    let early = first.accept(Partner::Participant, by(Side::Participant, 2));
    assert_eq!(early, Err(MatchingError::NotAskedYet));
    let second = worker_said_yes();
    assert_eq!(
        (second.shown_to_worker(), second.shown_to_participant()),
        (Shown::Waiting, Shown::YourAnswer)
    );
    let again = second.accept(Partner::Worker, by(Side::Worker, 2));
    assert_eq!(again, Err(MatchingError::AlreadyAnswered));
    assert_eq!(*active().state(), State::Active { since_on: day(3) });
}

#[test]
fn a_worker_who_says_no_is_never_heard_of_by_the_person() {
    let ended = proposed().decline(Partner::Worker, by(Side::Worker, 2)).unwrap();
    assert_eq!(ended.shown_to_participant(), Shown::Nothing);
}

#[test]
fn neither_side_can_tell_who_said_not_this_time() {
    let coordinator = by(Side::Coordinator, 4);
    let by_person = worker_said_yes().decline(Partner::Participant, coordinator).unwrap();
    let by_worker = worker_said_yes().decline(Partner::Worker, coordinator).unwrap();
    let taken_back = worker_said_yes().withdraw(coordinator).unwrap();
    for ended in [by_person, by_worker, taken_back] {
        assert_eq!(ended.shown_to_worker(), Shown::NotGoingAhead);
        assert_eq!(ended.shown_to_participant(), Shown::NotGoingAhead);
        assert_eq!(ended.milestones(), []);
    }
}

#[test]
fn neither_side_can_tell_who_asked_for_a_break_or_closed() {
    let seen = Side::ALL.map(|side| {
        let paused = active().pause(Some(day(20)), by(side, 10)).unwrap();
        let closed = paused.clone().close(by(side, 12)).unwrap();
        [paused, closed].map(|r| (r.shown_to_worker(), r.shown_to_participant(), r.milestones()))
    });
    assert!(seen.iter().all(|s| *s == seen[0]));
}

#[test]
fn a_break_has_an_end_or_none_and_can_be_moved() {
    let paused = active().pause(Some(day(20)), by(Side::Participant, 10)).unwrap();
    assert!(paused.is_on_break(day(19)) && !paused.is_on_break(day(20)));
    let longer = paused.clone().pause(None, by(Side::Participant, 11)).unwrap();
    assert!(longer.is_on_break(day(30)));
    let back = longer.resume(by(Side::Participant, 12)).unwrap();
    assert_eq!(*back.state(), State::Active { since_on: day(12) });
    let past = active().pause(Some(day(10)), by(Side::Worker, 10));
    assert_eq!(past, Err(MatchingError::PauseInThePast));
    let until = |days: i32| day(10).checked_add(jiff::Span::new().days(days)).unwrap();
    assert!(active().pause(Some(until(366)), by(Side::Worker, 10)).is_ok());
    for far in [until(367), Date::MAX] {
        let long = active().pause(Some(far), by(Side::Worker, 10));
        assert_eq!(long, Err(MatchingError::PauseTooLong), "{far}");
    }
}

#[test]
fn opening_again_keeps_the_history_and_asks_the_other() {
    let closed = active().close(by(Side::Worker, 10)).unwrap();
    let steps = closed.history().len();
    let asked = closed.reopen(by(Side::Participant, 15)).unwrap();
    assert_eq!(
        (asked.shown_to_participant(), asked.shown_to_worker()),
        (Shown::Waiting, Shown::YourAnswer)
    );
    let open = asked.accept(Partner::Worker, by(Side::Worker, 16)).unwrap();
    assert_eq!(*open.state(), State::Active { since_on: day(16) });
    assert_eq!(open.history().len(), steps + 3);
    let began = [(day(3), Milestone::Began), (day(10), Milestone::ClosedForNow)];
    assert_eq!(open.milestones(), [began[0], began[1], (day(16), Milestone::Began)]);
}

#[test]
fn not_opening_again_leaves_the_two_closed_as_they_were() {
    let closed = active().close(by(Side::Worker, 10)).unwrap();
    let asked = closed.reopen(by(Side::Coordinator, 15)).unwrap();
    // The participant is asked first; for the worker nothing has changed.
    assert_eq!(asked.shown_to_participant(), Shown::YourAnswer);
    assert_eq!(asked.shown_to_worker(), Shown::ClosedForNow { on: day(10) });
    let said_no = asked.clone().decline(Partner::Participant, by(Side::Participant, 16)).unwrap();
    let taken_back = asked.withdraw(by(Side::Coordinator, 16)).unwrap();
    for ended in [said_no, taken_back] {
        assert_eq!(*ended.state(), State::Closed { on: day(10) });
    }
}

#[test]
fn a_step_that_does_not_fit_is_refused_by_name() {
    type Try = fn(Relationship) -> Result<Relationship, MatchingError>;
    let accept: Try = |r| r.accept(Partner::Worker, by(Side::Worker, 20));
    let decline: Try = |r| r.decline(Partner::Worker, by(Side::Worker, 20));
    let withdraw: Try = |r| r.withdraw(by(Side::Coordinator, 20));
    let pause: Try = |r| r.pause(None, by(Side::Worker, 20));
    let resume: Try = |r| r.resume(by(Side::Worker, 20));
    let close: Try = |r| r.close(by(Side::Worker, 20));
    let reopen: Try = |r| r.reopen(by(Side::Worker, 20));
    let hello: Try = |r| r.agree_hello(Some(7), by(Side::Worker, 20));
    let all = [
        (Step::Accept, accept),
        (Step::Decline, decline),
        (Step::Withdraw, withdraw),
        (Step::Pause, pause),
        (Step::Resume, resume),
        (Step::Close, close),
        (Step::Reopen, reopen),
        (Step::AgreeHello, hello),
    ];
    let paused = active().pause(None, by(Side::Worker, 4)).unwrap();
    let closed = active().close(by(Side::Worker, 4)).unwrap();
    let declined = proposed().decline(Partner::Worker, by(Side::Worker, 4)).unwrap();
    let withdrawn = proposed().withdraw(by(Side::Coordinator, 4)).unwrap();
    for (from, fine) in [
        (proposed(), vec![Step::Accept, Step::Decline, Step::Withdraw]),
        (active(), vec![Step::Pause, Step::Close, Step::AgreeHello]),
        (paused, vec![Step::Pause, Step::Resume, Step::Close, Step::AgreeHello]),
        (closed, vec![Step::Reopen]),
        (declined, vec![]),
        (withdrawn, vec![]),
    ] {
        for (step, take) in all {
            let wanted = if fine.contains(&step) {
                Ok(())
            } else {
                Err(MatchingError::WrongState { state: from.state().code(), step })
            };
            assert_eq!(take(from.clone()).map(|_| ()), wanted, "{step:?}");
        }
    }
}

#[test]
fn a_rhythm_is_agreed_and_can_be_dropped() {
    let weekly = active().agree_hello(Some(7), by(Side::Worker, 4)).unwrap();
    assert_eq!((active().hello_every_days(), weekly.hello_every_days()), (None, Some(7)));
    let none = weekly.agree_hello(None, by(Side::Worker, 5)).unwrap();
    assert_eq!(none.hello_every_days(), None);
    for found in [0, 367] {
        let wrong = active().agree_hello(Some(found), by(Side::Worker, 4));
        assert_eq!(wrong, Err(MatchingError::HelloRhythm { found, max: 366 }));
    }
}

#[test]
fn a_relationship_reads_back_as_it_was_kept() {
    let kept = active().pause(Some(day(20)), by(Side::Worker, 10)).unwrap();
    let json = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<Relationship>(&json).unwrap(), kept);
}

#[test]
fn every_code_has_words_in_both_languages() {
    let mut ids: Vec<String> = Vec::new();
    let mut all = |prefix: &str, codes: &[&str]| {
        let kebab = |c: &&str| c.replace('_', "-").to_lowercase();
        ids.extend(codes.iter().map(|c| format!("matching-{prefix}-{}", kebab(c))));
    };
    all("strength", &Strength::ALL.map(Strength::code));
    all("mode", &MeetingMode::ALL.map(MeetingMode::code));
    all("time", &TimeBand::ALL.map(TimeBand::code));
    all("fit", &Fit::ALL.map(Fit::code));
    all("reason", &ReasonAbout::CODES);
    all("limit", &HardLimit::ALL.map(HardLimit::code));
    all("component", &Component::ALL.map(Component::code));
    all("because", &FunnelStep::ALL.map(FunnelStep::code));
    all("nobody", &WhyNobody::ALL.map(WhyNobody::code));
    all("relax", &Relax::CODES);
    all("answer", &Answer::ALL.map(Answer::code));
    all("step", &Step::ALL.map(Step::code));
    all("milestone", &Milestone::ALL.map(Milestone::code));
    all("worker-state", &WorkerState::ALL.map(WorkerState::code));
    all("state", &["proposed", "active", "paused", "closed", "declined", "withdrawn"]);
    all("to-participant", &Shown::CODES);
    all("to-worker", &Shown::CODES);
    all("fault", &MatchingError::CODES);
    for file in [
        include_str!("../../../server/locales/en/matching.ftl"),
        include_str!("../../../server/locales/es/matching.ftl"),
    ] {
        for id in &ids {
            assert!(file.lines().any(|line| line.starts_with(&format!("{id} ="))), "{id}");
        }
    }
}

/// Takes random steps, by random people; a refused step changes nothing.
fn walk(steps: &[(u8, u8)]) -> Vec<Relationship> {
    walk_from(proposed(), steps)
}

fn walk_from(start: Relationship, steps: &[(u8, u8)]) -> Vec<Relationship> {
    let mut seen = vec![start];
    for (step, side) in steps {
        let r = seen[seen.len() - 1].clone();
        let mark = by(Side::ALL[usize::from(*side % 3)], 5);
        let next = match step % 8 {
            0 => r.accept(Partner::Worker, mark),
            1 => r.accept(Partner::Participant, mark),
            2 => r.decline(Partner::Worker, mark),
            3 => r.decline(Partner::Participant, mark),
            4 => r.pause(None, mark),
            5 => r.resume(mark),
            6 => r.close(mark),
            _ => r.reopen(mark),
        };
        seen.extend(next);
    }
    seen
}

proptest! {
    #[test]
    fn nothing_begins_without_a_yes_from_both(steps in prop::collection::vec((0_u8..8, 0_u8..3), 0..12)) {
        for pair in walk(&steps).windows(2) {
            if let (State::Proposed(before), State::Active { .. }) = (pair[0].state(), pair[1].state()) {
                let yes = [before.worker_answer, before.person_answer];
                prop_assert!(yes.contains(&Answer::Yes) && yes.contains(&Answer::Asked));
            }
            prop_assert!(pair[1].history().starts_with(pair[0].history()));
        }
    }

    #[test]
    fn what_is_shown_never_depends_on_who_took_the_last_step(
        steps in prop::collection::vec((0_u8..7, 0_u8..3), 0..12),
        sides in prop::collection::vec(0_u8..3, 12),
        (a_side, b_side) in (0_u8..3, 0_u8..3),
    ) {
        let other: Vec<(u8, u8)> = steps.iter().zip(sides).map(|((s, _), side)| (*s, side)).collect();
        // A break is ended by whoever took it: all of them are one side's in each run.
        let breaks = |steps: Vec<(u8, u8)>, by: u8| -> Vec<(u8, u8)> {
            steps.into_iter().map(|(s, side)| (s, if s == 4 || s == 5 { by } else { side })).collect()
        };
        let (one, two) = (walk(&breaks(steps, a_side)), walk(&breaks(other, b_side)));
        for (a, b) in one.iter().zip(&two) {
            prop_assert_eq!(a.shown_to_worker(), b.shown_to_worker());
            prop_assert_eq!(a.shown_to_participant(), b.shown_to_participant());
            prop_assert_eq!(a.milestones(), b.milestones());
        }
    }
}

#[test]
fn every_facet_can_be_wished_for() {
    for facet in Facet::ALL {
        let raw = match facet {
            Facet::Languages => "es",
            Facet::LivedExperience => "no_home",
            facet => facet.answers()[0],
        };
        assert!(WishAbout::facet(facet, raw, &Topics::default()).is_some(), "{facet:?}");
    }
}
