//! Sizes that no honest file has.

use std::fmt::Write as _;

use super::*;

#[test]
fn a_cell_or_a_row_that_is_too_long_costs_itself() {
    let long = "x".repeat(CELL_LIMIT_BYTES + 1);
    let lines = "y\n".repeat(CELL_LIMIT_BYTES / 2 + 1);
    let many = "z,".repeat(20_000);
    let text = format!("A,B\n{long},1\n\"{lines}\",2\n{many}\n3,4\n");
    let (_folder, path) = file("list.csv", text.as_bytes());
    let (rows, _) = drain(&mut opened(&path));
    let faults: Vec<_> = rows.iter().map(|row| row.fault).collect();
    let (cell, row) = (Some(RowFault::CellTooLong), Some(RowFault::RowTooLong));
    assert_eq!(faults, [cell, cell, row, None]);
    assert_eq!(rows[0].cells[0].len(), CELL_LIMIT_BYTES);
    assert_eq!((&rows[1].cells[1][..], &rows[3].cells[..]), ("2", &["3".into(), "4".into()][..]));
}

#[test]
fn a_quotation_mark_before_a_long_rest_costs_one_row_too() {
    let rows_after = 200_000;
    let text = format!("A,B\n1,\"x\n{}", "2,y and so on\n".repeat(rows_after));
    let (_folder, path) = file("list.csv", text.as_bytes());
    let tally = opened(&path).read(&mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(tally, Tally { rows: rows_after as u64 + 1, faulty: 1, blank: 0 });
}

#[test]
fn a_line_without_an_end_takes_no_more_memory_than_a_row() {
    for start in ["A\n", "A\n\"", "A\n\"x\n\""] {
        let text = format!("{start}{}", "q".repeat(3 * ROW_LIMIT_BYTES));
        let (_folder, path) = file("list.csv", text.as_bytes());
        let (rows, tally) = drain(&mut opened(&path));
        assert_eq!(tally.faulty, tally.rows, "{start:?}");
        assert!(rows.iter().all(|row| row.cells.concat().len() <= 2 * ROW_LIMIT_BYTES));
    }
}

#[test]
fn quotation_marks_that_never_close_again_and_again_are_refused() {
    let text = format!("A,B\n{}", "1,\"x\n2,\"y\"z\"\n".repeat(400));
    let (_folder, path) = file("list.csv", text.as_bytes());
    let fault = opened(&path).read(&mut |_| ControlFlow::Continue(()));
    assert_eq!(fault.err().map(|fault| fault.code()), Some("odd_quotes"));
}

#[test]
fn ten_thousand_columns_are_refused_and_a_few_thousand_read() {
    for (width, code) in [(10_000, "too_many_columns"), (COLUMNS_MAX, "none")] {
        let mut head = String::new();
        for at in 0..width {
            let _ = write!(head, "column called {at},");
        }
        let (_folder, path) =
            file("list.csv", format!("{head}\n{}\n", "1,".repeat(width)).as_bytes());
        assert_eq!(fault_of(&path), code, "{width}");
    }
}

#[test]
fn two_million_rows_are_counted() {
    let mut text = b"Id,Minutes\n".to_vec();
    for _ in 0..2_000_000 {
        text.extend_from_slice(b"a,5\n");
    }
    let (_folder, path) = file("list.csv", &text);
    let tally = opened(&path).read(&mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(tally, Tally { rows: 2_000_000, faulty: 0, blank: 0 });
}
