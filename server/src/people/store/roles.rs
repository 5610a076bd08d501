//! SQL of who holds which role and who supervises whom.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::access::{Role, Tie};
use kernel::ids::PersonId;
use kernel::people::Holders;

use crate::access::store as ties;
use crate::binds;
use crate::db::{One, Proof, Reads, Sql, Stored, Tx};

const LIST: Sql<One> = Sql::one(
    "SELECT person_id, role, MIN(from_on) AS from_on FROM role_spans \
      WHERE org_id = {org} AND from_on <= $1 AND (until_on IS NULL OR until_on >= $1) \
        AND person_id IN ({in}) GROUP BY person_id, role",
);
const HOLDERS: Sql<One> = Sql::one(
    "SELECT role, COUNT(DISTINCT person_id) AS found FROM role_spans \
      WHERE org_id = {org} AND role IN ('administrator', 'coordinator') AND from_on <= $1 \
        AND (until_on IS NULL OR until_on >= $1) GROUP BY role",
);
const HOLD: Sql<One> = Sql::one(
    "SELECT DISTINCT person_id FROM role_spans WHERE org_id = {org} AND role = $1 \
        AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2)",
);
// Nothing changes, but until the change ends no other settles roles here.
const HOLD_STILL: Sql<One> = Sql::one("UPDATE organisations SET slug = slug WHERE org_id = {org}");
const SUPERVISOR: Sql<One> = Sql::one(
    "SELECT holder_id, source_id FROM ties WHERE org_id = {org} AND tie = 'supervises' \
        AND source_id IN ({in})",
);
const LINKED: Sql<One> = Sql::one(
    "SELECT DISTINCT subject_id, tie FROM ties WHERE org_id = {org} AND holder_id = $1 \
        AND tie IN ('supported_by', 'offered', 'supports')",
);

/// A role somebody holds, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub role: Role,
    pub from_on: Date,
}

/// The roles that any number of people hold on a day, closest to a participant first.
pub async fn roles(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ids: &[PersonId],
    on: Date,
) -> Stored<HashMap<PersonId, Vec<Held>>> {
    let list = ids.iter().map(|id| (*id).into()).collect();
    let mut found: HashMap<PersonId, Vec<Held>> = HashMap::new();
    for row in db.rows_in(&LIST, by, binds![on], list).await? {
        let held = Held { role: row.code("role", Role::from_code)?, from_on: row.get("from_on")? };
        found.entry(row.get("person_id")?).or_default().push(held);
    }
    for held in found.values_mut() {
        held.sort_by_key(|held| held.role);
    }
    Ok(found)
}

/// How many can let others in. Until the change ends, nobody else settles roles here.
pub async fn holders(tx: &mut Tx, by: &impl Proof<One>, on: Date) -> Stored<Holders> {
    tx.write_one(&HOLD_STILL, by, binds![]).await?;
    let mut holders = Holders::default();
    for row in tx.rows(&HOLDERS, by, binds![on]).await? {
        match row.code("role", Role::from_code)? {
            Role::Administrator => holders.administrator_count = row.get("found")?,
            _ => holders.coordinator_count = row.get("found")?,
        }
    }
    Ok(holders)
}

/// Everybody who holds a role on a day.
pub async fn holding(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    role: Role,
    on: Date,
) -> Stored<Vec<PersonId>> {
    let rows = db.rows(&HOLD, by, binds![role.code(), on]).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

/// Who supervises each of these people, for those whom somebody does.
pub async fn supervisors(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, PersonId>> {
    let list = ids.iter().map(|id| (*id).into()).collect();
    let rows = db.rows_in(&SUPERVISOR, by, Vec::new(), list).await?;
    rows.iter().map(|row| Ok((row.get("source_id")?, row.get("holder_id")?))).collect()
}

/// Says who supervises a person, in place of whoever did before.
///
/// The link follows from the supervised person's own id: a person has one supervisor, and the link
/// can be found and removed without knowing who that was.
pub async fn supervise(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    supervisor: Option<PersonId>,
) -> Stored<()> {
    ties::untie_one(tx, by, Tie::Supervises, person.uuid()).await?;
    match supervisor {
        Some(supervisor) => {
            ties::tie(tx, by, (supervisor, Tie::Supervises, person), person.uuid()).await
        }
        None => Ok(()),
    }
}

/// The people somebody is linked to as a peer, from either side.
#[derive(Debug, Clone, Default)]
pub struct Linked {
    /// Their own peers.
    pub peers: Vec<PersonId>,
    pub supported: Vec<PersonId>,
    /// Whom they are suggested to, or who is suggested to them.
    pub offered: Vec<PersonId>,
}

pub async fn linked(db: &mut impl Reads, by: &impl Proof<One>, person: PersonId) -> Stored<Linked> {
    let mut linked = Linked::default();
    for row in db.rows(&LINKED, by, binds![person]).await? {
        let list = match row.code("tie", Tie::from_code)? {
            Tie::SupportedBy => &mut linked.peers,
            Tie::Supports => &mut linked.supported,
            _ => &mut linked.offered,
        };
        list.push(row.get("subject_id")?);
    }
    Ok(linked)
}
