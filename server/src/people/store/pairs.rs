//! SQL of pairs of records that may be about one person.

use kernel::ids::PersonId;

use crate::binds;
use crate::db::{Many, One, Over, Proof, Reads, Sql, Stored, Tx};

const DROP: Sql<One> =
    Sql::one("DELETE FROM likely_pairs WHERE org_id = {org} AND (one_id = $1 OR other_id = $1)");
const PUT: Sql<One> = Sql::one(
    "INSERT INTO likely_pairs (org_id, one_id, other_id, score_tenth_bits) \
     VALUES ({org}, $1, $2, $3) ON CONFLICT (org_id, one_id, other_id) \
     DO UPDATE SET score_tenth_bits = excluded.score_tenth_bits",
);
// Both have to be within reach: the filter stands over the first, and the second is no colleague and there.
const OPEN: Sql<Many> = Sql::many(
    "SELECT l.one_id, l.other_id FROM likely_pairs l \
       JOIN people p ON p.org_id = l.org_id AND p.person_id = l.one_id \
       JOIN people o ON o.org_id = l.org_id AND o.person_id = l.other_id \
       LEFT JOIN pair_answers a ON a.org_id = l.org_id AND a.one_id = l.one_id \
            AND a.other_id = l.other_id \
      WHERE {reach} AND l.org_id = {org} \
        AND NOT EXISTS (SELECT 1 FROM ties s WHERE s.org_id = l.org_id \
            AND s.holder_id = l.other_id AND s.subject_id = l.other_id AND s.tie = 'sealed') \
        AND (a.answer IS NULL OR (a.answer = 'later' AND $1 = 'later')) \
        AND (a.answer IS NOT NULL OR $1 <> 'later') \
      ORDER BY l.score_tenth_bits DESC, l.one_id, l.other_id LIMIT $2 OFFSET $3",
    Over::about("p.org_id", "p.person_id"),
);

/// A pair, the smaller id first.
pub type Pair = (PersonId, PersonId);

/// The two in the order in which a pair is kept.
pub fn pair(a: PersonId, b: PersonId) -> Pair {
    (a.min(b), a.max(b))
}

/// Keeps whom somebody may be one person with, in place of what was kept before.
pub(in crate::people) async fn keep(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    found: &[(PersonId, i32)],
) -> Stored<()> {
    tx.write(&DROP, by, binds![person]).await?;
    for (other, score) in found {
        let (one, other) = pair(person, *other);
        tx.write(&PUT, by, binds![one, other, *score]).await?;
    }
    Ok(())
}

/// Which pairs a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Nobody has said anything of them.
    Open,
    /// Somebody said: later.
    Later,
}

/// Pairs that may be one person, the likeliest first, as far as whoever looks may see both.
pub async fn open_pairs<By: Proof<Many> + Proof<One>>(
    db: &mut impl Reads,
    by: &By,
    shown: Shown,
    (most, after): (u32, u32),
) -> Stored<Vec<Pair>> {
    let shown = match shown {
        Shown::Open => "open",
        Shown::Later => "later",
    };
    let rows = db.rows(&OPEN, by, binds![shown, most, after]).await?;
    rows.iter().map(|row| Ok((row.get("one_id")?, row.get("other_id")?))).collect()
}
