//! What a command begins in a folder that holds no database, and takes away again when it fails.

use std::fs;
use std::path::{Path, PathBuf};

use crate::db::engine::{files_in, is_made, lock_alone};
use crate::db::{Db, Place, Stored, System, migrate};
use crate::organisation::store::{Kind, kinds};

const BY: System = System::because("a command that failed takes away what it had begun");

/// A folder as it was: without a database, and perhaps not there at all.
pub(super) struct Begun {
    folder: PathBuf,
    /// Folders that were not there, the innermost first.
    above: Vec<PathBuf>,
}

impl Begun {
    /// Nothing where a database is already, or where nobody can tell.
    pub fn at(folder: PathBuf) -> Option<Self> {
        if !matches!(is_made(&folder), Ok(false)) {
            return None;
        }
        let is_named = |path: &&Path| !path.as_os_str().is_empty();
        let above = folder.ancestors().filter(is_named).take_while(|path| !path.exists());
        let above = above.map(Path::to_owned).collect();
        Some(Self { folder, above })
    }

    /// Takes away what was made, unless another program has begun something here meanwhile. What
    /// cannot be taken away stays; why the command failed matters more.
    pub async fn undo(self) {
        if let Ok(true) = is_made(&self.folder) {
            let Ok(_alone) = lock_alone(&self.folder) else { return };
            if !matches!(self.is_nobodys().await, Ok(true)) {
                return;
            }
            for file in files_in(&self.folder) {
                let _ = fs::remove_file(file);
            }
        }
        for folder in &self.above {
            // Only an empty one goes.
            let _ = fs::remove_dir(folder);
        }
    }

    /// Whether no programme stands there, or one whose making was cut off.
    async fn is_nobodys(&self) -> Stored<bool> {
        let db = Db::look(&Place::Folder(self.folder.clone()))?;
        if migrate::version(&db).await? == 0 {
            return Ok(true);
        }
        let kinds = kinds(&mut db.clone(), &BY).await?;
        Ok(kinds.iter().all(|kind| *kind == Kind::HalfMade))
    }
}
