//! SQL of what happened week by week, in counts.

use jiff::Timestamp;
use kernel::access::act::WorkCount;

use crate::access::Permit;
use crate::binds;
use crate::db::{One, Reads, Sql, Stored};

// Each person once, then the sums: three counts of different people would sort everybody three times.
const WEEK: Sql<One> = Sql::one(
    "SELECT CAST(COALESCE(SUM(reached), 0) AS BIGINT) AS reached, \
            CAST(COALESCE(SUM(tried), 0) AS BIGINT) AS tried, \
            CAST(COUNT(person_id) AS BIGINT) AS people, \
            CAST(COUNT(CASE WHEN reached > 0 THEN person_id END) AS BIGINT) AS people_reached, \
            CAST(COUNT(CASE WHEN tried > 0 THEN person_id END) AS BIGINT) AS people_tried \
       FROM (SELECT person_id, SUM(CASE WHEN outcome = 'reached' THEN 1 ELSE 0 END) AS reached, \
                    SUM(CASE WHEN outcome <> 'reached' THEN 1 ELSE 0 END) AS tried \
               FROM contacts WHERE org_id = {org} AND undone_at IS NULL AND started_at >= $1 \
                AND started_at < $2 GROUP BY person_id) each_person",
);

/// What happened in one week, in counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    pub reached: i64,
    pub tried: i64,
    /// Different people; small numbers are hidden by the page.
    pub people: i64,
    /// Different people who were reached, and who were tried.
    pub people_reached: i64,
    pub people_tried: i64,
}

/// Counts of the weeks that begin at `starts`, the last of which only ends the one before it.
///
/// One statement for each: weeks are not equally long where clocks change.
pub async fn weeks(
    db: &mut impl Reads,
    may: &Permit<WorkCount>,
    starts: &[Timestamp],
) -> Stored<Vec<Week>> {
    let mut all = Vec::new();
    for pair in starts.windows(2) {
        let found = db.row(&WEEK, may, binds![pair[0], pair[1]]).await?;
        all.push(match found {
            Some(row) => Week {
                reached: row.get("reached")?,
                tried: row.get("tried")?,
                people: row.get("people")?,
                people_reached: row.get("people_reached")?,
                people_tried: row.get("people_tried")?,
            },
            None => Week::default(),
        });
    }
    Ok(all)
}
