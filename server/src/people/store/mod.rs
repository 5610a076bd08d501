//! SQL of people: the person and their name. What they said, how to reach them and what a worker
//! agreed to have files of their own.

pub mod keys;
pub mod list;
pub mod pairs;
mod profile;
mod reach;
pub mod roles;
mod worker;

use std::collections::HashMap;

use jiff::Timestamp;
use kernel::access::act::PersonList;
use kernel::access::subject;
use kernel::ids::PersonId;
use kernel::people::{CalledName, ReachRules};
use kernel::text::words;

use crate::access::{FactsOf, Scope};
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, StoreError, Stored, Tx};
use crate::web::language::Language;

pub use profile::{keep_answer, keep_profile, profiles};
pub(super) use reach::{address_of, address_text};
pub use reach::{keep_rules, reach};
pub(super) use reach::{rules, within_reach};
pub use worker::{WorkerProfile, find_worker, keep_worker, places, workers};

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, NULL AS author, 0 AS is_shared FROM people \
      WHERE org_id = {org} AND person_id = $1",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO people (org_id, person_id, called, language, made_at, version, keyed) \
     VALUES ({org}, $1, $2, $3, $4, 1, 1)",
);
/// Words of one name that it is found by, each with each other beside it.
const WORDS_KEPT: usize = 12;
const INSERT_WORD: Sql<One> = Sql::one(
    "INSERT INTO people_words (org_id, word, beside, person_id) VALUES ({org}, $1, $2, $3) \
     ON CONFLICT DO NOTHING",
);
const FIND: Sql<One> = Sql::one(
    "SELECT person_id, called, made_at, version FROM people \
      WHERE org_id = {org} AND person_id = $1",
);
// Asked for each and not joined: before its first look at the rows PostgreSQL would walk every tie.
const NAMES: Sql<One> = Sql::one(
    "SELECT p.person_id, p.called, CASE WHEN EXISTS ( \
              SELECT 1 FROM ties s WHERE s.org_id = p.org_id AND s.holder_id = p.person_id \
                 AND s.subject_id = p.person_id AND s.tie = 'sealed' AND s.source_id = p.person_id) \
            THEN 1 ELSE 0 END AS is_colleague \
       FROM people p WHERE p.org_id = {org} AND p.person_id IN ({in})",
);
const NAMED: Sql<Many> = Sql::many(
    "SELECT p.person_id, p.called FROM people p WHERE {reach} AND p.person_id IN ({in})",
    Over::about("p.org_id", "p.person_id"),
);
const BUMP: Sql<One> = Sql::one(
    "UPDATE people SET version = version + 1 WHERE org_id = {org} AND person_id = $1 AND version = $2",
);
const RENAME: Sql<One> =
    Sql::one("UPDATE people SET called = $2 WHERE org_id = {org} AND person_id = $1");
const DROP_WORDS: Sql<One> =
    Sql::one("DELETE FROM people_words WHERE org_id = {org} AND person_id = $1");

pub(super) const PERSON: FactsOf = FactsOf::of::<subject::Person>(&FACTS);

/// Somebody new.
#[derive(Debug, Clone)]
pub struct NewPerson {
    pub person: PersonId,
    pub called: CalledName,
    /// The language of their pages, once they have picked one.
    pub language: Option<Language>,
    pub at: Timestamp,
}

/// One human, as kept.
#[derive(Debug, Clone)]
pub struct Person {
    pub person: PersonId,
    pub called: CalledName,
    pub made_at: Timestamp,
    /// Counts the changes to what the person said, their name and their rules.
    pub version: i64,
}

/// Adds a person, who can be found by the words of their name from now on.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &NewPerson) -> Stored<()> {
    insert_named(tx, by, new).await?;
    keys::first_keys(tx, by, (new.person, new.called.as_str()), None).await
}

async fn insert_named(tx: &mut Tx, by: &impl Proof<One>, new: &NewPerson) -> Stored<()> {
    // Nothing until they pick one: then the browser says, page by page.
    let language = new.language.map_or("", Language::code);
    let binds = binds![new.person, new.called.as_str(), language, new.at];
    tx.write_one(&INSERT, by, binds).await?;
    insert_words(tx, by, new.person, &new.called).await
}

/// As [`insert`], of somebody whose rules are known from the first. Reads nothing, so that many can be
/// added in one change.
pub async fn insert_with_rules(
    tx: &mut Tx,
    by: &impl Proof<One>,
    new: &NewPerson,
    rules: &ReachRules,
) -> Stored<()> {
    insert_named(tx, by, new).await?;
    reach::write_rules(tx, by, new.person, rules).await?;
    keys::first_keys(tx, by, (new.person, new.called.as_str()), Some(rules)).await
}

pub async fn find(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<Person>> {
    let Some(row) = db.row(&FIND, by, binds![person]).await? else {
        return Ok(None);
    };
    Ok(Some(Person {
        person: row.get("person_id")?,
        called: called(&row)?,
        made_at: row.get("made_at")?,
        version: row.get("version")?,
    }))
}

/// A name, and whether it is a colleague's, whose own record is sealed.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub person: PersonId,
    pub called: CalledName,
    pub is_colleague: bool,
}

/// The names of any number of people in one statement.
pub(super) async fn names(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ids: &[PersonId],
) -> Stored<Vec<Name>> {
    let list = ids.iter().map(|id| (*id).into()).collect();
    let rows = db.rows_in(&NAMES, by, Vec::new(), list).await?;
    rows.iter()
        .map(|row| {
            Ok(Name {
                person: row.get("person_id")?,
                called: called(row)?,
                is_colleague: row.get("is_colleague")?,
            })
        })
        .collect()
}

/// The names of those people within reach; who is out of it has no entry.
pub async fn named(
    db: &mut impl Reads,
    seen_by: &Scope<PersonList>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, CalledName>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let list = ids.iter().map(|id| (*id).into()).collect();
    let rows = db.rows_in(&NAMED, seen_by, Vec::new(), list).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, called(row)?))).collect()
}

/// Counts a change to a person. `false` when another change came after `version` was read.
///
/// The row is then held until the change ends, so that of two changes at once the second sees the
/// first.
pub async fn bump(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    version: i64,
) -> Stored<bool> {
    Ok(tx.write(&BUMP, by, binds![person, version]).await? == 1)
}

/// Keeps another name, and the words it is found by.
pub async fn rename(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    called: &CalledName,
) -> Stored<()> {
    tx.write_one(&RENAME, by, binds![person, called.as_str()]).await?;
    tx.write(&DROP_WORDS, by, binds![person]).await?;
    insert_words(tx, by, person, called).await?;
    keys::keep_keys(tx, by, person).await
}

async fn insert_words(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    called: &CalledName,
) -> Stored<()> {
    let mut words = words(called.as_str());
    words.truncate(WORDS_KEPT);
    if let [only] = words.as_slice() {
        tx.write(&INSERT_WORD, by, binds![only.as_str(), "", person]).await?;
    }
    for word in &words {
        for beside in words.iter().filter(|beside| *beside != word) {
            tx.write(&INSERT_WORD, by, binds![word.as_str(), beside.as_str(), person]).await?;
        }
    }
    Ok(())
}

/// Reads the name column.
pub(super) fn called(row: &Row) -> Stored<CalledName> {
    let text: String = row.get("called")?;
    CalledName::parse(&text).map_err(|error| StoreError::corrupt("called", error.to_string()))
}
