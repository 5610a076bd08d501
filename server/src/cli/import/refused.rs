//! Rows that could not be used, written where they are found again.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};

use crate::cli::Failure;
use crate::cli::part::Part;
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

/// The name of the list that says whose it is: when the file's own name only says `output` or
/// `hsds-1.1`, that of the nearest folder above that says more.
pub(super) fn telling_name(path: &Path) -> String {
    let own = name_of(path);
    // A hidden folder is a program's, and says nothing either.
    let tells = |name: &str| {
        let folded = kernel::text::fold(name);
        !folded.is_empty()
            && !name.starts_with('.')
            && !folded.split(' ').all(resources::is_file_word)
    };
    if tells(&own) {
        return own;
    }
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let above = whole.ancestors().skip(1).take(FOLDERS_ABOVE).filter_map(Path::file_name);
    let above = above.map(|name| name.to_string_lossy().into_owned()).find(|name| tells(name));
    above.unwrap_or(own)
}

/// Folders above a file that are asked for a name; those further up are about the machine.
const FOLDERS_ABOVE: usize = 1;

/// What follows `.refused`: nothing, or `-2` and so on.
fn is_number(text: &str) -> bool {
    text.is_empty()
        || text
            .strip_prefix('-')
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a path is one of refused rows sent again: its rows are few, and of a list that is kept.
pub(super) fn is_sent_again(path: &Path) -> bool {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    stem.is_some_and(|stem| stem.rsplit_once(".refused").is_some_and(|(_, n)| is_number(n)))
}

/// Writes the refused rows; nothing when there are none. Answers where.
///
/// Done before anything is brought in: nobody learns afterwards that there is no place for them. They
/// stand beside the source, else in the data folder, else where the command was given. Nobody's
/// half-mended file is written over: another content gets another name.
pub(super) fn write(
    words: Words,
    loaded: &Loaded,
    format: Format,
    places: &Places<'_>,
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
    file.write(&mut bytes).map_err(|error| nowhere(&error))?;
    if let Some(wished) = places.wished {
        private::write(wished, &bytes).map_err(|error| nowhere(&error))?;
        return Ok(Some(wished.to_owned()));
    }
    let whole = places.source.canonicalize().unwrap_or_else(|_| places.source.to_owned());
    let name = format!("{}.{}", name_of(places.source), file.ending());
    let mut first_fault = None;
    for folder in places.folders(&whole) {
        let is_same = |path: &Path| Ok(fs::read(path)? == bytes);
        let tried = free(&folder, &name, &whole, is_same);
        match tried.and_then(|path| private::write(&path, &bytes).map(|()| path)) {
            Ok(path) => {
                if let Some(fault) = &first_fault {
                    let path = path.display();
                    complain(format!("cannot write beside the source ({fault}), so into {path}"));
                }
                return Ok(Some(path));
            }
            Err(fault) => first_fault = first_fault.or(Some(fault)),
        }
    }
    let fault = first_fault.unwrap_or_else(|| std::io::Error::other("there is no folder"));
    Err(nowhere(&fault))
}

/// Where refused rows may be written.
pub(super) struct Places<'a> {
    pub source: &'a Path,
    pub wished: Option<&'a Path>,
    pub data: Option<PathBuf>,
}

impl Places<'_> {
    fn folders(&self, source: &Path) -> Vec<PathBuf> {
        let beside = source.parent().unwrap_or_else(|| Path::new(".")).to_owned();
        let here = std::env::current_dir().ok();
        [Some(beside), self.data.clone(), here].into_iter().flatten().collect()
    }
}

/// Where refused rows of a file usually stand: beside it.
pub(super) fn beside(source: &Path) -> PathBuf {
    let whole = source.canonicalize().unwrap_or_else(|_| source.to_owned());
    whole.with_file_name(format!("{}.refused.csv", name_of(source)))
}

/// The name for refused rows that have been written: one that is free, or holds these very bytes already.
pub(super) fn name_for(part: &mut Part, source: &Path) -> io::Result<PathBuf> {
    part.flush()?;
    let whole = source.canonicalize().unwrap_or_else(|_| source.to_owned());
    let first = beside(source);
    let folder = first.parent().unwrap_or_else(|| Path::new("."));
    let name = first.file_name().unwrap_or_default().to_string_lossy().into_owned();
    free(folder, &name, &whole, |path| holds_the_same(path, part.path()))
}

/// Whether two files hold the same bytes. Read side by side: either may be long.
fn holds_the_same(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (fs::File::open(one)?, fs::File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    loop {
        let (left, right) = (one.fill_buf()?, other.fill_buf()?);
        let both = left.len().min(right.len());
        if left[..both] != right[..both] {
            return Ok(false);
        }
        if both == 0 {
            return Ok(left.len() == right.len());
        }
        one.consume(both);
        other.consume(both);
    }
}

fn nowhere(error: &std::io::Error) -> Failure {
    Failure::cannot(format!(
        "some rows cannot be used, and there is no place to write them ({error}); nothing was brought \
         in; say where with --refused FILE"
    ))
}

/// A name that is free, or holds these very bytes already.
fn free(
    folder: &Path,
    name: &str,
    source: &Path,
    is_same: impl Fn(&Path) -> io::Result<bool>,
) -> io::Result<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "csv"));
    for number in 1..=MOST_BESIDE {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(name);
        let is_free = !path.exists() || (path != source && is_same(&path)?);
        if is_free {
            return Ok(path);
        }
    }
    Err(io::Error::other("too many files of that name; say --refused FILE"))
}
