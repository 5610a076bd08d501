//! "I checked this today", and taking it back.

use jiff::{SignedDuration, Timestamp};
use kernel::access::act::ResourceVerify;

use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::request::Cx;
use crate::resources::store::checks;
use crate::web::form::Posted;
use crate::web::reply::Reply;

/// Minutes in which a check can be taken back (interface rules, 2.5).
const UNDO_WINDOW_MIN: i64 = 10;

pub(super) async fn verify(cx: Cx, may: Permit<ResourceVerify>, _posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    checks::insert(&mut tx, &may, cx.now(), cx.today()).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at(&page(&may), "resource-checked", may.record())))
}

pub(super) async fn undo(cx: Cx, may: Permit<ResourceVerify>, _posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    let is_undone = checks::undo(&mut tx, &may, cx.now(), undo_since(cx.now())).await?;
    tx.commit(cx.done(&may)).await?;
    let code = if is_undone { "resource-check-undone" } else { "resource-check-too-late" };
    Ok(Reply::see_other(&saved_at(&page(&may), code, None)))
}

/// Checks from this instant on can be taken back.
pub(super) fn undo_since(now: Timestamp) -> Timestamp {
    now - SignedDuration::from_mins(UNDO_WINDOW_MIN)
}

fn page(may: &Permit<ResourceVerify>) -> String {
    format!("/resources/{}", may.id())
}
