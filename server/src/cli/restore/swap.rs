//! One database put in the place of another, so that at every moment one of the two is there.
//!
//! The new file is whole and on the disk before anything else is touched. The old one is made whole
//! too and gets a second name; then the new one takes the first name in one step.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::db::backup::make_whole;
use crate::db::engine::{file_in, lock_alone};
use crate::private;

/// What SQLite may keep beside a file it did not close, and what belongs to it.
pub(super) const LOGS: [&str; 2] = ["-wal", "-journal"];

/// Puts a whole file into a data folder. Says where what was there is kept.
pub(super) fn put_in(
    whole: &Path,
    data: &Path,
    may_replace: bool,
) -> Result<Option<PathBuf>, Failure> {
    let nothing_changed = |error: &io::Error| {
        let why = private::why(error);
        Failure::cannot(format!("could not restore: {why}; {}", standing(data)))
    };
    private::folder(data).map_err(|error| nothing_changed(&error))?;
    let _alone = lock_alone(data)?;
    let file = file_in(data);
    let is_there = file.exists() || LOGS.iter().any(|log| private::beside(&file, log).exists());
    if is_there && !may_replace {
        return Err(Failure::cannot(format!(
            "{} already holds a database; say --replace to put the backup in its place",
            data.display()
        )));
    }
    let part = private::beside(&file, ".part");
    let _ = fs::remove_file(&part);
    let copied = private::copy(whole, &part).map_err(|error| nothing_changed(&error));
    let done = copied.and_then(|()| swap(&part, &file, data, is_there));
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done
}

fn swap(part: &Path, file: &Path, data: &Path, is_there: bool) -> Result<Option<PathBuf>, Failure> {
    let kept = if is_there { Some(Kept::aside(file, data)?) } else { None };
    if let Err(error) = fs::rename(part, file) {
        if let Some(kept) = kept {
            kept.back(file);
        }
        let why = private::why(&error);
        return Err(Failure::cannot(format!("could not restore: {why}; {}", standing(data))));
    }
    private::settle(data);
    Ok(kept.map(|kept| kept.folder))
}

/// What is in the folder after a failure.
fn standing(data: &Path) -> String {
    if file_in(data).exists() {
        format!("the database in {} is as it was", data.display())
    } else {
        format!("there is no database in {}, as before", data.display())
    }
}

/// What was there, under a second name.
struct Kept {
    folder: PathBuf,
    /// Logs of a file that nobody can read any more.
    logs: Vec<&'static str>,
}

impl Kept {
    fn aside(file: &Path, data: &Path) -> Result<Self, Failure> {
        // With its log in it, so that what is kept can be restored from one file.
        let is_whole = !file.exists()
            || make_whole(file).map_err(|error| {
                Failure::cannot(format!(
                    "what is in {} cannot be put aside: {error}; nothing was changed",
                    data.display()
                ))
            })?;
        let mut kept = Self { folder: free_name(data), logs: Vec::new() };
        match kept.fill(file, is_whole) {
            Ok(()) => {
                private::settle(&kept.folder);
                private::settle(data);
                Ok(kept)
            }
            Err(error) => {
                kept.back(file);
                let why = private::why(&error);
                Err(Failure::cannot(format!("could not restore: {why}; {}", standing(data))))
            }
        }
    }

    fn fill(&mut self, file: &Path, is_whole: bool) -> io::Result<()> {
        private::folder(&self.folder)?;
        let name = file_in(&self.folder);
        if file.exists() {
            private::link(file, &name)?;
        }
        // A log must not stand beside a file it does not belong to: it would be written into it.
        for log in LOGS {
            let from = private::beside(file, log);
            if from.exists() {
                if is_whole && fs::metadata(&from)?.len() == 0 {
                    fs::remove_file(&from)?;
                    continue;
                }
                fs::rename(&from, private::beside(&name, log))?;
                self.logs.push(log);
            }
        }
        match fs::remove_file(private::beside(file, "-shm")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Undoes it: the file never lost its first name.
    fn back(self, file: &Path) {
        let name = file_in(&self.folder);
        for log in self.logs {
            let _ = fs::rename(private::beside(&name, log), private::beside(file, log));
        }
        if file.exists() {
            let _ = fs::remove_file(&name);
        }
        let _ = fs::remove_dir(&self.folder);
    }
}

fn free_name(data: &Path) -> PathBuf {
    (1..10_000)
        .map(|number| data.join(format!("before-restore-{number}")))
        .find(|name| !name.exists())
        .unwrap_or_else(|| data.join("before-restore"))
}
