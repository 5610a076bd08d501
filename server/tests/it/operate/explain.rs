//! `explain-access`: sentences, and no word past a slip.

use std::path::PathBuf;

use porchlight::db::{Bare, Db, Place, Reads as _, Sql, System};
use uuid::Uuid;

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

const PARTICIPANTS: Sql<Bare> = Sql::bare(
    "SELECT person_id FROM role_spans WHERE role = 'participant' AND until_on IS NULL \
      ORDER BY person_id",
);

#[tokio::test]
async fn a_role_that_the_person_does_not_hold_is_said_first() {
    let folder = tempfile::tempdir().unwrap();
    let home = fresh(&folder, "home").await;
    run(&["simulate", &home[0], &home[1], "--people", "3", "--months", "1"]).done();
    let place = match home[0].as_str() {
        "--data" => Place::Folder(PathBuf::from(&home[1])),
        _ => Place::Url(home[1].clone()),
    };
    let by = System::because("a test looks for a participant");
    let rows = Db::open(&place).unwrap().rows(&PARTICIPANTS, &by, vec![]).await.unwrap();
    let person = rows[0].get::<Uuid>("person_id").unwrap().to_string();
    let ask = |role: &str, further: &[&str]| {
        let words =
            ["explain-access", &home[0], &home[1], "--person", &person, "--role", role, "--record"];
        let last = [person.as_str(), "--action", "PersonView"];
        run(&[words.as_slice(), &last, further].concat())
    };
    let not_theirs = ask("coordinator", &[]);
    assert_eq!(not_theirs.code, 1, "{}", not_theirs.err);
    let first = not_theirs.out.lines().next().unwrap_or_default();
    assert!(first.contains("does not hold the role of coordinator today"), "{first}");
    let json = ask("coordinator", &["--json"]);
    assert_eq!(json.code, 1);
    assert!(json.out.contains("\"is_allowed\":false"), "{}", json.out);
    let theirs = ask("participant", &[]).done();
    assert!(!theirs.out.contains("does not hold"), "{}", theirs.out);
}
