//! Asks.

use jiff::Timestamp;
use kernel::access::act::AskList;
use kernel::access::subject;
use kernel::ids::{AskId, PersonId, ProgrammeId};

use super::answers::last_noes;
use crate::access::{FactsOf, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, StoreError, Stored, Tx};
use crate::matching::kept::{AskState, KeptAsk, NewAsk, NextStep, WaitingAsk, Wanted};

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, NULL AS author, 0 AS is_shared FROM asks \
      WHERE org_id = {org} AND ask_id = $1",
);
const FIND: Sql<One> = Sql::one(
    "SELECT ask_id, person_id, hopes, wishes, state, waiting_since_at, version FROM asks \
      WHERE org_id = {org} AND ask_id = $1",
);
const FIND_OPEN: Sql<One> = Sql::one(
    "SELECT ask_id, person_id, hopes, wishes, state, waiting_since_at, version FROM asks \
      WHERE org_id = {org} AND person_id = $1 AND programme_id = $2 AND state = 'waiting'",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO asks (org_id, ask_id, programme_id, person_id, hopes, wishes, state, made_by, \
                       made_at, waiting_since_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, 'waiting', $6, $7, $7, 1)",
);
const EDIT: Sql<One> = Sql::one(
    "UPDATE asks SET hopes = $2, wishes = $3, version = version + 1 \
      WHERE org_id = {org} AND ask_id = $1 AND version = $4 AND state = 'waiting'",
);
const SET_STATE: Sql<One> = Sql::one(
    "UPDATE asks SET state = $2, version = version + 1 \
      WHERE org_id = {org} AND ask_id = $1 AND state = $3",
);
// Changes nothing, and makes whoever comes second wait until this change has ended.
const HOLD: Sql<One> = Sql::one(
    "UPDATE asks SET state = state WHERE org_id = {org} AND ask_id = $1 AND state = 'waiting'",
);
const WAITING: Sql<Many> = Sql::many(
    "SELECT a.ask_id, a.person_id, p.called, a.waiting_since_at, r.relationship_id, \
            r.worker_answer, w.called AS worker_called \
       FROM asks a \
       JOIN people p ON p.org_id = a.org_id AND p.person_id = a.person_id \
       LEFT JOIN relationships r ON r.org_id = a.org_id AND r.ask_id = a.ask_id \
            AND r.state = 'proposed' \
       LEFT JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE a.state = 'waiting' AND {reach} \
      ORDER BY a.waiting_since_at, a.ask_id LIMIT $1",
    Over::about("a.org_id", "a.person_id"),
);

const COUNT_WAITING: Sql<Many> = Sql::many(
    "SELECT COUNT(*) AS found FROM asks a WHERE a.state = 'waiting' AND {reach}",
    Over::about("a.org_id", "a.person_id"),
);

/// An ask is about whoever made it, whoever wrote it down.
pub const ASK: FactsOf = FactsOf::of::<subject::Ask>(&FACTS);

pub async fn find_ask(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ask: AskId,
) -> Stored<Option<KeptAsk>> {
    db.row(&FIND, by, binds![ask]).await?.map(|row| kept(&row)).transpose()
}

/// The one ask of a person that waits in a programme.
pub async fn find_open_ask(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
    programme: ProgrammeId,
) -> Stored<Option<KeptAsk>> {
    db.row(&FIND_OPEN, by, binds![person, programme]).await?.map(|row| kept(&row)).transpose()
}

/// Adds an ask. Fails with [`StoreError::Taken`] when the person already waits in the programme.
pub async fn insert_ask(tx: &mut Tx, by: &impl Proof<One>, new: &NewAsk) -> Stored<()> {
    let hopes = new.hopes.as_deref().unwrap_or_default();
    let wishes = written(&new.wanted)?;
    let binds = binds![new.ask, new.programme, new.person, hopes, wishes, new.made_by, new.at];
    tx.write_one(&INSERT, by, binds).await
}

/// Keeps other words in a waiting ask; says whether `version` was still the present one.
pub async fn edit_ask(
    tx: &mut Tx,
    by: &impl Proof<One>,
    ask: AskId,
    (hopes, wanted): (Option<&str>, &Wanted),
    version: i64,
) -> Stored<bool> {
    let binds = binds![ask, hopes.unwrap_or_default(), written(wanted)?, version];
    Ok(tx.write(&EDIT, by, binds).await? == 1)
}

/// Moves an ask from one state to another; says whether it stood there. The wait is not touched.
pub async fn set_ask_state(
    tx: &mut Tx,
    by: &impl Proof<One>,
    ask: AskId,
    (from, to): (AskState, AskState),
) -> Stored<bool> {
    Ok(tx.write(&SET_STATE, by, binds![ask, to.code(), from.code()]).await? == 1)
}

/// Keeps others from changing a waiting ask until this change has ended; says whether it waits.
pub async fn hold_ask(tx: &mut Tx, by: &impl Proof<One>, ask: AskId) -> Stored<bool> {
    Ok(tx.write(&HOLD, by, binds![ask]).await? == 1)
}

/// Who waits, the longest first, and what happens next for each.
pub async fn waiting(
    db: &mut impl Reads,
    seen_by: &Scope<AskList>,
    most: u32,
) -> Stored<Vec<WaitingAsk>> {
    let rows = db.rows(&WAITING, seen_by, binds![most]).await?;
    let mut noes = last_noes(db, seen_by).await?;
    rows.iter()
        .map(|row| {
            let mut ask = one_waiting(row)?;
            if ask.next == NextStep::Look
                && let Some((worker, said_by)) = noes.remove(&ask.ask)
            {
                ask.next = NextStep::LookAgain { worker, said_by };
            }
            Ok(ask)
        })
        .collect()
}

/// How many wait, of those whom whoever looks may see.
pub async fn count_waiting(db: &mut impl Reads, seen_by: &Scope<AskList>) -> Stored<i64> {
    let found = db.row(&COUNT_WAITING, seen_by, vec![]).await?;
    found.map_or(Ok(0), |row| row.get("found"))
}

fn one_waiting(row: &Row) -> Stored<WaitingAsk> {
    let next = match row.get::<Option<_>>("relationship_id")? {
        None => NextStep::Look,
        Some(relationship) => {
            let worker = row.get("worker_called")?;
            let answer: String = row.get("worker_answer")?;
            if answer == "yes" {
                NextStep::PersonAnswers { relationship, worker }
            } else {
                NextStep::WorkerAnswers { relationship, worker }
            }
        }
    };
    Ok(WaitingAsk {
        ask: row.get("ask_id")?,
        person: row.get("person_id")?,
        called: row.get("called")?,
        waiting_since_at: row.get::<Timestamp>("waiting_since_at")?,
        next,
    })
}

fn kept(row: &Row) -> Stored<KeptAsk> {
    let hopes: String = row.get("hopes")?;
    Ok(KeptAsk {
        ask: row.get("ask_id")?,
        person: row.get("person_id")?,
        hopes: Some(hopes).filter(|hopes| !hopes.is_empty()),
        wanted: row.json("wishes")?,
        state: row.code("state", AskState::from_code)?,
        waiting_since_at: row.get("waiting_since_at")?,
        version: row.get("version")?,
    })
}

fn written(wanted: &Wanted) -> Stored<String> {
    serde_json::to_string(wanted).map_err(|error| StoreError::Engine(error.to_string()))
}
