//! A copy of the database taken while it is in use.

use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::engine::Backup;
use super::lite::Lite;
use super::{StoreError, Stored, file};
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
    let mut target = Connection::open(&part)?;
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
pub(super) fn start(to: &Path) -> Stored<PathBuf> {
    if to.exists() {
        return Err(StoreError::Version(format!("{} is already there", to.display())));
    }
    let part = private::beside(to, ".part");
    let _ = std::fs::remove_file(&part);
    private::new_file(&part).map_err(|error| at(to, &error))?;
    Ok(part)
}

/// Reads a written backup back and gives it its name.
pub(super) fn finish(part: &Path, to: &Path, pages: u64) -> Stored<Backup> {
    check(part)?;
    std::fs::rename(part, to).map_err(|error| at(to, &error))?;
    let bytes = std::fs::metadata(to).map_or(0, |found| found.len());
    Ok(Backup { file: to.to_owned(), bytes, pages })
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
