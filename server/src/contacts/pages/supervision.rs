//! An entry was talked about in supervision, or was not after all.

use kernel::access::act::ContactDiscuss;

use crate::access::{Handled, Permit};
use crate::contacts::store;
use crate::frame::saved_at;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::{Reply, own_path};

pub(super) async fn talked(cx: Cx, may: Permit<ContactDiscuss>, posted: Posted) -> Handled {
    keep(&cx, &may, &posted, Some(cx.now()), "talked").await
}

pub(super) async fn not_yet(cx: Cx, may: Permit<ContactDiscuss>, posted: Posted) -> Handled {
    keep(&cx, &may, &posted, None, "not-talked").await
}

async fn keep(
    cx: &Cx,
    may: &Permit<ContactDiscuss>,
    posted: &Posted,
    at: Option<jiff::Timestamp>,
    code: &str,
) -> Handled {
    store::find_to_discuss(&mut cx.db(), may).await?.ok_or(WebError::NotFound)?;
    let mut tx = cx.write().await?;
    store::discuss(&mut tx, may, at).await?;
    tx.commit(cx.done(may)).await?;
    let back = own_path(posted.filled("back").unwrap_or("/team"));
    Ok(Reply::see_other(&saved_at(back, code, Some(may.id().uuid()))))
}
