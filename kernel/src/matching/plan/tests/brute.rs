//! Tiny problems, every plan tried.

use super::made::{Dice, instance};
use crate::matching::plan::solve::plan_among;
use crate::matching::plan::{Instance, Load, Pair, Standing, pricing, solve};

/// The most any plan is worth, by trying them all.
fn best(instance: &Instance) -> i64 {
    let rows: Vec<Vec<Pair>> = (0..u32::try_from(instance.participants()).expect("tiny"))
        .map(|participant| instance.pairs_of(participant).collect())
        .collect();
    let mut filled = vec![0_u32; instance.workers()];
    tried(instance, &rows, &mut filled)
}

fn tried(instance: &Instance, rows: &[Vec<Pair>], filled: &mut [u32]) -> i64 {
    let Some((row, rest)) = rows.split_first() else { return 0 };
    let mut best = tried(instance, rest, filled);
    for pair in row {
        let worker = pair.worker as usize;
        let load = &instance.loads[worker];
        if filled[worker] < load.places() {
            let cost = load.cost(filled[worker]);
            filled[worker] += 1;
            best = best.max(pair.worth - cost + tried(instance, rest, filled));
            filled[worker] -= 1;
        }
    }
    best
}

#[test]
fn twenty_thousand_tiny_problems_are_solved_as_well_as_by_trying_every_plan() {
    let mut dice = Dice(1);
    for case in 0..20_000 {
        let (people, workers) = (dice.below(6), dice.below(5));
        let instance = instance(&mut dice, people, workers);
        let right = best(&instance);
        let plan = solve(&instance, |_| ()).expect("a proof");
        assert_eq!((plan.value(), plan.bound()), (right, right), "case {case}: {instance:?}");
        // Beginning with one pair of each person, the others must come in by their prices.
        let few = pricing::seated(&mut &instance, 1, &mut |_| ()).expect("taken");
        let plan = plan_among(&mut &instance, &few).expect("a proof");
        assert_eq!(plan.value(), right, "case {case} priced");
    }
}

#[test]
fn the_prices_of_a_tiny_problem_say_what_one_more_place_is_worth() {
    // Two people want the one place; the second would be worth 30 there and has nowhere to go.
    let mut instance = Instance::new(vec![Load::of(1)]).expect("small");
    instance.add(&[Pair { worker: 0, worth: 50 }]).expect("small");
    instance.add(&[Pair { worker: 0, worth: 30 }]).expect("small");
    let mut standing = Standing::begin(instance);
    let plan = standing.plan().expect("a proof");
    assert_eq!((plan.value(), plan.worker_of()), (50, &[Some(0), None][..]));
    assert!((30..=50).contains(&plan.prices()[0]));
    standing.set_load(0, Load::of(2)).expect("taken");
    assert_eq!(standing.plan().expect("a proof").value(), 80);
}
