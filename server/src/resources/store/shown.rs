//! SQL that shows entries.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::Act;
use kernel::access::act::{ResourceFind, ResourceView};
use kernel::ids::ResourceId;
use kernel::resources::Entry;

use crate::access::{Permit, Scope};
use crate::binds;
use crate::db::{One, Reads, Row, Sql, Stored, Val};

const SHOWN: Sql<One> = Sql::one(
    "SELECT r.resource_id, r.verified_on, r.source, s.imported_at, e.entry FROM resources r \
       JOIN resource_entries e ON e.org_id = r.org_id AND e.resource_id = r.resource_id \
       JOIN resource_sources s ON s.org_id = r.org_id AND s.source = r.source \
      WHERE r.org_id = {org} AND r.resource_id IN ({in})",
);
const ONE: Sql<One> = Sql::one(
    "SELECT r.resource_id, r.verified_on, r.source, s.imported_at, e.entry FROM resources r \
       JOIN resource_entries e ON e.org_id = r.org_id AND e.resource_id = r.resource_id \
       JOIN resource_sources s ON s.org_id = r.org_id AND s.source = r.source \
      WHERE r.org_id = {org} AND r.resource_id = $1",
);
const LANGUAGES: Sql<One> =
    Sql::one("SELECT code, name FROM resource_languages WHERE org_id = {org} ORDER BY code");

/// An entry with the last day anybody checked it.
#[derive(Debug, Clone)]
pub struct Found {
    pub id: ResourceId,
    pub entry: Entry,
    pub verified_on: Option<Date>,
    /// The list it came from, and when that was last read.
    pub source: String,
    pub read_at: Timestamp,
}

/// The entries of a page, in its order.
pub async fn list(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    ids: &[ResourceId],
) -> Stored<Vec<Found>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let list = ids.iter().map(|id| Val::from(*id)).collect();
    let rows = db.rows_in(&SHOWN, scope, vec![], list).await?;
    let mut found = rows.iter().map(read).collect::<Stored<Vec<_>>>()?;
    found.sort_by_key(|one| ids.iter().position(|id| *id == one.id));
    Ok(found)
}

/// The name of the entry the permit was given for.
pub async fn name_of(db: &mut impl Reads, may: &Permit<ResourceView>) -> Stored<Option<String>> {
    Ok(find(db, may, may.id()).await?.map(|found| found.entry.name))
}

/// The entry the permit was given for.
pub async fn find<A: Act>(
    db: &mut impl Reads,
    may: &Permit<A>,
    id: ResourceId,
) -> Stored<Option<Found>> {
    db.row(&ONE, may, binds![id]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Stored<Found> {
    let verified_on: String = row.get("verified_on")?;
    Ok(Found {
        id: row.get("resource_id")?,
        entry: row.json("entry")?,
        verified_on: verified_on.parse().ok(),
        source: row.get("source")?,
        read_at: row.get("imported_at")?,
    })
}

/// The languages to choose from: code and name as a source wrote it.
pub async fn languages(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
) -> Stored<Vec<(String, String)>> {
    let rows = db.rows(&LANGUAGES, scope, vec![]).await?;
    rows.iter().map(|row| Ok((row.get("code")?, row.get("name")?))).collect()
}
