//! Front pages: the first thing each role sees, put together from what the other rooms know.
//!
//! *Your week* for a participant, *Today* for the coordinator, *My team* for a supervisor, *How it's
//! going* for whoever may see counts. Keeps nothing of its own.
//! Who may: `OwnWeek`, `TodayView`, `TeamView`, `WorkCount`, and for each part of a page the action of
//! that part.

mod pages;

use kernel::access::Role;
use kernel::access::act::{OwnWeek, TeamView, TodayView, WorkCount};

use self::pages::{going, own, team, today};
use crate::access::{Handled, Routes};
use crate::frame::MenuItem;
use crate::request::Cx;
use crate::web::help::NowPage;
use crate::web::reply::Reply;

pub fn routes() -> Routes {
    Routes::new()
        .open_get("/", "leads everybody to their own front page", front)
        .open_get("/now", "help must not wait for a password", now)
        .standing_alone()
        .get("/week", OwnWeek, own::show)
        .get("/today", TodayView, today::show)
        .get("/team", TeamView, team::show)
        .get("/going", WorkCount, going::show)
}

pub fn menu() -> Vec<MenuItem> {
    let item = |roles, order, href, key, icon| MenuItem { roles, order, href, key, icon };
    vec![
        item(&[Role::Participant], 10, "/week", "week-menu-week", "home"),
        item(&[Role::Coordinator], 10, "/today", "week-menu-today", "home"),
        item(&[Role::Supervisor], 10, "/team", "week-menu-team", "people"),
        item(
            &[Role::Coordinator, Role::Supervisor, Role::Evaluator],
            70,
            "/going",
            "week-menu-going",
            "chart",
        ),
    ]
}

/// Leads to the front page of whoever asks.
async fn front(cx: Cx) -> Handled {
    let Some(signed_in) = cx.signed_in() else {
        let to = if cx.app().is_unlit() {
            "/welcome"
        } else if cx.app().is_practice() {
            "/practice"
        } else {
            "/sign-in"
        };
        return Ok(Reply::see_other(to));
    };
    Ok(Reply::see_other(match signed_in.actor.role {
        Role::Participant => "/week",
        Role::PeerWorker => "/my-people",
        Role::Supervisor => "/team",
        Role::Coordinator => "/today",
        Role::Evaluator => "/going",
        Role::Administrator => "/access",
    }))
}

/// Help right now: without sign-in, kept by browsers where it is the same for everybody.
async fn now(cx: Cx) -> Handled {
    let help = match cx.organisation() {
        Some(organisation) => cx.help(&organisation),
        None => cx.help_for_anybody(),
    };
    let page = NowPage { shell: cx.shell("/now"), help };
    let reply = Reply::page(&page);
    let is_same_for_all = cx.asked().token.is_none() && !cx.app().is_practice();
    Ok(if is_same_for_all { reply.public(300) } else { reply })
}
