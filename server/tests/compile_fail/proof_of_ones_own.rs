//! A proof of one's own making.
use kernel::ids::OrgId;
use porchlight::db::{One, Proof};

struct Mine(OrgId);

impl Proof<One> for Mine {
    fn org(&self) -> Option<OrgId> {
        Some(self.0)
    }
}

fn main() {}
