//! A date as people and programs write it. Where day and month could be either, the column decides.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{Change, DateOrder, OrderFound, Read, Reason};
use crate::text::fold;

/// The day from which a spreadsheet counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Epoch {
    #[default]
    From1900,
    /// Old Macintosh workbooks.
    From1904,
}

/// What is known about the dates of a column.
#[derive(Debug, Clone, Copy)]
pub struct DateFacts {
    pub order: OrderFound,
    pub epoch: Epoch,
    /// Settles the century of years with two digits.
    pub today: Date,
}

/// Years ahead of today that a year of two digits may mean; beyond them it is the century before.
/// Follow-ups are planned a year or two ahead, and nobody alive was born 90 years from now.
const AHEAD_YEARS: i16 = 10;

/// Numbers of a spreadsheet taken for days: 1954 to 2119. Smaller ones are as likely anything else.
const SERIALS: std::ops::RangeInclusive<i32> = 20_000..=80_000;

/// Years taken for real.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Reads a date without a time: `2024-03-08`, `8/3/24`, `08-MAY-67`, `March 8, 2024`,
/// `8 de marzo de 2024`, `20240308`, `45359`.
pub fn read_date(text: &str, facts: DateFacts) -> Result<Read<Date>, Reason> {
    match written(text) {
        Written::Whole { year, month, day } => {
            let (year, change) = facts.whole_year(year);
            let on = day_of(year, month, day)?;
            Ok(Read { value: on, changes: change.into_iter().collect() })
        }
        Written::Either { first, second, year } => facts.either(first, second, year),
        Written::Number(serial) => facts.of_serial(serial),
        Written::No => Err(Reason::NotADate),
    }
}

/// The shape in which a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Whole {
        year: Year,
        month: u16,
        day: u16,
    },
    /// Two numbers of which one is the day and one the month.
    Either {
        first: u16,
        second: u16,
        year: Year,
    },
    /// A spreadsheet's number.
    Number(i32),
    No,
}

/// A year as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Whole(u16),
    TwoDigits(u16),
}

/// Which shape a text has; the numbers are not checked against a calendar.
pub(super) fn written(text: &str) -> Written {
    let text = text.trim();
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !text.starts_with('.') {
        return bare_number(text).unwrap_or_else(|| in_numbers(text));
    }
    match in_numbers(text) {
        Written::No => in_words(text),
        found => found,
    }
}

fn bare_number(text: &str) -> Option<Written> {
    if text.len() == 8 && !text.contains('.') {
        let (year, rest) = text.split_at(4);
        let (month, day) = rest.split_at(2);
        let year = Year::Whole(year.parse().ok()?);
        return Some(Written::Whole { year, month: month.parse().ok()?, day: day.parse().ok()? });
    }
    let mut parts = text.split('.');
    let days = parts.next().filter(|days| days.len() == 5)?.parse().ok()?;
    let _part_of_a_day = parts.next();
    parts.next().is_none().then_some(Written::Number(days))
}

fn in_numbers(text: &str) -> Written {
    for sign in ['-', '/', '.'] {
        let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
        let &[first, second, third] = parts.as_slice() else { continue };
        let (Some(a), Some(b), Some(c)) = (number(first), number(second), number(third)) else {
            continue;
        };
        if first.len() == 4 && second.len() <= 2 && third.len() <= 2 {
            return Written::Whole { year: Year::Whole(a), month: b, day: c };
        }
        if first.len() <= 2 && second.len() <= 2 {
            return year(third).map_or(Written::No, |year| Written::Either {
                first: a,
                second: b,
                year,
            });
        }
    }
    Written::No
}

