//! Text cut into rows and cells, with a limit on every size.

use std::io::{self, Read};

use super::{CELL_LIMIT_BYTES, ROW_LIMIT_BYTES, Row, RowFault};

/// The most cells of a row that are kept.
pub(super) const CELLS_MAX: usize = 16_384;

/// How often a row is begun anew because a quotation mark never closed. A file with more is not
/// quoted as CSV is.
const REWINDS_MAX: usize = 100;

/// Why the text cannot be read on.
#[derive(Debug)]
pub(super) enum CutFault {
    Io(io::Error),
    OddQuotes { line: u64 },
}

impl From<io::Error> for CutFault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Cuts a stream of UTF-8 at line ends of any kind and at one sign.
pub(super) struct Cutter<R> {
    from: R,
    sign: u8,
    block: Vec<u8>,
    at: usize,
    /// Bytes to be read again before the stream goes on, last first.
    again: Vec<u8>,
    line: u64,
    rewinds: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing of the cell yet, or only blanks.
    Start,
    Plain,
    Quoted,
    /// A quotation mark inside quotation marks: the end of the cell, or the first of two.
    Closing,
    /// The row is too long: everything up to the line end is left out.
    Skipping,
}

/// The row being cut.
struct Piece {
    row: Row,
    cell: Vec<u8>,
    raw: Vec<u8>,
    kept_bytes: usize,
    is_cut: bool,
    state: State,
}

impl Piece {
    fn new(line: u64) -> Self {
        let row = Row { line, ..Row::default() };
        let (cell, raw) = (Vec::new(), Vec::new());
        Self { row, cell, raw, kept_bytes: 0, is_cut: false, state: State::Start }
    }

    fn push(&mut self, byte: u8) {
        if self.cell.len() < CELL_LIMIT_BYTES {
            self.cell.push(byte);
        } else {
            self.is_cut = true;
        }
    }

    fn spans_lines(&self) -> bool {
        self.cell.iter().any(|b| matches!(b, b'\n' | b'\r'))
    }

    fn end_cell(&mut self) {
        if self.is_cut {
            self.row.fault = self.row.fault.or(Some(RowFault::CellTooLong));
        }
        self.is_cut = false;
        self.kept_bytes += self.cell.len();
        self.row.cells.push(String::from_utf8_lossy(&self.cell).into_owned());
        self.cell.clear();
        self.state = State::Start;
        if self.row.cells.len() >= CELLS_MAX || self.kept_bytes >= ROW_LIMIT_BYTES {
            self.row.fault = Some(RowFault::RowTooLong);
            self.state = State::Skipping;
        }
    }

    fn ended(mut self) -> Row {
        if self.state != State::Skipping {
            self.end_cell();
        }
        self.row
    }
}

/// What a byte did.
enum Step {
    Go,
    RowEnds,
    QuoteNeverCloses,
}

impl<R: Read> Cutter<R> {
    pub(super) fn new(from: R, sign: u8) -> Self {
        let (block, again) = (Vec::new(), Vec::new());
        Self { from, sign, block, at: 0, again, line: 1, rewinds: 0 }
    }

    /// The next row; a line without anything on it is a row of one empty cell.
    pub(super) fn next_row(&mut self) -> Result<Option<Row>, CutFault> {
        let mut piece = Piece::new(self.line);
        loop {
            let Some(byte) = self.next_byte()? else {
                return match piece.state {
                    State::Quoted => self.rewound(piece).map(Some),
                    _ if piece.raw.is_empty() => Ok(None),
                    _ => Ok(Some(piece.ended())),
                };
            };
            if piece.raw.len() < ROW_LIMIT_BYTES {
                piece.raw.push(byte);
            }
            match self.step(&mut piece, byte)? {
                Step::Go => {}
                Step::RowEnds => return Ok(Some(piece.ended())),
                Step::QuoteNeverCloses => return self.rewound(piece).map(Some),
            }
        }
    }

