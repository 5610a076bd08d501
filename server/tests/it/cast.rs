//! The cast: the same people in two organisations, so that a leak would show.
//!
//! Maya is Sam's peer, takes a break with Lou and is supervised by Priya. Jordan waits for a peer;
//! Rosa has room for one. Tomasz coordinates, Eve counts, Noor administers. Kim was a participant first and is now a peer worker:
//! her own record is sealed from her colleagues.

mod pairs;

pub use pairs::profile_of;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use kernel::access::{Actor, Role, Tie};
use kernel::ids::{OrgId, PersonId};
use kernel::people::CalledName;
use porchlight::access::store as ties;
use porchlight::app::App;
use porchlight::audit::Entry;
use porchlight::db::System;
use porchlight::organisation::{
    FIRST_VERSION, HelpLine, HelpLines, HelpNumber, Organisation, Programme, Said, Settings,
    store as organisations,
};
use porchlight::people::store::{NewPerson, insert};
use porchlight::web::language::Language;

const BY: System = System::because("a test founds its cast");

/// Which of the two organisations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    Riverside,
    Hillside,
}

impl Home {
    /// A word that stands in every name and text of this home and in none of the other.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Riverside => "Riverside",
            Self::Hillside => "Hillside",
        }
    }
}

/// The people of one organisation.
pub struct Cast {
    pub org: OrgId,
    pub home: Home,
    people: BTreeMap<&'static str, (PersonId, Role)>,
}

const PEOPLE: &[(&str, &[Role])] = &[
    ("Sam", &[Role::Participant]),
    ("Jordan", &[Role::Participant]),
    ("Lou", &[Role::Participant]),
    ("Maya", &[Role::PeerWorker]),
    ("Rosa", &[Role::PeerWorker]),
    ("Kim", &[Role::PeerWorker, Role::Participant]),
    ("Priya", &[Role::Supervisor]),
    ("Tomasz", &[Role::Coordinator]),
    ("Eve", &[Role::Evaluator]),
    ("Noor", &[Role::Administrator]),
];

impl Cast {
    pub async fn found(app: &App, home: Home) -> Self {
        let moments = app.moments();
        let org: OrgId = moments.id();
        let by = BY.within(org);
        let organisation = organisation(app, org, home);
        let mut tx = app.db().write().await.expect("a change begins");
        organisations::insert(&mut tx, &by, &organisation, moments.now()).await.expect("founded");
        let today = moments.now().to_zoned(organisation.time_zone.clone()).date();
        let mut people = BTreeMap::new();
        for (name, roles) in PEOPLE {
            let new = NewPerson {
                person: moments.id(),
                called: CalledName::parse(&format!("{name} {}", home.mark())).expect("a name"),
                language: Some(Language::En),
                at: moments.now(),
            };
            insert(&mut tx, &by, &new).await.expect("added");
            for role in *roles {
                ties::grant(&mut tx, &by, new.person, *role, today).await.expect("granted");
            }
            people.insert(*name, (new.person, roles[0]));
        }
        let cast = Self { org, home, people };
        let supervises = (cast.id("Priya"), Tie::Supervises, cast.id("Maya"));
        ties::tie(&mut tx, &by, supervises, cast.id("Maya").uuid()).await.expect("tied");
        pairs::found(&mut tx, &by, &cast, &organisation, moments).await;
        let entry = Entry::by_system_named(&by, "Found", "organisation", moments);
        tx.commit(entry).await.expect("committed");
        cast
    }

    #[track_caller]
    pub fn id(&self, name: &str) -> PersonId {
        self.people.get(name).unwrap_or_else(|| panic!("{name} is not in the cast")).0
    }

    /// Everybody's first name.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.people.keys().copied()
    }

    #[track_caller]
    pub fn actor(&self, name: &str) -> Actor {
        let (person, role) = self.people[name];
        Actor { org: self.org, person, role }
    }

    /// Opens a session and gives its token.
    pub async fn sign_in(&self, app: &App, name: &str) -> String {
        let actor = self.actor(name);
        let by = BY.within(self.org);
        let mut tx = app.db().write().await.expect("a change begins");
        let token = porchlight::auth::open(&mut tx, &by, app.moments(), actor, "Firefox, Linux")
            .await
            .expect("a session");
        let entry = Entry::by_system_named(&by, "SignIn", "person", app.moments());
        tx.commit(entry).await.expect("committed");
        token
    }
}

fn organisation(app: &App, org: OrgId, home: Home) -> Organisation {
    let label = Said::default().with("en", &format!("{} warmline", home.mark()));
    let number = HelpNumber::parse("555 555 0114").expect("a number");
    let help = HelpLines::new(vec![HelpLine {
        hours: Said::default().with("en", "4 pm to midnight"),
        ..HelpLine::new(app.moments().id(), label, number)
    }]);
    Organisation {
        id: org,
        slug: home.mark().to_lowercase(),
        name: format!("{} Peer Support", home.mark()),
        time_zone: TimeZone::get("America/Chicago").expect("a zone"),
        language: Language::En,
        settings: Settings { help, ..Settings::default() },
        is_practice: false,
        programme: Programme {
            id: app.moments().id(),
            name: format!("{} one to one", home.mark()),
        },
        version: FIRST_VERSION,
    }
}
