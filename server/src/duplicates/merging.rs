//! Putting two records together: what becomes of every row, worked out first and done at once.

use jiff::Timestamp;
use kernel::ids::MergeId;
use kernel::text::fold;

use super::both::{Both, Chosen, Side, is_text};
use super::store::tables::{
    ACCOUNTS, ALL, ANSWERS, FACETS, FORMER_NAMES, LIKELY, PEOPLE, RELATIONSHIPS, ROLES, RULES,
    SESSIONS, TIES, WORDS, WORKERS,
};
use super::store::{self, Merge, Touched};
use crate::db::whole::{Table, Whole};
use crate::db::{One, Proof, Stored, Tx, Val};
use crate::people::store::keys;

/// What becomes of one row.
#[derive(Debug, Clone)]
pub struct Change {
    pub table: &'static Table,
    pub before: Option<Whole>,
    pub after: Option<Whole>,
}

/// What becomes of every row of the two.
pub struct Plan<'a> {
    both: &'a Both,
    changes: Vec<Change>,
    at: Timestamp,
}

impl<'a> Plan<'a> {
    pub fn of(both: &'a Both, chosen: Chosen, at: Timestamp) -> Stored<Vec<Change>> {
        let mut plan = Self { both, changes: Vec::new(), at };
        plan.person(chosen.name)?;
        plan.one_side(&RULES, chosen.rules);
        plan.one_side(&WORKERS, Side::Kept);
        plan.facets(chosen.answers)?;
        plan.roles()?;
        plan.account(chosen.account);
        plan.relationships()?;
        for row in both.gone(&LIKELY) {
            plan.drop(&LIKELY, row);
        }
        for table in ALL {
            let is_settled = [
                PEOPLE.name,
                WORDS.name,
                RULES.name,
                WORKERS.name,
                FACETS.name,
                ROLES.name,
                ACCOUNTS.name,
                SESSIONS.name,
                RELATIONSHIPS.name,
                LIKELY.name,
            ]
            .contains(&table.name);
            if !is_settled {
                plan.move_all(table)?;
            }
        }
        Ok(plan.changes)
    }

    fn change(&mut self, table: &'static Table, before: Option<Whole>, after: Option<Whole>) {
        self.changes.push(Change { table, before, after });
    }

    fn drop(&mut self, table: &'static Table, row: &Whole) {
        self.change(table, Some(row.clone()), None);
    }

    fn moved(&self, row: &Whole) -> Whole {
        row.with_id(self.both.gone_id, self.both.kept_id)
    }

    /// The person themself, their name, its words, and the other name to be found by.
    fn person(&mut self, name: Side) -> Stored<()> {
        let both = self.both;
        let (Some(kept), Some(gone)) = (both.kept(&PEOPLE).first(), both.gone(&PEOPLE).first())
        else {
            return Ok(());
        };
        let called = |row: &Whole| PEOPLE.value(row, "called").cloned();
        let (stays, goes) = match name {
            Side::Kept => (called(kept)?, called(gone)?),
            Side::Gone => (called(gone)?, called(kept)?),
        };
        let mut after = PEOPLE.with(kept, "called", stays.clone())?;
        if is_text(PEOPLE.value(kept, "language"), "") {
            let language = PEOPLE.value(gone, "language")?.clone();
            after = PEOPLE.with(&after, "language", language)?;
        }
        if let Val::Int(version) = PEOPLE.value(kept, "version")? {
            after = PEOPLE.with(&after, "version", Val::Int(version + 1))?;
        }
        let after = PEOPLE.with(&after, "keyed", Val::Int(1))?;
        self.change(&PEOPLE, Some(kept.clone()), Some(after));
        self.drop(&PEOPLE, gone);
        self.one_side(&WORDS, name);
        self.other_name(&stays, goes);
        Ok(())
    }

    fn other_name(&mut self, stays: &Val, goes: Val) {
        let (Val::Text(stays), Val::Text(other)) = (stays, &goes) else { return };
        let both = self.both;
        let mut known = both.kept(&FORMER_NAMES).iter().chain(both.gone(&FORMER_NAMES));
        let is_known = known.any(|row| is_text(FORMER_NAMES.value(row, "name"), other));
        if !is_known && fold(stays) != fold(other) {
            let row = Whole::of(vec![Val::Id(both.kept_id), goes, self.at.into()]);
            self.change(&FORMER_NAMES, None, Some(row));
        }
    }

