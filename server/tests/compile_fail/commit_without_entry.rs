//! A change that ends without an entry.
use porchlight::audit::Entry;
use porchlight::db::{Stored, Tx};

pub async fn end(tx: Tx, entry: Entry) -> Stored<()> {
    let _ = &entry;
    tx.commit().await
}

fn main() {}
