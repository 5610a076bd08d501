//! My people: who to say hello to soon, by what the two agreed, and the ten-second note.

use std::collections::HashMap;

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{PersonReach, RelationshipList};
use kernel::contacts::{Break, Hello, HelloFacts, HelloKey, SoonReason};
use kernel::ids::PersonId;
use kernel::people::{CalledName, ReachRules};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::quick::QuickNote;
use super::told;
use crate::access::{Guard as _, Handled, Scope};
use crate::matching::{self, Pair, PairState};
use crate::people::{self, Known, Ways, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// People on one page.
const PAGE: usize = 50;
/// People of one worker that are put in order. Far above what anybody supports at once.
const MOST: u32 = 1_000;

#[derive(Template)]
#[template(path = "contacts/html/my_people.html")]
pub(super) struct MyPeoplePage {
    shell: Shell,
    offers: Vec<OfferRow>,
    groups: Vec<Group>,
    before: String,
    after: String,
    told: String,
    find: String,
    note: Option<QuickNote>,
}

/// Somebody the worker was asked to support, and has not answered about.
struct OfferRow {
    called: String,
    initials: String,
    href: String,
}

/// One heading of the list.
struct Group {
    title: String,
    count: usize,
    rows: Vec<PersonRow>,
}

struct PersonRow {
    who: Who,
    ways: Option<Ways>,
    person: PersonId,
    called: String,
    is_open: bool,
    is_resting: bool,
    contact_id: String,
}

/// One pair, where it stands today.
struct Standing {
    pair: Pair,
    called: String,
    hello: Hello,
    key: HelloKey,
}

pub(super) async fn show(cx: Cx, seen_by: Scope<RelationshipList>) -> Handled {
    // The list is a worker's own; everybody else is led to theirs.
    match seen_by.actor().role {
        Role::PeerWorker => {}
        Role::Participant => return Ok(Reply::see_other("/week")),
        Role::Supervisor => return Ok(Reply::see_other("/team")),
        _ => return Ok(Reply::see_other("/matches")),
    }
    let chosen = cx.query("note").parse().ok();
    Ok(Reply::page(&page(&cx, &seen_by, chosen, None).await?))
}

/// The list with a form shown again beside it.
pub(super) async fn again(
    cx: &Cx,
    seen_by: &Scope<RelationshipList>,
    person: PersonId,
    form: Form,
) -> Handled {
    Ok(Reply::unprocessable(&page(cx, seen_by, Some(person), Some(form)).await?))
}

async fn page(
    cx: &Cx,
    seen_by: &Scope<RelationshipList>,
    chosen: Option<PersonId>,
    form: Option<Form>,
) -> Result<MyPeoplePage, WebError> {
    let shell = told::with_name(cx, cx.shell("/my-people")).await?;
    let all = standing(cx, matching::supported_by_me(&mut cx.db(), seen_by, MOST).await?);
    let noted = all.iter().find(|one| Some(one.pair.person) == chosen).map(|one| one.pair.clone());
    let wanted = cx.query("q").to_lowercase();
    let found: Vec<Standing> =
        all.into_iter().filter(|one| one.called.to_lowercase().contains(&wanted)).collect();
    let from = start(cx, found.len());
    let on_page = &found[from..found.len().min(from + PAGE)];
    let mut ids: Vec<PersonId> = on_page.iter().map(|one| one.pair.person).collect();
    ids.extend(noted.iter().map(|pair| pair.person));
    let known = people::known(&mut cx.db(), seen_by, &ids).await?;
    let reach = Scope::<PersonReach>::pass(cx).await?;
    let reach = people::reach(&mut cx.db(), &reach, &ids).await?;
    let note = noted.as_ref().and_then(|pair| {
        let known = known.get(&pair.person)?;
        let note = QuickNote::new(cx, &shell, known, Some(pair), form);
        Some(note.with_notices(rest(cx, pair).into_iter().collect()))
    });
    let offers = matching::offers_for(&mut cx.db(), seen_by).await?;
    let beside = Beside { shell: &shell, known: &known, reach: &reach, chosen };
    let at = |from: usize| address(cx, from);
    Ok(MyPeoplePage {
        offers: offers.into_iter().map(offer_row).collect(),
        groups: groups(cx, &beside, &found, on_page),
        before: if from == 0 { String::new() } else { at(from.saturating_sub(PAGE)) },
        after: if from + PAGE < found.len() { at(from + PAGE) } else { String::new() },
        told: cx.words().with(
            "contacts-pages-told",
            &[
                ("from", Arg::Count(count(from + 1))),
                ("to", Arg::Count(count(from + on_page.len()))),
                ("count", Arg::Count(count(found.len()))),
            ],
        ),
        find: cx.query("q").to_owned(),
        note,
        shell,
    })
}

fn count(value: usize) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Where the page asked for begins; the first page for nonsense.
fn start(cx: &Cx, found: usize) -> usize {
    let from: usize = cx.query("from").parse().unwrap_or(0);
    if from < found { from - from % PAGE } else { 0 }
}

fn address(cx: &Cx, from: usize) -> String {
    let find = utf8_percent_encode(cx.query("q"), NON_ALPHANUMERIC);
    format!("/my-people?q={find}&from={from}")
}

/// Where each pair stands, in the order the kernel gives, then by name.
fn standing(cx: &Cx, pairs: Vec<(Pair, String)>) -> Vec<Standing> {
    let mut all: Vec<Standing> = pairs
        .into_iter()
        .map(|(pair, called)| {
            let facts = facts(cx, &pair);
            let hello = Hello::of(&facts, cx.today());
            Standing { key: hello.key(&facts), hello, called, pair }
        })
        .collect();
    all.sort_by_cached_key(|one| (one.key, one.called.to_lowercase()));
    all
}

/// The break of the two, said above the form.
fn rest(cx: &Cx, pair: &Pair) -> Option<String> {
    let hello = Hello::of(&facts(cx, pair), cx.today());
    matches!(hello, Hello::Break { .. }).then(|| line(cx, hello, pair))
}

fn offer_row(offer: matching::Offer) -> OfferRow {
    let called = CalledName::parse(&offer.other_called);
    OfferRow {
        initials: called.map(|called| called.initials()).unwrap_or_default(),
        href: format!("/relationships/{}", offer.relationship),
        called: offer.other_called,
    }
}

/// What stands beside the names of a page.
struct Beside<'a> {
    shell: &'a Shell,
    known: &'a HashMap<PersonId, Known>,
    reach: &'a HashMap<PersonId, ReachRules>,
    chosen: Option<PersonId>,
}

