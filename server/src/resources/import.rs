//! Bringing a directory or a list of meetings in: one operation for the command line, for pages and
//! for the practice programme.
//!
//! Rows go in first, in batches that are each whole in themselves; then the entries are made from
//! everything the source has said so far, and those that differ are written. A stop between two
//! batches loses nothing: the same import again goes on where it was.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use kernel::access::Action;
use kernel::resources::{Entry, INDEX_EDITION, Owner, Record, assemble};
use serde::Serialize;

use super::reading::{ContentHash, Kept, Outcome, Read, Reading, Summary, Table};
use super::store::entries::{self, KnownEntry, NewEntry};
use super::store::remove;
use super::store::rows::{self, KnownRows, NewRow};
use crate::audit::Entry as AuditEntry;
use crate::db::{Db, StoreError, Stored, System};
use crate::moment::Moments;

/// Rows that become durable together: a stop in the middle costs at most these.
const ROWS_AT_ONCE: usize = 500;
/// Entries that become durable together.
const ENTRIES_AT_ONCE: usize = 200;

/// What became of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    pub read: u64,
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub refused: u64,
}

/// What became of entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct EntryTally {
    pub added: u64,
    pub changed: u64,
    pub removed: u64,
}

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    pub all: Tally,
    pub by_table: BTreeMap<Table, Tally>,
    pub entries: EntryTally,
    /// Rows that an earlier import brought and this file does not have. They are kept.
    pub not_in_file: u64,
    /// Somebody asked to stop; the same import again goes on.
    pub is_stopped: bool,
}

/// The rows of a file, read and not yet kept.
#[derive(Debug)]
pub struct Loaded {
    pub rows: Vec<Read>,
    pub summary: Summary,
}

/// How far an import is: `done` of `total` rows and entries together. Answers whether to go on.
pub trait Watch: Send {
    fn go_on(&mut self, stage: Stage, done: u64, total: u64) -> bool;
}

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Rows,
    Entries,
}

/// Nobody watches.
#[derive(Debug, Clone, Copy)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn go_on(&mut self, _stage: Stage, _done: u64, _total: u64) -> bool {
        true
    }
}

/// What a source is, to an import.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    pub db: &'a Db,
    /// Within the organisation.
    pub by: &'a System,
    pub moments: &'a Moments,
    pub source: &'a str,
}

/// Reads everything. Rows find the owners that are kept already.
pub async fn load(reading: Reading, into: Option<Target<'_>>) -> Stored<(Loaded, KnownRows)> {
    let known = match into {
        Some(into) => rows::known(&mut into.db.clone(), into.by, into.source).await?,
        None => KnownRows::new(),
    };
    let owners: Vec<Owner> = known
        .keys()
        .filter_map(|(table, id)| {
            table.owner_kind().map(|kind| Owner { kind, source_id: id.clone() })
        })
        .collect();
    let mut reading = reading.knowing(owners);
    let rows: Vec<Read> = reading.by_ref().collect();
    let summary = reading.summary().clone();
    Ok((Loaded { rows, summary }, known))
}

/// One name in so many must be the same for two lists to be one: lists change, but not altogether.
const SHARED_ONE_IN: usize = 10;

/// What is kept under the source's name already, when it is another list than the one that was read:
/// of another kind of files, or with hardly a name in common. Ids do not tell: many lists count theirs
/// from 1.
pub async fn other_of_that_name(
    into: Target<'_>,
    loaded: &Loaded,
) -> Stored<Option<(Format, Timestamp)>> {
    let mut db = into.db.clone();
    let Some((format, at)) = rows::source_of(&mut db, into.by, into.source).await? else {
        return Ok(None);
    };
    if loaded.summary.format != Some(format) {
        return Ok(Some((format, at)));
    }
    let known = rows::names(&mut db, into.by, into.source).await?;
    let read: HashSet<String> = loaded.rows.iter().filter_map(name_of).collect();
    let shared = read.intersection(&known).count();
    let fewer = known.len().min(read.len());
    Ok((shared * SHARED_ONE_IN < fewer).then_some((format, at)))
}

