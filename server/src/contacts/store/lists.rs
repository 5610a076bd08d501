//! SQL of lists of contacts. Every list has an end.

use jiff::Timestamp;
use kernel::access::act::ContactList;
use kernel::ids::{ContactId, PersonId};
use uuid::Uuid;

use super::{Kept, kept};
use crate::access::Scope;
use crate::binds;
use crate::db::{Many, Over, Reads, Sql, Stored};
use crate::request::Cx;

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
      ORDER BY c.started_at DESC, c.contact_id DESC LIMIT $4",
    OVER,
);
const OVER: Over = Over::written("c.org_id", "c.person_id", "c.worker_id").shared("c.is_shared");

/// Where a page of a list begins: before this instant and id.
#[derive(Debug, Clone, Copy)]
pub struct Before {
    pub at: Timestamp,
    pub id: ContactId,
}

impl Before {
    /// From the address of a page; the beginning where it says nothing.
    pub fn asked(cx: &Cx) -> Self {
        let at = cx.query("before").parse().ok();
        let at = at.and_then(|us| Timestamp::from_microsecond(us).ok());
        let id = Uuid::try_parse(cx.query("id")).unwrap_or(Uuid::max());
        Self { at: at.unwrap_or(Timestamp::MAX), id: ContactId::from_uuid(id) }
    }

    /// The page after an entry, under the address `path`.
    pub fn address(path: &str, last: &Kept) -> String {
        format!("{path}?before={}&id={}", last.started_at.as_microsecond(), last.id)
    }
}

/// Contacts about one person that the scope reaches, the latest first.
pub async fn list_of_person(
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
pub async fn list_of_worker(
    db: &mut impl Reads,
    seen_by: &Scope<ContactList>,
    worker: PersonId,
    (from, until): (Timestamp, Timestamp),
    most: u32,
) -> Stored<Vec<Kept>> {
    let binds = binds![worker, from, until, most];
    db.rows(&LIST_OF_WORKER, seen_by, binds).await?.iter().map(kept).collect()
}