/// The people of a page under their headings, each with how many there are in all.
fn groups(cx: &Cx, beside: &Beside<'_>, all: &[Standing], on_page: &[Standing]) -> Vec<Group> {
    let mut groups: Vec<(&'static str, Group)> = Vec::new();
    for one in on_page {
        let code = one.hello.code();
        let Some(row) = row(cx, beside, one) else { continue };
        if groups.last().is_none_or(|(last, _)| *last != code) {
            let title = cx.words().t(&super::view::key("hello", code)).into_owned();
            let count = all.iter().filter(|other| other.hello.code() == code).count();
            groups.push((code, Group { title, count, rows: Vec::new() }));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn row(cx: &Cx, beside: &Beside<'_>, one: &Standing) -> Option<PersonRow> {
    let known = beside.known.get(&one.pair.person)?;
    let href = format!("/people/{}", known.person);
    let is_resting = matches!(one.hello, Hello::Break { .. });
    // Nobody is called during a break: no number stands there to be tapped.
    let ways = (!is_resting).then(|| Ways::of(beside.reach.get(&known.person), beside.shell));
    Some(PersonRow {
        who: Who::to_their_peer(known, beside.shell, Some(href))
            .line(line(cx, one.hello, &one.pair)),
        ways,
        person: known.person,
        called: known.called.as_str().to_owned(),
        is_open: beside.chosen == Some(known.person),
        is_resting,
        contact_id: cx.app().moments().id::<kernel::ids::kind::Contact>().to_string(),
    })
}

fn facts(cx: &Cx, pair: &Pair) -> HelloFacts {
    let on = |at: jiff::Timestamp| at.to_zoned(cx.time_zone()).date();
    HelloFacts {
        began_on: pair.began_at.map(on),
        last_reached_on: pair.last_reached_at.map(on),
        hello_every_days: pair.hello_every_days,
        follow_up_on: pair.follow_up_on,
        is_move_asked: pair.is_move_asked,
        taking_break: (pair.state == PairState::Paused)
            .then_some(Break { until_on: pair.paused_until_on }),
    }
}

/// The small line under a name: what the two last did, or agreed.
fn line(cx: &Cx, hello: Hello, pair: &Pair) -> String {
    let (words, dates, today) = (cx.words(), cx.dates(), cx.today());
    let day = |on| dates.brief(on, today);
    match hello {
        Hello::Soon(SoonReason::MoveAsked { on }) => {
            words.with("contacts-soon-move-asked", &[("date", Arg::Text(&day(on)))])
        }
        Hello::Soon(SoonReason::FollowUp { on }) => {
            words.with("contacts-soon-follow-up", &[("date", Arg::Text(&day(on)))])
        }
        Hello::Soon(SoonReason::Agreed { every_days, since_days }) => words.with(
            "contacts-soon-agreed",
            &[
                ("since", Arg::Count(i64::from(since_days))),
                ("every", Arg::Count(i64::from(every_days))),
            ],
        ),
        Hello::Soon(SoonReason::FirstHello) => words.t("contacts-soon-first-hello").into_owned(),
        Hello::Soon(SoonReason::BreakOver { on }) => {
            words.with("contacts-soon-break-over", &[("date", Arg::Text(&day(on)))])
        }
        Hello::Break { until_on: Some(on) } => {
            words.with("contacts-break-until", &[("date", Arg::Text(&day(on)))])
        }
        Hello::Break { until_on: None } => words.t("contacts-break").into_owned(),
        Hello::InTouch | Hello::NoPlan => {
            let spoken = match pair.last_reached_at {
                Some(at) => {
                    let ago = dates.ago(at.to_zoned(cx.time_zone()).date(), today);
                    words.with("contacts-last-spoke", &[("when", Arg::Text(&ago))])
                }
                None => words.t("contacts-not-spoken").into_owned(),
            };
            match pair.follow_up_on.filter(|on| *on > today) {
                Some(on) => {
                    let next = words.with("contacts-next", &[("date", Arg::Text(&day(on)))]);
                    format!("{spoken} {next}.")
                }
                None => spoken,
            }
        }
    }
}
