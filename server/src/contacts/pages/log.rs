//! Your week: what a worker did, counted for the worker alone.

use askama::Template;
use jiff::civil::{Date, Weekday};
use jiff::{Span, Timestamp, ToSpan as _};
use kernel::access::Role;
use kernel::access::act::ContactList;
use kernel::contacts::{WeekEntry, WeekSummary, week_of};

use super::told;
use super::view::{Entry, Reader, key};
use crate::access::{Handled, Scope};
use crate::contacts::store;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

#[derive(Template)]
#[template(path = "contacts/html/log.html")]
struct LogPage {
    shell: Shell,
    from: String,
    until: String,
    before: String,
    after: String,
    direct: String,
    indirect: String,
    direct_parts: usize,
    indirect_parts: usize,
    summary: WeekSummary,
    work: Vec<(String, u32)>,
    days: Vec<Day>,
    /// For paper: whose week it is, and when it was printed.
    printed: String,
    /// More was written down than the page shows.
    is_cut: bool,
}

struct Day {
    name: String,
    number: String,
    is_today: bool,
    entries: Vec<Entry>,
}

/// Entries on the page. A week of one worker holds far fewer.
const MOST: u32 = 500;
/// How many pieces the picture of a week's time has; a piece is a share of the longer kind.
const PARTS: u64 = 10;

pub(super) async fn show(cx: Cx, seen_by: Scope<ContactList>) -> Handled {
    if seen_by.actor().role == Role::Participant {
        // Participants have no work of their own here; what was written about them has its page.
        let own = format!("/people/{}/contacts", seen_by.actor().person);
        return Ok(Reply::see_other(&own));
    }
    let asked: Date = cx.query("week").parse().unwrap_or_else(|_| cx.today());
    let (from, until) = week_of(asked, Weekday::Monday);
    let (start, end) = (midnight(&cx, from)?, midnight(&cx, add(until, 1.day()))?);
    let me = seen_by.actor().person;
    let span = (start, end);
    let kept = store::list_of_worker(&mut cx.db(), &seen_by, me, span, MOST).await?;
    let reader = Reader::of(&cx, &kept).await?;
    let entries: Vec<WeekEntry> = kept.iter().map(store::Kept::week_entry).collect();
    let summary = WeekSummary::of(&entries);
    let dates = cx.dates();
    let words = cx.words();
    let longest = summary.direct_min.max(summary.indirect_min).max(1);
    let parts = |minutes: u64| usize::try_from((minutes * PARTS).div_ceil(longest)).unwrap_or(0);
    let page = LogPage {
        shell: told::with_name(&cx, cx.shell("/contacts")).await?,
        printed: printed(&cx),
        is_cut: kept.len() == MOST as usize,
        from: dates.short(from),
        until: dates.short(until),
        before: format!("/contacts?week={}", add(from, -7.days())),
        after: if until < cx.today() {
            format!("/contacts?week={}", add(from, 7.days()))
        } else {
            String::new()
        },
        direct: dates.length(u32::try_from(summary.direct_min).unwrap_or(u32::MAX)),
        indirect: dates.length(u32::try_from(summary.indirect_min).unwrap_or(u32::MAX)),
        direct_parts: parts(summary.direct_min),
        indirect_parts: parts(summary.indirect_min),
        work: summary
            .work_count
            .iter()
            .map(|(code, count)| (words.t(&key("work", code.code())).into_owned(), *count))
            .collect(),
        days: days(&cx, &reader, (from, until), &kept),
        summary,
    };
    Ok(Reply::page(&page))
}

fn printed(cx: &Cx) -> String {
    let called = cx.signed_in().map(|signed_in| signed_in.called.clone()).unwrap_or_default();
    let date = cx.dates().full(cx.today());
    let args = [("name", Arg::Name(called.as_str())), ("date", Arg::Text(&date))];
    cx.words().with("contacts-printed", &args)
}

fn days(cx: &Cx, reader: &Reader, (from, until): (Date, Date), kept: &[store::Kept]) -> Vec<Day> {
    let dates = cx.dates();
    let mut days = Vec::new();
    let mut on = until;
    while on >= from {
        let entries: Vec<Entry> = kept
            .iter()
            .filter(|kept| kept.started_at.to_zoned(cx.time_zone()).date() == on)
            .map(|kept| Entry::new(cx, kept, reader))
            .collect();
        if on <= cx.today() {
            days.push(Day {
                name: dates.weekday_short(on.weekday()),
                number: on.day().to_string(),
                is_today: on == cx.today(),
                entries,
            });
        }
        on = add(on, -1.day());
    }
    days
}

fn midnight(cx: &Cx, on: Date) -> Result<Timestamp, WebError> {
    let start = on.to_zoned(cx.time_zone()).map_err(|_| WebError::NotFound)?;
    Ok(start.timestamp())
}

fn add(on: Date, span: Span) -> Date {
    on.checked_add(span).unwrap_or(on)
}
