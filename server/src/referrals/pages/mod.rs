//! Pages of referrals.

mod add;
mod list;
mod one;
mod pick;
mod view;
mod way_back;

use kernel::access::act::{ReferralAdd, ReferralList, ReferralSettle, ReferralUndo, ReferralView};
use kernel::ids::PersonId;

use crate::access::{Looks, Routes};
use crate::people::{self, Known, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::shell::Shell;

pub(super) use way_back::{TAKEN_BACK, WRITTEN, ways_back};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/people/{person}/referrals", ReferralList, list::show)
        .get("/people/{person}/referrals/new", ReferralAdd, add::form)
        .post("/people/{person}/referrals", ReferralAdd, add::add)
        .get("/referrals/new", ReferralAdd, pick::show)
        .get("/referrals/{referral}", ReferralView, one::show)
        .post("/referrals/{referral}", ReferralSettle, one::settle)
        .post("/referrals/{referral}/undo", ReferralUndo, one::undo)
        .post("/referrals/{referral}/back", ReferralUndo, one::back)
}

/// The person, with how they can be reached where whoever looks may reach them.
async fn known(cx: &Cx, by: &impl Looks, person: PersonId) -> Result<Known, WebError> {
    let mut known = people::known(&mut cx.db(), by, &[person]).await?;
    known.remove(&person).ok_or(WebError::NotFound)
}

/// The person under the title of a page. Whoever asks them what came of it reads here how.
fn who(known: &Known, shell: &Shell) -> Who {
    Who::of(known, shell, Some(format!("/people/{}", known.person))).under_title()
}

/// The menu item under which a person's referrals stand for whoever reads.
fn menu_of(cx: &Cx, person: PersonId) -> Result<&'static str, WebError> {
    let actor = cx.actor()?;
    Ok(match actor.role {
        _ if actor.person == person => "/you",
        kernel::access::Role::PeerWorker => "/my-people",
        _ => "/people",
    })
}
