//! Who reads what about somebody: the access table asked for every thing and every kind of reader.
//!
//! The page "Who can see what" and the line with the eye under every form are made from the same
//! answers. What a page gives to fewer than the table would is written here once, and a test opens
//! every page as everybody and compares.

use std::collections::BTreeSet;

use kernel::access::{Action, Actor, Facts, Role, Ties, decide};
use kernel::ids::{OrgId, PersonId};
use uuid::Uuid;

use super::store::{self, Person, roles};
use crate::access::Looks;
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::words::Words;

/// A thing kept about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Name,
    Roles,
    Reach,
    Said,
    Shown,
    AskShown,
    AskKept,
    Pair,
    SharedNote,
    Note,
    Referral,
    Attendance,
    Work,
    Introduction,
    Certificate,
}

impl Thing {
    pub const ALL: [Self; 15] = [
        Self::Name,
        Self::Roles,
        Self::Reach,
        Self::Said,
        Self::Shown,
        Self::AskShown,
        Self::AskKept,
        Self::Pair,
        Self::SharedNote,
        Self::Note,
        Self::Referral,
        Self::Attendance,
        Self::Work,
        Self::Introduction,
        Self::Certificate,
    ];

    /// Message key of the thing on the page of the person it is about.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "people-thing-name",
            Self::Roles => "people-thing-roles",
            Self::Reach => "people-thing-reach",
            Self::Said => "people-thing-said",
            Self::Shown => "people-thing-shown",
            Self::AskShown => "people-thing-ask-shown",
            Self::AskKept => "people-thing-ask-kept",
            Self::Pair => "people-thing-pair",
            Self::SharedNote => "people-thing-shared-note",
            Self::Note => "people-thing-note",
            Self::Referral => "people-thing-referral",
            Self::Attendance => "people-thing-attendance",
            Self::Work => "people-thing-work",
            Self::Introduction => "people-thing-introduction",
            Self::Certificate => "people-thing-certificate",
        }
    }

    /// The actions whose pages show it: whoever may do any of them reads it.
    const fn shown_by(self) -> &'static [Action] {
        match self {
            Self::Name => &[
                Action::PersonView,
                Action::PersonProfile,
                Action::PersonAccess,
                Action::ColleagueView,
                Action::RelationshipView,
                Action::AttendanceList,
            ],
            Self::Roles => &[Action::PersonView, Action::PersonAccess, Action::ColleagueView],
            Self::Reach => &[Action::PersonReach],
            Self::Said => &[Action::PersonRevise],
            Self::Shown => &[Action::PersonRevise, Action::PersonProfile],
            Self::AskShown | Self::AskKept => &[Action::AskView],
            Self::Pair => &[Action::RelationshipView],
            Self::SharedNote | Self::Note => &[Action::ContactView],
            Self::Referral => &[Action::ReferralView],
            Self::Attendance => &[Action::AttendanceList],
            Self::Certificate => &[Action::CertificateList],
            Self::Work => &[Action::ColleagueView, Action::PersonWorkerProfile],
            Self::Introduction => {
                &[Action::ColleagueView, Action::PersonWorkerProfile, Action::PersonProfile]
            }
        }
    }

    /// Hopes, pairs and notes are of participants; what was agreed as a worker is of workers.
    const fn is_of(self, one: &Standing) -> bool {
        match self {
            Self::AskShown
            | Self::AskKept
            | Self::Pair
            | Self::SharedNote
            | Self::Note
            | Self::Referral
            | Self::Attendance => one.is_participant,
            Self::Work | Self::Introduction => one.is_worker,
            Self::Certificate => one.is_colleague,
            _ => true,
        }
    }
}

/// Those who might read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reader {
    Self_,
    Peer,
    Offered,
    FormerPeer,
    TheirSupervisor,
    /// Supervises somebody suggested, or a peer of before.
    OtherSupervisor,
    /// Runs a group they came to.
    GroupRunner,
    Supported,
    OfferedTo,
    OwnSupervisor,
    Coordinator,
    Administrator,
    Evaluator,
}

