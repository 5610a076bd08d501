//! Lists: people, colleagues, and people by role for whoever settles access.

use askama::Template;
use kernel::access::act::{
    ColleagueList, DuplicateList, PersonAccess, PersonAdd, PersonList, PersonReach,
};
use kernel::access::{Act, Action, Role};
use kernel::ids::PersonId;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::access::{self, Handled, Scope};
use crate::people::labels;
use crate::people::likely::close_by_name_or_number;
use crate::people::store::list::{Found, Wanted};
use crate::people::store::{self, list, roles};
use crate::people::who::{Known, Who, known};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "people/html/list.html")]
struct ListPage {
    shell: Shell,
    title: String,
    intro: String,
    path: String,
    query: String,
    /// The question as it stands in an address.
    query_text: String,
    lines: Vec<Who>,
    after: String,
    is_first: bool,
    may_add: bool,
    /// They may look through records that may be one person's.
    may_pair: bool,
    /// The neighbouring list: address and label.
    other: Option<(&'static str, String)>,
}

/// One of the three lists.
struct Kind {
    path: &'static str,
    title: &'static str,
    intro: &'static str,
    other: Option<(&'static str, &'static str)>,
}

const PEOPLE: Kind = Kind {
    path: "/people",
    title: "people-list-title",
    intro: "people-list-intro",
    other: Some(("/colleagues", "people-colleagues-title")),
};
const COLLEAGUES: Kind = Kind {
    path: "/colleagues",
    title: "people-colleagues-title",
    intro: "people-colleagues-intro",
    other: Some(("/people", "people-list-title")),
};
const ACCESS: Kind = Kind {
    path: "/access",
    title: "people-access-title",
    intro: "people-access-intro",
    other: None,
};

/// The people within reach, with the contact rules beside each name.
pub(super) async fn people(cx: Cx, by: Scope<PersonList>) -> Handled {
    let mut found = list::list(&mut cx.db(), &by, wanted(&cx)).await?;
    let is_first_look = found.ids.is_empty() && cx.query("after").is_empty();
    if is_first_look {
        found.ids = close_by(&cx, &by).await?;
    }
    let people = known(&mut cx.db(), &by, &found.ids).await?;
    let shell = cx.shell("/people");
    let supports = by.actor().role == Role::PeerWorker;
    let lines = lines(&cx, &by, &found, |id| {
        let known: &Known = people.get(&id)?;
        let who = match (known.is_colleague, supports) {
            // A peer worker's list holds only people they support, whose rules they keep to.
            (_, true) => Who::to_their_peer(known, &shell, Some(format!("/people/{id}"))),
            (true, false) => Who::of(known, &shell, Some(format!("/colleagues/{id}"))),
            (false, false) => Who::of(known, &shell, Some(format!("/people/{id}"))),
        };
        Some((who, known.is_colleague))
    })
    .await?;
    let mut kind = PEOPLE;
    if supports {
        kind.other = None;
    }
    // A supervisor reaches nobody else, and reads no rules.
    if by.actor().role == Role::Supervisor {
        kind.intro = "people-list-intro-names";
    }
    if is_first_look && !found.ids.is_empty() {
        kind.intro = "people-find-close";
    }
    Ok(page(&cx, shell, &kind, &found, lines))
}

/// Where nobody goes by what was asked: whose name is spelt nearly so, or who can be reached there.
///
/// Looked for among those whom the reader may reach, for a number that finds somebody tells it.
async fn close_by(cx: &Cx, by: &Scope<PersonList>) -> Result<Vec<PersonId>, WebError> {
    let query = cx.query("q");
    let Ok(reach) = access::Known::scope::<PersonReach>(by.actor()) else {
        return Ok(Vec::new());
    };
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let close = close_by_name_or_number(&mut cx.db(), &reach, query).await?;
    let listed = store::named(&mut cx.db(), by, &close).await?;
    Ok(close.into_iter().filter(|id| listed.contains_key(id)).collect())
}

/// The one search box leads to the list it searches.
pub(super) async fn find(cx: Cx, _by: Scope<PersonList>) -> Handled {
    let query = utf8_percent_encode(cx.query("q"), NON_ALPHANUMERIC);
    Ok(Reply::see_other(&format!("/people?q={query}")))
}

/// Colleagues by name and role. Nothing of what they are as participants is read.
pub(super) async fn colleagues(cx: Cx, by: Scope<ColleagueList>) -> Handled {
    let found = list::colleagues(&mut cx.db(), &by, wanted(&cx)).await?;
    let names = store::names(&mut cx.db(), &by, &found.ids).await?;
    let shell = cx.shell("/people");
    let lines = lines(&cx, &by, &found, |id| {
        let name = names.iter().find(|name| name.person == id)?;
        let who = Who::named(&name.called, Some(format!("/colleagues/{id}")));
        Some((who, true))
    })
    .await?;
    Ok(page(&cx, shell, &COLLEAGUES, &found, lines))
}

/// Everybody by name and role, for whoever settles access. No contact rule is read.
///
/// Here, and only here, a colleague's being a participant too is said: the administrator settles
/// that role, and reads it in the record of what was done.
pub(super) async fn access(cx: Cx, by: Scope<PersonAccess>) -> Handled {
    let found = list::list(&mut cx.db(), &by, wanted(&cx)).await?;
    let names = store::names(&mut cx.db(), &by, &found.ids).await?;
    let shell = cx.shell("/access");
    let lines = lines(&cx, &by, &found, |id| {
        let name = names.iter().find(|name| name.person == id)?;
        Some((Who::named(&name.called, Some(format!("/people/{id}/roles"))), false))
    })
    .await?;
    Ok(page(&cx, shell, &ACCESS, &found, lines))
}

fn wanted(cx: &Cx) -> Wanted<'_> {
    Wanted { query: cx.query("q"), after: cx.query("after").parse().ok() }
}

