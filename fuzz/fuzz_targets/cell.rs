//! Cells of a table that arrives: names of columns, dates, lengths, ways to reach somebody, words.
#![no_main]

use std::collections::BTreeMap;

use kernel::arriving::{
    CellFacts, CertificateColumn, ContactColumn, DateFacts, DateOrder, DayOrder, Epoch, Holds,
    HoursColumn, PeopleColumn, ReferralColumn, Seen, Unit, key_of, lacking, line_kind, read_cell,
    understand,
};
use libfuzzer_sys::fuzz_target;
use reading::text;

const ALL: [Holds; 23] = [
    Holds::Line(80),
    Holds::Text(4_000),
    Holds::Name,
    Holds::Moment,
    Holds::Date,
    Holds::Clock,
    Holds::Minutes,
    Holds::YesNo,
    Holds::Phone,
    Holds::Email,
    Holds::Post,
    Holds::Languages,
    Holds::Voicemail,
    Holds::Mode,
    Holds::Outcome,
    Holds::Place,
    Holds::Planned,
    Holds::Direction,
    Holds::Work,
    Holds::Count,
    Holds::Role,
    Holds::Help,
    Holds::CameOf,
];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let Some(rest) = text(rest) else { return };
    let cells: Vec<String> = rest.split('\n').map(str::to_owned).collect();
    let mut order = DayOrder::default();
    cells.iter().for_each(|cell| order.look(cell));
    let facts = CellFacts {
        dates: DateFacts {
            order: order.found().or_said(
                [None, Some(DateOrder::MonthFirst), Some(DateOrder::DayFirst)]
                    [usize::from(choice & 3) % 3],
            ),
            epoch: if choice & 4 == 0 { Epoch::From1900 } else { Epoch::From1904 },
            today: jiff::civil::date(2031, 3, 4),
        },
        unit: if choice & 8 == 0 { None } else { Some(Unit::Hours) },
    };
    // One kind of column and one kind of table for each input: so many more inputs are seen.
    let holds = ALL[usize::from(choice >> 4) % 16 + usize::from(choice & 3 == 3) * 7];
    for cell in &cells {
        let once = read_cell(holds, cell, facts);
        assert_eq!(once, read_cell(holds, cell, facts), "the same cell is read the same way");
    }
    let heads = &cells[..cells.len().min(4)];
    let _ = match choice >> 4 {
        0 => lacking(&understand::<PeopleColumn>(heads, &BTreeMap::new())).len(),
        1 => lacking(&understand::<ContactColumn>(heads, &BTreeMap::new())).len(),
        2 => lacking(&understand::<HoursColumn>(heads, &BTreeMap::new())).len(),
        3 => lacking(&understand::<ReferralColumn>(heads, &BTreeMap::new())).len(),
        4 => lacking(&understand::<CertificateColumn>(heads, &BTreeMap::new())).len(),
        _ => 0,
    };
    for cell in &cells {
        assert_eq!(key_of(&key_of(cell)), key_of(cell), "a key stays itself");
    }
    let _ = line_kind(&cells, &cells, &[0]);
    let mut seen = Seen::default();
    for line in 0..2 {
        let _ = seen.look(line, cells.first().map(String::as_str), &cells);
    }
});