    fn step(&mut self, piece: &mut Piece, byte: u8) -> Result<Step, CutFault> {
        let is_end = matches!(byte, b'\n' | b'\r');
        match piece.state {
            State::Quoted if byte == b'"' => piece.state = State::Closing,
            State::Quoted => {
                piece.push(byte);
                self.count_line(byte)?;
                if piece.raw.len() >= ROW_LIMIT_BYTES {
                    return Ok(Step::QuoteNeverCloses);
                }
            }
            _ if is_end => {
                self.end_line(byte)?;
                return Ok(Step::RowEnds);
            }
            State::Skipping => {}
            _ if byte == self.sign => piece.end_cell(),
            State::Start if byte == b'"' => {
                piece.cell.clear();
                piece.state = State::Quoted;
            }
            State::Start if byte == b' ' => piece.push(byte),
            State::Closing if byte == b'"' => {
                piece.push(byte);
                piece.state = State::Quoted;
            }
            // A cell of several lines whose end is not followed by a sign was never meant to go on:
            // what looks like its end is the beginning of another.
            State::Closing if byte != b' ' && piece.spans_lines() => {
                return Ok(Step::QuoteNeverCloses);
            }
            State::Closing | State::Start | State::Plain => {
                piece.push(byte);
                piece.state = State::Plain;
            }
        }
        let is_open = !matches!(piece.state, State::Quoted | State::Skipping);
        if is_open && piece.raw.len() >= ROW_LIMIT_BYTES {
            piece.end_cell();
            piece.row.fault = Some(RowFault::RowTooLong);
            piece.state = State::Skipping;
        }
        Ok(Step::Go)
    }

    /// Gives the first line of the piece as a faulty row, and the rest back to be read again.
    fn rewound(&mut self, mut piece: Piece) -> Result<Row, CutFault> {
        self.rewinds += 1;
        let line = piece.row.line;
        if self.rewinds > REWINDS_MAX {
            return Err(CutFault::OddQuotes { line });
        }
        let Some(end) = piece.raw.iter().position(|b| matches!(b, b'\n' | b'\r')) else {
            piece.row.fault = Some(RowFault::QuoteNeverCloses);
            piece.end_cell();
            self.skip_line()?;
            return Ok(piece.row);
        };
        let has_two_signs = piece.raw[end..].starts_with(b"\r\n");
        let rest = end + 1 + usize::from(has_two_signs);
        self.again.extend(piece.raw[rest..].iter().rev());
        self.line = line + 1;
        let cells = piece.raw[..end].split(|b| *b == self.sign).take(CELLS_MAX);
        let cells = cells.map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        let fault = Some(RowFault::QuoteNeverCloses);
        Ok(Row { line, cells, fault, ..Row::default() })
    }

    fn skip_line(&mut self) -> io::Result<()> {
        while let Some(byte) = self.next_byte()? {
            if matches!(byte, b'\n' | b'\r') {
                return self.end_line(byte);
            }
        }
        Ok(())
    }

    /// Counts the line, and takes the second sign of a line end that has two.
    fn end_line(&mut self, byte: u8) -> io::Result<()> {
        self.line += 1;
        if byte == b'\r' && self.peek()? == Some(b'\n') {
            self.next_byte()?;
        }
        Ok(())
    }

    /// Counts a line end inside quotation marks; of two signs the second.
    fn count_line(&mut self, byte: u8) -> io::Result<()> {
        if byte == b'\n' || (byte == b'\r' && self.peek()? != Some(b'\n')) {
            self.line += 1;
        }
        Ok(())
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        if let Some(byte) = self.again.last() {
            return Ok(Some(*byte));
        }
        if self.at == self.block.len() {
            self.fill()?;
        }
        Ok(self.block.get(self.at).copied())
    }

    fn next_byte(&mut self) -> io::Result<Option<u8>> {
        if let Some(byte) = self.again.pop() {
            return Ok(Some(byte));
        }
        let byte = self.peek()?;
        self.at += usize::from(byte.is_some());
        Ok(byte)
    }

    fn fill(&mut self) -> io::Result<()> {
        const BLOCK_BYTES: usize = 64 * 1024;
        self.block.resize(BLOCK_BYTES, 0);
        let length = self.from.read(&mut self.block)?;
        self.block.truncate(length);
        self.at = 0;
        Ok(())
    }
}
