//! My people: who to say hello to soon, by what the two agreed, and the ten-second note.

use askama::Template;
use kernel::access::act::RelationshipList;
use kernel::contacts::{Break, Hello, HelloFacts, HelloKey, SoonReason};
use kernel::ids::PersonId;
use kernel::people::CalledName;
use std::collections::HashMap;

use super::view::Offered;
use crate::access::{Handled, Scope};
use crate::matching::{self, Pair, PairState};
use crate::people::{self, Known, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

#[derive(Template)]
#[template(path = "contacts/html/my_people.html")]
pub(super) struct MyPeoplePage {
    shell: Shell,
    offers: Vec<OfferRow>,
    groups: Vec<Group>,
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
    person: PersonId,
    called: String,
    is_open: bool,
    is_resting: bool,
    contact_id: String,
}

/// The ten-second form for one person.
struct QuickNote {
    person: PersonId,
    who: Who,
    called: String,
    form: Form,
    offered: Offered,
    contact_id: String,
    sees: String,
}

pub(super) async fn show(cx: Cx, seen_by: Scope<RelationshipList>) -> Handled {
    let chosen = cx.query("note").parse().ok();
    let form = Form::filled(starting());
    Ok(Reply::page(&page(&cx, &seen_by, chosen, form).await?))
}

/// The list with a form shown again beside it.
pub(super) async fn again(
    cx: &Cx,
    seen_by: &Scope<RelationshipList>,
    person: PersonId,
    form: Form,
) -> Handled {
    Ok(Reply::unprocessable(&page(cx, seen_by, Some(person), form).await?))
}

/// What the form begins with: the commonest answers, so that most notes are two taps and a sentence.
fn starting() -> Posted {
    [("how", "in_person"), ("minutes", "30"), ("extra", "shared")].into_iter().collect()
}

async fn page(
    cx: &Cx,
    seen_by: &Scope<RelationshipList>,
    chosen: Option<PersonId>,
    form: Form,
) -> Result<MyPeoplePage, WebError> {
    let pairs =
        matching::pairs(&mut cx.db(), seen_by, &[PairState::Active, PairState::Paused]).await?;
    let ids: Vec<PersonId> = pairs.iter().map(|pair| pair.person).collect();
    let known = people::known(&mut cx.db(), seen_by, &ids).await?;
    let wanted = cx.query("q").to_lowercase();
    let shell = cx.shell("/my-people");
    let note = chosen
        .and_then(|person| known.get(&person))
        .map(|known| quick_note(cx, &shell, known, form));
    let offers = matching::offers_for(&mut cx.db(), seen_by).await?;
    Ok(MyPeoplePage {
        offers: offers.into_iter().map(offer_row).collect(),
        groups: groups(cx, &shell, &pairs, &known, chosen, &wanted),
        shell,
        find: cx.query("q").to_owned(),
        note,
    })
}

fn offer_row(offer: matching::Offer) -> OfferRow {
    let called = CalledName::parse(&offer.other_called);
    OfferRow {
        initials: called.map(|called| called.initials()).unwrap_or_default(),
        href: format!("/relationships/{}", offer.relationship),
        called: offer.other_called,
    }
}

fn quick_note(cx: &Cx, shell: &Shell, known: &Known, form: Form) -> QuickNote {
    let words = cx.words();
    let called = known.called.as_str().to_owned();
    let kept_id = form.value("contact_id").to_owned();
    QuickNote {
        person: known.person,
        who: Who::to_their_peer(known, shell, None).line(cx.dates().moment(cx.now())),
        contact_id: if kept_id.is_empty() {
            cx.app().moments().id::<kernel::ids::kind::Contact>().to_string()
        } else {
            kept_id
        },
        sees: words.with("contacts-sees", &[("name", Arg::Text(&called))]),
        called,
        form,
        offered: Offered::new(cx),
    }
}

/// The pairs under their headings, in the order the kernel gives, then by name.
fn groups(
    cx: &Cx,
    shell: &Shell,
    pairs: &[Pair],
    known: &HashMap<PersonId, Known>,
    chosen: Option<PersonId>,
    wanted: &str,
) -> Vec<Group> {
    let mut sorted: Vec<(HelloKey, String, Hello, &Pair, &Known)> = pairs
        .iter()
        .filter_map(|pair| known.get(&pair.person).map(|known| (pair, known)))
        .filter(|(_, known)| known.called.as_str().to_lowercase().contains(wanted))
        .map(|(pair, known)| {
            let facts = facts(cx, pair);
            let hello = Hello::of(&facts, cx.today());
            (hello.key(&facts), known.called.as_str().to_lowercase(), hello, pair, known)
        })
        .collect();
    sorted.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
    let mut groups: Vec<(&'static str, Group)> = Vec::new();
    for (_, _, hello, pair, known) in sorted {
        let code = hello.code();
        if groups.last().is_none_or(|(last, _)| *last != code) {
            let title = cx.words().t(&super::view::key("hello", code)).into_owned();
            groups.push((code, Group { title, count: 0, rows: Vec::new() }));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.count += 1;
            group.rows.push(row(cx, shell, hello, (pair, known), chosen));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn row(
    cx: &Cx,
    shell: &Shell,
    hello: Hello,
    (pair, known): (&Pair, &Known),
    chosen: Option<PersonId>,
) -> PersonRow {
    let href = format!("/people/{}", known.person);
    PersonRow {
        who: Who::to_their_peer(known, shell, Some(href)).line(line(cx, hello, pair)),
        person: known.person,
        called: known.called.as_str().to_owned(),
        is_open: chosen == Some(known.person),
        is_resting: matches!(hello, Hello::Break { .. }),
        contact_id: cx.app().moments().id::<kernel::ids::kind::Contact>().to_string(),
    }
}

fn facts(cx: &Cx, pair: &Pair) -> HelloFacts {
    let on = |at: jiff::Timestamp| at.to_zoned(cx.time_zone()).date();
    HelloFacts {
        began_on: pair.began_at.map(on),
        last_reached_on: pair.last_reached_at.map(on),
        hello_every_days: pair.hello_every_days,
        follow_up_on: pair.follow_up_on,
        taking_break: (pair.state == PairState::Paused)
            .then_some(Break { until_on: pair.paused_until_on }),
    }
}

/// The small line under a name: what the two last did, or agreed.
fn line(cx: &Cx, hello: Hello, pair: &Pair) -> String {
    let (words, dates, today) = (cx.words(), cx.dates(), cx.today());
    let day = |on| dates.brief(on, today);
    match hello {
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
        Hello::InTouch | Hello::NoPlan => match pair.last_reached_at {
            Some(at) => {
                let ago = dates.ago(at.to_zoned(cx.time_zone()).date(), today);
                words.with("contacts-last-spoke", &[("when", Arg::Text(&ago))])
            }
            None => words.t("contacts-not-spoken").into_owned(),
        },
    }
}
