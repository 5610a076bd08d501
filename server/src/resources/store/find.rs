//! SQL that finds entries.

use std::collections::HashMap;

use jiff::Zoned;
use kernel::access::act::ResourceFind;
use kernel::ids::ResourceId;
use kernel::resources::EntryKind;

use crate::access::Scope;
use crate::binds;
use crate::db::{Many, One, Over, Reads, Row, Sql, Stored, Val};
use crate::resources::clocks::{CLOCKS, Clock, clocks};

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

/// The names of time zones that hours are kept in, besides the organisation's.
const ZONES: Sql<One> =
    Sql::one("SELECT DISTINCT zone FROM resource_hours WHERE org_id = {org} AND zone <> ''");

/// $1 the kind, or nothing; $2 the date on which it must be open, or nothing; $3 the time zones whose
/// clock is the organisation's, $4 that clock's minute of the week, $5 and $6 the same of another clock;
/// $7 how many, $8 how many before; $9 to $12 a term it must have, or nothing; from $13 the other
/// clocks, as $5 and $6. (An `EXISTS` would make `PostgreSQL` gather a common term's
/// entries first, where looking at twenty is enough.)
const BROWSE: Sql<Many> = Sql::many(
    "SELECT r.resource_id FROM resources r WHERE {reach} \
        AND r.is_listed = 1 AND ($1 = '' OR r.kind = $1) \
        AND ($2 = '' OR (EXISTS (SELECT 1 FROM resource_hours h WHERE h.org_id = {org} \
             AND h.resource_id = r.resource_id AND h.from_on <= $2 AND h.until_on >= $2 \
             AND (10080 + CASE WHEN h.zone = '' OR $3 LIKE ('%|' || h.zone || '|%') \
                 THEN CAST($4 AS BIGINT) \
                 WHEN $5 LIKE ('%|' || h.zone || '|%') THEN CAST($6 AS BIGINT) \
                 WHEN $13 LIKE ('%|' || h.zone || '|%') THEN CAST($14 AS BIGINT) \
                 WHEN $15 LIKE ('%|' || h.zone || '|%') THEN CAST($16 AS BIGINT) \
                 WHEN $17 LIKE ('%|' || h.zone || '|%') THEN CAST($18 AS BIGINT) \
                 WHEN $19 LIKE ('%|' || h.zone || '|%') THEN CAST($20 AS BIGINT) \
                 WHEN $21 LIKE ('%|' || h.zone || '|%') THEN CAST($22 AS BIGINT) \
                 WHEN $23 LIKE ('%|' || h.zone || '|%') THEN CAST($24 AS BIGINT) END \
               - CASE h.day WHEN 'sunday' THEN 0 WHEN 'monday' THEN 1440 WHEN 'tuesday' THEN 2880 \
                 WHEN 'wednesday' THEN 4320 WHEN 'thursday' THEN 5760 WHEN 'friday' THEN 7200 \
                 ELSE 8640 END - h.opens_min) % 10080 < h.closes_min - h.opens_min) \
           AND NOT EXISTS (SELECT 1 FROM resource_closures c WHERE c.org_id = {org} \
             AND c.resource_id = r.resource_id AND c.from_on <= $2 AND c.until_on >= $2))) \
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

/// As [`BROWSE`]; $9 whether the name alone orders; $10 how much a word must count to show an entry that
/// lacks others, $11 the number of whole matches from which no such entry is shown; then six
/// slots, each a flag (0 unused, 1 a word that may lack, 2 a condition), four sure terms and six near
/// ones; from $78 the other clocks. `{in}` has the terms that lead to an entry at all.
///
/// A sure term counts twice its weight, one that means the same 7 and its weight, one spelt like it its
/// weight; each word found counts 8 more. Entries that lack no word come first.
const SEARCH: Sql<Many> = Sql::many(
    "SELECT p.resource_id, p.missing, p.whole, COUNT(*) OVER () AS found FROM ( \
     SELECT n.resource_id, n.sort_name, n.verified_on, n.missing, n.score, n.tells, \
       CAST(SUM(CASE WHEN n.missing = 0 THEN 1 ELSE 0 END) OVER () AS BIGINT) AS whole FROM ( \
     SELECT m.resource_id, m.sort_name, m.verified_on, \
       CASE WHEN $12 > 0 AND m.s0 IS NULL THEN 1 ELSE 0 END + CASE WHEN $23 > 0 AND m.s1 IS \
       NULL THEN 1 ELSE 0 END + CASE WHEN $34 > 0 AND m.s2 IS NULL THEN 1 ELSE 0 END + CASE \
       WHEN $45 > 0 AND m.s3 IS NULL THEN 1 ELSE 0 END + CASE WHEN $56 > 0 AND m.s4 IS NULL \
       THEN 1 ELSE 0 END + CASE WHEN $67 > 0 AND m.s5 IS NULL THEN 1 ELSE 0 END AS missing, \
       COALESCE(m.s0 + CASE WHEN $12 = 1 THEN 8 ELSE 0 END, 0) + COALESCE(m.s1 + CASE WHEN \
       $23 = 1 THEN 8 ELSE 0 END, 0) + COALESCE(m.s2 + CASE WHEN $34 = 1 THEN 8 ELSE 0 END, \
       0) + COALESCE(m.s3 + CASE WHEN $45 = 1 THEN 8 ELSE 0 END, 0) + COALESCE(m.s4 + CASE \
       WHEN $56 = 1 THEN 8 ELSE 0 END, 0) + COALESCE(m.s5 + CASE WHEN $67 = 1 THEN 8 ELSE 0 \
       END, 0) AS score, \
       CASE WHEN m.s0 >= $10 OR m.s1 >= $10 OR m.s2 >= $10 OR m.s3 >= $10 \
           OR m.s4 >= $10 OR m.s5 >= $10 \
         THEN 1 ELSE 0 END AS tells FROM ( \
       SELECT r.resource_id, r.sort_name, r.verified_on, \
         CASE WHEN $12 = 0 THEN NULL ELSE (SELECT MAX(CASE WHEN x.term IN ($13, $14, $15, $16) THEN 2 * x.weight \
             WHEN x.term LIKE 'n:%' THEN 7 + x.weight ELSE x.weight END) \
            FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
             AND x.term IN ($13, $14, $15, $16, $17, $18, $19, $20, $21, $22)) END AS s0, \
         CASE WHEN $23 = 0 THEN NULL ELSE (SELECT MAX(CASE WHEN x.term IN ($24, $25, $26, $27) THEN 2 * x.weight \
             WHEN x.term LIKE 'n:%' THEN 7 + x.weight ELSE x.weight END) \
            FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
             AND x.term IN ($24, $25, $26, $27, $28, $29, $30, $31, $32, $33)) END AS s1, \
         CASE WHEN $34 = 0 THEN NULL ELSE (SELECT MAX(CASE WHEN x.term IN ($35, $36, $37, $38) THEN 2 * x.weight \
             WHEN x.term LIKE 'n:%' THEN 7 + x.weight ELSE x.weight END) \
            FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
             AND x.term IN ($35, $36, $37, $38, $39, $40, $41, $42, $43, $44)) END AS s2, \
         CASE WHEN $45 = 0 THEN NULL ELSE (SELECT MAX(CASE WHEN x.term IN ($46, $47, $48, $49) THEN 2 * x.weight \
             WHEN x.term LIKE 'n:%' THEN 7 + x.weight ELSE x.weight END) \
            FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
             AND x.term IN ($46, $47, $48, $49, $50, $51, $52, $53, $54, $55)) END AS s3, \
         CASE WHEN $56 = 0 THEN NULL ELSE (SELECT MAX(CASE WHEN x.term IN ($57, $58, $59, $60) THEN 2 * x.weight \
             WHEN x.term LIKE 'n:%' THEN 7 + x.weight ELSE x.weight END) \
            FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
             AND x.term IN ($57, $58, $59, $60, $61, $62, $63, $64, $65, $66)) END AS s4, \
         CASE WHEN $67 = 0 THEN NULL ELSE (SELECT MAX(CASE WHEN x.term IN ($68, $69, $70, $71) THEN 2 * x.weight \
             WHEN x.term LIKE 'n:%' THEN 7 + x.weight ELSE x.weight END) \
            FROM resource_words x WHERE x.org_id = {org} AND x.resource_id = r.resource_id \
             AND x.term IN ($68, $69, $70, $71, $72, $73, $74, $75, $76, $77)) END AS s5 \
        FROM (SELECT DISTINCT v.resource_id FROM resource_words v \
               WHERE v.org_id = {org} AND v.term IN ({in})) w \
        CROSS JOIN resources r \
       WHERE r.org_id = {org} AND r.resource_id = w.resource_id AND {reach} AND r.is_listed = 1 \
         AND ($1 = '' OR r.kind = $1) \
         AND ($2 = '' OR (EXISTS (SELECT 1 FROM resource_hours h WHERE h.org_id = {org} \
              AND h.resource_id = r.resource_id AND h.from_on <= $2 AND h.until_on >= $2 \
              AND (10080 + CASE WHEN h.zone = '' OR $3 LIKE ('%|' || h.zone || '|%') \
                  THEN CAST($4 AS BIGINT) \
                  WHEN $5 LIKE ('%|' || h.zone || '|%') THEN CAST($6 AS BIGINT) \
                  WHEN $78 LIKE ('%|' || h.zone || '|%') THEN CAST($79 AS BIGINT) \
                  WHEN $80 LIKE ('%|' || h.zone || '|%') THEN CAST($81 AS BIGINT) \
                  WHEN $82 LIKE ('%|' || h.zone || '|%') THEN CAST($83 AS BIGINT) \
                  WHEN $84 LIKE ('%|' || h.zone || '|%') THEN CAST($85 AS BIGINT) \
                  WHEN $86 LIKE ('%|' || h.zone || '|%') THEN CAST($87 AS BIGINT) \
                  WHEN $88 LIKE ('%|' || h.zone || '|%') THEN CAST($89 AS BIGINT) END \
                - CASE h.day WHEN 'sunday' THEN 0 WHEN 'monday' THEN 1440 WHEN 'tuesday' THEN 2880 \
                  WHEN 'wednesday' THEN 4320 WHEN 'thursday' THEN 5760 WHEN 'friday' THEN 7200 \
                  ELSE 8640 END - h.opens_min) % 10080 < h.closes_min - h.opens_min) \
            AND NOT EXISTS (SELECT 1 FROM resource_closures c WHERE c.org_id = {org} \
              AND c.resource_id = r.resource_id AND c.from_on <= $2 AND c.until_on >= $2)))) m \
     WHERE ($12 <> 2 OR m.s0 IS NOT NULL) \
       AND ($23 <> 2 OR m.s1 IS NOT NULL) \
       AND ($34 <> 2 OR m.s2 IS NOT NULL) \
       AND ($45 <> 2 OR m.s3 IS NOT NULL) \
       AND ($56 <> 2 OR m.s4 IS NOT NULL) \
       AND ($67 <> 2 OR m.s5 IS NOT NULL)) n) p \
     WHERE p.missing = 0 OR (p.whole < $11 AND p.tells = 1) \
     ORDER BY CASE WHEN $9 = 1 OR p.missing > 0 THEN 0 ELSE 1 END DESC, \
       CASE WHEN $9 = 1 THEN 0 ELSE p.score END DESC, \
       CASE WHEN $9 = 1 THEN '' ELSE p.verified_on END DESC, p.sort_name, p.resource_id \
     LIMIT $7 OFFSET $8",
    OVER,
);

