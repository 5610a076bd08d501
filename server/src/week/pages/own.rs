//! Your week: what is next, who is around, and help nearby. Nothing here is a test.

use askama::Template;
use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::access::act::{AskList, OwnWeek, RelationshipList};
use kernel::ids::PersonId;
use std::collections::HashMap;

use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::matching::{self, Pair, PairState};
use crate::people::{self, Known};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Peers of one person on the page. Nobody has as many.
const MOST: u32 = 50;

#[derive(Template)]
#[template(path = "week/html/own.html")]
struct WeekPage {
    shell: Shell,
    hello: String,
    next: Next,
    me: PersonId,
    peers: Vec<Peer>,
    days: Vec<Day>,
}

/// The one card at the top.
struct Next {
    title: String,
    text: String,
    href: String,
    go: String,
    change: Option<Change>,
}

/// Asking for another day, or no longer asking: where the button posts, and what it says.
struct Change {
    action: String,
    label: String,
}

struct Peer {
    initials: String,
    called: String,
    line: String,
    href: String,
}

struct Day {
    name: String,
    number: String,
    is_today: bool,
    planned: Vec<String>,
}

pub async fn show(cx: Cx, may: Permit<OwnWeek>) -> Handled {
    let seen_by = Scope::<RelationshipList>::pass(&cx).await?;
    let states = [PairState::Proposed, PairState::Active, PairState::Paused];
    let pairs = matching::pairs(&mut cx.db(), &seen_by, &states, MOST).await?;
    let workers: Vec<PersonId> = pairs.iter().map(|pair| pair.worker).collect();
    let known = people::known(&mut cx.db(), &seen_by, &workers).await?;
    let me = may.actor().person;
    let page = WeekPage {
        hello: hello(&cx)?,
        next: next(&cx, me, &pairs, &known).await?,
        me,
        peers: peers(&cx, &pairs, &known),
        days: days(&cx, &pairs, &known),
        shell: cx.shell("/week"),
    };
    Ok(Reply::page(&page))
}

fn hello(cx: &Cx) -> Result<String, WebError> {
    let signed_in = cx.signed_in().ok_or(WebError::NotFound)?;
    let key = match cx.local_now().hour() {
        4..12 => "week-morning",
        12..18 => "week-afternoon",
        _ => "week-evening",
    };
    Ok(cx.words().with(key, &[("name", Arg::Name(&signed_in.called))]))
}

