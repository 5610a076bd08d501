//! One cell of a workbook as text.

use calamine::{DataRef, ExcelDateTime};
use jiff::civil::DateTime;
use jiff::{RoundMode, ToSpan, Unit};

use super::{CELL_LIMIT_BYTES, CellNote};

/// A cell's text and what is to be said about it.
pub(super) struct CellText {
    pub text: String,
    pub note: Option<CellNote>,
    /// True when the text was longer than the limit and is cut.
    pub is_cut: bool,
}

/// Writes a value as a person would have typed it: dates as `2024-03-08`, times as `13:45`.
pub(super) fn text_of(value: &DataRef, is_formula: bool) -> CellText {
    let (text, note) = match value {
        DataRef::Empty if is_formula => (String::new(), Some(CellNote::FormulaWithoutValue)),
        DataRef::Empty => (String::new(), None),
        DataRef::Int(number) => (number.to_string(), None),
        DataRef::Float(number) => (number_text(*number), None),
        DataRef::String(text) => (text.clone(), None),
        DataRef::SharedString(text) => ((*text).to_owned(), None),
        DataRef::Bool(true) => ("TRUE".to_owned(), Some(CellNote::FromYesNo)),
        DataRef::Bool(false) => ("FALSE".to_owned(), Some(CellNote::FromYesNo)),
        DataRef::DateTime(moment) => moment_text(*moment),
        DataRef::DateTimeIso(text) => (text.clone(), Some(CellNote::FromDate)),
        DataRef::DurationIso(text) => (text.clone(), Some(CellNote::FromTime)),
        DataRef::Error(error) => (error.to_string(), Some(CellNote::ErrorValue)),
    };
    let note = note.or(is_formula.then_some(CellNote::FromFormula));
    let is_cut = text.len() > CELL_LIMIT_BYTES;
    let text = if is_cut { cut(text) } else { text };
    CellText { text, note, is_cut }
}

fn cut(mut text: String) -> String {
    let mut end = CELL_LIMIT_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}

/// A number with the 15 digits that a spreadsheet shows, never with an exponent: `0.1 + 0.2` is
/// `0.3`, and a telephone number stays one.
fn number_text(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

fn moment_text(moment: ExcelDateTime) -> (String, Option<CellNote>) {
    const DAY_S: f64 = 86_400.0;
    let days = moment.as_f64();
    // Below a day there is no date: the cell is a time of day.
    if moment.is_duration() || (0.0..1.0).contains(&days) {
        return (clock_text((days * DAY_S).round()), Some(CellNote::FromTime));
    }
    match civil(moment) {
        Some(at) if at.time() == jiff::civil::Time::midnight() => {
            (at.date().to_string(), Some(CellNote::FromDate))
        }
        Some(at) => (at.to_string(), Some(CellNote::FromDate)),
        // Excel's 29 February 1900, or a number that is no day: as the number it is.
        None => (number_text(days), None),
    }
}

fn civil(moment: ExcelDateTime) -> Option<DateTime> {
    const LAST_DAY: f64 = 2_958_466.0;
    if !(0.0..LAST_DAY).contains(&moment.as_f64()) {
        return None;
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let small = |n: u8| i8::try_from(n).ok();
    let at = DateTime::new(
        i16::try_from(year).ok()?,
        small(month)?,
        small(day)?,
        small(hour)?,
        small(minute)?,
        small(second)?,
        0,
    );
    let at = at.ok()?.checked_add(i64::from(milli).milliseconds()).ok()?;
    at.round(jiff::civil::DateTimeRound::new().smallest(Unit::Second).mode(RoundMode::HalfExpand))
        .ok()
}

/// Hours and minutes, with seconds where there are any; more than 24 hours for lengths of time.
fn clock_text(seconds: f64) -> String {
    let sign = if seconds < 0.0 { "-" } else { "" };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float that is too large becomes the largest number"
    )]
    let all = seconds.abs() as u64;
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    let start = format!("{sign}{hours}:{minutes:02}");
    if seconds == 0 { start } else { format!("{start}:{seconds:02}") }
}
