//! The choice among plans that are worth the same.

use super::made::{Dice, instance};
use crate::matching::plan::{
    Instance, Load, Pair, Standing, WEIGHT_MAX, among_equals, mixed, solve,
};

/// Every plan with what it is worth.
fn plans(instance: &Instance) -> Vec<(i64, Vec<Option<u32>>)> {
    let mut all = vec![(0, Vec::new(), vec![0_u32; instance.workers()])];
    for participant in 0..u32::try_from(instance.participants()).expect("tiny") {
        let mut longer = Vec::new();
        for (value, given, filled) in all {
            for pair in instance.pairs_of(participant) {
                let (worker, mut filled) = (pair.worker as usize, filled.clone());
                let load = instance.load(pair.worker).expect("there");
                if filled[worker] < load.places() {
                    let value = value + pair.worth - load.cost(filled[worker]);
                    filled[worker] += 1;
                    longer.push((value, [&given[..], &[Some(pair.worker)]].concat(), filled));
                }
            }
            longer.push((value, [&given[..], &[None]].concat(), filled));
        }
        all = longer;
    }
    all.into_iter().map(|(value, given, _)| (value, given)).collect()
}

fn weight(given: &[Option<u32>], wish: &dyn Fn(u32, u32) -> u32) -> u64 {
    let pairs = (0_u32..).zip(given).filter_map(|(who, worker)| Some((who, (*worker)?)));
    pairs.map(|(who, worker)| u64::from(wish(who, worker))).sum()
}

#[test]
fn of_all_best_plans_the_one_that_weighs_most_is_chosen() {
    let mut dice = Dice(11);
    let mut several = 0;
    for case in 0..1_500 {
        let (people, workers) = (dice.below(5), 1 + dice.below(3));
        let instance = instance(&mut dice, people, workers);
        let coarse = move |who: u32, worker: u32| mixed(case, who.into(), worker.into()) / 400_000;
        let fine = move |who: u32, worker: u32| mixed(case + 9, who.into(), worker.into());
        let plan = solve(&instance, |_| ()).expect("a proof");
        let chosen = among_equals(&instance, plan.clone(), &[&coarse, &fine]);
        let chosen = chosen.expect("taken").expect("a proof");
        assert_eq!(chosen.value(), plan.value(), "case {case}");
        let best = plans(&instance).into_iter().filter(|(value, _)| *value == plan.value());
        let best: Vec<Vec<Option<u32>>> = best.map(|(_, given)| given).collect();
        several += usize::from(best.len() > 1);
        let weigh = |given: &[Option<u32>]| (weight(given, &coarse), weight(given, &fine));
        let most = best.iter().map(|given| weigh(given)).max().expect("there is one");
        assert_eq!(weigh(chosen.worker_of()), most, "case {case}: {instance:?}");
    }
    assert!(several > 100, "only {several} cases had a choice");
}

#[test]
fn a_plan_that_came_about_step_by_step_becomes_the_same_as_one_from_nothing() {
    let mut dice = Dice(12);
    let mut differed = 0;
    for case in 0..200 {
        let workers = 4_u32;
        let rows: Vec<Vec<Pair>> = (0..12)
            .map(|_| {
                let pair = |worker| Pair { worker, worth: dice.between(1, 3) * 1_000 };
                (0..workers).map(pair).collect()
            })
            .collect();
        let empty = || Instance::new(vec![Load::of(2); 4]).expect("small");
        let mut standing = Standing::begin(empty());
        let mut instance = empty();
        for row in &rows {
            standing.arrive(row).expect("taken");
            instance.add(row).expect("small");
        }
        let by_steps = standing.plan().expect("a proof");
        let at_once = solve(&instance, |_| ()).expect("a proof");
        differed += usize::from(by_steps.worker_of() != at_once.worker_of());
        let wish = move |who: u32, worker: u32| mixed(case, who.into(), worker.into());
        let chosen = |plan| {
            let chosen = among_equals(&instance, plan, &[&wish]).expect("taken");
            chosen.expect("a proof").worker_of().to_vec()
        };
        assert_eq!(chosen(by_steps), chosen(at_once), "case {case}");
    }
    assert!(differed > 50, "only {differed} cases were worth choosing in");
}

#[test]
fn a_mixed_number_is_the_same_every_time_and_never_too_large() {
    assert_eq!(mixed(1, 2, 3), mixed(1, 2, 3));
    assert_ne!(mixed(1, 2, 3), mixed(1, 3, 2));
    assert_ne!(mixed(1, 2, 3), mixed(2, 2, 3));
    assert!((0..2_000).all(|who| mixed(7, who, 5) < WEIGHT_MAX));
}
