//! The filter of a list and the decision about one record agree, in the database itself.
//!
//! Random small worlds are written down; then, for everybody in every role, the ids a statement with
//! `{reach}` finds are compared with the ids each of which `decide` allows. `REACH_SEED` starts
//! elsewhere; a failure names the seed of its world.

use std::collections::{BTreeMap, BTreeSet};

use kernel::access::{Act, Action, Actor, Reach, Role, Tie, act, decide, subject};
use kernel::ids::{Id, PersonId};
use porchlight::access::{FactsOf, Known, Scope};
use porchlight::app::App;
use porchlight::binds;
use porchlight::db::{Db, Many, One, Over, Reads as _, Sql, Val};
use uuid::Uuid;

use crate::app::TestApp;
use crate::rows::{Ask, BY, Contact, Relationship, Rows};

const WORLDS: u64 = 200;
const PEOPLE: usize = 6;

const PERSON: Sql<One> = Sql::one(
    "INSERT INTO people (org_id, person_id, called, language, made_at, version) \
     VALUES ({org}, $1, 'x', 'en', 1, 1)",
);

const LIST_PEOPLE: Sql<Many> = Sql::many(
    "SELECT p.person_id AS found FROM people p WHERE {reach}",
    Over::about("p.org_id", "p.person_id"),
);
const LIST_ASKS: Sql<Many> = Sql::many(
    "SELECT a.ask_id AS found FROM asks a WHERE {reach}",
    Over::about("a.org_id", "a.person_id"),
);
const LIST_RELATIONSHIPS: Sql<Many> = Sql::many(
    "SELECT r.relationship_id AS found FROM relationships r WHERE {reach}",
    Over::written("r.org_id", "r.person_id", "r.worker_id"),
);
const LIST_CONTACTS: Sql<Many> = Sql::many(
    "SELECT c.contact_id AS found FROM contacts c WHERE {reach}",
    Over::written("c.org_id", "c.person_id", "c.worker_id").shared("c.is_shared"),
);

const LIST_MERGES: Sql<Many> = Sql::many(
    "SELECT m.merge_id AS found FROM merges m WHERE {reach}",
    Over::about("m.org_id", "m.kept_id"),
);

const LIST_ATTENDANCE: Sql<Many> = Sql::many(
    "SELECT a.attendance_id AS found FROM group_attendance a \
       JOIN group_meetings m ON m.org_id = a.org_id AND m.meeting_id = a.meeting_id \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id WHERE {reach}",
    Over::written("a.org_id", "a.person_id", "g.worker_id"),
);
const LIST_GROUPS: Sql<Many> = Sql::many(
    "SELECT g.group_id AS found FROM groups g WHERE {reach}",
    Over::written("g.org_id", "NULLIF(g.group_id, g.group_id)", "g.worker_id").shared("g.is_open"),
);
const LIST_MEETINGS: Sql<Many> = Sql::many(
    "SELECT m.meeting_id AS found FROM group_meetings m \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id WHERE {reach}",
    Over::written("m.org_id", "NULLIF(m.group_id, m.group_id)", "g.worker_id"),
);

const LIST_REFERRALS: Sql<Many> = Sql::many(
    "SELECT f.referral_id AS found FROM referrals f WHERE {reach}",
    Over::written("f.org_id", "f.person_id", "f.made_by"),
);

const LIST_CERTIFICATES: Sql<Many> = Sql::many(
    "SELECT c.certificate_id AS found FROM certificates c WHERE {reach}",
    Over::about("c.org_id", "c.person_id"),
);

// What the capabilities say themselves is used where they say it; these stand in until they do.
const ASK_FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, NULL AS author, 0 AS is_shared FROM asks \
      WHERE org_id = {org} AND ask_id = $1",
);
const RELATIONSHIP_FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, worker_id AS author, 0 AS is_shared FROM relationships \
      WHERE org_id = {org} AND relationship_id = $1",
);
const CONTACT_FACTS: Sql<One> = Sql::one(
    "SELECT person_id AS about, worker_id AS author, is_shared FROM contacts \
      WHERE org_id = {org} AND contact_id = $1",
);

fn known(app: &App) -> Known {
    let stand_ins = [
        ("ask", FactsOf::of::<subject::Ask>(&ASK_FACTS)),
        ("relationship", FactsOf::of::<subject::Relationship>(&RELATIONSHIP_FACTS)),
        ("contact", FactsOf::of::<subject::Contact>(&CONTACT_FACTS)),
    ];
    let missing: Vec<FactsOf> = stand_ins
        .into_iter()
        .filter(|(subject, _)| !app.known().knows(subject))
        .map(|(_, facts)| facts)
        .collect();
    app.known().clone().with(&missing)
}

type Found = BTreeSet<Uuid>;

