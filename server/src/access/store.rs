//! SQL of ties and roles.

use jiff::civil::Date;
use kernel::access::{Actor, Facts, Role, Tie};
use kernel::ids::{OrgId, PersonId};
use uuid::Uuid;

use super::facts::take_tie;
use crate::binds;
use crate::db::{One, Reads, Row, Sql, Stored, System, Tx};

/// $1 the actor, $2 whom the record is about, $3 who wrote it.
const TIES: Sql<One> = Sql::one(
    "SELECT t.tie, CASE WHEN t.subject_id = $2 THEN 1 ELSE 0 END AS is_about, 0 AS is_second_hand \
       FROM ties t WHERE t.org_id = {org} AND t.holder_id = $1 AND t.subject_id IN ($2, $3) \
        AND t.tie <> 'sealed' \
     UNION ALL \
     SELECT s.tie, 1, 0 FROM ties s WHERE s.org_id = {org} AND s.holder_id = $2 \
        AND s.subject_id = $2 AND s.tie = 'sealed' \
     UNION ALL \
     SELECT peer.tie, 1, 1 FROM ties lead JOIN ties peer ON peer.org_id = lead.org_id \
        AND peer.holder_id = lead.subject_id AND peer.subject_id = $2 AND peer.tie = 'supports' \
      WHERE lead.org_id = {org} AND lead.holder_id = $1 AND lead.tie = 'supervises'",
);

const TIE: Sql<One> = Sql::one(
    "INSERT INTO ties (org_id, holder_id, subject_id, tie, source_id) VALUES ({org}, $1, $2, $3, $4) \
     ON CONFLICT DO NOTHING",
);
const UNTIE: Sql<One> = Sql::one("DELETE FROM ties WHERE org_id = {org} AND source_id = $1");

const UNTIE_ONE: Sql<One> =
    Sql::one("DELETE FROM ties WHERE org_id = {org} AND source_id = $1 AND tie = $2");

const ROLES: Sql<One> = Sql::one(
    "SELECT DISTINCT role FROM role_spans WHERE org_id = {org} AND person_id = $1 AND from_on <= $2 \
        AND (until_on IS NULL OR until_on >= $2)",
);
const GRANT: Sql<One> = Sql::one(
    "INSERT INTO role_spans (org_id, person_id, role, from_on, until_on) \
     VALUES ({org}, $1, $2, $3, NULL) \
     ON CONFLICT (org_id, person_id, role, from_on) DO UPDATE SET until_on = NULL",
);
const END_ROLE: Sql<One> = Sql::one(
    "UPDATE role_spans SET until_on = $3 WHERE org_id = {org} AND person_id = $1 AND role = $2 \
        AND until_on IS NULL",
);

const HOLDS: Sql<One> = Sql::one(
    "SELECT role FROM role_spans WHERE org_id = {org} AND person_id = $1 AND role = $2 \
        AND from_on <= $3 AND (until_on IS NULL OR until_on >= $3) LIMIT 1",
);

pub(super) async fn load_ties(db: &mut impl Reads, actor: Actor, facts: &mut Facts) -> Stored<()> {
    if facts.about.is_none() && facts.author.is_none() {
        return Ok(());
    }
    let by = System::because("loads what access is decided by").within(actor.org);
    // The actor stands in for a missing side: nobody is tied to themself but by the seal.
    let about = facts.about.or(facts.author);
    let author = facts.author.or(facts.about);
    for row in db.rows(&TIES, &by, binds![actor.person, about, author]).await? {
        let is_about: bool = row.get("is_about")?;
        let tie = row.code("tie", Tie::from_code)?;
        let is_second_hand = row.get("is_second_hand")?;
        if facts.about.is_some() {
            take_tie(facts, tie, is_about, is_second_hand);
            if facts.author == facts.about && tie == Tie::Supervises {
                take_tie(facts, tie, false, is_second_hand);
            }
        } else if tie == Tie::Supervises && !is_second_hand {
            take_tie(facts, tie, false, false);
        }
    }
    Ok(())
}

/// Links two people because of the record `source`.
pub async fn tie(
    tx: &mut Tx,
    by: &impl crate::db::Proof<One>,
    (holder, tie, subject): (PersonId, Tie, PersonId),
    source: Uuid,
) -> Stored<()> {
    tx.write(&TIE, by, binds![holder, subject, tie.code(), source]).await.map(drop)
}

/// Removes every link that follows from the record `source`.
pub async fn untie(tx: &mut Tx, by: &impl crate::db::Proof<One>, source: Uuid) -> Stored<()> {
    tx.write(&UNTIE, by, binds![source]).await.map(drop)
}

/// Removes the links of one kind that follow from the record `source`, and leaves its others.
pub async fn untie_one(
    tx: &mut Tx,
    by: &impl crate::db::Proof<One>,
    tie: Tie,
    source: Uuid,
) -> Stored<()> {
    tx.write(&UNTIE_ONE, by, binds![source, tie.code()]).await.map(drop)
}

/// The roles a person holds on a day, closest to a participant first.
pub async fn roles_on(
    db: &mut impl Reads,
    org: OrgId,
    person: PersonId,
    on: Date,
) -> Stored<Vec<Role>> {
    let by = System::because("reads which roles somebody holds").within(org);
    let rows = db.rows(&ROLES, &by, binds![person, on]).await?;
    let mut roles = rows
        .iter()
        .map(|row: &Row| row.code("role", Role::from_code))
        .collect::<Stored<Vec<_>>>()?;
    roles.sort();
    Ok(roles)
}

/// Whether somebody holds a role on a day.
pub async fn holds_role(
    db: &mut impl Reads,
    by: &impl crate::db::Proof<One>,
    person: PersonId,
    role: Role,
    on: Date,
) -> Stored<bool> {
    Ok(db.row(&HOLDS, by, binds![person, role.code(), on]).await?.is_some())
}

/// Gives a role from a day on; on the day it was ended, it is as if it had not been. A role of the staff seals the person's own participant record.
pub async fn grant(
    tx: &mut Tx,
    by: &impl crate::db::Proof<One>,
    person: PersonId,
    role: Role,
    from_on: Date,
) -> Stored<()> {
    tx.write(&GRANT, by, binds![person, role.code(), from_on]).await?;
    if role.is_staff() {
        tie(tx, by, (person, Tie::Sealed, person), person.uuid()).await?;
    }
    Ok(())
}

/// Ends a role after a day. The seal stays: what was written before belongs to the person still.
pub async fn end_role(
    tx: &mut Tx,
    by: &impl crate::db::Proof<One>,
    person: PersonId,
    role: Role,
    last_on: Date,
) -> Stored<u64> {
    tx.write(&END_ROLE, by, binds![person, role.code(), last_on]).await
}

const HELD_BY_ANOTHER: Sql<One> = Sql::one(
    "SELECT person_id FROM role_spans WHERE org_id = {org} AND role IN ({in}) AND person_id <> $1 \
        AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2) LIMIT 1",
);

/// Whether anybody but this person holds one of the roles on a day.
pub async fn is_held_by_another(
    db: &mut impl Reads,
    by: &impl crate::db::Proof<One>,
    (roles, but): (&[Role], PersonId),
    on: Date,
) -> Stored<bool> {
    let roles = roles.iter().map(|role| role.code().into()).collect();
    Ok(!db.rows_in(&HELD_BY_ANOTHER, by, binds![but, on], roles).await?.is_empty())
}
