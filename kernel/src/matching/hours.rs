//! The hours of a week in which someone is free.

use serde::{Deserialize, Serialize};

use super::MatchingError;

const SLOTS_A_DAY: usize = 48;
const SLOTS: usize = 7 * SLOTS_A_DAY;
const SATURDAY: usize = 5;

/// A part of the day, or the weekend, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeBand {
    /// 6 to 12.
    Mornings,
    /// 12 to 17.
    Afternoons,
    /// 17 to 22.
    Evenings,
    /// 22 to 6.
    Nights,
    /// Saturday and Sunday, all day.
    Weekends,
}

impl TimeBand {
    pub const ALL: [Self; 5] =
        [Self::Mornings, Self::Afternoons, Self::Evenings, Self::Nights, Self::Weekends];

    /// The name used in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mornings => "mornings",
            Self::Afternoons => "afternoons",
            Self::Evenings => "evenings",
            Self::Nights => "nights",
            Self::Weekends => "weekends",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }

    const fn holds(self, slot: usize) -> bool {
        let half_hour = slot % SLOTS_A_DAY;
        match self {
            Self::Mornings => half_hour >= 12 && half_hour < 24,
            Self::Afternoons => half_hour >= 24 && half_hour < 34,
            Self::Evenings => half_hour >= 34 && half_hour < 44,
            Self::Nights => half_hour >= 44 || half_hour < 12,
            Self::Weekends => slot / SLOTS_A_DAY >= SATURDAY,
        }
    }
}

/// The half hours of a week, Monday 0:00 first, in one time zone that the caller settles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WeeklyHours([u64; 6]);

impl WeeklyHours {
    /// Every half hour a test of a slot holds for.
    fn of(test: impl Fn(usize) -> bool) -> Self {
        let mut words = [0_u64; 6];
        for slot in (0..SLOTS).filter(|slot| test(*slot)) {
            words[slot / 64] |= 1 << (slot % 64);
        }
        Self(words)
    }

    /// Every hour of the week.
    pub fn whole_week() -> Self {
        Self::of(|_| true)
    }

    /// The whole of a band, every day.
    pub fn band(band: TimeBand) -> Self {
        Self::of(|slot| band.holds(slot))
    }

    /// These hours and, on one day (Monday is 0), the half hours from `from` up to `to` (0 to 48).
    pub fn with(self, day: usize, from: usize, to: usize) -> Result<Self, MatchingError> {
        if day >= 7 || from >= to || to > SLOTS_A_DAY {
            return Err(MatchingError::HoursShape);
        }
        let start = day * SLOTS_A_DAY;
        Ok(self.or(Self::of(|slot| (start + from..start + to).contains(&slot))))
    }

    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & other.0[i]))
    }

    /// These hours without the others.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & !other.0[i]))
    }

    pub fn half_hour_count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// On how many days of the week there is any time. A night belongs to the day it stands on.
    pub fn day_count(self) -> usize {
        let is_on =
            |day: usize| (day * SLOTS_A_DAY..(day + 1) * SLOTS_A_DAY).any(|slot| self.holds(slot));
        (0..7).filter(|day| is_on(*day)).count()
    }

    /// The longest stretch without a gap, in half hours. Sunday night runs into Monday.
    pub fn longest_half_hours(self) -> u32 {
        let (mut longest, mut here) = (0_u32, 0_u32);
        for slot in 0..2 * SLOTS {
            here = if self.holds(slot % SLOTS) { here + 1 } else { 0 };
            longest = longest.max(here);
        }
        longest.min(self.half_hour_count())
    }

    const fn holds(self, slot: usize) -> bool {
        self.0[slot / 64] >> (slot % 64) & 1 == 1
    }
}