async fn found<A: Act>(db: &Db, scope: &Scope<A>) -> Found {
    let sql = match A::ACTION.subject() {
        "person" => &LIST_PEOPLE,
        "ask" => &LIST_ASKS,
        "relationship" => &LIST_RELATIONSHIPS,
        "contact" => &LIST_CONTACTS,
        "merge" => &LIST_MERGES,
        "group" => &LIST_GROUPS,
        "meeting" => &LIST_MEETINGS,
        "attendance" => &LIST_ATTENDANCE,
        "referral" => &LIST_REFERRALS,
        "certificate" => &LIST_CERTIFICATES,
        other => panic!("{other} is a new kind of record about people: give it a list here"),
    };
    let rows = db.clone().rows(sql, scope, vec![]).await.expect("the list");
    rows.iter().map(|row| row.get("found").expect("an id")).collect()
}

/// The list of one action; `None` when the role has none.
async fn listed<A: Act>(db: &Db, actor: Actor) -> Option<Found> {
    let scope = Known::scope::<A>(actor).ok()?;
    Some(found(db, &scope).await)
}

macro_rules! lists {
    ($($action:ident)*) => {
        const LISTED: &[Action] = &[$(Action::$action),*];

        async fn list_of(db: &Db, actor: Actor, action: Action) -> Option<Found> {
            match action {
                $(Action::$action => listed::<act::$action>(db, actor).await,)*
                other => panic!("{other:?} has no list here"),
            }
        }
    };
}

lists! {
    PersonView PersonList PersonRevise PersonReach PersonProfile PersonInvite RoleGrant
    PersonAccess PersonCopy PersonWorkerProfile ColleagueList ColleagueView SupervisionSet
    DuplicateList PersonMerge MergeUndo
    AskMake AskView AskList AskWithdraw AskSuggest
    RelationshipView RelationshipList RelationshipAnswer RelationshipMove RelationshipPause
    CertificateList CertificateAdd CertificateRevise
    ReferralList ReferralAdd ReferralView ReferralSettle ReferralUndo
    ContactRecordWith ContactView ContactList ContactUndo ContactDiscuss
    GroupList GroupView GroupRevise MeetingRecord MeetingView MeetingRevise AttendanceList
}

fn is_about_people(action: Action) -> bool {
    !["organisation", "resource"].contains(&action.subject())
}

#[test]
fn every_action_on_records_about_people_is_tried_here() {
    let missing: Vec<_> = Action::ALL
        .iter()
        .filter(|action| is_about_people(**action) && !LISTED.contains(action))
        .collect();
    assert!(missing.is_empty(), "add to `lists!` in this file: {missing:?}");
}

/// Small, seeded and good enough to shuffle with (splitmix64, public domain, Vigna 2015).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("it is below the limit")
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    fn id(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }
}

/// A world: an organisation of its own, with everybody's ids and every record's, by kind.
struct World {
    org: Uuid,
    people: Vec<PersonId>,
    records: BTreeMap<&'static str, Vec<Uuid>>,
}

impl World {
    async fn write(app: &App, dice: &mut Dice) -> Self {
        let org = dice.id();
        let people: Vec<PersonId> = (0..PEOPLE).map(|_| Id::from_uuid(dice.id())).collect();
        let mut world = Self { org, people, records: BTreeMap::new() };
        let by = BY.within(Id::from_uuid(org));
        let mut tx = app.db().write().await.expect("a change begins");
        for person in &world.people {
            tx.write_one(&PERSON, &by, binds![*person]).await.expect("a person");
        }
        world.records.insert("person", world.people.iter().map(|person| person.uuid()).collect());
        let (programme, at) = (dice.id(), app.moments().now());
        let mut rows = Rows { tx: &mut tx, by, programme, wishes: "[]".to_owned(), at };
        world.write_ties(&mut rows, dice).await;
        world.write_records(&mut rows, dice).await;
        tx.commit_bookkeeping("a test").await.expect("committed");
        world
    }

    fn anybody(&self, dice: &mut Dice) -> PersonId {
        self.people[dice.below(self.people.len())]
    }

    async fn write_ties(&self, rows: &mut Rows<'_>, dice: &mut Dice) {
        for _ in 0..dice.below(14) {
            let (holder, subject) = (self.anybody(dice), self.anybody(dice));
            let tie = Tie::ALL[dice.below(Tie::ALL.len())];
            let source = dice.id();
            if tie == Tie::Sealed {
                rows.tie(holder, tie, holder, source).await;
            } else if holder != subject {
                rows.tie(holder, tie, subject, source).await;
            }
        }
    }

