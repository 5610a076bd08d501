//! SQL of what is kept about one person, as far as they may see it themselves.
//!
//! Never what somebody else said of the two, never who said no, paused or closed, never a note that is
//! not shared, and of whom somebody supports no name.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::ids::PersonId;
use serde::Serialize;
use serde_json::Value;

use crate::binds;
use crate::db::{One, Proof, Reads, Row, Sql, Stored};

const PERSON: Sql<One> = Sql::one(
    "SELECT called, language, made_at FROM people WHERE org_id = {org} AND person_id = $1",
);
const ROLES: Sql<One> = Sql::one(
    "SELECT role, from_on, until_on FROM role_spans WHERE org_id = {org} AND person_id = $1 \
      ORDER BY from_on, role",
);
const ACCOUNT: Sql<One> = Sql::one(
    "SELECT email, made_at FROM accounts WHERE org_id = {org} AND person_id = $1 AND ended_at IS NULL",
);
const DEVICES: Sql<One> = Sql::one(
    "SELECT device, role, made_at, seen_at FROM sessions WHERE org_id = {org} AND person_id = $1 \
        AND expires_at > $2 ORDER BY made_at, session_id",
);
const WAYS: Sql<One> = Sql::one(
    "SELECT channel, is_allowed, address, voicemail, shared_device, good_times FROM contact_rules \
      WHERE org_id = {org} AND person_id = $1 ORDER BY channel",
);
const ANSWERS: Sql<One> = Sql::one(
    "SELECT facet, answers, own_words, use_for_matching, may_be_shown FROM facet_answers \
      WHERE org_id = {org} AND person_id = $1 ORDER BY facet",
);
const WORKER: Sql<One> = Sql::one(
    "SELECT places, is_taking_on, hours_a_week, introduction, modes, times FROM worker_profiles \
      WHERE org_id = {org} AND person_id = $1",
);
const ASKS: Sql<One> = Sql::one(
    "SELECT hopes, wishes, state, made_at, waiting_since_at, withdrawn_at FROM asks \
      WHERE org_id = {org} AND person_id = $1 ORDER BY made_at, ask_id",
);
const PEERS: Sql<One> = Sql::one(
    "SELECT r.state, r.began_at, r.ended_at, r.paused_until_on, w.called FROM relationships r \
       JOIN people w ON w.org_id = r.org_id AND w.person_id = r.worker_id \
      WHERE r.org_id = {org} AND r.person_id = $1 AND r.person_answer <> 'not_asked' \
      ORDER BY r.made_at, r.relationship_id",
);
const SUPPORTED: Sql<One> = Sql::one(
    "SELECT state, began_at, ended_at FROM relationships WHERE org_id = {org} AND worker_id = $1 \
        AND state IN ('active', 'paused', 'closed') AND began_at IS NOT NULL \
      ORDER BY began_at, relationship_id",
);
const ENTRIES: Sql<One> = Sql::one(
    "SELECT c.started_at, c.minutes, c.mode, c.outcome, c.topics, c.note, w.called FROM contacts c \
       JOIN people w ON w.org_id = c.org_id AND w.person_id = c.worker_id \
      WHERE c.org_id = {org} AND c.person_id = $1 AND c.is_shared = 1 AND c.undone_at IS NULL \
      ORDER BY c.started_at, c.contact_id",
);
const GROUPS: Sql<One> = Sql::one(
    "SELECT g.name, m.met_on FROM group_attendance a \
       JOIN group_meetings m ON m.org_id = a.org_id AND m.meeting_id = a.meeting_id \
       JOIN groups g ON g.org_id = m.org_id AND g.group_id = m.group_id \
      WHERE a.org_id = {org} AND a.person_id = $1 AND m.undone_at IS NULL \
      ORDER BY m.met_on, g.name_folded",
);
const WORK: Sql<One> = Sql::one(
    "SELECT started_at, minutes, company, codes FROM contacts \
      WHERE org_id = {org} AND worker_id = $1 AND undone_at IS NULL ORDER BY started_at, contact_id",
);
/// Of what others did, only what the person knows of or may: a suggestion, an answer or a note that is
/// not shared would tell what is kept from them.
const RECORD: Sql<One> = Sql::one(
    "SELECT happened_at, action, role, CASE WHEN actor_id = $1 THEN 1 ELSE 0 END AS is_own \
       FROM audit_events WHERE org_id = {org} AND about_id = $1 AND (actor_id = $1 OR action IN \
        ('PersonAdd', 'PersonRevise', 'PersonReach', 'PersonInvite', 'PersonWorkerProfile', \
         'RoleGrant', 'InvitationTake', 'PersonCopy')) \
      ORDER BY event_id",
);
const COPIES: Sql<One> = Sql::one(
    "SELECT happened_at, action, role, CASE WHEN actor_id = $1 THEN 1 ELSE 0 END AS is_own \
       FROM audit_events WHERE org_id = {org} AND about_id = $1 \
        AND action IN ('OwnCopy', 'PersonCopy') ORDER BY event_id DESC LIMIT $2",
);

