//! Whether what an address calls just done can be taken back by whoever reads it.

use kernel::access::act::MeetingRevise;
use kernel::ids::Id;
use uuid::Uuid;

use crate::frame::{Standing, WayBack};
use crate::groups::store::meetings;
use crate::request::Cx;

/// Where a meeting that was just written down is taken back.
pub const WRITTEN: &str = "/meetings/{}/undo";
/// Where a meeting that was just taken back comes back.
pub const TAKEN_BACK: &str = "/meetings/{}/back";

pub fn ways_back() -> Vec<WayBack> {
    vec![
        WayBack { path: WRITTEN, stands: written_stands },
        WayBack { path: TAKEN_BACK, stands: taken_back_stands },
    ]
}

fn written_stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(is_undone(cx, id, false))
}

fn taken_back_stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(is_undone(cx, id, true))
}

async fn is_undone(
    cx: &Cx,
    id: Uuid,
    is_undone: bool,
) -> Result<bool, crate::web::error::WebError> {
    let Some(may) = cx.permit::<MeetingRevise>(id).await? else {
        return Ok(false);
    };
    let found = meetings::find(&mut cx.db(), &may, Id::from_uuid(id)).await?;
    Ok(found.is_some_and(|kept| kept.is_undone == is_undone))
}
