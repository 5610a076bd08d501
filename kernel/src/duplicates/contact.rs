//! Telephone numbers, e-mail addresses and numbers of other systems, each brought to one form.

use super::ExternalId;
use super::evidence::{How, Note, Weighed};
use crate::people::{Email, Phone};
use crate::text::fold;

/// Digits that tell a number: the last of them, for some write the country and the area and some do not.
const PHONE_DIGITS: usize = 9;

/// The end of a number; `None` for what cannot be dialled or is too short to be somebody's.
pub(super) fn phone(raw: &str) -> Option<String> {
    const MIN_DIGITS: usize = 7;
    let phone = Phone::parse(raw).ok()?;
    let digits = phone.number().trim_start_matches('+');
    // Numbers of one digit over and over are put in where none is known.
    let is_filler = digits.chars().all(|c| digits.starts_with(c));
    if digits.len() < MIN_DIGITS || is_filler {
        return None;
    }
    let end = &digits[digits.len().saturating_sub(PHONE_DIGITS)..];
    Some(match phone.extension() {
        Some(extension) => format!("{end}x{extension}"),
        None => end.to_owned(),
    })
}

/// An address in small letters, without what follows a plus; in Gmail's own places also without dots,
/// which that service ignores.
pub(super) fn email(raw: &str) -> Option<String> {
    let address = Email::parse(raw).ok()?.as_str().to_lowercase();
    let (name, place) = address.rsplit_once('@')?;
    let name = name.split('+').next().filter(|name| !name.is_empty()).unwrap_or(name);
    Some(match place {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", name.replace('.', "")),
        _ => format!("{name}@{place}"),
    })
}

/// A number of another system: the system, and its letters and digits alone.
pub(super) fn external_id(id: &ExternalId<'_>) -> Option<(String, String)> {
    let bare = |text: &str| {
        let text: String = text.chars().take(super::Sketch::TEXT_MAX_CHARS).collect();
        fold(&text).replace(' ', "")
    };
    let value = bare(id.value);
    (!value.is_empty()).then(|| (bare(id.system), value))
}

/// Agrees if the two have one in common; differs if both have some and none in common.
pub(super) fn compare(a: &[String], b: &[String]) -> Weighed {
    if a.is_empty() || b.is_empty() {
        return Weighed::SILENT;
    }
    let is_shared = a.iter().any(|one| b.contains(one));
    Weighed::plain(if is_shared { How::Agrees } else { How::Differs })
}

/// Signs of a number of another system before one slip in it is believed.
const SLIP_MIN_CHARS: usize = 6;

pub(super) fn compare_ids(a: &[(String, String)], b: &[(String, String)]) -> Weighed {
    let same_system = || {
        a.iter().flat_map(|one| b.iter().map(move |other| (one, other))).filter(|(a, b)| a.0 == b.0)
    };
    let is_near = |a: &str, b: &str| {
        a.chars().count().min(b.chars().count()) >= SLIP_MIN_CHARS
            && strsim::osa_distance(a, b) == 1
    };
    if same_system().next().is_none() {
        Weighed::SILENT
    } else if same_system().any(|(a, b)| a.1 == b.1) {
        Weighed::plain(How::Agrees)
    } else if same_system().any(|(a, b)| is_near(&a.1, &b.1)) {
        Weighed::noted(How::Near, Note::Slip)
    } else {
        Weighed::plain(How::Differs)
    }
}
