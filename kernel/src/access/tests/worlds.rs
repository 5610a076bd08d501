//! Random small worlds, in which one record and many records must get the same answer.
//!
//! The list side is worked out here with sets of people and sets of records, straight from the
//! stored links; it shares no line with `decide`.

use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::super::{
    Action, Actor, Because, Condition, Facts, Reach, Relation, Role, Tie, Ties, decide, reach,
};
use crate::ids::{OrgId, PersonId};

/// A person is a number below this.
const PEOPLE: u8 = 6;

#[derive(Debug, Clone)]
struct World {
    /// Holder, link, subject.
    ties: BTreeSet<(u8, Tie, u8)>,
    records: Vec<Record>,
}

#[derive(Debug, Clone, Copy)]
struct Record {
    about: Option<u8>,
    author: Option<u8>,
    is_shared: bool,
}

fn person() -> impl Strategy<Value = u8> {
    0..PEOPLE
}

fn tie() -> impl Strategy<Value = (u8, Tie, u8)> {
    (person(), prop::sample::select(&Tie::ALL[..]), person()).prop_map(|(holder, tie, subject)| {
        // A seal is between a person and themself; every other link is between two.
        match tie {
            Tie::Sealed => (holder, tie, holder),
            _ if holder == subject => (holder, tie, (subject + 1) % PEOPLE),
            _ => (holder, tie, subject),
        }
    })
}

fn record() -> impl Strategy<Value = Record> {
    (prop::option::weighted(0.8, person()), prop::option::weighted(0.7, person()), any::<bool>())
        .prop_map(|(about, author, is_shared)| Record { about, author, is_shared })
}

fn world() -> impl Strategy<Value = World> {
    (prop::collection::btree_set(tie(), 0..14), prop::collection::vec(record(), 0..10))
        .prop_map(|(ties, records)| World { ties, records })
}

fn id(person: u8) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(u128::from(person) + 1))
}

fn actor(person: u8, role: Role) -> Actor {
    Actor { org: OrgId::from_uuid(Uuid::from_u128(99)), person: id(person), role }
}

impl World {
    fn tied(&self, holder: u8, tie: Tie) -> BTreeSet<u8> {
        let links = self.ties.iter().filter(|link| link.0 == holder && link.1 == tie);
        links.map(|link| link.2).collect()
    }

    fn has(&self, holder: u8, tie: Tie, subject: Option<u8>) -> bool {
        subject.is_some_and(|subject| self.ties.contains(&(holder, tie, subject)))
    }

    /// What the table may look at, link by link, as the server loads it.
    fn facts(&self, me: u8, record: Record) -> Facts {
        let mut ties = Ties {
            supervises_author: self.has(me, Tie::Supervises, record.author),
            supervises_peer_of_about: (0..PEOPLE).any(|peer| {
                self.has(me, Tie::Supervises, Some(peer))
                    && self.has(peer, Tie::Supports, record.about)
            }),
            ..Ties::default()
        };
        for tie in Tie::ALL {
            let holder = if tie == Tie::Sealed { record.about.unwrap_or(me) } else { me };
            if self.has(holder, tie, record.about) {
                ties = ties.with_about(tie);
            }
        }
        Facts {
            about: record.about.map(id),
            author: record.author.map(id),
            is_shared: record.is_shared,
            ties,
        }
    }

    /// The places of the records that are about somebody of `people`.
    fn about(&self, people: &BTreeSet<u8>) -> BTreeSet<usize> {
        self.those(|record| record.about.is_some_and(|about| people.contains(&about)))
    }

    fn written_by(&self, people: &BTreeSet<u8>) -> BTreeSet<usize> {
        self.those(|record| record.author.is_some_and(|author| people.contains(&author)))
    }

    fn those(&self, holds: impl Fn(&Record) -> bool) -> BTreeSet<usize> {
        let places = self.records.iter().enumerate().filter(|(_, record)| holds(record));
        places.map(|(place, _)| place).collect()
    }

