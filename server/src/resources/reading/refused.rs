//! Refused rows, given back as a file that can be mended and sent again.
//!
//! Rows of a directory become one table: three columns of ours (what kind of file, which table,
//! why)
//! and then every column that any of the rows had. Meetings become a JSON list. Both are read again
//! by
//! the same command.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use kernel::resources::{FileFault, RefusalKind};
use serde_json::Value;

use super::csv_rows::{CsvFile, row_of};
use super::row::Incoming;
use super::{Format, Outcome, Raw, Read, Spot, Summary, Table};
use crate::sheets::safe;

const FORMAT_COLUMN: &str = "refused_format";
const TABLE_COLUMN: &str = "refused_table";
pub(super) const WHY_COLUMN: &str = "refused_why";

/// The column in which a JSON value that is no object is given back.
pub(super) const VALUE_COLUMN: &str = "refused_value";

/// Refused rows, gathered.
#[derive(Debug)]
pub struct RefusedFile {
    format: Format,
    rows: Vec<(Table, String, Raw)>,
}

impl RefusedFile {
    /// None yet.
    pub fn new(format: Format) -> Self {
        Self { format, rows: Vec::new() }
    }

    /// Takes the row if it was refused. `why` is for a person to read.
    pub fn push(&mut self, read: &Read, why: &str) {
        if let Outcome::Refused { raw, .. } = &read.outcome {
            self.rows.push((read.table, why.to_owned(), raw.clone()));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How the file's name should end: `refused.csv` or `refused.json`.
    pub fn ending(&self) -> &'static str {
        match self.format {
            Format::MeetingGuide => "refused.json",
            _ => "refused.csv",
        }
    }

    /// Writes the file.
    pub fn write(&self, into: impl Write) -> io::Result<()> {
        if self.format == Format::MeetingGuide {
            self.write_json(into)
        } else {
            self.write_csv(into)
        }
    }

    fn write_json(&self, mut into: impl Write) -> io::Result<()> {
        let with_why = |(_, why, raw): &(Table, String, Raw)| match raw {
            Raw::Json(Value::Object(fields)) => {
                let mut fields = fields.clone();
                fields.insert(WHY_COLUMN.to_owned(), Value::String(why.clone()));
                Value::Object(fields)
            }
            Raw::Json(value) => value.clone(),
            Raw::Cells(cells) => {
                cells.iter().map(|(k, v)| (k.clone(), Value::String(v.clone()))).collect()
            }
        };
        let list: Vec<Value> = self.rows.iter().map(with_why).collect();
        serde_json::to_writer_pretty(&mut into, &list)?;
        into.write_all(b"\n")
    }

    fn write_csv(&self, into: impl Write) -> io::Result<()> {
        let mut columns: Vec<&str> = Vec::new();
        let mut place: HashMap<&str, usize> = HashMap::new();
        for (_, _, raw) in &self.rows {
            for (column, _) in cells_of(raw) {
                place.entry(column).or_insert_with(|| {
                    columns.push(column);
                    columns.len() - 1
                });
            }
        }
        let mut out = csv::Writer::from_writer(into);
        out.write_record([FORMAT_COLUMN, TABLE_COLUMN, WHY_COLUMN].iter().chain(&columns))?;
        for (table, why, raw) in &self.rows {
            let mut line = vec![String::new(); columns.len()];
            for (column, cell) in cells_of(raw) {
                line[place[column]] = disarmed(cell);
            }
            let ours = [self.format.code().to_owned(), table.code().to_owned(), disarmed(why)];
            out.write_record(ours.iter().chain(&line))?;
        }
        out.flush()
    }
}

fn cells_of(raw: &Raw) -> impl Iterator<Item = (&str, &str)> {
    let cells = match raw {
        Raw::Cells(cells) => cells.as_slice(),
        Raw::Json(_) => &[],
    };
    cells.iter().map(|(c, v)| (c.as_str(), v.as_str()))
}

/// Numbers are left as they are: coordinates and telephones of a directory.
fn is_number(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || "+-. ()".contains(c))
}

fn disarmed(cell: &str) -> String {
    if is_number(cell) { cell.to_owned() } else { safe::disarmed(cell) }
}

fn rearmed(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if is_number(rest) => cell,
        _ => safe::rearmed(cell),
    }
}

/// True when the file is one that [`RefusedFile`] wrote.
pub(super) fn is_refused_file(file: &CsvFile) -> bool {
    file.has(TABLE_COLUMN) && file.has(FORMAT_COLUMN)
}

/// Reads refused rows again, those first that others point at.
pub(super) fn open(
    mut file: CsvFile,
    path: &Path,
    summary: &mut Summary,
) -> Result<(Format, Vec<Incoming>), FileFault> {
    let mut format = None;
    let mut rows = Vec::new();
    while let Some(line) = file.next_line() {
        let cells = line.cells.unwrap_or_default();
        let said = |column| cells.iter().find(|(c, _)| c == column).map(|(_, v)| v.as_str());
        format = format.or_else(|| said(FORMAT_COLUMN).and_then(Format::from_code));
        let table = said(TABLE_COLUMN).and_then(Table::from_code);
        rows.push(again(line.spot, table, cells));
    }
    rows.sort_by_key(|row| row.table);
    let name = super::text::name_of(path);
    if rows.is_empty() {
        summary.files_not_read.push(name.clone());
    }
    let format = format.ok_or(FileFault::NothingRecognised { name: name.clone(), found: name })?;
    Ok((format, rows))
}

fn again(spot: Spot, table: Option<Table>, cells: Vec<(String, String)>) -> Incoming {
    let ours = [FORMAT_COLUMN, TABLE_COLUMN, WHY_COLUMN];
    let cells: Vec<(String, String)> = cells
        .into_iter()
        .filter(|(column, _)| !ours.contains(&column.as_str()))
        .map(|(column, cell)| (column, rearmed(cell)))
        .collect();
    let content = match table {
        None => Err(RefusalKind::TableUnknown),
        Some(_) if cells.iter().any(|(column, _)| column == VALUE_COLUMN) => {
            Err(RefusalKind::NotAnObject)
        }
        Some(_) => row_of(&cells, false),
    };
    Incoming { table: table.unwrap_or(Table::Providers), spot, raw: Raw::Cells(cells), content }
}
