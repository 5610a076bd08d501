//! Somebody who is signed in shows once more that it is them, before something weighty.

use super::password::{self, PASSWORD_MAX_BYTES};
use super::{store, throttle};
use crate::access::Looks;
use crate::request::Cx;
use crate::web::error::WebError;

/// Whether it is them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    Right,
    Wrong,
}

/// Whether whoever looks has a password. In the practice programme nobody has.
pub async fn has_password(cx: &Cx, by: &impl Looks) -> Result<bool, WebError> {
    Ok(store::find_password(&mut cx.db(), by, by.actor().person).await?.is_some())
}

/// Compares a password with the one of whoever looks. Tries are counted like those on the page for a
/// new password. Whoever has none needs none.
pub async fn confirm(cx: &Cx, by: &impl Looks, typed: &str) -> Result<Confirmed, WebError> {
    let kept = store::find_password(&mut cx.db(), by, by.actor().person).await?;
    let Some((account, hash)) = kept else { return Ok(Confirmed::Right) };
    let (db, moments) = (cx.app().db(), cx.app().moments());
    let counted =
        throttle::count(db, moments, throttle::OWN_PASSWORD, &account.to_string()).await?;
    counted.map_err(WebError::wait)?;
    let is_right =
        typed.len() <= PASSWORD_MAX_BYTES && password::is_right(typed.to_owned(), Some(hash)).await;
    Ok(if is_right { Confirmed::Right } else { Confirmed::Wrong })
}
