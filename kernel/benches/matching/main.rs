//! What the best plan costs, and what one change to it costs.
//!
//! `bin/bench match` runs it beside OR-Tools. `solve FILE` solves one instance once and prints one
//! JSON line: processor seconds for making the instance out of the file's bytes and for solving it
//! with its proof, and the most memory held. `changes FILE` makes changes one by one and prints how
//! long they took. Nothing is asserted but the proof.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::panic,
    reason = "a bench prints figures, and stops where it stands when something is missing"
)]

mod changes;

use kernel::matching::plan::{Instance, PlanParams, Stage, read_pmi, solve};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Cargo passes `--bench`; a plain test run builds this file but must not run it.
    let mut words = arguments.iter().filter(|word| *word != "--bench").map(String::as_str);
    match (words.next(), words.next()) {
        (Some("solve"), Some(file)) => solved(file),
        (Some("changes"), Some(file)) => {
            let bytes = std::fs::read(file).expect("the instance");
            changes::measure(file, &read(&bytes));
        }
        _ => {}
    }
}

fn read(bytes: &[u8]) -> Instance {
    let params = std::env::var("MATCH_PARAMS").unwrap_or_else(|_| "{}".to_owned());
    let params = PlanParams::read(&params).expect("the parameters");
    read_pmi(bytes, &params).unwrap_or_else(|fault| panic!("could not {fault}"))
}

/// Small instances are solved again until this much time is used: the clock ticks every few
/// milliseconds.
const ENOUGH_S: f64 = 0.3;

fn solved(file: &str) {
    let is_told = std::env::var_os("MATCH_STAGES").is_some();
    let (mut built_s, mut solved_s, mut times) = (0.0, 0.0, 0);
    let bytes = std::fs::read(file).expect("the instance");
    loop {
        let begun_s = processor_s();
        let instance = read(&bytes);
        let between_s = processor_s();
        let told = |stage| match stage {
            Stage::Repairing { done, all } if done + 1 < all => {}
            _ if is_told => println!("{:.4} {stage:?}", processor_s() - between_s),
            _ => {}
        };
        let plan = solve(&instance, told).unwrap_or_else(|gap| panic!("could not {gap}"));
        times += 1;
        built_s += between_s - begun_s;
        solved_s += processor_s() - between_s;
        if built_s + solved_s >= ENOUGH_S {
            println!(
                "{}",
                serde_json::json!({
                    "value": plan.value(), "bound": plan.bound(), "matched": plan.matched(),
                    "build_cpu": built_s / f64::from(times),
                    "solve_cpu": solved_s / f64::from(times),
                    "peak_mib": peak_mib(),
                })
            );
            return;
        }
    }
}

/// Processor seconds of this thread, to the nanosecond; there is only one. Linux alone tells.
fn processor_s() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").expect("own figures");
    let nanos = text.split(' ').next().and_then(|nanos| nanos.parse::<f64>().ok());
    nanos.expect("a number") / 1e9
}

fn peak_mib() -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").expect("own figures");
    let kib = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = kib.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    kib.expect("a number") / 1024
}
