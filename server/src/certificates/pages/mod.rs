//! Pages of certificates.

mod edit;
mod list;
mod soon;
mod view;
mod way_back;

use kernel::access::Role;
use kernel::access::act::{CertificateAdd, CertificateList, CertificateRevise};
use kernel::ids::PersonId;

pub(super) use way_back::{TAKEN_OFF, ways_back};

use super::{forms, store};
use crate::access::Routes;
use crate::db::{One, Proof};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::words::Arg;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/certificates", CertificateList, soon::show)
        .get("/people/{person}/certificates", CertificateList, list::show)
        .get("/people/{person}/certificates/new", CertificateAdd, edit::form)
        .post("/people/{person}/certificates", CertificateAdd, edit::add)
        .get("/certificates/{certificate}", CertificateRevise, edit::show)
        .post("/certificates/{certificate}", CertificateRevise, edit::keep)
        .post("/certificates/{certificate}/remove", CertificateRevise, edit::remove)
        .post("/certificates/{certificate}/back", CertificateRevise, edit::back)
}

/// What a colleague is called. Of somebody who only takes part there is no such page.
async fn colleague(cx: &Cx, by: &impl Proof<One>, person: PersonId) -> Result<String, WebError> {
    store::colleague(&mut cx.db(), by, person).await?.ok_or(WebError::NotFound)
}

/// The menu item under which a colleague's certificates stand for whoever reads.
fn menu_of(cx: &Cx, person: PersonId) -> Result<&'static str, WebError> {
    let actor = cx.actor()?;
    Ok(match actor.role {
        Role::PeerWorker if actor.person == person => "/you",
        Role::Supervisor => "/team",
        _ => "/people",
    })
}

/// Who reads a certificate.
fn sees(cx: &Cx, is_own: bool, called: &str) -> String {
    let who = if is_own { "own" } else { "other" };
    let args = [("who", Arg::Text(who)), ("name", Arg::Name(called))];
    cx.words().with("certificates-sees", &args)
}
