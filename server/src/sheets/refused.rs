//! Rows given back as a file that can be mended and sent again.

use std::io::{self, Write};

use super::safe::{disarmed, rearmed};
use super::{CellNote, Row};

/// The first column of a file that was given back: why the row was not kept. It is by this that such
/// a file is known; a first column, because a row with too many cells has no last one.
pub const WHY_COLUMN: &str = "refused_why";

/// Writes refused rows as CSV: the reason, and then the row as it stood.
pub struct Refused<W: Write> {
    out: csv::Writer<W>,
}

impl<W: Write> Refused<W> {
    /// Writes the head. `sign` is the one of the file the rows came from, so that the spreadsheet that
    /// made it opens this one too; the byte-order mark tells it that this is UTF-8.
    pub fn new(mut into: W, columns: &[String], sign: u8) -> io::Result<Self> {
        into.write_all("\u{feff}".as_bytes())?;
        let mut out = csv::WriterBuilder::new().flexible(true).delimiter(sign).from_writer(into);
        let names = columns.iter().map(|name| disarmed(name));
        out.write_record(std::iter::once(WHY_COLUMN.to_owned()).chain(names))?;
        Ok(Self { out })
    }

    /// Writes a row. `why` is for a person to read.
    pub fn push(&mut self, row: &Row, why: &str) -> io::Result<()> {
        let cells = row.cells.iter().map(|cell| disarmed(cell));
        Ok(self.out.write_record(std::iter::once(disarmed(why)).chain(cells))?)
    }

    /// Writes what is left and gives the file.
    pub fn finish(self) -> io::Result<W> {
        let plain = |error: &io::Error| io::Error::new(error.kind(), error.to_string());
        self.out.into_inner().map_err(|error| plain(error.error()))
    }
}

/// A row of a file that was given back, without what writing it added.
pub(super) fn taken_off(row: Row) -> Row {
    let cells = row.cells.into_iter().skip(1).map(rearmed).collect();
    let moved = |(at, note): (usize, CellNote)| Some((at.checked_sub(1)?, note));
    Row { cells, notes: row.notes.into_iter().filter_map(moved).collect(), ..row }
}
