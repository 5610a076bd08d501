//! The page about oneself, and the plain table of who can see what.

use askama::Template;
use kernel::access::act::{OwnPage, RelationshipList};
use kernel::access::{Action, Role};
use kernel::ids::PersonId;

use crate::access::{self, Handled, Permit};
use crate::matching::{self, PairState};
use crate::people::readers::{Reader, Standing, Thing, label};
use crate::people::store::{self, roles};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Pairs of before that are looked at for names; more have none beside them.
const MOST: u32 = 100;

/// Somebody's own page; those whose role has none go to their account.
pub(super) async fn show(_cx: Cx, may: Permit<OwnPage>) -> Handled {
    let actor = may.actor();
    let has_page = actor.role.actions().any(|action| action == Action::PersonView);
    if has_page {
        return Ok(Reply::see_other(&format!("/people/{}", actor.person)));
    }
    Ok(Reply::see_other("/account"))
}

#[derive(Template)]
#[template(path = "people/html/who_can_see.html")]
struct WhoPage {
    shell: Shell,
    heads: Vec<Head>,
    rows: Vec<TableRow>,
    is_colleague: bool,
    is_participant: bool,
}

/// One reader of the table, with the names of those it is today.
struct Head {
    label: String,
    names: Vec<String>,
}

struct TableRow {
    thing: String,
    cells: Vec<bool>,
}

/// What the access table says about the reader's own record, row by row.
pub(super) async fn who_can_see(cx: Cx, may: Permit<OwnPage>) -> Handled {
    let me = may.actor().person;
    let standing = Standing::of(&cx, &may, me).await?;
    let words = cx.words();
    let things: Vec<Thing> = standing.things().collect();
    // Somebody who reads nothing has no column.
    let reads_any = |reader: &Reader| things.iter().any(|thing| standing.reads(*reader, *thing));
    let readers: Vec<Reader> = standing.everybody().filter(reads_any).collect();
    let today = named(&cx, &may, &standing).await?;
    let column = |reader: &Reader| Head {
        label: label(words, *reader, true, ""),
        names: today.iter().filter(|(of, _)| of == reader).map(|(_, name)| name.clone()).collect(),
    };
    let row = |thing: &Thing| TableRow {
        thing: words.t(thing.key()).into_owned(),
        cells: readers.iter().map(|reader| standing.reads(*reader, *thing)).collect(),
    };
    let page = WhoPage {
        shell: cx.shell("/who-can-see"),
        heads: readers.iter().map(column).collect(),
        rows: things.iter().map(row).collect(),
        is_colleague: standing.is_colleague,
        is_participant: standing.is_participant,
    };
    Ok(Reply::page(&page))
}

/// The people a reader of the table is today, by name.
async fn named(
    cx: &Cx,
    may: &Permit<OwnPage>,
    standing: &Standing,
) -> Result<Vec<(Reader, String)>, WebError> {
    let me = may.actor().person;
    let mut db = cx.db();
    let linked = roles::linked(&mut db, may, me).await?;
    let of = [linked.peers.as_slice(), &[me]].concat();
    let supervisors = roles::supervisors(&mut db, may, &of).await?;
    let mut people: Vec<(Reader, PersonId)> = Vec::new();
    let mut add = |reader: Reader, ids: &[PersonId]| {
        for id in ids {
            if !people.contains(&(reader, *id)) {
                people.push((reader, *id));
            }
        }
    };
    add(Reader::Peer, &linked.peers);
    add(Reader::Supported, &linked.supported);
    // Which side of a suggestion somebody is on does not stand in the link. Who is both is told neither.
    match (standing.is_participant, standing.is_worker) {
        (true, false) => add(Reader::Offered, &linked.offered),
        (false, true) => add(Reader::OfferedTo, &linked.offered),
        _ => {}
    }
    for (of, supervisor) in supervisors {
        let reader = if of == me { Reader::OwnSupervisor } else { Reader::TheirSupervisor };
        add(reader, &[supervisor]);
    }
    add(Reader::FormerPeer, &former_peers(cx, may, &linked.peers).await?);
    let ids: Vec<PersonId> = people.iter().map(|(_, id)| *id).collect();
    let names = store::names(&mut db, may, &ids).await?;
    let name_of = |id: PersonId| names.iter().find(|name| name.person == id);
    let mut told: Vec<(Reader, String)> = people
        .into_iter()
        .filter_map(|(reader, id)| Some((reader, name_of(id)?.called.as_str().to_owned())))
        .collect();
    told.sort();
    Ok(told)
}

/// Those with whom the reader's pair was closed, and who are not their peers now.
async fn former_peers(
    cx: &Cx,
    may: &Permit<OwnPage>,
    peers: &[PersonId],
) -> Result<Vec<PersonId>, WebError> {
    let me = may.actor();
    let Ok(seen_by) = access::Known::scope::<RelationshipList>(me) else {
        return Ok(Vec::new());
    };
    if me.role != Role::Participant {
        return Ok(Vec::new());
    }
    let closed = matching::pairs(&mut cx.db(), &seen_by, &[PairState::Closed], MOST).await?;
    let workers = closed.iter().filter(|pair| pair.person == me.person).map(|pair| pair.worker);
    Ok(workers.filter(|worker| !peers.contains(worker)).collect())
}
