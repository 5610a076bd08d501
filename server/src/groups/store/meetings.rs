//! SQL of the days on which groups met.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::{MeetingRevise, MeetingView};
use kernel::access::subject;
use kernel::groups::NewMeeting;
use kernel::ids::{GroupId, ImportId, MeetingId, PersonId};
use serde_json::json;

use crate::access::{FactsOf, Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, Stored, Tx, Val};

const FACTS: Sql<One> = Sql::one(
    "SELECT NULL AS about, g.worker_id AS author, 0 AS is_shared FROM group_meetings m \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id \
      WHERE m.org_id = {org} AND m.meeting_id = $1",
);
pub(in crate::groups) const MEETING: FactsOf = FactsOf::of::<subject::Meeting>(&FACTS);
/// The sign-in book of a group belongs to whoever runs it.
const OVER: Over = Over::written("m.org_id", "NULLIF(m.group_id, m.group_id)", "g.worker_id");

const LIST: Sql<Many> = Sql::many(
    "SELECT m.*, r.called AS run_by_called, (SELECT COUNT(*) FROM group_attendance a \
        WHERE a.org_id = m.org_id AND a.meeting_id = m.meeting_id) AS rows_count \
       FROM group_meetings m \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id \
       LEFT JOIN people r ON r.org_id = m.org_id AND r.person_id = m.run_by \
      WHERE {reach} AND m.group_id = $1 AND m.undone_at IS NULL AND m.met_on <= $2 \
      ORDER BY m.met_on DESC, m.meeting_id DESC LIMIT $3",
    OVER,
);
const FIND: Sql<One> = Sql::one(
    "SELECT m.*, r.called AS run_by_called, (SELECT COUNT(*) FROM group_attendance a \
        WHERE a.org_id = m.org_id AND a.meeting_id = m.meeting_id) AS rows_count \
       FROM group_meetings m \
       LEFT JOIN people r ON r.org_id = m.org_id AND r.person_id = m.run_by \
      WHERE m.org_id = {org} AND m.meeting_id = $1",
);
const ON_DAY: Sql<One> = Sql::one(
    "SELECT meeting_id FROM group_meetings WHERE org_id = {org} AND group_id = $1 AND met_on = $2 \
        AND undone_at IS NULL",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO group_meetings (org_id, meeting_id, group_id, met_on, minutes, came_count, run_by, \
       note, import_id, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9, 1) ON CONFLICT DO NOTHING",
);
const UPDATE: Sql<One> = Sql::one(
    "UPDATE group_meetings SET met_on = $3, minutes = $4, came_count = $5, run_by = $6, note = $7, \
       version = version + 1 \
      WHERE org_id = {org} AND meeting_id = $1 AND version = $2 AND undone_at IS NULL",
);
const UNDO: Sql<One> = Sql::one(
    "UPDATE group_meetings SET undone_at = $2, version = version + 1 \
      WHERE org_id = {org} AND meeting_id = $1 AND undone_at IS NULL",
);
const RESTORE: Sql<One> = Sql::one(
    "UPDATE group_meetings SET undone_at = NULL, version = version + 1 \
      WHERE org_id = {org} AND meeting_id = $1 AND undone_at IS NOT NULL",
);
const VERSION: Sql<One> = Sql::one(
    "INSERT INTO group_meeting_versions (org_id, meeting_id, version, written_by, written_at, entry) \
     VALUES ({org}, $1, $2, $3, $4, $5)",
);
const VERSIONS: Sql<One> = Sql::one(
    "SELECT v.version, v.written_at, v.entry, p.called FROM group_meeting_versions v \
       LEFT JOIN people p ON p.org_id = v.org_id AND p.person_id = v.written_by \
      WHERE v.org_id = {org} AND v.meeting_id = $1 ORDER BY v.version DESC LIMIT 20",
);

/// A meeting as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: MeetingId,
    pub group: GroupId,
    pub met_on: Date,
    pub minutes: Option<u32>,
    /// How many came in all.
    pub came: u32,
    pub run_by: Option<PersonId>,
    pub run_by_called: Option<String>,
    pub note: Option<String>,
    pub is_undone: bool,
    pub version: i64,
}

impl Kept {
    /// Whether it says the same, but for who is named.
    pub(in crate::groups) fn says(&self, meeting: &NewMeeting) -> bool {
        let draft = meeting.draft();
        self.met_on == draft.met_on
            && self.minutes == draft.minutes
            && self.came == meeting.came()
            && self.run_by == draft.run_by
            && self.note.as_deref() == meeting.note()
    }
}

/// A meeting about to be kept; who came is kept after it.
#[derive(Debug)]
pub struct New<'a> {
    pub id: MeetingId,
    pub group: GroupId,
    pub meeting: &'a NewMeeting,
    pub import: Option<ImportId>,
    pub written_by: Option<PersonId>,
    pub at: Timestamp,
}

impl New<'_> {
    fn binds(&self) -> Vec<Val> {
        let draft = self.meeting.draft();
        binds![
            self.id,
            self.group,
            draft.met_on,
            draft.minutes,
            said_count(self.meeting),
            draft.run_by,
            self.meeting.note(),
            self.import,
            self.at,
        ]
    }
}

/// What a meeting said at a version.
#[derive(Debug, Clone)]
pub struct Version {
    pub written_at: Timestamp,
    pub written_by: Option<String>,
    pub came: u32,
    pub is_undone: bool,
}

