//! Noting that somebody was pointed to a service, or came to us from one.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{ReferralAdd, ResourceView};
use kernel::ids::{PersonId, ReferralId, ResourceId};
use kernel::referrals::{CameOf, Help, Towards};
use kernel::resources::NeedKind;
use uuid::Uuid;

use super::view::{answers, need, word};
use crate::access::{Handled, Permit};
use crate::db::{Stored, Tx};
use crate::frame::saved_at;
use crate::people::Who;
use crate::referrals::forms;
use crate::referrals::store::{self, NewEntry};
use crate::request::Cx;
use crate::resources;
use crate::web::error::WebError;
use crate::web::form::{Choice, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "referrals/html/add.html")]
struct AddPage {
    shell: Shell,
    form: Form,
    id: ReferralId,
    person: PersonId,
    who: Who,
    called: String,
    /// The entry of the directory it is about, and its name.
    place: Option<(ResourceId, String)>,
    towards: Vec<Choice>,
    helps: Vec<Choice>,
    needs: Vec<Choice>,
    /// Only a coordinator says who it was.
    workers: Vec<Choice>,
    answers: Vec<Choice>,
    sees: String,
}

type Named = Vec<(PersonId, String)>;

pub(super) async fn form(cx: Cx, may: Permit<ReferralAdd>) -> Handled {
    let place = place(&cx, cx.query("resource")).await?;
    let mut values = Posted::default();
    values.put("towards", Towards::Service.code());
    values.put("came_of", CameOf::NotKnown.code());
    values.put("day", cx.today().to_string());
    let workers = workers(&cx, &may).await?;
    let page = page(&cx, &may, Form::filled(values), (place, &workers)).await?;
    Ok(Reply::page(&page))
}

pub(super) async fn add(cx: Cx, may: Permit<ReferralAdd>, posted: Posted) -> Handled {
    let place = place(&cx, posted.one("resource")).await?;
    let workers = workers(&cx, &may).await?;
    let referral = match forms::read(&cx, &posted, place.as_ref(), &workers) {
        Ok(referral) => referral,
        Err(faults) => {
            let page = page(&cx, &may, Form::again(posted, faults), (place, &workers)).await?;
            return Ok(Reply::unprocessable(&page));
        }
    };
    let organisation = cx.organisation().ok_or(WebError::NotFound)?;
    let mut new = NewEntry {
        id: posted.one("referral_id").parse().unwrap_or_else(|_| cx.app().moments().id()),
        programme: organisation.programme.id,
        person: may.id(),
        made_by: Some(may.actor().person),
        referral,
        at: cx.now(),
    };
    let back = format!("/people/{}/referrals", may.id());
    let mut tx = cx.write().await?;
    if let Some(there) = keep(&cx, &mut tx, &may, &mut new).await? {
        return Ok(Reply::see_other(&saved_at(&back, "referral-again", Some(there))));
    }
    tx.commit(cx.done(&may).made("referral", new.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(&back, "referral", Some(new.id.uuid()))))
}

/// Keeps a referral; when the same is there already, the id it has there is given. An id that was used
/// for other words keeps nobody's words away: they are kept under another.
async fn keep(
    cx: &Cx,
    tx: &mut Tx,
    may: &Permit<ReferralAdd>,
    new: &mut NewEntry,
) -> Stored<Option<Uuid>> {
    if store::insert(tx, may, new).await? {
        return Ok(None);
    }
    let there = store::find(tx, may, new.id).await?;
    if there.is_some_and(|there| there.says_the_same(new)) {
        return Ok(Some(new.id.uuid()));
    }
    new.id = cx.app().moments().id();
    store::insert(tx, may, new).await?;
    Ok(None)
}

/// The entry of the directory an address or a form names, if whoever asks may open it.
async fn place(cx: &Cx, said: &str) -> Result<Option<(ResourceId, String)>, WebError> {
    let Ok(id) = said.parse::<ResourceId>() else { return Ok(None) };
    let Some(may) = cx.permit::<ResourceView>(id.uuid()).await? else { return Ok(None) };
    let name = resources::name_of(&mut cx.db(), &may).await?;
    Ok(name.map(|name| (id, name)))
}

/// Those who may have helped; nobody where a peer worker notes what they did themselves.
async fn workers(cx: &Cx, may: &Permit<ReferralAdd>) -> Result<Named, WebError> {
    if may.actor().role == Role::PeerWorker {
        return Ok(Vec::new());
    }
    Ok(store::workers(&mut cx.db(), may, cx.today()).await?)
}

async fn page(
    cx: &Cx,
    may: &Permit<ReferralAdd>,
    form: Form,
    (place, workers): (Option<(ResourceId, String)>, &Named),
) -> Result<AddPage, WebError> {
    let person = may.id();
    let known = super::known(cx, may, person).await?;
    let called = known.called.as_str().to_owned();
    let shell = cx.shell(super::menu_of(cx, person)?);
    let unsaid = || Choice::new("", cx.words().t("referrals-not-said"));
    let id = form.value("referral_id").parse().unwrap_or_else(|_| cx.app().moments().id());
    let needs = NeedKind::ALL.map(|kind| Choice::new(kind.code(), need(cx, kind.code())));
    let named = workers.iter().map(|(id, called)| Choice::new(id.to_string(), called));
    Ok(AddPage {
        who: super::who(&known, &shell),
        shell,
        form,
        id,
        person,
        place,
        towards: Towards::ALL.map(|one| choice(cx, "towards", one.code())).to_vec(),
        helps: Help::ALL.map(|one| choice(cx, "help", one.code())).to_vec(),
        needs: std::iter::once(unsaid()).chain(needs).collect(),
        workers: if workers.is_empty() {
            Vec::new()
        } else {
            std::iter::once(unsaid()).chain(named).collect()
        },
        answers: answers(cx, false),
        sees: super::list::sees(cx, false, &called),
        called,
    })
}

fn choice(cx: &Cx, group: &str, code: &str) -> Choice {
    Choice::new(code, word(cx, group, code))
}
