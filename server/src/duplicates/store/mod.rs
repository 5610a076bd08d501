//! SQL of what was said of pairs, and of records that were put together.

pub mod tables;

use jiff::Timestamp;
use kernel::access::subject;
use kernel::ids::{MergeId, PersonId};

use crate::access::FactsOf;
use crate::binds;
use crate::db::whole::Whole;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

const FACTS: Sql<One> = Sql::one(
    "SELECT kept_id AS about, NULL AS author, 0 AS is_shared FROM merges \
      WHERE org_id = {org} AND merge_id = $1",
);
const ANSWER: Sql<One> = Sql::one(
    "INSERT INTO pair_answers (org_id, one_id, other_id, answer, answered_by, answered_at) \
     VALUES ({org}, $1, $2, $3, $4, $5) ON CONFLICT (org_id, one_id, other_id) \
     DO UPDATE SET answer = excluded.answer, answered_by = excluded.answered_by, \
       answered_at = excluded.answered_at",
);
// Nothing changes, but until the change ends nobody else changes either of the two.
const HOLD: Sql<One> = Sql::one(
    "UPDATE people SET version = version WHERE org_id = {org} AND person_id = $1 AND version = $2",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO merges (org_id, merge_id, kept_id, gone_id, made_by, made_at) \
     VALUES ({org}, $1, $2, $3, $4, $5)",
);
const INSERT_ROW: Sql<One> = Sql::one(
    "INSERT INTO merge_rows (org_id, merge_id, place, kept_in, before_row, after_row) \
     VALUES ({org}, $1, $2, $3, $4, $5)",
);
const ROWS: Sql<One> = Sql::one(
    "SELECT place, kept_in, before_row, after_row FROM merge_rows \
      WHERE org_id = {org} AND merge_id = $1 ORDER BY place",
);
const FORGET: Sql<One> = Sql::one("DELETE FROM merge_rows WHERE org_id = {org} AND merge_id = $1");
const FIND: Sql<One> = Sql::one(
    "SELECT merge_id, kept_id, gone_id, made_by, made_at, undone_at FROM merges \
      WHERE org_id = {org} AND merge_id = $1",
);
const UNDONE: Sql<One> = Sql::one(
    "UPDATE merges SET undone_by = $2, undone_at = $3 \
      WHERE org_id = {org} AND merge_id = $1 AND undone_at IS NULL",
);
/// $1 the merge, $2 who was kept, $3 when.
const LATER: Sql<One> = Sql::one(
    "SELECT merge_id FROM merges WHERE org_id = {org} AND undone_at IS NULL AND merge_id <> $1 \
        AND (kept_id = $2 OR gone_id = $2) AND (made_at > $3 OR (made_at = $3 AND merge_id > $1)) \
      ORDER BY made_at DESC, merge_id DESC LIMIT 1",
);
const GONE_TO: Sql<One> = Sql::one(
    "SELECT kept_id FROM merges WHERE org_id = {org} AND gone_id = $1 AND undone_at IS NULL",
);
const RECENT: Sql<Many> = Sql::many(
    "SELECT m.merge_id, m.kept_id, m.gone_id, m.made_by, m.made_at, m.undone_at FROM merges m \
       JOIN people p ON p.org_id = m.org_id AND p.person_id = m.kept_id \
      WHERE {reach} AND m.undone_at IS NULL AND m.made_at >= $1 \
      ORDER BY m.made_at DESC, m.merge_id DESC LIMIT $2",
    Over::about("m.org_id", "m.kept_id"),
);
const TAKEN_EMAIL: Sql<One> = Sql::one(
    "SELECT account_id FROM accounts WHERE org_id = {org} AND (email_folded = $1 OR person_id = $2) \
      LIMIT 1",
);
/// $1 who was kept, $2 since when.
const ASKS_SINCE: Sql<One> = Sql::one(
    "SELECT COUNT(*) AS found FROM asks WHERE org_id = {org} AND person_id = $1 AND made_at > $2",
);
const CONTACTS_SINCE: Sql<One> = Sql::one(
    "SELECT COUNT(*) AS found FROM contacts \
      WHERE org_id = {org} AND person_id = $1 AND made_at > $2 AND undone_at IS NULL",
);
const PEERS_SINCE: Sql<One> = Sql::one(
    "SELECT COUNT(*) AS found FROM relationships \
      WHERE org_id = {org} AND person_id = $1 AND made_at > $2",
);

pub(super) const MERGE: FactsOf = FactsOf::of::<subject::Merge>(&FACTS);

/// What a coordinator can say of a pair, besides that it is one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    TwoPeople,
    Later,
}

impl Answer {
    const fn code(self) -> &'static str {
        match self {
            Self::TwoPeople => "two_people",
            Self::Later => "later",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::TwoPeople, Self::Later].into_iter().find(|answer| answer.code() == code)
    }
}

/// Keeps what was said of a pair, the smaller id first.
pub async fn answer(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (one, other): (PersonId, PersonId),
    (answer, answered_by, at): (Answer, PersonId, Timestamp),
) -> Stored<()> {
    tx.write(&ANSWER, by, binds![one, other, answer.code(), answered_by, at]).await.map(drop)
}

/// Holds two people until the change ends; false when one of them changed since it was read, or is gone.
///
/// Always in the same order, so that two who do this at once do not wait for each other forever.
pub async fn hold(tx: &mut Tx, by: &impl Proof<One>, people: [(PersonId, i64); 2]) -> Stored<bool> {
    let mut people = people;
    people.sort();
    let mut held = true;
    for (person, version) in people {
        held &= tx.write(&HOLD, by, binds![person, version]).await? == 1;
    }
    Ok(held)
}

