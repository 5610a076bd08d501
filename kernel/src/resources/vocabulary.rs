//! From words to what they mean: topics and kinds of need, whatever their number.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::NeedKind;
use super::asking::{forms, telling};
use super::everyday::is_everyday;
use super::topics::{TOPICS, Topic, broad_words};

/// What a word or two mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meant {
    /// By its place in [`TOPICS`].
    Topic(usize),
    Kind(NeedKind),
}

impl Meant {
    /// The topic, when it is one.
    pub fn topic(self) -> Option<&'static Topic> {
        match self {
            Self::Topic(place) => TOPICS.get(place),
            Self::Kind(_) => None,
        }
    }

    /// Whether it is a group of people.
    pub fn is_people(self) -> bool {
        self.topic().is_some_and(|topic| topic.is_people)
    }

    /// The kind of need it is or belongs to.
    pub fn kind(self) -> Option<NeedKind> {
        match self {
            Self::Topic(_) => self.topic().and_then(|topic| topic.kind),
            Self::Kind(kind) => Some(kind),
        }
    }
}

/// A run of words that mean something together, or one that may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The telling words, folded.
    pub words: Vec<String>,
    pub meant: Vec<Meant>,
}

/// Every entry of the vocabulary by its telling words, joined by blanks.
static ALL: LazyLock<HashMap<String, BTreeSet<Meant>>> = LazyLock::new(|| {
    let mut all: HashMap<String, BTreeSet<Meant>> = HashMap::new();
    let mut put = |words: &str, meant: Meant| {
        // The words are written with little ones where that reads better; they are looked up without.
        let keys = words.split(',').map(|said| telling(said).join(" "));
        for key in keys.filter(|key| !key.is_empty()) {
            all.entry(key).or_default().insert(meant);
        }
    };
    for (place, topic) in TOPICS.iter().enumerate() {
        put(topic.english, Meant::Topic(place));
        put(topic.spanish, Meant::Topic(place));
    }
    for kind in NeedKind::ALL {
        put(broad_words(kind), Meant::Kind(kind));
    }
    all
});

/// Two words that mean something together, by how they are written as one: `foodbank`.
static JOINED: LazyLock<HashMap<String, (&'static str, &'static str)>> = LazyLock::new(|| {
    let pairs = ALL.keys().filter_map(|key| key.split_once(' '));
    let joined = pairs.map(|(first, last)| (format!("{first}{last}"), (first, last)));
    joined.filter(|(one, _)| !ALL.contains_key(one)).collect()
});

/// Every word that means something alone, folded.
pub(super) fn known_words() -> impl Iterator<Item = &'static str> {
    ALL.keys().map(String::as_str).filter(|key| !key.contains(' '))
}

/// The two words that a folded word is made of, when it means nothing as one.
fn parts(word: &str) -> Option<(&'static str, &'static str)> {
    if ALL.contains_key(word) || is_everyday(word) {
        return None;
    }
    forms(word).iter().find_map(|form| JOINED.get(form)).copied()
}

/// The words, with two for one where two are written as one.
fn parted(words: Vec<String>) -> Vec<String> {
    let two = |word: String| match parts(&word) {
        Some((first, last)) => vec![first.to_owned(), last.to_owned()],
        None => vec![word],
    };
    words.into_iter().flat_map(two).collect()
}

/// Most words that mean something together.
const LONGEST_RUN: usize = 2;

/// What a folded word means, in any of its forms.
pub fn meant_by(word: &str) -> Vec<Meant> {
    let direct = ALL.get(word);
    let meant = direct.or_else(|| forms(word).iter().skip(1).find_map(|form| ALL.get(form)));
    let both = || parts(word).and_then(|(first, last)| ALL.get(&format!("{first} {last}")));
    meant.or_else(both).into_iter().flatten().copied().collect()
}

/// Two words that mean something together; the last in any of its forms.
fn meant_together(words: &[String]) -> Vec<Meant> {
    let [first, last] = words else { return Vec::new() };
    let pairs = forms(first)
        .into_iter()
        .flat_map(|first| forms(last).into_iter().map(move |last| format!("{first} {last}")));
    let found = pairs.into_iter().find_map(|pair| ALL.get(&pair));
    found.into_iter().flatten().copied().collect()
}

/// Telling words in order, those together that mean something together.
pub fn runs(words: &[String]) -> Vec<Run> {
    let words = parted(words.to_vec());
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let pair = words.get(at..at + LONGEST_RUN).unwrap_or_default();
        let together = meant_together(pair);
        if together.is_empty() {
            let word = words[at].clone();
            runs.push(Run { meant: meant_by(&word), words: vec![word] });
            at += 1;
        } else {
            runs.push(Run { words: pair.to_vec(), meant: together });
            at += LONGEST_RUN;
        }
    }
    runs
}

/// Everything the words of a text mean: each word and each two neighbours.
pub fn meant_in(text: &str) -> BTreeSet<Meant> {
    let words = parted(telling(text));
    let single = words.iter().flat_map(|word| meant_by(word));
    let double = words.windows(LONGEST_RUN).flat_map(meant_together);
    single.chain(double).collect()
}

/// The same without some words, folded, where they stand alone.
pub fn meant_in_all_but(text: &str, left_out: &[&str]) -> BTreeSet<Meant> {
    let words = parted(telling(text));
    let single = words.iter().filter(|word| !left_out.contains(&word.as_str()));
    let single = single.flat_map(|word| meant_by(word));
    single.chain(words.windows(LONGEST_RUN).flat_map(meant_together)).collect()
}

/// Neighbouring words of a text that mean something together.
pub fn pairs_in(text: &str) -> Vec<(String, String)> {
    let words = parted(telling(text));
    let meant = words.windows(LONGEST_RUN).filter(|pair| !meant_together(pair).is_empty());
    meant.map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

/// The topic with a code.
pub fn topic(code: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|topic| topic.code == code)
}
