//! The page about oneself, and the plain table of who can see what.

use askama::Template;
use kernel::access::act::OwnPage;
use kernel::access::{Action, Actor, Facts, Role, Ties, decide};
use kernel::ids::PersonId;
use uuid::Uuid;

use crate::access::{Handled, Permit};
use crate::people::store::{self, roles};
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Somebody's own page; those whose role has none go to their account.
pub(super) async fn show(_cx: Cx, may: Permit<OwnPage>) -> Handled {
    let actor = may.actor();
    let has_page = actor
        .role
        .actions()
        .any(|action| action == Action::PersonView);
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

/// A thing kept about somebody.
struct Thing {
    key: &'static str,
    action: Action,
    is_shared: bool,
}

const fn thing(key: &'static str, action: Action) -> Thing {
    Thing {
        key,
        action,
        is_shared: false,
    }
}

const THINGS: [Thing; 10] = [
    thing("people-thing-page", Action::PersonView),
    thing("people-thing-reach", Action::PersonReach),
    thing("people-thing-said", Action::PersonRevise),
    thing("people-thing-shown", Action::PersonProfile),
    thing("people-thing-ask", Action::AskView),
    thing("people-thing-relationship", Action::RelationshipView),
    Thing {
        key: "people-thing-shared-note",
        action: Action::ContactView,
        is_shared: true,
    },
    thing("people-thing-note", Action::ContactView),
    thing("people-thing-work", Action::ColleagueView),
    thing("people-thing-roles", Action::PersonAccess),
];

/// Those who might read it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Self_,
    Peer,
    Offered,
    TheirSupervisor,
    OwnSupervisor,
    Coordinator,
    Administrator,
    Evaluator,
}

impl Reader {
    const ALL: [Self; 8] = [
        Self::Self_,
        Self::Peer,
        Self::Offered,
        Self::TheirSupervisor,
        Self::OwnSupervisor,
        Self::Coordinator,
        Self::Administrator,
        Self::Evaluator,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Self_ => "people-reader-you",
            Self::Peer => "people-reader-peer",
            Self::Offered => "people-reader-offered",
            Self::TheirSupervisor => "people-reader-their-supervisor",
            Self::OwnSupervisor => "people-reader-own-supervisor",
            Self::Coordinator => "people-reader-coordinator",
            Self::Administrator => "people-reader-administrator",
            Self::Evaluator => "people-reader-evaluator",
        }
    }

    /// The role the reader acts in; the person themself in their own.
    const fn role(self, own: Role) -> Role {
        match self {
            Self::Self_ => own,
            Self::Peer | Self::Offered => Role::PeerWorker,
            Self::TheirSupervisor | Self::OwnSupervisor => Role::Supervisor,
            Self::Coordinator => Role::Coordinator,
            Self::Administrator => Role::Administrator,
            Self::Evaluator => Role::Evaluator,
        }
    }

    /// How the reader stands to the person the record is about.
    fn ties(self, is_colleague: bool) -> Ties {
        let ties = Ties {
            about_is_sealed: is_colleague,
            ..Ties::default()
        };
        match self {
            Self::Peer => Ties {
                supports_about: true,
                ..ties
            },
            Self::Offered => Ties {
                offered_about: true,
                ..ties
            },
            Self::TheirSupervisor => Ties {
                supervises_peer_of_about: true,
                supervises_author: true,
                ..ties
            },
            Self::OwnSupervisor => Ties {
                supervises_about: true,
                ..ties
            },
            _ => ties,
        }
    }
}