impl Reader {
    const ALL: [Self; 13] = [
        Self::Self_,
        Self::Peer,
        Self::Offered,
        Self::FormerPeer,
        Self::TheirSupervisor,
        Self::OtherSupervisor,
        Self::GroupRunner,
        Self::Supported,
        Self::OfferedTo,
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
            Self::FormerPeer => "people-reader-former-peer",
            Self::TheirSupervisor => "people-reader-their-supervisor",
            Self::OtherSupervisor => "people-reader-other-supervisor",
            Self::GroupRunner => "people-reader-group-runner",
            Self::Supported => "people-reader-supported",
            Self::OfferedTo => "people-reader-offered-to",
            Self::OwnSupervisor => "people-reader-own-supervisor",
            Self::Coordinator => "people-reader-coordinator",
            Self::Administrator => "people-reader-administrator",
            Self::Evaluator => "people-reader-evaluator",
        }
    }

    const fn is_of(self, one: &Standing) -> bool {
        match self {
            Self::Peer
            | Self::Offered
            | Self::FormerPeer
            | Self::TheirSupervisor
            | Self::OtherSupervisor
            | Self::GroupRunner => one.is_participant,
            Self::Supported | Self::OfferedTo => one.is_worker,
            Self::OwnSupervisor => one.is_colleague,
            _ => true,
        }
    }

    /// The role the reader acts in; the person themself in any they hold.
    fn roles(self, one: &Standing) -> Vec<Role> {
        match self {
            Self::Self_ => one.held.clone(),
            Self::Peer | Self::Offered | Self::FormerPeer | Self::GroupRunner => {
                vec![Role::PeerWorker]
            }
            Self::TheirSupervisor | Self::OtherSupervisor | Self::OwnSupervisor => {
                vec![Role::Supervisor]
            }
            Self::Supported | Self::OfferedTo => vec![Role::Participant],
            Self::Coordinator => vec![Role::Coordinator],
            Self::Administrator => vec![Role::Administrator],
            Self::Evaluator => vec![Role::Evaluator],
        }
    }

    /// How the reader stands to the person the record is about.
    fn ties(self, is_colleague: bool) -> Ties {
        let ties = Ties { about_is_sealed: is_colleague, ..Ties::default() };
        match self {
            Self::Peer => Ties { supports_about: true, ..ties },
            Self::Offered | Self::OfferedTo => Ties { offered_about: true, ..ties },
            Self::TheirSupervisor => {
                Ties { supervises_peer_of_about: true, supervises_author: true, ..ties }
            }
            Self::OtherSupervisor => Ties { supervises_author: true, ..ties },
            Self::Supported => Ties { supported_by_about: true, ..ties },
            Self::OwnSupervisor => Ties { supervises_about: true, ..ties },
            _ => ties,
        }
    }

    /// Whether the pair, or the note, is the reader's as well.
    const fn is_author(self, thing: Thing) -> bool {
        match self {
            Self::Peer | Self::FormerPeer => !matches!(thing, Thing::Attendance),
            Self::GroupRunner => matches!(thing, Thing::Name | Thing::Attendance),
            // Of a suggestion there is a page, and no note yet.
            Self::Offered => matches!(thing, Thing::Name | Thing::Pair),
            _ => false,
        }
    }
}

/// What decides which things there are about somebody, and who might read them.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    org: OrgId,
    person: PersonId,
    held: Vec<Role>,
    pub is_colleague: bool,
    pub is_participant: bool,
    pub is_worker: bool,
}

impl Standing {
    pub async fn of(cx: &Cx, by: &impl Looks, person: PersonId) -> Result<Self, WebError> {
        let mut db = cx.db();
        let names = store::names(&mut db, by, &[person]).await?;
        let held = roles::roles(&mut db, by, &[person], cx.today()).await?.remove(&person);
        let held: Vec<Role> = held.unwrap_or_default().into_iter().map(|held| held.role).collect();
        Ok(Self {
            org: by.actor().org,
            person,
            is_colleague: names.iter().any(|name| name.is_colleague),
            is_participant: held.contains(&Role::Participant),
            is_worker: held.contains(&Role::PeerWorker),
            held,
        })
    }

