//! From a row to a record: what it means, whom it belongs to, whether it was there before.

use std::collections::{HashMap, HashSet};

use kernel::resources::{MendKind, Owner, OwnerKind, Record, RefusalKind};

use super::identity::{made_id, made_id_of_all};
use super::row::{Incoming, Row};
use super::{ContentHash, Format, Kept, Key, Outcome, Read, Summary, Table};
use super::{hsds, hsds_parts, illinois, meeting_row};

/// What is remembered from row to row.
pub(super) struct Mapper {
    source: String,
    format: Format,
    known: Known,
    seen: HashMap<(Table, String), ContentHash>,
}

/// Everything that later rows may point at.
#[derive(Default)]
pub(super) struct Known {
    owners: HashSet<Owner>,
    term_names: HashMap<String, String>,
    /// Ohana's services name a place and leave the provider to it.
    provider_of_place: HashMap<String, String>,
}

impl Known {
    pub fn has(&self, kind: OwnerKind, id: &str) -> bool {
        self.owners.contains(&Owner { kind, source_id: id.to_owned() })
    }

    pub fn has_owner(&self, owner: &Owner) -> bool {
        self.owners.contains(owner)
    }

    pub fn term_name(&self, id: &str) -> Option<&str> {
        self.term_names.get(id).map(String::as_str)
    }

    pub fn provider_of(&self, place: &str) -> Option<&str> {
        self.provider_of_place.get(place).map(String::as_str)
    }
}

impl Mapper {
    pub fn new(source: &str, format: Format) -> Self {
        Self { source: source.to_owned(), format, known: Known::default(), seen: HashMap::new() }
    }

    pub fn know(&mut self, owners: impl IntoIterator<Item = Owner>) {
        self.known.owners.extend(owners);
    }

    pub fn format(&self) -> Format {
        self.format
    }

    pub fn map(&mut self, incoming: Incoming, summary: &mut Summary) -> Read {
        let Incoming { table, spot, raw, content } = incoming;
        let outcome = match content.and_then(|row| self.keep(table, row, summary)) {
            Ok(kept) => Outcome::Kept(Box::new(kept)),
            Err(reason) => Outcome::Refused { reason, raw },
        };
        Read { spot, table, outcome }
    }

    fn keep(
        &mut self,
        table: Table,
        mut row: Row,
        summary: &mut Summary,
    ) -> Result<Kept, RefusalKind> {
        if row.is_empty() {
            return Err(RefusalKind::Empty);
        }
        let mut record = match (self.format, table) {
            (_, Table::Meetings) => Record::Meeting(meeting_row::meeting(&mut row)?),
            (Format::Illinois, Table::Providers) => illinois::provider(&mut row)?,
            (Format::Illinois, Table::Places) => illinois::place(&mut row)?,
            (Format::Illinois, Table::Services) => illinois::service(&mut row)?,
            (_, Table::Providers) => hsds::provider(&mut row)?,
            (_, Table::Places) => hsds::place(&mut row)?,
            (_, Table::Services) => hsds::service(&mut row, &self.known)?,
            _ => Record::Part(hsds_parts::part(table, &mut row, &self.known)?),
        };
        self.note_unknown(&record, &mut row);
        let hash = self.identify(table, &mut record, &mut row)?;
        self.remember(table, &record);
        for column in row.leftovers() {
            *summary.columns_not_kept.entry((table.code(), column.to_owned())).or_default() += 1;
        }
        let key =
            Key { source: self.source.clone(), table, source_id: record.source_id().to_owned() };
        Ok(Kept { key, hash, record, mends: row.mends })
    }

    /// Says which providers and places a record names that are not there. The record is kept: it is
    /// still useful to a person who looks for help.
    fn note_unknown(&self, record: &Record, row: &mut Row) {
        let (provider, places): (Option<&String>, &[String]) = match record {
            Record::Place(place) => (place.provider_id.as_ref(), &[]),
            Record::Service(service) => (service.provider_id.as_ref(), &service.place_ids),
            _ => return,
        };
        if let Some(id) = provider.filter(|id| !self.known.has(OwnerKind::Provider, id)) {
            row.mend("", MendKind::ProviderUnknown, id, "");
        }
        for id in places.iter().filter(|id| !self.known.has(OwnerKind::Place, id)) {
            row.mend("", MendKind::PlaceUnknown, id, "");
        }
    }

    /// Gives the record an id if it has none, and tells a repetition from a contradiction.
    fn identify(
        &mut self,
        table: Table,
        record: &mut Record,
        row: &mut Row,
    ) -> Result<ContentHash, RefusalKind> {
        if record.source_id().is_empty() {
            let id = self.free_id(table, record);
            row.mend("id", MendKind::IdMade, "", &id);
            record.set_source_id(id);
        }
        let hash = ContentHash::of(record);
        match self.seen.insert((table, record.source_id().to_owned()), hash) {
            None => Ok(hash),
            Some(earlier) if earlier == hash => {
                row.mend("", MendKind::SaidTwice, record.source_id(), "");
                Ok(hash)
            }
            Some(earlier) => {
                self.seen.insert((table, record.source_id().to_owned()), earlier);
                Err(RefusalKind::DuplicateId)
            }
        }
    }

    /// An id from the name; or from everything, when another row with other content has the name.
    fn free_id(&self, table: Table, record: &Record) -> String {
        let by_name = made_id(table, record);
        let Some(earlier) = self.seen.get(&(table, by_name.clone())) else {
            return by_name;
        };
        let mut named = record.clone();
        named.set_source_id(by_name.clone());
        if ContentHash::of(&named) == *earlier { by_name } else { made_id_of_all(table, record) }
    }

    fn remember(&mut self, table: Table, record: &Record) {
        let source_id = record.source_id().to_owned();
        match record {
            Record::Place(place) => {
                if let Some(provider) = &place.provider_id {
                    self.known.provider_of_place.insert(source_id.clone(), provider.clone());
                }
            }
            Record::Part(part) => {
                if let kernel::resources::Substance::Term { need, .. } = &part.substance {
                    self.known.term_names.insert(source_id.clone(), need.name.clone());
                }
            }
            _ => {}
        }
        if let Some(kind) = table.owner_kind() {
            self.known.owners.insert(Owner { kind, source_id });
        }
    }
}
