//! An XLSX file is measured before it is read: what it unpacks to, and its largest piece of markup.
//!
//! An XLSX file is a packed folder of XML. A few bytes can unpack to gigabytes, and the library keeps
//! a piece of markup, and the table of shared texts, whole. So every part is unpacked once, counted
//! and thrown away; the counts are of what really comes out, not of what the folder says.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use zip::ZipArchive;

use super::SheetFault;
use super::text::{name_of, unreadable};

const MIB: u64 = 1024 * 1024;

/// Largest XLSX file, in bytes, as it is packed.
pub(super) const PACKED_LIMIT_BYTES: u64 = 64 * MIB;
/// All parts together, unpacked. A million rows of twelve cells take about 400 MiB.
const UNPACKED_LIMIT_BYTES: u64 = 768 * MIB;
/// The table of texts that cells share, unpacked; the library keeps it.
pub const SHARED_LIMIT_BYTES: u64 = 128 * MIB;
/// Styles, names, relations, which the library keeps, and pictures, which nobody reads.
const OTHER_LIMIT_BYTES: u64 = 16 * MIB;
/// One tag, or one text between two tags. A cell of a spreadsheet holds 32,767 characters.
const MARKUP_LIMIT_BYTES: usize = 1024 * 1024;
/// How deep tags stand inside each other; real sheets stay below 20.
const DEPTH_LIMIT: usize = 200;
/// Parts of the file; a workbook with 200 sheets and pictures has about 1,000.
const PARTS_MAX: usize = 10_000;

/// Whether the file is a packed folder, which only XLSX may be; fails for the tables of others.
pub(super) fn is_packed(path: &Path) -> Result<bool, SheetFault> {
    let fault = |error| unreadable(path, &error);
    let mut file = File::open(path).map_err(fault)?;
    let mut start = Vec::new();
    (&mut file).take(8).read_to_end(&mut start).map_err(fault)?;
    // A compound file: a workbook of before 2007, or any workbook with a password.
    if start.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Err(compound(path, file));
    }
    Ok(start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06"))
}

/// A locked workbook holds a part of this name, written in UTF-16.
fn compound(path: &Path, file: File) -> SheetFault {
    const LOOKED_AT_BYTES: u64 = 4 * MIB;
    let part: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (mut bytes, name) = (Vec::new(), name_of(path));
    let mut file = file;
    let length = file.metadata().map_or(0, |about| about.len());
    for from in [0, length.saturating_sub(LOOKED_AT_BYTES)] {
        let read = file
            .seek(SeekFrom::Start(from))
            .and_then(|_| (&mut file).take(LOOKED_AT_BYTES).read_to_end(&mut bytes));
        if read.is_err() {
            return SheetFault::Broken { name };
        }
    }
    if bytes.windows(part.len()).any(|window| window == part) {
        SheetFault::Locked { name }
    } else {
        SheetFault::OtherFormat { name }
    }
}

/// Unpacks every part that is read and throws it away; fails when one is larger than it may be.
pub(super) fn measure(path: &Path) -> Result<(), SheetFault> {
    let name = || name_of(path);
    let broken = || SheetFault::Broken { name: name() };
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let length = file.metadata().map_err(|error| unreadable(path, &error))?.len();
    if length > PACKED_LIMIT_BYTES {
        return Err(SheetFault::TooLarge { name: name(), limit_mib: PACKED_LIMIT_BYTES / MIB });
    }
    if said_parts(&file, length).is_none_or(|parts| parts > PARTS_MAX) {
        return Err(broken());
    }
    let mut packed = ZipArchive::new(BufReader::new(file)).map_err(|_| broken())?;
    let of_others = ["content.xml", "xl/workbook.bin", "Index/Document.iwa"];
    if of_others.iter().any(|part| packed.index_for_name(part).is_some()) {
        return Err(SheetFault::OtherFormat { name: name() });
    }
    let mut total = 0;
    for at in 0..packed.len() {
        let mut part = packed.by_index(at).map_err(|_| broken())?;
        let inside = part.name().map_err(|_| broken())?.to_ascii_lowercase();
        let limit = limit_of(&inside).min(UNPACKED_LIMIT_BYTES - total);
        total += measured(&mut part, limit, is_markup(&inside)).map_err(|found| match found {
            Found::Broken => broken(),
            Found::TooLarge => {
                SheetFault::UnpacksTooLarge { name: name(), limit_mib: limit_of(&inside) / MIB }
            }
        })?;
    }
    Ok(())
}

