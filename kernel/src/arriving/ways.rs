//! Telephone numbers and e-mail addresses as they stand in cells.

use super::{Change, Read, Reason};
use crate::people::{Email, Phone};

/// The most digits of a number with its country (ITU-T E.164).
const DIGITS_MAX: usize = 15;

/// Reads one telephone number. Several in one cell are not read as one long number.
pub fn read_phone(text: &str) -> Result<Read<Phone>, Reason> {
    let text = text.trim();
    if is_shortened(text) {
        return Err(Reason::NumberShortened);
    }
    let lower = text.to_lowercase().replace(" or ", "/").replace(" o ", "/").replace(" y ", "/");
    let cut = lower.split(['/', ';', ',', '|', '\n', '&']);
    let numbers = cut.filter(|part| digit_count(part) >= Phone::MIN_DIGITS).count();
    let phone = Phone::parse(number_in(text))?;
    if numbers > 1 || phone.number().trim_start_matches('+').len() > DIGITS_MAX {
        return Err(Reason::PhoneSeveral);
    }
    let has_words = phone.extension().is_none() && text.chars().any(char::is_alphabetic);
    let changes = if has_words { vec![Change::PhoneWordsLeftOut] } else { Vec::new() };
    Ok(Read { value: phone, changes })
}

/// A number that was a number in a spreadsheet loses nothing but its `.0`.
fn number_in(text: &str) -> &str {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    if whole.bytes().all(|b| b.is_ascii_digit()) { whole } else { text }
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
