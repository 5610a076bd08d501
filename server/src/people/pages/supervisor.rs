//! Who supervises a colleague.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::SupervisionSet;
use kernel::ids::PersonId;

use super::person;
use crate::access::{Handled, Permit};
use crate::frame::saved_at;
use crate::people::store::{self, roles};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/supervisor.html")]
struct SupervisorPage {
    shell: Shell,
    form: Form,
    person: String,
    called: String,
    choices: Vec<Choice>,
}

pub(super) async fn show(cx: Cx, may: Permit<SupervisionSet>) -> Handled {
    let id = may.id();
    must_be_colleague(&cx, &may, id).await?;
    let now = roles::supervisors(&mut cx.db(), &may, &[id])
        .await?
        .remove(&id);
    let mut filled = Posted::default();
    filled.put(
        "supervisor",
        now.map_or_else(String::new, |now| now.to_string()),
    );
    page(&cx, &may, Form::filled(filled))
        .await
        .map(|page| Reply::page(&page))
}

pub(super) async fn keep(cx: Cx, may: Permit<SupervisionSet>, posted: Posted) -> Handled {
    let id = may.id();
    must_be_colleague(&cx, &may, id).await?;
    let wished = posted
        .filled("supervisor")
        .map(str::parse::<PersonId>)
        .transpose();
    let offered = offered(&cx, &may, id).await?;
    let supervisor = match wished {
        Ok(wished) if wished.is_none_or(|wished| offered.contains(&wished)) => wished,
        _ => {
            let mut faults = Faults::none();
            faults.add("supervisor", "people-supervisor-unknown");
            let page = page(&cx, &may, Form::again(posted, faults)).await?;
            return Ok(Reply::unprocessable(&page));
        }
    };
    let mut tx = cx.write().await?;
    roles::supervise(&mut tx, &may, id, supervisor).await?;
    tx.commit(cx.done(&may)).await?;
    Ok(Reply::see_other(&saved_at(
        &format!("/colleagues/{id}"),
        "supervisor-kept",
        None,
    )))
}

/// Only colleagues are supervised; for anybody else the page is not there.
async fn must_be_colleague(
    cx: &Cx,
    may: &Permit<SupervisionSet>,
    id: PersonId,
) -> Result<(), WebError> {
    let names = store::names(&mut cx.db(), may, &[id]).await?;
    if names.iter().any(|name| name.is_colleague) {
        Ok(())
    } else {
        Err(WebError::NotFound)
    }
}

/// Everybody who supervises today, but for the person: nobody supervises themself.
async fn offered(
    cx: &Cx,
    may: &Permit<SupervisionSet>,
    id: PersonId,
) -> Result<Vec<PersonId>, WebError> {
    let mut all = roles::holding(&mut cx.db(), may, Role::Supervisor, cx.today()).await?;
    all.retain(|supervisor| *supervisor != id);
    Ok(all)
}

async fn page(
    cx: &Cx,
    may: &Permit<SupervisionSet>,
    form: Form,
) -> Result<SupervisorPage, WebError> {
    let person = person(cx, may).await?;
    let offered = offered(cx, may, person.person).await?;
    let mut names = store::names(&mut cx.db(), may, &offered).await?;
    names.sort_by(|a, b| a.called.cmp(&b.called));
    let nobody = Choice::new("", cx.words().t("people-supervisor-nobody"));
    let choice = |name: &store::Name| Choice::new(name.person.to_string(), name.called.as_str());
    Ok(SupervisorPage {
        shell: cx.shell("/people"),
        form,
        person: person.person.to_string(),
        called: person.called.as_str().to_owned(),
        choices: std::iter::once(nobody)
            .chain(names.iter().map(choice))
            .collect(),
    })
}
