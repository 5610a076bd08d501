//! A time of day, and a date with its time and zone.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

use super::{Change, DateFacts, Read, Reason, read_date};
use crate::resources::read_time;

/// A date as it is written, with what stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub on: Date,
    pub at: Option<Time>,
    /// How far the zone is from UTC; without it the programme's own zone is meant.
    pub offset: Option<Offset>,
}

/// Reads a time of day: `14:30`, `2:30 PM`, `2:30 p. m.`, `3pm`, `14h30`, `noon`; or the part of a day
/// that a spreadsheet keeps, `0.604166666666667`.
pub fn read_clock(text: &str) -> Result<Read<Time>, Reason> {
    let text = text.trim();
    let minutes = part_of_a_day(text).or_else(|| read_time(&tidy(text)));
    let time = minutes.and_then(|minutes| {
        // The end of a day is the beginning of the next; as a time of day it is midnight.
        let minutes = minutes % (24 * 60);
        let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
        Time::new(hour, minute, 0, 0).ok()
    });
    time.map(Read::plain).ok_or(Reason::NotATime)
}

fn part_of_a_day(text: &str) -> Option<u16> {
    const DAY_MIN: f64 = 1440.0;
    let part: f64 = text.strip_prefix("0.").and_then(|_| text.parse().ok())?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of a day is at most 1440 minutes"
    )]
    let minutes = (part * DAY_MIN).round() as u16;
    Some(minutes)
}

/// The ways of Spanish and of the French and Portuguese, as the reader of times takes them.
fn tidy(text: &str) -> String {
    let lower = text.to_lowercase().replace('\u{a0}', " ");
    let lower = lower.replace("p. m.", "pm").replace("a. m.", "am").replace("p.m.", "pm");
    let lower = lower.replace("a.m.", "am").replace(" hrs", "").replace(" h", "");
    match lower.split_once('h') {
        Some((hour, minute)) if minute.len() == 2 => format!("{hour}:{minute}"),
        Some((hour, "")) => format!("{hour}:00"),
        _ => lower,
    }
}

/// The part of a cell before its time.
pub(super) fn date_part(cell: &str) -> &str {
    split(cell).0
}

/// Cuts a cell before its time of day: at the `T` of ISO, or at the blank before hours and minutes.
fn split(cell: &str) -> (&str, &str) {
    let cell = cell.trim();
    let bytes = cell.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let iso = cell.find('T').filter(|at| *at > 0 && digit(at - 1) && digit(at + 1));
    if let Some(at) = iso {
        return (&cell[..at], &cell[at + 1..]);
    }
    let colon = cell.find(':').unwrap_or(cell.len());
    let Some(at) = cell[..colon].rfind([' ', ',', '\t']).filter(|_| colon < cell.len()) else {
        return (cell, "");
    };
    (cell[..at].trim_end_matches([' ', ',', '\t']), cell[at + 1..].trim())
}

/// Reads a date with or without a time: `3/8/2024 2:30 PM`, `2024-03-08T14:30:00-05:00`.
pub fn read_moment(text: &str, facts: DateFacts) -> Result<Read<Moment>, Reason> {
    let (written, time) = split(text);
    let day = read_date(written, facts)?;
    if time.is_empty() {
        let at =
            if day.changes.contains(&Change::DateFromNumber) { part_after(written) } else { None };
        return Ok(day.map(|on| Moment { on, at, offset: None }));
    }
    let (time, offset) = zone_of(time)?;
    let at = Some(read_clock(time)?.value);
    Ok(day.map(|on| Moment { on, at, offset }))
}

/// The time in a spreadsheet's number for a date: the part of the day after the point.
fn part_after(number: &str) -> Option<Time> {
    let (_, part) = number.split_once('.')?;
    Some(read_clock(&format!("0.{part}")).ok()?.value)
}

/// The zone at the end of a time. Letters such as EST or CST stand for several zones.
fn zone_of(time: &str) -> Result<(&str, Option<Offset>), Reason> {
    let time = time.trim();
    if let Some(rest) = time.strip_suffix(['Z', 'z']) {
        return Ok((without_parts(rest), Some(Offset::UTC)));
    }
    for name in ["UTC", "GMT"] {
        if let Some(rest) = time.strip_suffix(name) {
            return Ok((without_parts(rest.trim_end()), Some(Offset::UTC)));
        }
    }
    if let Some(at) = time.rfind(['+', '-']).filter(|at| *at > 0) {
        let offset = offset_of(&time[at..]).ok_or(Reason::ZoneUnknown)?;
        return Ok((without_parts(time[..at].trim_end()), Some(offset)));
    }
    let last = time.rsplit(' ').next().unwrap_or_default();
    let is_name =
        last.contains('/') || (last.len() >= 3 && last.bytes().all(|b| b.is_ascii_uppercase()));
    if is_name { Err(Reason::ZoneUnknown) } else { Ok((without_parts(time), None)) }
}

/// The time without parts of seconds, which nobody needs.
fn without_parts(time: &str) -> &str {
    let colons = time.matches(':').count();
    let is_number = time.bytes().all(|b| b.is_ascii_digit() || b == b':' || b == b'.');
    match time.split_once('.') {
        Some((whole, _)) if colons == 2 && is_number => whole,
        _ => time,
    }
}

fn offset_of(text: &str) -> Option<Offset> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 =
        digits.get(2..).filter(|m| !m.is_empty()).map_or(Some(0), |m| m.parse().ok())?;
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}
