//! The words of one language together with the words a programme has for its own topics.

use std::ops::Deref;

use kernel::people::{DEFAULT_TOPICS, Topics};
use kernel::settings::TopicList;

use crate::web::language::Language;
use crate::web::words::Words;

/// What codes are called for one reader in one programme. Never kept longer than one page.
#[derive(Debug, Clone)]
pub struct Terms {
    words: Words,
    list: TopicList,
}

impl Terms {
    pub const fn new(words: Words, list: TopicList) -> Self {
        Self { words, list }
    }

    /// The same for a reader of another language.
    #[must_use]
    pub fn in_words(self, words: Words) -> Self {
        Self { words, ..self }
    }

    pub const fn words(&self) -> Words {
        self.words
    }

    /// What people can pick.
    pub fn topics(&self) -> Topics {
        self.list.offered()
    }

    /// The word for a topic, also for one that is no longer offered; the code where nobody has one.
    pub fn topic(&self, code: &str) -> String {
        self.known_topic(code).unwrap_or_else(|| code.to_owned())
    }

    /// The same; none where nobody has a word for it.
    pub fn known_topic(&self, code: &str) -> Option<String> {
        let said = self.list.said(code, self.words.language().code());
        said.map(str::to_owned).or_else(|| built_in(self.words, code))
    }
}

/// The program's word for one of its own topics.
fn built_in(words: Words, code: &str) -> Option<String> {
    let key = format!("people-topic-{}", code.replace('_', "-"));
    words.has(&key).then(|| words.t(&key).into_owned())
}

/// The words of the program's own topics in every language: a programme's own must read otherwise.
pub fn built_in_words() -> Vec<String> {
    let each = |language| {
        DEFAULT_TOPICS.into_iter().filter_map(move |code| built_in(Words::of(language), code))
    };
    Language::ALL.into_iter().flat_map(each).collect()
}

impl Deref for Terms {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}
