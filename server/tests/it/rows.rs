//! Rows written straight into the tables, for tests that are about rows and not about pages.
//!
//! A row names the columns a test cares about; what else the schema asks for is filled in, so that a
//! new column does not break tests that are not about it.

use kernel::access::Tie;
use kernel::ids::PersonId;
use porchlight::access::store as ties;
use porchlight::app::App;
use porchlight::binds;
use porchlight::db::{One, Reads as _, Sql, System, Tx, Val};
use uuid::Uuid;

use crate::cast::Cast;
use crate::schema;

pub const BY: System = System::because("a test writes rows");

const STUCK_JOB: Sql<One> = Sql::one(
    "INSERT INTO jobs (job_id, org_id, kind, payload, state, run_at, attempts, last_error, made_at, ended_at) \
     VALUES ($1, {org}, 'test.stuck', '{}', 'dead', $2, 8, $3, $2, $2)",
);
const EXPORT: Sql<One> = Sql::one(
    "INSERT INTO exports (org_id, export_id, asked_by, why, format, state, asked_at, done_rows, \
       all_rows) VALUES ({org}, $1, $2, $3, 'both', 'stopped', $4, 0, 0)",
);
const ASKED: Sql<One> = Sql::one("SELECT person_id FROM asks WHERE org_id = {org}");
const PAIRED: Sql<One> = Sql::one("SELECT person_id FROM relationships WHERE org_id = {org}");
const WISHES: Sql<One> = Sql::one("SELECT wishes FROM asks WHERE org_id = {org} LIMIT 1");
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
    /// The wishes of every ask, as the capability writes them.
    pub wishes: String,
    pub at: jiff::Timestamp,
}

impl Rows<'_> {
    pub async fn ask(&mut self, ask: Ask<'_>) {
        let values = vec![
            ("ask_id", ask.id.into()),
            ("programme_id", self.programme.into()),
            ("person_id", ask.person.into()),
            ("hopes", ask.hopes.into()),
            ("wishes", self.wishes.clone().into()),
            ("state", ask.state.into()),
            ("made_by", ask.person.into()),
            ("made_at", self.at.into()),
            ("waiting_since_at", self.at.into()),
            ("version", 1_i64.into()),
        ];
        self.put("asks", values).await;
    }

    pub async fn relationship(&mut self, pair: Relationship<'_>) {
        let is_active = pair.state == "active";
        let answer = if is_active { "yes" } else { "asked" };
        let values = vec![
            ("relationship_id", pair.id.into()),
            ("programme_id", self.programme.into()),
            ("person_id", pair.person.into()),
            ("worker_id", pair.worker.into()),
            ("state", pair.state.into()),
            ("worker_answer", answer.into()),
            ("person_answer", answer.into()),
            ("hello_every_days", is_active.then_some(7_i64).into()),
            ("began_at", is_active.then_some(self.at).into()),
            ("made_at", self.at.into()),
            ("version", 1_i64.into()),
        ];
        self.put("relationships", values).await;
    }

    pub async fn contact(&mut self, contact: Contact<'_>) {
        let with = contact.person.is_some();
        let values = vec![
            ("contact_id", contact.id.into()),
            ("programme_id", self.programme.into()),
            ("worker_id", contact.worker.into()),
            ("person_id", contact.person.into()),
            ("company", if with { "person" } else { "nobody" }.into()),
            ("started_at", self.at.into()),
            ("minutes", 15_i64.into()),
            ("mode", with.then_some("phone").into()),
            ("direction", with.then_some("out").into()),
            ("is_planned", 1_i64.into()),
            ("outcome", with.then_some("reached").into()),
            ("codes", if with { "[\"D1\"]" } else { "[\"I1\"]" }.into()),
            ("topics", "[]".into()),
            ("note", contact.note.into()),
            ("is_shared", contact.is_shared.into()),
            ("made_at", self.at.into()),
            ("version", 1_i64.into()),
        ];
        self.put("contacts", values).await;
    }

    /// Writes one row: the named values as far as the table has such columns, and something in every
    /// other column that must not be empty.
    pub async fn put(&mut self, table: &str, values: Vec<(&str, Val)>) {
        let (mut names, mut places, mut binds) = (Vec::new(), Vec::new(), Vec::new());
        for column in schema::columns(table) {
            let given = values.iter().find(|(name, _)| *name == column.name);
            let given = given.map(|(_, value)| value.clone()).filter(|value| *value != Val::Null);
            let value = match given {
                _ if column.name == "org_id" => None,
                Some(value) => Some(value),
                None if column.is_needed => Some(column.anything()),
                None => continue,
            };
            places.push(match value {
                None => "{org}".to_owned(),
                Some(value) => {
                    binds.push(value);
                    format!("${}", binds.len())
                }
            });
            names.push(column.name);
        }
        let (names, places) = (names.join(", "), places.join(", "));
        let sql = leaked(format!("INSERT INTO {table} ({names}) VALUES ({places})"));
        let written = self.tx.write_one(&Sql::one(sql), &self.by, binds).await;
        written.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    pub async fn tie(&mut self, holder: PersonId, tie: Tie, subject: PersonId, source: Uuid) {
        ties::tie(self.tx, &self.by, (holder, tie, subject), source).await.expect("a tie");
    }
}