/// What the access table says about the reader's own record, row by row.
pub(super) async fn who_can_see(cx: Cx, may: Permit<OwnPage>) -> Handled {
    let me = may.actor();
    let mut db = cx.db();
    let names = store::names(&mut db, &may, &[me.person]).await?;
    let is_colleague = names.iter().any(|name| name.is_colleague);
    let held = roles::roles(&mut db, &may, &[me.person], cx.today())
        .await?
        .remove(&me.person);
    let held = held.unwrap_or_default();
    let is_participant = held.iter().any(|held| held.role == Role::Participant);
    // Of a record one has as a participant, one is the participant, whatever one acts as now.
    let own = if is_participant {
        Role::Participant
    } else {
        me.role
    };
    let words = cx.words();
    let readers = readers(is_colleague, is_participant);
    let today = named(&cx, &may).await?;
    let column = |reader: &Reader| Head {
        label: words.t(reader.key()).into_owned(),
        names: today
            .iter()
            .filter(|(of, _)| of == reader)
            .map(|(_, name)| name.clone())
            .collect(),
    };
    let things = THINGS
        .iter()
        .filter(|thing| is_there(thing, is_colleague, is_participant));
    let page = WhoPage {
        shell: cx.shell("/who-can-see"),
        heads: readers.iter().map(column).collect(),
        rows: things
            .map(|thing| TableRow {
                thing: words.t(thing.key).into_owned(),
                cells: readers
                    .iter()
                    .map(|reader| reads(*reader, own, me, thing, is_colleague))
                    .collect(),
            })
            .collect(),
        is_colleague,
        is_participant,
    };
    Ok(Reply::page(&page))
}

fn readers(is_colleague: bool, is_participant: bool) -> Vec<Reader> {
    let is_there = |reader: &Reader| match reader {
        Reader::Peer | Reader::TheirSupervisor | Reader::Offered => is_participant,
        Reader::OwnSupervisor => is_colleague,
        _ => true,
    };
    Reader::ALL.into_iter().filter(is_there).collect()
}

/// Asks and notes are of participants, and what was agreed as a worker of colleagues.
fn is_there(thing: &Thing, is_colleague: bool, is_participant: bool) -> bool {
    match thing.action {
        Action::AskView | Action::RelationshipView | Action::ContactView => is_participant,
        Action::ColleagueView => is_colleague,
        _ => true,
    }
}

/// Asks the table as if the reader opened the thing.
fn reads(reader: Reader, own: Role, me: Actor, thing: &Thing, is_colleague: bool) -> bool {
    // A reader who is nobody in particular: an id that no person has.
    let other = PersonId::from_uuid(Uuid::nil());
    let person = if reader == Reader::Self_ {
        me.person
    } else {
        other
    };
    let actor = Actor {
        org: me.org,
        person,
        role: reader.role(own),
    };
    let is_by_reader = reader == Reader::Peer;
    let facts = Facts {
        about: Some(me.person),
        author: is_by_reader.then_some(other),
        is_shared: thing.is_shared,
        ties: reader.ties(is_colleague),
    };
    // The pages of a colleague give these to peers alone; see `profile` and `show`.
    let is_closed = is_colleague
        && match thing.action {
            Action::PersonProfile => reader == Reader::Coordinator,
            Action::PersonView => reader == Reader::OwnSupervisor,
            _ => false,
        };
    // One's own roles stand on one's own page.
    let is_own_page = reader == Reader::Self_
        && matches!(thing.action, Action::PersonAccess | Action::ColleagueView);
    !is_closed && (is_own_page || decide(actor, thing.action, &facts).is_allowed)
}

/// The people a reader of the table is today, by name.
async fn named(
    cx: &Cx,
    may: &Permit<OwnPage>,
) -> Result<Vec<(Reader, String)>, crate::web::error::WebError> {
    let me = may.actor().person;
    let mut db = cx.db();
    let (peers, offered) = roles::peers(&mut db, may, me).await?;
    let of = [peers.as_slice(), &[me]].concat();
    let supervisors = roles::supervisors(&mut db, may, &of).await?;
    let mut people: Vec<(Reader, PersonId)> = Vec::new();
    people.extend(peers.iter().map(|peer| (Reader::Peer, *peer)));
    people.extend(offered.iter().map(|peer| (Reader::Offered, *peer)));
    for (of, supervisor) in supervisors {
        let reader = if of == me {
            Reader::OwnSupervisor
        } else {
            Reader::TheirSupervisor
        };
        if !people.contains(&(reader, supervisor)) {
            people.push((reader, supervisor));
        }
    }
    let ids: Vec<PersonId> = people.iter().map(|(_, id)| *id).collect();
    let names = store::names(&mut db, may, &ids).await?;
    let name_of = |id: PersonId| names.iter().find(|name| name.person == id);
    Ok(people
        .into_iter()
        .filter_map(|(reader, id)| Some((reader, name_of(id)?.called.as_str().to_owned())))
        .collect())
}
