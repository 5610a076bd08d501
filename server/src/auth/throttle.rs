//! How often something may be tried.

use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use super::store;
use crate::db::{Db, Stored};
use crate::moment::Moments;

/// A number of tries within a window.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub name: &'static str,
    pub tries: i64,
    pub window: SignedDuration,
}

/// Passwords tried for one e-mail address. Ten in a quarter of an hour is generous to fingers on a
/// small screen and leaves a guesser under a thousand a day.
pub const BY_ADDRESS: Limit =
    Limit { name: "sign-in", tries: 10, window: SignedDuration::from_mins(15) };
/// Passwords tried from one network address: a drop-in centre shares one.
pub const BY_NETWORK: Limit =
    Limit { name: "sign-in-from", tries: 60, window: SignedDuration::from_mins(15) };
/// Invitation links opened from one network address.
pub const INVITATIONS: Limit =
    Limit { name: "invitation", tries: 30, window: SignedDuration::from_mins(15) };

/// E-mails one invitation link may name that cannot be used. Each try tells a little about who signs in
/// here, so after these the link ends and the person asks for a new one.
pub const EMAILS_OF_A_LINK: Limit =
    Limit { name: "invitation-email", tries: 4, window: SignedDuration::from_hours(24 * 14) };
/// Old passwords tried by somebody who is signed in and wants a new one.
pub const OWN_PASSWORD: Limit =
    Limit { name: "own-password", tries: 10, window: SignedDuration::from_mins(15) };

/// Counts one try. `Err` holds the seconds to wait.
pub async fn count(
    db: &Db,
    moments: &Moments,
    limit: Limit,
    what: &str,
) -> Stored<Result<(), u64>> {
    let bucket = Sha256::digest(format!("{}\n{what}", limit.name).as_bytes()).to_vec();
    let now = moments.now();
    let mut tx = db.write().await?;
    let (tries, opened_at) = store::count_try(&mut tx, &bucket, now, now - limit.window).await?;
    tx.commit_bookkeeping("how often something was tried").await?;
    if tries <= limit.tries {
        return Ok(Ok(()));
    }
    let left = (opened_at + limit.window).duration_since(now).as_secs();
    Ok(Err(u64::try_from(left).unwrap_or(0).max(1)))
}
