//! A certificate as someone wants to keep it, and the checks before it is kept.

use jiff::civil::Date;

use super::CertificateError;
use crate::contacts::HISTORY_FIRST_YEAR;
use crate::people::tidy_line;

/// Years after which a certificate cannot be meant to end: a slip of the fingers.
const MOST_YEARS: i16 = 100;

/// A certificate as it comes from a form or a spreadsheet, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CertificateDraft {
    /// As the programme writes it.
    pub name: String,
    pub given_by: String,
    pub number: String,
    pub given_on: Option<Date>,
    pub valid_until_on: Option<Date>,
    /// The day by which to ask for a renewal.
    pub renew_by_on: Option<Date>,
    /// What a renewal asks for, in somebody's own words.
    pub renewal: String,
}

/// A certificate that may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCertificate(CertificateDraft);

impl NewCertificate {
    pub const NAME_MAX_CHARS: usize = 150;
    pub const GIVEN_BY_MAX_CHARS: usize = 150;
    pub const NUMBER_MAX_CHARS: usize = 60;
    pub const RENEWAL_MAX_CHARS: usize = 300;

    /// Checks everything, and answers with all that is wrong.
    pub fn check(draft: &CertificateDraft, today: Date) -> Result<Self, Vec<CertificateError>> {
        let mut errors = Vec::new();
        let mut line = |field: &'static str, text: &str, max_chars: usize| {
            tidy_line(text, max_chars).unwrap_or_else(|_| {
                errors.push(CertificateError::TooLong { field, max_chars });
                Some(String::new())
            })
        };
        let name = line("name", &draft.name, Self::NAME_MAX_CHARS);
        let given_by = line("given_by", &draft.given_by, Self::GIVEN_BY_MAX_CHARS);
        let number = line("number", &draft.number, Self::NUMBER_MAX_CHARS);
        let renewal = line("renewal", &draft.renewal, Self::RENEWAL_MAX_CHARS);
        if name.is_none() {
            errors.insert(0, CertificateError::NameUnsaid);
        }
        days(draft, today, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Self(CertificateDraft {
            name: name.unwrap_or_default(),
            given_by: given_by.unwrap_or_default(),
            number: number.unwrap_or_default(),
            renewal: renewal.unwrap_or_default(),
            ..draft.clone()
        }))
    }

    pub const fn draft(&self) -> &CertificateDraft {
        &self.0
    }
}

fn days(draft: &CertificateDraft, today: Date, errors: &mut Vec<CertificateError>) {
    let all = [
        ("given_on", draft.given_on),
        ("valid_until_on", draft.valid_until_on),
        ("renew_by_on", draft.renew_by_on),
    ];
    let last_year = today.year().saturating_add(MOST_YEARS);
    let is_outside = |on: Date| on.year() < HISTORY_FIRST_YEAR || on.year() > last_year;
    for (field, on) in all {
        if on.is_some_and(is_outside) {
            errors.push(CertificateError::YearOutside { field });
        }
    }
    // Of a day that cannot be meant nothing else is said.
    let meant = |on: Option<Date>| on.filter(|on| !is_outside(*on));
    let (given, until) = (meant(draft.given_on), meant(draft.valid_until_on));
    if given.is_some_and(|on| on > today) {
        errors.push(CertificateError::GivenAhead);
    }
    if given.zip(until).is_some_and(|(given, until)| until < given) {
        errors.push(CertificateError::EndsBeforeGiven);
    }
}
