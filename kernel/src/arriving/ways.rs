//! Telephone numbers and e-mail addresses as they stand in cells.

use super::{Change, Read, Reason};
use crate::people::{Email, PeopleError, Phone};

/// Reads one telephone number. Several in one cell are not read as one long number.
pub fn read_phone(text: &str) -> Result<Read<Phone>, Reason> {
    let text = text.trim();
    if is_shortened(text) {
        return Err(Reason::NumberShortened);
    }
    let lower = text.to_lowercase().replace(" or ", "/").replace(" o ", "/").replace(" y ", "/");
    let cut = lower.split(['/', ';', ',', '|', '\n', '&']);
    let numbers = cut.filter(|part| digit_count(part) >= Phone::MIN_DIGITS).count();
    if numbers > 1 {
        return Err(Reason::PhoneSeveral);
    }
    let phone = match Phone::parse(number_in(text)) {
        // Words behind the number are left out, but not words with digits: an hour, a flat, a second one.
        Err(PeopleError::PhoneNotAlone) => match before_words(text) {
            (number, words) if digit_count(words) == 0 => Phone::parse(number),
            _ => return Err(Reason::PhoneSeveral),
        },
        read => read,
    };
    let phone = phone.map_err(|error| match error {
        PeopleError::PhoneNotAlone => Reason::PhoneSeveral,
        other => Reason::People(other),
    })?;
    let has_words = phone.extension().is_none() && text.chars().any(char::is_alphabetic);
    let changes = if has_words { vec![Change::PhoneWordsLeftOut] } else { Vec::new() };
    Ok(Read { value: phone, changes })
}

/// A number that was a number in a spreadsheet loses nothing but its `.0`.
fn number_in(text: &str) -> &str {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    if whole.bytes().all(|b| b.is_ascii_digit()) { whole } else { text }
}

/// The number, and the words behind it.
fn before_words(text: &str) -> (&str, &str) {
    let first = text.find(char::is_numeric).unwrap_or(text.len());
    let words = text[first..].find(char::is_alphabetic).map_or(text.len(), |at| first + at);
    text.split_at(words)
}

fn digit_count(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

/// `5.03555E+09`: a spreadsheet showed it so and kept no more.
fn is_shortened(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    let power = power.trim_start_matches('+');
    !number.is_empty() && is_number(number) && !power.is_empty() && is_number(power)
}

/// Reads an e-mail address: bare, after `mailto:`, or in the angle brackets behind a name.
pub fn read_email(text: &str) -> Result<Read<Email>, Reason> {
    let text = text.trim();
    let bare = text.strip_prefix("mailto:").unwrap_or(text);
    let inside =
        bare.split_once('<').and_then(|(name, rest)| Some((name, rest.strip_suffix('>')?)));
    match inside {
        Some((name, address)) if !name.trim().is_empty() => {
            Ok(Read::changed(Email::parse(address)?, Change::EmailNameLeftOut))
        }
        Some((_, address)) => Ok(Read::plain(Email::parse(address)?)),
        None => Ok(Read::plain(Email::parse(bare)?)),
    }
}
