//! Whether a certificate that an address calls just taken off can come back for whoever reads it.

use kernel::access::act::CertificateRevise;
use kernel::ids::Id;
use uuid::Uuid;

use crate::certificates::store;
use crate::frame::{Standing, WayBack};
use crate::request::Cx;

/// Where a certificate that was just taken off comes back.
pub const TAKEN_OFF: &str = "/certificates/{}/back";

pub fn ways_back() -> Vec<WayBack> {
    vec![WayBack { path: TAKEN_OFF, stands }]
}

fn stands<'a>(cx: &'a Cx, id: Uuid, _step: &'a str) -> Standing<'a> {
    Box::pin(async move {
        let Some(may) = cx.permit::<CertificateRevise>(id).await? else {
            return Ok(false);
        };
        let found = store::find(&mut cx.db(), &may, Id::from_uuid(id)).await?;
        Ok(found.is_some_and(|kept| kept.is_removed))
    })
}
