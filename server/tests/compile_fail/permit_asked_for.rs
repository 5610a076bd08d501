//! A permit asked for past the door: only `access` asks the table.
use kernel::access::Actor;
use kernel::access::act::PersonAdd;
use porchlight::access::{Denied, Permit};

pub fn take(actor: Actor) -> Result<Permit<PersonAdd>, Denied> {
    Permit::ask(actor, None, &kernel::access::Facts::default())
}

fn main() {}
