//! Two people with anything that can be kept of them, written straight into the tables.

use std::collections::BTreeMap;

use kernel::access::Tie;
use kernel::ids::PersonId;
use porchlight::db::{Reads as _, Sql, Val, migrate};
use uuid::Uuid;

use super::{BY, add};
use crate::app::TestApp;
use crate::rows::{self, Rows};
use crate::schema;

/// Not looked at: what was done, what is kept for the undo, background work, counted tries.
const BUT: [&str; 5] = ["audit_events", "merges", "merge_rows", "jobs", "throttles"];

/// Every row of every table of every organisation, as text.
pub async fn snapshot(app: &TestApp) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for table in migrate::tables().into_iter().filter(|table| !BUT.contains(table)) {
        let names: Vec<&str> = schema::columns(table).iter().map(|column| column.name).collect();
        let mut lines = Vec::new();
        for cast in [app.cast(), app.cast_elsewhere()] {
            let sql = format!("SELECT {} FROM {table} WHERE org_id = {{org}}", names.join(", "));
            let sql = Sql::one(rows::leaked(sql));
            let by = BY.within(cast.org);
            for row in app.app.db().clone().rows(&sql, &by, vec![]).await.unwrap() {
                let values: Vec<String> = names
                    .iter()
                    .map(|name| match row.get::<Anything>(name) {
                        Ok(Anything(text)) => text,
                        Err(error) => panic!("{table}.{name}: {error}"),
                    })
                    .collect();
                lines.push(values.join(" | "));
            }
        }
        lines.sort();
        all.insert(table.to_owned(), lines);
    }
    all
}

/// Any value, as text in which an id is the same on both engines.
struct Anything(String);

impl porchlight::db::Get for Anything {
    fn get(val: &Val, _column: &str) -> porchlight::db::Stored<Self> {
        Ok(Self(match val {
            Val::Id(id) => id.simple().to_string(),
            Val::Bytes(bytes) => {
                use std::fmt::Write as _;
                bytes.iter().fold(String::new(), |mut text, byte| {
                    let _ = write!(text, "{byte:02x}");
                    text
                })
            }
            other => format!("{other:?}"),
        }))
    }
}

/// Small, seeded and good enough to draw with (splitmix64, public domain, Vigna 2015).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    fn is(&mut self) -> bool {
        self.below(2) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()]
    }
}

pub struct World {
    pub a: PersonId,
    pub b: PersonId,
    picked: Vec<(&'static str, &'static str)>,
}

impl World {
    /// Two people with nothing but their names.
    pub const fn of(a: PersonId, b: PersonId) -> Self {
        Self { a, b, picked: Vec::new() }
    }

    pub async fn new(app: &TestApp, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let names = ["Robert Miller", "Bob Miller", "Ana Ruiz", "Walter Stone", "Sam Rivers"];
        let a = add(app, app.cast(), dice.pick(&names)).await;
        let b = add(app, app.cast(), dice.pick(&names)).await;
        let third = add(app, app.cast(), "Third Person").await;
        let picked = ["name", "rules", "answers", "account"]
            .map(|field| (field, if dice.is() { "kept" } else { "gone" }));
        let by = BY.within(app.cast().org);
        let mut tx = app.app.db().write().await.unwrap();
        let programme = rows::ids(&app.app, app.cast(), "programmes", "programme_id").await[0];
        let mut rows = Rows { tx: &mut tx, by, programme, wishes: "[]".to_owned(), at: app.now() };
        for (person, other) in [(a, b), (b, a)] {
            fill(app, &mut rows, &mut dice, (person, other, third)).await;
        }
        tx.commit_bookkeeping("a test").await.unwrap();
        for person in [a, b] {
            let mut tx = app.app.db().write().await.unwrap();
            porchlight::people::store::keys::keep_keys(&mut tx, &by, person).await.unwrap();
            tx.commit_bookkeeping("a test").await.unwrap();
        }
        Self { a, b, picked: picked.to_vec() }
    }

    pub fn picks(&self) -> Vec<(&str, &str)> {
        self.picked.clone()
    }

