//! SQL of pay.

use jiff::Timestamp;
use kernel::pay::{Cents, Figure, PayRow, Spread};
use serde::{Deserialize, Serialize};

use super::Origin;
use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx, Val};

const KEEP: Sql<One> = Sql::one(
    "INSERT INTO pay_figures (org_id, area_code, occupation_code, area, occupation, hourly, annual, \
       source, read_at) VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8) \
     ON CONFLICT (org_id, area_code, occupation_code) DO UPDATE SET area = excluded.area, \
       occupation = excluded.occupation, hourly = excluded.hourly, annual = excluded.annual, \
       source = excluded.source, read_at = excluded.read_at \
      WHERE pay_figures.hourly <> excluded.hourly OR pay_figures.annual <> excluded.annual \
         OR pay_figures.area <> excluded.area OR pay_figures.occupation <> excluded.occupation \
         OR pay_figures.source <> excluded.source",
);
const FIND: Sql<One> = Sql::one(
    "SELECT * FROM pay_figures WHERE org_id = {org} AND LOWER(area) LIKE $1 \
        AND occupation_code IN ({in}) ORDER BY area, area_code, occupation_code LIMIT 200",
);

const AREAS: Sql<One> = Sql::one(
    "SELECT DISTINCT area_code, area FROM pay_figures WHERE org_id = {org} \
        AND occupation_code IN ({in}) ORDER BY area, area_code",
);
const OF_AREA: Sql<One> = Sql::one(
    "SELECT * FROM pay_figures WHERE org_id = {org} AND area_code = $1 \
        AND occupation_code IN ({in}) ORDER BY occupation_code",
);

/// A figure as it is kept.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Amount {
    cents: Option<Cents>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_least: bool,
}

fn written(spread: &Spread) -> Stored<String> {
    let amounts = spread.0.map(|figure| Amount {
        cents: figure.cents(),
        is_least: matches!(figure, Figure::AtLeast(_)),
    });
    serde_json::to_string(&amounts)
        .map_err(|error| StoreError::corrupt("pay_figures", error.to_string()))
}

fn spread(row: &Row, column: &str) -> Stored<Spread> {
    let amounts: [Amount; 5] = row.json(column)?;
    Ok(Spread(amounts.map(|amount| match (amount.cents, amount.is_least) {
        (Some(cents), true) => Figure::AtLeast(cents),
        (Some(cents), false) => Figure::Cents(cents),
        (None, _) => Figure::NotPublished,
    })))
}

/// Keeps a row; false when the very same is here already.
pub async fn keep(
    tx: &mut Tx,
    by: &impl Proof<One>,
    pay: &PayRow,
    from: Origin<'_>,
) -> Stored<bool> {
    let binds = binds![
        &pay.area_code,
        &pay.occupation_code,
        &pay.area,
        &pay.occupation,
        written(&pay.hourly)?,
        written(&pay.annual)?,
        from.source,
        from.at,
    ];
    Ok(tx.write(&KEEP, by, binds).await? == 1)
}

/// A row as it is kept, with where it is from.
#[derive(Debug, Clone)]
pub struct Kept {
    pub pay: PayRow,
    pub source: String,
    pub read_at: Timestamp,
}

/// An area of which there are figures.
#[derive(Debug, Clone)]
pub struct Area {
    pub code: String,
    pub name: String,
}

/// The areas in which these occupations are counted, by name.
pub async fn areas(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    occupations: &[&str],
) -> Stored<Vec<Area>> {
    let rows = db.rows_in(&AREAS, by, binds![], list(occupations)).await?;
    let area = |row: &Row| Ok(Area { code: row.get("area_code")?, name: row.get("area")? });
    rows.iter().map(area).collect()
}

/// What these occupations pay in one area.
pub async fn of_area(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    area: &str,
    occupations: &[&str],
) -> Stored<Vec<Kept>> {
    let rows = db.rows_in(&OF_AREA, by, binds![area], list(occupations)).await?;
    rows.iter().map(kept).collect()
}

fn list(occupations: &[&str]) -> Vec<Val> {
    occupations.iter().map(|code| (*code).into()).collect()
}

/// What these occupations pay in the areas whose names hold a word.
pub async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    area: &str,
    occupations: &[&str],
) -> Stored<Vec<Kept>> {
    let held: String = area.to_lowercase().chars().filter(|c| !matches!(c, '%' | '_')).collect();
    let rows = db.rows_in(&FIND, by, binds![format!("%{held}%")], list(occupations)).await?;
    rows.iter().map(kept).collect()
}

fn kept(row: &Row) -> Stored<Kept> {
    Ok(Kept {
        pay: PayRow {
            area_code: row.get("area_code")?,
            area: row.get("area")?,
            occupation_code: row.get("occupation_code")?,
            occupation: row.get("occupation")?,
            hourly: spread(row, "hourly")?,
            annual: spread(row, "annual")?,
        },
        source: row.get("source")?,
        read_at: row.get("read_at")?,
    })
}
