//! A scope made by hand.
use kernel::access::Actor;
use kernel::access::act::PersonList;
use porchlight::access::{Denied, Scope};

pub fn take(actor: Actor) -> Result<Scope<PersonList>, Denied> {
    Ok(Scope { actor })
}

fn main() {}
