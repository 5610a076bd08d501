//! What a person shows to a peer: the answers they let be shown, and a worker's introduction.

use askama::Template;
use kernel::access::act::PersonProfile;
use kernel::access::{Because, Relation, Role};
use kernel::people::Facet;

use super::show::{FacetLine, facet_line};
use super::{May, menu_of, person};
use crate::access::{Handled, Permit};
use crate::people::labels;
use crate::people::store::{self, roles};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/profile.html")]
struct ProfilePage {
    shell: Shell,
    called: String,
    initials: String,
    pronouns: String,
    is_own: bool,
    person: String,
    introduction: String,
    modes: String,
    times: String,
    lines: Vec<FacetLine>,
}

pub(super) async fn show(cx: Cx, view: Permit<PersonProfile>) -> Handled {
    let person = person(&cx, &view).await?;
    let id = person.person;
    let may = May::of(&cx, id).await?;
    let held = roles::roles(&mut cx.db(), &view, &[id], cx.today()).await?.remove(&id);
    let is_worker = held.unwrap_or_default().iter().any(|held| held.role == Role::PeerWorker);
    // Of a colleague, an organisation reads what they say as a worker. The answers are for peers.
    let is_for_peers = !(may.is_colleague() && stands_by_organisation(&view));
    if !is_for_peers && !is_worker {
        return Err(WebError::NotFound);
    }
    let profile = if is_for_peers {
        store::profiles(&mut cx.db(), &view, &[id]).await?.remove(&id).unwrap_or_default()
    } else {
        kernel::people::Profile::default()
    };
    let worker = store::find_worker(&mut cx.db(), &view, id).await?.filter(|_| is_worker);
    let words = cx.words();
    let shown = |facet: Facet| profile.shown_to_a_peer().find(|answer| answer.facet() == facet);
    let page = ProfilePage {
        shell: cx.shell(menu_of(&cx, id)),
        initials: person.called.initials(),
        called: person.called.as_str().to_owned(),
        pronouns: shown(Facet::Pronouns)
            .map(|answer| labels::values(&cx.terms(), answer))
            .unwrap_or_default(),
        is_own: may.is_own(),
        person: id.to_string(),
        introduction: worker
            .as_ref()
            .and_then(|worker| worker.introduction.clone())
            .unwrap_or_default(),
        modes: worker.as_ref().map(|w| labels::modes(words, &w.modes)).unwrap_or_default(),
        times: worker.as_ref().map(|w| labels::times(words, &w.times)).unwrap_or_default(),
        lines: profile
            .shown_to_a_peer()
            .map(|answer| FacetLine {
                label: labels::facet_for(words, answer.facet(), may.is_own()),
                ..facet_line(&cx, answer, false, &format!("/people/{id}"))
            })
            .collect(),
    };
    Ok(Reply::page(&page))
}

/// Whether nothing closer than working in the same organisation opens the page.
fn stands_by_organisation(view: &Permit<PersonProfile>) -> bool {
    matches!(view.because(), Because::Row(row) if row.relation == Relation::Organisation)
}
