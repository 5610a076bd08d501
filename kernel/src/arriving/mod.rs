//! Arriving: what the columns and cells of somebody's own spreadsheet mean here.
//!
//! Words: a *kind* is what a table is a list of; a *column* of a kind is one thing this program keeps;
//! the *head* is the row of names. A *reason* says why a cell or row is not taken over, a *change* what
//! was done to a cell that is. Both are codes.
//!
//! Nothing is guessed. Where a name of a column has two meanings, or a date could be read in two ways,
//! a person is asked; what somebody settled once is remembered and wins. What cannot be read is a
//! reason, never a value that is nearly right.
//!
//! Sources: what is recorded per contact and which spreadsheets programmes use, field guide 8.6 and 8.7;
//! the faults of real exports, the notes beside the HMIS CSV layout of HUD.
//!
//! Never: opens a file; knows who may bring what in; looks for people who are here already.

mod activity;
mod attendance;
mod attendance_columns;
mod cell;
mod certificate;
mod certificate_columns;
mod clock;
mod columns;
mod contact_columns;
mod dates;
mod day_order;
mod group;
mod group_columns;
mod group_when;
mod group_words;
mod headers;
mod hours_columns;
mod language_words;
mod layouts;
mod lines;
mod minutes;
mod names;
mod people_columns;
mod person;
mod reasons;
mod referral;
mod referral_columns;
mod referral_words;
mod role_words;
mod row;
#[cfg(test)]
mod tests;
mod twice;
mod ways;
mod words;
mod work_words;

pub use activity::{ArrivingActivity, ForAll, activity_of};
pub use attendance::{ArrivingAttendance, Came, attendance_of};
pub use attendance_columns::AttendanceColumn;
pub use cell::{CellFacts, Value, read_cell};
pub use certificate::{ArrivingCertificate, certificate_of};
pub use certificate_columns::CertificateColumn;
pub use clock::{Moment, read_clock, read_moment};
pub use columns::{Column, Holds, Kind, Unit};
pub use contact_columns::ContactColumn;
pub use dates::{DateFacts, Epoch, read_date};
pub use day_order::{DateOrder, DayOrder, OrderFound};
pub use group::{ArrivingGroup, group_of};
pub use group_columns::{GroupColumn, is_sign_in};
pub use group_when::{When, read_when};
pub use group_words::{read_often, read_open};
pub use headers::{By, HeaderReading, Remembered, Verdict, key_of, lacking, understand};
pub use hours_columns::HoursColumn;
pub use language_words::read_languages;
pub use layouts::{Layout, Said, layout_of};
pub use lines::{LineKind, line_kind};
pub use minutes::read_minutes;
pub use names::{NameParts, called_name};
pub use people_columns::PeopleColumn;
pub use person::{ArrivingPerson, person_of};
pub use reasons::{Change, Read, Reason};
pub use referral::{ArrivingReferral, referral_of};
pub use referral_columns::ReferralColumn;
pub use referral_words::{read_came_of, read_help, read_need};
pub use role_words::{ArrivingRole, read_role};
pub use row::{Place, RowRead, Values, read_row};
pub use twice::{Seen, Twice};
pub use ways::{read_email, read_phone};
pub use words::{
    read_direction, read_mode, read_outcome, read_place, read_planned, read_voicemail, read_yes_no,
    says_nothing,
};
pub use work_words::read_work;
