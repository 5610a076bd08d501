//! When a group meets, as lists say it: `Tuesdays 6:30-8 pm`, `Mon & Wed, 10:00`, `martes a las 18 h`.

use jiff::civil::{Time, Weekday};

use super::{Reason, read_clock};
use crate::groups::DAYS;
use crate::text::fold;

/// Days, the time it begins, and how long it lasts; each only where it was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct When {
    pub days: Vec<Weekday>,
    pub starts_at: Option<Time>,
    pub minutes: Option<u32>,
}

/// Names of the days, Monday first.
const NAMES: [&str; 7] = [
    "monday, mondays, mon, mo, lunes, lun",
    "tuesday, tuesdays, tue, tues, tu, martes, mar",
    "wednesday, wednesdays, wed, weds, we, miercoles, mie",
    "thursday, thursdays, thu, thur, thurs, th, jueves, jue",
    "friday, fridays, fri, fr, viernes, vie",
    "saturday, saturdays, sat, sa, sabado, sabados, sab",
    "sunday, sundays, sun, su, domingo, domingos, dom",
];
/// Words that say nothing by themselves.
const EMPTY: &str =
    "every, each, on, at, from, and, y, cada, los, el, las, la, de, todos, daily at";

/// Reads when a group meets. Whatever is neither a day nor a time makes it unreadable.
pub fn read_when(text: &str) -> Result<When, Reason> {
    let (mut when, mut rest) = (When::default(), Vec::new());
    let spaced = text.replace(['–', '—', '‑'], "-").replace([',', ';', '&', '+', '('], " ");
    let spaced = spaced.replace([')', '@'], " ");
    for word in spaced.split_whitespace() {
        match days_of(word) {
            Some(days) => when.days.extend(days),
            None if is_empty_word(word) => {}
            None => rest.push(word),
        }
    }
    when.days.sort_by_key(|day| day.to_monday_zero_offset());
    when.days.dedup();
    let rest = rest.join(" ");
    if !rest.is_empty() {
        let (from, to) = times(&rest)?;
        when.starts_at = Some(from);
        when.minutes = to.and_then(|to| between(from, to));
    }
    if when.days.is_empty() && when.starts_at.is_none() {
        return Err(Reason::NotATime);
    }
    Ok(when)
}

fn is_empty_word(word: &str) -> bool {
    let folded = fold(word);
    super::words::has(EMPTY, &folded)
}

/// The days one word names: one, several with a stroke between them, or a span.
fn days_of(word: &str) -> Option<Vec<Weekday>> {
    let day = |name: &str| {
        let folded = fold(name);
        let at = NAMES.iter().position(|names| super::words::has(names, &folded))?;
        DAYS.get(at).copied()
    };
    let parts: Vec<&str> = word.split('/').collect();
    if let Some(days) = parts.iter().map(|part| day(part)).collect::<Option<Vec<_>>>() {
        return Some(days);
    }
    let (from, to) = word.split_once('-')?;
    let place = |day: Weekday| DAYS.iter().position(|known| *known == day);
    let (from, to) = (place(day(from)?)?, place(day(to)?)?);
    DAYS.get(from..=to).map(<[Weekday]>::to_vec)
}

/// One time, or two. The first takes its half of the day from the second: `6:30-8 pm`.
fn times(text: &str) -> Result<(Time, Option<Time>), Reason> {
    let lower = text.to_lowercase();
    let parted = lower.split_once('-').or_else(|| lower.split_once(" to "));
    let parted = parted.or_else(|| lower.split_once(" a ")).or_else(|| lower.split_once(" until "));
    let Some((from, to)) = parted else { return Ok((clock(&lower)?, None)) };
    let (from, to_text) = (from.trim(), to.trim());
    let to = clock(to_text)?;
    let ending = ["p. m.", "a. m.", "p.m.", "a.m.", "pm", "am"];
    let half = ending.into_iter().find(|ending| to_text.ends_with(ending));
    let bare = from.bytes().all(|b| b.is_ascii_digit() || b == b':') && half.is_some();
    let begins = match half {
        Some(half) if bare => {
            // `11-1 pm` begins before noon: of the two halves, the one before the end.
            let same = clock(&format!("{from} {half}"))?;
            let other = if half.starts_with('p') { "am" } else { "pm" };
            if same < to { same } else { clock(&format!("{from} {other}"))? }
        }
        _ => clock(from).or_else(|_| clock(&format!("{from}:00")))?,
    };
    Ok((begins, Some(to)))
}

fn clock(text: &str) -> Result<Time, Reason> {
    let text = text.trim().trim_start_matches("a ").trim();
    let hour = [" horas", " hrs", " hs", " h"].into_iter().find_map(|end| text.strip_suffix(end));
    let is_bare = |hour: &&str| hour.bytes().all(|b| b.is_ascii_digit());
    match hour.filter(is_bare) {
        Some(hour) => Ok(read_clock(&format!("{hour}:00"))?.value),
        None => Ok(read_clock(text)?.value),
    }
}

fn between(from: Time, to: Time) -> Option<u32> {
    const DAY_MIN: i32 = 24 * 60;
    let minute = |at: Time| i32::from(at.hour()) * 60 + i32::from(at.minute());
    let minutes = (minute(to) - minute(from)).rem_euclid(DAY_MIN);
    u32::try_from(minutes).ok().filter(|minutes| *minutes > 0)
}
