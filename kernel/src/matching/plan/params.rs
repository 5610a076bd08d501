//! The parameters of a run, as a file says them.

use serde::Deserialize;

use super::Refused;
use super::load::{Load, Step};

/// What a programme may set for a plan. Without anything: filling a caseload costs nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanParams {
    /// What a new place costs, by how full the caseload is with it; in rising order.
    #[serde(default)]
    pub load: Vec<LoadShare>,
}

/// Places up to this share of the caseload cost so much each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoadShare {
    pub up_to_pct: u8,
    /// Units of 1/10,000.
    pub cost: i64,
}

/// What is wrong with a file of parameters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParamsFault {
    #[error("read line {line} of the parameters: {what}")]
    Line { line: usize, what: String },
    #[error("use the parameters: shares and costs of places must rise, from 0 up to 100 per cent")]
    Shares,
}

/// The most a place may cost: a thousand whole points.
const COST_MAX: i64 = 10_000_000;

impl PlanParams {
    /// Reads JSON, such as `{"load": [{"up_to_pct": 60, "cost": 0}, {"up_to_pct": 100, "cost": 300}]}`.
    pub fn read(text: &str) -> Result<Self, ParamsFault> {
        let params: Self = serde_json::from_str(text)
            .map_err(|fault| ParamsFault::Line { line: fault.line(), what: fault.to_string() })?;
        let shares = &params.load;
        let rise = shares
            .windows(2)
            .all(|two| two[0].up_to_pct < two[1].up_to_pct && two[0].cost <= two[1].cost);
        let fit = shares
            .iter()
            .all(|share| share.up_to_pct <= 100 && (0..=COST_MAX).contains(&share.cost));
        if rise && fit { Ok(params) } else { Err(ParamsFault::Shares) }
    }

    /// The load of a worker with so many free places who supports so many people already.
    pub fn load(&self, places: u32, supported: u32) -> Result<Load, Refused> {
        let all = u64::from(places) + u64::from(supported);
        let mut steps: Vec<Step> = Vec::new();
        for share in &self.load {
            let people = all * u64::from(share.up_to_pct) / 100;
            let up_to = people.saturating_sub(u64::from(supported)).min(u64::from(u32::MAX));
            let up_to = u32::try_from(up_to).unwrap_or(u32::MAX);
            let is_new = up_to > steps.last().map_or(0, |step| step.up_to);
            if is_new {
                steps.push(Step { up_to, cost: share.cost });
            }
        }
        // Places above the last share cost what it costs, also where no step is left for it.
        if steps.last().is_none_or(|step| step.up_to < places)
            && let Some(last) = self.load.last().filter(|_| places > 0)
        {
            steps.push(Step { up_to: places, cost: last.cost });
        }
        Load::with_steps(places, steps)
    }
}