    /// An entry of the log without a person.
    pub async fn contact_of_nobody(&self, app: &TestApp) -> Uuid {
        let id = fresh(app);
        let by = BY.within(app.cast().org);
        let mut tx = app.app.db().write().await.unwrap();
        let mut rows = Rows {
            tx: &mut tx,
            by,
            programme: Uuid::from_u128(1),
            wishes: "[]".to_owned(),
            at: app.now(),
        };
        let worker = app.cast().id("Maya");
        rows.contact(rows::Contact { id, worker, person: None, note: "late", is_shared: false })
            .await;
        tx.commit_bookkeeping("a test").await.unwrap();
        id
    }

    pub async fn account(&self, app: &TestApp, person: PersonId, email: &str) {
        let by = BY.within(app.cast().org);
        let mut tx = app.app.db().write().await.unwrap();
        let mut rows = Rows {
            tx: &mut tx,
            by,
            programme: Uuid::from_u128(1),
            wishes: "[]".to_owned(),
            at: app.now(),
        };
        account(app, &mut rows, person, email).await;
        tx.commit_bookkeeping("a test").await.unwrap();
    }
}

fn fresh(app: &TestApp) -> Uuid {
    app.moments.id::<kernel::ids::kind::Contact>().uuid()
}

async fn account(app: &TestApp, rows: &mut Rows<'_>, person: PersonId, email: &str) {
    let values = vec![
        ("account_id", fresh(app).into()),
        ("person_id", person.into()),
        ("email", email.into()),
        ("email_folded", email.into()),
        ("password_hash", "$argon2id$x".into()),
        ("made_at", app.now().into()),
    ];
    rows.put("accounts", values).await;
}

async fn fill(
    app: &TestApp,
    rows: &mut Rows<'_>,
    dice: &mut Dice,
    (person, other, third): (PersonId, PersonId, PersonId),
) {
    if dice.is() {
        account(app, rows, person, &format!("{person}@example.org")).await;
        session(app, rows, person, dice).await;
    }
    if dice.is() {
        let values = vec![
            ("invitation_id", fresh(app).into()),
            ("person_id", person.into()),
            ("token_hash", Val::Bytes(dice.next().to_be_bytes().repeat(4))),
            ("made_by", app.cast().id("Tomasz").into()),
        ];
        rows.put("invitations", values).await;
    }
    if dice.is() {
        for (channel, address) in [("text", "503 555 0142"), ("email", "x@example.org")] {
            let values = vec![
                ("person_id", person.into()),
                ("channel", channel.into()),
                ("is_allowed", i64::from(dice.is()).into()),
                ("address", dice.is().then_some(address).into()),
                ("voicemail", "no".into()),
                ("shared_device", "unsaid".into()),
            ];
            rows.put("contact_rules", values).await;
        }
    }
    for (facet, answer) in
        [("gender", "woman"), ("pronouns", "she"), ("veteran", "served"), ("family_role", "parent")]
    {
        if dice.is() {
            let own_words = dice.is().then(|| format!("words {}", dice.below(2)));
            let values = vec![
                ("person_id", person.into()),
                ("facet", facet.into()),
                ("answers", format!("[\"{answer}\"]").into()),
                ("own_words", own_words.into()),
            ];
            rows.put("facet_answers", values).await;
        }
    }
    spans(rows, dice, person).await;
    if dice.is() {
        let name = dice.pick(&["Old Name", "Bob Miller", "Other Old"]);
        rows.put("former_names", vec![("person_id", person.into()), ("name", name.into())]).await;
    }
    if dice.below(4) == 0 {
        let values =
            vec![("person_id", person.into()), ("modes", "[]".into()), ("times", "[]".into())];
        rows.put("worker_profiles", values).await;
    }
    asks_and_peers(app, rows, dice, person).await;
    for number in 0..dice.below(4) {
        let worker = app.cast().id("Maya");
        let note = format!("note {number}");
        let contact = rows::Contact {
            id: fresh(app),
            worker,
            person: Some(person),
            note: &note,
            is_shared: dice.is(),
        };
        rows.contact(contact).await;
    }
    meetings_and_papers(app, rows, dice, person).await;
    for with in [third, other] {
        let is_first_of_the_two = with != other || person < other;
        // Drawn in every case, so that one seed gives one world whatever the ids turned out to be.
        let (is_answered, answer) = (dice.is(), dice.pick(&["later", "two_people"]));
        if is_answered && is_first_of_the_two {
            let values = vec![
                ("one_id", person.min(with).into()),
                ("other_id", person.max(with).into()),
                ("answer", answer.into()),
                ("answered_by", app.cast().id("Tomasz").into()),
            ];
            rows.put("pair_answers", values).await;
        }
    }
}

