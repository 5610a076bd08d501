//! A group in words: when it meets, where, in which languages.

use kernel::groups::Group;
use kernel::people::{Facet, LanguageTag};

use crate::people;
use crate::request::Cx;
use crate::web::words::Arg;

/// "Tuesday, Thursday, 6:30 pm, 90 minutes, every week"; empty where nobody said.
pub(super) fn when(cx: &Cx, group: &Group) -> String {
    let days = group.days.iter().map(|day| cx.dates().weekday(*day));
    when_from(cx, group, days.collect())
}

/// As [`when`], under the heading of a day: that day is not said once more where it is the only one.
pub(super) fn when_of_day(cx: &Cx, group: &Group) -> String {
    if group.days.len() > 1 { when(cx, group) } else { when_from(cx, group, Vec::new()) }
}

fn when_from(cx: &Cx, group: &Group, mut parts: Vec<String>) -> String {
    let (words, dates) = (cx.words(), cx.dates());
    parts.extend(group.starts_at.map(|at| dates.time(at)));
    parts.extend(group.minutes.map(|minutes| dates.length(minutes)));
    parts.extend(group.often.map(|often| {
        words.t(&format!("groups-often-{}", often.code().replace('_', "-"))).into_owned()
    }));
    sentence(&parts.join(", "))
}

/// With a capital at the beginning, for a line that stands alone.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name of each language.
pub(super) fn languages(cx: &Cx, group: &Group) -> Vec<String> {
    group.languages.iter().map(|tag| language(cx, tag)).collect()
}

pub(super) fn language(cx: &Cx, tag: &LanguageTag) -> String {
    people::value(&cx.terms(), Facet::Languages, tag.as_str())
}

/// "9 came, 90 minutes".
pub(super) fn came(cx: &Cx, came: u32, minutes: Option<u32>) -> String {
    let words = cx.words();
    let told = words.count("groups-came", came);
    match minutes {
        Some(minutes) => {
            let length = cx.dates().length(minutes);
            let args = [("came", Arg::Text(&told)), ("length", Arg::Text(&length))];
            words.with("groups-came-length", &args)
        }
        None => told,
    }
}

/// A group in one line: its name, when and where it meets.
pub fn line(cx: &Cx, group: &Group) -> String {
    let place = group.place.clone().unwrap_or_default();
    let parts = [group.name.clone(), when(cx, group), place];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
