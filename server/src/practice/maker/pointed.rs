//! Where somebody was pointed to, and from where they came.

use jiff::ToSpan as _;
use kernel::referrals::{CameOf, Help, NewReferral, ReferralDraft, Towards};
use kernel::resources::NeedKind;

use super::Maker;
use crate::db::{StoreError, Stored, Tx};
use crate::matching::NewPair;
use crate::referrals::{self, NewEntry};

/// Everybody of the cast has some, and one in so many of those who are made by chance.
const CAST: usize = 8;
const ONE_IN: usize = 5;

/// A place, what it was for, how somebody was helped, and what came of it. Invented, as the town is.
const PLACES: &[(&str, NeedKind, Help, CameOf)] = &[
    ("Elm Street food pantry", NeedKind::Food, Help::WentAlong, CameOf::GotThere),
    ("Riverside legal aid clinic", NeedKind::Legal, Help::Together, CameOf::NotKnown),
    ("County housing office", NeedKind::Housing, Help::Together, CameOf::DidNotWorkOut),
    ("Evening class at the library", NeedKind::Learning, Help::Told, CameOf::DidNotWant),
    ("Bus pass counter", NeedKind::Transport, Help::Told, CameOf::GotThere),
];
const CAME_FROM: &[&str] = &["Riverside General, ward 3", "St. Brigid's shelter"];

impl Maker {
    /// By somebody's place alone, without a throw: what the dice make stays as it was.
    pub(super) async fn pointed(
        &mut self,
        tx: &mut Tx,
        pair: &NewPair,
        place: usize,
    ) -> Stored<()> {
        if place >= CAST && !place.is_multiple_of(ONE_IN) {
            return Ok(());
        }
        let began_on = self.day(pair.began_at);
        if let (true, Some(from)) = (place.is_multiple_of(2), CAME_FROM.get(place / 2 % 2)) {
            let draft = ReferralDraft {
                towards: Towards::Us,
                place: (*from).to_owned(),
                ..ReferralDraft::on(began_on)
            };
            self.keep_referral(tx, pair, draft).await?;
        }
        for (step, (name, need, help, came_of)) in PLACES.iter().enumerate() {
            if !(place + step).is_multiple_of(3) {
                continue;
            }
            let days = 3 + 5 * i64::try_from(step).unwrap_or(0);
            let today = self.day(self.now);
            let on = today.checked_sub(days.days()).unwrap_or(today).max(began_on);
            let draft = ReferralDraft {
                place: (*name).to_owned(),
                need: Some(*need),
                help: Some(*help),
                came_of: *came_of,
                worker: Some(pair.worker),
                ..ReferralDraft::on(on)
            };
            self.keep_referral(tx, pair, draft).await?;
        }
        Ok(())
    }

    async fn keep_referral(&self, tx: &mut Tx, pair: &NewPair, draft: ReferralDraft) -> Stored<()> {
        let today = self.day(self.now);
        let referral = NewReferral::check(&draft, today)
            .map_err(|errors| StoreError::Version(format!("an invented referral: {errors:?}")))?;
        let new = NewEntry {
            id: self.moments.id(),
            programme: self.programme,
            person: pair.person,
            made_by: Some(pair.worker),
            referral,
            at: self.now,
        };
        referrals::insert(tx, &self.by, &new).await.map(drop)
    }
}
