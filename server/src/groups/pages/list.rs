//! The groups the programme runs, by the day of the week.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::{GroupAdd, GroupList, ImportMake};
use kernel::groups::{DAYS, Group};

use super::HOME;
use crate::access::{Handled, Scope};
use crate::groups::store::{self, Kept};
use crate::groups::told;
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "groups/html/list.html")]
struct ListPage {
    shell: Shell,
    days: Vec<Day>,
    over: Vec<Line>,
    may_add: bool,
    may_import: bool,
    is_participant: bool,
    /// Where a participant reads which groups they came to.
    own_href: String,
}

/// One day of the week, or those without one.
struct Day {
    title: String,
    groups: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    when: String,
    place: String,
    is_online: bool,
    languages: Vec<String>,
    worker: String,
    is_open: bool,
}

pub(super) async fn show(cx: Cx, seen_by: Scope<GroupList>) -> Handled {
    let today = cx.today();
    let all = store::list(&mut cx.db(), &seen_by).await?;
    let (over, running): (Vec<Kept>, Vec<Kept>) =
        all.into_iter().partition(|kept| kept.group.is_over(today));
    let mut days: Vec<Day> = DAYS
        .into_iter()
        .map(|day| {
            let mut of_day: Vec<&Kept> =
                running.iter().filter(|kept| kept.group.days.contains(&day)).collect();
            of_day.sort_by_key(|kept| kept.group.starts_at);
            let groups = of_day.into_iter().map(|kept| line(&cx, kept, told::when_of_day));
            let groups = groups.collect();
            Day { title: told::sentence(&cx.dates().weekday(day)), groups }
        })
        .collect();
    let rest = running.iter().filter(|kept| kept.group.days.is_empty());
    days.push(Day {
        title: cx.words().t("groups-no-day").into_owned(),
        groups: rest.map(|kept| line(&cx, kept, told::when)).collect(),
    });
    days.retain(|day| !day.groups.is_empty());
    let me = seen_by.actor();
    let may = |action| me.role.actions().any(|one| one == action);
    let is_participant = me.role == Role::Participant;
    Ok(Reply::page(&ListPage {
        shell: cx.shell("/resources"),
        days,
        over: if is_participant {
            Vec::new()
        } else {
            over.iter().map(|kept| line(&cx, kept, told::when)).collect()
        },
        may_add: may(<GroupAdd as kernel::access::Act>::ACTION),
        may_import: may(<ImportMake as kernel::access::Act>::ACTION),
        is_participant,
        own_href: format!("/people/{}/groups", me.person),
    }))
}

fn line(cx: &Cx, kept: &Kept, when: fn(&Cx, &Group) -> String) -> Line {
    let group = &kept.group;
    Line {
        href: format!("{HOME}/{}", kept.id),
        name: group.name.clone(),
        when: when(cx, group),
        place: group.place.clone().unwrap_or_default(),
        is_online: group.link.is_some(),
        languages: told::languages(cx, group),
        worker: kept.worker_called.clone().unwrap_or_default(),
        is_open: group.is_open,
    }
}
