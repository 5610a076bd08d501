//! Taking an import back as a whole: until when, and how. One rule for pages and the command line.

use jiff::{SignedDuration, Timestamp};
use kernel::ids::ImportId;

use super::bring::{Target, Watch};
use super::store::{self, Import, State};
use super::{UNDO_AT_ONCE, UNDO_DAYS, jobs};
use crate::db::{One, Proof, Stored, System, Tx};
use crate::moment::Moments;

/// Until when an import can be taken back as a whole.
pub fn undo_until(import: &Import) -> Timestamp {
    import.ended_at.unwrap_or(import.made_at) + SignedDuration::from_hours(24 * UNDO_DAYS)
}

/// Whether it can be taken back now.
pub fn may_undo(import: &Import, now: Timestamp) -> bool {
    let is_over = matches!(import.state, State::Done | State::Stopped | State::Failed);
    is_over && import.counts.added > 0 && now < undo_until(import)
}

/// Says that an import is being taken back, and asks for the job that does so: whoever began is then free
/// to go. False when somebody else was faster.
pub(super) async fn begin_undo<P: Proof<One>>(
    tx: &mut Tx,
    by: &P,
    moments: &Moments,
    import: &Import,
) -> Stored<bool> {
    let is_ours = store::turn(tx, by, import.id, (import.state, State::Undoing)).await?;
    if is_ours {
        jobs::ask_to_undo(tx, moments, by.org(), import.id).await?;
    }
    Ok(is_ours)
}

/// How taking back at the machine ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    Whole,
    /// Whoever watches wanted an end; the job goes on with it, or the same command.
    Cut,
    /// Somebody has gone on with the import in the meantime.
    NotNow,
}

/// Takes an import back at the machine, or goes on with that.
pub async fn take_back(
    target: &Target<'_, System>,
    import: &Import,
    watch: &mut impl Watch,
) -> Stored<TakenBack> {
    if import.state != State::Undoing {
        let mut tx = target.db.write().await?;
        if !begin_undo(&mut tx, target.by, target.moments, import).await? {
            return Ok(TakenBack::NotNow);
        }
        tx.commit(target.entry(import.id)).await?;
    }
    let is_whole = undo(target, import.id, |line| watch.go_on(line, import.done_line)).await?;
    Ok(if is_whole { TakenBack::Whole } else { TakenBack::Cut })
}

/// Takes back what an import made, in batches, until `goes_on` says no. Done twice, also by two at once,
/// it does the same. False when it is not over.
pub(super) async fn undo(
    target: &Target<'_, System>,
    id: ImportId,
    mut goes_on: impl FnMut(u64) -> bool,
) -> Stored<bool> {
    let (mut after, mut stayed) = (0, 0);
    loop {
        let mut tx = target.db.write().await?;
        let back = store::take_back(&mut tx, target.by, id, (after, UNDO_AT_ONCE)).await?;
        stayed += back.stayed;
        match back.line {
            Some(line) => after = line,
            None => {
                // Of two that come here at once, one counts what stayed.
                if store::turn(&mut tx, target.by, id, (State::Undoing, State::Undone)).await? {
                    store::stayed(&mut tx, target.by, id, stayed).await?;
                    store::drop_file(&mut tx, target.by, id).await?;
                    store::end(&mut tx, target.by, id, (State::Undone, target.now())).await?;
                    tx.commit(target.entry(id)).await?;
                }
                return Ok(true);
            }
        }
        tx.commit(target.entry(id)).await?;
        if !goes_on(after) {
            return Ok(false);
        }
    }
}
