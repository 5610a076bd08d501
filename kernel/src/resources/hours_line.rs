//! Opening hours written as one line.

use super::times::{Clock, Half, read_clock};
use super::{DAY_MIN, Hours, Span, Weekday};

/// Reads hours such as `Sunday: Closed Monday: 8:30-12:00 , 13:00-17:00`, `Mon-Fri 9am-5pm` or
/// `24/7`.
///
/// All or nothing: a line with any part that is not understood gives nothing, because half of the
/// hours would send people to a locked door.
pub fn read_hours_line(line: &str) -> Option<Hours> {
    let tokens = tokens(line);
    let mut spans = Vec::new();
    let mut closed = Vec::new();
    let mut at = 0;
    if tokens.is_empty() {
        return None;
    }
    while at < tokens.len() {
        let days = if at == 0 && !tokens.iter().any(is_day) {
            Weekday::ALL.to_vec()
        } else {
            take_days(&tokens, &mut at)?
        };
        let start = at;
        while at < tokens.len() && !is_day(&tokens[at]) {
            at += 1;
        }
        match read_times(&tokens[start..at])? {
            Times::Closed => closed.extend(days),
            Times::Open(open) => spans.extend(days.iter().flat_map(|&day| {
                open.iter().map(move |&(from, to)| Span { day, opens_min: from, closes_min: to })
            })),
        }
    }
    Some(Hours::new(spans, closed, String::new()))
}

/// A span from two cells of a table; nothing when the pair makes no sense.
///
/// Nine in the morning to `03:00` is far likelier a slip for 3 pm than an 18-hour day, so two times
/// in different styles that would pass midnight are not understood.
pub fn read_span(day: Weekday, opens: &str, closes: &str) -> Option<Span> {
    let (opens, closes) = pair(read_clock(opens)?, read_clock(closes)?)?;
    Some(Span { day, opens_min: opens, closes_min: closes })
}

enum Times {
    Closed,
    Open(Vec<(u16, u16)>),
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Days(Vec<Weekday>),
    Word(String),
    Time(Clock),
    To,
    And,
}

impl Token {
    /// True for a time that an "am" or "pm" may still follow.
    fn may_take_a_half(&self) -> bool {
        matches!(self, Self::Time(clock) if matches!(clock.half, Half::Bare | Half::Full))
    }
}

fn is_day(token: &Token) -> bool {
    matches!(token, Token::Days(_))
}

fn tokens(line: &str) -> Vec<Token> {
    let mut text = line.to_lowercase().replace(['–', '—', '−'], "-").replace("24 / 7", "24/7");
    for (from, to) in
        [("a.m.", "am"), ("p.m.", "pm"), ("12 noon", "noon"), ("12 midnight", "midnight")]
    {
        text = text.replace(from, to);
    }
    let mut found: Vec<Token> = Vec::new();
    for piece in pieces(&text) {
        let after_time = found.last().is_some_and(Token::may_take_a_half);
        match piece.as_str() {
            "am" | "pm" if after_time => {
                let Some(Token::Time(clock)) = found.pop() else {
                    continue;
                };
                let written = format!("{}:{:02}{piece}", clock.hour, clock.minute);
                found.push(read_clock(&written).map_or(Token::Word(written), Token::Time));
            }
            "-" | "to" | "til" | "till" | "until" | "through" | "thru" | "a" => {
                found.push(Token::To);
            }
            "," | ";" | "&" | "and" | "y" | "/" | "|" => found.push(Token::And),
            ":" | "." | "from" | "de" => {}
            "daily" | "everyday" => found.push(Token::Days(Weekday::ALL.to_vec())),
            "weekdays" => found.push(Token::Days(Weekday::ALL[1..6].to_vec())),
            "weekends" => found.push(Token::Days(vec![Weekday::Saturday, Weekday::Sunday])),
            _ => found.push(match (Weekday::from_word(&piece), read_clock(&piece)) {
                (Some(day), _) => Token::Days(vec![day]),
                (None, Some(clock)) => Token::Time(clock),
                (None, None) => Token::Word(piece),
            }),
        }
    }
    found
}

