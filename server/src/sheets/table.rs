//! A file of text: CSV and its kin.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::cutter::{CutFault, Cutter};
use super::refused::WHY_COLUMN;
use super::text::{Encoding, Scan, decoded, name_of, scan, unreadable};
use super::{Row, SheetFault, Told};

/// The signs that keep cells apart, the likeliest first.
const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A file of text whose encoding and sign were found.
pub(super) struct Table {
    path: PathBuf,
    scan: Scan,
    sign: u8,
    /// Excel's own first line, `sep=;`, which is no row.
    has_sign_line: bool,
}

impl Table {
    pub(super) fn open(path: &Path, told: &mut Vec<Told>) -> Result<Self, SheetFault> {
        const HEAD_BYTES: u64 = 64 * 1024;
        let scan = scan(path)?;
        let mut start = Vec::new();
        let read = decoded(path, scan)?.take(HEAD_BYTES).read_to_end(&mut start);
        read.map_err(|error| unreadable(path, &error))?;
        let said = said_sign(&start);
        let sign = said.or_else(|| own_sign(&start)).unwrap_or_else(|| likeliest(&start));
        if scan.encoding != Encoding::Utf8 {
            told.push(Told::Encoding(scan.encoding));
        }
        if sign != b',' {
            told.push(Told::Sign(char::from(sign)));
        }
        Ok(Self { path: path.to_owned(), scan, sign, has_sign_line: said.is_some() })
    }

    pub(super) fn sign(&self) -> u8 {
        self.sign
    }

    /// Gives every line, blank ones too.
    pub(super) fn walk(
        &self,
        take: &mut dyn FnMut(Row) -> ControlFlow<()>,
    ) -> Result<(), SheetFault> {
        let mut cutter = Cutter::new(decoded(&self.path, self.scan)?, self.sign);
        let name = || name_of(&self.path);
        loop {
            let row = match cutter.next_row() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok(()),
                Err(CutFault::Io(error)) => return Err(unreadable(&self.path, &error)),
                Err(CutFault::OddQuotes { line }) => {
                    return Err(SheetFault::OddQuotes { name: name(), line });
                }
            };
            let is_sign_line = self.has_sign_line && row.line == 1;
            if !is_sign_line && take(row).is_break() {
                return Ok(());
            }
        }
    }
}

/// The sign that a first line such as `sep=;` gives.
fn said_sign(start: &[u8]) -> Option<u8> {
    let line = start.split(|b| matches!(b, b'\n' | b'\r')).next()?.trim_ascii_end();
    let said = line.strip_prefix(b"sep=").or_else(|| line.strip_prefix(b"\"sep="))?;
    let sign = *said.first().unwrap_or(&b'\t');
    SIGNS.contains(&sign).then_some(sign)
}

/// The sign after the first column's name in a file that this program wrote.
fn own_sign(start: &[u8]) -> Option<u8> {
    let sign = *start.strip_prefix(WHY_COLUMN.as_bytes())?.first()?;
    SIGNS.contains(&sign).then_some(sign)
}

/// The sign that cuts the most lines into the same number of cells; of two the one that cuts more.
fn likeliest(start: &[u8]) -> u8 {
    const LINES: usize = 40;
    let outside = outside_quotes(start);
    let lines: Vec<&[u8]> = outside
        .split(|b| matches!(b, b'\n' | b'\r'))
        .filter(|line| !line.trim_ascii().is_empty())
        .take(LINES)
        .collect();
    let fit = |sign: u8| {
        let mut by_count: BTreeMap<usize, usize> = BTreeMap::new();
        for line in &lines {
            *by_count.entry(super::text::occurrences(line, sign)).or_default() += 1;
        }
        let cut = by_count.into_iter().filter(|(count, _)| *count > 0);
        cut.map(|(count, lines)| (lines, count)).max().unwrap_or_default()
    };
    let best = SIGNS.into_iter().rev().max_by_key(|sign| fit(*sign));
    best.filter(|sign| fit(*sign) != (0, 0)).unwrap_or(b',')
}

/// What stands outside quotation marks; line ends inside them are no line ends.
fn outside_quotes(text: &[u8]) -> Vec<u8> {
    let mut is_quoted = false;
    let outside = text.iter().copied().filter(|byte| {
        is_quoted ^= *byte == b'"';
        !is_quoted
    });
    outside.collect()
}
