//! From what somebody typed to the words that are looked for.

use strsim::damerau_levenshtein;

use super::everyday::{is_everyday, is_listed};
use super::spoken::{languages_named, without_speaking};
use super::vocabulary::{known_words, meant_by};
use crate::text::{fold, words};

/// Words of one question that are looked for; more seldom find more.
pub const MOST_WORDS: usize = 6;

/// Words of the index that may stand in for one word of the question.
const MOST_NEIGHBOURS: usize = 8;

/// Fewest letters of a word that another may stand in for. Below, too many words are one slip apart:
/// `hits` is not `kits`.
pub const SHORTEST_SLIP: usize = 5;

/// Fewest digits that are taken for the beginning of a longer number.
const SHORTEST_NUMBER: usize = 3;

/// Little words that say nothing about what is looked for, in English and Spanish.
const LITTLE_WORDS: &[&str] = &[
    "a",
    "about",
    "am",
    "an",
    "and",
    "any",
    "anybody",
    "anyone",
    "anything",
    "are",
    "around",
    "as",
    "at",
    "be",
    "been",
    "by",
    "can",
    "cant",
    "could",
    "did",
    "do",
    "does",
    "dont",
    "for",
    "from",
    "find",
    "get",
    "getting",
    "go",
    "going",
    "gonna",
    "got",
    "had",
    "has",
    "have",
    "having",
    "help",
    "helping",
    "helps",
    "here",
    "how",
    "i",
    "id",
    "if",
    "ill",
    "im",
    "in",
    "into",
    "is",
    "it",
    "its",
    "ive",
    "just",
    "know",
    "like",
    "look",
    "looking",
    "many",
    "may",
    "me",
    "much",
    "my",
    "near",
    "nearby",
    "need",
    "needed",
    "needs",
    "no",
    "not",
    "now",
    "of",
    "on",
    "one",
    "or",
    "our",
    "please",
    "really",
    "so",
    "some",
    "somebody",
    "someone",
    "something",
    "somewhere",
    "that",
    "the",
    "there",
    "these",
    "they",
    "thing",
    "things",
    "this",
    "to",
    "us",
    "very",
    "wanna",
    "want",
    "wants",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "will",
    "with",
    "would",
    "you",
    "your",
    "al",
    "algo",
    "algun",
    "alguien",
    "alguna",
    "aqui",
    "ayuda",
    "ayudame",
    "ayudar",
    "busco",
    "buscando",
    "buscar",
    "cerca",
    "como",
    "con",
    "cual",
    "cuando",
    "de",
    "del",
    "donde",
    "el",
    "en",
    "encontrar",
    "es",
    "esta",
    "este",
    "estoy",
    "favor",
    "gracias",
    "ha",
    "hay",
    "he",
    "ir",
    "la",
    "las",
    "le",
    "les",
    "lo",
    "los",
    "mas",
    "mi",
    "mis",
    "mucho",
    "muy",
    "necesita",
    "necesito",
    "nos",
    "o",
    "para",
    "pero",
    "por",
    "puede",
    "puedo",
    "que",
    "quien",
    "quiere",
    "quiero",
    "quisiera",
    "se",
    "ser",
    "si",
    "sobre",
    "soy",
    "su",
    "sus",
    "te",
    "tener",
    "tengo",
    "tiene",
    "tu",
    "un",
    "una",
    "unas",
    "unos",
    "y",
    "ya",
    "yo",
];

/// Whether a folded word says nothing about what is looked for.
pub fn is_little(word: &str) -> bool {
    LITTLE_WORDS.contains(&word)
}

/// The words of a text that tell something, folded, in order.
pub fn telling(text: &str) -> Vec<String> {
    words(text).into_iter().filter(|word| !is_little(word)).collect()
}

/// Sentences of little words that say something together, each with a word that says the same. Words
/// that stand for themselves are in [`super::topics`].
const SENTENCES: &[(&str, &str)] = &[
    ("estoy solo", "soledad"),
    ("estoy muy solo", "soledad"),
    ("me siento muy solo", "soledad"),
    ("siempre estoy solo", "soledad"),
    ("donde ir", "albergue"),
    ("adonde ir", "albergue"),
    ("donde vivir", "albergue"),
    ("on the street", "homeless"),
    ("on the streets", "homeless"),
    ("en la calle", "albergue"),
    ("no tengo a nadie", "soledad"),
    ("no tengo amigos", "soledad"),
    ("no hablo ingles", "espanol"),
    ("no habla ingles", "espanol"),
    ("no hablamos ingles", "espanol"),
    ("have no friends", "lonely"),
    ("have no one", "lonely"),
    ("have nobody", "lonely"),
    ("dont have anyone", "lonely"),
    ("dont have friends", "lonely"),
];

