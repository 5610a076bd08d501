//! When what somebody types tells of danger, they are met with numbers to call and not with guesses.
//!
//! Only the page that was asked for changes: nobody is told, nothing is kept or counted.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::asking::is_little;
use super::distress_words::{GROUPS, PHRASES};
use super::hearing::{Heard, How, heard, is_strong, parted};
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
}

/// How sure it is what a question tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Certain,
    Possible,
}

/// What a question tells of, each once, in the order of [`Distress::ALL`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The help lines stand instead of guesses.
    pub certain: Vec<Distress>,
    /// It may be meant, and may be harmless: the help lines stand above what was asked for.
    pub possible: Vec<Distress>,
}

/// What a question tells of for certain.
pub fn distress_in(question: &str) -> Vec<Distress> {
    told_by(question).certain
}

/// What a question tells of, slips of the pen forgiven.
pub fn told_by(question: &str) -> Told {
    let folded = fold(question);
    let words = parted(&folded);
    let said = Said { heard: heard(&words), words };
    let mut told = Told::default();
    for of in Distress::ALL {
        let phrases = ALL_PHRASES.iter().filter(|phrase| phrase.of == of);
        match phrases.filter_map(|phrase| phrase.told_in(&said)).min() {
            Some(Level::Certain) => told.certain.push(of),
            Some(Level::Possible) => told.possible.push(of),
            None => {}
        }
    }
    told
}

/// A question, with what else its words may be.
struct Said<'a> {
    words: Vec<&'a str>,
    heard: Vec<Vec<Heard>>,
}

/// A phrase, ready to be looked for.
pub(super) struct Phrase {
    of: Distress,
    tokens: Vec<Vec<Part>>,
    is_whole: bool,
    is_possible: bool,
    /// Words beside which it is harmless.
    unless: Vec<Part>,
}

/// One of the words a place of a phrase can have.
enum Part {
    Is(&'static str),
    Begins(&'static str),
    Of(HashSet<&'static str>),
}

static ALL_PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let lines = PHRASES.iter().flat_map(|(of, lines)| lines.lines().map(|line| (*of, line.trim())));
    lines.map(|(of, line)| Phrase::read(of, line)).collect()
});

impl Phrase {
    pub(super) fn read(of: Distress, line: &'static str) -> Self {
        let (line, is_possible) = line.strip_prefix('?').map_or((line, false), |rest| (rest, true));
        let (line, is_whole) = line.strip_prefix('=').map_or((line, false), |rest| (rest, true));
        let (line, unless) = line.split_once('!').unwrap_or((line, ""));
        let parts = |token: &'static str| token.split('/').map(Part::read).collect::<Vec<_>>();
        let tokens = line.split_whitespace().map(parts).collect();
        let unless = unless.split_whitespace().flat_map(parts).collect();
        Self { of, tokens, is_whole, is_possible, unless }
    }

    /// Whether it stands in a text, letter by letter.
    pub(super) fn is_in(&self, words: &[String]) -> bool {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let heard = std::iter::repeat_with(Vec::new).take(words.len()).collect();
        self.told_in(&Said { words, heard }).is_some()
    }

    fn told_in(&self, said: &Said<'_>) -> Option<Level> {
        let is_harmless = |word: &&str| self.unless.iter().any(|part| part.is_said(word));
        let starts = if self.is_whole { 1 } else { said.words.len() };
        let level = (0..starts).filter_map(|at| self.goes_on(0, at, said, Way::default())).min()?;
        if said.words.iter().any(is_harmless) {
            return None;
        }
        Some(if self.is_possible { Level::Possible } else { level })
    }

    /// Whether the tokens from `token` on follow, with little between them.
    fn goes_on(&self, token: usize, at: usize, said: &Said<'_>, way: Way) -> Option<Level> {
        let Some(parts) = self.tokens.get(token) else {
            let is_end = said.words[at.min(said.words.len())..].iter().all(|word| is_little(word));
            return if self.is_whole && !is_end { None } else { way.level(token, is_end, said) };
        };
        let is_said = |word: &str| parts.iter().any(|part| part.is_said(word));
        // The first word stands where the phrase starts.
        let reach = if token == 0 && !self.is_whole { 1 } else { MOST_BETWEEN + 1 };
        let mut best = None;
        for place in at..said.words.len() {
            let word = said.words[place];
            if is_said(word) {
                let found = self.goes_on(token + 1, place + 1, said, way.with(word, None));
                best = least(best, found);
            }
            for heard in said.heard[place].iter().filter(|heard| is_said(heard.word)) {
                let way = way.with(heard.word, Some(heard.how));
                best = least(best, self.goes_on(token + 1, heard.after, said, way));
            }
            let is_far = place + 1 >= at + reach;
            let is_other = self.is_whole && !is_little(word);
            if best == Some(Level::Certain) || is_other || (is_far && !self.is_whole) {
                break;
            }
        }
        best
    }
}

fn least(one: Option<Level>, other: Option<Level>) -> Option<Level> {
    one.into_iter().chain(other).min()
}

impl Part {
    fn read(part: &'static str) -> Self {
        match part.strip_suffix('*') {
            Some(beginning) => Self::Begins(beginning),
            None if part.starts_with('@') => Self::Of(group(part).collect()),
            None => Self::Is(part),
        }
    }

