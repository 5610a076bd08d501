//! What the program tidies up after itself, once a day.

use jiff::SignedDuration;
use serde_json::Value;

use crate::app::App;
use crate::auth::store as sessions;
use crate::db::{StoreError, Stored};
use crate::jobs::{self, Claimed, Failed, Kinds, NewJob};

/// Removes sessions, tries and finished jobs that have run out, then asks for itself again.
pub const SWEEP: &str = "housekeeping.sweep";

/// How often the sweep runs.
const EVERY: SignedDuration = SignedDuration::from_hours(24);
/// How long finished jobs and counted tries are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 7);

pub fn jobs(kinds: Kinds) -> Kinds {
    kinds.with(SWEEP, sweep)
}

/// Asks for the next sweep, unless one is already waiting.
pub async fn plan(app: &App) -> Stored<()> {
    let mut tx = app.db().write().await?;
    ask(app, &mut tx, app.moments().now() + EVERY).await?;
    tx.commit_bookkeeping("when the program tidies up").await
}

async fn ask(app: &App, tx: &mut crate::db::Tx, run_at: jiff::Timestamp) -> Stored<()> {
    let job = NewJob {
        kind: SWEEP,
        payload: Value::Null,
        run_at,
        // One for each day, so that the sweep may ask for the next while it runs itself.
        unique_key: Some(format!("{SWEEP}/{}", run_at.as_second() / EVERY.as_secs())),
    };
    jobs::store::enqueue(tx, app.moments(), None, job).await
}

async fn sweep(app: App, job: Claimed) -> Result<(), Failed> {
    let retry = |error: StoreError| Failed::Retry(error.to_string());
    let now = app.moments().now();
    let mut tx = app.db().write().await.map_err(retry)?;
    sessions::sweep(&mut tx, now, now - KEPT).await.map_err(retry)?;
    jobs::store::sweep(&mut tx, now - KEPT).await.map_err(retry)?;
    ask(&app, &mut tx, now + EVERY).await.map_err(retry)?;
    jobs::store::done_with(&mut tx, &job, now).await.map_err(retry)?;
    tx.commit_bookkeeping("what has run out").await.map_err(retry)?;
    // Done already: an index picked worse for a day is no reason to sweep again.
    if let Err(error) = app.db().look_over().await {
        tracing::warn!(%error, "the tables were not looked over");
    }
    Ok(())
}
