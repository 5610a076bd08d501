//! Every row, after a kill.

use std::collections::{BTreeMap, BTreeSet};

use porchlight::binds;
use porchlight::db::{Bare, Db, Reads as _, Row, Sql, Stored, System};
use uuid::Uuid;

use super::writers::{Did, Said};

const BY: System = System::because("a test looks at every row");

// The record has no index by subject: it is counted once for all, not once for each entry.
const CONTACTS: Sql<Bare> = Sql::bare(
    "SELECT c.contact_id, c.undone_at, COALESCE(e.written, 0) AS written, \
            COALESCE(e.undone, 0) AS undone, \
            (SELECT COUNT(*) FROM contact_versions v \
              WHERE v.org_id = c.org_id AND v.contact_id = c.contact_id) AS versions \
       FROM contacts c \
       LEFT JOIN (SELECT org_id, subject_id, \
              CAST(SUM(CASE WHEN action = 'ContactRecordWith' THEN 1 ELSE 0 END) AS BIGINT) AS written, \
              CAST(SUM(CASE WHEN action = 'ContactUndo' THEN 1 ELSE 0 END) AS BIGINT) AS undone \
              FROM audit_events WHERE action IN ('ContactRecordWith', 'ContactUndo') \
              GROUP BY org_id, subject_id) e ON e.org_id = c.org_id AND e.subject_id = c.contact_id \
      WHERE c.note LIKE 'Kept %'",
);
const PEOPLE: Sql<Bare> = Sql::bare(
    "SELECT p.called, \
            (SELECT COUNT(*) FROM role_spans r \
              WHERE r.org_id = p.org_id AND r.person_id = p.person_id) AS roles, \
            (SELECT COUNT(*) FROM people_words w \
              WHERE w.org_id = p.org_id AND w.person_id = p.person_id) AS words, \
            (SELECT COUNT(*) FROM audit_events e WHERE e.org_id = p.org_id \
                AND e.about_id = p.person_id AND e.action = 'PersonAdd') AS added \
       FROM people p WHERE p.called LIKE 'Kept %'",
);
const ASKS: Sql<Bare> = Sql::bare(
    "SELECT a.hopes, \
            (SELECT COUNT(*) FROM audit_events e WHERE e.org_id = a.org_id \
                AND e.about_id = a.person_id AND e.action = 'AskMake') AS made \
       FROM asks a WHERE a.hopes LIKE 'Kept %'",
);
/// What the record names and nobody finds.
const LOST: Sql<Bare> = Sql::bare(
    "SELECT (SELECT COUNT(*) FROM audit_events e WHERE e.action = 'ContactRecordWith' \
               AND NOT EXISTS (SELECT 1 FROM contacts c \
                     WHERE c.org_id = e.org_id AND c.contact_id = e.subject_id)) AS entries, \
            (SELECT COUNT(*) FROM contact_versions v \
              WHERE NOT EXISTS (SELECT 1 FROM contacts c \
                     WHERE c.org_id = v.org_id AND c.contact_id = v.contact_id)) AS versions, \
            (SELECT COUNT(*) FROM audit_events e WHERE e.action = 'PersonAdd' \
               AND NOT EXISTS (SELECT 1 FROM people p \
                     WHERE p.org_id = e.org_id AND p.person_id = e.about_id)) AS people",
);

/// What was sent, each once: whether any sending of it was acknowledged.
fn sent(said: &[Said]) -> BTreeMap<String, bool> {
    let mut all = BTreeMap::new();
    for one in said {
        let name = match &one.did {
            Did::Contact(id) => format!("entry {id}"),
            Did::Undo(id) => format!("undo {id}"),
            Did::Person(called) => format!("person {called}"),
            Did::Ask(hopes) => format!("ask {hopes}"),
        };
        *all.entry(name).or_insert(false) |= one.is_acknowledged;
    }
    all
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Acknowledged,
    /// It is there, and the program was killed before its answer came.
    ThereUnheard,
    NotThere,
}

/// What became of each change that was sent.
pub fn fates(said: &[Said], found: &BTreeSet<String>) -> impl Iterator<Item = Fate> {
    sent(said).into_iter().map(|(name, is_acknowledged)| match is_acknowledged {
        true => Fate::Acknowledged,
        false if found.contains(&name) => Fate::ThereUnheard,
        false => Fate::NotThere,
    })
}

/// The first thing that is lost, doubled or half.
pub async fn look(db: &Db, said: &[Said]) -> Result<(), String> {
    let found = found(db).await.map_err(|error| error.to_string())??;
    let sent = sent(said);
    for (name, is_acknowledged) in &sent {
        if *is_acknowledged && !found.contains(name) {
            return Err(format!("{name} was acknowledged and is lost"));
        }
    }
    match found.iter().find(|name| !sent.contains_key(*name)) {
        Some(name) => Err(format!("{name} is there and was never sent")),
        None => Ok(()),
    }
}

/// What is there, by name, each whole and once; or what stands half.
pub async fn found(db: &Db) -> Stored<Result<BTreeSet<String>, String>> {
    let mut db = db.clone();
    let mut all = Vec::new();
    for row in db.rows(&CONTACTS, &BY, binds![]).await? {
        let id: Uuid = row.get("contact_id")?;
        all.push((format!("entry {id}"), counts(&row, &["versions", "written"])?));
        let is_undone = row.get::<Option<i64>>("undone_at")?.is_some();
        let undone: i64 = row.get("undone")?;
        match (is_undone, undone) {
            (true, 1) => all.push((format!("undo {id}"), vec![1])),
            (false, 0) => {}
            _ => return Ok(Err(format!("the undo of {id} stands half: {is_undone}, {undone}"))),
        }
    }
    for row in db.rows(&PEOPLE, &BY, binds![]).await? {
        let called: String = row.get("called")?;
        if row.get::<i64>("words")? < 2 {
            return Ok(Err(format!("{called} cannot be found by name")));
        }
        all.push((format!("person {called}"), counts(&row, &["roles", "added"])?));
    }
    for row in db.rows(&ASKS, &BY, binds![]).await? {
        let hopes: String = row.get("hopes")?;
        all.push((format!("ask {hopes}"), counts(&row, &["made"])?));
    }
    for row in db.rows(&LOST, &BY, binds![]).await? {
        let lost = counts(&row, &["entries", "versions", "people"])?;
        if lost.iter().any(|count| *count != 0) {
            return Ok(Err(format!("the record names what is not there: {lost:?}")));
        }
    }
    let mut names = BTreeSet::new();
    for (name, counts) in all {
        if counts.iter().any(|count| *count != 1) {
            return Ok(Err(format!("{name} stands half, or twice: {counts:?}")));
        }
        if !names.insert(name.clone()) {
            return Ok(Err(format!("{name} is there twice")));
        }
    }
    Ok(Ok(names))
}

fn counts(row: &Row, columns: &[&str]) -> Stored<Vec<i64>> {
    columns.iter().map(|column| row.get(column)).collect()
}
