//! Peer workers who have not said yet how many people they can support.

use jiff::civil::Date;
use kernel::ids::PersonId;

use crate::binds;
use crate::db::{One, Proof, Reads, Sql, Stored};

const UNSAID: Sql<One> = Sql::one(
    "SELECT p.person_id, p.called FROM people p \
      WHERE p.org_id = {org} AND p.person_id IN (SELECT r.person_id FROM role_spans r \
            WHERE r.org_id = {org} AND r.role = 'peer_worker' AND r.from_on <= $1 \
              AND (r.until_on IS NULL OR r.until_on >= $1)) \
        AND NOT EXISTS (SELECT 1 FROM worker_profiles w \
            WHERE w.org_id = p.org_id AND w.person_id = p.person_id) \
      ORDER BY p.called, p.person_id",
);

/// Who they are, by name.
pub async fn unsaid_workers(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    today: Date,
) -> Stored<Vec<(PersonId, String)>> {
    let rows = db.rows(&UNSAID, by, binds![today]).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.get("called")?))).collect()
}
