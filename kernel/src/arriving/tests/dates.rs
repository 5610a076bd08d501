use jiff::civil::{Date, time};
use jiff::tz::offset;

use super::*;

fn order_of(cells: &[&str]) -> OrderFound {
    let mut order = DayOrder::default();
    for cell in cells {
        order.look(cell);
    }
    order.found()
}

fn read(text: &str, order: OrderFound) -> Result<Date, Reason> {
    read_date(text, facts(order)).map(|read| read.value)
}

#[test]
fn the_whole_column_tells_the_order() {
    use OrderFound::{NotNeeded, Open, Settled, Torn};
    for (cells, found) in [
        (&["1/2/2024", "31/12/2024"][..], Settled(DateOrder::DayFirst)),
        (&["1/2/2024", "12/31/24"], Settled(DateOrder::MonthFirst)),
        (&["1/2/2024", "3-4-2024", "5.6.24"], Open),
        (&["31/12/2024", "12/31/2024"], Torn),
        (&["2024-03-08", "8 March 2024", "3/3/2024", "", "n/a", "45359"], NotNeeded),
        (&["1/2/2024 10:30", "13/2/2024 9:00 AM"], Settled(DateOrder::DayFirst)),
    ] {
        assert_eq!(order_of(cells), found, "{cells:?}");
    }
    let said = Some(DateOrder::DayFirst);
    assert_eq!(Open.or_said(said), Settled(DateOrder::DayFirst));
    assert_eq!(Torn.or_said(said), Torn);
    assert_eq!(Settled(DateOrder::MonthFirst).or_said(said), Settled(DateOrder::MonthFirst));
}

#[test]
fn the_dates_of_a_real_hmis_column_are_read() {
    let cells = [
        "2015-09-10",
        "08-MAY-67",
        "9-10-2015",
        "9/10/2015",
        "7/14/16",
        "04-28-19",
        "2015-09-10\t",
    ];
    let order = order_of(&cells);
    // 7/14 and 04-28 can only be months first.
    assert_eq!(order, OrderFound::Settled(DateOrder::MonthFirst));
    let dates: Vec<_> = cells.iter().map(|cell| read(cell, order).unwrap()).collect();
    let tenth = date(2015, 9, 10);
    assert_eq!(
        dates,
        [tenth, date(1967, 5, 8), tenth, tenth, date(2016, 7, 14), date(2019, 4, 28), tenth]
    );
}

#[test]
fn a_date_that_can_be_read_in_one_way_only_needs_no_column() {
    let eighth = date(2024, 3, 8);
    for text in [
        "2024-03-08",
        "2024/3/8",
        "2024.03.08",
        "20240308",
        "March 8, 2024",
        "8 March 2024",
        "8-Mar-24",
        "08MAR2024",
        "Mar 8 2024",
        "8 de marzo de 2024",
        "8 marzo 2024",
        "marzo 8, 2024",
        "Friday, March 8th, 2024",
        "viernes 8 de marzo de 2024",
        "2024 March 8",
        "45359",
        "45359.75",
    ] {
        assert_eq!(read(text, OrderFound::NotNeeded), Ok(eighth), "{text}");
    }
    assert_eq!(read("31/12/2024", OrderFound::Torn), Ok(date(2024, 12, 31)));
    assert_eq!(read("12/31/2024", OrderFound::Torn), Ok(date(2024, 12, 31)));
    assert_eq!(read("5/5/2024", OrderFound::Open), Ok(date(2024, 5, 5)));
}

