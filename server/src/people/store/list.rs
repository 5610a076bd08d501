//! SQL of finding people: one statement a page, whatever the number of people.
//!
//! A word of the question is the beginning of a word of the name. When few names begin so, the words
//! lead; when many do, the names are walked in order until a page is full. The order of a join is
//! written as `CROSS JOIN`, which the embedded engine keeps to: without statistics it would guess.

use kernel::ids::PersonId;
use kernel::people::CalledName;
use kernel::text::{fold, words};
use uuid::Uuid;

use super::called;
use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Row, Sql, Stored, Val};

/// People on one page.
pub const PAGE: usize = 50;
/// Words of a question that are looked at; more narrow it down no further.
const WORDS: usize = 3;
/// Up to this many names with the rarest word of the question, that word leads. Where walking and
/// leading take equally long, measured on the embedded engine among a million people: 80 ms with one word and
/// 400 ms with several, of which a name must have all.
const FEW_WITH_ONE: i64 = 7_000;
const FEW_WITH_SEVERAL: i64 = 40_000;
/// Up to this many of the staff, they are looked at one by one; of more, people in the order of names.
const FEW_STAFF: i64 = 500;
/// Names alike that are shown before somebody is added.
const ALIKE: u32 = 5;
/// Nothing sorts after this character.
const LAST: char = '\u{10FFFF}';

const ABOUT: Over = Over::about("p.org_id", "p.person_id");

const CURSOR: Sql<Many> =
    Sql::many("SELECT p.called FROM people p WHERE {reach} AND p.person_id = $1", ABOUT);
const LIST: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM people p WHERE {reach} AND (p.called, p.person_id) > ($1, $2) \
      ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);
const COUNT_WORD: Sql<One> = Sql::one(
    "SELECT COUNT(*) AS found FROM (SELECT w.person_id FROM people_words w \
      WHERE w.org_id = {org} AND w.word >= $1 AND w.word < $2 LIMIT $3) capped",
);
const FEW_LEAD: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM people_words w CROSS JOIN people p \
      WHERE {reach} AND w.org_id = {org} AND w.word >= $4 AND w.word < $5 \
        AND p.person_id = w.person_id AND (p.called, p.person_id) > ($1, $2) \
        AND EXISTS (SELECT 1 FROM people_words b WHERE b.org_id = {org} \
            AND b.person_id = p.person_id AND b.word >= $6 AND b.word < $7) \
        AND EXISTS (SELECT 1 FROM people_words c WHERE c.org_id = {org} \
            AND c.person_id = p.person_id AND c.word >= $8 AND c.word < $9) \
      GROUP BY p.called, p.person_id ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);
const WALK: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM people p WHERE {reach} AND (p.called, p.person_id) > ($1, $2) \
        AND EXISTS (SELECT 1 FROM people_words a WHERE a.org_id = {org} \
            AND a.person_id = p.person_id AND a.word >= $4 AND a.word < $5) \
        AND EXISTS (SELECT 1 FROM people_words b WHERE b.org_id = {org} \
            AND b.person_id = p.person_id AND b.word >= $6 AND b.word < $7) \
        AND EXISTS (SELECT 1 FROM people_words c WHERE c.org_id = {org} \
            AND c.person_id = p.person_id AND c.word >= $8 AND c.word < $9) \
      ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);
/// Colleagues are those who hold or held a role of the staff.
const COLLEAGUES: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM role_spans r CROSS JOIN people p \
      WHERE {reach} AND r.org_id = {org} AND r.role IN ('peer_worker', 'supervisor', \
            'coordinator', 'evaluator', 'administrator') \
        AND p.person_id = r.person_id AND (p.called, p.person_id) > ($1, $2) \
      GROUP BY p.called, p.person_id ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);
/// The same where there are many of them: then as few are looked at as make a page, or as the reader
/// supervises.
const MANY_COLLEAGUES: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM people p WHERE {reach} AND (p.called, p.person_id) > ($1, $2) \
        AND EXISTS (SELECT 1 FROM role_spans r WHERE r.org_id = {org} \
            AND r.person_id = p.person_id AND r.role IN ('peer_worker', 'supervisor', \
                'coordinator', 'evaluator', 'administrator')) \
      ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);
const COUNT_STAFF: Sql<One> = Sql::one(
    "SELECT COUNT(*) AS found FROM (SELECT r.person_id FROM role_spans r \
      WHERE r.org_id = {org} AND r.role IN ('peer_worker', 'supervisor', 'coordinator', \
            'evaluator', 'administrator') LIMIT $1) capped",
);
const COLLEAGUES_CALLED: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM role_spans r CROSS JOIN people p \
      WHERE {reach} AND r.org_id = {org} AND r.role IN ('peer_worker', 'supervisor', \
            'coordinator', 'evaluator', 'administrator') \
        AND p.person_id = r.person_id AND (p.called, p.person_id) > ($1, $2) \
        AND EXISTS (SELECT 1 FROM people_words a WHERE a.org_id = {org} \
            AND a.person_id = p.person_id AND a.word >= $4 AND a.word < $5) \
        AND EXISTS (SELECT 1 FROM people_words b WHERE b.org_id = {org} \
            AND b.person_id = p.person_id AND b.word >= $6 AND b.word < $7) \
        AND EXISTS (SELECT 1 FROM people_words c WHERE c.org_id = {org} \
            AND c.person_id = p.person_id AND c.word >= $8 AND c.word < $9) \
      GROUP BY p.called, p.person_id ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);
