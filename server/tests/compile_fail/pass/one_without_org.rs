//! A statement under a permit names the organisation it stays within.
use porchlight::db::{One, Sql};

pub const FIND: Sql<One> =
    Sql::one("SELECT called FROM people WHERE org_id = {org} AND person_id = $1");

fn main() {}
