//! Asks that wait, one that is being answered, and people who have a peer.

use jiff::{Timestamp, ToSpan as _};
use kernel::ids::{AskId, PersonId};
use kernel::matching::{Strength, TimeBand, Wish, WishAbout};
use kernel::people::Topics;

use super::super::texts::Tongue;
use super::{Maker, SPEAKS_PORTUGUESE, SPEAKS_SPANISH};
use crate::db::{Stored, Tx};
use crate::matching::{self, NewAsk, NewOffer, NewPair, Wanted};

impl Maker {
    pub(super) async fn ask(
        &mut self,
        tx: &mut Tx,
        person: PersonId,
        at: Timestamp,
        (place, tongue): (usize, Tongue),
    ) -> Stored<AskId> {
        let wish = |strength, code: &str| {
            let about = WishAbout::from_code(code, &Topics::default())?;
            Wish::new(strength, about, 1).ok()
        };
        let wishes = [
            wish(Strength::Nice, "lived_experience:no_home"),
            place.is_multiple_of(2).then(|| wish(Strength::PleaseNot, "gender:man")).flatten(),
        ];
        let hopes = tongue.hopes();
        let hopes = hopes.get(place % hopes.len().max(1)).map(|hopes| (*hopes).to_owned());
        let new = NewAsk {
            ask: self.moments.id_at(at),
            programme: self.programme,
            person,
            hopes,
            wanted: Wanted {
                wishes: wishes.into_iter().flatten().collect(),
                times: vec![TimeBand::Evenings],
                may_be_shown: true,
                ..Wanted::default()
            },
            made_by: person,
            at,
        };
        self.made.asks += 1;
        matching::insert_ask(tx, &self.by, &new).await?;
        Ok(new.ask)
    }

    /// Asks the first worker, so that whoever looks around finds a question to answer.
    pub(super) async fn offer(&mut self, tx: &mut Tx, person: PersonId, ask: AskId) -> Stored<()> {
        let Some(worker) = self.workers.first().copied() else { return Ok(()) };
        let at = self.ago(0, 8, 30);
        let new = NewOffer {
            relationship: self.moments.id_at(at),
            programme: self.programme,
            ask,
            person,
            worker,
            made_by: self.coordinator,
            at,
            on: self.day(at),
        };
        matching::propose(tx, &self.by, &new).await.map(drop)
    }

    pub(super) async fn pair(
        &mut self,
        tx: &mut Tx,
        person: PersonId,
        (place, tongue): (usize, Tongue),
        (began_at, is_paused): (Timestamp, bool),
    ) -> Stored<()> {
        let worker = match place {
            0 | 1 => self.workers.first().copied(),
            _ => self.worker_for(place, tongue),
        };
        let Some(worker) = worker else { return Ok(()) };
        let new = NewPair {
            relationship: self.moments.id_at(began_at),
            programme: self.programme,
            person,
            worker,
            began_at,
            hello_every_days: Some(if self.dice.chance(70) { 7 } else { 14 }),
            made_by: self.coordinator,
        };
        matching::begin(tx, &self.by, &new).await?;
        self.made.pairs += 1;
        self.contacts(tx, &new, (place, tongue)).await?;
        self.pointed(tx, &new, place).await?;
        if is_paused {
            let until = self.day(self.now).checked_add(18.days()).ok();
            matching::pause(tx, &self.by, new.relationship, until, (person, self.now)).await?;
        }
        Ok(())
    }

    /// A worker who speaks somebody's language. Whoever speaks more than English takes fewer of those
    /// who speak it, so that all have about as many people.
    fn worker_for(&mut self, place: usize, tongue: Tongue) -> Option<PersonId> {
        let four = place / 4 * 4;
        let wanted = match tongue {
            Tongue::English if place % 2 == 1 && self.dice.chance(50) => four + place / 4 % 2 * 2,
            Tongue::English => place,
            Tongue::Spanish if place.is_multiple_of(2) => four + SPEAKS_SPANISH,
            Tongue::Spanish | Tongue::Portuguese => four + SPEAKS_PORTUGUESE,
        };
        // Few workers may have nobody who speaks it: then English has to do.
        self.workers.get(wanted % self.workers.len().max(1)).copied()
    }
}
