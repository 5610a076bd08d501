//! SQL of what was read, row by row.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use kernel::resources::{INDEX_EDITION, Record};

use crate::binds;
use crate::db::{One, Proof, Reads, Sql, StoreError, Stored, Tx};
use crate::resources::reading::{Format, Table};

const KNOWN: Sql<One> = Sql::one(
    "SELECT kind, source_id, hash FROM resource_rows WHERE org_id = {org} AND source = $1",
);
const RECORDS: Sql<One> = Sql::one(
    "SELECT record FROM resource_rows WHERE org_id = {org} AND source = $1 ORDER BY kind, source_id",
);
const KEEP: Sql<One> = Sql::one(
    "INSERT INTO resource_rows (org_id, source, kind, source_id, hash, record) \
     VALUES ({org}, $1, $2, $3, $4, $5) \
     ON CONFLICT (org_id, source, kind, source_id) \
     DO UPDATE SET hash = excluded.hash, record = excluded.record",
);
/// $2 the term of entries that were indexed by the rules of this program.
const SOURCE: Sql<One> = Sql::one(
    "SELECT is_assembled, (SELECT COUNT(*) FROM resources r WHERE r.org_id = {org} \
        AND r.source = $1 AND NOT EXISTS (SELECT 1 FROM resource_words w \
          WHERE w.org_id = {org} AND w.term = $2 AND w.resource_id = r.resource_id)) AS older \
       FROM resource_sources WHERE org_id = {org} AND source = $1",
);
const KEEP_SOURCE: Sql<One> = Sql::one(
    "INSERT INTO resource_sources (org_id, source, format, imported_at, is_assembled) \
     VALUES ({org}, $1, $2, $3, $4) ON CONFLICT (org_id, source) DO UPDATE SET \
     format = excluded.format, imported_at = excluded.imported_at, \
     is_assembled = excluded.is_assembled",
);

const SOURCE_OF: Sql<One> = Sql::one(
    "SELECT format, imported_at FROM resource_sources WHERE org_id = {org} AND source = $1",
);
const NAMES: Sql<One> =
    Sql::one("SELECT DISTINCT sort_name FROM resources WHERE org_id = {org} AND source = $1");

/// The hash of every row that is kept from a source.
pub type KnownRows = HashMap<(Table, String), Vec<u8>>;

/// A row on its way in.
#[derive(Debug)]
pub struct NewRow {
    pub table: Table,
    pub source_id: String,
    pub hash: Vec<u8>,
    pub record: Record,
}

pub async fn known(db: &mut impl Reads, by: &impl Proof<One>, source: &str) -> Stored<KnownRows> {
    let rows = db.rows(&KNOWN, by, binds![source]).await?;
    rows.iter()
        .map(|row| {
            Ok(((row.code("kind", Table::from_code)?, row.get("source_id")?), row.get("hash")?))
        })
        .collect()
}

/// Everything kept from a source.
pub async fn records(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    source: &str,
) -> Stored<Vec<Record>> {
    let rows = db.rows(&RECORDS, by, binds![source]).await?;
    rows.iter().map(|row| row.json("record")).collect()
}

pub async fn keep(tx: &mut Tx, by: &impl Proof<One>, source: &str, row: &NewRow) -> Stored<()> {
    let record = serde_json::to_string(&row.record)
        .map_err(|error| StoreError::Engine(error.to_string()))?;
    let binds = binds![source, row.table.code(), &row.source_id, row.hash.clone(), record];
    tx.write_one(&KEEP, by, binds).await
}

/// Whether the entries show everything that came in from a source, and are found as this program finds
/// them; true for one never seen.
pub async fn is_assembled(db: &mut impl Reads, by: &impl Proof<One>, source: &str) -> Stored<bool> {
    match db.row(&SOURCE, by, binds![source, INDEX_EDITION]).await? {
        Some(row) => Ok(row.get::<bool>("is_assembled")? && row.get::<i64>("older")? == 0),
        None => Ok(true),
    }
}

pub async fn keep_source(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (source, format): (&str, Format),
    at: Timestamp,
    is_assembled: bool,
) -> Stored<()> {
    tx.write_one(&KEEP_SOURCE, by, binds![source, format.code(), at, is_assembled]).await
}

/// The kind of files a source was last read from, and when; nothing for one never seen.
pub async fn source_of(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    source: &str,
) -> Stored<Option<(Format, Timestamp)>> {
    let row = db.row(&SOURCE_OF, by, binds![source]).await?;
    row.map(|row| Ok((row.code("format", Format::from_code)?, row.get("imported_at")?))).transpose()
}

/// The folded names of the entries of a source.
pub async fn names(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    source: &str,
) -> Stored<HashSet<String>> {
    let rows = db.rows(&NAMES, by, binds![source]).await?;
    rows.iter().map(|row| row.get("sort_name")).collect()
}
