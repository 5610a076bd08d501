//! The program's door: reads the command line and hands over.

use std::process::ExitCode;

fn main() -> ExitCode {
    porchlight::cli::main()
}
