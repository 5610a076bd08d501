//! Real tables, which lie beside the checkout and are not part of it.

use std::env;

use super::*;

/// The folder of real files, if it is there.
fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let root = env::var_os("PORCHLIGHT_SHARED_DATA").map_or(beside, PathBuf::from);
    if root.exists() {
        return Some(root);
    }
    // A test that had nothing to try passes; `bin/test` says at its end what was not there.
    let exe = env::current_exe().unwrap();
    let notes = exe.ancestors().nth(3).unwrap().join("tmp/absent-real-data");
    std::fs::create_dir_all(&notes).unwrap();
    std::fs::write(notes.join("tables"), "every CSV of the real data\n").unwrap();
    None
}

fn tables_under(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tables_under(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "csv") {
            into.push(path);
        }
    }
}

/// Rows of a file as another reader counts them, which knows nothing of heads and blank rows.
fn rows_counted_by_another(path: &Path) -> u64 {
    let text = std::fs::read(path).unwrap();
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_slice());
    let filled = |row: &csv::ByteRecord| row.iter().any(|cell| !cell.trim_ascii().is_empty());
    rows.byte_records().filter(|row| row.as_ref().is_ok_and(filled)).count() as u64
}

#[test]
fn every_real_table_opens_with_its_rows_counted() {
    let Some(root) = shared() else { return };
    let mut paths = Vec::new();
    tables_under(&root, &mut paths);
    assert!(paths.len() >= 40, "{}", paths.len());
    for path in paths {
        match open(&path, &Choice::default()) {
            Ok(mut opened) => {
                let tally = opened.read(&mut |_| ControlFlow::Continue(())).unwrap();
                assert_eq!(tally.rows, rows_counted_by_another(&path), "{}", path.display());
                assert!(!opened.told().contains(&Told::HeadUnsure), "{}", path.display());
                assert_eq!(opened.head_line(), 1, "{}", path.display());
            }
            Err(fault) => panic!("{}: could not {fault}", path.display()),
        }
    }
}

#[test]
fn the_tables_whose_rows_are_known_have_them() {
    let Some(root) = shared() else { return };
    for (name, columns, rows) in [
        ("oews-2025/oews_may2025_community_social.csv", 28, 7_591),
        ("hmis-csv-layout/Client.header.csv", 46, 0),
        ("hmis-csv-layout/Enrollment.header.csv", 71, 0),
        ("hmis-csv-layout/Export.header.csv", 19, 0),
        ("samhsa-core-competencies/competencies.csv", 5, 62),
    ] {
        let mut opened = opened(&root.join(name));
        let tally = opened.read(&mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(
            (opened.columns().len(), tally.rows, tally.faulty),
            (columns, rows, 0),
            "{name}"
        );
    }
    // Seventeen figures as the seed texts state them.
    let mut pay = opened(&root.join("seeds-pay/pay_figures.csv"));
    assert_eq!(pay.read(&mut |_| ControlFlow::Continue(())).unwrap().rows, 17);
}
