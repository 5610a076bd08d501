//! `explain-access`: sentences, and no word past a slip.

use crate::running::{fresh, run};

const SOMEBODY: &str = "01890000-0000-7000-8000-000000000001";

#[test]
fn the_table_reads_as_sentences() {
    let said = run(&["explain-access", "--role", "administrator"]).done().out;
    assert!(
        said.contains(
            "PersonInvite: an administrator may invite a person to sign in, anywhere in the organisation"
        ),
        "{said}"
    );
    for raw in ["Always", "under a condition", "a administrator", "NotAColleague"] {
        assert!(!said.contains(raw), "{raw} in {said}");
    }
    let said = run(&["explain-access", "--action", "personlist", "--role", "evaluator"]).done().out;
    assert_eq!(said.trim(), "Nothing lets this role do this.");
}

#[tokio::test]
async fn a_slip_on_the_command_line_is_named() {
    run(&["explain-access", "--action", "Fly"]).refused(2, "lists them all");
    run(&["explain-access", "--role", "boss"]).refused(2, "known are participant");
    run(&["explain-access", "--data", "/nowhere/at/all"]).refused(1, "there is no programme in");
    let zz = run(&["explain-access", "--organisation", "zz"]);
    assert_eq!(zz.code, 2, "{}", zz.err);
    let folder = tempfile::tempdir().unwrap();
    let home = fresh(&folder, "home").await;
    run(&["simulate", &home[0], &home[1], "--people", "3", "--months", "1"]).done();
    let words = ["--person", SOMEBODY, "--role", "coordinator", "--record", SOMEBODY];
    let mut asked = vec!["explain-access", &home[0], &home[1], "--organisation", "zz"];
    asked.extend(words);
    run(&asked).refused(2, "there is no organisation called zz; there is: ");
}
