//! SQL of certificates.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use kernel::access::act::{CertificateList, CertificateRevise};
use kernel::access::subject;
use kernel::certificates::{CertificateDraft, NewCertificate};
use kernel::ids::{CertificateId, PersonId};
use uuid::Uuid;

use crate::access::{FactsOf, Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, Stored, Tx};
use crate::request::Cx;

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, NULL AS author, 0 AS is_shared FROM certificates \
      WHERE org_id = {org} AND certificate_id = $1",
);
pub(super) const CERTIFICATE: FactsOf = FactsOf::of::<subject::Certificate>(&FACTS);

const INSERT: Sql<One> = Sql::one(
    "INSERT INTO certificates (org_id, certificate_id, person_id, name, given_by, number, given_on, \
       valid_until_on, renew_by_on, renewal, next_on, made_by, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1) ON CONFLICT DO NOTHING",
);
const FIND: Sql<One> = Sql::one(
    "SELECT c.*, p.called FROM certificates c \
       JOIN people p ON p.org_id = c.org_id AND p.person_id = c.person_id \
      WHERE c.org_id = {org} AND c.certificate_id = $1",
);
const LIST: Sql<One> = Sql::one(
    "SELECT c.*, p.called FROM certificates c \
       JOIN people p ON p.org_id = c.org_id AND p.person_id = c.person_id \
      WHERE c.org_id = {org} AND c.person_id = $1 AND c.removed_at IS NULL \
      ORDER BY COALESCE(c.valid_until_on, '9999-12-31') DESC, c.certificate_id DESC LIMIT 100",
);
// The nearest day of the two stands in a column of its own, so that those that run out soon are found
// without looking at all.
const SOON: Sql<Many> = Sql::many(
    "SELECT c.*, p.called FROM certificates c \
       JOIN people p ON p.org_id = c.org_id AND p.person_id = c.person_id \
      WHERE c.org_id = {org} AND c.removed_at IS NULL AND c.next_on <= $1 \
        AND (c.next_on > $2 OR (c.next_on = $2 AND c.certificate_id > $3)) AND {reach} \
        AND c.person_id IN (SELECT r.person_id FROM role_spans r WHERE r.org_id = {org} \
          AND r.role <> 'participant' AND r.from_on <= $5 \
          AND (r.until_on IS NULL OR r.until_on >= $5)) \
      ORDER BY c.next_on, c.certificate_id LIMIT $4",
    Over::about("c.org_id", "c.person_id"),
);
const REVISE: Sql<One> = Sql::one(
    "UPDATE certificates SET name = $2, given_by = $3, number = $4, given_on = $5, \
       valid_until_on = $6, renew_by_on = $7, renewal = $8, next_on = $9, version = version + 1 \
      WHERE org_id = {org} AND certificate_id = $1 AND version = $10 AND removed_at IS NULL",
);
const REMOVE: Sql<One> = Sql::one(
    "UPDATE certificates SET removed_at = $2, version = version + 1 \
      WHERE org_id = {org} AND certificate_id = $1 AND removed_at IS NULL",
);
const RESTORE: Sql<One> = Sql::one(
    "UPDATE certificates SET removed_at = NULL, version = version + 1 \
      WHERE org_id = {org} AND certificate_id = $1 AND removed_at IS NOT NULL",
);
const COLLEAGUE: Sql<One> = Sql::one(
    "SELECT p.called FROM people p WHERE p.org_id = {org} AND p.person_id = $1 AND EXISTS (SELECT 1 \
       FROM role_spans r WHERE r.org_id = p.org_id AND r.person_id = p.person_id \
        AND r.role <> 'participant')",
);

/// A certificate about to be kept.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub id: CertificateId,
    pub person: PersonId,
    /// None when it came in a list.
    pub made_by: Option<PersonId>,
    pub certificate: NewCertificate,
    pub at: Timestamp,
}

/// A certificate as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub id: CertificateId,
    pub person: PersonId,
    pub called: String,
    pub certificate: CertificateDraft,
    /// The nearest of the day it ends and the day to renew it by.
    pub next_on: Option<Date>,
    /// It was taken off: shown to nobody, and can come back.
    pub is_removed: bool,
    pub version: i64,
}

/// Where a page of a list begins: after this day and id.
#[derive(Debug, Clone, Copy)]
pub(super) struct After {
    on: Date,
    id: Uuid,
}

