//! That it was this program that said it: a mark on the address of the page after a change.
//!
//! `saved=password` makes the next page say that the password is changed and every other device is
//! signed out. Anybody can write such an address and send it to somebody else; only the program can
//! add the mark, for it is made with the token of the session the change was made in. An address is
//! worth nothing in another session.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

/// Bytes of the mark that stand in the address: 2^96 tries are enough of a wall.
const MARK_BYTES: usize = 12;

fn mark(token: &str, code: &str, of: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(token.as_bytes()).ok()?;
    for part in ["saved", code, of] {
        mac.update(part.as_bytes());
        // No part holds a zero byte, so that no two addresses come to the same text.
        mac.update(&[0]);
    }
    let whole = mac.finalize().into_bytes();
    Some(URL_SAFE_NO_PAD.encode(whole.get(..MARK_BYTES)?))
}

/// The address with a mark, if it says that something was saved; as it is otherwise.
pub fn marked(address: &str, token: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let value = |name: &str| {
        query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)
    };
    let Some((_, code)) = value("saved") else { return address.to_owned() };
    let of = value("of").map_or("", |(_, of)| of);
    match mark(token, code, of) {
        Some(mark) => format!("{address}&mark={mark}"),
        None => address.to_owned(),
    }
}

/// Whether this mark was made for this code and id, in the session of this token.
pub fn is_ours(token: &str, code: &str, of: &str, found: &str) -> bool {
    mark(token, code, of).is_some_and(|ours| ours.as_bytes().ct_eq(found.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_good_for_one_session_one_code_and_one_id() {
        let address = marked("/week?saved=password&of=7", "token");
        let found = address.split("&mark=").nth(1).unwrap();
        assert!(is_ours("token", "password", "7", found));
        for (token, code, of) in
            [("other", "password", "7"), ("token", "devices", "7"), ("token", "password", "8")]
        {
            assert!(!is_ours(token, code, of, found), "{token} {code} {of}");
        }
        assert!(!is_ours("token", "password", "7", ""));
        // What belongs to the code cannot be moved into the id.
        assert_ne!(mark("token", "ab", "c"), mark("token", "a", "bc"));
    }

    #[test]
    fn an_address_that_says_nothing_stays_as_it_is() {
        assert_eq!(marked("/people/7", "token"), "/people/7");
        assert_eq!(marked("/people?q=saved", "token"), "/people?q=saved");
    }
}