/// The person, and what they are here as.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    pub called: String,
    pub language: String,
    pub added_at: Timestamp,
    pub roles: Vec<RoleSpan>,
}

#[derive(Debug, Clone, Serialize)]
pub struct RoleSpan {
    pub role: String,
    pub from_on: Date,
    pub until_on: Option<Date>,
}

/// How they sign in.
#[derive(Debug, Clone, Serialize)]
pub struct Account {
    pub email: String,
    pub since: Timestamp,
}

#[derive(Debug, Clone, Serialize)]
pub struct Device {
    pub device: String,
    pub role: String,
    pub since: Timestamp,
    pub seen_at: Timestamp,
}

/// One way to reach them.
#[derive(Debug, Clone, Serialize)]
pub struct Way {
    pub channel: String,
    pub is_allowed: bool,
    pub address: Option<String>,
    pub voicemail: String,
    pub shared_device: String,
    pub good_times: Option<String>,
}

/// One thing they said of themselves.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    pub facet: String,
    pub answers: Vec<String>,
    pub own_words: Option<String>,
    pub use_for_matching: bool,
    pub may_be_shown: bool,
}

/// What they agreed to as a peer worker.
#[derive(Debug, Clone, Serialize)]
pub struct Worker {
    pub places: i64,
    pub is_taking_on: bool,
    pub hours_a_week: i64,
    pub introduction: Option<String>,
    pub modes: Vec<String>,
    pub times: Vec<String>,
}

/// What they hope or hoped for.
#[derive(Debug, Clone, Serialize)]
pub struct Ask {
    pub state: String,
    pub made_at: Timestamp,
    pub waiting_since_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
    pub hopes: String,
    pub wishes: Value,
}

/// A peer of theirs, as far as they are told.
#[derive(Debug, Clone, Serialize)]
pub struct Peer {
    /// Nothing where it did not come about.
    pub with: Option<String>,
    pub state: String,
    pub began_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub paused_until_on: Option<Date>,
}

/// Somebody they support, without a name.
#[derive(Debug, Clone, Serialize)]
pub struct Supported {
    pub state: String,
    pub began_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// A shared entry about time with them.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    pub started_at: Timestamp,
    pub minutes: u32,
    pub mode: Option<String>,
    pub outcome: Option<String>,
    pub topics: Vec<String>,
    pub note: Option<String>,
    pub written_by: String,
}

/// A meeting of a group they came to.
#[derive(Debug, Clone, Serialize)]
pub struct CameTo {
    pub group: String,
    pub met_on: Date,
}

/// An entry of their own work, without whom it was with and without the note.
#[derive(Debug, Clone, Serialize)]
pub struct Work {
    pub started_at: Timestamp,
    pub minutes: u32,
    pub company: String,
    pub codes: Vec<String>,
}

/// What was done, by them or about them.
#[derive(Debug, Clone, Serialize)]
pub struct Done {
    pub at: Timestamp,
    pub action: String,
    pub role: Option<String>,
    pub is_own: bool,
}

