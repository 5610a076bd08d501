//! Rows written straight into the tables, for tests that are about rows and not about pages.

use kernel::access::Tie;
use kernel::ids::PersonId;
use porchlight::access::store as ties;
use porchlight::app::App;
use porchlight::binds;
use porchlight::db::{One, Reads as _, Sql, System, Tx, Val};
use uuid::Uuid;

use crate::cast::Cast;

pub const BY: System = System::because("a test writes rows");

const ASK: Sql<One> = Sql::one(
    "INSERT INTO asks (org_id, ask_id, programme_id, person_id, hopes, wishes, state, made_by, made_at, \
     waiting_since_at, version) VALUES ({org}, $1, $2, $3, $4, '[]', $5, $3, $6, $6, 1)",
);
const RELATIONSHIP: Sql<One> = Sql::one(
    "INSERT INTO relationships (org_id, relationship_id, programme_id, person_id, worker_id, state, \
     worker_answer, person_answer, hello_every_days, began_at, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6, $6, $7, $8, $9, 1)",
);
const CONTACT: Sql<One> = Sql::one(
    "INSERT INTO contacts (org_id, contact_id, programme_id, worker_id, person_id, is_anonymous, \
     started_at, minutes, mode, direction, is_planned, outcome, codes, topics, note, is_shared, \
     for_supervision, made_at, version) \
     VALUES ({org}, $1, $2, $3, $4, 0, $5, 15, 'phone', 'out', 1, 'reached', '[\"D1\"]', '[]', $6, $7, 0, $5, 1)",
);
const STUCK_JOB: Sql<One> = Sql::one(
    "INSERT INTO jobs (job_id, org_id, kind, payload, state, run_at, attempts, last_error, made_at, ended_at) \
     VALUES ($1, {org}, 'test.stuck', '{}', 'dead', $2, 8, $3, $2, $2)",
);
const FIND_PROGRAMME: Sql<One> = Sql::one(
    "SELECT programme_id FROM programmes WHERE org_id = {org} ORDER BY programme_id LIMIT 1",
);

/// An ask of `person`, in the state `waiting`, `met` or `withdrawn`.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    pub id: Uuid,
    pub person: PersonId,
    pub state: &'a str,
    pub hopes: &'a str,
}

/// Two people, `proposed` or `active`.
#[derive(Debug, Clone, Copy)]
pub struct Relationship<'a> {
    pub id: Uuid,
    pub person: PersonId,
    pub worker: PersonId,
    pub state: &'a str,
}

/// An entry of the activity log.
#[derive(Debug, Clone, Copy)]
pub struct Contact<'a> {
    pub id: Uuid,
    pub worker: PersonId,
    pub person: Option<PersonId>,
    pub note: &'a str,
    pub is_shared: bool,
}

/// Writes rows of one organisation into one change.
pub struct Rows<'a> {
    pub tx: &'a mut Tx,
    pub by: System,
    pub programme: Uuid,
    pub at: jiff::Timestamp,
}

impl Rows<'_> {
    pub async fn ask(&mut self, ask: Ask<'_>) {
        let binds = binds![
            ask.id,
            self.programme,
            ask.person,
            ask.hopes,
            ask.state,
            self.at
        ];
        self.tx
            .write_one(&ASK, &self.by, binds)
            .await
            .expect("an ask");
    }

    pub async fn relationship(&mut self, pair: Relationship<'_>) {
        let is_active = pair.state == "active";
        let answer = if is_active { "yes" } else { "asked" };
        let binds = binds![
            pair.id,
            self.programme,
            pair.person,
            pair.worker,
            pair.state,
            answer,
            is_active.then_some(7_i64),
            is_active.then_some(self.at),
            self.at,
        ];
        self.tx
            .write_one(&RELATIONSHIP, &self.by, binds)
            .await
            .expect("a relationship");
    }

    pub async fn contact(&mut self, contact: Contact<'_>) {
        let binds = binds![
            contact.id,
            self.programme,
            contact.worker,
            contact.person,
            self.at,
            contact.note,
            contact.is_shared,
        ];
        self.tx
            .write_one(&CONTACT, &self.by, binds)
            .await
            .expect("a contact");
    }

    pub async fn tie(&mut self, holder: PersonId, tie: Tie, subject: PersonId, source: Uuid) {
        ties::tie(self.tx, &self.by, (holder, tie, subject), source)
            .await
            .expect("a tie");
    }
}

