//! Whether the value of a setting can be meant.

use std::net::SocketAddr;

use axum::http::Uri;
use tracing_subscriber::EnvFilter;

/// Words that say how much to log, and one for nothing at all.
const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];

/// An address and port to listen on: `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080`.
pub fn listen(text: &str) -> Result<(), String> {
    let port = text.rsplit_once(':').filter(|(host, _)| !host.is_empty()).map(|(_, port)| port);
    let is_bare_v6 = text.matches(':').count() > 1 && !text.starts_with('[');
    match port.and_then(|port| port.parse::<u16>().ok()) {
        Some(_) if !is_bare_v6 && !text.contains(char::is_whitespace) => Ok(()),
        _ => Err(format!("\"{text}\" is not an address with a port, like 127.0.0.1:8080")),
    }
}

/// An address of this machine, in numbers, with a port.
pub fn metrics(text: &str) -> Result<SocketAddr, String> {
    text.parse()
        .map_err(|_| format!("\"{text}\" is not an address with a port, like 127.0.0.1:9464"))
}

/// What people type, in the one form that browsers send: small letters, no path, no usual port.
pub fn public_address(text: &str) -> Result<String, String> {
    let like = "like https://peers.example.org";
    let uri: Uri = text.parse().map_err(|_| format!("\"{text}\" is not an address {like}"))?;
    let scheme = uri.scheme_str().unwrap_or_default().to_ascii_lowercase();
    if scheme != "https" && scheme != "http" {
        return Err(format!("\"{text}\" does not begin with https:// or http://, {like}"));
    }
    let host = uri.host().unwrap_or_default().to_ascii_lowercase();
    let has_name = uri.authority().is_some_and(|whole| whole.as_str().contains('@'));
    if host.is_empty() || has_name {
        return Err(format!("\"{text}\" is not an address {like}"));
    }
    if !matches!(uri.path(), "" | "/") || uri.query().is_some() || text.contains('#') {
        return Err(format!(
            "\"{text}\" goes on after the name; the program answers for a whole name, {like}"
        ));
    }
    let usual = if scheme == "https" { 443 } else { 80 };
    Ok(match uri.port_u16() {
        Some(port) if port != usual => format!("{scheme}://{host}:{port}"),
        None if uri.authority().is_some_and(|whole| whole.as_str().ends_with(':')) => {
            return Err(format!("\"{text}\" has a colon and no port, {like}"));
        }
        Some(_) | None => format!("{scheme}://{host}"),
    })
}

/// What the name of a part and its level are made of. More than that is a pattern to the library, and
/// reading one can take minutes.
const fn is_of_a_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-' | b'=')
}

/// A level, or what `RUST_LOG` takes: `porchlight::jobs=debug,info`.
///
/// A lone word that is no level would be taken for the name of a part of the program, and everything
/// else would fall silent: more likely it is a slip.
pub fn log(text: &str) -> Result<EnvFilter, String> {
    let like = "say error, warn, info or debug";
    for part in text.split(',').map(str::trim) {
        let level = part.rsplit_once('=').map_or(part, |(_, level)| level);
        if !LEVELS.contains(&level.to_ascii_lowercase().as_str()) || !part.bytes().all(is_of_a_part)
        {
            return Err(format!("\"{text}\" does not say how much to log; {like}"));
        }
    }
    EnvFilter::try_new(text).map_err(|_| format!("\"{text}\" cannot be read; {like}"))
}
