//! Rows that tell of one record about somebody: a referral, a certificate.

use std::collections::HashMap;

use kernel::arriving::{
    ArrivingReferral, CertificateColumn, Change, Column as _, Kind, Reason, ReferralColumn,
    RowRead, certificate_of, referral_of,
};
use kernel::certificates::NewCertificate;
use kernel::ids::PersonId;
use kernel::referrals::NewReferral;

use super::{Became, Judge};
use crate::imports::row_key::{RowKey, Says};
use crate::imports::store::Here;
use crate::imports::why::Why;

/// A referral, and whom it is about.
#[derive(Debug, Clone)]
pub struct NewReferralOf {
    pub person: PersonId,
    pub referral: NewReferral,
}

/// A certificate, and whose it is.
#[derive(Debug, Clone)]
pub struct NewCertificateOf {
    pub person: PersonId,
    pub certificate: NewCertificate,
}

/// Columns of a record that changes with time: another word there makes no other row.
pub(super) fn may_change(kind: Kind, code: &str) -> bool {
    let is_one_of = |codes: &[&str]| codes.contains(&code);
    match kind {
        Kind::Referrals => is_one_of(&[
            ReferralColumn::CameOf.code(),
            ReferralColumn::Help.code(),
            ReferralColumn::Worker.code(),
        ]),
        Kind::Certificates => is_one_of(&[
            CertificateColumn::ValidUntil.code(),
            CertificateColumn::RenewBy.code(),
            CertificateColumn::Renewal.code(),
        ]),
        _ => false,
    }
}

/// Why a row of such a record is not taken that was brought in before and says something else now.
pub(super) const fn before(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Referrals => Some("referral_before"),
        Kind::Certificates => Some("certificate_before"),
        _ => None,
    }
}

impl Judge {
    pub(super) fn certificate(
        &self,
        line: u64,
        read: &RowRead,
        key: RowKey,
        here: &HashMap<RowKey, Here>,
    ) -> (Became, Says) {
        let arriving = match certificate_of(&read.values) {
            Ok(arriving) => arriving,
            Err(reason) => return (Became::Refused(self.of_person(&reason)), Says::of([])),
        };
        let draft = &arriving.draft;
        let until = [draft.valid_until_on, draft.renew_by_on].map(|on| on.map(|on| on.to_string()));
        let parts = [arriving.holder.as_str(), draft.name.as_str(), draft.renewal.as_str()];
        let says =
            Says::of(parts.into_iter().chain(until.iter().map(|on| on.as_deref().unwrap_or(""))));
        if let Some(became) = self.before(line, (key, says), here) {
            return (became, says);
        }
        let today = self.now.to_zoned(self.zone.clone()).date();
        let person = match self.colleague(Some(&arriving.holder)) {
            Ok(Some(person)) => person,
            Ok(None) => return (Became::Refused(Why::code("nobody_said")), says),
            Err(why) => return (Became::Refused(why), says),
        };
        match NewCertificate::check(&arriving.draft, today) {
            Ok(certificate) => {
                (Became::Certificate(Box::new(NewCertificateOf { person, certificate })), says)
            }
            Err(errors) => {
                let code = errors.first().map_or("certificate_name_unsaid", |error| error.code());
                (Became::Refused(Why::code(code)), says)
            }
        }
    }

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
        let checked = NewReferral::check(&referral.draft(worker), today).map_err(|errors| {
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
    Says::of(parts.chain([referral.place(), on.as_str(), referral.came_of().code()]))
}
