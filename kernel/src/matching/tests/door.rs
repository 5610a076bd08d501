//! A break belongs to whoever took it, and a closed door is not tried again and again.

use proptest::prelude::*;

use super::*;
use crate::access::Tie;

fn closed_by(side: Side) -> Relationship {
    active().close(by(side, 4)).unwrap()
}

#[test]
fn a_break_is_ended_by_whoever_took_it_or_a_coordinator() {
    for (taker, other) in [(Side::Participant, Side::Worker), (Side::Worker, Side::Participant)] {
        for until in [None, Some(day(20))] {
            let paused = active().pause(until, by(taker, 10)).unwrap();
            let not_theirs = Err(MatchingError::NotTheirBreak);
            assert_eq!(paused.clone().resume(by(other, 12)), not_theirs);
            // Moving the end to tomorrow would be ending it.
            assert_eq!(paused.clone().pause(Some(day(13)), by(other, 12)), not_theirs);
            assert!(paused.clone().resume(by(taker, 12)).is_ok());
            assert!(paused.clone().resume(by(Side::Coordinator, 12)).is_ok());
            let moved = paused.pause(Some(day(25)), by(Side::Coordinator, 12)).unwrap();
            assert_eq!(moved.clone().resume(by(other, 13)), not_theirs);
            assert!(moved.resume(by(taker, 13)).is_ok());
        }
    }
}

#[test]
fn a_break_that_is_over_holds_nobody() {
    let paused = active().pause(Some(day(20)), by(Side::Participant, 10)).unwrap();
    assert!(paused.clone().resume(by(Side::Worker, 19)).is_err());
    assert!(paused.clone().resume(by(Side::Worker, 20)).is_ok());
    // A new break after that one is the other's own.
    let new = paused.pause(None, by(Side::Worker, 21)).unwrap();
    assert!(new.clone().resume(by(Side::Participant, 22)).is_err());
    assert!(new.resume(by(Side::Worker, 22)).is_ok());
}

#[test]
fn a_worker_asks_again_once_and_only_where_they_closed_themself() {
    for side in [Side::Participant, Side::Coordinator] {
        let asked = closed_by(side).reopen(by(Side::Worker, 5));
        assert_eq!(asked, Err(MatchingError::NotTheirsToReopen), "{side:?}");
    }
    let asked = closed_by(Side::Worker).reopen(by(Side::Worker, 5)).unwrap();
    let said_no = asked.clone().decline(Partner::Participant, by(Side::Participant, 6)).unwrap();
    let taken_back = asked.clone().decline(Partner::Worker, by(Side::Worker, 6)).unwrap();
    let withdrawn = asked.withdraw(by(Side::Coordinator, 6)).unwrap();
    for ended in [said_no, taken_back, withdrawn] {
        assert!(!ended.may_ask_again(Side::Worker));
        assert!(ended.clone().reopen(by(Side::Worker, 7)).is_err());
        assert!(ended.reopen(by(Side::Participant, 7)).is_ok());
    }
}

#[test]
fn a_worker_who_said_no_to_opening_again_does_not_ask_for_it_either() {
    let asked = closed_by(Side::Worker).reopen(by(Side::Participant, 5)).unwrap();
    let ended = asked.decline(Partner::Worker, by(Side::Worker, 6)).unwrap();
    assert!(!ended.may_ask_again(Side::Worker));
    assert!(ended.may_ask_again(Side::Participant));
}

#[test]
fn who_asks_to_open_again_reads_nothing_until_the_other_has_said_yes() {
    let by_worker = closed_by(Side::Worker).reopen(by(Side::Worker, 5)).unwrap();
    assert_eq!(by_worker.links(), [(Partner::Participant, Tie::Offered)]);
    let by_person = closed_by(Side::Worker).reopen(by(Side::Participant, 5)).unwrap();
    assert_eq!(by_person.links(), [(Partner::Worker, Tie::Offered)]);
    let by_coordinator = closed_by(Side::Participant).reopen(by(Side::Coordinator, 5)).unwrap();
    assert_eq!(by_coordinator.links(), [(Partner::Participant, Tie::Offered)]);
    let half = by_coordinator.accept(Partner::Participant, by(Side::Participant, 6)).unwrap();
    assert_eq!(half.links(), [(Partner::Worker, Tie::Offered)]);
    // A first suggestion is read by both until both have answered.
    let both = [(Partner::Worker, Tie::Offered), (Partner::Participant, Tie::Offered)];
    assert_eq!(worker_said_yes().links(), both);
}

