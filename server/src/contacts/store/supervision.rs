//! SQL of what somebody wants to bring to supervision, until it was talked about.

use jiff::Timestamp;
use kernel::access::act::{ContactDiscuss, ContactList};

use super::{Before, Kept, kept};
use crate::access::{Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Reads, Sql, Stored, Tx};

const MARKED: Sql<Many> = Sql::many(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.undone_at IS NULL AND c.for_supervision = 1 \
        AND c.talked_at IS NULL \
        AND (c.started_at < $1 OR (c.started_at = $1 AND c.contact_id < $2)) AND {reach} \
      ORDER BY c.started_at DESC, c.contact_id DESC LIMIT $3",
    OVER,
);
const OVER: Over = Over::written("c.org_id", "c.person_id", "c.worker_id").shared("c.is_shared");

const FIND: Sql<One> = Sql::one(
    "SELECT c.*, w.called AS worker_called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.contact_id = $1 AND c.for_supervision = 1",
);
const DISCUSS: Sql<One> = Sql::one(
    "UPDATE contacts SET talked_at = $2, talked_by = $3 WHERE org_id = {org} AND contact_id = $1 \
        AND for_supervision = 1",
);

/// Entries the scope reaches that somebody wants to bring to supervision and that were not talked
/// about yet, the latest first.
pub async fn marked_for_supervision(
    db: &mut impl Reads,
    seen_by: &Scope<ContactList>,
    before: Before,
    most: u32,
) -> Stored<Vec<Kept>> {
    let binds = binds![before.at, before.id, most];
    db.rows(&MARKED, seen_by, binds).await?.iter().map(kept).collect()
}

/// The entry that is about to be talked about; none when it was not marked.
pub async fn find_to_discuss(
    db: &mut impl Reads,
    may: &Permit<ContactDiscuss>,
) -> Stored<Option<Kept>> {
    db.row(&FIND, may, binds![may.id()]).await?.map(|row| kept(&row)).transpose()
}

/// Keeps that it was talked about, or that it was not after all.
pub async fn discuss(
    tx: &mut Tx,
    may: &Permit<ContactDiscuss>,
    at: Option<Timestamp>,
) -> Stored<()> {
    let by = at.map(|_| may.actor().person);
    tx.write_one(&DISCUSS, may, binds![may.id(), at, by]).await
}
