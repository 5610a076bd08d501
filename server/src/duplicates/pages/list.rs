//! Pairs that may be one person, and what was put together lately.

use askama::Template;
use jiff::SignedDuration;
use kernel::access::act::{DuplicateList, PersonMerge};
use kernel::duplicates::UNDO_DAYS;
use kernel::ids::PersonId;

use crate::access::{Handled, Permit, Scope};
use crate::duplicates::store::{self, Answer};
use crate::frame::saved_at;
use crate::people::store::keys::due_count;
use crate::people::store::pairs::{Shown, open_pairs, pair};
use crate::people::{Told, Who, compare, known};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Pairs on one page.
const PAGE: u32 = 10;
/// What was put together lately, at most so many.
const RECENT_MAX: u32 = 50;

#[derive(Template)]
#[template(path = "duplicates/html/list.html")]
struct ListPage {
    shell: Shell,
    is_later: bool,
    pairs: Vec<PairCard>,
    due_count: u32,
    before: String,
    after: String,
    recent: Vec<Recent>,
}

struct PairCard {
    one_id: String,
    other_id: String,
    one: Who,
    other: Who,
    told: Told,
}

struct Recent {
    href: String,
    called: String,
    when: String,
}

pub(super) async fn show(cx: Cx, by: Scope<DuplicateList>) -> Handled {
    let is_later = cx.query("show") == "later";
    let shown = if is_later { Shown::Later } else { Shown::Open };
    let from: u32 = cx.query("from").parse().unwrap_or(0);
    let mut db = cx.db();
    let mut found = open_pairs(&mut db, &by, shown, (PAGE + 1, from)).await?;
    let has_more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let ids: Vec<PersonId> = found.iter().flat_map(|(one, other)| [*one, *other]).collect();
    let people = known(&mut db, &by, &ids).await?;
    let shell = cx.shell("/people");
    let who = |id: &PersonId| {
        people.get(id).map(|known| Who::of(known, &shell, Some(format!("/people/{id}"))))
    };
    let mut pairs = Vec::new();
    for (one, other) in &found {
        let finding = compare(&mut db, &by, *one, *other).await?;
        let (Some(finding), Some(a), Some(b)) = (finding, who(one), who(other)) else { continue };
        pairs.push(PairCard {
            one_id: one.to_string(),
            other_id: other.to_string(),
            one: a,
            other: b,
            told: Told::of(&finding, cx.words()),
        });
    }
    let show = if is_later { "show=later&" } else { "" };
    let at = |from: u32| format!("/duplicates?{show}from={from}");
    let page = ListPage {
        is_later,
        pairs,
        due_count: due_count(&mut db, &by).await?,
        before: if from > 0 { at(from.saturating_sub(PAGE)) } else { String::new() },
        after: if has_more { at(from + PAGE) } else { String::new() },
        recent: recent(&cx, &by).await?,
        shell,
    };
    Ok(Reply::page(&page))
}

/// What can still be taken apart, the newest first.
async fn recent(cx: &Cx, by: &Scope<DuplicateList>) -> Result<Vec<Recent>, WebError> {
    let mut db = cx.db();
    let days = SignedDuration::from_hours(24 * UNDO_DAYS);
    let since = cx.now().saturating_sub(days).unwrap_or(cx.now());
    let merges = store::recent(&mut db, by, since, RECENT_MAX).await?;
    let ids: Vec<PersonId> = merges.iter().map(|merge| merge.kept).collect();
    let people = known(&mut db, by, &ids).await?;
    let line = |merge: &store::Merge| {
        Some(Recent {
            href: format!("/merges/{}", merge.id),
            called: people.get(&merge.kept)?.called.to_string(),
            when: cx.dates().moment(merge.made_at),
        })
    };
    Ok(merges.iter().filter_map(line).collect())
}

/// Keeps what was said of a pair: two people, or later.
pub(super) async fn answer(cx: Cx, may: Permit<PersonMerge>, posted: Posted) -> Handled {
    let other = posted.one("with").parse().map_err(|_| WebError::NotFound)?;
    let answer = Answer::from_code(posted.one("answer")).ok_or(WebError::NotFound)?;
    // Both have to be theirs to speak of.
    let also: Option<Permit<PersonMerge>> = cx.permit(PersonId::uuid(other)).await?;
    if also.is_none() || other == may.id() {
        return Err(WebError::NotFound);
    }
    let mut tx = cx.write().await?;
    let said = (answer, may.actor().person, cx.now());
    store::answer(&mut tx, &may, pair(may.id(), other), said).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at("/duplicates", "pair-answered", None)))
}
