//! A scope comes from asking the table.
use kernel::access::Actor;
use kernel::access::act::PersonList;
use porchlight::access::{Denied, Known, Scope};

pub fn take(actor: Actor) -> Result<Scope<PersonList>, Denied> {
    Known::scope(actor)
}

fn main() {}
