//! How a record is known again, and whether it changed.

use std::fmt;

use kernel::resources::Record;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Table;

/// What a record is known by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    pub source: String,
    pub table: Table,
    pub source_id: String,
}

/// SHA-256 over the record's content. Equal for equal content, in every run of the same version.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The hash of anything that can be written as JSON.
    pub fn of(content: &impl Serialize) -> Self {
        // Writing plain data as JSON cannot fail; if it ever did, the empty text is a stable
        // answer.
        let text = serde_json::to_vec(content).unwrap_or_default();
        Self(Sha256::digest(&text).into())
    }

    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        self.0.iter().fold(String::with_capacity(64), |mut hex, byte| {
            const DIGITS: &[u8; 16] = b"0123456789abcdef";
            hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
            hex.push(char::from(DIGITS[usize::from(byte & 15)]));
            hex
        })
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex()[..12])
    }
}

/// The beginning of every id that was made here.
const MADE: &str = "made-";

/// An id for a row that came without one: from its name and provider, so that it stays the same
/// when
/// a telephone number changes; for a part, from the whole part.
pub(super) fn made_id(table: Table, record: &Record) -> String {
    let owner = match record {
        Record::Place(place) => place.provider_id.as_deref(),
        Record::Service(service) => service.provider_id.as_deref(),
        _ => None,
    };
    match record.about() {
        Some(about) => made_from(&(table.code(), kernel::text::fold(&about.name), owner)),
        None => made_from(&(table.code(), record)),
    }
}

/// An id from the whole content, for a row whose name and provider are taken.
pub(super) fn made_id_of_all(table: Table, record: &Record) -> String {
    made_from(&(table.code(), "all", record))
}

/// An id from any content.
pub(super) fn made_from(content: &impl Serialize) -> String {
    format!("{MADE}{}", &ContentHash::of(content).hex()[..24])
}
