//! Text that people write: made tidy, never reworded.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::PeopleError;
use super::name::turns_direction;

/// What someone says about a facet in words of their own. Never used by matching; shown only where
/// the answer may be shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OwnWords(String);

impl OwnWords {
    /// The most characters: about three lines on a phone.
    pub const MAX_CHARS: usize = 300;

    /// Reads what was typed; nothing typed is `None`.
    pub fn parse(raw: &str) -> Result<Option<Self>, PeopleError> {
        Ok(tidy_text(raw, Self::MAX_CHARS)?.map(Self))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for OwnWords {
    type Error = PeopleError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)?.ok_or(PeopleError::AnswerEmpty)
    }
}

impl From<OwnWords> for String {
    fn from(words: OwnWords) -> Self {
        words.0
    }
}

/// Text of several lines: composed (NFC), line ends made `\n`, control characters taken out, trimmed.
///
/// Nothing left is `None`. Fails only when the text is longer than `max_chars`.
pub fn tidy_text(raw: &str, max_chars: usize) -> Result<Option<String>, PeopleError> {
    let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String =
        lines.nfc().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    within(kept.trim(), max_chars)
}

/// Text of one line: as [`tidy_text`], and every run of white space made one space. Signs that turn the
/// reading direction are taken out: a line stands among other words, and they could make those lie.
pub fn tidy_line(raw: &str, max_chars: usize) -> Result<Option<String>, PeopleError> {
    let spaced: String = raw
        .nfc()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !turns_direction(*c))
        .collect();
    let line = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    within(&line, max_chars)
}

fn within(text: &str, max_chars: usize) -> Result<Option<String>, PeopleError> {
    let found_chars = text.chars().count();
    if found_chars > max_chars {
        return Err(PeopleError::TextTooLong { found_chars, max_chars });
    }
    Ok((found_chars > 0).then(|| text.to_owned()))
}
