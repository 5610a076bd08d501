//! A name as somebody wrote it, taken apart.

use super::script::{Script, letters, romanised};
use super::words::Word;

/// A name as words in order, given name first; titles and particles gone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    pub words: Vec<Word>,
    /// All letters without blanks, as written and in Latin letters: `de la Cruz` and `Delacruz` are one.
    pub whole: String,
    /// Junior, third and the like: told apart, never told equal by it.
    pub generation: Option<Generation>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Generation {
    Senior,
    Junior,
    Second,
    Third,
    Fourth,
}

/// Words kept of one name; of a longer one the first and the last stay.
pub(super) const WORDS_MAX_COUNT: usize = 6;

/// Small words that belong to the family name and come and go in lists.
const PARTICLES: &[&str] = &[
    "af", "al", "ap", "av", "bar", "bat", "ben", "bin", "bint", "da", "das", "de", "degli", "del",
    "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "los",
    "mc", "o", "san", "st", "ter", "van", "von", "y", "zu",
];

/// Forms of address that are no part of a name.
const TITLES: &[&str] = &[
    "dr", "dra", "don", "dona", "miss", "mister", "mr", "mrs", "ms", "mx", "prof", "rev", "sir",
    "sr", "sra", "srta",
];

impl Name {
    /// Reads a name; `None` if there is no letter in it.
    pub fn read(text: &str) -> Option<Self> {
        let text: String = text.chars().take(super::Sketch::TEXT_MAX_CHARS).collect();
        let folded = letters(&surname_first(&text));
        let mut parts: Vec<&str> = folded.split(' ').filter(|part| !part.is_empty()).collect();
        let generation = take_generation(&mut parts);
        if parts.len() > 2 && TITLES.contains(&parts[0]) {
            parts.remove(0);
        }
        let whole = romanised(&parts.concat());
        let words = in_order(shortened(without_particles(&parts)));
        (!words.is_empty()).then_some(Self { words, whole, generation })
    }

    /// Whether any word of the two could be compared.
    pub fn meets(&self, other: &Self) -> bool {
        self.words.iter().any(|a| other.words.iter().any(|b| a.script.meets(b.script)))
    }

    /// Whether the two are written in different letters: then a mismatch says nothing.
    pub fn crosses_scripts(&self, other: &Self) -> bool {
        let first = |name: &Self| name.words.first().map(|word| word.script);
        first(self) != first(other)
    }
}

/// `García, Ana` is `Ana García`; `Ana García, Jr.` is in order.
fn surname_first(text: &str) -> String {
    match text.split_once(',') {
        Some((_, after)) if generation(&letters(after)).is_some() => text.to_owned(),
        Some((family, given)) if !given.contains(',') => format!("{given} {family}"),
        _ => text.to_owned(),
    }
}

/// Takes Junior and the like off the end, when at least a given and a family name are left.
fn take_generation(parts: &mut Vec<&str>) -> Option<Generation> {
    let found = generation(parts.last()?)?;
    (parts.len() > 2).then(|| parts.pop()).map(|_| found)
}

fn generation(word: &str) -> Option<Generation> {
    Some(match word {
        "sr" | "senior" => Generation::Senior,
        "jr" | "junior" | "hijo" => Generation::Junior,
        "ii" => Generation::Second,
        "iii" => Generation::Third,
        "iv" => Generation::Fourth,
        _ => return None,
    })
}

/// The words that carry the name. A particle at an end is a name (Ben, Al, Lê, Do); between them it
/// comes and goes.
fn without_particles(parts: &[&str]) -> Vec<Word> {
    let last = parts.len().saturating_sub(1);
    let carries = |at: usize, part: &str| at == 0 || at == last || !PARTICLES.contains(&part);
    let carrying = parts.iter().enumerate().filter(|(at, part)| carries(*at, part));
    carrying.map(|(_, part)| Word::of(part)).filter(|word| !word.text.is_empty()).collect()
}

fn shortened(mut words: Vec<Word>) -> Vec<Word> {
    while words.len() > WORDS_MAX_COUNT {
        words.remove(WORDS_MAX_COUNT / 2);
    }
    words
}

/// Given name first. Names in Han, Hangul and Kana begin with the family's; one of 2 to 4 signs without a
/// blank is taken apart after its first sign.
fn in_order(words: Vec<Word>) -> Vec<Word> {
    if words.iter().any(|word| word.script != Script::EastAsian) {
        return words;
    }
    if let [one] = words.as_slice()
        && (2..=4).contains(&one.chars_count())
    {
        let family: String = one.text.chars().take(1).collect();
        let given: String = one.text.chars().skip(1).collect();
        return vec![Word::of(&given), Word::of(&family)];
    }
    words.into_iter().rev().collect()
}
