//! SQL of groups.

pub(super) mod arriving;
pub(super) mod came;
pub(super) mod meetings;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::{ColleagueList, GroupList, GroupRevise};
use kernel::access::subject;
use kernel::groups::{Group, NewGroup, Often, day_code, day_from_code, time_code, time_from_code};
use kernel::ids::{GroupId, ImportId, PersonId, ProgrammeId};
use kernel::people::LanguageTag;
use kernel::text::fold;
use serde_json::json;

use crate::access::{FactsOf, Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, StoreError, Stored, Tx, Val};

const FACTS: Sql<One> = Sql::one(
    "SELECT NULL AS about, worker_id AS author, is_open AS is_shared FROM groups \
      WHERE org_id = {org} AND group_id = $1",
);
pub(super) const GROUP: FactsOf = FactsOf::of::<subject::Group>(&FACTS);
/// A group is about nobody: only who runs it and whether somebody new can come decide. Nobody is an id
/// that is none, so that the engine knows its kind.
const OVER: Over =
    Over::written("g.org_id", "NULLIF(g.group_id, g.group_id)", "g.worker_id").shared("g.is_open");

const LIST: Sql<Many> = Sql::many(
    "SELECT g.*, w.called AS worker_called FROM groups g \
       LEFT JOIN people w ON w.org_id = g.org_id AND w.person_id = g.worker_id \
      WHERE {reach} ORDER BY g.name_folded, g.group_id LIMIT $1",
    OVER,
);
const FIND: Sql<One> = Sql::one(
    "SELECT g.*, w.called AS worker_called FROM groups g \
       LEFT JOIN people w ON w.org_id = g.org_id AND w.person_id = g.worker_id \
      WHERE g.org_id = {org} AND g.group_id = $1",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO groups (org_id, group_id, programme_id, name, name_folded, about, days, starts_at, \
       minutes, often, place, link, languages, worker_id, room, is_open, started_on, ended_on, \
       import_id, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
       $19, 1) ON CONFLICT DO NOTHING",
);
const UPDATE: Sql<One> = Sql::one(
    "UPDATE groups SET name = $3, name_folded = $4, about = $5, days = $6, starts_at = $7, \
       minutes = $8, often = $9, place = $10, link = $11, languages = $12, worker_id = $13, \
       room = $14, is_open = $15, started_on = $16, ended_on = $17, version = version + 1 \
      WHERE org_id = {org} AND group_id = $1 AND version = $2",
);
/// Colleagues who could run a group: they hold a role in which one can, on the day.
const COLLEAGUES: Sql<Many> = Sql::many(
    "SELECT p.person_id, p.called FROM people p WHERE {reach} AND EXISTS (SELECT 1 FROM role_spans r \
        WHERE r.org_id = {org} AND r.person_id = p.person_id \
          AND r.role IN ('peer_worker', 'supervisor') AND r.from_on <= $1 \
          AND (r.until_on IS NULL OR r.until_on >= $1)) \
      ORDER BY p.called, p.person_id LIMIT 300",
    Over::about("p.org_id", "p.person_id"),
);

/// More groups than any programme runs.
const LIST_MAX: u32 = 500;

/// A group as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: GroupId,
    pub group: Group,
    pub worker_called: Option<String>,
    pub version: i64,
}

/// A group about to be kept.
#[derive(Debug)]
pub struct New<'a> {
    pub id: GroupId,
    pub programme: ProgrammeId,
    pub group: &'a NewGroup,
    pub import: Option<ImportId>,
    pub at: Timestamp,
}

/// The groups within reach, by name.
pub(super) async fn list(db: &mut impl Reads, seen_by: &Scope<GroupList>) -> Stored<Vec<Kept>> {
    db.rows(&LIST, seen_by, binds![LIST_MAX]).await?.iter().map(kept).collect()
}

pub(super) async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    group: GroupId,
) -> Stored<Option<Kept>> {
    db.row(&FIND, by, binds![group]).await?.as_ref().map(kept).transpose()
}

/// Keeps a group; false when one with this id is there: the same form was sent twice.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &New<'_>) -> Stored<bool> {
    let mut binds = binds![new.id, new.programme];
    binds.extend(said(new.group.group()));
    binds.extend(binds![new.import, new.at]);
    Ok(tx.write(&INSERT, by, binds).await? == 1)
}

/// Keeps what was changed; false when somebody else changed it since `version`.
pub(super) async fn update(
    tx: &mut Tx,
    may: &Permit<GroupRevise>,
    (version, group): (i64, &NewGroup),
) -> Stored<bool> {
    Ok(tx.write(&UPDATE, may, changed((may.id(), version), group)).await? == 1)
}

/// As [`update`], where nobody waits for an answer: one that somebody else changed is a fault.
pub(super) async fn fill(
    tx: &mut Tx,
    by: &impl Proof<One>,
    here: (GroupId, i64),
    group: &NewGroup,
) -> Stored<()> {
    tx.write_one(&UPDATE, by, changed(here, group)).await
}

fn changed((id, version): (GroupId, i64), group: &NewGroup) -> Vec<Val> {
    let mut binds = binds![id, version];
    binds.extend(said(group.group()));
    binds
}

/// Colleagues within reach who could run a group, by name.
pub(super) async fn colleagues(
    db: &mut impl Reads,
    seen_by: &Scope<ColleagueList>,
    on: Date,
) -> Stored<Vec<(PersonId, String)>> {
    let rows = db.rows(&COLLEAGUES, seen_by, binds![on]).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.get("called")?))).collect()
}

/// What a group says, in the order of its columns from the name on.
fn said(group: &Group) -> Vec<Val> {
    let days: Vec<&str> = group.days.iter().map(|day| day_code(*day)).collect();
    let languages: Vec<&str> = group.languages.iter().map(LanguageTag::as_str).collect();
    binds![
        group.name.as_str(),
        fold(&group.name),
        group.about.as_ref(),
        json!(days).to_string(),
        group.starts_at.map(time_code),
        group.minutes,
        group.often.map(Often::code),
        group.place.as_ref(),
        group.link.as_ref(),
        json!(languages).to_string(),
        group.worker,
        group.room,
        group.is_open,
        group.started_on,
        group.ended_on,
    ]
}

fn kept(row: &Row) -> Stored<Kept> {
    let corrupt = |what: &'static str| move || StoreError::corrupt("groups", what.to_owned());
    let days: Vec<String> = row.json("days")?;
    let days: Option<Vec<_>> = days.iter().map(|code| day_from_code(code)).collect();
    let starts_at: Option<String> = row.get("starts_at")?;
    let starts_at = starts_at.map(|code| time_from_code(&code).ok_or_else(corrupt("a time")));
    let often: Option<String> = row.get("often")?;
    let often = often.map(|code| Often::from_code(&code).ok_or_else(corrupt("how often")));
    Ok(Kept {
        id: row.get("group_id")?,
        group: Group {
            name: row.get("name")?,
            about: row.get("about")?,
            days: days.ok_or_else(corrupt("a day"))?,
            starts_at: starts_at.transpose()?,
            minutes: row.get("minutes")?,
            often: often.transpose()?,
            place: row.get("place")?,
            link: row.get("link")?,
            languages: row.json("languages")?,
            worker: row.get("worker_id")?,
            room: row.get("room")?,
            is_open: row.get("is_open")?,
            started_on: row.get("started_on")?,
            ended_on: row.get("ended_on")?,
        },
        worker_called: row.get("worker_called")?,
        version: row.get("version")?,
    })
}
