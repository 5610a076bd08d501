//! Stub.
use super::{Failure, Where};
use clap::Args;
use std::process::ExitCode;
/// Stub.
#[derive(Debug, Args)]
pub struct Import {
    #[command(flatten)]
    place: Where,
}
impl Import {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let _ = self.place;
        Err(Failure::cannot("not yet"))
    }
}
