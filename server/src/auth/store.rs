//! SQL of accounts, invitations, sessions and tries.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::access::{Actor, Role};
use kernel::ids::{AccountId, InvitationId, OrgId, PersonId};
use uuid::Uuid;

use super::SessionKey;
use super::session::OpenSession;
use crate::binds;
use crate::db::{Bare, One, Proof, Reads, Sql, StoreError, Stored, System, Tx};
use crate::web::language::Language;

const FIND_ACCOUNTS: Sql<Bare> = Sql::bare(
    "SELECT org_id, account_id, person_id, password_hash FROM accounts \
      WHERE email_folded = $1 AND ended_at IS NULL ORDER BY org_id",
);
const COUNT_ACCOUNTS: Sql<Bare> = Sql::bare("SELECT count(*) AS found FROM accounts");
const FIND_ACCOUNT_OF: Sql<One> = Sql::one(
    "SELECT email FROM accounts WHERE org_id = {org} AND person_id = $1 AND ended_at IS NULL",
);
const INSERT_ACCOUNT: Sql<One> = Sql::one(
    "INSERT INTO accounts (org_id, account_id, person_id, email, email_folded, password_hash, made_at) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6)",
);
const RENEW_ACCOUNT: Sql<One> = Sql::one(
    "UPDATE accounts SET email = $2, email_folded = $3, password_hash = $4, ended_at = NULL \
      WHERE org_id = {org} AND person_id = $1",
);
const INSERT_SESSION: Sql<One> = Sql::one(
    "INSERT INTO sessions (org_id, token_hash, session_id, person_id, role, device, made_at, seen_at, \
     expires_at) VALUES ({org}, $1, $2, $3, $4, $5, $6, $6, $7)",
);
const FIND_SESSION: Sql<One> = Sql::one(
    "SELECT s.session_id, s.person_id, s.role, s.seen_at, s.expires_at, p.called, p.language, \
            o.time_zone, COALESCE(a.account_id, s.person_id) AS mark_key, \
            CASE WHEN EXISTS (SELECT 1 FROM contact_rules r WHERE r.org_id = s.org_id \
               AND r.person_id = s.person_id AND r.is_allowed = 1 \
               AND r.channel IN ('text', 'call', 'email') AND r.shared_device <> 'no') THEN 1 ELSE 0 END \
            AS is_phone_shared \
       FROM sessions s \
       LEFT JOIN accounts a ON a.org_id = s.org_id AND a.person_id = s.person_id \
       JOIN people p ON p.org_id = s.org_id AND p.person_id = s.person_id \
       JOIN organisations o ON o.org_id = s.org_id \
      WHERE s.org_id = {org} AND s.token_hash = $1",
);
const TOUCH_SESSION: Sql<One> =
    Sql::one("UPDATE sessions SET seen_at = $2 WHERE org_id = {org} AND token_hash = $1");
const SET_ROLE: Sql<One> =
    Sql::one("UPDATE sessions SET role = $2 WHERE org_id = {org} AND token_hash = $1");
const LIST_SESSIONS: Sql<One> = Sql::one(
    "SELECT session_id, device, role, made_at, seen_at FROM sessions \
      WHERE org_id = {org} AND person_id = $1 AND expires_at > $2 ORDER BY seen_at DESC, session_id",
);
const FIND_PASSWORD: Sql<One> = Sql::one(
    "SELECT account_id, password_hash FROM accounts WHERE org_id = {org} AND person_id = $1",
);
const SET_PASSWORD: Sql<One> =
    Sql::one("UPDATE accounts SET password_hash = $2 WHERE org_id = {org} AND person_id = $1");
const END_SESSION: Sql<One> =
    Sql::one("DELETE FROM sessions WHERE org_id = {org} AND person_id = $1 AND session_id = $2");
const END_OTHERS: Sql<One> =
    Sql::one("DELETE FROM sessions WHERE org_id = {org} AND person_id = $1 AND session_id <> $2");
