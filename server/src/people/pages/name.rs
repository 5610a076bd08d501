//! How a person wants to be called.

use askama::Template;
use kernel::access::act::PersonRevise;

use super::facets::{Steps, called_label};
use super::{menu_of, person};
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::people::conflict::{Both, mark};
use crate::people::readers::{Thing, sees};
use crate::people::store::{self, Person};
use crate::people::{forms, look_again};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/name.html")]
struct NamePage {
    shell: Shell,
    form: Form,
    mark: String,
    steps: Steps,
    title: String,
    label: String,
    sees: String,
    /// Earlier names are kept, and the reader is the one to let them go.
    may_forget: bool,
}

pub(super) async fn show(cx: Cx, may: Permit<PersonRevise>) -> Handled {
    let person = person(&cx, &may).await?;
    let mut filled = Posted::default();
    filled.put("called", person.called.as_str());
    // For themself it is an offer; whoever writes down another's name mostly mends or follows a list.
    if may.actor().person != person.person {
        filled.put("earlier", "yes");
    }
    let is_walk = cx.query("walk") == "yes";
    let sees = sees(&cx, &may, &person, &[Thing::Name]).await?;
    let rest = (is_walk, mark(&person.called), sees);
    let may_forget = !is_walk && may_forget(&cx, &may).await?;
    Ok(Reply::page(&NamePage { may_forget, ..page(&cx, &person, Form::filled(filled), rest) }))
}

pub(super) async fn keep(cx: Cx, may: Permit<PersonRevise>, posted: Posted) -> Handled {
    let is_walk = posted.has("walk", "yes");
    if posted.has("forget", "yes") && may.actor().person == may.id() {
        return forget(&cx, &may).await;
    }
    let called = match forms::read_name(&posted) {
        Ok(called) => called,
        Err(faults) => {
            let person = person(&cx, &may).await?;
            let mark = posted.one("mark").to_owned();
            let form = Form::again(posted, faults);
            let sees = sees(&cx, &may, &person, &[Thing::Name]).await?;
            let page = page(&cx, &person, form, (is_walk, mark, sees));
            return Ok(Reply::unprocessable(&page));
        }
    };
    let id = may.id();
    let mut tx = cx.write().await?;
    let now = store::find(&mut tx, &may, id).await?.ok_or(WebError::NotFound)?;
    let next = Steps::new(&cx, id, "name", is_walk).next();
    if now.called == called {
        return Ok(Reply::see_other(&next));
    }
    let is_first = store::bump(&mut tx, &may, id, now.version).await?;
    if !is_first || posted.one("mark") != mark(&now.called) {
        drop(tx);
        let now = person(&cx, &may).await?;
        let both = Both {
            title: called_label(&cx, id),
            now: vec![now.called.as_str().to_owned()],
            mine: vec![called.as_str().to_owned()],
            posted: &posted,
            fields: &["called", "walk", "earlier"],
            mark: mark(&now.called),
            back: next,
        };
        return Ok(both.page(&cx, menu_of(&cx, id)));
    }
    store::rename(&mut tx, &may, id, &called).await?;
    if posted.has("earlier", "yes") {
        store::keys::keep_former_name(&mut tx, &may, (id, now.called.as_str()), cx.now()).await?;
    }
    look_again(&mut tx, cx.app(), may.actor().org).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&next))
}

/// The person themself lets earlier names go. Nobody else is told whether there are any.
async fn forget(cx: &Cx, may: &Permit<PersonRevise>) -> Handled {
    let mut tx = cx.write().await?;
    store::keys::forget_former_names(&mut tx, may, may.id()).await?;
    look_again(&mut tx, cx.app(), may.actor().org).await?;
    tx.commit(cx.done(may)).await?;
    Ok(Reply::see_other(&saved_at(&format!("/people/{}/name", may.id()), "person-kept", None)))
}

/// Whether to offer the person themself to let earlier names go.
async fn may_forget(cx: &Cx, may: &Permit<PersonRevise>) -> Result<bool, WebError> {
    let is_own = may.actor().person == may.id();
    let mut db = cx.db();
    Ok(is_own && store::keys::former_names_count(&mut db, may, may.id()).await? > 0)
}

fn page(
    cx: &Cx,
    person: &Person,
    form: Form,
    (is_walk, mark, sees): (bool, String, String),
) -> NamePage {
    let id = person.person;
    let is_own = cx.signed_in().is_some_and(|signed_in| signed_in.actor.person == id);
    let key = if is_own { "people-called-own" } else { "people-called-other" };
    NamePage {
        shell: cx.shell(menu_of(cx, id)),
        form,
        mark,
        steps: Steps::new(cx, id, "name", is_walk),
        title: cx.words().t(key).into_owned(),
        label: called_label(cx, id),
        sees,
        may_forget: false,
    }
}
