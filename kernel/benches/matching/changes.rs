//! One change at a time: how long each took.

use std::time::Instant;

use kernel::matching::plan::{Instance, Load, Pair, Standing};

/// How many of each kind of change.
const EACH: u32 = 2_000;

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
    println!("{file}: one change, in milliseconds: median, 99 of 100, most");
    let mut arrived = later.iter();
    time("arrival", &mut standing, later.len(), |standing, _| {
        standing.arrive(arrived.next().expect("one each")).expect("taken");
    });
    let seated = |standing: &Standing, at: u32| {
        let from = at * every;
        let near = (from..).take(50).find(|who| standing.worker_of(*who).is_some());
        near.map(|who| (who, standing.worker_of(who).unwrap_or(0)))
    };
    let half = later.len() / 2;
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

fn time(
    what: &str,
    standing: &mut Standing,
    times: usize,
    mut change: impl FnMut(&mut Standing, u32),
) {
    let mut took_ms: Vec<f64> = (0..times)
        .map(|at| {
            let begun = Instant::now();
            change(standing, u32::try_from(at).expect("few"));
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect();
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
