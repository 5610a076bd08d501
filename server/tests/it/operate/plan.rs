//! `porchlight match`: a plan from a file, or a sentence and nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::running::{program, run};

/// Two people, two workers with one place; both people fit the first worker best.
fn bytes() -> Vec<u8> {
    let mut out = b"PMATCH01".to_vec();
    out.extend([2_u64, 2, 3, 0].iter().flat_map(|count| count.to_le_bytes()));
    out.extend([10_000_i64, 12_000].iter().flat_map(|price| price.to_le_bytes()));
    out.extend([9_000_i32, 8_000, 1, 1].iter().flat_map(|number| number.to_le_bytes()));
    out.extend([0_u64, 2, 3].iter().flat_map(|begin| begin.to_le_bytes()));
    out.extend([0_u32, 1, 0].iter().flat_map(|worker| worker.to_le_bytes()));
    out.extend([9_000_i32, 7_000, 8_000].iter().flat_map(|score| score.to_le_bytes()));
    out
}

fn laid(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn words<'a>(instance: &'a Path, more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["match", "--instance", instance.to_str().unwrap()];
    words.extend(more);
    words
}

#[test]
fn the_best_plan_is_said_and_written_with_its_proof() {
    let folder = tempfile::tempdir().unwrap();
    let instance = laid(folder.path(), "a.pmi", &bytes());
    let out = folder.path().join("plan.json");
    let said = run(&words(&instance, &["--json", "--out", out.to_str().unwrap()]));
    assert_eq!(said.code, 0, "{}", said.err);
    let figures: Value = serde_json::from_str(said.out.trim()).unwrap();
    // The first gives way to the second: 8,000 + 12,000.
    assert_eq!(figures["value"], 20_000);
    assert_eq!(figures["bound"], 20_000);
    assert_eq!(figures["matched"], 2);
    if cfg!(target_os = "linux") {
        // The system counts in steps of milliseconds, so so little may count as nothing.
        assert!(figures["cpu_seconds"].as_f64().unwrap() >= 0.0);
        assert!(figures["peak_bytes"].as_u64().unwrap() > 1024);
    }
    let written: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(written["worker_of"], serde_json::json!([1, 0]));
    let price = |worker: usize| written["prices"][worker].as_i64().unwrap();
    assert!(price(0) - price(1) >= 2_000, "{written}");
    assert_eq!(written["bound"], 20_000);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "something else was left");
    // Once more under the same name: what is there stays.
    let before = fs::read(&out).unwrap();
    run(&words(&instance, &["--out", out.to_str().unwrap()])).refused(1, "is there already");
    assert_eq!(fs::read(&out).unwrap(), before);
    assert!(run(&words(&instance, &[])).out.contains("Matched 2 of 2 people"));
}

#[test]
fn what_filling_a_caseload_costs_comes_from_the_parameters() {
    let folder = tempfile::tempdir().unwrap();
    let instance = laid(folder.path(), "a.pmi", &bytes());
    let text = br#"{"load": [{"up_to_pct": 60, "cost": 0}, {"up_to_pct": 100, "cost": 9000}]}"#;
    let params = laid(folder.path(), "params.json", text);
    let said = run(&words(&instance, &["--json", "--params", params.to_str().unwrap()]));
    let figures: Value = serde_json::from_str(said.out.trim()).unwrap();
    // One place of one is all of it: each costs 9,000, so only the second person is served.
    assert_eq!((&figures["value"], &figures["matched"]), (&3_000.into(), &1.into()));
}

#[test]
fn what_is_not_right_is_a_sentence_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let whole = bytes();
    let mut worker = whole.clone();
    let of_the_second = worker.len() - 3 * 4 - 4;
    worker[of_the_second] = 9;
    let cases = [
        (laid(folder.path(), "empty.pmi", b""), "does not begin with PMATCH01"),
        (laid(folder.path(), "cut.pmi", &whole[..whole.len() - 1]), "its head speaks of"),
        (laid(folder.path(), "worker.pmi", &worker), "participant 1 has a pair with worker 9"),
        (folder.path().join("nowhere.pmi"), "could not read"),
        (PathBuf::from("/dev/zero"), "it is not a file"),
        (folder.path().to_owned(), "it is not a file"),
    ];
    let out = folder.path().join("plan.json");
    for (instance, sentence) in &cases {
        run(&words(instance, &["--out", out.to_str().unwrap()])).refused(1, sentence);
        assert!(!out.exists(), "{sentence}");
    }
    let said = run(&words(&cases[1].0, &["--json"]));
    let told: Value = serde_json::from_str(said.out.trim()).unwrap();
    assert!(told["error"].as_str().unwrap().contains("bytes"), "{told}");
    let instance = laid(folder.path(), "a.pmi", &whole);
    let params = laid(folder.path(), "params.json", b"{\n  \"loads\": []\n}");
    run(&words(&instance, &["--params", params.to_str().unwrap()])).refused(1, "line 2");
    let said = run(&["match"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--instance <FILE>"), "{}", said.err);
}

/// Many people who all fit everybody alike: long enough to be interrupted.
fn long() -> Vec<u8> {
    let (people, workers) = (3_000_u32, 40_u32);
    let rows = 0..=u64::from(people);
    let mut out = b"PMATCH01".to_vec();
    let pairs = u64::from(people) * u64::from(workers);
    out.extend(
        [u64::from(people), u64::from(workers), pairs, 0].iter().flat_map(|n| n.to_le_bytes()),
    );
    out.extend((0..i64::from(people)).flat_map(|at| (10_000 + at % 97).to_le_bytes()));
    out.extend((0..people).flat_map(|_| 9_000_i32.to_le_bytes()));
    out.extend((0..workers).flat_map(|_| 60_i32.to_le_bytes()));
    out.extend(rows.flat_map(|row| (row * u64::from(workers)).to_le_bytes()));
    out.extend((0..people).flat_map(|_| (0..workers).flat_map(u32::to_le_bytes)));
    let score =
        |person: u32, worker: u32| 9_000_i32 - i32::try_from(person * worker % 5_000).unwrap();
    let score = &score;
    out.extend(
        (0..people).flat_map(|who| (0..workers).flat_map(move |at| score(who, at).to_le_bytes())),
    );
    out
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_a_whole_plan_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let instance = laid(folder.path(), "long.pmi", &long());
    let out = folder.path().join("plan.json");
    let mut stopped = 0;
    for _ in 0..4 {
        let mut command = program();
        command.args(words(&instance, &["--out", out.to_str().unwrap()]));
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let pid = child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
        let ended = child.wait_with_output().unwrap();
        let left = fs::read_dir(folder.path()).unwrap().count();
        if ended.status.success() {
            let written: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
            assert_eq!(written["worker_of"].as_array().unwrap().len(), 3_000);
            fs::remove_file(&out).unwrap();
        } else {
            assert_eq!(left, 1, "something was left");
            stopped += 1;
        }
    }
    assert!(stopped > 0, "every run was over before it could be stopped");
}