/// What comes next: an answer somebody waits for, a day that was set, a peer, or the way to one.
async fn next(
    cx: &Cx,
    me: PersonId,
    pairs: &[Pair],
    known: &HashMap<PersonId, Known>,
) -> Result<Next, WebError> {
    let words = cx.words();
    let card = |code: &str, args: &[(&str, Arg<'_>)], href: String| Next {
        title: words.with(&format!("week-next-{code}"), args),
        text: words.with(&format!("week-next-{code}-text"), args),
        href,
        go: words.with(&format!("week-next-{code}-go"), args),
        change: None,
    };
    let name = |pair: &Pair| {
        known.get(&pair.worker).map(|known| known.called.as_str().to_owned()).unwrap_or_default()
    };
    let seen_by = Scope::<RelationshipList>::pass(cx).await?;
    if let Some(offer) = matching::offers_for(&mut cx.db(), &seen_by).await?.first() {
        return Ok(card(
            "offer",
            &[("name", Arg::Name(&offer.other_called))],
            format!("/relationships/{}", offer.relationship),
        ));
    }
    let today = cx.today();
    let open = || pairs.iter().filter(|pair| pair.state != PairState::Proposed);
    let awake = || open().filter(|pair| !pair.is_on_break(today));
    let set = awake().filter(|pair| pair.follow_up_on.is_some_and(|on| on >= today));
    if let Some(pair) = set.min_by_key(|pair| pair.follow_up_on) {
        let day = pair.follow_up_on.map(|on| cx.dates().day(on)).unwrap_or_default();
        let called = name(pair);
        let code = if pair.is_move_asked { "moved" } else { "day" };
        let args = [("name", Arg::Name(&called)), ("day", Arg::Text(&day))];
        let next = card(code, &args, format!("/relationships/{}", pair.relationship));
        return Ok(Next { change: Some(change(cx, pair)), ..next });
    }
    if let Some(pair) = awake().next().or_else(|| open().next()) {
        let called = name(pair);
        let code = if pair.is_on_break(today) { "break" } else { "peer" };
        return Ok(card(
            code,
            &[("name", Arg::Name(&called))],
            format!("/relationships/{}", pair.relationship),
        ));
    }
    let asks = Scope::<AskList>::pass(cx).await?;
    let waiting = matching::waiting(&mut cx.db(), &asks, (None, 1)).await?;
    Ok(match waiting.first() {
        Some(ask) => {
            let since = ask.waiting_since_at.to_zoned(cx.time_zone()).date();
            let ago = cx.dates().ago(since, cx.today());
            card("waiting", &[("when", Arg::Text(&ago))], format!("/asks/{}", ask.ask))
        }
        None => card("ask", &[], format!("/people/{me}/ask")),
    })
}

/// The way to another day, or back from asking for one.
fn change(cx: &Cx, pair: &Pair) -> Change {
    let (path, key) = if pair.is_move_asked {
        ("move/undo", "week-next-moved-undo")
    } else {
        ("move", "week-next-day-move")
    };
    Change {
        action: format!("/relationships/{}/{path}", pair.relationship),
        label: cx.words().t(key).into_owned(),
    }
}

fn peers(cx: &Cx, pairs: &[Pair], known: &HashMap<PersonId, Known>) -> Vec<Peer> {
    pairs
        .iter()
        .filter(|pair| pair.state != PairState::Proposed)
        .filter_map(|pair| known.get(&pair.worker).map(|known| (pair, known)))
        .map(|(pair, known)| Peer {
            initials: known.called.initials(),
            called: known.called.as_str().to_owned(),
            line: line(cx, pair),
            href: format!("/relationships/{}", pair.relationship),
        })
        .collect()
}

/// Where the two stand, in a few words.
fn line(cx: &Cx, pair: &Pair) -> String {
    let (words, dates, today) = (cx.words(), cx.dates(), cx.today());
    if pair.is_on_break(today) {
        return match pair.paused_until_on {
            Some(on) => {
                let until = dates.brief(on, today);
                words.with("week-peer-paused-until", &[("date", Arg::Text(&until))])
            }
            None => words.t("week-peer-paused").into_owned(),
        };
    }
    match pair.last_reached_at {
        Some(at) => {
            let ago = dates.ago(at.to_zoned(cx.time_zone()).date(), today);
            words.with("week-peer-spoke", &[("when", Arg::Text(&ago))])
        }
        None => words.t("week-peer-new").into_owned(),
    }
}

/// Today and the six days after it.
fn days(cx: &Cx, pairs: &[Pair], known: &HashMap<PersonId, Known>) -> Vec<Day> {
    let (words, dates, today) = (cx.words(), cx.dates(), cx.today());
    let on_day = |on: Date| {
        pairs
            .iter()
            .filter(|pair| pair.state != PairState::Proposed && !pair.is_on_break(today))
            .filter(|pair| pair.follow_up_on == Some(on))
            .filter_map(|pair| known.get(&pair.worker))
            .map(|known| words.with("week-day-talk", &[("name", Arg::Name(known.called.as_str()))]))
            .collect()
    };
    (0..7_i64)
        .filter_map(|step| today.checked_add(step.days()).ok())
        .map(|on| Day {
            name: dates.weekday_short(on.weekday()),
            number: on.day().to_string(),
            is_today: on == today,
            planned: on_day(on),
        })
        .collect()
}
