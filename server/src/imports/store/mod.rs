//! SQL of imports: each with what was settled, its file, and what a column meant the last time.

mod known;
mod rows;
mod undo;
mod undo_groups;

use std::collections::BTreeMap;

use jiff::Timestamp;
use kernel::arriving::Kind;
use kernel::ids::{ImportId, PersonId, ProgrammeId};
use serde::{Deserialize, Serialize};

use super::reading::{Meant, Settled};
use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

pub(super) use known::{Here, KnownPerson, here, named, people, workers};
pub(super) use rows::{Made, NewRow, keep_row, made_of, refuse};
pub use rows::{Refusal, refused};
pub(super) use undo::take_back;

const INSERT: Sql<One> = Sql::one(
    "INSERT INTO imports (org_id, import_id, programme_id, kind, file_name, settled, told, state, \
       row_count, done_line, added_count, here_count, refused_count, passed_count, stayed_count, \
       made_by, made_at) \
     VALUES ({org}, $1, $2, $3, $4, $5, '{}', $6, 0, 0, 0, 0, 0, 0, 0, $7, $8) ON CONFLICT DO NOTHING",
);
const FIND: Sql<One> = Sql::one("SELECT * FROM imports WHERE org_id = {org} AND import_id = $1");
const LIST: Sql<One> = Sql::one(
    "SELECT * FROM imports WHERE org_id = {org} AND state <> 'looking' \
      ORDER BY made_at DESC, import_id DESC LIMIT 100",
);
const SETTLE: Sql<One> = Sql::one(
    "UPDATE imports SET settled = $2 WHERE org_id = {org} AND import_id = $1 AND state = 'looking'",
);
const TURN: Sql<One> = Sql::one(
    "UPDATE imports SET state = $3 WHERE org_id = {org} AND import_id = $1 AND state = $2",
);
const START: Sql<One> = Sql::one(
    "UPDATE imports SET state = 'running', row_count = $2, told = $3 WHERE org_id = {org} \
        AND import_id = $1 AND state IN ('waiting', 'running')",
);
const ADVANCE: Sql<One> = Sql::one(
    "UPDATE imports SET done_line = $3, added_count = added_count + $4, \
        here_count = here_count + $5, refused_count = refused_count + $6, \
        passed_count = passed_count + $7, told = $8 \
      WHERE org_id = {org} AND import_id = $1 AND done_line = $2 AND state = 'running'",
);
const END: Sql<One> = Sql::one(
    "UPDATE imports SET state = $2, ended_at = $3 WHERE org_id = {org} AND import_id = $1",
);
const STAYED: Sql<One> = Sql::one(
    "UPDATE imports SET stayed_count = stayed_count + $2 WHERE org_id = {org} AND import_id = $1",
);
const DROP: Sql<One> =
    Sql::one("DELETE FROM imports WHERE org_id = {org} AND import_id = $1 AND state = 'looking'");
const INSERT_PART: Sql<One> = Sql::one(
    "INSERT INTO import_files (org_id, import_id, part, bytes) VALUES ({org}, $1, $2, $3)",
);
const PARTS: Sql<One> = Sql::one(
    "SELECT bytes FROM import_files WHERE org_id = {org} AND import_id = $1 AND part = $2",
);
const DROP_FILE: Sql<One> =
    Sql::one("DELETE FROM import_files WHERE org_id = {org} AND import_id = $1");
const DROP_OLD_FILES: Sql<One> = Sql::one(
    "DELETE FROM import_files WHERE org_id = {org} AND import_id IN (SELECT i.import_id FROM imports i \
       WHERE i.org_id = {org} AND i.made_at < $1)",
);
const DROP_OLD_LOOKS: Sql<One> =
    Sql::one("DELETE FROM imports WHERE org_id = {org} AND state = 'looking' AND made_at < $1");
