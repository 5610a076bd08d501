//! Which word of distress somebody may have meant who wrote in haste, by ear or on a small keyboard.
//!
//! A word that is a word itself is left alone: `prison` is no slip of `poison`. What is compared is
//! bounded: the words of one question with the words of distress that begin alike.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::asking::is_little;
use super::distress::{all_words, is_distress_word, is_whole_word};
use super::distress_words::{COMMON_SLIPS, FORMS, STRONG};
use super::everyday::is_listed;
use super::near_words::NEAR_WORDS;
use super::vocabulary::meant_by;

/// How a word that was written became a word of distress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// It sounds alike, or is a slip that is seen often.
    Sound,
    /// So many letters differ.
    Slip(u8),
    /// What was written is another word that sounds the same: `dye`.
    OtherWord,
}

/// A word of distress that may be meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heard {
    pub word: &'static str,
    /// The place after it: two written words may be one.
    pub after: usize,
    pub how: How,
}

/// Words of a question that are looked at.
const MOST_WORDS: usize = 60;
/// Longest word that is compared.
const LONGEST: usize = 24;
/// Fewest letters of which one may be wrong.
const SHORTEST: usize = 4;
/// From so many letters on, two may be wrong.
const LONG: usize = 8;
/// Fewest letters of a word that may be several written together.
const SHORTEST_JOINED: usize = 7;
const MOST_PIECES: usize = 5;

/// Words that only sound like one of distress and are words of their own.
const OTHER_WORDS: &[(&str, &str)] = &[("dye", "die"), ("dyeing", "dying"), ("dyes", "die")];

struct Known {
    word: &'static str,
    sound: String,
}

/// The words of distress by their first sound.
static KNOWN: LazyLock<HashMap<u8, Vec<Known>>> = LazyLock::new(|| {
    let mut known: HashMap<u8, Vec<Known>> = HashMap::new();
    let all: HashSet<&'static str> = all_words().chain(FORMS.split_whitespace()).collect();
    let mut all: Vec<&'static str> = all.into_iter().filter(|word| word.len() > 2).collect();
    all.sort_unstable();
    for word in all {
        let sound = sound(word);
        if let Some(first) = sound.bytes().next() {
            known.entry(first).or_default().push(Known { word, sound });
        }
    }
    known
});

static LEFT_ALONE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NEAR_WORDS.split_whitespace().chain(FORMS.split_whitespace()).collect());

static STRONG_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| STRONG.split_whitespace().collect());

/// Whether a word alone nearly says it.
pub(super) fn is_strong(word: &str) -> bool {
    STRONG_WORDS.contains(word)
}

/// The words of a folded question; what was written together is taken apart when it is distress.
pub(super) fn parted(folded: &str) -> Vec<&str> {
    let mut parted = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS) {
        let mut pieces = Vec::new();
        let is_joined = (SHORTEST_JOINED..=LONGEST + LONGEST).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_lowercase())
            && !is_a_word(word)
            && take_apart(word, &mut pieces)
            && pieces.iter().any(|piece| is_strong(piece));
        if is_joined {
            parted.extend(pieces);
        } else {
            parted.push(word);
        }
    }
    parted.truncate(MOST_WORDS);
    parted
}

/// The longest pieces first; false when it cannot be done.
fn take_apart<'a>(word: &'a str, pieces: &mut Vec<&'a str>) -> bool {
    if word.is_empty() {
        return pieces.len() > 1;
    }
    if pieces.len() == MOST_PIECES {
        return false;
    }
    for length in (1..=word.len()).rev() {
        let (piece, rest) = word.split_at(length);
        let is_piece = if length == 1 {
            piece == "i" && pieces.is_empty()
        } else {
            is_little(piece) || is_distress_word(piece)
        };
        if is_piece && length < SHORTEST_JOINED + SHORTEST {
            pieces.push(piece);
            if take_apart(rest, pieces) {
                return true;
            }
            pieces.pop();
        }
    }
    false
}

/// For each word what else it may be, together with the next one, too.
pub(super) fn heard(words: &[&str]) -> Vec<Vec<Heard>> {
    let mut joined = String::new();
    (0..words.len())
        .map(|at| {
            let mut heard = Vec::new();
            let word = words[at];
            if let Some((_, meant)) = OTHER_WORDS.iter().find(|(written, _)| *written == word) {
                heard.push(Heard { word: meant, after: at + 1, how: How::OtherWord });
            } else if let Some((_, meant)) = COMMON_SLIPS.iter().find(|(slip, _)| *slip == word) {
                heard.push(Heard { word: meant, after: at + 1, how: How::Sound });
            } else if !is_a_word(word) {
                nearest(word, at + 1, 2, &mut heard);
            }
            if let Some(next) = words.get(at + 1) {
                joined.clear();
                joined.push_str(word);
                joined.push_str(next);
                nearest(&joined, at + 2, 1, &mut heard);
            }
            heard
        })
        .collect()
}

