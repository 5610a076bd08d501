//! From posted text to a certificate, and back.

use jiff::civil::Date;
use kernel::certificates::{CertificateDraft, CertificateError, NewCertificate};

use crate::request::Cx;
use crate::web::form::{FaultArg, Faults, Posted};

pub(super) fn read(cx: &Cx, posted: &Posted) -> Result<NewCertificate, Faults> {
    let mut faults = Faults::none();
    let mut day = |name: &str| {
        let text = posted.filled(name)?;
        let read: Option<Date> = text.parse().ok();
        if read.is_none() {
            faults.add(name, "certificates-fault-day");
        }
        read
    };
    let draft = CertificateDraft {
        given_on: day("given_on"),
        valid_until_on: day("valid_until_on"),
        renew_by_on: day("renew_by_on"),
        name: posted.one("name").to_owned(),
        given_by: posted.one("given_by").to_owned(),
        number: posted.one("number").to_owned(),
        renewal: posted.one("renewal").to_owned(),
    };
    match NewCertificate::check(&draft, cx.today()) {
        Ok(new) if faults.is_empty() => Ok(new),
        Ok(_) => Err(faults),
        Err(errors) => {
            for error in &errors {
                add(&mut faults, error);
            }
            Err(faults)
        }
    }
}

fn add(faults: &mut Faults, error: &CertificateError) {
    let field = error.field();
    match error {
        CertificateError::NameUnsaid => faults.add(field, "certificates-fault-name"),
        CertificateError::TooLong { max_chars, .. } => {
            let count = FaultArg::Count(i64::try_from(*max_chars).unwrap_or(i64::MAX));
            faults.add_with(field, "certificates-fault-too-long", vec![("count", count)]);
        }
        CertificateError::GivenAhead => faults.add(field, "certificates-fault-ahead"),
        CertificateError::EndsBeforeGiven => faults.add(field, "certificates-fault-ends-before"),
        CertificateError::YearOutside { .. } => faults.add(field, "certificates-fault-year"),
    }
}

/// A form that starts with what is kept.
pub(super) fn fill(draft: &CertificateDraft, version: i64) -> Posted {
    let day = |on: Option<Date>| on.map(|on| on.to_string()).unwrap_or_default();
    let mut values = Posted::default();
    for (name, value) in [
        ("name", draft.name.clone()),
        ("given_by", draft.given_by.clone()),
        ("number", draft.number.clone()),
        ("given_on", day(draft.given_on)),
        ("valid_until_on", day(draft.valid_until_on)),
        ("renew_by_on", day(draft.renew_by_on)),
        ("renewal", draft.renewal.clone()),
        ("version", version.to_string()),
    ] {
        values.put(name, value);
    }
    values
}