fn fresh(app: &App) -> Uuid {
    app.moments().id::<kernel::ids::kind::Contact>().uuid()
}

/// A little life for a cast: Sam and Maya are peers, Jordan and Rosa are suggested, Lou waits, Kim
/// asked for somebody before she became a colleague. Every text carries the mark of the home.
pub async fn fill(app: &App, cast: &Cast) {
    let by = BY.within(cast.org);
    let mark = cast.home.mark();
    let mut tx = app.db().write().await.expect("a change begins");
    let programme = tx
        .row(&FIND_PROGRAMME, &by, vec![])
        .await
        .expect("it answers");
    let programme = programme
        .expect("a programme")
        .get("programme_id")
        .expect("an id");
    let mut rows = Rows {
        tx: &mut tx,
        by,
        programme,
        at: app.moments().now(),
    };
    for (name, state) in [
        ("Sam", "met"),
        ("Jordan", "waiting"),
        ("Lou", "waiting"),
        ("Kim", "withdrawn"),
    ] {
        let hopes = format!("{name} of {mark} hopes for company");
        let person = cast.id(name);
        rows.ask(Ask {
            id: fresh(app),
            person,
            state,
            hopes: &hopes,
        })
        .await;
    }
    let job = binds![fresh(app), rows.at, format!("no answer from {mark}")];
    rows.tx
        .write_one(&STUCK_JOB, &by, job)
        .await
        .expect("a job");
    pair(app, &mut rows, (cast.id("Sam"), cast.id("Maya")), "active").await;
    pair(
        app,
        &mut rows,
        (cast.id("Jordan"), cast.id("Rosa")),
        "proposed",
    )
    .await;
    for (person, is_shared, what) in [
        (Some("Sam"), true, "shared"),
        (Some("Sam"), false, "kept"),
        (None, false, "office"),
    ] {
        let note = format!("A {what} note of {mark}");
        let person = person.map(|name| cast.id(name));
        let worker = cast.id("Maya");
        rows.contact(Contact {
            id: fresh(app),
            worker,
            person,
            note: &note,
            is_shared,
        })
        .await;
    }
    tx.commit_bookkeeping("a test").await.expect("committed");
}

async fn pair(app: &App, rows: &mut Rows<'_>, (person, worker): (PersonId, PersonId), state: &str) {
    let id = fresh(app);
    rows.relationship(Relationship {
        id,
        person,
        worker,
        state,
    })
    .await;
    if state == "active" {
        rows.tie(worker, Tie::Supports, person, id).await;
        rows.tie(person, Tie::SupportedBy, worker, id).await;
    } else {
        rows.tie(worker, Tie::Offered, person, id).await;
        rows.tie(person, Tie::Offered, worker, id).await;
    }
}

/// Ids of one organisation's rows in a table, oldest first.
pub async fn ids(app: &App, cast: &Cast, table: &str, column: &str) -> Vec<Uuid> {
    let by = BY.within(cast.org);
    let sql = leaked(format!(
        "SELECT {column} AS found FROM {table} WHERE org_id = {{org}} ORDER BY 1"
    ));
    let rows = app
        .db()
        .clone()
        .rows(&Sql::one(sql), &by, vec![])
        .await
        .expect("it answers");
    rows.iter()
        .map(|row| row.get("found").expect("an id"))
        .collect()
}

/// How many rows of one organisation a table holds.
pub async fn count(app: &App, cast: &Cast, table: &str) -> i64 {
    let by = BY.within(cast.org);
    let sql = leaked(format!(
        "SELECT count(*) AS found FROM {table} WHERE org_id = {{org}}"
    ));
    let row = app
        .db()
        .clone()
        .row(&Sql::one(sql), &by, Vec::<Val>::new())
        .await
        .expect("it answers");
    row.expect("a count").get("found").expect("a number")
}

/// A statement made while the test runs; a handful of them live until it ends.
pub fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
