//! Whether what an address calls just done can be taken back by whoever reads it.

use kernel::access::act::{ContactDiscuss, ContactUndo};
use kernel::contacts::may_undo;
use uuid::Uuid;

use crate::contacts::store::{self, Supervision};
use crate::frame::{Standing, WayBack};
use crate::request::Cx;

/// Where an entry that was just written is taken back.
pub const WRITTEN: &str = "/contacts/{}/undo";
/// Where an entry that was just talked about comes back to the list.
pub const TALKED: &str = "/contacts/{}/talked/undo";

pub fn ways_back() -> Vec<WayBack> {
    vec![
        WayBack { path: WRITTEN, stands: written_stands },
        WayBack { path: TALKED, stands: talked_stands },
    ]
}

fn written_stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(async move {
        let Some(may) = cx.permit::<ContactUndo>(id).await? else {
            return Ok(false);
        };
        let found = store::find_to_undo(&mut cx.db(), &may).await?;
        Ok(found.is_some_and(|kept| {
            let own = may_undo(kept.worker, kept.made_at, may.actor().person, cx.now());
            !kept.is_undone && own.is_ok()
        }))
    })
}

fn talked_stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(async move {
        let Some(may) = cx.permit::<ContactDiscuss>(id).await? else {
            return Ok(false);
        };
        let found = store::find_to_discuss(&mut cx.db(), &may).await?;
        Ok(found
            .is_some_and(|kept| !kept.is_undone && kept.supervision == Supervision::TalkedAbout))
    })
}