    /// The things there are about them that anybody reads, in order.
    pub fn things(&self) -> impl Iterator<Item = Thing> + '_ {
        Thing::ALL.into_iter().filter(|thing| thing.is_of(self) && !self.readers(*thing).is_empty())
    }

    /// Everybody who might read something about them, in order.
    pub fn everybody(&self) -> impl Iterator<Item = Reader> + '_ {
        Reader::ALL.into_iter().filter(|reader| reader.is_of(self))
    }

    /// Who reads a thing.
    pub fn readers(&self, thing: Thing) -> Vec<Reader> {
        self.everybody().filter(|reader| self.reads(*reader, thing)).collect()
    }

    /// Asks the table as if the reader opened each page that shows the thing.
    pub fn reads(&self, reader: Reader, thing: Thing) -> bool {
        let is_self = reader == Reader::Self_;
        // One's own name and roles stand on every page of one's own.
        if is_self && matches!(thing, Thing::Name | Thing::Roles) {
            return true;
        }
        if thing == Thing::AskKept && reader.roles(self) == [Role::PeerWorker] {
            return false;
        }
        thing.shown_by().iter().any(|action| {
            !self.is_closed(reader, thing, *action) && self.may(reader, thing, *action)
        })
    }

    /// Pages that give less than the table would let them; see `profile` and `show`.
    fn is_closed(&self, reader: Reader, thing: Thing, action: Action) -> bool {
        let is_answer = thing == Thing::Shown;
        match action {
            Action::PersonProfile => {
                is_answer && self.is_colleague && reader == Reader::Coordinator
            }
            // Of colleagues, only those who are participants or workers have such a page.
            Action::ColleagueView => !self.is_colleague || reader == Reader::Self_,
            // Whoever runs a group reads who came to it, and no page about any of them.
            _ if reader == Reader::GroupRunner => action != Action::AttendanceList,
            _ => false,
        }
    }

    fn may(&self, reader: Reader, thing: Thing, action: Action) -> bool {
        // A reader who is nobody in particular: an id that no person has.
        let other = PersonId::from_uuid(Uuid::nil());
        let person = if reader == Reader::Self_ { self.person } else { other };
        let facts = Facts {
            about: Some(self.person),
            author: reader.is_author(thing).then_some(other),
            is_shared: thing == Thing::SharedNote,
            ties: reader.ties(self.is_colleague),
        };
        reader
            .roles(self)
            .into_iter()
            .any(|role| decide(Actor { org: self.org, person, role }, action, &facts).is_allowed)
    }
}

/// A reader by what they are to the person, to that person or to somebody else.
pub(super) fn label(words: Words, reader: Reader, is_own: bool, called: &str) -> String {
    let who = if is_own { "own" } else { "other" };
    words.with(reader.key(), &[("who", who.into()), ("name", called.into())])
}

/// Who can read what is about to be written, for the line with the eye.
///
/// Of several things, the first is whole and the others name only whom they reach besides.
pub(super) async fn sees(
    cx: &Cx,
    by: &impl Looks,
    person: &Person,
    things: &[Thing],
) -> Result<String, WebError> {
    let standing = Standing::of(cx, by, person.person).await?;
    let (words, called) = (cx.words(), person.called.as_str());
    let is_own = by.actor().person == person.person;
    let mut named = BTreeSet::new();
    let mut lines = Vec::new();
    for (place, thing) in things.iter().enumerate() {
        let readers: Vec<Reader> =
            standing.readers(*thing).into_iter().filter(|reader| named.insert(*reader)).collect();
        if readers.is_empty() {
            continue;
        }
        let told: Vec<String> =
            readers.iter().map(|reader| label(words, *reader, is_own, called)).collect();
        let key = match (place, thing) {
            (0, _) => "people-sees-readers",
            (_, Thing::Introduction) => "people-sees-introduction",
            (_, Thing::Reach) => "people-sees-reach",
            _ => "people-sees-shown",
        };
        lines.push(words.with(key, &[("readers", told.join(", ").as_str().into())]));
    }
    Ok(lines.join(" "))
}
