//! Undo instead of "are you sure?".

use jiff::{SignedDuration, Timestamp};

use super::ContactError;
use crate::ids::PersonId;

/// How long an entry can be taken back, in minutes, both ends included (ux 2.5).
pub const UNDO_WINDOW_MIN: i64 = 10;

/// Whether `asking` may take back what `author` kept at `saved_at`.
///
/// A clock that went back does not close the window.
pub fn may_undo(
    author: PersonId,
    saved_at: Timestamp,
    asking: PersonId,
    now: Timestamp,
) -> Result<(), ContactError> {
    if asking != author {
        return Err(ContactError::NotTheAuthor);
    }
    if now.duration_since(saved_at) > SignedDuration::from_mins(UNDO_WINDOW_MIN) {
        return Err(ContactError::UndoOver { window_min: UNDO_WINDOW_MIN });
    }
    Ok(())
}
