//! The store under every capability: transactions, values, migrations.

use std::time::{Duration, Instant};

use kernel::ids::kind;
use porchlight::audit::Entry;
use porchlight::binds;
use porchlight::db::{Bare, One, Reads, Sql, StoreError, System, migrate};
use uuid::Uuid;

use crate::app::{TestApp, fresh_db};

const BY: System = System::because("test");
const COUNT: Sql<Bare> = Sql::bare("SELECT count(*) AS found FROM throttles");
const INSERT: Sql<Bare> =
    Sql::bare("INSERT INTO throttles (bucket, opened_at, tries) VALUES ($1, $2, $3)");
/// In one statement: what was given up may still end between two.
const KEPT_AND_TOLD: Sql<Bare> = Sql::bare(
    "SELECT (SELECT count(*) FROM throttles WHERE opened_at = 5) AS kept, \
            (SELECT count(*) FROM audit_events WHERE action = 'GivenUp') AS told",
);

async fn count(db: &porchlight::db::Db) -> i64 {
    db.clone().row(&COUNT, &BY, vec![]).await.unwrap().unwrap().get("found").unwrap()
}

#[tokio::test]
async fn a_dropped_change_never_happened_and_the_next_one_goes_ahead() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let mut tx = db.write().await.unwrap();
    tx.write(&INSERT, &BY, binds![vec![1_u8], 5_i64, 1_i64]).await.unwrap();
    drop(tx);
    assert_eq!(count(&db).await, 0);
    let mut tx = db.write().await.unwrap();
    tx.write(&INSERT, &BY, binds![vec![1_u8], 5_i64, 1_i64]).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[tokio::test]
async fn a_change_given_up_in_the_middle_of_a_statement_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    for round in 0..50_u8 {
        let task = tokio::spawn({
            let db = db.clone();
            async move {
                let mut tx = db.write().await.unwrap();
                for step in 0..20_u8 {
                    tx.write(&INSERT, &BY, binds![vec![round, step], 5_i64, 1_i64]).await.unwrap();
                }
                std::future::pending::<()>().await;
            }
        });
        for _ in 0..round {
            tokio::task::yield_now().await;
        }
        task.abort();
        let _ = task.await;
    }
    assert_eq!(count(&db).await, 0);
    let tx = db.write().await.unwrap();
    tx.commit_bookkeeping("the writer is free again").await.unwrap();
}

#[tokio::test]
async fn a_change_given_up_while_it_ends_leaves_all_of_itself_or_nothing() {
    let app = TestApp::new().await;
    let (db, moments) = (app.app.db().clone(), app.app.moments().clone());
    let by = BY.within(app.cast().org);
    // Each round waits a seventh longer before it gives up, from too short for
    // any engine to long enough for a slow one; the last of them in a row have
    // ended. So however fast the machine is, some are given up while they end.
    let (mut wait, mut ended_in_a_row) = (Duration::from_micros(10), 0);
    for round in 0..120_u8 {
        let task = tokio::spawn({
            let (db, moments, by) = (db.clone(), moments.clone(), by);
            async move {
                let mut tx = db.write().await.unwrap();
                tx.write(&INSERT, &BY, binds![vec![round], 5_i64, 1_i64]).await.unwrap();
                let entry = Entry::by_system_named(&by, "GivenUp", "person", &moments);
                tx.commit(entry).await.unwrap();
            }
        });
        let began = Instant::now();
        while round > 0 && began.elapsed() < wait {
            tokio::task::yield_now().await;
        }
        ended_in_a_row = if task.is_finished() { ended_in_a_row + 1 } else { 0 };
        wait += wait / 7;
        task.abort();
        let _ = task.await;
        // Whoever comes next must not find, and end, what was left open.
        let tx = db.write().await.unwrap();
        tx.commit_bookkeeping("test").await.unwrap();
        if ended_in_a_row == 8 {
            break;
        }
    }
    let both = db.clone().row(&KEPT_AND_TOLD, &BY, vec![]).await.unwrap().unwrap();
    let (kept, told): (i64, i64) = (both.get("kept").unwrap(), both.get("told").unwrap());
    assert_eq!(kept, told);
    assert!(kept >= 8, "the last rounds had time to end: {kept}");
}

#[tokio::test]
async fn a_change_sees_itself_and_others_do_not_until_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let mut tx = db.write().await.unwrap();
    tx.write(&INSERT, &BY, binds![vec![9_u8], 5_i64, 1_i64]).await.unwrap();
    let inside: i64 = tx.row(&COUNT, &BY, vec![]).await.unwrap().unwrap().get("found").unwrap();
    assert_eq!((inside, count(&db).await), (1, 0));
    tx.commit_bookkeeping("test").await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[tokio::test]