    fn is_said(&self, word: &str) -> bool {
        match self {
            Self::Is(part) => *part == word,
            Self::Begins(beginning) => word.starts_with(beginning),
            Self::Of(group) => group.contains(word),
        }
    }
}

/// Other words that may stand between two words of a phrase.
const MOST_BETWEEN: usize = 2;
/// Fewest letters of a word that may stand for the only one of a phrase with one slip.
const LONG_ALONE: usize = 7;
/// And with two.
const LONGER_ALONE: usize = 9;
/// Below, a word with a slip is sure only beside one that is strong.
const SHORT: usize = 6;
const MOST_SLIPS: u8 = 2;

/// What had to be forgiven to find a phrase.
#[derive(Debug, Clone, Copy, Default)]
struct Way {
    slips: u8,
    shortest_slip: Option<usize>,
    is_strong: bool,
    is_other_word: bool,
}

impl Way {
    fn with(mut self, word: &str, how: Option<How>) -> Self {
        match how {
            None | Some(How::Sound) => self.is_strong |= is_strong(word),
            Some(How::Slip(slips)) => {
                self.slips += slips;
                // A long enough word tells by itself: `moirr` is hardly anything but `morir`.
                self.is_strong |= slips == 1 && word.len() + 1 >= SHORT && is_strong(word);
                let shortest = self.shortest_slip.unwrap_or(usize::MAX);
                self.shortest_slip = Some(shortest.min(word.len()));
            }
            Some(How::OtherWord) => self.is_other_word = true,
        }
        self
    }

    fn level(self, tokens: usize, is_end: bool, said: &Said<'_>) -> Option<Level> {
        let length = self.shortest_slip.unwrap_or(usize::MAX);
        if self.is_other_word {
            let is_colour = said.words.iter().any(|word| group("@colour").any(|one| one == *word));
            let level = if is_end { Level::Certain } else { Level::Possible };
            return (tokens > 1 && !is_colour).then_some(level);
        }
        if self.slips == 0 {
            return Some(Level::Certain);
        }
        if self.slips > MOST_SLIPS {
            return None;
        }
        if tokens == 1 {
            let (sure, least) = match self.slips {
                1 => (LONG_ALONE, SHORT),
                _ => (LONGER_ALONE, LONG_ALONE + 1),
            };
            return (length >= least).then_some(if length >= sure {
                Level::Certain
            } else {
                Level::Possible
            });
        }
        let is_sure = self.is_strong || (self.slips == 1 && length >= SHORT);
        Some(if is_sure { Level::Certain } else { Level::Possible })
    }
}

fn group(name: &str) -> impl Iterator<Item = &'static str> {
    let of = GROUPS.iter().filter(move |(known, _)| *known == name);
    of.flat_map(|(_, words)| words.split_whitespace())
}

/// Every token of the phrases, without its marks.
fn tokens() -> impl Iterator<Item = &'static str> {
    let phrases = PHRASES.iter().flat_map(|(_, phrases)| phrases.lines());
    let said = phrases.filter_map(|line| line.split('!').next());
    let tokens = said.flat_map(str::split_whitespace).flat_map(|token| token.split('/'));
    tokens.map(|one| one.trim_start_matches(['?', '=']))
}

/// Every whole word of the phrases and of the groups in them.
pub(super) fn all_words() -> impl Iterator<Item = &'static str> {
    let groups = GROUPS.iter().filter(|(name, _)| tokens().any(|token| token == *name));
    let groups = groups.flat_map(|(_, words)| words.split_whitespace());
    tokens().filter(|one| !one.contains(['*', '@'])).chain(groups)
}

static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| all_words().collect());

/// Whether a folded word stands in a phrase as it is.
pub(super) fn is_whole_word(word: &str) -> bool {
    WORDS.contains(word)
}

/// Beginnings of words, such as `suicid`.
static BEGINNINGS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| tokens().filter_map(|one| one.strip_suffix('*')).collect());

/// Whether a folded word stands in a phrase: such a word is never taken for a slip of another.
pub fn is_distress_word(word: &str) -> bool {
    WORDS.contains(word) || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
}
