//! A worker's week in numbers, for the worker. No comparison with anybody, no target.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::{NewContact, Outcome, Planned, WorkCode};

/// What one contact adds to a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekEntry {
    pub minutes: u32,
    pub codes: Vec<WorkCode>,
    pub outcome: Option<Outcome>,
    /// None where nobody said.
    pub planned: Option<Planned>,
}

impl From<&NewContact> for WeekEntry {
    fn from(contact: &NewContact) -> Self {
        let draft = contact.draft();
        Self {
            minutes: draft.minutes,
            codes: draft.codes.iter().copied().collect(),
            outcome: draft.outcome,
            planned: draft.planned,
        }
    }
}

/// The sums of a week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekSummary {
    /// Minutes of contacts with any direct work.
    pub direct_min: u64,
    /// Minutes of all others.
    pub indirect_min: u64,
    /// Contacts in which the two had time together.
    pub reached_count: u32,
    /// Contacts that were tried: no answer, a message, not this time, moved.
    pub tried_count: u32,
    pub planned_count: u32,
    pub unplanned_count: u32,
    /// How many contacts held each kind of work; one contact may hold several.
    pub work_count: BTreeMap<WorkCode, u32>,
}

impl WeekSummary {
    /// Adds up the entries; their order does not matter.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a WeekEntry>) -> Self {
        let mut sum = Self::default();
        for entry in entries {
            if entry.codes.iter().any(|code| code.is_direct()) {
                sum.direct_min += u64::from(entry.minutes);
            } else {
                sum.indirect_min += u64::from(entry.minutes);
            }
            match entry.outcome {
                Some(outcome) if outcome.is_reached() => sum.reached_count += 1,
                Some(_) => sum.tried_count += 1,
                None => {}
            }
            match entry.planned {
                Some(Planned::Planned) => sum.planned_count += 1,
                Some(Planned::Unplanned) => sum.unplanned_count += 1,
                None => {}
            }
            for code in &entry.codes {
                *sum.work_count.entry(*code).or_default() += 1;
            }
        }
        sum
    }
}

/// The first and the last day of the week `day` lies in. `first` is the weekday weeks begin with,
/// which differs by country.
pub fn week_of(day: Date, first: Weekday) -> (Date, Date) {
    let back = i64::from(day.weekday().since(first));
    let from = day.checked_sub(Span::new().days(back)).unwrap_or(day);
    let to = from.checked_add(Span::new().days(6)).unwrap_or(from);
    (from, to)
}

/// The instants at which `weeks` weeks from the day `first` on begin, and the one at which the last of
/// them ends.
///
/// A week goes from midnight to midnight on the wall: where clocks change it is an hour longer or
/// shorter than the others. Days beyond the calendar are left out.
pub fn week_starts(first: Date, weeks: u16, zone: &TimeZone) -> Vec<Timestamp> {
    (0..=i64::from(weeks))
        .filter_map(|step| {
            let on = first.checked_add(Span::new().weeks(step)).ok()?;
            Some(on.to_zoned(zone.clone()).ok()?.timestamp())
        })
        .collect()
}
