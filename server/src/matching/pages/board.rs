//! The match board: who waits, what one person asked for, up to three who could fit and why.

use std::collections::HashMap;

use askama::Template;
use kernel::access::act::{AskList, AskSuggest};
use kernel::ids::PersonId;
use kernel::matching::{Component, HardLimit, Nobody, Relax, Suggestion, Suggestions, WhyNobody};

use super::asks::ShownAsk;
use super::card::{Card, Compared, compare};
use super::next::next_text;
use super::waiting::{Line, lines};
use crate::access::{Handled, Known, Permit};
use crate::matching::kept::{AskState, KeptAsk, NextStep, Together};
use crate::matching::looking::{Fell, Look, suggest};
use crate::matching::{labels, store};
use crate::organisation::Terms;
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Lines of the waiting list beside the board.
const BESIDE: u32 = 30;

#[derive(Template)]
#[template(path = "matching/html/board.html")]
pub(super) struct BoardPage {
    shell: Shell,
    form: Form,
    ask: String,
    person: String,
    first: String,
    is_waiting: bool,
    waiting: Vec<Line>,
    shown: ShownAsk,
    /// Who is being asked for this person.
    asked: Option<Asked>,
    /// What was answered last, when somebody else has to be found.
    last_no: Option<String>,
    cards: Vec<Card>,
    compared: Option<Compared>,
    nobody: Option<NobodyPart>,
    aside: Vec<(String, String)>,
    looks_at: Vec<String>,
    counts: Vec<String>,
}

struct Asked {
    href: String,
    text: String,
}

/// Why there is nobody: one reason, who has not said what they can do, and what would help.
struct NobodyPart {
    why: String,
    reason: Option<String>,
    /// Peer workers whose page is still empty: where it is, and their name.
    unsaid: Vec<(String, String)>,
    relax: Vec<String>,
}

pub(super) async fn show(cx: Cx, may: Permit<AskSuggest>) -> Handled {
    Ok(Reply::page(&page(&cx, &may, Form::empty()).await?))
}

pub(super) async fn page(
    cx: &Cx,
    may: &Permit<AskSuggest>,
    form: Form,
) -> Result<BoardPage, WebError> {
    let (mut db, terms) = (cx.db(), cx.terms());
    let zone = cx.time_zone();
    let ask = store::find_ask(&mut db, may, may.id()).await?.ok_or(WebError::NotFound)?;
    let look = Look { run: cx.app().moments().id(), today: cx.today(), zone: zone.clone() };
    let (found, fell) = suggest(&mut db, may, &ask, &look).await?;
    let proposed = store::find_proposed(&mut db, may, ask.ask, &zone).await?;
    let mut ids: Vec<PersonId> = found.list.iter().map(|one| one.worker).collect();
    ids.push(ask.person);
    ids.extend(proposed.iter().map(Together::worker));
    let known = people::known(&mut db, may, &ids).await?;
    let person = known.get(&ask.person).ok_or(WebError::NotFound)?;
    let shell = cx.shell("/matches");
    let seen_by = Known::scope::<AskList>(may.actor()).map_err(|_| WebError::NotFound)?;
    let waiting = store::waiting(&mut cx.db(), &seen_by, (None, BESIDE)).await?;
    let waiting = lines(cx, &seen_by, &shell, (Some(ask.ask), &waiting)).await?;
    let last_no = store::last_noes(&mut cx.db(), &seen_by, &[ask.ask]).await?.remove(&ask.ask);
    let last_no = last_no.map(|(worker, said_by)| {
        next_text(&shell, &NextStep::LookAgain { worker, said_by }, person.called.as_str())
    });
    let aside = store::set_aside(&mut db, may, ask.person).await?;
    let is_waiting = ask.state == AskState::Waiting;
    let can_suggest = is_waiting && proposed.is_none();
    let cards = if can_suggest { cards(&found, &known, &terms) } else { Vec::new() };
    let first = labels::first_name(person.called.as_str()).to_owned();
    let nobody = match &found.nobody {
        Some(nobody) if can_suggest => {
            let unsaid = store::unsaid_workers(&mut db, may, cx.today()).await?;
            Some(nobody_part(nobody, &fell, unsaid, &terms, &first))
        }
        _ => None,
    };
    Ok(BoardPage {
        ask: ask.ask.to_string(),
        person: ask.person.to_string(),
        is_waiting,
        waiting,
        asked: proposed.as_ref().and_then(|pair| asked(pair, &known, &shell)),
        compared: compare(&ask, &found.list, &cards, &terms, &first),
        nobody,
        last_no: last_no.filter(|_| can_suggest),
        cards,
        shown: ShownAsk::whole(&terms, &ask),
        aside: aside.into_iter().map(|(id, called)| (id.to_string(), called)).collect(),
        looks_at: looks_at(&shell),
        counts: counts(&shell),
        first,
        form,
        shell,
    })
}

