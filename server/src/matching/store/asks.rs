//! Asks.

use jiff::Timestamp;
use kernel::access::act::AskList;
use kernel::access::subject;
use kernel::ids::{AskId, PersonId, ProgrammeId};

use super::answers::last_noes;
use uuid::Uuid;

use crate::access::{FactsOf, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, StoreError, Stored, Tx};
use crate::matching::kept::{AskMarks, AskState, KeptAsk, NewAsk, NextStep, WaitingAsk, Wanted};

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
const WITHDRAW: Sql<One> = Sql::one(
    "UPDATE asks SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3, \
            version = version + 1 \
      WHERE org_id = {org} AND ask_id = $1 AND state = 'waiting'",
);
const WAIT_AGAIN: Sql<One> = Sql::one(
    "UPDATE asks SET state = 'waiting', withdrawn_by = NULL, withdrawn_at = NULL, \
            version = version + 1 \
      WHERE org_id = {org} AND ask_id = $1 AND state = 'withdrawn' AND withdrawn_by = $2 \
        AND withdrawn_at >= $3",
);
const OPEN_OF: Sql<One> = Sql::one(
    "SELECT ask_id FROM asks WHERE org_id = {org} AND person_id = $1 AND state = 'waiting' \
      ORDER BY ask_id",
);
const MARKS: Sql<One> = Sql::one(
    "SELECT state, made_by, made_at, withdrawn_by, withdrawn_at FROM asks \
      WHERE org_id = {org} AND ask_id = $1",
);
// Changes nothing, and makes whoever comes second wait until this change has ended.
const HOLD: Sql<One> =
    Sql::one("UPDATE asks SET state = state WHERE org_id = {org} AND ask_id = $1");
const STATE: Sql<One> = Sql::one("SELECT state FROM asks WHERE org_id = {org} AND ask_id = $1");
const WAITING: Sql<Many> = Sql::many(
    "SELECT a.ask_id, a.person_id, p.called, a.waiting_since_at, r.relationship_id, \
            r.worker_answer, w.called AS worker_called \
       FROM asks a \
       JOIN people p ON p.org_id = a.org_id AND p.person_id = a.person_id \
       LEFT JOIN relationships r ON r.org_id = a.org_id AND r.ask_id = a.ask_id \
            AND r.state = 'proposed' \
       LEFT JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE a.state = 'waiting' AND {reach} \
        AND ($3 = 1 OR (a.waiting_since_at, a.ask_id) > ( \
          SELECT l.waiting_since_at, l.ask_id FROM asks l \
           WHERE l.org_id = {org} AND l.ask_id = $2)) \
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

/// What a person waits for, in every programme.
pub async fn open_asks_of(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<AskId>> {
    let rows = db.rows(&OPEN_OF, by, binds![person]).await?;
    rows.iter().map(|row| row.get("ask_id")).collect()
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

/// Takes a waiting ask back; says whether it waited.
pub async fn withdraw_ask(
    tx: &mut Tx,
    by: &impl Proof<One>,
    ask: AskId,
    (who, at): (PersonId, Timestamp),
) -> Stored<bool> {
    Ok(tx.write(&WITHDRAW, by, binds![ask, who, at]).await? == 1)
}

/// Lets an ask wait again that `who` took back at `since` or later; says whether there was one. Fails
/// with [`StoreError::Taken`] when another ask waits meanwhile.
pub async fn wait_again(
    tx: &mut Tx,
    by: &impl Proof<One>,
    ask: AskId,
    (who, since): (PersonId, Timestamp),
) -> Stored<bool> {
    Ok(tx.write(&WAIT_AGAIN, by, binds![ask, who, since]).await? == 1)
}

/// Keeps others from changing an ask until this change has ended; says whether it waits.
pub async fn hold_ask(tx: &mut Tx, by: &impl Proof<One>, ask: AskId) -> Stored<bool> {
    tx.write(&HOLD, by, binds![ask]).await?;
    Ok(ask_state(tx, by, ask).await? == Some(AskState::Waiting))
}

/// Where an ask stands.
pub async fn ask_state(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ask: AskId,
) -> Stored<Option<AskState>> {
    let row = db.row(&STATE, by, binds![ask]).await?;
    row.map(|row| row.code("state", AskState::from_code)).transpose()
}

/// Who made an ask, and who took it back, each with the moment.
pub async fn ask_marks(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ask: AskId,
) -> Stored<Option<AskMarks>> {
    let Some(row) = db.row(&MARKS, by, binds![ask]).await? else {
        return Ok(None);
    };
    let withdrawn_by: Option<PersonId> = row.get("withdrawn_by")?;
    Ok(Some(AskMarks {
        state: row.code("state", AskState::from_code)?,
        made: (row.get("made_by")?, row.get("made_at")?),
        withdrawn: withdrawn_by.zip(row.get("withdrawn_at")?),
    }))
}

/// Who waits, the longest first, after an ask that stood last before, and what happens next for each.
pub async fn waiting(
    db: &mut impl Reads,
    seen_by: &Scope<AskList>,
    (after, most): (Option<AskId>, u32),
) -> Stored<Vec<WaitingAsk>> {
    let id = after.map_or_else(Uuid::nil, AskId::uuid);
    let is_first = i64::from(after.is_none());
    let rows = db.rows(&WAITING, seen_by, binds![most, id, is_first]).await?;
    let mut asks = rows.iter().map(one_waiting).collect::<Stored<Vec<_>>>()?;
    let open: Vec<AskId> =
        asks.iter().filter(|ask| ask.next == NextStep::Look).map(|ask| ask.ask).collect();
    let mut noes = last_noes(db, seen_by, &open).await?;
    for ask in &mut asks {
        if ask.next == NextStep::Look
            && let Some((worker, said_by)) = noes.remove(&ask.ask)
        {
            ask.next = NextStep::LookAgain { worker, said_by };
        }
    }
    Ok(asks)
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
