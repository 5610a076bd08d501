//! A statement over many records runs under a scope.
use kernel::access::act::PersonList;
use porchlight::access::Scope;
use porchlight::db::{Db, Many, Over, Reads as _, Row, Sql, Stored};

const LIST: Sql<Many> =
    Sql::many("SELECT called FROM people WHERE {reach}", Over::about("org_id", "person_id"));

pub async fn list(db: &mut Db, may: &Scope<PersonList>) -> Stored<Vec<Row>> {
    db.rows(&LIST, may, vec![]).await
}

fn main() {}
