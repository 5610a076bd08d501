//! SQL of organisations and programmes.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Organisation, Programme};
use crate::binds;
use crate::db::{Bare, One, Reads, Row, Sql, StoreError, Stored, System, Tx};
use crate::web::language::Language;

const LIST: Sql<Bare> = Sql::bare(
    "SELECT o.org_id, o.slug, o.name, o.time_zone, o.language, o.settings, o.is_practice, \
            p.programme_id, p.name AS programme_name \
       FROM organisations o JOIN programmes p ON p.org_id = o.org_id \
      ORDER BY o.org_id, p.programme_id",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO organisations (org_id, slug, name, time_zone, language, settings, is_practice, made_at) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7)",
);
const INSERT_PROGRAMME: Sql<One> = Sql::one(
    "INSERT INTO programmes (org_id, programme_id, name, delivery_model, part2, settings) \
     VALUES ({org}, $1, $2, $3, $4, $5)",
);
const SETTLE: Sql<One> = Sql::one(
    "UPDATE organisations SET name = $1, time_zone = $2, language = $3, settings = $4 \
      WHERE org_id = {org}",
);
const SETTLE_PROGRAMME: Sql<One> =
    Sql::one("UPDATE programmes SET name = $2 WHERE org_id = {org} AND programme_id = $1");

/// Every organisation with its first programme.
pub async fn list(db: &mut impl Reads, by: &System) -> Stored<Vec<Organisation>> {
    let rows = db.rows(&LIST, by, vec![]).await?;
    let mut all = rows.iter().map(organisation).collect::<Stored<Vec<_>>>()?;
    all.dedup_by_key(|organisation| organisation.id);
    Ok(all)
}

/// Founds an organisation with one programme, under a system reason within its id.
pub async fn insert(
    tx: &mut Tx,
    by: &System,
    organisation: &Organisation,
    at: Timestamp,
) -> Stored<()> {
    let binds = binds![
        &organisation.slug,
        &organisation.name,
        organisation.time_zone.iana_name().unwrap_or("UTC"),
        organisation.language.code(),
        settings(organisation)?,
        organisation.is_practice,
        at,
    ];
    tx.write_one(&INSERT, by, binds).await?;
    let programme = &organisation.programme;
    // Field guide 6.1: a programme that does not know is treated as if Part 2 applied.
    let binds = binds![programme.id, &programme.name, "one_to_one", "unsure", "{}"];
    tx.write_one(&INSERT_PROGRAMME, by, binds).await
}

/// Gives an organisation that an import started its name, zone and help lines.
pub async fn settle(tx: &mut Tx, by: &System, organisation: &Organisation) -> Stored<()> {
    let binds = binds![
        &organisation.name,
        organisation.time_zone.iana_name().unwrap_or("UTC"),
        organisation.language.code(),
        settings(organisation)?,
    ];
    tx.write_one(&SETTLE, by, binds).await?;
    let programme = &organisation.programme;
    tx.write_one(&SETTLE_PROGRAMME, by, binds![programme.id, &programme.name]).await
}

fn settings(organisation: &Organisation) -> Stored<String> {
    serde_json::to_string(&organisation.settings)
        .map_err(|error| StoreError::Engine(error.to_string()))
}

fn organisation(row: &Row) -> Stored<Organisation> {
    let zone: String = row.get("time_zone")?;
    let time_zone = TimeZone::get(&zone)
        .map_err(|_| StoreError::corrupt("time_zone", "no such time zone is known"))?;
    Ok(Organisation {
        id: row.get("org_id")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        time_zone,
        language: row.code("language", Language::from_code)?,
        settings: row.json("settings")?,
        is_practice: row.get("is_practice")?,
        programme: Programme { id: row.get("programme_id")?, name: row.get("programme_name")? },
    })
}