const SWEEP_SESSIONS: Sql<Bare> = Sql::bare("DELETE FROM sessions WHERE expires_at <= $1");
const SWEEP_TRIES: Sql<Bare> = Sql::bare("DELETE FROM throttles WHERE opened_at <= $1");
const INSERT_INVITATION: Sql<One> = Sql::one(
    "INSERT INTO invitations (org_id, invitation_id, person_id, token_hash, made_by, made_at, expires_at) \
     VALUES ({org}, $1, $2, $3, $4, $5, $6)",
);
const FIND_INVITATION: Sql<One> = Sql::one(
    "SELECT i.person_id, p.called FROM invitations i \
       JOIN people p ON p.org_id = i.org_id AND p.person_id = i.person_id \
      WHERE i.org_id = {org} AND i.invitation_id = $1 AND i.token_hash = $2 \
        AND i.used_at IS NULL AND i.expires_at > $3",
);
const USE_INVITATION: Sql<One> = Sql::one(
    "UPDATE invitations SET used_at = $2 WHERE org_id = {org} AND invitation_id = $1 AND used_at IS NULL",
);
const DROP_INVITATIONS: Sql<One> = Sql::one(
    "UPDATE invitations SET expires_at = $2 WHERE org_id = {org} AND person_id = $1 AND used_at IS NULL \
        AND expires_at > $2",
);
const END_EVERY_SESSION: Sql<One> = Sql::one("DELETE FROM sessions WHERE org_id = {org}");
const END_EVERY_INVITATION: Sql<One> = Sql::one(
    "UPDATE invitations SET expires_at = $1 WHERE org_id = {org} AND used_at IS NULL \
        AND expires_at > $1",
);
/// A window opened far in the future is one of a clock that went wrong: it must keep nobody out.
const COUNT_TRY: Sql<Bare> = Sql::bare(
    "INSERT INTO throttles (bucket, opened_at, tries) VALUES ($1, $2, 1) \
     ON CONFLICT (bucket) DO UPDATE SET \
       tries = CASE WHEN throttles.opened_at <= $3 OR throttles.opened_at > $2 + ($2 - $3) \
         THEN 1 ELSE throttles.tries + 1 END, \
       opened_at = CASE WHEN throttles.opened_at <= $3 OR throttles.opened_at > $2 + ($2 - $3) \
         THEN $2 ELSE throttles.opened_at END \
     RETURNING tries, opened_at",
);
const TAKE_BACK_TRY: Sql<Bare> =
    Sql::bare("UPDATE throttles SET tries = tries - 1 WHERE bucket = $1 AND tries > 0");

const SIGN_IN: System = System::because("nobody is signed in yet");
const COUNTS: System = System::because("counts tries before anybody is signed in");
const SWEEP: System = System::because("sweeps what has run out");

/// An account as sign-in needs it.
#[derive(Debug, Clone)]
pub struct Account {
    pub org: OrgId,
    pub account: AccountId,
    pub person: PersonId,
    pub password_hash: String,
}

/// How many accounts there are in the whole installation, ended ones too.
pub async fn count_accounts(db: &mut impl Reads, by: &System) -> Stored<i64> {
    match db.row(&COUNT_ACCOUNTS, by, vec![]).await? {
        Some(row) => row.get("found"),
        None => Ok(0),
    }
}

/// The accounts with this address, in every organisation of the installation.
pub async fn find_accounts(db: &mut impl Reads, email_folded: &str) -> Stored<Vec<Account>> {
    let rows = db.rows(&FIND_ACCOUNTS, &SIGN_IN, binds![email_folded]).await?;
    rows.iter()
        .map(|row| {
            Ok(Account {
                org: row.get("org_id")?,
                account: row.get("account_id")?,
                person: row.get("person_id")?,
                password_hash: row.get("password_hash")?,
            })
        })
        .collect()
}

/// The address a person signs in with, if they have one.
pub async fn find_email(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<String>> {
    db.row(&FIND_ACCOUNT_OF, by, binds![person]).await?.map(|row| row.get("email")).transpose()
}

/// A person's account and the hash of its password.
pub async fn find_password(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
) -> Stored<Option<(AccountId, String)>> {
    db.row(&FIND_PASSWORD, by, binds![person])
        .await?
        .map(|row| Ok((row.get("account_id")?, row.get("password_hash")?)))
        .transpose()
}

pub async fn set_password(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    password_hash: &str,
) -> Stored<()> {
    tx.write_one(&SET_PASSWORD, by, binds![person, password_hash]).await
}

/// What an account is made from.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub account: AccountId,
    pub person: PersonId,
    pub email: String,
    pub password_hash: String,
    pub at: Timestamp,
}

