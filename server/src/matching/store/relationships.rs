//! Relationships and the steps two people took.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::access::subject;
use kernel::ids::{AskId, PersonId, ProgrammeId, RelationshipId};
use kernel::matching::{Answer, Proposal, Relationship, State, Step};

use crate::access::FactsOf;
use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx};
use crate::matching::kept::{PairState, Snapshot, TakenStep, Taking, Together};

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, worker_id AS author, 0 AS is_shared FROM relationships \
      WHERE org_id = {org} AND relationship_id = $1",
);
const FIND: Sql<One> = Sql::one(
    "SELECT relationship_id, ask_id, person_id, worker_id, state, worker_answer, person_answer, \
            hello_every_days, began_at, paused_until_on, ended_at, peer_left_at, version \
       FROM relationships WHERE org_id = {org} AND relationship_id = $1",
);
const PROPOSED: Sql<One> = Sql::one(
    "SELECT relationship_id, ask_id, person_id, worker_id, state, worker_answer, person_answer, \
            hello_every_days, began_at, paused_until_on, ended_at, peer_left_at, version \
       FROM relationships WHERE org_id = {org} AND ask_id = $1 AND state = 'proposed' \
        AND ended_at IS NULL",
);
const SET_ASIDE: Sql<One> = Sql::one(
    "SELECT r.relationship_id, w.called FROM relationships r \
       JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE r.org_id = {org} AND r.person_id = $1 AND r.state = 'declined' \
        AND r.worker_answer = 'not_asked' AND r.person_answer = 'not_asked' \
      ORDER BY w.called, r.relationship_id",
);
const STEPS: Sql<One> = Sql::one(
    "SELECT version, state, taken_by, taken_at FROM relationship_steps \
      WHERE org_id = {org} AND relationship_id = $1 ORDER BY version",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO relationships (org_id, relationship_id, programme_id, ask_id, person_id, worker_id, \
            state, worker_answer, person_answer, hello_every_days, began_at, paused_until_on, \
            ended_at, last_reached_at, follow_up_on, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, NULL, $13, 1)",
);
const UPDATE: Sql<One> = Sql::one(
    "UPDATE relationships SET state = $3, worker_answer = $4, person_answer = $5, \
            hello_every_days = $6, began_at = $7, paused_until_on = $8, ended_at = $9, \
            peer_left_at = CASE WHEN $3 IN ('closed', 'proposed') THEN peer_left_at END, \
            version = version + 1 \
      WHERE org_id = {org} AND relationship_id = $1 AND version = $2",
);
const INSERT_STEP: Sql<One> = Sql::one(
    "INSERT INTO relationship_steps (org_id, relationship_id, version, state, taken_by, taken_at) \
     VALUES ({org}, $1, $2, $3, $4, $5)",
);
const REMOVE_STEP: Sql<One> = Sql::one(
    "DELETE FROM relationship_steps \
      WHERE org_id = {org} AND relationship_id = $1 AND version = $2",
);

// Changes nothing, and makes whoever comes second wait until this change has ended.
const HOLD: Sql<One> = Sql::one(
    "UPDATE relationships SET state = state WHERE org_id = {org} AND relationship_id = $1",
);
const OPEN_WITH: Sql<One> = Sql::one(
    "SELECT relationship_id, state FROM relationships WHERE org_id = {org} AND worker_id = $1 \
        AND state IN ('proposed', 'active', 'paused') ORDER BY relationship_id",
);
const OPEN_OF: Sql<One> = Sql::one(
    "SELECT relationship_id, state FROM relationships WHERE org_id = {org} AND person_id = $1 \
        AND state IN ('proposed', 'active', 'paused') ORDER BY relationship_id",
);
const SET_PEER_LEFT: Sql<One> = Sql::one(
    "UPDATE relationships SET peer_left_at = $2 WHERE org_id = {org} AND relationship_id = $1",
);

/// A relationship is about the person, and the worker stands as its author.
pub const RELATIONSHIP: FactsOf = FactsOf::of::<subject::Relationship>(&FACTS);

/// A relationship without its history. Days are read in `zone`.
pub async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: RelationshipId,
    zone: &TimeZone,
) -> Stored<Option<Together>> {
    db.row(&FIND, by, binds![id]).await?.map(|row| together(&row, zone)).transpose()
}

