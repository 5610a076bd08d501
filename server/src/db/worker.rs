//! A thread with a connection of its own, to which work is handed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::{StoreError, Stored};

pub(super) type Work = Box<dyn FnOnce(&mut Connection) + Send>;

/// Starts a thread that does what is sent to it, one piece after the other, and ends when nobody can
/// send any more.
pub(super) fn worker(name: &str, connection: Connection) -> Stored<Sender<Work>> {
    let (sender, mut waits) = started(name, connection, |_| {})?;
    // Nobody waits for this one: it ends with whoever sends to it.
    drop(waits.0.take());
    Ok(sender)
}

/// As [`worker`], with what is done at its end, and a way to wait for it.
pub(super) fn started(
    name: &str,
    mut connection: Connection,
    at_end: fn(&Connection),
) -> Stored<(Sender<Work>, Waits)> {
    let (sender, queue) = channel();
    let thread = thread::Builder::new()
        .name(name.to_owned())
        .spawn(move || {
            serve(&mut connection, &queue);
            at_end(&connection);
        })
        .map_err(|error| StoreError::Engine(format!("no thread for the database: {error}")))?;
    Ok((sender, Waits(Some(thread))))
}

/// Waits for the end of a thread when it is dropped, so that a connection is closed in order before
/// the process ends.
#[derive(Debug)]
pub(super) struct Waits(Option<JoinHandle<()>>);

impl Drop for Waits {
    fn drop(&mut self) {
        let thread = self.0.take().filter(|thread| thread.thread().id() != thread::current().id());
        // One that broke has nothing left to close.
        let _ = thread.map(JoinHandle::join);
    }
}

fn serve(connection: &mut Connection, queue: &Receiver<Work>) {
    for work in queue {
        // A defect in one piece of work must not end the thread: all that comes after would fail.
        if catch_unwind(AssertUnwindSafe(|| work(connection))).is_err() {
            undo(connection);
        }
    }
}

/// Takes back what a broken piece of work had begun.
fn undo(connection: &Connection) {
    tracing::error!("work on the database stopped in the middle; its change is taken back");
    connection.flush_prepared_statement_cache();
    if !connection.is_autocommit() {
        // A failed rollback leaves the transaction open; the next BEGIN then fails loudly.
        let _ = connection.execute_batch("ROLLBACK");
    }
}

/// Hands work over and waits for what it says.
pub(super) async fn send<T: Send + 'static>(
    to: &Sender<Work>,
    work: impl FnOnce(&mut Connection) -> Stored<T> + Send + 'static,
) -> Stored<T> {
    let (answer, answered) = oneshot::channel();
    to.send(Box::new(move |connection| {
        // Nobody waits any more when the request was given up; its transaction rolls back.
        let _ = answer.send(work(connection));
    }))
    .map_err(|_| closed())?;
    answered.await.map_err(|_| StoreError::Engine("the work stopped in the middle".into()))?
}

pub(super) fn closed() -> StoreError {
    StoreError::Engine("the database has been closed".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn count(to: &Sender<Work>) -> i64 {
        let found = send(to, |connection| {
            Ok(connection.query_row("SELECT count(*) FROM a", [], |row| row.get(0))?)
        });
        found.await.expect("the thread is still there")
    }

    #[tokio::test]
    async fn a_defect_ends_the_work_and_its_change_and_not_the_thread() {
        let worker = worker("test", Connection::open_in_memory().unwrap()).unwrap();
        send(&worker, |connection| Ok(connection.execute_batch("CREATE TABLE a (x INTEGER)")?))
            .await
            .unwrap();
        let broken = send::<()>(&worker, |connection| {
            connection.execute_batch("BEGIN; INSERT INTO a VALUES (1);")?;
            panic!("a defect")
        });
        let said = broken.await.unwrap_err().to_string();
        assert!(said.contains("stopped in the middle"), "{said}");
        assert_eq!(count(&worker).await, 0, "the change was taken back");
        send(&worker, |connection| Ok(connection.execute_batch("BEGIN; COMMIT")?))
            .await
            .expect("no transaction was left open");
    }
}
