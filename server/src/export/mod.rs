//! Export: everything an organisation owns, out and back in.
//!
//! [`write`] reads one moment of the database into a folder or a zip file, with a description of every
//! column and a manifest; [`check`] and [`Checked::bring_in`] bring such a thing into a database that
//! does not have that organisation. What is never exported, and why, stands in `described.csv`.
//! Keeps: `exports`. Who may: `OrganisationExport`.

mod back;
mod cells;
mod described;
mod out;
mod parcel;
mod store;

pub use back::{BroughtIn, Checked, NotIn, check};
pub use described::{Column, Described, Kind, LeftOut, Table, described};
pub use out::{Exported, Manifest, NotOut, Order, Watch, write};
