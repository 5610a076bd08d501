//! Under which names the program answers.
//!
//! A page of another site can have its own name point at this machine after it was loaded (DNS
//! rebinding). The browser then takes our pages for that site's, and lets its script read and post
//! them. The name the browser asked for still stands in the request, so a name that is not ours is
//! turned away.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::app::App;
use crate::config::Config;
use crate::web::language::Language;
use crate::web::words::Words;

/// Asked by machines under whatever name; they say nothing about anybody.
const OPEN: [&str; 2] = ["/healthz", "/readyz"];
/// Longest piece of a name that goes to the log.
const LOGGED: usize = 80;

/// Layer: turns away what was asked under a name that is not ours.
///
/// Names are checked where the public address is known, and in a practice programme, which has no
/// passwords. A programme that was told neither cannot know how it is called.
pub async fn only_ours(State(app): State<App>, request: Request, next: Next) -> Response {
    let config = app.config();
    let is_checked =
        config.public_address.is_some() || (config.listen.is_some() && app.is_practice());
    if !is_checked || OPEN.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let name = name(request.headers(), request.uri());
    if name.as_deref().is_some_and(|name| is_ours(config, name)) {
        return next.run(request).await;
    }
    let asked: String = name.unwrap_or_default().chars().take(LOGGED).collect();
    tracing::warn!(%asked, "asked under a name that is not ours; see public_address");
    let words = Words::of(Language::of_request(request.headers(), request.uri()));
    (StatusCode::MISDIRECTED_REQUEST, format!("{}\n", words.t("error-other-name"))).into_response()
}

/// The name without its port, in small letters. An address in the first line wins over the header.
fn name(headers: &HeaderMap, uri: &Uri) -> Option<String> {
    let host = match uri.host() {
        Some(host) => host,
        None => {
            let whole = headers.get(header::HOST)?.to_str().ok()?;
            without_port(whole)
        }
    };
    Some(host.trim_end_matches('.').to_ascii_lowercase())
}

fn without_port(whole: &str) -> &str {
    match whole.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            let is_bare_v6 = host.contains(':') && !host.ends_with(']');
            if is_bare_v6 { whole } else { host }
        }
        _ => whole,
    }
}

fn is_ours(config: &Config, name: &str) -> bool {
    if name == "localhost" || config.public_host().as_deref() == Some(name) {
        return true;
    }
    let listen = config.listen.as_deref().unwrap_or_default();
    let listens_at: Option<IpAddr> = listen.parse::<SocketAddr>().ok().map(|at| at.ip());
    match name.trim_matches(['[', ']']).parse::<IpAddr>() {
        // A number is not looked up, so nobody can make it point elsewhere.
        Ok(address) => {
            address.is_loopback()
                || listens_at.is_some_and(|at| at == address || at.is_unspecified())
        }
        Err(_) => without_port(listen) == name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(public: Option<&str>, listen: &str) -> Config {
        Config {
            public_address: public.map(str::to_owned),
            listen: Some(listen.to_owned()),
            ..Config::default()
        }
    }

    #[test]
    fn names_of_this_machine_and_the_public_one_are_ours() {
        let home = config(Some("https://peers.example.org"), "192.168.1.5:8080");
        for name in ["localhost", "127.0.0.1", "127.3.2.1", "[::1]", "peers.example.org"] {
            assert!(is_ours(&home, name), "{name}");
        }
        assert!(is_ours(&home, "192.168.1.5"));
        for name in ["evil.example", "192.168.1.6", "localhost.evil.example", ""] {
            assert!(!is_ours(&home, name), "{name}");
        }
    }

    #[test]
    fn a_program_that_listens_everywhere_answers_to_any_number_and_no_other_name() {
        let everywhere = config(None, "0.0.0.0:8080");
        assert!(is_ours(&everywhere, "10.1.2.3"));
        assert!(!is_ours(&everywhere, "evil.example"));
    }

    #[test]
    fn a_port_is_no_part_of_a_name() {
        for (whole, bare) in [
            ("a.example:8080", "a.example"),
            ("a.example", "a.example"),
            ("[::1]:8080", "[::1]"),
            ("::1", "::1"),
        ] {
            assert_eq!(without_port(whole), bare);
        }
    }
}
