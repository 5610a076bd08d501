//! Telephone numbers in the shapes that directories hold.

use serde::{Deserialize, Serialize};

use super::MendKind;

/// Digits of a number in the North American plan, without the leading 1.
///
/// Source: North American Numbering Plan: NPA-NXX-XXXX, where N is 2 to 9.
const NANP_DIGITS: usize = 10;

/// Most digits of an international number. Source: ITU-T E.164.
const E164_MAX_DIGITS: usize = 15;

/// Fewest digits taken for an international number; shorter ones are slips more often than numbers.
const INTERNATIONAL_MIN_DIGITS: usize = 8;

/// Three-digit numbers of the North American plan. Source: NANP N11 codes, and 988 by 47 CFR
/// 52.200.
const SHORT_NUMBERS: [&str; 9] = ["211", "311", "411", "511", "611", "711", "811", "911", "988"];

/// What people write when there is no telephone, folded.
const NONE_WORDS: [&str; 10] =
    ["no phone", "none", "n a", "na", "no", "unknown", "tbd", "tba", "no telephone", "ninguno"];

/// A telephone number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As the source wrote it, without the extension and notes when those were understood.
    pub said: String,
    /// What a telephone dials: `+` and digits, or a short number. Nothing when that is not certain.
    pub number: Option<String>,
    pub extension: String,
    pub kind: PhoneKind,
    /// Who answers, in what language, when.
    pub note: String,
}

/// What answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneKind {
    #[default]
    Voice,
    TollFree,
    Hotline,
    Text,
    /// Text telephone for people who do not hear, and relay services.
    Tty,
    Fax,
    Other,
}

impl PhoneKind {
    pub const ALL: [Self; 7] =
        [Self::Voice, Self::TollFree, Self::Hotline, Self::Text, Self::Tty, Self::Fax, Self::Other];

    /// The word in files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::TollFree => "toll_free",
            Self::Hotline => "hotline",
            Self::Text => "text",
            Self::Tty => "tty",
            Self::Fax => "fax",
            Self::Other => "other",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }

    /// Reads the words of HSDS and Ohana (`voice`, `cell`, `sms`, `textphone`, ...).
    pub fn from_words(words: &str) -> Self {
        match crate::text::fold(words).as_str() {
            "" | "voice" | "cell" | "mobile" | "phone" | "main" | "office" => Self::Voice,
            "toll free" | "tollfree" | "freephone" => Self::TollFree,
            "hotline" | "helpline" | "warmline" | "crisis" => Self::Hotline,
            "text" | "sms" => Self::Text,
            "tty" | "tdd" | "textphone" | "relay" => Self::Tty,
            "fax" => Self::Fax,
            _ => Self::Other,
        }
    }
}

/// What one cell held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PhoneReading {
    pub phones: Vec<Phone>,
    /// True for "no phone" and its like.
    pub says_none: bool,
    pub mends: Vec<MendKind>,
}