/// Meetings they were at, a referral and a certificate.
async fn meetings_and_papers(
    app: &TestApp,
    rows: &mut Rows<'_>,
    dice: &mut Dice,
    person: PersonId,
) {
    // Both at one meeting, or each at one of their own.
    for meeting in [0xa_u128, 0xb] {
        if dice.is() {
            let values = vec![
                ("attendance_id", fresh(app).into()),
                ("meeting_id", Uuid::from_u128(meeting).into()),
                ("person_id", person.into()),
                ("made_at", i64::try_from(dice.below(9)).unwrap().into()),
            ];
            rows.put("group_attendance", values).await;
        }
    }
    if dice.is() {
        let values = vec![
            ("referral_id", fresh(app).into()),
            ("person_id", person.into()),
            ("worker_id", app.cast().id("Maya").into()),
            ("towards", dice.pick(&["service", "us"]).into()),
            ("help", "told".into()),
            ("came_of", "not_known".into()),
            ("referred_on", "2030-01-01".into()),
        ];
        rows.put("referrals", values).await;
    }
    if dice.below(3) == 0 {
        let values = vec![
            ("certificate_id", fresh(app).into()),
            ("person_id", person.into()),
            ("name", "CPS".into()),
        ];
        rows.put("certificates", values).await;
    }
}

async fn session(app: &TestApp, rows: &mut Rows<'_>, person: PersonId, dice: &mut Dice) {
    let values = vec![
        ("token_hash", Val::Bytes(dice.next().to_be_bytes().repeat(4))),
        ("session_id", fresh(app).into()),
        ("person_id", person.into()),
        ("role", "participant".into()),
        ("device", "Firefox".into()),
        ("expires_at", (app.now() + jiff::SignedDuration::from_hours(24 * 60)).into()),
    ];
    rows.put("sessions", values).await;
}

/// Roles from before today: two from one day as often as not, open or ended.
async fn spans(rows: &mut Rows<'_>, dice: &mut Dice, person: PersonId) {
    for _ in 0..dice.below(3) {
        let from_on = dice.pick(&["2029-01-01", "2029-06-01", "2030-01-01"]);
        let until_on = dice.pick(&["2030-02-01", "2030-03-01", ""]);
        let sql: Sql<porchlight::db::One> = Sql::one(
            "INSERT INTO role_spans (org_id, person_id, role, from_on, until_on) \
             VALUES ({org}, $1, 'participant', $2, $3) ON CONFLICT DO NOTHING",
        );
        let until = Some(until_on).filter(|on| !on.is_empty());
        rows.tx
            .write(&sql, &rows.by, vec![person.into(), from_on.into(), until.into()])
            .await
            .unwrap();
    }
}

async fn asks_and_peers(app: &TestApp, rows: &mut Rows<'_>, dice: &mut Dice, person: PersonId) {
    if dice.is() {
        let state = dice.pick(&["met", "withdrawn", "waiting", "waiting"]);
        rows.ask(rows::Ask { id: fresh(app), person, state, hopes: "Company" }).await;
    }
    for worker in ["Maya", "Rosa"] {
        if dice.below(3) == 0 {
            let id = fresh(app);
            let state = dice.pick(&["active", "closed", "declined", "closed"]);
            let answer = if state == "declined" { "not_asked" } else { "yes" };
            let worker = app.cast().id(worker);
            let values = vec![
                ("relationship_id", id.into()),
                ("programme_id", rows.programme.into()),
                ("person_id", person.into()),
                ("worker_id", worker.into()),
                ("state", state.into()),
                ("worker_answer", answer.into()),
                ("person_answer", answer.into()),
                ("version", 2_i64.into()),
            ];
            rows.put("relationships", values).await;
            for (version, by) in [(1_i64, person), (2, worker)] {
                let values = vec![
                    ("relationship_id", id.into()),
                    ("version", version.into()),
                    ("state", "{}".into()),
                    ("taken_by", by.into()),
                ];
                rows.put("relationship_steps", values).await;
            }
            if state == "active" {
                rows.tie(worker, Tie::Supports, person, id).await;
                rows.tie(person, Tie::SupportedBy, worker, id).await;
            }
        }
    }
}
