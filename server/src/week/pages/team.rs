//! My team: each peer worker's room, and what they want to bring to supervision. No ranking.

use askama::Template;
use kernel::access::act::{ContactList, RelationshipList, TeamView};
use kernel::ids::PersonId;
use std::collections::BTreeMap;

use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::contacts;
use crate::matching::{self, PairState};
use crate::people::{self, Who};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Entries marked for supervision on the page.
const ROWS: u32 = 20;

#[derive(Template)]
#[template(path = "week/html/team.html")]
struct TeamPage {
    shell: Shell,
    workers: Vec<Worker>,
    bring: Vec<Bring>,
}

struct Worker {
    who: Who,
    taken: usize,
    free: usize,
    room: String,
}

struct Bring {
    href: String,
    worker: String,
    when: String,
    note: String,
}

pub async fn show(cx: Cx, may: Permit<TeamView>) -> Handled {
    let pairs = Scope::<RelationshipList>::pass(&cx).await?;
    let log = Scope::<ContactList>::pass(&cx).await?;
    let states = [PairState::Active, PairState::Paused];
    let open = matching::pairs(&mut cx.db(), &pairs, &states).await?;
    let mut taken: BTreeMap<PersonId, usize> = BTreeMap::new();
    for pair in &open {
        *taken.entry(pair.worker).or_default() += 1;
    }
    let mine = crate::access::store::supervised_by(&mut cx.db(), &may, may.actor().person).await?;
    let profiles = people::workers(&mut cx.db(), &may, cx.today()).await?;
    let known = people::known(&mut cx.db(), &may, &mine).await?;
    let shell = cx.shell("/team");
    let words = cx.words();
    let mut workers: Vec<Worker> = mine
        .iter()
        .filter_map(|worker| known.get(worker))
        .map(|known| {
            let places = profiles
                .iter()
                .find(|profile| profile.person == known.person)
                .map_or(0, |profile| usize::from(profile.places));
            let taken = taken.get(&known.person).copied().unwrap_or(0);
            let free = places.saturating_sub(taken);
            Worker {
                who: Who::of(known, &shell, None),
                taken,
                free,
                room: words.with(
                    "week-room",
                    &[("count", Arg::Count(count(taken))), ("free", Arg::Count(count(free)))],
                ),
            }
        })
        .collect();
    workers.sort_by(|one, other| one.who.called.cmp(&other.who.called));
    let marked = contacts::marked_for_supervision(&mut cx.db(), &log, ROWS).await?;
    let bring = marked
        .into_iter()
        .map(|kept| Bring {
            href: format!("/contacts/{}", kept.id),
            when: cx.dates().moment(kept.started_at),
            note: kept.note.unwrap_or_default(),
            worker: kept.worker_called,
        })
        .collect();
    Ok(Reply::page(&TeamPage { shell, workers, bring }))
}

fn count(value: usize) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
