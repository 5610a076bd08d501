//! Whether a check that an address calls just made can be taken back by whoever reads it.

use kernel::access::act::ResourceVerify;
use uuid::Uuid;

use super::verify::undo_since;
use crate::frame::{Standing, WayBack};
use crate::request::Cx;
use crate::resources::store::checks;

/// Where a check that was just made is taken back.
pub(super) const CHECKED: &str = "/resources/{}/verified/undo";

pub fn ways_back() -> Vec<WayBack> {
    vec![WayBack { path: CHECKED, stands: check_stands }]
}

fn check_stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(async move {
        let Some(may) = cx.permit::<ResourceVerify>(id).await? else {
            return Ok(false);
        };
        Ok(checks::may_undo(&mut cx.db(), &may, undo_since(cx.now())).await?)
    })
}
