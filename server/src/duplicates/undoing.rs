//! Taking two records apart again: every row as it was, but for what somebody changed since.

use kernel::duplicates::put_back;
use kernel::ids::PersonId;

use super::store::tables::{ACCOUNTS, ALL};
use super::store::{self, Merge, unknown_table};
use crate::db::whole::{Table, Whole};
use crate::db::{One, Proof, Stored, Tx, Val};
use crate::people::store::keys;

/// What could not be put back, because something else stands in its place now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// The other account: its address signs in to another one by now.
    pub account: bool,
    pub rows: usize,
}

struct Step {
    table: &'static Table,
    now: Option<Whole>,
    then: Option<Whole>,
}

/// Puts back what a merge changed. Who was kept must be held.
pub async fn undo(tx: &mut Tx, by: &impl Proof<One>, merge: &Merge) -> Stored<Left> {
    let mut steps = Vec::new();
    for row in store::touched(tx, by, merge.id).await? {
        let named = ALL.iter().find(|table| table.name == row.kept_in);
        let table: &'static Table = named.ok_or_else(|| unknown_table(&row.kept_in))?;
        let now = match &row.after {
            Some(after) => table.find(tx, by, after).await?,
            None => None,
        };
        let step = match (row.before, row.after, now) {
            (Some(before), Some(after), Some(now)) => {
                let then = put_back(before.values(), after.values(), now.values());
                Step { table, now: Some(now), then: Some(Whole::of(then)) }
            }
            // What the merge put in goes, unless somebody wrote something else there.
            (None, Some(after), Some(now)) if now == after => {
                Step { table, now: Some(now), then: None }
            }
            (Some(before), None, _) => Step { table, now: None, then: Some(before) },
            // What was removed since stays removed: a link that ended does not come back.
            (_, Some(_), None) | (None, ..) => continue,
        };
        steps.push(step);
    }
    let left = carry_out(tx, by, &steps).await?;
    store::forget(tx, by, merge.id).await?;
    for person in [merge.kept, merge.gone] {
        keys::keep_keys(tx, by, person).await?;
    }
    Ok(left)
}

async fn carry_out(tx: &mut Tx, by: &impl Proof<One>, steps: &[Step]) -> Stored<Left> {
    for step in steps {
        if let (Some(now), false) = (&step.now, stays_in_place(step)?) {
            step.table.remove(tx, by, now).await?;
        }
    }
    // What goes back to the other person makes room for what was put away.
    for step in steps {
        if let (Some(now), Some(then), true) = (&step.now, &step.then, stays_in_place(step)?) {
            step.table.update(tx, by, (now, then)).await?;
        }
    }
    let mut left = Left::default();
    for step in steps {
        let Some(then) = &step.then else { continue };
        match &step.now {
            Some(_) if stays_in_place(step)? => {}
            _ if is_taken(tx, by, step.table, then).await? => {
                left.account |= step.table.name == ACCOUNTS.name;
                left.rows += 1;
            }
            _ => step.table.insert(tx, by, then).await?,
        }
    }
    Ok(left)
}

fn stays_in_place(step: &Step) -> Stored<bool> {
    match (&step.now, &step.then) {
        (Some(now), Some(then)) => Ok(step.table.key_of(now)? == step.table.key_of(then)?),
        _ => Ok(false),
    }
}

/// Whether something else stands where a row stood.
async fn is_taken(tx: &mut Tx, by: &impl Proof<One>, table: &Table, row: &Whole) -> Stored<bool> {
    if table.name == ACCOUNTS.name
        && let Val::Text(email) = table.value(row, "email_folded")?
        && let Val::Id(person) = table.value(row, "person_id")?
    {
        return store::has_account(tx, by, (email, PersonId::from_uuid(*person))).await;
    }
    Ok(table.find(tx, by, row).await?.is_some())
}
