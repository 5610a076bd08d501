//! SQL of groups and sign-in sheets brought in from a list.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use kernel::groups::{MeetingDraft, NewGroup, NewMeeting, day_from_code};
use kernel::ids::{AttendanceId, GroupId, ImportId, MeetingId, PersonId, ProgrammeId};

use super::{came, meetings};
use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

const GROUPS: Sql<One> = Sql::one(
    "SELECT g.group_id, g.name_folded, g.days, g.version, g.import_id, \
       CASE WHEN g.about IS NULL AND g.days = '[]' AND g.place IS NULL AND g.worker_id IS NULL \
         AND g.starts_at IS NULL THEN 1 ELSE 0 END AS is_bare FROM groups g WHERE g.org_id = {org}",
);
const MEETINGS: Sql<One> = Sql::one(
    "SELECT m.meeting_id, m.group_id, m.met_on, m.came_count, m.import_id, \
       (SELECT COUNT(*) FROM group_attendance a WHERE a.org_id = m.org_id \
          AND a.meeting_id = m.meeting_id) AS rows_count \
       FROM group_meetings m WHERE m.org_id = {org} AND m.undone_at IS NULL",
);
const ATTENDED: Sql<One> = Sql::one(
    "SELECT a.person_id, m.group_id, m.met_on FROM group_attendance a \
       JOIN group_meetings m ON m.org_id = a.org_id AND m.meeting_id = a.meeting_id \
      WHERE a.org_id = {org} AND a.person_id IS NOT NULL AND m.undone_at IS NULL",
);
const MEETINGS_BETWEEN: Sql<One> = Sql::one(
    "SELECT meeting_id, group_id, met_on FROM group_meetings WHERE org_id = {org} \
        AND met_on BETWEEN $1 AND $2 AND undone_at IS NULL",
);
const SAY_MORE: Sql<One> = Sql::one(
    "UPDATE group_meetings SET \
       came_count = CASE WHEN CAST($3 AS BIGINT) IS NULL OR came_count > $3 THEN came_count ELSE $3 END, \
       minutes = COALESCE(minutes, $4), run_by = COALESCE(run_by, $5) \
      WHERE org_id = {org} AND meeting_id = $1 AND import_id = $2 AND version = 1",
);

const NAMES: Sql<One> =
    Sql::one("SELECT DISTINCT name FROM groups WHERE org_id = {org} ORDER BY name LIMIT 500");

/// A group that is here, as far as a list may mean it.
#[derive(Debug, Clone)]
pub struct KnownGroup {
    pub id: GroupId,
    pub days: Vec<Weekday>,
    pub version: i64,
    /// It was made from a sign-in sheet, and nobody has said more of it than its name.
    pub is_bare: bool,
}

/// A meeting that is here.
#[derive(Debug, Clone, Copy)]
pub struct KnownMeeting {
    pub id: MeetingId,
    pub came: u32,
    pub has_said_count: bool,
    pub import: Option<ImportId>,
}

/// All groups, by their folded names.
pub async fn groups(
    db: &mut impl Reads,
    by: &impl Proof<One>,
) -> Stored<HashMap<String, Vec<KnownGroup>>> {
    let mut found: HashMap<String, Vec<KnownGroup>> = HashMap::new();
    for row in db.rows(&GROUPS, by, vec![]).await? {
        let days: Vec<String> = row.json("days")?;
        let version: i64 = row.get("version")?;
        let import: Option<ImportId> = row.get("import_id")?;
        let group = KnownGroup {
            id: row.get("group_id")?,
            days: days.iter().filter_map(|code| day_from_code(code)).collect(),
            version,
            is_bare: row.get::<bool>("is_bare")? && version == 1 && import.is_some(),
        };
        found.entry(row.get("name_folded")?).or_default().push(group);
    }
    Ok(found)
}

/// The names of all groups, to choose one.
pub async fn names(db: &mut impl Reads, by: &impl Proof<One>) -> Stored<Vec<String>> {
    db.rows(&NAMES, by, vec![]).await?.iter().map(|row| row.get("name")).collect()
}

