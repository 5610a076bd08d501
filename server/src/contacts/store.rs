//! SQL of contacts.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::{ContactList, ContactUndo, ContactView, WorkCount};
use kernel::access::subject;
use kernel::contacts::{
    ContactDraft, Direction, Mode, NewContact, Outcome, PlaceKind, Planned, WeekEntry, With,
    WorkCode,
};
use kernel::ids::{ContactId, PersonId, ProgrammeId, RelationshipId};
use serde_json::json;

use crate::access::{FactsOf, Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, worker_id AS author, is_shared FROM contacts \
      WHERE org_id = {org} AND contact_id = $1",
);
pub(super) const CONTACT: FactsOf = FactsOf::of::<subject::Contact>(&FACTS);

const INSERT: Sql<One> = Sql::one(
    "INSERT INTO contacts (org_id, contact_id, programme_id, worker_id, company, person_id, \
       others_count, relationship_id, started_at, minutes, mode, direction, is_planned, outcome, \
       place, codes, topics, note, is_shared, for_supervision, follow_up_on, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
       $19, $20, $21, 1) ON CONFLICT DO NOTHING",
);
const INSERT_VERSION: Sql<One> = Sql::one(
    "INSERT INTO contact_versions (org_id, contact_id, version, written_by, written_at, entry) \
     VALUES ({org}, $1, 1, $2, $3, $4)",
);
const FIND: Sql<One> = Sql::one(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.contact_id = $1",
);
const LIST_OF_PERSON: Sql<Many> = Sql::many(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.person_id = $1 AND c.undone_at IS NULL \
        AND (c.started_at < $2 OR (c.started_at = $2 AND c.contact_id < $3)) AND {reach} \
      ORDER BY c.started_at DESC, c.contact_id DESC LIMIT $4",
    OVER,
);
const LIST_OF_WORKER: Sql<Many> = Sql::many(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.worker_id = $1 AND c.undone_at IS NULL \
        AND c.started_at >= $2 AND c.started_at < $3 AND {reach} \
      ORDER BY c.started_at DESC, c.contact_id DESC LIMIT 500",
    OVER,
);
const LATEST: Sql<Many> = Sql::many(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.undone_at IS NULL AND {reach} \
      ORDER BY c.started_at DESC, c.contact_id DESC LIMIT $1",
    OVER,
);
const MARKED: Sql<Many> = Sql::many(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.undone_at IS NULL AND c.for_supervision = 1 AND {reach} \
      ORDER BY c.started_at DESC, c.contact_id DESC LIMIT $1",
    OVER,
);
const LAST_REACHED: Sql<One> = Sql::one(
    "SELECT started_at FROM contacts WHERE org_id = {org} AND person_id = $1 AND worker_id = $2 \
        AND outcome = 'reached' AND undone_at IS NULL ORDER BY started_at DESC LIMIT 1",
);
const UNDO: Sql<One> = Sql::one(
    "UPDATE contacts SET undone_at = $2, version = version + 1 \
      WHERE org_id = {org} AND contact_id = $1 AND undone_at IS NULL",
);
/// $1 the first instant, $2 the instant after the last, $3 the length of a step in microseconds.
const WEEKS: Sql<One> = Sql::one(
    "SELECT (started_at - $1) / $3 AS step, \
            CAST(SUM(CASE WHEN outcome = 'reached' THEN 1 ELSE 0 END) AS BIGINT) AS reached, \
            CAST(SUM(CASE WHEN outcome <> 'reached' THEN 1 ELSE 0 END) AS BIGINT) AS tried, \
            CAST(COUNT(DISTINCT person_id) AS BIGINT) AS people, \
            CAST(COUNT(DISTINCT CASE WHEN outcome = 'reached' THEN person_id END) AS BIGINT) \
              AS people_reached, \
            CAST(COUNT(DISTINCT CASE WHEN outcome <> 'reached' THEN person_id END) AS BIGINT) \
              AS people_tried \
       FROM contacts WHERE org_id = {org} AND undone_at IS NULL AND started_at >= $1 \
        AND started_at < $2 GROUP BY (started_at - $1) / $3 ORDER BY step",
);

const OVER: Over = Over::written("c.org_id", "c.person_id", "c.worker_id").shared("c.is_shared");

/// A contact about to be kept.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub id: ContactId,
    pub programme: ProgrammeId,
    pub worker: PersonId,
    pub relationship: Option<RelationshipId>,
    pub contact: NewContact,
    pub at: Timestamp,
}