fn fresh(app: &App) -> Uuid {
    app.moments().id::<kernel::ids::kind::Contact>().uuid()
}

/// A little life for a cast, beside what it has already: Sam and Maya are peers, Jordan and Rosa are
/// suggested, Lou waits, Kim asked for somebody before she became a colleague, Maya wrote some
/// entries. Every text carries the mark of the home.
pub async fn fill(app: &App, cast: &Cast) {
    let by = BY.within(cast.org);
    let mark = cast.home.mark();
    let mut tx = app.db().write().await.expect("a change begins");
    let programme = tx.row(&FIND_PROGRAMME, &by, vec![]).await.expect("it answers");
    let programme = programme.expect("a programme").get("programme_id").expect("an id");
    let asked = people_in(&mut tx, &by, &ASKED).await;
    let paired = people_in(&mut tx, &by, &PAIRED).await;
    let wishes = wishes(&mut tx, &by).await;
    let mut rows = Rows { tx: &mut tx, by, programme, wishes, at: app.moments().now() };
    for (name, state) in
        [("Sam", "met"), ("Jordan", "waiting"), ("Lou", "waiting"), ("Kim", "withdrawn")]
    {
        let hopes = format!("{name} of {mark} hopes for company");
        let person = cast.id(name);
        if !asked.contains(&person) {
            rows.ask(Ask { id: fresh(app), person, state, hopes: &hopes }).await;
        }
    }
    for (name, worker, state) in [("Sam", "Maya", "active"), ("Jordan", "Rosa", "proposed")] {
        if !paired.contains(&cast.id(name)) {
            pair(app, &mut rows, (cast.id(name), cast.id(worker)), state).await;
        }
    }
    for (name, is_shared, what) in
        [(Some("Sam"), true, "shared"), (Some("Sam"), false, "kept"), (None, false, "office")]
    {
        let note = format!("A {what} note of {mark}");
        let person = name.map(|name| cast.id(name));
        let worker = cast.id("Maya");
        rows.contact(Contact { id: fresh(app), worker, person, note: &note, is_shared }).await;
    }
    group(app, &mut rows, cast).await;
    referral(&mut rows, app, cast).await;
    certificate(&mut rows, app, cast).await;
    let job = binds![fresh(app), rows.at, format!("no answer from {mark}")];
    rows.tx.write_one(&STUCK_JOB, &by, job).await.expect("a job");
    tx.commit_bookkeeping("a test").await.expect("committed");
}

/// A group that Maya runs and that somebody new can come to; Sam came to it, and somebody without a
/// name. Kim came as well, before she became a colleague.
async fn group(app: &App, rows: &mut Rows<'_>, cast: &Cast) {
    let (group, meeting, mark) = (fresh(app), fresh(app), cast.home.mark());
    let name = format!("Tuesday tea of {mark}");
    let values = vec![
        ("group_id", group.into()),
        ("programme_id", rows.programme.into()),
        ("name", name.clone().into()),
        ("name_folded", kernel::text::fold(&name).into()),
        ("days", "[\"tu\"]".into()),
        ("languages", "[\"en\"]".into()),
        ("worker_id", cast.id("Maya").into()),
        ("is_open", 1_i64.into()),
        ("made_at", rows.at.into()),
        ("version", 1_i64.into()),
    ];
    rows.put("groups", values).await;
    let values = vec![
        ("meeting_id", meeting.into()),
        ("group_id", group.into()),
        ("met_on", "2031-02-25".into()),
        ("run_by", cast.id("Maya").into()),
        ("note", format!("The small room of {mark}").into()),
        ("made_at", rows.at.into()),
        ("version", 1_i64.into()),
    ];
    rows.put("group_meetings", values).await;
    for person in [Some(cast.id("Sam")), Some(cast.id("Kim")), None] {
        let values = vec![
            ("attendance_id", fresh(app).into()),
            ("meeting_id", meeting.into()),
            ("person_id", person.into()),
            ("made_at", rows.at.into()),
        ];
        rows.put("group_attendance", values).await;
    }
}

