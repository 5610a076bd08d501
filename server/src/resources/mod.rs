//! Resources: the directory of services and meetings.
//!
//! Files are read by `reading`, kept row by row and put together into entries by `import`, and found
//! by `finding`. What an entry says comes from its source; the day somebody here checked it is ours.
//! Keeps: the tables that begin with `resource`. Never: asks anything outside this machine.

mod clocks;
mod finding;
mod import;
mod pages;
pub mod reading;
mod slips;
mod store;
mod told;
mod town;

pub use import::{
    EntryTally, Imported, Loaded, Stage, Tally, Target, Unwatched, Watch, is_kept, keep, load,
    other_of_that_name, rehearse,
};
pub use pages::{menu, routes, saved, ways_back};
pub use store::remove::everything as remove_everything;
pub use store::rows::KnownRows;
pub use store::shown::name_of;
pub use told::{encoding, file_fault, format, is_file_word, mended, refused, table};
pub use town::install_town;

use crate::access::FactsOf;

pub fn facts() -> Vec<FactsOf> {
    vec![FactsOf::of::<kernel::access::subject::Resource>(&store::FACTS)]
}
