//! What the program says about itself: logs without words of people, figures, an end that comes.

use std::io::Write as _;
use std::net::TcpListener;
use std::time::Duration;

use crate::running::{Running, fresh, run};

/// Words that stand nowhere in the program.
const NAME: &str = "Quillonette";
const PERSON: &str = "Marzipanova";
const EMAIL: &str = "zebulon@planted.example";
const PASSWORD: &str = "xylophone weather";
const GUESS: &str = "wrongful guesswork";
const HELP: &str = "Brambleline";
const QUERY: &str = "sproutling";

#[tokio::test]
async fn logs_hold_no_word_of_anybody_at_any_level() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("porchlight.toml");
    std::fs::write(&config, "log = \"trace\"\n").unwrap();
    let place = fresh(&folder, "data").await;
    let words = ["serve", &place[0], &place[1], "--config", config.to_str().unwrap()];
    let running = Running::start(folder.path(), &words, "trace,tokio_postgres=trace").welcomed();
    let first = format!(
        "programme=Lantern&time_zone=UTC&help_label={HELP}&help_number=5550100&help_is_any_time=yes&called={NAME}\
         &email={EMAIL}&password={}",
        PASSWORD.replace(' ', "+")
    );
    let founded = running.ask("POST", running.welcome.as_deref().unwrap(), "", &first);
    assert!(founded.starts_with("HTTP/1.1 303"), "{founded}");
    let cookie = founded.split("porchlight=").nth(1).unwrap().split(';').next().unwrap();
    let header = format!("cookie: porchlight={cookie}\r\n");
    let added =
        running.ask("POST", "/people/new", &header, &format!("called={PERSON}&role=participant"));
    assert!(added.starts_with("HTTP/1.1 303"), "{added}");
    let found = running.ask("GET", &format!("/people?q={QUERY}"), &header, "");
    assert!(found.starts_with("HTTP/1.1 200"), "{found}");
    let guess = format!("email={EMAIL}&password={}", GUESS.replace(' ', "+"));
    assert!(running.ask("POST", "/sign-in", "", &guess).starts_with("HTTP/1.1 422"));
    let (_, log) = running.stop();
    assert!(log.contains("porchlight"), "it logs something: {log}");
    let planted = [NAME, PERSON, EMAIL, PASSWORD, GUESS, HELP, QUERY, cookie, "argon2id"];
    for word in planted {
        assert!(!log.contains(word), "{word} stands in the log:\n{log}");
    }
    assert!(!log.contains("tokio_postgres") && !log.contains("INSERT INTO"), "{log}");
}

#[tokio::test]
async fn stopping_ends_even_with_half_a_request_and_silent_connections() {
    let folder = tempfile::tempdir().unwrap();
    let place = fresh(&folder, "data").await;
    let running = Running::start(folder.path(), &["serve", &place[0], &place[1]], "info");
    let mut half = running.connect();
    half.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nx-half: ").unwrap();
    let _silent = running.connect();
    assert!(running.ask("GET", "/healthz", "", "").contains("ok"));
    let (took, log) = running.stop();
    assert!(took < Duration::from_secs(20), "it took {took:?}");
    assert!(log.contains("every request was finished"), "{log}");
}

#[tokio::test]
async fn an_address_for_the_figures_that_is_taken_stops_the_start() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("porchlight.toml");
    let at = taken.local_addr().unwrap();
    std::fs::write(&config, format!("metrics = \"{at}\"\n")).unwrap();
    let place = fresh(&folder, "data").await;
    let words = ["serve", &place[0], &place[1], "--config", config.to_str().unwrap()];
    let said = run(&words);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("the figures cannot be offered on"), "{}", said.err);
}

#[test]
fn a_setting_that_cannot_be_meant_stops_check_and_start_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("porchlight.toml");
    let data = folder.path().join("data").display().to_string();
    run(&["simulate", "--data", &data, "--people", "1", "--months", "1"]).done();
    for (line, says) in [
        ("log = \"%%bad===\"", "log: "),
        ("metrics = \"foo\"", "metrics: "),
        ("public_address = \"ftp://x y\"", "public_address: "),
        ("public_address = \"https://a.example/peers\"", "public_address: "),
    ] {
        std::fs::write(&config, line).unwrap();
        for command in ["check", "serve"] {
            let words = [command, "--data", &data, "--config", config.to_str().unwrap()];
            run(&words).refused(2, says);
        }
    }
}

#[tokio::test]
async fn a_method_that_somebody_made_up_adds_no_line_to_the_figures() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("porchlight.toml");
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    std::fs::write(&config, format!("metrics = \"{free}\"\n")).unwrap();
    let place = fresh(&folder, "data").await;
    let words = ["serve", &place[0], &place[1], "--config", config.to_str().unwrap()];
    let running = Running::start(folder.path(), &words, "info");
    running.ask("GET", "/healthz", "", "");
    for method in ["SECRETMETHOD", "OTHERONE"] {
        running.ask(method, "/now", "", "");
    }
    let mut figures = std::net::TcpStream::connect(free).unwrap();
    figures.write_all(b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let mut told = String::new();
    std::io::Read::read_to_string(&mut figures, &mut told).unwrap();
    assert!(told.contains("method=\"GET\"") && told.contains("method=\"OTHER\""), "{told}");
    assert!(!told.contains("SECRETMETHOD") && !told.contains("OTHERONE"), "{told}");
}
