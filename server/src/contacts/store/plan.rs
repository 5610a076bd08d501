//! SQL of the next talk: what follows for two people from everything written down about them.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::contacts::{Next, Outcome, PlanEntry, planned_day};
use kernel::ids::RelationshipId;

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, Stored};
use crate::matching::Settled;

/// Entries that are looked back at. A day that was set longer ago than this is not remembered.
const BACK: u32 = 200;

const LAST_REACHED: Sql<One> = Sql::one(
    "SELECT started_at FROM contacts WHERE org_id = {org} AND relationship_id = $1 \
        AND outcome = 'reached' AND undone_at IS NULL ORDER BY started_at DESC LIMIT 1",
);
const WRITTEN_DOWN: Sql<One> = Sql::one(
    "SELECT started_at, made_at, outcome, follow_up_on, next_none FROM contacts \
      WHERE org_id = {org} AND relationship_id = $1 AND undone_at IS NULL \
      ORDER BY made_at DESC, contact_id DESC LIMIT $2",
);

/// When the two last spoke, the day that is set, and when either was last written down. Days are read
/// in `zone`.
pub async fn settled(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    zone: &TimeZone,
) -> Stored<Settled> {
    let last = db.row(&LAST_REACHED, by, binds![relationship]).await?;
    let rows = db.rows(&WRITTEN_DOWN, by, binds![relationship, BACK]).await?;
    let entries = rows.iter().map(|row| entry(row, zone)).collect::<Stored<Vec<_>>>()?;
    let settling = entries.iter().find(|(_, entry)| entry.is_reached || entry.next != Next::Unsaid);
    Ok(Settled {
        last_reached_at: last.map(|row| row.get("started_at")).transpose()?,
        settled_at: settling.map(|(made_at, _)| *made_at),
        follow_up_on: planned_day(entries.into_iter().map(|(_, entry)| entry)),
    })
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
