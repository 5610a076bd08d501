//! How often something may be tried.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use super::store;
use crate::db::{Db, Stored, Tx};
use crate::moment::Moments;

/// A number of tries within a window.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub name: &'static str,
    pub tries: i64,
    pub window: SignedDuration,
}

const fn in_a_quarter(name: &'static str, tries: i64) -> Limit {
    Limit { name, tries, window: SignedDuration::from_mins(15) }
}

/// Wrong passwords from one network, whoever's they were: a drop-in centre shares one.
const BY_NETWORK: Limit = in_a_quarter("sign-in-from", 60);
/// Wrong passwords for one e-mail address from one network. Ten in a quarter of an hour is generous
/// to fingers on a small screen and leaves a guesser under a thousand a day.
const BY_BOTH: Limit = in_a_quarter("sign-in", 10);
/// Wrong passwords for one e-mail address from anywhere. Far higher: whoever knows an address must
/// not be able to keep its owner out, and to get here takes more than three networks at once.
const BY_ADDRESS: Limit = in_a_quarter("sign-in-of", 200);
/// Invitation links opened from one network.
pub const INVITATIONS: Limit = in_a_quarter("invitation", 30);

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
    let mut tx = db.write().await?;
    let counted = count_in(&mut tx, moments, limit, what).await?;
    tx.commit_bookkeeping("how often something was tried").await?;
    Ok(counted)
}

/// A try to sign in that was counted as wrong before it was known.
///
/// Counted first, so that a thousand tries at once are a thousand; taken back when it was right.
#[derive(Debug)]
pub struct Try {
    windows: [(Vec<u8>, SignedDuration); 3],
    /// As how many it counts.
    times: usize,
}

/// Counts a try to sign in. `Err` holds the seconds to wait, and then nothing was counted: a network
/// past its limit does not use up the tries of the addresses it names.
pub async fn try_sign_in(
    db: &Db,
    moments: &Moments,
    email: &str,
    from: &str,
) -> Stored<Result<Try, u64>> {
    let network = network(from);
    let both = format!("{email}\n{network}");
    let mut tx = db.write().await?;
    let limits = [(BY_NETWORK, network.as_str()), (BY_BOTH, both.as_str()), (BY_ADDRESS, email)];
    for (limit, what) in limits {
        if let Err(wait_s) = count_in(&mut tx, moments, limit, what).await? {
            return Ok(Err(wait_s));
        }
    }
    tx.commit_bookkeeping("how often something was tried").await?;
    let windows = limits.map(|(limit, what)| (bucket(limit, what), limit.window));
    Ok(Ok(Try { windows, times: 1 }))
}

impl Try {
    /// Counts it as several: it is about to cost as much as they do. It is not stopped by that
    /// itself; the next one may be.
    pub async fn weigh(&mut self, db: &Db, moments: &Moments, times: usize) -> Stored<()> {
        if times <= self.times {
            return Ok(());
        }
        let now = moments.now();
        let mut tx = db.write().await?;
        for (bucket, window) in &self.windows {
            for _ in self.times..times {
                store::count_try(&mut tx, bucket, now, now - *window).await?;
            }
        }
        tx.commit_bookkeeping("how often something was tried").await?;
        self.times = times;
        Ok(())
    }

    /// The password was right after all.
    pub async fn take_back(self, db: &Db) -> Stored<()> {
        let mut tx = db.write().await?;
        for (bucket, _) in &self.windows {
            for _ in 0..self.times {
                store::take_back_try(&mut tx, bucket).await?;
            }
        }
        tx.commit_bookkeeping("that a try was right").await
    }
}

async fn count_in(
    tx: &mut Tx,
    moments: &Moments,
    limit: Limit,
    what: &str,
) -> Stored<Result<(), u64>> {
    let now = moments.now();
    let (tries, opened_at) =
        store::count_try(tx, &bucket(limit, what), now, now - limit.window).await?;
    if tries <= limit.tries {
        return Ok(Ok(()));
    }
    let left = (opened_at + limit.window).duration_since(now).as_secs();
    Ok(Err(u64::try_from(left).unwrap_or(0).max(1)))
}

fn bucket(limit: Limit, what: &str) -> Vec<u8> {
    Sha256::digest(format!("{}\n{what}", limit.name).as_bytes()).to_vec()
}

/// The network an address is in, as far as one household or one house can be told from the next.
///
/// A household has 2^64 addresses of IPv6 and may use another for each try, so they count as one
/// (RFC 6177: a site gets a /64 at least).
pub fn network(from: &str) -> String {
    let address = from.parse::<IpAddr>().or_else(|_| {
        // Some proxies write the port behind it.
        from.parse::<SocketAddr>().map(|at| at.ip())
    });
    match address.map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        Ok(address) => address.to_string(),
        Err(_) => from.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_what_one_household_has() {
        assert_eq!(network("2001:db8:1:2:aaaa::1"), network("2001:db8:1:2:bbbb::2"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(network("192.0.2.7:51234"), "192.0.2.7");
        assert_ne!(network("192.0.2.7"), network("192.0.2.8"));
    }
}
