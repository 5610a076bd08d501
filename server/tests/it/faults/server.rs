//! A PostgreSQL server that goes away in the middle of everything, and one whose disk is full.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use porchlight::db::Place;

use super::broken::{Broken, Wrong};
use super::traffic::Traffic;
use super::{log_says, nothing_is_lost, ready_says, session, somebody, words_come_back};
use crate::app::is_postgres;
use crate::kept::words;
use crate::running::{Running, run};
use crate::source::top;

/// A server that only this test knows.
struct Server {
    keeper: Child,
    tell: ChildStdin,
    told: BufReader<ChildStdout>,
    folder: PathBuf,
    place: Place,
}

/// How it is stopped: in a moment, as by a crash, or with its work brought to an end.
const CRASH: &str = "immediate";
const STOP: &str = "fast";

impl Server {
    fn new() -> Self {
        let script = top().join("bin/postgres");
        let mut keeper = Command::new("bash")
            .args([
                "-c",
                &format!(
                    ". '{}' --durable >&2 && echo \"$PORCHLIGHT_TEST_POSTGRES\" && \
                 echo \"$PORCHLIGHT_POSTGRES_FOLDER\" && \
                 while read -r line; do eval \"$line\" >&2; echo $?; done",
                    script.display()
                ),
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let tell = keeper.stdin.take().expect("its input");
        let mut told = BufReader::new(keeper.stdout.take().expect("its output"));
        let mut line = || {
            let mut line = String::new();
            told.read_line(&mut line).expect("an answer");
            line.trim().to_owned()
        };
        let (url, folder) = (line(), PathBuf::from(line()));
        assert!(url.contains("host="), "the server did not start");
        Self { keeper, tell, told, folder, place: Place::Url(url) }
    }

    #[track_caller]
    fn does(&mut self, command: &str) {
        writeln!(self.tell, "{command}").expect("it is told");
        let mut answer = String::new();
        self.told.read_line(&mut answer).expect("an answer");
        assert_eq!(answer.trim(), "0", "{command}");
    }

    fn control(&mut self, before: &str, words: &str) {
        let folder = self.folder.display().to_string();
        self.does(&format!(
            "(cd {folder} && porchlight_postgres_as env {before} \
             \"$PORCHLIGHT_POSTGRES_BIN/pg_ctl\" -D {folder}/data -l {folder}/data/server.log -w {words})"
        ));
    }

    fn stop(&mut self, how: &str) {
        self.control("", &format!("-m {how} stop"));
    }

    fn start(&mut self) {
        self.control("", "start");
    }

    /// Starts it on a disk that a test can break: the one with the tables.
    fn start_on(&mut self, broken: &Broken) {
        // The user who runs the server cannot look into a folder of ours.
        let [library, says, clock] =
            ["disk.so", "says", "clock"].map(|name| self.folder.join(name));
        std::fs::copy(broken.library(), &library).expect("a copy");
        std::fs::write(&says, "").expect("written");
        let before = format!(
            "LD_PRELOAD={} DISK_OF=/data/base/ DISK_SAYS={} CLOCK_SAYS={}",
            library.display(),
            says.display(),
            clock.display()
        );
        self.does(&format!("chmod 755 {} {}", library.display(), says.display()));
        self.control(&before, "start");
    }

    fn disk(&self, wrong: Wrong) {
        let letter = if wrong == Wrong::Full { "f" } else { "" };
        std::fs::write(self.folder.join("says"), letter).expect("written");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The shell ends with its input, and takes the server with it.
        let _ = writeln!(self.tell, "exit 0");
        let _ = self.keeper.wait();
    }
}

fn serve(server: &Server, folder: &Path) -> Running {
    let at = words(&server.place);
    run(&["simulate", &at[0], &at[1], "--people", "12", "--months", "1"]).done();
    Running::start(folder, &["serve", &at[0], &at[1]], "info")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_and_comes_back_costs_nothing_acknowledged() {
    if !is_postgres() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = Server::new();
    let program = serve(&server, folder.path());
    let session = session(&program);
    let person = somebody(&program, &session);
    let mut traffic = Traffic::start(program.at, 31);
    for how in [CRASH, STOP] {
        traffic.until_kept(40);
        server.stop(how);
        traffic.until_refused(15);
        let not_ready = ready_says(&program, "503");
        assert!(not_ready.contains("the database server does not answer"), "{not_ready}");
        log_says(&program, "look whether it runs");
        words_come_back(&program, &session, &person);
        // Signed in or not, the numbers for help are there.
        for headers in ["", session.as_str()] {
            let page = program.ask("GET", "/now", headers, "");
            assert!(page.starts_with("HTTP/1.1 200") && page.contains("988"), "{page}");
        }
        let page = program.ask("GET", "/my-people", &session, "");
        assert!(page.starts_with("HTTP/1.1 503"), "{page}");
        server.start();
        ready_says(&program, "200");
    }
    // Gone and back before anybody looks.
    traffic.until_kept(40);
    server.control("", "-m immediate restart");
    traffic.until_kept(80);
    log_says(&program, "changes are kept again");
    let said = traffic.end();
    drop(program);
    nothing_is_lost(&server.place, &said).await;

    server.stop(STOP);
    let at = words(&server.place);
    run(&["check", &at[0], &at[1]]).refused(1, "the database server does not answer");
    run(&["migrate", &at[0], &at[1]]).refused(1, "the database server does not answer");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_whose_disk_is_full_is_said_and_costs_nothing_acknowledged() {
    let (true, Some(broken)) = (is_postgres(), Broken::new()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = Server::new();
    server.stop(STOP);
    server.start_on(&broken);
    let program = serve(&server, folder.path());
    let session = session(&program);
    let mut traffic = Traffic::start(program.at, 37);
    traffic.until_kept(40);
    server.disk(Wrong::Full);
    // What still finds room in pages that are there is kept; sooner or later a table must grow.
    traffic.until_refused(10);
    log_says(&program, "the database server's disk is full");
    assert!(program.ask("GET", "/my-people", &session, "").starts_with("HTTP/1.1 200"));
    server.disk(Wrong::Nothing);
    ready_says(&program, "200");
    traffic.until_kept(40);
    let said = traffic.end();
    drop(program);
    nothing_is_lost(&server.place, &said).await;
}
