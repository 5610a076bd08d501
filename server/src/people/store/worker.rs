//! SQL of what peer workers agreed to and say of themselves.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::ids::PersonId;
use kernel::matching::{MeetingMode, TimeBand};

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

const FIND: Sql<One> = Sql::one(
    "SELECT person_id, places, is_taking_on, hours_a_week, introduction, modes, times, \
            last_matched_at FROM worker_profiles WHERE org_id = {org} AND person_id = $1",
);
// DISTINCT over ids alone: two spans of the role that touch the same day are one worker.
const LIST: Sql<One> = Sql::one(
    "SELECT w.person_id, w.places, w.is_taking_on, w.hours_a_week, w.introduction, w.modes, w.times, \
            w.last_matched_at FROM worker_profiles w \
      WHERE w.org_id = {org} AND w.person_id IN (SELECT r.person_id FROM role_spans r \
            WHERE r.org_id = {org} AND r.role = 'peer_worker' AND r.from_on <= $1 \
              AND (r.until_on IS NULL OR r.until_on >= $1)) \
      ORDER BY w.person_id",
);
const PLACES: Sql<One> = Sql::one(
    "SELECT person_id, places FROM worker_profiles WHERE org_id = {org} AND person_id IN ({in})",
);
const KEEP: Sql<One> = Sql::one(
    "INSERT INTO worker_profiles (org_id, person_id, places, is_taking_on, hours_a_week, \
     introduction, modes, times, last_matched_at) VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8) \
     ON CONFLICT (org_id, person_id) DO UPDATE SET places = excluded.places, \
       is_taking_on = excluded.is_taking_on, hours_a_week = excluded.hours_a_week, \
       introduction = excluded.introduction, modes = excluded.modes, times = excluded.times, \
       last_matched_at = excluded.last_matched_at",
);

/// What a peer worker agreed to, and how they say who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerProfile {
    pub person: PersonId,
    /// People the worker agreed to support at once.
    pub places: u16,
    pub is_taking_on: bool,
    pub hours_a_week: u16,
    /// The worker's own words to someone who might choose them.
    pub introduction: Option<String>,
    pub modes: Vec<MeetingMode>,
    pub times: Vec<TimeBand>,
    pub last_matched_at: Option<Timestamp>,
}

impl WorkerProfile {
    /// Before a worker has said anything: no place, so that nobody is suggested by accident.
    pub const fn unsaid(person: PersonId) -> Self {
        Self {
            person,
            places: 0,
            is_taking_on: false,
            hours_a_week: 0,
            introduction: None,
            modes: Vec::new(),
            times: Vec::new(),
            last_matched_at: None,
        }
    }
}

pub async fn find_worker(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<WorkerProfile>> {
    db.row(&FIND, by, binds![person]).await?.as_ref().map(worker).transpose()
}

/// The profiles of everybody who holds the role of a peer worker on `today`.
pub async fn workers(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    today: Date,
) -> Stored<Vec<WorkerProfile>> {
    db.rows(&LIST, by, binds![today]).await?.iter().map(worker).collect()
}

/// How many people each of some workers agreed to support at once. Who said nothing has no entry.
pub async fn places(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    workers: &[PersonId],
) -> Stored<HashMap<PersonId, u16>> {
    let list = workers.iter().map(|id| (*id).into()).collect();
    let rows = db.rows_in(&PLACES, by, Vec::new(), list).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.get("places")?))).collect()
}

/// Keeps a worker's profile, in place of the earlier one.
pub async fn keep_worker(tx: &mut Tx, by: &impl Proof<One>, worker: &WorkerProfile) -> Stored<()> {
    let modes: Vec<&str> = worker.modes.iter().map(|mode| mode.code()).collect();
    let times: Vec<&str> = worker.times.iter().map(|band| band.code()).collect();
    let binds = binds![
        worker.person,
        worker.places,
        worker.is_taking_on,
        worker.hours_a_week,
        worker.introduction.as_deref(),
        json(&modes)?,
        json(&times)?,
        worker.last_matched_at,
    ];
    tx.write(&KEEP, by, binds).await.map(drop)
}

fn json(codes: &[&str]) -> Stored<String> {
    serde_json::to_string(codes).map_err(|error| StoreError::corrupt("codes", error.to_string()))
}

fn worker(row: &Row) -> Stored<WorkerProfile> {
    Ok(WorkerProfile {
        person: row.get("person_id")?,
        places: row.get("places")?,
        is_taking_on: row.get("is_taking_on")?,
        hours_a_week: row.get("hours_a_week")?,
        introduction: row.get("introduction")?,
        modes: codes(row, "modes", MeetingMode::from_code)?,
        times: codes(row, "times", TimeBand::from_code)?,
        last_matched_at: row.get("last_matched_at")?,
    })
}

fn codes<T>(row: &Row, column: &str, from_code: impl Fn(&str) -> Option<T>) -> Stored<Vec<T>> {
    let codes: Vec<String> = row.json(column)?;
    codes
        .iter()
        .map(|code| from_code(code))
        .collect::<Option<Vec<T>>>()
        .ok_or_else(|| StoreError::corrupt(column, "it holds an unknown code"))
}
