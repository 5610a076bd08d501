//! Statements as constants, checked when the program is compiled.
//!
//! The text is written once, in the common subset of both engines: `$1` for values, and
//! - `{org}` for the organisation of the proof,
//! - `{reach}` for the filter of a scope,
//! - `{in}` for a list of values given apart.

use std::marker::PhantomData;

use super::dialect::Dialect;
use super::proof::Proof;
use super::reach::filter;
use super::val::Val;
use super::{StoreError, Stored};

/// A statement, and what must be shown to run it.
#[derive(Debug)]
pub struct Sql<Needs> {
    pub(super) text: &'static str,
    pub(super) over: Over,
    needs: PhantomData<fn() -> Needs>,
}

/// Needs the organisation of a permit: the statement names `{org}`.
#[derive(Debug)]
pub enum One {}
/// Needs a scope: the statement names `{reach}`, so rows outside it are never fetched or counted.
#[derive(Debug)]
pub enum Many {}
/// Crosses organisations. Only the platform folders may use it, each time with a reason.
#[derive(Debug)]
pub enum Bare {}

/// Where a statement keeps the columns that access is decided by.
#[derive(Debug, Clone, Copy)]
pub struct Over {
    pub org: &'static str,
    pub about: &'static str,
    pub author: Option<&'static str>,
    pub shared: Option<&'static str>,
}

impl Over {
    const NONE: Self = Self { org: "", about: "", author: None, shared: None };

    /// Rows about a person, with no author.
    pub const fn about(org: &'static str, about: &'static str) -> Self {
        Self { org, about, author: None, shared: None }
    }

    /// Rows about a person that somebody wrote.
    pub const fn written(org: &'static str, about: &'static str, author: &'static str) -> Self {
        Self { org, about, author: Some(author), shared: None }
    }

    /// The column that says whether the person may read the row.
    #[must_use]
    pub const fn shared(self, column: &'static str) -> Self {
        Self { shared: Some(column), ..self }
    }
}

impl Sql<One> {
    /// A statement within one organisation. Does not compile without `{org}`.
    #[expect(
        clippy::panic,
        reason = "runs when the program is compiled: the panic is the error message"
    )]
    pub const fn one(text: &'static str) -> Self {
        if !contains(text, "{org}") {
            panic!("a statement under a permit names {{org}}, the organisation it stays within");
        }
        if contains(text, "{reach}") {
            panic!("a statement with {{reach}} is made with Sql::many");
        }
        Self { text, over: Over::NONE, needs: PhantomData }
    }
}

impl Sql<Many> {
    /// A statement over the records within a scope. Does not compile without `{reach}`.
    #[expect(
        clippy::panic,
        reason = "runs when the program is compiled: the panic is the error message"
    )]
    pub const fn many(text: &'static str, over: Over) -> Self {
        if !contains(text, "{reach}") {
            panic!("a statement over many records names {{reach}}, the filter of who may");
        }
        Self { text, over, needs: PhantomData }
    }
}

impl Sql<Bare> {
    /// A statement that belongs to no organisation: migrations, sessions, job claims.
    pub const fn bare(text: &'static str) -> Self {
        Self { text, over: Over::NONE, needs: PhantomData }
    }
}

const fn contains(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let mut start = 0;
    while start + part.len() <= text.len() {
        let mut matched = 0;
        while matched < part.len() && text[start + matched] == part[matched] {
            matched += 1;
        }
        if matched == part.len() {
            return true;
        }
        start += 1;
    }
    false
}

/// A statement made ready for one engine: its text and its values, in order.
#[derive(Debug)]
pub struct Ready {
    pub text: String,
    pub binds: Vec<Val>,
}

