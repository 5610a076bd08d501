//! SQL of who said, and when, that an entry is right.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::ResourceVerify;
use kernel::ids::ResourceId;
use kernel::resources::Entry;

use crate::access::Permit;
use crate::binds;
use crate::db::{One, Reads, Sql, Stored, Tx};

const CHECK: Sql<One> = Sql::one(
    "INSERT INTO resource_checks (org_id, resource_id, checked_at, checked_by, checked_on, undone_at) \
     VALUES ({org}, $1, $2, $3, $4, NULL) ON CONFLICT DO NOTHING",
);
const UNDO: Sql<One> = Sql::one(
    "UPDATE resource_checks SET undone_at = $3 WHERE org_id = {org} AND resource_id = $1 \
        AND checked_by = $2 AND undone_at IS NULL AND checked_at >= $4 AND checked_at = ( \
          SELECT MAX(l.checked_at) FROM resource_checks l WHERE l.org_id = {org} \
             AND l.resource_id = $1 AND l.checked_by = $2 AND l.undone_at IS NULL)",
);
const OWN: Sql<One> = Sql::one(
    "SELECT checked_at FROM resource_checks WHERE org_id = {org} AND resource_id = $1 \
        AND checked_by = $2 AND undone_at IS NULL AND checked_at >= $3",
);
const LAST: Sql<One> = Sql::one(
    "SELECT e.entry, (SELECT MAX(c.checked_on) FROM resource_checks c WHERE c.org_id = e.org_id \
        AND c.resource_id = e.resource_id AND c.undone_at IS NULL) AS checked_on \
       FROM resource_entries e WHERE e.org_id = {org} AND e.resource_id = $1",
);
const SET: Sql<One> =
    Sql::one("UPDATE resources SET verified_on = $2 WHERE org_id = {org} AND resource_id = $1");

/// Keeps that the holder of the permit checked the entry.
pub async fn insert(
    tx: &mut Tx,
    may: &Permit<ResourceVerify>,
    at: Timestamp,
    on: Date,
) -> Stored<()> {
    let id: ResourceId = may.id();
    tx.write(&CHECK, may, binds![id, at, may.actor().person, on]).await?;
    follow(tx, may).await
}

/// Takes back the own last check, if it was made at or after `not_before`.
pub async fn undo(
    tx: &mut Tx,
    may: &Permit<ResourceVerify>,
    at: Timestamp,
    not_before: Timestamp,
) -> Stored<bool> {
    let id: ResourceId = may.id();
    let undone = tx.write(&UNDO, may, binds![id, may.actor().person, at, not_before]).await?;
    follow(tx, may).await?;
    Ok(undone > 0)
}

/// Whether the holder of the permit made a check at or after `not_before` that still holds.
pub async fn may_undo(
    db: &mut impl Reads,
    may: &Permit<ResourceVerify>,
    not_before: Timestamp,
) -> Stored<bool> {
    let id: ResourceId = may.id();
    Ok(!db.rows(&OWN, may, binds![id, may.actor().person, not_before]).await?.is_empty())
}

/// The day shown is the last that anybody checked it, here or at the source.
async fn follow(tx: &mut Tx, may: &Permit<ResourceVerify>) -> Stored<()> {
    let id: ResourceId = may.id();
    let Some(row) = tx.row(&LAST, may, binds![id]).await? else {
        return Ok(());
    };
    let entry: Entry = row.json("entry")?;
    let checked_on: Option<Date> = row.get("checked_on")?;
    let last = entry.verified_on.max(checked_on);
    let text = last.map(|on| on.to_string()).unwrap_or_default();
    tx.write_one(&SET, may, binds![id, text]).await
}
