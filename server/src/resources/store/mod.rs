//! SQL of the directory.

pub(super) mod checks;
pub(super) mod entries;
pub(super) mod find;
pub(super) mod remove;
pub(super) mod rows;
pub(super) mod shown;

use crate::db::{One, Sql};

/// An entry is about nobody: only that it is there counts.
pub(super) const FACTS: Sql<One> = Sql::one(
    "SELECT NULL AS about, NULL AS author, 0 AS is_shared FROM resources \
      WHERE org_id = {org} AND resource_id = $1",
);
