//! Folders and files that only the user who runs the program can open.
//!
//! Everything about people lies in them in clear text, so what is made here is closed to the other
//! users of the machine from its first byte on, whatever the umask says.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Makes a folder with those above it, or finds it there. One that is there stays as it is.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// Makes an empty file that must not be there yet.
pub fn new_file(path: &Path) -> io::Result<File> {
    closed().create_new(true).open(path)
}

/// Makes an empty file, unless there is one.
pub fn file_if_absent(path: &Path) -> io::Result<()> {
    match new_file(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Opens a file for its lock alone; what is in it stays.
pub fn lock_file(path: &Path) -> io::Result<File> {
    closed().create(true).truncate(false).open(path)
}

/// Copies a file into one that must not be there yet, and waits until it is on the disk.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let mut target = new_file(to)?;
    let copied = io::copy(&mut source, &mut target).and_then(|_| target.sync_all());
    unless_whole(to, copied)
}

/// Writes a whole file beside its name and then gives it the name, so that nobody reads half of it.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = beside(path, ".part");
    let _ = std::fs::remove_file(&part);
    let mut file = new_file(&part)?;
    let written = file.write_all(bytes);
    drop(file);
    unless_whole(&part, written.and_then(|()| std::fs::rename(&part, path)))
}

/// Half a file is of no use to anybody, and on a disk that is full it keeps it full.
fn unless_whole(file: &Path, written: io::Result<()>) -> io::Result<()> {
    if written.is_err() {
        let _ = std::fs::remove_file(file);
    }
    written
}

/// Gives a file a second name; where the disk knows no such thing, a copy of it.
pub fn link(from: &Path, to: &Path) -> io::Result<()> {
    match std::fs::hard_link(from, to) {
        Ok(()) => Ok(()),
        Err(_) => copy(from, to),
    }
}

/// Waits until the names in a folder are on the disk, where the disk can say so.
pub fn settle(folder: &Path) {
    #[cfg(unix)]
    {
        // Some disks refuse this for folders; the names are then kept as well as they can.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
    }
}

/// Whether two paths lead to one file, also under two names.
pub fn is_same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        match (std::fs::metadata(one), std::fs::metadata(other)) {
            (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
            _ => false,
        }
    }
    #[cfg(not(unix))]
    {
        match (one.canonicalize(), other.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        }
    }
}

/// The same path with something added to its name; what follows a dot in it stays.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Whether other users of the machine may open it. Never, where there is no such thing as a mode.
pub fn is_open_to_others(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// Why a folder or file cannot be used, without the number that only programmers know.
pub fn why(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is not there".to_owned(),
        ErrorKind::PermissionDenied => "the user who runs this may not open it".to_owned(),
        ErrorKind::AlreadyExists => "something of that name is already there".to_owned(),
        ErrorKind::NotADirectory => "a part of the path is a file, not a folder".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "it lies on a disk that can only be read".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        kind => kind.to_string(),
    }
}

/// Whether a file can be written, and whether there is room for a little more beside it.
pub fn try_writing_beside(path: &Path) -> Result<(), ErrorKind> {
    let probe = beside(path, ".try");
    let tried = OpenOptions::new().write(true).open(path).and_then(|_| {
        let mut file = closed().create(true).truncate(true).open(&probe)?;
        for _ in 0..8 {
            file.write_all(&[0; 4096])?;
        }
        file.sync_all()
    });
    let _ = std::fs::remove_file(&probe);
    tried.map_err(|error| error.kind())
}

fn closed() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options
}
