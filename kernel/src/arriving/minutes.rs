//! A length of time, in minutes.

use super::{Change, Read, Reason, Unit};
use crate::contacts::CONTACT_MAX_MIN;
use crate::text::fold;

/// Reads `90 min`, `1h 30`, `1:30`, `1.5 h`, `1,5 horas`, `½ h`. A bare number counts what the column
/// says; where it says nothing, it cannot be read.
pub fn read_minutes(text: &str, unit: Option<Unit>) -> Result<Read<u32>, Reason> {
    let text = plain(text);
    let minutes = match by_clock(&text) {
        Some(minutes) => minutes,
        None => in_pieces(&text, unit)?,
    };
    if !(0.0..=f64::from(CONTACT_MAX_MIN)).contains(&minutes) {
        return Err(Reason::MinutesOutside);
    }
    let whole = minutes.round();
    // A third of an hour written with two digits is meant as whole minutes.
    let is_whole = (minutes - whole).abs() < 1e-6;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between nothing and a day's minutes"
    )]
    let value = whole as u32;
    Ok(if is_whole { Read::plain(value) } else { Read::changed(value, Change::MadeWholeMinutes) })
}

fn plain(text: &str) -> String {
    let text = text.trim().to_lowercase();
    // A fraction stands for itself or after whole hours: `½`, `1½`.
    let with = |text: String, sign: char, part: &str| match text.split_once(sign) {
        Some((before, after)) if before.trim_end().ends_with(|c: char| c.is_ascii_digit()) => {
            format!("{}{part}{after}", before.trim_end())
        }
        Some((before, after)) => format!("{before}0{part}{after}"),
        None => text,
    };
    let text = with(text, '½', ".5");
    let text = with(text, '¼', ".25");
    let text = with(text, '¾', ".75");
    text.replace(',', ".")
}

/// Hours and minutes with a colon, perhaps seconds: `1:30`, `0:45:00`, `30:00`.
fn by_clock(text: &str) -> Option<f64> {
    let parts: Vec<&str> = text.split(':').collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !matches!(parts.len(), 2 | 3) || !parts.iter().all(is_number) {
        return None;
    }
    let numbers: Vec<u32> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let is_clock = parts[1..].iter().all(|part| part.len() == 2)
        && numbers[1..].iter().all(|number| *number < 60);
    let seconds = numbers.get(2).copied().unwrap_or(0);
    is_clock
        .then(|| f64::from(numbers[0]) * 60.0 + f64::from(numbers[1]) + f64::from(seconds) / 60.0)
}

/// Numbers with their units, added up. A number without one after hours counts minutes: `1h 30`.
fn in_pieces(text: &str, unit: Option<Unit>) -> Result<f64, Reason> {
    let pieces = pieces(text);
    if pieces.is_empty() {
        return Err(Reason::NotMinutes);
    }
    let (mut minutes, mut last) = (0.0, None);
    for (number, word) in &pieces {
        let said = match (word.as_str(), last) {
            ("", Some(Unit::Hours)) => Unit::Minutes,
            ("", None) if pieces.len() == 1 => unit.ok_or(Reason::UnitUnknown)?,
            (word, _) => Unit::of_word(word).ok_or(Reason::NotMinutes)?,
        };
        if last.is_some_and(|last| last != Unit::Hours || said == Unit::Hours) {
            return Err(Reason::NotMinutes);
        }
        minutes += match said {
            Unit::Minutes => *number,
            Unit::Hours => number * 60.0,
        };
        last = Some(said);
    }
    Ok(minutes)
}

/// Each number with the word behind it; nothing at all where something else stands there.
fn pieces(text: &str) -> Vec<(f64, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let Ok(number) = rest[..length].parse::<f64>() else {
            return Vec::new();
        };
        rest = &rest[length..];
        let length = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let word = fold(&rest[..length]);
        rest = &rest[length..];
        let word = word.trim_end_matches(" and").trim_end_matches(" y").to_owned();
        found.push((number, word));
    }
    found
}
