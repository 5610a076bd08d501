//! Pairs for lists, and what contacts keep in them.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::RelationshipList;
use kernel::ids::{PersonId, RelationshipId};
use kernel::matching::Answer;

use crate::access::Scope;
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, Stored, Tx, Val};
use crate::matching::kept::{Offer, Pair, PairState, PeerLeft};

const PAIRS: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at \
       FROM relationships r WHERE {reach} AND r.state IN ({in}) ORDER BY r.relationship_id",
    Over::written("r.org_id", "r.person_id", "r.worker_id"),
);
const ACQUAINTANCES: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.worker_answer, r.person_answer, \
            r.hello_every_days, r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, \
            r.ended_at, w.called AS worker_called \
       FROM relationships r \
       JOIN people p ON p.org_id = r.org_id AND p.person_id = r.person_id \
       JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE {reach} AND r.state IN ({in}) ORDER BY p.called, w.called, r.relationship_id LIMIT $1",
    Over::written("r.org_id", "r.person_id", "r.worker_id"),
);
const BETWEEN: Sql<One> = Sql::one(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at \
       FROM relationships r WHERE r.org_id = {org} AND r.worker_id = $1 AND r.person_id = $2 \
        AND r.state IN ('active', 'paused')",
);
const OFFERS: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.ended_at, p.called AS person_called, \
            w.called AS worker_called \
       FROM relationships r \
       JOIN people p ON p.org_id = r.org_id AND p.person_id = r.person_id \
       JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE {reach} AND r.state = 'proposed' \
        AND ((r.worker_id = {me} AND r.worker_answer = 'asked') \
          OR (r.person_id = {me} AND r.person_answer = 'asked')) \
      ORDER BY r.relationship_id",
    Over::written("r.org_id", "r.person_id", "r.worker_id"),
);
// Whoever waits for, has or considers another peer is looked after.
const PEERS_LEFT: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.peer_left_at FROM relationships r \
      WHERE {reach} AND r.peer_left_at IS NOT NULL AND r.state = 'closed' \
        AND NOT EXISTS (SELECT 1 FROM asks a WHERE a.org_id = r.org_id \
              AND a.person_id = r.person_id \
              AND (a.state = 'waiting' OR a.made_at >= r.peer_left_at)) \
        AND NOT EXISTS (SELECT 1 FROM relationships o WHERE o.org_id = r.org_id \
              AND o.person_id = r.person_id \
              AND (o.state IN ('proposed', 'active', 'paused') OR o.made_at >= r.peer_left_at)) \
      ORDER BY r.peer_left_at, r.relationship_id LIMIT $1",
    Over::written("r.org_id", "r.person_id", "r.worker_id"),
);
// A contact that is newer than the last one settles what is to come; an older one, written down
// late, only adds to it.
const REACHED: Sql<One> = Sql::one(
    "UPDATE relationships SET \
            follow_up_on = CASE WHEN last_reached_at IS NULL OR last_reached_at <= $2 THEN $3 \
                                ELSE COALESCE($3, follow_up_on) END, \
            last_reached_at = CASE WHEN last_reached_at IS NULL OR last_reached_at < $2 THEN $2 \
                                   ELSE last_reached_at END \
      WHERE org_id = {org} AND relationship_id = $1",
);
const SET_LAST_REACHED: Sql<One> = Sql::one(
    "UPDATE relationships SET last_reached_at = $2 WHERE org_id = {org} AND relationship_id = $1",
);
const SET_FOLLOW_UP: Sql<One> = Sql::one(
    "UPDATE relationships SET follow_up_on = $2 WHERE org_id = {org} AND relationship_id = $1",
);

/// A pair with names, and what each has answered: for the lists of this capability.
#[derive(Debug, Clone)]
pub struct Acquaintance {
    pub pair: Pair,
    pub worker_called: String,
    pub worker_answer: Answer,
    pub person_answer: Answer,
    /// They were peers before.
    pub is_again: bool,
}

