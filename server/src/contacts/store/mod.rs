//! SQL of contacts: an entry kept, found, taken back. Lists, the next talk, supervision and counts have
//! files of their own.

mod lists;
mod plan;
mod supervision;
mod weeks;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::access::act::{ContactUndo, ContactView};
use kernel::access::subject;
use kernel::contacts::{
    ContactDraft, Direction, Mode, NewContact, Next, Outcome, PlaceKind, Planned, UNDO_WINDOW_MIN,
    WeekEntry, With, WorkCode,
};
use kernel::ids::{ContactId, PersonId, ProgrammeId, RelationshipId};
use serde_json::json;

use crate::access::{FactsOf, Permit};
use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

pub use lists::Before;
pub(super) use lists::{list_of_person, list_of_worker};
pub(super) use plan::settled;
pub use supervision::marked_for_supervision;
pub(super) use supervision::{discuss, find_to_discuss};
pub use weeks::{Week, weeks};

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, worker_id AS author, is_shared FROM contacts \
      WHERE org_id = {org} AND contact_id = $1",
);
pub(super) const CONTACT: FactsOf = FactsOf::of::<subject::Contact>(&FACTS);

const INSERT: Sql<One> = Sql::one(
    "INSERT INTO contacts (org_id, contact_id, programme_id, worker_id, company, person_id, \
       others_count, relationship_id, started_at, minutes, mode, direction, planned, outcome, \
       place, codes, topics, note, is_shared, for_supervision, follow_up_on, next_none, made_at, \
       is_planned, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
       $19, $20, $21, $22, $23, 1) ON CONFLICT DO NOTHING",
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
const JUST_NOW: Sql<One> = Sql::one(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.worker_id = $1 AND c.started_at >= $2 AND c.started_at <= $3 \
        AND c.undone_at IS NULL ORDER BY c.started_at DESC LIMIT $4",
);
/// Entries looked at for the same words; nobody writes more in ten minutes.
const LOOKED_AT: u32 = 20;
const UNDO: Sql<One> = Sql::one(
    "UPDATE contacts SET undone_at = $2, version = version + 1 \
      WHERE org_id = {org} AND contact_id = $1 AND undone_at IS NULL",
);
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

/// Whether the worker wants to talk about a contact in supervision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supervision {
    NotWanted,
    ToBring,
    TalkedAbout,
}

impl Supervision {
    pub fn is_wanted(self) -> bool {
        self != Self::NotWanted
    }
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
    /// None where nobody said.
    pub planned: Option<Planned>,
    pub outcome: Option<Outcome>,
    pub place: Option<PlaceKind>,
    pub codes: Vec<WorkCode>,
    pub topics: Vec<String>,
    pub note: Option<String>,
    pub is_shared: bool,
    pub supervision: Supervision,
    /// What it said of the next talk.
    pub next: Next,
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
        draft.planned.map(Planned::code),
        draft.outcome.map(Outcome::code),
        draft.place.map(PlaceKind::code),
        json!(codes).to_string(),
        json!(topics).to_string(),
        note.map(|note| note.text().to_owned()),
        note.map_or(draft.is_note_shared, |note| note.is_shared),
        draft.is_for_supervision,
        day_of(draft.next),
        draft.next == Next::NoDay,
        new.at,
        draft.planned == Some(Planned::Planned),
    ];
    if tx.write(&INSERT, by, binds).await? == 0 {
        return Ok(false);
    }
    let entry = json!({
        "with": draft.with.code(), "started_at": draft.started_at, "minutes": draft.minutes,
        "mode": draft.mode, "direction": draft.direction, "planned": draft.planned,
        "outcome": draft.outcome, "place": draft.place, "codes": codes, "topics": topics,
        "note": note.map(kernel::contacts::Note::text), "follow_up_on": day_of(draft.next),
        "next_none": draft.next == Next::NoDay,
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

/// The day an entry sets for the next talk.
pub(super) const fn day_of(next: Next) -> Option<Date> {
    match next {
        Next::Day(on) => Some(on),
        Next::Unsaid | Next::NoDay => None,
    }
}

/// What an entry said of the next talk, from its columns.
fn next(row: &Row) -> Stored<Next> {
    if row.get::<Option<bool>>("next_none")? == Some(true) {
        return Ok(Next::NoDay);
    }
    Ok(row.get::<Option<Date>>("follow_up_on")?.map_or(Next::Unsaid, Next::Day))
}

/// The entry that already has the id of a new one, whoever wrote it.
pub(super) async fn find_taken(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: ContactId,
) -> Stored<Option<Kept>> {
    db.row(&FIND, by, binds![id]).await?.map(|row| kept(&row)).transpose()
}

/// The same words about the same time, kept by the same worker a moment ago. An entry without words
/// says too little to be known again: two short calls may well be alike.
pub(super) async fn said_just_now(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    new: &NewEntry,
) -> Stored<Option<ContactId>> {
    if new.contact.note().is_none() {
        return Ok(None);
    }
    let began = new.contact.draft().started_at;
    let since = new.at - SignedDuration::from_mins(UNDO_WINDOW_MIN);
    let from = if began == new.at { since } else { began };
    let rows = db.rows(&JUST_NOW, by, binds![new.worker, from, began, LOOKED_AT]).await?;
    for row in &rows {
        let there = kept(row)?;
        if there.made_at >= since && there.says_the_same(new) {
            return Ok(Some(there.id));
        }
    }
    Ok(None)
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

/// Takes an entry back; false when it was already.
pub(super) async fn undo(tx: &mut Tx, may: &Permit<ContactUndo>, at: Timestamp) -> Stored<bool> {
    Ok(tx.write(&UNDO, may, binds![may.id(), at]).await? == 1)
}

impl Kept {
    /// Whether this is `new` once more, as a form is that was sent twice.
    ///
    /// An entry without a time of its own began when it was kept; sent again, it would begin later.
    pub(super) fn says_the_same(&self, new: &NewEntry) -> bool {
        let draft = new.contact.draft();
        let note = new.contact.note();
        let is_of_now = draft.started_at == new.at;
        let began_alike = if is_of_now {
            self.started_at == self.made_at
        } else {
            self.started_at == draft.started_at
        };
        began_alike
            && self.worker == new.worker
            && self.person == person_of(draft)
            && self.company == draft.with.code()
            && self.others_count == others_of(draft)
            && self.minutes == draft.minutes
            && (self.mode, self.direction, self.planned)
                == (draft.mode, draft.direction, draft.planned)
            && (self.outcome, self.place, self.next) == (draft.outcome, draft.place, draft.next)
            && self.codes.iter().eq(&draft.codes)
            && self.topics.iter().eq(draft.topics.iter().map(kernel::people::ValueCode::as_str))
            && self.note.as_deref() == note.map(kernel::contacts::Note::text)
            && self.is_shared == note.map_or(draft.is_note_shared, |note| note.is_shared)
            && self.supervision.is_wanted() == draft.is_for_supervision
    }

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
        planned: code("planned")?
            .map(|c| Planned::from_code(&c).ok_or_else(|| known("planned")))
            .transpose()?,
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
        supervision: match (row.get("for_supervision")?, row.get::<Option<Timestamp>>("talked_at")?)
        {
            (false, _) => Supervision::NotWanted,
            (true, None) => Supervision::ToBring,
            (true, Some(_)) => Supervision::TalkedAbout,
        },
        next: next(row)?,
        made_at: row.get("made_at")?,
        is_undone: row.get::<Option<Timestamp>>("undone_at")?.is_some(),
    })
}
