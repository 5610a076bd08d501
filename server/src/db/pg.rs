//! PostgreSQL: a pool of connections to a server that is already there.

use std::error::Error as _;
use std::sync::Arc;

use bytes::BytesMut;
use deadpool_postgres::{
    ClientWrapper, Hook, HookError, Manager, ManagerConfig, Object, Pool, PoolError,
    RecyclingMethod,
};
use futures_util::future::try_join;
use futures_util::stream::{FuturesOrdered, StreamExt as _};
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Config, Statement};

use super::lite::Answer;
use super::row::Row;
use super::sql::Ready;
use super::tx::Gathered;
use super::val::Val;
use super::{StoreError, Stored, Trouble, tls, trouble};

/// Connections of one node. Each costs the server some megabytes; eight keep two cores busy.
const POOL: usize = 8;

/// A pool of connections.
#[derive(Debug, Clone)]
pub struct Pg {
    pool: Pool,
}

/// One connection, taken from the pool for a transaction.
pub type Held = Object;

impl Pg {
    pub fn open(url: &str) -> Stored<Self> {
        let config = settings(url)?;
        let tls = tls::connector(config.get_ssl_mode())?;
        let manager = Manager::from_config(
            config,
            tls,
            ManagerConfig { recycling_method: RecyclingMethod::Fast },
        );
        let pool = Pool::builder(manager)
            .max_size(POOL)
            .post_create(Hook::async_fn(|held, _| Box::pin(set_up(held))))
            .build()
            .map_err(|error| StoreError::Engine(error.to_string()))?;
        Ok(Self { pool })
    }

    pub async fn hold(&self) -> Stored<Held> {
        self.pool.get().await.map_err(|error| match error {
            PoolError::Backend(error) => error.into(),
            other => StoreError::Engine(chain(&other)),
        })
    }

    /// Writes one of our own rows as it is: a new version of it, and one sync of the server's log.
    pub async fn try_writing(&self) -> Stored<()> {
        let held = self.hold().await?;
        Ok(held.batch_execute("UPDATE migrations SET name = name WHERE number = 1").await?)
    }

    /// Has the server count what the tables hold.
    pub async fn look_over(&self) -> Stored<()> {
        let held = self.hold().await?;
        Ok(held.batch_execute("ANALYZE").await?)
    }

    pub async fn read(&self, ready: Ready) -> Stored<Answer> {
        let held = self.hold().await?;
        run(&held, &ready).await
    }
}

/// The server compiles a statement it thinks costly. The access conditions make ours look so, and
/// compiling takes longer than they do.
async fn set_up(held: &mut ClientWrapper) -> Result<(), HookError> {
    held.batch_execute("SET jit = off").await.map_err(HookError::Backend)
}

/// Reads the address of a server. An error never repeats it: a password may be in it.
pub fn settings(url: &str) -> Stored<Config> {
    if url.trim().is_empty() {
        return Err(unreadable("the address of the database is empty"));
    }
    if is_of_another(url) {
        return Err(unreadable("the database must be a PostgreSQL server"));
    }
    let config: Config = url.parse().map_err(|error: tokio_postgres::Error| {
        let why = error.source().map(ToString::to_string).unwrap_or_default();
        unreadable(&format!("the address of the database cannot be read: {why}"))
    })?;
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        return Err(unreadable("the address of the database names no server"));
    }
    Ok(config)
}

/// Whether it begins like `mysql://`.
fn is_of_another(url: &str) -> bool {
    let Some((scheme, _)) = url.split_once("://") else { return false };
    let is_scheme =
        scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme && scheme != "postgres" && scheme != "postgresql"
}

fn unreadable(why: &str) -> StoreError {
    StoreError::Version(format!(
        "{why}; it is written like postgres://USER@HOST/NAME or host=/run/postgresql dbname=NAME"
    ))
}

/// Runs one statement on a held connection.
pub async fn run(held: &Held, ready: &Ready) -> Stored<Answer> {
    let statement = held.prepare_cached(&ready.text).await?;
    run_prepared(held, &statement, ready).await
}

/// Begins a transaction and runs its first statement, in one journey to the server and back.
pub async fn begin_with(held: &Held, ready: &Ready) -> Stored<Answer> {
    // Sent in this order: a future that is polled first is sent first.
    let ((), answer) = try_join(begin(held), run(held, ready)).await?;
    Ok(answer)
}

/// Runs the last statements and commits; the last of them and the commit go in one journey.
///
/// When the last statement fails the server answers the commit with a rollback, and the error of the
/// statement is what the caller gets.
pub async fn finish(held: &Held, last: &[Ready], has_begun: bool) -> Stored<()> {
    if !has_begun {
        begin(held).await?;
    }
    let Some((last, earlier)) = last.split_last() else { return commit(held).await };
    for ready in earlier {
        run(held, ready).await?;
    }
    // Prepared before: else the commit would be sent between preparing the statement and running it.
    let statement = held.prepare_cached(&last.text).await?;
    // A statement that cannot even be sent fails at its first poll, before the commit is polled.
    try_join(run_prepared(held, &statement, last), commit(held)).await?;
    Ok(())
}

/// Runs many statements in as few journeys as their texts allow: none waits for the answer of another.
pub async fn run_all(held: &Held, is_first: bool, all: Vec<Gathered>) -> Stored<()> {
    if is_first {
        begin(held).await?;
    }
    let mut prepared = Vec::with_capacity(all.len());
    for one in &all {
        prepared.push(held.prepare_cached(&one.ready.text).await?);
    }
    let runs = all.iter().zip(&prepared).map(async |(one, statement)| {
        let found = run_prepared(held, statement, &one.ready).await?.changed;
        if one.is_one && found != 1 {
            return Err(StoreError::Rows { expected: 1, found });
        }
        Ok(())
    });
    // In their order: a future that is polled first is sent first.
    let mut sent: FuturesOrdered<_> = runs.collect();
    while let Some(answer) = sent.next().await {
        answer?;
    }
    Ok(())
}

