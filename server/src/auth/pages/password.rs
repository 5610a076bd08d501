//! One's own password: the old one, a new one, and every other device signed out.

use askama::Template;
use kernel::access::act::OwnPassword;

use super::faults_of_password;
use crate::access::{Handled, Permit};
use crate::auth::password::{self, PASSWORD_MAX_BYTES, PASSWORD_MIN};
use crate::auth::{store, throttle};
use crate::frame::saved_at;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "auth/html/password.html")]
struct PasswordPage {
    shell: Shell,
    form: Form,
    password_hint: String,
}

pub(super) async fn show(cx: Cx, may: Permit<OwnPassword>) -> Handled {
    let kept = store::find_password(&mut cx.db(), &may, may.actor().person).await?;
    kept.ok_or(WebError::NotFound)?;
    Ok(Reply::page(&page(&cx, Faults::none())))
}

/// Takes the new password when the old one is right.
pub(super) async fn change(cx: Cx, may: Permit<OwnPassword>, posted: Posted) -> Handled {
    let me = cx.signed_in().cloned().ok_or(WebError::NotFound)?;
    let person = may.actor().person;
    let kept = store::find_password(&mut cx.db(), &may, person).await?;
    let (account, hash) = kept.ok_or(WebError::NotFound)?;
    let email = store::find_email(&mut cx.db(), &may, person).await?.unwrap_or_default();
    let typed = |name: &str| posted.all(name).next().unwrap_or_default().to_owned();
    let (old, new) = (typed("password_old"), typed("password"));
    let mut faults = Faults::none();
    let limit = throttle::OWN_PASSWORD;
    let what = account.to_string();
    let counted = throttle::count(cx.app().db(), cx.app().moments(), limit, &what).await?;
    counted.map_err(WebError::wait)?;
    if old.len() > PASSWORD_MAX_BYTES || !password::is_right(old, Some(hash)).await {
        faults.add("password_old", "auth-password-old-wrong");
    }
    faults_of_password(&mut faults, &new, &email);
    if !faults.is_empty() {
        return Ok(Reply::unprocessable(&page(&cx, faults)));
    }
    let hash = password::hash(new, cx.app().moments().salt()).await.ok_or_else(WebError::broken)?;
    let mut tx = cx.write().await?;
    store::set_password(&mut tx, &may, person, &hash).await?;
    store::end_other_sessions(&mut tx, &may, person, me.session).await?;
    tx.commit(cx.done(&may).about(person)).await?;
    Ok(Reply::see_other(&saved_at("/account", "password", None)))
}

/// Passwords are never shown again, so the form comes back empty.
fn page(cx: &Cx, faults: Faults) -> PasswordPage {
    let shell = cx.shell("/account");
    let password_hint = shell.count("auth-password-hint", PASSWORD_MIN);
    PasswordPage { shell, form: Form::again(Posted::default(), faults), password_hint }
}
