//! Look around: one door for each role, no passwords, and a way to start over.

use askama::Template;
use axum::http::header::SET_COOKIE;
use kernel::access::Role;

use super::{BY, start_over};
use crate::access::{Handled, Routes};
use crate::auth::let_in;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::language;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

pub fn routes() -> Routes {
    Routes::new()
        .open_get("/practice", "only where nobody is real; unknown elsewhere", show)
        .open_post("/practice/door", "only where nobody is real; unknown elsewhere", enter)
        .open_post("/practice/reset", "only where nobody is real; unknown elsewhere", reset)
}

#[derive(Template)]
#[template(path = "practice/html/show.html")]
struct PracticePage {
    shell: Shell,
    doors: Vec<DoorLine>,
}

struct DoorLine {
    role: &'static str,
    called: String,
    initials: String,
    label: String,
    text: String,
}

async fn show(cx: Cx) -> Handled {
    only_in_practice(&cx)?;
    let words = cx.words();
    let doors = cx
        .app()
        .doors()
        .into_iter()
        .map(|door| DoorLine {
            role: door.role.code(),
            initials: door.called.chars().filter(|letter| letter.is_uppercase()).take(2).collect(),
            called: door.called,
            label: words.t(&format!("auth-role-{}", door.role.code())).into_owned(),
            text: words.t(&format!("practice-door-{}", door.role.code())).into_owned(),
        })
        .collect();
    Ok(Reply::page(&PracticePage { shell: cx.shell("/practice"), doors }))
}

async fn enter(cx: Cx, posted: Posted) -> Handled {
    only_in_practice(&cx)?;
    let wished = Role::from_code(posted.one("as"));
    let door = cx.app().doors().into_iter().find(|door| Some(door.role) == wished);
    let door = door.ok_or(WebError::NotFound)?;
    let reply = let_in(&cx, BY, (door.org, door.person), Some(door.role), "/").await?;
    // Whoever looks around keeps the language they came with: the person behind the door is invented.
    let kept = language::cookie(cx.language(), cx.app().config().is_https());
    Ok(reply.header(SET_COOKIE, &kept))
}

async fn reset(cx: Cx, _posted: Posted) -> Handled {
    only_in_practice(&cx)?;
    start_over(cx.app()).await?;
    Ok(Reply::see_other("/practice"))
}

/// In a real programme these pages do not exist.
fn only_in_practice(cx: &Cx) -> Result<(), WebError> {
    if cx.app().is_practice() { Ok(()) } else { Err(WebError::NotFound) }
}
