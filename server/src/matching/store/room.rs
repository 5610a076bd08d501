//! How much room workers have. Counts who is supported, who said yes and who is being asked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use kernel::ids::{PersonId, RelationshipId};

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, Stored, Tx};

// Changes nothing, and makes whoever comes second wait until this change has ended: two
// coordinators who ask for the last place at once meet here.
const HOLD: Sql<One> =
    Sql::one("UPDATE worker_profiles SET places = places WHERE org_id = {org} AND person_id = $1");
const NOTE_MATCH: Sql<One> = Sql::one(
    "UPDATE worker_profiles SET last_matched_at = $2 WHERE org_id = {org} AND person_id = $1",
);
const PLACES: Sql<One> = Sql::one(
    "SELECT places, is_taking_on FROM worker_profiles WHERE org_id = {org} AND person_id = $1",
);
const TAKEN: Sql<One> = Sql::one(
    "SELECT CAST(COUNT(CASE WHEN state IN ('active', 'paused') THEN 1 END) AS BIGINT) AS supports, \
            CAST(COUNT(CASE WHEN state = 'proposed' AND worker_answer = 'yes' THEN 1 END) AS BIGINT) \
              AS agreed, \
            CAST(COUNT(CASE WHEN state = 'proposed' AND worker_answer = 'asked' \
                             AND ended_at IS NULL THEN 1 END) AS BIGINT) AS asked \
       FROM relationships WHERE org_id = {org} AND worker_id = $1 AND relationship_id <> $2 \
        AND state IN ('proposed', 'active', 'paused')",
);
const ALL_TAKEN: Sql<One> = Sql::one(
    "SELECT worker_id, \
            CAST(COUNT(CASE WHEN state IN ('active', 'paused') THEN 1 END) AS BIGINT) AS supports, \
            CAST(COUNT(CASE WHEN state = 'proposed' AND worker_answer = 'yes' THEN 1 END) AS BIGINT) \
              AS agreed, \
            CAST(COUNT(CASE WHEN state = 'proposed' AND worker_answer = 'asked' \
                             AND ended_at IS NULL THEN 1 END) AS BIGINT) AS asked \
       FROM relationships WHERE org_id = {org} AND state IN ('proposed', 'active', 'paused') \
      GROUP BY worker_id",
);
const TAKEN_OF: Sql<One> = Sql::one(
    "SELECT worker_id, \
            CAST(COUNT(CASE WHEN state IN ('active', 'paused') THEN 1 END) AS BIGINT) AS supports, \
            CAST(COUNT(CASE WHEN state = 'proposed' AND worker_answer = 'yes' THEN 1 END) AS BIGINT) \
              AS agreed, \
            CAST(COUNT(CASE WHEN state = 'proposed' AND worker_answer = 'asked' \
                             AND ended_at IS NULL THEN 1 END) AS BIGINT) AS asked \
       FROM relationships WHERE org_id = {org} AND worker_id IN ({in}) \
        AND state IN ('proposed', 'active', 'paused') \
      GROUP BY worker_id",
);
const KNOWN_TO: Sql<One> = Sql::one(
    "SELECT DISTINCT worker_id FROM relationships \
      WHERE org_id = {org} AND person_id = $1 AND state <> 'withdrawn'",
);

/// Who takes a worker's places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// Peers now, on a break or not.
    pub supports: u16,
    /// Suggestions the worker said yes to.
    pub agreed: u16,
    /// New suggestions the worker has not answered yet.
    pub asked: u16,
}

impl Room {
    /// Places that are taken or given away.
    pub const fn held(self) -> u16 {
        self.supports.saturating_add(self.agreed)
    }

    /// Places that are taken, given away or promised to somebody who is being asked about.
    pub const fn promised(self) -> u16 {
        self.held().saturating_add(self.asked)
    }
}

/// Keeps others from giving away this worker's places until this change has ended. Says how many
/// places there are and whether the worker takes new people; `None` for someone without places.
pub async fn hold_worker(
    tx: &mut Tx,
    by: &impl Proof<One>,
    worker: PersonId,
) -> Stored<Option<(u16, bool)>> {
    if tx.write(&HOLD, by, binds![worker]).await? == 0 {
        return Ok(None);
    }
    places(tx, by, worker).await
}

/// How many places a worker has, and whether they take new people; `None` without places.
pub async fn places(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    worker: PersonId,
) -> Stored<Option<(u16, bool)>> {
    let Some(row) = db.row(&PLACES, by, binds![worker]).await? else {
        return Ok(None);
    };
    let places: i64 = row.get("places")?;
    Ok(Some((small(places), row.get("is_taking_on")?)))
}

/// Who takes a worker's places, leaving one relationship aside.
pub async fn room(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    worker: PersonId,
    besides: RelationshipId,
) -> Stored<Room> {
    let row = db.row(&TAKEN, by, binds![worker, besides]).await?;
    row.map_or_else(|| Ok(Room::default()), |row| taken(&row))
}

/// Who takes the places of every worker, in one statement. Workers nobody has are not in it.
pub async fn rooms(db: &mut impl Reads, by: &impl Proof<One>) -> Stored<BTreeMap<PersonId, Room>> {
    let rows = db.rows(&ALL_TAKEN, by, vec![]).await?;
    rows.iter().map(|row| Ok((row.get("worker_id")?, taken(row)?))).collect()
}

/// Who takes the places of some workers. Whoever nobody has is not in it.
pub async fn rooms_of(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    workers: &[PersonId],
) -> Stored<BTreeMap<PersonId, Room>> {
    let list = workers.iter().map(|id| (*id).into()).collect();
    let rows = db.rows_in(&TAKEN_OF, by, vec![], list).await?;
    rows.iter().map(|row| Ok((row.get("worker_id")?, taken(row)?))).collect()
}

/// Every worker this person was, is or was not to be paired with: none of them is suggested again.
pub async fn known_to(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<BTreeSet<PersonId>> {
    let rows = db.rows(&KNOWN_TO, by, binds![person]).await?;
    rows.iter().map(|row| row.get("worker_id")).collect()
}

/// Keeps when a worker last began with somebody new.
pub async fn note_match(
    tx: &mut Tx,
    by: &impl Proof<One>,
    worker: PersonId,
    at: Timestamp,
) -> Stored<()> {
    tx.write(&NOTE_MATCH, by, binds![worker, at]).await.map(drop)
}

fn taken(row: &Row) -> Stored<Room> {
    Ok(Room {
        supports: small(row.get("supports")?),
        agreed: small(row.get("agreed")?),
        asked: small(row.get("asked")?),
    })
}

fn small(count: i64) -> u16 {
    u16::try_from(count.max(0)).unwrap_or(u16::MAX)
}
