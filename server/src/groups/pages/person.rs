//! The groups somebody came to, as far as the reader may know.

use askama::Template;
use kernel::access::act::{AttendanceList, GroupView, PersonView};

use super::{HOME, who};
use crate::access::{Handled, Permit};
use crate::groups::store::came;
use crate::people;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// More than a year of three meetings a week.
const SHOWN: u32 = 200;

#[derive(Template)]
#[template(path = "groups/html/person.html")]
struct PersonPage {
    shell: Shell,
    called: String,
    back: String,
    is_own: bool,
    days: Vec<Line>,
}

struct Line {
    on: String,
    iso: String,
    name: String,
    /// Empty where the reader may not open the group.
    href: String,
}

pub(super) async fn show(cx: Cx, may: Permit<PersonView>) -> Handled {
    let person = may.about().ok_or(WebError::NotFound)?;
    let known = people::find(&mut cx.db(), &may, person).await?.ok_or(WebError::NotFound)?;
    let came = match who::scope::<AttendanceList>(&cx).await? {
        Some(seen_by) => came::of_person(&mut cx.db(), &seen_by, (person, SHOWN)).await?,
        None => Vec::new(),
    };
    let mut days = Vec::new();
    for one in came {
        let may_open = cx.permit::<GroupView>(one.group.uuid()).await?.is_some();
        days.push(Line {
            on: cx.dates().full(one.met_on),
            iso: one.met_on.to_string(),
            name: one.name,
            href: if may_open { format!("{HOME}/{}", one.group) } else { String::new() },
        });
    }
    let is_own = may.actor().person == person;
    Ok(Reply::page(&PersonPage {
        shell: cx.shell(if is_own { "/you" } else { "/people" }),
        called: known.called.as_str().to_owned(),
        back: format!("/people/{person}"),
        is_own,
        days,
    }))
}