async fn the_same_key_twice_is_told_apart_from_a_failing_engine() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let mut tx = db.write().await.unwrap();
    tx.write(&INSERT, &BY, binds![vec![1_u8], 5_i64, 1_i64]).await.unwrap();
    let again = tx.write(&INSERT, &BY, binds![vec![1_u8], 5_i64, 1_i64]).await;
    assert!(matches!(again, Err(StoreError::Taken(_))), "{again:?}");
}

#[tokio::test]
async fn a_statement_that_touches_no_row_where_one_was_promised_fails() {
    const TOUCH: Sql<Bare> = Sql::bare("UPDATE throttles SET tries = 2 WHERE bucket = $1");
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let mut tx = db.write().await.unwrap();
    let missed = tx.write_one(&TOUCH, &BY, binds![vec![1_u8]]).await;
    assert!(matches!(missed, Err(StoreError::Rows { expected: 1, found: 0 })), "{missed:?}");
}

#[tokio::test]
async fn every_kind_of_value_comes_back_as_it_went_in() {
    const PUT: Sql<One> = Sql::one(
        "INSERT INTO audit_events (org_id, event_id, happened_at, actor_id, role, action, subject, because) \
         VALUES ({org}, $1, $2, $3, $4, $5, 'test', 'x')",
    );
    const GOT: Sql<One> = Sql::one(
        "SELECT event_id, happened_at, actor_id, role, action FROM audit_events \
          WHERE org_id = {org} AND event_id = $1",
    );
    let app = TestApp::new().await;
    let db = app.app.db().clone();
    let by = BY.within(app.cast().org);
    let id = app.app.moments().id::<kind::AuditEvent>();
    let words = "Ünïcödé 😀 'quoted' \"twice\" $1 ?1 {org}\nline";
    let mut tx = db.write().await.unwrap();
    let at = app.now();
    tx.write_one(&PUT, &by, binds![id, at, None::<Uuid>, None::<String>, words]).await.unwrap();
    let row = tx.row(&GOT, &by, binds![id]).await.unwrap().unwrap();
    assert_eq!(row.get::<Uuid>("event_id").unwrap(), id.uuid());
    assert_eq!(row.get::<jiff::Timestamp>("happened_at").unwrap(), at);
    assert_eq!(row.get::<Option<Uuid>>("actor_id").unwrap(), None);
    assert_eq!(row.get::<String>("action").unwrap(), words);
    assert!(row.get::<i64>("action").is_err(), "text is not a number");
    assert!(row.get::<i64>("no_such_column").is_err());
}

#[tokio::test]
async fn laying_the_schema_twice_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let again = migrate::migrate(&db).await.unwrap();
    assert!(again.applied.is_empty());
    assert_eq!(again.from, again.to);
    assert_eq!(migrate::version(&db).await.unwrap(), migrate::ALL.last().unwrap().number);
}

#[tokio::test]
async fn a_newer_database_is_refused_with_the_version_it_needs() {
    const NEWER: Sql<Bare> = Sql::bare(
        "INSERT INTO migrations (number, name, checksum, oldest_program) VALUES (900, 'later', 'x', '9.0.0')",
    );
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let mut tx = db.write().await.unwrap();
    tx.write_one(&NEWER, &BY, vec![]).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
    let refused = migrate::migrate(&db).await.unwrap_err();
    assert!(refused.to_string().contains("needs program 9.0.0 or newer"), "{refused}");
}

#[tokio::test]
async fn a_migration_with_another_text_than_was_applied_is_refused() {
    const CHANGED: Sql<Bare> =
        Sql::bare("UPDATE migrations SET checksum = 'other' WHERE number = 1");
    let folder = tempfile::tempdir().unwrap();
    let db = fresh_db(&folder).await;
    let mut tx = db.write().await.unwrap();
    tx.write_one(&CHANGED, &BY, vec![]).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
    assert!(migrate::migrate(&db).await.is_err());
}

#[tokio::test]
async fn a_change_leaves_its_entry_in_the_record() {
    let app = TestApp::new().await;
    let by = BY.within(app.cast().org);
    let tx = app.app.db().write().await.unwrap();
    tx.commit(Entry::by_system_named(&by, "Test", "person", app.app.moments())).await.unwrap();
    let page = app.as_("Noor").await.get("/audit").await.ok();
    page.says("The program changed something: a person.");
    let elsewhere = app.as_elsewhere("Noor").await.get("/audit").await.ok();
    elsewhere.says_not("changed something");
}
