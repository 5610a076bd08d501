//! Rows of a comma-separated file, one at a time.

use std::io::Read;
use std::path::Path;

use csv::{Reader, ReaderBuilder, StringRecord};
use kernel::resources::{FileFault, MendKind, RefusalKind};

use super::row::{Incoming, Row, column_key};
use super::text::{Scan, decoded, name_of, scan};
use super::{Encoding, Raw, Spot, Summary, Table};
use crate::sheets::text::most_often;

/// An open file whose head has been read.
pub(super) struct CsvFile {
    pub name: String,
    columns: Vec<String>,
    keys: Vec<String>,
    rows: Reader<Box<dyn Read + Send>>,
    /// Lines end in two signs; the parser counts the second to the next line.
    has_two_signs: bool,
    is_over: bool,
}

impl CsvFile {
    /// Opens a file and reads its head. What is odd about the file as a whole goes into the
    /// summary.
    pub fn open(path: &Path, summary: &mut Summary) -> Result<Self, FileFault> {
        let scan = scan(path)?;
        let name = name_of(path);
        note(&name, scan, summary);
        let (delimiter, has_two_signs) = first_line(path, scan)?;
        let mut rows = ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .delimiter(delimiter)
            .from_reader(decoded(path, scan)?);
        let mut head = StringRecord::new();
        let has_head = rows.read_record(&mut head).unwrap_or(false);
        if !has_head {
            return Err(FileFault::Empty { name });
        }
        let columns = named_columns(&head);
        let keys = columns.iter().map(|c| column_key(c)).collect();
        Ok(Self { name, columns, keys, rows, has_two_signs, is_over: false })
    }

    /// True when the head has the column, whatever its case.
    pub fn has(&self, column: &str) -> bool {
        self.keys.iter().any(|key| key == column)
    }

    /// The rows, all of one table.
    pub fn into_rows(mut self, table: Table) -> impl Iterator<Item = Incoming> + Send {
        std::iter::from_fn(move || {
            let line = self.next_line()?;
            let raw = Raw::Cells(line.cells.clone().unwrap_or_default());
            let content = line.cells.and_then(|cells| row_of(&cells, line.is_short));
            Some(Incoming { table, spot: line.spot, raw, content })
        })
    }

    /// The next line that is not blank.
    pub fn next_line(&mut self) -> Option<Line> {
        if self.is_over {
            return None;
        }
        let mut record = StringRecord::new();
        let more = self.rows.read_record(&mut record);
        let line =
            record.position().map_or_else(|| self.rows.position().line(), csv::Position::line);
        let spot = Spot {
            file: self.name.clone(),
            line: Some(line + u64::from(self.has_two_signs)),
            pointer: None,
        };
        self.is_over = !matches!(more, Ok(true));
        match more {
            Ok(true) => {}
            Ok(false) => return None,
            Err(_) => {
                return Some(Line { spot, cells: Err(RefusalKind::NotReadable), is_short: false });
            }
        }
        let surplus = |i: usize| format!("{SURPLUS} {}", i + 1 - self.columns.len());
        let named = |(i, cell): (usize, &str)| {
            let column = self.columns.get(i).cloned().unwrap_or_else(|| surplus(i));
            (!cell.is_empty()).then(|| (column, cell.to_owned()))
        };
        let cells = record.iter().enumerate().filter_map(named).collect();
        Some(Line { spot, cells: Ok(cells), is_short: record.len() < self.columns.len() })
    }
}

/// One line: the filled cells with their columns.
pub(super) struct Line {
    pub spot: Spot,
    pub cells: Result<Vec<(String, String)>, RefusalKind>,
    /// True when it has fewer cells than the head.
    pub is_short: bool,
}

/// Cells as a row, unless they cannot be told apart.
pub(super) fn row_of(cells: &[(String, String)], is_short: bool) -> Result<Row, RefusalKind> {
    // Cells beyond the head mean that some cell before them was cut in two: no column can be
    // trusted.
    if cells.iter().any(|(column, _)| column.starts_with(SURPLUS)) {
        return Err(RefusalKind::TooManyCells);
    }
    let mut row = Row::of_table(cells)?;
    if is_short && !row.is_empty() {
        row.mend("", MendKind::ShortRow, "", "");
    }
    Ok(row)
}

/// Names of the columns; a nameless one is called by its place, a repeated one by its turn.
fn named_columns(head: &StringRecord) -> Vec<String> {
    let mut columns: Vec<String> = Vec::with_capacity(head.len());
    for (i, column) in head.iter().enumerate() {
        let name = column.trim_start_matches('\u{feff}').trim();
        let name = if name.is_empty() { format!("column {}", i + 1) } else { name.to_owned() };
        let again = columns.iter().filter(|c| column_key(c) == column_key(&name)).count();
        columns.push(if again == 0 { name } else { format!("{name} ({})", again + 1) });
    }
    columns
}

/// The column of a cell beyond the head.
const SURPLUS: &str = "beyond the last column";

fn note(name: &str, scan: Scan, summary: &mut Summary) {
    if scan.has_odd_quotes {
        summary.files_with_odd_quotes.push(name.to_owned());
    }
    if scan.encoding != Encoding::Utf8 {
        summary.encodings.insert(name.to_owned(), scan.encoding);
    }
}

/// The sign between cells, the one of `,`, `;` and tab that stands most often in the first line;
/// and
/// whether the line ends in carriage return and line feed.
fn first_line(path: &Path, scan: Scan) -> Result<(u8, bool), FileFault> {
    const HEAD_BYTES: u64 = 64 * 1024;
    let mut head = Vec::new();
    // A fault in reading shows again, and is reported, when the rows are read.
    let _ = decoded(path, scan)?.take(HEAD_BYTES).read_to_end(&mut head);
    let line = head.split(|b| *b == b'\n').find(|l| !l.trim_ascii().is_empty()).unwrap_or(&[]);
    Ok((most_often(line, b",;\t"), line.ends_with(b"\r")))
}
