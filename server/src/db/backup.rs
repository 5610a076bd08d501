//! A copy of the database taken while it is in use.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};

use super::engine::Backup;
use super::lite::Lite;
use super::{StoreError, Stored, Trouble, file};
use crate::private;

/// Pages copied before others may use the database again.
const PAGES_A_STEP: i32 = 512;

/// Copies into a new file, page by page, from a connection of its own, so that nobody waits.
pub(super) async fn copy(
    lite: &Lite,
    to: PathBuf,
    seen: impl Fn(u64, u64) + Send + Sync + 'static,
) -> Stored<Backup> {
    let from = lite.path().to_owned();
    tokio::task::spawn_blocking(move || copy_now(&from, &to, &seen))
        .await
        .map_err(|_| StoreError::Engine("the backup was interrupted".into()))?
}

fn copy_now(from: &Path, to: &Path, seen: &dyn Fn(u64, u64)) -> Stored<Backup> {
    let part = start(to)?;
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    // One read transaction for the whole copy: writers go on, and the copy does not start over.
    source.execute_batch("BEGIN; SELECT count(*) FROM sqlite_master;")?;
    let mut target = Connection::open(&*part)?;
    let pages = {
        let copying = Copying::new(&source, &mut target)?;
        loop {
            let step = copying.step(PAGES_A_STEP)?;
            let progress = copying.progress();
            let total = u64::try_from(progress.pagecount).unwrap_or(0);
            let left = u64::try_from(progress.remaining).unwrap_or(0);
            seen(total.saturating_sub(left), total);
            if step == StepResult::Done {
                break total;
            }
        }
    };
    // A backup is one file: no write-ahead log beside it.
    target.pragma_update(None, "journal_mode", "DELETE")?;
    drop(target);
    finish(&part, to, pages)
}

/// The empty file a backup is written into: beside the target and renamed when whole, so that half
/// a backup is never taken for one.
pub(super) fn start(to: &Path) -> Stored<Part> {
    if to.exists() {
        return Err(StoreError::Version(format!("{} is already there", to.display())));
    }
    let part = private::beside(to, ".part");
    let _ = std::fs::remove_file(&part);
    private::new_file(&part).map_err(|error| at(to, &error))?;
    Ok(Part(part))
}

/// A backup that is being written. Where it does not come to its end, nothing of it stays: half a
/// backup on a disk that is full would keep it full.
pub(super) struct Part(PathBuf);

impl std::ops::Deref for Part {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        for ending in ["", "-journal", "-wal", "-shm"] {
            // Not there, if it has its name by now.
            let _ = std::fs::remove_file(private::beside(&self.0, ending));
        }
    }
}

/// A full disk here is the one the backup goes to: the database is only read.
pub(super) fn room_there(to: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Trouble(Trouble::DiskFull) => StoreError::Version(format!(
            "there is no room for {}: the disk it goes to is full; nothing is left of it, and the \
             database is as it was",
            to.display()
        )),
        other => other,
    }
}

/// Reads a written backup back, writes its checksum beside it and gives it its name.
pub(super) fn finish(part: &Part, to: &Path, pages: u64) -> Stored<Backup> {
    check(part)?;
    let sha256 = sum_of(part).map_err(|error| at(to, &error))?;
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    // The form of `sha256sum`, so that anybody can check it. First: a backup never lacks it.
    let line = format!("{sha256}  {name}\n");
    let beside = sum_file(to);
    private::write(&beside, line.as_bytes()).map_err(|error| at(&beside, &error))?;
    std::fs::rename(&**part, to).map_err(|error| at(to, &error))?;
    let bytes = std::fs::metadata(to).map_or(0, |found| found.len());
    Ok(Backup { file: to.to_owned(), bytes, pages, sha256 })
}

/// Where the checksum of a backup stands.
fn sum_file(backup: &Path) -> PathBuf {
    private::beside(backup, ".sha256")
}

fn sum_of(file: &Path) -> std::io::Result<String> {
    let mut hasher = Sha256::new();
    let mut file = std::fs::File::open(file)?;
    let mut block = vec![0_u8; 64 * 1024];
    loop {
        let read = std::io::Read::read(&mut file, &mut block)?;
        if read == 0 {
            return Ok(super::migrate::hex(&hasher.finalize()));
        }
        hasher.update(&block[..read]);
    }
}

/// Whether a backup is, to the byte, what was written. False when no checksum stands beside it.
///
/// # Errors
/// When it is not, or when its checksum cannot be read.
pub fn is_as_written(backup: &Path) -> Stored<bool> {
    let beside = sum_file(backup);
    let line = match std::fs::read_to_string(&beside) {
        Ok(line) => line,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) if error.kind() == ErrorKind::InvalidData => return Err(unreadable(&beside)),
        Err(error) => {
            return Err(StoreError::Version(format!(
                "the checksum in {} cannot be read: {}; nothing was changed",
                beside.display(),
                private::why(&error)
            )));
        }
    };
    let told = line.split_whitespace().next().unwrap_or_default();
    if told.len() != 64 || !told.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(unreadable(&beside));
    }
    let found = sum_of(backup).map_err(|error| {
        StoreError::Version(format!(
            "{} cannot be read: {}",
            backup.display(),
            private::why(&error)
        ))
    })?;
    if found.eq_ignore_ascii_case(told) {
        return Ok(true);
    }
    Err(StoreError::Version(format!(
        "the backup {} is damaged: it is not what was written when it was made, by the checksum in \
         {}; nothing was changed; take another backup",
        backup.display(),
        beside.display()
    )))
}

fn unreadable(file: &Path) -> StoreError {
    StoreError::Version(format!(
        "{} holds no checksum that can be read; nothing was changed",
        file.display()
    ))
}

fn at(file: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Version(format!("{} cannot be written: {}", file.display(), private::why(error)))
}

/// Reads every page of a database file and says whether it is whole. Changes nothing.
pub fn check(file: &Path) -> Stored<()> {
    match damage(file)? {
        None => Ok(()),
        Some(verdict) => {
            // What SQLite finds is a list of pages; the first of it is enough to look for.
            let first = verdict.lines().find(|line| !line.starts_with("***")).unwrap_or(&verdict);
            Err(StoreError::Version(format!(
                "{} is damaged: {first}; keep a copy of the whole folder, and put the last backup \
                 back: porchlight restore FILE --data DIR --replace",
                file.display()
            )))
        }
    }
}

/// What is wrong with the pages of a database file, if anything is. Changes nothing.
pub fn damage(file: &Path) -> Stored<Option<String>> {
    let connection = file::quiet(file)?;
    let verdict: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    Ok(Some(verdict).filter(|verdict| verdict != "ok"))
}

/// Brings what stands in a log beside a file into the file, so that it alone is the whole database.
/// False where SQLite cannot read the file at all.
pub fn make_whole(file: &Path) -> Stored<bool> {
    file::make_whole(file)
}