/// Words and conditions the query has room for.
pub const SLOTS: usize = 6;
/// Terms of a slot that mean the word as it was asked.
pub const SURE_OF_A_SLOT: usize = 4;
/// Terms of a slot that mean the same or are spelt like it.
pub const NEAR_OF_A_SLOT: usize = 6;
/// Filters besides words: language, day, need and kind.
pub const FILTERS: usize = 4;
/// A term that more entries have narrows little.
pub const COMMON: i64 = 5_000;
/// Words that are compared letter by letter for one that was misspelt.
const MOST_CANDIDATES: i64 = 2_000;

/// A term and how many entries have it.
pub type Counted = (String, i64);

/// A word or a condition, in one of several terms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slot {
    /// The word as asked, in its forms and places.
    pub sure: Vec<Counted>,
    /// What means the same, or stands in for it.
    pub near: Vec<Counted>,
    /// An entry without it is not shown.
    pub is_must: bool,
}

impl Slot {
    pub fn entries_count(&self) -> i64 {
        self.sure.iter().chain(&self.near).map(|(_, count)| count).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.sure.is_empty() && self.near.is_empty()
    }

    fn terms(&self) -> impl Iterator<Item = &str> {
        self.sure.iter().chain(&self.near).map(|(term, _)| term.as_str())
    }
}

