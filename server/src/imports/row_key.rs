//! What tells one row from all others, so that no row makes anything twice.

use kernel::arriving::Kind;
use sha2::{Digest as _, Sha256};

/// Bytes kept of a hash: so many that no two rows share them by chance, and not the sixteen of an id, for
/// which one of the two databases could take them.
const KEY_BYTES: usize = 20;
const SAYS_BYTES: usize = 8;

/// The key of a row: of the number another program gave it, else of its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RowKey {
    bytes: [u8; KEY_BYTES],
    is_by_number: bool,
}

impl RowKey {
    /// The key of a number within a list. Capitals and blanks around it make no other number.
    pub fn of_number(kind: Kind, source: &str, number: &str) -> Self {
        let number = number.trim().to_lowercase();
        let bytes = hash([kind.code(), "number", &kernel::text::fold(source), &number]);
        Self { bytes, is_by_number: true }
    }

    /// The key of what a row says in the columns that are taken over: the code of each, and its cell. The
    /// order of the columns makes no other row, nor do their names, empty cells or blanks around a text.
    pub fn of_cells<'a>(
        kind: Kind,
        source: &str,
        cells: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut said: Vec<(&str, &str)> = cells
            .into_iter()
            .map(|(code, cell)| (code, cell.trim()))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        said.sort_unstable();
        let source = kernel::text::fold(source);
        let parts = [kind.code(), "cells", &source].into_iter();
        let cells = said.iter().flat_map(|(code, cell)| [*code, *cell]);
        Self { bytes: hash(parts.chain(cells)), is_by_number: false }
    }

    /// The key of the same row once more, where each stands for somebody: three guests on one sheet.
    #[must_use]
    pub fn again(self, place: u32) -> Self {
        if place == 0 {
            return self;
        }
        let mut hasher = Sha256::new();
        hasher.update(self.bytes);
        hasher.update(place.to_be_bytes());
        let whole = hasher.finalize();
        let mut bytes = [0; KEY_BYTES];
        bytes.copy_from_slice(&whole[..KEY_BYTES]);
        Self { bytes, ..self }
    }

    pub const fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub const fn is_by_number(&self) -> bool {
        self.is_by_number
    }
}

/// What a row says, as far as it takes to see that another row says something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Says([u8; SAYS_BYTES]);

impl Says {
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        Self(hash(parts))
    }

    /// As kept; bytes of another length say something no row says.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(bytes.try_into().unwrap_or_default())
    }

    pub const fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The first bytes of a hash over parts, kept apart by a byte that UTF-8 never has.
fn hash<'a, const N: usize>(parts: impl IntoIterator<Item = &'a str>) -> [u8; N] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0xff]);
    }
    let whole = hasher.finalize();
    let mut first = [0; N];
    first.copy_from_slice(&whole[..N]);
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_the_same_in_another_order_of_columns_and_with_other_blanks() {
        let key = |cells: &[(&'static str, &'static str)]| {
            RowKey::of_cells(Kind::People, "", cells.iter().copied())
        };
        let one = key(&[("whole_name", "Ada"), ("phone", " 503 555 0142"), ("email", "")]);
        assert_eq!(one, key(&[("phone", "503 555 0142"), ("whole_name", "Ada ")]));
        assert_ne!(one, key(&[("whole_name", "503 555 0142"), ("phone", "Ada")]));
    }

    #[test]
    fn a_number_is_one_within_its_list_and_its_kind() {
        let key = |kind, source, number| RowKey::of_number(kind, source, number);
        assert_eq!(key(Kind::People, "", " a7 "), key(Kind::People, "", "A7"));
        assert_ne!(key(Kind::People, "", "7"), key(Kind::Contacts, "", "7"));
        assert_ne!(key(Kind::People, "old list", "7"), key(Kind::People, "", "7"));
        assert_eq!(key(Kind::People, "Old list", "7"), key(Kind::People, "old  list", "7"));
    }
}
