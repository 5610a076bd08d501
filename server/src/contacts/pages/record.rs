//! Putting an entry in the activity log, and taking it back.

use askama::Template;
use kernel::access::act::{ContactRecord, ContactRecordWith, ContactUndo, RelationshipList};
use kernel::contacts::{NewContact, may_undo};
use kernel::ids::{ContactId, PersonId};
use kernel::people::ReachRules;

use super::my_people;
use super::view::Offered;
use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::contacts::forms;
use crate::contacts::store::{self, NewEntry};
use crate::frame::saved_at;
use crate::matching;
use crate::people::{self, Known, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Form, Posted};
use crate::web::reply::{Reply, own_path};
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "contacts/html/record.html")]
struct RecordPage {
    shell: Shell,
    form: Form,
    offered: Offered,
    action: String,
    contact_id: String,
    /// The person the entry is about, when the address names one.
    who: Option<Who>,
    called: String,
}

impl RecordPage {
    fn new(cx: &Cx, form: Form, known: Option<&Known>) -> Self {
        let kept_id = form.value("contact_id").to_owned();
        let shell = cx.shell(if known.is_some() { "/my-people" } else { "/contacts" });
        Self {
            form,
            offered: Offered::new(cx),
            action: known.map_or_else(
                || "/contacts".to_owned(),
                |known| format!("/people/{}/contacts", known.person),
            ),
            contact_id: if kept_id.is_empty() {
                cx.app().moments().id::<kernel::ids::kind::Contact>().to_string()
            } else {
                kept_id
            },
            called: known.map(|known| known.called.as_str().to_owned()).unwrap_or_default(),
            who: known.map(|known| Who::to_their_peer(known, &shell, None).under_title()),
            shell,
        }
    }
}

/// The full form for work without one named person.
pub(super) async fn form(cx: Cx, _may: Permit<ContactRecord>) -> Handled {
    let start = [("with", "nobody"), ("planned", "planned")].into_iter().collect();
    Ok(Reply::page(&RecordPage::new(&cx, Form::filled(start), None)))
}

pub(super) async fn record(cx: Cx, may: Permit<ContactRecord>, posted: Posted) -> Handled {
    let contact = match forms::full(&cx, &posted, None) {
        Ok(contact) => contact,
        Err(faults) => {
            let page = RecordPage::new(&cx, Form::again(posted, faults), None);
            return Ok(Reply::unprocessable(&page));
        }
    };
    let new = entry(&cx, forms::id_of(&cx, &posted), contact)?;
    let mut tx = cx.write().await?;
    if !store::insert(&mut tx, &may, &new).await? {
        return Ok(Reply::see_other(&saved_at("/contacts", "contact-again", None)));
    }
    tx.commit(cx.done(&may).made("contact", new.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at("/contacts", "contact", Some(new.id.uuid()))))
}

/// The full form about one person.
pub(super) async fn form_with(cx: Cx, may: Permit<ContactRecordWith>) -> Handled {
    let known = known(&cx, &may).await?;
    let start = [
        ("outcome", "reached"),
        ("mode", "in_person"),
        ("planned", "planned"),
        ("extra", "shared"),
    ];
    let form = Form::filled(start.into_iter().collect());
    Ok(Reply::page(&RecordPage::new(&cx, form, Some(&known))))
}

/// The ten-second form, or the full one, about one person.
pub(super) async fn record_with(cx: Cx, may: Permit<ContactRecordWith>, posted: Posted) -> Handled {
    let known = known(&cx, &may).await?;
    let checked = check(&cx, &posted, known.person, &known.rules);
    let contact = match checked {
        Ok(contact) => contact,
        Err(faults) => return again(&cx, &known, Form::again(posted, faults)).await,
    };
    let mut new = entry(&cx, forms::id_of(&cx, &posted), contact)?;
    let pair = matching::pair_between(&mut cx.db(), &may, new.worker, known.person).await?;
    new.relationship = pair.as_ref().map(|pair| pair.relationship);
    let back = own_path(posted.filled("back").unwrap_or("/my-people")).to_owned();
    let mut tx = cx.write().await?;
    if !store::insert(&mut tx, &may, &new).await? {
        return Ok(Reply::see_other(&saved_at(&back, "contact-again", None)));
    }
    let draft = new.contact.draft();
    if let Some(pair) = pair {
        if draft.outcome.is_some_and(kernel::contacts::Outcome::is_reached) {
            let (at, next) = (draft.started_at, draft.follow_up_on);
            matching::reached(&mut tx, &may, pair.relationship, at, next).await?;
        } else if draft.follow_up_on.is_some() {
            matching::set_follow_up(&mut tx, &may, pair.relationship, draft.follow_up_on).await?;
        }
    }
    tx.commit(cx.done(&may).made("contact", new.id.uuid())).await?;
    Ok(Reply::see_other(&saved_at(&back, "contact", Some(new.id.uuid()))))
}

/// Takes an entry back, within ten minutes of keeping it.
pub(super) async fn undo(cx: Cx, may: Permit<ContactUndo>, _posted: Posted) -> Handled {
    let kept = store::find_to_undo(&mut cx.db(), &may).await?.ok_or(WebError::NotFound)?;
    if may_undo(kept.worker, kept.made_at, may.actor().person, cx.now()).is_err() {
        return Err(WebError::Unprocessable("contacts-undo-over"));
    }
    let mut tx = cx.write().await?;
    if store::undo(&mut tx, &may, cx.now()).await? {
        if let (Some(relationship), Some(person)) = (kept.relationship, kept.person) {
            let last = store::last_reached(&mut tx, &may, person, kept.worker).await?;
            matching::set_last_reached(&mut tx, &may, relationship, last).await?;
        }
        tx.commit(cx.done(&may)).await?;
    }
    let back = if kept.person.is_some() { "/my-people" } else { "/contacts" };
    Ok(Reply::see_other(&saved_at(back, "contact-undone", None)))
}

fn check(
    cx: &Cx,
    posted: &Posted,
    person: PersonId,
    rules: &ReachRules,
) -> Result<NewContact, crate::web::form::Faults> {
    if is_quick(posted) {
        forms::quick(cx, posted, person, rules)
    } else {
        forms::full(cx, posted, Some((person, rules)))
    }
}

fn is_quick(posted: &Posted) -> bool {
    posted.one("mode").is_empty()
}

/// The form again, where it was filled in: beside the list, or on its own page.
async fn again(cx: &Cx, known: &Known, form: Form) -> Handled {
    let lists = Scope::<RelationshipList>::pass(cx).await;
    match lists {
        Ok(seen_by) if is_quick(&form.values) => {
            my_people::again(cx, &seen_by, known.person, form).await
        }
        _ => Ok(Reply::unprocessable(&RecordPage::new(cx, form, Some(known)))),
    }
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
