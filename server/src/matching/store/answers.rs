//! What a coordinator reads of the answers: the last "not this time" of those who still wait.

use std::collections::HashMap;

use kernel::access::act::AskList;
use kernel::ids::AskId;
use kernel::matching::{Answer, Partner};

use crate::access::Scope;
use crate::db::{Many, Over, Reads, Sql, Stored};

const LAST_NO: Sql<Many> = Sql::many(
    "SELECT a.ask_id, w.called AS worker_called, r.worker_answer \
       FROM asks a \
       JOIN relationships r ON r.org_id = a.org_id AND r.ask_id = a.ask_id \
            AND r.state = 'declined' \
            AND (r.worker_answer = 'not_this_time' OR r.person_answer = 'not_this_time') \
       JOIN relationship_steps s ON s.org_id = r.org_id \
            AND s.relationship_id = r.relationship_id AND s.version = r.version \
       JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE a.state = 'waiting' AND a.ask_id IN ({in}) AND {reach} \
      ORDER BY s.taken_at, r.relationship_id",
    Over::about("a.org_id", "a.person_id"),
);

/// For each of some asks that waits and had a "not this time": with whom the last one was, and whose
/// it was.
pub async fn last_noes(
    db: &mut impl Reads,
    seen_by: &Scope<AskList>,
    asks: &[AskId],
) -> Stored<HashMap<AskId, (String, Partner)>> {
    if asks.is_empty() {
        return Ok(HashMap::new());
    }
    let list = asks.iter().map(|id| (*id).into()).collect();
    let rows = db.rows_in(&LAST_NO, seen_by, vec![], list).await?;
    rows.iter()
        .map(|row| {
            let answer = row.code("worker_answer", Answer::from_code)?;
            let said_by = match answer {
                Answer::NotThisTime => Partner::Worker,
                _ => Partner::Participant,
            };
            Ok((row.get("ask_id")?, (row.get("worker_called")?, said_by)))
        })
        .collect()
}
