//! Whether a referral that an address calls just noted can be taken back by whoever reads it.

use kernel::access::act::ReferralUndo;
use uuid::Uuid;

use crate::frame::{Standing, WayBack};
use crate::request::Cx;

/// Where a referral that was just noted is taken back.
pub const WRITTEN: &str = "/referrals/{}/undo";

pub fn ways_back() -> Vec<WayBack> {
    vec![WayBack { path: WRITTEN, stands }]
}

fn stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(async move { Ok(cx.permit::<ReferralUndo>(id).await?.is_some()) })
}
