//! SQL of the keys by which two records of one person are found; they follow from the name, the former
//! names and the contact rules, and are kept in the change that touches one of these.

use std::collections::HashMap;

use jiff::Timestamp;
use kernel::duplicates::{Former, Key, Prepared, Sketch};
use kernel::ids::PersonId;
use kernel::people::{Channel, ReachRules};

use super::reach::address_text;
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Sql, Stored, Tx, Val};

/// Keys written by one statement.
const AT_ONCE: usize = 16;
/// People whose details are read by one statement.
const READ_AT_ONCE: usize = 500;
/// People looked at for one newcomer, those with the most keys in common first. A newcomer among a million
/// is expected to share a key with about a thousand.
const CANDIDATES_MAX: u32 = 1_000;

const DROP: Sql<One> = Sql::one("DELETE FROM person_keys WHERE org_id = {org} AND person_id = $1");
// Sixteen at a time; where there are fewer the last one repeats.
const PUT: Sql<One> = Sql::one(
    "INSERT INTO person_keys (org_id, person_id, key_hash) VALUES ({org}, $1, $2), ({org}, $1, $3), \
       ({org}, $1, $4), ({org}, $1, $5), ({org}, $1, $6), ({org}, $1, $7), ({org}, $1, $8), \
       ({org}, $1, $9), ({org}, $1, $10), ({org}, $1, $11), ({org}, $1, $12), ({org}, $1, $13), \
       ({org}, $1, $14), ({org}, $1, $15), ({org}, $1, $16), ({org}, $1, $17) \
     ON CONFLICT DO NOTHING",
);
const KEYED: Sql<One> =
    Sql::one("UPDATE people SET keyed = 1 WHERE org_id = {org} AND person_id = $1");
const COMPARED: Sql<One> =
    Sql::one("UPDATE people SET keyed = 2 WHERE org_id = {org} AND person_id = $1 AND keyed = 1");
const DUE: Sql<One> = Sql::one(
    "SELECT person_id FROM people WHERE org_id = {org} AND keyed = $1 AND keyed < 2 \
      ORDER BY person_id LIMIT $2",
);
const DUE_COUNT: Sql<One> =
    Sql::one("SELECT COUNT(*) AS found FROM people WHERE org_id = {org} AND keyed < 2");
const CALLED: Sql<One> =
    Sql::one("SELECT person_id, called FROM people WHERE org_id = {org} AND person_id IN ({in})");
const FORMER: Sql<One> = Sql::one(
    "SELECT person_id, name FROM former_names WHERE org_id = {org} AND person_id IN ({in}) \
      ORDER BY person_id, name",
);
const ADDRESSES: Sql<One> = Sql::one(
    "SELECT person_id, channel, address FROM contact_rules WHERE org_id = {org} \
        AND address IS NOT NULL AND person_id IN ({in}) ORDER BY person_id, channel",
);
const CROWDS: Sql<One> = Sql::one(
    "SELECT key_hash, COUNT(*) AS found FROM person_keys WHERE org_id = {org} \
        AND key_hash IN ({in}) GROUP BY key_hash",
);
const NEAR: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM person_keys k CROSS JOIN people p \
      WHERE {reach} AND k.org_id = {org} AND k.key_hash IN ({in}) AND p.person_id = k.person_id \
      GROUP BY p.person_id ORDER BY COUNT(*) DESC, p.person_id LIMIT $1",
    Over::about("p.org_id", "p.person_id"),
);
// For the program itself: a colleague's own record is sealed, and never beside another.
const NEAR_UNSEALED: Sql<One> = Sql::one(
    "SELECT k.person_id FROM person_keys k WHERE k.org_id = {org} AND k.key_hash IN ({in}) \
        AND NOT EXISTS (SELECT 1 FROM ties s WHERE s.org_id = k.org_id \
            AND s.holder_id = k.person_id AND s.subject_id = k.person_id AND s.tie = 'sealed') \
      GROUP BY k.person_id ORDER BY COUNT(*) DESC, k.person_id LIMIT $1",
);
const KEEP_FORMER: Sql<One> = Sql::one(
    "INSERT INTO former_names (org_id, person_id, name, kept_at) VALUES ({org}, $1, $2, $3) \
     ON CONFLICT DO NOTHING",
);
const FORGET_FORMER: Sql<One> =
    Sql::one("DELETE FROM former_names WHERE org_id = {org} AND person_id = $1");
