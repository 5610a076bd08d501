//! The day two people set for their next talk, read out of what was written down.
//!
//! The day is never kept by itself: it follows from the entries. So an entry that is taken back
//! leaves the day as it was before, and an entry that says nothing of it leaves it alone.

use jiff::civil::Date;

/// What an entry says about the next talk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Next {
    /// Nothing: what was set before still holds.
    #[default]
    Unsaid,
    Day(Date),
    /// No day any more.
    NoDay,
}

/// One entry, as far as the next talk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanEntry {
    /// The day it took place.
    pub on: Date,
    /// The two had time together.
    pub is_reached: bool,
    pub next: Next,
}

/// The day that holds after `entries`, which come as they were written down, the newest first.
///
/// A day that was set is done once the two have spoken on it or after it. A talk before it, or a try
/// without an answer, changes nothing.
pub fn planned_day(entries: impl IntoIterator<Item = PlanEntry>) -> Option<Date> {
    let mut spoken_on: Option<Date> = None;
    for entry in entries {
        match entry.next {
            Next::Day(day) => return spoken_on.is_none_or(|on| on < day).then_some(day),
            Next::NoDay => return None,
            Next::Unsaid if entry.is_reached => spoken_on = spoken_on.max(Some(entry.on)),
            Next::Unsaid => {}
        }
    }
    None
}