/// Whether a list of that name is kept.
pub async fn is_kept(db: &Db, by: &System, source: &str) -> Stored<bool> {
    Ok(rows::source_of(&mut db.clone(), by, source).await?.is_some())
}

fn name_of(read: &Read) -> Option<String> {
    let Outcome::Kept(kept) = &read.outcome else {
        return None;
    };
    Some(kernel::text::fold(&kept.record.about()?.name))
}

/// Says what an import would do, and does nothing.
pub fn rehearse(loaded: &Loaded, known: &KnownRows) -> Imported {
    let mut imported = Imported::default();
    let mut seen = KnownRows::new();
    for read in &loaded.rows {
        let became = became(read, known, &mut seen);
        imported.count(read.table, became);
    }
    imported.not_in_file = absent(known, &seen);
    imported
}

/// Keeps the rows and makes the entries.
pub async fn keep(
    into: Target<'_>,
    loaded: &Loaded,
    known: &KnownRows,
    watch: &mut impl Watch,
) -> Stored<Imported> {
    let Some(format) = loaded.summary.format else {
        return Err(StoreError::Engine("a file of no format was to be kept".into()));
    };
    let mut imported = Imported::default();
    let mut seen = KnownRows::new();
    let total = loaded.rows.len() as u64;
    let mut waiting: Vec<NewRow> = Vec::new();
    for (at, read) in loaded.rows.iter().enumerate() {
        let became = became(read, known, &mut seen);
        imported.count(read.table, became);
        if let (Became::Added | Became::Changed, Outcome::Kept(kept)) = (became, &read.outcome) {
            waiting.push(new_row(kept));
        }
        if waiting.len() >= ROWS_AT_ONCE {
            keep_rows(into, format, &std::mem::take(&mut waiting)).await?;
        }
        let is_batch = (at + 1) % ROWS_AT_ONCE == 0;
        if is_batch && !watch.go_on(Stage::Rows, at as u64 + 1, total) {
            keep_rows(into, format, &waiting).await?;
            return Ok(imported.stopped());
        }
    }
    keep_rows(into, format, &waiting).await?;
    if !watch.go_on(Stage::Rows, total, total) {
        return Ok(imported.stopped());
    }
    imported.not_in_file = absent(known, &seen);
    let is_assembled = rows::is_assembled(&mut into.db.clone(), into.by, into.source).await?;
    if imported.all.added + imported.all.changed > 0 || !is_assembled {
        let (entries, is_whole) = make_entries(into, format, watch).await?;
        imported.entries = entries;
        imported.is_stopped = !is_whole;
    } else {
        // Nothing is new, and that it was read today is.
        let mut tx = into.db.write().await?;
        let at = into.moments.now();
        rows::keep_source(&mut tx, into.by, (into.source, format), at, true).await?;
        tx.commit(entry(into)).await?;
    }
    Ok(imported)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Became {
    Added,
    Changed,
    Unchanged,
    Refused,
}

fn became(read: &Read, known: &KnownRows, seen: &mut KnownRows) -> Became {
    let Outcome::Kept(kept) = &read.outcome else {
        return Became::Refused;
    };
    let key = (kept.key.table, kept.key.source_id.clone());
    let hash = kept.hash.bytes().to_vec();
    let before = seen.get(&key).or_else(|| known.get(&key));
    let became = match before {
        None => Became::Added,
        Some(before) if *before == hash => Became::Unchanged,
        Some(_) => Became::Changed,
    };
    seen.insert(key, hash);
    became
}

fn absent(known: &KnownRows, seen: &KnownRows) -> u64 {
    known.keys().filter(|key| !seen.contains_key(*key)).count() as u64
}

fn new_row(kept: &Kept) -> NewRow {
    NewRow {
        table: kept.key.table,
        source_id: kept.key.source_id.clone(),
        hash: kept.hash.bytes().to_vec(),
        record: kept.record.clone(),
    }
}

impl Imported {
    fn count(&mut self, table: Table, became: Became) {
        for tally in [&mut self.all, self.by_table.entry(table).or_default()] {
            tally.read += 1;
            *match became {
                Became::Added => &mut tally.added,
                Became::Changed => &mut tally.changed,
                Became::Unchanged => &mut tally.unchanged,
                Became::Refused => &mut tally.refused,
            } += 1;
        }
    }

    fn stopped(self) -> Self {
        Self { is_stopped: true, ..self }
    }
}

type Format = super::reading::Format;

/// One batch: the rows, the note that entries are still to be made, and who did it.
async fn keep_rows(into: Target<'_>, format: Format, new: &[NewRow]) -> Stored<()> {
    if new.is_empty() {
        return Ok(());
    }
    let mut tx = into.db.write().await?;
    let at = into.moments.now();
    rows::keep_source(&mut tx, into.by, (into.source, format), at, false).await?;
    for row in new {
        rows::keep(&mut tx, into.by, into.source, row).await?;
    }
    tx.commit(entry(into)).await
}

fn entry(into: Target<'_>) -> AuditEntry {
    AuditEntry::by_system(into.by, Action::ResourceImport, into.moments)
}

/// Makes the entries of a source from all its rows, and writes those that differ. Answers whether it
/// came to the end.
async fn make_entries(
    into: Target<'_>,
    format: Format,
    watch: &mut impl Watch,
) -> Stored<(EntryTally, bool)> {
    let mut db = into.db.clone();
    let records: Vec<Record> = rows::records(&mut db, into.by, into.source).await?;
    let made: Vec<(Entry, Vec<u8>)> = assemble(&records)
        .into_iter()
        .map(|entry| {
            let hash = ContentHash::of(&(INDEX_EDITION, &entry)).bytes().to_vec();
            (entry, hash)
        })
        .collect();
    drop(records);
    let mut known = entries::known(&mut db, into.by, into.source).await?;
    let mut tally = EntryTally::default();
    let different = different(&made, &mut known);
    let gone: Vec<KnownEntry> = known.into_values().collect();
    let mut words = entries::vocabulary(&mut db, into.by).await?;
    let total = different.len() as u64;
    let mut done = 0;
    for batch in different.chunks(ENTRIES_AT_ONCE) {
        let mut tx = into.db.write().await?;
        for (entry, hash, before) in batch {
            let new = NewEntry {
                id: before.as_ref().map_or_else(|| into.moments.id(), |before| before.id),
                source: into.source,
                entry,
                hash: (*hash).clone(),
                verified_on: before.as_ref().and_then(|b| b.checked_on).max(entry.verified_on),
                is_known: before.is_some(),
            };
            entries::keep(&mut tx, into.by, &new, &mut words).await?;
        }
        tx.commit(self::entry(into)).await?;
        done += batch.len() as u64;
        let changed = batch.iter().filter(|(_, _, before)| before.is_some()).count() as u64;
        tally.changed += changed;
        tally.added += batch.len() as u64 - changed;
        if !watch.go_on(Stage::Entries, done, total) && done < total {
            return Ok((tally, false));
        }
    }
    let mut tx = into.db.write().await?;
    for before in &gone {
        remove::entry(&mut tx, into.by, before.id).await?;
    }
    tally.removed = gone.len() as u64;
    let at = into.moments.now();
    rows::keep_source(&mut tx, into.by, (into.source, format), at, true).await?;
    tx.commit(entry(into)).await?;
    Ok((tally, true))
}

type Different<'a> = (&'a Entry, &'a Vec<u8>, Option<KnownEntry>);

/// The entries that are new or changed. What is left in `known` is gone.
fn different<'a>(
    made: &'a [(Entry, Vec<u8>)],
    known: &mut HashMap<String, KnownEntry>,
) -> Vec<Different<'a>> {
    let mut different = Vec::new();
    for (entry, hash) in made {
        match known.remove(&entry.key) {
            None => different.push((entry, hash, None)),
            Some(before) if before.hash != *hash => different.push((entry, hash, Some(before))),
            Some(_) => {}
        }
    }
    different
}
