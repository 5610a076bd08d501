//! Stub.
use std::process::ExitCode;
use clap::Args;
use super::{Failure, Where};
/// Stub.
#[derive(Debug, Args)]
pub struct Simulate {
    #[command(flatten)]
    place: Where,
}
impl Simulate {
    pub async fn run(self) -> Result<ExitCode, Failure> { let _ = self.place; Err(Failure::cannot("not yet")) }
}
