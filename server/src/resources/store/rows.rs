//! SQL of what was read, row by row.

use std::collections::HashMap;

use jiff::Timestamp;
use kernel::resources::Record;

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
const SOURCE: Sql<One> =
    Sql::one("SELECT is_assembled FROM resource_sources WHERE org_id = {org} AND source = $1");
const KEEP_SOURCE: Sql<One> = Sql::one(
    "INSERT INTO resource_sources (org_id, source, format, imported_at, is_assembled) \
     VALUES ({org}, $1, $2, $3, $4) ON CONFLICT (org_id, source) DO UPDATE SET \
     format = excluded.format, imported_at = excluded.imported_at, \
     is_assembled = excluded.is_assembled",
);

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

/// Whether the entries show everything that came in from a source; true for one never seen.
pub async fn is_assembled(db: &mut impl Reads, by: &impl Proof<One>, source: &str) -> Stored<bool> {
    match db.row(&SOURCE, by, binds![source]).await? {
        Some(row) => row.get("is_assembled"),
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
