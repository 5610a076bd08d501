//! Rows that stand in a table twice.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// How a row repeats an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twice {
    /// Word for word the row of that line.
    SameRow { line: u64 },
    /// The id of the row of that line, and other content.
    SameId { line: u64 },
}

impl Twice {
    /// The word in files and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameRow { .. } => "same_row",
            Self::SameId { .. } => "same_id",
        }
    }

    /// The line of the earlier row.
    pub const fn line(self) -> u64 {
        match self {
            Self::SameRow { line } | Self::SameId { line } => line,
        }
    }
}

/// A mark of 128 bits, by which rows are told apart without keeping them. By chance two of two million
/// different rows share one in less than one of 10^26 tables.
type Mark = (u64, u64);

/// The rows seen so far. Takes about 100 bytes a row, whatever stands in it.
#[derive(Debug, Default)]
pub struct Seen {
    rows: HashMap<Mark, u64>,
    ids: HashMap<Mark, u64>,
}

impl Seen {
    /// Looks at a row: its line, the id another program gave it if there is one, and its cells.
    ///
    /// Blanks around a cell do not make it another, nor do capitals in an id.
    pub fn look(&mut self, line: u64, id: Option<&str>, cells: &[String]) -> Option<Twice> {
        let row = mark(cells.iter().map(|cell| cell.trim()));
        if let Some(line) = self.rows.get(&row) {
            return Some(Twice::SameRow { line: *line });
        }
        self.rows.insert(row, line);
        let id = id.map(|id| id.trim().to_lowercase()).filter(|id| !id.is_empty())?;
        let id = mark(std::iter::once(id.as_str()));
        if let Some(line) = self.ids.get(&id) {
            return Some(Twice::SameId { line: *line });
        }
        self.ids.insert(id, line);
        None
    }
}

fn mark<'a>(parts: impl Iterator<Item = &'a str>) -> Mark {
    let (mut one, mut other) = (DefaultHasher::new(), DefaultHasher::new());
    1_u8.hash(&mut one);
    2_u8.hash(&mut other);
    for part in parts {
        part.hash(&mut one);
        part.hash(&mut other);
    }
    (one.finish(), other.finish())
}
