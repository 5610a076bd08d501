//! When somebody was born, as far as they said.

use jiff::civil::Date;

use super::evidence::{How, Note, Weighed};

/// A date of birth, or the part of it that was said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    Day(Date),
    /// Year, and month from 1 to 12.
    Month(i16, i8),
    Year(i16),
}

impl Birth {
    pub(super) fn year(self) -> i16 {
        match self {
            Self::Day(day) => day.year(),
            Self::Month(year, _) | Self::Year(year) => year,
        }
    }

    pub(super) fn month(self) -> Option<i8> {
        match self {
            Self::Day(day) => Some(day.month()),
            Self::Month(_, month) => Some(month),
            Self::Year(_) => None,
        }
    }

    pub(super) fn day(self) -> Option<i8> {
        match self {
            Self::Day(day) => Some(day.day()),
            _ => None,
        }
    }
}

/// Compares as much of two births as both said.
pub(super) fn compare(a: Option<Birth>, b: Option<Birth>) -> Weighed {
    let (Some(a), Some(b)) = (a, b) else {
        return Weighed::SILENT;
    };
    if let (Birth::Day(a), Birth::Day(b)) = (a, b) {
        return compare_days(a, b);
    }
    if a.year() != b.year() {
        return Weighed::plain(How::Differs);
    }
    match (a.month(), b.month()) {
        (Some(a), Some(b)) if a != b => Weighed::plain(How::Differs),
        (Some(_), Some(_)) => Weighed::noted(How::Near, Note::YearAndMonth),
        _ => Weighed::noted(How::Near, Note::YearOnly),
    }
}

fn compare_days(a: Date, b: Date) -> Weighed {
    if a == b {
        return Weighed::plain(How::Agrees);
    }
    let is_turned = a.year() == b.year() && a.day() == b.month() && a.month() == b.day();
    if is_turned {
        return Weighed::noted(How::Near, Note::DayAndMonthTurned);
    }
    let digits = |day: Date| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    match strsim::osa_distance(&digits(a), &digits(b)) {
        0 | 1 => Weighed::noted(How::Near, Note::Slip),
        _ => Weighed::plain(How::Differs),
    }
}
