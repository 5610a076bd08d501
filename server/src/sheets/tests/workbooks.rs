//! XLSX files and the faults they have.

use super::packed::{Book, book, texts};
use super::*;

fn workbook(book: &Book) -> (TempDir, PathBuf) {
    file("list.xlsx", &book.bytes())
}

/// The rows below the head A, B, C of a sheet.
fn rows_of(rows: &str, after: &str) -> Vec<Row> {
    let head = texts(1, &["Name", "Date", "Hours"]);
    let (_folder, path) = workbook(&book().sheet("List", &format!("{head}{rows}"), after));
    drain(&mut opened(&path)).0
}

fn cells(row: &Row) -> Vec<&str> {
    row.cells.iter().map(String::as_str).collect()
}

#[test]
fn values_become_what_a_person_would_have_typed() {
    let cases = [
        // Serial 45359: 45292 is 1 January 2024, and 67 days later is 8 March.
        (r#"<c r="B2" s="1"><v>45359</v></c>"#, "2024-03-08", Some(CellNote::FromDate)),
        (
            r#"<c r="B2" s="4"><v>45359.5625</v></c>"#,
            "2024-03-08T13:30:00",
            Some(CellNote::FromDate),
        ),
        (r#"<c r="B2" s="2"><v>0.5625</v></c>"#, "13:30", Some(CellNote::FromTime)),
        // 30 hours as a length of time.
        (r#"<c r="B2" s="3"><v>1.25</v></c>"#, "30:00", Some(CellNote::FromTime)),
        // A date without a date's format is the number it is.
        (r#"<c r="B2"><v>45359</v></c>"#, "45359", None),
        (r#"<c r="B2"><v>5035550142</v></c>"#, "5035550142", None),
        (r#"<c r="B2"><v>0.30000000000000004</v></c>"#, "0.3", None),
        (r#"<c r="B2" t="b"><v>1</v></c>"#, "TRUE", Some(CellNote::FromYesNo)),
        (r#"<c r="B2" t="str"><v>007</v></c>"#, "007", None),
        (r#"<c r="B2" t="d"><v>2024-03-08</v></c>"#, "2024-03-08", Some(CellNote::FromDate)),
        (r#"<c r="B2" t="e"><v>#REF!</v></c>"#, "#REF!", Some(CellNote::ErrorValue)),
        (r#"<c r="B2"><f>A1+1</f><v>7.5</v></c>"#, "7.5", Some(CellNote::FromFormula)),
        (r#"<c r="B2"><f>A1+1</f></c>"#, "", Some(CellNote::FormulaWithoutValue)),
        (r#"<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, "#DIV/0!", Some(CellNote::ErrorValue)),
    ];
    for (xml, text, note) in cases {
        let rows = rows_of(&format!("<row r=\"2\">{xml}</row>"), "");
        assert_eq!(cells(&rows[0]), ["", text, ""], "{xml}");
        let notes: Vec<_> = note.map(|note| (1, note)).into_iter().collect();
        assert_eq!((rows[0].notes.clone(), rows[0].line), (notes, 2), "{xml}");
    }
}

#[test]
fn dates_that_count_from_1904_are_the_same_days_and_told() {
    let rows = texts(1, &["Name", "Date"])
        // 1,462 days lie between the two beginnings.
        + r#"<row r="2"><c r="B2" s="1"><v>43897</v></c></row>"#;
    let mut book = book().sheet("List", &rows, "");
    book.is_1904 = true;
    let (_folder, path) = workbook(&book);
    let mut opened = opened(&path);
    assert_eq!(opened.told(), [Told::Epoch1904]);
    assert_eq!(cells(&drain(&mut opened).0[0]), ["", "2024-03-08"]);
}

#[test]
fn a_merged_value_stands_for_its_whole_area_and_is_told() {
    let head = texts(1, &["Name", "Date", "Hours"]);
    let rows = head
        + &texts(2, &["Ada", "Monday", "1"])
        + r#"<row r="3"><c r="C3"><v>2</v></c></row>"#
        + r#"<row r="4"><c r="C4"><v>3</v></c></row>"#
        + &texts(5, &["Bo", "Friday", "4"]);
    let after =
        r#"<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="B2:B3"/></mergeCells>"#;
    let (_folder, path) = workbook(&book().sheet("List", &rows, after));
    let mut opened = opened(&path);
    assert_eq!(opened.told(), [Told::Merged(2)]);
    let rows = drain(&mut opened).0;
    assert_eq!(cells(&rows[0]), ["Ada", "Monday", "1"]);
    assert_eq!(cells(&rows[1]), ["Ada", "Monday", "2"]);
    assert_eq!(cells(&rows[2]), ["Ada", "", "3"]);
    assert_eq!(cells(&rows[3]), ["Bo", "Friday", "4"]);
    assert_eq!(rows[0].notes, []);
    assert_eq!(rows[1].notes, [(0, CellNote::FromMerged), (1, CellNote::FromMerged)]);
}

#[test]
fn a_title_over_all_columns_is_not_the_head() {
    let rows = texts(1, &["Volunteer hours 2024"])
        + &texts(3, &["Name", "Date", "Hours"])
        + &texts(4, &["Ada", "Monday", "2"]);
    let after = r#"<mergeCells><mergeCell ref="A1:C1"/></mergeCells>"#;
    let (_folder, path) = workbook(&book().sheet("List", &rows, after));
    let opened = opened(&path);
    assert_eq!((opened.head_line(), opened.columns().len()), (3, 3));
    assert_eq!(opened.told(), [Told::Merged(1), Told::LinesAbove(1)]);
}

#[test]
fn the_first_sheet_that_holds_something_is_read_unless_another_is_asked_for() {
    let list = |name: &str| texts(1, &["Name", "Date"]) + &texts(2, &[name, "Monday"]);
    let book = book()
        .sheet("Cover", "", "")
        .sheet("Secret", &list("hidden"), "")
        .hidden("hidden")
        .sheet("March", &list("Ada"), "")
        .sheet("April", &list("Bo"), "")
        .sheet("Deep", &list("hidden"), "")
        .hidden("veryHidden");
    let (_folder, path) = workbook(&book);
    let mut first = opened(&path);
    assert_eq!(first.sheets(), ["Cover", "March", "April"]);
    assert_eq!(first.sheet(), Some("March"));
    let chosen = Told::SheetChosen { read: "March".into(), others: vec!["April".into()] };
    let hidden = Told::SheetsHidden(vec!["Secret".into(), "Deep".into()]);
    assert_eq!(first.told(), [chosen, hidden]);
    assert_eq!(cells(&drain(&mut first).0[0]), ["Ada", "Monday"]);

    let ask = |sheet| open(&path, &Choice { sheet: Some(sheet), ..Choice::default() });
    assert_eq!(cells(&drain(&mut ask("April").unwrap()).0[0]), ["Bo", "Monday"]);
    assert_eq!(ask("May").err().map(|fault| fault.code()), Some("no_such_sheet"));
    assert_eq!(ask("Secret").err().map(|fault| fault.code()), Some("no_such_sheet"));
    assert_eq!(ask("Cover").err().map(|fault| fault.code()), Some("empty"));
}

#[test]
fn rows_that_are_not_written_down_keep_their_numbers() {
    let rows = rows_of(&(texts(2, &["Ada"]) + &texts(900_000, &["Bo"])), "");
    assert_eq!((rows[0].line, rows[1].line, rows.len()), (2, 900_000, 2));
}

#[test]
fn locked_old_damaged_and_foreign_files_are_refused_with_a_reason() {
    let whole = book().sheet("List", &texts(1, &["Name", "Date"]), "").bytes();
    let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let part: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [compound.as_slice(), &[0; 900], &part, &[0; 300]].concat();
    let empty = book().sheet("List", "", "").bytes();
    let cases = [
        (whole[..whole.len() / 2].to_vec(), "broken"),
        (whole[..whole.len() - 30].to_vec(), "broken"),
        (locked, "locked"),
        ([compound.as_slice(), &[0; 900]].concat(), "other_format"),
        (empty, "no_rows"),
    ];
    for (bytes, code) in cases {
        let (_folder, path) = file("list.xlsx", &bytes);
        assert_eq!(fault_of(&path), code);
    }
}

#[test]
fn what_unpacks_to_more_than_it_may_is_refused_before_it_is_read() {
    // A hundred and thirty mebibytes of shared text, packed into a few hundred kilobytes.
    let mut shared = book().sheet("List", &texts(1, &["Name", "Date"]), "");
    shared.shared = Some(
        "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>".repeat(2_100_000),
    );
    // One text of two mebibytes; a comment of as many signs; tags inside tags.
    let long = book().sheet("List", &texts(1, &[&"a".repeat(2 << 20), "Date"]), "");
    let comment = book().sheet("List", &format!("<!--{}-->", "<a>".repeat(1 << 20)), "");
    let deep = book().sheet("List", &"<a>".repeat(100_000), "");
    for book in [shared, long, comment, deep] {
        let (_folder, path) = workbook(&book);
        assert_eq!(fault_of(&path), "unpacks_too_large");
    }
}

#[test]
fn many_merged_areas_and_rows_out_of_order_are_refused() {
    let areas = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(20_001);
    let after = format!("<mergeCells>{areas}</mergeCells>");
    let (_folder, path) = workbook(&book().sheet("List", &texts(1, &["Name", "Date"]), &after));
    assert_eq!(fault_of(&path), "too_many_merged");
    let rows = texts(1, &["Name", "Date"]) + &texts(5, &["Bo"]) + &texts(2, &["Ada"]);
    let (_folder, path) = workbook(&book().sheet("List", &rows, ""));
    assert_eq!(fault_of(&path), "broken");
}

#[test]
fn one_merged_area_over_the_whole_sheet_takes_no_more_than_a_row() {
    let rows = texts(1, &["Name", "Date"])
        + &texts(2, &[&"a".repeat(30_000), "x"])
        + &texts(3, &["", "y"]);
    let after = r#"<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>"#;
    let (_folder, path) = workbook(&book().sheet("List", &rows, after));
    let (rows, _) = drain(&mut opened(&path));
    assert!(rows.iter().all(|row| row.cells.concat().len() <= ROW_LIMIT_BYTES));
    assert!(rows.iter().all(|row| row.fault == Some(RowFault::RowTooLong)));
}

/// Made with openpyxl 3 by the script in the README beside it.
#[test]
fn a_workbook_as_another_program_writes_it_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets/hours.xlsx");
    let mut opened = opened(&path);
    assert_eq!(opened.sheet(), Some("Hours 2024"));
    assert_eq!(opened.columns(), ["Volunteer", "Fecha", "Horas", "Teléfono", "Paid?", "Total"]);
    assert_eq!(
        opened.told(),
        [Told::SheetsHidden(vec!["Old".into()]), Told::Merged(2), Told::LinesAbove(1),]
    );
    let (rows, tally) = drain(&mut opened);
    assert_eq!(tally, Tally { rows: 5, faulty: 0, blank: 0 });
    assert_eq!(cells(&rows[0]), ["Ada", "2024-03-08", "1.5", "0055", "TRUE", ""]);
    assert_eq!(cells(&rows[1])[..3], ["Ada", "2024-03-09T18:30:00", "1:30"]);
    assert_eq!(rows[0].notes[2], (5, CellNote::FormulaWithoutValue));
    assert_eq!(rows[1].notes[0], (0, CellNote::FromMerged));
    assert_eq!(cells(&rows[2])[..3], ["José", "31/12/2024", "90 min"]);
    assert_eq!(cells(&rows[3])[2], "#REF!");
    assert_eq!(cells(&rows[4])[0], "Total");
}
