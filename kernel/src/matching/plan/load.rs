//! What one worker has to give: free places, and what filling each one costs.

use super::Refused;

/// From the first free place on, places up to `up_to` (counted from 1) cost `cost` each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub up_to: u32,
    /// In units of 1/10,000; never below 0, never below the step before.
    pub cost: i64,
}

/// Free places of a worker, and the convex cost of filling them; without steps they cost nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load {
    places: u32,
    steps: Vec<Step>,
}

impl Load {
    /// Places that cost nothing to fill.
    pub const fn of(places: u32) -> Self {
        Self { places, steps: Vec::new() }
    }

    /// Places with their costs. Places after the last step cost what it costs.
    pub fn with_steps(places: u32, steps: Vec<Step>) -> Result<Self, Refused> {
        let is_convex =
            steps.windows(2).all(|two| two[0].up_to < two[1].up_to && two[0].cost <= two[1].cost);
        let is_positive = steps.first().is_none_or(|first| first.cost >= 0);
        if !is_convex || !is_positive {
            return Err(Refused::LoadNotConvex);
        }
        Ok(Self { places, steps })
    }

    pub const fn places(&self) -> u32 {
        self.places
    }

    /// What filling place `place` costs; the first place is 0.
    pub fn cost(&self, place: u32) -> i64 {
        let step = self.steps.iter().find(|step| place < step.up_to).or(self.steps.last());
        step.map_or(0, |step| step.cost)
    }

    /// What the first `filled` places cost together.
    pub fn cost_of(&self, filled: u32) -> i128 {
        self.spans(filled).map(|(places, cost)| i128::from(places) * i128::from(cost)).sum()
    }

    /// What all places would be worth together at this price, each above its own cost.
    pub fn worth_at(&self, price: i64) -> i128 {
        let above = |cost: i64| i128::from(price) - i128::from(cost);
        self.spans(self.places).map(|(places, cost)| i128::from(places) * above(cost).max(0)).sum()
    }

    /// The same worker after one of the people they could take was taken: the cheapest place is gone.
    #[must_use]
    pub fn without_first(&self) -> Self {
        let shorter = |step: &Step| Step { up_to: step.up_to.saturating_sub(1), ..*step };
        let steps = self.steps.iter().map(shorter).filter(|step| step.up_to > 0);
        let mut rest = Self { places: self.places.saturating_sub(1), steps: steps.collect() };
        if rest.steps.is_empty() {
            rest.steps =
                self.steps.last().map(|last| Step { up_to: 1, ..*last }).into_iter().collect();
        }
        rest
    }

    /// How many of the first `filled` places cost how much each.
    fn spans(&self, filled: u32) -> impl Iterator<Item = (u32, i64)> + '_ {
        let mut begin = 0;
        let last = self.steps.last().map_or(0, |step| step.cost);
        let ends = self.steps.iter().map(|step| (step.up_to, step.cost));
        ends.chain([(u32::MAX, last)]).map(move |(end, cost)| {
            let end = end.min(filled).max(begin);
            let places = end - begin;
            begin = end;
            (places, cost)
        })
    }
}
