//! Reading, and writing that ends with an audit entry.

use super::engine::{Db, Engine};
use super::lite::{Answer, Lease, Lite};
use super::pg::{self, Held};
use super::proof::Proof;
use super::row::Row;
use super::sql::{Ready, Sql, ready};
use super::val::Val;
use super::watch::Watch;
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
    watch: Watch,
    /// Statements not handed over yet, where somebody makes many rows.
    gathered: Option<Vec<Gathered>>,
}

/// A statement that waits for others, and whether it must change exactly one row.
#[derive(Debug)]
pub(super) struct Gathered {
    pub ready: Ready,
    pub is_one: bool,
}

/// Statements handed over together: enough that handing over costs little beside them.
const GATHERED: usize = 1_000;

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
            Engine::Pg(pg) => {
                let held = pg.hold().await;
                db.watch().saw(&held);
                Open::Pg { held: held?, has_begun: false }
            }
        };
        Ok(Self { open: Some(open), watch: db.watch().clone(), gathered: None })
    }

    /// The same change, for making many rows: statements are handed over a thousand at a time. What a
    /// statement breaks shows at the next handing over, at the latest when the change ends; a `write`
    /// says 1 before anybody knows. Reading sees everything written.
    #[must_use]
    pub fn gathering(mut self) -> Self {
        self.gathered = Some(Vec::with_capacity(GATHERED));
        self
    }

    async fn gather(&mut self, ready: Ready, is_one: bool) -> Stored<u64> {
        let waiting = self.gathered.get_or_insert_default();
        waiting.push(Gathered { ready, is_one });
        if waiting.len() >= GATHERED {
            self.hand_over().await?;
        }
        Ok(1)
    }

    async fn hand_over(&mut self) -> Stored<()> {
        let waiting = self.gathered.as_mut().map(std::mem::take).unwrap_or_default();
        if waiting.is_empty() {
            return Ok(());
        }
        let done = match &mut self.open {
            Some(Open::Lite { lite, has_begun, .. }) => {
                let first = !std::mem::replace(has_begun, true);
                lite.write_all(first.then(|| plain("BEGIN IMMEDIATE")), waiting).await
            }
            Some(Open::Pg { held, has_begun }) => {
                let first = !std::mem::replace(has_begun, true);
                pg::run_all(held, first, waiting).await
            }
            None => Err(over()),
        };
        self.watch.saw(&done);
        if done.is_err() {
            self.give_up();
        }
        done
    }

    /// Changes rows; says how many.
    pub async fn write<Needs: Sync>(
        &mut self,
        sql: &Sql<Needs>,
        proof: &impl Proof<Needs>,
        binds: Vec<Val>,
    ) -> Stored<u64> {
        let ready = ready(self.dialect(), sql, proof, binds, Vec::new())?;
        if self.gathered.is_some() {
            return self.gather(ready, false).await;
        }
        Ok(self.answer(ready).await?.changed)
    }

    /// Changes exactly one row, or fails.
    pub async fn write_one<Needs: Sync>(
        &mut self,
        sql: &Sql<Needs>,
        proof: &impl Proof<Needs>,
        binds: Vec<Val>,
    ) -> Stored<()> {
        if self.gathered.is_some() {
            let ready = ready(self.dialect(), sql, proof, binds, Vec::new())?;
            return self.gather(ready, true).await.map(drop);
        }
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

    /// Puts a file beside the database, for [`Tx::take_table`]. Nothing to do on a server.
    pub(super) async fn attach(&mut self, file: &std::path::Path) -> Stored<()> {
        match &self.open {
            Some(Open::Lite { has_begun: true, .. }) => {
                Err(StoreError::Engine("a change that has begun takes no file in".into()))
            }
            Some(Open::Lite { lite, .. }) => {
                // One that an earlier change left beside it is in the way; usually there is none.
                let _ = lite.write(vec![plain("DETACH DATABASE gathered")]).await;
                let text = "ATTACH DATABASE ?1 AS gathered".to_owned();
                let file = file.display().to_string();
                lite.write(vec![Ready { text, binds: vec![file.into()] }]).await.map(drop)
            }
            Some(Open::Pg { .. }) => Ok(()),
            None => Err(over()),
        }
    }

    /// Takes in one table of the file that stands beside the database. Says how many rows.
    pub(super) async fn take_table(
        &mut self,
        file: &std::path::Path,
        table: super::carry::Table,
    ) -> Stored<u64> {
        match &mut self.open {
            Some(Open::Lite { .. }) => {
                let insert = plain(&table.insert_from("gathered"));
                Ok(self.answer(insert).await?.changed)
            }
            Some(Open::Pg { held, has_begun }) => {
                if !std::mem::replace(has_begun, true) {
                    held.batch_execute("BEGIN").await?;
                }
                super::carry::put(held, file.to_owned(), table).await
            }
            None => Err(over()),
        }
    }

    /// Takes everything back, now.
    fn give_up(&mut self) {
        match self.open.take() {
            Some(Open::Lite { lite, lease, .. }) => lite.roll_back(lease),
            Some(Open::Pg { held, .. }) => pg::discard(held),
            None => {}
        }
    }

    async fn finish(&mut self, last: Vec<Ready>) -> Stored<()> {
        let ended = match self.hand_over().await {
            Ok(()) => self.end_with(last).await,
            Err(error) => Err(error),
        };
        self.watch.ended(&ended);
        ended
    }

    async fn end_with(&mut self, mut last: Vec<Ready>) -> Stored<()> {
        // What is open stays in this change until it is over: given up half way or failed, it is undone
        // by the drop below, and no half-done transaction goes back among the connections.
        match &self.open {
            Some(Open::Lite { lite, has_begun, .. }) => {
                if !has_begun {
                    last.insert(0, plain("BEGIN IMMEDIATE"));
                }
                last.push(plain("COMMIT"));
                lite.write(last).await?;
            }
            Some(Open::Pg { held, has_begun }) => pg::finish(held, &last, *has_begun).await?,
            None => return Err(over()),
        }
        self.open = None;
        Ok(())
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
        self.hand_over().await?;
        let answer = self.run(ready).await;
        self.watch.saw(&answer);
        answer
    }
}

impl Tx {
    async fn run(&mut self, ready: Ready) -> Stored<Answer> {
        match &mut self.open {
            Some(Open::Lite { lite, has_begun, .. }) => {
                let first = !std::mem::replace(has_begun, true);
                let mut statements = Vec::with_capacity(2);
                if first {
                    statements.push(plain("BEGIN IMMEDIATE"));
                }
                statements.push(ready);
                let answer = lite.write(statements).await;
                // Whether SQLite took the whole transaction back with the statement depends on the
                // fault. What came after would then stand alone, so nothing comes after.
                if !matches!(answer, Ok(_) | Err(StoreError::Taken(_))) {
                    self.give_up();
                }
                answer
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
        self.give_up();
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
