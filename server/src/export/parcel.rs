//! The folder or zip file that an export is: written under another name until it is whole, and read.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::cells::hex;
use crate::private;

/// The name of what says what is in it, and of what each file must be.
pub(super) const MANIFEST: &str = "manifest.json";

/// One file of an export, as the manifest names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub name: String,
    /// Rows of a table; none for other files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    pub bytes: u64,
    pub sha256: String,
}

/// An export that is being written. Dropped before [`Parcel::finish`], nothing of it is left.
pub(super) struct Parcel {
    to: PathBuf,
    part: PathBuf,
    into: Option<Into>,
    open: Option<Begun>,
    listed: Vec<Listed>,
}

enum Into {
    Folder,
    Zip(Box<ZipWriter<Sink<BufWriter<File>>>>),
}

/// The file that is being written.
struct Begun {
    name: String,
    file: Option<BufWriter<File>>,
    bytes: u64,
    hasher: Sha256,
}

/// Whether a path is meant to be a zip file.
pub(super) fn is_zip(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

impl Parcel {
    /// Begins beside the name it will have. What is there under that name stays, and is a fault.
    pub fn begin(to: &Path) -> io::Result<Self> {
        if to.exists() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let part = private::beside(to, ".part");
        remove(&part);
        if let Some(above) = to.parent().filter(|above| !above.as_os_str().is_empty()) {
            private::folder(above)?;
        }
        let into = if is_zip(to) {
            Into::Zip(Box::new(ZipWriter::new(Sink::new(BufWriter::new(private::new_file(
                &part,
            )?)))))
        } else {
            private::folder(&part)?;
            Into::Folder
        };
        Ok(Self { to: to.to_owned(), part, into: Some(into), open: None, listed: Vec::new() })
    }

    /// Begins a file; a name may have one folder before it.
    pub fn file(&mut self, name: &str) -> io::Result<()> {
        let file = match &mut self.into {
            Some(Into::Folder) => {
                let path = self.part.join(name);
                private::folder(path.parent().unwrap_or(&self.part))?;
                Some(BufWriter::new(private::new_file(&path)?))
            }
            Some(Into::Zip(zip)) => {
                // The moment is told in the manifest; here it would only make two packings differ.
                let options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Deflated)
                    .last_modified_time(zip::DateTime::default())
                    .unix_permissions(0o600)
                    .large_file(true);
                zip.start_file(name, options)?;
                None
            }
            None => return Err(over()),
        };
        let name = name.to_owned();
        self.open = Some(Begun { name, file, bytes: 0, hasher: Sha256::new() });
        Ok(())
    }

    /// Ends the file that is open.
    pub fn end(&mut self, rows: Option<u64>) -> io::Result<()> {
        let Some(open) = self.open.take() else { return Err(over()) };
        if let Some(file) = open.file {
            file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        }
        let sha256 = hex(&open.hasher.finalize());
        self.listed.push(Listed { name: open.name, rows, bytes: open.bytes, sha256 });
        Ok(())
    }

    /// The files written so far.
    pub fn listed(&self) -> &[Listed] {
        &self.listed
    }

    /// Waits until all of it is on the disk and gives it its name. Says how many bytes it is, and of a
    /// zip file its checksum.
    pub fn finish(mut self) -> io::Result<(u64, Option<String>)> {
        let sum = match self.into.take() {
            Some(Into::Zip(zip)) => {
                let file = zip.finish()?.whole()?;
                let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.sync_all()?;
                Some(sum(&mut File::open(&self.part)?)?)
            }
            Some(Into::Folder) => None,
            None => return Err(over()),
        };
        let bytes = match &sum {
            Some((bytes, _)) => *bytes,
            None => self.listed.iter().map(|file| file.bytes).sum(),
        };
        fs::rename(&self.part, &self.to)?;
        if let Some(above) = self.to.parent().filter(|above| !above.as_os_str().is_empty()) {
            private::settle(above);
        }
        // Nothing of it is left to be removed.
        self.part = PathBuf::new();
        Ok((bytes, sum.map(|(_, sum)| sum)))
    }
}

