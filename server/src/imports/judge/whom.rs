//! Whom a row means: a colleague by name, somebody by the number of another program, by name, or both.

use std::collections::HashMap;

use kernel::ids::PersonId;

use super::Judge;
use crate::imports::names::NotOne;
use crate::imports::row_key::RowKey;
use crate::imports::store::Here;
use crate::imports::why::Why;

impl Judge {
    /// Whom a row means: by the number of the other program, by name, or both if they mean the same.
    pub(super) fn whom(
        &self,
        (number, name): (Option<&str>, Option<&str>),
        numbers: &HashMap<RowKey, Here>,
    ) -> Result<Option<PersonId>, Why> {
        let by_number = number.map(|number| self.of_number(number, numbers));
        let by_name = name.map(|name| {
            self.people_names.find(name).map_err(|not_one| match not_one {
                NotOne::Nobody => Why::said("nobody_of_that_name", name),
                NotOne::Several => Why::said("several_of_that_name", name),
            })
        });
        match (by_number, by_name) {
            (Some(Ok(one)), Some(Ok(other))) if one != other => {
                Err(Why::said("number_of_another", number.unwrap_or_default()))
            }
            // A number says who it is; the name beside it may have changed since.
            (Some(Ok(person)), _) | (_, Some(Ok(person))) => Ok(Some(person)),
            (Some(Err(why)), _) | (None, Some(Err(why))) => Err(why),
            (None, None) => Ok(None),
        }
    }

    pub(super) fn of_number(
        &self,
        number: &str,
        numbers: &HashMap<RowKey, Here>,
    ) -> Result<PersonId, Why> {
        let found = numbers.get(&self.person_key(number));
        let found = found.map(|here| PersonId::from_uuid(here.made));
        let found = found.filter(|person| self.open.contains(person));
        found.ok_or_else(|| Why::said("nobody_of_that_number", number))
    }

    /// The colleague of a name; where none is said, whoever was settled for all rows, if anybody.
    pub(super) fn colleague(&self, said: Option<&str>) -> Result<Option<PersonId>, Why> {
        said.map_or(Ok(self.settled.worker), |said| self.worker_called(said).map(Some))
    }

    pub(super) fn worker_called(&self, said: &str) -> Result<PersonId, Why> {
        self.worker_names.find(said).map_err(|not_one| match not_one {
            NotOne::Nobody => Why::said("no_worker_of_that_name", said),
            NotOne::Several => Why::said("several_workers_of_that_name", said),
        })
    }
}
