//! No bytes make a reader fail.

use proptest::prelude::*;

use super::packed::{book, texts};
use super::*;

fn read_to_the_end(bytes: &[u8]) {
    let (_folder, path) = file("any", bytes);
    if let Ok(mut opened) = open(&path, &Choice::default()) {
        let width = opened.columns().len();
        let mut last = opened.head_line();
        let _ = opened.read(&mut |row| {
            assert!(row.line > last && (row.cells.len() == width || row.fault.is_some()));
            last = row.line;
            ControlFlow::Continue(())
        });
    }
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_fail(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_to_the_end(&bytes);
    }

    #[test]
    fn no_text_makes_a_reader_fail(text in "([a-z=+@'0-9:; .-]{0,6}[,;|\t\"\n\r]){0,80}") {
        read_to_the_end(text.as_bytes());
    }

    #[test]
    fn no_damage_to_a_workbook_makes_a_reader_fail(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let rows = texts(1, &["Name", "Date"]) + &texts(2, &["Ada", "Monday"]);
        let mut bytes = book().sheet("List", &rows, "").bytes();
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        read_to_the_end(&bytes);
    }

    #[test]
    fn no_markup_in_a_sheet_makes_a_reader_fail(
        rows in "(<row r=\"[0-9]{1,9}\">|</row>|<c r=\"[A-Z]{1,4}[0-9]{1,8}\"( t=\"(s|b|e|n|str|d|x)\")?( s=\"[0-9]\")?>|<v>[-0-9.e#A-Z/!]{0,12}</v>|<f t=\"shared\" si=\"[0-9]{1,10}\"/>|<f>x</f>|</c>|[<>&;\"a]){0,20}",
        area in "[A-Z]{0,4}[0-9]{0,10}:[A-Z]{0,4}[0-9]{0,10}",
    ) {
        let after = format!("<mergeCells><mergeCell ref=\"{area}\"/></mergeCells>");
        let head = texts(1, &["Name", "Date"]);
        read_to_the_end(&book().sheet("List", &format!("{head}{rows}"), &after).bytes());
    }
}
