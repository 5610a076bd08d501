//! One word of a name, ready to be compared.

use super::nicknames;
use super::script::{Script, romanised};

/// A folded word, in Latin letters where we are sure of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub text: String,
    /// As it was written.
    pub script: Script,
    pub nickname_lines: &'static [u16],
}

impl Word {
    /// Letters kept of one word; no name of one word is longer.
    pub const MAX_CHARS: usize = 32;

    pub fn of(folded: &str) -> Self {
        let script = Script::of(folded);
        let text: String = romanised(folded).chars().take(Self::MAX_CHARS).collect();
        let nickname_lines = nicknames::lines_of(&text);
        Self { text, script, nickname_lines }
    }

    /// The two as one word, for a blank that does not belong there.
    pub fn joined(&self, next: &Self) -> Self {
        let text: String = [self.text.as_str(), &next.text].concat();
        let text: String = text.chars().take(Self::MAX_CHARS).collect();
        let nickname_lines = nicknames::lines_of(&text);
        Self { text, script: self.script, nickname_lines }
    }

    pub fn chars_count(&self) -> usize {
        self.text.chars().count()
    }
}
