//! How alike two words of names are.

use super::evidence::{How, Note, Weighed};
use super::script::Script;
use super::sound::sound;
use super::words::Word;

/// From the least to the most alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Initial,
    Sound,
    Slip,
    Nickname,
    Equal,
}

impl Likeness {
    pub const fn weighed(self) -> Weighed {
        match self {
            Self::Equal => Weighed::plain(How::Agrees),
            Self::Nickname => Weighed::noted(How::Near, Note::Nickname),
            Self::Slip => Weighed::noted(How::Near, Note::Slip),
            Self::Sound => Weighed::noted(How::Near, Note::Sound),
            Self::Initial => Weighed::noted(How::Near, Note::Initial),
        }
    }
}

/// Slips forgiven between two words, by the letters of the longer one.
///
/// None up to 3 letters (Ana, Ada), 1 up to 6, 2 up to 9, 3 beyond.
pub(super) const fn slips_max_count(longer_chars: usize) -> usize {
    match longer_chars {
        0..=3 => 0,
        4..=6 => 1,
        7..=9 => 2,
        _ => 3,
    }
}

/// How alike two words are; `None` when they are two names.
///
/// Symmetric. A slip is a letter too many, missing, wrong, or two neighbours swapped (optimal string
/// alignment). Names in Han, Hangul and Kana are a few signs, each with its meaning: no slips there.
pub(super) fn likeness(a: &Word, b: &Word) -> Option<Likeness> {
    if a.text == b.text {
        return Some(Likeness::Equal);
    }
    if a.script == Script::EastAsian || b.script == Script::EastAsian || !a.script.meets(b.script) {
        return None;
    }
    if a.nickname_lines.iter().any(|line| b.nickname_lines.contains(line)) {
        return Some(Likeness::Nickname);
    }
    let (a_chars, b_chars) = (a.chars_count(), b.chars_count());
    if a_chars == 1 || b_chars == 1 {
        let is_first = a.text.chars().next() == b.text.chars().next();
        return is_first.then_some(Likeness::Initial);
    }
    let slips_max = slips_max_count(a_chars.max(b_chars));
    let may_be_slip = slips_max > 0 && a_chars.abs_diff(b_chars) <= slips_max;
    if may_be_slip && strsim::osa_distance(&a.text, &b.text) <= slips_max {
        return Some(Likeness::Slip);
    }
    sounds_alike(a, b).then_some(Likeness::Sound)
}

/// Letters that a word must have before its sound says anything.
const SOUND_MIN_CHARS: usize = 4;

fn sounds_alike(a: &Word, b: &Word) -> bool {
    let is_long = a.chars_count().min(b.chars_count()) >= SOUND_MIN_CHARS;
    is_long && sound(&a.text) == sound(&b.text)
}