impl After {
    /// From the address of a page; the beginning where it says nothing.
    pub fn asked(cx: &Cx) -> Self {
        // Days are compared as texts: one before the year 1 has a sign, which sorts nowhere.
        let on = cx.query("after").parse().ok().filter(|on: &Date| on.year() > 0);
        let on = on.unwrap_or(date(1, 1, 1));
        Self { on, id: Uuid::try_parse(cx.query("id")).unwrap_or(Uuid::nil()) }
    }

    /// The page after a certificate, under the address `path`.
    pub fn address(path: &str, last: &Kept) -> String {
        format!("{path}?after={}&id={}", last.next_on.unwrap_or(Date::MAX), last.id)
    }
}

fn next_on(draft: &CertificateDraft) -> Option<Date> {
    draft.valid_until_on.into_iter().chain(draft.renew_by_on).min()
}

/// Keeps a certificate. False when one with this id is there already: the same form sent twice.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &NewEntry) -> Stored<bool> {
    let draft = new.certificate.draft();
    let binds = binds![
        new.id,
        new.person,
        draft.name.as_str(),
        draft.given_by.as_str(),
        draft.number.as_str(),
        draft.given_on,
        draft.valid_until_on,
        draft.renew_by_on,
        draft.renewal.as_str(),
        next_on(draft),
        new.made_by,
        new.at,
    ];
    Ok(tx.write(&INSERT, by, binds).await? == 1)
}

pub(super) async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: CertificateId,
) -> Stored<Option<Kept>> {
    db.row(&FIND, by, binds![id]).await?.map(|row| kept(&row)).transpose()
}

/// The certificates of the colleague the permit is for, those that hold longest first.
pub(super) async fn list(db: &mut impl Reads, may: &Permit<CertificateList>) -> Stored<Vec<Kept>> {
    db.rows(&LIST, may, binds![may.id()]).await?.iter().map(kept).collect()
}

/// Those that have run out or will until a day, of everybody who works here on `today`.
pub(super) async fn soon(
    db: &mut impl Reads,
    seen_by: &Scope<CertificateList>,
    (until, today): (Date, Date),
    (after, most): (After, u32),
) -> Stored<Vec<Kept>> {
    let binds = binds![until, after.on, after.id, most, today];
    db.rows(&SOON, seen_by, binds).await?.iter().map(kept).collect()
}

/// Changes a certificate; false when another change came first.
pub(super) async fn revise(
    tx: &mut Tx,
    may: &Permit<CertificateRevise>,
    version: i64,
    certificate: &NewCertificate,
) -> Stored<bool> {
    let draft = certificate.draft();
    let binds = binds![
        may.id(),
        draft.name.as_str(),
        draft.given_by.as_str(),
        draft.number.as_str(),
        draft.given_on,
        draft.valid_until_on,
        draft.renew_by_on,
        draft.renewal.as_str(),
        next_on(draft),
        version,
    ];
    Ok(tx.write(&REVISE, may, binds).await? == 1)
}

/// Takes a certificate off; false when it was already.
pub(super) async fn remove(
    tx: &mut Tx,
    may: &Permit<CertificateRevise>,
    at: Timestamp,
) -> Stored<bool> {
    Ok(tx.write(&REMOVE, may, binds![may.id(), at]).await? == 1)
}

/// Brings one back that was taken off; false when it stands.
pub(super) async fn restore(tx: &mut Tx, may: &Permit<CertificateRevise>) -> Stored<bool> {
    Ok(tx.write(&RESTORE, may, binds![may.id()]).await? == 1)
}

/// What a colleague is called; nothing for somebody who never worked here.
pub(super) async fn colleague(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<String>> {
    db.row(&COLLEAGUE, by, binds![person]).await?.map(|row| row.get("called")).transpose()
}

fn kept(row: &Row) -> Stored<Kept> {
    Ok(Kept {
        id: row.get("certificate_id")?,
        person: row.get("person_id")?,
        called: row.get("called")?,
        certificate: CertificateDraft {
            name: row.get("name")?,
            given_by: row.get("given_by")?,
            number: row.get("number")?,
            given_on: row.get("given_on")?,
            valid_until_on: row.get("valid_until_on")?,
            renew_by_on: row.get("renew_by_on")?,
            renewal: row.get("renewal")?,
        },
        next_on: row.get("next_on")?,
        is_removed: row.get::<Option<Timestamp>>("removed_at")?.is_some(),
        version: row.get("version")?,
    })
}
