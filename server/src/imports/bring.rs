//! Bringing a list in: looked at, tried, made. One operation for the command line and for pages.
//!
//! Rows go in by batches, each whole in itself with the note how far the import has come. A stop or a
//! crash between two of them loses nothing and leaves nothing half done: the same import goes on, and the
//! same file sent again makes nothing twice.

mod groups;
mod making;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::access::{Action, Role};
use kernel::arriving::Kind;
use kernel::ids::{ImportId, PersonId, ProgrammeId};

use self::groups::Standing;
use super::judge::{Became, Judge, Judged, count_changes};
use super::names::Names;
use super::reading::{Plan, Settled};
use super::store::{self, Counts, Refusal, State, ToTell};
use super::why::Why;
use crate::audit::Entry;
use crate::db::{Db, One, Proof, StoreError, Stored, System};
use crate::moment::Moments;
use crate::organisation::store as organisations;
use crate::sheets::SheetFault;

/// Where an import goes, and for whom.
#[derive(Debug, Clone)]
pub struct Target<'a, P> {
    pub db: &'a Db,
    /// What allows it, within the organisation.
    pub by: &'a P,
    pub moments: &'a Moments,
    pub programme: ProgrammeId,
    pub zone: TimeZone,
    /// Who asked for it; none: the operator at the machine.
    pub acted: Option<(PersonId, Role)>,
}

/// Why an import cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Cannot {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Read(#[from] SheetFault),
}

/// How far an import is. Answers whether to go on.
pub trait Watch: Send {
    fn go_on(&mut self, done: u64, total: u64) -> bool;
}

/// How an import ended, for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Done,
    /// Somebody asked to stop; it can go on.
    Stopped,
    /// It is to go on in a while: whoever watches wanted a pause.
    Paused,
}

impl<P> Target<'_, P> {
    pub fn now(&self) -> Timestamp {
        self.moments.now()
    }

    pub fn today(&self) -> Date {
        self.now().to_zoned(self.zone.clone()).date()
    }
}

impl Target<'_, System> {
    pub(super) fn entry(&self, import: ImportId) -> Entry {
        let action = Action::ImportMake;
        let entry = Entry::by_system(self.by, action, self.moments);
        let entry = entry.made("import", import.uuid());
        match self.acted {
            Some((person, role)) => entry.acted(person, role),
            None => entry,
        }
    }
}

/// Reads a file for the first time, with what its columns meant before.
async fn look_as<P: Proof<One>>(
    target: &Target<'_, P>,
    path: &Path,
    kind: Kind,
    settled: &Settled,
) -> Result<Plan, Cannot> {
    let mut db = target.db.clone();
    let remembered = store::columns(&mut db, target.by, target.programme, kind).await?;
    let (path, settled, today) = (path.to_owned(), settled.clone(), target.today());
    let look = move || Plan::look(&path, kind, &settled, &remembered, today);
    let looked = tokio::task::spawn_blocking(look).await;
    Ok(looked.map_err(|_| StoreError::Engine("reading a file stopped in the middle".into()))??)
}

/// Reads a file for the first time; a list of groups that turns out to be a sign-in sheet is looked at as one.
pub async fn look<P: Proof<One>>(
    target: &Target<'_, P>,
    path: &Path,
    kind: Kind,
    settled: &Settled,
) -> Result<Plan, Cannot> {
    let plan = look_as(target, path, kind, settled).await?;
    if plan.kind == kind { Ok(plan) } else { look_as(target, path, plan.kind, settled).await }
}

/// Most of each kind of row that is shown.
const SHOWN_FIRST: usize = 8;
const SHOWN_HELD: usize = 200;
const SHOWN_REFUSED: usize = 50;

/// What would come of a file.
#[derive(Debug, Default)]
pub struct Tried {
    pub counts: Counts,
    pub changes: BTreeMap<String, u64>,
    /// The first that would be new.
    pub first: Vec<Judged>,
    /// Those that may be somebody who is here: refused, unless somebody says otherwise.
    pub held: Vec<(Judged, Why)>,
    pub held_count: u64,
    pub refused: Vec<(u64, Why)>,
}

/// Tries the first rows of a file, and changes nothing. `watch` may end it.
pub async fn rehearse<P: Proof<One>>(
    target: &Target<'_, P>,
    plan: Plan,
    settled: &Settled,
    watch: &mut impl Watch,
    mut refused: impl FnMut(Refusal),
) -> Result<Tried, Cannot> {
    let mut db = target.db.clone();
    let about = (target.zone.clone(), target.now());
    let mut judge = Judge::load(&mut db, target.by, &plan, settled, about, None).await?;
    let (mut tried, total) = (Tried::default(), plan.rows);
    let mut rows = plan.into_rows(0);
    while let Some(batch) = rows.recv().await {
        for judged in judge.judge(&mut db, target.by, batch?).await? {
            count_changes(std::slice::from_ref(&judged), &mut tried.changes);
            if let Became::Refused(why) = &judged.became {
                let (line, cells) = (judged.line, judged.cells.clone());
                refused(Refusal { line, why: why.clone(), cells });
            }
            tried.take(judged);
        }
        if !watch.go_on(tried.counts.sum(), total) {
            break;
        }
    }
    Ok(tried)
}