/// What entries must fulfil.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub kind: Option<EntryKind>,
    /// The moment at which it must be open, where the organisation is.
    pub open_at: Option<Zoned>,
    /// At most [`SLOTS`].
    pub slots: Vec<Slot>,
    /// Any word that means the same will do; else the words say which entries come first.
    pub is_lenient: bool,
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
    /// Of those found, the ones that lack no word.
    pub whole: Option<i64>,
    /// Of this page, how many lack no word; they come first.
    pub whole_here: usize,
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

/// One page of entries: those with every word, best first, then those with some; or all, by name.
pub async fn page(
    db: &mut impl Reads,
    scope: &Scope<ResourceFind>,
    wanted: &Wanted,
) -> Stored<Page> {
    let clocks = match &wanted.open_at {
        Some(now) => clocks(now, zones(db, scope).await?),
        None => Vec::new(),
    };
    let mut binds = fitting(wanted, &clocks);
    let leading = leading(wanted);
    let count: i64 = leading.iter().map(|slot| slot.entries_count()).sum();
    if leading.is_empty() || (wanted.is_by_name && count > COMMON) {
        // What most entries have is soon found by going through them in order.
        let terms = wanted.slots.iter().flat_map(Slot::terms);
        let filled = terms.chain(std::iter::repeat("")).take(FILTERS);
        binds.extend(filled.map(Val::from));
        binds.extend(clock_binds(&clocks, FIRST_CLOCKS, CLOCKS));
        let rows = db.rows(&BROWSE, scope, binds).await?;
        return Ok(Page { ids: ids(&rows)?, whole_here: rows.len(), ..Page::default() });
    }
    let list = leading.iter().flat_map(|slot| slot.terms()).map(Val::from).collect();
    binds.push(wanted.is_by_name.into());
    let (least, enough) = if wanted.is_lenient { (0, i64::MAX) } else { (LEAST_TELLING, ENOUGH) };
    binds.extend(binds![least, enough]);
    for place in 0..SLOTS {
        slot_binds(wanted.slots.get(place), &mut binds);
    }
    binds.extend(clock_binds(&clocks, FIRST_CLOCKS, CLOCKS));
    let rows = db.rows_in(&SEARCH, scope, binds, list).await?;
    let first = |name: &str| rows.first().map(|row| row.get(name)).transpose();
    let missing = rows.iter().map(|row| row.get("missing")).collect::<Stored<Vec<i64>>>()?;
    Ok(Page {
        ids: ids(&rows)?,
        found: first("found")?,
        whole: first("whole")?,
        whole_here: missing.iter().filter(|missing| **missing == 0).count(),
    })
}

