//! SQL of exports: who asked, how far it is, what became of the file.

pub mod copies;
pub mod records;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::export::{Format, State, Why};
use kernel::ids::{ExportId, OrgId, PersonId};

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, Stored, System, Tx};

const KNOWN: Sql<crate::db::Bare> = Sql::bare(
    "SELECT org_id, name FROM organisations WHERE org_id = $1 OR slug = $2 \
      ORDER BY CASE WHEN org_id = $1 THEN 0 ELSE 1 END LIMIT 1",
);
const ADMINISTRATORS: Sql<One> = Sql::one(
    "SELECT DISTINCT p.person_id, p.called FROM role_spans r \
       JOIN people p ON p.org_id = r.org_id AND p.person_id = r.person_id \
      WHERE r.org_id = {org} AND r.role = 'administrator' AND r.from_on <= $1 \
        AND (r.until_on IS NULL OR r.until_on >= $1) ORDER BY p.called, p.person_id",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO exports (org_id, export_id, asked_by, why, format, state, asked_at, done_rows, \
       all_rows) VALUES ({org}, $1, $2, $3, $4, 'waiting', $5, 0, 0)",
);
const FIND: Sql<One> = Sql::one(
    "SELECT e.*, p.called FROM exports e LEFT JOIN people p ON p.org_id = e.org_id \
        AND p.person_id = e.asked_by WHERE e.org_id = {org} AND e.export_id = $1",
);
const LIST: Sql<One> = Sql::one(
    "SELECT e.*, p.called FROM exports e LEFT JOIN people p ON p.org_id = e.org_id \
        AND p.person_id = e.asked_by WHERE e.org_id = {org} \
      ORDER BY e.asked_at DESC, e.export_id DESC LIMIT $1",
);
const BEGIN: Sql<One> = Sql::one(
    "UPDATE exports SET state = 'making', seen_at = $2, done_rows = 0 \
      WHERE org_id = {org} AND export_id = $1 \
        AND (state = 'waiting' OR (state = 'making' AND seen_at < $3))",
);
const SEEN: Sql<One> = Sql::one(
    "UPDATE exports SET seen_at = $2, done_rows = $3, all_rows = $4 \
      WHERE org_id = {org} AND export_id = $1 AND state = 'making'",
);
const READY: Sql<One> = Sql::one(
    "UPDATE exports SET state = 'ready', done_rows = all_rows, size_bytes = $2, sha256 = $3, \
       ready_at = $4, gone_at = $5 WHERE org_id = {org} AND export_id = $1 AND state = 'making'",
);
const STOP: Sql<One> = Sql::one(
    "UPDATE exports SET state = CASE WHEN state = 'waiting' THEN 'stopped' ELSE 'stopping' END \
      WHERE org_id = {org} AND export_id = $1 AND state IN ('waiting', 'making')",
);
const END: Sql<One> = Sql::one(
    "UPDATE exports SET state = $2, gone_at = $3 WHERE org_id = {org} AND export_id = $1 \
        AND state IN ('making', 'stopping', 'ready')",
);

/// Another organisation's row of this id, or of this short name.
pub(super) async fn known(
    db: &mut impl Reads,
    by: &System,
    slug: &str,
) -> Stored<Option<(OrgId, String)>> {
    let row = db.row(&KNOWN, by, binds![by.org().map(OrgId::uuid), slug]).await?;
    row.map(|row| Ok((row.get("org_id")?, row.get("name")?))).transpose()
}

/// Those who administrate on a day, by name.
pub(super) async fn administrators(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    on: Date,
) -> Stored<Vec<(PersonId, String)>> {
    let rows = db.rows(&ADMINISTRATORS, by, binds![on]).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.get("called")?))).collect()
}

/// An export as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub id: ExportId,
    pub asked_by: PersonId,
    pub called: Option<String>,
    pub why: String,
    pub format: Format,
    state: State,
    pub asked_at: Timestamp,
    seen_at: Option<Timestamp>,
    pub done_rows: i64,
    pub all_rows: i64,
    pub size_bytes: Option<u64>,
    pub sha256: Option<String>,
    pub gone_at: Option<Timestamp>,
}

impl Kept {
    /// How it stands at an instant.
    pub fn state(&self, now: Timestamp) -> State {
        self.state.at(now, self.seen_at.unwrap_or(self.asked_at), self.gone_at)
    }
}

pub(super) async fn insert(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (id, asked_by): (ExportId, PersonId),
    (why, format): (&Why, Format),
    at: Timestamp,
) -> Stored<()> {
    tx.write_one(&INSERT, by, binds![id, asked_by, why.as_str(), format.code(), at]).await
}

pub(super) async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: ExportId,
) -> Stored<Option<Kept>> {
    db.row(&FIND, by, binds![id]).await?.as_ref().map(kept).transpose()
}

/// The newest exports.
pub(super) async fn list(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    most: u32,
) -> Stored<Vec<Kept>> {
    db.rows(&LIST, by, binds![most]).await?.iter().map(kept).collect()
}

/// Takes an export to be made; false when it was stopped, is done, or another one makes it.
pub(super) async fn begin(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ExportId,
    now: Timestamp,
) -> Stored<bool> {
    let silent_since = now - kernel::export::SILENCE;
    Ok(tx.write(&BEGIN, by, binds![id, now, silent_since]).await? == 1)
}

/// Writes down how far it is; false when it is to stop.
pub(super) async fn seen(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ExportId,
    now: Timestamp,
    (done, all): (u64, u64),
) -> Stored<bool> {
    let number = |rows: u64| i64::try_from(rows).unwrap_or(i64::MAX);
    Ok(tx.write(&SEEN, by, binds![id, now, number(done), number(all)]).await? == 1)
}

/// The file is whole; false when it was to stop after all.
pub(super) async fn ready(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ExportId,
    (bytes, sha256): (u64, &str),
    (now, gone_at): (Timestamp, Timestamp),
) -> Stored<bool> {
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    Ok(tx.write(&READY, by, binds![id, bytes, sha256, now, gone_at]).await? == 1)
}

/// Asks that it be stopped; false when it is over already.
pub(super) async fn stop(tx: &mut Tx, by: &impl Proof<One>, id: ExportId) -> Stored<bool> {
    Ok(tx.write(&STOP, by, binds![id]).await? == 1)
}

/// It is over without a file, or its file was removed.
pub(super) async fn end(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ExportId,
    state: State,
    now: Timestamp,
) -> Stored<bool> {
    Ok(tx.write(&END, by, binds![id, state.code(), now]).await? == 1)
}

fn kept(row: &Row) -> Stored<Kept> {
    Ok(Kept {
        id: row.get("export_id")?,
        asked_by: row.get("asked_by")?,
        called: row.get("called")?,
        why: row.get("why")?,
        format: row.code("format", Format::from_code)?,
        state: row.code("state", State::from_code)?,
        asked_at: row.get("asked_at")?,
        seen_at: row.get("seen_at")?,
        done_rows: row.get("done_rows")?,
        all_rows: row.get("all_rows")?,
        size_bytes: row.get("size_bytes")?,
        sha256: row.get("sha256")?,
        gone_at: row.get("gone_at")?,
    })
}
