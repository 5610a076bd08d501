//! Matching: what someone hopes for, who could fit and why, and two people saying yes.
//!
//! The program suggests and explains (`kernel::matching`); people decide. How it goes:
//!
//! - An *ask* waits, one for each person and programme. A refusal never moves its waiting time.
//! - A coordinator asks a worker first. Only when the worker has said yes does the person hear of it.
//!   One suggestion of an ask is answered at a time.
//! - Both yes: the two are peers, the ask is met. Not this time, from either side or taken back: the
//!   ask goes on waiting, and the two are not suggested to each other again. A coordinator who sets a
//!   worker aside before anybody was asked can put them back.
//! - A break keeps the link: the worker can still read the record, and nobody writes or calls. Closing
//!   takes the link away. Whoever opens again has said yes by asking, and reads nothing by it; the
//!   other is asked. A worker asks once, and only where they closed themself. Neither page, wording,
//!   order nor count tells one of the two who said no, paused or closed. A coordinator reads whose
//!   answer it was, to look for the next one.
//! - A break is ended by whoever took it, or by a coordinator, who writes down why.
//! - What somebody just did, they can take back for ten minutes: the very step, named by the page.
//! - When the role of a peer worker ends, their suggestions are taken back and their pairs closed, in
//!   the same change, and a coordinator is shown who needs a new peer.
//! - Places: whoever is supported, said yes to or freshly asked about takes one of a worker's places.
//!   It is counted in the transaction that gives the place away, with the worker's row held.
//!
//! Links (`ties`) always follow from how the two stand: whoever has been asked may read what the other
//! shows; peers support and are supported; nobody else is linked.
//! Keeps: `asks`, `relationships`, `relationship_steps`. Touches `worker_profiles.last_matched_at`.

mod back;
mod forms;
mod kept;
mod labels;
mod leaving;
mod looking;
mod pages;
mod steps;
mod store;

pub use kept::{
    AskState, KeptAsk, NewAsk, NewPair, NextStep, Offer, Pair, PairState, PeerLeft, Reopening,
    WaitingAsk, Wanted,
};
pub use leaving::role_ends;
pub use steps::{NewOffer, Offered, Taken, begin, pause, propose, say_yes};
pub use store::{
    Settled, breaks_of, count_pairs, count_waiting, find_open_ask, insert_ask, offers_for,
    pair_between, pairs, peers_left, peers_of, rooms_of, settle, supported_by, supported_by_me,
    waiting,
};

use crate::access::FactsOf;

pub use pages::{menu, next_text, notice, reopening, routes, saved, ways_back};

/// How to find what an ask or a relationship is about.
pub fn facts() -> Vec<FactsOf> {
    vec![store::ASK, store::RELATIONSHIP]
}
