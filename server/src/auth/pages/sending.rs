//! Words that were posted when nobody was signed in any more: they wait in the sign-in form, and go on
//! only with the person who wrote them.

use askama::Template;
use axum::http::StatusCode;

use super::Opened;
use super::sign_in::SignInPage;
use crate::auth;
use crate::request::Cx;
use crate::web::carry::Carried;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "auth/html/send.html")]
struct SendPage {
    shell: Shell,
    carried: Carried,
    typed: Vec<String>,
}

#[derive(Template)]
#[template(path = "auth/html/dropped.html")]
struct DroppedPage {
    shell: Shell,
}

/// The sign-in form in place of the answer to a form that was posted without a session.
pub fn sign_in_to_send(cx: &Cx, carried: Option<Carried>) -> Reply {
    let mut page = SignInPage::new(cx, Form::empty(), cx.asked().came_from.clone());
    page.is_again = true;
    page.shell.path.clone_from(&cx.asked().came_from);
    // This browser has forgotten who was here last. After sign-in nothing tells whose words these
    // are, so they stay where whoever sent them can copy them.
    if cx.asked().last_here.is_none() {
        page.to_copy = carried.map(|carried| carried.words()).unwrap_or_default();
    } else {
        page.carried = carried;
    }
    Reply::html(StatusCode::UNAUTHORIZED, &page)
}

/// After sign-in: the words with a button that saves them, if it is the same person as before.
///
/// What tells is the mark this browser was given when somebody last signed in. Without it, or with
/// another one, the words are not shown: they may be somebody else's.
pub(super) async fn go_on(cx: &Cx, opened: Opened, carried: Carried) -> Result<Reply, WebError> {
    let is_same = cx.asked().last_here.as_ref() == Some(&opened.marks.browser);
    let signed_in = auth::load(cx.app().db(), cx.app().moments(), &opened.token).await?;
    let cx = cx.signed_in_as(signed_in.ok_or_else(WebError::broken)?);
    let mut shell = cx.shell("");
    let page = if is_same {
        shell.path.clone_from(&carried.back);
        let typed = carried.words();
        Reply::page(&SendPage { shell, carried, typed })
    } else {
        "/".clone_into(&mut shell.path);
        Reply::page(&DroppedPage { shell })
    };
    Ok(opened.cookies(&cx, page))
}
