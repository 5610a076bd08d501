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
        (Some("changes"), Some(file)) => changes::measure(file, &read(file)),
        _ => {}
    }
}

fn read(file: &str) -> Instance {
    let bytes = std::fs::read(file).expect("the instance");
    let params = std::env::var("MATCH_PARAMS").unwrap_or_else(|_| "{}".to_owned());
    let params = PlanParams::read(&params).expect("the parameters");
    read_pmi(&bytes, &params).unwrap_or_else(|fault| panic!("could not {fault}"))
}

fn solved(file: &str) {
    let begun_s = processor_s();
    let instance = read(file);
    let built_s = processor_s();
    let is_told = std::env::var_os("MATCH_STAGES").is_some();
    let told = |stage| match stage {
        Stage::Repairing { done, all } if done + 1 < all => {}
        _ if is_told => println!("{:.4} {stage:?}", processor_s() - built_s),
        _ => {}
    };
    let plan = solve(instance, told).unwrap_or_else(|gap| panic!("could not {gap}"));
    println!(
        r#"{{"value": {}, "bound": {}, "matched": {}, "build_cpu": {:.4}, "solve_cpu": {:.4}, "peak_mib": {}}}"#,
        plan.value(),
        plan.bound(),
        plan.matched(),
        built_s - begun_s,
        processor_s() - built_s,
        peak_mib(),
    );
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
