//! Files of text, with the faults that programmes' files have.

use super::*;

#[test]
fn every_encoding_gives_the_same_letters() {
    let text = "Nombre,Teléfono\nJosé Núñez,555\n";
    let utf_16: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = utf_16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = utf_16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let cases = [
        (text.as_bytes().to_vec(), None),
        ([b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(), None),
        (windows, Some(Encoding::Windows1252)),
        ([b"\xff\xfe".as_slice(), &little].concat(), Some(Encoding::Utf16Little)),
        ([b"\xfe\xff".as_slice(), &big].concat(), Some(Encoding::Utf16Big)),
    ];
    for (bytes, encoding) in cases {
        let (columns, rows, told) = text_of(&bytes);
        assert_eq!(columns, ["Nombre", "Teléfono"], "{encoding:?}");
        assert_eq!(rows, [row(2, &["José Núñez", "555"])], "{encoding:?}");
        assert_eq!(told, encoding.map(Told::Encoding).into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn the_sign_between_cells_is_found() {
    for (sign, told) in [(',', None), (';', Some(';')), ('\t', Some('\t')), ('|', Some('|'))] {
        // The other signs stand in the cells too, quoted or not as often.
        let text = format!("Name{sign}Note\nAda{sign}\"a,b;c|d\te\"\nBo{sign}x\n");
        let (columns, rows, said) = text_of(text.as_bytes());
        assert_eq!(columns, ["Name", "Note"], "{sign:?}");
        assert_eq!(rows, [row(2, &["Ada", "a,b;c|d\te"]), row(3, &["Bo", "x"])], "{sign:?}");
        assert_eq!(said, told.map(Told::Sign).into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_first_line_that_names_the_sign_is_no_row() {
    let (columns, rows, _) = text_of(b"sep=;\r\nName;Hours\r\nAda;1,5\r\n");
    assert_eq!(columns, ["Name", "Hours"]);
    assert_eq!(rows, [row(3, &["Ada", "1,5"])]);
}

#[test]
fn line_ends_of_any_kind_count_one_line_each() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["Name,Note", "Ada,\"two", "lines\"", "", "Bo,x"].join(end);
        let (_, rows, _) = text_of(text.as_bytes());
        let two = format!("two{end}lines");
        assert_eq!(rows, [row(2, &["Ada", &two]), row(5, &["Bo", "x"])], "{end:?}");
    }
}

#[test]
fn leading_noughts_blanks_and_quotes_stay_as_they_are() {
    let (_, rows, _) = text_of(b"Id,Name,Note\n007, Ada ,5'4\"\n\"008\" , \"Bo\",say \"hi\"\n");
    assert_eq!(rows, [row(2, &["007", " Ada ", "5'4\""]), row(3, &["008 ", "Bo", "say \"hi\""])]);
}

#[test]
fn a_title_above_the_head_is_told_and_no_row() {
    let text = "Volunteer hours\n\"As of May 3, 2024\"\n\nName,Date,Hours\nAda,2024-03-08,2\n";
    let (_folder, path) = file("hours.csv", text.as_bytes());
    let mut opened = opened(&path);
    assert_eq!(opened.columns(), ["Name", "Date", "Hours"]);
    assert_eq!(opened.head_line(), 4);
    assert_eq!(opened.told(), [Told::LinesAbove(2)]);
    assert_eq!(opened.above()[0].cells, ["Volunteer hours"]);
    assert_eq!(drain(&mut opened).0.len(), 1);
}

#[test]
fn a_head_that_is_known_wins_over_one_that_looks_like_it() {
    let text = "Region,North,Spring\nwer,wann,wie lange\nAda,Montag,zwei\n";
    let (_folder, path) = file("list.csv", text.as_bytes());
    let knows = |cell: &str| ["wer", "wann"].contains(&cell);
    let choice = Choice { knows: Some(&knows), ..Choice::default() };
    assert_eq!(open(&path, &choice).unwrap().head_line(), 2);
    let choice = Choice { head_line: Some(3), ..Choice::default() };
    assert_eq!(open(&path, &choice).unwrap().columns(), ["Ada", "Montag", "zwei"]);
    let choice = Choice { head_line: Some(9), ..Choice::default() };
    assert_eq!(open(&path, &choice).err().unwrap().code(), "no_head");
}

#[test]
fn a_file_without_a_head_says_that_it_is_unsure() {
    let (columns, _, told) = text_of(b"1,2024-01-05,30\n2,2024-01-06,45\n");
    assert_eq!(columns, ["1", "2024-01-05", "30"]);
    assert_eq!(told, [Told::HeadUnsure]);
}

#[test]
fn columns_without_a_name_or_with_the_same_get_one() {
    let (columns, _, _) = text_of(b"Name,Phone,,phone,Phone (2),,\na,b,c,d,e\n");
    assert_eq!(columns, ["Name", "Phone", "column 3", "phone (2)", "Phone (2) (2)"]);
}

#[test]
fn blank_rows_are_counted_and_short_and_long_rows_are_told() {
    let (_folder, path) = file("list.csv", b"A,B,C\n1\n,,\n\n1,2,3,\n1,2,3,4\n");
    let (rows, tally) = drain(&mut opened(&path));
    assert_eq!(tally, Tally { rows: 3, faulty: 1, blank: 2 });
    assert_eq!((rows[0].is_short, rows[0].cells.len()), (true, 3));
    assert_eq!((rows[1].fault, rows[1].cells.len()), (None, 3));
    assert_eq!((rows[2].fault, rows[2].cells.len()), (Some(RowFault::TooManyCells), 4));
}

#[test]
fn a_quotation_mark_that_never_closes_costs_one_row() {
    for text in [
        "A,B\n1,\"x\n2,y\n3,z\n",
        // The next one that opens looks like the end of the first.
        "A,B\n1,\"x\n2,\"y\"\n3,z\n",
        "A,B\r\n1,\"x\r\n2,\"y\"\r\n3,z\r\n",
    ] {
        let (_folder, path) = file("list.csv", text.as_bytes());
        let (rows, tally) = drain(&mut opened(&path));
        assert_eq!(tally, Tally { rows: 3, faulty: 1, blank: 0 }, "{text:?}");
        assert_eq!(rows[0].fault, Some(RowFault::QuoteNeverCloses), "{text:?}");
        assert_eq!((rows[0].line, &rows[0].cells[..]), (2, &["1".into(), "\"x".into()][..]));
        assert_eq!((rows[1].line, &rows[1].cells[1][..]), (3, "y"), "{text:?}");
        assert_eq!((rows[2].line, &rows[2].cells[1][..]), (4, "z"), "{text:?}");
    }
}

#[test]
fn files_that_are_no_table_are_refused_with_a_reason() {
    let cases: [(&[u8], &str); 5] = [
        (b"", "empty"),
        (b"\n\n , \n", "empty"),
        (b"%PDF-1.7\n", "not_text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x00", "not_text"),
        (b"PK\x03\x04 and then nothing", "broken"),
    ];
    for (bytes, code) in cases {
        let (_folder, path) = file("list.csv", bytes);
        assert_eq!(fault_of(&path), code, "{bytes:?}");
    }
    let (_folder, path) = file("list.csv", b"x");
    assert_eq!(fault_of(&path.with_file_name("other.csv")), "not_found");
}
