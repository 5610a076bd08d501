//! What becomes of a row of a list of groups, and of a sign-in sheet.

use std::collections::HashMap;

use kernel::arriving::{ArrivingAttendance, Came, Change, Kind, RowRead, attendance_of, group_of};
use kernel::groups::{GroupDraft, MeetingDraft, NewGroup, NewMeeting, group_name};
use kernel::ids::PersonId;

use super::{Became, Judge};
use crate::imports::book::{NewCame, WhoCame};
use crate::imports::names::NotOne;
use crate::imports::row_key::{RowKey, Says};
use crate::imports::store::Here;
use crate::imports::why::Why;
use crate::sheets::Row;

impl Judge {
    /// Whether rows alike stand for different people, so that they have to be counted from the first.
    pub fn counts_repeats(&self) -> bool {
        self.kind == Kind::Attendance
    }

    /// The rows below a line; those above it were taken in before, and only counted here.
    pub fn after(&mut self, rows: Vec<Row>, line: u64) -> Vec<Row> {
        if !self.counts_repeats() {
            return rows;
        }
        let (done, rest): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.line <= line);
        for row in done {
            let read = kernel::arriving::read_row(&self.places, &row.cells);
            let key = self.key(&row, &read);
            self.told_apart(vec![key], &[(row, read)]);
        }
        rest
    }

    /// Rows without a whole name are told apart by how often they stand there: three guests are three.
    pub(super) fn told_apart(&mut self, keys: Vec<RowKey>, read: &[(Row, RowRead)]) -> Vec<RowKey> {
        if !self.counts_repeats() {
            return keys;
        }
        let each = keys.into_iter().zip(read).map(|(key, (_, read))| {
            let came = attendance_of(&read.values).map(|read| read.value.came);
            let is_unnamed = match came {
                Ok(Came::Unnamed) => true,
                Ok(Came::Somebody { name: Some(name), number: None }) => Came::is_first_name(&name),
                _ => false,
            };
            let tells = is_unnamed && !key.is_by_number();
            if tells { key.again(self.book.repeat(key)) } else { key }
        });
        each.collect()
    }

    pub(super) fn group(
        &mut self,
        line: u64,
        read: &RowRead,
        key: RowKey,
        here: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> (Became, Says) {
        let arriving = match group_of(&read.values) {
            Ok(read) => {
                changes.extend(read.changes);
                read.value
            }
            Err(reason) => return (Became::Refused(Why::code(reason.code())), Says::of([])),
        };
        let says = Says::of([kernel::text::fold(&arriving.draft.name).as_str()]);
        if let Some(became) = self.before(line, (key, says), here) {
            return (became, says);
        }
        let worker = arriving.run_by.as_deref().map(|said| self.leader(said)).transpose();
        let made = worker.and_then(|worker| {
            let draft = GroupDraft { worker, ..arriving.draft };
            let group = NewGroup::check(draft).map_err(|errors| first(&errors))?;
            self.book.list(line, group)
        });
        match made {
            Ok(group) => (Became::Group(Box::new(group)), says),
            Err(why) => (Became::Refused(why), says),
        }
    }

    /// Whoever runs a group; of several in one cell, the first who is known.
    fn leader(&self, said: &str) -> Result<PersonId, Why> {
        let whole = self.worker_called(said);
        if whole.is_ok() {
            return whole;
        }
        let parted = said.replace(" and ", ",").replace(" y ", ",");
        let mut pieces = parted.split([',', '&', '/', ';', '+']);
        let known = pieces.find_map(|piece| self.worker_called(piece.trim()).ok());
        known.map_or(whole, Ok)
    }

    pub(super) fn came(
        &mut self,
        line: u64,
        read: &RowRead,
        (key, numbers): (RowKey, &HashMap<RowKey, Here>),
        here: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> (Became, Says) {
        let Ok(told) = attendance_of(&read.values) else {
            return (Became::Refused(Why::code("date_missing")), Says::of([]));
        };
        let told = told.value;
        let says = says_of(&told);
        if let Some(became) = self.before(line, (key, says), here) {
            return (became, says);
        }
        let became = match self.read_came(told, numbers, changes) {
            Ok(came) => match self.book.take(line, &came) {
                Ok(true) => {
                    if self.book.makes(&came.group) {
                        changes.push(Change::GroupMade);
                    }
                    Became::Came(Box::new(came))
                }
                Ok(false) => Became::Here,
                Err(why) => Became::Refused(why),
            },
            Err(why) => Became::Refused(why),
        };
        (became, says)
    }

    fn read_came(
        &self,
        told: ArrivingAttendance,
        numbers: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> Result<NewCame, Why> {
        let said = told.group.as_deref().or(self.settled.group.as_deref());
        let name = group_name(said.ok_or_else(|| Why::code("no_group"))?);
        let name = name.map_err(|error| Why::code(error.code()))?;
        let draft = MeetingDraft {
            met_on: told.met_on,
            minutes: told.minutes,
            people: std::collections::BTreeSet::new(),
            others: Some(told.came_count.unwrap_or_default()),
            run_by: None,
            note: String::new(),
        };
        let today = self.now.to_zoned(self.zone.clone()).date();
        NewMeeting::check(draft, today).map_err(|errors| first(&errors))?;
        let run_by = match told.run_by.as_deref() {
            Some(said) => Some(self.leader(said)?),
            None => self.settled.worker,
        };
        Ok(NewCame {
            group: self.book.find(&name, told.met_on)?,
            met_on: told.met_on,
            who: self.who_came(told.came, numbers, changes)?,
            came_count: told.came_count,
            minutes: told.minutes,
            run_by,
        })
    }

    fn who_came(
        &self,
        came: Came,
        numbers: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> Result<WhoCame, Why> {
        let mut counted = false;
        let who = match came {
            Came::Unnamed => WhoCame::Unnamed,
            Came::Counted => WhoCame::Counted,
            Came::Nobody => return Err(Why::code("several_is_empty")),
            Came::Somebody { name, number } => {
                match self.one_who_came(name.as_deref(), number.as_deref(), numbers)? {
                    Some(person) => WhoCame::Somebody(person),
                    None => {
                        counted = true;
                        WhoCame::Unnamed
                    }
                }
            }
            Came::Several(names) => {
                let (mut people, mut unnamed) = (Vec::new(), 0);
                for name in names {
                    let is_unnamed = Came::is_unnamed(&name);
                    let found = if is_unnamed {
                        None
                    } else {
                        self.one_who_came(Some(&name), None, numbers)?
                    };
                    match found {
                        Some(person) if people.contains(&person) => {}
                        Some(person) => people.push(person),
                        None => unnamed += 1,
                    }
                    counted |= found.is_none() && !is_unnamed;
                }
                WhoCame::Several { people, unnamed }
            }
        };
        if counted {
            changes.push(Change::CountedUnnamed);
        }
        Ok(who)
    }

    /// Somebody by number or name; nobody: they are counted, and the name is not kept.
    fn one_who_came(
        &self,
        name: Option<&str>,
        number: Option<&str>,
        numbers: &HashMap<RowKey, Here>,
    ) -> Result<Option<PersonId>, Why> {
        if let Some(number) = number {
            return self.of_number(number, numbers).map(Some);
        }
        let name = name.unwrap_or_default();
        let is_counted = Came::is_first_name(name)
            || self.settled.counts_strangers
            // A colleague who signed in is counted as well: their own record is sealed.
            || self.worker_names.find(name).is_ok();
        match self.people_names.find(name) {
            Ok(person) => Ok(Some(person)),
            Err(_) if is_counted => Ok(None),
            Err(NotOne::Nobody) => Err(Why::said("nobody_of_that_name", name)),
            Err(NotOne::Several) => Err(Why::said("several_of_that_name", name)),
        }
    }
}

fn first(errors: &[kernel::groups::GroupError]) -> Why {
    errors.first().map_or_else(|| Why::code("group_unnamed"), |error| Why::code(error.code()))
}

/// What a row says, as far as it takes to tell two with one number apart.
fn says_of(told: &ArrivingAttendance) -> Says {
    let on = told.met_on.to_string();
    let who = match &told.came {
        Came::Somebody { name, number } => {
            number.clone().or_else(|| name.clone()).unwrap_or_default()
        }
        Came::Several(names) => names.join(","),
        Came::Unnamed | Came::Counted | Came::Nobody => String::new(),
    };
    Says::of([told.group.as_deref().unwrap_or_default(), on.as_str(), who.as_str()])
}
