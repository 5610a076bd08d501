//! Rows that tell of one record about somebody: a referral.

use std::collections::HashMap;

use kernel::arriving::{ArrivingReferral, Change, Reason, RowRead, referral_of};
use kernel::referrals::NewReferral;

use super::{Became, Judge, NewReferralOf};
use crate::imports::row_key::{RowKey, Says};
use crate::imports::store::Here;
use crate::imports::why::Why;

impl Judge {
    pub(super) fn referral(
        &self,
        line: u64,
        read: &RowRead,
        (key, numbers): (RowKey, &HashMap<RowKey, Here>),
        here: &HashMap<RowKey, Here>,
        changes: &mut Vec<Change>,
    ) -> (Became, Says) {
        let referral = match referral_of(&read.values) {
            Ok(read) => {
                changes.extend(read.changes);
                read.value
            }
            Err(reason) => return (Became::Refused(undated(&reason)), Says::of([])),
        };
        let says = says_of(&referral);
        if let Some(became) = self.before(line, (key, says), here) {
            return (became, says);
        }
        match self.new_referral(referral, numbers) {
            Ok(new) => (Became::Referral(Box::new(new)), says),
            Err(why) => (Became::Refused(why), says),
        }
    }

    fn new_referral(
        &self,
        referral: ArrivingReferral,
        numbers: &HashMap<RowKey, Here>,
    ) -> Result<NewReferralOf, Why> {
        let said = (referral.person_id.as_deref(), referral.person.as_deref());
        let person = self.whom(said, numbers)?.ok_or_else(|| Why::code("nobody_said"))?;
        let worker = self.colleague(referral.worker.as_deref())?;
        let today = self.now.to_zoned(self.zone.clone()).date();
        let checked = NewReferral::check(referral.draft(worker), today).map_err(|errors| {
            let code = errors.first().map_or("place_unsaid", |error| error.code());
            Why::code(code)
        })?;
        Ok(NewReferralOf { person, referral: checked })
    }
}

/// A row without its day says so; whatever else is wrong has its own words.
fn undated(reason: &Reason) -> Why {
    match reason {
        Reason::NotADate => Why::code("date_missing"),
        other => Why::code(other.code()),
    }
}

/// What a referral says, as far as it takes to tell two with one number apart.
fn says_of(referral: &ArrivingReferral) -> Says {
    let on = referral.on.to_string();
    let parts = [&referral.person, &referral.person_id];
    let parts = parts.into_iter().map(|part| part.as_deref().unwrap_or_default());
    Says::of(parts.chain([referral.place(), on.as_str()]))
}
