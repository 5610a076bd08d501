//! Adding a person: a name, and what they are here as.
//!
//! Whoever may be the same person is shown beside what was typed before anything is kept. A colleague's
//! own record is sealed, and so is never among them.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{DuplicateList, PersonAdd, PersonList};
use kernel::duplicates::{Prepared, Sketch};
use kernel::ids::PersonId;
use kernel::people::{CalledName, settle_role};

use crate::access::store::grant;
use crate::access::{self, Handled, Permit};
use crate::db::StoreError;
use crate::frame::saved_at;
use crate::people::store::{self, NewPerson, list};
use crate::people::who::{Who, known};
use crate::people::{Told, forms, labels, likely, look_again};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::{Choice, Faults, Form, Posted};
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/add.html")]
struct AddPage {
    shell: Shell,
    form: Form,
    roles: Vec<Choice>,
    /// The id the new person will have: the same form sent twice is one person.
    id: String,
    /// People who may be the same, to look at before another is added.
    alike: Vec<Alike>,
    /// What was typed, to stand beside them.
    typed: Vec<String>,
}

/// Somebody who may be the same person.
struct Alike {
    who: Who,
    href: String,
    told: Told,
}

pub(super) async fn show(cx: Cx, may: Permit<PersonAdd>) -> Handled {
    Ok(Reply::page(&page(&cx, &may, Form::filled(Posted::default()), Vec::new())))
}

/// Adds the person, unless somebody who may be the same was not looked at yet.
pub(super) async fn add(cx: Cx, may: Permit<PersonAdd>, posted: Posted) -> Handled {
    let (called, role) = match read(&may, &posted) {
        Ok(read) => read,
        Err(faults) => {
            let form = Form::again(posted, faults);
            return Ok(Reply::unprocessable(&page(&cx, &may, form, Vec::new())));
        }
    };
    let mut person: PersonId = posted.one("id").parse().unwrap_or_else(|_| cx.app().moments().id());
    let mut db = cx.db();
    if let Some(there) = store::find(&mut db, &may, person).await? {
        if there.called == called {
            return Ok(added(person, role));
        }
        // An id that was used for another name keeps nobody away: they are kept under another.
        person = cx.app().moments().id();
    }
    if !posted.has("anyway", "yes") {
        let alike = alike(&cx, &called, &posted).await?;
        if !alike.is_empty() {
            let form = Form::filled(posted);
            return Ok(Reply::unprocessable(&page(&cx, &may, form, alike)));
        }
    }
    let new = NewPerson { person, called, language: None, at: cx.now() };
    let mut tx = cx.write().await?;
    match store::insert(&mut tx, &may, &new).await {
        // The other press of the same button was a moment faster.
        Err(StoreError::Taken(_)) => return Ok(added(person, role)),
        done => done?,
    }
    grant(&mut tx, &may, person, role, cx.today()).await?;
    look_again(&mut tx, cx.app(), may.actor().org).await?;
    tx.commit(cx.done(&may).made("person", person.uuid()).about(person)).await?;
    Ok(added(person, role))
}

fn added(person: PersonId, role: Role) -> Reply {
    let folder = if role.is_staff() { "colleagues" } else { "people" };
    Reply::see_other(&saved_at(&format!("/{folder}/{person}"), "person-added", None))
}

/// The name and the one role. A second role is given later, on the page of roles: two at once would
/// make every new colleague a participant by a slip.
fn read(may: &Permit<PersonAdd>, posted: &Posted) -> Result<(CalledName, Role), Faults> {
    let role = offered(may).find(|role| posted.one("role") == role.code());
    match (forms::read_name(posted), role) {
        (Ok(called), Some(role)) => Ok((called, role)),
        (called, role) => {
            let mut faults = called.err().unwrap_or_else(Faults::none);
            if role.is_none() {
                faults.add("role", "people-fault-role");
            }
            Err(faults)
        }
    }
}

/// The roles that whoever adds somebody may give.
fn offered(may: &Permit<PersonAdd>) -> impl Iterator<Item = Role> + use<> {
    let by = may.actor().role;
    Role::ALL.into_iter().filter(move |role| settle_role(by, *role, false).is_ok())
}

/// People within the reader's own reach who may be the same, or are called so to the letter.
async fn alike(cx: &Cx, called: &CalledName, posted: &Posted) -> Result<Vec<Alike>, WebError> {
    let actor = cx.actor()?;
    let (Ok(by), Ok(list)) =
        (access::Known::scope::<DuplicateList>(actor), access::Known::scope::<PersonList>(actor))
    else {
        return Ok(Vec::new());
    };
    let mut db = cx.db();
    let (also, reached_at) = (posted.one("also"), posted.one("reach"));
    let sketch = Sketch {
        called: called.as_str(),
        other_names: &[also],
        phones: &[reached_at],
        emails: &[reached_at],
        ..Sketch::default()
    };
    let known_now = Prepared::of(&sketch);
    let mut found: Vec<(PersonId, Told)> = likely(&mut db, &by, &known_now)
        .await?
        .iter()
        .map(|likely| (likely.person, Told::of(&likely.finding, cx.words())))
        .collect();
    // A name of one word alone is nobody's for sure, and still worth a look when it is the same.
    for id in list::same_name(&mut db, &list, called).await? {
        if found.iter().all(|(there, _)| *there != id) {
            let alike = vec![cx.words().t("people-likely-same-name").into_owned()];
            found.push((id, Told { alike, ..Told::default() }));
        }
    }
    let ids: Vec<PersonId> = found.iter().map(|(id, _)| *id).collect();
    let people = known(&mut db, &list, &ids).await?;
    let shell = cx.shell("/people");
    let shown = found.into_iter().filter_map(|(id, told)| {
        let href = format!("/people/{id}");
        let who = Who::of(people.get(&id)?, &shell, Some(href.clone()));
        Some(Alike { who, href, told })
    });
    Ok(shown.collect())
}

fn page(cx: &Cx, may: &Permit<PersonAdd>, form: Form, alike: Vec<Alike>) -> AddPage {
    let roles = offered(may).map(|role| {
        let label = labels::sentence(&labels::role(cx.words(), role));
        Choice::new(role.code(), label)
    });
    let id = match form.value("id").parse::<PersonId>() {
        Ok(id) => id,
        Err(_) => cx.app().moments().id(),
    };
    let typed = ["called", "also", "reach"].map(|field| form.value(field).to_owned());
    AddPage {
        shell: cx.shell("/people"),
        roles: roles.collect(),
        id: id.to_string(),
        alike,
        typed: typed.into_iter().filter(|typed| !typed.trim().is_empty()).collect(),
        form,
    }
}
