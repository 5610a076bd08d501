//! Whether the day or the month comes first: a whole column is looked at before a cell is read.

use super::clock::date_part;
use super::dates::{Written, written};

/// The order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateOrder {
    /// 31/12/2024.
    DayFirst,
    /// 12/31/2024.
    MonthFirst,
}

impl DateOrder {
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// The word in storage, forms and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// What a column tells about its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderFound {
    /// No date of the column can be read in two ways.
    NotNeeded,
    Settled(DateOrder),
    /// Every date could be either: somebody has to say.
    Open,
    /// Some dates can only be the one, some only the other. Those are read; the rest is not.
    Torn,
}

impl OrderFound {
    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotNeeded => "not_needed",
            Self::Settled(_) => "settled",
            Self::Open => "open",
            Self::Torn => "torn",
        }
    }

    /// What holds when somebody said which order it is: it settles what is open, and a column that is
    /// torn stays so.
    #[must_use]
    pub fn or_said(self, said: Option<DateOrder>) -> Self {
        match (self, said) {
            (Self::Open, Some(order)) => Self::Settled(order),
            (found, _) => found,
        }
    }
}

/// The dates of one column, looked at one after the other. Takes no memory for what it saw.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayOrder {
    /// Cells in which only the first number can be the day.
    pub day_first_count: u64,
    pub month_first_count: u64,
    /// Cells that could be either.
    pub either_count: u64,
}

impl DayOrder {
    /// Looks at one cell; anything that is no date tells nothing.
    pub fn look(&mut self, cell: &str) {
        let Written::Either { first, second, .. } = written(date_part(cell)) else {
            return;
        };
        match (first, second) {
            (1..=12, 1..=12) if first == second => {}
            (1..=12, 1..=12) => self.either_count += 1,
            (13..=31, 1..=12) => self.day_first_count += 1,
            (1..=12, 13..=31) => self.month_first_count += 1,
            _ => {}
        }
    }

    pub fn found(self) -> OrderFound {
        match (self.day_first_count > 0, self.month_first_count > 0) {
            (true, true) => OrderFound::Torn,
            (true, false) => OrderFound::Settled(DateOrder::DayFirst),
            (false, true) => OrderFound::Settled(DateOrder::MonthFirst),
            (false, false) if self.either_count > 0 => OrderFound::Open,
            (false, false) => OrderFound::NotNeeded,
        }
    }
}
