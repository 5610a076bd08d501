//! Short and pet forms of given names.
//!
//! Written by hand for this project: everyday facts of English and Spanish, no list was copied. A line
//! holds forms of one name, folded. A form may stand in several lines (Alex), and then is all of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

mod english;
mod spanish;

/// Lines that a form may stand in, at most.
pub(super) const LINES_MAX_COUNT: usize = 5;

static LINES: LazyLock<BTreeMap<&'static str, Vec<u16>>> = LazyLock::new(|| {
    let mut found: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    for (number, line) in (0..).zip(lines()) {
        for form in line.split(' ') {
            found.entry(form).or_default().push(number);
        }
    }
    found
});

pub(super) fn lines() -> impl Iterator<Item = &'static str> {
    english::LINES.iter().chain(spanish::LINES).copied()
}

/// The lines a folded name stands in, by number; none for most names.
pub(super) fn lines_of(word: &str) -> &'static [u16] {
    LINES.get(word).map_or(&[], Vec::as_slice)
}
