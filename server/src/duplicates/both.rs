//! Everything that is kept of two people, side by side, and what somebody picked of it.

use std::collections::BTreeMap;

use kernel::duplicates::{Standing, WhyNotMerge, may_merge};
use kernel::ids::PersonId;
use uuid::Uuid;

use super::store::tables::{ALL, ASKS, FACETS, RELATIONSHIPS, TIES};
use crate::db::whole::{Table, Whole};
use crate::db::{One, Proof, Reads, Stored, Val};

/// Whose side something is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    #[default]
    Kept,
    Gone,
}

impl Side {
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "kept" => Some(Self::Kept),
            "gone" => Some(Self::Gone),
            _ => None,
        }
    }
}

/// What a coordinator picked where the two say different things.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chosen {
    pub name: Side,
    pub rules: Side,
    pub answers: Side,
    pub account: Side,
}

type Rows = BTreeMap<&'static str, Vec<Whole>>;

/// Every row of two people.
#[derive(Debug)]
pub struct Both {
    pub kept_id: Uuid,
    pub gone_id: Uuid,
    kept: Rows,
    gone: Rows,
}

impl Both {
    pub async fn load(
        db: &mut impl Reads,
        by: &impl Proof<One>,
        (kept, gone): (PersonId, PersonId),
    ) -> Stored<Self> {
        let (kept_id, gone_id) = (kept.uuid(), gone.uuid());
        let mut both = Self { kept_id, gone_id, kept: Rows::new(), gone: Rows::new() };
        for table in ALL {
            let theirs = table.list(db, by, gone_id).await?;
            // A row that names both is among those of who goes.
            let mut own = table.list(db, by, kept_id).await?;
            own.retain(|row| !theirs.contains(row));
            both.kept.insert(table.name, own);
            both.gone.insert(table.name, theirs);
        }
        Ok(both)
    }

    pub fn kept(&self, table: &Table) -> &[Whole] {
        self.kept.get(table.name).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn gone(&self, table: &Table) -> &[Whole] {
        self.gone.get(table.name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether both have rows in a table, so that somebody has to pick.
    pub fn both_have(&self, table: &Table) -> bool {
        !self.kept(table).is_empty() && !self.gone(table).is_empty()
    }

    /// Whether both said something about one and the same thing.
    pub fn say_different_things(&self) -> Stored<bool> {
        for row in self.gone(&FACETS) {
            let facet = FACETS.value(row, "facet")?;
            for own in self.kept(&FACETS) {
                let is_same_thing = FACETS.value(own, "facet")? == facet;
                if is_same_thing && own != &row.with_id(self.gone_id, self.kept_id) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    pub fn may_merge(&self) -> Stored<Result<(), WhyNotMerge>> {
        Ok(may_merge(Standing {
            is_one_record: self.kept_id == self.gone_id,
            has_colleague: self.has_tie(|tie, _, _| tie == "sealed")?,
            are_peers: self.has_tie(|_, holder, subject| {
                let both = [self.kept_id, self.gone_id];
                holder != subject && both.contains(&holder) && both.contains(&subject)
            })?,
            do_both_wait: self.share(&ASKS, &["programme_id"], &["waiting"])?,
            share_a_peer: self.share(
                &RELATIONSHIPS,
                &["worker_id"],
                &["proposed", "active", "paused"],
            )?,
        }))
    }

    fn has_tie(&self, is_it: impl Fn(&str, Uuid, Uuid) -> bool) -> Stored<bool> {
        for row in self.kept(&TIES).iter().chain(self.gone(&TIES)) {
            let Val::Text(tie) = TIES.value(row, "tie")? else { continue };
            let (Val::Id(holder), Val::Id(subject)) =
                (TIES.value(row, "holder_id")?, TIES.value(row, "subject_id")?)
            else {
                continue;
            };
            // A seal is of the person themself; a colleague who supports one of the two has none here.
            let is_about_us =
                [holder, subject].iter().all(|id| [self.kept_id, self.gone_id].contains(id));
            if is_about_us && is_it(tie, *holder, *subject) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether both have a row in one of these states that is the same in `columns`.
    fn share(&self, table: &Table, columns: &[&str], states: &[&str]) -> Stored<bool> {
        let open = |rows: &[Whole]| -> Stored<Vec<Vec<Val>>> {
            let mut open = Vec::new();
            for row in rows {
                if states.iter().any(|state| is_text(table.value(row, "state"), state)) {
                    let values = columns.iter().map(|column| table.value(row, column).cloned());
                    open.push(values.collect::<Stored<Vec<_>>>()?);
                }
            }
            Ok(open)
        };
        let (kept, gone) = (open(self.kept(table))?, open(self.gone(table))?);
        Ok(kept.iter().any(|one| gone.contains(one)))
    }
}

/// Whether a column holds this text.
#[expect(clippy::needless_pass_by_value, reason = "it takes what a table answers, as it comes")]
pub fn is_text(value: Stored<&Val>, wanted: &str) -> bool {
    matches!(value, Ok(Val::Text(text)) if text == wanted)
}
