//! What must not compile, each beside a twin that does.
//!
//! The cases stand in `tests/compile_fail`; their twins in `tests/compile_fail/pass` are part of this
//! test program, so they are known to compile. A case and its twin are nearly the same text: a case
//! therefore cannot fail for another reason than the one it is about.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../compile_fail/pass/mod.rs"]
#[expect(dead_code, reason = "it is enough that the twins compile")]
mod twins;

/// Lines in which a case and its twin may differ, both sides together.
const LINES_APART_MAX: usize = 9;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile_fail")
}

fn names_in(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).expect("the folder is there");
    files
        .filter_map(|file| file.expect("a file").file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .filter(|name| name != "mod")
        .collect()
}

#[test]
fn every_case_has_a_twin_that_is_compiled_and_differs_in_its_point_alone() {
    let cases = names_in(&folder());
    assert_eq!(cases, names_in(&folder().join("pass")));
    let compiled = fs::read_to_string(folder().join("pass/mod.rs")).expect("a list");
    for case in cases {
        assert!(compiled.contains(&format!("mod {case};")), "{case} is not in pass/mod.rs");
        assert!(folder().join(format!("{case}.stderr")).exists(), "{case} has no .stderr");
        let read = |path: PathBuf| fs::read_to_string(path).expect("a case");
        let wrong = read(folder().join(format!("{case}.rs")));
        let right = read(folder().join(format!("pass/{case}.rs")));
        let lines = |text: &str| -> BTreeSet<String> {
            text.lines().filter(|line| !line.starts_with("//!")).map(str::to_owned).collect()
        };
        let apart = lines(&wrong).symmetric_difference(&lines(&right)).count();
        assert!((1..=LINES_APART_MAX).contains(&apart), "{case}: {apart} lines apart");
    }
}

#[test]
fn what_must_not_compile_does_not_and_says_why() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
