//! Web and e-mail addresses.

/// Longest web address kept, in bytes; browsers and proxies vary, 2,048 is what all of them take.
const URL_MAX_BYTES: usize = 2048;

/// What was made of a web address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UrlReading {
    /// A whole `http` or `https` address.
    Kept(String),
    /// `www.millbrook.example` without the beginning; `https://` was put before it.
    SchemeAdded(String),
    /// Not a web address, or one of a kind that must never become a link.
    Dropped,
}

/// Reads a web address. Only `http` and `https` are accepted, and none with a user name inside.
pub fn read_url(text: &str) -> UrlReading {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    for scheme in ["https://", "http://"] {
        if lower.starts_with(scheme) {
            let rest = &text[scheme.len()..];
            return if is_address(rest) {
                UrlReading::Kept(format!("{scheme}{rest}"))
            } else {
                UrlReading::Dropped
            };
        }
    }
    let host = text.split(['/', '?', '#']).next().unwrap_or("");
    if is_address(text) && !host.contains(':') {
        return UrlReading::SchemeAdded(format!("https://{text}"));
    }
    UrlReading::Dropped
}

fn is_address(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let name = host.split(':').next().unwrap_or("");
    let clean = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c);
    rest.len() <= URL_MAX_BYTES && rest.chars().all(clean) && !host.contains('@') && is_domain(name)
}

fn is_domain(name: &str) -> bool {
    let labels: Vec<&str> = name.split('.').collect();
    let fine = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    labels.len() >= 2 && labels.iter().all(fine)
}

/// What was made of a cell with e-mail addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EmailReading {
    pub kept: Vec<String>,
    /// True when something in the cell was not an address.
    pub has_dropped: bool,
}

/// Reads one or more e-mail addresses, separated by commas, semicolons or blanks.
pub fn read_email(text: &str) -> EmailReading {
    let mut reading = EmailReading::default();
    for piece in text.split([',', ';', ' ', '\n', '\t']).filter(|p| !p.is_empty()) {
        let piece = piece.trim_matches(['<', '>', '"']);
        let piece = piece.strip_prefix("mailto:").unwrap_or(piece);
        if is_email(piece) {
            reading.kept.push(piece.to_owned());
        } else {
            reading.has_dropped = true;
        }
    }
    reading.kept.dedup();
    reading
}

fn is_email(text: &str) -> bool {
    /// Source: RFC 5321, 4.5.3.1.3: a path of 256 bytes with its brackets.
    const MAX_BYTES: usize = 254;
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let fine = |c: char| c.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(c);
    text.len() <= MAX_BYTES && !local.is_empty() && local.chars().all(fine) && is_domain(domain)
}
