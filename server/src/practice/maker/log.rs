//! What two people wrote down, week by week.

use jiff::{SignedDuration, ToSpan as _};
use kernel::contacts::{
    ContactDraft, ContactTopics, Mode, NewContact, Next, Outcome, Planned, With, WorkCode,
};
use kernel::ids::{PersonId, RelationshipId};

use super::{Maker, Timestamp, texts};
use crate::contacts::{self, NewEntry};
use crate::db::{StoreError, Stored, Tx};
use crate::matching::{self, NewPair, Settled};

impl Maker {
    /// About one contact a week, sometimes a try, with a note in half of them.
    pub(super) async fn contacts(
        &mut self,
        tx: &mut Tx,
        pair: &NewPair,
        place: usize,
    ) -> Stored<()> {
        let mut last = None;
        // Some have not spoken for longer than they planned: they are the ones to say hello to soon.
        let quiet = if place > 3 && place % 5 == 4 { 2 } else { 0 };
        for week in (quiet..self.weeks).rev() {
            let days = week * 7 + 1 + i64::try_from(self.dice.below(6)).unwrap_or(0);
            let hour = 9 + i8::try_from(self.dice.below(9)).unwrap_or(0);
            let started_at = self.ago(days, hour, 15).max(pair.began_at);
            let is_try = self.dice.chance(12);
            let is_hard_night = place == 0 && week == 3;
            let note = self.note(is_hard_night);
            let mut draft = self.draft(pair.person, started_at, is_try && !is_hard_night, note);
            if place == 0 && week == quiet {
                draft.next = self.in_two_days();
            }
            if draft.outcome == Some(Outcome::Reached) {
                last = Some(started_at).max(last);
            }
            self.keep(tx, pair.worker, pair.relationship, draft).await?;
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

    fn note(&mut self, is_hard_night: bool) -> String {
        if is_hard_night {
            return texts::SAFETY_NOTE.to_owned();
        }
        if self.dice.chance(50) {
            self.dice.one(texts::NOTES, "").to_owned()
        } else {
            String::new()
        }
    }

    fn draft(
        &mut self,
        person: PersonId,
        started_at: Timestamp,
        is_try: bool,
        note: String,
    ) -> ContactDraft {
        let mode = self.dice.one(&[Mode::InPerson, Mode::Phone, Mode::Text], Mode::Phone);
        let codes = [WorkCode::D2, WorkCode::D3, WorkCode::D5, WorkCode::D7, WorkCode::D8];
        ContactDraft {
            with: With::Person(person),
            minutes: if is_try { 0 } else { self.dice.one(&[15, 30, 45, 60], 30) },
            mode: Some(if is_try { Mode::Phone } else { mode }),
            planned: Some(if self.dice.chance(60) { Planned::Planned } else { Planned::Unplanned }),
            outcome: Some(if is_try { Outcome::NoAnswer } else { Outcome::Reached }),
            codes: [self.dice.one(&codes, WorkCode::D5)].into_iter().collect(),
            is_for_supervision: self.dice.chance(6),
            note,
            ..ContactDraft::at(started_at)
        }
    }

    async fn keep(
        &mut self,
        tx: &mut Tx,
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
        contacts::insert(tx, &self.by, &new).await?;
        self.made.contacts += 1;
        Ok(())
    }
}
