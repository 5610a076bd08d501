//! Who waits for a peer, the longest first, with what happens next.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::AskList;
use kernel::ids::{AskId, PersonId};
use uuid::Uuid;

use super::list::{MOST, next_page};
use super::next::next_text;
use crate::access::{Handled, Scope};
use crate::matching::kept::WaitingAsk;
use crate::matching::store;
use crate::people::{self, Who};
use crate::request::Cx;
use crate::web::dates::days_between;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/html/matches.html")]
struct MatchesPage {
    shell: Shell,
    waiting: Vec<Line>,
    /// The address of the next page; empty on the last.
    after: String,
}

/// One who waits.
pub(super) struct Line {
    pub who: Who,
    pub href: String,
    pub next: String,
    /// The coordinator is who acts next.
    pub is_mine: bool,
    /// It was not this time with the one who was asked last.
    pub is_current: bool,
}

pub(super) async fn show(cx: Cx, seen_by: Scope<AskList>) -> Handled {
    if seen_by.actor().role == Role::Participant {
        return Ok(Reply::see_other("/relationships"));
    }
    let shell = cx.shell("/matches");
    let last = Uuid::try_parse(cx.query("after")).ok().map(AskId::from_uuid);
    let waiting = store::waiting(&mut cx.db(), &seen_by, (last, MOST)).await?;
    let after = next_page("/matches", waiting.len(), waiting.last().map(|ask| ask.ask));
    let waiting = lines(&cx, &seen_by, &shell, (None, &waiting)).await?;
    Ok(Reply::page(&MatchesPage { shell, waiting, after }))
}

/// Lines of the waiting list; `open` is the ask the page is about.
pub(super) async fn lines(
    cx: &Cx,
    seen_by: &Scope<AskList>,
    shell: &Shell,
    (open, waiting): (Option<AskId>, &[WaitingAsk]),
) -> Result<Vec<Line>, WebError> {
    let ids: Vec<PersonId> = waiting.iter().map(|ask| ask.person).collect();
    let known = people::known(&mut cx.db(), seen_by, &ids).await?;
    let zone = cx.time_zone();
    let line = |ask: &WaitingAsk| {
        let known = known.get(&ask.person)?;
        let href = format!("/asks/{}/board", ask.ask);
        let since = zone.to_datetime(ask.waiting_since_at).date();
        let days = days_between(since, cx.today()).max(0);
        let who =
            Who::of(known, shell, Some(href.clone())).line(shell.count("matching-waits", days));
        Some(Line {
            // The list has a page of its own, or a heading of its own beside the board.
            who: if open.is_none() { who.under_title() } else { who },
            href,
            next: next_text(shell, &ask.next, &ask.called),
            is_mine: ask.next.is_a_coordinators(),
            is_current: open == Some(ask.ask),
        })
    };
    Ok(waiting.iter().filter_map(line).collect())
}