/// A contact as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: ContactId,
    pub worker: PersonId,
    pub worker_called: String,
    pub person: Option<PersonId>,
    pub company: String,
    pub others_count: u16,
    pub relationship: Option<RelationshipId>,
    pub started_at: Timestamp,
    pub minutes: u32,
    pub mode: Option<Mode>,
    pub direction: Option<Direction>,
    pub planned: Planned,
    pub outcome: Option<Outcome>,
    pub place: Option<PlaceKind>,
    pub codes: Vec<WorkCode>,
    pub topics: Vec<String>,
    pub note: Option<String>,
    pub is_shared: bool,
    pub is_for_supervision: bool,
    pub follow_up_on: Option<Date>,
    pub made_at: Timestamp,
    pub is_undone: bool,
}

/// Keeps a contact and its first version. False when an entry with this id is already there: the
/// same form sent twice is one contact.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &NewEntry) -> Stored<bool> {
    let draft = new.contact.draft();
    let note = new.contact.note();
    let codes: Vec<&str> = draft.codes.iter().map(|code| code.code()).collect();
    let topics: Vec<&str> = draft.topics.iter().map(kernel::people::ValueCode::as_str).collect();
    let binds = binds![
        new.id,
        new.programme,
        new.worker,
        draft.with.code(),
        person_of(draft),
        others_of(draft),
        new.relationship,
        draft.started_at,
        draft.minutes,
        draft.mode.map(Mode::code),
        draft.direction.map(Direction::code),
        draft.planned == Planned::Planned,
        draft.outcome.map(Outcome::code),
        draft.place.map(PlaceKind::code),
        json!(codes).to_string(),
        json!(topics).to_string(),
        note.map(|note| note.text().to_owned()),
        note.map_or(draft.is_note_shared, |note| note.is_shared),
        draft.is_for_supervision,
        draft.follow_up_on,
        new.at,
    ];
    if tx.write(&INSERT, by, binds).await? == 0 {
        return Ok(false);
    }
    let entry = json!({
        "with": draft.with.code(), "started_at": draft.started_at, "minutes": draft.minutes,
        "mode": draft.mode, "direction": draft.direction, "planned": draft.planned,
        "outcome": draft.outcome, "place": draft.place, "codes": codes, "topics": topics,
        "note": note.map(kernel::contacts::Note::text), "follow_up_on": draft.follow_up_on,
    });
    tx.write_one(&INSERT_VERSION, by, binds![new.id, new.worker, new.at, entry.to_string()])
        .await?;
    Ok(true)
}

fn person_of(draft: &ContactDraft) -> Option<PersonId> {
    match draft.with {
        With::Person(person) => Some(person),
        _ => None,
    }
}

fn others_of(draft: &ContactDraft) -> u16 {
    match draft.with {
        With::Several { others_count, .. } => others_count,
        _ => 0,
    }
}

/// One contact.
pub(super) async fn find(db: &mut impl Reads, may: &Permit<ContactView>) -> Stored<Option<Kept>> {
    db.row(&FIND, may, binds![may.id()]).await?.map(|row| kept(&row)).transpose()
}

/// The contact somebody is about to take back.
pub(super) async fn find_to_undo(
    db: &mut impl Reads,
    may: &Permit<ContactUndo>,
) -> Stored<Option<Kept>> {
    db.row(&FIND, may, binds![may.id()]).await?.map(|row| kept(&row)).transpose()
}

/// Where a page of a timeline begins: before this instant and id.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    pub at: Timestamp,
    pub id: ContactId,
}

/// Contacts about one person that the scope reaches, the latest first.
pub(super) async fn list_of_person(
    db: &mut impl Reads,
    seen_by: &Scope<ContactList>,
    person: PersonId,
    before: Before,
    most: u32,
) -> Stored<Vec<Kept>> {
    let binds = binds![person, before.at, before.id, most];
    db.rows(&LIST_OF_PERSON, seen_by, binds).await?.iter().map(kept).collect()
}

/// One worker's contacts from an instant up to another, the latest first.
pub(super) async fn list_of_worker(
    db: &mut impl Reads,
    seen_by: &Scope<ContactList>,
    worker: PersonId,
    from: Timestamp,
    until: Timestamp,
) -> Stored<Vec<Kept>> {
    db.rows(&LIST_OF_WORKER, seen_by, binds![worker, from, until]).await?.iter().map(kept).collect()
}