async fn begin(held: &Held) -> Stored<()> {
    Ok(held.batch_execute("BEGIN").await?)
}

async fn commit(held: &Held) -> Stored<()> {
    Ok(held.batch_execute("COMMIT").await?)
}

async fn run_prepared(held: &Held, statement: &Statement, ready: &Ready) -> Stored<Answer> {
    let values: Vec<&(dyn ToSql + Sync)> =
        ready.binds.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
    if statement.columns().is_empty() {
        let changed = held.execute(statement, &values).await?;
        return Ok(Answer { rows: Vec::new(), changed });
    }
    let names: Arc<[String]> =
        statement.columns().iter().map(|column| column.name().to_owned()).collect();
    let found = held.query(statement, &values).await?;
    let mut rows = Vec::with_capacity(found.len());
    for row in &found {
        let values =
            (0..names.len()).map(|column| value(row, column)).collect::<Stored<Vec<Val>>>()?;
        rows.push(Row::new(Arc::clone(&names), values));
    }
    let changed = rows.len() as u64;
    Ok(Answer { rows, changed })
}

/// Closes a connection instead of giving it back: whatever it had begun is undone by the server.
pub fn discard(held: Held) {
    drop(Object::take(held));
}

fn value(row: &tokio_postgres::Row, column: usize) -> Stored<Val> {
    let kind = row.columns()[column].type_();
    let read = match *kind {
        Type::INT8 => row.try_get::<_, Option<i64>>(column)?.map(Val::Int),
        Type::INT4 => row.try_get::<_, Option<i32>>(column)?.map(Val::from),
        Type::INT2 => row.try_get::<_, Option<i16>>(column)?.map(|v| Val::Int(i64::from(v))),
        Type::BOOL => row.try_get::<_, Option<bool>>(column)?.map(Val::from),
        Type::FLOAT8 => row.try_get::<_, Option<f64>>(column)?.map(Val::Real),
        Type::TEXT | Type::VARCHAR | Type::NAME => {
            row.try_get::<_, Option<String>>(column)?.map(Val::Text)
        }
        Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(column)?.map(Val::Bytes),
        Type::UUID => row.try_get::<_, Option<uuid::Uuid>>(column)?.map(Val::Id),
        _ => {
            let name = row.columns()[column].name();
            return Err(StoreError::corrupt(name, format!("the type {kind} is not one we keep")));
        }
    };
    Ok(read.unwrap_or(Val::Null))
}

impl ToSql for Val {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match (self, kind) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(value), &Type::INT4) => i32::try_from(*value)?.to_sql(kind, out),
            (Self::Int(value), &Type::INT2) => i16::try_from(*value)?.to_sql(kind, out),
            (Self::Int(value), &Type::BOOL) => (*value != 0).to_sql(kind, out),
            (Self::Int(value), _) => value.to_sql(kind, out),
            (Self::Real(value), _) => value.to_sql(kind, out),
            (Self::Text(value), _) => value.to_sql(kind, out),
            (Self::Bytes(value), _) => value.to_sql(kind, out),
            (Self::Id(value), _) => value.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl From<tokio_postgres::Error> for StoreError {
    fn from(error: tokio_postgres::Error) -> Self {
        use tokio_postgres::error::SqlState;
        match error.code() {
            Some(
                &SqlState::UNIQUE_VIOLATION
                | &SqlState::FOREIGN_KEY_VIOLATION
                | &SqlState::CHECK_VIOLATION
                | &SqlState::NOT_NULL_VIOLATION,
            ) => {
                let named = error.as_db_error().and_then(|cause| cause.constraint());
                Self::Taken(named.unwrap_or("a rule of the schema").to_owned())
            }
            _ => match trouble_of(&error) {
                Some(trouble) => Self::Trouble(trouble),
                None => Self::Engine(chain(&error)),
            },
        }
    }
}

/// What is wrong with the server itself, where that is it.
fn trouble_of(error: &tokio_postgres::Error) -> Option<Trouble> {
    if let Some(code) = error.code() {
        return trouble::of_code(code.code());
    }
    let is_cut = error.source().is_some_and(<dyn std::error::Error>::is::<std::io::Error>);
    (error.is_closed() || is_cut).then_some(Trouble::ServerAway)
}

/// The message with its causes: the outer one alone often says only "db error".
///
/// Of what the server says only the code and the first line are repeated, and not even that line
/// where it quotes the value that was wrong: this text goes to the log.
fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    if let Some(said) = error.downcast_ref::<tokio_postgres::error::DbError>() {
        let code = said.code().code();
        return if code.starts_with(DATA_FAULTS) {
            format!("the server refused a value ({code})")
        } else {
            format!("{} ({code})", said.message())
        };
    }
    let text = error.to_string();
    match error.source() {
        // The outer message repeats the inner one in some versions.
        Some(inner) if error.is::<tokio_postgres::Error>() => {
            format!("{}: {}", text.split(':').next().unwrap_or_default(), chain(inner))
        }
        Some(inner) => format!("{text}: {}", chain(inner)),
        None => text,
    }
}

/// The class of codes whose messages quote values (PostgreSQL manual, appendix A: data exception).
const DATA_FAULTS: &str = "22";
