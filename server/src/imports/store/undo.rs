//! SQL of taking an import back: what it made and nobody has changed or used since goes, the rest stays.

use std::collections::HashSet;

use kernel::arriving::Kind;
use kernel::ids::ImportId;
use uuid::Uuid;

use super::{count, undo_groups};
use crate::binds;
use crate::db::{One, Proof, Reads, Sql, Stored, Tx, Val};

const ROWS: Sql<One> = Sql::one(
    "SELECT line, kind, made_id FROM import_rows WHERE org_id = {org} AND import_id = $1 \
        AND line > $2 ORDER BY line LIMIT $3",
);
// Whatever somebody did with a person since they were brought in: said something, asked, met, invited,
// wrote about them, wrote down that they came to a group or ran one, gave or ended a role, named a
// supervisor.
const USED_PEOPLE: Sql<One> = Sql::one(
    "SELECT p.person_id AS id FROM people p WHERE p.org_id = {org} AND p.person_id IN ({in}) AND (\
        p.version <> 1 \
        OR EXISTS (SELECT 1 FROM accounts x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM invitations x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM asks x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM relationships x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM relationships x WHERE x.org_id = p.org_id AND x.worker_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM contacts x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM contacts x WHERE x.org_id = p.org_id AND x.worker_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM referrals x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM referrals x WHERE x.org_id = p.org_id AND x.worker_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM certificates x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM group_attendance x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM groups x WHERE x.org_id = p.org_id AND x.worker_id = p.person_id) \
        OR p.person_id IN (SELECT x.run_by FROM group_meetings x WHERE x.org_id = {org}) \
        OR EXISTS (SELECT 1 FROM merges x WHERE x.org_id = p.org_id AND x.kept_id = p.person_id \
              AND x.undone_at IS NULL) \
        OR EXISTS (SELECT 1 FROM worker_profiles x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) \
        OR EXISTS (SELECT 1 FROM role_spans x WHERE x.org_id = p.org_id AND x.person_id = p.person_id \
              AND x.until_on IS NOT NULL) \
        OR (SELECT COUNT(*) FROM role_spans x WHERE x.org_id = p.org_id AND x.person_id = p.person_id) <> 1 \
        OR EXISTS (SELECT 1 FROM ties x WHERE x.org_id = p.org_id AND x.holder_id = p.person_id \
              AND x.tie <> 'sealed') \
        OR EXISTS (SELECT 1 FROM ties x WHERE x.org_id = p.org_id AND x.source_id = p.person_id \
              AND x.tie <> 'sealed'))",
);
const USED_CONTACTS: Sql<One> = Sql::one(
    "SELECT contact_id AS id FROM contacts WHERE org_id = {org} AND contact_id IN ({in}) \
        AND (version <> 1 OR talked_at IS NOT NULL)",
);
const USED_REFERRALS: Sql<One> = Sql::one(
    "SELECT referral_id AS id FROM referrals WHERE org_id = {org} AND referral_id IN ({in}) \
        AND version <> 1",
);
const DROP_REFERRALS: Sql<One> = Sql::one(
    "DELETE FROM referrals WHERE org_id = {org} AND referral_id IN ({in}) RETURNING referral_id",
);
const USED_CERTIFICATES: Sql<One> = Sql::one(
    "SELECT certificate_id AS id FROM certificates WHERE org_id = {org} \
        AND certificate_id IN ({in}) AND version <> 1",
);
const DROP_CERTIFICATES: Sql<One> = Sql::one(
    "DELETE FROM certificates WHERE org_id = {org} AND certificate_id IN ({in}) \
     RETURNING certificate_id",
);
const DROP_PEOPLE: Sql<One> =
    Sql::one("DELETE FROM people WHERE org_id = {org} AND person_id IN ({in}) RETURNING person_id");
const DROP_WORDS: Sql<One> = Sql::one(
    "DELETE FROM people_words WHERE org_id = {org} AND person_id IN ({in}) RETURNING person_id",
);
const DROP_KEYS: Sql<One> = Sql::one(
    "DELETE FROM person_keys WHERE org_id = {org} AND person_id IN ({in}) RETURNING person_id",
);
const DROP_PAIRS_OF_ONE: Sql<One> =
    Sql::one("DELETE FROM likely_pairs WHERE org_id = {org} AND one_id IN ({in}) RETURNING one_id");
const DROP_PAIRS_OF_OTHER: Sql<One> = Sql::one(
    "DELETE FROM likely_pairs WHERE org_id = {org} AND other_id IN ({in}) RETURNING other_id",
);
const DROP_SAID_OF_ONE: Sql<One> =
    Sql::one("DELETE FROM pair_answers WHERE org_id = {org} AND one_id IN ({in}) RETURNING one_id");