const FORMER_COUNT: Sql<One> =
    Sql::one("SELECT COUNT(*) AS found FROM former_names WHERE org_id = {org} AND person_id = $1");

/// What is kept of somebody that another record of them would have as well.
#[derive(Clone, Default)]
struct Traits {
    called: String,
    former_names: Vec<String>,
    phones: Vec<String>,
    emails: Vec<String>,
    posts: Vec<String>,
}

impl Traits {
    fn reached_at(&mut self, channel: Channel, address: String) {
        match channel {
            Channel::Text | Channel::Call => self.phones.push(address),
            Channel::Email => self.emails.push(address),
            Channel::Post => self.posts.push(address),
            Channel::InSite => {}
        }
    }

    fn prepared(&self) -> Prepared {
        let former: Vec<Former<'_>> = self.former_names.iter().map(|n| Former::new(n)).collect();
        let (phones, emails, posts) =
            (borrowed(&self.phones), borrowed(&self.emails), borrowed(&self.posts));
        Prepared::of(&Sketch {
            called: &self.called,
            former_names: &former,
            phones: &phones,
            emails: &emails,
            addresses: &posts,
            ..Sketch::default()
        })
    }
}

fn borrowed(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// What is known of any number of people, read once for comparing.
pub(in crate::people) async fn prepared(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, Prepared>> {
    let mut all = HashMap::with_capacity(ids.len());
    for some in ids.chunks(READ_AT_ONCE) {
        let list: Vec<Val> = some.iter().map(|id| (*id).into()).collect();
        let mut found: HashMap<PersonId, Traits> = HashMap::new();
        for row in db.rows_in(&CALLED, by, Vec::new(), list.clone()).await? {
            let traits = Traits { called: row.get("called")?, ..Traits::default() };
            found.insert(row.get("person_id")?, traits);
        }
        for row in db.rows_in(&FORMER, by, Vec::new(), list.clone()).await? {
            if let Some(traits) = found.get_mut(&row.get("person_id")?) {
                traits.former_names.push(row.get("name")?);
            }
        }
        for row in db.rows_in(&ADDRESSES, by, Vec::new(), list).await? {
            let Some(traits) = found.get_mut(&row.get("person_id")?) else { continue };
            traits.reached_at(row.code("channel", Channel::from_code)?, row.get("address")?);
        }
        all.extend(found.into_iter().map(|(id, traits)| (id, traits.prepared())));
    }
    Ok(all)
}

/// Makes the keys of a person anew, from everything that is kept of them now.
pub async fn keep_keys(tx: &mut Tx, by: &impl Proof<One>, person: PersonId) -> Stored<()> {
    tx.write(&DROP, by, binds![person]).await?;
    if let Some(known) = prepared(tx, by, &[person]).await?.remove(&person) {
        put(tx, by, person, &known.keys()).await?;
        tx.write_one(&KEYED, by, binds![person]).await?;
    }
    Ok(())
}

/// The keys of somebody new, of whom nothing is kept but the name and, it may be, the rules.
pub(super) async fn first_keys(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (person, called): (PersonId, &str),
    rules: Option<&ReachRules>,
) -> Stored<()> {
    let mut known = Traits { called: called.to_owned(), ..Traits::default() };
    if let Some(rules) = rules {
        for channel in Channel::ALL {
            if let Some(address) = rules.rule(channel).address() {
                known.reached_at(channel, address_text(address));
            }
        }
    }
    put(tx, by, person, &known.prepared().keys()).await
}

/// Takes the keys of a person away, when their record goes.
pub async fn drop_keys(tx: &mut Tx, by: &impl Proof<One>, person: PersonId) -> Stored<()> {
    tx.write(&DROP, by, binds![person]).await.map(drop)
}

async fn put(tx: &mut Tx, by: &impl Proof<One>, person: PersonId, keys: &[Key]) -> Stored<()> {
    for some in keys.chunks(AT_ONCE) {
        let Some(last) = some.last() else { continue };
        let padded = some.iter().chain(std::iter::repeat(last)).take(AT_ONCE);
        let binds = std::iter::once(Val::from(person)).chain(padded.map(|key| number(*key)));
        tx.write(&PUT, by, binds.collect()).await?;
    }
    Ok(())
}

/// A key as the column holds it: the same 64 bits.
fn number(key: Key) -> Val {
    Val::Int(i64::from_be_bytes(key.to_bytes()))
}

/// The keys that few enough people share to tell anybody apart.
async fn telling(db: &mut impl Reads, by: &impl Proof<One>, known: &Prepared) -> Stored<Vec<Val>> {
    let keys: Vec<Val> = known.keys().into_iter().map(number).collect();
    let crowd_max = i64::try_from(kernel::duplicates::CROWD_MAX_COUNT).unwrap_or(i64::MAX);
    let mut telling = Vec::new();
    for row in db.rows_in(&CROWDS, by, Vec::new(), keys).await? {
        if row.get::<i64>("found")? <= crowd_max {
            telling.push(Val::Int(row.get("key_hash")?));
        }
    }
    Ok(telling)
}

/// Whoever within reach shares a key.
pub(in crate::people) async fn near<By: Proof<Many> + Proof<One>>(
    db: &mut impl Reads,
    by: &By,
    known: &Prepared,
) -> Stored<Vec<PersonId>> {
    let keys = telling(db, by, known).await?;
    let rows = db.rows_in(&NEAR, by, binds![CANDIDATES_MAX], keys).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

/// Whoever shares a key and is no colleague, for the program itself and the operator at the machine.
pub(in crate::people) async fn near_unsealed(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    known: &Prepared,
) -> Stored<Vec<PersonId>> {
    let keys = telling(db, by, known).await?;
    let rows = db.rows_in(&NEAR_UNSEALED, by, binds![CANDIDATES_MAX], keys).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

/// How far somebody's keys are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::people) enum Due {
    /// There are none yet.
    Keys,
    /// They were not compared with the others since they were made.
    Comparing,
}

/// Some of those for whom something is to be done.
pub(in crate::people) async fn due(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    due: Due,
    most: u32,
) -> Stored<Vec<PersonId>> {
    let keyed = match due {
        Due::Keys => 0,
        Due::Comparing => 1,
    };
    let rows = db.rows(&DUE, by, binds![keyed, most]).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

/// How many people were not compared with the others since something about them changed.
pub async fn due_count(db: &mut impl Reads, by: &impl Proof<One>) -> Stored<u32> {
    db.row(&DUE_COUNT, by, binds![]).await?.map_or(Ok(0), |row| row.get("found"))
}

/// Says that somebody was compared with the others.
pub(in crate::people) async fn compared(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<()> {
    tx.write(&COMPARED, by, binds![person]).await.map(drop)
}

/// Keeps a name somebody no longer goes by, for finding alone.
pub async fn keep_former_name(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (person, name): (PersonId, &str),
    at: Timestamp,
) -> Stored<()> {
    tx.write(&KEEP_FORMER, by, binds![person, name, at]).await?;
    keep_keys(tx, by, person).await
}

/// Forgets every name somebody no longer goes by; says how many there were.
pub async fn forget_former_names(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<u64> {
    let forgotten = tx.write(&FORGET_FORMER, by, binds![person]).await?;
    keep_keys(tx, by, person).await?;
    Ok(forgotten)
}

/// How many names somebody no longer goes by are kept.
pub(in crate::people) async fn former_names_count(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<u32> {
    let row = db.row(&FORMER_COUNT, by, binds![person]).await?;
    row.map_or(Ok(0), |row| row.get("found"))
}
