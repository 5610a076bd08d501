//! Words of time in a question: `meeting tonight`, `comida el domingo`.

use super::Weekday;
use crate::text::fold;

/// When something is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    On(Weekday),
    Today,
    Tomorrow,
    Now,
}

/// The time that a question names, and the question without it.
pub fn when_in(question: &str) -> Option<(When, String)> {
    let said: Vec<&str> = question.split_whitespace().collect();
    let folded: Vec<String> = said.iter().map(|word| fold(word)).collect();
    let mut when = None;
    let mut rest = Vec::new();
    let mut at = 0;
    while at < said.len() {
        let words: Vec<&str> = folded[at..].iter().map(String::as_str).collect();
        let before = at.checked_sub(1).map_or("", |before| folded[before].as_str());
        if let Some((found, taken)) = time_at(&words, before) {
            when.get_or_insert(found);
            at += taken;
        } else {
            rest.push(said[at]);
            at += 1;
        }
    }
    when.map(|when| (when, rest.join(" ")))
}

/// The time that the words begin with, and how many of them say it.
fn time_at(words: &[&str], before: &str) -> Option<(When, usize)> {
    // A bed tonight is a shelter in the vocabulary, and every night is meant.
    let is_a_bed = ["bed", "sleep", "stay"].contains(&before);
    let found = match words {
        ["open", "right", "now", ..] => (When::Now, 3),
        [
            "open" | "right" | "abierto" | "abierta" | "abiertos",
            "now" | "ahora" | "ahorita" | "ya",
            ..,
        ] => (When::Now, 2),
        ["now" | "ahora" | "ahorita", ..] => (When::Now, 1),
        ["this", "evening" | "morning" | "afternoon", ..]
        | ["esta", "noche" | "tarde" | "manana", ..] => (When::Today, 2),
        ["tonight", ..] if is_a_bed => return None,
        ["today" | "tonight" | "hoy", ..] => (When::Today, 1),
        ["tomorrow", "night" | "morning" | "evening" | "afternoon", ..] => (When::Tomorrow, 2),
        ["tomorrow", ..] => (When::Tomorrow, 1),
        ["manana", ..] if before != "la" && before != "cada" => (When::Tomorrow, 1),
        ["on" | "this" | "el" | "los" | "este", day, ..] => (When::On(weekday(day)?), 2),
        [day, ..] => (When::On(weekday(day)?), 1),
        [] => return None,
    };
    Some(found)
}

fn weekday(word: &str) -> Option<Weekday> {
    let day = match word {
        "sunday" | "sundays" | "domingo" | "domingos" => Weekday::Sunday,
        "monday" | "mondays" | "lunes" => Weekday::Monday,
        "tuesday" | "tuesdays" | "martes" => Weekday::Tuesday,
        "wednesday" | "wednesdays" | "miercoles" => Weekday::Wednesday,
        "thursday" | "thursdays" | "jueves" => Weekday::Thursday,
        "friday" | "fridays" | "viernes" => Weekday::Friday,
        "saturday" | "saturdays" | "sabado" | "sabados" => Weekday::Saturday,
        _ => return None,
    };
    Some(day)
}