#[test]
fn what_a_coordinator_asks_the_participant_changes_nothing_for_the_worker() {
    let closed = closed_by(Side::Worker);
    let asked = closed.clone().reopen(by(Side::Coordinator, 5)).unwrap();
    let said_no = asked.clone().decline(Partner::Participant, by(Side::Participant, 6)).unwrap();
    let withdrawn = asked.clone().withdraw(by(Side::Coordinator, 6)).unwrap();
    for now in [&asked, &said_no, &withdrawn] {
        assert_eq!(now.shown_to_worker(), closed.shown_to_worker());
        assert!(now.may_ask_again(Side::Worker));
        assert_eq!(now.milestones(), closed.milestones());
        assert!(!now.asked_in_vain(Partner::Worker));
    }
    // Their asking meanwhile is their yes, and the participant answers both at once.
    let both = asked.reopen(by(Side::Worker, 6)).unwrap();
    assert_eq!(both.shown_to_worker(), Shown::Waiting);
    let open = both.accept(Partner::Participant, by(Side::Participant, 7)).unwrap();
    assert_eq!(*open.state(), State::Active { since_on: day(7) });
}

#[test]
fn who_said_yes_to_opening_again_is_told_that_it_stays_closed() {
    let asked = closed_by(Side::Participant).reopen(by(Side::Participant, 5)).unwrap();
    assert!(!asked.asked_in_vain(Partner::Participant));
    let said_no = asked.decline(Partner::Worker, by(Side::Worker, 6)).unwrap();
    assert!(said_no.asked_in_vain(Partner::Participant));
    assert!(!said_no.asked_in_vain(Partner::Worker));
    let through = closed_by(Side::Participant).reopen(by(Side::Coordinator, 5)).unwrap();
    let through = through.accept(Partner::Participant, by(Side::Participant, 6)).unwrap();
    let through = through.decline(Partner::Worker, by(Side::Worker, 7)).unwrap();
    assert!(through.asked_in_vain(Partner::Participant));
    // Whoever says no themself is told nothing they do not know.
    let own = closed_by(Side::Worker).reopen(by(Side::Coordinator, 5)).unwrap();
    let own = own.decline(Partner::Participant, by(Side::Participant, 6)).unwrap();
    assert!(!own.asked_in_vain(Partner::Participant));
}

proptest! {
    #[test]
    fn nothing_a_worker_does_alone_after_the_participant_closed_links_them_again(
        before in prop::collection::vec((0_u8..8, 0_u8..3), 0..12),
        after in prop::collection::vec(0_u8..8, 1..12),
    ) {
        let walked = walk_from(active(), &before);
        let last = walked[walked.len() - 1].clone();
        // Whatever came before, the participant closes; where that does not fit, there is no door.
        if let Ok(closed) = last.close(by(Side::Participant, 6)) {
            let worker = u8::try_from(Side::ALL.iter().position(|s| *s == Side::Worker).unwrap());
            let worker = worker.unwrap();
            // 1 and 3 are the participant's own answers.
            let own: Vec<(u8, u8)> = after
                .iter()
                .filter(|step| !matches!(**step, 1 | 3))
                .map(|step| (*step, worker))
                .collect();
            for now in walk_from(closed, &own) {
                let held = now.links().iter().any(|(holder, _)| *holder == Partner::Worker);
                prop_assert!(!held, "{:?}", now.state());
                prop_assert!(now.shown_to_worker() != Shown::YourAnswer);
            }
        }
    }
}
