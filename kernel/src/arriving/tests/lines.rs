use super::*;

#[test]
fn rows_that_are_no_rows_are_recognised() {
    let headers = texts(&["Volunteer", "Date", "Hours", "Note"]);
    for (cells, kind) in [
        (["Ada", "2024-03-08", "2", ""], LineKind::Entry),
        (["", " ", "\t", ""], LineKind::Blank),
        (["Volunteer", "Date", "Hours", "Note"], LineKind::HeadAgain),
        (["VOLUNTEER", "date", "Hours:", ""], LineKind::HeadAgain),
        (["Total", "", "37.5", ""], LineKind::Total),
        (["", "Total:", "1,037", ""], LineKind::Total),
        (["March total", "", "12 h", ""], LineKind::Total),
        (["Suma", "", "12", ""], LineKind::Total),
        (["Total", "2024-03-08", "2", "painted the hall"], LineKind::Entry),
        (["March 2024", "", "", ""], LineKind::Heading),
        (["Front desk", "Front desk", "Front desk", "Front desk"], LineKind::Heading),
        (["", "", "", "checked by Bo"], LineKind::Heading),
        (["", "2024-03-08", "", ""], LineKind::Entry),
        (["", "", "12", ""], LineKind::Entry),
    ] {
        assert_eq!(line_kind(&texts(&cells), &headers, &[1]), kind, "{cells:?}");
    }
}

#[test]
fn a_person_of_whom_only_the_name_is_known_is_no_heading() {
    let headers = texts(&["Name", "Phone", "Email"]);
    assert_eq!(line_kind(&texts(&["Ada", "", ""]), &headers, &[0]), LineKind::Entry);
    assert_eq!(line_kind(&texts(&["Volunteers:", "", ""]), &headers, &[0]), LineKind::Heading);
}

#[test]
fn a_row_that_stands_twice_says_where_it_stood_first() {
    let mut seen = Seen::default();
    let mut look = |line, id, cells: &[&str]| seen.look(line, id, &texts(cells));
    assert_eq!(look(2, Some("A1"), &["A1", "Ada", "555"]), None);
    assert_eq!(look(3, Some("A2"), &["A2", "Ada", "555"]), None);
    assert_eq!(look(4, Some(" A1 "), &[" A1 ", "Ada", "555"]), Some(Twice::SameRow { line: 2 }));
    assert_eq!(look(5, Some("a1"), &["a1", "Bo", "556"]), Some(Twice::SameId { line: 2 }));
    // Without an id, only the whole row tells; cells that are cut elsewhere are another row.
    assert_eq!(look(6, None, &["", "Ada", "555"]), None);
    assert_eq!(look(7, None, &["", "Ad", "a555"]), None);
    assert_eq!(look(8, Some(""), &["", "Ada", "555"]), Some(Twice::SameRow { line: 6 }));
    // Signs are part of an id.
    assert_eq!(look(9, Some("A-1"), &["A-1", "Cy", "557"]), None);
}
