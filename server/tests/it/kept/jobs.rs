//! No job is done twice with effect, whenever its program is killed.
//!
//! This test program starts itself once more as a node that does jobs: each writes one row and says in
//! the same change that it is done. The node is killed at a random instant. Then the rows are counted:
//! a job that is done has its one row, one that is not has none. The next node starts at an hour at
//! which the leases of the dead one have run out, and takes them up again.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, ToSpan as _};
use porchlight::app::App;
use porchlight::binds;
use porchlight::config::Config;
use porchlight::db::{Bare, Db, Place, Reads as _, Sql, Stored, System, migrate};
use porchlight::jobs::{Claimed, Failed, Kinds, LEASE, NewJob, run_due, store};
use porchlight::moment::Moments;
use serde_json::{Value, json};

use super::{Chance, ROUNDS, SOME, number, tell};
use crate::app::{NOW, place};

/// Jobs that come in with each round.
const JOBS: u64 = 24;
/// Where the node finds the database, and what its clock says.
const PLACE: &str = "KEPT_PLACE";
const CLOCK: &str = "KEPT_CLOCK";
const WORK: &str = "kept.work";
/// Longer than all that many rounds leave takes the last node, on a slow disk.
const LONG: Duration = Duration::from_mins(15);
const EFFECT: &str = "kept.effect";

const BY: System = System::because("a test looks at every row");
// Nothing is indexed by payload: the effects are counted once for all.
const ALL: Sql<Bare> = Sql::bare(
    "SELECT w.payload, w.state, COALESCE(e.effects, 0) AS effects FROM jobs w \
       LEFT JOIN (SELECT payload, COUNT(*) AS effects FROM jobs WHERE kind = 'kept.effect' \
              GROUP BY payload) e ON e.payload = w.payload \
      WHERE w.kind = 'kept.work'",
);

#[tokio::test(flavor = "multi_thread")]
async fn no_job_is_done_twice_with_effect_whenever_its_program_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = place(&folder).await;
    let db = Db::open(&place).expect("it opens");
    migrate::migrate(&db).await.expect("the schema");
    drop(db);
    let seed = number("KILL_SEED", u64::from(std::process::id()));
    let rounds = number("KILL_ROUNDS", ROUNDS);
    let mut chance = Chance::new(seed);
    let mut now: Timestamp = NOW.parse().expect("a moment");
    for round in 0..rounds {
        bring_in(&place, round, now).await;
        kill_after(&mut node(&place, now), chance.below(JOBS + 4));
        let counts = look(&place).await.unwrap_or_else(|why| panic!("seed {seed}: {why}"));
        assert_eq!(counts.values().sum::<u64>(), JOBS * (round + 1), "seed {seed}: {counts:?}");
        if round % SOME == 0 {
            tell(&format!("jobs, round {} of {rounds}", round + 1));
        }
        now += LEASE + SignedDuration::from_secs(1);
    }
    // The last one is let be: what is left is done, once.
    assert!(node(&place, now).wait().expect("it ends").success());
    let counts = look(&place).await.unwrap_or_else(|why| panic!("seed {seed}: {why}"));
    assert_eq!(counts, BTreeMap::from([("done".to_owned(), JOBS * rounds)]), "seed {seed}");
    tell(&format!("{rounds} rounds, seed {seed}; {} jobs done, each once", JOBS * rounds));
    assert_sees_a_second_effect(&place, now).await;
}

async fn bring_in(place: &Place, round: u64, now: Timestamp) {
    let db = Db::open(place).expect("it opens");
    let moments = Moments::set_to(now);
    let mut tx = db.write().await.expect("a change");
    for number in 0..JOBS {
        let job = NewJob {
            kind: WORK,
            payload: json!({ "n": round * JOBS + number }),
            run_at: now,
            unique_key: None,
        };
        store::enqueue(&mut tx, &moments, None, job).await.expect("it is kept");
    }
    tx.commit_bookkeeping("test").await.expect("it is kept");
}

