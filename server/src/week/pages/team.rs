//! My team: each peer worker's room, and what they want to bring to supervision. No ranking.

use std::collections::HashMap;

use askama::Template;
use kernel::access::act::{ColleagueList, ContactList, PersonList, TeamView};
use kernel::ids::PersonId;
use kernel::people::CalledName;

use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::contacts::{self, Before, Kept};
use crate::matching;
use crate::people::store::list::{self, Found, Wanted};
use crate::people::{self, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Entries marked for supervision on one page.
const ROWS: u32 = 20;

#[derive(Template)]
#[template(path = "week/html/team.html")]
struct TeamPage {
    shell: Shell,
    workers: Vec<Worker>,
    /// The next page of workers.
    after: String,
    bring: Vec<Bring>,
    /// The next page of entries.
    earlier: String,
}

struct Worker {
    who: Who,
    taken: usize,
    free: usize,
    room: String,
}

/// An entry somebody wants to talk about.
struct Bring {
    id: String,
    /// Whom it is about, where the reader may open their page.
    about: Option<(String, String)>,
    worker: String,
    when: String,
    note: Option<String>,
}

pub async fn show(cx: Cx, may: Permit<TeamView>) -> Handled {
    let team = Scope::<ColleagueList>::pass(&cx).await?;
    let wanted = Wanted { query: "", after: cx.query("after").parse().ok() };
    let found = list::colleagues(&mut cx.db(), &team, wanted).await?;
    let shell = cx.shell("/team");
    let workers = workers(&cx, &may, &found, &shell).await?;
    let log = Scope::<ContactList>::pass(&cx).await?;
    let before = Before::asked(&cx);
    let marked = contacts::marked_for_supervision(&mut cx.db(), &log, before, ROWS).await?;
    let page = TeamPage {
        after: match found.ids.last() {
            Some(last) if found.has_more => format!("/team?after={last}"),
            _ => String::new(),
        },
        earlier: match marked.last() {
            Some(last) if marked.len() == ROWS as usize => Before::address("/team", last),
            _ => String::new(),
        },
        bring: bring(&cx, marked).await?,
        workers,
        shell,
    };
    Ok(Reply::page(&page))
}

async fn workers(
    cx: &Cx,
    may: &Permit<TeamView>,
    found: &Found,
    shell: &Shell,
) -> Result<Vec<Worker>, WebError> {
    let mut db = cx.db();
    let known = people::known(&mut db, may, &found.ids).await?;
    let places = people::places(&mut db, may, &found.ids).await?;
    let rooms = matching::rooms_of(&mut db, may, &found.ids).await?;
    let words = cx.words();
    let worker = |id: &PersonId| {
        // Counted as the board counts: who is being asked about has a place kept.
        let room = rooms.get(id).copied().unwrap_or_default();
        let free = places.get(id).copied().unwrap_or(0).saturating_sub(room.promised());
        let told = [("count", Arg::Count(room.supports.into())), ("free", Arg::Count(free.into()))];
        Some(Worker {
            who: Who::of(known.get(id)?, shell, None),
            taken: room.promised().into(),
            free: free.into(),
            room: words.with("week-room", &told),
        })
    };
    Ok(found.ids.iter().filter_map(worker).collect())
}

async fn bring(cx: &Cx, marked: Vec<Kept>) -> Result<Vec<Bring>, WebError> {
    let ids: Vec<PersonId> = marked.iter().filter_map(|kept| kept.person).collect();
    let seen_by = Scope::<PersonList>::pass(cx).await?;
    let named: HashMap<PersonId, CalledName> = people::named(&mut cx.db(), &seen_by, &ids).await?;
    let one = |kept: Kept| Bring {
        id: kept.id.to_string(),
        about: kept.person.and_then(|person| {
            let called = named.get(&person)?.as_str().to_owned();
            Some((called, format!("/people/{person}")))
        }),
        when: cx.dates().moment(kept.started_at),
        note: kept.note,
        worker: kept.worker_called,
    };
    Ok(marked.into_iter().map(one).collect())
}
