//! A disk and a clock that a test breaks and mends while the program runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const SOURCE: &str = include_str!("disk.c");

/// What is wrong with the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Nothing,
    /// A long piece is still written by half, then nothing.
    Full,
    ReadOnly,
    /// Every write fails.
    Writes,
    /// What is written does not reach the disk for good.
    Syncs,
}

/// A library that stands between a program and the system.
pub struct Broken {
    folder: TempDir,
}

impl Broken {
    /// Makes it; nothing where this machine has no such thing, which is then said.
    pub fn new() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("disk.c"), SOURCE).expect("it is written");
        let broken = Self { folder };
        broken.disk(Wrong::Nothing);
        broken.clock_by(0);
        let made = cfg!(target_os = "linux")
            && Command::new("cc")
                .args(["-shared", "-fPIC", "-O1", "-w", "-o"])
                .arg(broken.library())
                .arg(broken.folder.path().join("disk.c"))
                .arg("-ldl")
                .status()
                .is_ok_and(|status| status.success());
        if !made {
            say_not_tried("faults of a disk: they are made between a program and glibc on Linux");
        }
        made.then_some(broken)
    }

    pub fn library(&self) -> PathBuf {
        self.folder.path().join("disk.so")
    }

    /// Puts a program on this disk: files whose path contains `of`.
    pub fn under(&self, command: &mut Command, of: &str) {
        command
            .env("LD_PRELOAD", self.library())
            .env("DISK_OF", of)
            .env("DISK_SAYS", self.folder.path().join("says"))
            .env("CLOCK_SAYS", self.folder.path().join("clock"));
    }

    pub fn disk(&self, wrong: Wrong) {
        let letter = match wrong {
            Wrong::Nothing => "",
            Wrong::Full => "f",
            Wrong::ReadOnly => "r",
            Wrong::Writes => "e",
            Wrong::Syncs => "y",
        };
        self.says("says", letter);
    }

    /// Sets the clock forward, or back, by so many seconds.
    pub fn clock_by(&self, seconds: i64) {
        self.says("clock", &seconds.to_string());
    }

    /// In one step, so that nobody reads half of it.
    fn says(&self, name: &str, text: &str) {
        let part = self.folder.path().join("part");
        fs::write(&part, text).expect("it is written");
        fs::rename(part, self.folder.path().join(name)).expect("it takes its place");
    }
}

/// Says in what the test prints, and in the list that `bin/test` closes with, what was not tried.
pub fn say_not_tried(what: &str) {
    eprintln!("not tried: {what}");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("absent-real-data");
    let _ = fs::create_dir_all(&folder);
    let name: String = what.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    let _ = fs::write(folder.join(name), format!("{what}\n"));
}
