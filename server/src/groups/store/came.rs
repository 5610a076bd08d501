//! SQL of who came to a meeting.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::{AttendanceList, PersonList};
use kernel::access::subject;
use kernel::ids::{AttendanceId, GroupId, ImportId, MeetingId, PersonId};

use crate::access::{FactsOf, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, Stored, Tx};
use crate::moment::Moments;

const FACTS: Sql<One> = Sql::one(
    "SELECT a.person_id AS about, g.worker_id AS author, 0 AS is_shared FROM group_attendance a \
       JOIN group_meetings m ON m.org_id = a.org_id AND m.meeting_id = a.meeting_id \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id \
      WHERE a.org_id = {org} AND a.attendance_id = $1",
);
pub(in crate::groups) const ATTENDANCE: FactsOf = FactsOf::of::<subject::Attendance>(&FACTS);
const OVER: Over = Over::written("a.org_id", "a.person_id", "g.worker_id");

const OF_MEETING: Sql<Many> = Sql::many(
    "SELECT p.person_id, p.called FROM group_attendance a \
       JOIN group_meetings m ON m.org_id = a.org_id AND m.meeting_id = a.meeting_id \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id \
       JOIN people p ON p.org_id = a.org_id AND p.person_id = a.person_id \
      WHERE {reach} AND a.meeting_id = $1 ORDER BY p.called, p.person_id",
    OVER,
);
const OF_PERSON: Sql<Many> = Sql::many(
    "SELECT g.group_id, g.name, m.met_on FROM group_attendance a \
       JOIN group_meetings m ON m.org_id = a.org_id AND m.meeting_id = a.meeting_id \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id \
      WHERE {reach} AND a.person_id = $1 AND m.undone_at IS NULL \
      ORDER BY m.met_on DESC, g.name_folded LIMIT $2",
    OVER,
);
/// Who came to a group since a day.
const REGULARS: Sql<Many> = Sql::many(
    "SELECT DISTINCT p.called, p.person_id FROM group_attendance a \
       JOIN group_meetings m ON m.org_id = a.org_id AND m.meeting_id = a.meeting_id \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id \
       JOIN people p ON p.org_id = a.org_id AND p.person_id = a.person_id \
      WHERE {reach} AND m.group_id = $1 AND m.met_on >= $2 AND m.undone_at IS NULL \
      ORDER BY p.called, p.person_id LIMIT $3",
    OVER,
);
const PEOPLE: Sql<Many> = Sql::many(
    "SELECT p.person_id, p.called FROM people p WHERE {reach} ORDER BY p.called, p.person_id LIMIT $1",
    Over::about("p.org_id", "p.person_id"),
);
/// Everybody within reach whose name has a word.
const CALLED: Sql<Many> = Sql::many(
    "SELECT p.person_id, p.called FROM people_words w CROSS JOIN people p \
      WHERE {reach} AND w.org_id = {org} AND w.word = $1 AND p.person_id = w.person_id \
      GROUP BY p.called, p.person_id ORDER BY p.called, p.person_id LIMIT 200",
    Over::about("p.org_id", "p.person_id"),
);
const ALL: Sql<One> = Sql::one(
    "SELECT person_id FROM group_attendance WHERE org_id = {org} AND meeting_id = $1 \
        AND person_id IS NOT NULL",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO group_attendance (org_id, attendance_id, meeting_id, person_id, import_id, made_at) \
     VALUES ({org}, $1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
);
const REMOVE: Sql<One> = Sql::one(
    "DELETE FROM group_attendance WHERE org_id = {org} AND meeting_id = $1 AND person_id = $2",
);
const REMOVE_UNNAMED: Sql<One> = Sql::one(
    "DELETE FROM group_attendance WHERE org_id = {org} AND meeting_id = $1 AND person_id IS NULL",
);

/// A name as a list shows it.
pub(in crate::groups) type Named = (PersonId, String);

/// One meeting somebody came to.
#[derive(Debug, Clone)]
pub struct CameTo {
    pub group: GroupId,
    pub name: String,
    pub met_on: Date,
}

/// Those who came to a meeting and whom the reader may know of.
pub(in crate::groups) async fn of_meeting(
    db: &mut impl Reads,
    seen_by: &Scope<AttendanceList>,
    meeting: MeetingId,
) -> Stored<Vec<Named>> {
    db.rows(&OF_MEETING, seen_by, binds![meeting]).await?.iter().map(named).collect()
}

/// The meetings somebody came to, the latest first, as far as the reader may know of them.
pub(in crate::groups) async fn of_person(
    db: &mut impl Reads,
    seen_by: &Scope<AttendanceList>,
    (person, most): (PersonId, u32),
) -> Stored<Vec<CameTo>> {
    let rows = db.rows(&OF_PERSON, seen_by, binds![person, most]).await?;
    let one = |row: &Row| {
        Ok(CameTo {
            group: row.get("group_id")?,
            name: row.get("name")?,
            met_on: row.get("met_on")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Those who came to a group since a day.
pub(in crate::groups) async fn regulars(
    db: &mut impl Reads,
    seen_by: &Scope<AttendanceList>,
    (group, since): (GroupId, Date),
    most: u32,
) -> Stored<Vec<Named>> {
    db.rows(&REGULARS, seen_by, binds![group, since, most]).await?.iter().map(named).collect()
}

/// The first people within reach, by name.
pub(in crate::groups) async fn people(
    db: &mut impl Reads,
    seen_by: &Scope<PersonList>,
    most: u32,
) -> Stored<Vec<Named>> {
    db.rows(&PEOPLE, seen_by, binds![most]).await?.iter().map(named).collect()
}

/// The people within reach who are called exactly so.
pub(in crate::groups) async fn called(
    db: &mut impl Reads,
    seen_by: &Scope<PersonList>,
    said: &str,
) -> Stored<Vec<PersonId>> {
    let words = kernel::text::words(said);
    let Some(longest) = words.iter().max_by_key(|word| word.len()) else { return Ok(Vec::new()) };
    let rows = db.rows(&CALLED, seen_by, binds![longest]).await?;
    let all = rows.iter().map(named).collect::<Stored<Vec<Named>>>()?;
    let wanted = kernel::text::fold(said);
    let fits = all.into_iter().filter(|(_, called)| kernel::text::fold(called) == wanted);
    Ok(fits.map(|(person, _)| person).collect())
}

/// Everybody named in a meeting, also those whom the reader may not know of.
pub(in crate::groups) async fn all(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    meeting: MeetingId,
) -> Stored<BTreeSet<PersonId>> {
    let rows = db.rows(&ALL, by, binds![meeting]).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

/// Keeps that somebody came; nobody for `person`: they gave no name. False when it is known already.
pub async fn insert(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (id, meeting, person): (AttendanceId, MeetingId, Option<PersonId>),
    (import, at): (Option<ImportId>, Timestamp),
) -> Stored<bool> {
    Ok(tx.write(&INSERT, by, binds![id, meeting, person, import, at]).await? == 1)
}

/// Makes those named in a meeting be these. Those who gave no name are then told by the total alone.
pub(in crate::groups) async fn keep(
    tx: &mut Tx,
    by: &impl Proof<One>,
    meeting: MeetingId,
    people: &BTreeSet<PersonId>,
    moments: &Moments,
) -> Stored<()> {
    let before = all(tx, by, meeting).await?;
    for gone in before.difference(people) {
        tx.write_one(&REMOVE, by, binds![meeting, *gone]).await?;
    }
    tx.write(&REMOVE_UNNAMED, by, binds![meeting]).await?;
    for new in people.difference(&before) {
        insert(tx, by, (moments.id(), meeting, Some(*new)), (None, moments.now())).await?;
    }
    Ok(())
}

fn named(row: &Row) -> Stored<Named> {
    Ok((row.get("person_id")?, row.get("called")?))
}
