//! What the command line says, and the code it ends with.

use std::fmt::Display;
use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use serde::Serialize;

use crate::config::ConfigError;
use crate::db::StoreError;
use crate::private;

/// Why a command did not do its work.
#[derive(Debug)]
pub struct Failure {
    sentence: String,
    code: u8,
}

impl Failure {
    /// It could not be done.
    pub fn cannot(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: 1 }
    }

    /// The command line or the configuration is wrong.
    pub fn wrong(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: 2 }
    }

    pub fn sentence(&self) -> &str {
        &self.sentence
    }

    pub fn exit(self) -> ExitCode {
        complain(&self.sentence);
        ExitCode::from(self.code)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::cannot(error.to_string())
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::wrong(error.to_string())
    }
}

/// What a command came to. With `--json`, a failure also ends in one object on standard output, so
/// that whoever reads that is never left with nothing.
pub fn told<T>(ended: Result<T, Failure>, in_json: bool) -> Result<T, Failure> {
    if in_json && let Err(failure) = &ended {
        say_json(&serde_json::json!({ "error": failure.sentence() }))?;
    }
    ended
}

/// One line on standard output. A closed pipe is the reader's choice, not a fault.
pub fn say(line: impl Display) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    heard(writeln!(out, "{line}").and_then(|()| out.flush()))
}

/// Whoever reads the answer of a command must not take a part of it, or nothing, for the whole.
pub fn heard(written: std::io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::cannot(format!(
            "the answer could not be written to standard output: {}",
            private::why(&error)
        ))),
        _ => Ok(()),
    }
}

/// One line on standard error.
pub fn complain(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "porchlight: {line}");
}

/// One JSON object on one line of standard output.
pub fn say_json(value: &impl Serialize) -> Result<(), Failure> {
    let line = serde_json::to_string(value).map_err(|error| Failure::cannot(error.to_string()))?;
    say(line)
}
