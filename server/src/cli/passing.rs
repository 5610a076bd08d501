//! A folder that is thrown away at the end, and what killed programs left of theirs.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::private;

/// A folder for a while. In it lies a whole programme in clear text.
pub struct Passing {
    folder: PathBuf,
    /// Held as long as it is in use: a folder nobody holds was left by a program that was killed.
    _held: File,
}

/// The file in it whose lock says that it is in use.
const HELD: &str = "in-use.lock";

impl Passing {
    /// Makes the folder, called `name` and the number of the process, after sweeping those that killed
    /// programs left.
    pub fn new(within: &Path, name: &str) -> io::Result<Self> {
        sweep(within, name);
        let folder = within.join(format!("{name}{}", std::process::id()));
        // Not one that is there: it is removed in the end.
        if folder.exists() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        private::folder(&folder)?;
        let held = private::lock_file(&folder.join(HELD))?;
        // On a disk without locks nothing is held, and nothing is swept either.
        let _ = held.try_lock();
        Ok(Self { folder, _held: held })
    }

    pub fn path(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // What cannot be removed now is swept by the next one.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn sweep(within: &Path, name: &str) {
    let Ok(entries) = fs::read_dir(within) else { return };
    for folder in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if is_left_over(&folder, name) {
            // One that cannot be removed is somebody else's, and none of this one's business.
            let _ = fs::remove_dir_all(&folder);
        }
    }
}

/// A folder of that name and a number, made by this program, that nobody holds any more.
fn is_left_over(folder: &Path, name: &str) -> bool {
    let called = folder.file_name().unwrap_or_default().to_string_lossy();
    let number = called.strip_prefix(name).unwrap_or_default();
    let is_named = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir());
    // Looked at, not made: in a folder without it another one may be just beginning.
    let is_held = || File::open(folder.join(HELD)).is_ok_and(|held| held.try_lock().is_ok());
    is_named && is_folder && is_held()
}
