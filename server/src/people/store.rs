//! SQL of people.

use jiff::Timestamp;
use kernel::access::subject;
use kernel::ids::PersonId;
use kernel::people::CalledName;
use kernel::text::words;

use crate::access::FactsOf;
use crate::binds;
use crate::db::{One, Proof, Sql, Stored, Tx};
use crate::web::language::Language;

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, NULL AS author, 0 AS is_shared FROM people \
      WHERE org_id = {org} AND person_id = $1",
);
const INSERT: Sql<One> = Sql::one(
    "INSERT INTO people (org_id, person_id, called, language, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, 1)",
);
const INSERT_WORD: Sql<One> = Sql::one(
    "INSERT INTO people_words (org_id, word, person_id) VALUES ({org}, $1, $2) ON CONFLICT DO NOTHING",
);

pub(super) const PERSON: FactsOf = FactsOf::of::<subject::Person>(&FACTS);

/// Somebody new.
#[derive(Debug, Clone)]
pub struct NewPerson {
    pub person: PersonId,
    pub called: CalledName,
    pub language: Language,
    pub at: Timestamp,
}

/// Adds a person, who can be found by the words of their name from now on.
pub async fn insert(tx: &mut Tx, by: &impl Proof<One>, new: &NewPerson) -> Stored<()> {
    let binds = binds![new.person, new.called.as_str(), new.language.code(), new.at];
    tx.write_one(&INSERT, by, binds).await?;
    for word in words(new.called.as_str()) {
        tx.write(&INSERT_WORD, by, binds![word, new.person]).await?;
    }
    Ok(())
}
