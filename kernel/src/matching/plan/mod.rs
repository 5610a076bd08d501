//! The best plan for everybody who waits, and the proof that there is none better.
//!
//! A *participant* waits, a *worker* has free *places*, a *pair* is a participant and a worker who
//! could be matched, with what that would be *worth* above leaving the participant waiting; filling
//! a place may *cost* something. A *plan* gives each participant one worker or none, and no worker
//! more people than places. It is best when no other is worth more in all. All numbers are integers
//! in units of 1/10,000.
//!
//! The proof is one *price* for each worker. Prices give a *bound* no plan can exceed; the plan found
//! is worth as much as that bound, so it is best. [`Plan`] cannot be made without the proof.
//!
//! How: an auction in finer and finer steps finds prices that are nearly right ([`auction`]); those
//! whom it left without their best place get it by shortest paths ([`push`], [`pull`]), after which
//! everything is exact. The same two operations keep a [`Standing`] plan best when somebody arrives,
//! leaves, refuses or is pinned. Sources: `docs/methods/matching.md`.
//!
//! | File | Idea |
//! |---|---|
//! | `instance`, `load`, `draft`, `waiting` | the problem; its order; what waiting costs |
//! | `params`, `pmi` | parameters and instances from files |
//! | `auction` | prices that are nearly right |
//! | `seating`, `search`, `push`, `pull`, `columns` | the exact repair |
//! | `candidates`, `pricing` | pairs looked at only when prices say so |
//! | `solve`, `standing` | from nothing; one change at a time |
//! | `among_equals` | which of several best plans |
//! | `prove` | the proof, which trusts none of the others |

mod among_equals;
mod auction;
mod candidates;
mod columns;
mod draft;
mod instance;
mod load;
mod params;
mod pmi;
mod pricing;
mod prove;
mod pull;
mod push;
mod search;
mod seating;
mod solve;
mod standing;
#[cfg(test)]
mod tests;
mod waiting;

pub use among_equals::{WEIGHT_MAX, among_equals, mixed};
pub use candidates::Candidates;
pub use draft::{Draft, Drafted};
pub use instance::{Instance, Pair, REGRET_MAX, SIZE_MAX};
pub use load::{Load, Step};
pub use params::{LoadShare, ParamsFault, PlanParams};
pub use pmi::{Malformed, read as read_pmi};
pub use pricing::solve as solve_candidates;
pub use prove::{Plan, Unproved, prove};
pub use solve::{Stage, solve};
pub use standing::Standing;
pub use waiting::{TIER, Waiting};

/// Why an instance, or a change to one, cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("take costs of places that fall or begin below nothing")]
    LoadNotConvex,
    #[error("take more than four thousand million participants, workers or pairs")]
    TooMany,
    #[error("take a worker who is not there")]
    NoSuchWorker,
    #[error("take a participant who is not there")]
    NoSuchParticipant,
    #[error("take the same name twice")]
    Twice,
    #[error("fill a place of a worker who has none")]
    NoPlace,
    #[error("take pairs of one participant that lie further apart than 2^29 units")]
    TooFarApart,
    #[error("take worths that add up to more than 2^60 units")]
    TooLarge,
    #[error("put the overdue first: the other worths add up to more than a tier")]
    TierTooLow,
}
