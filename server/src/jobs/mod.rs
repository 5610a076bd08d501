//! Background work that commits with the change it belongs to.
//!
//! A job is a row: it is written in the transaction that needs it, claimed by one node for the length
//! of a lease, tried again later and later when it fails, and kept as *dead* for a person to look at
//! when it keeps failing. Jobs carry ids, never words. One may be tried twice, when its node died; so it
//! says that it is done in the change that is its effect ([`store::done_with`]), or what it does is safe
//! to do twice.
//! Keeps: `jobs`. Who may look at stuck ones: `JobList`.

mod pages;
mod runner;
pub mod store;

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kernel::ids::{JobId, OrgId};
use serde_json::Value;

use crate::app::App;

pub use pages::{menu, routes, saved};
pub use runner::{Runner, run_due};

/// How many times a job is tried before it is left for a person to look at.
pub const ATTEMPTS_MAX: i64 = 8;
/// How long a node may take over one try before another may claim the job.
pub const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// The wait after the first failure; it doubles with each further one.
pub const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(30);
/// The longest wait between two tries.
pub const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(6);

/// A job to be done.
#[derive(Debug, Clone)]
pub struct NewJob {
    pub kind: &'static str,
    pub payload: Value,
    pub run_at: Timestamp,
    /// Two jobs waiting under one key are one job.
    pub unique_key: Option<String>,
}

/// A claimed job.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub id: JobId,
    pub org: Option<OrgId>,
    pub kind: String,
    pub payload: Value,
    /// Counted from 1.
    pub attempt: i64,
    pub(crate) lease_until: Timestamp,
}

/// Why a try did not succeed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failed {
    /// It may work later.
    Retry(String),
    /// It never will.
    GiveUp(String),
}

type Work = Arc<
    dyn Fn(App, Claimed) -> Pin<Box<dyn Future<Output = Result<(), Failed>> + Send>> + Send + Sync,
>;

/// The kinds of job the program knows, each with what it does.
#[derive(Clone, Default)]
pub struct Kinds {
    kinds: HashMap<&'static str, Work>,
}

impl Kinds {
    #[must_use]
    pub fn with<F, Fut>(mut self, kind: &'static str, work: F) -> Self
    where
        F: Fn(App, Claimed) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), Failed>> + Send + 'static,
    {
        self.kinds.insert(kind, Arc::new(move |app, job| Box::pin(work(app, job))));
        self
    }

    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.kinds.keys().copied()
    }

    pub(super) fn work(&self, kind: &str) -> Option<Work> {
        self.kinds.get(kind).cloned()
    }
}

impl std::fmt::Debug for Kinds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.kinds.keys()).finish()
    }
}

/// The wait before the try after `attempt` failures: doubling, up to a limit.
pub fn wait_after(attempt: i64) -> SignedDuration {
    let doublings = u32::try_from(attempt.clamp(1, 20) - 1).unwrap_or(0);
    let seconds = FIRST_WAIT.as_secs().saturating_mul(1_i64 << doublings);
    SignedDuration::from_secs(seconds.min(LONGEST_WAIT.as_secs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_six_hours() {
        assert_eq!(wait_after(1).as_secs(), 30);
        assert_eq!(wait_after(2).as_secs(), 60);
        assert_eq!(wait_after(5).as_secs(), 480);
        assert_eq!(wait_after(40).as_secs(), 21_600);
    }
}