/// How much a word must count to show an entry that lacks others: as much as a kind of need (9). A
/// place (6), a language (8) or a word of a description (2) alone is too little.
const LEAST_TELLING: i64 = 9;
/// Entries with every word, from which on those that lack one would only be in the way: a page.
const ENOUGH: i64 = 20;

/// The slots whose entries are looked at: the rarest condition, or the rarest words together, whichever
/// are fewer. What most entries have leads nowhere; it only says which come first.
fn leading(wanted: &Wanted) -> Vec<&Slot> {
    let (musts, mut words): (Vec<&Slot>, Vec<&Slot>) =
        wanted.slots.iter().partition(|slot| slot.is_must);
    words.sort_by_key(|slot| slot.entries_count());
    let mut sum = 0;
    let mut chosen = Vec::new();
    for slot in words {
        sum += slot.entries_count();
        if sum > COMMON && !chosen.is_empty() {
            break;
        }
        chosen.push(slot);
    }
    let rarest = musts.into_iter().min_by_key(|slot| slot.entries_count());
    let of_chosen: i64 = chosen.iter().map(|slot| slot.entries_count()).sum();
    match rarest {
        Some(must)
            if chosen.is_empty() || wanted.is_lenient || must.entries_count() <= of_chosen =>
        {
            vec![must]
        }
        _ => chosen,
    }
}

