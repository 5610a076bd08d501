//! Number and street.

use std::collections::BTreeSet;

use super::evidence::{How, Weighed};
use super::likeness::slips_max_count;
use super::script::letters;

/// An address as its words, sorted, without repeats.
pub(super) type Address = BTreeSet<String>;

/// Words kept of one address.
const WORDS_MAX_COUNT: usize = 12;
/// Letters kept of one word of it.
const WORD_MAX_CHARS: usize = 24;
/// Words that many addresses share.
const EVERYWHERE: &[&str] = &[
    "apartment",
    "apt",
    "av",
    "ave",
    "avenida",
    "avenue",
    "calle",
    "circuit",
    "close",
    "court",
    "crescent",
    "de",
    "del",
    "drive",
    "la",
    "lane",
    "no",
    "place",
    "plaza",
    "rd",
    "road",
    "st",
    "street",
    "the",
    "unit",
    "way",
];
/// Hundredths of the letters of both that must be shared: then it is the same door.
const AGREES_MIN_PCT: usize = 75;
/// Hundredths from which it may be the same street, written otherwise.
const NEAR_MIN_PCT: usize = 45;

pub(super) fn address(raw: &str) -> Option<Address> {
    let text: String = raw.chars().take(super::Sketch::TEXT_MAX_CHARS).collect();
    let folded = letters(&text);
    let words = folded.split(' ').filter(|word| !word.is_empty() && !EVERYWHERE.contains(word));
    let cut = |word: &str| word.chars().take(WORD_MAX_CHARS).collect();
    let found: Address =
        words.map(cut).collect::<Address>().into_iter().take(WORDS_MAX_COUNT).collect();
    (!found.is_empty()).then_some(found)
}

/// The first number of an address: that of the house, mostly.
pub(super) fn house(address: &Address) -> Option<&str> {
    address.iter().map(String::as_str).find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

pub(super) fn compare(a: &[Address], b: &[Address]) -> Weighed {
    let pairs = a.iter().flat_map(|one| b.iter().map(move |other| shared_pct(one, other)));
    match pairs.max() {
        None => Weighed::SILENT,
        Some(AGREES_MIN_PCT..) => Weighed::plain(How::Agrees),
        Some(NEAR_MIN_PCT..) => Weighed::plain(How::Near),
        Some(_) => Weighed::plain(How::Differs),
    }
}

/// Hundredths of the letters of both that stand in words both have, slips forgiven. Symmetric.
fn shared_pct(a: &Address, b: &Address) -> usize {
    let letters = |words: &Address| words.iter().map(|word| word.chars().count()).sum::<usize>();
    let found = |from: &Address, to: &Address| {
        let is_there = |word: &&String| to.iter().any(|other| is_same(word, other));
        from.iter().filter(is_there).map(|word| word.chars().count()).sum::<usize>()
    };
    let all = letters(a) + letters(b);
    (found(a, b) + found(b, a)) * 100 / all.max(1)
}

fn is_same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (a_chars, b_chars) = (a.chars().count(), b.chars().count());
    let slips_max = slips_max_count(a_chars.max(b_chars));
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    !is_number(a)
        && !is_number(b)
        && a_chars.abs_diff(b_chars) <= slips_max
        && strsim::osa_distance(a, b) <= slips_max
}