/// Reads the telephone numbers of one cell; numbers without a country are North American.
pub fn read_phones(cell: &str) -> PhoneReading {
    let cell = cell.trim().trim_matches('"').trim();
    let mut reading = PhoneReading::default();
    if cell.is_empty() {
        return reading;
    }
    let folded = crate::text::fold(cell);
    if folded.is_empty() || NONE_WORDS.contains(&folded.as_str()) {
        reading.says_none = true;
        reading.mends.push(MendKind::PhoneSaysNone);
        return reading;
    }
    for piece in split_numbers(cell) {
        let (phone, mend) = read_one(&piece);
        reading.mends.extend(mend);
        let again = |p: &Phone| phone.number.is_some() && p.number == phone.number;
        if !reading.phones.iter().any(again) {
            reading.phones.push(phone);
        }
    }
    if reading.phones.len() > 1 {
        reading.mends.push(MendKind::PhoneSplit);
    }
    reading
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

/// Cuts at `;`, `,`, line ends, "or" and "/" where numbers stand on both sides, and takes whole
/// numbers out of brackets.
fn split_numbers(cell: &str) -> Vec<String> {
    let marked = cell.replace(" or ", ";").replace(" / ", ";").replace(['\n', ','], ";");
    let mut pieces: Vec<String> = Vec::new();
    for piece in marked.split(';').map(str::trim).filter(|p| !p.is_empty()) {
        let stands_alone =
            digits(piece) + letters_in_number(piece) >= 7 || SHORT_NUMBERS.contains(&piece);
        match pieces.last_mut() {
            Some(last) if !stands_alone => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ => pieces.push(piece.to_owned()),
        }
    }
    pieces.iter().flat_map(|piece| take_bracketed(piece)).collect()
}

/// Letters that stand in a group with digits or hyphens before them, as in `1-800-LAW-REP-4`.
fn letters_in_number(piece: &str) -> usize {
    let first = piece.split_whitespace().next().unwrap_or("");
    if digits(first) >= 3 { first.chars().filter(char::is_ascii_alphabetic).count() } else { 0 }
}

fn take_bracketed(piece: &str) -> Vec<String> {
    let (Some(open), Some(close)) = (piece.find('('), piece.rfind(')')) else {
        return vec![piece.to_owned()];
    };
    if open == 0 || close < open || digits(&piece[open..close]) < 7 {
        return vec![piece.to_owned()];
    }
    let inner = piece[open + 1..close].trim().to_owned();
    let outer = format!("{} {}", &piece[..open], &piece[close + 1..]).trim().to_owned();
    vec![inner, outer]
}

fn read_one(piece: &str) -> (Phone, Option<MendKind>) {
    let mut notes = Vec::new();
    let mut rest = piece.to_owned();
    if let Some((label, after)) = piece.split_once(':')
        && digits(label) == 0
    {
        notes.push(label.trim().to_owned());
        after.trim().clone_into(&mut rest);
    }
    if let (Some(open), Some(close)) = (rest.rfind('('), rest.rfind(')'))
        && open > 0
        && open < close
        && digits(&rest[open..close]) != 3
    {
        notes.push(rest[open + 1..close].trim().to_owned());
        rest = format!("{}{}", &rest[..open], &rest[close + 1..]);
    }
    let (number_text, extension) = split_extension(rest.trim());
    let (said, note) = split_note(number_text);
    notes.extend(note);
    let has_letters = said.chars().any(|c| c.is_ascii_alphabetic());
    let number = if has_letters { dialled(&keyed(&said)) } else { dialled(&said) };
    let (said, mend) = match (&number, has_letters) {
        (Some(_), true) => (said, Some(MendKind::PhoneLetters)),
        (Some(_), false) => (said, None),
        (None, _) => {
            notes.clear();
            let phone = Phone { said: piece.to_owned(), ..Phone::default() };
            return (phone, Some(MendKind::PhoneKeptAsWritten));
        }
    };
    let note = notes.join("; ");
    (Phone { said, number, extension, kind: PhoneKind::Voice, note }, mend)
}

/// Takes `x 715`, `ext. 321`, `x331` or `#12` off the end.
fn split_extension(text: &str) -> (&str, String) {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let extension = &text[head.len()..];
    let head = head.trim_end_matches([' ', '.', ':']);
    let lower = head.to_ascii_lowercase();
    if !extension.is_empty() && digits(head) >= 7 {
        for mark in ["extension", "extn", "ext", "x", "#"] {
            if lower.ends_with(mark) {
                let end = head.len() - mark.len();
                return (head[..end].trim_end_matches([' ', ',']), extension.to_owned());
            }
        }
    }
    (text, String::new())
}

/// Takes words after a whole number off, as in `(312) 555-0100 in town only`.
fn split_note(text: &str) -> (String, Option<String>) {
    let Some(letter) = text.find(|c: char| c.is_alphabetic()) else {
        return (text.trim().to_owned(), None);
    };
    let whole = dialled(&text[..letter]).is_some() && text[..letter].ends_with([' ', ',', '-']);
    let cut = if whole {
        letter
    } else {
        text.char_indices()
            .find(|&(i, c)| c.is_whitespace() && dialled(&keyed(&text[..i])).is_some())
            .map_or(text.len(), |(i, _)| i)
    };
    let said = text[..cut].trim_end_matches([' ', ',', '-']).trim().to_owned();
    let note = text[cut..].trim();
    (said, (!note.is_empty()).then(|| note.to_owned()))
}

/// Letters as the keys of a telephone. Source: ITU-T E.161.
fn keyed(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_ascii_uppercase() {
            'A'..='C' => '2',
            'D'..='F' => '3',
            'G'..='I' => '4',
            'J'..='L' => '5',
            'M'..='O' => '6',
            'P'..='S' => '7',
            'T'..='V' => '8',
            'W'..='Z' => '9',
            _ => c,
        })
        .collect()
}

/// What a telephone dials, if the text is a number and nothing but a number.
fn dialled(text: &str) -> Option<String> {
    let text = text.trim();
    let plus = text.starts_with('+');
    let body = text.strip_prefix('+').unwrap_or(text);
    if !body.chars().all(|c| c.is_ascii_digit() || " ().-/\u{a0}".contains(c)) {
        return None;
    }
    let number: String = body.chars().filter(char::is_ascii_digit).collect();
    if SHORT_NUMBERS.contains(&number.as_str()) && !plus {
        return Some(number);
    }
    let national = match (number.len(), number.strip_prefix('1')) {
        (NANP_DIGITS, _) if !plus => Some(number.as_str()),
        (11, Some(rest)) => Some(rest),
        _ => None,
    };
    match national {
        Some(national) => is_north_american(national).then(|| format!("+1{national}")),
        None if plus && (INTERNATIONAL_MIN_DIGITS..=E164_MAX_DIGITS).contains(&number.len()) => {
            Some(format!("+{number}"))
        }
        None => None,
    }
}

fn is_north_american(number: &str) -> bool {
    let bytes = number.as_bytes();
    bytes.len() == NANP_DIGITS && bytes[0] >= b'2' && bytes[3] >= b'2'
}
