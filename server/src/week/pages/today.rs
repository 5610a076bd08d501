//! Today: what a coordinator starts with. Who waits for their next step, and whose answer is awaited.

use askama::Template;
use kernel::access::act::{AskList, RelationshipList, TodayView};
use kernel::ids::PersonId;

use super::first_steps::{Step, first_steps};
use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::matching::{self, NextStep, next_text};
use crate::people::{self, Known, Who};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Rows of each part; the rest is one tap away.
const ROWS: usize = 6;
/// Who waits, as far as the page looks: more stand on the page of all who wait.
const MOST: u32 = 60;

#[derive(Template)]
#[template(path = "week/html/today.html")]
struct TodayPage {
    shell: Shell,
    first: Vec<Step>,
    /// Whose next step is the coordinator's. Nobody stands in both parts.
    waiting: Vec<Row>,
    /// Whose next step is an answer.
    asked: Vec<Row>,
    /// Whose peer's role ended, and who has nobody else yet.
    left: Vec<Row>,
    /// More wait than the page looks at.
    is_cut: bool,
}

impl TodayPage {
    /// How many there are, as far as the page looked.
    fn count_of(&self, rows: &[Row]) -> String {
        format!("{}{}", rows.len(), if self.is_cut { "+" } else { "" })
    }
}

struct Row {
    who: Who,
    href: String,
    go: String,
}

pub async fn show(cx: Cx, may: Permit<TodayView>) -> Handled {
    let first = first_steps(&cx, &may).await?;
    let asks = Scope::<AskList>::pass(&cx).await?;
    let pairs = Scope::<RelationshipList>::pass(&cx).await?;
    let lines = matching::waiting(&mut cx.db(), &asks, (None, MOST)).await?;
    let again = matching::reopening(&mut cx.db(), &pairs, MOST).await?;
    let left = matching::peers_left(&mut cx.db(), &pairs, MOST).await?;
    let mut ids: Vec<PersonId> = lines.iter().map(|ask| ask.person).collect();
    ids.extend(again.iter().map(|one| one.person));
    ids.extend(left.iter().map(|one| one.person));
    let known = people::known(&mut cx.db(), &asks, &ids).await?;
    let shell = cx.shell("/today");
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let is_cut = lines.len().max(again.len()).max(left.len()) >= most;
    let (waiting, asked, gone) = (Vec::new(), Vec::new(), Vec::new());
    let mut page = TodayPage { first, waiting, asked, left: gone, is_cut, shell };
    for ask in &lines {
        let Some(person) = known.get(&ask.person) else { continue };
        let row = row(&cx, &page.shell, person, &ask.next, Some(ask));
        if ask.next.is_a_coordinators() { &mut page.waiting } else { &mut page.asked }.push(row);
    }
    for one in &again {
        let Some(person) = known.get(&one.person) else { continue };
        page.asked.push(row(&cx, &page.shell, person, &one.next, None));
    }
    for one in &left {
        let Some(person) = known.get(&one.person) else { continue };
        page.left.push(left_row(&cx, &page.shell, person, one));
    }
    Ok(Reply::page(&page))
}

/// Somebody whose pair was closed because the role of their peer ended.
fn left_row(cx: &Cx, shell: &Shell, person: &Known, one: &matching::PeerLeft) -> Row {
    let ago = cx.dates().ago(one.left_at.to_zoned(cx.time_zone()).date(), cx.today());
    let line = shell.with("week-left-since", &[("when", Arg::Text(&ago))]);
    Row {
        who: Who::of(person, shell, Some(format!("/people/{}", one.person))).line(line),
        href: format!("/relationships/{}", one.relationship),
        go: shell.t("week-left-go").into_owned(),
    }
}

/// One person with their next step; who just began to look has the wait in its place.
fn row(
    cx: &Cx,
    shell: &Shell,
    person: &Known,
    next: &NextStep,
    ask: Option<&matching::WaitingAsk>,
) -> Row {
    let line = match (next, ask) {
        (NextStep::Look, Some(ask)) => {
            let since = ask.waiting_since_at.to_zoned(cx.time_zone()).date();
            let ago = cx.dates().ago(since, cx.today());
            shell.with("week-waiting-since", &[("when", Arg::Text(&ago))])
        }
        _ => next_text(shell, next, person.called.as_str()),
    };
    let (href, go) = match (next, ask) {
        (NextStep::Look | NextStep::LookAgain { .. }, Some(ask)) => {
            (format!("/asks/{}/board", ask.ask), "week-waiting-go")
        }
        (
            NextStep::WorkerAnswers { relationship, .. }
            | NextStep::PersonAnswers { relationship, .. },
            _,
        ) => (format!("/relationships/{relationship}"), "week-asked-go"),
        _ => ("/matches".to_owned(), "week-asked-go"),
    };
    Row {
        who: Who::of(person, shell, Some(format!("/people/{}", person.person))).line(line),
        href,
        go: shell.t(go).into_owned(),
    }
}
