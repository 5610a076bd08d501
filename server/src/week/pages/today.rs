//! Today: what a coordinator starts with. Who waits, whose answer is awaited, what the week held.

use askama::Template;
use kernel::access::act::{AskList, RelationshipList, TodayView};
use kernel::ids::PersonId;

use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::matching::{self, PairState};
use crate::people::{self, Who};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Rows of each part; the rest is one tap away.
const ROWS: u32 = 6;

#[derive(Template)]
#[template(path = "week/html/today.html")]
struct TodayPage {
    shell: Shell,
    waiting: Vec<Row>,
    asked: Vec<Row>,
    /// Whose peer's role ended, and who has nobody else yet.
    left: Vec<Row>,
}

struct Row {
    who: Who,
    href: String,
    go: String,
}

pub async fn show(cx: Cx, _may: Permit<TodayView>) -> Handled {
    let asks = Scope::<AskList>::pass(&cx).await?;
    let pairs = Scope::<RelationshipList>::pass(&cx).await?;
    let waiting = matching::waiting(&mut cx.db(), &asks, ROWS).await?;
    let asked = matching::pairs(&mut cx.db(), &pairs, &[PairState::Proposed]).await?;
    let left = matching::peers_left(&mut cx.db(), &pairs, ROWS).await?;
    let mut ids: Vec<PersonId> = waiting.iter().map(|ask| ask.person).collect();
    ids.extend(asked.iter().flat_map(|pair| [pair.person, pair.worker]));
    ids.extend(left.iter().map(|one| one.person));
    let known = people::known(&mut cx.db(), &asks, &ids).await?;
    let (words, dates, shell) = (cx.words(), cx.dates(), cx.shell("/today"));
    let ago = |at: jiff::Timestamp| dates.ago(at.to_zoned(cx.time_zone()).date(), cx.today());
    let waiting = waiting
        .iter()
        .filter_map(|ask| known.get(&ask.person).map(|known| (ask, known)))
        .map(|(ask, known)| Row {
            who: Who::of(known, &shell, Some(format!("/people/{}", ask.person))).line(
                words
                    .with("week-waiting-since", &[("when", Arg::Text(&ago(ask.waiting_since_at)))]),
            ),
            href: format!("/asks/{}/board", ask.ask),
            go: words.t("week-waiting-go").into_owned(),
        })
        .collect();
    let asked = asked
        .iter()
        .take(ROWS as usize)
        .filter_map(|pair| Some((pair, known.get(&pair.person)?, known.get(&pair.worker)?)))
        .map(|(pair, person, worker)| Row {
            who: Who::of(person, &shell, Some(format!("/people/{}", pair.person))).line(
                words.with("week-asked-line", &[("worker", Arg::Name(worker.called.as_str()))]),
            ),
            href: format!("/relationships/{}", pair.relationship),
            go: words.t("week-asked-go").into_owned(),
        })
        .collect();
    let left = left
        .iter()
        .filter_map(|one| Some((one, known.get(&one.person)?)))
        .map(|(one, person)| Row {
            who: Who::of(person, &shell, Some(format!("/people/{}", one.person)))
                .line(words.with("week-left-since", &[("when", Arg::Text(&ago(one.left_at)))])),
            href: format!("/relationships/{}", one.relationship),
            go: words.t("week-left-go").into_owned(),
        })
        .collect();
    Ok(Reply::page(&TodayPage { shell, waiting, asked, left }))
}
