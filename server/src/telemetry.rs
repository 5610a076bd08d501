//! Logs and figures. Neither ever holds a name, a note or a token.

use tracing::{Level, Metadata};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::cli::Failure;
use crate::config::{Config, checks};
use crate::figures;

/// How much to log when nothing else is said.
const USUAL: &str = "warn,porchlight=info";
/// Parts by others that log what passes through them: statements with their values, bytes sent.
const SILENT: [&str; 4] = ["tokio_postgres", "postgres", "rusqlite", "deadpool"];

/// Starts logging, and the figures where the configuration asks for them.
pub async fn start(config: &Config) -> Result<(), Failure> {
    log(config)?;
    match &config.metrics {
        Some(at) => figures::start(at).await,
        None => Ok(()),
    }
}

fn log(config: &Config) -> Result<(), Failure> {
    let wished = config.log.clone().or_else(|| std::env::var("RUST_LOG").ok());
    let filter = checks::log(wished.as_deref().unwrap_or(USUAL))
        .map_err(|why| Failure::wrong(format!("log: {why}")))?;
    // A second start in one process, as tests do, keeps the first.
    let _ = tracing_subscriber::registry()
        .with(filter)
        .with(filter_fn(may_speak))
        .with(tracing_subscriber::fmt::layer().json().with_writer(std::io::stderr))
        .try_init();
    std::panic::set_hook(Box::new(tell_place));
    Ok(())
}

/// What the operator asks for holds for our own code. Of what others wrote only warnings come
/// through, and nothing at all of those that log the values people typed.
fn may_speak(about: &Metadata<'_>) -> bool {
    let target = about.target();
    if target == "porchlight" || target.starts_with("porchlight::") {
        return true;
    }
    *about.level() <= Level::WARN && !SILENT.iter().any(|name| target.starts_with(name))
}

/// Says where the program stopped in the middle of something.
///
/// The message of a panic may quote what was being worked on, so only one written as a whole in the
/// source is repeated.
fn tell_place(panic: &std::panic::PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let message = panic.payload().downcast_ref::<&'static str>().copied().unwrap_or_default();
    tracing::error!(%place, %message, "a defect: something stopped in the middle");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_filter_can_be_read() {
        assert!(checks::log(USUAL).is_ok());
    }
}
