//! The name to call somebody by, from whatever columns hold names.

use super::{Change, Read, Reason};
use crate::people::CalledName;

/// The cells of a row that hold names, as they stand; empty where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NameParts<'a> {
    pub called: &'a str,
    pub whole: &'a str,
    pub first: &'a str,
    pub middle: &'a str,
    pub last: &'a str,
}

/// Settles the name to call somebody by: what they said themselves, else the whole name, else its
/// parts. The rest is left out, because this program keeps one name, and told.
pub fn called_name(parts: &NameParts) -> Result<Read<CalledName>, Reason> {
    let of_parts = [parts.first, parts.middle, parts.last].map(str::trim).join(" ");
    let (called, whole) = (parts.called.trim(), parts.whole.trim());
    if !called.is_empty() {
        let name = CalledName::parse(called)?;
        let is_other = |other: &str| {
            let words = |text: &str| crate::text::fold(text);
            !words(other).is_empty() && words(other) != words(called)
        };
        let left_out = is_other(whole) || is_other(&of_parts);
        let changes = if left_out { vec![Change::OtherNameLeftOut] } else { Vec::new() };
        return Ok(Read { value: name, changes });
    }
    if whole.is_empty() {
        return Ok(Read::plain(CalledName::parse(&of_parts)?));
    }
    match turned(whole) {
        Some(name) => Ok(Read::changed(CalledName::parse(&name)?, Change::NameTurned)),
        None => Ok(Read::plain(CalledName::parse(whole)?)),
    }
}

/// `Núñez, José` the other way round; not `José Núñez, Jr.`.
fn turned(whole: &str) -> Option<String> {
    const BEHIND: &[&str] =
        &["jr", "sr", "ii", "iii", "iv", "md", "phd", "rn", "lcsw", "cps", "prs"];
    let (last, first) = whole.split_once(',')?;
    let (last, first) = (last.trim(), first.trim());
    let is_behind = BEHIND.contains(&crate::text::fold(first).as_str());
    let is_pair = !first.is_empty() && !last.is_empty() && !first.contains(',') && !is_behind;
    is_pair.then(|| format!("{first} {last}"))
}
