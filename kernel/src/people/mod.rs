//! People: how someone wants to be called, what makes a peer for them, and how to reach them safely.
//!
//! Words: a *facet* is one thing by which people recognise each other as peers; an *answer* is what
//! someone chose to say about a facet, with two separate switches (*use for matching*, *may be
//! shown*), both off until the person turns them on. A facet without an answer is the normal state;
//! there is no "unknown". *Reach rules* say which channels are safe, and their *headline* stands
//! wherever the name stands.
//!
//! Every question but the name to call someone by can be skipped.
//!
//! Sources: the intake list of the field guide (8.1), its inclusive questions rule (T20), and the safe
//! contact practice of NNEDV (techsafety.org): talk first, ask each channel, no voicemail unless agreed.

mod address;
mod answer;
mod channel;
mod facet;
mod name;
mod reach;
mod roles;
#[cfg(test)]
mod tests;
mod topics;
mod values;
mod words;

pub use address::{Address, Email, Phone, PostalAddress};
pub use answer::{FacetAnswer, Profile};
pub use channel::{Channel, SharedDevice, Voicemail};
pub use facet::Facet;
pub use name::CalledName;
pub use reach::{ContactRule, ReachRules, ReachTag, WhyNot};
pub use roles::{Holders, WhyNotRole, end_role, invite, settle_role};
pub use topics::{DEFAULT_TOPICS, Topics};
pub use values::{LanguageTag, OFFERED_LANGUAGES, ValueCode};
pub use words::{OwnWords, tidy_line, tidy_text};

/// Why something about a person cannot be kept as given. Carries no text of the person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeopleError {
    #[error("use a name that is left empty")]
    NameEmpty,
    #[error("use a name of {found_chars} characters; the most is {max_chars}")]
    NameTooLong { found_chars: usize, max_chars: usize },
    #[error("use a name with a control character in it")]
    NameControl,
    #[error("keep a text of {found_chars} characters; the most is {max_chars}")]
    TextTooLong { found_chars: usize, max_chars: usize },
    #[error("read the code of an answer")]
    CodeShape,
    #[error("read the language; it takes two or three letters, as in es or yue")]
    LanguageShape,
    #[error("take that answer; it is not one of the answers of {}", .facet.code())]
    NotAnAnswer { facet: Facet },
    #[error("take {found} answers to {}; the most is {max}", .facet.code())]
    TooManyAnswers { facet: Facet, found: usize, max: usize },
    #[error("keep an answer without a choice or a word; leave it out instead")]
    AnswerEmpty,
    #[error("use the topics; there are {found}, and the most is {max}")]
    TooManyTopics { found: usize, max: usize },
    #[error("find at least {min_digits} digits in the phone number")]
    PhoneTooShort { min_digits: usize },
    #[error("keep a phone number of {found_chars} characters; the most is {max_chars}")]
    PhoneTooLong { found_chars: usize, max_chars: usize },
    #[error("keep a phone number with something else beside it")]
    PhoneNotAlone,
    #[error(
        "read the e-mail address; it takes a name, one @ and a place with a dot, as in a@b.org"
    )]
    EmailShape,
    #[error("keep an e-mail address of {found_chars} characters; the most is {max_chars}")]
    EmailTooLong { found_chars: usize, max_chars: usize },
    #[error("use that kind of address for {}", .channel.code())]
    AddressKind { channel: Channel },
}

impl PeopleError {
    /// The short name by which the page finds the sentence to show.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameEmpty => "name_empty",
            Self::NameTooLong { .. } => "name_too_long",
            Self::NameControl => "name_control",
            Self::TextTooLong { .. } => "text_too_long",
            Self::CodeShape => "code_shape",
            Self::LanguageShape => "language_shape",
            Self::NotAnAnswer { .. } => "not_an_answer",
            Self::TooManyAnswers { .. } => "too_many_answers",
            Self::AnswerEmpty => "answer_empty",
            Self::TooManyTopics { .. } => "too_many_topics",
            Self::PhoneTooShort { .. } => "phone_too_short",
            Self::PhoneTooLong { .. } => "phone_too_long",
            Self::PhoneNotAlone => "phone_not_alone",
            Self::EmailShape => "email_shape",
            Self::EmailTooLong { .. } => "email_too_long",
            Self::AddressKind { .. } => "address_kind",
        }
    }

    /// Every code there is, for the test that each has its words.
    pub const CODES: [&'static str; 16] = [
        "name_empty",
        "name_too_long",
        "name_control",
        "text_too_long",
        "code_shape",
        "language_shape",
        "not_an_answer",
        "too_many_answers",
        "answer_empty",
        "too_many_topics",
        "phone_too_short",
        "phone_too_long",
        "phone_not_alone",
        "email_shape",
        "email_too_long",
        "address_kind",
    ];
}