/// Puts the organisation, the filter and the list into the text, and numbers the placeholders.
pub(super) fn ready<Needs>(
    dialect: Dialect,
    sql: &Sql<Needs>,
    proof: &impl Proof<Needs>,
    mut binds: Vec<Val>,
    list: Vec<Val>,
) -> Stored<Ready> {
    check_binds(sql.text, binds.len())?;
    let mut text = sql.text.to_owned();
    if text.contains("{reach}") {
        let (actor, reach) = proof
            .reach()
            .ok_or_else(|| StoreError::Engine("a filter was asked for without a scope".into()))?;
        let org = dialect.placeholder(binds.len() + 1);
        let me = dialect.placeholder(binds.len() + 2);
        let filter = filter(reach, &sql.over, &org, &me);
        text = text.replace("{reach}", &filter).replace("{org}", &org).replace("{me}", &me);
        binds.push(actor.org.into());
        if text.contains(&me) {
            binds.push(actor.person.into());
        }
    } else if text.contains("{org}") {
        let org = proof
            .org()
            .ok_or_else(|| StoreError::Engine("a statement has no organisation".into()))?;
        text = text.replace("{org}", &dialect.placeholder(binds.len() + 1));
        binds.push(org.into());
    }
    if text.contains("{in}") {
        let first = binds.len() + 1;
        let places: Vec<String> =
            (first..first + list.len()).map(|position| dialect.placeholder(position)).collect();
        // An empty list matches nothing; both engines refuse `IN ()`.
        let places = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
        text = text.replace("{in}", &places);
        binds.extend(list);
    }
    text = text.replace("{skip_locked}", dialect.skip_locked());
    Ok(Ready { text: dialect.number(&text), binds })
}

/// A forgotten value must not let the organisation slip into its place.
fn check_binds(text: &str, given: usize) -> Stored<()> {
    let highest = text
        .split('$')
        .skip(1)
        .filter_map(|rest| {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<usize>().ok()
        })
        .max()
        .unwrap_or(0);
    if highest == given {
        return Ok(());
    }
    Err(StoreError::Engine(format!("a statement asks for {highest} values and was given {given}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::System;
    use kernel::ids::OrgId;
    use uuid::Uuid;

    const FIND: Sql<One> = Sql::one("SELECT 1 FROM people WHERE org_id = {org} AND person_id = $1");
    const LISTED: Sql<One> =
        Sql::one("SELECT 1 FROM people WHERE org_id = {org} AND person_id IN ({in})");

    #[test]
    fn the_organisation_and_the_list_follow_the_given_values() {
        let org = OrgId::from_uuid(Uuid::from_u128(7));
        let by = System::because("test").within(org);
        let found = ready(Dialect::Pg, &FIND, &by, vec![Val::Int(1)], vec![]).unwrap();
        assert_eq!(found.text, "SELECT 1 FROM people WHERE org_id = $2 AND person_id = $1");
        assert_eq!(found.binds, vec![Val::Int(1), Val::Id(Uuid::from_u128(7))]);

        let listed =
            ready(Dialect::Lite, &LISTED, &by, vec![], vec![Val::Int(5), Val::Int(6)]).unwrap();
        assert_eq!(listed.text, "SELECT 1 FROM people WHERE org_id = ?1 AND person_id IN (?2, ?3)");
    }

    #[test]
    fn a_forgotten_value_is_a_fault_and_not_the_organisation() {
        let by = System::because("test").within(OrgId::from_uuid(Uuid::from_u128(7)));
        assert!(ready(Dialect::Pg, &FIND, &by, vec![], vec![]).is_err());
        assert!(ready(Dialect::Pg, &FIND, &by, vec![Val::Int(1), Val::Int(2)], vec![]).is_err());
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        let by = System::because("test").within(OrgId::from_uuid(Uuid::from_u128(7)));
        let listed = ready(Dialect::Lite, &LISTED, &by, vec![], vec![]).unwrap();
        assert!(listed.text.ends_with("person_id IN (NULL)"));
    }

    #[test]
    fn a_statement_of_an_organisation_does_not_run_without_one() {
        assert!(ready(Dialect::Lite, &FIND, &System::because("test"), vec![], vec![]).is_err());
    }
}
