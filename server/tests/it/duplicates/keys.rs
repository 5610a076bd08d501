//! Keys of people from before there were any.

use porchlight::db::{One, Reads as _, Sql};
use porchlight::jobs::run_due;
use porchlight::people;

use super::{BY, add, compare_all};
use crate::app::TestApp;
use crate::rows;

const NO_KEYS: Sql<One> = Sql::one("DELETE FROM person_keys WHERE org_id = {org}");
const NOT_KEYED: Sql<One> = Sql::one("UPDATE people SET keyed = 0 WHERE org_id = {org}");
const ALL_KEYS: Sql<One> = Sql::one(
    "SELECT key_hash, person_id FROM person_keys WHERE org_id = {org} ORDER BY key_hash, person_id",
);

/// Names that nobody takes for one another; more people than one change makes keys for.
const GIVEN: [&str; 15] = [
    "Alba", "Bruno", "Chidi", "Dolores", "Emre", "Fatima", "Goran", "Hye", "Ingrid", "Jamal",
    "Kwame", "Lucinda", "Mateo", "Noelle", "Oskar",
];
const FAMILY: [&str; 14] = [
    "Abara",
    "Brook",
    "Castillo",
    "Dvorak",
    "Eklund",
    "Fischer",
    "Gupta",
    "Hawthorne",
    "Ivanov",
    "Jimenez",
    "Kowalski",
    "Lindqvist",
    "Moreau",
    "Nakamura",
];

async fn all_keys(app: &TestApp) -> Vec<(i64, uuid::Uuid)> {
    let by = BY.within(app.cast().org);
    let rows = app.app.db().clone().rows(&ALL_KEYS, &by, vec![]).await.unwrap();
    rows.iter().map(|row| (row.get("key_hash").unwrap(), row.get("person_id").unwrap())).collect()
}

#[tokio::test]
async fn after_an_upgrade_everybody_gets_keys_and_is_compared_also_in_several_goes() {
    let app = TestApp::new().await;
    for given in GIVEN {
        for family in FAMILY {
            add(&app, app.cast(), &format!("{given} {family}")).await;
        }
    }
    add(&app, app.cast(), "Robert Miller").await;
    add(&app, app.cast(), "Bob Miller").await;
    let before = all_keys(&app).await;
    let by = BY.within(app.cast().org);
    let mut tx = app.app.db().write().await.unwrap();
    tx.write(&NO_KEYS, &by, vec![]).await.unwrap();
    tx.write(&NOT_KEYED, &by, vec![]).await.unwrap();
    tx.commit_bookkeeping("as before the upgrade").await.unwrap();
    people::plan(&app.app).await.unwrap();
    compare_all(&app).await;
    assert_eq!(all_keys(&app).await, before);
    let page = app.as_("Tomasz").await.get("/duplicates").await.ok();
    page.says("Robert Miller").says_not("still being looked at");
    // Everything done: nothing is planned, and a job that comes twice does nothing twice.
    people::plan(&app.app).await.unwrap();
    app.wait(jiff::SignedDuration::from_secs(11));
    assert_eq!(run_due(&app.app).await.unwrap(), 0);
    assert_eq!(rows::count(&app.app, app.cast(), "likely_pairs").await, 1);
}
