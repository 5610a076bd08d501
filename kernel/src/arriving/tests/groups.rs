//! Lists of groups and sign-in sheets.

use jiff::civil::{Time, Weekday, date, time};

use super::*;
use crate::groups::Often;

fn row(cells: &[(&str, &str)]) -> ArrivingAttendance {
    attendance_of(&read::<AttendanceColumn>(cells).values).unwrap().value
}

#[test]
fn a_day_and_a_time_are_read_in_the_ways_people_write_them() {
    type Case = (&'static str, &'static [Weekday], Option<Time>, Option<u32>);
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let at = |hour, minute| Some(time(hour, minute, 0, 0));
    let cases: &[Case] = &[
        ("Tuesdays 6:30-8 pm", &[Tuesday], at(18, 30), Some(90)),
        ("Mon & Wed, 10:00", &[Monday, Wednesday], at(10, 0), None),
        ("every Thursday at 7pm", &[Thursday], at(19, 0), None),
        ("martes a las 18 h", &[Tuesday], at(18, 0), None),
        ("los sábados de 10:00 a 11:30", &[Saturday], at(10, 0), Some(90)),
        ("Mon/Thu", &[Monday, Thursday], None, None),
        ("Mon-Wed 9am", &[Monday, Tuesday, Wednesday], at(9, 0), None),
        ("11-1 pm", &[], at(11, 0), Some(120)),
        ("10:00 – 11:15", &[], at(10, 0), Some(75)),
        ("6 p.m. to 7 p.m.", &[], at(18, 0), Some(60)),
        ("noon", &[], at(12, 0), None),
        ("Sun., Fri", &[Friday, Sunday], None, None),
        ("0.75", &[], at(18, 0), None),
    ];
    for (text, days, starts_at, minutes) in cases {
        let days = days.to_vec();
        let expected = When { days, starts_at: *starts_at, minutes: *minutes };
        assert_eq!(read_when(text), Ok(expected), "{text}");
    }
    for text in ["", "6", "soon", "first Tuesday", "Tuesday or so", "25:00", "Tue 6-8", "-", "é-é"]
    {
        assert!(read_when(text).is_err(), "{text}");
    }
}

#[test]
fn how_often_and_open_have_words_in_both_languages() {
    assert_eq!(read_often("Every other week"), Ok(Often::TwoWeeks));
    assert_eq!(read_often("Semanal"), Ok(Often::Weekly));
    assert_eq!(read_often("cada mes"), Ok(Often::Monthly));
    assert_eq!(read_often("1st & 3rd"), Err(Reason::WordUnknown));
    assert_eq!(read_open("Open to new members"), Ok(true));
    assert_eq!(read_open("Cerrado"), Ok(false));
    assert_eq!(read_open("sí"), Ok(true));
    // Running is not open.
    assert_eq!(read_open("active"), Err(Reason::WordUnknown));
}

#[test]
fn a_row_of_a_list_becomes_a_group() {
    let read = read::<GroupColumn>(&[
        ("Group Name", "Grief & tea"),
        ("Topic", "For anyone who has lost someone."),
        ("Day", "Thursdays"),
        ("Time", "5:30-7 pm"),
        ("Frequency", "1st and 3rd"),
        ("Location", "Room 2"),
        ("Language", "English, Spanish"),
        ("Facilitator", "Maya Lind"),
        ("Max", "12"),
        ("Open/Closed", "open"),
        ("Start Date", "2/6/2024"),
    ]);
    assert_eq!(read.faults, []);
    let Read { value, changes } = group_of(&read.values).unwrap();
    assert_eq!(changes, [Change::OftenIntoAbout]);
    assert_eq!(value.run_by.as_deref(), Some("Maya Lind"));
    let draft = value.draft;
    assert_eq!(draft.about, "For anyone who has lost someone.\n1st and 3rd");
    assert_eq!((draft.days.as_slice(), draft.minutes), (&[Weekday::Thursday][..], Some(90)));
    assert_eq!(draft.starts_at, Some(time(17, 30, 0, 0)));
    assert_eq!((draft.room, draft.is_open), (Some(12), true));
    assert_eq!((draft.languages.len(), draft.started_on), (2, Some(date(2024, 2, 6))));
}

#[test]
fn a_sheet_has_one_person_on_a_line_or_all_of_them_or_their_number() {
    let day = ("Date", "3/4/2024");
    let one = row(&[("Group", "Tea"), day, ("Name", "Lind, Ada"), ("Minutes", "90")]);
    assert_eq!((one.met_on, one.minutes), (date(2024, 3, 4), Some(90)));
    assert_eq!(one.came, Came::Somebody { name: Some("Lind, Ada".into()), number: None });
    let parts = row(&[day, ("First Name", "Ada"), ("Last Name", "Q")]);
    assert_eq!(parts.came, Came::Somebody { name: Some("Ada Q".into()), number: None });
    let number = row(&[day, ("Client ID", "C-7"), ("Name", "")]);
    assert_eq!(number.came, Came::Somebody { name: None, number: Some("C-7".into()) });
    for nobody in ["Anonymous", "anon", "Guest 2", "sin nombre", "--"] {
        assert_eq!(row(&[day, ("Name", nobody)]).came, Came::Unnamed, "{nobody}");
    }
    assert_eq!(row(&[day, ("Name", "")]).came, Came::Nobody);
    let all = row(&[day, ("Attendees", "Ada Quill; Bo; anonymous"), ("Total", "5")]);
    let names = ["Ada Quill", "Bo", "anonymous"].map(str::to_owned).to_vec();
    assert_eq!((all.came, all.came_count), (Came::Several(names), Some(5)));
    let counted = row(&[day, ("Attendance", "11.0")]);
    assert_eq!((counted.came, counted.came_count), (Came::Counted, Some(11)));
    assert_eq!(
        attendance_of(&read::<AttendanceColumn>(&[("Name", "Ada")]).values),
        Err(Reason::NotADate)
    );
}

#[test]
fn a_first_name_alone_is_told_from_a_whole_name() {
    for first in ["Sam", "Sam L.", "José", "R", "Sam  l"] {
        assert!(Came::is_first_name(first), "{first}");
    }
    for whole in ["Sam Lee", "Lee, Sam", "Ana María"] {
        assert!(!Came::is_first_name(whole), "{whole}");
    }
}

#[test]
fn a_list_and_a_sheet_are_told_apart_by_their_columns() {
    let sheets: &[&[&str]] = &[
        &["Group", "Date", "Name"],
        &["Date", "Group Name", "Facilitator", "Attendance"],
        &["Fecha", "Grupo", "Nombre del participante", "Minutos"],
        &["Session Date", "First Name", "Last Name"],
        &["Date", "Head count", "Group"],
    ];
    for headers in sheets {
        assert!(is_sign_in(&texts(headers), &[]), "{headers:?}");
    }
    let lists: &[&[&str]] = &[
        &["Name"],
        &["Group Name", "Day", "Time", "Location", "Facilitator"],
        &["Group", "Description", "Schedule", "Start Date", "End Date", "Capacity"],
        &["Nombre", "Día", "Hora", "Lugar", "Abierto"],
        &["Group", "About", "Day", "Where", "Room for"],
        &["Group", "Day"],
        &["Grupo", "Día", "Hora"],
    ];
    for headers in lists {
        assert!(!is_sign_in(&texts(headers), &[]), "{headers:?}");
    }
    // What somebody settled wins.
    assert!(is_sign_in(&texts(&["A", "B", "C"]), &["met_on", "group", "came"]));
    assert!(!is_sign_in(&texts(&["Date", "Group", "Name"]), &["group_name"]));
}
