use crate::resources::Weekday::*;
use crate::resources::*;

fn span(day: Weekday, opens: u16, closes: u16) -> Span {
    Span { day, opens_min: opens * 60, closes_min: closes * 60 }
}

#[test]
fn a_run_on_week_is_read_day_by_day() {
    let line = "Sunday: Closed Monday: 9:00-17:00  Tuesday: 9:00-17:00  \
                Wednesday: 8:30-12:00 , 13:00-17:00  Thursday: 9:00-17:00  \
                Friday: Closed Saturday: 10:00-14:00";
    let hours = read_hours_line(line).unwrap();
    assert_eq!(hours.closed, [Sunday, Friday]);
    assert_eq!(
        hours.spans,
        [
            span(Monday, 9, 17),
            span(Tuesday, 9, 17),
            Span { day: Wednesday, opens_min: 510, closes_min: 720 },
            span(Wednesday, 13, 17),
            span(Thursday, 9, 17),
            span(Saturday, 10, 14),
        ]
    );
}

#[test]
fn the_usual_ways_to_write_hours_are_read() {
    let weekdays =
        |opens, closes| Weekday::ALL[1..6].iter().map(|d| span(*d, opens, closes)).collect();
    let all = |opens, closes| Weekday::ALL.iter().map(|d| span(*d, opens, closes)).collect();
    let cases: Vec<(&str, Vec<Span>)> = vec![
        ("Mon-Fri 9am-5pm", weekdays(9, 17)),
        ("Monday to Friday: 9 a.m. to 5 p.m.", weekdays(9, 17)),
        ("Weekdays 9:00 AM – 5:00 PM", weekdays(9, 17)),
        ("Lunes a viernes: 9:00-17:00", weekdays(9, 17)),
        ("Mon & Wed 1-5pm", vec![span(Monday, 13, 17), span(Wednesday, 13, 17)]),
        ("Mon, Wed 9-5pm", vec![span(Monday, 9, 17), span(Wednesday, 9, 17)]),
        ("24/7", all(0, 24)),
        ("Open 24 hours", all(0, 24)),
        ("Daily 24 hours", all(0, 24)),
        ("9am-9pm", all(9, 21)),
        ("Sat noon to midnight", vec![span(Saturday, 12, 24)]),
        ("Friday 20:00-02:00", vec![span(Friday, 20, 26)]),
        ("Fri 10 pm - 2 am", vec![span(Friday, 22, 26)]),
        (
            "Fri-Mon 8:00-9:00",
            vec![span(Sunday, 8, 9), span(Monday, 8, 9), span(Friday, 8, 9), span(Saturday, 8, 9)],
        ),
        ("Tue 9:00-12:00; 13:00-15:00", vec![span(Tuesday, 9, 12), span(Tuesday, 13, 15)]),
    ];
    for (line, expected) in cases {
        assert_eq!(read_hours_line(line).map(|h| h.spans), Some(expected), "{line}");
    }
}

#[test]
fn hours_that_are_not_wholly_understood_are_not_read() {
    for line in [
        "",
        "By appointment",
        "Call first",
        "Mon-Fri 9-5",
        "Monday: 9:00-17:00 Tuesday: ask at the desk",
        "Third Tuesday of the month 5:00pm to 7:00pm",
        "Repeats every month. Friday, December 9, 2016 - 10:00am to 5:00pm",
        "Monday 9:00",
        "Monday 25:00-26:00",
        "Monday 9:75-10:00",
        "Monday 9:00-9:00",
        "-",
        "Monday",
        "9:00-17:00 Monday",
    ] {
        assert_eq!(read_hours_line(line), None, "{line}");
    }
}

#[test]
fn two_cells_make_a_span_unless_they_mix_styles_across_midnight() {
    for (opens, closes, expected) in [
        ("9:00", "17:00", Some((540, 1020))),
        ("14:00", "4:00 PM", Some((840, 960))),
        ("10:00", "3pm", Some((600, 900))),
        ("10:00:00", "18:00:00", Some((600, 1080))),
        ("22:00", "06:00", Some((1320, 1800))),
        ("9am", "03:00", None),
        ("", "17:00", None),
        ("9:00", "", None),
        ("soon", "17:00", None),
    ] {
        let found = read_span(Monday, opens, closes).map(|s| (s.opens_min, s.closes_min));
        assert_eq!(found, expected, "{opens} to {closes}");
    }
}

#[test]
fn open_at_the_opening_minute_and_closed_at_the_closing_minute() {
    let hours =
        Hours::new(vec![span(Monday, 9, 17), span(Saturday, 22, 26)], vec![Sunday], String::new());
    for (day, minute, is_open) in [
        (Monday, 539, false),
        (Monday, 540, true),
        (Monday, 1019, true),
        (Monday, 1020, false),
        (Tuesday, 600, false),
        (Saturday, 1439, true),
        (Sunday, 0, true),
        (Sunday, 119, true),
        (Sunday, 120, false),
        (Saturday, 60, false),
    ] {
        assert_eq!(hours.is_open_at(day, minute), is_open, "{day:?} {minute}");
    }
    assert!(hours.are_known());
    assert!(!Hours::default().are_known() && !Hours::default().is_open_at(Monday, 600));
}

#[test]
fn the_next_opening_is_found_across_the_end_of_the_week() {
    let hours =
        Hours::new(vec![span(Monday, 9, 17), span(Wednesday, 13, 15)], vec![], String::new());
    for (day, minute, opens, wait) in [
        (Sunday, 0, Monday, 33 * 60),
        (Monday, 540, Monday, 0),
        (Monday, 541, Wednesday, 2 * 1440 + 239),
        (Saturday, 1439, Monday, 1 + 33 * 60),
    ] {
        let next = hours.next_opening(day, minute).unwrap();
        assert_eq!((next.span.day, next.wait_min), (opens, wait), "{day:?} {minute}");
    }
    assert_eq!(Hours::default().next_opening(Monday, 0), None);
}

#[test]
fn times_of_day_are_read_in_many_shapes() {
    for (text, minutes) in [
        ("9:00", Some(540)),
        ("09:00:00", Some(540)),
        ("8:00", Some(480)),
        ("4:00 PM", Some(960)),
        ("3pm", Some(900)),
        ("12am", Some(0)),
        ("12 pm", Some(720)),
        ("noon", Some(720)),
        ("24:00", Some(1440)),
        ("10:00Z", Some(600)),
        ("9", None),
        ("24:01", None),
        ("13pm", None),
        ("9:5", None),
        ("9:00:00:00", None),
        ("-9:00", None),
        ("", None),
    ] {
        assert_eq!(read_time(text), minutes, "{text}");
    }
}

#[test]
fn days_of_the_week_have_names_numbers_and_neighbours() {
    for (word, day) in
        [("MO", Monday), ("miércoles", Wednesday), ("Thurs.", Thursday), ("SÁBADO", Saturday)]
    {
        assert_eq!(Weekday::from_word(word), Some(day), "{word}");
    }
    assert_eq!(Weekday::from_word("someday"), None);
    assert_eq!(
        [0, 6, 7, 8, -1].map(Weekday::from_number),
        [Some(Sunday), Some(Saturday), Some(Sunday), None, None]
    );
    for day in Weekday::ALL {
        assert_eq!(day.next().previous(), day);
        assert_eq!(Weekday::from_code(day.code()), Some(day));
    }
    assert_eq!(Weekday::from(jiff::civil::Weekday::Sunday), Sunday);
    assert_eq!(Weekday::from(jiff::civil::Weekday::Saturday), Saturday);
}