/// The meetings of a group within reach until a day, the latest first.
pub(in crate::groups) async fn list(
    db: &mut impl Reads,
    seen_by: &Scope<MeetingView>,
    group: GroupId,
    (until, most): (Date, u32),
) -> Stored<Vec<Kept>> {
    db.rows(&LIST, seen_by, binds![group, until, most]).await?.iter().map(kept).collect()
}

pub(in crate::groups) async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    meeting: MeetingId,
) -> Stored<Option<Kept>> {
    db.row(&FIND, by, binds![meeting]).await?.as_ref().map(kept).transpose()
}

/// The meeting of a group on a day, if one is written down.
pub(in crate::groups) async fn on_day(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    (group, met_on): (GroupId, Date),
) -> Stored<Option<MeetingId>> {
    let row = db.row(&ON_DAY, by, binds![group, met_on]).await?;
    row.map(|row| row.get("meeting_id")).transpose()
}

/// Keeps a meeting; false when there is one with this id, or of this group on this day.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &New<'_>) -> Stored<bool> {
    if tx.write(&INSERT, by, new.binds()).await? == 0 {
        return Ok(false);
    }
    keep_version(tx, by, (new.id, 1), new.meeting, (new.written_by, new.at)).await?;
    Ok(true)
}

/// Keeps a meeting of a day on which none is written down; another one there is a fault.
pub(in crate::groups) async fn insert_new(
    tx: &mut Tx,
    by: &impl Proof<One>,
    new: &New<'_>,
) -> Stored<()> {
    tx.write_one(&INSERT, by, new.binds()).await?;
    keep_version(tx, by, (new.id, 1), new.meeting, (new.written_by, new.at)).await
}

/// Keeps what was changed; false when somebody else changed it since `version`.
pub(in crate::groups) async fn update(
    tx: &mut Tx,
    may: &Permit<MeetingRevise>,
    (version, meeting): (i64, &NewMeeting),
    at: Timestamp,
) -> Stored<bool> {
    let draft = meeting.draft();
    let binds = binds![
        may.id(),
        version,
        draft.met_on,
        draft.minutes,
        said_count(meeting),
        draft.run_by,
        meeting.note(),
    ];
    if tx.write(&UPDATE, may, binds).await? == 0 {
        return Ok(false);
    }
    let written = (Some(may.actor().person), at);
    keep_version(tx, may, (may.id(), version + 1), meeting, written).await?;
    Ok(true)
}

/// Takes a meeting back, or brings it back; false when it already was.
pub(in crate::groups) async fn turn(
    tx: &mut Tx,
    may: &Permit<MeetingRevise>,
    kept: &Kept,
    (is_undone, at): (bool, Timestamp),
) -> Stored<bool> {
    let done = if is_undone {
        tx.write(&UNDO, may, binds![kept.id, at]).await?
    } else {
        tx.write(&RESTORE, may, binds![kept.id]).await?
    };
    if done == 0 {
        return Ok(false);
    }
    let entry = json!({ "met_on": kept.met_on, "came": kept.came, "undone": is_undone });
    let by = Some(may.actor().person);
    let binds = binds![kept.id, kept.version + 1, by, at, entry.to_string()];
    tx.write_one(&VERSION, may, binds).await?;
    Ok(true)
}

pub(in crate::groups) async fn versions(
    db: &mut impl Reads,
    may: &Permit<MeetingView>,
) -> Stored<Vec<Version>> {
    let rows = db.rows(&VERSIONS, may, binds![may.id()]).await?;
    let version = |row: &Row| {
        let entry: serde_json::Value = row.json("entry")?;
        Ok(Version {
            written_at: row.get("written_at")?,
            written_by: row.get("called")?,
            came: entry["came"].as_u64().and_then(|n| u32::try_from(n).ok()).unwrap_or_default(),
            is_undone: entry["undone"] == true,
        })
    };
    rows.iter().map(version).collect()
}

/// A total is kept where it tells more than the names do.
fn said_count(meeting: &NewMeeting) -> Option<u32> {
    meeting.draft().others.map(|_| meeting.came())
}

async fn keep_version(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (id, version): (MeetingId, i64),
    meeting: &NewMeeting,
    (written_by, at): (Option<PersonId>, Timestamp),
) -> Stored<()> {
    let draft = meeting.draft();
    let entry = json!({
        "met_on": draft.met_on,
        "minutes": draft.minutes,
        "came": meeting.came(),
        "run_by": draft.run_by,
        "note": meeting.note(),
        "undone": false,
    });
    tx.write_one(&VERSION, by, binds![id, version, written_by, at, entry.to_string()]).await
}

fn kept(row: &Row) -> Stored<Kept> {
    let (said, rows): (Option<u32>, u32) = (row.get("came_count")?, row.get("rows_count")?);
    Ok(Kept {
        id: row.get("meeting_id")?,
        group: row.get("group_id")?,
        met_on: row.get("met_on")?,
        minutes: row.get("minutes")?,
        came: said.unwrap_or_default().max(rows),
        run_by: row.get("run_by")?,
        run_by_called: row.get("run_by_called")?,
        note: row.get("note")?,
        is_undone: row.get::<Option<Timestamp>>("undone_at")?.is_some(),
        version: row.get("version")?,
    })
}
