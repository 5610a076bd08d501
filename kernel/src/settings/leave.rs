//! Where *Leave fast* leads.

use serde::{Deserialize, Serialize};

use super::SettingsError;

/// A public page that says nothing about the reader: always https, and a whole host name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LeaveAddress(String);

impl LeaveAddress {
    /// The most characters.
    pub const MAX_CHARS: usize = 200;
    const SCHEME: &'static str = "https://";

    /// Reads what was typed; nothing typed is `None`. A bare host gets its https.
    pub fn parse(raw: &str) -> Result<Option<Self>, SettingsError> {
        let raw = raw.trim();
        if raw.is_empty() {
            return Ok(None);
        }
        if raw.chars().count() > Self::MAX_CHARS {
            return Err(SettingsError::TooLong { max_chars: Self::MAX_CHARS });
        }
        let rest = match raw.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => rest,
            Some(_) => return Err(SettingsError::AddressShape),
            None => raw,
        };
        let is_plain =
            rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
        let (host, path) = match rest.find(['/', '?', '#']) {
            Some(at) => rest.split_at(at),
            None => (rest, "/"),
        };
        if !is_plain || !is_host(host) {
            return Err(SettingsError::AddressShape);
        }
        Ok(Some(Self(format!("{}{}{path}", Self::SCHEME, host.to_ascii_lowercase()))))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host's name, in small letters.
    pub fn host(&self) -> &str {
        let rest = self.0.strip_prefix(Self::SCHEME).unwrap_or(&self.0);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

/// A name with a dot, and no user, port or bare address before the path.
fn is_host(host: &str) -> bool {
    let mut labels = host.split('.');
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && labels.all(is_label)
        && last.len() >= 2
        && last.bytes().any(|byte| byte.is_ascii_alphabetic())
}
