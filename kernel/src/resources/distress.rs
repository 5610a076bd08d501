//! When what somebody types tells of danger, they are met with numbers to call and not with guesses.
//!
//! Only the page that was asked for changes: nobody is told, nothing is kept or counted.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::asking::is_little;
use super::distress_words::{GROUPS, PHRASES};
use crate::text::fold;

/// What a question tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Distress {
    /// Somebody writes of dying or of hurting themselves.
    SelfHarm,
    /// Somebody is hurt, or afraid, at home.
    HurtAtHome,
    SexualViolence,
    /// Too much of something was taken, or poison.
    Overdose,
    /// Somebody else may die or be hurt.
    OtherInDanger,
    ChildInDanger,
}

impl Distress {
    pub const ALL: [Self; 6] = [
        Self::SelfHarm,
        Self::HurtAtHome,
        Self::SexualViolence,
        Self::Overdose,
        Self::OtherInDanger,
        Self::ChildInDanger,
    ];

    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SelfHarm => "self_harm",
            Self::HurtAtHome => "hurt_at_home",
            Self::SexualViolence => "sexual_violence",
            Self::Overdose => "overdose",
            Self::OtherInDanger => "other_in_danger",
            Self::ChildInDanger => "child_in_danger",
        }
    }

    /// What helps, by the codes of topics and kinds of need, most fitting first.
    pub const fn helped_by(self) -> &'static [&'static str] {
        match self {
            Self::SelfHarm => &["crisis", "counseling", "safety", "mental_health"],
            Self::HurtAtHome => &["domestic_violence", "crisis", "shelter", "safety"],
            Self::SexualViolence => &["sexual_violence", "domestic_violence", "crisis", "safety"],
            Self::Overdose => &["naloxone", "crisis", "doctor", "substance_use"],
            Self::OtherInDanger => &["crisis", "safety", "counseling"],
            Self::ChildInDanger => &["child_safety", "domestic_violence", "crisis", "safety"],
        }
    }
}

/// What a question tells of, each once, in the order of [`Distress::ALL`].
pub fn distress_in(question: &str) -> Vec<Distress> {
    let folded = fold(question);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    Distress::ALL
        .into_iter()
        .filter(|distress| {
            let phrases = PHRASES.iter().filter(|(of, _)| of == distress);
            phrases.flat_map(|(_, phrases)| phrases.lines()).any(|phrase| tells(phrase, &words))
        })
        .collect()
}

/// Other words that may stand between two words of a phrase.
const MOST_BETWEEN: usize = 2;

fn tells(phrase: &str, words: &[&str]) -> bool {
    let phrase = phrase.trim();
    if let Some(whole) = phrase.strip_prefix('=') {
        let is_whole = |word: &&&str| whole.split(' ').any(|one| one == **word);
        let said = words.iter().filter(|word| !is_little(word) || is_whole(word));
        return said.copied().eq(whole.split(' '));
    }
    let tokens: Vec<&str> = phrase.split_whitespace().collect();
    let Some((first, rest)) = tokens.split_first() else {
        return false;
    };
    let starts = words.iter().enumerate().filter(|(_, word)| is_said(first, word));
    starts.map(|(at, _)| at + 1).any(|after| goes_on(rest, words, after))
}

/// Whether the tokens follow from `after` on, with little between them.
fn goes_on(tokens: &[&str], words: &[&str], after: usize) -> bool {
    let Some((token, rest)) = tokens.split_first() else {
        return true;
    };
    let reach = words.iter().enumerate().skip(after).take(MOST_BETWEEN + 1);
    reach.filter(|(_, word)| is_said(token, word)).any(|(at, _)| goes_on(rest, words, at + 1))
}

fn is_said(token: &str, word: &str) -> bool {
    token.split('/').any(|one| match one.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None if one.starts_with('@') => group(one).any(|known| known == word),
        None => one == word,
    })
}

fn group(name: &str) -> impl Iterator<Item = &'static str> {
    let of = GROUPS.iter().filter(move |(known, _)| *known == name);
    of.flat_map(|(_, words)| words.split_whitespace())
}

/// Every whole word of the phrases and groups.
static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let phrases = PHRASES.iter().flat_map(|(_, phrases)| phrases.split_whitespace());
    let whole = phrases.flat_map(|token| token.split('/')).map(|one| one.trim_start_matches('='));
    let groups = GROUPS.iter().flat_map(|(_, words)| words.split_whitespace());
    whole.filter(|one| !one.contains(['*', '@'])).chain(groups).collect()
});

/// Beginnings of words, such as `suicid`.
static BEGINNINGS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let phrases = PHRASES.iter().flat_map(|(_, phrases)| phrases.split_whitespace());
    phrases.flat_map(|token| token.split('/')).filter_map(|one| one.strip_suffix('*')).collect()
});

/// Whether a folded word stands in a phrase: such a word is never taken for a slip of another.
pub fn is_distress_word(word: &str) -> bool {
    WORDS.contains(word) || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
}
