//! What follows a merge: late rows are gathered, and how everything was is forgotten in time.

use jiff::SignedDuration;
use kernel::access::Action;
use kernel::duplicates::undo_until;
use kernel::ids::{MergeId, OrgId};
use serde_json::json;

use super::merging::gather;
use super::store::{self, Merge};
use crate::app::App;
use crate::audit::Entry;
use crate::db::{StoreError, Stored, System, Tx};
use crate::jobs::{self as queue, Claimed, Failed, Kinds, NewJob};

/// Moves what a request wrote to the record that is gone, when it had begun before the merge.
pub const GATHER: &str = "duplicates.gather";
/// Forgets how rows were before a merge that cannot be undone any more.
pub const FORGET: &str = "duplicates.forget";

/// No request takes longer: after this nobody still writes to the record that is gone.
const REQUESTS_ARE_OVER: SignedDuration = SignedDuration::from_secs(60);

const BY: System = System::because("what follows a merge that somebody made");

pub fn jobs(kinds: Kinds) -> Kinds {
    kinds.with(GATHER, late).with(FORGET, forget)
}

/// Asks for both, in the change itself.
pub(super) async fn plan(tx: &mut Tx, app: &App, org: OrgId, merge: &Merge) -> Stored<()> {
    let after = undo_until(merge.made_at).saturating_add(SignedDuration::from_hours(1));
    let due =
        [(GATHER, merge.made_at + REQUESTS_ARE_OVER), (FORGET, after.unwrap_or(merge.made_at))];
    for (kind, run_at) in due {
        let job = NewJob {
            kind,
            payload: json!({ "merge": merge.id }),
            run_at,
            unique_key: Some(format!("{kind}/{}", merge.id)),
        };
        queue::store::enqueue(tx, app.moments(), Some(org), job).await?;
    }
    Ok(())
}

/// The merge a job is about, with the ground on which it may be looked at.
fn named(job: &Claimed) -> Result<(System, MergeId), Failed> {
    let give_up = || Failed::GiveUp("it names no merge".to_owned());
    let org = job.org.ok_or_else(give_up)?;
    let merge = job.payload.get("merge").cloned().ok_or_else(give_up)?;
    let merge = serde_json::from_value(merge).map_err(|_| give_up())?;
    Ok((BY.within(org), merge))
}

async fn late(app: App, job: Claimed) -> Result<(), Failed> {
    let retry = |error: StoreError| Failed::Retry(error.to_string());
    let (by, merge) = named(&job)?;
    let mut tx = app.db().write().await.map_err(retry)?;
    let Some(merge) = store::find(&mut tx, &by, merge).await.map_err(retry)? else {
        return Ok(());
    };
    if merge.undone_at.is_some() || gather(&mut tx, &by, &merge).await.map_err(retry)? == 0 {
        return Ok(());
    }
    let entry = Entry::by_system(&by, Action::PersonMerge, app.moments()).about(merge.kept);
    tx.commit(entry).await.map_err(retry)
}

async fn forget(app: App, job: Claimed) -> Result<(), Failed> {
    let retry = |error: StoreError| Failed::Retry(error.to_string());
    let (by, merge) = named(&job)?;
    let mut tx = app.db().write().await.map_err(retry)?;
    store::forget(&mut tx, &by, merge).await.map_err(retry)?;
    tx.commit_bookkeeping("what cannot be undone any more").await.map_err(retry)
}
