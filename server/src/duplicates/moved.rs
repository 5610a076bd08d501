//! Where a record went that was put together with another.

use kernel::access::act::PersonView;
use kernel::ids::PersonId;
use uuid::Uuid;

use super::store;
use crate::access::Known;
use crate::frame::MovedTo;
use crate::request::Cx;

/// The record somebody is under now; `None` for who is where they were, and for whoever may not open it.
pub fn moved(cx: Cx, person: Uuid) -> MovedTo {
    Box::pin(async move {
        let Ok(by) = Known::scope::<PersonView>(cx.actor()?) else { return Ok(None) };
        let gone = PersonId::from_uuid(person);
        let Some(kept) = store::gone_to(&mut cx.db(), &by, gone).await? else { return Ok(None) };
        let may = cx.permit::<PersonView>(kept.uuid()).await?;
        Ok(may.map(|_| kept.uuid()))
    })
}
