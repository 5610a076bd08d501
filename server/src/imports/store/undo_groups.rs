//! SQL of taking groups and sign-in sheets back: what nobody has changed or used since goes together.

use kernel::ids::ImportId;

use crate::binds;
use crate::db::{One, Proof, Reads as _, Sql, Stored, Tx};

// A meeting that somebody changed by hand keeps who came to it.
const DROP_ATTENDANCE: Sql<One> = Sql::one(
    "DELETE FROM group_attendance WHERE org_id = {org} AND import_id = $1 \
        AND meeting_id IN (SELECT m.meeting_id FROM group_meetings m WHERE m.org_id = {org} \
          AND m.version = 1)",
);
const DROP_VERSIONS: Sql<One> = Sql::one(
    "DELETE FROM group_meeting_versions WHERE org_id = {org} AND meeting_id IN \
        (SELECT m.meeting_id FROM group_meetings m WHERE m.org_id = {org} AND m.import_id = $1 \
          AND m.version = 1 AND NOT EXISTS (SELECT 1 FROM group_attendance a \
            WHERE a.org_id = m.org_id AND a.meeting_id = m.meeting_id))",
);
const DROP_MEETINGS: Sql<One> = Sql::one(
    "DELETE FROM group_meetings WHERE org_id = {org} AND import_id = $1 AND version = 1 \
        AND NOT EXISTS (SELECT 1 FROM group_attendance a WHERE a.org_id = group_meetings.org_id \
          AND a.meeting_id = group_meetings.meeting_id)",
);
const DROP_GROUPS: Sql<One> = Sql::one(
    "DELETE FROM groups WHERE org_id = {org} AND import_id = $1 AND version = 1 \
        AND NOT EXISTS (SELECT 1 FROM group_meetings m WHERE m.org_id = groups.org_id \
          AND m.group_id = groups.group_id)",
);
const DROP_ROWS: Sql<One> = Sql::one(
    "DELETE FROM import_rows WHERE org_id = {org} AND import_id = $1 \
        AND kind IN ('groups', 'attendance') \
        AND made_id NOT IN (SELECT a.attendance_id FROM group_attendance a WHERE a.org_id = {org}) \
        AND made_id NOT IN (SELECT m.meeting_id FROM group_meetings m WHERE m.org_id = {org}) \
        AND made_id NOT IN (SELECT g.group_id FROM groups g WHERE g.org_id = {org})",
);
const LEFT: Sql<One> = Sql::one(
    "SELECT COUNT(*) AS found FROM import_rows WHERE org_id = {org} AND import_id = $1 \
        AND kind IN ('groups', 'attendance')",
);

/// Takes back what an import made of groups, in the order in which one leans on the other; says how many
/// of its rows stay.
pub(super) async fn take_back(tx: &mut Tx, by: &impl Proof<One>, import: ImportId) -> Stored<u64> {
    for drop in [&DROP_ATTENDANCE, &DROP_VERSIONS, &DROP_MEETINGS, &DROP_GROUPS, &DROP_ROWS] {
        tx.write(drop, by, binds![import]).await?;
    }
    tx.row(&LEFT, by, binds![import]).await?.map_or(Ok(0), |row| row.get("found"))
}
