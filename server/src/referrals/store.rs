//! SQL of referrals.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::act::{ReferralAdd, ReferralList, ReferralSettle, ReferralUndo};
use kernel::access::subject;
use kernel::ids::{PersonId, ProgrammeId, ReferralId, ResourceId};
use kernel::referrals::{CameOf, Help, NewReferral, Towards};
use kernel::resources::NeedKind;
use uuid::Uuid;

use crate::access::{FactsOf, Permit, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, Stored, Tx};
use crate::request::Cx;

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, made_by AS author, 1 AS is_shared FROM referrals \
      WHERE org_id = {org} AND referral_id = $1",
);
pub(super) const REFERRAL: FactsOf = FactsOf::of::<subject::Referral>(&FACTS);

const INSERT: Sql<One> = Sql::one(
    "INSERT INTO referrals (org_id, referral_id, programme_id, person_id, worker_id, towards, place, \
       resource_id, need, need_words, help, referred_on, came_of, made_by, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1) \
     ON CONFLICT DO NOTHING",
);
// The entry may have left the directory since.
const FIND: Sql<One> = Sql::one(
    "SELECT r.*, w.called AS worker_called, d.resource_id AS listed_id FROM referrals r \
       LEFT JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
       LEFT JOIN resources d ON d.org_id = r.org_id AND d.resource_id = r.resource_id \
      WHERE r.org_id = {org} AND r.referral_id = $1",
);
const LIST: Sql<One> = Sql::one(
    "SELECT r.*, w.called AS worker_called, d.resource_id AS listed_id FROM referrals r \
       LEFT JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
       LEFT JOIN resources d ON d.org_id = r.org_id AND d.resource_id = r.resource_id \
      WHERE r.org_id = {org} AND r.person_id = $1 AND r.undone_at IS NULL \
        AND (r.referred_on < $2 OR (r.referred_on = $2 AND r.referral_id < $3)) \
      ORDER BY r.referred_on DESC, r.referral_id DESC LIMIT $4",
);
const SETTLE: Sql<One> = Sql::one(
    "UPDATE referrals SET came_of = $2, came_of_said_at = $3, version = version + 1 \
      WHERE org_id = {org} AND referral_id = $1 AND came_of <> $2",
);
const UNDO: Sql<One> = Sql::one(
    "UPDATE referrals SET undone_at = $2, version = version + 1 \
      WHERE org_id = {org} AND referral_id = $1 AND undone_at IS NULL",
);
const RESTORE: Sql<One> = Sql::one(
    "UPDATE referrals SET undone_at = NULL, version = version + 1 \
      WHERE org_id = {org} AND referral_id = $1 AND undone_at IS NOT NULL",
);
const PEOPLE: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM people p WHERE p.org_id = {org} AND {reach} \
      ORDER BY p.called, p.person_id LIMIT $1",
    Over::about("p.org_id", "p.person_id"),
);
const WORKERS: Sql<One> = Sql::one(
    "SELECT p.person_id, p.called FROM people p WHERE p.org_id = {org} AND p.person_id IN \
       (SELECT r.person_id FROM role_spans r WHERE r.org_id = {org} AND r.role IN ('peer_worker', \
          'coordinator') AND r.from_on <= $1 AND (r.until_on IS NULL OR r.until_on >= $1)) \
      ORDER BY p.called, p.person_id LIMIT 500",
);

/// A referral about to be kept.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub id: ReferralId,
    pub programme: ProgrammeId,
    pub person: PersonId,
    /// None when it came in a list.
    pub made_by: Option<PersonId>,
    pub referral: NewReferral,
    pub at: Timestamp,
}

/// A referral as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub id: ReferralId,
    pub person: PersonId,
    pub worker: Option<PersonId>,
    pub worker_called: Option<String>,
    pub towards: Towards,
    pub place: String,
    pub resource: Option<ResourceId>,
    /// The entry of the directory, as long as it is there.
    pub listed: Option<ResourceId>,
    pub need: Option<NeedKind>,
    pub need_words: String,
    pub help: Option<Help>,
    pub on: Date,
    pub came_of: CameOf,
    /// It was taken back: shown to nobody, and can come back.
    pub is_undone: bool,
}

/// Where a page of a list begins: before this day and id.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    on: Date,
    id: Uuid,
}

impl Before {
    /// From the address of a page; the beginning where it says nothing.
    pub fn asked(cx: &Cx) -> Self {
        // Days are compared as texts: one before the year 1 has a sign, which sorts nowhere.
        let on = cx.query("before").parse().ok().filter(|on: &Date| on.year() > 0);
        let on = on.unwrap_or(Date::MAX);
        Self { on, id: Uuid::try_parse(cx.query("id")).unwrap_or(Uuid::max()) }
    }

