//! The first method: one ask at a time. Hard limits, then preferences met, then room.

use std::cmp::Reverse;

use super::funnel::nobody;
use super::limits::falls_at;
use super::reason::reasons;
use super::score::score;
use super::{AskForMatching, Candidate, Method, Params, Room, Suggest, Suggestion, Suggestions};

/// Suggests for one ask without looking at the others who wait. The plan for the whole programme
/// takes its place behind the same face.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FirstSuggest;

impl Suggest for FirstSuggest {
    fn suggest(
        &self,
        ask: &AskForMatching,
        candidates: &[Candidate],
        params: &Params,
    ) -> Suggestions {
        let mut feasible: Vec<&Candidate> =
            candidates.iter().filter(|c| falls_at(ask, c, params).is_none()).collect();
        // The best fit first, then who carries least of what they can, then who waited longest for
        // someone new, then the id: a total order, so that the input's order never matters.
        feasible.sort_by_cached_key(|c| {
            (Reverse(score(ask, c, params)), load(c), c.last_new_match_on, c.worker)
        });
        let nobody = feasible.is_empty().then(|| nobody(ask, candidates, params));
        let list = feasible.into_iter().take(params.list_max).map(|c| suggestion(ask, c)).collect();
        Suggestions {
            run: ask.run,
            ask: ask.ask,
            method: Method::First,
            params_version: params.version,
            list,
            nobody,
        }
    }
}

fn suggestion(ask: &AskForMatching, c: &Candidate) -> Suggestion {
    Suggestion {
        worker: c.worker,
        reasons: reasons(ask, c),
        room: Room { supports_count: c.supports_count, room_count: c.room_count },
    }
}

/// The share of a worker's places that is taken, in 1/10 000, rounded down.
fn load(c: &Candidate) -> u32 {
    let taken = u32::from(c.supports_count);
    let all = taken + u32::from(c.room_count);
    (taken * 10_000).checked_div(all).unwrap_or(10_000)
}
