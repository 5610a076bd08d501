//! An ask as the person sees it while they wait, and as a peer who is asked may read it.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{AskView, AskWithdraw, RelationshipView};
use kernel::matching::{Mark, Shown, Side, Wish};

use crate::access::{Handled, Permit};
use crate::db::StoreError;
use crate::frame::saved_at;
use crate::matching::back::undo_since;
use crate::matching::kept::KeptAsk;
use crate::matching::{labels, steps, store};
use crate::organisation::Terms;
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/html/waiting_ask.html")]
struct WaitingPage {
    shell: Shell,
    ask: String,
    person: String,
    state: &'static str,
    asked_on: String,
    /// Where somebody waits for the person's answer.
    offer: Option<String>,
    shown: ShownAsk,
}

#[derive(Template)]
#[template(path = "matching/html/read_ask.html")]
struct ReadPage {
    shell: Shell,
    called: String,
    first: String,
    shown: ShownAsk,
}

/// An ask in words.
pub(super) struct ShownAsk {
    pub hopes: Option<String>,
    pub wishes: Vec<String>,
    pub modes: Vec<String>,
    pub times: Vec<String>,
    /// A peer who is asked may read all of it.
    pub may_be_shown: bool,
    /// There may be more, and the person keeps it: nothing here says that there is nothing.
    pub is_kept: bool,
}

impl ShownAsk {
    /// Everything, for the person and whoever looks for a peer with them.
    pub fn whole(terms: &Terms, ask: &KeptAsk) -> Self {
        let wanted = &ask.wanted;
        let mut wishes: Vec<&Wish> = wanted.wishes.iter().collect();
        // What must be comes first; within one strength, in the order it was asked.
        wishes.sort_by_key(|wish| wish.strength());
        Self {
            hopes: ask.hopes.clone(),
            wishes: wishes.into_iter().map(|wish| labels::wish(terms, wish)).collect(),
            modes: wanted.modes.iter().map(|mode| labels::mode(terms.words(), *mode)).collect(),
            times: wanted.times.iter().map(|band| labels::time(terms.words(), *band)).collect(),
            may_be_shown: wanted.may_be_shown,
            is_kept: false,
        }
    }

    /// What a peer who is asked may read.
    pub fn for_a_peer(terms: &Terms, ask: &KeptAsk) -> Self {
        let whole = Self::whole(terms, ask);
        if whole.may_be_shown {
            whole
        } else {
            Self { hopes: None, wishes: Vec::new(), is_kept: true, ..whole }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.hopes.is_none()
            && self.wishes.is_empty()
            && self.modes.is_empty()
            && self.times.is_empty()
    }
}

pub(super) async fn show(cx: Cx, may: Permit<AskView>) -> Handled {
    let ask = find(&cx, &may).await?;
    match may.actor().role {
        Role::Participant => show_own(&cx, &may, &ask).await,
        Role::PeerWorker => show_to_a_peer(&cx, &may, &ask).await,
        _ => {
            let query = &cx.asked().query_text;
            let join = if query.is_empty() { "" } else { "?" };
            Ok(Reply::see_other(&format!("/asks/{}/board{join}{query}", ask.ask)))
        }
    }
}

async fn show_own(cx: &Cx, may: &Permit<AskView>, ask: &KeptAsk) -> Handled {
    let zone = cx.time_zone();
    let mut db = cx.db();
    let proposed = store::find_proposed(&mut db, may, ask.ask, &zone).await?;
    let offer = proposed
        .filter(|pair| pair.is.shown_to_participant() == Shown::YourAnswer)
        .map(|pair| format!("/relationships/{}", pair.id));
    let page = WaitingPage {
        shell: cx.shell("/relationships"),
        ask: ask.ask.to_string(),
        person: ask.person.to_string(),
        state: ask.state.code(),
        asked_on: cx.dates().brief(zone.to_datetime(ask.waiting_since_at).date(), cx.today()),
        offer,
        shown: ShownAsk::whole(&cx.terms(), ask),
    };
    Ok(Reply::page(&page))
}

async fn show_to_a_peer(cx: &Cx, may: &Permit<AskView>, ask: &KeptAsk) -> Handled {
    let person = people::find(&mut cx.db(), may, ask.person).await?.ok_or(WebError::NotFound)?;
    let page = ReadPage {
        shell: cx.shell("/relationships"),
        called: person.called.as_str().to_owned(),
        first: labels::first_name(person.called.as_str()).to_owned(),
        shown: ShownAsk::for_a_peer(&cx.terms(), ask),
    };
    Ok(Reply::page(&page))
}

/// Takes the ask back, and with it a suggestion that is being answered.
pub(super) async fn withdraw(cx: Cx, may: Permit<AskWithdraw>, _posted: Posted) -> Handled {
    let side = match may.actor().role {
        Role::Participant => Side::Participant,
        _ => Side::Coordinator,
    };
    let mark = Mark { by: side, at: cx.now(), on: cx.today() };
    let mut tx = cx.write().await?;
    if !steps::withdraw_ask(&mut tx, &may, may.id(), (may.actor().person, mark)).await? {
        return Err(WebError::Unprocessable("matching-fault-wrong-state"));
    }
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at(home(&may), "ask-back", may.record())))
}

/// Lets an ask wait again, where it stood in the line, for whoever just took it back. What was taken
/// back longer ago stays so: a new ask says what somebody hopes for now.
pub(super) async fn again(cx: Cx, may: Permit<AskWithdraw>, _posted: Posted) -> Handled {
    let mut tx = cx.write().await?;
    let back = (may.actor().person, undo_since(cx.now()));
    match store::wait_again(&mut tx, &may, may.id(), back).await {
        Ok(true) => {}
        // Another ask has taken its place meanwhile, or nothing was just taken back by them.
        Ok(false) | Err(StoreError::Taken(_)) => {
            return Err(WebError::Unprocessable("matching-fault-wrong-state"));
        }
        Err(error) => return Err(error.into()),
    }
    tx.commit(cx.done(&may)).await?;
    let path = format!("/asks/{}", may.id());
    Ok(Reply::see_other(&saved_at(&path, "ask-again", may.record())))
}

fn home(may: &Permit<AskWithdraw>) -> &'static str {
    match may.actor().role {
        Role::Participant => "/relationships",
        _ => "/matches",
    }
}

async fn find(cx: &Cx, may: &Permit<AskView>) -> Result<KeptAsk, WebError> {
    store::find_ask(&mut cx.db(), may, may.id()).await?.ok_or(WebError::NotFound)
}

/// The ask a relationship began with, for one of its two people.
pub(super) async fn of_relationship(
    cx: &Cx,
    may: &Permit<RelationshipView>,
    ask: Option<kernel::ids::AskId>,
) -> Result<Option<KeptAsk>, WebError> {
    match ask {
        Some(ask) => Ok(store::find_ask(&mut cx.db(), may, ask).await?),
        None => Ok(None),
    }
}