impl Tried {
    fn take(&mut self, judged: Judged) {
        *self.counts.of_what(&judged.became) += 1;
        let is_new = judged.became.is_new();
        match &judged.became {
            Became::Refused(why) => {
                let why = why.clone();
                if why.is_held_back() {
                    self.held_count += 1;
                    if self.held.len() < SHOWN_HELD {
                        self.held.push((judged, why));
                    }
                } else if self.refused.len() < SHOWN_REFUSED {
                    self.refused.push((judged.line, why));
                }
            }
            _ if is_new && self.first.len() < SHOWN_FIRST => self.first.push(judged),
            _ => {}
        }
    }
}

/// Makes an import that waits or was interrupted, from where it stands.
pub async fn bring(
    target: &Target<'_, System>,
    id: ImportId,
    plan: Plan,
    watch: &mut impl Watch,
) -> Result<Ended, Cannot> {
    let mut db = target.db.clone();
    let Some(import) = store::find(&mut db, target.by, id).await? else {
        return Ok(Ended::Stopped);
    };
    let total = plan.rows;
    let mut told = ToTell {
        left_out: plan.left_out(),
        headers: plan.headers(),
        sign: Some(plan.sign),
        ..import.told.clone()
    };
    let mut tx = target.db.write().await?;
    if !store::start(&mut tx, target.by, id, (total, &told)).await? {
        drop(tx);
        return settle_stop(target, id).await;
    }
    tx.commit(target.entry(id)).await?;
    let about = (target.zone.clone(), target.now());
    let mut judge =
        Judge::load(&mut db, target.by, &plan, &import.settled, about, Some(id)).await?;
    let (mut from, mut done) = (import.done_line, import.counts.sum());
    let mut rows = plan.into_rows(if judge.counts_repeats() { 0 } else { from });
    while let Some(batch) = rows.recv().await {
        let batch = judge.after(batch?, from);
        let Some(to) = batch.last().map(|row| row.line) else { continue };
        let mut tx = target.db.write().await?;
        // Two imports at once would each look, find nothing, and make the same row.
        organisations::in_turn(&mut tx, target.by).await?;
        let judged = judge.judge(&mut tx, target.by, batch).await?;
        count_changes(&judged, &mut told.changes);
        let counts = Counts::of(&judged);
        if !store::advance(&mut tx, target.by, (id, from, to), (counts, &told)).await? {
            drop(tx);
            return settle_stop(target, id).await;
        }
        let mut standing = Standing::look(&mut tx, target.by, &judged).await?;
        let mut tx = tx.gathering();
        making::keep(&mut tx, target, &import, judged, &mut standing).await?;
        tx.commit(target.entry(id)).await?;
        from = to;
        done += counts.sum();
        if !watch.go_on(done, total) {
            return Ok(Ended::Paused);
        }
    }
    let mut tx = target.db.write().await?;
    store::end(&mut tx, target.by, id, (State::Done, target.now())).await?;
    store::drop_file(&mut tx, target.by, id).await?;
    tx.commit(target.entry(id)).await?;
    Ok(Ended::Done)
}

/// Somebody asked to stop, or another node is at it.
async fn settle_stop(target: &Target<'_, System>, id: ImportId) -> Result<Ended, Cannot> {
    stop(target, id, State::Stopping).await?;
    Ok(Ended::Stopped)
}

/// Ends an import for now; it can go on.
pub async fn stop(target: &Target<'_, System>, id: ImportId, from: State) -> Stored<()> {
    let mut tx = target.db.write().await?;
    if store::turn(&mut tx, target.by, id, (from, State::Stopped)).await? {
        store::end(&mut tx, target.by, id, (State::Stopped, target.now())).await?;
        tx.commit(target.entry(id)).await?;
    }
    Ok(())
}

impl Counts {
    fn of(judged: &[Judged]) -> Self {
        let mut counts = Self::default();
        for judged in judged {
            *counts.of_what(&judged.became) += 1;
        }
        counts
    }

    const fn of_what(&mut self, became: &Became) -> &mut u64 {
        match became {
            Became::Here => &mut self.here,
            Became::Passed => &mut self.passed,
            Became::Refused(_) => &mut self.refused,
            Became::Person(_)
            | Became::Entry(_)
            | Became::Group(_)
            | Became::Came(_)
            | Became::Referral(_)
            | Became::Certificate(_) => &mut self.added,
        }
    }
}

/// The only colleague of that name, if there is exactly one.
pub async fn worker_called(target: &Target<'_, System>, name: &str) -> Stored<Option<PersonId>> {
    let workers = store::workers(&mut target.db.clone(), target.by).await?;
    Ok(Names::of(&workers).find(name).ok())
}

/// Begins an import of a file that lies where the program runs.
pub async fn begin(
    target: &Target<'_, System>,
    (kind, file_name): (Kind, &str),
    settled: &Settled,
) -> Stored<ImportId> {
    let id: ImportId = target.moments.id();
    let new = store::NewImport {
        id,
        programme: target.programme,
        kind,
        file_name,
        settled,
        state: State::Waiting,
        made_by: target.acted.map(|(person, _)| person),
        at: target.now(),
    };
    let mut tx = target.db.write().await?;
    store::insert(&mut tx, target.by, &new).await?;
    store::keep_columns(&mut tx, target.by, (target.programme, kind), &settled.columns).await?;
    super::jobs::plan_to_forget(&mut tx, target).await?;
    tx.commit(target.entry(id)).await?;
    Ok(id)
}
