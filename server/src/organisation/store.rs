//! SQL of organisations and programmes.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Organisation, Programme, Settings};
use crate::binds;
use crate::db::{Bare, One, Proof, Reads, Row, Sql, StoreError, Stored, System, Tx};
use crate::web::language::Language;

const LIST: Sql<Bare> = Sql::bare(
    "SELECT o.org_id, o.slug, o.name, o.time_zone, o.language, o.settings, o.is_practice, \
            o.version, p.programme_id, p.name AS programme_name \
       FROM organisations o JOIN programmes p ON p.org_id = o.org_id \
      ORDER BY o.org_id, p.programme_id",
);
const FIND: Sql<One> = Sql::one(
    "SELECT o.org_id, o.slug, o.name, o.time_zone, o.language, o.settings, o.is_practice, \
            o.version, p.programme_id, p.name AS programme_name \
       FROM organisations o JOIN programmes p ON p.org_id = o.org_id \
      WHERE o.org_id = {org} ORDER BY p.programme_id LIMIT 1",
);
const MARK: Sql<Bare> = Sql::bare(
    "SELECT count(*) AS found, CAST(COALESCE(SUM(version), 0) AS BIGINT) AS versions, \
            COALESCE(MAX(made_at), 0) AS made_at FROM organisations",
);
/// Of columns that were there from the first schema on: asked before a database is brought up to date.
const KINDS: Sql<Bare> = Sql::bare("SELECT is_practice, settings FROM organisations");
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO organisations (org_id, slug, name, time_zone, language, settings, is_practice, made_at) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7)",
);
const INSERT_PROGRAMME: Sql<One> = Sql::one(
    "INSERT INTO programmes (org_id, programme_id, name, delivery_model, part2, settings) \
     VALUES ({org}, $1, $2, $3, $4, $5)",
);
const UPDATE: Sql<One> = Sql::one(
    "UPDATE organisations SET name = $1, time_zone = $2, language = $3, settings = $4, \
            version = version + 1 \
      WHERE org_id = {org} AND version = $5",
);
const UPDATE_PROGRAMME: Sql<One> =
    Sql::one("UPDATE programmes SET name = $2 WHERE org_id = {org} AND programme_id = $1");

// Changes nothing: whoever writes the row next waits until this change is over.
const IN_TURN: Sql<One> = Sql::one("UPDATE programmes SET name = name WHERE org_id = {org}");

/// Has other changes that ask for their turn wait until this one is over; it sees all of theirs.
pub async fn in_turn(tx: &mut Tx, by: &impl Proof<One>) -> Stored<()> {
    tx.write(&IN_TURN, by, vec![]).await.map(drop)
}

/// Every organisation with its first programme.
pub async fn list(db: &mut impl Reads, by: &System) -> Stored<Vec<Organisation>> {
    let rows = db.rows(&LIST, by, vec![]).await?;
    let mut all = rows.iter().map(organisation).collect::<Stored<Vec<_>>>()?;
    all.dedup_by_key(|organisation| organisation.id);
    Ok(all)
}

/// The organisation of a permit, with its first programme.
pub async fn find(db: &mut impl Reads, by: &impl Proof<One>) -> Stored<Option<Organisation>> {
    db.row(&FIND, by, vec![]).await?.as_ref().map(organisation).transpose()
}

/// What changes whenever an organisation comes, goes or is settled anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    found: i64,
    versions: i64,
    made_at: i64,
}

pub async fn mark(db: &mut impl Reads, by: &System) -> Stored<Option<Mark>> {
    let row = db.row(&MARK, by, vec![]).await?;
    row.map(|row| {
        Ok(Mark {
            found: row.get("found")?,
            versions: row.get("versions")?,
            made_at: row.get("made_at")?,
        })
    })
    .transpose()
}

/// What kind of organisation stands in a database, whatever schema it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Real,
    /// Nobody in it is real.
    MadeUp,
    /// Made up, and the making was cut off.
    HalfMade,
}

pub async fn kinds(db: &mut impl Reads, by: &System) -> Stored<Vec<Kind>> {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct Kept {
        is_half_made: bool,
    }
    let rows = db.rows(&KINDS, by, vec![]).await?;
    rows.iter()
        .map(|row| {
            if !row.get::<bool>("is_practice")? {
                return Ok(Kind::Real);
            }
            let kept: Kept = row.json("settings")?;
            Ok(if kept.is_half_made { Kind::HalfMade } else { Kind::MadeUp })
        })
        .collect()
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

/// Keeps names, zone, language and settings. Fails when the organisation has changed since it was read.
pub async fn update(tx: &mut Tx, by: &impl Proof<One>, organisation: &Organisation) -> Stored<()> {
    let binds = binds![
        &organisation.name,
        organisation.time_zone.iana_name().unwrap_or("UTC"),
        organisation.language.code(),
        settings(organisation)?,
        organisation.version,
    ];
    tx.write_one(&UPDATE, by, binds).await?;
    let programme = &organisation.programme;
    tx.write_one(&UPDATE_PROGRAMME, by, binds![programme.id, &programme.name]).await
}

fn settings(organisation: &Organisation) -> Stored<String> {
    serde_json::to_string(&organisation.settings)
        .map_err(|error| StoreError::Engine(error.to_string()))
}

fn organisation(row: &Row) -> Stored<Organisation> {
    let zone: String = row.get("time_zone")?;
    let time_zone = TimeZone::get(&zone)
        .map_err(|_| StoreError::corrupt("time_zone", "no such time zone is known"))?;
    let kept: Settings = row.json("settings")?;
    Ok(Organisation {
        id: row.get("org_id")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        time_zone,
        language: row.code("language", Language::from_code)?,
        settings: Settings { help: kept.help.numbered(), ..kept },
        is_practice: row.get("is_practice")?,
        programme: Programme { id: row.get("programme_id")?, name: row.get("programme_name")? },
        version: row.get("version")?,
    })
}
