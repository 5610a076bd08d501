//! JSON files: whole or refused, and large lists one member at a time.

use std::ops::Range;
use std::path::Path;

use kernel::resources::{FileFault, JsonFault};
use serde::de::IgnoredAny;
use serde_json::Value;

use super::text::{name_of, whole_text};
use super::{Encoding, Summary};

/// Nesting that is read: serde_json's own limit, which keeps a hostile file from using up the stack.
#[cfg(test)]
pub(super) const DEPTH_LIMIT: usize = 128;

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
    if scan.encoding != Encoding::Utf8 {
        summary.encodings.insert(name_of(path), scan.encoding);
    }
    let fault = |error| fault(path, &error);
    if text.trim_start().starts_with('[') {
        serde_json::from_str::<IgnoredAny>(&text).map_err(fault)?;
        let members = members(&text);
        return Ok(Document::List { text, members });
    }
    serde_json::from_str(&text)
        .map(Document::Other)
        .map_err(fault)
}

fn fault(path: &Path, error: &serde_json::Error) -> FileFault {
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
    FileFault::Json {
        name: name_of(path),
        line: error.line(),
        column: error.column(),
        reason,
    }
}

/// Where the members of the outermost list stand. The text is known to be well formed.
fn members(text: &str) -> Vec<Range<usize>> {
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
                start = Some(at)
            }
            _ => {}
        }
        match byte {
            b'"' => in_text = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
    }
    found
}

impl Document {
    /// The members of a list, or the one value.
    pub fn into_members(self) -> Box<dyn Iterator<Item = Value> + Send> {
        match self {
            Self::List { text, members } => Box::new(members.into_iter().map(move |range| {
                // The whole file was read once without fault, so each member reads again.
                text.get(range)
                    .and_then(|t| serde_json::from_str(t).ok())
                    .unwrap_or(Value::Null)
            })),
            Self::Other(value) => Box::new(std::iter::once(value)),
        }
    }
}
