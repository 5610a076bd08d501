//! Who of the people here, or of the rows before, a row is likely to be about.
//!
//! Rows about participants are compared with participants by name and how to reach them; rows about peer
//! workers with colleagues, by name alone: how to reach a colleague is in their own sealed record.

use std::collections::HashMap;

use kernel::duplicates::{Blocks, ExternalId, Outcome, Prepared, Sight, Sketch};
use kernel::ids::PersonId;
use kernel::people::{Address, Channel, ReachRules};

use super::row_key::RowKey;
use super::store::KnownPerson;

/// Whom a row may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    Person(PersonId),
    /// Whoever stands in that line of the same file.
    Line(u64),
}

/// Everybody a row is compared with.
#[derive(Default)]
pub struct Likely {
    blocks: Blocks,
    known: Vec<(Prepared, Whom)>,
}

/// The numbers another program gave are compared by their keys.
const NUMBERS: &str = "number";

impl Likely {
    pub fn of(people: &HashMap<PersonId, KnownPerson>) -> Self {
        let mut likely = Self::default();
        let mut people: Vec<_> = people.iter().collect();
        // The same order each time, so that the same person is named for the same row.
        people.sort_by_key(|(id, _)| **id);
        for (id, known) in people {
            likely.add(known.prepared(), Whom::Person(*id));
        }
        likely
    }

    pub fn add(&mut self, prepared: Prepared, whom: Whom) {
        self.blocks.insert(self.known.len(), &prepared);
        self.known.push((prepared, whom));
    }

    /// The likeliest of all.
    pub fn find(&self, prepared: &Prepared) -> Option<Whom> {
        let near = self.blocks.candidates(prepared).into_iter().filter_map(|at| self.known.get(at));
        let found = near.filter_map(|(other, whom)| {
            let finding = other.compare(prepared, Sight::OpenNames);
            (finding.outcome >= Outcome::Likely).then_some((finding.score_tenth_bits, *whom))
        });
        found.max_by_key(|(score, _)| *score).map(|(_, whom)| whom)
    }
}

impl KnownPerson {
    /// Somebody as a row tells of them.
    pub fn arriving(called: &str, rules: Option<&ReachRules>, key: RowKey) -> Self {
        let mut known = Self { called: called.to_owned(), ..Self::default() };
        let channels = [Channel::Call, Channel::Text, Channel::Email];
        for rule in rules.into_iter().flat_map(|rules| channels.map(|c| rules.rule(c))) {
            match rule.address() {
                Some(Address::Phone(phone)) if !known.phones.contains(&phone.to_string()) => {
                    known.phones.push(phone.to_string());
                }
                Some(Address::Email(email)) => known.emails.push(email.to_string()),
                _ => {}
            }
        }
        known.number = key.is_by_number().then(|| key.bytes().to_vec());
        known
    }

    pub fn prepared(&self) -> Prepared {
        let phones: Vec<&str> = self.phones.iter().map(String::as_str).collect();
        let emails: Vec<&str> = self.emails.iter().map(String::as_str).collect();
        let number = self.number.as_deref().map(written);
        let number = number.as_deref().map(|value| ExternalId { system: NUMBERS, value });
        Prepared::of(&Sketch {
            called: &self.called,
            phones: &phones,
            emails: &emails,
            external_ids: number.as_slice(),
            ..Sketch::default()
        })
    }
}

/// Bytes as a text that can be compared.
fn written(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
