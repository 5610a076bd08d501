//! What two people wrote down, week by week.

use jiff::{SignedDuration, ToSpan as _};
use kernel::contacts::{
    ContactDraft, ContactTopics, Mode, NewContact, Next, Outcome, Planned, With, WorkCode,
};
use kernel::ids::{PersonId, RelationshipId};

use super::super::texts::{HARD_NIGHT, Told, Tongue};
use super::{Maker, Timestamp};
use crate::contacts::{self, NewEntry};
use crate::db::{StoreError, Stored, Tx};
use crate::matching::{self, NewPair, Settled};

/// Of a hundred contacts, so many have a note.
const WORDS_PCT: usize = 60;

/// What can happen without a word about it: a way to meet, how long it takes, what it was.
const WITHOUT_WORDS: &[(Mode, u32, WorkCode)] = &[
    (Mode::InPerson, 45, WorkCode::D5),
    (Mode::InPerson, 60, WorkCode::D8),
    (Mode::Phone, 30, WorkCode::D5),
    (Mode::Phone, 15, WorkCode::D7),
    (Mode::Text, 15, WorkCode::D5),
];

impl Maker {
    /// About one contact a week, sometimes a try, with a note in most of them.
    pub(super) async fn contacts(
        &mut self,
        tx: &mut Tx,
        pair: &NewPair,
        (place, tongue): (usize, Tongue),
    ) -> Stored<()> {
        let mut last = None;
        // Some have not spoken for longer than they planned: they are the ones to say hello to soon.
        let quiet = if place > 3 && place % 5 == 4 { 2 } else { 0 };
        for week in (quiet..self.weeks).rev() {
            let days = week * 7 + 1 + i64::try_from(self.dice.below(6)).unwrap_or(0);
            let hour = 9 + i8::try_from(self.dice.below(9)).unwrap_or(0);
            let started_at = self.ago(days, hour, 15).max(pair.began_at);
            let is_try = self.dice.chance(12);
            let mut draft = if place == 0 && week == 3 {
                self.reached(pair.person, started_at, HARD_NIGHT)
            } else if is_try {
                self.tried(pair.person, started_at)
            } else {
                let told = self.told(tongue, place, week);
                self.reached(pair.person, started_at, told)
            };
            if place == 0 && week == quiet {
                draft.next = self.in_two_days();
            }
            if draft.outcome == Some(Outcome::Reached) {
                last = Some(started_at).max(last);
            }
            self.keep(pair.worker, pair.relationship, draft)?;
        }
        if let Some(last) = last {
            let next = if place == 0 { self.in_two_days() } else { Next::Unsaid };
            let now = Settled {
                last_reached_at: Some(last),
                follow_up_on: if let Next::Day(on) = next { Some(on) } else { None },
                settled_at: Some(last),
            };
            matching::settle(tx, &self.by, pair.relationship, &now).await?;
        }
        Ok(())
    }

    fn in_two_days(&self) -> Next {
        self.day(self.now).checked_add(2.days()).map_or(Next::Unsaid, Next::Day)
    }

    /// What happened in a week. The same words do not come twice until all have been said.
    fn told(&mut self, tongue: Tongue, place: usize, week: i64) -> Told {
        let notes = tongue.notes();
        let at = place * 2 + usize::try_from(week).unwrap_or(0);
        match notes.get(at % notes.len().max(1)) {
            Some(told) if self.dice.chance(WORDS_PCT) => *told,
            _ => {
                let otherwise = (Mode::Phone, 30, WorkCode::D5);
                let (mode, minutes, code) = self.dice.one(WITHOUT_WORDS, otherwise);
                Told { mode, minutes, code, note: "" }
            }
        }
    }

    fn reached(&mut self, person: PersonId, started_at: Timestamp, told: Told) -> ContactDraft {
        ContactDraft {
            minutes: told.minutes,
            mode: Some(told.mode),
            outcome: Some(Outcome::Reached),
            codes: [told.code].into_iter().collect(),
            note: told.note.to_owned(),
            ..self.draft(person, started_at)
        }
    }

    /// A try has nothing to tell: nobody answered.
    fn tried(&mut self, person: PersonId, started_at: Timestamp) -> ContactDraft {
        ContactDraft {
            minutes: 0,
            mode: Some(Mode::Phone),
            outcome: Some(Outcome::NoAnswer),
            codes: [WorkCode::D5].into_iter().collect(),
            is_for_supervision: false,
            ..self.draft(person, started_at)
        }
    }

    fn draft(&mut self, person: PersonId, started_at: Timestamp) -> ContactDraft {
        ContactDraft {
            with: With::Person(person),
            planned: Some(if self.dice.chance(60) { Planned::Planned } else { Planned::Unplanned }),
            is_for_supervision: self.dice.chance(6),
            ..ContactDraft::at(started_at)
        }
    }

    fn keep(
        &mut self,
        worker: PersonId,
        relationship: RelationshipId,
        draft: ContactDraft,
    ) -> Stored<()> {
        let at = draft.started_at + SignedDuration::from_mins(40);
        let checked = NewContact::check(draft, at, None, &ContactTopics::default())
            .map_err(|errors| StoreError::Version(format!("an invented contact: {errors:?}")))?;
        let new = NewEntry {
            id: self.moments.id_at(at),
            programme: self.programme,
            worker,
            relationship: Some(relationship),
            contact: checked,
            at: at.min(self.now),
        };
        self.entries.push(new);
        self.made.contacts += 1;
        Ok(())
    }

    /// Writes the entries that wait, the earliest first: so they lie one after the other.
    pub(super) async fn keep_entries(&mut self, tx: &mut Tx) -> Stored<()> {
        self.entries.sort_unstable_by_key(|entry| entry.id);
        for entry in std::mem::take(&mut self.entries) {
            contacts::insert(tx, &self.by, &entry).await?;
        }
        Ok(())
    }
}
