//! JSON files: whole or refused, and large lists one member at a time.

use std::ops::Range;
use std::path::Path;

use kernel::resources::{FileFault, JsonFault};
use serde::de::IgnoredAny;
use serde_json::Value;

use super::text::{name_of, whole_text};
use super::{Encoding, Summary};

/// Nesting that is read. The official HSDS samples go to 12; the JSON reader's own limit is 128.
pub(super) const DEPTH_LIMIT: usize = 64;

/// A JSON file that is known to be well formed.
pub(super) enum Document {
    /// A list: the text and where each member stands.
    List {
        text: String,
        members: Vec<Range<usize>>,
    },
    Other(Value),
}

/// Reads a JSON file as a whole: the file is well formed to its end, or nothing of it is used.
pub(super) fn open(path: &Path, summary: &mut Summary) -> Result<Document, FileFault> {
    let (text, scan) = whole_text(path)?;
    let name = name_of(path);
    if scan.encoding != Encoding::Utf8 {
        summary.encodings.insert(name.clone(), scan.encoding);
    }
    read(&name, text)
}

/// As [`open`], for text that is at hand already.
pub(super) fn read(name: &str, text: String) -> Result<Document, FileFault> {
    let fault = |error| fault(name, &error);
    let is_list = text.trim_start().starts_with('[');
    let value = if is_list {
        serde_json::from_str::<IgnoredAny>(&text).map_err(fault)?;
        Value::Null
    } else {
        serde_json::from_str(&text).map_err(fault)?
    };
    let members = members(&text).map_err(|at| {
        let before = &text[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |i| i + 1) + 1;
        FileFault::Json { name: name.to_owned(), line, column, reason: JsonFault::TooDeep }
    })?;
    Ok(if is_list { Document::List { text, members } } else { Document::Other(value) })
}

fn fault(name: &str, error: &serde_json::Error) -> FileFault {
    let said = error.to_string();
    let reason = if error.is_eof() {
        JsonFault::EndsEarly
    } else if said.starts_with("trailing characters") {
        JsonFault::MoreAfterEnd
    } else if said.starts_with("recursion limit") {
        JsonFault::TooDeep
    } else {
        JsonFault::NotWellFormed
    };
    FileFault::Json { name: name.to_owned(), line: error.line(), column: error.column(), reason }
}

/// Where the members of the outermost list stand, or where the nesting passes the limit. The text
/// is
/// known to be well formed.
fn members(text: &str) -> Result<Vec<Range<usize>>, usize> {
    let mut found = Vec::new();
    let (mut depth, mut in_text, mut escaped, mut start) = (0_usize, false, false, None);
    for (at, byte) in text.bytes().enumerate() {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b',' | b']' if depth == 1 => {
                if let Some(from) = start.take() {
                    found.push(from..at);
                }
            }
            byte if depth == 1 && start.is_none() && !byte.is_ascii_whitespace() => {
                start = Some(at);
            }
            _ => {}
        }
        match byte {
            b'"' => in_text = true,
            b'[' | b'{' if depth == DEPTH_LIMIT => return Err(at),
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
    }
    Ok(found)
}

impl Document {
    /// The members of a list, or the one value.
    pub fn into_members(self) -> Box<dyn Iterator<Item = Value> + Send> {
        match self {
            Self::List { text, members } => Box::new(members.into_iter().map(move |range| {
                // Well formed and yet unreadable is a number beyond all numbers; its member goes on
                // as
                // text, so that it is refused with what it said.
                let text = text.get(range).unwrap_or_default();
                serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
            })),
            Self::Other(value) => Box::new(std::iter::once(value)),
        }
    }
}
