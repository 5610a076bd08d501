//! Putting an entry in the activity log, and taking it back.

use kernel::access::Role;
use kernel::access::act::{ContactRecord, ContactRecordWith, ContactUndo, RelationshipList};
use kernel::contacts::{NewContact, may_undo};
use kernel::ids::{ContactId, PersonId, RelationshipId};
use kernel::people::ReachRules;
use uuid::Uuid;

use super::full::{self, FullPage};
use super::{my_people, quick};
use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::contacts::forms;
use crate::contacts::store::{self, NewEntry};
use crate::db::{One, Proof, Stored, Tx};
use crate::frame::saved_at;
use crate::matching;
use crate::people::{self, Known};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Faults, Form, Posted};
use crate::web::reply::{Reply, own_path};

/// Work without one named person.
pub(super) async fn record(cx: Cx, may: Permit<ContactRecord>, posted: Posted) -> Handled {
    let contact = match forms::full(&cx, &posted, None) {
        Ok(contact) => contact,
        Err(faults) => return Ok(full::again(&cx, Form::again(posted, faults))),
    };
    let mut new = entry(&cx, forms::id_of(&cx, &posted), contact)?;
    let mut tx = cx.write().await?;
    if let Some(there) = keep(&cx, &mut tx, &may, &mut new).await? {
        return Ok(Reply::see_other(&saved_at("/contacts", "contact-again", Some(there))));
    }
    tx.commit(cx.done(&may).made("contact", new.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at("/contacts", "contact", Some(new.id.uuid()))))
}

/// The full form about one person.
pub(super) async fn form_with(cx: Cx, may: Permit<ContactRecordWith>) -> Handled {
    let known = known(&cx, &may).await?;
    Ok(Reply::page(&full_page(&cx, &may, &known, None).await?))
}

async fn full_page(
    cx: &Cx,
    may: &Permit<ContactRecordWith>,
    known: &Known,
    form: Option<Form>,
) -> Result<FullPage, WebError> {
    let me = may.actor().person;
    let pair = matching::pair_between(&mut cx.db(), may, me, known.person).await?;
    let notices = cx.notices(known.person).await?;
    Ok(FullPage::about(cx, known, pair.as_ref(), form).with_notices(notices))
}

/// The ten-second form, or the full one, about one person.
pub(super) async fn record_with(cx: Cx, may: Permit<ContactRecordWith>, posted: Posted) -> Handled {
    let known = known(&cx, &may).await?;
    let checked = check(&cx, &posted, known.person, &known.rules);
    let contact = match checked {
        Ok(contact) => contact,
        Err(faults) => return again(&cx, &may, &known, Form::again(posted, faults)).await,
    };
    let mut new = entry(&cx, forms::id_of(&cx, &posted), contact)?;
    let pair = matching::pair_between(&mut cx.db(), &may, new.worker, known.person).await?;
    new.relationship = pair.as_ref().map(|pair| pair.relationship);
    let back = own_path(posted.filled("back").unwrap_or("/my-people")).to_owned();
    let mut tx = cx.write().await?;
    if let Some(there) = keep(&cx, &mut tx, &may, &mut new).await? {
        return Ok(Reply::see_other(&saved_at(&back, "contact-again", Some(there))));
    }
    if let Some(pair) = new.relationship {
        settle(&cx, &mut tx, &may, pair).await?;
    }
    tx.commit(cx.done(&may).made("contact", new.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(&back, "contact", Some(new.id.uuid()))))
}

/// Keeps an entry. When the same is there already, the id it has there is given, and nothing changes.
///
/// An id that was used for other words keeps nobody's words away: they are kept under another.
async fn keep(
    cx: &Cx,
    tx: &mut Tx,
    may: &impl Proof<One>,
    new: &mut NewEntry,
) -> Stored<Option<Uuid>> {
    // After Back the browser shows the words again in a form with an id of its own.
    if let Some(there) = store::said_just_now(tx, may, new).await? {
        return Ok(Some(there.uuid()));
    }
    if store::insert(tx, may, new).await? {
        return Ok(None);
    }
    let there = store::find_taken(tx, may, new.id).await?;
    if there.is_some_and(|there| !there.is_undone && there.says_the_same(new)) {
        return Ok(Some(new.id.uuid()));
    }
    new.id = cx.app().moments().id();
    store::insert(tx, may, new).await?;
    Ok(None)
}

/// What follows for two people from everything that is written down now.
async fn settle(cx: &Cx, tx: &mut Tx, may: &impl Proof<One>, pair: RelationshipId) -> Stored<()> {
    let now = store::settled(tx, may, pair, &cx.time_zone()).await?;
    matching::settle(tx, may, pair, &now).await
}

/// Takes an entry back, within ten minutes of keeping it.
pub(super) async fn undo(cx: Cx, may: Permit<ContactUndo>, _posted: Posted) -> Handled {
    let kept = store::find_to_undo(&mut cx.db(), &may).await?.ok_or(WebError::NotFound)?;
    if may_undo(kept.worker, kept.made_at, may.actor().person, cx.now()).is_err() {
        return Err(WebError::Unprocessable("contacts-undo-over"));
    }
    let mut tx = cx.write().await?;
    if store::undo(&mut tx, &may, cx.now()).await? {
        if let Some(pair) = kept.relationship {
            settle(&cx, &mut tx, &may, pair).await?;
        }
        tx.commit(cx.done(&may)).await?;
    }
    let back = if kept.person.is_some() { "/my-people" } else { "/contacts" };
    Ok(Reply::see_other(&saved_at(back, "contact-undone", Some(kept.id.uuid()))))
}

fn check(
    cx: &Cx,
    posted: &Posted,
    person: PersonId,
    rules: &ReachRules,
) -> Result<NewContact, Faults> {
    if is_quick(posted) {
        forms::quick(cx, posted, person, rules)
    } else {
        forms::full(cx, posted, Some((person, rules)))
    }
}

/// The full form says that it is, since none of its answers has to be given.
fn is_quick(posted: &Posted) -> bool {
    posted.one("mode").is_empty() && !posted.has("form", "full")
}

/// The form again, where it was filled in: beside the list, or on its own page.
async fn again(cx: &Cx, may: &Permit<ContactRecordWith>, known: &Known, form: Form) -> Handled {
    if !is_quick(&form.values) {
        let page = full_page(cx, may, known, Some(form)).await?;
        return Ok(Reply::unprocessable(&page));
    }
    // Only a worker has a list of their own for it to stand beside.
    if may.actor().role != Role::PeerWorker {
        return quick::again(cx, known, form).await;
    }
    let seen_by = Scope::<RelationshipList>::pass(cx).await?;
    my_people::again(cx, &seen_by, known.person, form).await
}

async fn known(cx: &Cx, may: &Permit<ContactRecordWith>) -> Result<Known, WebError> {
    let person = may.id();
    let mut found = people::known(&mut cx.db(), may, &[person]).await?;
    found.remove(&person).ok_or(WebError::NotFound)
}

fn entry(cx: &Cx, id: ContactId, contact: NewContact) -> Result<NewEntry, WebError> {
    let organisation = cx.organisation().ok_or(WebError::NotFound)?;
    Ok(NewEntry {
        id,
        programme: organisation.programme.id,
        worker: cx.actor()?.person,
        relationship: None,
        contact,
        at: cx.now(),
    })
}