fn ids(rows: &[Row]) -> Stored<Vec<ResourceId>> {
    rows.iter().map(|row| row.get("resource_id")).collect()
}

fn fitting(wanted: &Wanted, clocks: &[Clock]) -> Vec<Val> {
    let kind = wanted.kind.map_or("", EntryKind::code);
    let on = wanted.open_at.as_ref().map_or_else(String::new, |now| now.date().to_string());
    let mut binds = binds![kind, on];
    binds.extend(clock_binds(clocks, 0, FIRST_CLOCKS));
    binds.extend(binds![wanted.most, wanted.before]);
    binds
}

/// Clocks that stand before the rest of what is bound; the others stand at the end.
const FIRST_CLOCKS: usize = 2;

/// The zones and the minute of some clocks; nothing where there are no more.
fn clock_binds(clocks: &[Clock], from: usize, until: usize) -> Vec<Val> {
    let there = (from..until).map(|place| clocks.get(place));
    there
        .flat_map(|clock| match clock {
            Some(clock) => binds![&clock.zones, clock.minute],
            None => binds!["", 0_i64],
        })
        .collect()
}

async fn zones(db: &mut impl Reads, scope: &Scope<ResourceFind>) -> Stored<Vec<String>> {
    let rows = db.rows(&ZONES, scope, vec![]).await?;
    rows.iter().map(|row| row.get("zone")).collect()
}

/// A term that no entry has: it stands where there is none.
const NONE: &str = "-";

fn slot_binds(slot: Option<&Slot>, binds: &mut Vec<Val>) {
    let flag = match slot {
        None => 0,
        Some(slot) if slot.is_must => 2,
        Some(_) => 1,
    };
    binds.push(i64::from(flag).into());
    let none = Slot::default();
    let slot = slot.unwrap_or(&none);
    let sure = filled(&slot.sure, SURE_OF_A_SLOT);
    binds.extend(sure.chain(filled(&slot.near, NEAR_OF_A_SLOT)).map(Val::from));
}

/// As many terms as there are places; the last repeated, or none.
fn filled(terms: &[Counted], places: usize) -> impl Iterator<Item = &str> {
    let last = terms.last().map_or(NONE, |(term, _)| term.as_str());
    let there = terms.iter().map(|(term, _)| term.as_str());
    there.chain(std::iter::repeat(last)).take(places)
}