pub async fn about(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<About>> {
    let Some(row) = db.row(&PERSON, by, binds![person]).await? else { return Ok(None) };
    let roles = db.rows(&ROLES, by, binds![person]).await?;
    let span = |row: &Row| {
        Ok(RoleSpan {
            role: row.get("role")?,
            from_on: row.get("from_on")?,
            until_on: row.get("until_on")?,
        })
    };
    Ok(Some(About {
        called: row.get("called")?,
        language: row.get("language")?,
        added_at: row.get("made_at")?,
        roles: roles.iter().map(span).collect::<Stored<_>>()?,
    }))
}

pub async fn account(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<Account>> {
    let row = db.row(&ACCOUNT, by, binds![person]).await?;
    row.map(|row| Ok(Account { email: row.get("email")?, since: row.get("made_at")? })).transpose()
}

pub async fn worker(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<Worker>> {
    let row = db.row(&WORKER, by, binds![person]).await?;
    row.map(|row| {
        Ok(Worker {
            places: row.get("places")?,
            is_taking_on: row.get("is_taking_on")?,
            hours_a_week: row.get("hours_a_week")?,
            introduction: row.get("introduction")?,
            modes: row.json("modes")?,
            times: row.json("times")?,
        })
    })
    .transpose()
}

pub async fn devices(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
    now: Timestamp,
) -> Stored<Vec<Device>> {
    let rows = db.rows(&DEVICES, by, binds![person, now]).await?;
    rows.iter().map(devices_row).collect()
}

fn devices_row(row: &Row) -> Stored<Device> {
    Ok(Device {
        device: row.get("device")?,
        role: row.get("role")?,
        since: row.get("made_at")?,
        seen_at: row.get("seen_at")?,
    })
}

pub async fn ways(db: &mut impl Reads, by: &impl Proof<One>, person: PersonId) -> Stored<Vec<Way>> {
    let rows = db.rows(&WAYS, by, binds![person]).await?;
    rows.iter().map(ways_row).collect()
}

fn ways_row(row: &Row) -> Stored<Way> {
    Ok(Way {
        channel: row.get("channel")?,
        is_allowed: row.get("is_allowed")?,
        address: row.get("address")?,
        voicemail: row.get("voicemail")?,
        shared_device: row.get("shared_device")?,
        good_times: row.get("good_times")?,
    })
}

pub async fn answers(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Answer>> {
    let rows = db.rows(&ANSWERS, by, binds![person]).await?;
    rows.iter().map(answers_row).collect()
}

fn answers_row(row: &Row) -> Stored<Answer> {
    Ok(Answer {
        answers: row.json("answers")?,
        facet: row.get("facet")?,
        own_words: row.get("own_words")?,
        use_for_matching: row.get("use_for_matching")?,
        may_be_shown: row.get("may_be_shown")?,
    })
}

pub async fn asks(db: &mut impl Reads, by: &impl Proof<One>, person: PersonId) -> Stored<Vec<Ask>> {
    let rows = db.rows(&ASKS, by, binds![person]).await?;
    rows.iter().map(asks_row).collect()
}

fn asks_row(row: &Row) -> Stored<Ask> {
    Ok(Ask {
        wishes: row.json("wishes")?,
        state: row.get("state")?,
        made_at: row.get("made_at")?,
        waiting_since_at: row.get("waiting_since_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
        hopes: row.get("hopes")?,
    })
}

pub async fn supported(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Supported>> {
    let rows = db.rows(&SUPPORTED, by, binds![person]).await?;
    rows.iter().map(supported_row).collect()
}

fn supported_row(row: &Row) -> Stored<Supported> {
    Ok(Supported {
        state: row.get("state")?,
        began_at: row.get("began_at")?,
        ended_at: row.get("ended_at")?,
    })
}

pub async fn entries(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Entry>> {
    let rows = db.rows(&ENTRIES, by, binds![person]).await?;
    rows.iter().map(entries_row).collect()
}

fn entries_row(row: &Row) -> Stored<Entry> {
    Ok(Entry {
        topics: row.json("topics")?,
        written_by: row.get("called")?,
        started_at: row.get("started_at")?,
        minutes: row.get("minutes")?,
        mode: row.get("mode")?,
        outcome: row.get("outcome")?,
        note: row.get("note")?,
    })
}

pub async fn groups(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<CameTo>> {
    let rows = db.rows(&GROUPS, by, binds![person]).await?;
    rows.iter().map(groups_row).collect()
}

fn groups_row(row: &Row) -> Stored<CameTo> {
    Ok(CameTo { group: row.get("name")?, met_on: row.get("met_on")? })
}

pub async fn work(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Work>> {
    let rows = db.rows(&WORK, by, binds![person]).await?;
    rows.iter().map(work_row).collect()
}

fn work_row(row: &Row) -> Stored<Work> {
    Ok(Work {
        codes: row.json("codes")?,
        started_at: row.get("started_at")?,
        minutes: row.get("minutes")?,
        company: row.get("company")?,
    })
}

pub async fn record(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Done>> {
    let rows = db.rows(&RECORD, by, binds![person]).await?;
    rows.iter().map(record_row).collect()
}

fn record_row(row: &Row) -> Stored<Done> {
    done(row)
}

pub async fn copies(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
    most: u32,
) -> Stored<Vec<Done>> {
    let rows = db.rows(&COPIES, by, binds![person, most]).await?;
    rows.iter().map(copies_row).collect()
}

fn copies_row(row: &Row) -> Stored<Done> {
    done(row)
}

pub async fn peers(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Vec<Peer>> {
    let rows = db.rows(&PEERS, by, binds![person]).await?;
    rows.iter().map(peers_row).collect()
}

fn peers_row(row: &Row) -> Stored<Peer> {
    let state: String = row.get("state")?;
    // Who of the two said no, or whether it was either of them, is told to neither.
    let told = match state.as_str() {
        "active" => "together",
        "paused" => "on_a_break",
        "closed" => "closed_for_now",
        "proposed" => "being_asked",
        _ => "not_going_ahead",
    };
    let has_name = told != "not_going_ahead";
    Ok(Peer {
        with: if has_name { Some(row.get("called")?) } else { None },
        state: told.to_owned(),
        began_at: row.get("began_at")?,
        ended_at: if told == "closed_for_now" { row.get("ended_at")? } else { None },
        paused_until_on: row.get("paused_until_on")?,
    })
}

fn done(row: &Row) -> Stored<Done> {
    Ok(Done {
        at: row.get("happened_at")?,
        action: row.get("action")?,
        role: row.get("role")?,
        is_own: row.get("is_own")?,
    })
}
