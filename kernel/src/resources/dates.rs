//! Dates in the shapes that directories hold.

use jiff::civil::Date;

/// Years taken for real. Year 1 and the like is how some programs write "every year".
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Reads a date: `2024-03-08`, `2024-03-08 01:55:57`, `2023-03-15T10:30:45Z`, `2024/3/8`,
/// `20240308`,
/// `3/8/2024`, `3/8/24`, `March 8, 2024`, `8 March 2024`, `Mar 8 2024`.
///
/// With slashes the month comes first, as in the United States, unless it cannot be a month.
/// Two-digit
/// years are 2000 to 2068 and 1969 to 1999, as in POSIX.
pub fn read_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let head = text.split(['T', ' ']).next().unwrap_or("");
    let date = from_numbers(head, '-').or_else(|| from_numbers(head, '/'));
    date.or_else(|| from_digits(text))
        .or_else(|| from_words(text))
        .filter(|d| YEARS.contains(&d.year()))
}

fn from_numbers(text: &str, sign: char) -> Option<Date> {
    let parts: Vec<&str> = text.split(sign).collect();
    let &[first, second, third] = parts.as_slice() else {
        return None;
    };
    let all_digits = parts.iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
    if !all_digits {
        return None;
    }
    if first.len() == 4 {
        return date(first, second, third);
    }
    let year = match third.len() {
        4 => third.to_owned(),
        2 if *third <= *"68" => format!("20{third}"),
        2 => format!("19{third}"),
        _ => return None,
    };
    date(&year, first, second).or_else(|| date(&year, second, first))
}

fn from_digits(text: &str) -> Option<Date> {
    let whole = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    if whole { date(&text[..4], &text[4..6], &text[6..]) } else { None }
}

fn from_words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', ',', '.']).filter(|w| !w.is_empty()).collect();
    let &[first, second, year] = words.as_slice() else {
        return None;
    };
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        _ => return None,
    };
    date(year, &month.to_string(), day.trim_end_matches(|c: char| c.is_alphabetic()))
}

fn month(word: &str) -> Option<usize> {
    const ENGLISH: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const SPANISH: [&str; 12] =
        ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
    let start: String = crate::text::fold(word).chars().take(3).collect();
    let find = |months: [&str; 12]| months.iter().position(|m| *m == start);
    find(ENGLISH).or_else(|| find(SPANISH)).map(|index| index + 1)
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
