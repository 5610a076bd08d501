//! What a row of a table is, when it is not a row: sums, headings, the head again.

use super::key_of;
use crate::text::fold;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// Somebody or something to be taken over.
    Entry,
    /// Nothing in it.
    Blank,
    /// The head once more, as printed tables have it on each page.
    HeadAgain,
    /// A sum of the rows above.
    Total,
    /// A heading between rows.
    Heading,
}

impl LineKind {
    pub const ALL: [Self; 5] =
        [Self::Entry, Self::Blank, Self::HeadAgain, Self::Total, Self::Heading];

    /// The word in files and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Blank => "blank",
            Self::HeadAgain => "head_again",
            Self::Total => "total",
            Self::Heading => "heading",
        }
    }
}

/// Says what a row is. `needed` are the places of columns without which a row is none; a row with one
/// cell only is a heading if that cell is none of them.
///
/// A row that could be an entry is one: what it lacks is said when its cells are read.
pub fn line_kind(cells: &[String], headers: &[String], needed: &[usize]) -> LineKind {
    let filled: Vec<(usize, &str)> = cells
        .iter()
        .enumerate()
        .map(|(at, cell)| (at, cell.trim()))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    let Some((first_at, first)) = filled.first().copied() else {
        return LineKind::Blank;
    };
    if is_head(&filled, headers) {
        LineKind::HeadAgain
    } else if is_total(first, &filled) {
        LineKind::Total
    } else if is_heading(first_at, first, &filled, headers.len(), needed) {
        LineKind::Heading
    } else {
        LineKind::Entry
    }
}

/// At least two cells say the name of their own column, and hardly one says anything else.
fn is_head(filled: &[(usize, &str)], headers: &[String]) -> bool {
    let is_name =
        |(at, cell): &&(usize, &str)| headers.get(*at).is_some_and(|h| key_of(h) == key_of(cell));
    let same = filled.iter().filter(is_name).count();
    let least = 2.min(headers.len());
    same >= least && same * 5 >= filled.len() * 4
}

/// A word for a sum, and nothing but numbers beside it.
fn is_total(first: &str, filled: &[(usize, &str)]) -> bool {
    const WORDS: &[&str] = &[
        "total",
        "totals",
        "grand total",
        "sub total",
        "subtotal",
        "sum",
        "average",
        "mean",
        "count",
        "totales",
        "total general",
        "suma",
        "promedio",
        "media",
        "total hours",
        "total horas",
        "total minutes",
        "total minutos",
    ];
    let folded = fold(first);
    let is_word = WORDS.contains(&folded.as_str())
        || folded.strip_prefix("total for ").or(folded.strip_prefix("total de ")).is_some()
        || folded.ends_with(" total");
    is_word && filled.iter().skip(1).all(|(_, cell)| is_number(cell) || fold(cell) == folded)
}

fn is_number(cell: &str) -> bool {
    let has_digit = cell.bytes().any(|b| b.is_ascii_digit());
    has_digit && cell.chars().all(|c| c.is_ascii_digit() || "+-.,:$€£% ()h".contains(c))
}

/// One cell alone where an entry needs others, or one text over the whole width.
fn is_heading(
    at: usize,
    first: &str,
    filled: &[(usize, &str)],
    width: usize,
    needed: &[usize],
) -> bool {
    const WIDTH_MIN: usize = 3;
    let is_spread = filled.len() >= WIDTH_MIN && filled.iter().all(|(_, cell)| *cell == first);
    let is_alone = filled.len() == 1 && width >= WIDTH_MIN && !is_number(first);
    is_spread || (is_alone && (!needed.contains(&at) || first.ends_with(':')))
}
