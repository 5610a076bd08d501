//! Bytes of a file as text, whatever program wrote it.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use super::SheetFault;

/// Largest file read, in bytes. A directory of a whole state is a few dozen MiB; more is a mistake.
pub const FILE_LIMIT_BYTES: u64 = 256 * 1024 * 1024;

/// Longest cell or JSON text kept, in bytes. A longer one is most often an unclosed quotation mark.
pub const CELL_LIMIT_BYTES: usize = 64 * 1024;

const MIB: u64 = 1024 * 1024;

/// How the bytes of a file stand for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    Utf8,
    /// Old Windows programs in Western Europe and the Americas.
    Windows1252,
    Utf16Little,
    Utf16Big,
}

impl Encoding {
    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf_8",
            Self::Windows1252 => "windows_1252",
            Self::Utf16Little => "utf_16_le",
            Self::Utf16Big => "utf_16_be",
        }
    }
}

/// What one pass over a file finds out before it is read.
#[derive(Debug, Clone, Copy)]
pub struct Scan {
    pub encoding: Encoding,
    /// True when the quotation marks do not come in pairs, so that a cell may never be closed.
    pub has_odd_quotes: bool,
    mark_bytes: usize,
}

pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

pub fn unreadable(path: &Path, error: &std::io::Error) -> SheetFault {
    let name = name_of(path);
    match error.kind() {
        std::io::ErrorKind::NotFound => SheetFault::NotFound { name },
        kind => SheetFault::Unreadable { name, reason: kind.to_string() },
    }
}

/// Looks through a file: how it is encoded, whether it is text, whether it is too large.
pub fn scan(path: &Path) -> Result<Scan, SheetFault> {
    const SAMPLE_BYTES: usize = 4096;
    let fault = |error| unreadable(path, &error);
    let too_large = || {
        let limit_mib = FILE_LIMIT_BYTES / MIB;
        SheetFault::TooLarge { name: name_of(path), limit_mib }
    };
    let mut file = File::open(path).map_err(fault)?;
    if file.metadata().map_err(fault)?.len() > FILE_LIMIT_BYTES {
        return Err(too_large());
    }
    let mut block = vec![0; 64 * 1024];
    let mut sample: Vec<u8> = Vec::with_capacity(SAMPLE_BYTES);
    let (mut total, mut quotes, mut utf8) = (0_u64, 0_usize, Utf8Check::default());
    loop {
        let length = file.read(&mut block).map_err(fault)?;
        if length == 0 {
            break;
        }
        let bytes = &block[..length];
        total += length as u64;
        if total > FILE_LIMIT_BYTES {
            return Err(too_large());
        }
        sample.extend(bytes.iter().take(SAMPLE_BYTES - sample.len()));
        quotes += occurrences(bytes, b'"');
        utf8.push(bytes);
    }
    if total == 0 {
        return Err(SheetFault::Empty { name: name_of(path) });
    }
    let (encoding, mark_bytes) = encoding_of(&sample, utf8.is_whole())
        .ok_or_else(|| SheetFault::NotText { name: name_of(path) })?;
    Ok(Scan { encoding, mark_bytes, has_odd_quotes: quotes % 2 == 1 })
}

/// How often a byte stands in a text.
pub fn occurrences(bytes: &[u8], sign: u8) -> usize {
    bytes.iter().map(|b| usize::from(*b == sign)).sum()
}

/// The sign of `signs` that stands most often in a line, the first of them where two are even; a
/// comma where there is none.
pub fn most_often(line: &[u8], signs: &[u8]) -> u8 {
    let best = signs.iter().rev().max_by_key(|sign| occurrences(line, **sign));
    best.copied().filter(|sign| occurrences(line, *sign) > 0).unwrap_or(b',')
}

/// Whether a stream of blocks is UTF-8, with a letter perhaps cut in two between blocks.
#[derive(Default)]
struct Utf8Check {
    carried: Vec<u8>,
    has_failed: bool,
}

impl Utf8Check {
    fn push(&mut self, bytes: &[u8]) {
        if self.has_failed {
            return;
        }
        self.carried.extend_from_slice(bytes);
        match std::str::from_utf8(&self.carried) {
            Ok(_) => self.carried.clear(),
            Err(error) if error.error_len().is_none() => {
                self.carried.drain(..error.valid_up_to());
            }
            Err(_) => self.has_failed = true,
        }
    }

