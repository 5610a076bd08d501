//! Signing out, and leaving fast.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{HeaderName, SET_COOKIE};

use crate::access::Handled;
use crate::audit::Entry;
use crate::auth::{cookies, store};
use crate::db::System;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// A page with nothing on it but the way to somewhere else.
#[derive(Template)]
#[template(path = "auth/html/left.html")]
struct LeftPage {
    shell: Shell,
    place: String,
}

/// Ends this session, and asks the browser to drop what it kept of the pages.
pub(super) async fn sign_out(cx: Cx, _posted: Posted) -> Handled {
    end(&cx).await?;
    Ok(without_cookies(&cx, Reply::see_other("/sign-in")))
}

/// Leave fast on a phone that others see: signs out, then goes elsewhere. A redirect would be stopped,
/// since forms may lead nowhere but here, so the page goes on by itself.
pub(super) async fn leave(cx: Cx, _posted: Posted) -> Handled {
    end(&cx).await?;
    let shell = cx.shell("");
    let place = shell.leave_href.trim_start_matches("https://").trim_end_matches('/').to_owned();
    Ok(without_cookies(&cx, Reply::html(StatusCode::OK, &LeftPage { shell, place })))
}

async fn end(cx: &Cx) -> Result<(), WebError> {
    let Some(signed_in) = cx.signed_in() else { return Ok(()) };
    let actor = signed_in.actor;
    let by = System::because("somebody signs out").within(actor.org);
    let mut tx = cx.write().await?;
    store::end_session(&mut tx, &by, actor.person, signed_in.session).await?;
    let entry = Entry::by_system_named(&by, "SignOut", "person", cx.app().moments())
        .acted(actor.person, actor.role)
        .about(actor.person);
    tx.commit(entry).await?;
    Ok(())
}

fn without_cookies(cx: &Cx, reply: Reply) -> Reply {
    let all = cookies::away(cx.app().config().is_https());
    let reply = all.iter().fold(reply, |reply, cookie| reply.header(SET_COOKIE, cookie));
    // "storage" is not cleared: that would burn what waits on the phone to be sent.
    reply
        .header(HeaderName::from_static("clear-site-data"), "\"cache\"")
        .header(HeaderName::from_static("x-wipe"), "all")
}
