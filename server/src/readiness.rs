//! Whether the program can do its work: the database answers, and takes a change.

use std::time::{Duration, Instant};

use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::db::{Db, Stored};

/// How long the database may take over one small change.
const WAIT: Duration = Duration::from_secs(2);
/// How long an answer holds for those who ask again. Each look costs one small change of the
/// database, which waits for the disk: some milliseconds, whoever asks and however often.
const HOLDS: Duration = Duration::from_secs(1);

/// The last look, for everybody who asks.
#[derive(Debug)]
pub struct Readiness {
    wait: Duration,
    last: Mutex<Last>,
}

#[derive(Debug, Default)]
struct Last {
    look: Option<(Instant, Result<(), String>)>,
    /// A look that took too long goes on, and no second one is started behind it.
    running: Option<JoinHandle<Stored<()>>>,
}

impl Default for Readiness {
    fn default() -> Self {
        Self { wait: WAIT, last: Mutex::default() }
    }
}

impl Readiness {
    /// Looks, unless somebody did within the last second. `Err` says why not, for the log.
    pub async fn look(&self, db: &Db) -> Result<(), String> {
        let mut last = self.last.lock().await;
        if let Some((at, said)) = &last.look
            && at.elapsed() < HOLDS
        {
            return said.clone();
        }
        let said = self.look_now(&mut last, db).await;
        last.look = Some((Instant::now(), said.clone()));
        said
    }

    async fn look_now(&self, last: &mut Last, db: &Db) -> Result<(), String> {
        let db = db.clone();
        // It stays here while it runs: whoever asked may go away in the meantime.
        let running =
            last.running.get_or_insert_with(|| tokio::spawn(async move { db.try_writing().await }));
        let Ok(ended) = timeout(self.wait, running).await else {
            return Err("the database takes no change: something holds it, or it is slow".into());
        };
        last.running = None;
        match ended {
            Ok(wrote) => wrote.map_err(|error| error.to_string()),
            Err(_) => Err("the look at the database stopped in the middle".to_owned()),
        }
    }
}
