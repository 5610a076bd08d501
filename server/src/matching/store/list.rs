//! Pairs for lists, and what contacts keep in them.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::{RelationshipList, RelationshipMove};
use kernel::ids::{PersonId, RelationshipId};
use kernel::matching::Answer;
use uuid::Uuid;

use crate::access::{Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, Stored, Tx, Val};
use crate::matching::kept::{Offer, Pair, PairState, PeerLeft};

const PAIRS: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, r.settled_at, \
            r.move_asked_at \
       FROM relationships r WHERE {reach} AND r.state IN ({in}) ORDER BY r.relationship_id LIMIT $1",
    OVER,
);
const COUNT: Sql<Many> = Sql::many(
    "SELECT COUNT(*) AS found FROM relationships r WHERE {reach} AND r.state IN ({in})",
    OVER,
);
const SUPPORTED_BY_ME: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, r.settled_at, \
            r.move_asked_at, p.called AS person_called \
       FROM relationships r JOIN people p ON p.org_id = r.org_id AND p.person_id = r.person_id \
      WHERE {reach} AND r.worker_id = {me} AND r.state IN ('active', 'paused') \
      ORDER BY p.called, r.relationship_id LIMIT $1",
    OVER,
);
/// $1 the person.
const BREAKS: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, r.settled_at, \
            r.move_asked_at, w.called AS worker_called \
       FROM relationships r JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE {reach} AND r.person_id = $1 AND r.state = 'paused' \
      ORDER BY w.called, r.relationship_id LIMIT $2",
    OVER,
);
/// $1 the person.
const PEERS_OF: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, r.settled_at, \
            r.move_asked_at, w.called AS other_called \
       FROM relationships r JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE {reach} AND r.person_id = $1 AND r.state IN ('active', 'paused') \
      ORDER BY w.called, r.relationship_id LIMIT $2",
    OVER,
);
/// $1 the worker.
const SUPPORTED_BY: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, r.settled_at, \
            r.move_asked_at, p.called AS other_called \
       FROM relationships r JOIN people p ON p.org_id = r.org_id AND p.person_id = r.person_id \
      WHERE {reach} AND r.worker_id = $1 AND r.state IN ('active', 'paused') \
      ORDER BY p.called, r.relationship_id LIMIT $2",
    OVER,
);
const ACQUAINTANCES: Sql<Many> = Sql::many(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.worker_answer, r.person_answer, \
            r.hello_every_days, r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, \
            r.settled_at, r.move_asked_at, r.ended_at, w.called AS worker_called \
       FROM relationships r \
       JOIN people p ON p.org_id = r.org_id AND p.person_id = r.person_id \
       JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE {reach} AND r.state IN ({in}) \
        AND ($3 = 1 OR (CASE r.state WHEN 'proposed' THEN 0 WHEN 'closed' THEN 2 ELSE 1 END, \
                            p.called, w.called, r.relationship_id) > ( \
          SELECT CASE l.state WHEN 'proposed' THEN 0 WHEN 'closed' THEN 2 ELSE 1 END, \
                 lp.called, lw.called, l.relationship_id FROM relationships l \
            JOIN people lp ON lp.org_id = l.org_id AND lp.person_id = l.person_id \
            JOIN people lw ON lw.org_id = l.org_id AND lw.person_id = l.worker_id \
           WHERE l.org_id = {org} AND l.relationship_id = $2)) \
      ORDER BY CASE r.state WHEN 'proposed' THEN 0 WHEN 'closed' THEN 2 ELSE 1 END, p.called, \
               w.called, r.relationship_id LIMIT $1",
    OVER,
);
const BETWEEN: Sql<One> = Sql::one(
    "SELECT r.relationship_id, r.person_id, r.worker_id, r.state, r.hello_every_days, \
            r.last_reached_at, r.follow_up_on, r.paused_until_on, r.began_at, r.settled_at, \
            r.move_asked_at \
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
      ORDER BY r.relationship_id LIMIT $1",
    OVER,
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
    OVER,
);
const SETTLE: Sql<One> = Sql::one(
    "UPDATE relationships SET last_reached_at = $2, follow_up_on = $3, settled_at = $4 \
      WHERE org_id = {org} AND relationship_id = $1",
);
const ASK_MOVE: Sql<One> = Sql::one(
    "UPDATE relationships SET move_asked_at = $2 WHERE org_id = {org} AND relationship_id = $1 \
        AND state IN ('active', 'paused') AND follow_up_on IS NOT NULL",
);

const OVER: Over = Over::written("r.org_id", "r.person_id", "r.worker_id");
/// Questions one person is asked at once; more are not put to them on one page.
const OFFERS_AT_ONCE: u32 = 20;
/// People one worker supports, on their page.
const SUPPORTED_AT_ONCE: u32 = 100;

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