/// Makes the account of a person, or renews it when they have one.
pub async fn keep_account(tx: &mut Tx, by: &impl Proof<One>, new: &NewAccount) -> Stored<()> {
    let folded = fold_email(&new.email);
    let renewed = tx
        .write(&RENEW_ACCOUNT, by, binds![new.person, &new.email, &folded, &new.password_hash])
        .await?;
    if renewed == 1 {
        return Ok(());
    }
    let binds = binds![new.account, new.person, &new.email, folded, &new.password_hash, new.at];
    tx.write_one(&INSERT_ACCOUNT, by, binds).await
}

/// The form of an address that is compared: white space away, letters small.
pub fn fold_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// What a session is made from.
#[derive(Debug, Clone)]
pub struct NewSession {
    pub session: Uuid,
    pub token_hash: Vec<u8>,
    pub actor: Actor,
    pub device: String,
    pub now: Timestamp,
    pub expires_at: Timestamp,
}

pub async fn insert_session(tx: &mut Tx, by: &System, new: &NewSession) -> Stored<()> {
    let binds = binds![
        new.token_hash.clone(),
        new.session,
        new.actor.person,
        new.actor.role.code(),
        &new.device,
        new.now,
        new.expires_at,
    ];
    tx.write_one(&INSERT_SESSION, by, binds).await
}

/// A session with the person it belongs to.
#[derive(Debug, Clone)]
pub struct FoundSession {
    pub session: Uuid,
    pub person: PersonId,
    pub role: Role,
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
    pub called: String,
    /// The language they picked, if they have.
    pub language: Option<Language>,
    pub time_zone: TimeZone,
    /// The account's id, or the person's where they have none.
    pub mark_key: Uuid,
    pub is_phone_shared: bool,
}

pub async fn find_session(
    db: &mut impl Reads,
    by: &System,
    key: &SessionKey,
) -> Stored<Option<FoundSession>> {
    let Some(row) = db.row(&FIND_SESSION, by, binds![key.token_hash.clone()]).await? else {
        return Ok(None);
    };
    let zone: String = row.get("time_zone")?;
    Ok(Some(FoundSession {
        session: row.get("session_id")?,
        person: row.get("person_id")?,
        role: row.code("role", Role::from_code)?,
        seen_at: row.get("seen_at")?,
        expires_at: row.get("expires_at")?,
        called: row.get("called")?,
        language: Language::from_code(&row.get::<String>("language")?),
        mark_key: row.get("mark_key")?,
        is_phone_shared: row.get::<i64>("is_phone_shared")? == 1,
        time_zone: TimeZone::get(&zone)
            .map_err(|_| StoreError::corrupt("time_zone", "no such time zone is known"))?,
    }))
}

pub async fn touch_session(
    tx: &mut Tx,
    by: &System,
    key: &SessionKey,
    now: Timestamp,
) -> Stored<()> {
    tx.write(&TOUCH_SESSION, by, binds![key.token_hash.clone(), now]).await.map(drop)
}

pub async fn set_session_role(
    tx: &mut Tx,
    by: &impl Proof<One>,
    key: &SessionKey,
    role: Role,
) -> Stored<()> {
    tx.write_one(&SET_ROLE, by, binds![key.token_hash.clone(), role.code()]).await
}

/// Open sessions of a person, the one used last first.
pub async fn list_sessions(
    db: &mut impl Reads,
    by: &impl Proof<One>,
    person: PersonId,
    now: Timestamp,
) -> Stored<Vec<OpenSession>> {
    let rows = db.rows(&LIST_SESSIONS, by, binds![person, now]).await?;
    rows.iter()
        .map(|row| {
            Ok(OpenSession {
                session: row.get("session_id")?,
                device: row.get("device")?,
                role: row.code("role", Role::from_code)?,
                made_at: row.get("made_at")?,
                seen_at: row.get("seen_at")?,
            })
        })
        .collect()
}

/// Ends one session of a person; says whether there was one.
pub async fn end_session(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    session: Uuid,
) -> Stored<bool> {
    Ok(tx.write(&END_SESSION, by, binds![person, session]).await? == 1)
}

/// Ends every session of a person but one.
pub async fn end_other_sessions(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    but: Uuid,
) -> Stored<u64> {
    tx.write(&END_OTHERS, by, binds![person, but]).await
}

/// Removes sessions and tries that have run out.
pub async fn sweep(tx: &mut Tx, now: Timestamp, tries_before: Timestamp) -> Stored<u64> {
    let sessions = tx.write(&SWEEP_SESSIONS, &SWEEP, binds![now]).await?;
    Ok(sessions + tx.write(&SWEEP_TRIES, &SWEEP, binds![tries_before]).await?)
}

