//! A system reason is a proof the store takes.
use kernel::ids::OrgId;
use porchlight::db::{One, Proof, System};

struct Mine(OrgId);

pub fn proof(org: OrgId) -> impl Proof<One> {
    System::because("an example").within(Mine(org).0)
}

fn main() {}
