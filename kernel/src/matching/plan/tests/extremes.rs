//! Ties everywhere, one worker for all, nobody, no places, and numbers at the edge of what is taken.

use super::made::Dice;
use crate::matching::plan::{
    Instance, Load, Pair, Plan, REGRET_MAX, Refused, SIZE_MAX, Standing, Step, Unproved, prove,
    solve,
};

fn instance(places: &[u32], rows: &[Vec<(u32, i64)>]) -> Instance {
    let loads = places.iter().map(|places| Load::of(*places)).collect();
    let mut instance = Instance::new(loads).expect("taken");
    for row in rows {
        let pairs: Vec<Pair> =
            row.iter().map(|(worker, worth)| Pair { worker: *worker, worth: *worth }).collect();
        instance.add(&pairs).expect("taken");
    }
    instance
}

fn plan(instance: &Instance) -> Plan {
    solve(instance, |_| ()).expect("a proof")
}

#[test]
fn nobody_and_nothing_have_a_plan_too() {
    assert_eq!(plan(&Instance::default()).value(), 0);
    assert_eq!(plan(&instance(&[3, 0], &[])).value(), 0);
    let lonely = plan(&instance(&[], &[vec![], vec![]]));
    assert_eq!((lonely.matched(), lonely.value()), (0, 0));
    let absent = plan(&instance(&[0, 0], &[vec![(0, 5), (1, 7)], vec![]]));
    assert_eq!((absent.matched(), absent.bound()), (0, 0));
}

#[test]
fn where_all_is_equal_all_places_are_filled() {
    let row: Vec<(u32, i64)> = (0..10).map(|worker| (worker, 10_000)).collect();
    let tied = instance(&[3; 10], &vec![row; 40]);
    let plan = plan(&tied);
    assert_eq!((plan.matched(), plan.value()), (30, 300_000));
}

#[test]
fn one_worker_for_everybody_takes_the_worthiest() {
    let mut dice = Dice(3);
    let mut worths: Vec<i64> = (0..500).map(|_| dice.between(1, 20_000)).collect();
    let rows: Vec<Vec<(u32, i64)>> = worths.iter().map(|worth| vec![(0, *worth)]).collect();
    let plan = plan(&instance(&[70], &rows));
    worths.sort_unstable();
    assert_eq!(plan.value(), worths.iter().rev().take(70).sum::<i64>());
}

#[test]
fn a_pair_worth_less_than_waiting_is_not_made() {
    let plan = plan(&instance(&[5], &[vec![(0, -1)], vec![(0, 0)], vec![(0, 1)]]));
    assert_eq!((plan.worker_of()[0], plan.worker_of()[2], plan.value()), (None, Some(0), 1));
}

#[test]
fn more_places_than_anybody_could_count_take_no_room() {
    let plan = plan(&instance(&[u32::MAX, u32::MAX], &[vec![(0, 3), (1, 4)]]));
    assert_eq!(plan.value(), 4);
    let mut standing = Standing::begin(instance(&[u32::MAX], &[vec![(0, 3)]]));
    standing.set_load(0, Load::of(0)).expect("taken");
    assert_eq!(standing.plan().expect("a proof").value(), 0);
    standing.set_load(0, Load::of(u32::MAX)).expect("taken");
    assert_eq!(standing.plan().expect("a proof").value(), 3);
}

