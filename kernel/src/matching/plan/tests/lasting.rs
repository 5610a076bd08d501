//! A hundred thousand changes, the proof made after each.

use super::made::{Dice, Flavour, load, row};
use crate::matching::plan::{Instance, Refused, Standing, solve};

const WORLDS: u64 = 250;
const CHANGES: u64 = 400;
/// Compared with a solve from nothing, and from yesterday's prices, after every so many changes.
const COMPARED_EVERY: u64 = 25;
const PEOPLE_MAX: u64 = 14;

struct World {
    dice: Dice,
    flavour: Flavour,
    workers: u64,
    standing: Standing,
    here: Vec<u32>,
}

impl World {
    fn of(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let flavour = Flavour::roll(&mut dice);
        let workers = 1 + dice.below(5);
        let loads = (0..workers).map(|_| load(&mut dice, flavour)).collect();
        let standing = Standing::begin(Instance::new(loads).expect("small"));
        Self { dice, flavour, workers, standing, here: Vec::new() }
    }

    fn somebody(&mut self) -> Option<u32> {
        let count = u64::try_from(self.here.len()).expect("few");
        let at = count.checked_sub(1).map(|_| self.dice.below(count))?;
        Some(self.here[usize::try_from(at).expect("few")])
    }

    fn worker(&mut self) -> u32 {
        u32::try_from(self.dice.below(self.workers)).expect("few")
    }

    fn change(&mut self) -> &'static str {
        let kind = self.dice.below(9);
        let is_full = self.here.len() as u64 >= PEOPLE_MAX;
        let (Some(who), 3.., false) = (self.somebody(), kind, false) else {
            if is_full {
                return self.withdraw(self.here[0]);
            }
            let pairs = row(&mut self.dice, self.flavour, self.workers);
            self.here.push(self.standing.arrive(&pairs).expect("taken"));
            return "arrival";
        };
        match kind {
            3 => self.withdraw(who),
            4 => {
                let worker = self.standing.worker_of(who).unwrap_or(0);
                self.standing.forbid(who, worker).expect("taken");
                "refusal"
            }
            5 => {
                let Some(worker) = self.standing.worker_of(who) else { return "nothing" };
                let before = self.others(who);
                self.standing.accept(who, worker).expect("taken");
                self.here.retain(|one| *one != who);
                assert_eq!(before, self.others(who), "an acceptance moved somebody else");
                "acceptance"
            }
            6 => {
                let worker = self.worker();
                let load = load(&mut self.dice, self.flavour);
                self.standing.set_load(worker, load).expect("taken");
                "places"
            }
            7 => {
                let worker = self.worker();
                match self.standing.pin(who, worker) {
                    Ok(()) => self.here.retain(|one| *one != who),
                    Err(refused) => assert_eq!(refused, Refused::NoPlace),
                }
                "pin"
            }
            _ => {
                let pairs = row(&mut self.dice, self.flavour, self.workers);
                self.standing.revalue(who, &pairs).expect("taken");
                "other worths"
            }
        }
    }

    fn others(&self, but: u32) -> Vec<Option<u32>> {
        let all = self.here.iter().filter(|who| **who != but);
        all.map(|who| self.standing.worker_of(*who)).collect()
    }

    fn withdraw(&mut self, who: u32) -> &'static str {
        self.standing.withdraw(who).expect("taken");
        self.here.retain(|one| *one != who);
        "withdrawal"
    }
}

#[test]
fn a_hundred_thousand_changes_leave_the_proof_true() {
    for seed in 0..WORLDS {
        let mut world = World::of(seed);
        for at in 0..CHANGES {
            let change = world.change();
            let plan = world.standing.plan();
            let plan = plan.unwrap_or_else(|gap| panic!("world {seed}, {change} {at}: {gap}"));
            if at % COMPARED_EVERY == 0 {
                let instance = world.standing.instance().clone();
                let again = Standing::begin_from(instance.clone(), world.standing.prices());
                assert_eq!(again.plan().expect("a proof").value(), plan.value());
                assert_eq!(solve(&instance, |_| ()).expect("a proof").value(), plan.value());
            }
        }
    }
}

#[test]
fn whoever_is_not_there_changes_nothing() {
    let mut standing = Standing::begin(Instance::default());
    assert_eq!(standing.withdraw(0), Err(Refused::NoSuchParticipant));
    assert_eq!(standing.forbid(3, 0), Err(Refused::NoSuchParticipant));
    assert_eq!(standing.accept(0, 0), Err(Refused::NoSuchParticipant));
    assert_eq!(
        standing.set_load(0, crate::matching::plan::Load::of(1)),
        Err(Refused::NoSuchWorker)
    );
    assert_eq!(standing.plan().expect("a proof").value(), 0);
}
