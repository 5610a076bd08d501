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

/// One row under its headers, read as a list of that kind would be.
fn read<C: Column>(cells: &[(&str, &str)]) -> RowRead {
    let headers: Vec<String> = cells.iter().map(|(header, _)| (*header).to_owned()).collect();
    let read = understand::<C>(&headers, &std::collections::BTreeMap::new());
    let facts = facts(OrderFound::Settled(DateOrder::MonthFirst));
    let places: Vec<Option<Place>> = read
        .iter()
        .map(|reading| match reading.verdict {
            Verdict::Means { column, .. } => Some(Place {
                code: column.code(),
                holds: column.holds(),
                facts: CellFacts { dates: facts, unit: reading.unit },
            }),
            _ => None,
        })
        .collect();
    let cells: Vec<String> = cells.iter().map(|(_, cell)| (*cell).to_owned()).collect();
    read_row(&places, &cells)
}

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}
