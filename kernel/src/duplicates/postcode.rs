//! Postcodes, and places by name.

use super::evidence::{How, Note, Weighed};
use super::likeness::{Likeness, likeness};
use super::script::letters;
use super::words::Word;

/// Letters and digits alone; `None` if there are none.
pub(super) fn postcode(raw: &str) -> Option<String> {
    let text: String = raw.chars().take(super::Sketch::TEXT_MAX_CHARS).collect();
    let bare = letters(&text).replace(' ', "");
    // Of ZIP+4 the first five: the rest is the side of a street.
    let is_zip = bare.len() == 9 && bare.chars().all(|c| c.is_ascii_digit());
    let bare = if is_zip { bare[..5].to_owned() } else { bare };
    (!bare.is_empty()).then_some(bare)
}

pub(super) fn compare(a: Option<&str>, b: Option<&str>) -> Weighed {
    match (a, b) {
        (Some(a), Some(b)) if a == b => Weighed::plain(How::Agrees),
        (Some(a), Some(b)) if strsim::osa_distance(a, b) == 1 => {
            Weighed::noted(How::Near, Note::Slip)
        }
        (Some(_), Some(_)) => Weighed::plain(How::Differs),
        _ => Weighed::SILENT,
    }
}

/// A place as one word; blanks in it come and go.
pub(super) fn place(raw: &str) -> Option<Word> {
    let text: String = raw.chars().take(super::Sketch::TEXT_MAX_CHARS).collect();
    let word = Word::of(&letters(&text).replace(' ', ""));
    (!word.text.is_empty()).then_some(word)
}

/// The best of all pairs. Places in letters that cannot be compared say nothing.
pub(super) fn compare_places(a: &[Word], b: &[Word]) -> Weighed {
    let pairs = || a.iter().flat_map(|one| b.iter().map(move |other| (one, other)));
    let comparable = || pairs().filter(|(a, b)| a.script == b.script);
    let found = comparable().filter_map(|(a, b)| likeness(a, b));
    match found.filter(|alike| matches!(alike, Likeness::Equal | Likeness::Slip)).max() {
        Some(alike) => alike.weighed(),
        None if comparable().next().is_some() => Weighed::plain(How::Differs),
        None => Weighed::SILENT,
    }
}
