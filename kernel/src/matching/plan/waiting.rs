//! The price of leaving somebody waiting one more round (`docs/methods/matching.md`).

/// Units in one: worths are kept in 1/10,000.
const UNIT: i64 = 10_000;
/// What one tier of being overdue is worth: more than all other differences of a plan together,
/// which [`super::Draft`] checks. Nine tiers of a million people stay within [`super::SIZE_MAX`].
pub const TIER: i64 = 1 << 36;
/// Somebody overdue goes up one tier every so many days ...
const DAYS_A_TIER: i64 = 30;
/// ... at most so many times after the first.
const TIERS_MORE: i64 = 8;

/// How long somebody has waited, and what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Days since they agreed to be matched; a refusal does not set this back.
    pub wait_days: u32,
    /// Days within which the programme promises a match; 0 is read as 1.
    pub promise_days: u32,
    /// Set by a human, with a reason; units of 1/10,000.
    pub urgency: i64,
}

impl Waiting {
    /// One for being waiting, up to one more as the promise runs out, and urgency.
    pub fn price(self) -> i64 {
        let promise = i64::from(self.promise_days.max(1));
        let waited = i64::from(self.wait_days).min(promise);
        let square = promise * promise;
        UNIT + (UNIT * waited * waited + square / 2) / square + self.urgency
    }

    /// 0 up to the promise, then 1, and one more every thirty days, up to 9.
    pub fn tier(self) -> i64 {
        let over = i64::from(self.wait_days) - i64::from(self.promise_days.max(1));
        if over <= 0 { 0 } else { 1 + (over / DAYS_A_TIER).min(TIERS_MORE) }
    }
}
