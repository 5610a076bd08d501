//! Whether the program can do its work: the database answers, and takes a change.

use std::time::{Duration, Instant};

use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::db::{Db, StoreError, Stored, Trouble};

/// How long the database may take over one small change.
const WAIT: Duration = Duration::from_secs(2);
/// How long an answer holds for those who ask again. Each look costs one small change of the
/// database, which waits for the disk: some milliseconds, whoever asks and however often.
const HOLDS: Duration = Duration::from_secs(1);

/// Why the program cannot do its work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReady {
    #[error("{0}")]
    Trouble(Trouble),
    #[error("{0}")]
    Other(String),
}

impl NotReady {
    /// What is wrong with the machine, where that is it.
    pub const fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Trouble(trouble) => Some(*trouble),
            Self::Other(_) => None,
        }
    }
}

impl From<StoreError> for NotReady {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Trouble(trouble) => Self::Trouble(trouble),
            other => Self::Other(other.to_string()),
        }
    }
}

/// The last look, for everybody who asks.
#[derive(Debug)]
pub struct Readiness {
    wait: Duration,
    last: Mutex<Last>,
}

#[derive(Debug, Default)]
struct Last {
    look: Option<(Instant, Result<(), NotReady>)>,
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
    pub async fn look(&self, db: &Db) -> Result<(), NotReady> {
        let mut last = self.last.lock().await;
        if let Some((at, said)) = &last.look
            && at.elapsed() < HOLDS
        {
            return said.clone();
        }
        let said = self.look_now(&mut last, db).await;
        let before = last.look.as_ref().map(|(_, said)| said);
        match (&said, before) {
            (Err(why), before) if before != Some(&said) => tracing::error!(%why, "not ready"),
            (Ok(()), Some(Err(_))) => tracing::info!("ready again"),
            _ => {}
        }
        last.look = Some((Instant::now(), said.clone()));
        said
    }

    async fn look_now(&self, last: &mut Last, db: &Db) -> Result<(), NotReady> {
        let db = db.clone();
        // It stays here while it runs: whoever asked may go away in the meantime.
        let running =
            last.running.get_or_insert_with(|| tokio::spawn(async move { db.try_writing().await }));
        let Ok(ended) = timeout(self.wait, running).await else {
            return Err(NotReady::Other(
                "the database takes no change: something holds it, or it is slow".into(),
            ));
        };
        last.running = None;
        match ended {
            Ok(wrote) => Ok(wrote?),
            Err(_) => {
                Err(NotReady::Other("the look at the database stopped in the middle".to_owned()))
            }
        }
    }
}
