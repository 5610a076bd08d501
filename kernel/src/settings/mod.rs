//! Settings: what a programme says about itself on every page.
//!
//! Words: a *line* is one number people can call when it cannot wait, with who answers and when; an
//! *emergency* line is the one for danger to life, which nobody calls to try it. A line was *tried*
//! only when somebody said that they called it. Texts are *said* in each language apart.
//!
//! The numbers are the programme's own data; this program knows none.

mod leave;
mod line;
mod lines;
mod name;
mod number;
mod said;
#[cfg(test)]
mod tests;
mod topics;

pub use leave::LeaveAddress;
pub use line::HelpLine;
pub use lines::HelpLines;
pub use name::programme_name;
pub use number::HelpNumber;
pub use said::Said;
pub use topics::{OwnTopic, TopicList, topic_words};

/// Why a setting cannot be kept as given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("use a name that is left empty")]
    NameEmpty,
    #[error("keep a line without saying who answers")]
    LabelEmpty,
    #[error("show a line nobody knows the hours of: it needs hours, or any time")]
    HoursEmpty,
    #[error("keep a text of more than {max_chars} characters")]
    TooLong { max_chars: usize },
    #[error("dial the number: one number in digits is needed, and capital letters at most")]
    NumberShape,
    #[error(
        "lead to that address; it takes https and a whole name, as in https://www.example.org/"
    )]
    AddressShape,
    #[error("keep more than {max} lines")]
    TooManyLines { max: usize },
    #[error("take off the only line there is")]
    LastLine,
    #[error("find the line")]
    NoSuchLine,
    #[error("try an emergency line")]
    Emergency,
    #[error("keep a topic without a word for it")]
    TopicEmpty,
    #[error("keep two topics that read alike")]
    TopicTaken { text: String },
    #[error("keep more than {max} topics")]
    TooManyTopics { max: usize },
    #[error("find the topic")]
    NoSuchTopic,
}
