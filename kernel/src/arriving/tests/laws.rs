//! What holds for every column, code and text.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::people::PeopleError;
use crate::text::fold;

fn names_are_in_order<C: Column>() {
    let codes: BTreeSet<_> = C::ALL.iter().map(|column| column.code()).collect();
    assert_eq!(codes.len(), C::ALL.len());
    for column in C::ALL.iter().copied() {
        assert_eq!(C::from_code(column.code()), Some(column));
        assert!(!column.names().is_empty(), "{column:?} has no names");
        let mut keys = BTreeSet::new();
        for name in column.names().split(", ") {
            assert_eq!(fold(name), *name, "{column:?}: not folded");
            assert!(keys.insert(key_of(name)), "{column:?} has {name} twice");
        }
        // What we write out is understood when it comes back.
        let read = understand::<C>(&texts(&[column.code()]), &BTreeMap::new()).remove(0);
        assert!(
            matches!(read.verdict, Verdict::Means { column: c, .. } if c == column),
            "{column:?} {:?}",
            read.verdict
        );
        assert!(!column.may_repeat() || !C::needed().concat().contains(&column));
    }
}

#[test]
fn every_column_has_its_code_and_folded_names() {
    names_are_in_order::<PeopleColumn>();
    names_are_in_order::<ContactColumn>();
    names_are_in_order::<HoursColumn>();
}

#[test]
fn codes_are_different() {
    let codes = Reason::CODES.iter().chain(PeopleError::CODES.iter());
    assert_eq!(codes.clone().collect::<BTreeSet<_>>().len(), codes.count());
    let changes: BTreeSet<_> = Change::ALL.iter().map(|change| change.code()).collect();
    assert_eq!(changes.len(), Change::ALL.len());
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
    }
}

fn any_holds() -> impl Strategy<Value = Holds> {
    let mut all: Vec<Holds> = ContactColumn::ALL.iter().map(|column| column.holds()).collect();
    all.extend(PeopleColumn::ALL.iter().map(|column| column.holds()));
    prop::sample::select(all)
}

proptest! {
    #[test]
    fn no_cell_makes_a_reader_fail(
        holds in any_holds(),
        text in "\\PC{0,20}|[0-9:/.,hHTZ+ -]{0,24}|[a-zé ,/1-9½✓]{0,16}",
    ) {
        let mut order = DayOrder::default();
        order.look(&text);
        let dates = facts(order.found());
        let _ = read_cell(holds, &text, CellFacts { dates, unit: Some(Unit::Hours) });
    }

    #[test]
    fn no_header_makes_a_reader_fail(headers in prop::collection::vec("\\PC{0,16}|[()\\[\\] a-z]{0,12}", 0..6)) {
        prop_assert_eq!(understand::<ContactColumn>(&headers, &BTreeMap::new()).len(), headers.len());
        prop_assert!(LineKind::ALL.contains(&line_kind(&headers, &headers, &[0])));
    }

    #[test]
    fn a_date_written_in_any_order_comes_back_from_its_column(
        days in prop::collection::vec((1950_i16..2030, 1_i8..=12, 1_i8..=28), 1..30),
        is_day_first in any::<bool>(),
        sign in prop::sample::select(vec!['/', '-', '.']),
    ) {
        let written = |(year, month, day): (i16, i8, i8)| {
            let (first, second) = if is_day_first { (day, month) } else { (month, day) };
            format!("{first}{sign}{second}{sign}{year}")
        };
        // One day after the twelfth settles the column.
        let days: Vec<_> = days.into_iter().chain([(2024, 3, 13)]).collect();
        let mut order = DayOrder::default();
        for day in &days {
            order.look(&written(*day));
        }
        for day in days {
            let read = read_date(&written(day), facts(order.found())).unwrap();
            prop_assert_eq!(read.value, date(day.0, day.1, day.2));
        }
    }

    #[test]
    fn minutes_come_back_as_they_were_written(minutes in 0_u32..=1440) {
        let (hours, rest) = (minutes / 60, minutes % 60);
        for text in [format!("{hours}:{rest:02}"), format!("{hours} h {rest} min"), format!("{minutes} min")] {
            prop_assert_eq!(read_minutes(&text, None).unwrap(), Read::plain(minutes), "{}", text);
        }
    }
}
