//! The topics of a programme: those the program starts with, and its own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Said, SettingsError};
use crate::people::{DEFAULT_TOPICS, Topics, ValueCode};
use crate::text::fold;

/// A topic the programme added, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTopic {
    pub code: ValueCode,
    pub said: Said,
    /// No longer offered. It is never thrown away: whoever picked it can still read it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_off: bool,
}

/// Which topics a programme offers.
///
/// Kept is what is off, so that a topic the program learns later is offered until somebody says no.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TopicList {
    off: BTreeSet<ValueCode>,
    own: Vec<OwnTopic>,
}

impl TopicList {
    /// The most topics of its own a programme offers at once: with the others they are the most
    /// that can be read on a phone.
    pub const OWN_MAX: usize = Topics::MAX - DEFAULT_TOPICS.len();
    /// The most that are kept, with those that were taken off.
    pub const KEPT_MAX: usize = 200;
    /// The most characters of a topic: one line beside a box.
    pub const MAX_CHARS: usize = 60;

    /// What people can pick: the program's own order first, then the programme's topics as added.
    pub fn offered(&self) -> Topics {
        let on = self.each().into_iter().filter_map(|(code, is_on)| is_on.then_some(code));
        // Whoever writes the list keeps it within the limit; one that is read is taken as it is.
        Topics::none().and(on)
    }

    /// Every topic with whether it is offered, in the order of [`Self::offered`].
    pub fn each(&self) -> Vec<(ValueCode, bool)> {
        let built_in = Topics::default();
        let built_in = built_in.iter().map(|code| (code.clone(), !self.off.contains(code)));
        let own = self.own.iter().map(|topic| (topic.code.clone(), !topic.is_off));
        built_in.chain(own).collect()
    }

    pub fn own(&self) -> &[OwnTopic] {
        &self.own
    }

    pub fn find(&self, code: &str) -> Option<&OwnTopic> {
        self.own.iter().find(|topic| topic.code.as_str() == code)
    }

    /// A topic of the programme's own for a reader of `tag`, also one that was taken off.
    pub fn said(&self, code: &str, tag: &str) -> Option<&str> {
        self.find(code)?.said.best(tag).map(|(_, text)| text)
    }

    /// Offers a topic or takes it off the list; one that is not known stays unknown.
    pub fn offer(&mut self, code: &ValueCode, is_on: bool) {
        if let Some(topic) = self.own.iter_mut().find(|topic| topic.code == *code) {
            topic.is_off = !is_on;
        } else if is_on {
            self.off.remove(code);
        } else if Topics::default().contains(code.as_str()) {
            self.off.insert(code.clone());
        }
    }

    /// Adds a topic at the end. `others` are the words of the program's topics, in every language.
    pub fn add(
        &mut self,
        code: ValueCode,
        said: Said,
        others: &[String],
    ) -> Result<(), SettingsError> {
        self.check(&code, &said, others)?;
        if self.own.len() >= Self::KEPT_MAX {
            return Err(SettingsError::TooManyTopics { max: Self::KEPT_MAX });
        }
        self.own.push(OwnTopic { code, said, is_off: false });
        self.check_room()
    }

    /// Gives a topic of the programme's own other words.
    pub fn revise(
        &mut self,
        code: &ValueCode,
        said: Said,
        others: &[String],
    ) -> Result<(), SettingsError> {
        self.check(code, &said, others)?;
        let topic = self.own.iter_mut().find(|topic| topic.code == *code);
        topic.ok_or(SettingsError::NoSuchTopic)?.said = said;
        Ok(())
    }

    /// Refuses a list with more than a phone can show.
    pub fn check_room(&self) -> Result<(), SettingsError> {
        let found = self.own.iter().filter(|topic| !topic.is_off).count();
        if found > Self::OWN_MAX {
            return Err(SettingsError::TooManyTopics { max: Self::OWN_MAX });
        }
        Ok(())
    }

    /// Two topics that read alike in any language could not be told apart.
    fn check(&self, code: &ValueCode, said: &Said, others: &[String]) -> Result<(), SettingsError> {
        let new: BTreeSet<String> = said.texts().map(fold).collect();
        if new.is_empty() || new.contains("") {
            return Err(SettingsError::TopicEmpty);
        }
        let own = self.own.iter().filter(|topic| topic.code != *code);
        let own = own.flat_map(|topic| topic.said.texts());
        let taken =
            own.chain(others.iter().map(String::as_str)).find(|text| new.contains(&fold(text)));
        match taken {
            Some(text) => Err(SettingsError::TopicTaken { text: text.to_owned() }),
            None => Ok(()),
        }
    }
}

/// Reads the words of a topic in one language: one line that can be seen as it was written.
pub fn topic_words(said: &mut Said, tag: &str, raw: &str) -> Result<(), SettingsError> {
    said.put(tag, raw, TopicList::MAX_CHARS)
}
