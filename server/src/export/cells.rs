//! Values as texts of a file, and back, with nothing lost on the way.
//!
//! In CSV an empty cell is nothing at all. A text that is empty, or that a spreadsheet would run, has
//! a `'` before it. In JSON Lines a document stands as a document, to the letter as it is kept.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::de::IgnoredAny;
use uuid::Uuid;

use super::described::Kind;
use crate::db::{Get as _, StoreError, Stored, Val};
use crate::sheets::safe;

/// A value as a cell of a table. `column` is for the message when it cannot be read.
pub(super) fn cell(kind: Kind, value: &Val, column: &str) -> Stored<String> {
    if *value == Val::Null {
        return Ok(String::new());
    }
    Ok(match kind {
        Kind::Day | Kind::Text | Kind::Code | Kind::Json => marked(&String::get(value, column)?),
        _ => bare(kind, value, column)?,
    })
}

/// A value as it stands in a line of JSON.
pub(super) fn json(kind: Kind, value: &Val, column: &str) -> Stored<String> {
    if *value == Val::Null {
        return Ok("null".to_owned());
    }
    let text = match kind {
        Kind::YesNo | Kind::Number => return bare(kind, value, column),
        Kind::Json => {
            let kept = String::get(value, column)?;
            if stands_as_it_is(&kept) {
                return Ok(kept);
            }
            kept
        }
        Kind::Day | Kind::Text | Kind::Code => String::get(value, column)?,
        Kind::Id | Kind::Instant | Kind::Bytes => bare(kind, value, column)?,
    };
    serde_json::to_string(&text).map_err(|error| StoreError::corrupt(column, error.to_string()))
}

/// Whether a kept document can stand in a line as it is, and be told from a text when it is read.
fn stands_as_it_is(kept: &str) -> bool {
    !kept.starts_with('"')
        && !kept.contains(['\n', '\r'])
        && kept.trim().len() == kept.len()
        && serde_json::from_str::<IgnoredAny>(kept).is_ok()
        && kept != "null"
}

/// What is written the same everywhere.
fn bare(kind: Kind, value: &Val, column: &str) -> Stored<String> {
    Ok(match kind {
        Kind::Id => Uuid::get(value, column)?.to_string(),
        Kind::Instant => Timestamp::get(value, column)?.to_string(),
        Kind::YesNo => bool::get(value, column)?.to_string(),
        Kind::Number => i64::get(value, column)?.to_string(),
        Kind::Bytes => hex(&Vec::<u8>::get(value, column)?),
        Kind::Day | Kind::Text | Kind::Code | Kind::Json => String::get(value, column)?,
    })
}

/// A text that a spreadsheet leaves alone, and that is told from nothing.
fn marked(text: &str) -> String {
    if text.trim_matches('\'').is_empty() { format!("'{text}") } else { safe::disarmed(text) }
}

fn unmarked(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_matches('\'').is_empty() => rest.to_owned(),
        _ => safe::rearmed(cell),
    }
}

/// A cell of a table as a value; `None` where it is none of its kind.
pub(super) fn from_cell(kind: Kind, cell: String) -> Option<Val> {
    if cell.is_empty() {
        return Some(Val::Null);
    }
    match kind {
        Kind::Day | Kind::Text | Kind::Code | Kind::Json => Some(Val::Text(unmarked(cell))),
        _ => from_bare(kind, &cell),
    }
}

/// A value of a line of JSON, as it stands there; `None` where it is none of its kind.
pub(super) fn from_json(kind: Kind, raw: &str) -> Option<Val> {
    if raw == "null" {
        return Some(Val::Null);
    }
    match kind {
        Kind::YesNo | Kind::Number => from_bare(kind, raw),
        Kind::Json if !raw.starts_with('"') => Some(Val::Text(raw.to_owned())),
        Kind::Day | Kind::Text | Kind::Code | Kind::Json => {
            serde_json::from_str(raw).ok().map(Val::Text)
        }
        Kind::Id | Kind::Instant | Kind::Bytes => {
            from_bare(kind, &serde_json::from_str::<String>(raw).ok()?)
        }
    }
}

fn from_bare(kind: Kind, text: &str) -> Option<Val> {
    match kind {
        Kind::Id => Uuid::try_parse(text).ok().map(|id| Val::Bytes(id.as_bytes().to_vec())),
        Kind::Instant => text.parse::<Timestamp>().ok().map(Val::from),
        Kind::YesNo => text.parse::<bool>().ok().map(Val::from),
        Kind::Number => text.parse::<i64>().ok().map(Val::Int),
        Kind::Bytes => unhex(text).map(Val::Bytes),
        Kind::Day | Kind::Text | Kind::Code | Kind::Json => Some(Val::Text(text.to_owned())),
    }
}