/// Whether it is a word that people write on purpose.
fn is_a_word(word: &str) -> bool {
    is_little(word)
        || LEFT_ALONE.contains(word)
        || is_listed(word)
        || is_whole_word(word)
        || !meant_by(word).is_empty()
}

fn nearest(written: &str, after: usize, most: u8, heard: &mut Vec<Heard>) {
    let is_plain = written.bytes().all(|b| b.is_ascii_lowercase());
    if !is_plain || !(3..=LONGEST).contains(&written.len()) {
        return;
    }
    let is_drawn_out =
        written.as_bytes().windows(2).any(|two| two[0] == two[1]) && written.len() >= SHORTEST;
    let sound = sound(written);
    let Some(known) = sound.bytes().next().and_then(|first| KNOWN.get(&first)) else {
        return;
    };
    let forgiven = match written.len() {
        0..SHORTEST => 0,
        SHORTEST..LONG => 1,
        _ => 2,
    };
    let forgiven = forgiven.min(most);
    for one in known {
        // `diee` is drawn out; below four letters too many words sound alike otherwise.
        let is_alike = one.sound == sound && (one.word.len() >= SHORTEST || is_drawn_out);
        let how = if is_alike {
            How::Sound
        } else if forgiven == 0 || one.word.len() < SHORTEST {
            continue;
        } else {
            let by_letters = slips(written.as_bytes(), one.word.as_bytes(), forgiven);
            let by_sound = slips(sound.as_bytes(), one.sound.as_bytes(), forgiven)
                .filter(|_| written.len() >= LONG);
            match by_letters.into_iter().chain(by_sound).min() {
                Some(0) => How::Sound,
                Some(count) => How::Slip(count),
                None => continue,
            }
        };
        heard.push(Heard { word: one.word, after, how });
    }
}

/// How it sounds, roughly and for both languages at once: `suisidio` as `suicidio`, `kil` as `kill`,
/// `kiero` as `quiero`, `overdoze` as `overdose`.
fn sound(word: &str) -> String {
    let letters = word.as_bytes();
    let mut out = String::with_capacity(letters.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(b' ');
        let (sounds, taken) = match (letter, next) {
            (b'c' | b's' | b't', b'h') => (letter.to_ascii_uppercase(), 2),
            (b'p', b'h') => (b'f', 2),
            (b'c', b'e' | b'i' | b'y') | (b'z', _) => (b's', 1),
            (b'q', b'u') | (b'c', b'k') => (b'k', 2),
            (b'c' | b'q', _) => (b'k', 1),
            (b'v', _) => (b'b', 1),
            (b'y', _) => (b'i', 1),
            _ => (letter, 1),
        };
        let sounds = char::from(sounds);
        if !out.ends_with(sounds) {
            out.push(sounds);
        }
        at += taken;
    }
    out
}

/// Letters too many, missing, wrong or swapped with their neighbour, when no more than `most`.
fn slips(one: &[u8], other: &[u8], most: u8) -> Option<u8> {
    if one.len().abs_diff(other.len()) > usize::from(most) || one.len().max(other.len()) > LONGEST {
        return None;
    }
    let mut before = [0_u8; LONGEST + 1];
    let mut last = [0_u8; LONGEST + 1];
    for (count, cell) in (0..).zip(last.iter_mut()) {
        *cell = count;
    }
    for (row, letter) in one.iter().enumerate() {
        let mut now = [0_u8; LONGEST + 1];
        now[0] = last[0] + 1;
        for (column, wanted) in other.iter().enumerate() {
            let change = last[column] + u8::from(letter != wanted);
            let mut fewest = change.min(last[column + 1] + 1).min(now[column] + 1);
            let is_swapped =
                row > 0 && column > 0 && one[row - 1] == *wanted && *letter == other[column - 1];
            if is_swapped {
                fewest = fewest.min(before[column - 1] + 1);
            }
            now[column + 1] = fewest;
        }
        if now[..=other.len()].iter().all(|cell| *cell > most) {
            return None;
        }
        before = last;
        last = now;
    }
    Some(last[other.len()]).filter(|count| *count <= most)
}