    /// The page after a referral, under the address `path`.
    pub fn address(path: &str, last: &Kept) -> String {
        format!("{path}?before={}&id={}", last.on, last.id)
    }
}

/// Keeps a referral. False when one with this id is there already: the same form sent twice.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &NewEntry) -> Stored<bool> {
    let draft = new.referral.draft();
    let binds = binds![
        new.id,
        new.programme,
        new.person,
        draft.worker,
        draft.towards.code(),
        draft.place.as_str(),
        draft.resource,
        draft.need.map(NeedKind::code),
        draft.need_words.as_str(),
        draft.help.map(Help::code),
        draft.on,
        draft.came_of.code(),
        new.made_by,
        new.at,
    ];
    Ok(tx.write(&INSERT, by, binds).await? == 1)
}

/// One referral, taken back or not.
pub(super) async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    id: ReferralId,
) -> Stored<Option<Kept>> {
    db.row(&FIND, by, binds![id]).await?.map(|row| kept(&row)).transpose()
}

/// The referrals of the person the permit is for, the latest first.
pub(super) async fn list(
    db: &mut impl Reads,
    may: &Permit<ReferralList>,
    before: Before,
    most: u32,
) -> Stored<Vec<Kept>> {
    let binds = binds![may.id(), before.on, before.id, most];
    db.rows(&LIST, may, binds).await?.iter().map(kept).collect()
}

/// Keeps what came of it; false when that was said already.
pub(super) async fn settle(
    tx: &mut Tx,
    may: &Permit<ReferralSettle>,
    came_of: CameOf,
    at: Timestamp,
) -> Stored<bool> {
    Ok(tx.write(&SETTLE, may, binds![may.id(), came_of.code(), at]).await? == 1)
}

/// Takes a referral back; false when it was already.
pub(super) async fn undo(tx: &mut Tx, may: &Permit<ReferralUndo>, at: Timestamp) -> Stored<bool> {
    Ok(tx.write(&UNDO, may, binds![may.id(), at]).await? == 1)
}

/// Brings one back that was taken back; false when it stands.
pub(super) async fn restore(tx: &mut Tx, may: &Permit<ReferralUndo>) -> Stored<bool> {
    Ok(tx.write(&RESTORE, may, binds![may.id()]).await? == 1)
}

/// The people of whom whoever looks may note a referral, by name.
pub(super) async fn people(
    db: &mut impl Reads,
    seen_by: &Scope<ReferralAdd>,
    most: u32,
) -> Stored<Vec<PersonId>> {
    let rows = db.rows(&PEOPLE, seen_by, binds![most]).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

/// Who may have helped, as things stand today.
pub(super) async fn workers(
    db: &mut impl Reads,
    may: &Permit<ReferralAdd>,
    today: Date,
) -> Stored<Vec<(PersonId, String)>> {
    db.rows(&WORKERS, may, binds![today]).await?.iter().map(named).collect()
}

fn named(row: &Row) -> Stored<(PersonId, String)> {
    Ok((row.get("person_id")?, row.get("called")?))
}

impl Kept {
    /// Whether this is `new` once more, as a form is that was sent twice.
    pub fn says_the_same(&self, new: &NewEntry) -> bool {
        let draft = new.referral.draft();
        self.person == new.person
            && (self.worker, self.towards, self.resource)
                == (draft.worker, draft.towards, draft.resource)
            && (&self.place, &self.need_words) == (&draft.place, &draft.need_words)
            && (self.need, self.help, self.on) == (draft.need, draft.help, draft.on)
            && self.came_of == draft.came_of
    }
}

fn kept(row: &Row) -> Stored<Kept> {
    Ok(Kept {
        id: row.get("referral_id")?,
        person: row.get("person_id")?,
        worker: row.get("worker_id")?,
        worker_called: row.get("worker_called")?,
        towards: row.code("towards", Towards::from_code)?,
        place: row.get("place")?,
        resource: row.get("resource_id")?,
        listed: row.get("listed_id")?,
        // A kind of help that is no longer known is as if nobody had said one.
        need: row.get::<Option<String>>("need")?.and_then(|code| NeedKind::from_code(&code)),
        need_words: row.get("need_words")?,
        help: row.get::<Option<String>>("help")?.and_then(|code| Help::from_code(&code)),
        on: row.get("referred_on")?,
        came_of: row.code("came_of", CameOf::from_code)?,
        is_undone: row.get::<Option<Timestamp>>("undone_at")?.is_some(),
    })
}
