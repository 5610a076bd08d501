//! Any table a programme arrives with, as one stream of rows: CSV and its kin, and XLSX.
//!
//! [`open`] finds the encoding, the sign between cells, the sheet and the head; [`Opened::read`] gives
//! row after row with its line and the texts of its cells. What was changed on the way is told, with a
//! code; nothing is dropped without one. What a column means is not known here.
//!
//! Memory: of text, one block, one row of at most [`ROW_LIMIT_BYTES`] and its bytes; the length of the
//! file does not matter. Of XLSX, the texts that cells share (at most [`SHARED_LIMIT_BYTES`] unpacked,
//! and five times that for a table made of nothing but empty texts), the styles, one row, and the
//! merged areas. Before the library sees an XLSX file it is unpacked once and measured: no part and no
//! piece of markup is larger than it may be.
//!
//! [`Refused`] writes rows back as CSV with a first column that says why; [`open`] knows such a file
//! and takes off exactly what was added.

mod cells;
mod cutter;
mod faults;
mod head;
mod measure;
mod refused;
pub mod safe;
mod table;
#[cfg(test)]
mod tests;
pub mod text;
mod workbook;

use std::ops::ControlFlow;
use std::path::Path;

pub use faults::{CellNote, RowFault, SheetFault, Told};
pub use measure::SHARED_LIMIT_BYTES;
pub use refused::{Refused, WHY_COLUMN};
pub use text::{CELL_LIMIT_BYTES, Encoding, FILE_LIMIT_BYTES};

use table::Table;
use workbook::Workbook;

/// Longest row kept, in bytes.
pub const ROW_LIMIT_BYTES: usize = 1024 * 1024;

/// The most columns a head may have. The widest exports seen (research databases) have about 2,000.
pub const COLUMNS_MAX: usize = 4096;

/// One row: where it stands, its cells, and what is to be said about them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The line or row of the sheet on which it begins, from 1.
    pub line: u64,
    /// As many as the head has columns, or more where the fault says so; never trimmed.
    pub cells: Vec<String>,
    /// Place of the cell and what is to be said about it, in the order of the cells.
    pub notes: Vec<(usize, CellNote)>,
    /// Why the row as a whole cannot be trusted.
    pub fault: Option<RowFault>,
    /// True when the row ended before the head did; the cells it lacks are empty.
    pub is_short: bool,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.fault.is_none()
            && self.notes.iter().all(|(_, note)| !note.is_fault())
            && self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// What somebody chose about a file; nothing chosen is the usual.
#[derive(Default, Clone, Copy)]
pub struct Choice<'a> {
    /// The sheet to read; otherwise the first that is not hidden and holds something.
    pub sheet: Option<&'a str>,
    /// The line of the head; otherwise it is looked for in the first lines.
    pub head_line: Option<u64>,
    /// Whether a text is known as the name of a column; helps to find the head.
    pub knows: Option<&'a dyn Fn(&str) -> bool>,
}

/// How many rows were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Rows given, those with a fault included.
    pub rows: u64,
    /// Rows given with a fault.
    pub faulty: u64,
    /// Rows without anything in them, below the head; they are not given.
    pub blank: u64,
}

/// An open file whose head was found.
pub struct Opened {
    name: String,
    source: Source,
    columns: Vec<String>,
    head_line: u64,
    above: Vec<Row>,
    told: Vec<Told>,
    is_given_back: bool,
}

enum Source {
    Table(Table),
    Workbook(Box<Workbook>),
}

impl Source {
    fn walk(&mut self, take: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<(), SheetFault> {
        match self {
            Self::Table(table) => table.walk(take),
            Self::Workbook(book) => book.walk(take),
        }
    }
}

/// Opens a file and finds its head.
pub fn open(path: &Path, choice: &Choice) -> Result<Opened, SheetFault> {
    let name = text::name_of(path);
    let mut told = Vec::new();
    let mut source = if measure::is_packed(path)? {
        Source::Workbook(Box::new(Workbook::open(path, choice.sheet, &mut told)?))
    } else {
        Source::Table(Table::open(path, &mut told)?)
    };
    let head = head::find(&mut source, choice, &name)?;
    told.extend(head.told());
    let given_back = head.is_given_back;
    let columns = head::named(&head.row, given_back);
    if columns.len() > COLUMNS_MAX {
        return Err(SheetFault::TooManyColumns { name, found: columns.len(), max: COLUMNS_MAX });
    }
    let (head_line, above) = (head.row.line, head.above);
    Ok(Opened { name, source, columns, head_line, above, told, is_given_back: given_back })
}

impl Opened {
    /// The file's name without its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Names of the columns: a nameless one by its place, a repeated one by its turn.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The line of the head.
    pub fn head_line(&self) -> u64 {
        self.head_line
    }

    /// The rows above the head: a title, a date, who made it.
    pub fn above(&self) -> &[Row] {
        &self.above
    }

    /// What was found out about the file as a whole.
    pub fn told(&self) -> &[Told] {
        &self.told
    }

    /// The sign between cells; a comma for a workbook.
    pub fn sign(&self) -> u8 {
        match &self.source {
            Source::Table(table) => table.sign(),
            Source::Workbook(_) => b',',
        }
    }

    /// Names of the sheets that can be asked for; none for text.
    pub fn sheets(&self) -> &[String] {
        match &self.source {
            Source::Table(_) => &[],
            Source::Workbook(book) => book.sheets(),
        }
    }

    /// The name of the sheet that is read; none for text.
    pub fn sheet(&self) -> Option<&str> {
        match &self.source {
            Source::Table(_) => None,
            Source::Workbook(book) => Some(book.sheet()),
        }
    }

    /// Gives every row below the head, until `take` has enough. Can be called again from the start.
    pub fn read(
        &mut self,
        take: &mut dyn FnMut(Row) -> ControlFlow<()>,
    ) -> Result<Tally, SheetFault> {
        let (width, head_line, given_back) =
            (self.columns.len(), self.head_line, self.is_given_back);
        let mut tally = Tally::default();
        self.source.walk(&mut |row| {
            if row.line <= head_line {
                return ControlFlow::Continue(());
            }
            let row = fitted(if given_back { refused::taken_off(row) } else { row }, width);
            if row.is_blank() {
                tally.blank += 1;
                return ControlFlow::Continue(());
            }
            tally.rows += 1;
            tally.faulty += u64::from(row.fault.is_some());
            take(row)
        })?;
        Ok(tally)
    }
}

/// The row with as many cells as the head; what stands beyond it is a fault, unless it is empty.
fn fitted(mut row: Row, width: usize) -> Row {
    let filled = row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
    let noted = row.notes.iter().map(|(at, _)| at + 1).max().unwrap_or(0);
    row.is_short = row.cells.len() < width;
    if filled.max(noted) > width {
        row.fault = row.fault.or(Some(RowFault::TooManyCells));
        row.cells.truncate(filled.max(noted));
    } else {
        row.cells.resize(width, String::new());
    }
    row
}
