//! Whom a name in a file means: nobody, one, or several.

use std::collections::HashMap;

use kernel::arriving::{NameParts, called_name};
use kernel::ids::PersonId;
use kernel::text::fold;

use super::store::KnownPerson;

/// People by their names, folded.
#[derive(Debug, Default)]
pub struct Names(HashMap<String, Meant>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meant {
    One(PersonId),
    Several,
}

/// Why a name means nobody in particular.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOne {
    Nobody,
    Several,
}

impl Names {
    pub fn of(people: &HashMap<PersonId, KnownPerson>) -> Self {
        let mut names = Self::default();
        for (person, known) in people {
            names.add(&known.called, *person);
        }
        names
    }

    fn add(&mut self, called: &str, person: PersonId) {
        let meant = self.0.entry(fold(called)).or_insert(Meant::One(person));
        if *meant != Meant::One(person) {
            *meant = Meant::Several;
        }
    }

    /// The only one of that name, written as it is kept or with the family name first.
    pub fn find(&self, said: &str) -> Result<PersonId, NotOne> {
        let parts = NameParts { whole: said, ..NameParts::default() };
        let turned = called_name(&parts).map(|read| read.value.as_str().to_owned());
        let whole = self.0.get(&fold(said));
        let found = whole.or_else(|| self.0.get(&fold(&turned.ok()?)));
        match found {
            Some(Meant::One(person)) => Ok(*person),
            Some(Meant::Several) => Err(NotOne::Several),
            None => Err(NotOne::Nobody),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_one_person_or_nobody_in_particular() {
        let id = |n| PersonId::from_uuid(uuid::Uuid::from_u128(n));
        let mut names = Names::default();
        names.add("José Núñez", id(1));
        names.add("Sam Lee", id(2));
        names.add("sam  LEE", id(3));
        assert_eq!(names.find("jose nunez"), Ok(id(1)));
        assert_eq!(names.find("Núñez, José"), Ok(id(1)));
        assert_eq!(names.find("Sam Lee"), Err(NotOne::Several));
        assert_eq!(names.find("Sam"), Err(NotOne::Nobody));
        assert_eq!(names.find(""), Err(NotOne::Nobody));
    }
}
