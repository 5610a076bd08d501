//! A statement that is shown nothing.
use kernel::access::act::PersonView;
use porchlight::access::Permit;
use porchlight::db::{Db, One, Reads as _, Row, Sql, Stored};

const FIND: Sql<One> = Sql::one("SELECT called FROM people WHERE org_id = {org}");

pub async fn find(db: &mut Db, may: &Permit<PersonView>) -> Stored<Vec<Row>> {
    let _ = may;
    db.rows(&FIND, &(), vec![]).await
}

fn main() {}