/// Cuts at blanks and at signs, but keeps `9:00` and `24/7` whole.
fn pieces(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut piece = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let inside = |test: fn(&char) -> bool| {
            piece.chars().last().is_some_and(|p| test(&p)) && chars.get(i + 1).is_some_and(test)
        };
        let joins = (c == ':' || c == '/') && inside(char::is_ascii_digit);
        if c.is_alphanumeric() || joins {
            piece.push(c);
            continue;
        }
        if !piece.is_empty() {
            found.push(std::mem::take(&mut piece));
        }
        if !c.is_whitespace() {
            found.push(c.to_string());
        }
    }
    if !piece.is_empty() {
        found.push(piece);
    }
    found
}

/// Days at the start: one, a list, or a range such as Monday to Friday.
fn take_days(tokens: &[Token], at: &mut usize) -> Option<Vec<Weekday>> {
    let Some(Token::Days(first)) = tokens.get(*at) else {
        return None;
    };
    let mut days = first.clone();
    *at += 1;
    loop {
        match (tokens.get(*at), tokens.get(*at + 1)) {
            (Some(Token::To), Some(Token::Days(to))) => {
                let (from, to) = (*days.last()?, *to.first()?);
                let mut day = from;
                while day != to {
                    day = day.next();
                    days.push(day);
                }
                *at += 2;
            }
            (Some(Token::And), Some(Token::Days(more))) => {
                days.extend(more);
                *at += 2;
            }
            _ => return Some(days),
        }
    }
}

fn read_times(tokens: &[Token]) -> Option<Times> {
    let tokens = match tokens {
        [start @ .., Token::And] => start,
        all => all,
    };
    if let [Token::Word(word), rest @ ..] = tokens {
        let rest_text: Vec<_> = rest.iter().collect();
        match (word.as_str(), rest_text.as_slice()) {
            ("closed" | "cerrado", []) => return Some(Times::Closed),
            ("24/7" | "24h" | "24hrs" | "24hours", []) => {
                return Some(Times::Open(vec![(0, DAY_MIN)]));
            }
            ("open", _) if !rest.is_empty() => return read_times(rest),
            _ => {}
        }
    }
    if let [Token::Time(clock), Token::Word(word)] = tokens
        && clock.hour == 24
        && matches!(word.as_str(), "hours" | "hrs" | "horas" | "h")
    {
        return Some(Times::Open(vec![(0, DAY_MIN)]));
    }
    let mut open = Vec::new();
    for stretch in tokens.split(|token| *token == Token::And) {
        let [Token::Time(from), Token::To, Token::Time(to)] = stretch else {
            return None;
        };
        open.push(pair(*from, *to)?);
    }
    (!open.is_empty()).then_some(Times::Open(open))
}

/// Two times of one stretch, the second after the first, past midnight if need be.
fn pair(from: Clock, to: Clock) -> Option<(u16, u16)> {
    let says_half = |c: Clock| matches!(c.half, Half::Morning | Half::Evening);
    let from_min = match (from.half, to.half) {
        // "9-5" and "9:00-5": nothing says which half of the day is meant.
        (Half::Bare, Half::Full) | (_, Half::Bare) => return None,
        // "9-5pm" is from the morning, "1-5pm" from the afternoon.
        (Half::Bare, Half::Morning | Half::Evening) if from.hour > 12 || from.hour == 0 => {
            return None;
        }
        (Half::Bare, half) => {
            let same = Clock { half, ..from }.minutes();
            if same < to.minutes() { same } else { Clock { half: other(half), ..from }.minutes() }
        }
        _ => from.minutes(),
    };
    let to_min = to.minutes();
    if from_min >= DAY_MIN {
        return None;
    }
    if to_min > from_min {
        return Some((from_min, to_min));
    }
    let same_style = says_half(from) == says_half(to);
    (same_style && to_min != from_min).then_some((from_min, to_min + DAY_MIN))
}

fn other(half: Half) -> Half {
    if half == Half::Morning { Half::Evening } else { Half::Morning }
}
