//! The command line.
//!
//! Exit codes: 0 done; 1 it could not be done, with a sentence on standard error; 2 the command line
//! or the configuration is wrong; 3 done, but some rows were refused, or stayed.

mod begun;
mod check;
mod cost;
mod explain;
mod export;
mod import;
mod keep;
mod part;
mod passing;
mod place;
mod plan;
mod progress;
mod restore;
mod serve;
mod simulate;
mod speak;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use place::Where;
pub use speak::Failure;

/// Runs a whole peer support programme.
#[derive(Debug, Parser)]
#[command(name = "porchlight", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a practice programme if there is none, and serve it. Nobody in it is real.
    Demo(serve::Demo),
    /// Serve a programme.
    Serve(serve::Serve),
    /// Bring a list in: a directory, meetings, people, contacts, hours.
    Import(import::Import),
    /// Take everything an organisation owns out, as tables with a description.
    Export(export::Export),
    /// Make an invented programme of any size, for tests and benchmarks.
    Simulate(simulate::Simulate),
    /// Work out the best plan for an instance in a file, and prove that none is better.
    Match(plan::Match),
    /// Bring a database up to this program's schema.
    Migrate(keep::Migrate),
    /// Look a database and the configuration over.
    Check(check::Check),
    /// Copy the database while it is in use.
    Backup(keep::Backup),
    /// Put a backup back, after a rehearsal.
    Restore(restore::Restore),
    /// Say who may do what to a record, and why.
    ExplainAccess(explain::ExplainAccess),
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Clap writes help to standard output and faults to standard error by itself.
            let code = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
            return speak::heard(error.print()).map_or_else(Failure::exit, |()| code);
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::cannot(format!("could not start: {error}")).exit(),
    };
    match runtime.block_on(run(cli.command)) {
        Ok(code) => code,
        Err(failure) => failure.exit(),
    }
}

async fn run(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Demo(demo) => demo.run().await,
        Command::Serve(serve) => serve.run().await,
        Command::Import(import) => import.run().await,
        Command::Export(export) => export.run().await,
        Command::Simulate(simulate) => simulate.run().await,
        Command::Match(matching) => matching.run().await,
        Command::Migrate(migrate) => migrate.run().await,
        Command::Check(check) => check.run().await,
        Command::Backup(backup) => backup.run().await,
        Command::Restore(restore) => restore.run().await,
        Command::ExplainAccess(explain) => explain.run().await,
    }
}
