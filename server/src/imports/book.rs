//! The sign-in book while a list is read: which groups are here, when they met, and who came.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use kernel::groups::NewGroup;
use kernel::ids::{GroupId, ImportId, PersonId};
use kernel::text::fold;

use super::row_key::RowKey;
use super::why::Why;
use crate::db::{One, Proof, Reads, Stored};
use crate::groups::{self, KnownGroup, KnownMeeting};

/// A group that is new, or one of which a sign-in sheet told only the name.
#[derive(Debug, Clone)]
pub struct NewGroupRow {
    pub group: NewGroup,
    /// The group that is here already and of which the row says more, with its version.
    pub fills: Option<(GroupId, i64)>,
}

/// Which group a row of a sheet means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMeant {
    pub name: String,
    /// None: it is made from the sheet.
    pub id: Option<GroupId>,
}

/// A row of a sign-in sheet, with everybody found whom it names.
#[derive(Debug, Clone)]
pub struct NewCame {
    pub group: GroupMeant,
    pub met_on: Date,
    pub who: WhoCame,
    pub came_count: Option<u32>,
    pub minutes: Option<u32>,
    pub run_by: Option<PersonId>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhoCame {
    Somebody(PersonId),
    /// Somebody who gave no name, or whose name is not kept.
    Unnamed,
    Several {
        people: Vec<PersonId>,
        unnamed: u32,
    },
    /// Only how many.
    Counted,
}

impl NewCame {
    pub fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        let (one, several): (Option<PersonId>, &[PersonId]) = match &self.who {
            WhoCame::Somebody(person) => (Some(*person), &[]),
            WhoCame::Several { people, .. } => (None, people),
            WhoCame::Unnamed | WhoCame::Counted => (None, &[]),
        };
        one.into_iter().chain(several.iter().copied())
    }

    pub const fn unnamed(&self) -> u32 {
        match &self.who {
            WhoCame::Unnamed => 1,
            WhoCame::Several { unnamed, .. } => *unnamed,
            WhoCame::Somebody(_) | WhoCame::Counted => 0,
        }
    }
}

/// A group as the book knows it: by its id, or by its name where it is new.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Here(GroupId),
    New(String),
}

impl GroupMeant {
    fn key(&self) -> Key {
        self.id.map_or_else(|| Key::New(fold(&self.name)), Key::Here)
    }
}

/// What is here, and what the rows before have told.
#[derive(Debug, Default)]
pub struct Book {
    groups: HashMap<String, Vec<KnownGroup>>,
    meetings: HashMap<(GroupId, Date), KnownMeeting>,
    attended: HashSet<(GroupId, Date, PersonId)>,
    /// The import that is being made.
    import: Option<ImportId>,
    /// Lines of this file: groups of a list, people in a meeting, totals of a meeting.
    listed: HashMap<(String, String), u64>,
    came: HashMap<(Key, Date, PersonId), u64>,
    counted: HashMap<(Key, Date), u64>,
    made: HashSet<String>,
    repeats: HashMap<RowKey, u32>,
}

impl Book {
    pub async fn load(
        db: &mut impl Reads,
        by: &impl Proof<One>,
        import: Option<ImportId>,
    ) -> Stored<Self> {
        Ok(Self {
            groups: groups::groups(db, by).await?,
            meetings: groups::meetings(db, by).await?,
            attended: groups::attended(db, by).await?,
            import,
            ..Self::default()
        })
    }

    /// How often a row has stood in the file before: each time it is somebody else.
    pub fn repeat(&mut self, key: RowKey) -> u32 {
        let count = self.repeats.entry(key).or_default();
        let before = *count;
        *count += 1;
        before
    }

    /// A group of a list: new, or more about one that is here.
    pub fn list(&mut self, line: u64, group: NewGroup) -> Result<NewGroupRow, Why> {
        let (name, days) = (&group.group().name, &group.group().days);
        let folded = fold(name);
        let said = (folded.clone(), format!("{days:?}"));
        if let Some(first) = self.listed.get(&said) {
            return Err(Why::line("same_group", *first));
        }
        let is_same = |known: &&KnownGroup| {
            known.is_bare || known.days.is_empty() || days.is_empty() || known.days == *days
        };
        let here = self.groups.get(&folded).and_then(|all| all.iter().find(is_same));
        let fills = match here {
            // Another row of this file has said more of it already.
            Some(known) if known.is_bare && !self.made.contains(&folded) => {
                Some((known.id, known.version))
            }
            Some(known) if !known.is_bare => return Err(Why::said("group_here", name)),
            _ => None,
        };
        self.made.insert(folded);
        self.listed.insert(said, line);
        Ok(NewGroupRow { group, fills })
    }

    /// The group of a name; of several, the one that meets on that day of the week.
    pub fn find(&self, name: &str, met_on: Date) -> Result<GroupMeant, Why> {
        let known = self.groups.get(&fold(name)).map(Vec::as_slice).unwrap_or_default();
        let of_day = || known.iter().filter(|one| one.days.contains(&met_on.weekday()));
        let id = match known {
            [] => None,
            [one] => Some(one.id),
            _ => match of_day().collect::<Vec<_>>().as_slice() {
                [one] => Some(one.id),
                _ => return Err(Why::said("several_groups", name)),
            },
        };
        Ok(GroupMeant { name: name.to_owned(), id })
    }

    /// Whether a group is made by this row, and by none before it.
    pub fn makes(&mut self, group: &GroupMeant) -> bool {
        group.id.is_none() && self.made.insert(fold(&group.name))
    }

    /// Takes a row in. False when it is here already.
    pub fn take(&mut self, line: u64, came: &NewCame) -> Result<bool, Why> {
        let key = came.group.key();
        match &came.who {
            WhoCame::Unnamed => Ok(true),
            WhoCame::Somebody(person) => {
                if let Some(first) = self.came.get(&(key.clone(), came.met_on, *person)) {
                    return Err(Why::line("came_twice", *first));
                }
                if self.is_here(came, *person) {
                    return Ok(false);
                }
                self.came.insert((key, came.met_on, *person), line);
                Ok(true)
            }
            WhoCame::Several { people, .. } => {
                if !self.count(line, came, key.clone())? {
                    return Ok(false);
                }
                let named = people.iter().map(|person| ((key.clone(), came.met_on, *person), line));
                self.came.extend(named);
                Ok(true)
            }
            WhoCame::Counted => self.count(line, came, key),
        }
    }

    fn is_here(&self, came: &NewCame, person: PersonId) -> bool {
        came.group.id.is_some_and(|id| self.attended.contains(&(id, came.met_on, person)))
    }

    /// A total, or everybody at once: told once of a meeting, and not of one that is here already.
    fn count(&mut self, line: u64, came: &NewCame, key: Key) -> Result<bool, Why> {
        let known = came.group.id.and_then(|id| self.meetings.get(&(id, came.met_on)));
        if let Some(known) = known {
            let is_ours = known.import.is_some() && known.import == self.import;
            let is_same = came.who == WhoCame::Counted && came.came_count == Some(known.came);
            if is_same && !is_ours {
                return Ok(false);
            }
            if !is_ours || known.has_said_count {
                return Err(Why::code("meeting_here"));
            }
        }
        if let Some(first) = self.counted.get(&(key.clone(), came.met_on)) {
            return Err(Why::line("same_meeting", *first));
        }
        self.counted.insert((key, came.met_on), line);
        Ok(true)
    }
}