#[test]
fn worths_at_the_edge_are_exact_and_beyond_it_refused() {
    let edge = i64::try_from(SIZE_MAX / 4).expect("it fits");
    let rows = [
        vec![(0, edge), (1, edge - REGRET_MAX)],
        vec![(0, edge - 1), (1, edge - REGRET_MAX)],
        vec![(0, edge - 2), (1, edge - 5)],
        vec![(0, -edge), (1, -edge + 1)],
    ];
    let big = instance(&[1, 1], &rows);
    // The third gives up 3 with worker 1; either of the others would give up 2^29.
    let most = edge + (edge - 5);
    assert_eq!(plan(&big).value(), most);
    let mut standing = Standing::begin(big.clone());
    standing.withdraw(0).expect("taken");
    assert_eq!(standing.plan().expect("a proof").value(), edge - 1 + edge - 5);
    let mut more = big;
    let over = [Pair { worker: 0, worth: i64::MAX }];
    assert_eq!(more.add(&over), Err(Refused::TooLarge));
    assert_eq!(more.add(&[Pair { worker: 0, worth: i64::MIN }]), Err(Refused::TooLarge));
    let apart = [Pair { worker: 0, worth: 0 }, Pair { worker: 1, worth: -REGRET_MAX - 1 }];
    assert_eq!(more.add(&apart), Err(Refused::TooFarApart));
    assert_eq!(more.add(&[Pair { worker: 2, worth: 0 }]), Err(Refused::NoSuchWorker));
}

#[test]
fn costs_at_the_edge_are_exact_too() {
    let most = i64::try_from(SIZE_MAX / 2).expect("it fits");
    let load = Load::with_steps(2, vec![Step { up_to: 1, cost: 0 }, Step { up_to: 2, cost: most }]);
    let mut instance = Instance::new(vec![load.expect("costs rise")]).expect("taken");
    instance.add(&[Pair { worker: 0, worth: 7 }]).expect("taken");
    instance.add(&[Pair { worker: 0, worth: 9 }]).expect("taken");
    assert_eq!(plan(&instance).value(), 9);
    let dear = Load::with_steps(9, vec![Step { up_to: 9, cost: most }]).expect("costs rise");
    assert_eq!(Instance::new(vec![dear]).map(|_| ()), Err(Refused::TooLarge));
    let falling = vec![Step { up_to: 1, cost: 5 }, Step { up_to: 2, cost: 4 }];
    assert_eq!(Load::with_steps(2, falling), Err(Refused::LoadNotConvex));
    assert_eq!(Load::with_steps(2, vec![Step { up_to: 1, cost: -1 }]), Err(Refused::LoadNotConvex));
}

#[test]
fn what_is_not_proved_is_no_plan() {
    let one = instance(&[1, 1], &[vec![(0, 5)], vec![(0, 3)]]);
    let told = |workers: &[Option<u32>], prices: &[i64]| {
        prove(&mut &one, workers.to_vec(), prices.to_vec()).map(|plan| plan.value())
    };
    assert_eq!(told(&[Some(0), None], &[3, 0]), Ok(5));
    assert_eq!(told(&[None, Some(0)], &[3, 0]), Err(Unproved::Gap { value: 3, bound: 5 }));
    assert_eq!(told(&[Some(0), None], &[0, 0]), Err(Unproved::Gap { value: 5, bound: 8 }));
    assert_eq!(told(&[Some(0), Some(0)], &[3, 0]), Err(Unproved::TooMany { worker: 0 }));
    assert_eq!(told(&[Some(1), None], &[3, 0]), Err(Unproved::NotAPair { participant: 0 }));
    assert_eq!(told(&[Some(9), None], &[3, 0]), Err(Unproved::NotAPair { participant: 0 }));
    assert_eq!(told(&[Some(0), None], &[3, -1]), Err(Unproved::PriceBelowNothing { worker: 1 }));
    assert_eq!(told(&[Some(0)], &[3, 0]), Err(Unproved::Shape));
}

#[test]
fn a_worker_with_a_place_less_keeps_the_costs_of_the_places_left() {
    let steps = vec![Step { up_to: 1, cost: 0 }, Step { up_to: 3, cost: 300 }];
    let load = Load::with_steps(4, steps).expect("costs rise");
    assert_eq!((0..5).map(|place| load.cost(place)).collect::<Vec<_>>(), [0, 300, 300, 300, 300]);
    assert_eq!(load.cost_of(4), 900);
    let rest = load.without_first();
    assert_eq!((rest.places(), rest.cost(0), rest.cost_of(3)), (3, 300, 900));
    assert_eq!(rest.without_first().without_first().without_first().cost(0), 300);
}