/// The pairs in some states, as far as whoever looks may see them, and no more than `most`.
pub async fn pairs(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    states: &[PairState],
    most: u32,
) -> Stored<Vec<Pair>> {
    let rows = db.rows_in(&PAIRS, seen_by, binds![most], codes(states)).await?;
    rows.iter().map(pair).collect()
}

/// How many there are of what [`pairs`] gives.
pub async fn count_pairs(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    states: &[PairState],
) -> Stored<i64> {
    let rows = db.rows_in(&COUNT, seen_by, vec![], codes(states)).await?;
    rows.first().map_or(Ok(0), |row| row.get("found"))
}

/// Everybody whom whoever looks supports, with their names, and no more than `most`.
pub async fn supported_by_me(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    most: u32,
) -> Stored<Vec<(Pair, String)>> {
    let rows = db.rows(&SUPPORTED_BY_ME, seen_by, binds![most]).await?;
    rows.iter().map(|row| Ok((pair(row)?, row.get("person_called")?))).collect()
}

/// The pairs of a person that are on a break, with the worker's name, as far as whoever looks may
/// see them.
pub async fn breaks_of(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    person: PersonId,
) -> Stored<Vec<(Pair, String)>> {
    let rows = db.rows(&BREAKS, seen_by, binds![person, OFFERS_AT_ONCE]).await?;
    rows.iter().map(|row| Ok((pair(row)?, row.get("worker_called")?))).collect()
}

/// The peers of a person, on a break or not, with their names, as far as whoever looks may see pairs.
pub async fn peers_of(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    person: PersonId,
) -> Stored<Vec<(Pair, String)>> {
    let rows = db.rows(&PEERS_OF, seen_by, binds![person, OFFERS_AT_ONCE]).await?;
    rows.iter().map(|row| Ok((pair(row)?, row.get("other_called")?))).collect()
}

/// The people a worker supports, as [`peers_of`].
pub async fn supported_by(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    worker: PersonId,
) -> Stored<Vec<(Pair, String)>> {
    let rows = db.rows(&SUPPORTED_BY, seen_by, binds![worker, SUPPORTED_AT_ONCE]).await?;
    rows.iter().map(|row| Ok((pair(row)?, row.get("other_called")?))).collect()
}

/// As [`pairs`], with names and answers, and no more than `most`.
pub async fn acquaintances(
    db: &mut impl Reads,
    seen_by: &Scope<RelationshipList>,
    states: &[PairState],
    (after, most): (Option<RelationshipId>, u32),
) -> Stored<Vec<Acquaintance>> {
    let id = after.map_or_else(Uuid::nil, RelationshipId::uuid);
    let is_first = i64::from(after.is_none());
    let binds = binds![most, id, is_first];
    let rows = db.rows_in(&ACQUAINTANCES, seen_by, binds, codes(states)).await?;
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
    let rows = db.rows(&OFFERS, seen_by, binds![OFFERS_AT_ONCE]).await?;
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

/// What follows for a pair from everything that is written down about it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settled {
    pub last_reached_at: Option<Timestamp>,
    /// The day that is set for the next talk.
    pub follow_up_on: Option<Date>,
    /// When a talk or a day was last written down: what was asked before that is answered.
    pub settled_at: Option<Timestamp>,
}

/// Keeps what follows from the entries, after one was written or taken back.
pub async fn settle(
    tx: &mut Tx,
    by: &impl Proof<One>,
    relationship: RelationshipId,
    now: &Settled,
) -> Stored<()> {
    let binds = binds![relationship, now.last_reached_at, now.follow_up_on, now.settled_at];
    tx.write_one(&SETTLE, by, binds).await
}

/// Keeps that the person asked for another day, or that they no longer do. False when no day is set.
pub async fn ask_move(
    tx: &mut Tx,
    may: &Permit<RelationshipMove>,
    at: Option<Timestamp>,
) -> Stored<bool> {
    Ok(tx.write(&ASK_MOVE, may, binds![may.id(), at]).await? == 1)
}

fn codes(states: &[PairState]) -> Vec<Val> {
    states.iter().map(|state| Val::from(state.code())).collect()
}

fn pair(row: &Row) -> Stored<Pair> {
    let hello: Option<i64> = row.get("hello_every_days")?;
    let follow_up_on: Option<Date> = row.get("follow_up_on")?;
    let settled_at: Option<Timestamp> = row.get("settled_at")?;
    let move_asked_at: Option<Timestamp> = row.get("move_asked_at")?;
    Ok(Pair {
        relationship: row.get("relationship_id")?,
        person: row.get("person_id")?,
        worker: row.get("worker_id")?,
        state: row.code("state", PairState::from_code)?,
        hello_every_days: hello.and_then(|days| u16::try_from(days).ok()),
        last_reached_at: row.get("last_reached_at")?,
        follow_up_on,
        is_move_asked: follow_up_on.is_some() && move_asked_at > settled_at,
        paused_until_on: row.get("paused_until_on")?,
        began_at: row.get("began_at")?,
    })
}