    /// A table of which one of the two sides stays, as a whole: the picked one, if it has any.
    fn one_side(&mut self, table: &'static Table, picked: Side) {
        let both = self.both;
        let takes_gone = match picked {
            Side::Kept => both.kept(table).is_empty(),
            Side::Gone => !both.gone(table).is_empty(),
        };
        if takes_gone {
            both.kept(table).iter().for_each(|row| self.drop(table, row));
        }
        for row in both.gone(table) {
            let after = takes_gone.then(|| self.moved(row));
            self.change(table, Some(row.clone()), after);
        }
    }

    /// What was said: about different things all of it, about the same what was picked.
    fn facets(&mut self, picked: Side) -> Stored<()> {
        let both = self.both;
        for row in both.gone(&FACETS) {
            let moved = self.moved(row);
            let key = FACETS.key_of(&moved)?;
            let mut own = None;
            for kept in both.kept(&FACETS) {
                if FACETS.key_of(kept)? == key {
                    own = Some(kept);
                }
            }
            match (own, picked) {
                (Some(_), Side::Kept) => self.drop(&FACETS, row),
                (Some(own), Side::Gone) => {
                    self.drop(&FACETS, own);
                    self.change(&FACETS, Some(row.clone()), Some(moved));
                }
                (None, _) => self.change(&FACETS, Some(row.clone()), Some(moved)),
            }
        }
        Ok(())
    }

    /// A role of both from the same day on lasts as long as the longer of the two.
    fn roles(&mut self) -> Stored<()> {
        let both = self.both;
        for row in both.gone(&ROLES) {
            let moved = self.moved(row);
            let key = ROLES.key_of(&moved)?;
            let mut own = None;
            for kept in both.kept(&ROLES) {
                if ROLES.key_of(kept)? == key {
                    own = Some(kept);
                }
            }
            let Some(own) = own else {
                self.change(&ROLES, Some(row.clone()), Some(moved));
                continue;
            };
            self.drop(&ROLES, row);
            let longer = match (ROLES.value(own, "until_on")?, ROLES.value(row, "until_on")?) {
                (Val::Null, _) => continue,
                (_, Val::Null) => Val::Null,
                (Val::Text(a), Val::Text(b)) if b > a => Val::Text(b.clone()),
                _ => continue,
            };
            let after = ROLES.with(own, "until_on", longer)?;
            self.change(&ROLES, Some(own.clone()), Some(after));
        }
        Ok(())
    }

    /// One account keeps signing in; whoever is signed in with the other is signed out.
    fn account(&mut self, picked: Side) {
        let both = self.both;
        let takes_gone = match picked {
            Side::Kept => both.kept(&ACCOUNTS).is_empty(),
            Side::Gone => !both.gone(&ACCOUNTS).is_empty(),
        };
        for table in [&ACCOUNTS, &SESSIONS] {
            if takes_gone && !both.kept(&ACCOUNTS).is_empty() {
                both.kept(table).iter().for_each(|row| self.drop(table, row));
            }
            for row in both.gone(table) {
                let after = takes_gone.then(|| self.moved(row));
                self.change(table, Some(row.clone()), after);
            }
        }
    }

    /// A worker who was set aside for both is set aside once.
    fn relationships(&mut self) -> Stored<()> {
        let both = self.both;
        let is_aside = |row: &Whole| {
            is_text(RELATIONSHIPS.value(row, "state"), "declined")
                && is_text(RELATIONSHIPS.value(row, "worker_answer"), "not_asked")
                && is_text(RELATIONSHIPS.value(row, "person_answer"), "not_asked")
        };
        for row in both.gone(&RELATIONSHIPS) {
            let mut after = self.moved(row);
            let worker = RELATIONSHIPS.value(row, "worker_id")?;
            let mut is_twice = false;
            for own in both.kept(&RELATIONSHIPS).iter().filter(|own| is_aside(own)) {
                is_twice |= RELATIONSHIPS.value(own, "worker_id")? == worker;
            }
            if is_aside(row) && is_twice {
                after = RELATIONSHIPS.with(&after, "state", Val::from("withdrawn"))?;
                if let Val::Int(version) = RELATIONSHIPS.value(row, "version")? {
                    after = RELATIONSHIPS.with(&after, "version", Val::Int(version + 1))?;
                }
            }
            self.change(&RELATIONSHIPS, Some(row.clone()), Some(after));
        }
        Ok(())
    }

