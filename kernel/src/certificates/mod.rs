//! Certificates: what a worker was certified as, by whom, and until when.
//!
//! A *certificate* is kept as its holder or a coordinator writes it. The programme knows no rule of any
//! state or body: what a renewal asks for stands here in somebody's own words, and the only thing worked
//! out is how many days are left.
//!
//! Source: what programmes keep in their spreadsheets of training and certificates, field guide 2.4 and 8.7;
//! reminders begin 120 to 60 days before the end in the examples there.
//!
//! Never: says that somebody may or may not work; a certificate that ran out blocks nothing.

mod new;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use new::{CertificateDraft, NewCertificate};

/// Days before its end from which a certificate is running out. A judgement between the reminders that
/// bodies send: long enough to gather hours, short enough that it is not always on the page.
pub const SOON_DAYS: i32 = 120;

/// How a certificate stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stands {
    /// Its last day is over.
    RanOut,
    /// It ends within [`SOON_DAYS`], or is to be renewed by then.
    Soon,
    /// It holds for longer, or nobody said until when.
    Holds,
}

impl Stands {
    pub const ALL: [Self; 3] = [Self::RanOut, Self::Soon, Self::Holds];

    /// The word in message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RanOut => "ran_out",
            Self::Soon => "soon",
            Self::Holds => "holds",
        }
    }
}

/// How a certificate stands on `today`. The last day counts as valid.
pub fn stands(valid_until_on: Option<Date>, renew_by_on: Option<Date>, today: Date) -> Stands {
    let soon = last_soon_day(today);
    if valid_until_on.is_some_and(|on| on < today) {
        return Stands::RanOut;
    }
    let is_near = |on: Option<Date>| on.is_some_and(|on| on <= soon);
    if is_near(valid_until_on) || is_near(renew_by_on) { Stands::Soon } else { Stands::Holds }
}

/// The last day that is soon.
pub fn last_soon_day(today: Date) -> Date {
    today.saturating_add(jiff::Span::new().days(SOON_DAYS))
}

/// Why a certificate cannot be kept as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    #[error("keep the certificate: it has no name")]
    NameUnsaid,
    #[error("keep the certificate: {field} is longer than {max_chars} characters")]
    TooLong { field: &'static str, max_chars: usize },
    #[error("keep the certificate: the day it was given is still to come")]
    GivenAhead,
    #[error("keep the certificate: it ends before it was given")]
    EndsBeforeGiven,
    #[error("keep the certificate: the year of {field} cannot be meant")]
    YearOutside { field: &'static str },
}

impl CertificateError {
    /// Every code there is.
    pub const CODES: [&'static str; 5] = [
        "certificate_name_unsaid",
        "certificate_too_long",
        "given_ahead",
        "ends_before_given",
        "year_outside",
    ];

    /// The word in message ids.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameUnsaid => "certificate_name_unsaid",
            Self::TooLong { .. } => "certificate_too_long",
            Self::GivenAhead => "given_ahead",
            Self::EndsBeforeGiven => "ends_before_given",
            Self::YearOutside { .. } => "year_outside",
        }
    }

    /// The field it is about, as forms and columns call it.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NameUnsaid => "name",
            Self::TooLong { field, .. } | Self::YearOutside { field } => field,
            Self::GivenAhead => "given_on",
            Self::EndsBeforeGiven => "valid_until_on",
        }
    }
}
