//! Which language a page is in: asked for in the address, kept in a cookie, or told by the browser.

use axum::http::{HeaderMap, Uri, header};

/// Cookie that keeps the language a person picked. It says nothing about who they are.
pub const COOKIE: &str = "language";
/// Query parameter of the links that switch the language and keep the page.
pub const PARAMETER: &str = "lang";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Language {
    #[default]
    En,
    Es,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// Direction of writing, for the `dir` attribute.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::En | Self::Es => "ltr",
        }
    }

    /// What its own speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// Reads a tag such as `es` or `es-MX`; the region does not matter.
    pub fn from_code(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.code()))
    }

    /// The language the browser likes best among ours, if it names one of them.
    pub fn from_accept_language(value: &str) -> Option<Self> {
        let mut best = (0, None);
        for part in value.split(',') {
            let mut pieces = part.split(';');
            let Some(language) = pieces.next().and_then(Self::from_code) else {
                continue;
            };
            let weight = pieces.find_map(quality).unwrap_or(1000);
            if weight > best.0 {
                best = (weight, Some(language));
            }
        }
        best.1
    }

    /// The language of a request: the address first, then the cookie, then the browser.
    pub fn of_request(headers: &HeaderMap, uri: &Uri) -> Self {
        Self::told(headers, uri).unwrap_or_default()
    }

    /// As [`Language::of_request`], or none when the request names none of ours.
    pub fn told(headers: &HeaderMap, uri: &Uri) -> Option<Self> {
        if let Some(asked) = asked_for(uri) {
            return Some(asked);
        }
        let kept = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == COOKIE)
            .and_then(|(_, value)| Self::from_code(value));
        kept.or_else(|| {
            let told = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            told.and_then(Self::from_accept_language)
        })
    }
}

/// The language named in the address, if it is one of ours.
pub fn asked_for(uri: &Uri) -> Option<Language> {
    pairs(uri.query()?)
        .find(|(name, _)| *name == PARAMETER)
        .and_then(|(_, v)| Language::from_code(v))
}

/// `Set-Cookie` value that keeps a language for a year. `secure` when the public address is https.
pub fn cookie(language: Language, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    let code = language.code();
    format!("{COOKIE}={code}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}")
}

/// The same page in another language: every other parameter stays.
pub fn switch_href(path_and_query: &str, language: Language) -> String {
    let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
    let mut href = String::from(path);
    href.push('?');
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        if pair.split('=').next() != Some(PARAMETER) {
            href.push_str(pair);
            href.push('&');
        }
    }
    href.push_str(PARAMETER);
    href.push('=');
    href.push_str(language.code());
    href
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter_map(|pair| pair.split_once('='))
}

/// The weight of `q=0.8` in thousandths; anything unreadable counts as not wanted.
fn quality(piece: &str) -> Option<u16> {
    let value = piece.trim().strip_prefix("q=").or_else(|| piece.trim().strip_prefix("Q="))?;
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = |text: &str| text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    match whole {
        "1" if digits(fraction) && fraction.bytes().all(|b| b == b'0') => Some(1000),
        "0" if digits(fraction) => format!("{fraction:0<3}").parse().ok(),
        _ => Some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_favourite_among_our_languages_wins() {
        let cases = [
            ("es", Language::Es),
            ("es-MX,es;q=0.9,en;q=0.8", Language::Es),
            ("fr,en;q=0.3,es;q=0.7", Language::Es),
            ("en;q=0.7, es;q=0.7", Language::En),
            ("es;q=0, en;q=0.1", Language::En),
            ("ES-es;q=1.000,en;q=0.999", Language::Es),
            ("fr-FR, de;q=0.8", Language::En),
            ("*", Language::En),
            ("", Language::En),
            (";;;q==,,", Language::En),
            ("es;q=2, en;q=0.1", Language::En),
            ("es;q=0.12345, en;q=0.1", Language::En),
            ("español", Language::En),
        ];
        for (header, expected) in cases {
            let liked = Language::from_accept_language(header);
            assert_eq!(liked.unwrap_or_default(), expected, "{header}");
        }
    }

    #[test]
    fn the_address_beats_the_cookie_and_the_cookie_beats_the_browser() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, "en".parse().unwrap());
        let plain = Uri::from_static("/now");
        assert_eq!(Language::of_request(&headers, &plain), Language::En);
        headers.insert(header::COOKIE, "session=x; language=es".parse().unwrap());
        assert_eq!(Language::of_request(&headers, &plain), Language::Es);
        let asked = Uri::from_static("/now?a=1&lang=en");
        assert_eq!(Language::of_request(&headers, &asked), Language::En);
        let unknown = Uri::from_static("/now?lang=tlh");
        assert_eq!(Language::of_request(&headers, &unknown), Language::Es);
    }

    #[test]
    fn switching_keeps_the_page_and_its_other_parameters() {
        assert_eq!(switch_href("/people", Language::Es), "/people?lang=es");
        assert_eq!(
            switch_href("/people?q=a%26b&lang=en&page=2", Language::Es),
            "/people?q=a%26b&page=2&lang=es"
        );
    }
}
