//! The loop that does what is due.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::store::{self, Ended, has_tries_left};
use super::{Claimed, Failed, wait_after};
use crate::app::App;
use crate::db::Stored;

/// How often the queue is looked at when it was empty.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Jobs taken at once.
const AT_ONCE: i64 = 4;

/// A running loop. Stop it with [`Runner::stop`], which lets the job in hand finish.
#[derive(Debug)]
pub struct Runner {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Runner {
    pub fn start(app: App) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: tokio::spawn(run(app, stopped)) }
    }

    /// Takes no more jobs and waits for those in hand.
    pub async fn stop(self) {
        // Nobody listens any more when the loop has ended by itself.
        let _ = self.stop.send(true);
        let _ = self.task.await;
    }
}

async fn run(app: App, mut stopped: watch::Receiver<bool>) {
    let mut trouble: Option<String> = None;
    while !*stopped.borrow() {
        let found = run_due(&app).await;
        trouble = told(trouble.as_deref(), &found);
        let did = found.unwrap_or(0);
        if did == 0 {
            tokio::select! {
                _ = stopped.changed() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }
}

/// Says once what keeps the queue from being read, and once that it is read again.
fn told(before: Option<&str>, found: &Stored<usize>) -> Option<String> {
    let now = found.as_ref().err().map(ToString::to_string);
    match (before, &now) {
        (_, Some(why)) if before != Some(why) => tracing::warn!(%why, "no background work for now"),
        (Some(_), None) => tracing::info!("background work goes on"),
        _ => {}
    }
    now
}

/// Does what is due now, once; says how many jobs were tried.
pub async fn run_due(app: &App) -> Stored<usize> {
    let claimed = store::claim(app.db(), app.moments().now(), AT_ONCE).await?;
    let did = claimed.len();
    for job in claimed {
        one(app, job).await?;
    }
    Ok(did)
}

async fn one(app: &App, job: Claimed) -> Stored<()> {
    let result = match app.kinds().work(&job.kind) {
        // A task of its own: a panic in a job ends the try, not the loop.
        Some(work) => tokio::spawn(work(app.clone(), job.clone()))
            .await
            .unwrap_or_else(|_| Err(Failed::Retry("the job stopped in the middle".into()))),
        None => Err(Failed::GiveUp("this program does not know the kind of job".into())),
    };
    let now = app.moments().now();
    let ended = match result {
        Ok(()) => Ended::Done,
        Err(Failed::Retry(why)) if has_tries_left(job.attempt) => {
            Ended::Later(now + wait_after(job.attempt), why)
        }
        Err(Failed::Retry(why) | Failed::GiveUp(why)) => {
            tracing::error!(job = %job.id, kind = %job.kind, %why, "a job is given up");
            Ended::Dead(why)
        }
    };
    let kind = job.kind.clone();
    metrics::counter!("porchlight_jobs_total", "kind" => kind, "ended" => name(&ended))
        .increment(1);
    if !store::end(app.db(), &job, now, ended).await? {
        tracing::warn!(job = %job.id, "a job took longer than its lease; another node has it");
    }
    Ok(())
}

const fn name(ended: &Ended) -> &'static str {
    match ended {
        Ended::Done => "done",
        Ended::Later(..) => "later",
        Ended::Dead(_) => "dead",
    }
}
