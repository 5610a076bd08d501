//! Whether the engine understands a statement, without running it: for the test that reads them all.

use kernel::access::{Clause, Condition, Relation};

use super::engine::{Db, Engine};
use super::reach::filter_of;
use super::sql::Over;
use super::{StoreError, Stored};

const RELATIONS: [Relation; 9] = [
    Relation::Organisation,
    Relation::Own,
    Relation::Author,
    Relation::Supports,
    Relation::SupportedBy,
    Relation::Offered,
    Relation::Supervises,
    Relation::SupervisesTheirPeer,
    Relation::SupervisesAuthor,
];
const CONDITIONS: [Condition; 3] = [Condition::Always, Condition::NotAColleague, Condition::Shared];

/// Prepares a statement with every placeholder filled and the widest filter there can be.
#[doc(hidden)]
pub async fn check_statement(db: &Db, text: &str, over: Option<Over>) -> Stored<()> {
    let dialect = db.dialect();
    let given = highest(text);
    let place = |after: usize| dialect.placeholder(given + after);
    let (org, me, list) = (place(1), place(2), place(3));
    let mut text = text.to_owned();
    if let Some(over) = over {
        let clauses: Vec<Clause> = RELATIONS
            .into_iter()
            .flat_map(|relation| {
                CONDITIONS.into_iter().map(move |condition| Clause { relation, condition })
            })
            .collect();
        text = text.replace("{reach}", &filter_of(&clauses, &over, &org, &me));
    }
    text = text
        .replace("{org}", &org)
        .replace("{me}", &me)
        .replace("{in}", &list)
        .replace("{skip_locked}", dialect.skip_locked());
    // Postgres wants to know the type of each number up to the highest.
    let text = dialect.schema(&dialect.number(&close_ranks(text, given, dialect)));
    match db.engine() {
        Engine::Lite(lite) => lite.with_writer(move |on| Ok(on.prepare(&text).map(drop)?)).await,
        Engine::Pg(pg) => pg.hold().await?.prepare(&text).await.map(drop).map_err(StoreError::from),
    }
}

/// Numbers that no placeholder uses are taken out, so that none has an unknown type.
fn close_ranks(text: String, given: usize, dialect: super::Dialect) -> String {
    let mut text = text;
    let mut next = given;
    for after in 1..=3 {
        let from = dialect.placeholder(given + after);
        if text.contains(&from) {
            next += 1;
            text = text.replace(&from, &dialect.placeholder(next));
        }
    }
    text
}

/// The highest `$n` of a statement.
fn highest(text: &str) -> usize {
    let numbers = text.split('$').skip(1).map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(0)
    });
    numbers.max().unwrap_or(0)
}
