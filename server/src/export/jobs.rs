//! Exports made in the background, and their files removed when their time is over.

use std::path::PathBuf;

use kernel::export::{LIVES, State};
use kernel::ids::{ExportId, OrgId};
use serde_json::{Value, json};

use super::out::{NotOut, Order, Watch, write};
use super::store;
use crate::app::App;
use crate::db::{Db, StoreError, Stored, System, Tx};
use crate::jobs::{self, Claimed, Failed, Kinds, NewJob};
use crate::moment::Moments;
use crate::private;

/// Writes the file of an export.
const MAKE: &str = "export.make";
/// Removes the file of an export.
const REMOVE: &str = "export.remove";
/// Parts written between two words about how far it is; about ten thousand rows.
const PARTS_BETWEEN: u32 = 10;

const BY: System = System::because("an export was asked for under a permit");

pub fn jobs(kinds: Kinds) -> Kinds {
    kinds.with(MAKE, make).with(REMOVE, remove)
}

/// Asks for the file of an export, in the change that asks for the export.
pub(super) async fn ask(tx: &mut Tx, moments: &Moments, org: OrgId, id: ExportId) -> Stored<()> {
    let job = NewJob {
        kind: MAKE,
        payload: json!({ "export": id }),
        run_at: moments.now(),
        unique_key: Some(format!("{MAKE}/{id}")),
    };
    jobs::store::enqueue(tx, moments, Some(org), job).await
}

/// The file of an export. On a server without a data folder it lies where temporary things go.
pub(super) fn file(app: &App, id: ExportId) -> PathBuf {
    let data = app.db().folder().map(std::path::Path::to_owned);
    let data = data.or_else(|| app.config().data.clone());
    data.unwrap_or_else(|| std::env::temp_dir().join("porchlight"))
        .join("exports")
        .join(format!("{id}.zip"))
}

fn which(job: &Claimed) -> Result<(System, ExportId), Failed> {
    let id = job.payload.get("export").and_then(Value::as_str).and_then(|id| id.parse().ok());
    match (job.org, id) {
        (Some(org), Some(id)) => Ok((BY.within(org), id)),
        _ => Err(Failed::GiveUp("the job names no export".to_owned())),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn retry(error: StoreError) -> Failed {
    Failed::Retry(error.to_string())
}

async fn make(app: App, job: Claimed) -> Result<(), Failed> {
    let (by, id) = which(&job)?;
    if !begin(&app, &by, id).await.map_err(retry)? {
        let kept = store::find(&mut app.db().clone(), &by, id).await.map_err(retry)?;
        let is_made = kept.is_some_and(|kept| kept.state(app.moments().now()) == State::Making);
        // Another node makes it; should that one stop, this one goes on.
        return if is_made { Err(Failed::Retry("another node makes it".into())) } else { Ok(()) };
    }
    let kept = store::find(&mut app.db().clone(), &by, id).await.map_err(retry)?;
    let Some(kept) = kept else { return Ok(()) };
    let to = file(&app, id);
    // Left by a try that was cut off after the file was whole.
    let _ = std::fs::remove_file(&to);
    let order = Order { to: to.clone(), format: kept.format, made_at: app.moments().now() };
    let mut watch = Seen { app: &app, by, id, parts: 0 };
    let ended = match write(app.db(), &by, order, async { Ok(()) }, &mut watch).await {
        Ok(exported) => {
            let sum = exported.sha256.unwrap_or_default();
            if ready(&app, &by, id, (exported.bytes, &sum)).await.map_err(retry)? {
                return Ok(());
            }
            Ok(())
        }
        Err(NotOut::Stopped) => Ok(()),
        Err(error) => Err(error.to_string()),
    };
    let _ = std::fs::remove_file(&to);
    let state = if ended.is_ok() { State::Stopped } else { State::Failed };
    end(&app, &by, id, state).await.map_err(retry)?;
    ended.map_err(Failed::GiveUp)
}

async fn begin(app: &App, by: &System, id: ExportId) -> Stored<bool> {
    let mut tx = app.db().write().await?;
    let is_mine = store::begin(&mut tx, by, id, app.moments().now()).await?;
    tx.commit_bookkeeping("who makes an export").await?;
    Ok(is_mine)
}

/// The file is whole: it may be fetched until its time is over, and then it is removed.
async fn ready(app: &App, by: &System, id: ExportId, (bytes, sum): (u64, &str)) -> Stored<bool> {
    let now = app.moments().now();
    let gone_at = now + LIVES;
    let mut tx = app.db().write().await?;
    if !store::ready(&mut tx, by, id, (bytes, sum), (now, gone_at)).await? {
        return Ok(false);
    }
    let job = NewJob {
        kind: REMOVE,
        payload: json!({ "export": id }),
        run_at: gone_at,
        unique_key: Some(format!("{REMOVE}/{id}")),
    };
    jobs::store::enqueue(&mut tx, app.moments(), by.org(), job).await?;
    tx.commit_bookkeeping("that an export is ready").await?;
    Ok(true)
}

async fn end(app: &App, by: &System, id: ExportId, state: State) -> Stored<()> {
    let mut tx = app.db().write().await?;
    store::end(&mut tx, by, id, state, app.moments().now()).await?;
    tx.commit_bookkeeping("how an export ended").await
}

/// Removes a file whose time is over.
async fn remove(app: App, job: Claimed) -> Result<(), Failed> {
    let (by, id) = which(&job)?;
    match std::fs::remove_file(file(&app, id)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Failed::Retry(private::why(&error)));
        }
        _ => {}
    }
    end(&app, &by, id, State::Gone).await.map_err(retry)
}

/// Writes down how far it is, and hears whether it is to stop.
struct Seen<'a> {
    app: &'a App,
    by: System,
    id: ExportId,
    parts: u32,
}

impl Watch for Seen<'_> {
    async fn go_on(&mut self, done: u64, all: u64) -> Stored<bool> {
        self.parts += 1;
        if self.parts % PARTS_BETWEEN != 1 {
            return Ok(true);
        }
        let db: &Db = self.app.db();
        let now = self.app.moments().now();
        let mut tx = db.write().await?;
        let goes_on = store::seen(&mut tx, &self.by, self.id, now, (done, all)).await?;
        tx.commit_bookkeeping("how far an export is").await?;
        Ok(goes_on)
    }
}
