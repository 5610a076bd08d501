//! The reason somebody gives.

use super::ExportError;

/// A reason says something: more than a word or a dot.
pub const WHY_MIN_CHARS: usize = 10;
/// A reason is a sentence, not a letter.
pub const WHY_MAX_CHARS: usize = 300;

/// Why everything is taken out, in a sentence. It stands in the record for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why(String);

impl Why {
    /// Takes a sentence, its white space put in order.
    pub fn parse(text: &str) -> Result<Self, ExportError> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count();
        if letters < WHY_MIN_CHARS {
            return Err(ExportError::WhyMissing);
        }
        if text.chars().count() > WHY_MAX_CHARS {
            return Err(ExportError::WhyTooLong { max_chars: WHY_MAX_CHARS });
        }
        Ok(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}
