//! Addresses that came as one cell.

use super::Address;

/// Two-letter codes of states, districts and territories. Source: USPS Publication 28, appendix B.
const STATES: &str = "\
    AL AK AS AZ AR CA CO CT DE DC FL FM GA GU HI ID IL IN IA KS KY LA ME MH MD MA MI MN MS \
    MO MT NE NV NH NJ NM NY NC ND MP OH OK OR PW PA PR RI SC SD TN TX UT VT VI VA WA WV WI \
    WY";

/// Beginnings of town names with a capital inside, such as `McHenry` and `DeKalb`.
const INNER_CAPITALS: [&str; 9] = ["Mc", "Mac", "De", "La", "Le", "Du", "Di", "Van", "Fitz"];

/// Words that start a line of their own below the street.
const UNIT_WORDS: [&str; 11] =
    ["Suite", "Ste", "STE", "Floor", "Room", "Rm", "Unit", "Apt", "Building", "Bldg", "Lower"];

/// Words inside a town's name that are written small, as in Lake in the Hills.
const SMALL_WORDS: [&str; 9] = ["in", "the", "of", "on", "and", "de", "la", "del", "du"];

/// Longest town name taken out of a run-on cell, in characters.
const CITY_MAX_CHARS: usize = 40;

/// What was made of a one-cell address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressLine {
    /// Street, city, state and perhaps postcode were told apart.
    Split(Address),
    /// Not understood: one line, as written.
    Whole(Address),
}

/// Reads an address written in one cell, such as `12 Elm StreetSuite 2Millbrook, IL 60000`.
///
/// Only US forms are told apart. Anything doubtful stays one line.
pub fn read_address_line(cell: &str) -> Option<AddressLine> {
    let cell = super::tidy_lines(cell).replace('\n', ", ");
    if cell.is_empty() {
        return None;
    }
    let whole = || AddressLine::Whole(Address { lines: vec![cell.clone()], ..Address::default() });
    Some(split(&cell).map_or_else(whole, AddressLine::Split))
}

fn split(cell: &str) -> Option<Address> {
    let (body, country) = take_country(cell);
    let (head, tail) = body.rsplit_once(',')?;
    let (state, postcode) = state_and_postcode(tail)?;
    let (street, city) = street_and_city(head.trim())?;
    let lines = if street.is_empty() { Vec::new() } else { vec![spaced(street)] };
    Some(Address {
        lines,
        city: city.to_owned(),
        state: state.to_owned(),
        postcode: postcode.to_owned(),
        country: country.to_owned(),
        is_postal: street.to_uppercase().replace(['.', ' '], "").starts_with("POBOX"),
        ..Address::default()
    })
}

fn take_country(cell: &str) -> (&str, &'static str) {
    for ending in [", USA", ", US", ", United States", ", United States of America"] {
        if let Some(body) = cell.strip_suffix(ending) {
            return (body, "US");
        }
    }
    (cell, "")
}

fn state_and_postcode(tail: &str) -> Option<(&str, &str)> {
    let mut words = tail.split_whitespace();
    let state = words.next()?;
    let postcode = words.next().unwrap_or("");
    let is_state = STATES.split_whitespace().any(|s| s == state);
    let fits = postcode.is_empty() || is_zip(postcode);
    (is_state && fits && words.next().is_none()).then_some((state, postcode))
}

fn is_zip(text: &str) -> bool {
    let (zip, more) = text.split_once('-').unwrap_or((text, "0000"));
    let all_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    zip.len() == 5 && more.len() == 4 && all_digits(zip) && all_digits(more)
}

fn street_and_city(head: &str) -> Option<(&str, &str)> {
    if let Some(at) = last_seam(head) {
        let city = &head[at..];
        return is_town(city).then(|| (head[..at].trim_end_matches([',', ' ']), city));
    }
    match head.rsplit_once(',') {
        Some((street, city)) if is_town(city.trim()) => Some((street.trim(), city.trim())),
        // "Millbrook, IL": a town and nothing else.
        None if is_town(head) && head.split_whitespace().count() <= 3 => Some(("", head)),
        _ => None,
    }
}

/// Where the last two words ran together: a small letter, digit or full stop before a capital.
fn last_seam(head: &str) -> Option<usize> {
    let after_comma = head.rfind(", ").map_or(0, |i| i + 2);
    let mut limit = head.len();
    loop {
        let at = seams(&head[..limit]).last()?;
        let before = &head[..at];
        let inner = INNER_CAPITALS.iter().any(|start| {
            before.strip_suffix(start).is_some_and(|b| !b.ends_with(char::is_uppercase))
        });
        if at < after_comma {
            return None;
        }
        if !inner {
            return Some(at);
        }
        limit = at;
    }
}

fn seams(text: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    (1..chars.len()).filter_map(move |i| {
        let (before, (at, here)) = (chars[i - 1].1, chars[i]);
        let runs_on = before.is_lowercase() || before.is_ascii_digit() || before == '.';
        (runs_on && here.is_uppercase()).then_some(at)
    })
}

fn is_town(text: &str) -> bool {
    let letters = text.chars().all(|c| c.is_alphabetic() || " .'-’".contains(c));
    let fits = |word: &str| word.starts_with(char::is_uppercase) || SMALL_WORDS.contains(&word);
    let named = text.starts_with(char::is_uppercase) && text.split_whitespace().all(fits);
    letters && named && text.chars().count() <= CITY_MAX_CHARS && !is_unit(text)
}

fn is_unit(text: &str) -> bool {
    UNIT_WORDS.iter().any(|unit| text.starts_with(unit))
}

/// Puts a comma where a unit or a house number ran on after the street.
fn spaced(street: &str) -> String {
    let mut out = String::with_capacity(street.len() + 8);
    let mut previous: Option<char> = None;
    for (at, here) in street.char_indices() {
        let runs_on = previous.is_some_and(|p| p.is_lowercase() || p.is_ascii_digit() || p == '.');
        let number_after_word = previous.is_some_and(char::is_lowercase) && here.is_ascii_digit();
        if number_after_word || (runs_on && here.is_uppercase() && is_unit(&street[at..])) {
            out.push_str(", ");
        }
        out.push(here);
        previous = Some(here);
    }
    out
}
