//! SQL of what people said about the facets.

use std::collections::HashMap;

use kernel::ids::PersonId;
use kernel::people::{Facet, FacetAnswer, OwnWords, Profile, Topics, ValueCode};

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, StoreError, Stored, Tx};

const LIST: Sql<One> = Sql::one(
    "SELECT person_id, facet, answers, own_words, use_for_matching, may_be_shown FROM facet_answers \
      WHERE org_id = {org} AND person_id IN ({in})",
);
const KEEP: Sql<One> = Sql::one(
    "INSERT INTO facet_answers (org_id, person_id, facet, answers, own_words, use_for_matching, \
     may_be_shown) VALUES ({org}, $1, $2, $3, $4, $5, $6) \
     ON CONFLICT (org_id, person_id, facet) DO UPDATE SET answers = excluded.answers, \
       own_words = excluded.own_words, use_for_matching = excluded.use_for_matching, \
       may_be_shown = excluded.may_be_shown",
);
const DROP: Sql<One> =
    Sql::one("DELETE FROM facet_answers WHERE org_id = {org} AND person_id = $1 AND facet = $2");
const DROP_ALL: Sql<One> =
    Sql::one("DELETE FROM facet_answers WHERE org_id = {org} AND person_id = $1");

/// What any number of people said, in one statement. Who said nothing has no entry.
pub async fn profiles(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    ids: &[PersonId],
) -> Stored<HashMap<PersonId, Profile>> {
    let mut found: HashMap<PersonId, Profile> = HashMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let list = ids.iter().map(|id| (*id).into()).collect();
    for row in db.rows_in(&LIST, by, Vec::new(), list).await? {
        if let Some(answer) = answer(&row)? {
            found.entry(row.get("person_id")?).or_default().set(answer);
        }
    }
    Ok(found)
}

/// Keeps everything a person said, in place of everything kept before.
pub async fn keep_profile(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    profile: &Profile,
) -> Stored<()> {
    tx.write(&DROP_ALL, by, binds![person]).await?;
    for answer in profile.answers() {
        keep_answer(tx, by, person, answer.facet(), Some(answer)).await?;
    }
    Ok(())
}

/// Keeps the answer to one facet; none takes it back. The other facets stay as they are.
pub async fn keep_answer(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    facet: Facet,
    answer: Option<&FacetAnswer>,
) -> Stored<()> {
    let Some(answer) = answer else {
        return tx
            .write(&DROP, by, binds![person, facet.code()])
            .await
            .map(drop);
    };
    let codes: Vec<&str> = answer.values().iter().map(ValueCode::as_str).collect();
    let codes = serde_json::to_string(&codes)
        .map_err(|error| StoreError::corrupt("answers", error.to_string()))?;
    let own_words = answer.own_words().map(OwnWords::as_str);
    let (matching, shown) = (answer.use_for_matching, answer.may_be_shown);
    tx.write(
        &KEEP,
        by,
        binds![person, facet.code(), codes, own_words, matching, shown],
    )
    .await
    .map(drop)
}

/// Reads an answer. A topic the programme has taken off its list still reads as what was said.
fn answer(row: &Row) -> Stored<Option<FacetAnswer>> {
    let facet = row.code("facet", Facet::from_code)?;
    let values: Vec<String> = row.json("answers")?;
    let own_words: Option<String> = row.get("own_words")?;
    let kept = values
        .iter()
        .map(|value| ValueCode::parse(value))
        .collect::<Result<Vec<_>, _>>()
        .and_then(Topics::new)
        .and_then(|topics| {
            let values = values.iter().map(String::as_str);
            FacetAnswer::parse(
                facet,
                values,
                own_words.as_deref().unwrap_or_default(),
                &topics,
            )
        })
        .map_err(|error| StoreError::corrupt("answers", error.to_string()))?;
    let (matching, shown) = (row.get("use_for_matching")?, row.get("may_be_shown")?);
    Ok(kept.map(|answer| answer.with_switches(matching, shown)))
}
