//! SQL of jobs.

use jiff::Timestamp;
use kernel::ids::{JobId, OrgId};

use super::{ATTEMPTS_MAX, Claimed, LEASE, NewJob};
use crate::binds;
use crate::db::{Bare, Db, One, Proof, Reads, Row, Sql, Stored, System, Tx};
use crate::moment::Moments;

const ENQUEUE: Sql<Bare> = Sql::bare(
    "INSERT INTO jobs (job_id, org_id, kind, payload, unique_key, state, run_at, attempts, made_at) \
     VALUES ($1, $2, $3, $4, $5, 'waiting', $6, 0, $7) ON CONFLICT DO NOTHING",
);
/// A lease that ends later than any that is given now is one of a clock that was ahead. Twice the
/// length, so that nodes whose clocks differ a little never take a job that is being done.
const CLAIM: Sql<Bare> = Sql::bare(
    "UPDATE jobs SET state = 'running', lease_until = $2, attempts = attempts + 1 \
      WHERE job_id IN (SELECT job_id FROM jobs \
        WHERE (state = 'waiting' AND run_at <= $1) OR (state = 'running' \
           AND (lease_until <= $1 OR lease_until > $4)) \
        ORDER BY run_at, job_id LIMIT $3 {skip_locked}) \
     RETURNING job_id, org_id, kind, payload, attempts, lease_until",
);
/// Also where the job itself has said so, in the change that is its effect.
const DONE: Sql<Bare> = Sql::bare(
    "UPDATE jobs SET state = 'done', ended_at = $3, unique_key = NULL, last_error = NULL \
      WHERE job_id = $1 AND state IN ('running', 'done') AND lease_until = $2",
);
const LATER: Sql<Bare> = Sql::bare(
    "UPDATE jobs SET state = 'waiting', run_at = $3, last_error = $4 \
      WHERE job_id = $1 AND state = 'running' AND lease_until = $2",
);
const DEAD: Sql<Bare> = Sql::bare(
    "UPDATE jobs SET state = 'dead', ended_at = $3, last_error = $4, unique_key = NULL \
      WHERE job_id = $1 AND state = 'running' AND lease_until = $2",
);
const COUNTS: Sql<Bare> = Sql::bare("SELECT state, count(*) AS found FROM jobs GROUP BY state");
const LIST_STUCK: Sql<One> = Sql::one(
    "SELECT job_id, kind, state, attempts, run_at, last_error, made_at FROM jobs \
      WHERE (org_id = {org} OR org_id IS NULL) \
        AND (state = 'dead' OR (state = 'waiting' AND attempts > 0)) \
      ORDER BY state, run_at DESC, job_id LIMIT 100",
);
const AGAIN: Sql<One> = Sql::one(
    "UPDATE jobs SET state = 'waiting', attempts = 0, run_at = $2, ended_at = NULL \
      WHERE (org_id = {org} OR org_id IS NULL) AND job_id = $1 AND state = 'dead'",
);
const SWEEP: Sql<Bare> = Sql::bare("DELETE FROM jobs WHERE state = 'done' AND ended_at <= $1");

const BY: System = System::because("jobs of every organisation are one queue");

/// Writes a job into the change it belongs to.
pub async fn enqueue(
    tx: &mut Tx,
    moments: &Moments,
    org: Option<OrgId>,
    job: NewJob,
) -> Stored<()> {
    let id: JobId = moments.id();
    let binds = binds![
        id,
        org,
        job.kind,
        job.payload.to_string(),
        job.unique_key,
        job.run_at,
        moments.now(),
    ];
    tx.write(&ENQUEUE, &BY, binds).await.map(drop)
}

/// Takes up to `most` jobs that are due, for the length of a lease.
pub(super) async fn claim(db: &Db, now: Timestamp, most: i64) -> Stored<Vec<Claimed>> {
    let mut tx = db.write().await?;
    let rows = tx.rows(&CLAIM, &BY, binds![now, now + LEASE, most, now + LEASE * 2]).await?;
    tx.commit_bookkeeping("which node does which job").await?;
    rows.iter().map(claimed).collect()
}

fn claimed(row: &Row) -> Stored<Claimed> {
    Ok(Claimed {
        id: row.get("job_id")?,
        org: row.get("org_id")?,
        kind: row.get("kind")?,
        payload: row.json("payload")?,
        attempt: row.get("attempts")?,
        lease_until: row.get("lease_until")?,
    })
}

/// How a try ended.
#[derive(Debug)]
pub(super) enum Ended {
    Done,
    Later(Timestamp, String),
    Dead(String),
}

/// Says that a job is done in the very change that is its effect: both are kept or neither, so a node
/// that dies in between leaves nothing that a second try would do again.
///
/// # Errors
/// When the lease has run out and another node has the job: then the effect must not be kept either.
pub async fn done_with(tx: &mut Tx, job: &Claimed, now: Timestamp) -> Stored<()> {
    tx.write_one(&DONE, &BY, binds![job.id, job.lease_until, now]).await
}

/// Writes down how a try ended; false when the lease had run out and another node has the job.
pub(super) async fn end(db: &Db, job: &Claimed, now: Timestamp, ended: Ended) -> Stored<bool> {
    let mut tx = db.write().await?;
    let changed = match ended {
        Ended::Done => tx.write(&DONE, &BY, binds![job.id, job.lease_until, now]).await?,
        Ended::Later(at, why) => {
            tx.write(&LATER, &BY, binds![job.id, job.lease_until, at, why]).await?
        }
        Ended::Dead(why) => tx.write(&DEAD, &BY, binds![job.id, job.lease_until, now, why]).await?,
    };
    tx.commit_bookkeeping("how a try of a job ended").await?;
    Ok(changed == 1)
}

/// How many jobs stand in each state.
pub async fn counts(db: &mut impl Reads) -> Stored<Vec<(String, i64)>> {
    let rows = db.rows(&COUNTS, &BY, vec![]).await?;
    rows.iter().map(|row| Ok((row.get("state")?, row.get("found")?))).collect()
}

/// A job that failed at least once.
#[derive(Debug, Clone)]
pub struct Stuck {
    pub id: JobId,
    pub kind: String,
    pub is_dead: bool,
    pub attempts: i64,
    pub run_at: Timestamp,
    pub last_error: Option<String>,
}

/// Jobs that failed, dead ones first; at most a hundred.
pub async fn list_stuck(db: &mut impl Reads, by: &impl Proof<One>) -> Stored<Vec<Stuck>> {
    let rows = db.rows(&LIST_STUCK, by, vec![]).await?;
    rows.iter()
        .map(|row| {
            let state: String = row.get("state")?;
            Ok(Stuck {
                id: row.get("job_id")?,
                kind: row.get("kind")?,
                is_dead: state == "dead",
                attempts: row.get("attempts")?,
                run_at: row.get("run_at")?,
                last_error: row.get("last_error")?,
            })
        })
        .collect()
}

/// Gives a dead job a fresh start; false when there is no such job.
pub async fn again(tx: &mut Tx, by: &impl Proof<One>, job: JobId, now: Timestamp) -> Stored<bool> {
    Ok(tx.write(&AGAIN, by, binds![job, now]).await? == 1)
}

/// Removes finished jobs older than `before`.
pub async fn sweep(tx: &mut Tx, before: Timestamp) -> Stored<u64> {
    tx.write(&SWEEP, &BY, binds![before]).await
}

/// Whether a job that failed `attempt` times is tried again.
pub(super) const fn has_tries_left(attempt: i64) -> bool {
    attempt < ATTEMPTS_MAX
}
