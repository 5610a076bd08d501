//! SQL of finding people: one statement a page, whatever the number of people.
//!
//! A word of the question is the beginning of a word of the name. Each word of a name is kept with each
//! other word of it beside it, in order, so that one stretch of the index is the page: who is found comes
//! in the order of the word that fits, then of the word beside it. The order of a join is written as
//! `CROSS JOIN`, which the embedded engine keeps to: without statistics it would guess.

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
/// Up to this many of the staff, they are looked at one by one; of more, people in the order of names.
const FEW_STAFF: i64 = 500;
/// Names alike that are shown before somebody is added.
const ALIKE: u32 = 5;
/// Nothing sorts after this character, and no word has it or the other: they stand for the end of all words
/// that begin with what is before, and for the end of that word alone.
const LAST: char = '\u{10FFFF}';
const NEXT: char = '\u{1}';

const ABOUT: Over = Over::about("p.org_id", "p.person_id");

const CURSOR: Sql<Many> =
    Sql::many("SELECT p.called FROM people p WHERE {reach} AND p.person_id = $1", ABOUT);
const LIST: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM people p WHERE {reach} AND (p.called, p.person_id) > ($1, $2) \
      ORDER BY p.called, p.person_id LIMIT $3",
    ABOUT,
);
// From $1 to $3 behind one place, to $4 and $5 before another, $6 to $7 beside it, and $8 to $9 anywhere in the
// name. Who has several such places is told of at the first one, which is not before $10.
const STRETCH: Sql<Many> = Sql::many(
    "SELECT p.person_id FROM people_words w CROSS JOIN people p \
      WHERE {reach} AND w.org_id = {org} AND (w.word, w.beside, w.person_id) > ($1, $2, $3) \
        AND (w.word, w.beside) < ($4, $5) AND w.beside >= $6 AND w.beside < $7 \
        AND p.person_id = w.person_id \
        AND NOT EXISTS (SELECT 1 FROM people_words e WHERE e.org_id = {org} \
            AND e.person_id = w.person_id AND e.word >= $10 AND e.beside >= $6 AND e.beside < $7 \
            AND (e.word, e.beside) < (w.word, w.beside)) \
        AND EXISTS (SELECT 1 FROM people_words c WHERE c.org_id = {org} \
            AND c.person_id = w.person_id AND c.word >= $8 AND c.word < $9) \
      ORDER BY w.word, w.beside, w.person_id LIMIT $11",
    ABOUT,
);
/// Where in the order of words somebody stands.
const PLACE: Sql<Many> = Sql::many(
    "SELECT w.word, w.beside FROM people p CROSS JOIN people_words w \
      WHERE {reach} AND p.person_id = $1 AND w.org_id = {org} AND w.person_id = p.person_id \
        AND w.word >= $2 AND w.word < $3 AND w.beside >= $4 AND w.beside < $5 \
      ORDER BY w.word, w.beside LIMIT 1",
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
        AND (SELECT COUNT(DISTINCT o.word) FROM people_words o WHERE o.org_id = {org} \
             AND o.person_id = w.person_id) = $2 \
        AND NOT EXISTS (SELECT 1 FROM people_words o WHERE o.org_id = {org} \
             AND o.person_id = w.person_id AND o.word NOT IN ({in})) \
      GROUP BY p.called, p.person_id ORDER BY p.called, p.person_id LIMIT $3",
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
pub async fn list(db: &mut impl Reads, by: &impl Proof<Many>, wanted: Wanted<'_>) -> Stored<Found> {
    let asked = asked(wanted.query);
    if !asked.is_empty() {
        return called_so(db, by, &asked, wanted.after).await;
    }
    let nothing_fits = !wanted.query.trim().is_empty();
    match cursor(db, by, wanted.after).await? {
        Some(binds) if !nothing_fits => found(&db.rows(&LIST, by, binds).await?, read_id),
        _ => Ok(Found::default()),
    }
}

/// A place in the order of words: a word, the word beside it, and whose they are.
type Place = (String, String, PersonId);

async fn called_so(
    db: &mut impl Reads,
    by: &impl Proof<Many>,
    asked: &[String],
    after: Option<PersonId>,
) -> Stored<Found> {
    let range_of = |place: usize| range(asked.get(place).map_or("", String::as_str));
    let ((word, words_end), (beside, beside_end), third) = (range_of(0), range_of(1), range_of(2));
    let mut from: Place = (word.clone(), String::new(), PersonId::from_uuid(Uuid::nil()));
    if let Some(person) = after {
        let binds =
            binds![person, word.as_str(), words_end.as_str(), beside.as_str(), beside_end.as_str()];
        let Some(row) = db.row(&PLACE, by, binds).await? else { return Ok(Found::default()) };
        from = (row.get("word")?, row.get("beside")?, person);
    }
    // Where the word is whole, what is beside it is a stretch of its own; longer words follow it.
    let whole_end = format!("{word}{NEXT}");
    let (mut whole, mut longer) = (from.clone(), from);
    if whole.1 < beside {
        whole.1.clone_from(&beside);
    }
    if longer.0 < whole_end {
        longer = (whole_end, String::new(), PersonId::from_uuid(Uuid::nil()));
    }
    let stretches =
        [(whole, (word.clone(), beside_end.clone())), (longer, (words_end, String::new()))];
    let mut ids = Vec::new();
    for ((at, at_beside, who), (end, end_beside)) in stretches {
        let left = u32::try_from(PAGE + 1 - ids.len()).unwrap_or(0);
        let (third, third_end) = (third.0.as_str(), third.1.as_str());
        let (next, next_end) = (beside.as_str(), beside_end.as_str());
        let mut binds = binds![at, at_beside, who, end, end_beside, next, next_end];
        binds.extend(binds![third, third_end, word.as_str(), left]);
        for row in db.rows(&STRETCH, by, binds).await? {
            ids.push(row.get("person_id")?);
        }
        if ids.len() > PAGE {
            break;
        }
    }
    let has_more = ids.len() > PAGE;
    ids.truncate(PAGE);
    Ok(Found { ids, has_more })
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
