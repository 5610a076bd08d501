//! A person's timeline, and one entry of it.

use askama::Template;
use jiff::Timestamp;
use kernel::access::act::{ContactList, ContactRecordWith, ContactUndo, ContactView, PersonView};
use kernel::contacts::may_undo;
use kernel::ids::{ContactId, PersonId};
use uuid::Uuid;

use super::view::Entry;
use crate::access::{Guard as _, Handled, Permit, Scope};
use crate::contacts::store::{self, Before, Kept};
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
    entries: Vec<Entry>,
    after: String,
}

/// Everything about one person that the reader may see, the latest first.
pub(super) async fn show(cx: Cx, may: Permit<PersonView>) -> Handled {
    let person = may.id();
    let seen_by = Scope::<ContactList>::pass(&cx).await?;
    let mut known = people::known(&mut cx.db(), &may, &[person]).await?;
    let known = known.remove(&person).ok_or(WebError::NotFound)?;
    let kept = store::list_of_person(&mut cx.db(), &seen_by, person, before(&cx), PAGE).await?;
    let is_own = may.actor().person == person;
    let shell = cx.shell(if is_own { "/you" } else { "/my-people" });
    let page = TimelinePage {
        who: Who::of(&known, &shell, Some(format!("/people/{person}"))).under_title(),
        person,
        is_own,
        may_record: cx.permit::<ContactRecordWith>(person.uuid()).await?.is_some(),
        after: after(person, &kept),
        entries: kept.iter().map(|kept| Entry::new(&cx, kept)).collect(),
        shell,
    };
    Ok(Reply::page(&page))
}

fn before(cx: &Cx) -> Before {
    let at = cx.query("before").parse().ok().and_then(|us| Timestamp::from_microsecond(us).ok());
    let id = Uuid::try_parse(cx.query("id")).unwrap_or(Uuid::max());
    Before { at: at.unwrap_or(Timestamp::MAX), id: ContactId::from_uuid(id) }
}

fn after(person: PersonId, kept: &[Kept]) -> String {
    match kept.last() {
        Some(last) if kept.len() == PAGE as usize => format!(
            "/people/{person}/contacts?before={}&id={}",
            last.started_at.as_microsecond(),
            last.id
        ),
        _ => String::new(),
    }
}

#[derive(Template)]
#[template(path = "contacts/html/one.html")]
struct OnePage {
    shell: Shell,
    entry: Entry,
    is_undone: bool,
    may_undo: bool,
    person: Option<PersonId>,
}

/// One entry.
pub(super) async fn one(cx: Cx, may: Permit<ContactView>) -> Handled {
    let kept = store::find(&mut cx.db(), &may).await?.ok_or(WebError::NotFound)?;
    let undo = cx.permit::<ContactUndo>(may.id().uuid()).await?;
    let page = OnePage {
        shell: cx.shell("/contacts"),
        may_undo: !kept.is_undone
            && undo.is_some_and(|undo| {
                may_undo(kept.worker, kept.made_at, undo.actor().person, cx.now()).is_ok()
            }),
        is_undone: kept.is_undone,
        person: kept.person,
        entry: Entry::new(&cx, &kept),
    };
    Ok(Reply::page(&page))
}