/// A relationship with its history, and the steps as they were kept.
pub async fn find_with_steps(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: RelationshipId,
    zone: &TimeZone,
) -> Stored<Option<(Together, Vec<TakenStep>)>> {
    let Some(found) = find(db, by, id, zone).await? else {
        return Ok(None);
    };
    let rows = db.rows(&STEPS, by, binds![id]).await?;
    let steps = rows.iter().map(step).collect::<Stored<Vec<_>>>()?;
    let (person, worker) = (found.person(), found.worker());
    let history = steps
        .iter()
        .map(|step| step.event(person, worker, zone.to_datetime(step.taken_at).date()))
        .collect();
    let is = Relationship::restore(
        person,
        worker,
        *found.is.state(),
        history,
        found.is.hello_every_days(),
    );
    Ok(Some((Together { is, ..found }, steps)))
}

/// Keeps others from changing a relationship until this change has ended.
pub async fn hold_pair(tx: &mut Tx, by: &impl Proof<One>, id: RelationshipId) -> Stored<()> {
    tx.write(&HOLD, by, binds![id]).await.map(drop)
}

/// What a worker has open, and how each of them stands.
pub async fn open_with(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    worker: PersonId,
) -> Stored<Vec<(RelationshipId, PairState)>> {
    db.rows(&OPEN_WITH, by, binds![worker]).await?.iter().map(standing).collect()
}

