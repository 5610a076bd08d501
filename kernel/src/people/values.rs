//! Codes of answers, and languages.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::PeopleError;

/// The code of one answer to a facet, or of one topic: `non_binary`, `es`, `sleeping_rough`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ValueCode(String);

impl ValueCode {
    /// The most characters.
    pub const MAX_CHARS: usize = 40;

    /// Lower-case letters a to z, digits and underscores, starting with a letter or a digit.
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        let is_shaped = (1..=Self::MAX_CHARS).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            && !raw.starts_with('_');
        if is_shaped { Ok(Self(raw.to_owned())) } else { Err(PeopleError::CodeShape) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ValueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ValueCode {
    type Error = PeopleError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<ValueCode> for String {
    fn from(code: ValueCode) -> Self {
        code.0
    }
}

/// A language by its primary BCP 47 subtag: `es`, `ti`, `ase` (American Sign Language).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Reads a tag and keeps its primary part: `ES`, `es-MX` and `es_419` are all `es`.
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        let primary = raw.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let is_shaped = matches!(primary.len(), 2 | 3)
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && primary != "und";
        if is_shaped { Ok(Self(primary)) } else { Err(PeopleError::LanguageShape) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = PeopleError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

impl From<LanguageTag> for ValueCode {
    fn from(tag: LanguageTag) -> Self {
        Self(tag.0)
    }
}

/// The languages offered as choices. Any other can be typed; its tag is kept all the same.
pub const OFFERED_LANGUAGES: [&str; 32] = [
    "en", "es", "am", "ar", "ase", "bn", "de", "fa", "fil", "fr", "gu", "hi", "hmn", "ht", "it",
    "ja", "ko", "my", "ne", "pa", "pl", "ps", "pt", "ru", "so", "sw", "ti", "uk", "ur", "vi",
    "yue", "zh",
];
