//! `match`: the best plan for an instance in a file, with its proof.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use kernel::matching::plan::{Plan, PlanParams, Stage, read_pmi, solve};
use serde::Serialize;
use tokio::sync::oneshot;

use super::Failure;
use super::cost::{peak_bytes, processor_s};
use super::progress::Progress;
use super::speak::{say, say_json, told};
use crate::private;

/// Work out the best plan for an instance in a file, and prove that none is better.
#[derive(Debug, Args)]
pub struct Match {
    /// The instance, in the format `.pmi`.
    #[arg(long, value_name = "FILE")]
    instance: PathBuf,
    /// Parameters, in JSON: what filling a caseload costs.
    #[arg(long, value_name = "FILE")]
    params: Option<PathBuf>,
    /// Where the plan and the prices are written, in JSON; must not be there yet.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// End with one line of JSON.
    #[arg(long)]
    json: bool,
}

/// What is said at the end with `--json`.
#[derive(Debug, Serialize)]
struct Figures {
    value: i64,
    bound: i64,
    matched: usize,
    /// Reading, solving and proving; `null` where the system does not tell.
    cpu_seconds: Option<f64>,
    /// The most memory this process held; `null` where the system does not tell.
    peak_bytes: Option<u64>,
}

/// What `--out` holds.
#[derive(Debug, Serialize)]
struct Written<'a> {
    value: i64,
    bound: i64,
    matched: usize,
    /// By participant of the instance: the number of their worker, or `null`.
    worker_of: &'a [Option<u32>],
    /// By worker: what one more place would be worth to those who wait.
    prices: &'a [i64],
}

struct Solved {
    plan: Plan,
    cpu_seconds: Option<f64>,
}

impl Match {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let json = self.json;
        told(self.work().await, json)
    }

    async fn work(self) -> Result<ExitCode, Failure> {
        if let Some(out) = self.out.as_deref().filter(|out| out.symlink_metadata().is_ok()) {
            return Err(Failure::cannot(format!("{} is there already", out.display())));
        }
        let params = match &self.params {
            Some(path) => {
                let bytes = bytes(path)?;
                let text = String::from_utf8(bytes).map_err(|_| {
                    Failure::cannot(format!("could not read {}: it is no text", path.display()))
                })?;
                PlanParams::read(&text).map_err(could_not)?
            }
            None => PlanParams::default(),
        };
        let solved = apart(self.instance.clone(), params).await?;
        if let Some(out) = &self.out {
            write(out, &solved.plan)?;
        }
        self.tell(&solved)?;
        Ok(ExitCode::SUCCESS)
    }

    fn tell(&self, solved: &Solved) -> Result<(), Failure> {
        let plan = &solved.plan;
        if self.json {
            return say_json(&Figures {
                value: plan.value(),
                bound: plan.bound(),
                matched: plan.matched(),
                cpu_seconds: solved.cpu_seconds,
                peak_bytes: peak_bytes(),
            });
        }
        say(format!(
            "Matched {} of {} people. The plan is worth {}, and no plan can be worth more than {}.",
            plan.matched(),
            plan.worker_of().len(),
            plan.value(),
            plan.bound()
        ))
    }
}

/// Solves on a thread of its own. Ctrl-C does not wait for it: nothing was written yet, and the
/// thread ends with the program.
async fn apart(instance: PathBuf, params: PlanParams) -> Result<Solved, Failure> {
    let (answer, answered) = oneshot::channel();
    std::thread::spawn(move || {
        let _ = answer.send(solved(&instance, &params));
    });
    tokio::select! {
        solved = answered => {
            solved.map_err(|_| Failure::cannot("could not work out the plan: the work broke off"))?
        }
        _ = tokio::signal::ctrl_c() => {
            Err(Failure::cannot("stopped; nothing was written"))
        }
    }
}

fn solved(path: &Path, params: &PlanParams) -> Result<Solved, Failure> {
    let begun_s = processor_s();
    let bytes = bytes(path)?;
    let instance = read_pmi(&bytes, params).map_err(could_not)?;
    drop(bytes);
    let mut bar = Bar { progress: Progress::new("Matching", 100), done_pct: 0 };
    let plan = solve(&instance, |stage| bar.at(stage));
    bar.progress.end();
    let plan = plan.map_err(could_not)?;
    let cpu_seconds = begun_s.zip(processor_s()).map(|(begun_s, now_s)| now_s - begun_s);
    Ok(Solved { plan, cpu_seconds })
}

/// A whole file. A pipe or a device may never end, so it is refused.
fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let cannot = |why: &dyn std::fmt::Display| {
        Failure::cannot(format!("could not read {}: {why}", path.display()))
    };
    let found = std::fs::metadata(path).map_err(|error| cannot(&private::why(&error)))?;
    if !found.is_file() {
        return Err(cannot(&"it is not a file"));
    }
    std::fs::read(path).map_err(|error| cannot(&private::why(&error)))
}

fn write(out: &Path, plan: &Plan) -> Result<(), Failure> {
    let written = Written {
        value: plan.value(),
        bound: plan.bound(),
        matched: plan.matched(),
        worker_of: plan.worker_of(),
        prices: plan.prices(),
    };
    let cannot = |why: &dyn std::fmt::Display| {
        Failure::cannot(format!("could not write {}: {why}", out.display()))
    };
    let mut text = serde_json::to_vec(&written).map_err(|error| cannot(&error))?;
    text.push(b'\n');
    private::write(out, &text).map_err(|error| cannot(&private::why(&error)))
}

fn could_not(fault: impl std::fmt::Display) -> Failure {
    Failure::cannot(format!("could not {fault}"))
}

/// How far a run is. The parts are guesses at how long each takes; it only ever goes forward.
struct Bar {
    progress: Progress,
    done_pct: u64,
}

impl Bar {
    fn at(&mut self, stage: Stage) {
        let pct = match stage {
            Stage::Bidding { .. } => self.done_pct + (60 - self.done_pct.min(60)) / 4,
            Stage::Repairing { done, all } => 60 + (35 * done / all.max(1)) as u64,
            Stage::Pricing { .. } => 95,
            Stage::Proving => 98,
        };
        self.done_pct = self.done_pct.max(pct);
        self.progress.at(self.done_pct);
    }
}
