//! SQL of people.

use kernel::access::subject;

use crate::access::FactsOf;
use crate::db::{One, Sql};

const FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, NULL AS author, 0 AS is_shared FROM people \
      WHERE org_id = {org} AND person_id = $1",
);

pub(super) const PERSON: FactsOf = FactsOf::of::<subject::Person>(&FACTS);
