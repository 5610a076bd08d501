//! A table that any program wrote properly is read as it was written.

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn a_table_is_read_as_it_was_written(
        cells in prop::collection::vec(prop::collection::vec("[ a-zñ0-9'\",;|\t\n=]{0,8}", 2), 0..8),
        sign in prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')],
        ends in prop_oneof![Just(csv::Terminator::CRLF), Just(csv::Terminator::Any(b'\n'))],
    ) {
        let mut out = csv::WriterBuilder::new()
            .delimiter(sign)
            .terminator(ends)
            .from_writer(Vec::new());
        out.write_record(["Name of the person", "Note"]).unwrap();
        for row in &cells {
            out.write_record(row).unwrap();
        }
        let (_folder, path) = file("list.csv", &out.into_inner().unwrap());
        let knows = |cell: &str| ["Name of the person", "Note"].contains(&cell);
        let mut opened = open(&path, &Choice { knows: Some(&knows), ..Choice::default() }).unwrap();
        // With few lines another sign may fit as well; the head has only this one.
        prop_assume!(opened.sign() == sign);
        let (read, tally) = drain(&mut opened);
        prop_assert_eq!(tally.rows + tally.blank, cells.len() as u64);
        let read: Vec<_> = read.into_iter().map(|row| row.cells).collect();
        let filled = |cells: &&Vec<String>| cells.iter().any(|cell| !cell.trim().is_empty());
        let written: Vec<_> = cells.iter().filter(filled).cloned().collect();
        prop_assert_eq!(read, written);
    }
}
