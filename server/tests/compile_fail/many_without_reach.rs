//! A statement over many records without the filter of who may.
use porchlight::db::{Many, Over, Sql};

pub const LIST: Sql<Many> = Sql::many(
    "SELECT p.called FROM people p WHERE p.org_id = {org}",
    Over::about("p.org_id", "p.person_id"),
);

fn main() {}
