//! The configuration: one commented file that is its own reference.
//!
//! The example is compiled in and read by the tests, so it cannot name a key the program does not
//! know. An unknown key stops the start with the nearest name, since a misspelt setting that is
//! quietly ignored is found out on the worst day.

pub mod checks;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The commented example, printed by `porchlight check --example`.
pub const EXAMPLE: &str = include_str!("../porchlight.example.toml");

/// Every key the program knows, for the nearest name to a misspelt one.
const KEYS: &[&str] =
    &["listen", "public_address", "database", "data", "metrics", "log", "trust_forwarded"];

/// What the operator sets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where to listen: `127.0.0.1:8080`.
    pub listen: Option<String>,
    /// The address people type, with https when a proxy speaks it.
    pub public_address: Option<String>,
    /// A PostgreSQL address; without it the data folder is used.
    pub database: Option<String>,
    /// The data folder.
    pub data: Option<PathBuf>,
    /// Where Prometheus may fetch the figures: an address of its own, never the public one.
    pub metrics: Option<String>,
    /// How much to log: `info`, or as `RUST_LOG` says.
    pub log: Option<String>,
    /// Whether a proxy in front names the sender in `X-Forwarded-For`.
    pub trust_forwarded: bool,
}

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("could not read {}: {why}", path.display())]
    Unreadable { path: PathBuf, why: std::io::Error },
    #[error("{} is no file; --config names one", path.display())]
    NoFile { path: PathBuf },
    #[error("{}: unknown setting \"{key}\"{hint}", path.display())]
    UnknownKey { path: PathBuf, key: String, hint: String },
    #[error("{}: {why}", path.display())]
    Malformed { path: PathBuf, why: String },
    #[error("{}: {key}: {why}", path.display())]
    Setting { path: PathBuf, key: &'static str, why: String },
}

impl Config {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        // A pipe or a device may never end.
        if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
            return Err(ConfigError::NoFile { path: path.to_owned() });
        }
        let text = fs::read_to_string(path)
            .map_err(|why| ConfigError::Unreadable { path: path.to_owned(), why })?;
        Self::parse(path, &text)
    }

    /// Reads the text of a file; `path` is only for messages.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            ConfigError::Malformed { path: path.to_owned(), why: error.to_string() }
        })?;
        if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
            return Err(ConfigError::UnknownKey {
                path: path.to_owned(),
                key: key.clone(),
                hint: nearest(key)
                    .map_or_else(String::new, |near| format!("; did you mean \"{near}\"?")),
            });
        }
        let config: Self = table.try_into().map_err(|error: toml::de::Error| {
            ConfigError::Malformed { path: path.to_owned(), why: error.to_string() }
        })?;
        config.checked().map_err(|(key, why)| ConfigError::Setting {
            path: path.to_owned(),
            key,
            why,
        })
    }

    /// The settings in the form the program uses, or the first that cannot be meant, and why.
    pub fn checked(mut self) -> Result<Self, (&'static str, String)> {
        if let Some(listen) = &self.listen {
            checks::listen(listen).map_err(|why| ("listen", why))?;
        }
        if let Some(address) = &self.public_address {
            let address = checks::public_address(address).map_err(|why| ("public_address", why))?;
            self.public_address = Some(address);
        }
        if let Some(metrics) = &self.metrics {
            checks::metrics(metrics).map_err(|why| ("metrics", why))?;
        }
        if let Some(log) = &self.log {
            checks::log(log).map_err(|why| ("log", why))?;
        }
        if let Some(database) = &self.database {
            crate::db::engine::check_url(database).map_err(|why| ("database", why))?;
        }
        Ok(self)
    }

    /// Whether people reach the program over https.
    pub fn is_https(&self) -> bool {
        let scheme = self.public_address.as_deref().and_then(|address| address.get(..8));
        scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"))
    }

    /// The name in the address people type.
    pub fn public_host(&self) -> Option<String> {
        let uri: axum::http::Uri = self.public_address.as_deref()?.parse().ok()?;
        uri.host().map(str::to_ascii_lowercase)
    }
}

/// The known key a misspelt one is closest to, if any is close.
fn nearest(key: &str) -> Option<&'static str> {
    KEYS.iter()
        .map(|known| (strsim::damerau_levenshtein(key, known), *known))
        .filter(|(distance, known)| *distance <= known.len() / 2)
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests;
