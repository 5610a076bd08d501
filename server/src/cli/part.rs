//! A long file that gets its name only when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::private;

/// A file that is written under another name beside the one it is for. Dropped before it is kept, it is
/// gone; what a program left that was killed is swept by the next one.
#[derive(Debug)]
pub struct Part {
    out: BufWriter<File>,
    path: PathBuf,
    is_kept: bool,
}

const ENDING: &str = "part";

impl Part {
    pub fn beside(path: &Path) -> io::Result<Self> {
        sweep(path);
        let part = private::beside(path, &format!(".{}.{ENDING}", std::process::id()));
        let file = private::new_file(&part)?;
        // Held as long as it is written: what nobody holds was left over. On a disk without locks
        // nothing is held, and nothing is swept either.
        let _ = file.try_lock();
        Ok(Self { out: BufWriter::new(file), path: part, is_kept: false })
    }

    /// Where it stands as long as it is not kept.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its name.
    pub fn keep(mut self, path: &Path) -> io::Result<()> {
        self.out.flush()?;
        fs::rename(&self.path, path)?;
        self.is_kept = true;
        Ok(())
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_kept {
            // What cannot be removed now is swept by the next one.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Removes the parts of this file that nobody writes any more.
fn sweep(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Ok(entries) = fs::read_dir(folder.unwrap_or_else(|| Path::new("."))) else { return };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for entry in entries.filter_map(Result::ok) {
        let found = entry.file_name().to_string_lossy().into_owned();
        if is_part_of(&name, &found) && is_left(&entry.path()).unwrap_or(false) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// `people.refused.csv` and `people.refused.csv.4711.part`.
fn is_part_of(name: &str, found: &str) -> bool {
    let rest = found.strip_prefix(name).and_then(|rest| rest.strip_prefix('.'));
    let number = rest.and_then(|rest| rest.strip_suffix(ENDING)?.strip_suffix('.'));
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_left(part: &Path) -> io::Result<bool> {
    if !fs::symlink_metadata(part)?.is_file() {
        return Ok(false);
    }
    match File::open(part)?.try_lock() {
        Ok(()) => Ok(true),
        Err(fs::TryLockError::WouldBlock) => Ok(false),
        Err(fs::TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(false),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_name_only_when_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let mut part = Part::beside(&path).unwrap();
        part.write_all(b"half").unwrap();
        assert!(!path.exists());
        drop(part);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "half of it is left");
        let mut part = Part::beside(&path).unwrap();
        part.write_all(b"whole").unwrap();
        part.keep(&path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_a_killed_program_left_is_swept_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let path = at("list.csv");
        let others = ["list.csv", "list.csv.part", "list.csv.x.part", "other.csv.7.part"];
        for name in others.into_iter().chain(["list.csv.7.part"]) {
            fs::write(at(name), "text").unwrap();
        }
        fs::write(at("list.csv.8.part"), "in use").unwrap();
        let held = File::open(at("list.csv.8.part")).unwrap();
        held.try_lock().unwrap();
        drop(Part::beside(&path).unwrap());
        assert!(!at("list.csv.7.part").exists());
        for name in others.into_iter().chain(["list.csv.8.part"]) {
            assert!(at(name).exists(), "{name}");
        }
    }
}
