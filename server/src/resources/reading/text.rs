//! Bytes of a directory file as text: the platform reads, and its faults are told as a file's.

use std::io::Read;
use std::path::Path;

use kernel::resources::FileFault;

use crate::sheets::{SheetFault, text};

pub use crate::sheets::text::{CELL_LIMIT_BYTES, Encoding, FILE_LIMIT_BYTES};
pub(super) use crate::sheets::text::{Scan, name_of};

pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> FileFault {
    fault(path, text::unreadable(path, error))
}

pub(super) fn scan(path: &Path) -> Result<Scan, FileFault> {
    text::scan(path).map_err(|found| fault(path, found))
}

pub(super) fn decoded(path: &Path, scan: Scan) -> Result<Box<dyn Read + Send>, FileFault> {
    text::decoded(path, scan).map_err(|found| fault(path, found))
}

pub(super) fn whole_text(path: &Path) -> Result<(String, Scan), FileFault> {
    text::whole_text(path).map_err(|found| fault(path, found))
}

/// Faults that only a table can have do not come from here.
fn fault(path: &Path, found: SheetFault) -> FileFault {
    match found {
        SheetFault::NotFound { name } => FileFault::NotFound { name },
        SheetFault::Unreadable { name, reason } => FileFault::Unreadable { name, reason },
        SheetFault::Empty { name } => FileFault::Empty { name },
        SheetFault::TooLarge { name, limit_mib } => FileFault::TooLarge { name, limit_mib },
        _ => FileFault::NotText { name: name_of(path) },
    }
}
