//! People here are invented.

mod febrl;
mod finding;
mod fixtures;
mod households;
mod laws;
mod names;
mod whole;

use jiff::civil::date;

use super::*;

/// Somebody of whom only a name is known.
fn named(called: &str) -> Sketch<'_> {
    Sketch { called, ..Sketch::default() }
}

#[expect(clippy::unnecessary_wraps, reason = "it stands where a birth may also be missing")]
const fn day(year: i16, month: i8, day: i8) -> Option<Birth> {
    Some(Birth::Day(date(year, month, day)))
}

fn find(a: &Sketch<'_>, b: &Sketch<'_>) -> Finding {
    compare(a, b, Sight::WithFormerNames)
}

fn reason(finding: &Finding, about: About) -> (How, Option<Note>) {
    let found = finding.reasons().iter().find(|reason| reason.about == about);
    found.map(|reason| (reason.how, reason.note)).expect("every finding has every reason")
}
