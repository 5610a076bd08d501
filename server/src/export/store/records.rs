//! SQL of records about one person, as far as they may see them: referrals, certificates.

use jiff::civil::Date;
use kernel::ids::PersonId;
use serde::Serialize;

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, Stored};

const REFERRALS: Sql<One> = Sql::one(
    "SELECT r.referred_on, r.towards, r.place, r.need, r.need_words, r.help, r.came_of, w.called \
       FROM referrals r LEFT JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE r.org_id = {org} AND r.person_id = $1 AND r.undone_at IS NULL \
      ORDER BY r.referred_on, r.referral_id",
);
const CERTIFICATES: Sql<One> = Sql::one(
    "SELECT name, given_by, number, given_on, valid_until_on, renew_by_on, renewal FROM certificates \
      WHERE org_id = {org} AND person_id = $1 AND removed_at IS NULL \
      ORDER BY made_at, certificate_id",
);

/// A place they were pointed to, or came from.
#[derive(Debug, Clone, Serialize)]
pub struct Referral {
    pub on: Date,
    pub towards: String,
    pub place: String,
    pub need: Option<String>,
    pub need_words: String,
    pub help: Option<String>,
    pub helped_by: Option<String>,
    pub came_of: String,
}

/// What they were certified as.
#[derive(Debug, Clone, Serialize)]
pub struct Certificate {
    pub name: String,
    pub given_by: String,
    pub number: String,
    pub given_on: Option<Date>,
    pub valid_until_on: Option<Date>,
    pub renew_by_on: Option<Date>,
    pub renewal: String,
}

pub async fn referrals(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Referral>> {
    let rows = db.rows(&REFERRALS, by, binds![person]).await?;
    rows.iter().map(referrals_row).collect()
}

fn referrals_row(row: &Row) -> Stored<Referral> {
    Ok(Referral {
        on: row.get("referred_on")?,
        towards: row.get("towards")?,
        place: row.get("place")?,
        need: row.get("need")?,
        need_words: row.get("need_words")?,
        help: row.get("help")?,
        helped_by: row.get("called")?,
        came_of: row.get("came_of")?,
    })
}

pub async fn certificates(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Certificate>> {
    let rows = db.rows(&CERTIFICATES, by, binds![person]).await?;
    rows.iter().map(certificates_row).collect()
}

fn certificates_row(row: &Row) -> Stored<Certificate> {
    Ok(Certificate {
        name: row.get("name")?,
        given_by: row.get("given_by")?,
        number: row.get("number")?,
        given_on: row.get("given_on")?,
        valid_until_on: row.get("valid_until_on")?,
        renew_by_on: row.get("renew_by_on")?,
        renewal: row.get("renewal")?,
    })
}
