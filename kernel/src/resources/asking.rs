//! From what somebody typed to the words that are looked for.

use strsim::damerau_levenshtein;

use crate::text::{is_near, words};

/// Words of one question that are looked for; more seldom find more.
pub const MOST_WORDS: usize = 6;

/// Words of the index that may stand in for one word of the question.
const MOST_NEIGHBOURS: usize = 8;

/// Fewest letters that are taken for the beginning of a word still being typed.
const SHORTEST_BEGINNING: usize = 3;

/// Little words that say nothing about what is looked for, in English and Spanish.
const LITTLE_WORDS: &[&str] = &[
    "a", "an", "and", "are", "at", "can", "find", "for", "get", "help", "i", "in", "is", "me",
    "my", "near", "need", "of", "on", "or", "the", "to", "where", "with", "al", "ayuda", "busco",
    "cerca", "como", "con", "de", "del", "donde", "el", "en", "la", "las", "lo", "los", "me", "mi",
    "necesito", "o", "para", "por", "que", "un", "una", "y",
];

/// The words of a question that are looked for, folded, without little words unless it is made of
/// them only.
pub fn asked_words(question: &str) -> Vec<String> {
    let all = words(question);
    let telling: Vec<String> =
        all.iter().filter(|word| !LITTLE_WORDS.contains(&word.as_str())).cloned().collect();
    let mut chosen = if telling.is_empty() { all } else { telling };
    chosen.truncate(MOST_WORDS);
    chosen
}

/// The word as written and its other number: `shelters` and `shelter`, `panales` and `panal`.
pub fn forms(word: &str) -> Vec<String> {
    const SHORTEST_PLURAL: usize = 4;
    let mut forms = vec![word.to_owned()];
    let is_plain = word.chars().all(|c| c.is_ascii_alphabetic());
    if is_plain && word.len() >= SHORTEST_PLURAL {
        if let Some(stem) = word.strip_suffix("ies") {
            forms.push(format!("{stem}y"));
        }
        if let Some(stem) = word.strip_suffix("es") {
            forms.push(stem.to_owned());
        }
        if let Some(stem) = word.strip_suffix('s') {
            forms.push(stem.to_owned());
        } else {
            forms.push(format!("{word}s"));
            forms.push(format!("{word}es"));
            forms.extend(word.strip_suffix('y').map(|stem| format!("{stem}ies")));
        }
    }
    forms
}

/// The words of the index that were most likely meant, the nearest first.
///
/// `candidates` are all words that share enough with it (see [`crate::text`]). `is_being_typed` takes
/// longer words that begin with it, too.
pub fn nearest_words<'a>(
    asked: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    is_being_typed: bool,
) -> Vec<String> {
    // Another number is not a slip: it is another house, another zip code.
    let may_be_a_slip = !asked.contains(|c: char| c.is_ascii_digit());
    let may_begin = is_being_typed && asked.chars().count() >= SHORTEST_BEGINNING;
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|word| *word != asked)
        .filter_map(|word| {
            if may_be_a_slip && is_near(asked, word) {
                Some((damerau_levenshtein(asked, word), word))
            } else if may_begin && word.starts_with(asked) {
                Some((1, word))
            } else {
                None
            }
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().take(MOST_NEIGHBOURS).map(|(_, word)| word.to_owned()).collect()
}
