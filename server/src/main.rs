//! The program's door: reads the command line and hands over.

use std::process::ExitCode;

/// Pages are made of many small texts; this allocator takes a quarter less processor time for them
/// than the one of the system library (docs/operate/evidence.md).
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    porchlight::cli::main()
}