/// The question folded, with one word for a sentence that says the same.
fn said_shortly(question: &str) -> String {
    let mut said = format!(" {} ", fold(question));
    for (sentence, word) in SENTENCES {
        said = said.replace(&format!(" {sentence} "), &format!(" {word} "));
    }
    said
}

/// The words of a question that are looked for, folded, without little words unless it is made of
/// them only.
pub fn asked_words(question: &str) -> Vec<String> {
    let question = said_shortly(question);
    let telling = without_speaking(&telling(&question));
    let mut chosen = if telling.is_empty() { words(&question) } else { telling };
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

/// Whether another word may stand in for this one: it is long enough for a slip to show, it is no
/// number, and it is no word we know. A word somebody wrote on purpose is never replaced.
pub fn may_be_a_slip(asked: &str) -> bool {
    asked.chars().count() >= SHORTEST_SLIP
        && !asked.contains(|c: char| c.is_ascii_digit())
        && !forms(asked).iter().any(|form| is_little(form) || is_everyday(form))
        && meant_by(asked).is_empty()
        && languages_named(asked).is_empty()
}

/// Short words that say where to and not what.
const DIRECTIONS: &[&str] =
    &["out", "up", "off", "down", "over", "back", "away", "in", "fuera", "alla"];

/// Whether a folded word of a question is a common one that means nothing we know: beside a word that
/// does, a name with it says little.
pub fn is_beside_the_point(asked: &str) -> bool {
    (is_listed(asked) || DIRECTIONS.contains(&asked))
        && meant_by(asked).is_empty()
        && languages_named(asked).is_empty()
}

/// Whether longer words that begin with it may be meant: the last word may still be being typed.
pub fn may_begin(asked: &str) -> bool {
    let is_number = asked.chars().all(|c| c.is_ascii_digit());
    may_be_a_slip(asked) || (is_number && asked.len() >= SHORTEST_NUMBER)
}

/// Slips forgiven: one up to 7 letters, two from 8.
pub fn slips_forgiven(asked: &str) -> usize {
    if asked.chars().count() < 8 { 1 } else { 2 }
}

/// The words of the vocabulary, in both languages, that were most likely meant: those that are the
/// fewest slips away.
pub fn nearest_meant(asked: &str) -> Vec<&'static str> {
    if !may_be_a_slip(asked) {
        return Vec::new();
    }
    let is_alike = |word: &&str| word.chars().next() == asked.chars().next();
    let mut near: Vec<(usize, &str)> = known_words()
        .filter(is_alike)
        .map(|word| (damerau_levenshtein(asked, word), word))
        .filter(|(slips, _)| *slips <= slips_forgiven(asked))
        .collect();
    near.sort_unstable();
    let fewest = near.first().map_or(0, |(slips, _)| *slips);
    near.into_iter().take_while(|(slips, _)| *slips == fewest).map(|(_, word)| word).collect()
}

/// Letters of a word in which only a swap is forgiven.
const SWAPPED_CHARS: usize = 4;

/// Words and names of four letters that are a swap away from a word of the vocabulary (*vets*, *snap*,
/// *baby*, *anon*) and mean themselves.
const AS_WRITTEN: &[&str] = &["vest", "span", "abby", "anno", "tern", "olan", "adds", "sits"];

/// The words of the vocabulary, or several of them (*jobs*), that a word of four letters is with two
/// neighbours swapped: `fodo` is `food`. In so short a word any other slip makes too many words of it.
pub fn swapped_meant(asked: &str) -> Vec<String> {
    let letters: Vec<char> = asked.chars().collect();
    let is_word = is_little(asked) || is_everyday(asked) || AS_WRITTEN.contains(&asked);
    let is_plain = letters.iter().all(char::is_ascii_alphabetic);
    if letters.len() != SWAPPED_CHARS || !is_plain || is_word || !meant_by(asked).is_empty() {
        return Vec::new();
    }
    let swapped = (1..letters.len()).map(|at| {
        let mut letters = letters.clone();
        letters.swap(at - 1, at);
        letters.into_iter().collect::<String>()
    });
    let is_known = |word: &String| {
        let one = word.strip_suffix('s');
        known_words().any(|known| known == word || Some(known) == one)
    };
    swapped.filter(is_known).collect()
}

/// The words of the index that were most likely meant, the nearest first. They begin with the same
/// letter: slips seldom change the first one.
///
/// `candidates` are all words that share enough with it (see [`crate::text`]). `is_being_typed` takes
/// longer words that begin with it, too.
pub fn nearest_words<'a>(
    asked: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    is_being_typed: bool,
) -> Vec<String> {
    let is_slip = may_be_a_slip(asked);
    let is_beginning = is_being_typed && may_begin(asked);
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|word| *word != asked && word.chars().next() == asked.chars().next())
        .filter_map(|word| {
            let slips = damerau_levenshtein(asked, word);
            if is_slip && slips <= slips_forgiven(asked) {
                Some((slips, word))
            } else if is_beginning && word.starts_with(asked) {
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