/// The pairs in some states, as far as whoever looks may see them.
pub async fn pairs(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    states: &[PairState],
) -> Stored<Vec<Pair>> {
    let rows = db.rows_in(&PAIRS, seen_by, vec![], codes(states)).await?;
    rows.iter().map(pair).collect()
}

/// As [`pairs`], with names and answers, and no more than `most`.
pub async fn acquaintances(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    states: &[PairState],
    most: u32,
) -> Stored<Vec<Acquaintance>> {
    let rows = db.rows_in(&ACQUAINTANCES, seen_by, binds![most], codes(states)).await?;
    rows.iter()
        .map(|row| {
            let ended_at: Option<Timestamp> = row.get("ended_at")?;
            Ok(Acquaintance {
                pair: pair(row)?,
                worker_called: row.get("worker_called")?,
                worker_answer: row.code("worker_answer", Answer::from_code)?,
                person_answer: row.code("person_answer", Answer::from_code)?,
                is_again: ended_at.is_some(),
            })
        })
        .collect()
}

/// The two, if they are peers now, on a break or not.
pub async fn pair_between(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    worker: PersonId,
    person: PersonId,
) -> Stored<Option<Pair>> {
    db.row(&BETWEEN, by, binds![worker, person]).await?.map(|row| pair(&row)).transpose()
}

/// What waits for the answer of whoever looks.
pub async fn offers_for(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
) -> Stored<Vec<Offer>> {
    let me = seen_by.actor().person;
    let rows = db.rows(&OFFERS, seen_by, vec![]).await?;
    rows.iter()
        .map(|row| {
            let worker: PersonId = row.get("worker_id")?;
            let other = if worker == me { "person_called" } else { "worker_called" };
            let ended_at: Option<Timestamp> = row.get("ended_at")?;
            Ok(Offer {
                relationship: row.get("relationship_id")?,
                person: row.get("person_id")?,
                worker,
                other_called: row.get(other)?,
                is_again: ended_at.is_some(),
            })
        })
        .collect()
}

/// People whose peer's role ended and who have nobody else, the longest first.
pub async fn peers_left(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    most: u32,
) -> Stored<Vec<PeerLeft>> {
    let rows = db.rows(&PEERS_LEFT, seen_by, binds![most]).await?;
    rows.iter()
        .map(|row| {
            Ok(PeerLeft {
                relationship: row.get("relationship_id")?,
                person: row.get("person_id")?,
                left_at: row.get("peer_left_at")?,
            })
        })
        .collect()
}

/// Keeps that the two spoke. The last time only moves forward; what was agreed for later is kept.
pub async fn reached(
    tx: &mut Tx,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    at: Timestamp,
    follow_up_on: Option<Date>,
) -> Stored<()> {
    tx.write_one(&REACHED, by, binds![relationship, at, follow_up_on]).await
}

/// Keeps when the two last spoke, earlier or later: after an entry was taken back.
pub async fn set_last_reached(
    tx: &mut Tx,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    at: Option<Timestamp>,
) -> Stored<()> {
    tx.write_one(&SET_LAST_REACHED, by, binds![relationship, at]).await
}

/// Keeps the day the two agreed on, or that there is none: after an entry was taken back.
pub async fn set_follow_up(
    tx: &mut Tx,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    on: Option<Date>,
) -> Stored<()> {
    tx.write_one(&SET_FOLLOW_UP, by, binds![relationship, on]).await
}

fn codes(states: &[PairState]) -> Vec<Val> {
    states.iter().map(|state| Val::from(state.code())).collect()
}

fn pair(row: &Row) -> Stored<Pair> {
    let hello: Option<i64> = row.get("hello_every_days")?;
    Ok(Pair {
        relationship: row.get("relationship_id")?,
        person: row.get("person_id")?,
        worker: row.get("worker_id")?,
        state: row.code("state", PairState::from_code)?,
        hello_every_days: hello.and_then(|days| u16::try_from(days).ok()),
        last_reached_at: row.get("last_reached_at")?,
        follow_up_on: row.get("follow_up_on")?,
        paused_until_on: row.get("paused_until_on")?,
        began_at: row.get("began_at")?,
    })
}