/// A picture is counted and not followed. If it is a sheet under a picture's name, it is a small one.
fn is_markup(part: &str) -> bool {
    Path::new(part).extension().is_some_and(|ending| ending == "xml" || ending == "rels")
}

fn limit_of(part: &str) -> u64 {
    if part.contains("worksheets/") && is_markup(part) {
        UNPACKED_LIMIT_BYTES
    } else if part.ends_with("sharedstrings.xml") {
        SHARED_LIMIT_BYTES
    } else {
        OTHER_LIMIT_BYTES
    }
}

/// How many parts the end of the file speaks of, before a list of them is made.
fn said_parts(mut file: &File, length: u64) -> Option<usize> {
    const END_BYTES: u64 = 22 + 65_535;
    let mut end = Vec::new();
    file.seek(SeekFrom::Start(length.saturating_sub(END_BYTES))).ok()?;
    file.take(END_BYTES).read_to_end(&mut end).ok()?;
    file.seek(SeekFrom::Start(0)).ok()?;
    let at = end.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let count = end.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

enum Found {
    Broken,
    TooLarge,
}

fn measured(part: &mut impl Read, limit: u64, is_markup: bool) -> Result<u64, Found> {
    let mut block = vec![0; 64 * 1024];
    let (mut total, mut ruler) = (0_u64, Ruler::default());
    loop {
        let length = part.read(&mut block).map_err(|_| Found::Broken)?;
        if length == 0 {
            return Ok(total);
        }
        total += length as u64;
        if total > limit {
            return Err(Found::TooLarge);
        }
        if is_markup && !block[..length].iter().all(|byte| ruler.takes(*byte)) {
            return Err(Found::TooLarge);
        }
    }
}

/// Follows markup byte by byte: how long the piece is that a reader would keep whole, and how deep.
#[derive(Default)]
struct Ruler {
    inside: Inside,
    length: usize,
    depth: usize,
    last: [u8; 2],
    is_end_tag: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Inside {
    #[default]
    Text,
    Tag,
    Quoted(u8),
    /// Comments, character data, instructions: ended by two signs and `>`.
    Special(u8),
}

impl Ruler {
    /// Whether the file is still within the limits.
    fn takes(&mut self, byte: u8) -> bool {
        self.length += 1;
        match (self.inside, byte) {
            (Inside::Text, b'<') => self.turn(Inside::Tag),
            (Inside::Tag, b'/') if self.length == 1 => self.is_end_tag = true,
            (Inside::Tag, b'?') if self.length == 1 => self.inside = Inside::Special(b'?'),
            (Inside::Tag, b'-') if self.length == 2 && self.last[1] == b'!' => {
                self.inside = Inside::Special(b'-');
            }
            (Inside::Tag, b'[') if self.length == 2 && self.last[1] == b'!' => {
                self.inside = Inside::Special(b']');
            }
            (Inside::Tag, b'"' | b'\'') => self.inside = Inside::Quoted(byte),
            (Inside::Quoted(sign), _) if sign == byte => self.inside = Inside::Tag,
            (Inside::Tag, b'>') => self.end_tag(),
            (Inside::Special(sign), b'>') if self.last[1] == sign => self.turn(Inside::Text),
            _ => {}
        }
        self.last = [self.last[1], byte];
        self.length <= MARKUP_LIMIT_BYTES && self.depth <= DEPTH_LIMIT
    }

    fn turn(&mut self, inside: Inside) {
        self.inside = inside;
        self.length = 0;
    }

    fn end_tag(&mut self) {
        if self.is_end_tag {
            self.depth = self.depth.saturating_sub(1);
        } else if self.last[1] != b'/' {
            self.depth += 1;
        }
        self.is_end_tag = false;
        self.turn(Inside::Text);
    }
}
