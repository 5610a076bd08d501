//! The own account: role, language, and the devices that are signed in.

use askama::Template;
use axum::http::header::SET_COOKIE;
use kernel::access::Role;
use kernel::access::act::OwnSessions;
use uuid::Uuid;

use crate::access::{Handled, Permit};
use crate::auth::{SignedIn, cookies, store};
use crate::frame::saved_at;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::language::{self, Language};
use crate::web::reply::{Reply, own_path};
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "auth/html/account.html")]
struct AccountPage {
    shell: Shell,
    called: String,
    roles: Vec<RoleLine>,
    languages: Vec<LanguageLine>,
    devices: Vec<DeviceLine>,
    email: Option<String>,
    /// Leave fast stands on a participant's pages only.
    is_participant: bool,
    leave_signs_out: bool,
}

struct RoleLine {
    code: &'static str,
    label: String,
    is_current: bool,
}

struct LanguageLine {
    code: &'static str,
    name: &'static str,
    is_current: bool,
}

struct DeviceLine {
    id: Uuid,
    name: String,
    seen: String,
    is_this: bool,
}

pub(super) async fn show(cx: Cx, may: Permit<OwnSessions>) -> Handled {
    let me = signed_in(&cx)?;
    let email = store::find_email(&mut cx.db(), &may, may.actor().person).await?;
    let open = store::list_sessions(&mut cx.db(), &may, may.actor().person, cx.now()).await?;
    let words = cx.words();
    let dates = cx.dates();
    let devices = open
        .into_iter()
        .map(|open| DeviceLine {
            id: open.session,
            name: if open.device.is_empty() {
                words.t("auth-device-unknown").into_owned()
            } else {
                open.device
            },
            seen: dates.moment(open.seen_at),
            is_this: open.session == me.session,
        })
        .collect();
    let role_label = |role: Role| words.t(&format!("auth-role-{}", role.code())).into_owned();
    let page = AccountPage {
        shell: cx.shell("/account"),
        called: me.called.clone(),
        roles: me
            .roles
            .iter()
            .map(|role| RoleLine {
                code: role.code(),
                label: role_label(*role),
                is_current: *role == me.actor.role,
            })
            .collect(),
        languages: Language::ALL
            .into_iter()
            .map(|language| LanguageLine {
                code: language.code(),
                name: language.own_name(),
                is_current: language == cx.language(),
            })
            .collect(),
        devices,
        email,
        is_participant: me.actor.role == Role::Participant,
        leave_signs_out: cx.leave_signs_out(),
    };
    Ok(Reply::page(&page))
}

/// Acts in another of the own roles from now on, on this device; goes on to where it was wanted.
pub(super) async fn act_as(cx: Cx, may: Permit<OwnSessions>, posted: Posted) -> Handled {
    let me = signed_in(&cx)?;
    let wished = Role::from_code(posted.one("role"));
    let Some(role) = wished.filter(|role| me.roles.contains(role)) else {
        return Err(WebError::Unprocessable("auth-no-role"));
    };
    let mut tx = cx.write().await?;
    store::set_session_role(&mut tx, &may, &me.key, role).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(own_path(posted.one("next"))))
}

/// Keeps the language of one's pages.
pub(super) async fn speak(cx: Cx, may: Permit<OwnSessions>, posted: Posted) -> Handled {
    let Some(wished) = Language::from_code(posted.one("language")) else {
        return Err(WebError::BadRequest("error-unreadable"));
    };
    let mut tx = cx.write().await?;
    store::set_language(&mut tx, &may, may.actor().person, wished).await?;
    tx.commit(cx.done(&may)).await?;
    let cookie = language::cookie(wished, cx.app().config().is_https());
    Ok(Reply::see_other(&saved_at("/account", "language", None)).header(SET_COOKIE, &cookie))
}

/// Keeps, on this device, whether Leave fast signs out.
pub(super) async fn leave_as(cx: Cx, _may: Permit<OwnSessions>, posted: Posted) -> Handled {
    let signs_out = match posted.one("leave") {
        "out" => true,
        "stay" => false,
        _ => return Err(WebError::BadRequest("error-unreadable")),
    };
    let cookie = cookies::leave(signs_out, cx.app().config().is_https());
    Ok(Reply::see_other(&saved_at("/account", "leave", None)).header(SET_COOKIE, &cookie))
}

/// Signs one device out.
pub(super) async fn end(cx: Cx, may: Permit<OwnSessions>, _posted: Posted) -> Handled {
    let device = cx.path_value("device").and_then(|text| Uuid::try_parse(text).ok());
    let device = device.ok_or(WebError::NotFound)?;
    let mut tx = cx.write().await?;
    // Only the own ones: the statement names the person as well as the device.
    if !store::end_session(&mut tx, &may, may.actor().person, device).await? {
        return Err(WebError::NotFound);
    }
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at("/account", "device-ended", None)))
}

/// Signs every device out but this one.
pub(super) async fn end_others(cx: Cx, may: Permit<OwnSessions>, _posted: Posted) -> Handled {
    let me = signed_in(&cx)?;
    let mut tx = cx.write().await?;
    store::end_other_sessions(&mut tx, &may, may.actor().person, me.session).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at("/account", "devices-ended", None)))
}

fn signed_in(cx: &Cx) -> Result<SignedIn, WebError> {
    cx.signed_in().cloned().ok_or_else(|| WebError::SignInNeeded { next: cx.address() })
}
