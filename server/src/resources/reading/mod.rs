//! Readers of directory files: what stands in them, row by row, with everything that was changed.
//!
//! **What counts.** Every data row of every recognised table is read once and ends once: kept or
//! refused. A row of a table of providers, places, services or meetings is a record; a row of any
//! other recognised table (telephones, hours, addresses, links, terms, ...) is a record too, a
//! *part*
//! with an id and a content hash of its own. So `read = kept + refused`, and when the store says of
//! each kept row whether it was added, changed or unchanged, `read` is the sum of the four.
//!
//! - The head line of a table, blank lines, and files that are no known table are not rows.
//! - Tables that help nobody find help (funding, identifiers, edit history) are named in the
//!   summary
//!   with their number of rows, and not read.
//! - In JSON, an object that stands inside another is a row of its own table, as it would be in the
//!   tabular form. One that stands in several places under the same id is one row: its fields and
//!   owners are put together, and where two places disagree the first is kept and the row says so.
//! - A row that repeats an earlier one word for word is kept (the store will find it unchanged);
//!   one
//!   that repeats its id with other content is refused.
//!
//! **Identity.** A record is known by `(source, table, source id)`. A row without an id gets one
//! made
//! from its name and provider, or from its whole content, so that the same file twice is the same
//! records twice.
//!
//! Nothing here writes anywhere, and nothing here knows a database.

mod counts;
mod csv_rows;
mod detect;
mod flatten;
mod hsds;
mod hsds_parts;
mod identity;
mod illinois;
mod json_text;
mod mapper;
mod meeting_row;
mod meetings;
mod refused;
mod row;
mod tables;
#[cfg(test)]
mod tests;
mod text;

use std::path::Path;

use kernel::resources::{FileFault, Mend, Owner, Record, RefusalKind};

pub use counts::{Counts, Summary};
pub use identity::{ContentHash, Key};
pub use refused::RefusedFile;
pub use tables::{Format, Table};
pub use text::{CELL_LIMIT_BYTES, Encoding, FILE_LIMIT_BYTES};

use mapper::Mapper;
use row::Incoming;

/// Where a row stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spot {
    /// The file's name without its folder.
    pub file: String,
    /// The line on which the row starts, from 1; for tables.
    pub line: Option<u64>,
    /// A JSON pointer (RFC 6901); for JSON.
    pub pointer: Option<String>,
}

/// A row as it stood in the file, for giving back.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    /// Column and text, in the file's order, empty cells left out.
    Cells(Vec<(String, String)>),
    Json(serde_json::Value),
}

/// One row and what became of it.
#[derive(Debug, Clone)]
pub struct Read {
    pub spot: Spot,
    pub table: Table,
    pub outcome: Outcome,
}

/// What became of a row.
#[derive(Debug, Clone)]
pub enum Outcome {
    Kept(Box<Kept>),
    Refused { reason: RefusalKind, raw: Raw },
}

/// A row that can be used.
#[derive(Debug, Clone)]
pub struct Kept {
    pub key: Key,
    pub hash: ContentHash,
    pub record: Record,
    pub mends: Vec<Mend>,
}

/// A directory being read: an iterator over its rows, parents before the parts that belong to them.
pub struct Reading {
    incoming: Box<dyn Iterator<Item = Incoming> + Send>,
    mapper: Mapper,
    summary: Summary,
}

/// Opens a folder of tables or JSON documents, or one JSON or refused-rows file, as a directory.
///
/// `source` names where it came from and is part of every record's identity.
pub fn open_directory(path: &Path, source: &str) -> Result<Reading, FileFault> {
    let mut summary = Summary::default();
    let (format, incoming) = detect::directory(path, &mut summary)?;
    Ok(Reading::new(source, format, incoming, summary))
}

/// Opens a Meeting Guide file.
pub fn open_meetings(path: &Path, source: &str) -> Result<Reading, FileFault> {
    let mut summary = Summary::default();
    let incoming = meetings::open(path, &mut summary)?;
    Ok(Reading::new(source, Format::MeetingGuide, incoming, summary))
}

/// As [`open_directory`], for one HSDS document that is at hand already.
pub fn directory_of_text(name: &str, text: String, source: &str) -> Result<Reading, FileFault> {
    let mut summary = Summary::default();
    let (format, incoming) = detect::text(name, text, &mut summary)?;
    Ok(Reading::new(source, format, incoming, summary))
}

/// As [`open_meetings`], for a list that is at hand already.
pub fn meetings_of_text(name: &str, text: String, source: &str) -> Result<Reading, FileFault> {
    let incoming = meetings::rows(name, json_text::read(name, text)?)?;
    let summary = Summary::default();
    Ok(Reading::new(source, Format::MeetingGuide, incoming, summary))
}

impl Reading {
    fn new(
        source: &str,
        format: Format,
        incoming: Box<dyn Iterator<Item = Incoming> + Send>,
        mut summary: Summary,
    ) -> Self {
        summary.format = Some(format);
        Self { incoming, mapper: Mapper::new(source, format), summary }
    }

    /// Tells the reader what is kept already from this source, so that mended parts find their
    /// owners.
    #[must_use]
    pub fn knowing(mut self, owners: impl IntoIterator<Item = Owner>) -> Self {
        self.mapper.know(owners);
        self
    }

    /// What the files turned out to be.
    pub fn format(&self) -> Format {
        self.mapper.format()
    }

    /// What was counted so far; complete once the iterator has ended.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }
}

impl Iterator for Reading {
    type Item = Read;

    fn next(&mut self) -> Option<Read> {
        let incoming = self.incoming.next()?;
        let read = self.mapper.map(incoming, &mut self.summary);
        self.summary.count(&read);
        Some(read)
    }
}
