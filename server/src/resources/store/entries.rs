//! SQL that keeps entries and the index they are found by.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use kernel::ids::ResourceId;
use kernel::resources::{Entry, Status, Weighed, index_of, language_code};
use kernel::text::{fold, trigrams};

use crate::binds;
use crate::db::{One, Proof, Reads, Sql, StoreError, Stored, Tx, Val};

const KNOWN: Sql<One> = Sql::one(
    "SELECT r.entry_key, r.resource_id, r.hash, (SELECT MAX(c.checked_on) FROM resource_checks c \
        WHERE c.org_id = r.org_id AND c.resource_id = r.resource_id AND c.undone_at IS NULL) \
        AS checked_on \
       FROM resources r WHERE r.org_id = {org} AND r.source = $1",
);
const KEEP: Sql<One> = Sql::one(
    "INSERT INTO resources (org_id, resource_id, source, entry_key, kind, sort_name, is_listed, \
     verified_on, hash) VALUES ({org}, $1, $2, $3, $4, $5, $6, $7, $8) \
     ON CONFLICT (org_id, resource_id) DO UPDATE SET kind = excluded.kind, \
     sort_name = excluded.sort_name, is_listed = excluded.is_listed, \
     verified_on = excluded.verified_on, hash = excluded.hash",
);
const KEEP_ENTRY: Sql<One> = Sql::one(
    "INSERT INTO resource_entries (org_id, resource_id, entry) VALUES ({org}, $1, $2) \
     ON CONFLICT (org_id, resource_id) DO UPDATE SET entry = excluded.entry",
);
const KEEP_HOURS: Sql<One> = Sql::one(
    "INSERT INTO resource_hours (org_id, resource_id, day, opens_min, closes_min, from_on, until_on, \
     zone) VALUES ({org}, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
);
const KEEP_CLOSURE: Sql<One> = Sql::one(
    "INSERT INTO resource_closures (org_id, resource_id, from_on, until_on) \
     VALUES ({org}, $1, $2, $3) ON CONFLICT DO NOTHING",
);
const KEEP_LANGUAGE: Sql<One> = Sql::one(
    "INSERT INTO resource_languages (org_id, code, name) VALUES ({org}, $1, $2) \
     ON CONFLICT DO NOTHING",
);
/// Sixteen at once: a statement for each would take most of an import's time. A short list is filled
/// up with its last one, which does nothing twice.
const KEEP_WORDS: Sql<One> = Sql::one(
    "INSERT INTO resource_words (org_id, resource_id, term, weight) VALUES \
     ({org}, $1, $2, $3), ({org}, $1, $4, $5), ({org}, $1, $6, $7), ({org}, $1, $8, $9), \
     ({org}, $1, $10, $11), ({org}, $1, $12, $13), ({org}, $1, $14, $15), ({org}, $1, $16, $17), \
     ({org}, $1, $18, $19), ({org}, $1, $20, $21), ({org}, $1, $22, $23), ({org}, $1, $24, $25), \
     ({org}, $1, $26, $27), ({org}, $1, $28, $29), ({org}, $1, $30, $31), ({org}, $1, $32, $33) \
     ON CONFLICT DO NOTHING",
);
const KEEP_GRAMS: Sql<One> = Sql::one(
    "INSERT INTO resource_word_grams (org_id, word, letters, gram) VALUES \
     ({org}, $1, $2, $3), ({org}, $1, $2, $4), ({org}, $1, $2, $5), ({org}, $1, $2, $6), \
     ({org}, $1, $2, $7), ({org}, $1, $2, $8), ({org}, $1, $2, $9), ({org}, $1, $2, $10) \
     ON CONFLICT DO NOTHING",
);
const VOCABULARY: Sql<One> =
    Sql::one("SELECT DISTINCT word FROM resource_word_grams WHERE org_id = {org}");

const WORDS_AT_ONCE: usize = 16;
const GRAMS_AT_ONCE: usize = 8;

/// Before and after every day that a source names.
const EVER: (&str, &str) = ("0000-01-01", "9999-12-31");

/// An entry that is kept already.
#[derive(Debug, Clone)]
pub struct KnownEntry {
    pub id: ResourceId,
    pub hash: Vec<u8>,
    /// The last day somebody here checked it.
    pub checked_on: Option<Date>,
}

/// The entries of a source, by key.
pub async fn known(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    source: &str,
) -> Stored<HashMap<String, KnownEntry>> {
    let rows = db.rows(&KNOWN, by, binds![source]).await?;
    rows.iter()
        .map(|row| {
            let known = KnownEntry {
                id: row.get("resource_id")?,
                hash: row.get("hash")?,
                checked_on: row.get("checked_on")?,
            };
            Ok((row.get("entry_key")?, known))
        })
        .collect()
}

