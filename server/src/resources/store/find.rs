//! SQL that finds entries.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::access::act::ResourceFind;
use kernel::ids::ResourceId;
use kernel::resources::{DAY_MIN, EntryKind, Weekday};

use crate::access::Scope;
use crate::binds;
use crate::db::{Many, One, Over, Reads, Row, Sql, Stored, Val};

const OVER: Over = Over::about("r.org_id", "r.resource_id");

const COUNT: Sql<One> = Sql::one(
    "SELECT term, COUNT(*) AS found FROM resource_words WHERE org_id = {org} AND term IN ({in}) \
      GROUP BY term",
);
/// $1 and $2 bound the letters of the word, $3 how many parts it shares at least.
const NEAR: Sql<One> = Sql::one(
    "SELECT word FROM resource_word_grams WHERE org_id = {org} AND letters BETWEEN $1 AND $2 \
        AND gram IN ({in}) GROUP BY word HAVING COUNT(*) >= $3 ORDER BY COUNT(*) DESC, word \
      LIMIT $4",
);

/// $1 the kind, or nothing; $2 the day it must be open, or nothing, $3 the minute, $4 the day before,
/// $5 the minute counted from that day, $6 the date; $7 how many, $8 how many before.
const BROWSE: Sql<Many> = Sql::many(
    "SELECT r.resource_id FROM resources r WHERE {reach} AND r.is_listed = 1 AND ($1 = '' OR r.kind = $1) \
        AND ($2 = '' OR (EXISTS (SELECT 1 FROM resource_hours h WHERE h.org_id = {org} \
             AND h.resource_id = r.resource_id AND h.from_on <= $6 AND h.until_on >= $6 \
             AND ((h.day = $2 AND h.opens_min <= $3 AND h.closes_min > $3) \
               OR (h.day = $4 AND h.closes_min > $5))) \
           AND NOT EXISTS (SELECT 1 FROM resource_closures c WHERE c.org_id = {org} \
             AND c.resource_id = r.resource_id AND c.from_on <= $6 AND c.until_on >= $6))) \
      ORDER BY r.sort_name, r.resource_id LIMIT $7 OFFSET $8",
    OVER,
);

/// As [`BROWSE`]; $9 whether the name alone orders, $10 the word of the terms in `{in}` as asked, and
/// then five times a word as asked with six terms of which the entry must have one. A slot whose word
/// is empty asks nothing. A word that stands as it was asked counts 20 more than one near it.
const SEARCH: Sql<Many> = Sql::many(
    "SELECT m.resource_id, COUNT(*) OVER () AS found FROM ( \
     SELECT r.resource_id, r.sort_name, r.verified_on, w.s0, \
     CASE WHEN $11 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term = $11 THEN 20 ELSE 0 END + x.weight) \
        FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
         AND x.term IN ($12, $13, $14, $15, $16, $17)) END AS s1, \
     CASE WHEN $18 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term = $18 THEN 20 ELSE 0 END + x.weight) \
        FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
         AND x.term IN ($19, $20, $21, $22, $23, $24)) END AS s2, \
     CASE WHEN $25 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term = $25 THEN 20 ELSE 0 END + x.weight) \
        FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
         AND x.term IN ($26, $27, $28, $29, $30, $31)) END AS s3, \
     CASE WHEN $32 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term = $32 THEN 20 ELSE 0 END + x.weight) \
        FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
         AND x.term IN ($33, $34, $35, $36, $37, $38)) END AS s4, \
     CASE WHEN $39 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term = $39 THEN 20 ELSE 0 END + x.weight) \
        FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
         AND x.term IN ($40, $41, $42, $43, $44, $45)) END AS s5 \
      FROM (SELECT v.resource_id, MAX(CASE WHEN v.term = $10 THEN 20 ELSE 0 END + v.weight) AS s0 \
              FROM resource_words v WHERE v.org_id = {org} AND v.term IN ({in}) \
             GROUP BY v.resource_id) w \
      JOIN resources r ON r.org_id = {org} AND r.resource_id = w.resource_id \
     WHERE {reach} AND r.is_listed = 1 AND ($1 = '' OR r.kind = $1) \
       AND ($2 = '' OR (EXISTS (SELECT 1 FROM resource_hours h WHERE h.org_id = {org} \
            AND h.resource_id = r.resource_id AND h.from_on <= $6 AND h.until_on >= $6 \
            AND ((h.day = $2 AND h.opens_min <= $3 AND h.closes_min > $3) \
              OR (h.day = $4 AND h.closes_min > $5))) \
          AND NOT EXISTS (SELECT 1 FROM resource_closures c WHERE c.org_id = {org} \
            AND c.resource_id = r.resource_id AND c.from_on <= $6 AND c.until_on >= $6)))) m \
     WHERE m.s1 IS NOT NULL AND m.s2 IS NOT NULL AND m.s3 IS NOT NULL AND m.s4 IS NOT NULL \
       AND m.s5 IS NOT NULL \
     ORDER BY CASE WHEN $9 = 1 THEN 0 ELSE m.s0 + m.s1 + m.s2 + m.s3 + m.s4 + m.s5 END DESC, \
       CASE WHEN $9 = 1 THEN '' ELSE m.verified_on END DESC, m.sort_name, m.resource_id \
     LIMIT $7 OFFSET $8",
    OVER,
);

