//! A statement under a permit that does not name its organisation.
use porchlight::db::{One, Sql};

pub const FIND: Sql<One> =
    Sql::one("SELECT called FROM people WHERE person_id = $1");

fn main() {}