#[test]
fn a_date_that_cannot_be_read_has_a_reason() {
    for (text, order, reason) in [
        ("1/2/2024", OrderFound::Open, Reason::DateOrderOpen),
        ("1/2/2024", OrderFound::Torn, Reason::DateOrderTorn),
        ("31/4/2024", OrderFound::Torn, Reason::NoSuchDay),
        ("2023-02-29", OrderFound::NotNeeded, Reason::NoSuchDay),
        ("13/13/2024", OrderFound::NotNeeded, Reason::NoSuchDay),
        ("0001-01-01", OrderFound::NotNeeded, Reason::NoSuchDay),
        ("Friday", OrderFound::NotNeeded, Reason::NotADate),
        ("March 2024", OrderFound::NotNeeded, Reason::NotADate),
        ("90", OrderFound::NotNeeded, Reason::NotADate),
        ("99999", OrderFound::NotNeeded, Reason::NotADate),
        ("1/2", OrderFound::NotNeeded, Reason::NotADate),
        ("1/2/3/4", OrderFound::NotNeeded, Reason::NotADate),
    ] {
        assert_eq!(read(text, order), Err(reason), "{text}");
    }
}

#[test]
fn what_was_done_to_a_date_is_told() {
    let settled = OrderFound::Settled(DateOrder::DayFirst);
    for (text, on, changes) in [
        ("1/2/24", date(2024, 2, 1), &[Change::CenturyAdded, Change::OrderFromColumn][..]),
        // Ten years ahead is 2036.
        ("31/1/36", date(2036, 1, 31), &[Change::CenturyAdded]),
        ("31/1/37", date(1937, 1, 31), &[Change::CenturyAdded]),
        ("45359", date(2024, 3, 8), &[Change::DateFromNumber]),
        ("2024-02-01", date(2024, 2, 1), &[]),
    ] {
        let read = read_date(text, facts(settled)).unwrap();
        assert_eq!((read.value, &read.changes[..]), (on, changes), "{text}");
    }
    // 1,462 days lie between the beginnings of the two counts.
    let old = DateFacts { epoch: Epoch::From1904, ..facts(settled) };
    assert_eq!(read_date("43897", old).unwrap().value, date(2024, 3, 8));
}

#[test]
fn a_date_with_a_time_and_a_zone() {
    let eighth = date(2024, 3, 8);
    for (text, at, zone) in [
        ("2024-03-08", None, None),
        ("2024-03-08T14:30:00", Some(time(14, 30, 0, 0)), None),
        ("2024-03-08 14:30", Some(time(14, 30, 0, 0)), None),
        ("2024-03-08T14:30:00.123Z", Some(time(14, 30, 0, 0)), Some(offset(0))),
        ("2024-03-08T14:30:00-05:00", Some(time(14, 30, 0, 0)), Some(offset(-5))),
        ("3/8/2024 2:30 PM", Some(time(14, 30, 0, 0)), None),
        ("8 March 2024, 2:30 p. m.", Some(time(14, 30, 0, 0)), None),
        ("45359.75", Some(time(18, 0, 0, 0)), None),
    ] {
        let facts = facts(OrderFound::Settled(DateOrder::MonthFirst));
        let read = read_moment(text, facts).unwrap_or_else(|reason| panic!("{text} {reason:?}"));
        assert_eq!(read.value, Moment { on: eighth, at, offset: zone }, "{text}");
    }
    let facts = facts(OrderFound::NotNeeded);
    for (text, reason) in [
        ("2024-03-08 14:30 EST", Reason::ZoneUnknown),
        ("2024-03-08 14:30 America/New_York", Reason::ZoneUnknown),
        ("2024-03-08 25:30", Reason::NotATime),
        ("14:30", Reason::NotADate),
    ] {
        assert_eq!(read_moment(text, facts).map(|read| read.value), Err(reason), "{text}");
    }
}

#[test]
fn a_time_of_day() {
    for (text, hour, minute) in [
        ("14:30", 14, 30),
        ("2:30 PM", 14, 30),
        ("2:30 p. m.", 14, 30),
        ("9am", 9, 0),
        ("14h30", 14, 30),
        ("noon", 12, 0),
        ("24:00", 0, 0),
        ("0.604166666666667", 14, 30),
    ] {
        assert_eq!(read_clock(text).map(|r| r.value), Ok(time(hour, minute, 0, 0)), "{text}");
    }
    for text in ["9", "25:00", "soon", "0.5.5"] {
        assert_eq!(read_clock(text).map(|r| r.value), Err(Reason::NotATime), "{text}");
    }
}
