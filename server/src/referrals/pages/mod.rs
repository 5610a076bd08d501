//! Pages of referrals.

mod add;
mod list;
mod one;
mod pick;
mod view;
mod way_back;

use kernel::access::act::{ReferralAdd, ReferralList, ReferralSettle, ReferralUndo, ReferralView};
use kernel::ids::PersonId;

use super::store;
use crate::access::Routes;
use crate::db::{One, Proof};
use crate::request::Cx;
use crate::web::error::WebError;

pub(super) use way_back::{WRITTEN, ways_back};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/people/{person}/referrals", ReferralList, list::show)
        .get("/people/{person}/referrals/new", ReferralAdd, add::form)
        .post("/people/{person}/referrals", ReferralAdd, add::add)
        .get("/referrals/new", ReferralAdd, pick::show)
        .get("/referrals/{referral}", ReferralView, one::show)
        .post("/referrals/{referral}", ReferralSettle, one::settle)
        .post("/referrals/{referral}/undo", ReferralUndo, one::undo)
}

/// What the person is called.
async fn called(cx: &Cx, by: &impl Proof<One>, person: PersonId) -> Result<String, WebError> {
    store::called(&mut cx.db(), by, person).await?.ok_or(WebError::NotFound)
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
