//! What was acknowledged is there after a kill.
//!
//! A program serves; several people write at once: entries of the log, the same entry sent twice,
//! entries taken back, people added, people asking. At a random instant the program is killed
//! (SIGKILL). Then every row is looked at: nothing acknowledged is lost, nothing is there twice,
//! nothing stands half. Then it starts anew on the same database, and the next round begins.
//!
//! `KILL_ROUNDS=500` makes five hundred rounds of it; `KILL_SEED` repeats a run.

mod jobs;
pub mod looked;
pub mod writers;

use std::sync::mpsc::channel;

use porchlight::db::{Db, Place};

use crate::app::place;
use crate::running::{Running, run};
use looked::look;
use writers::{Did, Said, Writer};

/// Rounds of a usual run of the tests.
const ROUNDS: u64 = 4;
/// The most answers of a round; then the program is killed, in the midst of the others' changes.
const ANSWERS_MAX: u64 = 90;
/// People who write at once: three peer workers and two coordinators.
const WRITERS: u64 = 5;

/// A small generator, so that a run can be repeated (xorshift64*; Vigna 2016).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % end
    }
}

pub fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

pub fn words(place: &Place) -> [String; 2] {
    match place {
        Place::Folder(folder) => ["--data".into(), folder.display().to_string()],
        Place::Url(url) => ["--database".into(), url.clone()],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_there_after_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let logs = tempfile::tempdir().expect("a folder");
    let place = match place(&folder).await {
        Place::Folder(at) => Place::Folder(at.join("home")),
        url @ Place::Url(_) => url,
    };
    let at = words(&place);
    run(&["simulate", &at[0], &at[1], "--people", "12", "--months", "1"]).done();
    let seed = number("KILL_SEED", u64::from(std::process::id()));
    let rounds = number("KILL_ROUNDS", ROUNDS);
    let mut chance = Chance::new(seed);
    let mut said: Vec<Said> = Vec::new();
    for round in 0..rounds {
        let program = Running::start(logs.path(), &["serve", &at[0], &at[1]], "error");
        let answers = chance.below(ANSWERS_MAX);
        said.extend(write_and_kill(program, answers, seed.wrapping_add((round + 1) * 1_000)));
        // Nobody else holds the database: what is found now is what a start would find.
        let db = Db::open(&place).expect("it opens after a kill");
        look(&db, &said).await.unwrap_or_else(|why| panic!("seed {seed}, round {round}: {why}"));
        drop(db);
        if round % 50 == 0 || round + 1 == rounds {
            run(&["check", &at[0], &at[1]]).done();
        }
    }
    assert_sees_what_is_wrong(&place, &said).await;
    let acknowledged = |did: fn(&Did) -> bool| {
        said.iter().filter(|one| one.is_acknowledged && did(&one.did)).count()
    };
    let counts = [
        acknowledged(|did| matches!(did, Did::Contact(_))),
        acknowledged(|did| matches!(did, Did::Undo(_))),
        acknowledged(|did| matches!(did, Did::Person(_))),
        acknowledged(|did| matches!(did, Did::Ask(_))),
    ];
    let told = format!("{rounds} rounds; entries, taken back, people, asks: {counts:?}");
    assert!(counts.iter().all(|count| *count > 0), "never acknowledged: {told}");
}

/// The look would see a loss, and something that nobody sent.
async fn assert_sees_what_is_wrong(place: &Place, said: &[Said]) {
    let db = Db::open(place).expect("it opens");
    let lost = Said { did: Did::Contact(uuid::Uuid::now_v7()), is_acknowledged: true };
    let with_more: Vec<Said> = said.iter().cloned().chain([lost]).collect();
    let told = look(&db, &with_more).await.expect_err("something is missing");
    assert!(told.contains("is lost"), "{told}");
    let told = look(&db, &[]).await.expect_err("nobody sent any of it");
    assert!(told.contains("was never sent"), "{told}");
}

/// Lets everybody write until so many answers have come, and kills the program in the midst of it.
fn write_and_kill(program: Running, answers: u64, seed: u64) -> Vec<Said> {
    let (tell, told) = channel();
    let at = program.at;
    let threads: Vec<_> = (0..WRITERS)
        .map(|number| {
            let tell = tell.clone();
            let mut writer = Writer::new(at, number, seed + number);
            std::thread::spawn(move || writer.write_until_it_ends(&tell))
        })
        .collect();
    drop(tell);
    let mut said: Vec<Said> = told.iter().take(usize::try_from(answers).expect("few")).collect();
    // Dropped, a program is killed, not asked.
    drop(program);
    for thread in threads {
        thread.join().expect("a writer ends with the program");
    }
    said.extend(told);
    said
}
