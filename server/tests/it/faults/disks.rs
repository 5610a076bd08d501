//! The disk under the data folder.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use porchlight::db::Place;

use super::broken::{Broken, Wrong, say_not_tried};
use super::traffic::Traffic;
use super::{log_says, nothing_is_lost, ready_says, session, somebody, words_come_back};
use crate::app::is_postgres;
use crate::kept::words;
use crate::running::{Running, program, run};

/// A program on a disk that breaks: everything that a fault of this kind must and must not do.
async fn a_disk_breaks_and_is_mended(wrong: Wrong, told: &str) {
    // The server's disk has a test of its own.
    let (false, Some(broken)) = (is_postgres(), Broken::new()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::Folder(folder.path().join("data"));
    let at = words(&place);
    run(&["simulate", &at[0], &at[1], "--people", "12", "--months", "1"]).done();
    let mut command = program();
    broken.under(&mut command, "/data/porchlight.");
    let program = Running::start_by(command, folder.path(), &["serve", &at[0], &at[1]], "info");
    let session = session(&program);
    let person = somebody(&program, &session);
    let mut traffic = Traffic::start(program.at, 7);
    traffic.until_kept(40);

    broken.disk(wrong);
    traffic.until_refused(15);
    let not_ready = ready_says(&program, "503");
    assert!(not_ready.contains(told), "{not_ready}");
    log_says(&program, told);
    words_come_back(&program, &session, &person);
    // Reading goes on, and whoever needs help now finds the numbers.
    for (path, headers) in [("/my-people", session.as_str()), ("/now", "")] {
        let page = program.ask("GET", path, headers, "");
        assert!(page.starts_with("HTTP/1.1 200"), "{path}: {page}");
    }

    broken.disk(Wrong::Nothing);
    ready_says(&program, "200");
    traffic.until_kept(40);
    log_says(&program, "changes are kept again");
    let said = traffic.end();
    // Killed, not stopped: what counts is what lies on the disk.
    drop(program);
    nothing_is_lost(&place, &said).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_said_loses_nothing_and_is_over_when_there_is_room() {
    a_disk_breaks_and_is_mended(Wrong::Full, "the disk is full").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_can_only_be_read_is_said_loses_nothing_and_is_over_when_it_can_be_written() {
    a_disk_breaks_and_is_mended(Wrong::ReadOnly, "the data folder can only be read").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_refuses_to_write_is_said_and_loses_nothing() {
    a_disk_breaks_and_is_mended(Wrong::Writes, "the disk refuses to write").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_does_not_keep_what_was_written_is_said_and_nothing_is_acknowledged() {
    a_disk_breaks_and_is_mended(Wrong::Syncs, "the disk refuses to write").await;
}

/// A start on a disk that is full or can only be read, and the next one after it was mended.
#[test]
fn a_start_on_a_broken_disk_says_what_is_wrong_and_leaves_everything_as_it_was() {
    let (false, Some(broken)) = (is_postgres(), Broken::new()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    run(&["simulate", "--data", &data, "--people", "5", "--months", "1"]).done();
    let before = fs::read(folder.path().join("data/porchlight.db")).expect("the file");
    for (wrong, told) in [
        (Wrong::ReadOnly, "a disk that can only be read"),
        (Wrong::Full, "the disk is full"),
        (Wrong::Writes, "the disk refuses to write"),
    ] {
        let mut command = program();
        broken.under(&mut command, "/data/porchlight.");
        broken.disk(wrong);
        let words = ["migrate", "--data", &data];
        let output = command.args(words).output().expect("it starts");
        let err = String::from_utf8_lossy(&output.stderr);
        // A full disk may still have room for the little that a start needs.
        let is_fine = wrong == Wrong::Full && output.status.success();
        assert!(is_fine || err.contains(told), "{wrong:?}: {err}");
        assert!(is_fine || err.trim().lines().count() == 1, "{wrong:?}: {err}");
        assert!(!err.contains("os error"), "{err}");
    }
    broken.disk(Wrong::Nothing);
    run(&["check", "--data", &data]).done();
    assert_eq!(before, fs::read(folder.path().join("data/porchlight.db")).expect("the file"));
}

/// A small disk of its own, which only what runs inside sees.
pub struct SmallDisk {
    keeper: Child,
    tell: ChildStdin,
    told: BufReader<ChildStdout>,
    at: PathBuf,
}

impl SmallDisk {
    /// Nothing where this machine lets nobody make one.
    pub fn new(at: &Path, kib: u32) -> Option<Self> {
        let mut keeper = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (tell, told) = (keeper.stdin.take()?, BufReader::new(keeper.stdout.take()?));
        let mut disk = Self { keeper, tell, told, at: at.to_owned() };
        let mount = format!("mount -t tmpfs -o size={kib}k small '{}'", at.display());
        disk.does(&mount).then_some(disk)
    }

    /// Whether a command of the shell on this disk went well.
    pub fn does(&mut self, command: &str) -> bool {
        let mut answer = String::new();
        writeln!(self.tell, "({command}) >/dev/null 2>&1; echo $?").is_ok()
            && self.told.read_line(&mut answer).is_ok()
            && answer.trim() == "0"
    }

    /// The program, where it sees the disk.
    pub fn program(&self) -> Command {
        let mut command = Command::new("nsenter");
        let keeper = self.keeper.id().to_string();
        command
            .args(["--preserve-credentials", "-t", &keeper, "-U", "-m"])
            .arg(program().get_program())
            .env_remove("PORCHLIGHT_DATABASE");
        command
    }

    /// The disk, as it is seen from here.
    pub fn seen_from_here(&self) -> PathBuf {
        let inside = self.at.strip_prefix("/").expect("a whole path");
        PathBuf::from(format!("/proc/{}/root", self.keeper.id())).join(inside)
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = self.keeper.kill();
        let _ = self.keeper.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_disk_runs_full_while_people_write_and_gets_room_again() {
    if is_postgres() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mount = folder.path().join("small");
    fs::create_dir(&mount).expect("a folder");
    let Some(mut disk) = SmallDisk::new(&mount, 24 * 1024) else {
        say_not_tried("a real small disk: this machine lets no user mount one (unshare, tmpfs)");
        return;
    };
    let data = mount.join("data").display().to_string();
    let simulate = ["simulate", "--data", &data, "--people", "12", "--months", "1"];
    assert!(disk.program().args(simulate).status().expect("it runs").success());
    let program =
        Running::start_by(disk.program(), folder.path(), &["serve", "--data", &data], "info");
    let session = session(&program);
    let person = somebody(&program, &session);
    let mut traffic = Traffic::start(program.at, 11);
    traffic.until_kept(40);

    // Somebody else's file takes all the room there is.
    assert!(!disk.does(&format!("cat /dev/zero > '{}/film'", mount.display())), "it is full");
    traffic.until_refused(15);
    let not_ready = ready_says(&program, "503");
    assert!(not_ready.contains("takes no changes: "), "{not_ready}");
    words_come_back(&program, &session, &person);
    assert!(program.ask("GET", "/my-people", &session, "").starts_with("HTTP/1.1 200"));

    assert!(disk.does(&format!("rm '{}/film'", mount.display())));
    ready_says(&program, "200");
    traffic.until_kept(40);
    let said = traffic.end();
    drop(program);
    // From out here only its files can be had: SQLite would follow the way to them to another place.
    let copied = folder.path().join("copied");
    fs::create_dir(&copied).expect("a folder");
    for entry in fs::read_dir(disk.seen_from_here().join("data")).expect("the folder") {
        let entry = entry.expect("an entry");
        fs::copy(entry.path(), copied.join(entry.file_name())).expect("a copy");
    }
    nothing_is_lost(&Place::Folder(copied), &said).await;
}

#[test]
fn a_backup_onto_a_full_disk_leaves_nothing_there_and_names_the_disk() {
    if is_postgres() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mount = folder.path().join("small");
    fs::create_dir(&mount).expect("a folder");
    let Some(disk) = SmallDisk::new(&mount, 256) else {
        say_not_tried("a backup onto a small disk: this machine lets no user mount one");
        return;
    };
    let data = folder.path().join("data").display().to_string();
    run(&["simulate", "--data", &data, "--people", "12", "--months", "1"]).done();
    let to = mount.join("backup.db").display().to_string();
    let output = disk.program().args(["backup", "--data", &data, &to]).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("the disk it goes to is full"), "{said}");
    assert!(!said.contains("the database did not answer"), "{said}");
    let left = fs::read_dir(disk.seen_from_here()).expect("the disk").count();
    assert_eq!(left, 0, "something of it is left");
    run(&["check", "--data", &data]).done();
}
