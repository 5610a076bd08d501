//! Refused rows go back as a file, are mended, and come again.

use proptest::prelude::*;

use super::*;

fn given_back(columns: &[String], rows: &[Row], sign: u8) -> Vec<u8> {
    let mut out = Refused::new(Vec::new(), columns, sign).unwrap();
    for row in rows {
        out.push(row, "=the reason, in words").unwrap();
    }
    out.finish().unwrap()
}

fn of_cells(cells: &[&str]) -> Row {
    let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
    Row { cells, ..Row::default() }
}

#[test]
fn no_cell_of_the_file_is_run_by_a_spreadsheet() {
    let columns = ["=cmd".to_owned(), "Phone".to_owned()];
    let rows = [of_cells(&["=1+1", "+1-503-555-0142"]), of_cells(&["@x", "\t=2"])];
    let text = String::from_utf8(given_back(&columns, &rows, b',')).unwrap();
    assert_eq!(
        text,
        "\u{feff}refused_why,'=cmd,Phone\n\
         \"'=the reason, in words\",'=1+1,'+1-503-555-0142\n\
         \"'=the reason, in words\",'@x,'\t=2\n"
    );
}

#[test]
fn a_file_that_was_given_back_is_known_and_told() {
    let columns = ["Name".to_owned(), "Phone".to_owned()];
    let rows = [of_cells(&["Ada", "+1 503"]), of_cells(&["Bo", "x", "too many"])];
    let (_folder, path) = file("refused.csv", &given_back(&columns, &rows, b';'));
    let mut opened = opened(&path);
    assert_eq!(opened.columns(), columns);
    assert_eq!(opened.told(), [Told::Sign(';'), Told::GivenBack]);
    let (read, _) = drain(&mut opened);
    assert_eq!(read[0].cells, ["Ada", "+1 503"]);
    assert_eq!((read[1].fault, &read[1].cells[2][..]), (Some(RowFault::TooManyCells), "too many"));
}

proptest! {
    #[test]
    fn what_was_added_is_taken_off_and_nothing_else(
        cells in prop::collection::vec(
            prop::collection::vec("['=+@\t -]{0,3}[a-zé0-9,;\"\n ]{0,6}", 3), 1..6),
        sign in prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')],
    ) {
        let columns = ["Name".to_owned(), "'=Note".to_owned(), "+1".to_owned()];
        let rows: Vec<Row> =
            cells.iter().map(|cells| Row { cells: cells.clone(), ..Row::default() }).collect();
        let (_folder, path) = file("refused.csv", &given_back(&columns, &rows, sign));
        let mut opened = opened(&path);
        prop_assert_eq!(opened.columns(), &columns);
        let (read, _) = drain(&mut opened);
        let read: Vec<_> = read.into_iter().map(|row| row.cells).collect();
        let filled = |cells: &&Vec<String>| cells.iter().any(|cell| !cell.trim().is_empty());
        let written: Vec<_> = cells.iter().filter(filled).cloned().collect();
        prop_assert_eq!(read, written);
    }
}