    /// Everything else moves; what the kept person has already is not there twice.
    fn move_all(&mut self, table: &'static Table) -> Stored<()> {
        let both = self.both;
        let mut keys = Vec::new();
        for row in both.kept(table) {
            keys.push(table.key_of(row)?);
        }
        for row in both.gone(table) {
            let after = Self::in_order(table, self.moved(row))?;
            let key = table.key_of(&after)?;
            let is_with_oneself = is_with_oneself(table, &after)?;
            if is_with_oneself || keys.contains(&key) {
                self.drop(table, row);
            } else {
                keys.push(key);
                self.change(table, Some(row.clone()), Some(after));
            }
        }
        Ok(())
    }

    /// A pair stands with the smaller id first.
    fn in_order(table: &Table, row: Whole) -> Stored<Whole> {
        if table.name != ANSWERS.name {
            return Ok(row);
        }
        let one = table.value(&row, "one_id")?.clone();
        let other = table.value(&row, "other_id")?.clone();
        match (&one, &other) {
            (Val::Id(a), Val::Id(b)) if a > b => {
                let row = table.with(&row, "one_id", other)?;
                table.with(&row, "other_id", one)
            }
            _ => Ok(row),
        }
    }
}

/// A link or an answer of somebody with themself says nothing.
fn is_with_oneself(table: &Table, row: &Whole) -> Stored<bool> {
    let same = |a: &str, b: &str| Ok(table.value(row, a)? == table.value(row, b)?);
    match table.name {
        name if name == ANSWERS.name => same("one_id", "other_id"),
        name if name == TIES.name => same("holder_id", "subject_id"),
        _ => Ok(false),
    }
}

/// Does what was worked out, and keeps beside it how everything was.
pub async fn carry_out(
    tx: &mut Tx,
    by: &impl Proof<One>,
    (merge, first_place): (MergeId, i64),
    changes: &[Change],
) -> Stored<()> {
    // First everything that goes, so that nothing that comes finds its place taken.
    for change in changes {
        if let (Some(before), false) = (&change.before, stays_in_place(change)?) {
            change.table.remove(tx, by, before).await?;
        }
    }
    for (place, change) in (first_place..).zip(changes) {
        match (&change.before, &change.after) {
            (Some(before), Some(after)) if stays_in_place(change)? => {
                change.table.update(tx, by, (before, after)).await?;
            }
            (_, Some(after)) => change.table.insert(tx, by, after).await?,
            (_, None) => {}
        }
        let row = Touched {
            place,
            kept_in: change.table.name.to_owned(),
            before: change.before.clone(),
            after: change.after.clone(),
        };
        store::insert_row(tx, by, merge, &row).await?;
    }
    Ok(())
}

/// Whether a row is changed where it stands, and not taken out and put in elsewhere.
fn stays_in_place(change: &Change) -> Stored<bool> {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            Ok(change.table.key_of(before)? == change.table.key_of(after)?)
        }
        _ => Ok(false),
    }
}

/// Puts two records together. Both must be held, and the rows must have been read since.
pub async fn merge(
    tx: &mut Tx,
    by: &impl Proof<One>,
    new: &Merge,
    (both, chosen): (&Both, Chosen),
) -> Stored<()> {
    let changes = Plan::of(both, chosen, new.made_at)?;
    store::insert(tx, by, new).await?;
    carry_out(tx, by, (new.id, 0), &changes).await?;
    keys::drop_keys(tx, by, new.gone).await?;
    keys::keep_keys(tx, by, new.kept).await
}

/// Moves what was written to the record that is gone while it was being put together; says how much.
pub async fn gather(tx: &mut Tx, by: &impl Proof<One>, merge: &Merge) -> Stored<usize> {
    let both = Both::load(tx, by, (merge.kept, merge.gone)).await?;
    let is_late = ALL.iter().any(|table| !both.gone(table).is_empty());
    if !is_late {
        return Ok(0);
    }
    let changes = Plan::of(&both, Chosen::default(), merge.made_at)?;
    let touched = store::touched(tx, by, merge.id).await?;
    let place = touched.last().map_or(0, |row| row.place + 1);
    carry_out(tx, by, (merge.id, place), &changes).await?;
    keys::drop_keys(tx, by, merge.gone).await?;
    keys::keep_keys(tx, by, merge.kept).await?;
    Ok(changes.len())
}
