//! Long imports, done beside the pages: bringing in, taking back, forgetting files.

use std::time::{Duration, Instant};

use jiff::SignedDuration;
use kernel::access::Role;
use kernel::ids::{ImportId, OrgId};
use serde_json::{Value, json};

use super::bring::{self, Cannot, Ended, Target, Watch};
use super::copy::FileCopy;
use super::store::{self, Import, State};
use super::{REFUSED_KEPT_DAYS, told, undoing};
use crate::app::App;
use crate::db::{One, Proof, StoreError, Stored, System, Tx};
use crate::jobs::{self, Claimed, Failed, Kinds, NewJob};
use crate::moment::Moments;
use crate::web::language::Language;
use crate::web::words::Words;

const BRING: &str = "imports.bring";
const UNDO: &str = "imports.undo";
const FORGET: &str = "imports.forget";

/// How long one try works before it makes room for others. Far below the lease of a job.
const WORKS_FOR: Duration = Duration::from_mins(1);
/// How long a file is kept that nobody brings in.
const FILE_KEPT: SignedDuration = SignedDuration::from_hours(48);
/// How long refused rows are kept.
const REFUSED_KEPT: SignedDuration = SignedDuration::from_hours(24 * REFUSED_KEPT_DAYS);

const BY: System = System::because("somebody who may has asked for this import");

pub fn kinds(kinds: Kinds) -> Kinds {
    kinds.with(BRING, bring_in).with(UNDO, take_back).with(FORGET, forget)
}

/// Asks for an import to be made.
pub(super) async fn ask_to_bring(tx: &mut Tx, app: &App, org: OrgId, id: ImportId) -> Stored<()> {
    ask(tx, app.moments(), Some(org), (BRING, id)).await
}

/// Asks for an import to be taken back.
pub(super) async fn ask_to_undo(
    tx: &mut Tx,
    moments: &Moments,
    org: Option<OrgId>,
    id: ImportId,
) -> Stored<()> {
    ask(tx, moments, org, (UNDO, id)).await
}

async fn ask(
    tx: &mut Tx,
    moments: &Moments,
    org: Option<OrgId>,
    (kind, id): (&'static str, ImportId),
) -> Stored<()> {
    let payload = json!({ "import": id });
    let job = NewJob { kind, payload, run_at: moments.now(), unique_key: None };
    jobs::store::enqueue(tx, moments, org, job).await
}

/// Asks that a file and refused rows be forgotten when their time is over.
pub(super) async fn plan_to_forget<P: Proof<One>>(
    tx: &mut Tx,
    target: &Target<'_, P>,
) -> Stored<()> {
    for kept in [FILE_KEPT, REFUSED_KEPT] {
        // A little later than that, so that what is then looked at is old enough.
        let run_at = target.now() + kept + SignedDuration::from_mins(1);
        let job = NewJob { kind: FORGET, payload: Value::Null, run_at, unique_key: None };
        jobs::store::enqueue(tx, target.moments, target.by.org(), job).await?;
    }
    Ok(())
}

/// Works until its time is over.
struct Patience(Instant);

impl Watch for Patience {
    fn go_on(&mut self, _done: u64, _total: u64) -> bool {
        self.0.elapsed() < WORKS_FOR
    }
}

fn retry(error: &StoreError) -> Failed {
    Failed::Retry(error.to_string())
}

/// What a job is about: its organisation and the import.
fn about(job: &Claimed) -> Result<(OrgId, ImportId), Failed> {
    let id = job.payload["import"].as_str().and_then(|text| text.parse().ok());
    job.org.zip(id).ok_or_else(|| Failed::GiveUp("the job names no import".into()))
}

async fn bring_in(app: App, job: Claimed) -> Result<(), Failed> {
    let (org, id) = about(&job)?;
    let by = BY.within(org);
    let found = store::find(&mut app.db().clone(), &by, id).await.map_err(|e| retry(&e))?;
    let Some(import) = found.filter(|import| import.state.is_moving()) else {
        return Ok(());
    };
    let Some(target) = target(&app, &by, org, &import) else {
        return Err(Failed::GiveUp("the organisation is gone".into()));
    };
    match bring_some(&target, &import).await {
        Ok(Ended::Paused) => {
            let mut tx = app.db().write().await.map_err(|e| retry(&e))?;
            ask_to_bring(&mut tx, &app, org, id).await.map_err(|e| retry(&e))?;
            tx.commit_bookkeeping("a long import goes on").await.map_err(|e| retry(&e))
        }
        Ok(Ended::Done | Ended::Stopped) => Ok(()),
        Err(Cannot::Store(error)) => Err(retry(&error)),
        Err(Cannot::Read(fault)) => {
            let text = told::file_fault(Words::of(Language::En), &fault);
            let mut tx = app.db().write().await.map_err(|e| retry(&e))?;
            let ended = (State::Failed, target.now());
            store::end(&mut tx, &by, id, ended).await.map_err(|e| retry(&e))?;
            tx.commit(target.entry(id)).await.map_err(|e| retry(&e))?;
            Err(Failed::GiveUp(text))
        }
    }
}

async fn bring_some(target: &Target<'_, System>, import: &Import) -> Result<Ended, Cannot> {
    let copy = FileCopy::of(&mut target.db.clone(), target.by, import).await?;
    let plan = bring::look(target, copy.path(), import.kind, &import.settled).await?;
    let mut patience = Patience(started());
    bring::bring(target, import.id, plan, &mut patience).await
}

/// How long a try takes is told by the machine's own clock.
fn started() -> Instant {
    Instant::now()
}

fn target<'a>(
    app: &'a App,
    by: &'a System,
    org: OrgId,
    import: &Import,
) -> Option<Target<'a, System>> {
    let organisation = app.organisation(org)?;
    Some(Target {
        db: app.db(),
        by,
        moments: app.moments(),
        programme: import.programme,
        zone: organisation.time_zone.clone(),
        acted: import.made_by.map(|person| (person, Role::Coordinator)),
    })
}

async fn take_back(app: App, job: Claimed) -> Result<(), Failed> {
    let (org, id) = about(&job)?;
    let by = BY.within(org);
    let found = store::find(&mut app.db().clone(), &by, id).await.map_err(|e| retry(&e))?;
    let Some(import) = found.filter(|import| import.state == State::Undoing) else {
        return Ok(());
    };
    let Some(target) = target(&app, &by, org, &import) else {
        return Err(Failed::GiveUp("the organisation is gone".into()));
    };
    undoing::undo(&target, id, |_| true).await.map(drop).map_err(|e| retry(&e))
}

async fn forget(app: App, job: Claimed) -> Result<(), Failed> {
    let Some(org) = job.org else { return Ok(()) };
    let (by, now) = (BY.within(org), app.moments().now());
    let mut tx = app.db().write().await.map_err(|e| retry(&e))?;
    let before = (now - FILE_KEPT, now - REFUSED_KEPT);
    store::forget(&mut tx, &by, before).await.map_err(|e| retry(&e))?;
    tx.commit_bookkeeping("files and refused rows whose time is over").await.map_err(|e| retry(&e))
}