fn number(text: &str) -> Option<u16> {
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

fn year(text: &str) -> Option<Year> {
    match text.len() {
        4 => number(text).map(Year::Whole),
        2 => number(text).map(Year::TwoDigits),
        _ => None,
    }
}

/// A date with the name of its month, in English or Spanish.
fn in_words(text: &str) -> Written {
    let folded = fold(text);
    let pieces = pieces(&folded);
    let said: Vec<&str> = pieces.iter().map(String::as_str).filter(|w| !is_filling(w)).collect();
    let &[first, second, third] = said.as_slice() else {
        return Written::No;
    };
    let whole =
        |month, day, third| Some(Written::Whole { year: year(third)?, month, day: number(day)? });
    let found = match (month(first), month(second)) {
        (Some(month), None) => whole(month, second, third),
        (None, Some(_)) if first.len() == 4 => {
            // `2024 March 8`: the day stands last.
            number(third).and_then(|day| {
                Some(Written::Whole { year: year(first)?, month: month(second)?, day })
            })
        }
        (None, Some(month)) => whole(month, first, third),
        _ => None,
    };
    found.unwrap_or(Written::No)
}

/// Runs of digits and runs of letters: `08MAY67` has three.
fn pieces(folded: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut last: Option<bool> = None;
    for sign in folded.chars() {
        let kind = sign.is_alphanumeric().then(|| sign.is_ascii_digit());
        match (kind, last) {
            (Some(kind), Some(before)) if kind == before => {
                if let Some(piece) = pieces.last_mut() {
                    piece.push(sign);
                }
            }
            (Some(_), _) => pieces.push(sign.to_string()),
            (None, _) => {}
        }
        last = kind;
    }
    pieces
}

/// Words beside a date that say nothing more: articles, endings of numbers, days of the week.
fn is_filling(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "de",
        "del",
        "of",
        "the",
        "el",
        "st",
        "nd",
        "rd",
        "th",
        "o",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "sabado",
        "domingo",
    ];
    WORDS.contains(&word)
}

fn month(word: &str) -> Option<u16> {
    const NAMES: [&[&str]; 12] = [
        &["jan", "january", "ene", "enero"],
        &["feb", "february", "febrero"],
        &["mar", "march", "marzo"],
        &["apr", "april", "abr", "abril"],
        &["may", "mayo"],
        &["jun", "june", "junio"],
        &["jul", "july", "julio"],
        &["aug", "august", "ago", "agosto"],
        &["sep", "sept", "september", "septiembre", "setiembre", "set"],
        &["oct", "october", "octubre"],
        &["nov", "november", "noviembre"],
        &["dec", "december", "dic", "diciembre"],
    ];
    let at = NAMES.iter().position(|names| names.contains(&word))?;
    u16::try_from(at + 1).ok()
}

impl DateFacts {
    fn whole_year(self, year: Year) -> (u16, Option<Change>) {
        let two = match year {
            Year::Whole(year) => return (year, None),
            Year::TwoDigits(two) => two,
        };
        let latest = u16::try_from(self.today.year().saturating_add(AHEAD_YEARS)).unwrap_or(0);
        let century = latest / 100 * 100;
        let year = if century + two <= latest { century + two } else { century + two - 100 };
        (year, Some(Change::CenturyAdded))
    }

    fn either(self, first: u16, second: u16, year: Year) -> Result<Read<Date>, Reason> {
        let (year, century) = self.whole_year(year);
        let (order, from_column) = match (first > 12, second > 12) {
            (true, true) => return Err(Reason::NoSuchDay),
            (true, false) => (DateOrder::DayFirst, None),
            (false, true) => (DateOrder::MonthFirst, None),
            // The same day in both orders.
            (false, false) if first == second => (DateOrder::DayFirst, None),
            (false, false) => match self.order {
                OrderFound::Settled(order) => (order, Some(Change::OrderFromColumn)),
                OrderFound::Open | OrderFound::NotNeeded => return Err(Reason::DateOrderOpen),
                OrderFound::Torn => return Err(Reason::DateOrderTorn),
            },
        };
        let (day, month) = match order {
            DateOrder::DayFirst => (first, second),
            DateOrder::MonthFirst => (second, first),
        };
        let value = day_of(year, month, day)?;
        Ok(Read { value, changes: century.into_iter().chain(from_column).collect() })
    }

    /// Excel takes 1900 for a leap year, so that its days from March 1900 count from 30 December 1899.
    fn of_serial(self, serial: i32) -> Result<Read<Date>, Reason> {
        if !SERIALS.contains(&serial) {
            return Err(Reason::NotADate);
        }
        let first = match self.epoch {
            Epoch::From1900 => date(1899, 12, 30),
            Epoch::From1904 => date(1904, 1, 1),
        };
        let on = first.checked_add(serial.days()).map_err(|_| Reason::NotADate)?;
        Ok(Read::changed(on, Change::DateFromNumber))
    }
}

fn day_of(year: u16, month: u16, day: u16) -> Result<Date, Reason> {
    let small = |n: u16| i8::try_from(n).ok();
    let year = i16::try_from(year).ok().filter(|year| YEARS.contains(year));
    let (Some(year), Some(month), Some(day)) = (year, small(month), small(day)) else {
        return Err(Reason::NoSuchDay);
    };
    Date::new(year, month, day).map_err(|_| Reason::NoSuchDay)
}
