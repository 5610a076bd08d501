//! A number that a tap can dial.

use serde::{Deserialize, Serialize};

use super::SettingsError;

/// One number as people read it: digits, and capital letters where it is sold as a word.
///
/// Small letters are refused: *988 press 1* would be dialled as 988773771.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HelpNumber(String);

impl HelpNumber {
    /// The most characters, spaces included.
    pub const MAX_CHARS: usize = 30;
    /// Emergency numbers of two digits exist, as 15 in France.
    const MIN_DIGITS: usize = 2;
    /// The most signs dialled: a whole international number (ITU-T E.164) and a prefix to reach it.
    const MAX_DIALLED: usize = 20;

    pub fn parse(raw: &str) -> Result<Self, SettingsError> {
        let number = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        if number.chars().count() > Self::MAX_CHARS {
            return Err(SettingsError::TooLong { max_chars: Self::MAX_CHARS });
        }
        let is_fine =
            |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || " +-.()*#".contains(c);
        let dialled = number.chars().filter(char::is_ascii_alphanumeric).count();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let pluses = number.matches('+').count();
        let begins = number.trim_start_matches(['(', ' ']).starts_with('+');
        let has_plus_right = pluses == 0 || (pluses == 1 && begins);
        let is_number = number.chars().all(is_fine)
            && digits >= Self::MIN_DIGITS
            && dialled <= Self::MAX_DIALLED
            && has_plus_right;
        if is_number { Ok(Self(number)) } else { Err(SettingsError::NumberShape) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}
