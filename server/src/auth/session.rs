//! Sessions: open, load, show, end.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use kernel::access::{Actor, Role};
use kernel::ids::OrgId;
use sha2::{Digest, Sha256};
use tokio::time::timeout;
use uuid::Uuid;

use super::store::{self, NewSession};
use super::{Marks, SessionKey, SignedIn};
use crate::access::store::roles_on;
use crate::db::{Db, Stored, System, Tx};
use crate::moment::Moments;

/// A session ends after this long without a page.
const IDLE: SignedDuration = SignedDuration::from_hours(24 * 14);
/// And after this long in any case.
pub(super) const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How often "last seen" is written: a page view should not cost a write.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(10);
/// The longest a page waits for that.
const SEEN_WITHIN: Duration = Duration::from_millis(500);
/// How long nobody tries after it could not be written.
const SEEN_REST: Duration = Duration::from_secs(30);

/// Opens a session and gives the text for the cookie.
pub async fn open(
    tx: &mut Tx,
    by: &System,
    moments: &Moments,
    actor: Actor,
    device: &str,
) -> Stored<String> {
    let token = moments.token();
    let now = moments.now();
    let new = NewSession {
        session: moments.id_at::<kernel::ids::kind::Account>(now).uuid(),
        token_hash: hash(&token),
        actor,
        device: device.to_owned(),
        now,
        expires_at: now + LONGEST,
    };
    store::insert_session(tx, by, &new).await?;
    let mut text = [0_u8; 48];
    text[..16].copy_from_slice(actor.org.uuid().as_bytes());
    text[16..].copy_from_slice(&token);
    Ok(URL_SAFE_NO_PAD.encode(text))
}

/// Who holds this token, if anybody still does.
pub async fn load(db: &Db, moments: &Moments, token: &str) -> Stored<Option<SignedIn>> {
    let Some(key) = parse(token) else { return Ok(None) };
    let by = System::because("finds out who asks").within(key.org);
    let mut reads = db.clone();
    let Some(found) = store::find_session(&mut reads, &by, &key).await? else { return Ok(None) };
    let now = moments.now();
    if now >= found.expires_at || now >= found.seen_at + IDLE {
        return Ok(None);
    }
    let today = now.to_zoned(found.time_zone.clone()).date();
    let roles = roles_on(&mut reads, key.org, found.person, today).await?;
    // A role that has ended takes its sessions with it: the next one held stands in.
    let Some(role) =
        roles.iter().copied().find(|role| *role == found.role).or(roles.first().copied())
    else {
        return Ok(None);
    };
    if now >= found.seen_at + SEEN_EVERY && may_touch() {
        // A page that only reads must open while nothing can be written: the next one tries again.
        match timeout(SEEN_WITHIN, touch(db, &by, &key, now)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => rest(&error.to_string()),
            Err(_) => rest("it takes too long"),
        }
    }
    let actor = Actor { org: key.org, person: found.person, role };
    Ok(Some(SignedIn {
        actor,
        marks: Marks::of(found.mark_key, actor),
        is_phone_shared: found.is_phone_shared,
        session: found.session,
        called: found.called,
        roles,
        language: found.language,
        key,
    }))
}

/// Until when nobody tries to write it: every page would wait, and on a server leave a statement
/// behind that waits.
static RESTS_UNTIL: Mutex<Option<Instant>> = Mutex::new(None);

fn may_touch() -> bool {
    let until = *RESTS_UNTIL.lock().unwrap_or_else(PoisonError::into_inner);
    until.is_none_or(|until| Instant::now() >= until)
}

fn rest(why: &str) {
    tracing::info!(%why, "when a session was last used is written later");
    let mut until = RESTS_UNTIL.lock().unwrap_or_else(PoisonError::into_inner);
    *until = Some(Instant::now() + SEEN_REST);
}

async fn touch(db: &Db, by: &System, key: &SessionKey, now: Timestamp) -> Stored<()> {
    let mut tx = db.write().await?;
    store::touch_session(&mut tx, by, key, now).await?;
    tx.commit_bookkeeping("when a session was last used").await
}

/// Reads a cookie's text into what finds the session.
pub fn parse(token: &str) -> Option<SessionKey> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (org, secret) = bytes.split_at_checked(16)?;
    let secret: [u8; 32] = secret.try_into().ok()?;
    let org = OrgId::from_uuid(Uuid::from_slice(org).ok()?);
    Some(SessionKey { org, token_hash: hash(&secret) })
}

/// The browser and system in a few words, for the list of devices; never the whole header.
pub fn device(user_agent: &str) -> String {
    super::devices::name(user_agent)
}

pub(super) fn hash(token: &[u8; 32]) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

/// One open session, for the list of devices.
#[derive(Debug, Clone)]
pub struct OpenSession {
    pub session: Uuid,
    pub device: String,
    pub role: Role,
    pub made_at: Timestamp,
    pub seen_at: Timestamp,
}
