//! Pages at each size.

use std::time::Instant;

use crate::serving::{Serving, cpu_s, get, resident_mib, sign_in, start};

/// Requests for each page, after a few that are not counted.
const REQUESTS: usize = 100;
const WARM: usize = 5;
/// The longest one page is asked for again and again; a slow one is asked less often.
const ENOUGH_S: f64 = 20.0;

/// What is asked for: a name for the table, a role, a path.
const PAGES: [(&str, &str, &str); 9] = [
    ("list of people", "coordinator", "/people"),
    ("find a person by name", "coordinator", "/people?q=ma"),
    ("today", "coordinator", "/today"),
    ("match board", "coordinator", "/matches"),
    ("my people", "peer_worker", "/my-people"),
    ("own week", "participant", "/week"),
    ("my team", "supervisor", "/team"),
    ("how it is going", "evaluator", "/going"),
    ("access", "administrator", "/access"),
];

/// One page at one size: processor and wall time of one request, in milliseconds, and its length.
#[derive(Debug, Clone)]
pub struct Cost {
    pub name: &'static str,
    pub processor_ms: f64,
    pub wall_ms: f64,
}

pub fn measure(place: &[String]) -> Vec<Cost> {
    let program = start(place);
    let costs = PAGES.map(|(name, role, path)| one(&program, name, role, path)).to_vec();
    println!("resident after it: {} MiB", resident_mib(&program));
    costs
}

fn one(program: &Serving, name: &'static str, role: &str, path: &str) -> Cost {
    let token = sign_in(role);
    let begun = Instant::now();
    let mut bytes = 0;
    for _ in 0..WARM {
        bytes = get(path, &token).len();
        if begun.elapsed().as_secs_f64() > ENOUGH_S {
            break;
        }
    }
    let (before, begun) = (cpu_s(program), Instant::now());
    let mut times = Vec::new();
    while times.len() < REQUESTS && (times.is_empty() || begun.elapsed().as_secs_f64() < ENOUGH_S) {
        let asked = Instant::now();
        get(path, &token);
        times.push(asked.elapsed().as_secs_f64() * 1_000.0);
    }
    let processor_ms = (cpu_s(program) - before) / times.len() as f64 * 1_000.0;
    times.sort_by(f64::total_cmp);
    let cost = Cost { name, processor_ms, wall_ms: times[times.len() / 2] };
    println!(
        "{name:<24} {:>9.2} ms cpu {:>9.2} ms {bytes:>8} bytes",
        cost.processor_ms, cost.wall_ms
    );
    cost
}

/// A table in Markdown: the median time of one request, and how it compares with the smallest size.
pub fn print(all: &[(usize, Vec<Cost>)]) {
    let sizes: Vec<String> = all.iter().map(|(people, _)| format!("{people} people, ms")).collect();
    println!("\n| Page | {} | last to first |", sizes.join(" | "));
    println!("|---|{}---|", "---|".repeat(sizes.len()));
    let (Some((_, first)), Some((_, last))) = (all.first(), all.last()) else { return };
    for (place, cost) in first.iter().enumerate() {
        let row: Vec<String> =
            all.iter().map(|(_, costs)| format!("{:.2}", costs[place].wall_ms)).collect();
        let ratio = last[place].wall_ms / cost.wall_ms;
        println!("| {} | {} | {ratio:.2} |", cost.name, row.join(" | "));
    }
}