impl Write for Parcel {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(open) = &mut self.open else { return Err(over()) };
        let written = match (&mut self.into, &mut open.file) {
            (_, Some(file)) => file.write(bytes)?,
            (Some(Into::Zip(zip)), None) => zip.write(bytes)?,
            _ => return Err(over()),
        };
        open.hasher.update(&bytes[..written]);
        open.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Parcel {
    fn drop(&mut self) {
        self.into = None;
        self.open = None;
        if !self.part.as_os_str().is_empty() {
            remove(&self.part);
        }
    }
}

/// Where a zip file is written. Dropped unfinished, a [`ZipWriter`] writes its end all the same, and
/// says on standard error what hindered it. So the first fault is given to whoever writes, who says it
/// in words; what comes after goes nowhere and is no fault.
struct Sink<W> {
    to: W,
    at: u64,
    end: u64,
    has_failed: bool,
}

impl<W: Write + Seek> Sink<W> {
    fn new(to: W) -> Self {
        Self { to, at: 0, end: 0, has_failed: false }
    }

    /// What was written to, when all of it arrived.
    fn whole(self) -> io::Result<W> {
        if self.has_failed {
            return Err(io::Error::other("not all of it was written"));
        }
        Ok(self.to)
    }

    fn noted<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        let is_fault = done.as_ref().is_err_and(|e| e.kind() != io::ErrorKind::Interrupted);
        self.has_failed |= is_fault;
        done
    }
}

impl<W: Write + Seek> Write for Sink<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = if self.has_failed {
            bytes.len()
        } else {
            let done = self.to.write(bytes);
            self.noted(done)?
        };
        self.at += written as u64;
        self.end = self.end.max(self.at);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.has_failed {
            return Ok(());
        }
        let done = self.to.flush();
        self.noted(done)
    }
}

impl<W: Write + Seek> Seek for Sink<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = if self.has_failed {
            let moved = match to {
                SeekFrom::Start(at) => Some(at),
                SeekFrom::Current(by) => self.at.checked_add_signed(by),
                SeekFrom::End(by) => self.end.checked_add_signed(by),
            };
            moved.ok_or(io::ErrorKind::InvalidInput)?
        } else {
            let done = self.to.seek(to);
            self.noted(done)?
        };
        Ok(self.at)
    }
}

/// Removes what another one left half written under a name that is only ever used for that.
fn remove(part: &Path) {
    let is_folder = fs::symlink_metadata(part).is_ok_and(|found| found.is_dir());
    // What cannot be removed is in the way, and is told as that.
    let _ = if is_folder { fs::remove_dir_all(part) } else { fs::remove_file(part) };
}

fn over() -> io::Error {
    io::Error::other("the export is written already")
}

/// Length and checksum of what a reader gives.
fn sum(from: &mut impl Read) -> io::Result<(u64, String)> {
    let (mut hasher, mut bytes) = (Sha256::new(), 0);
    let mut block = vec![0_u8; 64 * 1024];
    loop {
        let read = from.read(&mut block)?;
        if read == 0 {
            return Ok((bytes, hex(&hasher.finalize())));
        }
        hasher.update(&block[..read]);
        bytes += read as u64;
    }
}

/// An export that is there, to be read.
pub(super) enum Opened {
    Folder(PathBuf),
    Zip(Box<ZipArchive<BufReader<File>>>),
}

impl Opened {
    pub fn open(path: &Path) -> io::Result<Self> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        let archive = ZipArchive::new(BufReader::new(File::open(path)?))?;
        Ok(Self::Zip(Box::new(archive)))
    }

    /// Opens one file of it, to read at most `limit` bytes.
    pub fn file(&mut self, name: &str, limit: u64) -> io::Result<Box<dyn Read + '_>> {
        match self {
            Self::Folder(folder) => {
                Ok(Box::new(BufReader::new(File::open(folder.join(name))?.take(limit))))
            }
            Self::Zip(archive) => {
                let file = archive.by_name(name).map_err(io::Error::from)?;
                Ok(Box::new(BufReader::new(file.take(limit))))
            }
        }
    }

    /// Whether a file is, to the byte, what the manifest says.
    pub fn is_as_listed(&mut self, listed: &Listed) -> io::Result<bool> {
        // One byte more than it should have is enough to know.
        let mut file = self.file(&listed.name, listed.bytes.saturating_add(1))?;
        let (bytes, found) = sum(&mut file)?;
        Ok(bytes == listed.bytes && found.eq_ignore_ascii_case(&listed.sha256))
    }
}
