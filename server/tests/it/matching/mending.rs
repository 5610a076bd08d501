//! What a migration mends in a database that an earlier program filled.

use kernel::ids::RelationshipId;
use porchlight::binds;
use porchlight::db::{Bare, Db, Reads, Sql, System};
use uuid::Uuid;

use crate::app::fresh_db;
use crate::schema::statements;

const BY: System = System::because("a test fills a database as an earlier program left it");
const ASK: Sql<Bare> = Sql::bare(
    "INSERT INTO asks (org_id, ask_id, programme_id, person_id, hopes, wishes, state, made_by, \
     made_at, waiting_since_at, version) VALUES ($1, $2, $1, $3, '', '{}', $4, $3, 1, 1, 1)",
);
const PAIR: Sql<Bare> = Sql::bare(
    "INSERT INTO relationships (org_id, relationship_id, programme_id, ask_id, person_id, worker_id, \
     state, worker_answer, person_answer, ended_at, made_at, version) \
     VALUES ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9, 1, 1)",
);
const TIE: Sql<Bare> = Sql::bare(
    "INSERT INTO ties (org_id, holder_id, subject_id, tie, source_id) \
     VALUES ($1, $2, $3, 'offered', $4)",
);
const STATES: Sql<Bare> =
    Sql::bare("SELECT relationship_id, state FROM relationships ORDER BY relationship_id");
const TIES: Sql<Bare> = Sql::bare("SELECT source_id FROM ties ORDER BY source_id");
const DROPS: [Sql<Bare>; 2] = [
    Sql::bare("DROP INDEX relationships_one_offer"),
    Sql::bare("DROP INDEX relationships_one_aside"),
];

const ORG: Uuid = Uuid::from_u128(1);
const PERSON: Uuid = Uuid::from_u128(2);

struct Kept {
    id: u128,
    ask: Option<Uuid>,
    worker: u128,
    state: &'static str,
    answers: (&'static str, &'static str),
    ended_at: Option<i64>,
}

async fn keep(db: &Db, kept: &Kept) {
    let (id, worker) = (Uuid::from_u128(kept.id), Uuid::from_u128(kept.worker));
    let mut tx = db.write().await.unwrap();
    let (one, two) = kept.answers;
    let binds = binds![ORG, id, kept.ask, PERSON, worker, kept.state, one, two, kept.ended_at];
    tx.write_one(&PAIR, &BY, binds).await.unwrap();
    tx.write_one(&TIE, &BY, binds![ORG, worker, PERSON, id]).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
}

#[tokio::test]
async fn suggestions_of_one_ask_that_stand_twice_are_taken_back_to_one() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let (waits, over) = (Uuid::from_u128(50), Uuid::from_u128(51));
    let mut tx = db.write().await.unwrap();
    for sql in &DROPS {
        tx.write(sql, &BY, vec![]).await.unwrap();
    }
    tx.write_one(&ASK, &BY, binds![ORG, waits, PERSON, "waiting"]).await.unwrap();
    tx.write_one(&ASK, &BY, binds![ORG, over, PERSON, "withdrawn"]).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
    let kept = |id, ask, state, answers, ended_at| Kept {
        id,
        ask,
        worker: 100 + id,
        state,
        answers,
        ended_at,
    };
    let asked = ("asked", "not_asked");
    let aside = ("not_asked", "not_asked");
    for one in [
        kept(11, Some(waits), "proposed", asked, None),
        kept(12, Some(waits), "proposed", ("yes", "asked"), None),
        kept(13, Some(waits), "proposed", ("yes", "asked"), None),
        kept(14, Some(over), "proposed", asked, None),
        // Two who ask to open again, long after their ask was met.
        kept(15, Some(over), "proposed", ("yes", "asked"), Some(5)),
        kept(16, Some(over), "proposed", ("asked", "yes"), Some(5)),
        Kept { worker: 300, ..kept(17, Some(waits), "declined", aside, None) },
        Kept { worker: 300, ..kept(18, Some(waits), "declined", aside, None) },
    ] {
        keep(&db, &one).await;
    }
    let mends = [
        "UPDATE relationships SET state",
        "DELETE FROM ties",
        "CREATE UNIQUE INDEX relationships_one_offer",
        "CREATE UNIQUE INDEX relationships_one_aside",
    ];
    let mut done = 0;
    for statement in statements() {
        if mends.iter().any(|mend| statement.starts_with(mend)) {
            let mut tx = db.write().await.unwrap();
            let sql: Sql<Bare> = Sql::bare(statement.trim_end().trim_end_matches(';'));
            tx.write(&sql, &BY, vec![]).await.unwrap();
            tx.commit_bookkeeping("test").await.unwrap();
            done += 1;
        }
    }
    assert_eq!(done, 5, "the migration mends in so many statements");
    let rows = db.clone().rows(&STATES, &BY, vec![]).await.unwrap();
    let states: Vec<String> = rows.iter().map(|row| row.get("state").unwrap()).collect();
    let wanted = [
        "withdrawn",
        "proposed",
        "withdrawn",
        "withdrawn",
        "proposed",
        "proposed",
        "declined",
        "withdrawn",
    ];
    assert_eq!(states, wanted);
    let rows = db.clone().rows(&TIES, &BY, vec![]).await.unwrap();
    let ties: Vec<RelationshipId> = rows.iter().map(|row| row.get("source_id").unwrap()).collect();
    // The worker of 15 asked to open again: nothing is read before the other's yes.
    let wanted = [12, 16].map(|id| RelationshipId::from_uuid(Uuid::from_u128(id)));
    assert_eq!(ties, wanted);
}