/// Every word that can be found in spite of slips.
pub async fn vocabulary(db: &mut impl Reads, by: &impl Proof<One>) -> Stored<HashSet<String>> {
    let rows = db.rows(&VOCABULARY, by, vec![]).await?;
    rows.iter().map(|row| row.get("word")).collect()
}

/// An entry on its way in.
#[derive(Debug)]
pub struct NewEntry<'a> {
    pub id: ResourceId,
    pub source: &'a str,
    pub entry: &'a Entry,
    pub hash: Vec<u8>,
    /// The last day anybody checked it, here or at the source.
    pub verified_on: Option<Date>,
    /// Whether an older state of it is in the index.
    pub is_known: bool,
}

/// Keeps an entry and everything it is found by. `words` are those the vocabulary has already.
pub async fn keep(
    tx: &mut Tx,
    by: &impl Proof<One>,
    new: &NewEntry<'_>,
    words: &mut HashSet<String>,
) -> Stored<()> {
    let entry = new.entry;
    if new.is_known {
        super::remove::index(tx, by, new.id).await?;
    }
    let text =
        serde_json::to_string(entry).map_err(|error| StoreError::Engine(error.to_string()))?;
    let binds = binds![
        new.id,
        new.source,
        &entry.key,
        entry.kind.code(),
        fold(&entry.name),
        entry.status == Status::Active,
        new.verified_on.map(|on| on.to_string()).unwrap_or_default(),
        new.hash.clone(),
    ];
    tx.write_one(&KEEP, by, binds).await?;
    tx.write_one(&KEEP_ENTRY, by, binds![new.id, text]).await?;
    keep_times(tx, by, new.id, entry).await?;
    for language in &entry.languages {
        let code = language_code(language);
        if !code.is_empty() && words.insert(format!("l:{code}")) {
            tx.write(&KEEP_LANGUAGE, by, binds![code, &language.name]).await?;
        }
    }
    let terms = index_of(entry);
    keep_terms(tx, by, new.id, &terms).await?;
    for (term, _) in &terms {
        if let Some(word) = term.strip_prefix("a:").or_else(|| term.strip_prefix("p:"))
            && !words.contains(word)
        {
            words.insert(word.to_owned());
            keep_grams(tx, by, word).await?;
        }
    }
    Ok(())
}

async fn keep_times(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ResourceId,
    entry: &Entry,
) -> Stored<()> {
    let text = |on: Option<Date>, or: &str| on.map_or_else(|| or.to_owned(), |on| on.to_string());
    let zone = entry.meeting.as_ref().map_or("", |meeting| meeting.zone.as_str());
    for season in &entry.seasons {
        let (from, until) = (text(season.from, EVER.0), text(season.until, EVER.1));
        for span in &season.hours.spans {
            let (day, opens, closes) = (span.day.code(), span.opens_min, span.closes_min);
            let binds = binds![id, day, opens, closes, &from, &until, zone];
            tx.write(&KEEP_HOURS, by, binds).await?;
        }
    }
    for closure in entry.closures.iter().filter(|closure| closure.is_closed) {
        if let Some(from) = closure.from {
            let until = closure.until.unwrap_or(from);
            tx.write(&KEEP_CLOSURE, by, binds![id, from, until]).await?;
        }
    }
    Ok(())
}

async fn keep_terms(
    tx: &mut Tx,
    by: &impl Proof<One>,
    id: ResourceId,
    terms: &[Weighed],
) -> Stored<()> {
    for some in terms.chunks(WORDS_AT_ONCE) {
        let mut binds = Vec::with_capacity(1 + 2 * WORDS_AT_ONCE);
        binds.push(Val::from(id));
        let filled = some.iter().chain(std::iter::repeat(&some[some.len() - 1]));
        for (term, weight) in filled.take(WORDS_AT_ONCE) {
            binds.push(Val::from(term));
            binds.push(Val::from(*weight));
        }
        tx.write(&KEEP_WORDS, by, binds).await?;
    }
    Ok(())
}

async fn keep_grams(tx: &mut Tx, by: &impl Proof<One>, word: &str) -> Stored<()> {
    let letters = i64::try_from(word.chars().count()).unwrap_or(i64::MAX);
    for some in trigrams(word).chunks(GRAMS_AT_ONCE) {
        let mut binds = binds![word, letters];
        let filled = some.iter().chain(std::iter::repeat(&some[some.len() - 1]));
        binds.extend(filled.take(GRAMS_AT_ONCE).map(Val::from));
        tx.write(&KEEP_GRAMS, by, binds).await?;
    }
    Ok(())
}