/// All meetings, by group and day.
pub async fn meetings(
    db: &mut impl Reads,
    by: &impl Proof<One>,
) -> Stored<HashMap<(GroupId, Date), KnownMeeting>> {
    let meeting = |row: &Row| {
        let (said, rows): (Option<u32>, u32) = (row.get("came_count")?, row.get("rows_count")?);
        let known = KnownMeeting {
            id: row.get("meeting_id")?,
            came: said.unwrap_or_default().max(rows),
            has_said_count: said.is_some_and(|said| said > 0),
            import: row.get("import_id")?,
        };
        Ok(((row.get("group_id")?, row.get("met_on")?), known))
    };
    db.rows(&MEETINGS, by, vec![]).await?.iter().map(meeting).collect()
}

/// Who is named already, by group and day.
pub async fn attended(
    db: &mut impl Reads,
    by: &impl Proof<One>,
) -> Stored<HashSet<(GroupId, Date, PersonId)>> {
    let rows = db.rows(&ATTENDED, by, vec![]).await?;
    let one = |row: &Row| Ok((row.get("group_id")?, row.get("met_on")?, row.get("person_id")?));
    rows.iter().map(one).collect()
}

/// The meetings of some days, by group and day.
pub async fn meetings_between(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    (first, last): (Date, Date),
) -> Stored<HashMap<(GroupId, Date), MeetingId>> {
    let rows = db.rows(&MEETINGS_BETWEEN, by, binds![first, last]).await?;
    let one = |row: &Row| Ok(((row.get("group_id")?, row.get("met_on")?), row.get("meeting_id")?));
    rows.iter().map(one).collect()
}

/// Says of a group that came by its sign-in sheet what a list knows of it. One that was changed since
/// `version` is a fault.
pub async fn fill(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (id, version): (GroupId, i64),
    group: &NewGroup,
) -> Stored<()> {
    super::fill(tx, by, (id, version), group).await
}

/// What a row of a sign-in sheet tells of a meeting.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    pub group: GroupId,
    pub met_on: Date,
    pub came_count: Option<u32>,
    pub minutes: Option<u32>,
    pub run_by: Option<PersonId>,
}

/// Keeps what a row tells of a meeting that is here, where the meeting came by the same import.
pub async fn say_more(
    tx: &mut Tx,
    by: &impl Proof<One>,
    meeting: MeetingId,
    told: Told,
    import: ImportId,
) -> Stored<()> {
    let binds = binds![meeting, import, told.came_count.map(i64::from), told.minutes, told.run_by];
    tx.write(&SAY_MORE, by, binds).await.map(drop)
}

/// Makes the meeting a row is of. One that is here already is a fault: whoever brings rows in has looked.
pub async fn insert_meeting_told(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: MeetingId,
    told: Told,
    (import, at): (ImportId, Timestamp),
) -> Stored<()> {
    let draft = MeetingDraft {
        met_on: told.met_on,
        minutes: told.minutes,
        people: std::collections::BTreeSet::new(),
        others: Some(told.came_count.unwrap_or_default()),
        run_by: told.run_by,
        note: String::new(),
    };
    // The judge has looked at the day before; it cannot lie ahead of itself.
    let meeting = NewMeeting::check(draft, told.met_on)
        .map_err(|errors| StoreError::corrupt("group_meetings", format!("{errors:?}")))?;
    let new = meetings::New {
        id,
        group: told.group,
        meeting: &meeting,
        import: Some(import),
        written_by: None,
        at,
    };
    meetings::insert_new(tx, by, &new).await
}

/// Keeps that somebody came, named or not.
pub async fn came(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (id, meeting, person): (AttendanceId, MeetingId, Option<PersonId>),
    (import, at): (ImportId, Timestamp),
) -> Stored<()> {
    came::insert(tx, by, (id, meeting, person), (Some(import), at)).await.map(drop)
}

/// A new group of a list.
pub async fn insert_group(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (id, programme): (GroupId, ProgrammeId),
    group: &NewGroup,
    (import, at): (ImportId, Timestamp),
) -> Stored<()> {
    let new = super::New { id, programme, group, import: Some(import), at };
    // The id is new.
    super::insert(tx, by, &new).await.map(drop)
}
