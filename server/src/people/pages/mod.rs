//! Pages of people and of colleagues.

mod add;
mod colleague;
mod facets;
mod lists;
mod name;
mod pair;
mod profile;
mod reach;
mod roles;
mod show;
mod supervisor;
mod worker;
mod you;

use kernel::access::act::{
    ColleagueList, ColleagueView, OwnPage, PersonAccess, PersonAdd, PersonInvite, PersonList,
    PersonProfile, PersonReach, PersonRevise, PersonView, PersonWorkerProfile, RoleGrant,
    SupervisionSet,
};
use kernel::access::{Act, Action, Actor, Facts, Role, decide};
use kernel::ids::PersonId;

use super::store::{self, Person};
use crate::access::{Permit, Routes};
use crate::frame::{MenuItem, Saved};
use crate::request::Cx;
use crate::web::error::WebError;

pub fn routes() -> Routes {
    Routes::new()
        .get("/people", PersonList, lists::people)
        .get("/find", PersonList, lists::find)
        .get("/colleagues", ColleagueList, lists::colleagues)
        .get("/access", PersonAccess, lists::access)
        .get("/people/new", PersonAdd, add::show)
        .post("/people/new", PersonAdd, add::add)
        .get("/people/{person}", PersonView, show::show)
        .get("/people/{person}/profile", PersonProfile, profile::show)
        .get("/people/{person}/name", PersonRevise, name::show)
        .post("/people/{person}/name", PersonRevise, name::keep)
        .get("/people/{person}/facets", PersonRevise, facets::list)
        .get("/people/{person}/facets/{facet}", PersonRevise, facets::show)
        .post("/people/{person}/facets/{facet}", PersonRevise, facets::keep)
        .get("/people/{person}/reach", PersonReach, reach::show)
        .post("/people/{person}/reach", PersonReach, reach::keep)
        .get("/people/{person}/worker", PersonWorkerProfile, worker::show)
        .post("/people/{person}/worker", PersonWorkerProfile, worker::keep)
        .get("/people/{person}/roles", RoleGrant, roles::show)
        .post("/people/{person}/roles", RoleGrant, roles::give)
        .post("/people/{person}/roles/{role}/end", RoleGrant, roles::end)
        .post("/people/{person}/invitation", PersonInvite, roles::invite)
        .get("/people/{person}/supervisor", SupervisionSet, supervisor::show)
        .post("/people/{person}/supervisor", SupervisionSet, supervisor::keep)
        .get("/colleagues/{person}", ColleagueView, colleague::show)
        .get("/you", OwnPage, you::show)
        .get("/who-can-see", OwnPage, you::who_can_see)
}

pub fn menu() -> Vec<MenuItem> {
    let item = |roles, order, href, key, icon| MenuItem { roles, order, href, key, icon };
    vec![
        item(&[Role::Coordinator], 30, "/people", "people-menu", "people"),
        item(&[Role::Administrator], 30, "/access", "people-menu-access", "people"),
        item(&[Role::Participant, Role::PeerWorker], 90, "/you", "people-menu-you", "me"),
    ]
}

pub fn saved() -> Vec<Saved> {
    let saved = |code, key| Saved { code, key, undo: None };
    vec![
        saved("person-added", "people-added"),
        saved("person-kept", "people-kept"),
        saved("reach-kept-bare", "people-reach-kept-bare"),
        saved("role-given", "people-role-given"),
        saved("role-ended", "people-role-ended"),
        saved("supervisor-kept", "people-supervisor-kept"),
    ]
}

/// What the reader may do to one person, from facts that are loaded once.
struct May {
    actor: Actor,
    facts: Facts,
}

impl May {
    async fn of(cx: &Cx, person: PersonId) -> Result<Self, WebError> {
        let actor = cx.actor()?;
        let known = cx.app().known();
        let facts = known.facts(&mut cx.db(), actor, "person", person.uuid()).await?;
        Ok(Self { actor, facts: facts.ok_or(WebError::NotFound)? })
    }

    fn may(&self, action: Action) -> bool {
        decide(self.actor, action, &self.facts).is_allowed
    }

    fn is_own(&self) -> bool {
        self.facts.about == Some(self.actor.person)
    }

    fn is_colleague(&self) -> bool {
        self.facts.ties.about_is_sealed
    }
}

/// The person a permit is for.
async fn person<A: Act>(cx: &Cx, may: &Permit<A>) -> Result<Person, WebError> {
    let id = may.about().ok_or(WebError::NotFound)?;
    store::find(&mut cx.db(), may, id).await?.ok_or(WebError::NotFound)
}

/// Which menu item the page of a person belongs to.
fn menu_of(cx: &Cx, person: PersonId) -> &'static str {
    match cx.signed_in() {
        Some(signed_in) if signed_in.actor.person == person => "/you",
        Some(signed_in) if signed_in.actor.role == Role::Administrator => "/access",
        _ => "/people",
    }
}