/// What is open for a person, and how each of them stands.
pub async fn open_of(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<(RelationshipId, PairState)>> {
    db.rows(&OPEN_OF, by, binds![person]).await?.iter().map(standing).collect()
}

fn standing(row: &Row) -> Stored<(RelationshipId, PairState)> {
    Ok((row.get("relationship_id")?, row.code("state", PairState::from_code)?))
}

/// Keeps that the two were closed because the worker's role ended, or that it is looked after.
pub async fn set_peer_left(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: RelationshipId,
    at: Option<Timestamp>,
) -> Stored<()> {
    tx.write_one(&SET_PEER_LEFT, by, binds![id, at]).await
}

/// The suggestion of an ask that is being answered.
pub async fn find_proposed(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ask: AskId,
    zone: &TimeZone,
) -> Stored<Option<Together>> {
    db.row(&PROPOSED, by, binds![ask]).await?.map(|row| together(&row, zone)).transpose()
}

/// Workers a coordinator set aside for a person before anybody was asked, by name.
pub async fn set_aside(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<(RelationshipId, String)>> {
    let rows = db.rows(&SET_ASIDE, by, binds![person]).await?;
    rows.iter().map(|row| Ok((row.get("relationship_id")?, row.get("called")?))).collect()
}

/// Adds a relationship with its first step.
pub async fn insert(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (programme, new): (ProgrammeId, &Together),
    (taken_by, at): (PersonId, Timestamp),
) -> Stored<()> {
    let columns = Columns::of(new.is.state());
    let binds = binds![
        new.id,
        programme,
        new.ask,
        new.person(),
        new.worker(),
        new.is.state().code(),
        columns.worker_answer.code(),
        columns.person_answer.code(),
        new.is.hello_every_days(),
        new.began_at,
        columns.paused_until_on,
        new.ended_at,
        at,
    ];
    tx.write_one(&INSERT, by, binds).await?;
    let step = new.is.history().last().map_or(Step::Propose, |event| event.step);
    insert_step(tx, by, (new, 1), step, &Taking::new(taken_by, at)).await
}

/// Adds a pair that a coordinator set aside before anybody was asked: neither will hear of it.
pub async fn insert_set_aside(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (programme, new): (ProgrammeId, &Together),
    taken: (PersonId, Timestamp),
) -> Stored<()> {
    let aside = State::Declined(Proposal::default());
    let history = new.is.history().to_vec();
    let is = Relationship::restore(new.person(), new.worker(), aside, history, None);
    insert(tx, by, (programme, &Together { is, ..new.clone() }), taken).await
}

/// Keeps what a step made of a relationship; says whether nobody was faster.
pub async fn keep(
    tx: &mut Tx,
    by: &impl Proof<One>,
    next: &Together,
    step: Step,
    taken: &Taking,
) -> Stored<bool> {
    if !update(tx, by, next).await? {
        return Ok(false);
    }
    insert_step(tx, by, (next, next.version + 1), step, taken).await?;
    Ok(true)
}

/// Takes the step of `version` back: the relationship stands as `before` again.
pub async fn take_back(
    tx: &mut Tx,
    by: &impl Proof<One>,
    before: &Together,
    version: i64,
) -> Stored<bool> {
    if !update(tx, by, before).await? {
        return Ok(false);
    }
    tx.write_one(&REMOVE_STEP, by, binds![before.id, version]).await?;
    Ok(true)
}

async fn update(tx: &mut Tx, by: &impl Proof<One>, next: &Together) -> Stored<bool> {
    let columns = Columns::of(next.is.state());
    let binds = binds![
        next.id,
        next.version,
        next.is.state().code(),
        columns.worker_answer.code(),
        columns.person_answer.code(),
        next.is.hello_every_days(),
        next.began_at,
        columns.paused_until_on,
        next.ended_at,
    ];
    Ok(tx.write(&UPDATE, by, binds).await? == 1)
}

async fn insert_step(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (after, version): (&Together, i64),
    step: Step,
    taken: &Taking,
) -> Stored<()> {
    let snapshot = Snapshot {
        step,
        state: *after.is.state(),
        hello_every_days: after.is.hello_every_days(),
        began_at: after.began_at,
        ended_at: after.ended_at,
        reason: taken.reason.clone(),
    };
    let snapshot =
        serde_json::to_string(&snapshot).map_err(|error| StoreError::Engine(error.to_string()))?;
    tx.write_one(&INSERT_STEP, by, binds![after.id, version, snapshot, taken.who, taken.at]).await
}

/// What a state says in columns.
struct Columns {
    worker_answer: Answer,
    person_answer: Answer,
    paused_until_on: Option<jiff::civil::Date>,
}

impl Columns {
    fn of(state: &State) -> Self {
        let (worker_answer, person_answer) = match state {
            State::Proposed(p) | State::Declined(p) | State::Withdrawn(p) => {
                (p.worker_answer, p.person_answer)
            }
            State::Active { .. } | State::Paused { .. } | State::Closed { .. } => {
                (Answer::Yes, Answer::Yes)
            }
        };
        let paused_until_on = match state {
            State::Paused { until_on } => *until_on,
            _ => None,
        };
        Self { worker_answer, person_answer, paused_until_on }
    }
}

fn together(row: &Row, zone: &TimeZone) -> Stored<Together> {
    let began_at: Option<Timestamp> = row.get("began_at")?;
    let ended_at: Option<Timestamp> = row.get("ended_at")?;
    let day = |at: Option<Timestamp>, column: &str| {
        at.map(|at| zone.to_datetime(at).date())
            .ok_or_else(|| StoreError::corrupt(column, "the state needs it"))
    };
    let proposal = || -> Stored<Proposal> {
        Ok(Proposal {
            worker_answer: row.code("worker_answer", Answer::from_code)?,
            person_answer: row.code("person_answer", Answer::from_code)?,
            reopens_closed_on: ended_at.map(|at| zone.to_datetime(at).date()),
        })
    };
    let code: String = row.get("state")?;
    let state = match code.as_str() {
        "proposed" => State::Proposed(proposal()?),
        "active" => State::Active { since_on: day(began_at, "began_at")? },
        "paused" => State::Paused { until_on: row.get("paused_until_on")? },
        "closed" => State::Closed { on: day(ended_at, "ended_at")? },
        "declined" => State::Declined(proposal()?),
        "withdrawn" => State::Withdrawn(proposal()?),
        _ => return Err(StoreError::corrupt("state", "it holds an unknown code")),
    };
    let hello: Option<i64> = row.get("hello_every_days")?;
    let hello = hello.and_then(|days| u16::try_from(days).ok());
    let is = Relationship::restore(
        row.get("person_id")?,
        row.get("worker_id")?,
        state,
        Vec::new(),
        hello,
    );
    Ok(Together {
        id: row.get("relationship_id")?,
        ask: row.get("ask_id")?,
        is,
        began_at,
        ended_at,
        peer_left_at: row.get("peer_left_at")?,
        version: row.get("version")?,
    })
}

fn step(row: &Row) -> Stored<TakenStep> {
    Ok(TakenStep {
        version: row.get("version")?,
        after: row.json("state")?,
        taken_by: row.get("taken_by")?,
        taken_at: row.get("taken_at")?,
    })
}
