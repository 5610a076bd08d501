//! The directory: who helps nearby, where, when, and how to get it.
//!
//! Words: a *provider* runs *services*; a service is given at *places*; a *meeting* is a gathering
//! of
//! a mutual-aid fellowship. A *part* is a fact that came as a row of its own (a telephone number,
//! an
//! opening time) and belongs to one or more of these. A *mend* is a value that was changed to be
//! usable, with what it was before; a *refusal* is why a row could not be used at all.
//!
//! Real directories are full of faults, and a person looking for help is better served by a row
//! that
//! lost one cell than by no row. So the rules here change what can be changed, say so, and prefer
//! the
//! words as written over a guess: hours that are not fully understood never count as open.
//!
//! Sources of the shapes: Open Referral HSDS 1.1 and 3.0 (openreferral/specification), the Ohana
//! CSV
//! form (codeforamerica/ohana-api), the Meeting Guide format (code4recovery/spec).
//!
//! An *entry* is what somebody who looks for help sees: one service at one place, a meeting, or a
//! provider of which no service is known ([`assemble`]). Entries are found by *terms* ([`index_of`]).
//!
//! Never: reads a file, a clock or the network; decides who may see an entry.

mod addresses;
mod asking;
mod assembly;
mod dates;
mod distress;
mod distress_words;
mod entry;
mod everyday;
mod faults;
mod fellowship;
mod hearing;
mod helping;
mod hours;
mod hours_line;
mod index;
mod languages;
mod level;
mod meeting_types;
mod near_words;
mod needs;
mod phones;
mod plain;
mod records;
mod scalars;
mod spoken;
#[cfg(test)]
mod tests;
mod times;
mod topics;
mod vocabulary;
mod web;
mod when;

pub use addresses::{AddressLine, read_address_line};
pub use asking::{
    MOST_WORDS, asked_words, forms, is_beside_the_point, may_be_a_slip, may_begin, nearest_meant,
    nearest_words, slips_forgiven, swapped_meant, telling,
};
pub use assembly::assemble;
pub use dates::read_date;
pub use distress::{Distress, Told, distress_in, told_by};
pub use entry::{Closure, Entry, EntryKind, MeetingFacts, Season, Standing};
pub use faults::{FileFault, JsonFault, Mend, MendKind, RefusalKind};
pub use fellowship::Fellowship;
pub use helping::help_term;
pub use hours::{DAY_MIN, Hours, Opening, Span, Weekday};
pub use hours_line::{read_hours_line, read_span};
pub use index::{
    INDEX_EDITION, Weighed, code_term, day_term, index_of, kind_term, language_code, language_term,
    mention_term, need_term, pair_term, place_term, topic_term, word_term,
};
pub use languages::{Language, read_language, split_languages};
pub use meeting_types::{MEETING_TYPES, MeetingType, meeting_type};
pub use needs::NeedKind;
pub use phones::{Phone, PhoneKind, PhoneReading, read_phones};
pub use plain::{is_markup, plain_text, tidy_lines};
pub use records::{
    About, Address, Attendance, Contact, Coordinates, Meeting, Need, Owner, OwnerKind, Part, Place,
    Provider, Record, Service, Status, Substance,
};
pub use scalars::{read_coordinates, read_number, read_yes_no};
pub use spoken::languages_named;
pub use times::read_time;
pub use topics::{TOPICS, Topic};
pub use vocabulary::{Meant, Run, meant_by, meant_in, meant_in_all_but, pairs_in, runs, topic};
pub use web::{EmailReading, UrlReading, read_email, read_url};
pub use when::{When, when_in};
