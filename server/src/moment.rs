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
    /// Microseconds since 1970 UTC, moved by whoever holds the handle.
    Set(Arc<AtomicI64>),
}

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
        let clock = Clock::Set(Arc::new(AtomicI64::new(at.as_microsecond())));
        Self { clock, dice: Dice::Real }
    }

    /// A clock that stands where it is put and random values that repeat: for the practice programme.
    pub fn seeded(at: Timestamp, seed: u64) -> Self {
        Self { dice: Dice::Seeded(Arc::new(AtomicU64::new(seed))), ..Self::set_to(at) }
    }

    /// Moves a set clock. A real one goes its own way.
    pub fn set(&self, at: Timestamp) {
        if let Clock::Set(clock) = &self.clock {
            clock.store(at.as_microsecond(), Ordering::SeqCst);
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(&self) -> Timestamp {
        match &self.clock {
            Clock::Real => Timestamp::now(),
            Clock::Set(clock) => Timestamp::from_microsecond(clock.load(Ordering::SeqCst))
                .unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }

    /// A new id, sortable by the time it was made.
    pub fn id<K>(&self) -> Id<K> {
        self.id_at(self.now())
    }

    /// A new id that sorts as if made at `at`.
    pub fn id_at<K>(&self, at: Timestamp) -> Id<K> {
        let mut random = [0_u8; 10];
        self.fill(&mut random);
        let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
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

/// `SplitMix64` (Steele, Lea and Flood 2014): small, and good enough to make invented people.
fn split_mix(state: &AtomicU64) -> u64 {
    let mut z = state.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
