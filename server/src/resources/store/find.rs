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
/// $5 the minute counted from that day, $6 the date; $7 how many, $8 how many before; $9 to
/// $12 a term it must have, or nothing. (An `EXISTS` would make `PostgreSQL` gather a common term's
/// entries first, where looking at twenty is enough.)
const BROWSE: Sql<Many> = Sql::many(
    "SELECT r.resource_id FROM resources r WHERE {reach} \
        AND r.is_listed = 1 AND ($1 = '' OR r.kind = $1) \
        AND ($2 = '' OR (EXISTS (SELECT 1 FROM resource_hours h WHERE h.org_id = {org} \
             AND h.resource_id = r.resource_id AND h.from_on <= $6 AND h.until_on >= $6 \
             AND ((h.day = $2 AND h.opens_min <= $3 AND h.closes_min > $3) \
               OR (h.day = $4 AND h.closes_min > $5))) \
           AND NOT EXISTS (SELECT 1 FROM resource_closures c WHERE c.org_id = {org} \
             AND c.resource_id = r.resource_id AND c.from_on <= $6 AND c.until_on >= $6))) \
        AND ($9 = '' OR (SELECT w9.weight FROM resource_words w9 WHERE w9.org_id = {org} \
             AND w9.term = $9 AND w9.resource_id = r.resource_id) IS NOT NULL) \
        AND ($10 = '' OR (SELECT w10.weight FROM resource_words w10 WHERE w10.org_id = {org} \
             AND w10.term = $10 AND w10.resource_id = r.resource_id) IS NOT NULL) \
        AND ($11 = '' OR (SELECT w11.weight FROM resource_words w11 WHERE w11.org_id = {org} \
             AND w11.term = $11 AND w11.resource_id = r.resource_id) IS NOT NULL) \
        AND ($12 = '' OR (SELECT w12.weight FROM resource_words w12 WHERE w12.org_id = {org} \
             AND w12.term = $12 AND w12.resource_id = r.resource_id) IS NOT NULL) \
      ORDER BY r.sort_name, r.resource_id LIMIT $7 OFFSET $8",
    OVER,
);

/// As [`BROWSE`]; $9 whether the name alone orders, $10 to $13 the sure ones of the terms in `{in}`, and
/// then five times four sure terms and four near ones, of which the entry must have one. A slot whose
/// first term is empty asks nothing. A sure term counts 20 more than one near it.
const SEARCH: Sql<Many> = Sql::many(
    "SELECT m.resource_id, COUNT(*) OVER () AS found FROM ( \
     SELECT r.resource_id, r.sort_name, r.verified_on, w.s0, \
     CASE WHEN $14 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term IN ($14, $15, $16, $17) THEN 20 \
           ELSE 0 END + x.weight) FROM resource_words x WHERE x.org_id = {org} \
         AND x.resource_id = r.resource_id \
         AND x.term IN ($14, $15, $16, $17, $18, $19, $20, $21)) END AS s1, \
     CASE WHEN $22 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term IN ($22, $23, $24, $25) THEN 20 \
           ELSE 0 END + x.weight) FROM resource_words x WHERE x.org_id = {org} \
         AND x.resource_id = r.resource_id \
         AND x.term IN ($22, $23, $24, $25, $26, $27, $28, $29)) END AS s2, \
     CASE WHEN $30 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term IN ($30, $31, $32, $33) THEN 20 \
           ELSE 0 END + x.weight) FROM resource_words x WHERE x.org_id = {org} \
         AND x.resource_id = r.resource_id \
         AND x.term IN ($30, $31, $32, $33, $34, $35, $36, $37)) END AS s3, \
     CASE WHEN $38 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term IN ($38, $39, $40, $41) THEN 20 \
           ELSE 0 END + x.weight) FROM resource_words x WHERE x.org_id = {org} \
         AND x.resource_id = r.resource_id \
         AND x.term IN ($38, $39, $40, $41, $42, $43, $44, $45)) END AS s4, \
     CASE WHEN $46 = '' THEN 0 ELSE (SELECT MAX(CASE WHEN x.term IN ($46, $47, $48, $49) THEN 20 \
           ELSE 0 END + x.weight) FROM resource_words x WHERE x.org_id = {org} \
         AND x.resource_id = r.resource_id \
         AND x.term IN ($46, $47, $48, $49, $50, $51, $52, $53)) END AS s5 \
      FROM (SELECT v.resource_id, MAX(CASE WHEN v.term IN ($10, $11, $12, $13) \
                THEN 20 ELSE 0 END + v.weight) AS s0 \
              FROM resource_words v WHERE v.org_id = {org} AND v.term IN ({in}) \
             GROUP BY v.resource_id) w \
      CROSS JOIN resources r \
     WHERE r.org_id = {org} AND r.resource_id = w.resource_id AND {reach} AND r.is_listed = 1 AND ($1 = '' OR r.kind = $1) \
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
/// Terms of a slot that mean the word as it was asked, and as many that are near it.
pub const TERMS_OF_A_SLOT: usize = 4;
/// Filters besides words: language, day, need and kind.
pub const FILTERS: usize = 4;
/// A term that more entries have narrows little.
pub const COMMON: i64 = 5_000;
/// Words that are compared letter by letter for one that was misspelt.
const MOST_CANDIDATES: i64 = 2_000;

/// A term and how many entries have it.
pub type Counted = (String, i64);

/// A word that must be there, in one of several terms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slot {
    /// The word as asked, in its forms and places.
    pub sure: Vec<Counted>,
    /// What stands in for it, or means the same.
    pub near: Vec<Counted>,
}

impl Slot {
    pub fn entries_count(&self) -> i64 {
        self.sure.iter().chain(&self.near).map(|(_, count)| count).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.sure.is_empty() && self.near.is_empty()
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
    let leading = match slots.next() {
        Some(leading) if !wanted.is_by_name || leading.entries_count() <= COMMON => leading,
        // What most entries have is soon found by going through them in order.
        first => {
            let filters: Vec<Slot> = first.into_iter().chain(slots).collect();
            let terms = filters.iter().flat_map(|slot| terms(&slot.sure));
            let filled = terms.chain(std::iter::repeat("")).take(FILTERS);
            binds.extend(filled.map(Val::from));
            let rows = db.rows(&BROWSE, scope, binds).await?;
            return Ok(Page { ids: ids(&rows)?, found: None });
        }
    };
    binds.push(wanted.is_by_name.into());
    let sure = terms(&leading.sure);
    binds.extend(filled(&sure, NONE).map(Val::from));
    for _ in 0..SLOTS {
        slot_binds(slots.next().as_ref(), &mut binds);
    }
    let list = sure.into_iter().chain(terms(&leading.near)).map(Val::from).collect();
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

/// A term that no entry has: it stands where there is none.
const NONE: &str = "-";

fn slot_binds(slot: Option<&Slot>, binds: &mut Vec<Val>) {
    let (sure, near) =
        slot.map_or_else(Default::default, |slot| (terms(&slot.sure), terms(&slot.near)));
    let none = if slot.is_some() { NONE } else { "" };
    binds.extend(filled(&sure, none).chain(filled(&near, none)).map(Val::from));
}

fn terms(counted: &[Counted]) -> Vec<&str> {
    counted.iter().map(|(term, _)| term.as_str()).collect()
}

/// As many terms as a slot has places; the last repeated, or `none`.
fn filled<'a>(terms: &'a [&'a str], none: &'a str) -> impl Iterator<Item = &'a str> {
    let last = terms.last().copied().unwrap_or(none);
    terms.iter().copied().chain(std::iter::repeat(last)).take(TERMS_OF_A_SLOT)
}
