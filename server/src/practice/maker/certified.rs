//! What the first workers were certified as: one runs out soon, one has, one holds.

use jiff::ToSpan as _;
use kernel::certificates::{CertificateDraft, NewCertificate};
use kernel::ids::PersonId;

use super::Maker;
use crate::certificates::{self, NewEntry};
use crate::db::{StoreError, Stored, Tx};

/// Workers who have one, by their place; the others said nothing.
const CERTIFIED: usize = 8;

/// Days until each ends; by somebody's place, without a throw.
const ENDS_IN_DAYS: [i64; 4] = [45, 500, -20, 95];

impl Maker {
    pub(super) async fn certified(
        &mut self,
        tx: &mut Tx,
        worker: PersonId,
        place: usize,
    ) -> Stored<()> {
        if place >= CERTIFIED {
            return Ok(());
        }
        let today = self.day(self.now);
        let days = ENDS_IN_DAYS[place % ENDS_IN_DAYS.len()];
        let ends_on = today.checked_add(days.days()).ok();
        let draft = CertificateDraft {
            name: "Certified peer specialist (practice)".to_owned(),
            given_by: "Riverside training board".to_owned(),
            number: format!("RTB-{:04}", 2041 + place * 17),
            given_on: ends_on.and_then(|on| on.checked_sub(730.days()).ok()),
            valid_until_on: ends_on,
            renew_by_on: ends_on.and_then(|on| on.checked_sub(30.days()).ok()),
            renewal: if place == 0 { "20 hours of learning, 3 of them ethics" } else { "" }
                .to_owned(),
        };
        let certificate = NewCertificate::check(&draft, today).map_err(|errors| {
            StoreError::Version(format!("an invented certificate: {errors:?}"))
        })?;
        let new = NewEntry {
            id: self.moments.id(),
            person: worker,
            made_by: Some(self.coordinator),
            certificate,
            at: self.now,
        };
        certificates::insert(tx, &self.by, &new).await.map(drop)
    }
}