/// Each person with their roles under the name. `who` also says whether the participant role is
/// kept out.
async fn lines<A: Act>(
    cx: &Cx,
    by: &Scope<A>,
    found: &Found,
    who: impl Fn(PersonId) -> Option<(Who, bool)>,
) -> Result<Vec<Who>, WebError> {
    let held = roles::roles(&mut cx.db(), by, &found.ids, cx.today()).await?;
    let line = |id: &PersonId| {
        let (who, is_closed) = who(*id)?;
        let held = held.get(id).map(Vec::as_slice).unwrap_or_default();
        let line = labels::sentence(&labels::roles(cx.words(), held, is_closed));
        Some(who.line(line).under_title())
    };
    Ok(found.ids.iter().filter_map(line).collect())
}

fn page(cx: &Cx, shell: Shell, kind: &Kind, found: &Found, lines: Vec<Who>) -> Reply {
    let query = cx.query("q").to_owned();
    let query_text = utf8_percent_encode(&query, NON_ALPHANUMERIC).to_string();
    let after = match (found.has_more, found.ids.last()) {
        (true, Some(last)) => format!("{}?q={query_text}&after={last}", kind.path),
        _ => String::new(),
    };
    let role = cx.signed_in().map(|signed_in| signed_in.actor.role);
    let may = |wanted: Action| {
        kind.path == PEOPLE.path
            && role.is_some_and(|role| role.actions().any(|action| action == wanted))
    };
    let (may_add, may_pair) = (may(PersonAdd::ACTION), may(DuplicateList::ACTION));
    Reply::page(&ListPage {
        title: shell.t(kind.title).into_owned(),
        intro: shell.t(kind.intro).into_owned(),
        other: kind.other.map(|(href, key)| (href, shell.t(key).into_owned())),
        path: kind.path.to_owned(),
        query,
        query_text,
        lines,
        after,
        is_first: cx.query("after").is_empty(),
        may_add,
        may_pair,
        shell,
    })
}
