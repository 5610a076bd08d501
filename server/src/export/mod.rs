//! Export: everything an organisation owns, out and back in; and a person's own copy.
//!
//! [`write`] reads one moment of the database into a folder or a zip file, with a description of every
//! column and a manifest; [`check`] and [`Checked::bring_in`] bring such a thing into a database that
//! does not have that organisation. What is never exported, and why, stands in `described.csv`. A
//! *copy* is what is kept about one person and what they may see of it.
//! Keeps: `exports`. Who may: `ExportView`, `ExportMake`, `ExportStop`, `ExportFetch`, `OwnCopy`,
//! `PersonCopy`. Nothing leaves without an entry in the record.

mod back;
mod cells;
mod copy;
mod described;
mod jobs;
mod out;
mod pages;
mod parcel;
mod store;
mod told;

pub use back::{BroughtIn, Checked, NotIn, ShortName, check};
pub use described::{Column, Described, Kind, LeftOut, Table, described};
pub use jobs::jobs;
pub use out::{Exported, Manifest, NotOut, Order, Watch, write};
pub use pages::{menu, routes, saved};