/// How many jobs stand in each state; or the first whose effect does not fit it.
async fn look(place: &Place) -> Result<BTreeMap<String, u64>, String> {
    let mut db = Db::open(place).expect("it opens after a kill");
    let mut counts = BTreeMap::new();
    for row in db.rows(&ALL, &BY, binds![]).await.expect("every row") {
        let state: String = row.get("state").expect("a state");
        let effects: i64 = row.get("effects").expect("a count");
        if effects != i64::from(state == "done") {
            let payload: String = row.get("payload").expect("a payload");
            return Err(format!("{payload} is {state} and has {effects} effects"));
        }
        *counts.entry(state).or_insert(0) += 1;
    }
    Ok(counts)
}

async fn assert_sees_a_second_effect(place: &Place, now: Timestamp) {
    let db = Db::open(place).expect("it opens");
    let mut tx = db.write().await.expect("a change");
    effect(&mut tx, &Moments::set_to(now), json!({ "n": 0 })).await.expect("it is kept");
    tx.commit_bookkeeping("test").await.expect("it is kept");
    drop(db);
    let told = look(place).await.expect_err("there are two");
    assert!(told.contains("2 effects"), "{told}");
}

fn node(place: &Place, now: Timestamp) -> Child {
    let at = match place {
        Place::Folder(folder) => folder.display().to_string(),
        Place::Url(url) => url.clone(),
    };
    let this = std::env::current_exe().expect("this program");
    Command::new(this)
        .args(["kept::jobs::a_node_that_does_jobs", "--exact", "--ignored", "--nocapture"])
        .env(PLACE, at)
        .env(CLOCK, now.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts")
}

/// Kills it after so many jobs, in the midst of the others; or it ends by itself.
fn kill_after(node: &mut Child, jobs: u64) {
    let out = BufReader::new(node.stdout.take().expect("its output"));
    let done = out.lines().map_while(Result::ok).filter(|line| line.contains(EFFECT));
    let _ = done.take(usize::try_from(jobs).expect("few")).count();
    node.kill().expect("it is killed");
    node.wait().expect("it ends");
}

async fn effect(tx: &mut porchlight::db::Tx, moments: &Moments, payload: Value) -> Stored<()> {
    let run_at = moments.now() + 10_000.hours();
    let job = NewJob { kind: EFFECT, payload, run_at, unique_key: None };
    store::enqueue(tx, moments, None, job).await
}

async fn work(app: App, job: Claimed) -> Result<(), Failed> {
    let retry = |error: porchlight::db::StoreError| Failed::Retry(error.to_string());
    let mut tx = app.db().write().await.map_err(retry)?;
    effect(&mut tx, app.moments(), job.payload.clone()).await.map_err(retry)?;
    store::done_with(&mut tx, &job, app.moments().now()).await.map_err(retry)?;
    tx.commit_bookkeeping("test").await.map_err(retry)?;
    let _ = writeln!(std::io::stdout(), "{EFFECT}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "the node that the test above starts and kills"]
async fn a_node_that_does_jobs() {
    let at = std::env::var(PLACE).expect("the test above starts it");
    let is_url = at.contains("host=");
    let place = if is_url { Place::Url(at) } else { Place::Folder(at.into()) };
    let now = std::env::var(CLOCK).expect("a clock").parse().expect("a moment");
    let db = Db::open(&place).expect("it opens");
    let kinds = Kinds::default().with(WORK, work);
    let app = App::with_kinds(db, Moments::set_to(now), Config::default(), kinds);
    let app = app.await.expect("it starts");
    // Two loops at once, as two nodes of one server would.
    let loops = [app.clone(), app].map(|app| {
        tokio::spawn(async move { while run_due(&app).await.is_ok_and(|did| did > 0) {} })
    });
    let all = async {
        for one in loops {
            one.await.expect("a loop");
        }
    };
    tokio::time::timeout(LONG, all).await.expect("there is an end");
}