    /// The list: the union over the clauses of a reach.
    fn listed(&self, me: u8, reach: &Reach) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        for clause in reach.clauses() {
            let related = self.related(me, clause.relation);
            let fit = match clause.condition {
                Condition::Always => self.those(|_| true),
                Condition::Shared => self.those(|record| record.is_shared),
                Condition::NotAColleague => {
                    let sealed: BTreeSet<u8> =
                        (0..PEOPLE).filter(|one| self.has(*one, Tie::Sealed, Some(*one))).collect();
                    &self.those(|_| true) - &self.about(&sealed)
                }
            };
            found.extend(&related & &fit);
        }
        found
    }

    fn related(&self, me: u8, relation: Relation) -> BTreeSet<usize> {
        match relation {
            Relation::Organisation => self.those(|_| true),
            Relation::Own => self.about(&BTreeSet::from([me])),
            Relation::Author => self.written_by(&BTreeSet::from([me])),
            Relation::Supports => self.about(&self.tied(me, Tie::Supports)),
            Relation::SupportedBy => self.about(&self.tied(me, Tie::SupportedBy)),
            Relation::Offered => self.about(&self.tied(me, Tie::Offered)),
            Relation::Supervises => self.about(&self.tied(me, Tie::Supervises)),
            Relation::SupervisesAuthor => self.written_by(&self.tied(me, Tie::Supervises)),
            Relation::SupervisesTheirPeer => {
                let workers = self.tied(me, Tie::Supervises);
                let theirs =
                    workers.into_iter().flat_map(|worker| self.tied(worker, Tie::Supports));
                self.about(&theirs.collect())
            }
        }
    }

    fn decided(&self, me: u8, role: Role, action: Action) -> BTreeSet<usize> {
        self.those(|record| decide(actor(me, role), action, &self.facts(me, *record)).is_allowed)
    }
}

fn everyone() -> impl Iterator<Item = (u8, Role, Action)> {
    (0..PEOPLE).flat_map(|me| {
        Role::ALL
            .into_iter()
            .flat_map(move |role| Action::ALL.iter().map(move |action| (me, role, *action)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_list_holds_exactly_the_records_each_of_which_is_allowed(world in world()) {
        for (me, role, action) in everyone() {
            let listed = world.listed(me, &reach(actor(me, role), action));
            prop_assert_eq!(
                &listed, &world.decided(me, role, action), "{} as {:?}: {:?}", me, role, action
            );
        }
    }

    #[test]
    fn a_yes_names_the_row_that_allows_it(world in world()) {
        for (me, role, action) in everyone() {
            for record in &world.records {
                let decision = decide(actor(me, role), action, &world.facts(me, *record));
                match decision.because {
                    Because::Row(row) => {
                        prop_assert!(decision.is_allowed);
                        prop_assert_eq!((row.action, row.role), (action, role));
                    }
                    Because::NotThisRole(named) | Because::NotThisRecord(named) => {
                        prop_assert!(!decision.is_allowed);
                        prop_assert_eq!(named, action);
                    }
                }
            }
        }
    }

    #[test]
    fn a_further_link_opens_and_only_a_seal_closes(world in world(), link in tie()) {
        let mut more = world.clone();
        more.ties.insert(link);
        for (me, role, action) in everyone() {
            let before = world.decided(me, role, action);
            let after = more.decided(me, role, action);
            let narrower = if link.1 == Tie::Sealed { after.is_subset(&before) } else { before.is_subset(&after) };
            prop_assert!(narrower, "{} as {:?}: {:?}", me, role, action);
        }
    }

    #[test]
    fn links_between_strangers_change_nothing(world in world(), link in tie()) {
        let mut more = world.clone();
        more.ties.insert(link);
        for (me, role, action) in everyone() {
            let holder_is_near = link.0 == me || world.has(me, Tie::Supervises, Some(link.0));
            if !holder_is_near && link.1 != Tie::Sealed {
                prop_assert_eq!(world.decided(me, role, action), more.decided(me, role, action));
            }
        }
    }

    #[test]
    fn a_colleagues_own_record_stays_closed_to_whoever_only_works_there(
        world in world(), me in person(), colleague in person(),
    ) {
        prop_assume!(me != colleague);
        let mut world = world;
        world.ties.retain(|link| link.0 != me);
        world.ties.insert((colleague, Tie::Sealed, colleague));
        let record = Record { about: Some(colleague), author: None, is_shared: true };
        for action in [Action::PersonView, Action::AskView, Action::ContactView, Action::ContactList] {
            for role in Role::ALL {
                let answer = decide(actor(me, role), action, &world.facts(me, record));
                prop_assert!(!answer.is_allowed, "{:?} {:?}", role, answer.because);
            }
        }
    }
}
