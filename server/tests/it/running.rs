//! The program as a process of its own: started, asked over a socket, stopped by a signal.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::{Duration, Instant};

use porchlight::db::Place;
use tempfile::TempDir;

use crate::app::place;

/// Far longer than a stop should take; the program's own limit is 35 seconds.
const LONG: Duration = Duration::from_mins(1);

/// A short rest before something outside is asked again.
#[expect(
    clippy::disallowed_methods,
    reason = "another process tells nobody when its state changes"
)]
pub fn rest() {
    std::thread::sleep(Duration::from_millis(50));
}

/// What a command said.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    #[track_caller]
    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self
    }

    /// It ended with this code and one sentence, no more.
    #[track_caller]
    pub fn refused(&self, code: i32, says: &str) {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert!(self.err.contains(says), "{:?} does not say {says:?}", self.err);
        let lines: Vec<&str> = self.err.trim().lines().collect();
        assert_eq!(lines.len(), 1, "more than a sentence: {}", self.err);
        for raw in ["os error", "CREATE TABLE", "UNIQUE", "Error {"] {
            assert!(!self.err.contains(raw), "{raw} in {}", self.err);
        }
    }
}

/// Runs a command to its end.
pub fn run(words: &[&str]) -> Said {
    let Output { status, stdout, stderr } = program().args(words).output().expect("it starts");
    Said {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).expect("text"),
        err: String::from_utf8(stderr).expect("text"),
    }
}

pub fn program() -> Command {
    // A long run (bin/kill) starts a copy, which nobody builds anew in the middle of it.
    let copy = std::env::var_os("KILL_PROGRAM");
    let mut command = Command::new(copy.unwrap_or_else(|| env!("CARGO_BIN_EXE_porchlight").into()));
    command.env_remove("PORCHLIGHT_DATABASE").env_remove("RUST_LOG");
    command
}

/// `--data DIR` or `--database URL` of a fresh database on the engine of this run.
pub async fn fresh(folder: &TempDir, name: &str) -> [String; 2] {
    match place(folder).await {
        Place::Folder(_) => ["--data".into(), folder.path().join(name).display().to_string()],
        Place::Url(url) => ["--database".into(), url],
    }
}

/// A program that serves.
pub struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    log: PathBuf,
    pub at: SocketAddr,
    /// The address of the first page, where nobody is here yet.
    pub welcome: Option<String>,
}

impl Running {
    /// Starts `serve` or `demo` with further words; what it logs goes into a file in `folder`.
    pub fn start(folder: &Path, words: &[&str], rust_log: &str) -> Self {
        Self::start_by(program(), folder, words, rust_log)
    }

    /// As [`Running::start`], with a command that was prepared: another disk, another clock.
    pub fn start_by(mut command: Command, folder: &Path, words: &[&str], rust_log: &str) -> Self {
        let log = folder.join("log");
        let mut child = command
            .args(words)
            .args(["--listen", "127.0.0.1:0"])
            .env("RUST_LOG", rust_log)
            .stdout(Stdio::piped())
            .stderr(File::create(&log).expect("a file for the log"))
            .spawn()
            .expect("it starts");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let mut said = String::new();
        while !said.contains("Ctrl-C") {
            let read = out.read_line(&mut said).expect("it says something");
            assert!(read > 0, "it ended: {said} {}", std::fs::read_to_string(&log).expect("a log"));
        }
        let at = said.split("http://").nth(1).expect("an address");
        let at = at.split([' ', '\n', '.']).next().map(|_| at).expect("an address");
        let at: String =
            at.chars().take_while(|c| c.is_ascii_digit() || ".:".contains(*c)).collect();
        let at = at.trim_end_matches('.').parse().expect("an address in numbers");
        Self { child, out, log, at, welcome: None }
    }

    /// Reads the address of the first page from what was said.
    pub fn welcomed(mut self) -> Self {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("the next line");
        let path = line.split("/welcome/").nth(1).expect("the key").trim();
        self.welcome = Some(format!("/welcome/{path}"));
        self
    }

    /// What it logged so far.
    pub fn logged(&self) -> String {
        std::fs::read_to_string(&self.log).expect("the log")
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.at).expect("it listens");
        stream.set_read_timeout(Some(LONG)).expect("a limit");
        stream
    }

    /// One request on a connection of its own: the whole answer as text.
    pub fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> String {
        let mut stream = self.connect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\naccept: text/html\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n{headers}\r\n{body}",
            self.at,
            body.len()
        );
        stream.write_all(request.as_bytes()).expect("it is sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks it to stop, as an operating system does; says how long it took and what it logged.
    pub fn stop(mut self) -> (Duration, String) {
        let asked = Instant::now();
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &pid]).status().expect("kill runs");
        assert!(sent.success());
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).expect("its output ends with it");
        let status = self.child.wait().expect("it ends");
        assert!(status.success(), "{status}");
        (asked.elapsed(), std::fs::read_to_string(&self.log).expect("the log"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A test that failed leaves nothing running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
