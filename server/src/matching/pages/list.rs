//! Who somebody knows here: what waits for an answer, peers, and people who were peers.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{AskMake, RelationshipList};
use kernel::ids::{PersonId, RelationshipId};
use kernel::matching::Answer;
use uuid::Uuid;

use super::next::next_text;
use crate::access::{Handled, Scope};
use crate::matching::kept::PairState;
use crate::matching::store::{self, Acquaintance};
use crate::people::{self, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;
use crate::web::words::Arg;

/// Lines on one page.
pub(super) const MOST: u32 = 100;
const OPEN: [PairState; 4] =
    [PairState::Proposed, PairState::Active, PairState::Paused, PairState::Closed];

#[derive(Template)]
#[template(path = "matching/html/relationships.html")]
struct ListPage {
    shell: Shell,
    role: Role,
    /// What waits for the reader's own answer.
    offers: Vec<Line>,
    /// What waits for somebody else's.
    waiting: Vec<Line>,
    peers: Vec<Line>,
    before: Vec<Line>,
    /// A participant's own ask that waits.
    ask: Option<String>,
    ask_href: String,
    /// The address of the next page; empty on the last.
    after: String,
}

/// The address behind a full page.
pub(super) fn next_page(path: &str, lines: usize, last: Option<impl std::fmt::Display>) -> String {
    match last {
        Some(last) if lines == MOST as usize => format!("{path}?after={last}"),
        _ => String::new(),
    }
}

struct Line {
    who: Who,
    href: String,
}

impl ListPage {
    fn is_participant(&self) -> bool {
        self.role == Role::Participant
    }

    fn is_worker(&self) -> bool {
        self.role == Role::PeerWorker
    }
}

pub(super) async fn show(cx: Cx, seen_by: Scope<RelationshipList>) -> Handled {
    let actor = seen_by.actor();
    let last = Uuid::try_parse(cx.query("after")).ok().map(RelationshipId::from_uuid);
    let all = store::acquaintances(&mut cx.db(), &seen_by, &OPEN, (last, MOST)).await?;
    let ids: Vec<PersonId> =
        all.iter().flat_map(|one| [one.pair.person, one.pair.worker]).collect();
    let known = people::known(&mut cx.db(), &seen_by, &ids).await?;
    let shell = cx.shell(super::relationship::menu_of(actor.role));
    let mut page = ListPage {
        shell,
        role: actor.role,
        offers: Vec::new(),
        waiting: Vec::new(),
        peers: Vec::new(),
        before: Vec::new(),
        ask: own_ask(&cx, actor.role, actor.person).await?,
        ask_href: format!("/people/{}/ask", actor.person),
        after: next_page("/relationships", all.len(), all.last().map(|one| one.pair.relationship)),
    };
    for one in &all {
        let Some(place) = place(one, actor.role) else {
            continue;
        };
        let other = if actor.role == Role::Participant { one.pair.worker } else { one.pair.person };
        let Some(other) = known.get(&other) else {
            continue;
        };
        let line = line(&page, one, other, cx.today());
        match place {
            Place::Offer => page.offers.push(line),
            Place::Waiting => page.waiting.push(line),
            Place::Peer => page.peers.push(line),
            Place::Before => page.before.push(line),
        }
    }
    // Who has been asked again and was not told stands among the others, wherever the list put them.
    page.before.sort_by(|one, other| one.who.called.cmp(&other.who.called));
    Ok(Reply::page(&page))
}

enum Place {
    Offer,
    Waiting,
    Peer,
    Before,
}

/// Where a pair stands in the reader's list. A suggestion nobody has told them about is in none.
fn place(one: &Acquaintance, role: Role) -> Option<Place> {
    match one.pair.state {
        PairState::Active | PairState::Paused => return Some(Place::Peer),
        PairState::Closed => return Some(Place::Before),
        PairState::Declined | PairState::Withdrawn => return None,
        PairState::Proposed => {}
    }
    let answer = match role {
        Role::Participant => one.person_answer,
        Role::PeerWorker => one.worker_answer,
        _ => return Some(Place::Waiting),
    };
    match answer {
        Answer::Asked => Some(Place::Offer),
        Answer::Yes => Some(Place::Waiting),
        Answer::NotAsked | Answer::NotThisTime if one.is_again => Some(Place::Before),
        Answer::NotAsked | Answer::NotThisTime => None,
    }
}

fn line(
    page: &ListPage,
    one: &Acquaintance,
    other: &people::Known,
    today: jiff::civil::Date,
) -> Line {
    let shell = &page.shell;
    let href = format!("/relationships/{}", one.pair.relationship);
    let is_peer = matches!(one.pair.state, PairState::Active | PairState::Paused);
    let who = if is_peer && page.is_worker() {
        Who::to_their_peer(other, shell, Some(href.clone()))
    } else if page.is_worker() {
        // Before both said yes, how to reach somebody is nobody's business.
        Who { tags: Vec::new(), ..Who::of(other, shell, Some(href.clone())) }
    } else {
        Who::of(other, shell, Some(href.clone()))
    };
    let text = if page.is_participant() || page.is_worker() {
        stands(one, page.role, today, shell)
    } else if one.pair.state == PairState::Proposed {
        next_text(shell, &one.next(), other.called.as_str())
    } else {
        let state = stands(one, page.role, today, shell);
        shell.with(
            "matching-list-with",
            &[("name", Arg::Text(&one.worker_called)), ("state", Arg::Text(&state))],
        )
    };
    let who = who.line(text);
    Line { who: if is_peer { who.lit() } else { who }, href }
}

/// How two people stand, for one line of the reader's list.
fn stands(one: &Acquaintance, role: Role, today: jiff::civil::Date, shell: &Shell) -> String {
    let own = match role {
        Role::Participant => Some(one.person_answer),
        Role::PeerWorker => Some(one.worker_answer),
        _ => None,
    };
    let state = match one.pair.state {
        PairState::Paused if !one.pair.is_on_break(today) => PairState::Active,
        // For whoever was not asked, or said no, to open again it is closed as before.
        PairState::Proposed
            if one.is_again && matches!(own, Some(Answer::NotAsked | Answer::NotThisTime)) =>
        {
            PairState::Closed
        }
        state => state,
    };
    match (state, own, role) {
        (PairState::Proposed, Some(Answer::Asked), _) if one.is_again && one.is_wished(role) => {
            shell.t("matching-line-again").into_owned()
        }
        (PairState::Proposed, Some(Answer::Asked), _) if one.is_again => {
            shell.t("matching-line-again-asked").into_owned()
        }
        (PairState::Proposed, Some(Answer::Asked), Role::Participant) => {
            shell.t("matching-wait-offer-text").into_owned()
        }
        (PairState::Proposed, Some(Answer::Asked), _) => {
            shell.t("matching-line-worker-asked").into_owned()
        }
        (PairState::Proposed, Some(Answer::Yes), _) => {
            shell.t("matching-line-said-yes").into_owned()
        }
        _ => crate::matching::labels::word(shell.words, "matching-state-", state.code()),
    }
}

async fn own_ask(cx: &Cx, role: Role, person: PersonId) -> Result<Option<String>, WebError> {
    if role != Role::Participant {
        return Ok(None);
    }
    let Some(may) = cx.permit::<AskMake>(person.uuid()).await? else {
        return Ok(None);
    };
    let programme = super::ask::programme(cx)?;
    let ask = store::find_open_ask(&mut cx.db(), &may, person, programme).await?;
    Ok(ask.map(|ask| format!("/asks/{}", ask.ask)))
}
