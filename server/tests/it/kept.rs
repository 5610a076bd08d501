//! What was acknowledged is there after a kill.
//!
//! A program serves; several people write at once: entries of the log, the same entry sent twice,
//! entries taken back, people added, people asking. At a random instant the program is killed
//! (SIGKILL). Then every row is looked at: nothing acknowledged is lost, nothing is there twice,
//! nothing stands half. Then it starts anew on the same database, and the next round begins.
//!
//! `bin/kill` makes five hundred rounds of it on each engine; `KILL_ROUNDS` and `KILL_SEED` choose how
//! many, and which chance.

mod jobs;
pub mod looked;
pub mod writers;

use std::io::Write as _;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use porchlight::db::{Db, Place};

use crate::app::place;
use crate::running::{Running, run};
use looked::{Fate, look};
use writers::{Did, Said, Writer};

/// Rounds of a usual run of the tests.
const ROUNDS: u64 = 4;
/// The most answers of a round; then the program is killed, in the midst of the others' changes.
const ANSWERS_MAX: u64 = 90;
/// Then it goes on for so long at most: longer than any change takes, so that a kill falls anywhere in one.
const LATER_MAX: Duration = Duration::from_millis(25);
/// Rounds between two words about how far a long run is, and between two runs of `check`.
const SOME: u64 = 50;
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
    let began = Instant::now();
    for round in 0..rounds {
        let program = Running::start(logs.path(), &["serve", &at[0], &at[1]], "error");
        let answers = chance.below(ANSWERS_MAX);
        let later =
            LATER_MAX.mul_f64(f64::from(u32::try_from(chance.below(1_000)).expect("few")) / 1e3);
        let writers = seed.wrapping_add((round + 1) * 1_000);
        said.extend(write_and_kill(program, (answers, later), writers));
        // Nobody else holds the database: what is found now is what a start would find.
        let db = Db::open(&place).expect("it opens after a kill");
        look(&db, &said).await.unwrap_or_else(|why| panic!("seed {seed}, round {round}: {why}"));
        drop(db);
        if round % SOME == 0 || round + 1 == rounds {
            run(&["check", &at[0], &at[1]]).done();
            tell(&format!("round {} of {rounds}, {} s", round + 1, began.elapsed().as_secs()));
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
    let told = format!(
        "{rounds} rounds, seed {seed}; acknowledged entries, taken back, people, asks: {counts:?}; {}",
        fates(&place, &said).await
    );
    assert!(counts.iter().all(|count| *count > 0), "never acknowledged: {told}");
    tell(&told);
}

/// Said where a long run is watched.
pub fn tell(line: &str) {
    let _ = writeln!(std::io::stdout(), "kept: {line}");
}

/// What became of changes whose answer nobody heard: such a change may be there, whole, or not at all.
async fn fates(place: &Place, said: &[Said]) -> String {
    let db = Db::open(place).expect("it opens");
    let found = looked::found(&db).await.expect("every row").expect("whole");
    let count = |fate: Fate| looked::fates(said, &found).filter(|one| *one == fate).count();
    format!(
        "never answered: {} there and whole, {} not there",
        count(Fate::ThereUnheard),
        count(Fate::NotThere)
    )
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

/// Lets everybody write until so many answers have come and a while more, and kills the program in the
/// midst of it.
fn write_and_kill(program: Running, (answers, later): (u64, Duration), seed: u64) -> Vec<Said> {
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
    let end = Instant::now() + later;
    while let Ok(one) = told.recv_timeout(end.saturating_duration_since(Instant::now())) {
        said.push(one);
    }
    // Dropped, a program is killed, not asked.
    drop(program);
    for thread in threads {
        thread.join().expect("a writer ends with the program");
    }
    said.extend(told);
    said
}
