//! How things are kept: SQLite in one file, or a PostgreSQL server, behind one face.
//!
//! A statement is a constant ([`Sql`]) whose text both engines understand. It runs only when shown a
//! proof that somebody may ([`Proof`]): a permit for one record, a scope for many, or a [`System`]
//! reason. Writing needs a [`Tx`], and a [`Tx`] ends only by handing over an audit entry. Which
//! engine answers is known in this folder and nowhere else.

pub mod backup;
mod carry;
mod dialect;
pub mod engine;
mod file;
mod gathered;
mod lite;
pub mod migrate;
mod ours;
mod pg;
mod proof;
mod reach;
mod row;
mod sql;
mod statement;
mod still;
mod tls;
mod trouble;
mod tx;
mod val;
mod watch;
pub mod whole;
mod worker;

pub use dialect::Dialect;
pub use engine::{Backup, Db, Place};
pub use gathered::Gathered;
pub use proof::{Permitted, Proof, Scoped, System};
pub use row::Row;
pub(crate) use sql::Ready;
pub use sql::{Bare, Many, One, Over, Sql};
pub use statement::check_statement;
pub use still::{Reading, Still};
pub use trouble::Trouble;
pub(crate) use tx::entry_statement;
pub use tx::{Reads, Tx};
pub use val::{Get, Val};

/// The result of asking the store.
pub type Stored<T> = Result<T, StoreError>;

/// What can go wrong below a store function.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine failed or could not be reached. Trying again may help.
    #[error("the database did not answer: {0}")]
    Engine(String),
    /// A disk or a server does not do its part. The change did not happen, or nobody knows yet; what
    /// was acknowledged before is kept, and trying again helps once it is mended.
    #[error("{0}")]
    Trouble(Trouble),
    /// Something with the same key is already there.
    #[error("it is already there ({0})")]
    Taken(String),
    /// A stored value breaks a promise of the schema. Trying again does not help.
    #[error("a stored value cannot be read: {column}: {why}")]
    Corrupt { column: String, why: String },
    /// Another edit came first, or a statement touched more or fewer rows than it should.
    #[error("expected to change {expected} rows, but it was {found}")]
    Rows { expected: u64, found: u64 },
    /// The database was made by a newer program, or is not one of ours.
    #[error("{0}")]
    Version(String),
}

impl StoreError {
    pub(crate) fn corrupt(column: &str, why: impl Into<String>) -> Self {
        Self::Corrupt { column: column.to_owned(), why: why.into() }
    }
}

/// Builds a bind list: `binds![person, called]`.
#[macro_export]
macro_rules! binds {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Val::from($value)),*] };
}
