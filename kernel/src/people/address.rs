//! Addresses of channels: read leniently, because people write them as they say them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{PeopleError, tidy_text};

/// Where a channel leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Address {
    Phone(Phone),
    Email(Email),
    Post(PostalAddress),
}

/// A phone number: its digits, a leading plus if there was one, and an extension.
///
/// Kept as `+15035550142x12`. No number plan is checked: short codes and foreign numbers are real.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    number: String,
    extension: String,
}

impl Phone {
    /// Fewer digits than this cannot be dialled as a person's number.
    pub const MIN_DIGITS: usize = 5;
    /// The most characters read; beyond it something else was pasted.
    pub const MAX_CHARS: usize = 60;
    /// The most digits of a number with its country (ITU-T E.164).
    pub const MAX_DIGITS: usize = 15;

    /// Keeps the digits of any common script, a leading plus, and what follows `x`, `ext` or `#`.
    ///
    /// Words may stand before the number and not behind it: in "555 0142 after 5" the five is an hour,
    /// and a number with it is somebody else's.
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        let raw = raw.trim();
        let found_chars = raw.chars().count();
        if found_chars > Self::MAX_CHARS {
            return Err(PeopleError::PhoneTooLong { found_chars, max_chars: Self::MAX_CHARS });
        }
        let mark = raw.char_indices().find(|(at, c)| {
            matches!(c, 'x' | 'X' | '#') && raw[..*at].chars().any(|c| digit(c).is_some())
        });
        let (number, extension) = match mark {
            Some((at, _)) => raw.split_at(at),
            None => (raw, ""),
        };
        // Of "ext" the mark is the x; the letter before it is no word.
        let is_spelt = extension.chars().nth(1).is_some_and(|c| matches!(c, 't' | 'T'));
        let number = number.strip_suffix(['e', 'E']).filter(|_| is_spelt).unwrap_or(number);
        let digits = digits(number);
        if digits.len() < Self::MIN_DIGITS {
            return Err(PeopleError::PhoneTooShort { min_digits: Self::MIN_DIGITS });
        }
        let extension_digits = self::digits(extension);
        let is_too_long = [&digits, &extension_digits].iter().any(|d| d.len() > Self::MAX_DIGITS);
        if is_too_long || has_words_behind(number) || has_words_behind(extension) {
            return Err(PeopleError::PhoneNotAlone);
        }
        let is_plus_first =
            number.chars().find(|c| is_plus(*c) || digit(*c).is_some()).is_some_and(is_plus);
        let plus = if is_plus_first { "+" } else { "" };
        Ok(Self { number: format!("{plus}{digits}"), extension: extension_digits })
    }

    /// The digits to dial, with a leading plus if there was one.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The digits of the extension; none if there is none.
    pub fn extension(&self) -> Option<&str> {
        (!self.extension.is_empty()).then_some(self.extension.as_str())
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)?;
        match self.extension() {
            Some(extension) => write!(f, "x{extension}"),
            None => Ok(()),
        }
    }
}

impl TryFrom<String> for Phone {
    type Error = PeopleError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.to_string()
    }
}

/// Whether letters stand behind the first digit.
fn has_words_behind(text: &str) -> bool {
    text.chars().skip_while(|c| digit(*c).is_none()).any(char::is_alphabetic)
}

const fn is_plus(c: char) -> bool {
    matches!(c, '+' | '\u{FF0B}')
}

fn digits(text: &str) -> String {
    text.chars().filter_map(digit).collect()
}

/// A digit of the Latin, Arabic, Persian, Devanagari, Bengali or full-width sets, as 0 to 9.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 6] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10];
    let place = ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|n| *n < 10))?;
    char::from_digit(place, 10)
}

/// An e-mail address. The part before the last @ is kept as written, the place is lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

impl Email {
    /// The longest path SMTP carries, without its angle brackets (RFC 5321 4.5.3.1.3).
    pub const MAX_CHARS: usize = 254;

    /// Asks only for a name, an @ and a place with a dot in it; a message tells the rest.
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        let raw = raw.trim();
        let found_chars = raw.chars().count();
        if found_chars > Self::MAX_CHARS {
            return Err(PeopleError::EmailTooLong { found_chars, max_chars: Self::MAX_CHARS });
        }
        let (name, place) = raw.rsplit_once('@').ok_or(PeopleError::EmailShape)?;
        let is_broken = |c: char| c.is_whitespace() || c.is_control() || "<>,;:@".contains(c);
        let has_parts = place.split('.').count() > 1 && place.split('.').all(|p| !p.is_empty());
        if name.is_empty() || !has_parts || name.chars().chain(place.chars()).any(is_broken) {
            return Err(PeopleError::EmailShape);
        }
        Ok(Self(format!("{name}@{}", place.to_lowercase())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Email {
    type Error = PeopleError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

/// Where a letter goes, as the person would write it on an envelope.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PostalAddress(String);

impl PostalAddress {
    /// The most characters: seven lines of an envelope.
    pub const MAX_CHARS: usize = 300;

    /// Reads what was typed; nothing typed is `None`.
    pub fn parse(raw: &str) -> Result<Option<Self>, PeopleError> {
        Ok(tidy_text(raw, Self::MAX_CHARS)?.map(Self))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PostalAddress {
    type Error = PeopleError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)?.ok_or(PeopleError::AnswerEmpty)
    }
}

impl From<PostalAddress> for String {
    fn from(address: PostalAddress) -> Self {
        address.0
    }
}