/// The latest contacts the scope reaches.
pub async fn latest(
    db: &mut impl Reads,
    seen_by: &Scope<ContactList>,
    most: u32,
) -> Stored<Vec<Kept>> {
    db.rows(&LATEST, seen_by, binds![most]).await?.iter().map(kept).collect()
}

/// The latest contacts the scope reaches that somebody wants to bring to supervision.
pub async fn marked_for_supervision(
    db: &mut impl Reads,
    seen_by: &Scope<ContactList>,
    most: u32,
) -> Stored<Vec<Kept>> {
    db.rows(&MARKED, seen_by, binds![most]).await?.iter().map(kept).collect()
}

/// When the two last had time together, after an entry was taken back.
pub(super) async fn last_reached(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
    worker: PersonId,
) -> Stored<Option<Timestamp>> {
    db.row(&LAST_REACHED, by, binds![person, worker])
        .await?
        .map(|row| row.get("started_at"))
        .transpose()
}

/// Takes an entry back; false when it was already.
pub(super) async fn undo(tx: &mut Tx, may: &Permit<ContactUndo>, at: Timestamp) -> Stored<bool> {
    Ok(tx.write(&UNDO, may, binds![may.id(), at]).await? == 1)
}

/// What happened in one week, in counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    pub reached: i64,
    pub tried: i64,
    /// Different people; small numbers are hidden by the page.
    pub people: i64,
    /// Different people who were reached, and who were tried.
    pub people_reached: i64,
    pub people_tried: i64,
}

/// Counts of `weeks` whole weeks from `from` on; a week in which nothing happened counts nothing.
pub async fn weeks(
    db: &mut impl Reads,
    may: &Permit<WorkCount>,
    from: Timestamp,
    weeks: u16,
) -> Stored<Vec<Week>> {
    const WEEK_US: i64 = 7 * 24 * 3_600 * 1_000_000;
    let until = from.as_microsecond() + i64::from(weeks) * WEEK_US;
    let mut all = vec![Week::default(); usize::from(weeks)];
    for row in db.rows(&WEEKS, may, binds![from, until, WEEK_US]).await? {
        let step: u32 = row.get("step")?;
        if let Some(week) = all.get_mut(step as usize) {
            *week = Week {
                reached: row.get("reached")?,
                tried: row.get::<Option<i64>>("tried")?.unwrap_or(0),
                people: row.get("people")?,
                people_reached: row.get("people_reached")?,
                people_tried: row.get("people_tried")?,
            };
        }
    }
    Ok(all)
}

impl Kept {
    /// What the entry adds to the week of whoever wrote it.
    pub fn week_entry(&self) -> WeekEntry {
        WeekEntry {
            minutes: self.minutes,
            codes: self.codes.clone(),
            outcome: self.outcome,
            planned: self.planned,
        }
    }
}

fn kept(row: &Row) -> Stored<Kept> {
    let code = |name: &str| row.get::<Option<String>>(name);
    let known = |name: &str| StoreError::corrupt(name, "it holds an unknown code");
    let codes: Vec<String> = row.json("codes")?;
    Ok(Kept {
        id: row.get("contact_id")?,
        worker: row.get("worker_id")?,
        worker_called: row.get("worker_called")?,
        person: row.get("person_id")?,
        company: row.get("company")?,
        others_count: row.get("others_count")?,
        relationship: row.get("relationship_id")?,
        started_at: row.get("started_at")?,
        minutes: row.get("minutes")?,
        mode: code("mode")?
            .map(|c| Mode::from_code(&c).ok_or_else(|| known("mode")))
            .transpose()?,
        direction: code("direction")?
            .map(|c| Direction::from_code(&c).ok_or_else(|| known("direction")))
            .transpose()?,
        planned: if row.get("is_planned")? { Planned::Planned } else { Planned::Unplanned },
        outcome: code("outcome")?
            .map(|c| Outcome::from_code(&c).ok_or_else(|| known("outcome")))
            .transpose()?,
        place: code("place")?
            .map(|c| PlaceKind::from_code(&c).ok_or_else(|| known("place")))
            .transpose()?,
        codes: codes
            .iter()
            .map(|c| WorkCode::from_code(c).ok_or_else(|| known("codes")))
            .collect::<Stored<_>>()?,
        topics: row.json("topics")?,
        note: row.get("note")?,
        is_shared: row.get("is_shared")?,
        is_for_supervision: row.get("for_supervision")?,
        follow_up_on: row.get("follow_up_on")?,
        made_at: row.get("made_at")?,
        is_undone: row.get::<Option<Timestamp>>("undone_at")?.is_some(),
    })
}
