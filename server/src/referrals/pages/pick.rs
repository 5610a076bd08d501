//! Who was told about an entry of the directory: one of the reader's people is picked.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::ReferralAdd;
use kernel::ids::ResourceId;

use crate::access::{Handled, Scope};
use crate::people::{self, Known, Who};
use crate::referrals::store;
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Nobody supports more people than these.
const MOST: u32 = 200;

#[derive(Template)]
#[template(path = "referrals/html/pick.html")]
struct PickPage {
    shell: Shell,
    people: Vec<Who>,
}

pub(super) async fn show(cx: Cx, seen_by: Scope<ReferralAdd>) -> Handled {
    // Whoever may note it of everybody begins with the person.
    if seen_by.actor().role != Role::PeerWorker {
        return Ok(Reply::see_other("/people"));
    }
    let resource = cx.query("resource").parse::<ResourceId>().ok();
    let about = resource.map(|id| format!("?resource={id}")).unwrap_or_default();
    let people = store::people(&mut cx.db(), &seen_by, MOST).await?;
    let known = people::known(&mut cx.db(), &seen_by, &people).await?;
    let shell = cx.shell("/my-people");
    let line = |one: &Known| {
        let href = format!("/people/{}/referrals/new{about}", one.person);
        Who::of(one, &shell, Some(href)).under_title()
    };
    let people = people.iter().filter_map(|id| known.get(id)).map(line).collect();
    Ok(Reply::page(&PickPage { shell, people }))
}
