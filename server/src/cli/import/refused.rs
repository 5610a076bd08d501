//! Rows that could not be used, written where they are found again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::Failure;
use crate::cli::speak::complain;
use crate::private;
use crate::resources::reading::{Format, Outcome, RefusedFile};
use crate::resources::{self, Loaded};
use crate::web::words::Words;

/// Most files of one name that stand beside each other before we ask for a name.
const MOST_BESIDE: u32 = 99;

/// What a list is called by its path: `feed.json` is `feed`, and so is `feed.refused.json`.
pub(super) fn name_of(path: &Path) -> String {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = if whole.is_dir() { whole.file_name() } else { whole.file_stem() };
    let name = name.map_or_else(|| "list".to_owned(), |name| name.to_string_lossy().into_owned());
    match name.rsplit_once(".refused") {
        Some((list, number)) if is_number(number) && !list.is_empty() => list.to_owned(),
        _ => name,
    }
}

/// What follows `.refused`: nothing, or `-2` and so on.
fn is_number(text: &str) -> bool {
    text.is_empty()
        || text
            .strip_prefix('-')
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Writes the refused rows; nothing when there are none. Answers where.
///
/// Nobody's half-mended file is written over: another content gets another name.
pub(super) fn write(
    words: Words,
    loaded: &Loaded,
    format: Format,
    source: &Path,
    wished: Option<&Path>,
) -> Result<Option<PathBuf>, Failure> {
    let mut file = RefusedFile::new(format);
    for read in &loaded.rows {
        if let Outcome::Refused { reason, .. } = &read.outcome {
            file.push(read, &resources::refused(words, *reason));
        }
    }
    if file.is_empty() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let io = |error: std::io::Error| {
        Failure::cannot(format!(
            "the other rows are in, but the refused ones could not be written: {error}"
        ))
    };
    file.write(&mut bytes).map_err(io)?;
    if let Some(wished) = wished {
        private::write(wished, &bytes).map_err(io)?;
        return Ok(Some(wished.to_owned()));
    }
    let whole = source.canonicalize().unwrap_or_else(|_| source.to_owned());
    let beside = whole.parent().unwrap_or_else(|| Path::new("."));
    let name = format!("{}.{}", name_of(source), file.ending());
    match free(beside, &name, &bytes, &whole)
        .and_then(|path| private::write(&path, &bytes).map(|()| path))
    {
        Ok(path) => Ok(Some(path)),
        Err(error) => {
            let here = std::env::current_dir().map_err(io)?;
            let path = free(&here, &name, &bytes, &whole).map_err(io)?;
            private::write(&path, &bytes).map_err(io)?;
            complain(format!(
                "could not write beside the source ({error}), so the refused rows are in {}",
                path.display()
            ));
            Ok(Some(path))
        }
    }
}

/// A name that is free, or holds these very bytes already.
fn free(folder: &Path, name: &str, bytes: &[u8], source: &Path) -> std::io::Result<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "csv"));
    for number in 1..=MOST_BESIDE {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(name);
        let is_free = !path.exists() || (path != source && fs::read(&path)? == bytes);
        if is_free {
            return Ok(path);
        }
    }
    Err(std::io::Error::other("too many files of that name; say --refused FILE"))
}
