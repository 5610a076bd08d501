//! Meeting Guide files: a JSON list of meetings.

use std::path::Path;

use kernel::resources::{FileFault, RefusalKind};
use serde_json::Value;

use super::flatten::below;
use super::json_text::{self, Document};
use super::refused::WHY_COLUMN;
use super::row::{Incoming, Row};
use super::text::{name_of, unreadable};
use super::{Raw, Spot, Summary, Table};

/// Lists that programs wrap around the meetings.
const WRAPPERS: [&str; 3] = ["meetings", "data", "contents"];

pub(super) fn open(
    path: &Path,
    summary: &mut Summary,
) -> Result<Box<dyn Iterator<Item = Incoming> + Send>, FileFault> {
    let name = name_of(path);
    let about = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if about.is_dir() {
        if !holds_meetings(path) {
            return Err(FileFault::LooksLikeDirectory { name });
        }
        return Err(FileFault::FolderOfMeetings { name });
    }
    rows(&name, json_text::open(path, summary)?)
}

/// Files of a folder that are looked at to tell what it holds.
const MOST_LOOKED_AT: usize = 8;

/// Whether a folder holds lists of meetings, each a file of its own.
fn holds_meetings(folder: &Path) -> bool {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let is_json = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "json");
    files.filter(is_json).take(MOST_LOOKED_AT).any(|path| {
        let document = json_text::open(&path, &mut Summary::default());
        document.is_ok_and(|document| rows(&name_of(&path), document).is_ok())
    })
}

/// The meetings of a document that is at hand already.
pub(super) fn rows(
    name: &str,
    document: Document,
) -> Result<Box<dyn Iterator<Item = Incoming> + Send>, FileFault> {
    let name = name.to_owned();
    let mut spot = Spot { file: name.clone(), line: None, pointer: Some(String::new()) };
    let members: Box<dyn Iterator<Item = Value> + Send> = match document {
        Document::Other(value) if looks_like_meeting(&value) => Box::new(std::iter::once(value)),
        Document::Other(mut value) => {
            let wrapper =
                WRAPPERS.into_iter().find(|key| value.get(key).is_some_and(Value::is_array));
            let list = wrapper.and_then(|key| {
                spot = below(&spot, key);
                value.get_mut(key).map(Value::take)
            });
            match list {
                Some(Value::Array(list)) => Box::new(list.into_iter()),
                _ if looks_like_directory(&value) => {
                    return Err(FileFault::LooksLikeDirectory { name });
                }
                _ => return Err(FileFault::NoList { name }),
            }
        }
        list @ Document::List { .. } => list.into_members(),
    };
    let mut members = members.peekable();
    if members.peek().is_some_and(looks_like_directory) {
        return Err(FileFault::LooksLikeDirectory { name });
    }
    Ok(Box::new(
        members.enumerate().map(move |(i, value)| incoming(value, below(&spot, &i.to_string()))),
    ))
}

fn incoming(value: Value, spot: Spot) -> Incoming {
    let raw = Raw::Json(value.clone());
    let content = match value {
        Value::Object(mut fields) => {
            fields.remove(WHY_COLUMN);
            Row::of_object(fields, Vec::new(), Vec::new())
        }
        _ => Err(RefusalKind::NotAnObject),
    };
    Incoming { table: Table::Meetings, spot, raw, content }
}

/// True for an object with fields that only meetings have.
pub(super) fn looks_like_meeting(value: &Value) -> bool {
    let has = |field| value.get(field).is_some();
    (has("slug") || has("day") || has("types")) && (has("time") || has("day") || has("slug"))
}

fn looks_like_directory(value: &Value) -> bool {
    let has = |field| value.get(field).is_some();
    !looks_like_meeting(value)
        && [
            "organization",
            "organization_id",
            "service_at_locations",
            "location_type",
            "total_pages",
        ]
        .into_iter()
        .any(has)
}
