//! A change ends with the entry that says who did what.
use porchlight::audit::Entry;
use porchlight::db::{Stored, Tx};

pub async fn end(tx: Tx, entry: Entry) -> Stored<()> {
    let _ = &entry;
    tx.commit(entry).await
}

fn main() {}