const DROP_OLD_REFUSALS: Sql<One> = Sql::one(
    "DELETE FROM import_refusals WHERE org_id = {org} AND import_id IN (SELECT i.import_id \
       FROM imports i WHERE i.org_id = {org} AND i.made_at < $1)",
);
const COLUMNS: Sql<One> = Sql::one(
    "SELECT column_key, means, unit FROM import_columns \
      WHERE org_id = {org} AND programme_id = $1 AND kind = $2",
);
const KEEP_COLUMN: Sql<One> = Sql::one(
    "INSERT INTO import_columns (org_id, programme_id, kind, column_key, means, unit) \
     VALUES ({org}, $1, $2, $3, $4, $5) ON CONFLICT (org_id, programme_id, kind, column_key) \
     DO UPDATE SET means = excluded.means, unit = excluded.unit",
);

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Somebody looks at what would come of it.
    Looking,
    Waiting,
    Running,
    /// Somebody asked to stop.
    Stopping,
    Stopped,
    Done,
    /// The file could no longer be read.
    Failed,
    Undoing,
    Undone,
}

impl State {
    pub const ALL: [Self; 9] = [
        Self::Looking,
        Self::Waiting,
        Self::Running,
        Self::Stopping,
        Self::Stopped,
        Self::Done,
        Self::Failed,
        Self::Undoing,
        Self::Undone,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Looking => "looking",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether something goes on that its page waits for.
    pub const fn is_moving(self) -> bool {
        matches!(self, Self::Waiting | Self::Running | Self::Stopping | Self::Undoing)
    }
}

/// What became of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub added: u64,
    /// Brought in before.
    pub here: u64,
    pub refused: u64,
    /// Sums, headings, the head again.
    pub passed: u64,
}

impl Counts {
    pub const fn sum(self) -> u64 {
        self.added + self.here + self.refused + self.passed
    }
}

/// What is to be said about an import besides its counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ToTell {
    /// Names of the columns that were not taken over.
    pub left_out: Vec<String>,
    /// All names of columns, for the file of refused rows.
    pub headers: Vec<String>,
    /// How often what was changed, by the code of the change.
    pub changes: BTreeMap<String, u64>,
    /// The sign between cells of the file.
    pub sign: Option<u8>,
    /// Why the file could no longer be read.
    pub fault: Option<String>,
}

/// An import, as it is kept.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: ImportId,
    pub programme: ProgrammeId,
    pub kind: Kind,
    pub file_name: String,
    pub settled: Settled,
    pub told: ToTell,
    pub state: State,
    pub rows: u64,
    pub done_line: u64,
    pub counts: Counts,
    pub stayed: u64,
    pub made_by: Option<PersonId>,
    pub made_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// An import about to begin.
#[derive(Debug, Clone)]
pub struct NewImport<'a> {
    pub id: ImportId,
    pub programme: ProgrammeId,
    pub kind: Kind,
    pub file_name: &'a str,
    pub settled: &'a Settled,
    pub state: State,
    pub made_by: Option<PersonId>,
    pub at: Timestamp,
}

fn json(value: &impl Serialize) -> Stored<String> {
    serde_json::to_string(value).map_err(|error| StoreError::corrupt("imports", error.to_string()))
}

/// Begins an import; false when there is one with this id: the same form was sent twice.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &NewImport<'_>) -> Stored<bool> {
    let binds = binds![
        new.id,
        new.programme,
        new.kind.code(),
        new.file_name,
        json(new.settled)?,
        new.state.code(),
        new.made_by,
        new.at,
    ];
    Ok(tx.write(&INSERT, by, binds).await? == 1)
}

pub async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: ImportId,
) -> Stored<Option<Import>> {
    db.row(&FIND, by, binds![id]).await?.map(|row| import(&row)).transpose()
}

/// The last hundred, the newest first; without those that are only being looked at.
pub async fn list(db: &mut impl Reads, by: &impl Proof<One>) -> Stored<Vec<Import>> {
    db.rows(&LIST, by, vec![]).await?.iter().map(import).collect()
}

/// Keeps what was settled, as long as nothing has begun.
pub async fn settle(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ImportId,
    settled: &Settled,
) -> Stored<bool> {
    Ok(tx.write(&SETTLE, by, binds![id, json(settled)?]).await? == 1)
}

/// Goes from one state to another; false when it was not in the first.
pub async fn turn(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ImportId,
    (from, to): (State, State),
) -> Stored<bool> {
    Ok(tx.write(&TURN, by, binds![id, from.code(), to.code()]).await? == 1)
}

/// Says that it runs, and what is known of the file; false when it may not.
pub async fn start(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ImportId,
    (rows, told): (u64, &ToTell),
) -> Stored<bool> {
    Ok(tx.write(&START, by, binds![id, count(rows), json(told)?]).await? == 1)
}

