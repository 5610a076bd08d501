//! The same problem told in another order is the same plan; a small change does what it must.

use super::made::{Dice, instance};
use crate::matching::plan::{Draft, Drafted, Instance, Load, Pair, Refused, Waiting, solve};

type Told = (Vec<(u64, Load)>, Vec<(u64, i64, Vec<(u64, i64)>)>);

fn drafted(told: &Told) -> Drafted<u64, u64> {
    let mut draft = Draft::default();
    for (name, load) in &told.0 {
        draft.worker(*name, load.clone()).expect("new");
    }
    for (name, tier, pairs) in &told.1 {
        draft.waits(*name, *tier, pairs.clone()).expect("new");
    }
    draft.finish().expect("taken")
}

fn shuffle<T>(dice: &mut Dice, all: &mut [T]) {
    for end in (1..all.len()).rev() {
        all.swap(end, usize::try_from(dice.below(end as u64 + 1)).expect("small"));
    }
}

fn told(dice: &mut Dice, grain: i64) -> Told {
    let workers = (0..12).map(|name| (name * 7 % 31, Load::of(2))).collect::<Vec<_>>();
    let names: Vec<u64> = workers.iter().map(|(name, _)| *name).collect();
    let people = (0..40).map(|name| {
        let worth = |dice: &mut Dice| dice.between(1, 5) * grain;
        let pairs = names.iter().map(|worker| (*worker, worth(dice))).collect();
        (name * 13 % 101, i64::from(name % 9 == 0), pairs)
    });
    let people = people.collect();
    (workers, people)
}

#[test]
fn a_problem_told_in_another_order_gives_the_same_plan_to_the_letter() {
    let mut dice = Dice(5);
    for grain in [1, 1_000] {
        let mut told = told(&mut dice, grain);
        let first = drafted(&told);
        let plan = solve(&first.instance, |_| ()).expect("a proof");
        for _ in 0..50 {
            shuffle(&mut dice, &mut told.0);
            shuffle(&mut dice, &mut told.1);
            for (_, _, pairs) in &mut told.1 {
                shuffle(&mut dice, pairs);
            }
            let again = drafted(&told);
            assert_eq!(
                (&again.participants, &again.workers),
                (&first.participants, &first.workers)
            );
            assert_eq!(solve(&again.instance, |_| ()).expect("a proof"), plan);
        }
    }
}

#[test]
fn names_stand_once_and_are_known() {
    let mut draft: Draft<u8, u8> = Draft::default();
    draft.worker(1, Load::of(1)).expect("new");
    assert_eq!(draft.worker(1, Load::of(2)), Err(Refused::Twice));
    draft.waits(1, 0, vec![(2, 5)]).expect("new");
    assert_eq!(draft.finish().map(|_| ()), Err(Refused::NoSuchWorker));
    let mut draft: Draft<u8, u8> = Draft::default();
    draft.worker(1, Load::of(1)).expect("new");
    draft.waits(1, 0, vec![(1, 5), (1, 6)]).expect("new");
    assert_eq!(draft.finish().map(|_| ()), Err(Refused::Twice));
}

#[test]
fn somebody_overdue_is_never_passed_over_for_a_better_score() {
    // Three people, two places: the overdue one fits worst and blocks a worth of 20,000.
    let mut draft = Draft::default();
    draft.worker("Rosa", Load::of(1)).expect("new");
    draft.worker("Tomasz", Load::of(1)).expect("new");
    draft.waits("a", 0, vec![("Rosa", 20_000), ("Tomasz", 20_000)]).expect("new");
    draft.waits("b", 0, vec![("Rosa", 20_000), ("Tomasz", 20_000)]).expect("new");
    draft.waits("c", 1, vec![("Tomasz", 1)]).expect("new");
    let drafted = draft.finish().expect("taken");
    let plan = solve(&drafted.instance, |_| ()).expect("a proof");
    assert_eq!(plan.worker_of()[2], Some(1));
    assert_eq!(plan.matched(), 2);
}

#[test]
fn worths_that_would_outweigh_a_tier_are_refused() {
    let mut draft = Draft::default();
    draft.worker(1, Load::of(1)).expect("new");
    draft.waits(1, 0, vec![(1, 1 << 36)]).expect("new");
    draft.waits(2, 1, vec![(1, 5)]).expect("new");
    assert_eq!(draft.finish().map(|_| ()), Err(Refused::TierTooLow));
}

#[test]
fn waiting_costs_more_until_the_promise_and_then_goes_up_in_tiers() {
    let at = |wait_days| Waiting { wait_days, promise_days: 42, urgency: 0 };
    // 10,000 (1 + (t/42)^2): worked out by hand for 0, 21 and 42 days.
    assert_eq!([0, 21, 42, 400].map(|days| at(days).price()), [10_000, 12_500, 20_000, 20_000]);
    let tiers = [42, 43, 71, 72, 101, 102, 281, 282, 9_999].map(|days| at(days).tier());
    assert_eq!(tiers, [0, 1, 1, 2, 2, 3, 8, 9, 9]);
    let urgent = Waiting { urgency: 2_500, ..at(0) };
    assert_eq!(urgent.price(), 12_500);
    assert_eq!(Waiting { promise_days: 0, ..at(1) }.price(), 20_000);
}

#[test]
fn more_choice_more_places_and_more_people_never_lower_the_value() {
    let mut dice = Dice(77);
    for _ in 0..300 {
        let before = instance(&mut dice, 8, 4);
        let value = |instance: &Instance| solve(instance, |_| ()).expect("a proof").value();
        let first = value(&before);
        let mut more = before.clone();
        more.add(&[Pair { worker: 0, worth: 5_000 }]).expect("small");
        assert!(value(&more) >= first);
        let mut wider = before.clone();
        let load = Load::of(wider.loads[1].places() + 1);
        if wider.loads[1].cost(u32::MAX) == 0 {
            wider.change_load(1, load).expect("small");
            assert!(value(&wider) >= first);
        }
    }
}
