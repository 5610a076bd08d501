//! Reading, and writing that ends with an audit entry.

use super::engine::{Db, Engine};
use super::lite::{Answer, Lease, Lite};
use super::pg::{self, Held};
use super::proof::Proof;
use super::row::Row;
use super::sql::{Ready, Sql, ready};
use super::val::Val;
use super::{StoreError, Stored};
use crate::audit::Entry;

/// Anything that can answer questions: the database, or a transaction that also sees its own changes.
pub trait Reads: Send {
    #[doc(hidden)]
    fn dialect(&self) -> super::dialect::Dialect;
    #[doc(hidden)]
    fn answer(&mut self, ready: Ready) -> impl Future<Output = Stored<Answer>> + Send;

    /// The rows of `sql`, as far as `proof` reaches.
    fn rows<Needs: Sync>(
        &mut self,
        sql: &Sql<Needs>,
        proof: &impl Proof<Needs>,
        binds: Vec<Val>,
    ) -> impl Future<Output = Stored<Vec<Row>>> + Send {
        self.rows_in(sql, proof, binds, Vec::new())
    }

    /// As [`Reads::rows`], with the values of `{in}`.
    fn rows_in<Needs: Sync>(
        &mut self,
        sql: &Sql<Needs>,
        proof: &impl Proof<Needs>,
        binds: Vec<Val>,
        list: Vec<Val>,
    ) -> impl Future<Output = Stored<Vec<Row>>> + Send {
        let ready = ready(self.dialect(), sql, proof, binds, list);
        async move { Ok(self.answer(ready?).await?.rows) }
    }

    /// The only row of `sql`, if there is one.
    fn row<Needs: Sync>(
        &mut self,
        sql: &Sql<Needs>,
        proof: &impl Proof<Needs>,
        binds: Vec<Val>,
    ) -> impl Future<Output = Stored<Option<Row>>> + Send {
        let rows = self.rows(sql, proof, binds);
        async move { Ok(rows.await?.into_iter().next()) }
    }
}

impl Reads for Db {
    fn dialect(&self) -> super::dialect::Dialect {
        Self::dialect(self)
    }

    async fn answer(&mut self, ready: Ready) -> Stored<Answer> {
        match self.engine() {
            Engine::Lite(lite) => lite.read(ready).await,
            Engine::Pg(pg) => pg.read(ready).await,
        }
    }
}

/// A change being made. Dropped before [`Tx::commit`], it never happened.
#[derive(Debug)]
pub struct Tx {
    open: Option<Open>,
}

#[derive(Debug)]
enum Open {
    Lite { lite: Lite, lease: Lease, has_begun: bool },
    Pg { held: Held, has_begun: bool },
}

impl Tx {
    pub(super) async fn begin(db: &Db) -> Stored<Self> {
        let open = match db.engine() {
            Engine::Lite(lite) => {
                let lease = lite.lease().await?;
                Open::Lite { lite: lite.clone(), lease, has_begun: false }
            }
            Engine::Pg(pg) => Open::Pg { held: pg.hold().await?, has_begun: false },
        };
        Ok(Self { open: Some(open) })
    }

    /// Changes rows; says how many.
    pub async fn write<Needs: Sync>(
        &mut self,
        sql: &Sql<Needs>,
        proof: &impl Proof<Needs>,
        binds: Vec<Val>,
    ) -> Stored<u64> {
        let ready = ready(self.dialect(), sql, proof, binds, Vec::new())?;
        Ok(self.answer(ready).await?.changed)
    }

    /// Changes exactly one row, or fails.
    pub async fn write_one<Needs: Sync>(
        &mut self,
        sql: &Sql<Needs>,
        proof: &impl Proof<Needs>,
        binds: Vec<Val>,
    ) -> Stored<()> {
        match self.write(sql, proof, binds).await? {
            1 => Ok(()),
            found => Err(StoreError::Rows { expected: 1, found }),
        }
    }

    /// Ends the change, together with the entry that says who did what.
    pub async fn commit(mut self, entry: Entry) -> Stored<()> {
        let last = entry.into_statements(self.dialect())?;
        self.finish(last).await
    }

    /// Ends a change to the program's own bookkeeping, in which nothing about a person changed.
    ///
    /// A test lists every place that calls this, with its reason; the list only shrinks.
    pub async fn commit_bookkeeping(mut self, _reason: &'static str) -> Stored<()> {
        self.finish(Vec::new()).await
    }

    async fn finish(&mut self, mut last: Vec<Ready>) -> Stored<()> {
        let Some(open) = self.open.take() else { return Err(over()) };
        match open {
            Open::Lite { lite, lease, has_begun } => {
                if !has_begun {
                    last.insert(0, plain("BEGIN IMMEDIATE"));
                }
                last.push(plain("COMMIT"));
                let done = lite.write(last).await;
                if done.is_err() {
                    lite.roll_back(lease);
                }
                done.map(drop)
            }
            Open::Pg { held, has_begun } => {
                let done = pg::finish(&held, &last, has_begun).await;
                if done.is_err() {
                    pg::discard(held);
                }
                done
            }
        }
    }
}

impl Reads for Tx {
    fn dialect(&self) -> super::dialect::Dialect {
        match self.open {
            Some(Open::Pg { .. }) => super::dialect::Dialect::Pg,
            _ => super::dialect::Dialect::Lite,
        }
    }

    async fn answer(&mut self, ready: Ready) -> Stored<Answer> {
        match &mut self.open {
            Some(Open::Lite { lite, has_begun, .. }) => {
                let first = !std::mem::replace(has_begun, true);
                let mut statements = Vec::with_capacity(2);
                if first {
                    statements.push(plain("BEGIN IMMEDIATE"));
                }
                statements.push(ready);
                lite.write(statements).await
            }
            Some(Open::Pg { held, has_begun }) => {
                if std::mem::replace(has_begun, true) {
                    pg::run(held, &ready).await
                } else {
                    pg::begin_with(held, &ready).await
                }
            }
            None => Err(over()),
        }
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        match self.open.take() {
            Some(Open::Lite { lite, lease, .. }) => lite.roll_back(lease),
            Some(Open::Pg { held, .. }) => pg::discard(held),
            None => {}
        }
    }
}

fn plain(text: &str) -> Ready {
    Ready { text: text.to_owned(), binds: Vec::new() }
}

fn over() -> StoreError {
    StoreError::Engine("the change has already ended".into())
}

/// Makes the statement that stores an audit entry.
pub(crate) fn entry_statement<Needs>(
    dialect: super::dialect::Dialect,
    sql: &Sql<Needs>,
    proof: &impl Proof<Needs>,
    binds: Vec<Val>,
) -> Stored<Ready> {
    ready(dialect, sql, proof, binds, Vec::new())
}
