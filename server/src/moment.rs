//! Where the time and the random values come from, so that a test can set both.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use jiff::Timestamp;
use kernel::ids::Id;
use uuid::Builder;

/// The clock and the dice of one running program.
#[derive(Debug, Clone)]
pub struct Moments {
    clock: Clock,
    dice: Dice,
}

#[derive(Debug, Clone)]
enum Clock {
    Real,
    /// Moved by whoever holds the handle.
    Set(Arc<SetClock>),
}

#[derive(Debug)]
struct SetClock {
    /// Microseconds since 1970 UTC.
    at: AtomicI64,
    last_id_ms: AtomicI64,
}

/// The time in the last id of this process.
static LAST_ID_MS: AtomicI64 = AtomicI64::new(0);
/// A clock that is set back by more than this was wrong before, and is believed now.
const STEP_BACK_MAX_MS: i64 = 3_600_000;

#[derive(Debug, Clone)]
enum Dice {
    Real,
    Seeded(Arc<AtomicU64>),
}

impl Moments {
    /// The machine's clock and the system's random source.
    pub const fn real() -> Self {
        Self { clock: Clock::Real, dice: Dice::Real }
    }

    /// A clock that stands where it is put. Random values stay real.
    pub fn set_to(at: Timestamp) -> Self {
        let at = AtomicI64::new(at.as_microsecond());
        let clock = Clock::Set(Arc::new(SetClock { at, last_id_ms: AtomicI64::new(0) }));
        Self { clock, dice: Dice::Real }
    }

    /// A clock that stands where it is put and random values that repeat: for the practice programme.
    pub fn seeded(at: Timestamp, seed: u64) -> Self {
        Self { dice: Dice::Seeded(Arc::new(AtomicU64::new(seed))), ..Self::set_to(at) }
    }

    /// Moves a set clock. A real one goes its own way.
    pub fn set(&self, at: Timestamp) {
        if let Clock::Set(clock) = &self.clock {
            clock.at.store(at.as_microsecond(), Ordering::SeqCst);
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(&self) -> Timestamp {
        match &self.clock {
            Clock::Real => Timestamp::now(),
            Clock::Set(clock) => Timestamp::from_microsecond(clock.at.load(Ordering::SeqCst))
                .unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }

    /// A new id, sortable by the time it was made: also while a clock that was set back a little
    /// catches up, so that the record of what was done stays in its order.
    pub fn id<K>(&self) -> Id<K> {
        let last = match &self.clock {
            Clock::Real => &LAST_ID_MS,
            Clock::Set(clock) => &clock.last_id_ms,
        };
        self.id_of_ms(in_order(last, self.now().as_millisecond()))
    }

    /// A new id that sorts as if made at `at`.
    pub fn id_at<K>(&self, at: Timestamp) -> Id<K> {
        self.id_of_ms(at.as_millisecond())
    }

    fn id_of_ms<K>(&self, millis: i64) -> Id<K> {
        let mut random = [0_u8; 10];
        self.fill(&mut random);
        let millis = u64::try_from(millis).unwrap_or(0);
        Id::from_uuid(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// 32 random bytes, for tokens.
    pub fn token(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        bytes
    }

    /// 16 random bytes, for the salt of a password.
    pub fn salt(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes
    }

    #[expect(
        clippy::expect_used,
        reason = "a machine without a random source must not hand out tokens"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        match &self.dice {
            Dice::Real => getrandom::fill(bytes).expect("the system has a random source"),
            Dice::Seeded(state) => {
                for byte in bytes {
                    *byte = split_mix(state).to_le_bytes()[0];
                }
            }
        }
    }
}

/// The time of the next id: now, or just after the last one where the clock was set back.
fn in_order(last: &AtomicI64, now_ms: i64) -> i64 {
    let next = |last_ms: i64| match last_ms - now_ms {
        1..=STEP_BACK_MAX_MS => last_ms + 1,
        _ => now_ms,
    };
    let update = last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(next(last)));
    update.map_or(now_ms, next)
}

/// `SplitMix64` (Steele, Lea and Flood 2014): small, and good enough to make invented people.
fn split_mix(state: &AtomicU64) -> u64 {
    let mut z = state.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use kernel::ids::{Id, kind};

    use super::*;

    fn id(moments: &Moments) -> Id<kind::Account> {
        moments.id()
    }

    #[test]
    fn ids_grow_while_a_clock_that_was_set_back_catches_up() {
        let at: Timestamp = "2031-03-04T19:10:00Z".parse().unwrap();
        let moments = Moments::set_to(at);
        let mut last = id(&moments);
        for minutes in [-40, -39, -1, 0, 1] {
            moments.set(at + minutes.minutes());
            for _ in 0..3 {
                let next = id(&moments);
                assert!(minutes >= 0 || next.uuid() > last.uuid(), "{minutes}");
                last = last.max(next);
            }
        }
    }

    #[test]
    fn a_clock_that_was_far_ahead_is_believed_once_it_is_right() {
        let at: Timestamp = "2031-03-04T19:10:00Z".parse().unwrap();
        let moments = Moments::set_to(at + 9.hours());
        let ahead = id(&moments);
        moments.set(at);
        assert!(id(&moments).uuid() < ahead.uuid());
    }
}
