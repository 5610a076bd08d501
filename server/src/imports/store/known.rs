//! SQL of what is here already: rows brought in before, and the people whose names a file may mean.

use std::collections::HashMap;

use kernel::ids::{ImportId, PersonId};
use uuid::Uuid;

use crate::db::{One, Proof, Reads, Row, Sql, Stored};
use crate::imports::row_key::{RowKey, Says};

const HERE: Sql<One> = Sql::one(
    "SELECT row_key, says, import_id, line, made_id FROM import_rows \
      WHERE org_id = {org} AND row_key IN ({in})",
);
// A colleague's own record is sealed: nobody learns here that there is one.
const PEOPLE: Sql<One> = Sql::one(
    "SELECT p.person_id, p.called FROM people p WHERE p.org_id = {org} AND NOT EXISTS (SELECT 1 FROM ties s \
        WHERE s.org_id = p.org_id AND s.holder_id = p.person_id AND s.subject_id = p.person_id \
          AND s.tie = 'sealed')",
);
const WORKERS: Sql<One> = Sql::one(
    "SELECT p.person_id, p.called FROM people p WHERE p.org_id = {org} AND EXISTS (SELECT 1 FROM ties s \
        WHERE s.org_id = p.org_id AND s.holder_id = p.person_id AND s.subject_id = p.person_id \
          AND s.tie = 'sealed')",
);
const ADDRESSES: Sql<One> = Sql::one(
    "SELECT person_id, channel, address FROM contact_rules \
      WHERE org_id = {org} AND address IS NOT NULL AND channel IN ('text', 'call', 'email')",
);
const NUMBERS: Sql<One> = Sql::one(
    "SELECT made_id, row_key FROM import_rows \
      WHERE org_id = {org} AND kind = 'people' AND is_by_number = 1",
);
const NAMED: Sql<One> =
    Sql::one("SELECT person_id, called FROM people WHERE org_id = {org} AND person_id IN ({in})");

/// A row that was brought in before.
#[derive(Debug, Clone)]
pub struct Here {
    pub says: Says,
    pub import: ImportId,
    pub line: u64,
    pub made: Uuid,
}

/// Those of the rows that are here already.
pub async fn here(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    keys: &[RowKey],
) -> Stored<HashMap<RowKey, Here>> {
    if keys.is_empty() {
        return Ok(HashMap::new());
    }
    let by_bytes: HashMap<Vec<u8>, RowKey> =
        keys.iter().map(|key| (key.bytes().to_vec(), *key)).collect();
    let list = by_bytes.keys().map(|bytes| bytes.clone().into()).collect();
    let mut found = HashMap::new();
    for row in db.rows_in(&HERE, by, Vec::new(), list).await? {
        let bytes: Vec<u8> = row.get("row_key")?;
        let here = Here {
            says: Says::of_bytes(&row.get::<Vec<u8>>("says")?),
            import: row.get("import_id")?,
            line: row.get("line")?,
            made: row.get("made_id")?,
        };
        if let Some(key) = by_bytes.get(&bytes) {
            found.insert(*key, here);
        }
    }
    Ok(found)
}

/// Somebody who is here, as far as it takes to find them again.
#[derive(Debug, Clone, Default)]
pub struct KnownPerson {
    pub called: String,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    /// The key of the number by which another program knows them.
    pub number: Option<Vec<u8>>,
}

/// Everybody who is here without a role of the staff; with `is_whole`, how to reach them as well.
pub async fn people(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    is_whole: bool,
) -> Stored<HashMap<PersonId, KnownPerson>> {
    let mut found = names(&db.rows(&PEOPLE, by, vec![]).await?)?;
    if !is_whole {
        return Ok(found);
    }
    for row in db.rows(&ADDRESSES, by, vec![]).await? {
        let Some(person) = found.get_mut(&row.get::<PersonId>("person_id")?) else { continue };
        let address: String = row.get("address")?;
        match row.get::<String>("channel")?.as_str() {
            "email" => person.emails.push(address),
            _ if person.phones.contains(&address) => {}
            _ => person.phones.push(address),
        }
    }
    for row in db.rows(&NUMBERS, by, vec![]).await? {
        if let Some(person) = found.get_mut(&row.get::<PersonId>("made_id")?) {
            person.number = Some(row.get("row_key")?);
        }
    }
    Ok(found)
}

/// Everybody who has or had a role of the staff, by name alone.
pub async fn workers(
    db: &mut impl Reads,
    by: &impl Proof<One>,
) -> Stored<HashMap<PersonId, KnownPerson>> {
    names(&db.rows(&WORKERS, by, vec![]).await?)
}

fn names(rows: &[Row]) -> Stored<HashMap<PersonId, KnownPerson>> {
    let one = |row: &Row| {
        let called = row.get("called")?;
        Ok((row.get("person_id")?, KnownPerson { called, ..KnownPerson::default() }))
    };
    rows.iter().map(one).collect()
}

/// What people are called.
pub async fn named(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let list = ids.iter().map(|id| (*id).into()).collect();
    let rows = db.rows_in(&NAMED, by, Vec::new(), list).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.get("called")?))).collect()
}
