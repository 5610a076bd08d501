//! The name of an organisation or a programme.

use super::SettingsError;
use crate::people::tidy_line;

/// The most characters: two lines at the top of a phone.
const MAX_CHARS: usize = 80;

/// Reads a name: one line, composed, without signs that turn the direction of writing.
pub fn programme_name(raw: &str) -> Result<String, SettingsError> {
    tidy_line(&without_turns(raw), MAX_CHARS)
        .map_err(|_| SettingsError::TooLong { max_chars: MAX_CHARS })?
        .ok_or(SettingsError::NameEmpty)
}

/// A text without signs that nobody sees and that turn the direction of writing.
pub(super) fn without_turns(raw: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    raw.chars().filter(|c| !turns(c)).collect()
}
