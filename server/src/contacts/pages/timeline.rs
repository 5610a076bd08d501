//! A person's timeline, and one entry of it.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{
    ContactDiscuss, ContactList, ContactRecordWith, ContactUndo, ContactView, PersonView,
};
use kernel::contacts::may_undo;
use kernel::ids::PersonId;

use super::told;
use super::view::{Entry, Reader};
use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::contacts::store::{self, Before, Kept, Supervision};
use crate::people::{self, Who};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Entries on one page.
const PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "contacts/html/timeline.html")]
struct TimelinePage {
    shell: Shell,
    who: Who,
    person: PersonId,
    is_own: bool,
    may_record: bool,
    /// The reader has a list of people, with the ten-second note beside it.
    has_list: bool,
    /// A break, said before anything invites to write or call.
    notices: Vec<String>,
    entries: Vec<Entry>,
    after: String,
}

/// Everything about one person that the reader may see, the latest first.
pub(super) async fn show(cx: Cx, may: Permit<PersonView>) -> Handled {
    let person = may.id();
    let seen_by = Scope::<ContactList>::pass(&cx).await?;
    let mut known = people::known(&mut cx.db(), &may, &[person]).await?;
    let known = known.remove(&person).ok_or(WebError::NotFound)?;
    let kept =
        store::list_of_person(&mut cx.db(), &seen_by, person, Before::asked(&cx), PAGE).await?;
    let is_own = may.actor().person == person;
    let reader = Reader::of_one_person(&cx)?;
    let shell = cx.shell(if is_own { "/you" } else { "/my-people" });
    let page = TimelinePage {
        who: Who::of(&known, &shell, Some(format!("/people/{person}"))).under_title(),
        person,
        is_own,
        may_record: cx.permit::<ContactRecordWith>(person.uuid()).await?.is_some(),
        has_list: may.actor().role == Role::PeerWorker,
        notices: cx.notices(person).await?,
        after: after(person, &kept),
        entries: kept.iter().map(|kept| Entry::new(&cx, kept, &reader)).collect(),
        shell,
    };
    Ok(Reply::page(&page))
}

fn after(person: PersonId, kept: &[Kept]) -> String {
    match kept.last() {
        Some(last) if kept.len() == PAGE as usize => {
            Before::address(&format!("/people/{person}/contacts"), last)
        }
        _ => String::new(),
    }
}

#[derive(Template)]
#[template(path = "contacts/html/one.html")]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing the page offers or says")]
struct OnePage {
    shell: Shell,
    entry: Entry,
    is_undone: bool,
    may_undo: bool,
    may_discuss: bool,
    /// The reader is the person it is about.
    is_own: bool,
    person: Option<PersonId>,
}

/// One entry.
pub(super) async fn one(cx: Cx, may: Permit<ContactView>) -> Handled {
    let kept = store::find(&mut cx.db(), &may).await?.ok_or(WebError::NotFound)?;
    // What was taken back is read by whoever wrote it, to write it again, and by nobody else: it may
    // have been meant for somebody else's page.
    if kept.is_undone && kept.worker != may.actor().person {
        return Err(WebError::NotFound);
    }
    let undo = cx.permit::<ContactUndo>(may.id().uuid()).await?;
    let discuss = cx.permit::<ContactDiscuss>(may.id().uuid()).await?;
    let reader = Reader::of(&cx, std::slice::from_ref(&kept)).await?;
    let page = OnePage {
        shell: told::with_name(&cx, cx.shell("/contacts")).await?,
        may_undo: !kept.is_undone
            && undo.is_some_and(|undo| {
                may_undo(kept.worker, kept.made_at, undo.actor().person, cx.now()).is_ok()
            }),
        may_discuss: kept.supervision == Supervision::ToBring
            && !kept.is_undone
            && discuss.is_some(),
        is_own: kept.person == Some(may.actor().person),
        is_undone: kept.is_undone,
        person: kept.person,
        entry: Entry::new(&cx, &kept, &reader),
    };
    Ok(Reply::page(&page))
}
