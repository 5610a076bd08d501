//! From what a row says to a certificate.

use jiff::civil::Date;

use super::{CertificateColumn as Col, Column as _, Reason, Value, Values};
use crate::certificates::CertificateDraft;
use crate::people::PeopleError;

/// A certificate as a row tells of it. Whom its name means is not known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivingCertificate {
    pub holder: String,
    pub draft: CertificateDraft,
}

/// Makes a certificate of a row.
pub fn certificate_of(values: &Values) -> Result<ArrivingCertificate, Reason> {
    let text = |col: Col| values.text(col.code()).to_owned();
    let day = |col: Col| -> Option<Date> {
        match values.one(col.code()) {
            Some(Value::Date(on)) => Some(*on),
            _ => None,
        }
    };
    let holder = text(Col::Holder);
    if holder.is_empty() {
        return Err(Reason::People(PeopleError::NameEmpty));
    }
    let draft = CertificateDraft {
        name: text(Col::Certificate),
        given_by: text(Col::GivenBy),
        number: text(Col::Number),
        given_on: day(Col::GivenOn),
        valid_until_on: day(Col::ValidUntil),
        renew_by_on: day(Col::RenewBy),
        renewal: text(Col::Renewal),
    };
    Ok(ArrivingCertificate { holder, draft })
}