/// As [`hold`], one person.
pub async fn hold_one(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (person, version): (PersonId, i64),
) -> Stored<bool> {
    Ok(tx.write(&HOLD, by, binds![person, version]).await? == 1)
}

/// Two records that were put together.
#[derive(Debug, Clone)]
pub struct Merge {
    pub id: MergeId,
    pub kept: PersonId,
    pub gone: PersonId,
    pub made_by: PersonId,
    pub made_at: Timestamp,
    pub undone_at: Option<Timestamp>,
}

pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &Merge) -> Stored<()> {
    let binds = binds![new.id, new.kept, new.gone, new.made_by, new.made_at];
    tx.write_one(&INSERT, by, binds).await
}

/// One row a merge touched: as it was, and as it became.
#[derive(Debug, Clone)]
pub struct Touched {
    pub place: i64,
    pub kept_in: String,
    pub before: Option<Whole>,
    pub after: Option<Whole>,
}

pub async fn insert_row(
    tx: &mut Tx,
    by: &impl Proof<One>,
    merge: MergeId,
    row: &Touched,
) -> Stored<()> {
    let before = row.before.as_ref().map(Whole::to_json);
    let after = row.after.as_ref().map(Whole::to_json);
    let binds = binds![merge, row.place, row.kept_in.as_str(), before, after];
    tx.write_one(&INSERT_ROW, by, binds).await
}

/// Every row a merge touched, in order; none once it cannot be undone any more.
pub async fn touched(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    merge: MergeId,
) -> Stored<Vec<Touched>> {
    let rows = db.rows(&ROWS, by, binds![merge]).await?;
    let whole = |row: &Row, column: &str| -> Stored<Option<Whole>> {
        let text: Option<String> = row.get(column)?;
        text.map(|text| Whole::from_json(&text)).transpose()
    };
    rows.iter()
        .map(|row| {
            Ok(Touched {
                place: row.get("place")?,
                kept_in: row.get("kept_in")?,
                before: whole(row, "before_row")?,
                after: whole(row, "after_row")?,
            })
        })
        .collect()
}

/// Forgets how rows were before a merge that cannot be undone any more.
pub async fn forget(tx: &mut Tx, by: &impl Proof<One>, merge: MergeId) -> Stored<u64> {
    tx.write(&FORGET, by, binds![merge]).await
}

pub async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    merge: MergeId,
) -> Stored<Option<Merge>> {
    db.row(&FIND, by, binds![merge]).await?.as_ref().map(read).transpose()
}

/// What was put together since a day and is so still, as far as whoever looks may see who was kept.
pub async fn recent<By: Proof<Many> + Proof<One>>(
    db: &mut impl Reads,
    by: &By,
    since: Timestamp,
    most: u32,
) -> Stored<Vec<Merge>> {
    db.rows(&RECENT, by, binds![since, most]).await?.iter().map(read).collect()
}

/// Says that a merge is undone; false when another came first.
pub async fn undone(
    tx: &mut Tx,
    by: &impl Proof<One>,
    merge: MergeId,
    (undone_by, at): (PersonId, Timestamp),
) -> Stored<bool> {
    Ok(tx.write(&UNDONE, by, binds![merge, undone_by, at]).await? == 1)
}

/// The last thing that whoever was kept was put together with afterwards, from either side.
pub async fn later(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    merge: &Merge,
) -> Stored<Option<MergeId>> {
    let row = db.row(&LATER, by, binds![merge.id, merge.kept, merge.made_at]).await?;
    row.map(|row| row.get("merge_id")).transpose()
}

/// How long a chain of records put together one after the other is followed.
const CHAIN_MAX: usize = 20;

/// Under which record somebody is now, whose own was put together with others.
pub async fn gone_to(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<PersonId>> {
    let mut now = None;
    for _ in 0..CHAIN_MAX {
        match db.row(&GONE_TO, by, binds![now.unwrap_or(person)]).await? {
            Some(row) => now = Some(row.get("kept_id")?),
            None => break,
        }
    }
    Ok(now)
}

/// Whether an account with this address, or of this person, is there.
pub async fn has_account(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    (email_folded, person): (&str, PersonId),
) -> Stored<bool> {
    Ok(db.row(&TAKEN_EMAIL, by, binds![email_folded, person]).await?.is_some())
}

/// What was written about whoever was kept since a moment.
#[derive(Debug, Clone, Copy, Default)]
pub struct Since {
    pub asks: u32,
    pub contacts: u32,
    pub peers: u32,
}

pub async fn since(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    kept: PersonId,
    at: Timestamp,
) -> Stored<Since> {
    let mut counted = [0, 0, 0];
    for (sql, found) in [&ASKS_SINCE, &CONTACTS_SINCE, &PEERS_SINCE].into_iter().zip(&mut counted) {
        *found = db.row(sql, by, binds![kept, at]).await?.map_or(Ok(0), |row| row.get("found"))?;
    }
    let [asks, contacts, peers] = counted;
    Ok(Since { asks, contacts, peers })
}

fn read(row: &Row) -> Stored<Merge> {
    Ok(Merge {
        id: row.get("merge_id")?,
        kept: row.get("kept_id")?,
        gone: row.get("gone_id")?,
        made_by: row.get("made_by")?,
        made_at: row.get("made_at")?,
        undone_at: row.get("undone_at")?,
    })
}

/// What to say when a row names a table this program does not know.
pub fn unknown_table(name: &str) -> StoreError {
    StoreError::corrupt("kept_in", format!("there is no table {name}"))
}
