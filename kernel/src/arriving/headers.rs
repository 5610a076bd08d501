//! Which column is which, by what it is called.

use std::collections::{BTreeMap, BTreeSet};

use super::{Column, Holds, Unit};
use crate::text::fold;

/// What somebody settled about a column of this name, the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered<C> {
    Means {
        column: C,
        /// What bare numbers count, where the name does not say it.
        unit: Option<Unit>,
    },
    /// It is not to be taken over.
    LeftOut,
}

/// How a column was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Remembered,
    /// By this name, which is one of its names.
    Name(&'static str),
}

/// What became of one column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict<C> {
    Means {
        column: C,
        by: By,
    },
    /// Several columns tell the same single thing; none is taken until somebody picks. The places of
    /// the others.
    Twice {
        column: C,
        others: Vec<usize>,
    },
    /// The name fits several things; somebody has to pick.
    TwoMeanings(Vec<C>),
    /// Somebody settled that it stays out.
    LeftOut,
    NotUnderstood,
}

impl<C> Verdict<C> {
    /// Every code there is.
    pub const CODES: [&'static str; 5] =
        ["means", "twice", "two_meanings", "left_out", "not_understood"];

    /// The word in message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Means { .. } => "means",
            Self::Twice { .. } => "twice",
            Self::TwoMeanings(_) => "two_meanings",
            Self::LeftOut => "left_out",
            Self::NotUnderstood => "not_understood",
        }
    }

    /// Whether somebody has to say something before the table can be taken over.
    pub const fn asks(&self) -> bool {
        matches!(self, Self::Twice { .. } | Self::TwoMeanings(_))
    }
}

/// One column of the table: its name, what it means, and what its numbers count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderReading<C> {
    pub header: String,
    pub verdict: Verdict<C>,
    /// Only for lengths of time; none where nobody said.
    pub unit: Option<Unit>,
}

/// The name by which a column is remembered: small letters and digits, nothing between them.
pub fn key_of(header: &str) -> String {
    fold(header).replace(' ', "")
}

/// Reads the names of all columns. What is remembered, by [`key_of`], wins over every other meaning.
pub fn understand<C: Column>(
    headers: &[String],
    remembered: &BTreeMap<String, Remembered<C>>,
) -> Vec<HeaderReading<C>> {
    let mut readings: Vec<_> = headers.iter().map(|header| one(header, remembered)).collect();
    for column in C::ALL.iter().copied().filter(|column| !column.may_repeat()) {
        settle_twice(&mut readings, column);
    }
    readings
}

/// The sets of columns of which the table tells none, though it needs one of each.
pub fn lacking<C: Column>(readings: &[HeaderReading<C>]) -> Vec<&'static [C]> {
    let told: BTreeSet<C> = readings
        .iter()
        .filter_map(|reading| match reading.verdict {
            Verdict::Means { column, .. } => Some(column),
            _ => None,
        })
        .collect();
    let lacks = |set: &&&[C]| !set.iter().any(|column| told.contains(column));
    C::needed().iter().filter(lacks).copied().collect()
}

fn one<C: Column>(header: &str, remembered: &BTreeMap<String, Remembered<C>>) -> HeaderReading<C> {
    let (verdict, settled) = match remembered.get(&key_of(header)) {
        Some(Remembered::LeftOut) => (Verdict::LeftOut, None),
        Some(Remembered::Means { column, unit }) => {
            (Verdict::Means { column: *column, by: By::Remembered }, *unit)
        }
        None => (by_names(header), None),
    };
    let is_length = match &verdict {
        Verdict::Means { column, .. } => column.holds() == Holds::Minutes,
        _ => false,
    };
    let unit = if is_length { settled.or_else(|| unit_in(header)) } else { None };
    HeaderReading { header: header.to_owned(), verdict, unit }
}

fn by_names<C: Column>(header: &str) -> Verdict<C> {
    for said in sayings(header) {
        let found: Vec<(C, &'static str)> = C::ALL
            .iter()
            .filter_map(|column| Some((*column, name_among(*column, &said)?)))
            .collect();
        match found.as_slice() {
            [] => {}
            [(column, name)] => return Verdict::Means { column: *column, by: By::Name(name) },
            many => return Verdict::TwoMeanings(many.iter().map(|(column, _)| *column).collect()),
        }
    }
    Verdict::NotUnderstood
}

fn name_among<C: Column>(column: C, said: &str) -> Option<&'static str> {
    let names = column.names().split(", ");
    names.chain([column.code()]).find(|name| key_of(name) == said)
}

/// What a header says, the whole first: then without what stands in brackets, then without the unit at
/// its end: `Duration (hrs)`, `Length in minutes`.
fn sayings(header: &str) -> Vec<String> {
    let bare = without_brackets(header);
    let mut said = vec![key_of(header), key_of(&bare)];
    let folded = fold(&bare);
    let mut words: Vec<&str> = folded.split(' ').collect();
    if words.len() > 1 && words.last().is_some_and(|word| Unit::of_word(word).is_some()) {
        words.pop();
        if words.len() > 1 && matches!(words.last(), Some(&("in" | "en"))) {
            words.pop();
        }
        said.push(words.concat());
    }
    said.retain(|saying| !saying.is_empty());
    said.dedup();
    said
}

fn without_brackets(header: &str) -> String {
    let mut depth = 0_usize;
    let outside = header.chars().filter(|sign| match sign {
        '(' | '[' => {
            depth += 1;
            false
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}

/// The unit that the words of a header name; none where they name both.
fn unit_in(header: &str) -> Option<Unit> {
    let folded = fold(header);
    let units: BTreeSet<Unit> = folded.split(' ').filter_map(Unit::of_word).collect();
    if units.len() == 1 { units.into_iter().next() } else { None }
}

/// Where several columns tell one single thing, the remembered one stands; without one none does.
fn settle_twice<C: Column>(readings: &mut [HeaderReading<C>], column: C) {
    let how = |reading: &HeaderReading<C>| match reading.verdict {
        Verdict::Means { column: found, by } if found == column => Some(by),
        _ => None,
    };
    let places: Vec<(usize, By)> =
        readings.iter().enumerate().filter_map(|(at, r)| Some((at, how(r)?))).collect();
    if places.len() < 2 {
        return;
    }
    let settled: Vec<usize> =
        places.iter().filter(|(_, by)| *by == By::Remembered).map(|(at, _)| *at).collect();
    for (at, _) in &places {
        if settled.as_slice() != [*at] {
            let others = places.iter().map(|(other, _)| *other).filter(|other| other != at);
            readings[*at].verdict = Verdict::Twice { column, others: others.collect() };
        }
    }
}
