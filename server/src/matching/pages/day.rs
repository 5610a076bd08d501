//! Asking for another day than the one that is set to talk, and letting it stand after all.

use kernel::access::act::RelationshipMove;

use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::matching::store;
use crate::request::Cx;
use crate::web::form::Posted;
use crate::web::reply::Reply;

/// The page the day stands on.
const BACK: &str = "/week";

/// The worker finds it at the top of their list.
pub(super) async fn ask(cx: Cx, may: Permit<RelationshipMove>, _posted: Posted) -> Handled {
    keep(&cx, &may, Some(cx.now()), "move-asked").await
}

pub(super) async fn keep_day(cx: Cx, may: Permit<RelationshipMove>, _posted: Posted) -> Handled {
    keep(&cx, &may, None, "move-dropped").await
}

async fn keep(
    cx: &Cx,
    may: &Permit<RelationshipMove>,
    at: Option<jiff::Timestamp>,
    code: &str,
) -> Handled {
    let mut tx = cx.write().await?;
    // The day may have been settled since the page was opened: then there is nothing to move.
    if !store::ask_move(&mut tx, may, at).await? {
        return Ok(Reply::see_other(BACK));
    }
    tx.commit(cx.done(may)).await?;
    Ok(Reply::see_other(&saved_at(BACK, code, Some(may.id().uuid()))))
}
