//! SQL of the next talk: what follows for two people from everything written down about them.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::contacts::{Next, Outcome, PlanEntry, planned_day};
use kernel::ids::RelationshipId;
use uuid::Uuid;

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, Stored};
use crate::matching::Settled;

const LAST_REACHED: Sql<One> = Sql::one(
    "SELECT started_at FROM contacts WHERE org_id = {org} AND relationship_id = $1 \
        AND outcome = 'reached' AND undone_at IS NULL ORDER BY started_at DESC LIMIT 1",
);
const REACHED_WRITTEN: Sql<One> = Sql::one(
    "SELECT made_at FROM contacts WHERE org_id = {org} AND relationship_id = $1 \
        AND outcome = 'reached' AND undone_at IS NULL ORDER BY made_at DESC LIMIT 1",
);
const SET_A_DAY: Sql<One> = Sql::one(
    "SELECT contact_id, started_at, made_at, outcome, follow_up_on, next_none FROM contacts \
      WHERE org_id = {org} AND relationship_id = $1 \
        AND (follow_up_on IS NOT NULL OR next_none = 1) AND undone_at IS NULL \
      ORDER BY made_at DESC, contact_id DESC LIMIT 1",
);
/// The latest talk on a day or after it, of those written down after an entry.
const SPOKEN_SINCE: Sql<One> = Sql::one(
    "SELECT started_at, made_at, outcome, NULL AS follow_up_on, NULL AS next_none FROM contacts \
      WHERE org_id = {org} AND relationship_id = $1 AND outcome = 'reached' AND undone_at IS NULL \
        AND started_at >= $2 AND (made_at > $3 OR (made_at = $3 AND contact_id > $4)) \
      ORDER BY started_at DESC LIMIT 1",
);

/// When the two last spoke, the day that is set, and when either was last written down. Days are read
/// in `zone`.
///
/// However much two people wrote down, a few rows are read: the entry that set a day, and what came
/// after it.
pub async fn settled(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    zone: &TimeZone,
) -> Stored<Settled> {
    let instant = |row: Option<Row>, column| row.map(|row| row.get(column)).transpose();
    let last = db.row(&LAST_REACHED, by, binds![relationship]).await?;
    let reached_written = db.row(&REACHED_WRITTEN, by, binds![relationship]).await?;
    let set = db.row(&SET_A_DAY, by, binds![relationship]).await?;
    let mut entries = Vec::new();
    let mut settled_at: Option<Timestamp> = instant(reached_written, "made_at")?;
    if let Some(set) = set {
        let (made_at, entry) = entry(&set, zone)?;
        settled_at = settled_at.max(Some(made_at));
        entries.extend(spoken_since(db, by, relationship, &set, zone).await?);
        entries.push(entry);
    }
    Ok(Settled {
        last_reached_at: instant(last, "started_at")?,
        settled_at,
        follow_up_on: planned_day(entries),
    })
}

async fn spoken_since(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    set: &Row,
    zone: &TimeZone,
) -> Stored<Option<PlanEntry>> {
    let Next::Day(day) = super::next(set)? else { return Ok(None) };
    // A day so far off that it has no beginning is not spoken after.
    let Ok(begin) = day.to_zoned(zone.clone()) else { return Ok(None) };
    let (made_at, id): (Timestamp, Uuid) = (set.get("made_at")?, set.get("contact_id")?);
    let binds = binds![relationship, begin.timestamp(), made_at, id];
    let row = db.row(&SPOKEN_SINCE, by, binds).await?;
    row.map(|row| entry(&row, zone).map(|(_, entry)| entry)).transpose()
}

fn entry(row: &Row, zone: &TimeZone) -> Stored<(Timestamp, PlanEntry)> {
    let started_at: Timestamp = row.get("started_at")?;
    let outcome: Option<String> = row.get("outcome")?;
    let entry = PlanEntry {
        on: zone.to_datetime(started_at).date(),
        is_reached: outcome
            .as_deref()
            .and_then(Outcome::from_code)
            .is_some_and(Outcome::is_reached),
        next: super::next(row)?,
    };
    Ok((row.get("made_at")?, entry))
}
