//! Signing in, the own account, and links of invitations.

mod account;
mod invitation;
mod sign_in;

use axum::http::header::SET_COOKIE;
use kernel::access::act::OwnSessions;
use kernel::access::{Actor, Role};
use kernel::ids::{OrgId, PersonId};

use super::session;
use crate::access::Routes;
use crate::access::store::roles_on;
use crate::audit::Entry;
use crate::db::System;
use crate::frame::Saved;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::{Reply, own_path};

pub fn routes() -> Routes {
    Routes::new()
        .open_get("/sign-in", "nobody is signed in yet", sign_in::show)
        .open_post("/sign-in", "nobody is signed in yet", sign_in::sign_in)
        .open_post("/sign-out", "ends the own session and no other", sign_in::sign_out)
        .open_get("/invitations/{link}", "the link is the key", invitation::show)
        .open_post("/invitations/{link}", "the link is the key", invitation::take)
        .get("/account", OwnSessions, account::show)
        .post("/account/role", OwnSessions, account::act_as)
        .post("/account/language", OwnSessions, account::speak)
        .post("/account/devices/{device}/end", OwnSessions, account::end)
        .post("/account/devices/end-others", OwnSessions, account::end_others)
}

pub fn saved() -> Vec<Saved> {
    vec![
        Saved { code: "device-ended", key: "auth-device-ended", undo: None },
        Saved { code: "devices-ended", key: "auth-devices-ended", undo: None },
        Saved { code: "language", key: "auth-language-saved", undo: None },
    ]
}

/// Opens a session for somebody who has shown who they are, and goes on to `next`.
///
/// The role is the wished one when the person holds it, else one of the team's: whoever works here
/// and is supported here too comes for work more often, and changes over in the menu.
pub async fn let_in(
    cx: &Cx,
    by: System,
    (org, person): (OrgId, PersonId),
    wished: Option<Role>,
    next: &str,
) -> Result<Reply, WebError> {
    let by = by.within(org);
    let zone = cx.app().organisation(org).map(|organisation| organisation.time_zone.clone());
    let today = cx.now().to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC)).date();
    let roles = roles_on(&mut cx.db(), org, person, today).await?;
    let held = |wished: &dyn Fn(&Role) -> bool| roles.iter().copied().find(wished);
    let wished = held(&|role| Some(*role) == wished);
    let Some(role) = wished.or(held(&|role| role.is_staff())).or(roles.first().copied()) else {
        return Err(WebError::Unprocessable("auth-no-role"));
    };
    let mut tx = cx.write().await?;
    let actor = Actor { org, person, role };
    let token = session::open(&mut tx, &by, cx.app().moments(), actor, &cx.asked().device).await?;
    let entry = Entry::by_system_named(&by, "SignIn", "person", cx.app().moments())
        .acted(person, role)
        .made("person", person.uuid())
        .about(person);
    tx.commit(entry).await?;
    let cookie = session::cookie(&token, cx.app().config().is_https());
    Ok(Reply::see_other(own_path(next)).header(SET_COOKIE, &cookie))
}
