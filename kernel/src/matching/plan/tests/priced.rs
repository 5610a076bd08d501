//! Problems with more pairs than are looked at first.

use super::made::Dice;
use crate::matching::plan::{
    Instance, Load, Pair, Stage, Standing, pricing, solve, solve_candidates,
};

fn wide(seed: u64, people: u32, workers: u32, grain: i64) -> Instance {
    let mut dice = Dice(seed);
    let loads = (0..workers).map(|_| Load::of(u32::try_from(dice.below(4)).expect("small")));
    let mut instance = Instance::new(loads.collect()).expect("small");
    for _ in 0..people {
        let top = dice.between(10_000, 20_000);
        let pair = |worker| {
            let regret = dice.between(0, 10_000 / grain) * grain;
            Pair { worker, worth: top - regret }
        };
        instance.add(&(0..workers).map(pair).collect::<Vec<_>>()).expect("small");
    }
    instance
}

/// The same plan's value by another road: everybody arrives one after the other.
fn by_paths_alone(instance: &Instance) -> i64 {
    let workers = u32::try_from(instance.workers()).expect("few");
    let load = |worker| instance.load(worker).cloned().expect("there");
    let empty = Instance::new((0..workers).map(load).collect()).expect("small");
    let mut standing = Standing::begin(empty);
    for participant in 0..u32::try_from(instance.participants()).expect("few") {
        let pairs: Vec<Pair> = instance.pairs_of(participant).collect();
        standing.arrive(&pairs).expect("taken");
    }
    standing.plan().expect("a proof").value()
}

#[test]
fn looking_at_the_likeliest_few_first_gives_a_plan_worth_the_same() {
    let mut is_priced = false;
    for (seed, grain) in [(1, 1), (2, 1), (3, 1_000), (4, 10_000)] {
        let instance = wide(seed, 120, 60, grain);
        let all = by_paths_alone(&instance);
        let told = &mut |stage| {
            is_priced |= matches!(stage, Stage::Pricing { participants: 1.. });
        };
        let priced = solve_candidates(&mut &instance, told).expect("taken").expect("a proof");
        assert_eq!(priced.value(), all, "seed {seed}");
        assert_eq!(solve(&instance, |_| ()).expect("a proof").value(), all, "seed {seed}");
        let standing = Standing::begin(instance);
        assert_eq!(standing.plan().expect("a proof").value(), all, "seed {seed}");
    }
    assert!(is_priced, "no case had a better pair outside the first few");
}

#[test]
fn prices_that_are_far_from_right_give_a_plan_worth_the_same() {
    let instance = wide(9, 120, 60, 10_000);
    let right = by_paths_alone(&instance);
    for price in [0, 1, 5_000, 1_000_000] {
        let standing = Standing::begin_from(instance.clone(), &vec![price; 60]);
        assert_eq!(standing.plan().expect("a proof").value(), right, "from {price}");
    }
    let few_prices = Standing::begin_from(instance, &[7]);
    assert_eq!(few_prices.plan().expect("a proof").value(), right);
}

#[test]
fn where_everybody_would_gain_the_same_from_everyone_not_all_look_at_the_same_few() {
    let mut instance = Instance::new(vec![Load::of(3); 100]).expect("small");
    let row: Vec<Pair> = (0..100).map(|worker| Pair { worker, worth: 10_000 }).collect();
    for _ in 0..320 {
        instance.add(&row).expect("small");
    }
    let few = pricing::likeliest(&mut &instance, &[0; 100], pricing::FEW).expect("taken");
    let mut looked_at = [0; 100];
    for participant in 0..320 {
        few.pairs_of(participant).for_each(|pair| looked_at[pair.worker as usize] += 1);
    }
    // 320 people look at 12 of 100 each: 38 look at each worker, give or take.
    assert!(looked_at.iter().all(|count| (10..=90).contains(count)), "{looked_at:?}");
    assert_eq!(solve(&instance, |_| ()).expect("a proof").value(), 3_000_000);
}
