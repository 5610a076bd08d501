//! The groups somebody came to, as far as the reader may know.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{AttendanceList, GroupView, PersonView};
use kernel::ids::GroupId;

use super::{HOME, who};
use crate::access::{Handled, Permit};
use crate::groups::store::came::{self, CameTo};
use crate::people::{self, Who};
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
    who: Who,
    is_own: bool,
    groups: Vec<Group>,
}

/// One group with the days they came, the latest first.
struct Group {
    name: String,
    /// Empty where the reader may not open the group.
    href: String,
    days: Vec<Day>,
}

struct Day {
    on: String,
    iso: String,
}

pub(super) async fn show(cx: Cx, may: Permit<PersonView>) -> Handled {
    let person = may.about().ok_or(WebError::NotFound)?;
    let mut known = people::known(&mut cx.db(), &may, &[person]).await?;
    let known = known.remove(&person).ok_or(WebError::NotFound)?;
    let came = match who::scope::<AttendanceList>(&cx).await? {
        Some(seen_by) => came::of_person(&mut cx.db(), &seen_by, (person, SHOWN)).await?,
        None => Vec::new(),
    };
    let is_own = may.actor().person == person;
    let shell = cx.shell(match may.actor().role {
        _ if is_own => "/you",
        Role::PeerWorker => "/my-people",
        _ => "/people",
    });
    Ok(Reply::page(&PersonPage {
        who: Who::of(&known, &shell, Some(format!("/people/{person}"))).under_title(),
        groups: groups(&cx, came).await?,
        is_own,
        shell,
    }))
}

/// By group, the one of the latest day first.
async fn groups(cx: &Cx, came: Vec<CameTo>) -> Result<Vec<Group>, WebError> {
    let mut all: Vec<(GroupId, Group)> = Vec::new();
    for one in came {
        let day = Day { on: cx.dates().full(one.met_on), iso: one.met_on.to_string() };
        if let Some((_, group)) = all.iter_mut().find(|(id, _)| *id == one.group) {
            group.days.push(day);
            continue;
        }
        let may_open = cx.permit::<GroupView>(one.group.uuid()).await?.is_some();
        let href = if may_open { format!("{HOME}/{}", one.group) } else { String::new() };
        all.push((one.group, Group { name: one.name, href, days: vec![day] }));
    }
    Ok(all.into_iter().map(|(_, group)| group).collect())
}