/// Words besides the one that leads; the query holds so many slots.
pub const SLOTS: usize = 5;
/// Terms of one slot.
pub const TERMS_OF_A_SLOT: usize = 6;
/// Words that are compared letter by letter for one that was misspelt.
const MOST_CANDIDATES: i64 = 2_000;

/// A word that must be there, in one of several terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The term as asked; it counts more.
    pub exact: String,
    /// With how many entries each has.
    pub terms: Vec<(String, i64)>,
}

impl Slot {
    pub fn entries_count(&self) -> i64 {
        self.terms.iter().map(|(_, count)| count).sum()
    }
}

/// A minute at which entries must be open.
#[derive(Debug, Clone, Copy)]
pub struct OpenAt {
    pub on: Date,
    pub minute: u16,
}

/// What entries must fulfil.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub kind: Option<EntryKind>,
    pub open_at: Option<OpenAt>,
    /// At most one more than [`SLOTS`].
    pub slots: Vec<Slot>,
    /// Words order by how well they fit; filters alone leave the order to the name.
    pub is_by_name: bool,
    pub most: u32,
    pub before: u32,
}

/// The ids of a page, and how many there are in all where that was counted.
#[derive(Debug, Clone, Default)]
pub struct Page {
    pub ids: Vec<ResourceId>,
    pub found: Option<i64>,
}

/// How many entries have each term.
pub async fn counts(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    terms: Vec<String>,
) -> Stored<HashMap<String, i64>> {
    let list = terms.into_iter().map(Val::from).collect();
    let rows = db.rows_in(&COUNT, scope, vec![], list).await?;
    rows.iter().map(|row| Ok((row.get("term")?, row.get("found")?))).collect()
}

/// Words of `letters` that share at least `shared` of the parts.
pub async fn near(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    grams: Vec<String>,
    letters: (usize, usize),
    shared: usize,
) -> Stored<Vec<String>> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let binds = binds![number(letters.0), number(letters.1), number(shared), MOST_CANDIDATES];
    let list = grams.into_iter().map(Val::from).collect();
    let rows = db.rows_in(&NEAR, scope, binds, list).await?;
    rows.iter().map(|row| row.get("word")).collect()
}

/// One page of entries: those with every word, best first; or all, by name.
pub async fn page(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    wanted: &Wanted,
) -> Stored<Page> {
    let mut binds = fitting(wanted);
    let mut slots = wanted.slots.clone();
    // The rarest leads: the others are looked up only for what it finds.
    slots.sort_by_key(Slot::entries_count);
    let mut slots = slots.into_iter();
    let Some(leading) = slots.next() else {
        let rows = db.rows(&BROWSE, scope, binds).await?;
        return Ok(Page { ids: ids(&rows)?, found: None });
    };
    binds.push(wanted.is_by_name.into());
    binds.push(leading.exact.into());
    for _ in 0..SLOTS {
        slot_binds(slots.next().as_ref(), &mut binds);
    }
    let list = leading.terms.into_iter().map(|(term, _)| term.into()).collect();
    let rows = db.rows_in(&SEARCH, scope, binds, list).await?;
    let found = rows.first().map(|row| row.get("found")).transpose()?;
    Ok(Page { ids: ids(&rows)?, found })
}

fn ids(rows: &[Row]) -> Stored<Vec<ResourceId>> {
    rows.iter().map(|row| row.get("resource_id")).collect()
}

fn fitting(wanted: &Wanted) -> Vec<Val> {
    let kind = wanted.kind.map_or("", EntryKind::code);
    let (day, minute, before, on) = match wanted.open_at {
        Some(at) => {
            let day = Weekday::from(at.on.weekday());
            (day.code(), at.minute, day.previous().code(), at.on.to_string())
        }
        None => ("", 0, "", String::new()),
    };
    binds![kind, day, minute, before, minute + DAY_MIN, on, wanted.most, wanted.before]
}

fn slot_binds(slot: Option<&Slot>, binds: &mut Vec<Val>) {
    let (exact, terms) = slot.map_or(("", &[][..]), |slot| (slot.exact.as_str(), &slot.terms));
    binds.push(exact.into());
    let last = terms.last().map_or(exact, |(term, _)| term);
    let filled = terms.iter().map(|(term, _)| term.as_str()).chain(std::iter::repeat(last));
    binds.extend(filled.take(TERMS_OF_A_SLOT).map(Val::from));
}
