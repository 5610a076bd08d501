//! What becomes of a row: something new, here already, refused with a reason, or no row at all.
//!
//! The same judge sits before an import, when it is only tried, and while it is made; so a preview says
//! what will be, as long as nobody changes anything between the two.

mod groups;
mod records;
mod whom;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::arriving::{
    ArrivingActivity, ArrivingPerson, Change, Column as _, ContactColumn, Kind, Layout, LineKind,
    PeopleColumn, Place, Reason, RowRead, Twice, activity_of, line_kind, person_of, read_row,
};
use kernel::contacts::{ContactTopics, NewContact, With};
use kernel::ids::{ImportId, PersonId};
use kernel::people::PeopleError;

use super::book::{Book, NewCame, NewGroupRow};
use super::likely::{Likely, Whom};
use super::names::Names;
use super::reading::{Plan, Settled};
use super::row_key::{RowKey, Says};
use super::store::{self, Here, KnownPerson};
use super::why::Why;
use crate::db::{One, Proof, Reads, Stored};
use crate::sheets::Row;

pub use records::{NewCertificateOf, NewReferralOf};

/// What became of a row.
#[derive(Debug, Clone)]
pub enum Became {
    Person(Box<ArrivingPerson>),
    Entry(Box<NewEntry>),
    Group(Box<NewGroupRow>),
    Came(Box<NewCame>),
    Referral(Box<NewReferralOf>),
    Certificate(Box<NewCertificateOf>),
    /// It was brought in before.
    Here,
    Refused(Why),
    /// A sum, a heading, the head again.
    Passed,
}

/// An entry of the activity log, and who wrote it.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub worker: PersonId,
    pub contact: NewContact,
}

impl Became {
    /// Whether the row makes something.
    pub const fn is_new(&self) -> bool {
        !matches!(self, Self::Here | Self::Refused(_) | Self::Passed)
    }
}

/// A row with what became of it.
#[derive(Debug, Clone)]
pub struct Judged {
    pub line: u64,
    pub cells: Vec<String>,
    pub key: RowKey,
    pub says: Says,
    pub became: Became,
    pub changes: Vec<Change>,
}

/// What does not change from row to row.
pub struct Judge {
    kind: Kind,
    headers: Vec<String>,
    places: Vec<Option<Place>>,
    needed: Vec<usize>,
    layout: Option<Layout>,
    deleted_at: Option<usize>,
    settled: Settled,
    zone: TimeZone,
    now: Timestamp,
    /// The import that is being made; none when it is only tried.
    import: Option<ImportId>,
    /// Lines of this file that would make something, when it is only tried.
    seen: HashMap<RowKey, (u64, Says)>,
    people: Likely,
    workers: Likely,
    people_names: Names,
    worker_names: Names,
    /// Whose record is not sealed.
    open: HashSet<PersonId>,
    /// The groups, and who came; empty for other lists.
    book: Book,
}

impl Judge {
    /// Looks up what is here. `import` is the one being made, if it is not only tried.
    pub async fn load(
        db: &mut impl Reads,
        by: &impl Proof<One>,
        plan: &Plan,
        settled: &Settled,
        (zone, now): (TimeZone, Timestamp),
        import: Option<ImportId>,
    ) -> Stored<Self> {
        let is_people = plan.kind == Kind::People;
        let people = match plan.kind {
            Kind::Hours | Kind::Groups | Kind::Certificates => HashMap::new(),
            Kind::People | Kind::Contacts | Kind::Attendance | Kind::Referrals => {
                store::people(db, by, is_people).await?
            }
        };
        let workers = store::workers(db, by).await?;
        let book = match plan.kind {
            Kind::Groups | Kind::Attendance => Book::load(db, by, import).await?,
            _ => Book::default(),
        };
        let likely = |known| if is_people { Likely::of(known) } else { Likely::default() };
        Ok(Self {
            kind: plan.kind,
            headers: plan.headers(),
            places: plan.places.clone(),
            needed: plan.needed.clone(),
            layout: plan.layout,
            deleted_at: plan.deleted_at,
            settled: settled.clone(),
            zone,
            now,
            import,
            seen: HashMap::new(),
            people: likely(&people),
            workers: likely(&workers),
            open: people.keys().copied().collect(),
            people_names: Names::of(&people),
            worker_names: Names::of(&workers),
            book,
        })
    }

