mod cells;
mod certificates;
mod dates;
mod groups;
mod headers;
mod laws;
mod layouts;
mod lines;
mod referrals;
mod rows;

use jiff::civil::date;

use super::*;

/// A day in November 2026, dates that nobody needs to ask about, and no unit.
fn facts(order: OrderFound) -> DateFacts {
    DateFacts { order, epoch: Epoch::From1900, today: date(2026, 11, 22) }
}

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}
