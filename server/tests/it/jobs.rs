//! Background work: with its change or not at all, again and again, and visible when it is given up.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::StatusCode;
use jiff::SignedDuration;
use porchlight::db::System;
use porchlight::jobs::{ATTEMPTS_MAX, Failed, Kinds, NewJob, run_due, store, wait_after};
use serde_json::json;

use crate::app::TestApp;

/// Two kinds: one that fails for the first `failures` tries, one that is hopeless.
async fn app_with_failing_jobs(failures: u32) -> (TestApp, Arc<AtomicU32>) {
    let tried = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&tried);
    let kinds = Kinds::default()
        .with("test.flaky", move |_, _| {
            let counted = Arc::clone(&counted);
            async move {
                match counted.fetch_add(1, Ordering::SeqCst) {
                    before if before < failures => Err(Failed::Retry("not yet".into())),
                    _ => Ok(()),
                }
            }
        })
        .with("test.hopeless", async |_, _| Err(Failed::GiveUp("there is no such place".into())))
        .with("test.panics", async |_, _| panic!("a job that breaks"));
    (TestApp::with_kinds(Some(kinds)).await, tried)
}

async fn enqueue(app: &TestApp, kind: &'static str, key: Option<&str>) {
    let mut tx = app.app.db().write().await.unwrap();
    let job = NewJob {
        kind,
        payload: json!({"n": 1}),
        run_at: app.now(),
        unique_key: key.map(str::to_owned),
    };
    store::enqueue(&mut tx, app.app.moments(), Some(app.cast().org), job).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
}

async fn count(app: &TestApp, state: &str) -> i64 {
    let counts = store::counts(&mut app.app.db().clone()).await.unwrap();
    counts.into_iter().filter(|(name, _)| name == state).map(|(_, found)| found).sum()
}

#[tokio::test]
async fn a_job_is_tried_again_after_a_growing_wait_until_it_works() {
    let (app, tried) = app_with_failing_jobs(2).await;
    enqueue(&app, "test.flaky", None).await;
    for attempt in 1..=2 {
        assert_eq!(run_due(&app.app).await.unwrap(), 1);
        assert_eq!(run_due(&app.app).await.unwrap(), 0, "not before the wait is over");
        app.wait(wait_after(attempt));
    }
    assert_eq!(run_due(&app.app).await.unwrap(), 1);
    assert_eq!((tried.load(Ordering::SeqCst), count(&app, "done").await), (3, 1));
}

#[tokio::test]
async fn a_job_that_keeps_failing_is_given_up_and_an_administrator_can_try_it_again() {
    let (app, tried) = app_with_failing_jobs(u32::try_from(ATTEMPTS_MAX).unwrap()).await;
    enqueue(&app, "test.flaky", None).await;
    for attempt in 1..=ATTEMPTS_MAX {
        assert_eq!(run_due(&app.app).await.unwrap(), 1, "attempt {attempt}");
        app.wait(wait_after(attempt));
    }
    assert_eq!(count(&app, "dead").await, 1);
    let noor = app.as_("Noor").await;
    let page = noor.get("/jobs").await.ok();
    page.says("Tried 8 times, then given up").says("not yet");
    let again = page.attributes("form[action$='/again']", "action")[0].clone();
    noor.post(&again, &[]).await.see_other();
    assert_eq!(run_due(&app.app).await.unwrap(), 1);
    assert_eq!((tried.load(Ordering::SeqCst), count(&app, "done").await), (9, 1));
}

#[tokio::test]
async fn a_hopeless_job_is_given_up_at_once_and_a_panic_ends_only_its_try() {
    let (app, _) = app_with_failing_jobs(0).await;
    enqueue(&app, "test.hopeless", None).await;
    enqueue(&app, "test.panics", None).await;
    enqueue(&app, "test.unknown", None).await;
    assert_eq!(run_due(&app.app).await.unwrap(), 3);
    assert_eq!((count(&app, "dead").await, count(&app, "waiting").await), (2, 1));
}

#[tokio::test]
async fn a_job_commits_with_its_change_or_not_at_all() {
    let (app, _) = app_with_failing_jobs(0).await;
    let mut tx = app.app.db().write().await.unwrap();
    let job =
        NewJob { kind: "test.flaky", payload: json!({}), run_at: app.now(), unique_key: None };
    store::enqueue(&mut tx, app.app.moments(), None, job).await.unwrap();
    drop(tx);
    assert_eq!(run_due(&app.app).await.unwrap(), 0);
}

#[tokio::test]
async fn two_jobs_under_one_key_are_one_job_until_it_has_ended() {
    let (app, tried) = app_with_failing_jobs(0).await;
    enqueue(&app, "test.flaky", Some("same")).await;
    enqueue(&app, "test.flaky", Some("same")).await;
    run_due(&app.app).await.unwrap();
    enqueue(&app, "test.flaky", Some("same")).await;
    run_due(&app.app).await.unwrap();
    assert_eq!(tried.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn two_nodes_never_do_the_same_job_at_once() {
    let (app, tried) = app_with_failing_jobs(0).await;
    for _ in 0..20 {
        enqueue(&app, "test.flaky", None).await;
    }
    let nodes: Vec<_> = (0..4)
        .map(|_| {
            let app = app.app.clone();
            tokio::spawn(async move { while run_due(&app).await.unwrap() > 0 {} })
        })
        .collect();
    for node in nodes {
        node.await.unwrap();
    }
    assert_eq!((tried.load(Ordering::SeqCst), count(&app, "done").await), (20, 20));
}

#[tokio::test]
async fn a_job_whose_node_died_is_taken_by_another_after_its_lease() {
    let (app, tried) = app_with_failing_jobs(0).await;
    enqueue(&app, "test.flaky", None).await;
    // A node claims it and is never heard of again.
    let mut tx = app.app.db().write().await.unwrap();
    let by = System::because("test");
    const CLAIM: porchlight::db::Sql<porchlight::db::Bare> = porchlight::db::Sql::bare(
        "UPDATE jobs SET state = 'running', lease_until = $1, attempts = 1",
    );
    let until = app.now() + SignedDuration::from_mins(5);
    tx.write(&CLAIM, &by, porchlight::binds![until]).await.unwrap();
    tx.commit_bookkeeping("test").await.unwrap();
    assert_eq!(run_due(&app.app).await.unwrap(), 0);
    app.wait(SignedDuration::from_mins(5));
    assert_eq!(run_due(&app.app).await.unwrap(), 1);
    assert_eq!(tried.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn only_the_administrator_sees_stuck_jobs() {
    let (app, _) = app_with_failing_jobs(0).await;
    for name in ["Sam", "Maya", "Priya", "Tomasz", "Eve"] {
        assert_eq!(app.as_(name).await.get("/jobs").await.status, StatusCode::FORBIDDEN, "{name}");
    }
}

#[tokio::test]
async fn the_daily_sweep_asks_for_the_next_one() {
    let app = TestApp::new().await;
    porchlight::housekeeping::plan(&app.app).await.unwrap();
    porchlight::housekeeping::plan(&app.app).await.unwrap();
    assert_eq!(count(&app, "waiting").await, 1, "planning twice plans once");
    app.wait(SignedDuration::from_hours(25));
    assert_eq!(run_due(&app.app).await.unwrap(), 1);
    assert_eq!((count(&app, "done").await, count(&app, "waiting").await), (1, 1));
}