    /// Judges rows in their order.
    pub async fn judge(
        &mut self,
        db: &mut impl Reads,
        by: &impl Proof<One>,
        rows: Vec<Row>,
    ) -> Stored<Vec<Judged>> {
        let read: Vec<(Row, RowRead)> = rows
            .into_iter()
            .map(|row| {
                let read = read_row(&self.places, &row.cells);
                (row, read)
            })
            .collect();
        let keys: Vec<RowKey> = read.iter().map(|(row, read)| self.key(row, read)).collect();
        let keys = self.told_apart(keys, &read);
        let mut here = store::here(db, by, &keys).await?;
        let numbers = self.numbers(db, by, &read).await?;
        let mut judged = Vec::with_capacity(read.len());
        for ((row, read), key) in read.into_iter().zip(keys) {
            let mut changes: Vec<Change> = read.changes.iter().map(|(_, change)| *change).collect();
            let (became, says) = self.one(&row, &read, (key, &numbers), &here, &mut changes);
            let line = row.line;
            if became.is_new() {
                self.remember(key, says, line, &mut here);
            } else {
                changes.clear();
            }
            let cells = self.taken(row);
            judged.push(Judged { line, cells, key, says, became, changes });
        }
        Ok(judged)
    }

    /// The cells of a row that are taken over; the others are emptied, and kept nowhere. A row that was cut
    /// in the wrong places stays as it is, for nobody knows which cell is which.
    fn taken(&self, row: Row) -> Vec<String> {
        let mut cells = row.cells;
        if row.fault.is_none() {
            let places = self.places.iter().zip(&mut cells);
            places.filter(|(place, _)| place.is_none()).for_each(|(_, cell)| cell.clear());
        }
        cells
    }

    fn key(&self, row: &Row, read: &RowRead) -> RowKey {
        let number = read.values.text(PeopleColumn::SourceId.code());
        if number.trim().is_empty() {
            let places = self.places.iter().zip(&row.cells);
            let cells =
                places.filter_map(|(place, cell)| Some((place.as_ref()?.code, cell.as_str())));
            let cells = cells.filter(|(code, _)| !records::may_change(self.kind, code));
            RowKey::of_cells(self.kind, &self.settled.source, cells)
        } else {
            RowKey::of_number(self.kind, &self.settled.source, number)
        }
    }

    /// The people whom the numbers of these rows mean.
    async fn numbers(
        &self,
        db: &mut impl Reads,
        by: &impl Proof<One>,
        read: &[(Row, RowRead)],
    ) -> Stored<HashMap<RowKey, Here>> {
        if !matches!(self.kind, Kind::Contacts | Kind::Attendance | Kind::Referrals) {
            return Ok(HashMap::new());
        }
        let said = read.iter().map(|(_, read)| read.values.text(ContactColumn::PersonId.code()));
        let keys: Vec<RowKey> =
            said.filter(|said| !said.is_empty()).map(|said| self.person_key(said)).collect();
        store::here(db, by, &keys).await
    }

    fn person_key(&self, number: &str) -> RowKey {
        RowKey::of_number(Kind::People, &self.settled.source, number)
    }

    fn remember(&mut self, key: RowKey, says: Says, line: u64, here: &mut HashMap<RowKey, Here>) {
        match self.import {
            Some(import) => {
                here.insert(key, Here { says, import, line, made: uuid::Uuid::nil() });
            }
            None => {
                self.seen.insert(key, (line, says));
            }
        }
    }

