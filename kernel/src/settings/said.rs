//! A short text in each language it was written in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::SettingsError;
use super::name::without_turns;
use crate::people::tidy_line;

/// A short text by language tag. Where a language has none, another one stands in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Said(BTreeMap<String, String>);

impl Said {
    /// Adds what was typed for a language, without signs that turn the direction of writing; nothing
    /// typed takes its text away.
    pub fn put(&mut self, tag: &str, raw: &str, max_chars: usize) -> Result<(), SettingsError> {
        let line = tidy_line(&without_turns(raw), max_chars)
            .map_err(|_| SettingsError::TooLong { max_chars })?;
        match line {
            Some(line) => self.0.insert(tag.to_owned(), line),
            None => self.0.remove(tag),
        };
        Ok(())
    }

    /// A text in one language.
    #[must_use]
    pub fn with(mut self, tag: &str, text: &str) -> Self {
        self.0.insert(tag.to_owned(), text.to_owned());
        self
    }

    /// The text in exactly this language.
    pub fn get(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str)
    }

    /// The text for a reader of `tag`, with the language it is really in.
    pub fn best(&self, tag: &str) -> Option<(&str, &str)> {
        self.0
            .get_key_value(tag)
            .or_else(|| self.0.iter().next())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text in every language it was written in.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// As it is kept: by language, or, before there were languages, one text in English.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    None(()),
    One(String),
    Each(BTreeMap<String, String>),
}

impl From<Kept> for Said {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::None(()) => Self::default(),
            Kept::One(text) => Self::default().with("en", &text),
            Kept::Each(all) => Self(all),
        }
    }
}