/// Goes on from one line of the file to another; false when somebody asked to stop, or when another
/// node is at it.
pub async fn advance(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (id, from, to): (ImportId, u64, u64),
    (counts, told): (Counts, &ToTell),
) -> Stored<bool> {
    let binds = binds![
        id,
        count(from),
        count(to),
        count(counts.added),
        count(counts.here),
        count(counts.refused),
        count(counts.passed),
        json(told)?,
    ];
    Ok(tx.write(&ADVANCE, by, binds).await? == 1)
}

pub async fn end(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ImportId,
    (state, at): (State, Timestamp),
) -> Stored<()> {
    tx.write_one(&END, by, binds![id, state.code(), at]).await
}

/// Counts what stayed here when an import was taken back.
pub async fn stayed(tx: &mut Tx, by: &impl Proof<One>, id: ImportId, more: u64) -> Stored<()> {
    tx.write_one(&STAYED, by, binds![id, count(more)]).await
}

/// Forgets an import that was only looked at, with its file.
pub async fn discard(tx: &mut Tx, by: &impl Proof<One>, id: ImportId) -> Stored<bool> {
    let is_gone = tx.write(&DROP, by, binds![id]).await? == 1;
    if is_gone {
        drop_file(tx, by, id).await?;
    }
    Ok(is_gone)
}

/// Bytes of a file kept in one row.
const PART_BYTES: usize = 256 * 1024;

pub async fn keep_file(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ImportId,
    bytes: &[u8],
) -> Stored<()> {
    for (part, bytes) in bytes.chunks(PART_BYTES).enumerate() {
        tx.write_one(&INSERT_PART, by, binds![id, count(part as u64), bytes.to_vec()]).await?;
    }
    Ok(())
}

/// One part of a file after the other; nothing after the last.
pub async fn file_part(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: ImportId,
    part: u64,
) -> Stored<Option<Vec<u8>>> {
    db.row(&PARTS, by, binds![id, count(part)]).await?.map(|row| row.get("bytes")).transpose()
}

pub async fn drop_file(tx: &mut Tx, by: &impl Proof<One>, id: ImportId) -> Stored<()> {
    tx.write(&DROP_FILE, by, binds![id]).await.map(drop)
}

/// Forgets files and looks begun before one instant, and refused rows from before another.
pub async fn forget(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (files, refusals): (Timestamp, Timestamp),
) -> Stored<()> {
    tx.write(&DROP_OLD_FILES, by, binds![files]).await?;
    tx.write(&DROP_OLD_LOOKS, by, binds![files]).await?;
    tx.write(&DROP_OLD_REFUSALS, by, binds![refusals]).await.map(drop)
}

/// What columns meant the last time, by their key.
pub async fn columns(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    programme: ProgrammeId,
    kind: Kind,
) -> Stored<BTreeMap<String, Meant>> {
    let rows = db.rows(&COLUMNS, by, binds![programme, kind.code()]).await?;
    let meant = |row: &Row| {
        Ok((row.get("column_key")?, Meant { means: row.get("means")?, unit: row.get("unit")? }))
    };
    rows.iter().map(meant).collect()
}

/// Remembers what columns were settled to mean.
pub async fn keep_columns(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (programme, kind): (ProgrammeId, Kind),
    columns: &BTreeMap<String, Meant>,
) -> Stored<()> {
    for (key, meant) in columns {
        let binds = binds![programme, kind.code(), key, meant.means.as_ref(), meant.unit.as_ref()];
        tx.write(&KEEP_COLUMN, by, binds).await?;
    }
    Ok(())
}

/// A count as the databases keep it.
fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn import(row: &Row) -> Stored<Import> {
    Ok(Import {
        id: row.get("import_id")?,
        programme: row.get("programme_id")?,
        kind: row.code("kind", Kind::from_code)?,
        file_name: row.get("file_name")?,
        settled: row.json("settled")?,
        told: row.json("told")?,
        state: row.code("state", State::from_code)?,
        rows: row.get("row_count")?,
        done_line: row.get("done_line")?,
        counts: Counts {
            added: row.get("added_count")?,
            here: row.get("here_count")?,
            refused: row.get("refused_count")?,
            passed: row.get("passed_count")?,
        },
        stayed: row.get("stayed_count")?,
        made_by: row.get("made_by")?,
        made_at: row.get("made_at")?,
        ended_at: row.get("ended_at")?,
    })
}
