//! Stub.
use crate::access::Routes;
use crate::app::{App, Door};
use crate::db::Stored;
use crate::organisation::Organisation;
pub fn routes() -> Routes { Routes::new() }
pub async fn doors(_app: &App, _all: &[Organisation]) -> Stored<Vec<Door>> { Ok(Vec::new()) }
pub async fn make_if_absent(_db: &crate::db::Db) -> Stored<()> { Ok(()) }