    fn one(
        &mut self,
        row: &Row,
        read: &RowRead,
        (key, numbers): (RowKey, &HashMap<RowKey, Here>),
        here: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> (Became, Says) {
        let nothing = Says::of([]);
        if row.fault.is_none()
            && line_kind(&row.cells, &self.headers, &self.needed) != LineKind::Entry
        {
            return (Became::Passed, nothing);
        }
        if let Some(why) = self.unreadable(row, read) {
            return (Became::Refused(why), nothing);
        }
        match self.kind {
            Kind::People => self.person(row.line, read, key, here, changes),
            Kind::Contacts | Kind::Hours => {
                self.entry(row.line, read, (key, numbers), here, changes)
            }
            Kind::Groups => self.group(row.line, read, key, here, changes),
            Kind::Attendance => self.came(row.line, read, (key, numbers), here, changes),
            Kind::Referrals => self.referral(row.line, read, (key, numbers), here, changes),
            Kind::Certificates => self.certificate(row.line, read, key, here),
        }
    }

    /// What is wrong with the row before anything is made of it.
    fn unreadable(&self, row: &Row, read: &RowRead) -> Option<Why> {
        let header = |at: usize| self.headers.get(at).map_or("", String::as_str);
        let is_taken = |at: usize| self.places.get(at).is_some_and(Option::is_some);
        if let Some(fault) = row.fault {
            return Some(Why::row(fault));
        }
        if self.deleted_at.is_some_and(|at| !row.cells[at].trim().is_empty()) {
            return Some(Why::code("deleted_there"));
        }
        if self.layout.is_some_and(Layout::is_by_hand) {
            return Some(Why::code(Reason::RoleByHand.code()));
        }
        let noted = row.notes.iter().find(|(at, note)| note.is_fault() && is_taken(*at));
        if let Some((at, note)) = noted {
            return Some(Why::note(*note, header(*at)));
        }
        read.faults.first().map(|(at, reason)| Why::cell(reason, header(*at)))
    }

    /// Whether the row stands here already: in this file, or brought in before.
    fn before(
        &self,
        line: u64,
        (key, says): (RowKey, Says),
        here: &HashMap<RowKey, Here>,
    ) -> Option<Became> {
        let in_file = match here.get(&key) {
            Some(found) if Some(found.import) == self.import => Some((found.line, found.says)),
            Some(found) if found.says == says => return Some(Became::Here),
            Some(_) => {
                let code = records::before(self.kind).unwrap_or("id_before");
                return Some(Became::Refused(Why::code(code)));
            }
            None => self.seen.get(&key).copied(),
        };
        let (first, said) = in_file.filter(|(first, _)| *first != line)?;
        if said != says && !key.is_by_number() {
            // The columns that may change with time say something else.
            return Some(Became::Refused(Why { line: Some(first), ..Why::code("same_record") }));
        }
        let twice = if said == says {
            Twice::SameRow { line: first }
        } else {
            Twice::SameId { line: first }
        };
        Some(Became::Refused(Why::twice(twice)))
    }

    fn person(
        &mut self,
        line: u64,
        read: &RowRead,
        key: RowKey,
        here: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> (Became, Says) {
        let is_number_a_name = self.layout.is_some_and(Layout::is_number_a_name);
        let mut person = match person_of(&read.values, is_number_a_name) {
            Ok(read) => {
                changes.extend(read.changes);
                read.value
            }
            Err(reason) => return (Became::Refused(self.of_person(&reason)), Says::of([])),
        };
        let says = Says::of([kernel::text::fold(person.called.as_str()).as_str()]);
        if let Some(became) = self.before(line, (key, says), here) {
            return (became, says);
        }
        let of_layout = self.layout.and_then(Layout::role);
        let role = person.role.or(of_layout).unwrap_or_else(|| self.settled.role());
        person.role = Some(role);
        let is_worker = role.role().is_staff();
        let known = KnownPerson::arriving(person.called.as_str(), person.rules.as_ref(), key);
        let prepared = known.prepared();
        let likely = if is_worker { &mut self.workers } else { &mut self.people };
        if !self.settled.is_anyway(line)
            && let Some(whom) = likely.find(&prepared)
        {
            let why = match whom {
                Whom::Person(person) if is_worker => Why::person("may_be_worker", person),
                Whom::Person(person) => Why::person("may_be", person),
                Whom::Line(first) => Why { line: Some(first), ..Why::code("may_be_line") },
            };
            return (Became::Refused(why), says);
        }
        // Whoever gave two rows two numbers has told them apart.
        if !key.is_by_number() {
            likely.add(prepared, Whom::Line(line));
        }
        (Became::Person(Box::new(person)), says)
    }

    /// The column of the name, for a reason that is about the name.
    fn of_person(&self, reason: &Reason) -> Why {
        let of_name = |error: &PeopleError| {
            matches!(
                error,
                PeopleError::NameEmpty | PeopleError::NameControl | PeopleError::NameTooLong { .. }
            )
        };
        match reason {
            Reason::People(error) if of_name(error) => {
                let column = self.needed.first().and_then(|at| self.headers.get(*at));
                Why { column: column.cloned(), ..Why::code(reason.code()) }
            }
            _ => Why::code(reason.code()),
        }
    }

    fn entry(
        &self,
        line: u64,
        read: &RowRead,
        (key, numbers): (RowKey, &HashMap<RowKey, Here>),
        here: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> (Became, Says) {
        let activity =
            activity_of(self.kind, &read.values, (&self.zone, self.now), self.settled.for_all());
        let activity = match activity {
            Ok(read) => {
                changes.extend(read.changes);
                read.value
            }
            Err(reason) => {
                let code = match reason {
                    Reason::NotADate => "date_missing",
                    Reason::WordUnknown => "work_unknown",
                    _ => reason.code(),
                };
                return (Became::Refused(Why::code(code)), Says::of([]));
            }
        };
        let says = says_of(&activity);
        if let Some(became) = self.before(line, (key, says), here) {
            return (became, says);
        }
        let made = self.worker(&activity).and_then(|worker| {
            let with = self.with(&activity, numbers)?;
            let draft = activity.draft(with);
            let contact = NewContact::check_history(draft, self.now, &ContactTopics::default())
                .map_err(|errors| {
                    errors.first().map_or_else(|| Why::code("no_work"), Why::contact)
                })?;
            Ok(NewEntry { worker, contact })
        });
        match made {
            Ok(entry) => (Became::Entry(Box::new(entry)), says),
            Err(why) => (Became::Refused(why), says),
        }
    }

    fn worker(&self, activity: &ArrivingActivity) -> Result<PersonId, Why> {
        let found = self.colleague(activity.worker.as_deref())?;
        found.ok_or_else(|| Why::code("no_worker"))
    }

    fn with(
        &self,
        activity: &ArrivingActivity,
        numbers: &HashMap<RowKey, Here>,
    ) -> Result<With, Why> {
        if !activity.names_somebody() {
            let others_count = activity.others_count;
            let is_group = others_count > 0;
            let several = With::Several { people: BTreeSet::new(), others_count };
            return Ok(if is_group { several } else { With::Nobody });
        }
        let said = (activity.person_id.as_deref(), activity.person.as_deref());
        Ok(self.whom(said, numbers)?.map_or(With::Nobody, With::Person))
    }
}

/// What an entry says, as far as it takes to tell two with one number apart.
fn says_of(activity: &ArrivingActivity) -> Says {
    let at = activity.on.to_string();
    let parts = [&activity.person, &activity.person_id, &activity.worker];
    let parts = parts.into_iter().map(|part| part.as_deref().unwrap_or_default());
    Says::of(parts.chain([at.as_str()]))
}

/// How often what was changed, by code.
pub fn count_changes(judged: &[Judged], into: &mut BTreeMap<String, u64>) {
    for change in judged.iter().flat_map(|judged| &judged.changes) {
        *into.entry(change.code().to_owned()).or_default() += 1;
    }
}
