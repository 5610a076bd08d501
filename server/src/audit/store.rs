//! SQL of the audit record.

use jiff::Timestamp;
use kernel::access::act::{AuditList, PersonAccess};
use kernel::ids::{AuditEventId, PersonId};
use std::collections::BTreeMap;
use uuid::Uuid;

use super::Entry;
use crate::access::{Permit, Scope};
use crate::binds;
use crate::db::{
    Dialect, Many, One, Over, Reads, Ready, Row, Sql, Stored, System, entry_statement,
};

const INSERT: Sql<One> = Sql::one(
    "INSERT INTO audit_events (org_id, event_id, happened_at, actor_id, role, action, subject, \
     subject_id, about_id, because) VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
);

const RECENT: Sql<One> = Sql::one(
    "SELECT e.event_id, e.happened_at, e.actor_id, p.called, e.role, e.action, e.subject, e.subject_id \
       FROM audit_events e LEFT JOIN people p ON p.org_id = e.org_id AND p.person_id = e.actor_id \
      WHERE e.org_id = {org} AND e.event_id < $1 ORDER BY e.event_id DESC LIMIT $2",
);

const CALLED: Sql<Many> = Sql::many(
    "SELECT p.person_id, p.called FROM people p \
      WHERE p.org_id = {org} AND {reach} AND p.person_id IN ({in})",
    Over::about("p.org_id", "p.person_id"),
);

impl Entry {
    /// The statements that store the entry; none for what belongs to no organisation.
    pub(crate) fn into_statements(self, dialect: Dialect) -> Stored<Vec<Ready>> {
        let Some(org) = self.org else { return Ok(Vec::new()) };
        let by = System::because("stores the entry of the change it ends").within(org);
        let binds = binds![
            self.id,
            self.at,
            self.actor.map(|(person, _)| person),
            self.actor.map(|(_, role)| role.code()),
            self.action,
            self.subject,
            self.subject_id,
            self.about,
            self.because,
        ];
        Ok(vec![entry_statement(dialect, &INSERT, &by, binds)?])
    }
}

/// One line of the record, for the administrator.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: AuditEventId,
    pub at: Timestamp,
    pub actor: Option<PersonId>,
    pub called: Option<String>,
    pub role: Option<String>,
    pub action: String,
    pub subject: String,
    pub subject_id: Option<Uuid>,
}

/// The newest `most` entries before `before`.
pub async fn recent(
    db: &mut impl Reads,
    may: &Permit<AuditList>,
    before: AuditEventId,
    most: u32,
) -> Stored<Vec<Line>> {
    db.rows(&RECENT, may, binds![before, most]).await?.iter().map(line).collect()
}

/// The names of those people whom the reader may know by name.
pub async fn called(
    db: &mut impl Reads,
    may: &Scope<PersonAccess>,
    people: &[Uuid],
) -> Stored<BTreeMap<Uuid, String>> {
    let list = people.iter().map(|person| (*person).into()).collect();
    let rows = db.rows_in(&CALLED, may, binds![], list).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.get("called")?))).collect()
}

fn line(row: &Row) -> Stored<Line> {
    Ok(Line {
        id: row.get("event_id")?,
        at: row.get("happened_at")?,
        actor: row.get("actor_id")?,
        called: row.get("called")?,
        role: row.get("role")?,
        action: row.get("action")?,
        subject: row.get("subject")?,
        subject_id: row.get("subject_id")?,
    })
}