/// How many ways in were ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ended {
    pub sessions: u64,
    pub invitations: u64,
}

/// Ends every session and every open invitation of an organisation; passwords stay.
pub async fn end_every_way_in(tx: &mut Tx, by: &impl Proof<One>, now: Timestamp) -> Stored<Ended> {
    let sessions = tx.write(&END_EVERY_SESSION, by, vec![]).await?;
    let invitations = tx.write(&END_EVERY_INVITATION, by, binds![now]).await?;
    Ok(Ended { sessions, invitations })
}

/// What an invitation is made from.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    pub invitation: InvitationId,
    pub person: PersonId,
    pub made_by: PersonId,
    pub token_hash: Vec<u8>,
    pub now: Timestamp,
    pub expires_at: Timestamp,
}

/// Makes an invitation. Earlier ones of the same person end, so that one link is good at a time.
pub async fn insert_invitation(
    tx: &mut Tx,
    by: &impl Proof<One>,
    new: &NewInvitation,
) -> Stored<()> {
    tx.write(&DROP_INVITATIONS, by, binds![new.person, new.now]).await?;
    let binds = binds![
        new.invitation,
        new.person,
        new.token_hash.clone(),
        new.made_by,
        new.now,
        new.expires_at,
    ];
    tx.write_one(&INSERT_INVITATION, by, binds).await
}

/// Ends the open invitations of a person.
pub async fn end_invitations(
    tx: &mut Tx,
    by: &System,
    person: PersonId,
    now: Timestamp,
) -> Stored<()> {
    tx.write(&DROP_INVITATIONS, by, binds![person, now]).await.map(drop)
}

/// Whom a good invitation is for, and how they want to be called.
pub async fn find_invitation(
    db: &mut impl Reads,
    by: &System,
    invitation: InvitationId,
    token_hash: &[u8],
    now: Timestamp,
) -> Stored<Option<(PersonId, String)>> {
    let binds = binds![invitation, token_hash.to_vec(), now];
    db.row(&FIND_INVITATION, by, binds)
        .await?
        .map(|row| Ok((row.get("person_id")?, row.get("called")?)))
        .transpose()
}

/// Uses an invitation up; false when somebody was quicker.
pub async fn use_invitation(
    tx: &mut Tx,
    by: &System,
    invitation: InvitationId,
    now: Timestamp,
) -> Stored<bool> {
    Ok(tx.write(&USE_INVITATION, by, binds![invitation, now]).await? == 1)
}

/// Counts one try in a window that opened after `window_start`; gives the tries and when it opened.
pub async fn count_try(
    tx: &mut Tx,
    bucket: &[u8],
    now: Timestamp,
    window_start: Timestamp,
) -> Stored<(i64, Timestamp)> {
    let binds = binds![bucket.to_vec(), now, window_start];
    match tx.row(&COUNT_TRY, &COUNTS, binds).await? {
        Some(row) => Ok((row.get("tries")?, row.get("opened_at")?)),
        None => Err(StoreError::Rows { expected: 1, found: 0 }),
    }
}

/// Takes one counted try back.
pub async fn take_back_try(tx: &mut Tx, bucket: &[u8]) -> Stored<()> {
    tx.write(&TAKE_BACK_TRY, &COUNTS, binds![bucket.to_vec()]).await.map(drop)
}

const SET_LANGUAGE: Sql<One> =
    Sql::one("UPDATE people SET language = $2 WHERE org_id = {org} AND person_id = $1");

const FIRST_LANGUAGE: Sql<One> = Sql::one(
    "UPDATE people SET language = $2 WHERE org_id = {org} AND person_id = $1 AND language = ''",
);

/// Keeps the language in which somebody opened their invitation, unless they picked one before.
pub async fn first_language(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    language: Language,
) -> Stored<()> {
    tx.write(&FIRST_LANGUAGE, by, binds![person, language.code()]).await.map(drop)
}

/// Keeps the language of somebody's pages.
pub async fn set_language(
    tx: &mut Tx,
    by: &impl Proof<One>,
    person: PersonId,
    language: Language,
) -> Stored<()> {
    tx.write_one(&SET_LANGUAGE, by, binds![person, language.code()]).await
}