/// Maya was certified.
async fn certificate(rows: &mut Rows<'_>, app: &App, cast: &Cast) {
    let values = vec![
        ("certificate_id", fresh(app).into()),
        ("person_id", cast.id("Maya").into()),
        ("name", format!("Peer specialist of {}", cast.home.mark()).into()),
        ("valid_until_on", "2031-05-01".into()),
        ("next_on", "2031-05-01".into()),
        ("made_by", cast.id("Maya").into()),
        ("made_at", rows.at.into()),
        ("version", 1_i64.into()),
    ];
    rows.put("certificates", values).await;
}

/// Maya told Sam about a place.
async fn referral(rows: &mut Rows<'_>, app: &App, cast: &Cast) {
    let values = vec![
        ("referral_id", fresh(app).into()),
        ("programme_id", rows.programme.into()),
        ("person_id", cast.id("Sam").into()),
        ("worker_id", cast.id("Maya").into()),
        ("towards", "service".into()),
        ("place", format!("The pantry of {}", cast.home.mark()).into()),
        ("help", "told".into()),
        ("referred_on", "2031-03-01".into()),
        ("came_of", "not_known".into()),
        ("made_by", cast.id("Maya").into()),
        ("made_at", rows.at.into()),
        ("version", 1_i64.into()),
    ];
    rows.put("referrals", values).await;
}

/// An export that somebody asked for and stopped.
pub async fn export(app: &App, cast: &Cast) {
    let by = BY.within(cast.org);
    let why = format!("{} moves to another program", cast.home.mark());
    let mut tx = app.db().write().await.expect("a change begins");
    let row = binds![fresh(app), cast.id("Noor"), why, app.moments().now()];
    tx.write_one(&EXPORT, &by, row).await.expect("an export");
    tx.commit_bookkeeping("a test").await.expect("committed");
}

async fn people_in(tx: &mut Tx, by: &System, sql: &Sql<One>) -> Vec<PersonId> {
    let rows = tx.rows(sql, by, vec![]).await.expect("it answers");
    rows.iter().map(|row| row.get("person_id").expect("an id")).collect()
}

/// Wishes in the shape the capability keeps them, taken from an ask of its own.
async fn wishes(tx: &mut Tx, by: &System) -> String {
    let known = tx.row(&WISHES, by, vec![]).await.expect("it answers");
    known.map_or_else(|| "[]".to_owned(), |row| row.get("wishes").expect("text"))
}

async fn pair(app: &App, rows: &mut Rows<'_>, (person, worker): (PersonId, PersonId), state: &str) {
    let id = fresh(app);
    rows.relationship(Relationship { id, person, worker, state }).await;
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
    let sql =
        leaked(format!("SELECT {column} AS found FROM {table} WHERE org_id = {{org}} ORDER BY 1"));
    let rows = app.db().clone().rows(&Sql::one(sql), &by, vec![]).await.expect("it answers");
    rows.iter().map(|row| row.get("found").expect("an id")).collect()
}

/// How many rows of one organisation a table holds.
pub async fn count(app: &App, cast: &Cast, table: &str) -> i64 {
    let by = BY.within(cast.org);
    let sql = leaked(format!("SELECT count(*) AS found FROM {table} WHERE org_id = {{org}}"));
    let row =
        app.db().clone().row(&Sql::one(sql), &by, Vec::<Val>::new()).await.expect("it answers");
    row.expect("a count").get("found").expect("a number")
}

/// A statement made while the test runs; a handful of them live until it ends.
pub fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
