//! How somebody stands with their peers, on their page: for those who may see pairs. Who paused or
//! closed is on none of these lines.

use jiff::Timestamp;
use kernel::access::Role;
use kernel::access::act::RelationshipList;
use kernel::ids::PersonId;

use crate::access::{self, Scope};
use crate::matching::{self, Pair, PairState};
use crate::people::labels;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// One pair, seen from one of the two.
pub(super) struct PairLine {
    /// How the other of the two is called.
    pub called: String,
    pub href: String,
    pub state: String,
    /// Since when, the last time, and the next: those that are known.
    pub lines: Vec<String>,
}

/// The peers of a person.
pub(super) async fn of_person(
    cx: &Cx,
    shell: &Shell,
    person: PersonId,
) -> Result<Vec<PairLine>, WebError> {
    // To the peer themself, their list says it.
    let Some(seen_by) = scope(cx)?.filter(|seen_by| seen_by.actor().role != Role::PeerWorker)
    else {
        return Ok(Vec::new());
    };
    let pairs = matching::peers_of(&mut cx.db(), &seen_by, person).await?;
    Ok(pairs.into_iter().map(|(pair, called)| line(cx, shell, &pair, called)).collect())
}

/// The people a worker supports, as far as whoever looks may see pairs.
pub(super) async fn of_worker(
    cx: &Cx,
    shell: &Shell,
    worker: PersonId,
) -> Result<Vec<PairLine>, WebError> {
    let Some(seen_by) = scope(cx)? else { return Ok(Vec::new()) };
    let pairs = matching::supported_by(&mut cx.db(), &seen_by, worker).await?;
    Ok(pairs.into_iter().map(|(pair, called)| line(cx, shell, &pair, called)).collect())
}

fn scope(cx: &Cx) -> Result<Option<Scope<RelationshipList>>, WebError> {
    Ok(access::Known::scope::<RelationshipList>(cx.actor()?).ok())
}

fn line(cx: &Cx, shell: &Shell, pair: &Pair, called: String) -> PairLine {
    let (today, zone) = (cx.today(), cx.time_zone());
    let state = if pair.is_on_break(today) { PairState::Paused } else { PairState::Active };
    let on = |at: Timestamp| cx.dates().brief(zone.to_datetime(at).date(), today);
    let told = |key: &str, when: String| shell.with(key, &[("when", Arg::Text(&when))]);
    let since = pair.began_at.map(|at| told("people-pair-since", on(at)));
    let last = pair.last_reached_at.map(|at| told("people-pair-last", on(at)));
    let next = pair.follow_up_on.map(|day| told("people-pair-next", cx.dates().brief(day, today)));
    PairLine {
        called,
        href: format!("/relationships/{}", pair.relationship),
        state: shell.t(&format!("matching-state-{}", labels::kebab(state.code()))).into_owned(),
        // Nothing is planned during a break.
        lines: [since, last, next.filter(|_| state == PairState::Active)]
            .into_iter()
            .flatten()
            .collect(),
    }
}
