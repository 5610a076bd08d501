//! A statement over many records under a permit for one.
use kernel::access::act::PersonList;
// A permit is for one record.
use porchlight::db::{Db, Many, Over, Reads as _, Row, Sql, Stored};

const LIST: Sql<Many> =
    Sql::many("SELECT called FROM people WHERE {reach}", Over::about("org_id", "person_id"));

pub async fn list(db: &mut Db, may: &porchlight::access::Permit<PersonList>) -> Stored<Vec<Row>> {
    db.rows(&LIST, may, vec![]).await
}

fn main() {}
