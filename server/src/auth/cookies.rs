//! The cookies: the session, who signed in last on this browser, and what Leave fast does here.

use super::session::LONGEST;

/// The cookie of a session. With https it carries the prefix that pins it to this host.
const SESSION: (&str, &str) = ("porchlight", "__Host-porchlight");
/// The mark of whoever signed in last, so that words which waited go to nobody else.
const LAST_HERE: (&str, &str) = ("who", "__Host-who");
/// Whether Leave fast signs out on this device. A choice about a device is kept on it.
const LEAVE: &str = "leave";

/// The headers that set the cookies of a new session.
pub fn set(token: &str, mark: &str, is_secure: bool) -> [String; 2] {
    let seconds = LONGEST.as_secs();
    [cookie(SESSION, token, seconds, is_secure), cookie(LAST_HERE, mark, seconds, is_secure)]
}

/// The headers that take them away.
pub fn away(is_secure: bool) -> [String; 2] {
    [cookie(SESSION, "", 0, is_secure), cookie(LAST_HERE, "", 0, is_secure)]
}

/// The token in a `Cookie` header.
pub fn token_in(header: &str, is_secure: bool) -> Option<&str> {
    find(header, named(SESSION, is_secure))
}

/// The mark of whoever signed in last.
pub fn last_here(header: &str, is_secure: bool) -> Option<&str> {
    find(header, named(LAST_HERE, is_secure))
}

/// What was chosen for Leave fast on this device.
pub fn leave_choice(header: &str) -> Option<bool> {
    match find(header, LEAVE)? {
        "out" => Some(true),
        "stay" => Some(false),
        _ => None,
    }
}

/// The header that keeps what was chosen for Leave fast, for a year.
pub fn leave(signs_out: bool, is_secure: bool) -> String {
    let value = if signs_out { "out" } else { "stay" };
    cookie((LEAVE, LEAVE), value, 365 * 24 * 60 * 60, is_secure)
}

/// Over https only the cookie pinned to this host counts: another name could have been planted by a
/// neighbour of the same domain.
const fn named((plain, pinned): (&'static str, &'static str), is_secure: bool) -> &'static str {
    if is_secure { pinned } else { plain }
}

fn cookie(
    name: (&'static str, &'static str),
    value: &str,
    seconds: i64,
    is_secure: bool,
) -> String {
    let secure = if is_secure { "; Secure" } else { "" };
    let name = named(name, is_secure);
    format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

fn find<'a>(header: &'a str, wanted: &str) -> Option<&'a str> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_https_only_the_cookie_pinned_to_this_host_counts() {
        let both = "a=b; porchlight=planted; __Host-porchlight=ours; who=planted; __Host-who=me";
        assert_eq!(token_in(both, true), Some("ours"));
        assert_eq!(last_here(both, true), Some("me"));
        assert_eq!(token_in("porchlight=planted", true), None);
        assert_eq!(token_in("porchlight=ours", false), Some("ours"));
        let [session, mark] = set("t", "m", true);
        assert!(session.starts_with("__Host-porchlight=t;") && session.ends_with("; Secure"));
        assert!(mark.starts_with("__Host-who=m;") && mark.contains("HttpOnly; SameSite=Lax"));
    }

    #[test]
    fn signing_out_takes_both_away() {
        for cookie in away(false) {
            assert!(cookie.contains("=; Path=/; Max-Age=0;"), "{cookie}");
        }
    }

    #[test]
    fn what_leave_fast_does_is_one_of_two_things_or_was_not_chosen() {
        assert_eq!(leave_choice("leave=out"), Some(true));
        assert_eq!(leave_choice("leave=stay"), Some(false));
        assert_eq!(leave_choice("leave=x"), None);
        assert_eq!(leave_choice(""), None);
    }
}
