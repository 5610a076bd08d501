//! A time of day as people type it.

use super::DAY_MIN;

/// A time as read: minutes after midnight and whether it said which half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u16,
    pub minute: u16,
    pub half: Half,
}

/// What the time says about the half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Evening,
    /// Written with minutes and no am or pm: taken as a 24-hour time.
    Full,
    /// A bare number such as the 9 of "9-5pm".
    Bare,
}

impl Clock {
    /// Minutes after midnight; 24:00 is the end of the day.
    pub(super) fn minutes(self) -> u16 {
        let hour = match self.half {
            Half::Morning => self.hour % 12,
            Half::Evening => self.hour % 12 + 12,
            Half::Full | Half::Bare => self.hour,
        };
        hour * 60 + self.minute
    }
}

/// Reads a time of day: `9:00`, `09:00:00`, `17:30`, `4:00 PM`, `3pm`, `noon`, `24:00`, `10:00Z`.
///
/// Returns minutes after midnight, at most 1440. A bare number is not a time.
pub fn read_time(text: &str) -> Option<u16> {
    let clock = read_clock(text)?;
    (clock.half != Half::Bare).then(|| clock.minutes())
}

pub(super) fn read_clock(text: &str) -> Option<Clock> {
    let lower = text.trim().to_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let lower = lower.trim_end_matches('.').trim_end_matches(['z', 'Z']).trim();
    match lower {
        "noon" | "12 noon" | "12noon" | "mediodía" => return Some(fixed(12)),
        "midnight" | "12 midnight" | "medianoche" => return Some(fixed(24)),
        _ => {}
    }
    let (digits, half) = split_half(lower);
    let mut parts = digits.split(':');
    let hour = small_number(parts.next()?)?;
    let minute_text = parts.next();
    let minute = minute_text.map_or(Some(0), two_digits)?;
    let second = parts.next().map_or(Some(0), |s| two_digits(s.split('.').next().unwrap_or(s)))?;
    if parts.next().is_some() || minute >= 60 || second >= 60 {
        return None;
    }
    let half = match half {
        Some(half) if (1..=12).contains(&hour) => half,
        Some(_) => return None,
        None if minute_text.is_some() => Half::Full,
        None => Half::Bare,
    };
    let clock = Clock { hour, minute, half };
    (clock.minutes() <= DAY_MIN).then_some(clock)
}

const fn fixed(hour: u16) -> Clock {
    Clock { hour, minute: 0, half: Half::Full }
}

fn split_half(text: &str) -> (&str, Option<Half>) {
    for (ending, half) in
        [("am", Half::Morning), ("pm", Half::Evening), ("a", Half::Morning), ("p", Half::Evening)]
    {
        if let Some(rest) = text.strip_suffix(ending) {
            return (rest.trim_end(), Some(half));
        }
    }
    (text, None)
}

fn small_number(text: &str) -> Option<u16> {
    let fits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn two_digits(text: &str) -> Option<u16> {
    if text.len() == 2 { small_number(text) } else { None }
}
