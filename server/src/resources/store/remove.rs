//! SQL that takes entries away.

use kernel::ids::ResourceId;

use crate::binds;
use crate::db::{One, Proof, Sql, Stored, Tx};

const WORDS: Sql<One> =
    Sql::one("DELETE FROM resource_words WHERE org_id = {org} AND resource_id = $1");
const HOURS: Sql<One> =
    Sql::one("DELETE FROM resource_hours WHERE org_id = {org} AND resource_id = $1");
const CLOSURES: Sql<One> =
    Sql::one("DELETE FROM resource_closures WHERE org_id = {org} AND resource_id = $1");
const CHECKS: Sql<One> =
    Sql::one("DELETE FROM resource_checks WHERE org_id = {org} AND resource_id = $1");
const ENTRY: Sql<One> =
    Sql::one("DELETE FROM resource_entries WHERE org_id = {org} AND resource_id = $1");
const RESOURCE: Sql<One> =
    Sql::one("DELETE FROM resources WHERE org_id = {org} AND resource_id = $1");

/// Takes an entry out of the index, before its new state goes in.
pub async fn index(tx: &mut Tx, by: &impl Proof<One>, id: ResourceId) -> Stored<()> {
    for sql in [&WORDS, &HOURS, &CLOSURES] {
        tx.write(sql, by, binds![id]).await?;
    }
    Ok(())
}

/// Takes an entry away: what it was made from now makes another.
pub async fn entry(tx: &mut Tx, by: &impl Proof<One>, id: ResourceId) -> Stored<()> {
    index(tx, by, id).await?;
    for sql in [&CHECKS, &ENTRY, &RESOURCE] {
        tx.write(sql, by, binds![id]).await?;
    }
    Ok(())
}

const ALL_OF_IT: [Sql<One>; 10] = [
    Sql::one("DELETE FROM resource_checks WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_closures WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_hours WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_languages WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_word_grams WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_words WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_entries WHERE org_id = {org}"),
    Sql::one("DELETE FROM resources WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_rows WHERE org_id = {org}"),
    Sql::one("DELETE FROM resource_sources WHERE org_id = {org}"),
];

/// Throws the whole directory of an organisation away; for the practice programme.
pub async fn everything(tx: &mut Tx, by: &impl Proof<One>) -> Stored<()> {
    for sql in &ALL_OF_IT {
        tx.write(sql, by, vec![]).await?;
    }
    Ok(())
}
