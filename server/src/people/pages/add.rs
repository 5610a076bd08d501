//! Adding a person: a name, and what they are here as.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{PersonAdd, PersonList};
use kernel::ids::PersonId;
use kernel::people::{CalledName, settle_role};

use crate::access::store::grant;
use crate::access::{self, Handled, Permit};
use crate::frame::saved_at;
use crate::people::store::{self, NewPerson, list};
use crate::people::who::{Who, known};
use crate::people::{forms, labels};
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
    /// People of the same name, to look at before another is added.
    alike: Vec<Who>,
}

pub(super) async fn show(cx: Cx, may: Permit<PersonAdd>) -> Handled {
    Ok(Reply::page(&page(&cx, &may, Form::filled(Posted::default()), Vec::new())))
}

/// Adds the person, unless somebody of the same name was not looked at yet.
pub(super) async fn add(cx: Cx, may: Permit<PersonAdd>, posted: Posted) -> Handled {
    let (called, role) = match read(&may, &posted) {
        Ok(read) => read,
        Err(faults) => {
            let form = Form::again(posted, faults);
            return Ok(Reply::unprocessable(&page(&cx, &may, form, Vec::new())));
        }
    };
    let alike = alike(&cx, &called).await?;
    if !alike.is_empty() && !posted.has("anyway", "yes") {
        let form = Form::filled(posted);
        return Ok(Reply::unprocessable(&page(&cx, &may, form, alike)));
    }
    let person: PersonId = cx.app().moments().id();
    let new = NewPerson { person, called, language: None, at: cx.now() };
    let mut tx = cx.write().await?;
    store::insert(&mut tx, &may, &new).await?;
    grant(&mut tx, &may, person, role, cx.today()).await?;
    tx.commit(cx.done(&may).made("person", person.uuid()).about(person)).await?;
    let folder = if role.is_staff() { "colleagues" } else { "people" };
    Ok(Reply::see_other(&saved_at(&format!("/{folder}/{person}"), "person-added", None)))
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

/// People within the reader's own reach who are called the same.
async fn alike(cx: &Cx, called: &CalledName) -> Result<Vec<Who>, WebError> {
    let Ok(by) = access::Known::scope::<PersonList>(cx.actor()?) else {
        return Ok(Vec::new());
    };
    let same = list::same_name(&mut cx.db(), &by, called).await?;
    let people = known(&mut cx.db(), &by, &same).await?;
    let shell = cx.shell("/people");
    let who = |id: &PersonId| {
        people.get(id).map(|known| Who::of(known, &shell, Some(format!("/people/{id}"))))
    };
    Ok(same.iter().filter_map(who).collect())
}

fn page(cx: &Cx, may: &Permit<PersonAdd>, form: Form, alike: Vec<Who>) -> AddPage {
    let roles = offered(may).map(|role| {
        let label = labels::sentence(&labels::role(cx.words(), role));
        Choice::new(role.code(), label)
    });
    AddPage { shell: cx.shell("/people"), form, roles: roles.collect(), alike }
}
