//! Search that forgives accents and slips, with the same answer on every database engine.
//!
//! The store keeps two lists: entry by word, and word by trigram. A query word is looked for among the
//! words that share at least [`least_shared_trigrams`] trigrams with it, which no word within reach can
//! fail, and [`is_near`] decides. So the engine needs nothing but equality.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters, no accents, no punctuation, single blanks.
///
/// Marks that only decorate Latin, Greek, Cyrillic, Hebrew and Arabic letters go; marks that are the
/// letter, as in Devanagari or Thai, stay.
pub fn fold(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        match c {
            '\'' | '’' | 'ʼ' | '\u{640}' => {}
            'ß' => bare.push_str("ss"),
            'æ' => bare.push_str("ae"),
            'œ' => bare.push_str("oe"),
            'ø' => bare.push('o'),
            'đ' | 'ð' => bare.push('d'),
            'ł' => bare.push('l'),
            'ı' => bare.push('i'),
            'ς' => bare.push('σ'),
            _ if is_decoration(c) => {}
            _ if c.is_alphanumeric() || is_combining_mark(c) => bare.push(c),
            _ => bare.push(' '),
        }
    }
    let joined = bare.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
    joined.nfc().collect()
}

const fn is_decoration(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// The words of a text for the index, folded, without repeats, in order of first appearance.
///
/// Scripts written without blanks (Chinese, Japanese, Thai, Lao, Burmese, Khmer) give pairs of
/// neighbouring characters, so that any part of a phrase finds it.
pub fn words(text: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for word in fold(text).split(' ').flat_map(runs) {
        if seen.insert(word.clone()) {
            found.push(word);
        }
    }
    found
}

fn runs(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    let mut found = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let dense = is_dense(chars[start]);
        let length = chars[start..].iter().take_while(|c| is_dense(**c) == dense).count();
        let run = &chars[start..start + length];
        if dense && length > 2 {
            found.extend(run.windows(2).map(String::from_iter));
        } else {
            found.push(run.iter().collect());
        }
        start += length;
    }
    found
}

const fn is_dense(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// The trigrams of a folded word with two blanks before and one after, sorted, without repeats.
///
/// `food` gives `"  f"`, `" fo"`, `"foo"`, `"od "`, `"ood"`.
pub fn trigrams(word: &str) -> Vec<String> {
    if word.is_empty() {
        return Vec::new();
    }
    let padded: Vec<char> = "  ".chars().chain(word.chars()).chain([' ']).collect();
    let found: BTreeSet<String> = padded.windows(3).map(String::from_iter).collect();
    found.into_iter().collect()
}

/// Slips forgiven in a query word: none below 4 letters, 1 up to 7, 2 from 8.
pub fn edit_limit(query_word: &str) -> usize {
    match query_word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// True when the two folded words differ by no more slips than [`edit_limit`] allows.
///
/// A slip is a letter too many, missing, wrong, or two neighbours swapped (Damerau and Levenshtein).
pub fn is_near(query_word: &str, word: &str) -> bool {
    if query_word == word {
        return true;
    }
    let limit = edit_limit(query_word);
    let apart = query_word.chars().count().abs_diff(word.chars().count());
    limit > 0 && apart <= limit && strsim::damerau_levenshtein(query_word, word) <= limit
}

/// Trigrams that every word near the query word shares with it, at least.
///
/// One slip touches at most four trigrams (two swapped neighbours).
pub fn least_shared_trigrams(query_word: &str) -> usize {
    const TOUCHED_BY_A_SLIP: usize = 4;
    let own = trigrams(query_word).len();
    own.saturating_sub(TOUCHED_BY_A_SLIP * edit_limit(query_word)).max(1)
}

#[cfg(test)]
mod tests;
