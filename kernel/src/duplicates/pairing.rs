//! Two names side by side: what their given names say, and what their family names say.

use super::evidence::{How, Note, Weighed};
use super::likeness::{Likeness, likeness};
use super::names::Name;
use super::words::Word;

/// What two names say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paired {
    pub given: Weighed,
    pub family: Weighed,
    /// Each has a word that the other lacks (María José, María Luisa), or another Junior, Senior or number.
    pub is_told_apart: bool,
}

impl Paired {
    pub const SILENT: Self =
        Self { given: Weighed::SILENT, family: Weighed::SILENT, is_told_apart: false };
}

/// A word of one name that goes with a word of the other, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Match {
    a: usize,
    b: usize,
    alike: Likeness,
}

/// Compares two names. Symmetric.
///
/// The first word is the given name, the last the family name, words between may be either. A name of one
/// word speaks for the part it agrees with. Across alphabets a name can speak for, never against.
pub(super) fn pair(a: &Name, b: &Name) -> Paired {
    if !a.meets(b) {
        return Paired::SILENT;
    }
    let paired = if a.whole == b.whole { same_letters(a, b) } else { by_words(a, b) };
    let is_other_generation = matches!((a.generation, b.generation), (Some(a), Some(b)) if a != b);
    let paired = Paired { is_told_apart: paired.is_told_apart || is_other_generation, ..paired };
    if a.crosses_scripts(b) { across_scripts(paired) } else { paired }
}

fn same_letters(a: &Name, b: &Name) -> Paired {
    let agrees = Weighed::plain(How::Agrees);
    let is_one_word = a.words.len() == 1 && b.words.len() == 1;
    let family = if is_one_word { Weighed::SILENT } else { agrees };
    Paired { given: agrees, family, is_told_apart: false }
}

fn by_words(a: &Name, b: &Name) -> Paired {
    let a_words = without_stray_blank(&a.words, &b.words);
    let b_words = without_stray_blank(&b.words, &a.words);
    let matches = matched(&a_words, &b_words);
    let (a_last, b_last) = (a_words.len() - 1, b_words.len() - 1);
    let (given, family) = match (a_last, b_last) {
        (0, 0) => (best(&matches, |_| true), Weighed::SILENT),
        (0, _) | (_, 0) => one_word(&matches),
        _ => (given(&matches, a_last, b_last), family(&matches, a_last, b_last)),
    };
    let is_told_apart = matches.len() < a_words.len().min(b_words.len());
    Paired { given, family, is_told_apart }
}

/// A name of one word beside a longer one: it is its given name, one of its family names, or another.
fn one_word(matches: &[Match]) -> (Weighed, Weighed) {
    match matches.first() {
        Some(Match { a: 0, b: 0, alike }) => (alike.weighed(), Weighed::SILENT),
        Some(found) => (Weighed::SILENT, found.alike.weighed()),
        None => (Weighed::plain(How::Differs), Weighed::SILENT),
    }
}

fn best(matches: &[Match], is_asked: impl Fn(&Match) -> bool) -> Weighed {
    let found = matches.iter().filter(|m| is_asked(m)).map(|m| m.alike).max();
    found.map_or(Weighed::plain(How::Differs), Likeness::weighed)
}

fn is_swapped(matches: &[Match], a_last: usize, b_last: usize) -> bool {
    let has = |a, b| matches.iter().any(|m| m.a == a && m.b == b && m.alike > Likeness::Initial);
    has(0, b_last) && has(a_last, 0)
}

fn given(matches: &[Match], a_last: usize, b_last: usize) -> Weighed {
    if is_swapped(matches, a_last, b_last) {
        return Weighed::noted(How::Near, Note::Swapped);
    }
    // Ana María goes by María: a first word may stand as a further given name on the other side.
    let is_given = |m: &Match| (m.a == 0 && m.b < b_last) || (m.b == 0 && m.a < a_last);
    best(matches, is_given)
}

fn family(matches: &[Match], a_last: usize, b_last: usize) -> Weighed {
    if is_swapped(matches, a_last, b_last) {
        return Weighed::noted(How::Near, Note::Swapped);
    }
    // Of several family names some lists keep only one, and no list says which.
    let is_family = |m: &Match| m.a > 0 && m.b > 0 && (m.a == a_last || m.b == b_last);
    let found = best(matches, is_family);
    if found.how != How::Differs {
        return found;
    }
    let crosses = |m: &Match| (m.a == 0 && m.b == b_last) || (m.b == 0 && m.a == a_last);
    match best(matches, crosses) {
        Weighed { how: How::Agrees, .. } => Weighed::noted(How::Near, Note::Swapped),
        _ => found,
    }
}

/// The words that go together, the most alike first; each word once.
fn matched(a: &[Word], b: &[Word]) -> Vec<Match> {
    let mut all: Vec<Match> = Vec::new();
    for (a_at, a_word) in a.iter().enumerate() {
        for (b_at, b_word) in b.iter().enumerate() {
            if let Some(alike) = likeness(a_word, b_word) {
                all.push(Match { a: a_at, b: b_at, alike });
            }
        }
    }
    // The order is the same from either side: where only (a, b) and (b, a) tie, both can stand.
    let is_in_place =
        |m: &Match| (m.a == 0) == (m.b == 0) && (m.a + 1 == a.len()) == (m.b + 1 == b.len());
    all.sort_by_key(|m| {
        (std::cmp::Reverse(m.alike), !is_in_place(m), m.a + m.b, m.a.abs_diff(m.b))
    });
    let mut kept: Vec<Match> = Vec::new();
    for found in all {
        if kept.iter().all(|m| m.a != found.a && m.b != found.b) {
            kept.push(found);
        }
    }
    kept
}

/// Letters of two words joined before a near match of them is believed.
const JOINED_MIN_CHARS: usize = 5;

/// The words, with two neighbours joined where the other name has them as one (`jac ob`, `mary ann`).
fn without_stray_blank(words: &[Word], other: &[Word]) -> Vec<Word> {
    let is_there = |word: &Word| other.iter().any(|o| o.text == word.text);
    for at in 1..words.len() {
        let (before, after) = (&words[at - 1], &words[at]);
        if is_there(before) || is_there(after) {
            continue;
        }
        let one = before.joined(after);
        let is_long = one.chars_count() >= JOINED_MIN_CHARS;
        if is_long && other.iter().any(|o| likeness(&one, o) >= Some(Likeness::Slip)) {
            let (head, tail) = (&words[..at - 1], &words[at + 1..]);
            return head.iter().cloned().chain([one]).chain(tail.iter().cloned()).collect();
        }
    }
    words.to_vec()
}

fn across_scripts(paired: Paired) -> Paired {
    let for_only = |found: Weighed| match found.how {
        How::Differs | How::Silent => Weighed::SILENT,
        How::Agrees | How::Near => Weighed::noted(How::Near, Note::OtherScript),
    };
    Paired { given: for_only(paired.given), family: for_only(paired.family), ..paired }
}