/// $1 one word of the name, $2 how many the name has.
const SAME_WORDS: Sql<Many> = Sql::many(
    "SELECT p.person_id, p.called FROM people_words w CROSS JOIN people p \
      WHERE {reach} AND w.org_id = {org} AND w.word = $1 AND p.person_id = w.person_id \
        AND (SELECT COUNT(*) FROM people_words o WHERE o.org_id = {org} \
             AND o.person_id = w.person_id) = $2 \
        AND NOT EXISTS (SELECT 1 FROM people_words o WHERE o.org_id = {org} \
             AND o.person_id = w.person_id AND o.word NOT IN ({in})) \
      ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);

/// What is looked for and where the page begins.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub query: &'a str,
    /// The last person of the page before.
    pub after: Option<PersonId>,
}

/// A page of people.
#[derive(Debug, Clone, Default)]
pub struct Found {
    pub ids: Vec<PersonId>,
    pub has_more: bool,
}

/// A page of the people within reach whose name has every word of the question.
pub async fn list<By: Proof<Many> + Proof<One>>(
    db: &mut impl Reads,
    by: &By,
    wanted: Wanted<'_>,
) -> Stored<Found> {
    let Some(mut binds) = cursor(db, by, wanted.after).await? else {
        return Ok(Found::default());
    };
    let mut asked = asked(wanted.query);
    if asked.is_empty() {
        let nothing_fits = !wanted.query.trim().is_empty();
        if nothing_fits {
            return Ok(Found::default());
        }
        return found(&db.rows(&LIST, by, binds).await?, read_id);
    }
    let few = if asked.len() == 1 { FEW_WITH_ONE } else { FEW_WITH_SEVERAL };
    let mut fewest = few + 1;
    for place in 0..asked.len() {
        let (from, to) = range(&asked[place]);
        let counted = db.row(&COUNT_WORD, by, binds![from, to, few + 1]).await?;
        let count: i64 = counted.map_or(Ok(0), |row| row.get("found"))?;
        if count < fewest {
            fewest = count;
            asked.swap(0, place);
        }
    }
    binds.extend(ranges(&asked));
    let sql = if fewest <= few { &FEW_LEAD } else { &WALK };
    found(&db.rows(sql, by, binds).await?, read_id)
}

/// A page of colleagues within reach.
pub async fn colleagues<By: Proof<Many> + Proof<One>>(
    db: &mut impl Reads,
    by: &By,
    wanted: Wanted<'_>,
) -> Stored<Found> {
    let Some(mut binds) = cursor(db, by, wanted.after).await? else {
        return Ok(Found::default());
    };
    let asked = asked(wanted.query);
    let rows = match (asked.is_empty(), wanted.query.trim().is_empty()) {
        (true, true) => {
            let counted = db.row(&COUNT_STAFF, by, binds![FEW_STAFF + 1]).await?;
            let staff: i64 = counted.map_or(Ok(0), |row| row.get("found"))?;
            let sql = if staff > FEW_STAFF { &MANY_COLLEAGUES } else { &COLLEAGUES };
            db.rows(sql, by, binds).await?
        }
        (true, false) => Vec::new(),
        (false, _) => {
            binds.extend(ranges(&asked));
            db.rows(&COLLEAGUES_CALLED, by, binds).await?
        }
    };
    found(&rows, read_id)
}

/// People within reach whose name reads the same but for accents, capitals and signs.
pub async fn same_name(
    db: &mut impl Reads,
    by: &impl Proof<Many>,
    name: &CalledName,
) -> Stored<Vec<PersonId>> {
    let words = words(name.as_str());
    let Some(longest) = words.iter().max_by_key(|word| word.chars().count()) else {
        return Ok(Vec::new());
    };
    let list = words.iter().map(|word| word.as_str().into()).collect();
    let binds = binds![longest, u32::try_from(words.len()).unwrap_or(u32::MAX), ALIKE];
    let folded = fold(name.as_str());
    let mut same = Vec::new();
    for row in db.rows_in(&SAME_WORDS, by, binds, list).await? {
        if fold(called(&row)?.as_str()) == folded {
            same.push(row.get("person_id")?);
        }
    }
    Ok(same)
}

/// Where the page begins: name and id of the last person before it, and how many are read. `None`
/// when that person is out of reach.
async fn cursor(
    db: &mut impl Reads,
    by: &impl Proof<Many>,
    after: Option<PersonId>,
) -> Stored<Option<Vec<Val>>> {
    // One more than a page shows whether there is another.
    let read = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
    let Some(after) = after else {
        return Ok(Some(binds!["", Uuid::nil(), read]));
    };
    let Some(row) = db.row(&CURSOR, by, binds![after]).await? else {
        return Ok(None);
    };
    let called: String = row.get("called")?;
    Ok(Some(binds![called, after, read]))
}

/// The words of a question, the longest first.
fn asked(query: &str) -> Vec<String> {
    let mut asked = words(query);
    asked.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    asked.truncate(WORDS);
    asked
}

fn range(word: &str) -> (String, String) {
    (word.to_owned(), format!("{word}{LAST}"))
}

/// The three ranges of a statement; those that are not asked for let every word through.
fn ranges(asked: &[String]) -> Vec<Val> {
    (0..WORDS)
        .map(|place| asked.get(place).map_or_else(|| range(""), |word| range(word)))
        .flat_map(|(from, to)| [Val::Text(from), Val::Text(to)])
        .collect()
}

fn read_id(row: &Row) -> Stored<PersonId> {
    row.get("person_id")
}

fn found(rows: &[Row], read: impl Fn(&Row) -> Stored<PersonId>) -> Stored<Found> {
    let ids = rows.iter().take(PAGE).map(read).collect::<Stored<Vec<_>>>()?;
    Ok(Found { ids, has_more: rows.len() > PAGE })
}
