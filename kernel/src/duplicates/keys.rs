//! Where a person is looked up: people who share a key are worth comparing.

use super::Sketch;
use super::address::house;
use super::names::Name;
use super::nicknames::LINES_MAX_COUNT;
use super::prepared::Prepared;
use super::sound::sound;
use super::words::Word;

/// Eight bytes that say nothing to a reader: a hash of what two records would have in common.
///
/// Small and the same on every machine, to be kept in a table and looked up by equality. A hash of a name
/// can be guessed by whoever tries names, so a table of keys is to be guarded like the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

impl Key {
    /// The bytes to keep, most significant first.
    pub const fn to_bytes(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }

    pub const fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(bytes))
    }

    /// A kind of key and its parts; parts are kept apart by a byte that UTF-8 never has.
    fn of(kind: u8, parts: &[&str]) -> Self {
        let apart = [0xff_u8];
        let bytes = parts.iter().flat_map(|part| part.as_bytes().iter().chain(&apart));
        Self(fnv_1a([&kind].into_iter().chain(bytes)))
    }
}

/// FNV-1a with 64 bits, as its authors Fowler, Noll and Vo publish it.
pub(super) fn fnv_1a<'a>(bytes: impl Iterator<Item = &'a u8>) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// To be kept beside a table of keys; when it grows, the table is made anew.
pub const KEYS_VERSION: u32 = 1;

/// A person has no more keys than this. One with a name of two words, a birth date, a postcode, a number
/// and an address has about 15; only many names with many pet forms come near the bound.
pub const KEYS_MAX_COUNT: usize = 160;

/// The keys of one person, sorted, without repeats, at most [`KEYS_MAX_COUNT`].
///
/// Former names have keys as well: who holds a key cannot tell which kind of name it came from.
pub fn keys(sketch: &Sketch<'_>) -> Vec<Key> {
    Prepared::of(sketch).keys()
}

impl Prepared {
    /// See [`keys`].
    pub fn keys(&self) -> Vec<Key> {
        let mut found = self.own_keys();
        // The called name stands first: if there is too much, the rest of the names is left out.
        for name in self.open_names.iter().chain(&self.former_names) {
            let mut of_name = self.keys_of(name);
            of_name.retain(|key| !found.contains(key));
            found.append(&mut of_name);
        }
        found.truncate(KEYS_MAX_COUNT);
        found.sort_unstable();
        found
    }

    /// Keys of what belongs to few people; at most 19.
    fn own_keys(&self) -> Vec<Key> {
        let mut found: Vec<Key> = Vec::new();
        found.extend(
            self.external_ids.iter().map(|(system, value)| Key::of(b'i', &[system, value])),
        );
        found.extend(self.phones.iter().map(|phone| Key::of(b'p', &[phone])));
        found.extend(self.emails.iter().map(|email| Key::of(b'e', &[email])));
        found.extend(self.birth_day().map(|day| Key::of(b'b', &[&day])));
        found
    }

    fn birth_day(&self) -> Option<String> {
        let birth = self.birth?;
        Some(format!("{}-{}-{}", birth.year(), birth.month()?, birth.day()?))
    }

    /// Keys of one name: two of its words together, and each with what else is known.
    fn keys_of(&self, name: &Name) -> Vec<Key> {
        let words: Vec<Vec<String>> = telling_words(name).map(forms).collect();
        let mut found = Vec::new();
        for (at, one) in words.iter().enumerate() {
            for other in &words[at + 1..] {
                found.extend(one.iter().flat_map(|a| other.iter().map(move |b| pair_key(a, b))));
            }
        }
        // Where a slip changed how a word sounds, its beginning mostly stands.
        let starts: Vec<String> = telling_words(name).map(start).collect();
        for (at, one) in starts.iter().enumerate() {
            found.extend(starts[at + 1..].iter().map(|other| pair_key(one, other)));
        }
        let birth = self.birth.map(|birth| birth.year().to_string());
        let month_day = self.birth.and_then(|b| Some(format!("{}-{}", b.month()?, b.day()?)));
        for form in words.iter().flatten() {
            found.extend(birth.iter().map(|year| Key::of(b'y', &[form, year])));
            found.extend(month_day.iter().map(|day| Key::of(b'd', &[form, day])));
            found.extend(self.postcode.iter().map(|code| Key::of(b'z', &[form, code])));
            found.extend(
                self.addresses.iter().filter_map(house).map(|no| Key::of(b'h', &[form, no])),
            );
        }
        found
    }
}

fn pair_key(a: &str, b: &str) -> Key {
    Key::of(b'n', &[a.min(b), a.max(b)])
}

/// The first word and the last two: a given name, and of several family names those that lists keep.
fn telling_words(name: &Name) -> impl Iterator<Item = &Word> {
    let last_two = name.words.len().saturating_sub(2);
    name.words.iter().enumerate().filter(move |(at, _)| *at == 0 || *at >= last_two).map(|(_, w)| w)
}

/// How a word sounds, and the lines of pet forms it stands in.
fn forms(word: &Word) -> Vec<String> {
    let lines = word.nickname_lines.iter().take(LINES_MAX_COUNT).map(|line| format!("#{line}"));
    [sound(&word.text)].into_iter().chain(lines).collect()
}

fn start(word: &Word) -> String {
    const START_CHARS: usize = 3;
    word.text.chars().take(START_CHARS).collect::<String>() + "-"
}
