//! Every statement in the source is one the engine of this run understands, whether or not a test
//! happens to run it.

use porchlight::db::{Over, check_statement};

use crate::app::fresh_db;
use crate::rows::leaked;
use crate::source::{Source, rust_under};

/// One statement, where it stands, and the columns access is decided by.
struct Statement {
    place: String,
    text: String,
    over: Option<Over>,
}

/// The statements of one file. A statement whose text is not one literal is a fault: it cannot be read.
fn statements(source: &Source) -> Vec<Statement> {
    let mut found = Vec::new();
    for maker in ["Sql::one(", "Sql::many(", "Sql::bare("] {
        for at in source.places(maker) {
            let place = format!("{}:{}", source.path, source.line_at(at));
            let inside = at + maker.len();
            let end = closing(&source.code, inside);
            let texts: Vec<_> =
                source.texts.iter().filter(|text| (inside..end).contains(&text.at)).collect();
            let is_first =
                texts.first().is_some_and(|first| source.code[inside..first.at].trim().is_empty());
            assert!(is_first, "{place}: the statement is not written out where it is made");
            let over = maker.starts_with("Sql::many").then(|| {
                let from = texts
                    .get(1)
                    .map_or_else(|| named_over(source, inside, end), |_| Some((inside, end)));
                from.and_then(|(from, to)| over(source, from, to, texts[0].at))
                    .unwrap_or_else(|| panic!("{place}: the columns of Over cannot be read"))
            });
            found.push(Statement { place, text: texts[0].value.clone(), over });
        }
    }
    found
}

/// Where the constant stands that a statement takes its columns from.
fn named_over(source: &Source, from: usize, to: usize) -> Option<(usize, usize)> {
    let is_between = |letter: char| !letter.is_alphanumeric() && letter != '_';
    let name = source.code[from..to].rsplit(is_between).find(|name| !name.is_empty())?;
    let at = source.code.find(&format!("const {name}: Over"))?;
    Some((at, at + source.code[at..].find(';')?))
}

/// The columns of `Over::about(..)` or `Over::written(..)`, with or without `.shared(..)`.
fn over(source: &Source, from: usize, to: usize, but: usize) -> Option<Over> {
    let texts = source.texts.iter().filter(|text| (from..to).contains(&text.at) && text.at != but);
    let columns: Vec<&'static str> = texts.map(|text| leaked(text.value.clone())).collect();
    let is_shared = source.code[from..to].contains(".shared(");
    let over = match (columns.as_slice(), is_shared) {
        ([org, about], false) => Over::about(org, about),
        ([org, about, author], false) => Over::written(org, about, author),
        ([org, about, shared], true) => Over::about(org, about).shared(shared),
        ([org, about, author, shared], true) => Over::written(org, about, author).shared(shared),
        _ => return None,
    };
    Some(over)
}

/// Where the bracket that is open at `from` closes.
fn closing(code: &str, from: usize) -> usize {
    let mut depth = 1;
    for (at, letter) in code[from..].char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return from + at;
        }
    }
    code.len()
}

#[tokio::test]
async fn every_statement_is_one_the_engine_understands() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = fresh_db(&folder).await;
    let sources = rust_under("server/src");
    let mut faults = Vec::new();
    let mut seen = 0;
    for source in sources.iter().filter(|source| !source.is_test()) {
        // Where the makers themselves stand.
        if source.path.ends_with("db/sql.rs") {
            continue;
        }
        for statement in statements(&source.production()) {
            seen += 1;
            if let Err(error) = check_statement(&db, &statement.text, statement.over).await {
                faults.push(format!("{}: {error}\n    {}", statement.place, statement.text));
            }
        }
    }
    assert!(seen > 40, "only {seen} statements were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn a_broken_statement_is_told_apart_from_a_good_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = fresh_db(&folder).await;
    let good =
        "SELECT called FROM people WHERE org_id = {org} AND person_id IN ({in}) AND called = $1";
    check_statement(&db, good, None).await.expect("a good statement");
    for broken in [
        "SELEKT 1",
        "SELECT nothing_like_it FROM people WHERE org_id = {org}",
        "SELECT 1 FROM no_such_table WHERE org_id = {org}",
    ] {
        check_statement(&db, broken, None).await.expect_err(broken);
    }
    let listed = "SELECT p.called FROM people p WHERE {reach} AND p.person_id <> {me}";
    let right = Over::written("p.org_id", "p.person_id", "p.person_id").shared("p.version");
    check_statement(&db, listed, Some(right)).await.expect("a good list");
    let wrong = Over::about("p.org_id", "p.no_such_column");
    check_statement(&db, listed, Some(wrong))
        .await
        .expect_err("a list over a column that is not there");
}

#[test]
fn statements_are_read_out_of_the_source() {
    let source = Source::of(
        "x.rs",
        "const A: Sql<Many> = Sql::many(\"a \\\n   b\", Over::about(\"o\", \"p\").shared(\"s\"));\n\
         const B: X = Sql::bare(\"c\");\nconst D: Sql<Many> = Sql::many(\"d\", OVER,);\n\
         const OVER: Over = Over::written(\"o\", \"p\", \"w\");",
    );
    let found = statements(&source);
    let texts: Vec<&str> = found.iter().map(|statement| statement.text.as_str()).collect();
    assert_eq!(texts, ["a b", "d", "c"]);
    let columns =
        |place: usize| found[place].over.map(|over| (over.about, over.author, over.shared));
    assert_eq!(columns(0), Some(("p", None, Some("s"))));
    assert_eq!(columns(1), Some(("p", Some("w"), None)));
}
