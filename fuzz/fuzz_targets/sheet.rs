//! A table as somebody sends it: CSV in any encoding, or XLSX.
#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use porchlight::sheets::{COLUMNS_MAX, Choice, Refused, Row, RowFault, open};
use reading::as_file;

/// Rows that are kept for the way there and back.
const KEPT: usize = 40;

fuzz_target!(|bytes: &[u8]| {
    as_file("sheet", bytes, |path| {
        let Ok(mut opened) = open(path, &Choice::default()) else { return };
        let width = opened.columns().len();
        assert!(width <= COLUMNS_MAX);
        let mut kept = Vec::new();
        let (mut rows, mut faulty, mut line) = (0, 0, 0);
        let tally = opened.read(&mut |row| {
            rows += 1;
            faulty += u64::from(row.fault.is_some());
            assert!(row.line > line, "lines grow: {} after {line}", row.line);
            line = row.line;
            assert!(
                row.cells.len() == width
                    || row.fault == Some(RowFault::TooManyCells)
                    || row.fault.is_some(),
                "{} cells under {width} columns: {row:?}",
                row.cells.len()
            );
            if kept.len() < KEPT {
                kept.push(row);
            }
            ControlFlow::Continue(())
        });
        let Ok(tally) = tally else { return };
        assert_eq!((tally.rows, tally.faulty), (rows, faulty));
        there_and_back(opened.columns(), opened.sign(), &kept);
    });
});

/// Rows without a fault that are given back, mended and sent again are the same rows.
fn there_and_back(columns: &[String], sign: u8, rows: &[Row]) {
    let whole: Vec<&Row> = rows.iter().filter(|row| row.fault.is_none()).collect();
    if whole.is_empty() || whole.len() < rows.len() || columns.is_empty() {
        return;
    }
    let mut refused = Refused::new(Vec::new(), columns, sign).expect("memory");
    for row in &whole {
        refused.push(row, "because").expect("memory");
    }
    let bytes = refused.finish().expect("memory");
    as_file("again.csv", &bytes, |path| {
        let Ok(mut again) = open(path, &Choice::default()) else { return };
        let mut count = 0;
        let tally = again.read(&mut |_| {
            count += 1;
            ControlFlow::Continue(())
        });
        assert!(tally.is_ok(), "what we wrote ourselves can be read");
        assert_eq!(count, whole.len(), "as many rows as were given back");
    });
}