    fn is_whole(&self) -> bool {
        !self.has_failed && self.carried.is_empty()
    }
}

fn encoding_of(sample: &[u8], is_utf8: bool) -> Option<(Encoding, usize)> {
    match sample {
        [0xef, 0xbb, 0xbf, ..] if is_utf8 => return Some((Encoding::Utf8, 3)),
        [0xff, 0xfe, ..] => return Some((Encoding::Utf16Little, 2)),
        [0xfe, 0xff, ..] => return Some((Encoding::Utf16Big, 2)),
        [b'P', b'K', 3 | 5, ..] | [b'%', b'P', b'D', b'F', ..] => return None,
        _ => {}
    }
    let noughts = |from: usize| sample.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (noughts(0), noughts(1), sample.len() / 2);
    if half >= 2 && odd * 10 >= half * 8 && even * 10 < half {
        return Some((Encoding::Utf16Little, 0));
    }
    if half >= 2 && even * 10 >= half * 8 && odd * 10 < half {
        return Some((Encoding::Utf16Big, 0));
    }
    let controls = sample.iter().filter(|b| **b < 0x20 && !b"\t\r\n\x0c".contains(b)).count();
    if controls * 10 > sample.len() {
        return None;
    }
    Some((if is_utf8 { Encoding::Utf8 } else { Encoding::Windows1252 }, 0))
}

/// The file as a stream of UTF-8, without its byte-order mark.
pub fn decoded(path: &Path, scan: Scan) -> Result<Box<dyn Read + Send>, SheetFault> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let mut file = BufReader::new(file.take(FILE_LIMIT_BYTES));
    let mut mark = vec![0; scan.mark_bytes];
    file.read_exact(&mut mark).map_err(|error| unreadable(path, &error))?;
    Ok(match scan.encoding {
        Encoding::Utf8 => Box::new(file),
        encoding => Box::new(Decoder { file, encoding, out: Vec::new(), at: 0, high: None }),
    })
}

/// The whole file as text; for JSON.
pub fn whole_text(path: &Path) -> Result<(String, Scan), SheetFault> {
    let scan = scan(path)?;
    let mut bytes = Vec::new();
    let mut stream = decoded(path, scan)?;
    stream.read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|_| SheetFault::NotText { name: name_of(path) })?;
    Ok((text, scan))
}

struct Decoder<R> {
    file: R,
    encoding: Encoding,
    out: Vec<u8>,
    at: usize,
    /// The first half of a letter that UTF-16 writes in two.
    high: Option<u16>,
}

impl<R: BufRead> Decoder<R> {
    fn put(&mut self, letter: char) {
        self.out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn put_unit(&mut self, unit: u16) {
        let units = self.high.take().into_iter().chain([unit]).collect::<Vec<_>>();
        if (0xd800..0xdc00).contains(&unit) {
            if units.len() == 2 {
                self.put(char::REPLACEMENT_CHARACTER);
            }
            self.high = Some(unit);
            return;
        }
        for letter in char::decode_utf16(units) {
            self.put(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    fn fill(&mut self) -> std::io::Result<()> {
        const BLOCK_BYTES: u64 = 16 * 1024;
        let mut block = Vec::with_capacity(16 * 1024);
        (&mut self.file).take(BLOCK_BYTES).read_to_end(&mut block)?;
        self.out.clear();
        self.at = 0;
        if self.encoding == Encoding::Windows1252 {
            for byte in block {
                self.put(windows_1252(byte));
            }
            return Ok(());
        }
        for pair in block.chunks(2) {
            let unit = match (pair, self.encoding) {
                (&[a, b], Encoding::Utf16Big) => u16::from_be_bytes([a, b]),
                (&[a, b], _) => u16::from_le_bytes([a, b]),
                _ => 0xfffd,
            };
            self.put_unit(unit);
        }
        if block.is_empty() && self.high.take().is_some() {
            self.put(char::REPLACEMENT_CHARACTER);
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Decoder<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.out.len() {
            self.fill()?;
            // A block may end inside a letter and give nothing yet.
            if self.out.is_empty() && self.high.is_some() {
                self.fill()?;
            }
        }
        let length = into.len().min(self.out.len() - self.at);
        into[..length].copy_from_slice(&self.out[self.at..self.at + length]);
        self.at += length;
        Ok(length)
    }
}

/// Source: WHATWG Encoding Standard, index windows-1252.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
