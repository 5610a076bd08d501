//! Whether what an address calls just done can be turned back by whoever reads it.

use kernel::access::act::ReferralUndo;
use kernel::ids::Id;
use uuid::Uuid;

use crate::frame::{Standing, WayBack};
use crate::referrals::store;
use crate::request::Cx;
use crate::web::error::WebError;

/// Where a referral that was just noted is taken back.
pub const WRITTEN: &str = "/referrals/{}/undo";
/// Where a referral that was just taken back comes back.
pub const TAKEN_BACK: &str = "/referrals/{}/back";

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

async fn is_undone(cx: &Cx, id: Uuid, is_undone: bool) -> Result<bool, WebError> {
    let Some(may) = cx.permit::<ReferralUndo>(id).await? else {
        return Ok(false);
    };
    let found = store::find(&mut cx.db(), &may, Id::from_uuid(id)).await?;
    Ok(found.is_some_and(|kept| kept.is_undone == is_undone))
}
