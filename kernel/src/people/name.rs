//! How someone wants to be called.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::PeopleError;

/// The name someone wants to be called by, in any script. The only answer nobody can skip.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CalledName(String);

impl CalledName {
    /// The most characters.
    pub const MAX_CHARS: usize = 80;

    /// Reads a name: trimmed, composed (NFC), white space inside made single spaces, and without the
    /// signs that show nothing and mean nothing: two names that look the same are the same.
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        let name: String = raw.chars().filter(|c| !shows_nothing(*c)).nfc().collect();
        let name = name.trim();
        if name.chars().any(|c| c.is_control() || turns_direction(c) || is_nobodys(c)) {
            return Err(PeopleError::NameControl);
        }
        if !name.chars().any(is_visible) {
            return Err(PeopleError::NameEmpty);
        }
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let found_chars = name.chars().count();
        if found_chars > Self::MAX_CHARS {
            return Err(PeopleError::NameTooLong { found_chars, max_chars: Self::MAX_CHARS });
        }
        Ok(Self(name))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// One or two letters for the doorway beside the name: of the first and the last word.
    ///
    /// A letter keeps its marks. Letters of scripts that join get a non-joiner between them, so that
    /// they do not read as a word.
    pub fn initials(&self) -> String {
        let mut letters = self.0.split(' ').filter_map(first_letter);
        let Some(first) = letters.next() else {
            return self.0.chars().find(|c| is_visible(*c)).map(String::from).unwrap_or_default();
        };
        let Some(last) = letters.next_back() else {
            return first;
        };
        let between = if first.chars().any(joins) { "\u{200C}" } else { "" };
        format!("{first}{between}{last}")
    }
}

impl fmt::Display for CalledName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CalledName {
    type Error = PeopleError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<CalledName> for String {
    fn from(name: CalledName) -> Self {
        name.0
    }
}

/// The first letter or digit of a word with its marks, as a capital where the script has them.
fn first_letter(word: &str) -> Option<String> {
    let mut rest = word.chars().skip_while(|c| !c.is_alphanumeric());
    let first = rest.next()?;
    let mut capital = first.to_uppercase();
    let first = if capital.len() == 1 { capital.next().unwrap_or(first) } else { first };
    Some(std::iter::once(first).chain(rest.take_while(|c| is_combining_mark(*c))).collect())
}

/// Arabic, Syriac, Thaana, N'Ko and their neighbours, whose letters join.
const fn joins(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{08FF}')
}

/// Characters that turn the reading direction of what follows: a name could make a page lie.
pub(super) const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Signs without a look or a meaning in a name. The joiner and the non-joiner stay: names in Persian
/// and in the scripts of India are written with them.
const fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// Private use and noncharacters: nobody's letters, shown differently everywhere.
const fn is_nobodys(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..) || (c as u32) & 0xFFFE == 0xFFFE
}

/// Whether the sign leaves ink. Two Hangul fillers, the empty Braille cell and the Arabic stroke that
/// only lengthens a word count as letters or signs, and alone look like no name at all.
fn is_visible(c: char) -> bool {
    let is_mark = matches!(c, '\u{200B}'..='\u{200F}' | '\u{061C}' | '\u{180B}'..='\u{180F}')
        || matches!(c, '\u{FE00}'..='\u{FE0F}');
    let is_filler = matches!(c, '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
        || matches!(c, '\u{2800}' | '\u{0640}');
    !c.is_whitespace() && !is_mark && !is_filler && !shows_nothing(c)
}