    async fn write_records(&mut self, rows: &mut Rows<'_>, dice: &mut Dice) {
        for _ in 0..3 {
            let (id, person) = (dice.id(), self.anybody(dice));
            rows.ask(Ask { id, person, state: "met", hopes: "x" }).await;
            self.records.entry("ask").or_default().push(id);
        }
        for _ in 0..3 {
            let (id, person, worker) = (dice.id(), self.anybody(dice), self.anybody(dice));
            rows.relationship(Relationship { id, person, worker, state: "closed" }).await;
            self.records.entry("relationship").or_default().push(id);
        }
        for _ in 0..5 {
            let (id, worker) = (dice.id(), self.anybody(dice));
            let person = if dice.one_in(4) { None } else { Some(self.anybody(dice)) };
            let is_shared = dice.one_in(2);
            rows.contact(Contact { id, worker, person, note: "x", is_shared }).await;
            self.records.entry("contact").or_default().push(id);
        }
        for _ in 0..2 {
            let (group, meeting, worker) = (dice.id(), dice.id(), self.anybody(dice));
            let (name, is_open) = (Val::from("x"), Val::from(dice.one_in(2)));
            let values = [("group_id", group.into()), ("worker_id", worker.into())];
            let values = values.into_iter().chain([("name", name), ("is_open", is_open)]);
            rows.put("groups", values.collect()).await;
            let values = vec![("meeting_id", meeting.into()), ("group_id", group.into())];
            rows.put("group_meetings", values).await;
            self.records.entry("group").or_default().push(group);
            self.records.entry("meeting").or_default().push(meeting);
            for person in [Some(self.anybody(dice)), None] {
                let (id, values) = (dice.id(), ("person_id", person.into()));
                let named = [("attendance_id", id.into()), ("meeting_id", meeting.into())];
                rows.put("group_attendance", named.into_iter().chain([values]).collect()).await;
                self.records.entry("attendance").or_default().push(id);
            }
        }
        for _ in 0..2 {
            let (id, kept, gone) = (dice.id(), self.anybody(dice), dice.id());
            let named = [("merge_id", id), ("kept_id", kept.uuid()), ("gone_id", gone)];
            let values = named.map(|(column, id)| (column, id.into())).to_vec();
            rows.put("merges", values).await;
            self.records.entry("merge").or_default().push(id);
        }
        for _ in 0..3 {
            let (id, person) = (dice.id(), self.anybody(dice));
            let values = vec![("certificate_id", id.into()), ("person_id", person.into())];
            rows.put("certificates", values).await;
            self.records.entry("certificate").or_default().push(id);
        }
        for _ in 0..4 {
            let (id, person) = (dice.id(), self.anybody(dice));
            let author = if dice.one_in(3) { None } else { Some(self.anybody(dice)) };
            let values = vec![
                ("referral_id", id.into()),
                ("person_id", person.into()),
                ("made_by", author.into()),
                ("towards", "service".into()),
                ("came_of", "not_known".into()),
            ];
            rows.put("referrals", values).await;
            self.records.entry("referral").or_default().push(id);
        }
    }

    /// The records of one kind that the table allows one by one.
    async fn allowed(&self, known: &Known, db: &Db, actor: Actor, action: Action) -> Found {
        let mut allowed = Found::new();
        for record in &self.records[action.subject()] {
            let facts = known.facts(&mut db.clone(), actor, action.subject(), *record).await;
            let facts = facts.expect("it answers").expect("the record is there");
            if decide(actor, action, &facts).is_allowed {
                allowed.insert(*record);
            }
        }
        allowed
    }
}

/// Where the seeds begin.
fn first_seed() -> u64 {
    std::env::var("REACH_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1)
}

#[tokio::test]
async fn a_list_finds_exactly_the_records_each_of_which_is_allowed() {
    let app = TestApp::new().await.app;
    let known = known(&app);
    let db = app.db();
    let (mut compared, mut records) = (0, 0);
    for seed in first_seed()..first_seed() + WORLDS {
        let mut dice = Dice(seed);
        let world = World::write(&app, &mut dice).await;
        let person = world.anybody(&mut dice);
        // One person of the world, in every role: the table knows nothing else about them.
        let mut known_answers: Vec<(Reach, &str, Found)> = Vec::new();
        for role in Role::ALL {
            let actor = Actor { org: Id::from_uuid(world.org), person, role };
            for action in LISTED.iter().copied() {
                let reach = kernel::access::reach(actor, action);
                let Some(listed) = list_of(db, actor, action).await else {
                    assert!(reach.is_empty(), "seed {seed}: {action:?} as {role:?}");
                    continue;
                };
                let same = known_answers
                    .iter()
                    .find(|(known, subject, _)| *known == reach && *subject == action.subject());
                let allowed = match same {
                    Some((_, _, allowed)) => allowed.clone(),
                    None => world.allowed(&known, db, actor, action).await,
                };
                assert_eq!(listed, allowed, "seed {seed}: {action:?} as {role:?} by {person}");
                compared += 1;
                records += listed.len();
                known_answers.push((reach, action.subject(), allowed));
            }
        }
    }
    // A comparison of empty lists with empty lists would prove nothing.
    assert!(compared > 5_000 && records > 10_000, "{compared} lists, {records} records");
}
