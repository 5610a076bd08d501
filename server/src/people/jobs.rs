//! Keys for records from before there were any, and pairs that may be one person.
//!
//! How far it is stands in the rows themselves, so a job that was stopped goes on where it was, and one
//! that runs twice does nothing twice.

use jiff::{SignedDuration, Timestamp};
use kernel::ids::OrgId;
use serde_json::Value;

use super::likely::compared;
use super::store::keys::{self, Due};
use super::store::pairs;
use crate::app::App;
use crate::db::{StoreError, Stored, System, Tx};
use crate::jobs::{self as queue, Claimed, Failed, Kinds, NewJob};

/// Makes keys that are due, and compares whoever was not compared since.
pub const KEYS: &str = "people.keys";

/// Keys are made for so many people in one change.
const KEYED_AT_ONCE: u32 = 200;
/// So many people are compared in one change.
const COMPARED_AT_ONCE: u32 = 50;
/// Changes of one job; the rest is the next one's, so that none outlives its lease.
const STEPS_MAX: usize = 40;
/// Likely pairs kept of one person.
const PAIRS_MAX: usize = 20;
/// Changes within so many seconds are one job.
const TOGETHER_S: i64 = 10;

const BY: System = System::because("keys follow from what is kept, whoever changed it");

pub fn jobs(kinds: Kinds) -> Kinds {
    kinds.with(KEYS, work)
}

/// Asks for what is due in every organisation: after an upgrade nobody has keys.
pub async fn plan(app: &App) -> Stored<()> {
    for organisation in app.organisations() {
        let by = BY.within(organisation.id);
        if keys::due_count(&mut app.db().clone(), &by).await? == 0 {
            continue;
        }
        let mut tx = app.db().write().await?;
        ask(&mut tx, app, organisation.id, app.moments().now()).await?;
        tx.commit_bookkeeping("keys are still to be made").await?;
    }
    Ok(())
}

/// Asks that people whose name or contact rules just changed are compared with the others, in the change
/// itself.
pub async fn look_again(tx: &mut Tx, app: &App, org: OrgId) -> Stored<()> {
    ask(tx, app, org, app.moments().now()).await
}

/// Under one key for a few seconds and due when they are over: what changes in the meantime is in it.
async fn ask(tx: &mut Tx, app: &App, org: OrgId, now: Timestamp) -> Stored<()> {
    let turn = now.as_second() / TOGETHER_S + 1;
    let run_at = Timestamp::from_second(turn * TOGETHER_S)
        .unwrap_or(now + SignedDuration::from_secs(TOGETHER_S));
    let job = NewJob {
        kind: KEYS,
        payload: Value::Null,
        run_at,
        unique_key: Some(format!("{KEYS}/{org}/{turn}")),
    };
    queue::store::enqueue(tx, app.moments(), Some(org), job).await
}

async fn work(app: App, job: Claimed) -> Result<(), Failed> {
    let retry = |error: StoreError| Failed::Retry(error.to_string());
    let org = job.org.ok_or_else(|| Failed::GiveUp("it names no organisation".to_owned()))?;
    for _ in 0..STEPS_MAX {
        if !step(&app, org).await.map_err(retry)? {
            return Ok(());
        }
    }
    let mut tx = app.db().write().await.map_err(retry)?;
    ask(&mut tx, &app, org, app.moments().now()).await.map_err(retry)?;
    tx.commit_bookkeeping("keys are still to be made").await.map_err(retry)
}

/// One change; false when nothing was due.
async fn step(app: &App, org: OrgId) -> Stored<bool> {
    let by = BY.within(org);
    let mut tx = app.db().write().await?;
    let unkeyed = keys::due(&mut tx, &by, Due::Keys, KEYED_AT_ONCE).await?;
    for person in &unkeyed {
        keys::keep_keys(&mut tx, &by, *person).await?;
    }
    let uncompared = if unkeyed.is_empty() {
        keys::due(&mut tx, &by, Due::Comparing, COMPARED_AT_ONCE).await?
    } else {
        Vec::new()
    };
    let known = keys::prepared(&mut tx, &by, &uncompared).await?;
    for person in &uncompared {
        let Some(known) = known.get(person) else { continue };
        let mut near = keys::near_unsealed(&mut tx, &by, known).await?;
        let is_open = near.contains(person);
        near.retain(|other| other != person);
        let mut found = compared(&mut tx, &by, known, &near).await?;
        found.truncate(PAIRS_MAX);
        let found: Vec<_> = found
            .iter()
            .filter(|_| is_open)
            .map(|likely| (likely.person, likely.finding.score_tenth_bits))
            .collect();
        pairs::keep(&mut tx, &by, *person, &found).await?;
        keys::compared(&mut tx, &by, *person).await?;
    }
    tx.commit_bookkeeping("keys and pairs follow from what is kept").await?;
    Ok(!unkeyed.is_empty() || !uncompared.is_empty())
}
