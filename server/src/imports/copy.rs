//! A file that was sent, from the database to a place where it can be read; gone when it was read.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::store::{self, Import};
use crate::db::{One, Proof, Reads, StoreError, Stored};
use crate::private;

/// The longest name of a file that is kept.
const NAME_MAX_CHARS: usize = 100;

/// A copy of a file in a folder of its own that only this program can open.
#[derive(Debug)]
pub struct FileCopy {
    folder: PathBuf,
    path: PathBuf,
}

impl FileCopy {
    /// Of the file an import keeps.
    pub async fn of(db: &mut impl Reads, by: &impl Proof<One>, import: &Import) -> Stored<Self> {
        let copy = Self::new(&import.file_name)?;
        let mut file = private::new_file(&copy.path).map_err(|error| cannot(&error))?;
        let mut part = 0;
        while let Some(bytes) = store::file_part(db, by, import.id, part).await? {
            file.write_all(&bytes).map_err(|error| cannot(&error))?;
            part += 1;
        }
        Ok(copy)
    }

    /// Of bytes that have just come in.
    pub fn of_bytes(file_name: &str, bytes: &[u8]) -> Stored<Self> {
        let copy = Self::new(file_name)?;
        let mut file = private::new_file(&copy.path).map_err(|error| cannot(&error))?;
        file.write_all(bytes).map_err(|error| cannot(&error))?;
        Ok(copy)
    }

    fn new(file_name: &str) -> Stored<Self> {
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).map_err(|error| StoreError::Engine(error.to_string()))?;
        let number = u64::from_le_bytes(random);
        let folder = std::env::temp_dir().join(format!("porchlight-import-{number:016x}"));
        private::folder(&folder).map_err(|error| cannot(&error))?;
        let path = folder.join(name_of(file_name));
        Ok(Self { folder, path })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for FileCopy {
    fn drop(&mut self) {
        // A folder that cannot be removed lies where the machine tidies up by itself.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn cannot(error: &std::io::Error) -> StoreError {
    StoreError::Engine(format!("a file could not be laid down to be read: {error}"))
}

/// The name of a file without folders, as a browser sent it; signs that mean something to a disk become
/// strokes.
pub fn name_of(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_plain = |c: char| c.is_alphanumeric() || " ._-()".contains(c);
    let name: String = last.chars().map(|c| if is_plain(c) { c } else { '-' }).collect();
    let name: String = name.trim_start_matches('.').trim().chars().take(NAME_MAX_CHARS).collect();
    if name.is_empty() { "list".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere() {
        for (sent, kept) in [
            ("people.csv", "people.csv"),
            ("C:\\lists\\año 2024.xlsx", "año 2024.xlsx"),
            ("../../etc/passwd", "passwd"),
            ("a\u{0}b\r\n.csv", "a-b--.csv"),
            ("..", "list"),
            ("", "list"),
        ] {
            assert_eq!(name_of(sent), kept, "{sent:?}");
        }
    }

    #[test]
    fn a_copy_is_gone_when_it_was_read() {
        let copy = FileCopy::of_bytes("list.csv", b"Name\nAda\n").unwrap();
        let path = copy.path().to_owned();
        assert_eq!(std::fs::read(&path).unwrap(), b"Name\nAda\n");
        drop(copy);
        assert!(!path.exists());
    }
}
