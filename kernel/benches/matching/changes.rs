//! One change at a time: how long each took.

use std::time::Instant;

use kernel::matching::plan::{Instance, Load, Pair, Standing};

/// How many of each kind of change.
const EACH: u32 = 2_000;
/// The same changes are made so many times, and each counts as long as its shortest: other work on
/// the machine then counts for little.
const TIMES: usize = 7;

pub fn measure(file: &str, whole: &Instance) {
    let workers = u32::try_from(whole.workers()).expect("few");
    let people = u32::try_from(whole.participants()).expect("few");
    let load = |worker| whole.load(worker).cloned().unwrap_or_default();
    let mut instance = Instance::new((0..workers).map(load).collect()).expect("taken once");
    // People stand in the order of their regions: every so many-th arrives later.
    let every = (people / EACH).max(2);
    let mut later: Vec<Vec<Pair>> = Vec::new();
    for participant in 0..people {
        let pairs: Vec<Pair> = whole.pairs_of(participant).collect();
        if participant % every == 0 {
            later.push(pairs);
        } else {
            instance.add(&pairs).expect("taken once");
        }
    }
    let mut standing = Standing::begin(instance);
    again(file, &standing);
    println!("{file}: one change, in milliseconds: median, 99 of 100, most");
    let seated = |standing: &Standing, at: u32| {
        let near = (at * every..).take(50).find(|who| standing.worker_of(*who).is_some());
        near.map(|who| (who, standing.worker_of(who).unwrap_or(0)))
    };
    let half = later.len() / 2;
    time("arrival", &mut standing, later.len(), |standing, at| {
        standing.arrive(&later[at as usize]).expect("taken");
    });
    time("refusal", &mut standing, half, |standing, at| {
        if let Some((who, worker)) = seated(standing, at) {
            standing.forbid(who, worker).expect("taken");
        }
    });
    time("withdrawal", &mut standing, half, |standing, at| {
        if let Some((who, _)) = seated(standing, at) {
            standing.withdraw(who).expect("taken");
        }
    });
    time("acceptance", &mut standing, half, |standing, at| {
        if let Some((who, worker)) = seated(standing, at) {
            standing.accept(who, worker).expect("taken");
        }
    });
    time("one place more", &mut standing, half / 2, |standing, at| {
        let worker = at * 7 % workers;
        let places = standing.instance().load(worker).map_or(0, Load::places);
        standing.set_load(worker, Load::of(places + 1)).expect("taken");
    });
}

/// A solve from the prices there are.
fn again(file: &str, standing: &Standing) {
    let (mut least_ms, mut value) = (f64::MAX, None);
    for _ in 0..TIMES {
        let instance = standing.instance().clone();
        let begun = Instant::now();
        let again = Standing::begin_from(instance, standing.prices());
        least_ms = least_ms.min(begun.elapsed().as_secs_f64() * 1e3);
        value = again.plan().ok().map(|plan| plan.value());
    }
    assert_eq!(value, standing.plan().ok().map(|plan| plan.value()));
    println!("{file}: solved again from its own prices in {least_ms:.0} ms");
}

fn time(what: &str, standing: &mut Standing, times: usize, change: impl Fn(&mut Standing, u32)) {
    let mut took_ms = vec![f64::MAX; times];
    let before = standing.clone();
    for _ in 0..TIMES {
        *standing = before.clone();
        for (at, least_ms) in (0_u32..).zip(&mut took_ms) {
            let begun = Instant::now();
            change(standing, at);
            *least_ms = least_ms.min(begun.elapsed().as_secs_f64() * 1e3);
        }
    }
    took_ms.sort_by(f64::total_cmp);
    let value = standing.plan().unwrap_or_else(|gap| panic!("{what}: could not {gap}")).value();
    let at = |of_100: usize| took_ms.get((times * of_100 / 100).min(times - 1)).copied();
    println!(
        "  {what:<16} {:>8.3} {:>8.3} {:>8.3}   proved, {value}",
        at(50).unwrap_or(0.0),
        at(99).unwrap_or(0.0),
        at(100).unwrap_or(0.0),
    );
}