fn cards(
    found: &Suggestions,
    known: &HashMap<PersonId, people::Known>,
    terms: &Terms,
) -> Vec<Card> {
    let card = |(place, one): (usize, &Suggestion)| {
        known.get(&one.worker).map(|known| Card::of(one, known, terms, place == 0))
    };
    found.list.iter().enumerate().filter_map(card).collect()
}

fn asked(
    pair: &Together,
    known: &HashMap<PersonId, people::Known>,
    shell: &Shell,
) -> Option<Asked> {
    let worker = known.get(&pair.worker())?.called.as_str().to_owned();
    let relationship = pair.id;
    let next = if pair.is.shown_to_participant().code() == "your_answer" {
        NextStep::PersonAnswers { relationship, worker }
    } else {
        NextStep::WorkerAnswers { relationship, worker }
    };
    Some(Asked {
        href: format!("/relationships/{relationship}"),
        text: next_text(shell, &next, known.get(&pair.person())?.called.as_str()),
    })
}

fn nobody_part(
    nobody: &Nobody,
    fell: &Fell,
    unsaid: Vec<(PersonId, String)>,
    terms: &Terms,
    first: &str,
) -> NobodyPart {
    let words = terms.words();
    let is_empty = nobody.funnel.worker_count == 0;
    let why = match (is_empty, unsaid.is_empty()) {
        (true, false) => words.t("matching-nobody-unsaid").into_owned(),
        _ => labels::word(words, "matching-nobody-", nobody.why.code()),
    };
    let reason = (nobody.why == WhyNobody::NobodyFits).then(|| {
        words.with(
            &format!("matching-because-{}", fell.step.code()),
            &[("count", counted(fell.close_count)), ("name", Arg::Text(first))],
        )
    });
    let relax = fell.relaxations.iter().map(|relaxation| {
        let key = format!("matching-relax-{}", relaxation.what.code().replace('_', "-"));
        match &relaxation.what {
            Relax::Must(about) => {
                let what = labels::about(terms, about);
                let count = counted(relaxation.worker_count);
                words.with(&key, &[("count", count), ("what", (&what).into())])
            }
            _ => words.count(&key, relaxation.worker_count),
        }
    });
    let to_their_page = |(id, called): (PersonId, String)| (format!("/people/{id}/worker"), called);
    NobodyPart {
        why,
        reason,
        unsaid: unsaid.into_iter().map(to_their_page).collect(),
        relax: relax.collect(),
    }
}

fn counted(count: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

/// What must hold, in words, for everybody to read.
fn looks_at(shell: &Shell) -> Vec<String> {
    HardLimit::ALL
        .into_iter()
        .filter(|limit| !UNCHECKED.contains(limit))
        .map(|limit| labels::word(shell.words, "matching-limit-", limit.code()))
        .collect()
}

/// Limits that nobody is asked about yet; the page does not claim them.
const UNCHECKED: [HardLimit; 6] = [
    HardLimit::Distance,
    HardLimit::Role,
    HardLimit::WorkerMust,
    HardLimit::WorkerPleaseNot,
    HardLimit::Excluded,
    HardLimit::Floor,
];

/// What settles the order, the heaviest first.
fn counts(shell: &Shell) -> Vec<String> {
    let mut all: Vec<Component> = Component::ALL
        .into_iter()
        .filter(|part| !matches!(part, Component::Interests | Component::WorkerPreferences))
        .collect();
    all.sort_by_key(|part| std::cmp::Reverse(part.default_weight()));
    all.into_iter()
        .map(|part| labels::word(shell.words, "matching-component-", part.code()))
        .collect()
}

impl BoardPage {
    /// Who may read what was asked for.
    fn see(&self) -> String {
        let key =
            if self.shown.may_be_shown { "matching-board-shared" } else { "matching-board-kept" };
        self.shell.say(key, "name", &self.first)
    }

    fn ideas(&self) -> String {
        self.shell.count("matching-board-ideas", self.cards.len())
    }
}

/// How much of an ask there is to meet: each wish, the ways to meet, the times.
pub(super) fn things_asked(ask: &KeptAsk) -> usize {
    let wanted = &ask.wanted;
    wanted.wishes.len()
        + usize::from(!wanted.modes.is_empty())
        + usize::from(!wanted.times.is_empty())
}