/// The values of one line of JSON, each with its name, as they stand there.
pub(super) fn line(text: &str) -> Option<Vec<(String, &str)>> {
    let mut rest = text.trim().strip_prefix('{')?;
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(end) = rest.strip_prefix('}') {
            return end.trim().is_empty().then_some(found);
        }
        let (name, after) = value(rest)?;
        let name: String = serde_json::from_str(name).ok()?;
        let (raw, after) = value(after.trim_start().strip_prefix(':')?)?;
        found.push((name, raw));
        rest = after.trim_start();
        if !rest.starts_with('}') {
            rest = rest.strip_prefix(',')?;
        }
    }
}

/// The first value of a text, and what follows it.
fn value(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    text.split_at_checked(values.byte_offset())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let bytes = text.as_bytes();
    if !bytes.len().is_multiple_of(2) || !bytes.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    bytes
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXTS: [Kind; 4] = [Kind::Day, Kind::Text, Kind::Code, Kind::Json];

    fn there_and_back(kind: Kind, value: &Val) {
        let written = cell(kind, value, "x").unwrap();
        assert_eq!(from_cell(kind, written.clone()).as_ref(), Some(value), "cell {written:?}");
        let raw = json(kind, value, "x").unwrap();
        assert!(!raw.contains('\n'), "{raw:?} is more than a line");
        let whole = format!("{{\"a\":{raw},\"b\":1}}");
        let read = line(&whole).unwrap();
        assert_eq!(from_json(kind, read[0].1).as_ref(), Some(value), "json {raw:?}");
    }

    #[test]
    fn nothing_and_an_empty_text_stay_two_things() {
        for kind in TEXTS {
            for text in ["", "'", "''", "=1+1", "'=1", "+1-503", "null", "\"a\"", "[1, 2]"] {
                there_and_back(kind, &Val::Text(text.to_owned()));
            }
            there_and_back(kind, &Val::Null);
        }
        assert_eq!(cell(Kind::Text, &Val::Null, "x").unwrap(), "");
        assert_eq!(cell(Kind::Text, &Val::Text(String::new()), "x").unwrap(), "'");
    }

    #[test]
    fn a_spreadsheet_runs_no_cell() {
        for text in ["=HYPERLINK(\"x\")", "@SUM(A1)", "-2+3", "\t=1", "+1-503"] {
            let written = cell(Kind::Text, &Val::Text(text.to_owned()), "x").unwrap();
            assert!(written.starts_with('\''), "{written}");
        }
    }

    #[test]
    fn a_document_stands_as_a_document() {
        let kept = Val::Text("{\"b\":[1,2],\"a\":null}".to_owned());
        assert_eq!(json(Kind::Json, &kept, "x").unwrap(), "{\"b\":[1,2],\"a\":null}");
        let broken = Val::Text("{\"b\":".to_owned());
        there_and_back(Kind::Json, &broken);
        there_and_back(Kind::Json, &Val::Text("[1,\n2]".to_owned()));
    }

    #[test]
    fn what_is_no_value_of_its_kind_is_told() {
        for (kind, text) in [
            (Kind::Id, "not-an-id"),
            (Kind::Instant, "yesterday"),
            (Kind::YesNo, "maybe"),
            (Kind::Number, "1.5"),
            (Kind::Bytes, "abc"),
            (Kind::Bytes, "é"),
        ] {
            assert_eq!(from_cell(kind, text.to_owned()), None, "{text}");
        }
        for text in ["", "{", "[]", "{\"a\":1,}x", "{\"a\" 1}", "{\"a\":1} 2"] {
            assert!(line(text).is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was(text in any::<String>()) {
            for kind in TEXTS {
                there_and_back(kind, &Val::Text(text.clone()));
            }
        }

        #[test]
        fn every_other_value_comes_back_as_it_was(
            number in any::<i64>(),
            id in any::<u128>(),
            at in -62_135_596_800_000_000_i64..253_402_207_200_000_000_i64,
            bytes in any::<Vec<u8>>(),
            yes in any::<bool>(),
        ) {
            there_and_back(Kind::Number, &Val::Int(number));
            there_and_back(Kind::Id, &Val::Bytes(Uuid::from_u128(id).as_bytes().to_vec()));
            there_and_back(Kind::Instant, &Val::Int(at));
            there_and_back(Kind::YesNo, &Val::from(yes));
            // An empty list of bytes cannot be told from nothing in a table; no hash is empty.
            if !bytes.is_empty() {
                there_and_back(Kind::Bytes, &Val::Bytes(bytes));
            }
        }
    }
}
