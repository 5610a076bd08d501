//! Invented problems, always the same ones for the same seed.

use crate::matching::plan::{Instance, Load, Pair, Step};

/// `SplitMix64` (Steele, Lea and Flood 2014): small, and good enough to make cases.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to and without `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn is_one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.below(high.abs_diff(low) + 1)).expect("it is small")
    }
}

/// What kind of numbers a case has: ties, overdue, worths on both sides of waiting.
#[derive(Debug, Clone, Copy)]
pub struct Flavour {
    /// Worths are multiples of this.
    pub grain: i64,
    pub has_overdue: bool,
    pub has_costs: bool,
}

impl Flavour {
    pub fn roll(dice: &mut Dice) -> Self {
        Self {
            grain: [1, 7, 1_000, 10_000][usize::try_from(dice.below(4)).expect("small")],
            has_overdue: dice.is_one_in(3),
            has_costs: dice.is_one_in(2),
        }
    }
}

pub fn load(dice: &mut Dice, flavour: Flavour) -> Load {
    let places = u32::try_from(dice.below(4)).expect("small");
    if !flavour.has_costs {
        return Load::of(places);
    }
    let (mut steps, mut up_to, mut cost) = (Vec::new(), 0, 0);
    for _ in 0..dice.below(4) {
        up_to += 1 + u32::try_from(dice.below(2)).expect("small");
        cost += dice.between(0, 3) * flavour.grain;
        steps.push(Step { up_to, cost });
    }
    Load::with_steps(places, steps).expect("costs rise")
}

pub fn row(dice: &mut Dice, flavour: Flavour, workers: u64) -> Vec<Pair> {
    let top = (20_000 / flavour.grain).max(3);
    let over = if flavour.has_overdue && dice.is_one_in(3) { dice.between(1, 9) << 36 } else { 0 };
    let mut pairs = Vec::new();
    for worker in 0..workers {
        if !dice.is_one_in(3) {
            let worth = dice.between(-top / 4, top) * flavour.grain + over;
            pairs.push(Pair { worker: u32::try_from(worker).expect("small"), worth });
        }
    }
    pairs
}

pub fn instance(dice: &mut Dice, people: u64, workers: u64) -> Instance {
    let flavour = Flavour::roll(dice);
    let loads = (0..workers).map(|_| load(dice, flavour)).collect();
    let mut instance = Instance::new(loads).expect("small");
    for _ in 0..people {
        let pairs = row(dice, flavour, workers);
        instance.add(&pairs).expect("small");
    }
    instance
}
