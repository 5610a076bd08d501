//! The configuration: one commented file that is its own reference.
//!
//! The example is compiled in and read by the tests, so it cannot name a key the program does not
//! know. An unknown key stops the start with the nearest name, since a misspelt setting that is
//! quietly ignored is found out on the worst day.

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
    #[error("{}: unknown setting \"{key}\"{hint}", path.display())]
    UnknownKey { path: PathBuf, key: String, hint: String },
    #[error("{}: {why}", path.display())]
    Malformed { path: PathBuf, why: String },
}

impl Config {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
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
        table.try_into().map_err(|error: toml::de::Error| ConfigError::Malformed {
            path: path.to_owned(),
            why: error.to_string(),
        })
    }

    /// Whether people reach the program over https.
    pub fn is_https(&self) -> bool {
        self.public_address.as_deref().is_some_and(|address| address.starts_with("https://"))
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
mod tests {
    use super::*;

    #[test]
    fn the_example_with_every_line_switched_on_is_a_configuration() {
        let all_on: String = EXAMPLE
            .lines()
            .map(|line| line.strip_prefix("#= ").unwrap_or(line))
            .collect::<Vec<_>>()
            .join("\n");
        let config = Config::parse(Path::new("example"), &all_on).unwrap();
        assert!(config.database.is_some() && config.metrics.is_some() && config.is_https());
        for key in KEYS {
            assert!(all_on.contains(&format!("\n{key} = ")), "{key} is missing from the example");
        }
    }

    #[test]
    fn the_example_as_it_stands_changes_nothing() {
        assert_eq!(Config::parse(Path::new("example"), EXAMPLE).unwrap(), Config::default());
    }

    #[test]
    fn an_unknown_key_stops_the_start_with_the_nearest_name() {
        let error = Config::parse(Path::new("p.toml"), "lisen = \"x\"").unwrap_err();
        assert_eq!(
            error.to_string(),
            "p.toml: unknown setting \"lisen\"; did you mean \"listen\"?"
        );
        let error = Config::parse(Path::new("p.toml"), "qwertyuiop = 1").unwrap_err();
        assert_eq!(error.to_string(), "p.toml: unknown setting \"qwertyuiop\"");
    }

    #[test]
    fn a_malformed_file_names_the_place() {
        let error = Config::parse(Path::new("p.toml"), "listen = \n").unwrap_err();
        assert!(error.to_string().contains("line 1"), "{error}");
    }
}