const DROP_SAID_OF_OTHER: Sql<One> = Sql::one(
    "DELETE FROM pair_answers WHERE org_id = {org} AND other_id IN ({in}) RETURNING other_id",
);
const DROP_ANSWERS: Sql<One> = Sql::one(
    "DELETE FROM facet_answers WHERE org_id = {org} AND person_id IN ({in}) RETURNING person_id",
);
const DROP_RULES: Sql<One> = Sql::one(
    "DELETE FROM contact_rules WHERE org_id = {org} AND person_id IN ({in}) RETURNING person_id",
);
const DROP_ROLES: Sql<One> = Sql::one(
    "DELETE FROM role_spans WHERE org_id = {org} AND person_id IN ({in}) RETURNING person_id",
);
const DROP_TIES: Sql<One> =
    Sql::one("DELETE FROM ties WHERE org_id = {org} AND holder_id IN ({in}) RETURNING holder_id");
const DROP_CONTACTS: Sql<One> = Sql::one(
    "DELETE FROM contacts WHERE org_id = {org} AND contact_id IN ({in}) RETURNING contact_id",
);
const DROP_VERSIONS: Sql<One> = Sql::one(
    "DELETE FROM contact_versions WHERE org_id = {org} AND contact_id IN ({in}) RETURNING contact_id",
);
const DROP_ROWS: Sql<One> = Sql::one(
    "DELETE FROM import_rows WHERE org_id = {org} AND made_id IN ({in}) RETURNING made_id",
);
const DROP_REFUSALS: Sql<One> =
    Sql::one("DELETE FROM import_refusals WHERE org_id = {org} AND import_id = $1");

/// How far taking back has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Back {
    /// The last line that was looked at; nothing when there is none left.
    pub line: Option<u64>,
    /// Changed or used since, and so still here.
    pub stayed: u64,
}

/// Takes back what rows after a line made, at most so many.
pub async fn take_back(
    tx: &mut Tx,
    by: &impl Proof<One>,
    import: ImportId,
    (after, most): (u64, u32),
) -> Stored<Back> {
    let rows = tx.rows(&ROWS, by, binds![import, count(after), most]).await?;
    let (mut people, mut contacts, mut last) = (Vec::new(), Vec::new(), None);
    let (mut referrals, mut certificates) = (Vec::new(), Vec::new());
    for row in &rows {
        last = Some(row.get::<u64>("line")?);
        let id: Uuid = row.get("made_id")?;
        match row.code("kind", Kind::from_code)? {
            Kind::People => people.push(id),
            Kind::Contacts | Kind::Hours => contacts.push(id),
            // What belongs together there goes together, after the last row.
            Kind::Groups | Kind::Attendance => {}
            Kind::Referrals => referrals.push(id),
            Kind::Certificates => certificates.push(id),
        }
    }
    let mut stayed = 0;
    let of_people = [
        &DROP_WORDS,
        &DROP_ANSWERS,
        &DROP_RULES,
        &DROP_ROLES,
        &DROP_TIES,
        &DROP_KEYS,
        &DROP_PAIRS_OF_ONE,
        &DROP_PAIRS_OF_OTHER,
        &DROP_SAID_OF_ONE,
        &DROP_SAID_OF_OTHER,
        &DROP_PEOPLE,
        &DROP_ROWS,
    ];
    stayed += remove(tx, by, &USED_PEOPLE, &of_people, &people).await?;
    let of_contacts = [&DROP_VERSIONS, &DROP_CONTACTS, &DROP_ROWS];
    stayed += remove(tx, by, &USED_CONTACTS, &of_contacts, &contacts).await?;
    let of_referrals = [&DROP_REFERRALS, &DROP_ROWS];
    stayed += remove(tx, by, &USED_REFERRALS, &of_referrals, &referrals).await?;
    let of_certificates = [&DROP_CERTIFICATES, &DROP_ROWS];
    stayed += remove(tx, by, &USED_CERTIFICATES, &of_certificates, &certificates).await?;
    if last.is_none() {
        stayed += undo_groups::take_back(tx, by, import).await?;
        tx.write(&DROP_REFUSALS, by, binds![import]).await?;
    }
    Ok(Back { line: last, stayed })
}

/// Removes those records that nobody has used; says how many are left.
async fn remove(
    tx: &mut Tx,
    by: &impl Proof<One>,
    used: &Sql<One>,
    drops: &[&Sql<One>],
    ids: &[Uuid],
) -> Stored<u64> {
    if ids.is_empty() {
        return Ok(0);
    }
    let list = |ids: &[Uuid]| ids.iter().map(|id| Val::from(*id)).collect::<Vec<_>>();
    let mut kept: HashSet<Uuid> = HashSet::new();
    for row in tx.rows_in(used, by, Vec::new(), list(ids)).await? {
        kept.insert(row.get("id")?);
    }
    let free: Vec<Uuid> = ids.iter().copied().filter(|id| !kept.contains(id)).collect();
    if !free.is_empty() {
        for drop in drops {
            tx.rows_in(drop, by, Vec::new(), list(&free)).await?;
        }
    }
    Ok(kept.len() as u64)
}
